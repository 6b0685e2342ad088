"""What was asked of a system, remembered for some minutes."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

T = TypeVar("T")
REMEMBER = timedelta(minutes=10)
MOST_KEPT = 10_000


class Remembered(Generic[T]):
    """Answers by their keys, for many threads."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._kept: dict[str, tuple[datetime, T]] = {}
        self._fetching: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def get(self, key: str, fetch: Callable[[], T], *, fresh: bool = False) -> T:
        """Whoever wants what is being fetched already waits for it; a slow answer for one key holds up no other."""
        with self._lock:
            fetching = self._fetching.setdefault(key, threading.Lock())
        with fetching:
            with self._lock:
                kept = None if fresh else self._kept.get(key)
            if kept and self._clock() - kept[0] < REMEMBER:
                return kept[1]
            found = fetch()
            with self._lock:
                if len(self._kept) > MOST_KEPT:
                    self._kept.clear()
                    self._fetching.clear()
                self._kept[key] = (self._clock(), found)
            return found

    def peek(self, key: str) -> T | None:
        """What is remembered, without fetching."""
        with self._lock:
            kept = self._kept.get(key)
        return kept[1] if kept and self._clock() - kept[0] < REMEMBER else None
