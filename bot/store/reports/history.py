"""What was asked, approved, sent and answered: the rows of ``understudy log``."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, select

from bot.store.rows.people import called
from bot.store.store import Tx
from bot.store.tables import act, approval, call, event, person, plan


@dataclass(frozen=True, slots=True)
class Day:
    """A day as somewhere has it: its date, and the aware moments between which it lies."""

    on: date
    begins: datetime
    ends: datetime

    @classmethod
    def of(cls, day: date, timezone: str) -> "Day":
        """A date in an IANA zone."""
        begins, ends = (datetime.combine(one, time.min, ZoneInfo(timezone)) for one in (day, day + timedelta(days=1)))
        return cls(day, begins, ends)

    def holds(self, moment: ColumnElement[datetime]) -> ColumnElement[bool]:
        """The condition that a column of moments is in it."""
        return and_(moment >= self.begins, moment < self.ends)


def history(tx: Tx, limit: int, who: str | None = None, day: Day | None = None) -> list[dict[str, Any]]:
    """The last requests, newest first, in the form of bot/README.md, The command line; only those of somebody (an e-mail address,
    or words of a name), and only of a day."""
    wanted: list[ColumnElement[bool]] = []
    if who is not None:
        wanted.append(event.c.person_id.in_(called(tx, who)))
    if day is not None:
        wanted.append(day.holds(event.c.received_at))
    return [_entry(tx, row) for row in newest(tx, limit, *wanted)]


def newest(tx: Tx, limit: int, *wanted: ColumnElement[bool]) -> Sequence[Any]:
    """The last events with a reading, each with its person's ``email``, newest first."""
    return tx.connection.execute(
        select(event, person.c.email)
        .join(person, person.c.id == event.c.person_id, isouter=True)
        .where(event.c.reading.is_not(None), *wanted)
        .order_by(event.c.received_at.desc())
        .limit(limit)
    ).all()


def _entry(tx: Tx, row: Any) -> dict[str, Any]:
    found = tx.connection.execute(
        select(plan.c.id, plan.c.status, approval.c.person_id, person.c.email)
        .join(approval, approval.c.plan_id == plan.c.id, isouter=True)
        .join(person, person.c.id == approval.c.person_id, isouter=True)
        .where(plan.c.event_id == row.id)
        .order_by(plan.c.created_at.desc())
        .limit(1)
    ).first()
    calls = _calls(tx, found.id) if found else []
    return {
        "id": row.id,
        "at": row.received_at.isoformat(timespec="seconds"),
        "person": row.email or row.person_id,
        "text": row.text,
        "reading": json.loads(row.reading),
        "status": _status(row.note or row.status, found, calls),
        "approved_by": (found.email or found.person_id) if found else None,
        "calls": calls,
    }


def _calls(tx: Tx, plan_id: str) -> list[dict[str, Any]]:
    rows = tx.connection.execute(
        select(call.c.system, call.c.method, call.c.path, call.c.body, act.c.status, act.c.remote_id)
        .join(act, act.c.call_id == call.c.id, isouter=True)
        .where(call.c.plan_id == plan_id)
        .order_by(call.c.seq)
    )
    return [
        {
            "system": row.system,
            "method": row.method,
            "path": row.path,
            "body": json.loads(row.body) if row.body else None,
            "status": row.status or "not approved",
            "remote_id": row.remote_id,
        }
        for row in rows
    ]


def _status(note: str, found: Any, calls: list[dict[str, Any]]) -> str:
    if found is None:
        return note
    if found.status != "approved":
        return str(found.status)
    states = {item["status"] for item in calls}
    return states.pop() if len(states) == 1 else "partly done"
