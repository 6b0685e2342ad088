"""Everbridge Scheduling: contacts, calendars, shifts, substitutions."""
