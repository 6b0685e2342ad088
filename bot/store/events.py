"""Events: what Webex told us, each kept and handled once."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.store import audit
from bot.store.outcomes import Outcome
from bot.store.store import Tx, new_id
from bot.store.tables import event

OURS = {"status": "ignored", "note": "ignored: our own"}
SLOW = 2  # tries after which the person hears that it takes longer
EventStatus = Literal["new", "done", "ignored", "failed"]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing Webex told us: that a message, a click or a membership came to be."""

    id: str
    resource: str
    event: str
    data_id: str
    space_id: str | None
    person_id: str | None
    status: EventStatus
    tries: int
    received_at: datetime


def receive(
    tx: Tx, *, resource: str, event_name: str, data_id: str, space_id: str | None, person_id: str | None, ours: bool = False
) -> str | None:
    """Keeps an event, rings for it and gives its id. None when it was kept before: Webex may tell a thing twice.

    ``ours``: the bot did it itself, so there is nothing to be done.
    """
    insert = postgresql.insert if tx.connection.dialect.name == "postgresql" else sqlite.insert
    row = new_id()
    done = tx.connection.execute(
        insert(event)
        .values(
            id=row,
            resource=resource,
            event=event_name,
            data_id=data_id,
            space_id=space_id,
            person_id=person_id,
            received_at=tx.now,
            due_at=tx.now,
            **(OURS | {"done_at": tx.now} if ours else {"status": "new"}),
        )
        .on_conflict_do_nothing(index_elements=["resource", "event", "data_id"])
        .returning(event.c.id)
    )
    if done.first() is None:
        return None
    if not ours:
        tx.ring("handle", row, lane(space_id, person_id))
    return row


def lane(space_id: str | None, person_id: str | None) -> str:
    """What one person does in one space is handled in its order."""
    return f"{space_id or ''}/{person_id or ''}"


def get(tx: Tx, row: str) -> Event | None:
    """The event, or None."""
    found = tx.connection.execute(
        select(
            event.c.id,
            event.c.resource,
            event.c.event,
            event.c.data_id,
            event.c.space_id,
            event.c.person_id,
            event.c.status,
            event.c.tries,
            event.c.received_at,
        ).where(event.c.id == row)
    ).first()
    return Event(*found) if found else None


def finish(tx: Tx, row: str, status: EventStatus, note: str | None = None) -> bool:
    """Marks a new event as handled: done, ignored or failed. False when it was handled before, so that nothing is done twice."""
    done = tx.connection.execute(
        update(event)
        .where(event.c.id == row, event.c.status == "new")
        .values(status=status, done_at=tx.now, note=note)
        .returning(event.c.person_id)
    ).first()
    if done is not None and status == "failed":
        audit.record(tx, "failed", what=note, person_id=done.person_id, event_id=row)
    return done is not None


def note(tx: Tx, row: str, outcome: Outcome) -> None:
    """Keeps what came of an event, for ``understudy log``; a refusal goes to the audit."""
    done = tx.connection.execute(
        update(event).where(event.c.id == row).values(note=str(outcome)).returning(event.c.resource, event.c.person_id)
    ).one()
    if outcome.kind == "refused":
        how = "click: " if done.resource == "attachmentActions" else ""
        audit.record(tx, "refused", what=how + outcome.what, person_id=done.person_id, event_id=row)


def remember(tx: Tx, row: str, text: str, reading: str | None) -> None:
    """Keeps the words and how they were read (None: as an answer to an open question), for ``understudy log``."""
    done = tx.connection.execute(
        update(event).where(event.c.id == row).values(text=text, reading=reading).returning(event.c.person_id)
    ).one()
    intent = json.loads(reading)["intent"] if reading else None
    audit.record(tx, "asked" if reading else "answered", what=intent, person_id=done.person_id, event_id=row)


def put_off(tx: Tx, found: Event, delay: float) -> None:
    """Tries again in ``delay`` seconds."""
    tx.connection.execute(
        update(event)
        .where(event.c.id == found.id, event.c.status == "new")
        .values(tries=event.c.tries + 1, due_at=tx.now + timedelta(seconds=delay))
    )
    tx.ring("handle", found.id, lane(found.space_id, found.person_id), delay)


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
    then = (
        event.c.received_at > found.received_at - within,
        event.c.received_at <= found.received_at,
        event.c.status != "ignored",
        event.c.resource != "memberships",
    )

    def number(column: ColumnElement[str], same: str | None) -> int:
        counted = select(func.count()).select_from(event).where(column == same, *then)
        return (tx.connection.scalar(counted) or 0) if same else 0

    return number(event.c.person_id, found.person_id), number(event.c.space_id, found.space_id)


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
