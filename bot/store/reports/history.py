"""What was asked, approved, sent and answered: the rows of ``understudy log``."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from bot.store.store import Tx
from bot.store.tables import act, approval, call, event, person, plan


def history(tx: Tx, limit: int) -> list[dict[str, Any]]:
    """The last requests, newest first, in the form of bot/README.md, The command line."""
    return [_entry(tx, row) for row in newest(tx, limit)]


def newest(tx: Tx, limit: int) -> Sequence[Any]:
    """The last events with a reading, each with its person's ``email``, newest first."""
    return tx.connection.execute(
        select(event, person.c.email)
        .join(person, person.c.id == event.c.person_id, isouter=True)
        .where(event.c.reading.is_not(None))
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
