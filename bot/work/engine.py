"""The engine: takes rings and looks at their rows, some at once (bot/README.md, The engine).

The rows, not the rings, hold the truth, so a look that is had twice finds nothing to do. Nothing is written for a look but that its
ring is taken and, many at a time, that it is over.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial

from bot.errors import UnderstudyError
from bot.store.queue import rings
from bot.store.queue.doorbell import doorbell_of
from bot.store.queue.rings import Ring
from bot.store.store import Kind, Store
from bot.work.traces import spans

log = logging.getLogger(__name__)

LOOKS = 16  # at once: most of them wait for a remote system
AHEAD = 4  # rings that are taken before there is a thread for them
IDLE = 1.0  # seconds after which the queue is looked at though nobody knocked
TRIES = 10  # of a look, when the database hiccups
FIRST_PAUSE, GROWTH = 0.2, 1.7  # seconds before the second try, and how much longer each pause is
PATIENCE = 10.0  # seconds for what runs when we stop

Look = Callable[[str], None]


class Engine:
    """Looks at rows in this process. A lane has one look at a time, over all workers.

    ``traces`` is where OpenTelemetry traces are sent, over HTTP. Raises SettingsError when they can't be made.
    """

    def __init__(self, store: Store, database_url: str, executor_id: str, traces: str | None = None) -> None:
        self._store = store
        self._executor_id = executor_id
        self._span = spans(traces)
        self._doorbell = doorbell_of(database_url)
        self.running: dict[int, Future[None]] = {}  # the rings that were taken by this process and are not done
        self._over: deque[int] = deque()  # of them, those whose look is over
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(target=self._doorbell.listen, args=(self._wake.set,), name="listener", daemon=True),
            threading.Thread(target=self._dispatch, name="dispatcher", daemon=True),
        ]

    def start(self, looks: Mapping[Kind, Look]) -> None:
        """Begins to take rings. ``looks`` says what looking at a row means, for each kind."""
        self._looks = dict(looks)
        self._pool = ThreadPoolExecutor(LOOKS, thread_name_prefix="look")
        for thread in self._threads:
            thread.start()

    def stop(self, patience: float = PATIENCE) -> None:
        """Takes no more rings and lets what runs finish, for ``patience`` seconds at most."""
        self._stopping.set()
        self._wake.set()
        self._threads[1].join()
        self._pool.shutdown(wait=False, cancel_futures=True)
        wait([look for look in self.running.values() if not look.cancelled()], timeout=patience)  # else it waits for those too
        self._doorbell.close()
        with self._store.begin() as tx:
            rings.done(tx, self._executor_id, self._over)
            rings.give_back(tx, [ring for ring, look in self.running.items() if look.cancelled()])

    def _dispatch(self) -> None:
        pause = 0.0
        while not self._stopping.is_set():
            self._wake.wait(pause)
            self._wake.clear()
            try:
                pause = self._round()
            except UnderstudyError as error:  # the database is away: what is over is said again later
                log.warning("engine: %s", error)
                pause = IDLE
            except Exception as error:  # whatever it is, nothing would be looked at any more
                log.error("engine: %s", type(error).__name__, exc_info=True)
                pause = IDLE

    def _round(self) -> float:
        """Says what is over, takes what there is room for, and gives the seconds to wait."""
        over, room = list(self._over), LOOKS + AHEAD - len(self.running) + len(self._over)
        if not over:
            with self._store.read() as tx:
                if room <= 0 or not rings.waiting(tx):
                    found = rings.pause(tx)
                    return IDLE if found is None else min(IDLE, found)
        with self._store.begin(lasting=False) as tx:
            if over:
                rings.done(tx, self._executor_id, over)
            taken = rings.take(tx, self._executor_id, room)
            pause = None if taken else rings.pause(tx)
        for _ in over:
            del self.running[self._over.popleft()]
        for ring in taken:
            self.running[ring.id] = self._pool.submit(self._run, ring)
        return IDLE if pause is None else min(IDLE, pause)

    def _run(self, ring: Ring) -> None:
        try:
            with self._span(ring.kind, ring.target):
                _persist(partial(self._looks[ring.kind]), ring.target)
        except Exception as error:  # the sweep rings again
            log.error("row %s: given up: %s", ring.target, type(error).__name__, exc_info=True)
        self._over.append(ring.id)
        self._wake.set()


def _persist(look: Look, row: str) -> None:
    """Tries again what was raised; at last it is the sweep that rings again."""
    for number in range(TRIES):
        try:
            look(row)
            return
        except Exception as error:  # whatever it is: a look that is given up holds somebody up for as long as the sweep takes
            if number + 1 == TRIES:
                raise
            log.info("row %s: looked at again: %s", row, type(error).__name__)
            time.sleep(FIRST_PAUSE * GROWTH**number)
