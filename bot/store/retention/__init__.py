"""What goes after its term: words and names, then the rows."""
