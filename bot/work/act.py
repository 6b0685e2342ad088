"""Carrying out an approved call once: the guard of ENGINE.md rule 4.

    waiting --commit--> sending --201--> done
                           |--4xx--> failed
                           |--busy, no connection--> waiting, later
                           '--time-out, 5xx, a kill--> read back: there -> done; certainly not -> waiting; can't tell -> unsure
"""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Protocol

from bot.apis.receipt import Receipt
from bot.errors import Busy, Conflict, NotSent, Refused, RemoteError, Unsure
from bot.store import acts, plans
from bot.store.acts import Act
from bot.store.plans import StoredCall
from bot.store.store import Store, Tx
from bot.work.alive import Presence
from bot.work.backoff import delay
from bot.work.readback import Look

log = logging.getLogger(__name__)

TRIES = 8  # that a call is sent at most
SETTLE = timedelta(seconds=3)  # before reading back: what was accepted may show late (its delay is UNKNOWN, specs/everbridge.md 8)
IN_FLIGHT = timedelta(seconds=60)  # that a call of a worker which can't be seen may still be on its way
GIVE_UP = timedelta(minutes=30)


class Writer(Protocol):
    """Sends a stored call as it is. Raises RemoteError."""

    def send(self, method: str, path: str, body: bytes | None) -> Receipt: ...


class Carrier:
    """Carries out acts. ``report`` is called in the transaction that finishes one, ``slow`` when it takes longer."""

    def __init__(self, store: Store, presence: Presence, writers: Mapping[str, Writer], looks: Mapping[str, Look], *,
                 report: Callable[[Tx, str], None], slow: Callable[[Tx, str], None]) -> None:
        self._store = store
        self._presence = presence
        self._writers = writers
        self._looks = looks
        self._report = report
        self._slow = slow

    def __call__(self, row: str) -> None:
        """Looks at one act and takes it a step further."""
        with self._store.read() as tx:
            found = acts.get(tx, row)
            call = plans.call_of(tx, found.call_id) if found else None
            now = tx.now
        if found is None or call is None or found.status in acts.FINISHED:
            return
        if found.status == "sending":
            self._look(found, call, now)
        else:
            self._send(found, call)

    def _send(self, found: Act, call: StoredCall) -> None:
        writer = self._writers.get(call.system)
        if writer is None:
            self._finish(found, "failed", why="not set up")
            return
        with self._store.begin() as tx:
            if not acts.sending(tx, found.id, self._presence.executor_id):
                return
        try:
            receipt = writer.send(call.method, call.path, call.body)
        except (NotSent, Busy) as error:
            self._again(found, error)
        except Conflict as error:
            # After a try that may have worked, "there is one already" can mean that it did.
            self._look_after_conflict(found, call, error)
        except Refused as error:
            self._finish(found, "failed", why=type(error).__name__, status=error.status, answer=error.detail)
        except Unsure as error:
            log.warning("act %s: unsure, will read back: %s", found.id, error)
            with self._store.begin() as tx:
                self._tell(tx, found)
                acts.look_later(tx, found, SETTLE.total_seconds())
        else:
            self._finish(found, "done", remote_id=receipt.remote_id, status=receipt.status, answer=receipt.body)

    def _look(self, found: Act, call: StoredCall, now: datetime) -> None:
        sent_at = found.sent_at or found.created_at
        ready = sent_at + (IN_FLIGHT if self._unseen(found) else SETTLE)
        if now < ready:
            with self._store.begin() as tx:
                acts.look_later(tx, found, (ready - now).total_seconds() + 0.05)
            return
        try:
            remote_id = self._looks[call.system](call, sent_at)
        except RemoteError as error:
            self._look_failed(found, error, now)
            return
        if remote_id is not None:
            self._finish(found, "done", remote_id=remote_id)
        elif found.tries >= TRIES or now > found.created_at + GIVE_UP:
            self._finish(found, "failed", why="Unsure")
        else:
            with self._store.begin() as tx:
                acts.absent(tx, found, delay(found.tries))

    def _unseen(self, found: Act) -> bool:
        """Whether the sender may still be in the middle of the call, as far as can be seen from here."""
        return found.sender not in (None, self._presence.executor_id) and self._presence.lives(str(found.sender))

    def _look_failed(self, found: Act, error: RemoteError, now: datetime) -> None:
        if now > found.created_at + GIVE_UP or isinstance(error, Refused):
            log.error("act %s: can't tell whether it was carried out: %s", found.id, error)
            self._finish(found, "unsure", why=type(error).__name__, status=error.status, answer=error.detail)
            return
        with self._store.begin() as tx:
            self._tell(tx, found)
            acts.look_later(tx, found, delay(found.tries + 2, error.retry_after))

    def _look_after_conflict(self, found: Act, call: StoredCall, error: Conflict) -> None:
        remote_id = None
        if found.tries > 0:
            try:
                remote_id = self._looks[call.system](call, found.created_at)
            except RemoteError as failed:
                self._look_failed(found, failed, found.created_at)
                return
        if remote_id is not None:
            self._finish(found, "done", remote_id=remote_id)
        else:
            self._finish(found, "failed", why="Conflict", status=error.status, answer=error.detail)

    def _again(self, found: Act, error: RemoteError) -> None:
        log.warning("act %s: not done, try %d: %s", found.id, found.tries + 1, error)
        with self._store.read() as tx:
            late = tx.now > found.created_at + GIVE_UP
        if found.tries + 1 >= TRIES or late:
            self._finish(found, "failed", why=type(error).__name__, status=error.status, answer=error.detail)
            return
        with self._store.begin() as tx:
            self._tell(tx, found)
            acts.absent(tx, found, delay(found.tries + 1, error.retry_after))

    def _tell(self, tx: Tx, found: Act) -> None:
        if not found.told and acts.tell(tx, found.id):
            self._slow(tx, found.plan_id)

    def _finish(self, found: Act, outcome: str, *, remote_id: str | None = None, status: int | None = None,
                why: str | None = None, answer: str | None = None) -> None:
        with self._store.begin() as tx:
            if acts.finish(tx, found.id, outcome, remote_id=remote_id, remote_status=status, answer=answer, why=why):
                self._report(tx, found.plan_id)
