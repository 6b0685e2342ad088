"""Forgetting: the words that are older than they are kept for go, a batch in each round of the sweep until none is left."""

from datetime import datetime, timedelta

from bot.store import erasure
from bot.store.store import Store

EVERY = timedelta(hours=1)


class Forgetting:
    """``keep`` is how long words are kept."""

    def __init__(self, store: Store, keep: timedelta) -> None:
        self._store = store
        self._keep = keep
        self._due: datetime | None = None

    def __call__(self) -> None:
        """Erases one batch when it is time."""
        now = self._store.clock()
        if self._due is not None and now < self._due:
            return
        with self._store.begin() as tx:
            if erasure.old(tx, now - self._keep) == 0:
                self._due = now + EVERY
