"""Forgetting: words and rows that are older than they are kept for go, a batch in each round of the sweep until none is left."""

from datetime import datetime, timedelta

from bot.store.retention import erasure, removal
from bot.store.store import Store

EVERY = timedelta(hours=1)


class Forgetting:
    """``words`` is how long words and names are kept, ``requests`` how long the rows of a request are."""

    def __init__(self, store: Store, words: timedelta, requests: timedelta) -> None:
        self._store = store
        self._words = words
        self._requests = requests
        self._due: datetime | None = None

    def forget(self) -> None:
        """Erases and removes one batch when it is time."""
        now = self._store.clock()
        if self._due is not None and now < self._due:
            return
        with self._store.begin() as tx:
            if erasure.old(tx, now - self._words) + removal.remove(tx, now - self._requests) == 0:
                self._due = now + EVERY
