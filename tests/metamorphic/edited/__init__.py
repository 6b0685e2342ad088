"""Edits of a request as people type them, in five languages, each beside what is booked then."""
