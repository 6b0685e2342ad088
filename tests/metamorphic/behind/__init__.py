"""Sentences behind a booking, as people text them, each beside what must be booked then."""
