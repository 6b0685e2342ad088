"""From any id to the whole story: the words, how they were read, what was shown, who approved, what was sent, what came back."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, or_, select

from bot.store.reports.history import Day
from bot.store.rows.people import called
from bot.store.store import Tx
from bot.store.tables import act, approval, audit, call, event, message, person, plan, question

Story = dict[str, Any]


def trace(tx: Tx, wanted: str) -> Story | None:
    """The story that an id belongs to, or None. The id is of a plan, call, act, question, event or message, ours or remote."""
    found = next(_origins(tx, wanted), None)
    if found is None:
        return None
    origin = _began(tx, found)
    shown = list(tx.connection.scalars(select(plan.c.id).where(plan.c.event_id == origin).order_by(plan.c.created_at)))
    events = _events(tx, origin)
    return {
        "id": origin,
        "said": [_said(tx, row) for row in events],
        "plans": [_plan(tx, row) for row in shown],
        "messages": _messages(tx, events),
        "audit": _audit(tx, events, shown),
    }


def about(tx: Tx, who: str, day: Day) -> list[Story]:
    """The stories, newest first, of what somebody asked for on a day, and of what was shown to anybody that names them and a time
    with that day in it."""
    ids = called(tx, who)
    heard = select(event.c.id, event.c.received_at)
    asked = heard.where(event.c.person_id.in_(ids), event.c.reading.is_not(None), day.holds(event.c.received_at))
    shown = heard.add_columns(call.c.body).join(plan, plan.c.event_id == event.c.id).join(call, call.c.plan_id == plan.c.id)
    named = or_(plan.c.person_id.in_(ids), func.lower(call.c.sentence).contains(who.lower(), autoescape=True))
    found = {row.id: row.received_at for row in tx.connection.execute(asked)}
    found |= {row.id: row.received_at for row in tx.connection.execute(shown.where(named)) if _spans(row.body or b"", day.on)}
    newest = sorted(found, key=lambda one: found[one], reverse=True)
    return [story for one in newest if (story := trace(tx, one))]


def _spans(body: bytes, day: date) -> bool:
    """Whether a day lies between the first and the last date that a body names: in every shape of body they are ISO dates."""
    dates = sorted(re.findall(r"\d{4}-\d{2}-\d{2}", body.decode()))
    return bool(dates) and dates[0] <= day.isoformat() <= dates[-1]


def _origins(tx: Tx, wanted: str) -> Iterator[str]:
    """The events an id may belong to, the newest first."""
    said = select(message.c.id).where(or_(message.c.id == wanted, message.c.remote_id == wanted))
    lookups: tuple[Select[Any], ...] = (
        select(plan.c.event_id).where(plan.c.id == wanted),
        select(plan.c.event_id).join(call, call.c.plan_id == plan.c.id).where(call.c.id == wanted),
        select(plan.c.event_id)
        .join(act, act.c.plan_id == plan.c.id)
        .where(or_(act.c.id == wanted, act.c.remote_id == wanted))
        .order_by(act.c.created_at.desc()),
        select(question.c.event_id).where(or_(question.c.id == wanted, question.c.message_id.in_(said))),
        select(message.c.event_id).where(message.c.id.in_(said)),
        # At the end, as Webex tells us of our own messages too.
        select(event.c.id).where(or_(event.c.id == wanted, event.c.data_id == wanted)).order_by(event.c.received_at.desc()),
    )
    for lookup in lookups:
        yield from (row for row in tx.connection.scalars(lookup) if row)


def _began(tx: Tx, event_id: str) -> str:
    """The event that an event goes on with: an approval with its request, an answer with what was asked."""
    lookups = (
        select(plan.c.event_id).join(approval, approval.c.plan_id == plan.c.id).where(approval.c.event_id == event_id),
        select(question.c.event_id).join(message, message.c.id == question.c.message_id).where(message.c.event_id == event_id),
    )
    return next((str(row) for lookup in lookups for row in tx.connection.scalars(lookup)), event_id)


def _events(tx: Tx, origin: str) -> list[Any]:
    asked = select(message.c.event_id).join(question, question.c.message_id == message.c.id).where(question.c.event_id == origin)
    approved = select(approval.c.event_id).join(plan, plan.c.id == approval.c.plan_id).where(plan.c.event_id == origin)
    return list(
        tx.connection.execute(
            select(event, person.c.email)
            .join(person, person.c.id == event.c.person_id, isouter=True)
            .where(or_(event.c.id == origin, event.c.id.in_(asked), event.c.id.in_(approved)))
            .order_by(event.c.id != origin, event.c.received_at)
        )
    )


def _said(tx: Tx, row: Any) -> Story:
    return {
        "id": row.id,
        "at": _at(row.received_at),
        "person": row.email or row.person_id,
        "remote_id": row.data_id,
        "what": "a click" if row.resource == "attachmentActions" else "words",
        "text": row.text,
        "reading": json.loads(row.reading) if row.reading else None,
        "outcome": row.note or row.status,
    }


def _plan(tx: Tx, row: str) -> Story:
    found = tx.connection.execute(select(plan).where(plan.c.id == row)).one()
    draft = json.loads(found.draft)
    yes = tx.connection.execute(
        select(approval.c.person_id, approval.c.at, person.c.email)
        .join(person, person.c.id == approval.c.person_id, isouter=True)
        .where(approval.c.plan_id == row)
    ).all()
    calls = tx.connection.execute(
        select(
            call,
            act.c.id.label("act_id"),
            act.c.status,
            act.c.tries,
            act.c.sent_at,
            act.c.done_at,
            act.c.remote_status,
            act.c.remote_id,
            act.c.answer,
            act.c.why,
        )
        .join(act, act.c.call_id == call.c.id, isouter=True)
        .where(call.c.plan_id == row)
        .order_by(call.c.seq)
    )
    return {
        "id": row,
        "at": _at(found.created_at),
        "status": found.status,
        "title": found.title,
        "facts": json.loads(found.facts),
        "because": draft.get("because", []),
        "assumed": draft.get("assumed", []),
        "approved": [{"by": item.email or item.person_id, "at": _at(item.at)} for item in yes],
        "calls": [_call(item) for item in calls],
    }


def _call(row: Any) -> Story:
    return {
        "id": row.id,
        "act": row.act_id,
        "sentence": row.sentence,
        "system": row.system,
        "method": row.method,
        "path": row.path,
        "body": row.body.decode() if row.body is not None else None,
        "status": row.status or "not approved",
        "tries": row.tries or 0,
        "sent_at": _at(row.sent_at),
        "done_at": _at(row.done_at),
        "remote_status": row.remote_status,
        "remote_id": row.remote_id,
        "answer": row.answer,
        "why": row.why,
    }


def _messages(tx: Tx, events: list[Any]) -> list[Story]:
    rows = tx.connection.execute(
        select(message, person.c.email)
        .join(person, person.c.id == message.c.person_id, isouter=True)
        .where(message.c.event_id.in_([row.id for row in events]), message.c.kind == "post")
        .order_by(message.c.created_at, message.c.id)
    )
    return [
        {
            "id": row.id,
            "at": _at(row.created_at),
            "status": row.status,
            "remote_id": row.remote_id,
            "to": None if row.space_id else row.email,  # None for what was said in a space
            "text": row.markdown,
            "why": row.why,
        }
        for row in rows
    ]


def _audit(tx: Tx, events: list[Any], plans: list[str]) -> list[Story]:
    rows = tx.connection.execute(
        select(audit).where(or_(audit.c.event_id.in_([row.id for row in events]), audit.c.plan_id.in_(plans))).order_by(audit.c.seq)
    )
    return [
        {"row": row.link, "at": _at(row.at), "kind": row.kind, "what": row.what, "person": row.person_id, "hash": row.hash}
        for row in rows
    ]


def _at(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
