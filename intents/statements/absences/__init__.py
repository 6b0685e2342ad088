"""Absences as they are told: whose, whether they are any, and which of them count."""
