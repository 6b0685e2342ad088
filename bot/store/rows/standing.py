"""What stands of what was booked, to be read again until it is over: one row for each record, with what was seen of it last; and
what our own calls have left of the records that somebody covers by."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, or_, select, update

from bot.store.rows.plans import StoredCall
from bot.store.store import Tx
from bot.store.tables import act, call, most_are, person, plan, standing
from bot.store.tables import told as told_rows
from bot.store.upsert import add_if_missing

KEPT = timedelta(days=7)  # after its end
RECENT = timedelta(hours=1)  # for which a call may be on its way, by far
MOST = 300  # plans, the newest first
METHODS = ("POST", "PUT", "DELETE")  # in which order they may come for one record

Ends = Callable[[StoredCall], datetime | None]
"""When the record that a call makes is over, at an aware moment; None for one that nobody watches."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A record that stands. ``made_at`` is when its first call was done, ``changed_at`` when its last was; ``seen`` is empty before
    the first look."""

    remote_id: str
    plan_id: str
    call_id: str
    made_at: datetime
    changed_at: datetime
    ends_at: datetime
    seen: str


_CHANGED = (
    update(standing)
    .where(standing.c.remote_id == bindparam("row"), standing.c.changed_at == bindparam("as_of"))
    .where(standing.c.seen == bindparam("was"), standing.c.ends_at == bindparam("ended"))
    .values(seen=bindparam("now_seen"), ends_at=bindparam("now_ends"))
)


def take_in(tx: Tx, system: str, since: datetime | None, ends: Ends) -> None:
    """Takes in what was made, changed and deleted since a moment, or ever: twice is once."""
    done = (
        select(call.c.id, call.c.seq, call.c.system, call.c.method, call.c.path, call.c.body, call.c.sentence, call.c.digest)
        .add_columns(act.c.done_at, act.c.remote_id, act.c.plan_id)
        .join(act, act.c.call_id == call.c.id)
        .where(most_are(act.c.status, "done"), call.c.system == system)
        .order_by(act.c.done_at)
    )
    for row in tx.connection.execute(done.where(act.c.done_at >= since) if since else done).all():
        named, over = row.path.rstrip("/").rsplit("/", 1)[-1], ends(StoredCall(*row[:8]))
        if row.method == "POST" and row.remote_id:
            if over is not None and over > tx.now:
                _made(tx, row.remote_id, row.plan_id, row.id, row.done_at, over)
        elif row.method == "PUT":
            known = (standing.c.remote_id == named) & (standing.c.changed_at < row.done_at)
            told = {"plan_id": row.plan_id, "call_id": row.id, "changed_at": row.done_at, "seen": ""}
            tx.connection.execute(update(standing).where(known).values({**told, **({"ends_at": over} if over else {})}))
        elif row.method == "DELETE":
            gone = (standing.c.remote_id == named) & (standing.c.ends_at > row.done_at)
            tx.connection.execute(update(standing).where(gone).values(ends_at=row.done_at))


def _made(tx: Tx, remote_id: str, plan_id: str, call_id: str, at: datetime, ends_at: datetime) -> None:
    known = {"plan_id": plan_id, "call_id": call_id, "made_at": at, "changed_at": at, "ends_at": ends_at, "seen": ""}
    add_if_missing(tx, standing, remote_id=remote_id, **known)


def all_of_them(tx: Tx) -> list[Kept]:
    """What is not over, in the order in which it was made."""
    c = standing.c
    rows = (
        select(c.remote_id, c.plan_id, c.call_id, c.made_at, c.changed_at, c.ends_at, c.seen)
        .where(c.ends_at > tx.now)
        .order_by(c.made_at)
    )
    return [Kept(*row) for row in tx.connection.execute(rows)]


def on_the_books(tx: Tx) -> list[dict[str, Any]]:
    """What is not over, the next end first, in plain data: the sentence of its last call, and who asked for it."""
    rows = (
        select(standing.c.remote_id, standing.c.ends_at, call.c.system, call.c.sentence, plan.c.person_id, person.c.email)
        .join(call, call.c.id == standing.c.call_id)
        .join(plan, plan.c.id == standing.c.plan_id)
        .join(person, person.c.id == plan.c.person_id, isouter=True)
        .where(standing.c.ends_at > tx.now)
        .order_by(standing.c.ends_at, standing.c.remote_id)
    )
    return [
        {
            "system": row.system,
            "remote_id": row.remote_id,
            "sentence": row.sentence,
            "ends_at": row.ends_at.isoformat(timespec="minutes"),
            "person": row.email or row.person_id,
        }
        for row in tx.connection.execute(rows)
    ]


def saw(tx: Tx, found: Sequence[tuple[Kept, str, datetime]]) -> None:
    """Keeps what was seen of some, and when they end: of each that nobody has changed or looked at since."""
    if found:
        tx.connection.execute(_CHANGED, [_row(*one) for one in found])


def saw_one(tx: Tx, one: Kept, seen: str, ends: datetime) -> bool:
    """The same of one; False where somebody has changed it or looked at it since."""
    return tx.connection.execute(_CHANGED, _row(one, seen, ends)).rowcount == 1


def _row(one: Kept, seen: str, ends: datetime) -> dict[str, Any]:
    was = {"row": one.remote_id, "as_of": one.changed_at, "was": one.seen, "ended": one.ends_at}
    return {**was, "now_seen": seen, "now_ends": ends}


def being_changed(tx: Tx, remote_id: str, since: datetime) -> bool:
    """Whether a call of ours for a record is on its way, or was done since a moment."""
    mine = call.c.path.endswith(f"/{remote_id}", autoescape=True) & call.c.method.in_(("PUT", "DELETE"))
    on_its_way = act.c.status.in_(("waiting", "sending", "unsure")) | (act.c.done_at >= since)
    recent = act.c.created_at >= tx.now - RECENT
    found = select(func.count()).select_from(call).join(act, act.c.call_id == call.c.id).where(recent, on_its_way, mine)
    return bool(tx.connection.scalar(found))


def forget(tx: Tx) -> None:
    """Removes what has been over for some time."""
    tx.connection.execute(delete(standing).where(standing.c.ends_at < tx.now - KEPT))


def of_plans(tx: Tx, rows: Sequence[str]) -> None:
    """Watches what was booked by some plans no longer."""
    tx.connection.execute(delete(standing).where(standing.c.plan_id.in_(rows)))


@dataclass(frozen=True, slots=True)
class Written:
    """A record at its ``path``: what it ``holds`` by its calls, or did before it was ``gone``, and the plans that have made and
    changed it."""

    path: str
    plan_ids: tuple[str, ...]
    holds: dict[str, Any]
    gone: bool = False


def written(tx: Tx, person_id: str, system: str) -> list[Written]:
    """Those of the plans of which somebody was told, that are their own or of whoever asked for those, in the order in
    which they were made. What others have changed in the system itself isn't known here."""
    found: dict[str, Written] = {}
    rows = tx.connection.execute(_DONE, {"person": person_id, "system": system, "most": MOST}).all()
    for row in sorted(rows, key=lambda row: (row.done_at, METHODS.index(row.method), row.seq)):
        said = _fields(row.body)
        if row.method == "POST" and row.remote_id and said is not None:
            path = f"{row.path}/{row.remote_id}"
            found[path] = Written(path, (row.plan_id,), said)
        elif row.method == "PUT" and row.path in found and said is not None:
            one = found[row.path]
            found[row.path] = replace(one, plan_ids=(*one.plan_ids, row.plan_id), holds={**one.holds, **said})
        elif row.method == "DELETE" and row.path in found:
            found[row.path] = replace(found[row.path], gone=True)
    return list(found.values())


def _fields(body: bytes | None) -> dict[str, Any] | None:
    """What a body says of a record, of either shape; None where it is erased, or says nothing."""
    data = json.loads(body).get("data") if body else None
    return data.get("attributes", data) if isinstance(data, dict) else None


_TOLD = select(told_rows.c.plan_id).where(told_rows.c.person_id == bindparam("person"))
_ASKED = select(plan.c.person_id).where(plan.c.id.in_(_TOLD))  # a record that is theirs since a change was made with somebody else
_PLANS = (
    select(plan.c.id)
    .where(plan.c.status == "approved")
    .where(or_(plan.c.person_id == bindparam("person"), plan.c.id.in_(_TOLD), plan.c.person_id.in_(_ASKED)))
    .order_by(plan.c.created_at.desc())
    .limit(bindparam("most"))
)
_DONE = (
    select(call.c.plan_id, call.c.seq, call.c.method, call.c.path, call.c.body, act.c.remote_id, act.c.done_at)
    .join(act, act.c.call_id == call.c.id)
    .where(call.c.plan_id.in_(_PLANS), call.c.system == bindparam("system"), most_are(act.c.status, "done"))
)
