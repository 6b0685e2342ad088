"""The rows themselves and their few queries, one file a table."""
