"""Who covers an absence: which part of it, who is asked, and in what order."""
