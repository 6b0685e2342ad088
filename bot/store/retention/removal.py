"""Removing the rows of old requests, when the term for them is over.

The audit stays: it tells what was done, and up to when rows are gone, so that ``understudy log --verify`` takes none for removed
that was taken away by hand.

A request goes as a whole, and only if nothing of it happened since, waits or can still be answered.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, exists, or_, select

from bot.store.rows import audit, standing
from bot.store.rows.acts import FINISHED
from bot.store.store import Tx
from bot.store.tables import act, approval, button, call, event, message, person, plan, question, told

OTHER = approval.alias()
STILL = ("open", "standing")


def remove(tx: Tx, before: datetime, limit: int = 200) -> int:
    """Removes what is over since before a moment, at most ``limit`` rows of each kind. Gives how many: 0 when none is left."""
    before = before.replace(microsecond=0)  # as the audit tells it
    number = _plans(tx, before, limit) + _questions(tx, before, limit)
    for table, over in ((message, _message_over(before)), (event, _event_over(before)), (person, _person_over(before))):
        number += _gone(tx, table, table.c.id.in_(_some(tx, table, over, limit)))
    if number:
        audit.record(tx, "erased", what=f"{audit.REMOVED}{before.isoformat()}", details=number)
    return number


def _plans(tx: Tx, before: datetime, limit: int) -> int:
    mine = question.c.plan_id == plan.c.id
    answerable = (plan.c.status != "approved") & (question.c.expires_at >= before)  # when it was answered otherwise is not kept
    rows = _some(
        tx,
        plan,
        (plan.c.created_at < before)
        & (plan.c.status != "waiting")
        & ~or_(
            exists().where(act.c.plan_id == plan.c.id, or_(act.c.status.not_in(FINISHED), act.c.done_at >= before)),
            exists().where(approval.c.plan_id == plan.c.id, approval.c.at >= before),
            exists().where(mine, or_(question.c.status == "open", question.c.created_at >= before, answerable)),
            exists().where(mine, OTHER.c.question_id == question.c.id, OTHER.c.plan_id != plan.c.id),
        ),
        limit,
    )
    asked = select(question.c.id).where(question.c.plan_id.in_(rows))
    _gone(tx, button, button.c.question_id.in_(asked))
    standing.of_plans(tx, rows)
    for table in (act, approval, question, call, told):
        _gone(tx, table, table.c.plan_id.in_(rows))
    return _gone(tx, plan, plan.c.id.in_(rows))


def _questions(tx: Tx, before: datetime, limit: int) -> int:
    """Those that led to no plan."""
    rows = _some(
        tx,
        question,
        question.c.plan_id.is_(None)
        & (question.c.created_at < before)
        & (question.c.expires_at < before)
        & (question.c.status != "open"),
        limit,
    )
    _gone(tx, button, button.c.question_id.in_(rows))
    return _gone(tx, question, question.c.id.in_(rows))


def _message_over(before: datetime) -> ColumnElement[bool]:
    asks = exists().where(question.c.message_id == message.c.id, question.c.status.in_(STILL))
    return (message.c.created_at < before) & (message.c.status != "waiting") & ~asks


def _event_over(before: datetime) -> ColumnElement[bool]:
    led_on = or_(*(exists().where(table.c.event_id == event.c.id) for table in (plan, question, approval)))
    return (event.c.received_at < before) & (event.c.status != "new") & (event.c.done_at < before) & ~led_on


def _person_over(before: datetime) -> ColumnElement[bool]:
    return (person.c.seen_at < before) & ~exists().where(event.c.person_id == person.c.id)


def _some(tx: Tx, table: Table, over: ColumnElement[bool], limit: int) -> list[Any]:
    return list(tx.connection.scalars(select(table.c.id).where(over).limit(limit)))


def _gone(tx: Tx, table: Table, which: ColumnElement[bool]) -> int:
    return tx.connection.execute(delete(table).where(which)).rowcount
