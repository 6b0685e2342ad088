"""What is told from the rows: the log, why, the figures, all that is kept of one person."""
