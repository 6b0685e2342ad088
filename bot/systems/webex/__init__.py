"""Webex person schedules: working hours, days off, public holidays."""
