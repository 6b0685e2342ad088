"""Who stands in: as told, and in the order of a list."""
