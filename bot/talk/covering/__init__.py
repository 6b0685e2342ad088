"""Who is out and who covers: for whom somebody may book, who is meant, several in turn, the team, two who swap."""
