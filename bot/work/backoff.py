"""How long to wait before the next try: what the system said, else full jitter (everbridge/README.md 8)."""

import random

BASE = 1.0  # seconds
LONGEST = 300.0
ASKED = 900.0  # the longest wish of a system that is granted


def delay(tries: int, retry_after: float | None = None) -> float:
    """Seconds until try number ``tries`` + 1. A wish of the system counts, up to a bound, with a little jitter on top."""
    if retry_after is not None:
        return min(max(retry_after, 0.5), ASKED) + random.uniform(0, 0.5)  # noqa: S311  # spreads load, keeps no secret
    return 0.2 + random.uniform(0, min(LONGEST, BASE * 2.0 ** min(tries, 12)))  # noqa: S311


def growing(waited: float, retry_after: float | None = None) -> float:
    """The same where no tries are counted: up to as long again as has been waited, in seconds."""
    if retry_after is not None:
        return delay(0, retry_after)
    return 0.2 + random.uniform(0, min(LONGEST, max(waited, 2 * BASE)))  # noqa: S311
