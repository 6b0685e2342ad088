"""Hours on the days of an open draft: which clocks are said, and where they go."""
