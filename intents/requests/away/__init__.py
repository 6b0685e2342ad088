"""What an absence grows from: its extent, and the returns and lengths that end it."""
