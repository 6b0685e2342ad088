"""Days of an open draft that are counted: "drop the first", "just the one day"."""
