"""The webhook: verify, validate, store, 204. Nothing else."""
