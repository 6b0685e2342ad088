"""The watch over what is booked: one worker at a time looks whether it still stands, as long as that takes no more than its share
of Everbridge's calls.

A look costs some pages and some weeks (talk/watching/look.py); the next one begins when as many seconds have gone by as it made
calls. So it takes a tenth of the ten calls a second that an organization has, however much is booked.
"""

import logging
from datetime import datetime, timedelta

from bot.errors import RemoteError, UnderstudyError
from bot.store.rows import watches
from bot.store.store import Store
from bot.talk.watching.look import Watch
from bot.work.watchdog import Lookout

log = logging.getLogger(__name__)

EVERY = timedelta(minutes=1)  # at the earliest
SHARE = timedelta(seconds=1)  # for each call: a tenth of the budget
APART = 0.2  # seconds between two calls, so that people's own come through
HOLD = timedelta(minutes=10)  # before another worker takes over from one that died while it looked


class Stopped(UnderstudyError):
    """The worker is stopped in the middle of a look."""


class Bookings(Lookout):
    """Runs beside the engine in every worker; one of them looks. Without a ``watch``, Everbridge is not set up."""

    def __init__(self, store: Store, watch: Watch | None, *, apart: float = APART) -> None:
        super().__init__(store, watches.BOOKINGS, HOLD)
        self.watch = watch
        self.apart = apart
        self._calls = 0

    def start(self) -> None:
        if self.watch is not None:
            super().start()

    def once(self) -> None:
        """Looks, if it is due, nobody else does, and there is something to look at."""
        if self.watch is not None:
            super().once()

    def _look(self, before: watches.Watch, now: datetime) -> None:
        assert self.watch is not None  # noqa: S101  # see ``once``
        self._calls = 0
        up_to = before.good_at
        try:
            up_to = self.watch.take_in(before.good_at)
            self.watch.look(self._pace)
        except Stopped:
            log.info("bookings: stopped in a look")
        except RemoteError as error:
            log.warning("bookings: could not look at everything: %s", error)
        with self._store.begin() as tx:
            due_at = tx.now + max(EVERY, self._calls * SHARE)
            watches.end(tx, due_at=due_at, looked_at=tx.now, good_at=up_to, found={}, name=watches.BOOKINGS)

    def _pace(self) -> None:
        """Before each call."""
        self._calls += 1
        if self._stop.wait(self.apart):
            raise Stopped
