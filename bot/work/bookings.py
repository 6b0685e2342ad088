"""The watch over what is booked: one worker at a time looks whether it still stands, as long as that takes no more than its share
of Everbridge's calls.

A look costs some pages and some weeks (talk/watching/look.py); the next one begins when as many seconds have gone by as it made
calls. So it takes a tenth of the ten calls a second that an organization has, however much is booked.
"""

import logging
import threading
from datetime import timedelta

from bot.errors import RemoteError, UnderstudyError
from bot.store.rows import watches
from bot.store.store import Store
from bot.talk.watching.look import Watch

log = logging.getLogger(__name__)

EVERY = timedelta(minutes=1)  # at the earliest
SHARE = timedelta(seconds=1)  # for each call: a tenth of the budget
APART = 0.2  # seconds between two calls, so that people's own come through
HOLD = timedelta(minutes=10)  # before another worker takes over from one that died while it looked
GLANCE = 5.0  # seconds between two looks at whether it is due


class Stopped(UnderstudyError):
    """The worker is stopped in the middle of a look."""


class Bookings:
    """Runs beside the engine in every worker; one of them looks. Without a ``watch``, Everbridge is not set up."""

    def __init__(self, store: Store, watch: Watch | None, *, apart: float = APART) -> None:
        self._store = store
        self.watch = watch
        self.apart = apart
        self._calls = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="bookings", daemon=True)

    def start(self) -> None:
        if self.watch is not None:
            self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5)

    def _run(self) -> None:
        while not self._stop.wait(GLANCE):
            try:
                self.once()
            except Exception as error:  # whatever it is, the next look is not to be missed
                log.warning("bookings: %s", type(error).__name__, exc_info=True)

    def once(self) -> None:
        """Looks, if it is due and nobody else does."""
        with self._store.read() as tx:
            found, now = watches.get(tx, watches.BOOKINGS), tx.now
        if self.watch is None or (found is not None and found.due_at > now):
            return
        with self._store.begin() as tx:
            taken, now = watches.take(tx, HOLD, watches.BOOKINGS), tx.now
        if taken is not None:
            self._look(self.watch, taken)

    def _look(self, watch: Watch, before: watches.Watch) -> None:
        self._calls = 0
        up_to = before.good_at
        try:
            up_to = watch.take_in(before.good_at)
            watch.look(self._pace)
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
