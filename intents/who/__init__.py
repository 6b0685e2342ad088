"""People: where names stand, and the part that each plays."""
