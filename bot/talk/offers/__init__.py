"""From a draft to a question or a card."""
