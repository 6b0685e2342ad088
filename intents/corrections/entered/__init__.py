"""Changes of what is entered in a schedule: working hours and holidays."""
