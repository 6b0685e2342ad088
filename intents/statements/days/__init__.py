"""Dates that no word for being away stands beside: they lean, are pointed to, or are said anew."""
