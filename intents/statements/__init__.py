"""Statements: who says what about whom, with the dates and people that belong to it."""
