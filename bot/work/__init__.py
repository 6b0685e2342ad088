"""Work on rows: take an event, deliver a message, carry out an approved act, sweep. Decides nothing."""
