"""Events: what Webex told us, each kept and handled once."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Literal

from sqlalchemy import ColumnElement, ScalarSelect, Select, bindparam, func, literal, literal_column, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.selectable import TypedReturnsRows

from bot.store.rows import audit
from bot.store.rows.outcomes import Outcome
from bot.store.store import Tx, new_id
from bot.store.tables import event

OURS = {"status": "ignored", "note": "ignored: our own"}
NEW: ColumnElement[str] = literal_column("'new'")  # as a value it would not lead to the index of what is new
SLOW = 2  # tries after which the person hears that it takes longer
HELD_UP = 4  # tries of an earlier event in which later ones of the same person and space wait for it
EventStatus = Literal["new", "done", "ignored", "failed"]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing Webex told us: that a message, a click or a membership came to be, or a message was changed or deleted.

    ``written_at`` is when it was, by Webex's clock; None where Webex didn't say, and for changes. ``text`` is what was read of it.
    """

    id: str
    resource: str
    event: str
    data_id: str
    space_id: str | None
    person_id: str | None
    status: EventStatus
    tries: int
    received_at: datetime
    due_at: datetime
    written_at: datetime | None = None
    text: str | None = None


def _select() -> Select[Any]:
    c = event.c
    return select(
        c.id,
        c.resource,
        c.event,
        c.data_id,
        c.space_id,
        c.person_id,
        c.status,
        c.tries,
        c.received_at,
        c.due_at,
        c.written_at,
        c.text,
    )


def _counted(same: ColumnElement[bool]) -> ScalarSelect[Any]:
    """How many of them came lately; for nobody and nowhere none."""
    at = event.c.received_at
    then = (at > bindparam("since"), at <= bindparam("until"), event.c.status != "ignored", event.c.resource != "memberships")
    return select(func.count()).select_from(event).where(same, *then).scalar_subquery()


# What is asked for each event is built once: to build a statement takes four times as long as to have it carried out.
@cache
def _receive(dialect: str, again: bool) -> TypedReturnsRows[str]:
    """Keeps what is new, and gives its id; ``again``: what is not is new again, else nothing is given of it."""
    new = (postgresql.insert if dialect == "postgresql" else sqlite.insert)(event)
    key = ["resource", "event", "data_id"]
    fresh = {"status": NEW, "received_at": new.excluded.received_at, "due_at": new.excluded.due_at, "tries": literal(0)}
    kept = new.on_conflict_do_update(index_elements=key, set_=fresh) if again else new.on_conflict_do_nothing(index_elements=key)
    return kept.returning(event.c.id)


_GET = _select().where(event.c.id == bindparam("row"))
_BEFORE = (
    _select()
    .where(
        event.c.status == NEW,
        event.c.space_id == bindparam("space"),
        event.c.person_id == bindparam("person"),
        event.c.written_at < bindparam("moment"),
        event.c.tries <= HELD_UP,
    )
    .order_by(event.c.written_at)
    .limit(1)
)
_LATELY = select(
    _counted(event.c.person_id == bindparam("person")).label("by_person"),
    _counted(event.c.space_id == bindparam("space")).label("in_space"),
)
_KNOWN = select(event.c.data_id).where(event.c.resource == "messages", event.c.data_id.in_(bindparam("ids", expanding=True)))
_HERE = select(event.c.id).where(event.c.space_id == bindparam("space")).order_by(event.c.received_at).limit(1)  # by its index
_HEARD = _HERE.where(event.c.resource == "messages", event.c.status == "done", event.c.id != bindparam("row"))
_BEGUN = _HERE.where(event.c.resource == "memberships", event.c.note == bindparam("outcome"))
_OF = update(event).where(event.c.id == bindparam("row")).returning(event.c.resource, event.c.person_id)
_FINISH = _OF.where(event.c.status == "new")
_FINISH_AS_OF = _FINISH.where(event.c.received_at == bindparam("as_of"))


def receive(
    tx: Tx,
    *,
    resource: str,
    event_name: str,
    data_id: str,
    space_id: str | None,
    person_id: str | None,
    ours: bool = False,
    written_at: datetime | None = None,
) -> str | None:
    """Keeps an event, rings for it and gives its id. None when it was kept before: Webex may tell a thing twice.

    A change of a message is kept once and looked at each time: a message may be changed several times. ``ours``: the bot did it
    itself, so there is nothing to be done.
    """
    state: dict[str, Any] = OURS | {"done_at": tx.now} if ours else {"status": "new"}
    new = {
        "id": new_id(),
        "resource": resource,
        "event": event_name,
        "data_id": data_id,
        "space_id": space_id,
        "person_id": person_id,
        "received_at": tx.now,
        "due_at": tx.now,
        "written_at": written_at if event_name == "created" else None,
        **state,
    }
    row: str | None = tx.connection.scalar(_receive(tx.connection.dialect.name, event_name == "updated" and not ours), new)
    if row is not None and not ours:
        tx.ring("handle", row, lane(space_id, person_id))
    return row


def lane(space_id: str | None, person_id: str | None) -> str:
    """What one person does in one space is handled in its order."""
    return f"{space_id or ''}/{person_id or ''}"


def get(tx: Tx, row: str) -> Event | None:
    """The event, or None."""
    found = tx.connection.execute(_GET, {"row": row}).first()
    return Event(*found) if found else None


def of_message(tx: Tx, data_id: str) -> dict[str, Event]:
    """What was told of a message so far, by what happened to it: created, updated, deleted."""
    return {
        row.event: Event(*row)
        for row in tx.connection.execute(_select().where(event.c.resource == "messages", event.c.data_id == data_id))
    }


def known(tx: Tx, data_ids: Collection[str]) -> set[str]:
    """Those of some messages that we were told of, if only of a change."""
    return set(tx.connection.scalars(_KNOWN, {"ids": list(data_ids)}))


def before(tx: Tx, found: Event) -> Event | None:
    """What the same person wrote or clicked in the same space before an event, when it was not handled yet: the first of it.

    Nothing that was tried more than ``HELD_UP`` times: others don't wait for ever.
    """
    if found.written_at is None:
        return None
    first = tx.connection.execute(_BEFORE, {"space": found.space_id, "person": found.person_id, "moment": found.written_at}).first()
    return Event(*first) if first else None


def finish(tx: Tx, row: str, status: EventStatus, note: str | None = None, *, as_of: datetime | None = None) -> bool:
    """Marks a new event as handled: done, ignored or failed. False when it was handled before, so that nothing is done twice.

    ``as_of`` is when it was received as far as the caller knows: False too when it was told again since.
    """
    told = {} if as_of is None else {"as_of": as_of}
    done = tx.connection.execute(
        _FINISH_AS_OF if told else _FINISH, {"row": row, "status": status, "done_at": tx.now, "note": note, **told}
    ).first()
    if done is not None and status == "failed":
        audit.record(tx, "failed", what=note, person_id=done.person_id, event_id=row)
    return done is not None


def note(tx: Tx, row: str, outcome: Outcome) -> None:
    """Keeps what came of an event, for ``understudy log``; a refusal goes to the audit."""
    done = tx.connection.execute(_OF, {"row": row, "note": str(outcome)}).one()
    if outcome.kind == "refused":
        how = "click: " if done.resource == "attachmentActions" else ""
        audit.record(tx, "refused", what=how + outcome.what, person_id=done.person_id, event_id=row)


def remember(tx: Tx, row: str, text: str, reading: str | None) -> None:
    """Keeps the words and how they were read (None: as an answer to an open question), for ``understudy log``."""
    done = tx.connection.execute(_OF, {"row": row, "text": text, "reading": reading}).one()
    intent = json.loads(reading)["intent"] if reading else None
    audit.record(tx, "asked" if reading else "answered", what=intent, person_id=done.person_id, event_id=row)


def read_before(tx: Tx, found: Event, within: timedelta) -> str | None:
    """How the message was read that the same person wrote in the same space right before; None where that was an answer to an open
    question, or is longer ago."""
    c = event.c
    earlier = (c.person_id == found.person_id, c.space_id == found.space_id, c.resource == "messages", c.id != found.id)
    then = (c.received_at <= found.received_at, c.received_at > found.received_at - within, c.status == "done")
    newest = select(c.reading).where(*earlier, *then).order_by(c.received_at.desc(), c.written_at.desc()).limit(1)
    return tx.connection.execute(newest).scalar()


def put_off(tx: Tx, found: Event, delay: float, tried: int) -> None:
    """Tries again in ``delay`` seconds, which counts as so many tries until now."""
    tx.connection.execute(
        update(event)
        .where(event.c.id == found.id, event.c.status == "new")
        .values(tries=tried, due_at=tx.now + timedelta(seconds=delay))
    )
    tx.ring("handle", found.id, lane(found.space_id, found.person_id), delay)


def wait(tx: Tx, found: Event, until: datetime) -> None:
    """Looks again at a moment; this is no try."""
    done = tx.connection.execute(update(event).where(event.c.id == found.id, event.c.status == "new").values(due_at=until))
    if done.rowcount == 1:
        tx.ring("handle", found.id, lane(found.space_id, found.person_id), max((until - tx.now).total_seconds(), 0.0))


def ring_left_behind(tx: Tx, before: datetime, limit: int = 200) -> int:
    """Rings again for new events that were due before a moment: their ring may have been lost. Gives how many."""
    found = tx.connection.execute(
        select(event.c.id, event.c.space_id, event.c.person_id)
        .where(event.c.status == "new", event.c.due_at < before)
        .order_by(event.c.received_at)
        .limit(limit)
    ).all()
    rung = 0
    for row in found:
        # Every worker sweeps: only one of them rings.
        if (
            tx.connection.execute(update(event).where(event.c.id == row.id, event.c.due_at < before).values(due_at=tx.now)).rowcount
            == 1
        ):
            tx.ring("handle", row.id, lane(row.space_id, row.person_id))
            rung += 1
    return rung


def lately(tx: Tx, found: Event, within: timedelta) -> tuple[int, int]:
    """How many messages and clicks came in a time up to one, and with it: by its person, and in its space. Ours don't count."""
    row = tx.connection.execute(
        _LATELY,
        {
            "person": found.person_id or None,
            "space": found.space_id or None,
            "since": found.received_at - within,
            "until": found.received_at,
        },
    ).one()
    return int(row.by_person), int(row.in_space)


def noted(tx: Tx, found: Event, outcome: str, within: timedelta) -> bool:
    """Whether there was this outcome of an event of the same person in the same space, in a time up to one."""
    return (
        tx.connection.scalar(
            select(event.c.id)
            .where(
                event.c.person_id == found.person_id,
                event.c.space_id == found.space_id,
                event.c.note == outcome,
                event.c.received_at > found.received_at - within,
            )
            .limit(1)
        )
        is not None
    )


def last_heard(tx: Tx, since: datetime) -> dict[str, datetime]:
    """When something was last heard from each space, of those where that was since a moment."""
    found = tx.connection.execute(
        select(event.c.space_id, func.max(event.c.received_at))
        .where(event.c.received_at >= since, event.c.space_id.is_not(None))
        .group_by(event.c.space_id)
    )
    return {space_id: at for space_id, at in found}


def counts(tx: Tx) -> dict[str, int]:
    """How many events there are in each status."""
    return {
        status: number for status, number in tx.connection.execute(select(event.c.status, func.count()).group_by(event.c.status))
    }


def begins(tx: Tx, found: Event, outcome: str) -> bool:
    """Whether its space was begun with this outcome, and nothing that was said in it has been heard before."""
    # In most spaces something was heard before, and the first look ends it.
    if tx.connection.scalar(_HEARD, {"space": found.space_id, "row": found.id}) is not None:
        return False
    return tx.connection.scalar(_BEGUN, {"space": found.space_id, "outcome": outcome}) is not None
