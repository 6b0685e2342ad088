"""What words say about a day: in figures, by month, by period, by a feast, counted from another day."""
