"""The sweep: rings again for rows left behind, takes over from dead workers, closes what has expired, chains the audit
(bot/README.md, The engine).

Every worker gives a sign of life and gives back what it does not run; the rest is done by one of those that live, so that no two
take over the same work.
"""

import logging
import threading
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from bot.store.queue import leases, rings
from bot.store.queue.rings import Ring
from bot.store.rows import acts, audit, events, messages, origins, questions
from bot.store.rows.questions import Question
from bot.store.store import Store, Tx
from bot.work.liveness import BEAT, SILENT, Presence

log = logging.getLogger(__name__)

IDLE = timedelta(seconds=2)  # that a ring of ours is taken and nobody looks
LATE = timedelta(seconds=20)  # a row this late should have moved
VERY_LATE = timedelta(minutes=5)  # also when there is more to do than is done
ROWS_EVERY, FORGET_EVERY = 5, 60  # rounds
GONE = timedelta(days=1)  # a lease this old is of no interest any more


class Sweep:
    """Runs beside the engine in every worker, once a second."""

    def __init__(
        self,
        store: Store,
        presence: Presence,
        expire: Callable[[Tx, Question], None],
        erase: Callable[[], None] = lambda: None,
        running: Collection[int] = (),
    ) -> None:
        self._store = store
        self._presence = presence
        self._expire = expire
        self._erase = erase
        self._running = running
        self._idle: dict[Ring, datetime] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sweep", daemon=True)
        self._round = 0

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(timeout=5)

    def _run(self) -> None:
        # The first round at once: a worker is mostly started because another one died.
        wait = 0.0
        while not self._stop.wait(wait):
            wait = BEAT
            for part in (self.once, self.seal):
                try:
                    part()
                except Exception as error:  # whatever it is, a worker without a sign of life would be taken for dead
                    log.warning("sweep: %s", type(error).__name__, exc_info=True)

    def once(self) -> None:
        """One round."""
        self._presence.beat()
        with self._store.read() as tx:
            held, behind = rings.held(tx), rings.behind(tx)
        self._give_back([ring for ring, executor in held.items() if executor == self._presence.executor_id])
        if not self._leads():
            return
        self._take_over(held)
        if self._round % ROWS_EVERY == 0:
            self._rows(VERY_LATE if behind > LATE.total_seconds() else LATE)
            self._erase()
        if self._round % FORGET_EVERY == FORGET_EVERY - 1:
            self._forget()
        self._round += 1

    def due(self) -> None:
        """Has everything looked at that is due by the bot's clock: it was turned, and the rings go by the machine's."""
        self._rows(timedelta(0))

    def seal(self) -> None:
        """Chains what the audit was told since. Any worker does: the first to come, while the others go on."""
        with self._store.read() as tx:
            more = audit.loose(tx.connection)
        while more and not self._stop.is_set():
            with self._store.begin() as tx:
                more = audit.seal(tx.connection) == audit.BATCH

    def _rows(self, late: timedelta) -> None:
        with self._store.begin() as tx:
            rung = sum(rows.ring_left_behind(tx, tx.now - late) for rows in (events, acts, messages))
            for found in questions.expired(tx):
                self._expire(tx, found)
        if rung:
            log.warning("sweep: rang again for %d rows that were left behind", rung)

    def _leads(self) -> bool:
        with self._store.read() as tx:
            seen = leases.living(tx, tx.now - SILENT)
        return self._presence.executor_id == min(item for item in {*seen, self._presence.executor_id} if self._presence.lives(item))

    def _give_back(self, mine: list[Ring]) -> None:
        """What was taken for this worker and nobody looks after: the database fell over when it had just been taken, or at its end.

        It would keep its lane closed for as long as this worker lives.
        """
        now = self._store.clock()
        self._idle = {ring: self._idle.get(ring, now) for ring in mine if ring.id not in self._running}
        found = [ring for ring, since in self._idle.items() if now - since >= IDLE]
        if found:
            self._ring_again(found)
            log.warning("sweep: gave back %d rings that were taken and not looked after", len(found))

    def _take_over(self, held: dict[Ring, str]) -> None:
        lives = {executor: self._presence.lives(executor) for executor in set(held.values())}
        found = [ring for ring, executor in held.items() if not lives[executor]]
        if found:
            self._ring_again(found)
            log.warning("sweep: took over %d rings from a dead worker", len(found))

    def _ring_again(self, found: list[Ring]) -> None:
        """With what was written in those looks and may not have been said (bot/work/at_once.py)."""
        with self._store.begin() as tx:
            rings.give_back(tx, [ring.id for ring in found])
            for event_id in {origins.behind(tx, ring.kind, ring.target) for ring in found} - {None}:
                messages.ring_of(tx, str(event_id))
        self._store.bell.knock()

    def _forget(self) -> None:
        with self._store.begin() as tx:
            leases.forget(tx, tx.now - GONE)
