"""The clock: the only place that looks at it. Everybody else is told the time."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)
