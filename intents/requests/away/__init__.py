"""What an absence grows from: what each statement adds, joins, closes, takes out, and what it leaves to be asked."""
