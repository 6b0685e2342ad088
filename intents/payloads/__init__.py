"""The bodies both systems are sent: pydantic models that can't hold what the reference pages forbid."""
