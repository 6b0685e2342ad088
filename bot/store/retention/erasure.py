"""Erasing words and names: after some days by itself, and a person's at once when asked. Ids, statuses and the audit stay.

    event     text, reading                     message   markdown, card, file
    plan      draft, title, facts               person    name, email; the row (with the language), when asked
    call      sentence                          button    pick
    act       the system's answer               question  draft, state

The bodies of calls hold ids and dates, of a Webex schedule its names too. They are what was sent, so they stay, unless a person
is erased.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, delete, exists, or_, select, update

from bot.errors import UnderstudyError
from bot.store.retention import mentions
from bot.store.rows import audit, messages, plans, questions, standing
from bot.store.rows.acts import FINISHED
from bot.store.store import Tx
from bot.store.tables import act, button, call, event, message, person, plan, question, told

NONE = "{}"  # stands where JSON was


def old(tx: Tx, before: datetime, limit: int = 200) -> int:
    """Erases the words from before a moment, at most ``limit`` rows of each table. Gives how many: 0 when none is left.

    What is still open or on its way is left alone.
    """
    busy = exists().where(act.c.plan_id == plan.c.id, act.c.status.not_in(FINISHED))
    erased = [
        _events(
            tx, _some(tx, select(event.c.id).where(_has_words(), event.c.received_at < before, event.c.status != "new"), limit)
        ),
        _plans(
            tx,
            _some(
                tx,
                select(plan.c.id).where(plan.c.draft != NONE, plan.c.created_at < before, plan.c.status != "waiting", ~busy),
                limit,
            ),
        ),
        _questions(
            tx,
            _some(
                tx,
                select(question.c.id).where(question.c.draft != NONE, question.c.created_at < before, question.c.status != "open"),
                limit,
            ),
        ),
        _messages(
            tx,
            _some(
                tx,
                select(message.c.id).where(
                    message.c.markdown.is_not(None), message.c.created_at < before, message.c.status != "waiting"
                ),
                limit,
            ),
        ),
        _nameless(tx, _some(tx, select(person.c.id).where(person.c.seen_at < before, person.c.email + person.c.name != ""), limit)),
    ]
    if any(erased):
        audit.record(tx, "erased", what=f"{sum(erased)} rows, by age")
    return sum(erased)


def erase(tx: Tx, person_id: str) -> int:
    """Erases what is kept of a person, with the bodies of his calls, and closes what he has open; and their name out of what others
    asked, were shown and were told. Gives the number of rows.

    Raises UnderstudyError while a call of his is on its way.
    """
    _close(tx, person_id)
    theirs = select(plan.c.id).where(plan.c.person_id == person_id)
    if tx.connection.execute(select(act.c.id).where(act.c.plan_id.in_(theirs), act.c.status.not_in(FINISHED)).limit(1)).first():
        raise UnderstudyError("nothing was erased: a booking of theirs is on its way; try again when it has ended")
    heard = select(event.c.id).where(event.c.person_id == person_id)
    said = or_(message.c.event_id.in_(heard), message.c.person_id == person_id)
    unsaid = and_(said, message.c.kind == "post", message.c.status == "waiting")
    tx.connection.execute(update(message).where(unsaid).values(status="dropped"))
    tx.connection.execute(update(call).where(call.c.plan_id.in_(theirs)).values(body=None, digest=None))
    standing.of_plans(tx, _some(tx, theirs))
    names = mentions.names_of(tx, person_id)
    asked = select(question.c.id).where(question.c.person_id == person_id)
    posted = select(message.c.id).where(said, message.c.markdown.is_not(None))
    number = (
        _events(tx, _some(tx, heard.where(_has_words())))
        + _plans(tx, _some(tx, theirs))
        + _questions(tx, _some(tx, asked))
        + _messages(tx, _some(tx, posted))
        + _people(tx, [person_id])
        + mentions.erase(tx, person_id, names)
    )
    audit.record(tx, "erased", what=f"{number} rows, as asked", person_id=person_id)
    return number


def _close(tx: Tx, person_id: str) -> None:
    # Plans first: from here on none of them can be approved, so that no call begins while its body goes.
    for row in tx.connection.scalars(select(plan.c.id).where(plan.c.person_id == person_id, plan.c.status == "waiting")).all():
        plans.settle(tx, row, "replaced")
    for found in tx.connection.execute(
        select(question.c.id, question.c.message_id, question.c.space_id).where(
            question.c.person_id == person_id, question.c.status == "open"
        )
    ).all():
        if questions.close(tx, found.id, "replaced") and found.message_id is not None:
            messages.delete(tx, target=found.message_id, space_id=found.space_id)


def _some(tx: Tx, wanted: Select[Any], limit: int | None = None) -> list[str]:
    return list(tx.connection.scalars(wanted.limit(limit)))


def _has_words() -> ColumnElement[bool]:
    return or_(event.c.text.is_not(None), and_(event.c.reading.is_not(None), event.c.reading != NONE))


def _events(tx: Tx, rows: list[str]) -> int:
    read = and_(event.c.id.in_(rows), event.c.reading.is_not(None))
    tx.connection.execute(update(event).where(read).values(reading=NONE))
    tx.connection.execute(update(event).where(event.c.id.in_(rows)).values(text=None))
    return len(rows)


def _plans(tx: Tx, rows: list[str]) -> int:
    tx.connection.execute(update(plan).where(plan.c.id.in_(rows)).values(draft=NONE, title="", facts="[]", tells="[]"))
    tx.connection.execute(delete(told).where(told.c.plan_id.in_(rows)))
    tx.connection.execute(update(call).where(call.c.plan_id.in_(rows)).values(sentence=""))
    tx.connection.execute(update(act).where(act.c.plan_id.in_(rows)).values(answer=None))
    return len(rows)


def _questions(tx: Tx, rows: list[str]) -> int:
    tx.connection.execute(update(question).where(question.c.id.in_(rows)).values(draft=NONE, state=NONE))
    tx.connection.execute(update(button).where(button.c.question_id.in_(rows)).values(pick="null"))
    return len(rows)


def _messages(tx: Tx, rows: list[str]) -> int:
    tx.connection.execute(update(message).where(message.c.id.in_(rows)).values(markdown=None, card=None, file=None))
    return len(rows)


def _nameless(tx: Tx, rows: list[str]) -> int:
    return tx.connection.execute(update(person).where(person.c.id.in_(rows)).values(name="", email="", language=None)).rowcount


def _people(tx: Tx, rows: Iterable[str]) -> int:
    return tx.connection.execute(delete(person).where(person.c.id.in_(list(rows)))).rowcount
