"""The sweep: rings again for rows left behind, takes over from dead workers, closes what has expired (ENGINE.md rules 6, 7, 13).

Every worker gives a sign of life and gives back what it does not run; the rest is done by one of those that live, so that no two
take over the same work.
"""

import logging
import threading
from collections import defaultdict
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from dbos import DBOSClient

from bot.store import acts, events, leases, messages, questions
from bot.store.questions import Question
from bot.store.store import Store, Tx
from bot.work import engine
from bot.work.liveness import BEAT, SILENT, Presence

log = logging.getLogger(__name__)

IDLE = timedelta(seconds=2)  # that a workflow of ours is begun by its row and not run
LATE = timedelta(seconds=20)  # a row this late should have moved
VERY_LATE = timedelta(minutes=5)  # also when there is more to do than is done
KEEP = timedelta(days=1)  # that ended workflows are kept
FORGET_EVERY = 60  # rounds
GONE = timedelta(days=1)  # a lease this old is of no interest any more


class Sweep:
    """Runs beside the engine in every worker, once a second."""

    def __init__(self, store: Store, presence: Presence, client: DBOSClient, expire: Callable[[Tx, Question], None],
                 erase: Callable[[], None] = lambda: None, running: Collection[str] = ()) -> None:
        self._store = store
        self._presence = presence
        self._client = client
        self._expire = expire
        self._erase = erase
        self._running = running
        self._idle: dict[str, datetime] = {}
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
            try:
                self.once()
            except Exception as error:  # whatever it is, a worker without a sign of life would be taken for dead
                log.warning("sweep: %s", type(error).__name__, exc_info=True)

    def once(self) -> None:
        """One round."""
        self._presence.beat()
        self._give_back()
        if not self._leads():
            return
        self._take_over()
        late = VERY_LATE if engine.behind(self._client, LATE) else LATE
        with self._store.begin() as tx:
            rung = sum(rows.ring_left_behind(tx, tx.now - late) for rows in (events, acts, messages))
            for found in questions.expired(tx):
                self._expire(tx, found)
        if rung:
            log.warning("sweep: rang again for %d rows that were left behind", rung)
        self._erase()
        self._round += 1
        if self._round % FORGET_EVERY == 0:
            self._forget(self._store.clock())

    def _leads(self) -> bool:
        with self._store.read() as tx:
            seen = leases.living(tx, tx.now - SILENT)
        return self._presence.executor_id == min(item for item in {*seen, self._presence.executor_id} if self._presence.lives(item))

    def _give_back(self) -> None:
        """What the engine took for this worker and does not run: the database fell over when it had just been taken, or at its end.

        It would keep its lane closed for as long as this worker lives.
        """
        mine = engine.pending(self._client, self._presence.executor_id)
        now = self._store.clock()
        self._idle = {workflow: self._idle.get(workflow, now) for workflow in mine if workflow not in self._running}
        found = [workflow for workflow, since in self._idle.items() if now - since >= IDLE]
        for workflow in found:
            engine.take_over(self._client, [workflow], mine[workflow][1])
        if found:
            log.warning("sweep: gave back %d workflows that were taken and not run", len(found))

    def _take_over(self) -> None:
        dead: dict[str, list[str]] = defaultdict(list)
        lives: dict[str, bool] = {}
        for workflow, (executor, queue) in engine.pending(self._client).items():
            if executor not in lives:
                lives[executor] = self._presence.lives(executor)
            if not lives[executor]:
                dead[queue].append(workflow)
        for queue, workflows in dead.items():
            log.warning("sweep: took over %d workflows from a dead worker", len(workflows))
            engine.take_over(self._client, workflows, queue)

    def _forget(self, now: datetime) -> None:
        while engine.forget(self._client, (now - KEEP).isoformat()) and not self._stop.is_set():
            pass
        with self._store.begin() as tx:
            leases.forget(tx, tx.now - GONE)
