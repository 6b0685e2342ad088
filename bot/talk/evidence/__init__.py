"""What nobody else understood, by the evidence of words: what is asked is answered, what is wanted is offered, nothing is done."""
