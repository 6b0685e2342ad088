"""The hours of a week: what a message says of them, which hours belong to which days, what is taken out again."""
