"""One file a request: which statements make it, and the draft that it becomes."""
