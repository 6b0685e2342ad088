"""What repeats: its parts, how it is said, its first time."""
