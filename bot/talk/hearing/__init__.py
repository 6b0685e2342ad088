"""From an event to words that are heard, in their order."""
