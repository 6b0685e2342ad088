"""A choice that somebody is given without having said anything just now: in the transaction that ends what they had asked for."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.cards import ask as ask_cards
from bot.cards.card import Button as Shown
from bot.store.rows import messages, questions
from bot.store.rows.questions import Place, Question
from bot.store.store import Tx, new_id
from bot.texts import cards
from intents import Draft

Picks = Sequence[tuple[str, dict[str, Any]]]
"""What each button says, and what it picks (``answering/picks.py``)."""
NOWHERE = Place("", None, True)  # until the card stands in the 1:1 space
SHORTEST = timedelta(minutes=1)


def put(
    tx: Tx,
    *,
    event_id: str,
    person_id: str,
    place: Place | None,
    draft: Draft,
    said: str,
    picks: Picks,
    ends: datetime,
    yes: int | None = None,
    at: datetime | None = None,
) -> None:
    """Asks it in a place, or without one in the 1:1 space, until ``ends``; ``yes`` is the number, from 0, of what a yes picks,
    ``at`` a moment before which it isn't said."""
    row = new_id()
    buttons = [questions.new_button(row, "pick", pick) for _, pick in picks]
    no = questions.new_button(row, "no")
    shown = ask_cards.choose(
        question=said,
        choices=[(Shown(button.id, label), "") for button, (label, _) in zip(buttons, picks, strict=True)],
        none=Shown(no.id, cards.never_mind, "destructive"),
    )
    message_id = messages.post(
        tx, markdown=shown.markdown, card=shown.card, place=place, person_id=person_id, event_id=event_id, at=at
    )
    asked = Question(
        id=row,
        kind="choose",
        event_id=event_id,
        plan_id=None,
        person_id=person_id,
        place=place or NOWHERE,
        draft=draft.as_json(),
        state={"labels": [label for label, _ in picks], "yes": yes},
        status="open",
        expires_at=max(tx.now + SHORTEST, ends),
        message_id=message_id,
    )
    questions.ask(tx, asked, [*buttons, no])
