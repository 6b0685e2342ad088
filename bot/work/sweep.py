"""The sweep: rings again for rows left behind, takes over from dead workers, closes what has expired (ENGINE.md rules 6, 7, 13)."""

import logging
import threading
from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta

from dbos import DBOSClient
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import UnderstudyError
from bot.store import acts, events, messages, questions
from bot.store.questions import Question
from bot.store.store import Store, Tx
from bot.work import engine
from bot.work.alive import BEAT, Presence

log = logging.getLogger(__name__)

LATE = timedelta(seconds=20)  # a row this late should have moved
KEEP = timedelta(days=1)  # that ended workflows are kept
FORGET_EVERY = 600  # sweeps


class Sweep:
    """Runs beside the engine in every worker, once a second."""

    def __init__(self, store: Store, presence: Presence, client: DBOSClient, expire: Callable[[Tx, Question], None]) -> None:
        self._store = store
        self._presence = presence
        self._client = client
        self._expire = expire
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sweep", daemon=True)
        self._round = 0

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(timeout=5)

    def _run(self) -> None:
        while not self._stop.wait(BEAT):
            try:
                self.once()
            except (UnderstudyError, SQLAlchemyError) as error:
                log.warning("sweep: %s", type(error).__name__)  # the database is away: the next round tries again

    def once(self) -> None:
        """One round."""
        self._presence.beat()
        self._take_over()
        with self._store.begin() as tx:
            rung = sum(rows.ring_left_behind(tx, tx.now - LATE) for rows in (events, acts, messages))
            for found in questions.expired(tx):
                self._expire(tx, found)
        if rung:
            log.warning("sweep: rang again for %d rows that were left behind", rung)
        self._round += 1
        if self._round % FORGET_EVERY == 0:
            engine.forget(self._client, (self._store.clock() - KEEP).isoformat())

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
