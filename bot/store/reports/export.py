"""All that is kept of one person, as plain data."""

from base64 import b64encode
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, or_, select

from bot.store.store import Tx
from bot.store.tables import act, approval, audit, call, event, message, person, plan, question


def export(tx: Tx, person_id: str) -> dict[str, list[dict[str, Any]]]:
    """The rows of each table that are about a person: what he said and was told, what he was shown, approved and got."""
    theirs = select(plan.c.id).where(plan.c.person_id == person_id)
    heard = select(event.c.id).where(event.c.person_id == person_id)
    wanted: list[tuple[Table, ColumnElement[bool]]] = [
        (person, person.c.id == person_id),
        (event, event.c.person_id == person_id),
        (question, question.c.person_id == person_id),
        (plan, plan.c.person_id == person_id),
        (call, call.c.plan_id.in_(theirs)),
        (approval, or_(approval.c.person_id == person_id, approval.c.plan_id.in_(theirs))),
        (act, act.c.plan_id.in_(theirs)),
        (message, or_(message.c.event_id.in_(heard), message.c.person_id == person_id)),
        (audit, audit.c.person_id == person_id),
    ]
    return {table.name: _rows(tx, table, which) for table, which in wanted}


def _rows(tx: Tx, table: Table, which: ColumnElement[bool]) -> list[dict[str, Any]]:
    found = tx.connection.execute(select(table).where(which).order_by(*table.primary_key)).mappings()
    return [{name: _said(value) for name, value in row.items()} for row in found]


def _said(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if not isinstance(value, bytes):
        return value
    try:
        return value.decode()
    except UnicodeDecodeError:  # a picture that they were sent
        return f"data:;base64,{b64encode(value).decode()}"
