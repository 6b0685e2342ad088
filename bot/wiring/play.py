"""The bot at work in a sandbox: the real web app, worker and SQLite between the emulators, and a clock that can be turned."""

import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from bot import settings
from bot.chat.webhooks import register
from bot.sandbox.cast import Cast
from bot.sandbox.serve import Sandbox, Server, running
from bot.sandbox.slash import PATIENCE
from bot.store import database
from bot.store.reports import due
from bot.store.store import Store
from bot.wiring.chat import webhooks_of
from bot.wiring.stores import store_of
from bot.wiring.web import web_of
from bot.wiring.worker import Worker

SOON = timedelta(seconds=60)  # what is due later is not waited for: a reminder, a call that is tried again much later
LOOKS = timedelta(minutes=5)  # from one look at what is booked to the next
POLICY = "[tell]\nreminder_hours = [24]\n"  # so that there is something to see when the clock is turned


class Clock:
    """Begins at an aware moment and goes as fast as any other, but for when it is turned forward."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._began = time.monotonic()

    def __call__(self) -> datetime:
        return self._start + timedelta(seconds=time.monotonic() - self._began)

    def turn(self, to: datetime) -> None:
        """Forward to a moment; one that has passed changes nothing."""
        self._start += max(to - self(), timedelta(0))


class Works:
    """The bot in a sandbox, and its clock."""

    def __init__(self, sandbox: Sandbox, store: Store, worker: Worker, clock: Clock) -> None:
        self._sandbox, self._store, self._worker = sandbox, store, worker
        self.clock = clock

    def rest(self, patience: float) -> None:
        """Waits until the bot has nothing left to do; TimeoutError after so many seconds."""
        deadline = time.monotonic() + patience
        while True:
            self._sandbox.webex.settle_deliveries(patience)
            with self._store.read() as tx:
                if not due.is_open(tx, tx.now + SOON):
                    return
            if time.monotonic() > deadline:
                raise TimeoutError
            threading.Event().wait(0.01)

    def forward(self, to: datetime) -> None:
        """Turns the clock forward, from one thing that becomes due to the next, so that each happens in its time."""
        while self.clock() < to:
            with self._store.read() as tx:
                self.clock.turn(due.first(tx, to) or to)
            self._worker.sweep.due()
            self.rest(PATIENCE)

    def watch(self) -> None:
        """Lets some minutes go by, and the bot look whether what is booked still stands."""
        self.forward(self.clock() + LOOKS)
        self._worker.bookings.once()
        self.rest(PATIENCE)


@contextmanager
def playing(cast: Cast, start: datetime, policy: str | None = None) -> Iterator[tuple[Sandbox, Works]]:
    """The sandbox and the bot in it, both ended at the end of the ``with``. The clock begins at ``start``.

    ``policy`` is the path of a policy file; without one, stand-ins are reminded a day before.
    """
    clock = Clock(start)
    with tempfile.TemporaryDirectory(prefix="understudy-") as folder, running(clock, cast) as sandbox, ExitStack() as stack:
        rules = Path(folder) / "policy.toml"
        rules.write_text(POLICY, encoding="utf-8")
        url = f"sqlite:///{Path(folder) / 'understudy.db'}"
        database.migrate(url)
        found = settings.read(
            {
                **sandbox.environment(),
                "DATABASE_URL": url,
                "UNDERSTUDY_TIMEZONE": "UTC",
                "UNDERSTUDY_MESSAGES_A_MINUTE": "1000000",  # a script may be long, and is played fast
                "UNDERSTUDY_POLICY": policy or str(rules),
            }
        )
        store = store_of(found, clock, lasting=False)
        stack.callback(store.close)
        for space in cast.spaces:  # before the webhooks are there: a hello in each would be the first thing that is seen
            sandbox.webex.add_bot(sandbox.webex.create_room(space.title, *space.people))
        web = Server(web_of(found, store))
        stack.callback(web.stop)
        reader, writer = webhooks_of(found)
        register(reader, writer, web.url, found.webex_webhook_secret)
        worker = Worker(found, store=store, now=clock)
        worker.start(watching=False)  # nobody books here but by /hand, and its calls would stand among those that are shown
        worker.bookings.apart = 0
        stack.callback(worker.stop)
        yield sandbox, Works(sandbox, store, worker, clock)
