"""The queue: rings, the bell, who lives, the budget that all share."""
