"""The text as tokens, and the reader that every rule asks."""
