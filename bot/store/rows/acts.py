"""Acts: approved calls on their way, with the guard that keeps each from being sent twice (bot/README.md, The engine)."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Row, Select, bindparam, func, insert, select, true, update

from bot.store.rows import audit
from bot.store.store import Tx, new_id
from bot.store.tables import act, call, most_are

ActStatus = Literal["waiting", "sending", "done", "failed", "unsure"]
Ending = Literal["done", "failed", "unsure"]
FINISHED: tuple[Ending, ...] = ("done", "failed", "unsure")
UNFINISHED: tuple[ActStatus, ...] = ("waiting", "sending")
NO_MORE = 1_000_000  # tries: it is not to be sent again
ENDS: dict[Ending, audit.AuditKind] = {status: kind for kind, status in audit.ENDS.items()}


@dataclass(frozen=True, slots=True)
class Act:
    """One approved call. ``sending`` was committed by ``sender`` before the call went out: whoever finds it looks first.

    ``told`` says that the person has heard that it takes longer; ``sure_at`` from when on not to be found there is not to be there.
    ``before`` has the ids of the records like it that stood there before it was first sent; None where nobody looked.
    """

    id: str
    plan_id: str
    call_id: str
    status: ActStatus
    tries: int
    created_at: datetime
    sent_at: datetime | None
    sender: str | None
    told: bool
    remote_id: str | None
    remote_status: int | None
    why: str | None
    sure_at: datetime | None
    before: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Ended:
    """How an act ended: with which record there, which status and answer, or why not. ``maker`` is who we are to the system, as its
    answer says."""

    status: Ending
    remote_id: str | None = None
    remote_status: int | None = None
    why: str | None = None
    answer: str | None = None
    maker: str | None = None


def _select() -> Select[Any]:
    c = act.c
    return select(
        c.id,
        c.plan_id,
        c.call_id,
        c.status,
        c.tries,
        c.created_at,
        c.sent_at,
        c.sender,
        c.told,
        c.remote_id,
        c.remote_status,
        c.why,
        c.sure_at,
        c.before,
    )


def _act(found: Row[Any]) -> Act:
    seen = None if found.before is None else frozenset(json.loads(found.before))
    return Act(**{**found._mapping, "before": seen})


_GET = _select().where(act.c.id == bindparam("row"))
_OF_PLAN = _select().where(act.c.plan_id == bindparam("row"))


def begin(tx: Tx, *, plan_id: str, call_id: str, told: bool = False) -> None:
    """Makes the act of a call of an approved plan, and rings. The schema refuses it without the approval."""
    row = new_id()
    tx.connection.execute(
        insert(act),
        {
            "id": row,
            "plan_id": plan_id,
            "call_id": call_id,
            "status": "waiting",
            "created_at": tx.now,
            "due_at": tx.now,
            "told": int(told),
        },
    )
    tx.ring("act", row, plan_id)


def get(tx: Tx, row: str) -> Act | None:
    """The act, or None."""
    found = tx.connection.execute(_GET, {"row": row}).first()
    return _act(found) if found else None


def of_plan(tx: Tx, plan_id: str) -> list[Act]:
    """All acts of a plan."""
    return [_act(found) for found in tx.connection.execute(_OF_PLAN, {"row": plan_id})]


def of_record(tx: Tx, remote_id: str) -> list[tuple[str, str, str, bytes | None]]:
    """What was done to a record, in order: the plan and the id, method and body of each call."""
    rows = (
        select(call.c.plan_id, call.c.id, call.c.method, call.c.body)
        .join(act, act.c.call_id == call.c.id)
        .where(act.c.remote_id == remote_id, most_are(act.c.status, "done"))
        .order_by(act.c.done_at, call.c.seq)
    )
    return [(row.plan_id, row.id, row.method, row.body) for row in tx.connection.execute(rows)]


def ours(tx: Tx, remote_ids: Iterable[str]) -> set[str]:
    """Those of some records to which something was done through us, for whomever."""
    done = select(act.c.remote_id).where(act.c.remote_id.in_(list(remote_ids)), most_are(act.c.status, "done"))
    return set(tx.connection.scalars(done))


def before_it(tx: Tx, found: Act) -> list[tuple[str, tuple[str, str], ActStatus]]:
    """Method, system with path, and status of each act of the plan whose call comes before that of this one."""
    own = select(call.c.seq).where(call.c.id == found.call_id).scalar_subquery()
    rows = tx.connection.execute(
        select(call.c.method, call.c.system, call.c.path, act.c.status)
        .join(act, act.c.call_id == call.c.id)
        .where(call.c.plan_id == found.plan_id, call.c.seq < own)
    )
    return [(row.method, (row.system, row.path), row.status) for row in rows]


def sending(tx: Tx, row: str, sender: str, sure_at: datetime | None = None, *, before: Sequence[str] | None = None) -> bool:
    """Commits to sending: to be called before the call goes out. False when it is not waiting.

    ``before``: the ids of what is like it there, where somebody has just looked.
    """
    seen = {} if before is None else {"before": json.dumps(list(before))}
    done = tx.connection.execute(
        update(act)
        .where(act.c.id == row, act.c.status == "waiting")
        .values(status="sending", sent_at=tx.now, sender=sender, tries=act.c.tries + 1, sure_at=sure_at, due_at=tx.now, **seen)
        .returning(act.c.plan_id, act.c.call_id, act.c.tries)
    ).first()
    if done is not None:
        audit.record(
            tx,
            "sent",
            what=f"try {done.tries}",
            plan_id=done.plan_id,
            act_id=row,
            details=audit.of_calls(tx.connection, call_id=done.call_id),
        )
    return done is not None


def absent(tx: Tx, found: Act, delay: float) -> None:
    """The try ``found`` certainly made nothing: it is sent again in ``delay`` seconds. Nothing, if somebody has gone on with it."""
    _ring_later(tx, found, delay, "sending", {"status": "waiting"})


def look_later(tx: Tx, found: Act, delay: float, *, sure_at: datetime | None = None) -> None:
    """It is not known yet what the call did; to be looked at in ``delay`` seconds."""
    _ring_later(tx, found, delay, "sending", {"sure_at": sure_at} if sure_at else {})


def put_off(tx: Tx, found: Act, delay: float) -> None:
    """It was not sent at all; to be looked at in ``delay`` seconds."""
    _ring_later(tx, found, delay, "waiting", {})


def _ring_later(tx: Tx, found: Act, delay: float, status: ActStatus, values: dict[str, Any]) -> None:
    if (
        tx.connection.execute(
            update(act)
            .where(act.c.id == found.id, act.c.status == status, act.c.tries == found.tries)
            .values(due_at=tx.now + timedelta(seconds=delay), **values)
        ).rowcount
        == 1
    ):
        tx.ring("act", found.id, found.plan_id, delay)


def taken(tx: Tx, found: Act, remote_id: str) -> bool:
    """Whether another act has made what has this id."""
    return tx.connection.scalar(select(func.count()).where(act.c.remote_id == remote_id, act.c.id != found.id)) != 0


def maker(tx: Tx, system: str) -> str | None:
    """Who we are to a system that keeps who made a record, as it said last; None when it never has."""
    return tx.connection.scalar(
        select(act.c.maker)
        .join(call, call.c.id == act.c.call_id)
        .where(act.c.maker.is_not(None), call.c.system == system)
        .order_by(act.c.created_at.desc())
        .limit(1)
    )


def tell(tx: Tx, row: str) -> bool:
    """True the first time: the person is told once that it takes longer."""
    return tx.connection.execute(update(act).where(act.c.id == row, act.c.told == 0).values(told=1)).rowcount == 1


def finish(tx: Tx, row: str, end: Ended, *, tries: int | None = None) -> bool:
    """Ends an act for good. False when it was ended before, or is past the try that this is about."""
    still = act.c.tries == tries if tries is not None else true()
    done = tx.connection.execute(
        update(act)
        .where(act.c.id == row, act.c.status.not_in(FINISHED), still)
        .values(done_at=tx.now, **asdict(end))
        .returning(act.c.plan_id)
    ).first()
    if done is not None:
        came = " ".join(str(part) for part in (end.remote_status, end.why) if part) or "read back"
        details = [end.remote_id, end.remote_status, end.why]
        audit.record(tx, ENDS[end.status], what=came, plan_id=done.plan_id, act_id=row, details=details)
    return done is not None


def look_again(tx: Tx, found: Act) -> None:
    """What nobody could tell is looked for once more. It is not sent again: if it is not there, it has failed."""
    if (
        tx.connection.execute(
            update(act)
            .where(act.c.id == found.id, act.c.status == "unsure")
            .values(status="sending", tries=NO_MORE, due_at=tx.now, done_at=None)
        ).rowcount
        == 1
    ):
        tx.ring("act", found.id, found.plan_id)


def seen(tx: Tx, found: Act, person_id: str) -> None:
    """Somebody says that what nobody could tell was done."""
    if (
        tx.connection.execute(
            update(act).where(act.c.id == found.id, act.c.status == "unsure").values(status="done", done_at=tx.now, why=audit.SEEN)
        ).rowcount
        == 1
    ):
        audit.record(tx, "booked", what=audit.SEEN, person_id=person_id, plan_id=found.plan_id, act_id=found.id)


def ring_left_behind(tx: Tx, before: datetime, limit: int = 200) -> int:
    """Rings again for unfinished acts that were due before a moment. Gives how many."""
    found = tx.connection.execute(
        _select().where(act.c.status.in_(UNFINISHED), act.c.due_at < before).order_by(act.c.created_at).limit(limit)
    ).all()
    rung = 0
    for row in found:
        # Every worker sweeps: only one of them rings.
        if tx.connection.execute(update(act).where(act.c.id == row.id, act.c.due_at < before).values(due_at=tx.now)).rowcount == 1:
            tx.ring("act", row.id, row.plan_id)
            rung += 1
    return rung


def counts(tx: Tx) -> dict[str, int]:
    """How many acts there are in each status."""
    return {status: number for status, number in tx.connection.execute(select(act.c.status, func.count()).group_by(act.c.status))}
