"""Carrying out an approved call once: the guard of bot/README.md, The engine.

    waiting --commit--> sending --2xx--> done
                           |--4xx--> failed (looked for first, when an earlier try may have worked)
                           |--busy, no connection--> waiting, later
                           '--time-out, dropped, 5xx, unreadable, a kill--> looked for in the remote system:
                                  there -> done;  not there, and it would be by now -> waiting;  not there yet -> looked for later
                                  it can't be looked for -> later, and at last -> unsure;  nobody could tell -> unsure

What is like it in the system before it is sent is noted with ``sending``: none of that is ever taken for what was sent.

What is found counts at once. What is not found, and what nobody can tell, counts only at ``sure_at``: how late a system shows what
it took is UNKNOWN (everbridge/README.md 8), and a request may outlive the process that sent it, or the time we waited.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from bot.errors import (
    Busy,
    Forbidden,
    NotSent,
    Refused,
    RemoteError,
    StoreError,
    TimedOut,
    Unauthorized,
    Unstorable,
    Unsure,
)
from bot.store.rows import acts, booked, plans
from bot.store.rows.acts import Act, Ended, Ending
from bot.store.rows.plans import StoredCall
from bot.store.store import Store, Tx
from bot.systems.base import CannotTell, Connected, Tried
from bot.work.backoff import delay, growing
from bot.work.liveness import Presence

log = logging.getLogger(__name__)

TRIES = 20  # that a call is sent at most
GIVE_UP = timedelta(minutes=30)  # after the approval
SETTLE = timedelta(seconds=3)  # from an end without an answer to the first look
SURE = timedelta(seconds=10)  # from such an end to where an absence counts, when the other side has said that it is over
IN_FLIGHT = timedelta(seconds=45)  # from the sending on, when it has not: 5 to connect, 29 at the gateway (INFERRED), and some
FROZEN = timedelta(seconds=10)  # between the commit and the call: who slept that long may have been taken for dead
HOLDS = {"POST": ("POST",), "PUT": ("POST", "PUT"), "DELETE": ("POST", "PUT")}
"""Which calls of a plan have to be done before one of a method is sent. Of one like it to the same place it is enough that it has
not failed: where nobody can tell of one, those beside it are sent."""
AGAIN = 2.0  # seconds to look whether a living worker has come to an end


class Carrier:
    """Carries out acts. ``report`` is called in the transaction that finishes one, ``slow`` when it takes longer.

    Waiting for the turn to write to a system has to be over before ``sending`` is committed, since a kill from there on costs the
    time until an absence counts.
    """

    def __init__(
        self,
        store: Store,
        presence: Presence,
        systems: Mapping[str, Connected[Any]],
        *,
        report: Callable[[Tx, str], None],
        slow: Callable[[Tx, str], None],
    ) -> None:
        self._store = store
        self._presence = presence
        self._systems = systems
        self._report = report
        self._slow = slow
        self._under_way: set[str] = set()

    def carry_out(self, row: str) -> None:
        """Looks at one act and takes it a step further."""
        with self._store.read() as tx:
            found = acts.get(tx, row)
            call = plans.call_of(tx, found.call_id) if found else None
            now = tx.now
        if found is None or call is None or found.status in acts.FINISHED or row in self._under_way:
            return
        try:
            self._step(found, call, now)
        except Exception as error:  # whatever it is, somebody waits for a receipt
            if isinstance(error, StoreError) and not isinstance(error, Unstorable):
                raise  # the database is away: the queue's own tries
            log.error("act %s: %s", row, type(error).__name__, exc_info=True)
            if now <= found.created_at + GIVE_UP:
                raise
            self._finish(found, Ended("failed" if found.status == "waiting" else "unsure", why=type(error).__name__))

    def _step(self, found: Act, call: StoredCall, now: datetime) -> None:
        if call.system not in self._systems:
            self._finish(found, Ended("failed" if found.status == "waiting" else "unsure", why="not set up"))
        elif found.status == "sending":
            self._look(found, call, now)
        elif not call.intact:
            log.critical("act %s: not sent: call %s is not what was shown", found.id, call.id)
            self._finish(found, Ended("failed", why="Altered"))
        else:
            self._first(found, call, now)

    def _first(self, found: Act, call: StoredCall, now: datetime) -> None:
        """Sends it, if it may be sent now and what stands there before is known; else it is put off."""
        if self._held(found, call, now):
            return
        try:
            if self._changed_since(found, call):
                self._finish(found, Ended("failed", why="Changed"))
                return
            before = self._before(found, call)
        except RemoteError as error:
            log.warning("act %s: not sent, what stands there can't be seen now: %s", found.id, error)
            self._put_off(
                found,
                now,
                growing((now - found.created_at).total_seconds(), error.retry_after),
                why=type(error).__name__,
                status=error.status,
            )
            return
        if self._may_go(found, call.system, now):
            self._under_way.add(found.id)
            try:
                self._send(found, call, before)
            finally:
                self._under_way.discard(found.id)

    def _held(self, found: Act, call: StoredCall, now: datetime) -> bool:
        """Whether what has to be there before it, in the same plan, is not: nothing is taken away before what takes its place, and
        of several that are made none is before the one in front of it."""
        holds, kind = HOLDS[call.method], _kind(call.method, call.system, call.path)
        with self._store.read() as tx:
            first = [
                (method, status)
                for method, place, status in acts.before_it(tx, found)
                if method in holds and not (status == "unsure" and _kind(method, *place) == kind)
            ]
        stopped = [method for method, status in first if status in ("failed", "unsure")]
        why = "Before" if call.method in stopped or call.method == "POST" else "Held"
        if stopped:
            self._finish(found, Ended("failed", why=why))
        elif any(status != "done" for _, status in first):
            self._put_off(found, now, AGAIN, why=why)
        else:
            return False
        return True

    def _before(self, found: Act, call: StoredCall) -> list[str] | None:
        """What is like it there before the first try; None where that was noted before, or may not be seen at all."""
        if call.method == "DELETE" or found.tries:
            return None
        try:
            return self._systems[call.system].find_again.before(call, found.created_at)
        except (Refused, CannotTell) as error:
            log.info("act %s: what stands there can't be seen: %s", found.id, error)
            return None

    def _changed_since(self, found: Act, call: StoredCall) -> bool:
        """Whether what is to be put back, since a part of its plan has failed, is no longer as that plan has left it."""
        with self._store.read() as tx:
            left = booked.put_back_by(tx, found.plan_id, call) if call.method == "PUT" and not found.tries else None
        if left is None:
            return False
        try:
            return self._systems[call.system].find_again.made(left, Tried(found.created_at)) is None
        except CannotTell:
            return True

    def _may_go(self, found: Act, system: str, now: datetime) -> bool:
        """Whether it may be sent now; else it is put off."""
        seconds = self._systems[system].ready()
        if seconds > 0:
            self._put_off(found, now, seconds + delay(0), why="NotSent")
        return seconds <= 0

    def _put_off(self, found: Act, now: datetime, seconds: float, *, why: str, status: int | None = None) -> None:
        with self._store.begin() as tx:
            if now > found.created_at + GIVE_UP:
                self._end(tx, found, Ended("failed", why=why, remote_status=status))
                return
            self._tell(tx, found)
            acts.put_off(tx, found, seconds)

    # ---- sending ---------------------------------------------------------------------------------------------------------

    def _send(self, found: Act, call: StoredCall, before: list[str] | None) -> None:
        with self._store.begin() as tx:
            if not acts.sending(tx, found.id, self._presence.executor_id, tx.now + IN_FLIGHT, before=before):
                return
            found = replace(
                found,
                status="sending",
                sent_at=tx.now,
                sender=self._presence.executor_id,
                tries=found.tries + 1,
                before=found.before if before is None else frozenset(before),
            )
            fresh_until = tx.now + FROZEN
        try:
            if self._store.clock() > fresh_until:
                raise NotSent(call.system, "held up before it was sent")
            receipt = self._systems[call.system].writer.send(call.method, call.path, call.body)
        except (NotSent, Busy) as error:
            self._again(found, error)
        except Refused as error:
            self._refused(found, call, error)
        except Unsure as error:
            log.warning("act %s: may have been done, will be looked for: %s", found.id, error)
            with self._store.begin() as tx:
                self._tell(tx, found)
                over = None if isinstance(error, TimedOut) else tx.now + SURE
                acts.look_later(tx, found, SETTLE.total_seconds(), sure_at=over)
        else:
            named = None if call.method == "POST" else call.path.rstrip("/").rsplit("/", 1)[-1]
            end = Ended("done", receipt.remote_id or named, receipt.status, answer=receipt.body, maker=receipt.maker)
            if call.method == "DELETE" and not self._gone(found, call):
                with self._store.begin() as tx:
                    acts.look_later(tx, found, SETTLE.total_seconds(), sure_at=tx.now + SURE)
            else:
                self._finish(found, end)

    def _gone(self, found: Act, call: StoredCall) -> bool:
        """Whether what was deleted is not there any more: it is read back."""
        try:
            return self._found(found, call) is not None
        except (RemoteError, CannotTell) as error:
            log.warning("act %s: deleted, and can't be read back now: %s", found.id, error)
            return False

    def _again(self, found: Act, error: RemoteError) -> None:
        log.warning("act %s: not done, try %d: %s", found.id, found.tries, error)
        with self._store.begin() as tx:
            if found.tries >= TRIES or tx.now > found.created_at + GIVE_UP:
                self._end(tx, found, _by(error, "failed"))
            else:
                self._tell(tx, found)
                acts.absent(tx, found, delay(found.tries, error.retry_after))

    def _refused(self, found: Act, call: StoredCall, error: Refused) -> None:
        # "There is one already" or "it is gone" can mean that an earlier try has worked.
        doubtful = found.tries > 1 or call.method == "DELETE"
        if doubtful and not isinstance(error, (Unauthorized, Forbidden)):
            try:
                remote_id = self._found(found, call)
            except (RemoteError, CannotTell) as failed:
                self._not_seen(found, failed)
                return
            if remote_id is not None:
                self._finish(found, Ended("done", remote_id, error.status))
                return
        self._finish(found, _by(error, "failed"))

    # ---- looking -----------------------------------------------------------------------------------------------------------

    def _look(self, found: Act, call: StoredCall, now: datetime) -> None:
        sure_at = found.sure_at or (found.sent_at or found.created_at) + IN_FLIGHT
        if self._elsewhere(found) and now < sure_at:
            self._later(found, AGAIN)
            return
        soon = min((sure_at - now).total_seconds() + 0.05, SETTLE.total_seconds())
        try:
            remote_id = self._found(found, call)
        except (RemoteError, CannotTell) as error:
            if isinstance(error, CannotTell) and now < sure_at:
                self._later(found, soon)
            else:
                self._not_seen(found, error)
            return
        if remote_id is not None:
            self._finish(found, Ended("done", remote_id))
        elif now < sure_at:
            self._later(found, soon)
        elif found.tries >= TRIES or now > found.created_at + GIVE_UP:
            self._finish(found, Ended("failed", why="Unsure"), tries=found.tries)
        else:
            with self._store.begin() as tx:
                acts.absent(tx, found, delay(found.tries))

    def _found(self, found: Act, call: StoredCall) -> str | None:
        """The id of what the call made, as far as the system shows it now."""
        with self._store.read() as tx:
            maker = acts.maker(tx, call.system)
        tried = Tried(found.created_at, found.before, maker, partial(self._of_another, found))
        return self._systems[call.system].find_again.made(call, tried)

    def _of_another(self, found: Act, remote_id: str) -> bool:
        with self._store.read() as tx:
            return acts.taken(tx, found, remote_id)

    def _elsewhere(self, found: Act) -> bool:
        """Whether another worker that lives may be in the middle of the call."""
        return found.sender not in (None, self._presence.executor_id) and self._presence.lives(str(found.sender))

    def _not_seen(self, found: Act, error: RemoteError | CannotTell) -> None:
        with self._store.begin() as tx:
            hopeless = isinstance(error, (Refused, CannotTell)) or tx.now > found.created_at + GIVE_UP
            if not hopeless:
                log.warning("act %s: can't be looked for now: %s", found.id, error)
                self._tell(tx, found)
                waited = (tx.now - (found.sent_at or tx.now)).total_seconds()
                acts.look_later(tx, found, growing(waited, getattr(error, "retry_after", None)))
                return
            log.error("act %s: can't tell whether it was carried out: %s", found.id, error)
            self._end(tx, found, _by(error, "unsure"), tries=found.tries)

    def _later(self, found: Act, seconds: float) -> None:
        with self._store.begin() as tx:
            self._tell(tx, found)
            acts.look_later(tx, found, seconds)

    # ---- telling ---------------------------------------------------------------------------------------------------------

    def _tell(self, tx: Tx, found: Act) -> None:
        if not found.told and acts.tell(tx, found.id):
            self._slow(tx, found.plan_id)

    def _finish(self, found: Act, end: Ended, *, tries: int | None = None) -> None:
        with self._store.begin() as tx:
            self._end(tx, found, end, tries=tries)

    def _end(self, tx: Tx, found: Act, end: Ended, *, tries: int | None = None) -> None:
        if acts.finish(tx, found.id, end, tries=tries):
            log.info("act %s: %s", found.id, end.status)
            self._report(tx, found.plan_id)


def _kind(method: str, system: str, path: str) -> tuple[str, str, str]:
    """What tells calls of one kind and place from others: each record that is changed has a path of its own."""
    return method, system, path.rsplit("/", 1)[0] if method == "PUT" else path


def _by(error: RemoteError | CannotTell, status: Ending) -> Ended:
    """An end that an error brought about."""
    if isinstance(error, CannotTell):
        return Ended(status, why=type(error).__name__, answer=str(error))
    return Ended(status, remote_status=error.status, why=type(error).__name__, answer=error.detail)
