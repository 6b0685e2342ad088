"""What a message says about an open draft."""
