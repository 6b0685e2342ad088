"""From words to what is open: an answer, a correction, a pick, or a request of their own."""
