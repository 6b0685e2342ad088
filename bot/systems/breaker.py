"""A circuit breaker for one system: while it is dead it is not called, so that it holds nothing up and is not hammered.

closed --FAILURES in a row--> open --after a while--> one call goes through --good--> closed
                                ^----------------------------bad, twice as long----'
"""

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.errors import NotSent, System

log = logging.getLogger(__name__)

FAILURES = 5
FIRST = timedelta(seconds=5)
LONGEST = timedelta(seconds=60)
PROBE = timedelta(seconds=40)  # that the one call may take before another may try


class Breaker:
    """Kept in each process: what one has found out about a system says little about the network of another."""

    def __init__(self, system: System, clock: Callable[[], datetime]) -> None:
        self._system: System = system
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._rest = FIRST
        self._until: datetime | None = None  # dead until then, or until a call has found out
        self._asked: datetime | None = None  # the system wants to be left in peace until then

    def pause(self) -> float:
        """Seconds in which the system is not to be called; 0 when it may be."""
        with self._lock:
            return self._left(self._clock())

    def enter(self) -> None:
        """To be called before a call. Raises NotSent while the system rests."""
        with self._lock:
            now = self._clock()
            left = self._left(now)
            if left > 0:
                raise NotSent(self._system, "not called: it did not answer the last times", retry_after=left)
            if self._until is not None:
                self._until = now + PROBE  # this call finds out; the others go on waiting

    def good(self) -> None:
        """The system answered."""
        with self._lock:
            if self._until is not None:
                log.info("%s answers again", self._system)
            self._failures, self._rest, self._until = 0, FIRST, None

    def bad(self) -> None:
        """The system did not answer, or only that it is broken."""
        with self._lock:
            self._failures += 1
            if self._failures < FAILURES:
                return
            log.warning("%s does not answer: not called for %d s", self._system, self._rest.total_seconds())
            self._until = self._clock() + self._rest
            self._rest = min(self._rest * 2, LONGEST)

    def busy(self, seconds: float | None) -> None:
        """The system asked for a pause. It does answer, so this is no failure."""
        with self._lock:
            self._failures, self._until = 0, None
            wanted = self._clock() + min(timedelta(seconds=1.0 if seconds is None else seconds), LONGEST)
            self._asked = max(self._asked or wanted, wanted)

    def _left(self, now: datetime) -> float:
        return max(0.0, *((until - now).total_seconds() for until in (self._until, self._asked) if until is not None), 0.0)
