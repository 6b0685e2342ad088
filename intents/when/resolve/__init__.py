"""Expressions to spans of local time."""
