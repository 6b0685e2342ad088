"""The watches: one row for each, so that one worker at a time keeps it and every process knows what it found."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update

from bot.store.store import Tx
from bot.store.tables import watch
from bot.store.upsert import add_if_missing

NAME = "webhooks"
BOOKINGS = "bookings"


@dataclass(frozen=True, slots=True)
class Watch:
    """``found`` says how each webhook stood, by resource and event: active, mended, missing or elsewhere.

    ``looked_at`` is None before the first look; up to ``good_at`` nothing is missing. ``own_id`` is the bot's person id. Of the
    bookings there are only the moments.
    """

    due_at: datetime
    looked_at: datetime | None
    good_at: datetime | None
    found: dict[str, str]
    own_id: str | None = None


def get(tx: Tx, name: str = NAME) -> Watch | None:
    """The watch as it stands, or None before the first one."""
    row = tx.connection.execute(select(watch).where(watch.c.name == name)).first()
    return Watch(row.due_at, row.looked_at, row.good_at, json.loads(row.found), row.own_id) if row else None


def take(tx: Tx, hold: timedelta, name: str = NAME) -> Watch | None:
    """Takes the watch, for ``hold`` at most, if it is due. None when it isn't, or somebody else keeps it."""
    add_if_missing(tx, watch, name=name, due_at=tx.now)
    found = get(tx, name)
    taken = tx.connection.execute(update(watch).where(watch.c.name == name, watch.c.due_at <= tx.now).values(due_at=tx.now + hold))
    return found if taken.rowcount == 1 else None


def name_own(tx: Tx, own_id: str) -> None:
    """Writes down who the bot is, before anybody has looked."""
    add_if_missing(tx, watch, name=NAME, due_at=tx.now)
    tx.connection.execute(update(watch).where(watch.c.name == NAME).values(own_id=own_id))


def end(
    tx: Tx,
    *,
    due_at: datetime,
    looked_at: datetime,
    good_at: datetime | None,
    found: dict[str, str],
    own_id: str | None = None,
    name: str = NAME,
) -> None:
    """Gives it back with what was found; a ``good_at`` or ``own_id`` of None leaves it as it was."""
    known = {column: value for column, value in (("good_at", good_at), ("own_id", own_id)) if value}
    kept = {"due_at": due_at, "looked_at": looked_at, "found": json.dumps(found)} | known
    tx.connection.execute(update(watch).where(watch.c.name == name).values(**kept))
