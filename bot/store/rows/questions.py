"""Questions: what a person was asked and may still answer. Several may be open beside each other."""

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, func, insert, literal_column, or_, select, update

from bot.store.state import State
from bot.store.store import Tx, new_id
from bot.store.tables import approval, button, event, message, most_are, plan, question

OF_OTHERS = ("approve", "consent", "subject", "swap")
BY_ITSELF = ("unsure", "retry")
QuestionKind = Literal[
    "confirm", "choose", "ask", "which", "unsure", "undo", "approve", "consent", "subject", "swap", "shared", "retry"
]
Closing = Literal["answered", "declined", "expired", "replaced", "undelivered", "withdrawn"]
QuestionStatus = Literal["open", "standing"] | Closing
Answer = Literal["yes", "no", "pick", "fields"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a conversation is held: a space, its thread (None outside one), and whether it is a 1:1 space."""

    space_id: str
    thread_id: str | None
    direct: bool


@dataclass(frozen=True, slots=True)
class Question:
    """``draft`` is the reading so far, ``state`` what was picked on the way to it; ``message_id`` is our outgoing message,
    ``picks`` what its buttons pick, in their order. ``shown_at`` says since when it stands there, by Webex's clock; None while
    it was not delivered. ``asked_by`` is the event that it answers, and ``asked_at`` when that was written, where Webex said so."""

    id: str
    kind: QuestionKind
    event_id: str
    plan_id: str | None
    person_id: str
    place: Place
    draft: dict[str, Any]
    state: State
    status: QuestionStatus
    expires_at: datetime
    message_id: str | None
    picks: tuple[dict[str, Any], ...] = ()
    shown_at: datetime | None = None
    asked_by: str | None = None
    asked_at: datetime | None = None

    def shown_before(self, moment: datetime | None) -> bool:
        """Whether it was there to be read at a moment; not if the moment isn't known."""
        return self.shown_at is not None and moment is not None and self.shown_at < moment

    def overtook(self, moment: datetime | None) -> bool:
        """Whether it came of words that were written later than a moment."""
        return self.asked_at is not None and moment is not None and moment < self.asked_at


@dataclass(frozen=True, slots=True)
class Button:
    """``answer`` is yes, no, pick, or fields, which come with the press; ``pick`` says what is picked, as JSON."""

    id: str
    question_id: str
    answer: Answer
    pick: Any


def ask(tx: Tx, new: Question, buttons: list[Button]) -> None:
    """Opens a question, beside whatever else is open."""
    tx.connection.execute(
        insert(question),
        {
            "id": new.id,
            "kind": new.kind,
            "event_id": new.event_id,
            "plan_id": new.plan_id,
            "person_id": new.person_id,
            "space_id": new.place.space_id,
            "thread_id": new.place.thread_id,
            "direct": int(new.place.direct),
            "draft": json.dumps(new.draft),
            "state": json.dumps(new.state),
            "status": new.status,
            "created_at": tx.now,
            "expires_at": new.expires_at,
            "message_id": new.message_id,
        },
    )
    rows = [
        {"id": item.id, "question_id": new.id, "answer": item.answer, "pick": json.dumps(item.pick), "position": position}
        for position, item in enumerate(buttons, 1)
    ]
    if rows:
        tx.connection.execute(insert(button), rows)


def close(tx: Tx, row: str, status: Closing) -> bool:
    """Closes an open question, or one that stands. False when it was closed before: whoever comes second gets nothing."""
    return tx.connection.execute(update(question).where(question.c.id == row, _there()).values(status=status)).rowcount == 1


def _there() -> ColumnElement[bool]:
    return question.c.status.in_(("open", "standing"))


def _select() -> Select[Any]:
    c = question.c
    asked = message.c.posted_at, message.c.event_id.label("asked_by"), event.c.written_at
    rows = question.outerjoin(message, message.c.id == c.message_id).outerjoin(event, event.c.id == message.c.event_id)
    return select(
        c.id,
        c.kind,
        c.event_id,
        c.plan_id,
        c.person_id,
        c.space_id,
        c.thread_id,
        c.direct,
        c.draft,
        c.state,
        c.status,
        c.expires_at,
        c.message_id,
        *asked,
    ).select_from(rows)


def _made(row: Row[Any]) -> Question:
    return Question(
        row.id,
        row.kind,
        row.event_id,
        row.plan_id,
        row.person_id,
        Place(row.space_id, row.thread_id, bool(row.direct)),
        json.loads(row.draft),
        json.loads(row.state),
        row.status,
        row.expires_at,
        row.message_id,
        shown_at=row.posted_at,
        asked_by=row.asked_by,
        asked_at=row.written_at,
    )


_GET = _select().where(question.c.id == bindparam("row"))
_THERE = (
    _select()
    .where(question.c.person_id == bindparam("person"), question.c.status.in_(("open", "standing")))
    .order_by(question.c.created_at, event.c.written_at)
)
_LAST_FIRST = question.c.created_at.desc()
_ASKED = _select().where(question.c.kind.in_(OF_OTHERS)).order_by(_LAST_FIRST)
_ASKED_LATELY = _ASKED.where(question.c.person_id == bindparam("person"), question.c.created_at >= bindparam("since")).limit(1)
_STANDS = most_are(question.c.status, "standing")
_ASKED_BY = _ASKED.join(plan, plan.c.id == question.c.plan_id).where(plan.c.person_id == bindparam("person"), _STANDS)
_ASKED_BY_HERE = _ASKED_BY.where(plan.c.space_id == bindparam("space"))


def get(tx: Tx, row: str) -> Question | None:
    """The question, or None."""
    found = tx.connection.execute(_GET, {"row": row}).first()
    return _made(found) if found else None


@dataclass(frozen=True, slots=True)
class There:
    """What somebody may answer now: what they have ``open`` in any space, the oldest first; what came by itself and is ``standing``
    beside it, the last last; and what they are ``asked`` about others' plans, the last first."""

    open: tuple[Question, ...]
    standing: tuple[Question, ...]
    asked: tuple[Question, ...]

    def open_in(self, space_id: str) -> tuple[Question, ...]:
        """What they have open in a space."""
        return tuple(one for one in self.open if one.place.space_id == space_id)

    def standing_in(self, space_id: str) -> Question | None:
        """The last that came to them in a space by itself, or None."""
        return next((one for one in reversed(self.standing) if one.place.space_id == space_id), None)


def there_of(tx: Tx, person_id: str) -> There:
    """What somebody may answer now."""
    rows = [_made(row) for row in tx.connection.execute(_THERE, {"person": person_id})]
    open_ = tuple(_with_picks(tx, one) if _picks(one) else one for one in rows if one.status == "open")
    standing = [one for one in rows if one.status == "standing"]
    by_itself, asked = ([one for one in standing if one.kind in kinds] for kinds in (BY_ITSELF, OF_OTHERS))
    return There(open_, tuple(by_itself), tuple(reversed(asked)))


def open_of(tx: Tx, person_id: str, space_id: str) -> list[Question]:
    """The questions that a person has open in a space, the oldest first."""
    return list(there_of(tx, person_id).open_in(space_id))


def standing(tx: Tx, person_id: str, space_id: str) -> Question | None:
    """The last question that came to a person in a space by itself, beside what he was asked, or None."""
    return there_of(tx, person_id).standing_in(space_id)


def _picks(found: Question) -> bool:
    return found.kind in ("choose", "which") or bool(found.state.get("labels"))


def _with_picks(tx: Tx, found: Question) -> Question:
    return replace(found, picks=tuple(item.pick for item in _buttons(tx, found.id) if item.answer == "pick"))


def in_thread(tx: Tx, place: Place) -> list[Question]:
    """What is asked in a thread of a group space, of whomever, the oldest first."""
    here = question.c.space_id == place.space_id, question.c.thread_id == place.thread_id
    return [_made(row) for row in tx.connection.execute(_select().where(*here, _there()).order_by(question.c.created_at))]


def open_in(tx: Tx, space_id: str) -> list[Question]:
    """What is open in a group space, of whomever, the oldest first."""
    here = question.c.space_id == space_id, question.c.status == literal_column("'open'")
    return [_made(row) for row in tx.connection.execute(_select().where(*here).order_by(question.c.created_at))]


def open_of_all(tx: Tx, person_id: str) -> list[Question]:
    """What somebody has open in any space."""
    return list(there_of(tx, person_id).open)


def asked_of(tx: Tx, person_id: str) -> list[Question]:
    """What somebody is asked about another's plan, the last first."""
    return list(there_of(tx, person_id).asked)


def asked_of_all(tx: Tx) -> list[Question]:
    """What is asked of whomever about another's plan, the last first."""
    open_ = question.c.status == literal_column("'standing'"), question.c.kind.in_(OF_OTHERS)
    return [_made(row) for row in tx.connection.execute(_select().where(*open_).order_by(question.c.created_at.desc()))]


def asked_lately(tx: Tx, person_id: str, since: datetime) -> Question | None:
    """What somebody was asked last about another's plan since a moment, however it ended; or None."""
    found = tx.connection.execute(_ASKED_LATELY, {"person": person_id, "since": since}).first()
    return _made(found) if found else None


def asked_of_others(tx: Tx, plan_id: str) -> list[Question]:
    """What others are still asked about a plan."""
    open_ = question.c.plan_id == plan_id, question.c.status == "standing", question.c.kind.in_(OF_OTHERS)
    return [_made(row) for row in tx.connection.execute(_select().where(*open_))]


def in_round(tx: Tx, event_id: str, root: str) -> list[Question]:
    """What is still asked of several who may cover, for the plan ``root`` that the asker was shown."""
    open_ = question.c.event_id == event_id, question.c.status == "standing", question.c.kind.in_(OF_OTHERS)
    found = [_made(row) for row in tx.connection.execute(_select().where(*open_).order_by(question.c.created_at))]
    return [one for one in found if one.state.get("round", {}).get("root") == root]


def shared(tx: Tx, event_id: str) -> list[Question]:
    """What a whole space is asked still, in a round that came of an event."""
    open_ = question.c.event_id == event_id, question.c.status == "standing", question.c.kind == "shared"
    return [_made(row) for row in tx.connection.execute(_select().where(*open_))]


def ever_asked_by(tx: Tx, person_id: str, since: datetime) -> list[Question]:
    """What others were asked for somebody since a moment, however it ended, the last first."""
    theirs = plan.c.person_id == person_id, question.c.created_at >= since, question.c.kind.in_(OF_OTHERS)
    found = _select().join(plan, plan.c.id == question.c.plan_id).where(*theirs).order_by(question.c.created_at.desc())
    return [_made(row) for row in tx.connection.execute(found)]


def asked_by(tx: Tx, person_id: str, space_id: str | None) -> list[Question]:
    """What others are asked for somebody about what they asked for in a space, or with None in any, the last first."""
    here = {} if space_id is None else {"space": space_id}
    return [_made(row) for row in tx.connection.execute(_ASKED_BY_HERE if here else _ASKED_BY, {"person": person_id, **here})]


def given(tx: Tx, plan_id: str) -> dict[str, int]:
    """How many of them have said yes, for each kind."""
    yes = question.c.plan_id == plan_id, question.c.status == "answered", question.c.kind.in_(OF_OTHERS)
    found = tx.connection.execute(select(question.c.kind, func.count()).where(*yes).group_by(question.c.kind))
    return {kind: number for kind, number in found}


def that_agreed(tx: Tx, plan_id: str) -> set[str]:
    """Those who have said yes to standing in by a plan, or by whose yes it was approved."""
    yes = question.c.plan_id == plan_id, question.c.status == "answered", question.c.kind.in_(("consent", "swap"))
    by = select(approval.c.person_id).where(approval.c.plan_id == plan_id)
    return {*tx.connection.scalars(select(question.c.person_id).where(*yes)), *tx.connection.scalars(by)}


def asked_with(tx: Tx, message_id: str) -> Question | None:
    """The question that one of our messages asks, open or standing, or None."""
    found = tx.connection.execute(_select().where(question.c.message_id == message_id, _there())).first()
    return _made(found) if found else None


def shown_with(tx: Tx, remote_id: str) -> Question | None:
    """The question, open or standing, whose message has this id in Webex, or None."""
    found = tx.connection.execute(_select().where(message.c.remote_id == remote_id, _there())).first()
    return _made(found) if found else None


def come_of(tx: Tx, events: Collection[str]) -> list[Question]:
    """What was ever asked in answer to some events, or on the way that began with them, the last one first."""
    theirs = or_(question.c.event_id.in_(events), message.c.event_id.in_(events))
    return [_made(row) for row in tx.connection.execute(_select().where(theirs).order_by(question.c.created_at.desc()))]


def before(tx: Tx, found: Question) -> Question | None:
    """What was asked on the same way just before a question, or None; with its picks."""
    then = select(question.c.created_at).where(question.c.id == found.id).scalar_subquery()
    last = tx.connection.execute(
        _select()
        .where(question.c.event_id == found.event_id, question.c.person_id == found.person_id, question.c.created_at < then)
        .order_by(question.c.created_at.desc())
        .limit(1)
    ).first()
    return _with_picks(tx, _made(last)) if last else None


def that_approved(tx: Tx, plan_id: str) -> Question | None:
    """The question whose answer approved a plan, or None."""
    found = tx.connection.execute(
        _select().join(approval, approval.c.question_id == question.c.id).where(approval.c.plan_id == plan_id)
    ).first()
    return _made(found) if found else None


def about(tx: Tx, found: Question, plan_id: str) -> None:
    """It asks for a plan that was made only when it was answered."""
    tx.connection.execute(update(question).where(question.c.id == found.id).values(plan_id=plan_id))


def noted(tx: Tx, found: Question, said: str, *, terms: bool = False, returns: bool = False) -> None:
    """What somebody who is asked has said of it, in words that whoever asked reads; nothing where they are empty. ``terms``: that
    they would do it, but otherwise; ``returns``, for something else in return, which is kept whatever they say after it."""
    if said:
        found = replace(found, state={**found.state, "returns": said}) if returns else found
        state = json.dumps({**found.state, "said": said, "answered": False, "terms": terms, "granted": False})
        tx.connection.execute(update(question).where(question.c.id == found.id).values(state=state))


def heard_back(tx: Tx, found: Question, *, agreed: bool) -> None:
    """What they said was answered by whoever asked, who ``agreed`` to it."""
    state = json.dumps({**found.state, "answered": True, "granted": agreed and bool(found.state.get("terms"))})
    tx.connection.execute(update(question).where(question.c.id == found.id).values(state=state))


def move(tx: Tx, found: Question, place: Place) -> None:
    """It is asked in another place, and what comes of its plan is said there too."""
    where = {"space_id": place.space_id, "thread_id": place.thread_id, "direct": int(place.direct)}
    tx.connection.execute(update(question).where(question.c.id == found.id).values(**where))
    if found.kind in OF_OTHERS:  # what comes of the plan is said to whoever asked for it
        return
    tx.connection.execute(update(plan).where(plan.c.id == found.plan_id).values(**where))


def expired(tx: Tx, limit: int = 100) -> list[Question]:
    """Open questions whose time is over, and what can't be undone any more."""
    ends = or_(
        question.c.status == "open",
        and_(question.c.status == "standing", question.c.kind.in_(("undo", "retry", "shared", *OF_OTHERS))),
    )
    return [_made(row) for row in tx.connection.execute(_select().where(ends, question.c.expires_at <= tx.now).limit(limit))]


def pressed(tx: Tx, row: str) -> Button | None:
    """The button with an id, or None."""
    found = tx.connection.execute(
        select(button.c.id, button.c.question_id, button.c.answer, button.c.pick).where(button.c.id == row)
    ).first()
    return Button(found.id, found.question_id, found.answer, json.loads(found.pick)) if found else None


def _buttons(tx: Tx, row: str) -> list[Button]:
    """A question's buttons, in their order."""
    return [
        Button(found.id, found.question_id, found.answer, json.loads(found.pick))
        for found in tx.connection.execute(
            select(button.c.id, button.c.question_id, button.c.answer, button.c.pick)
            .where(button.c.question_id == row)
            .order_by(button.c.position)
        )
    ]


def new_button(question_id: str, answer: Answer, pick: Any = None) -> Button:
    """A button with a fresh id."""
    return Button(new_id(), question_id, answer, pick)
