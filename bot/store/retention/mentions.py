"""Erasing somebody's name out of what others asked, were shown and were told, at once when they are erased: a stand-in's is on the
cards of those for whom they stood in.

Their name, its parts and their address become ``GONE`` in each row that names them, and in those of the same requests, where a
first name alone may stand ("cover with Priya"). All of a row is changed in the same way, so that what is booked can still be taken
back, and an open card answered. Left alone is what is not handled, not said or not ended yet: it goes after the usual term.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Table, exists, func, or_, select, update

from bot.store.rows.acts import FINISHED
from bot.store.store import Tx
from bot.store.tables import act, button, call, event, message, person, plan, question, told

GONE = "…"
SHORTEST = 3  # letters of a part of a name that is one
WORDS: tuple[tuple[Table, tuple[str, ...]], ...] = (
    (event, ("text", "reading")),
    (plan, ("draft", "title", "facts", "tells")),
    (call, ("sentence",)),
    (act, ("answer",)),
    (question, ("draft", "state")),
    (button, ("pick",)),
    (message, ("markdown", "card")),
)
BUSY = exists().where(act.c.plan_id == plan.c.id, act.c.status.not_in(FINISHED))
STILL: dict[str, ColumnElement[bool]] = {
    "event": event.c.status == "new",
    "message": message.c.status == "waiting",
    "plan": BUSY,
    "call": call.c.plan_id.in_(select(plan.c.id).where(BUSY)),
    "act": act.c.status.not_in(FINISHED),
}


def names_of(tx: Tx, person_id: str) -> set[str]:
    """What somebody is called, and their address, as far as anything still says so."""
    names = {
        word for row in tx.connection.execute(select(person.c.name, person.c.email).where(person.c.id == person_id)) for word in row
    }
    kept = tx.connection.scalars(select(plan.c.tells).join(told, told.c.plan_id == plan.c.id).where(told.c.person_id == person_id))
    tells = [one for row in kept for one in json.loads(row) if one.get("person_id") == person_id]
    return {word for word in (*names, *(one.get(key) or "" for one in tells for key in ("name", "email"))) if len(word) >= SHORTEST}


def erase(tx: Tx, person_id: str, names: Iterable[str]) -> int:
    """Erases them. Gives the number of rows."""
    whole = sorted(names, key=len, reverse=True)
    if not whole:
        return 0
    parts = [part for name in whole if "@" not in name for part in name.split() if len(part) >= SHORTEST]
    words = re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in (*whole, *parts)), re.IGNORECASE)
    named = select(plan.c.id).join(told, told.c.plan_id == plan.c.id).where(told.c.person_id == person_id)
    plans = {*tx.connection.scalars(named), *_naming(tx, plan, ("draft", "facts", "tells"), whole)}
    events = [*tx.connection.scalars(select(plan.c.event_id).where(plan.c.id.in_(plans)))]
    questions = select(question.c.id).where(or_(question.c.plan_id.in_(plans), question.c.event_id.in_(events)))
    beside: dict[str, ColumnElement[bool]] = {
        "event": event.c.id.in_(events),
        "plan": plan.c.event_id.in_(events),
        "call": call.c.plan_id.in_(plans),
        "act": act.c.plan_id.in_(plans),
        "question": question.c.id.in_(questions),
        "button": button.c.question_id.in_(questions),
        "message": message.c.event_id.in_(events),
    }
    return sum(_erased(tx, table, columns, words, whole, beside[table.name]) for table, columns in WORDS)


def _naming(tx: Tx, table: Table, columns: Iterable[str], whole: Iterable[str]) -> list[str]:
    return list(tx.connection.scalars(select(table.c.id).where(_has(table, columns, whole))))


def _has(table: Table, columns: Iterable[str], whole: Iterable[str]) -> ColumnElement[bool]:
    forms = {form.lower() for name in whole for form in (name, json.dumps(name)[1:-1])}
    return or_(*(func.lower(table.c[column]).contains(form, autoescape=True) for column in columns for form in forms))


def _erased(
    tx: Tx, table: Table, columns: tuple[str, ...], words: re.Pattern[str], whole: list[str], beside: ColumnElement[bool]
) -> int:
    rows = select(table.c.id, *(table.c[column] for column in columns)).where(or_(_has(table, columns, whole), beside))
    if table.name in STILL:
        rows = rows.where(~STILL[table.name])
    number = 0
    for row in tx.connection.execute(rows).all():
        kept = row._mapping
        after = {column: _without(words, kept[column]) for column in columns if kept[column]}
        if changed := {column: said for column, said in after.items() if said != kept[column]}:
            gone = {"file": None} if table.name == "message" else {}
            tx.connection.execute(update(table).where(table.c.id == row.id).values(**changed, **gone))
            number += 1
    return number


def _without(words: re.Pattern[str], said: str) -> str:
    """The words without the name, be they JSON or not; as they were where they don't have it."""
    try:
        kept = json.loads(said)
    except ValueError:
        return words.sub(GONE, said)
    after = _walked(words, kept)
    return json.dumps(after) if after != kept else said


def _walked(words: re.Pattern[str], kept: Any) -> Any:
    if isinstance(kept, str):
        return words.sub(GONE, kept)
    if isinstance(kept, list):
        return [_walked(words, one) for one in kept]
    return {words.sub(GONE, key): _walked(words, one) for key, one in kept.items()} if isinstance(kept, dict) else kept
