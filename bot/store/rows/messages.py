"""Outgoing messages: what the bot says and takes back, in the order it was written for each space."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, bindparam, func, insert, select, update

from bot.store.rows.questions import Place
from bot.store.store import Tx, new_id
from bot.store.tables import message

MessageKind = Literal["post", "delete"]
MessageStatus = Literal["waiting", "sent", "failed", "dropped"]


@dataclass(frozen=True, slots=True)
class File:
    """A file that goes with a message, with the name under which it is saved."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """A message to post, in a space or to a person in their 1:1 space; with both, the person is who it is for.

    Or one to delete: then ``target`` is the id of our row or of the Webex message.
    """

    id: str
    kind: MessageKind
    space_id: str | None
    person_id: str | None
    thread_id: str | None
    markdown: str | None
    card: dict[str, Any] | None
    target: str | None
    status: MessageStatus
    tries: int
    remote_id: str | None
    file: File | None = None


def _select() -> Select[Any]:
    c = message.c
    return select(
        c.id,
        c.kind,
        c.space_id,
        c.person_id,
        c.thread_id,
        c.markdown,
        c.card,
        c.target,
        c.status,
        c.tries,
        c.remote_id,
        c.file_name,
        c.file,
    )


def _ahead(of: ColumnElement[str]) -> Select[Any]:
    """When what was tried and waits in a place is due, if it was written before a message."""
    this = message.alias("this")
    written = select(this.c.created_at).where(this.c.id == bindparam("row")).scalar_subquery()
    held_up = message.c.status == "waiting", message.c.tries >= 1, message.c.tries <= bindparam("most")
    return (
        select(message.c.due_at)
        .where(of == bindparam("place"), *held_up, message.c.created_at < written)
        .order_by(message.c.due_at.desc())
        .limit(1)
    )


# Built once, as those of events are.
_GET = _select().where(message.c.id == bindparam("row"))
_WAITING = update(message).where(message.c.id == bindparam("row"), message.c.status == "waiting")
_AHEAD_IN_SPACE, _AHEAD_OF_PERSON = _ahead(message.c.space_id), _ahead(message.c.person_id)


def _made(row: Any) -> Message:
    return Message(
        row.id,
        row.kind,
        row.space_id,
        row.person_id,
        row.thread_id,
        row.markdown,
        json.loads(row.card) if row.card else None,
        row.target,
        row.status,
        row.tries,
        row.remote_id,
        File(row.file_name, row.file) if row.file is not None else None,
    )


def post(
    tx: Tx,
    *,
    markdown: str,
    card: dict[str, Any] | None = None,
    place: Place | None = None,
    person_id: str | None = None,
    event_id: str | None = None,
    at: datetime | None = None,
    file: File | None = None,
) -> str:
    """Says something in a place, or to a person in their 1:1 space, now or ``at`` a moment. Gives the row's id.

    With both, it is said in the place, and to the person alone should nothing be taken there. A message has a card or a ``file``.
    """
    row, due = new_id(), max(at or tx.now, tx.now)
    tx.connection.execute(
        insert(message),
        {
            "id": row,
            "kind": "post",
            "event_id": event_id,
            "space_id": place.space_id if place else None,
            "person_id": person_id,
            "thread_id": place.thread_id if place else None,
            "markdown": markdown,
            "card": json.dumps(card) if card else None,
            "file_name": file.name if file else None,
            "file": file.content if file else None,
            "status": "waiting",
            "created_at": tx.now,
            "due_at": due,
        },
    )
    tx.ring("say", row, _lane(place.space_id if place else None, person_id), (due - tx.now).total_seconds())
    return row


def first_of(tx: Tx, event_id: str, space_id: str | None) -> Message | None:
    """What waits to be said first in a space of what came of an event."""
    rows = message.c.event_id == event_id, message.c.space_id == space_id, message.c.kind == "post", message.c.status == "waiting"
    found = tx.connection.execute(_select().where(*rows).order_by(message.c.created_at, message.c.id).limit(1)).one_or_none()
    return _made(found) if found else None


def reword(tx: Tx, row: str, markdown: str, card: dict[str, Any] | None) -> None:
    """Says something else in the place of what waits to be said."""
    tx.connection.execute(
        update(message).where(message.c.id == row).values(markdown=markdown, card=json.dumps(card) if card else None)
    )


def drop(tx: Tx, row: str) -> None:
    """Leaves something unsaid that still waits for its moment."""
    tx.connection.execute(update(message).where(message.c.id == row, message.c.status == "waiting").values(status="dropped"))


def delete(tx: Tx, *, target: str, space_id: str) -> None:
    """Takes a message back: ``target`` is the id of our row, or of the message in Webex."""
    row = new_id()
    tx.connection.execute(
        insert(message),
        {
            "id": row,
            "kind": "delete",
            "space_id": space_id,
            "target": target,
            "status": "waiting",
            "created_at": tx.now,
            "due_at": tx.now,
        },
    )
    tx.ring("say", row, _lane(space_id, None))


def ring(tx: Tx, row: str) -> None:
    """Has a message said, if it still waits."""
    found = get(tx, row)
    if found is not None and found.status == "waiting":
        tx.ring("say", row, _lane(found.space_id, found.person_id))


def ring_of(tx: Tx, event_id: str) -> int:
    """Rings for what waits to be said to an event and was never tried: whoever wrote it has died. Gives how many."""
    found = tx.connection.scalars(
        select(message.c.id)
        .where(message.c.event_id == event_id, message.c.status == "waiting", message.c.tries == 0, message.c.due_at <= tx.now)
        .order_by(message.c.created_at)
    ).all()
    for row in found:
        ring(tx, row)
    return len(found)


def _lane(space_id: str | None, person_id: str | None) -> str:
    return space_id or person_id or ""


def get(tx: Tx, row: str) -> Message | None:
    """The message, or None."""
    found = tx.connection.execute(_GET, {"row": row}).first()
    return _made(found) if found else None


def finish(
    tx: Tx,
    row: str,
    status: MessageStatus,
    *,
    remote_id: str | None = None,
    why: str | None = None,
    posted_at: datetime | None = None,
) -> bool:
    """sent, failed or dropped, for good. False when it was finished before. ``posted_at`` is by Webex's clock, ours without."""
    posted = (posted_at or tx.now) if remote_id is not None else None
    ended = {"status": status, "sent_at": tx.now, "remote_id": remote_id, "why": why, "posted_at": posted}
    return tx.connection.execute(_WAITING, {"row": row, **ended}).rowcount == 1


def ahead(tx: Tx, found: Message, most: int) -> datetime | None:
    """When the next try of an earlier message to the same place is due, if there is one that has had at most so many tries."""
    ahead, place = (_AHEAD_IN_SPACE, found.space_id) if found.space_id else (_AHEAD_OF_PERSON, found.person_id)
    due: datetime | None = tx.connection.scalar(ahead, {"row": found.id, "place": place, "most": most})
    return due


def wait(tx: Tx, found: Message, delay: float) -> None:
    """Looks again in ``delay`` seconds; this is no try."""
    if (
        tx.connection.execute(
            update(message)
            .where(message.c.id == found.id, message.c.status == "waiting")
            .values(due_at=tx.now + timedelta(seconds=delay))
        ).rowcount
        == 1
    ):
        tx.ring("say", found.id, _lane(found.space_id, found.person_id), delay)


def put_off(tx: Tx, found: Message, delay: float) -> None:
    """Tries again in ``delay`` seconds."""
    tx.connection.execute(
        update(message)
        .where(message.c.id == found.id, message.c.status == "waiting")
        .values(tries=message.c.tries + 1, due_at=tx.now + timedelta(seconds=delay))
    )
    tx.ring("say", found.id, _lane(found.space_id, found.person_id), delay)


def ring_left_behind(tx: Tx, before: datetime, limit: int = 200) -> int:
    """Rings again for messages that were due before a moment: their ring may have been lost. Gives how many."""
    found = tx.connection.execute(
        _select().where(message.c.status == "waiting", message.c.due_at < before).order_by(message.c.created_at).limit(limit)
    ).all()
    rung = 0
    for row in found:
        # Every worker sweeps: only one of them rings.
        if (
            tx.connection.execute(
                update(message).where(message.c.id == row.id, message.c.due_at < before).values(due_at=tx.now)
            ).rowcount
            == 1
        ):
            tx.ring("say", row.id, _lane(row.space_id, row.person_id))
            rung += 1
    return rung


def last_said(tx: Tx, since: datetime) -> dict[str, datetime]:
    """When something was last said in each space, of those where that was begun since a moment."""
    found = tx.connection.execute(
        select(message.c.space_id, func.max(message.c.sent_at))
        .group_by(message.c.space_id)
        .where(message.c.created_at >= since, message.c.sent_at.is_not(None), message.c.space_id.is_not(None))
    )
    return {space_id: at for space_id, at in found}


def counts(tx: Tx) -> dict[str, int]:
    """How many messages there are in each status."""
    return {
        status: number
        for status, number in tx.connection.execute(select(message.c.status, func.count()).group_by(message.c.status))
    }
