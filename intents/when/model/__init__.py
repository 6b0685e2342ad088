"""What words can say: days, clocks and hours, as values."""
