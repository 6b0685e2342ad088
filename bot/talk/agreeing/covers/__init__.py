"""What somebody covers, as they were told of it, and how their words divide it."""
