"""Questions about what stands, answered from both systems."""
