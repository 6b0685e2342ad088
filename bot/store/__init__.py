"""The rows that are the truth: events, questions, plans, approvals, acts and outgoing messages (bot/README.md)."""
