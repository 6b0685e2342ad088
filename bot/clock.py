"""The clock: the only place that looks at it. Everybody else is told the time."""

from datetime import UTC, datetime


def clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)
