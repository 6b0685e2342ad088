"""Changing what is booked: what stands, what becomes of it, and who hears of it."""
