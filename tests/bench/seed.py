"""Rows that were there before: finished conversations, or approvals that nobody has answered yet."""

import json
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert

from bot.clock import clock
from bot.store import database
from bot.store.rows import messages, plans, questions
from bot.store.rows.questions import Place, Question
from bot.store.store import Store, Tx, new_id
from bot.store.tables import approval, call, event, message, plan, question

BATCH = 2_000
DRAFT: dict[str, Any] = {"intent": "unavailable", "now": "2026-11-20T10:00:00", "timezone": "Europe/London"}
BODY = json.dumps({"data": [{"type": "staffSubstitution", "attributes": {"contactId": 1}}]}).encode()


class Silent:
    """A bell that nobody hears: what is seeded is not to be worked on."""

    def ring(self, *_: Any, **__: Any) -> None:
        return None

    def knock(self) -> None:
        return None


def history(url: str, rows: int) -> None:
    """Finished conversations: so many events, each with its answer, and of every fifth of them a plan that was approved."""
    store = Store(database.connect(url), Silent(), clock)
    for first in range(0, rows, BATCH):
        with store.begin() as tx:
            _finished(tx, range(first, min(first + BATCH, rows)))
    store.close()


def _finished(tx: Tx, numbers: range) -> None:
    at = tx.now - timedelta(days=1)
    events = [
        {
            "id": new_id(),
            "resource": "messages",
            "event": "created",
            "data_id": f"old-{number}",
            "status": "done",
            "space_id": f"space-{number % 500}",
            "person_id": f"person-{number % 500}",
            "received_at": at,
            "due_at": at,
            "done_at": at,
            "text": "I'm out Friday",
            "note": "shown",
        }
        for number in numbers
    ]
    tx.connection.execute(insert(event), events)
    said = [
        {
            "id": new_id(),
            "kind": "post",
            "event_id": row["id"],
            "space_id": row["space_id"],
            "markdown": "Booked",
            "status": "sent",
            "created_at": at,
            "due_at": at,
            "sent_at": at,
            "remote_id": new_id(),
        }
        for row in events
    ]
    tx.connection.execute(insert(message), said)
    made = [(new_id(), new_id(), row, card["id"]) for row, card in zip(events[::5], said[::5], strict=True)]
    tx.connection.execute(insert(plan), [_plan(id_, row, at, "approved") for id_, _, row, _ in made])
    tx.connection.execute(
        insert(call),
        [
            {
                "id": new_id(),
                "plan_id": id_,
                "seq": 1,
                "system": "everbridge",
                "method": "POST",
                "path": "/x",
                "body": BODY,
                "sentence": "Somebody is out",
            }
            for id_, *_ in made
        ],
    )
    tx.connection.execute(
        insert(question),
        [
            {
                "id": asked,
                "kind": "confirm",
                "event_id": row["id"],
                "plan_id": id_,
                "person_id": row["person_id"],
                "space_id": row["space_id"],
                "direct": 1,
                "draft": json.dumps(DRAFT),
                "state": "{}",
                "status": "answered",
                "created_at": at,
                "expires_at": at,
                "message_id": card_id,
            }
            for id_, asked, row, card_id in made
        ],
    )
    tx.connection.execute(
        insert(approval),
        [
            {"plan_id": id_, "question_id": asked, "person_id": row["person_id"], "event_id": row["id"], "at": at}
            for id_, asked, row, _ in made
        ],
    )


def _plan(id_: str, row: dict[str, Any], at: datetime, status: str) -> dict[str, Any]:
    return {
        "id": id_,
        "event_id": row["id"],
        "person_id": row["person_id"],
        "space_id": row["space_id"],
        "direct": 1,
        "draft": json.dumps(DRAFT),
        "title": "Book this absence?",
        "facts": "[]",
        "status": status,
        "created_at": at,
    }


def approvals(url: str, number: int) -> None:
    """Open questions, each with its plan and buttons, of as many people."""
    store = Store(database.connect(url), Silent(), clock)
    for first in range(0, number, BATCH):
        with store.begin() as tx:
            for at in range(first, min(first + BATCH, number)):
                _asked(tx, at)
    store.close()


def _asked(tx: Tx, number: int) -> None:
    who, place, row, id_ = f"person-{number}", Place(f"space-{number}", None, True), new_id(), new_id()
    tx.connection.execute(
        insert(event).values(
            id=id_,
            resource="messages",
            event="created",
            data_id=f"open-{number}",
            space_id=place.space_id,
            person_id=who,
            status="done",
            received_at=tx.now,
            due_at=tx.now,
            done_at=tx.now,
            text="I'm out Friday",
        )
    )
    kept = plans.keep(
        tx,
        event_id=id_,
        person_id=who,
        place=place,
        draft=DRAFT,
        title="Book this absence?",
        facts=(),
        calls=[("everbridge", "POST", "/x", BODY, "Somebody is out")],
    )
    card = messages.post(tx, markdown="Book this absence?", place=place, person_id=who, event_id=id_)
    messages.finish(tx, card, "sent", remote_id=f"card-{number}")  # what was not delivered can't be approved
    open_ = Question(row, "confirm", id_, kept, who, place, DRAFT, {}, "open", tx.now + timedelta(hours=72), card)
    questions.ask(tx, open_, [questions.new_button(row, "yes"), questions.new_button(row, "no")])
