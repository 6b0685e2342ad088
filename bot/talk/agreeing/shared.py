"""The button that a whole space is shown when its people are asked who can cover: whoever takes it first is booked, by the question
that they were asked in their own space. It is nobody's question, and stands until the round is over."""

from datetime import datetime

from bot.cards import ask as ask_cards
from bot.cards.card import Button as Shown
from bot.store.rows import messages, questions
from bot.store.rows.plans import StoredPlan
from bot.store.rows.questions import Question
from bot.store.store import Tx, new_id
from bot.texts import candidates as texts

NOBODY = ""


def put(tx: Tx, root: StoredPlan, asker: str, duty: str, ends: datetime) -> None:
    """Shows it in the space that a plan was asked for in, until ``ends``."""
    row = new_id()
    button = questions.new_button(row, "yes")
    yes = Shown(button.id, texts.i_can, "positive")
    shown = ask_cards.everybody(question=texts.who_takes(asker, duty), hint=texts.say_so, yes=yes)
    message_id = messages.post(tx, markdown=shown.markdown, card=shown.card, place=root.place, event_id=root.event_id)
    asked = Question(
        id=row,
        kind="shared",
        event_id=root.event_id,
        plan_id=None,
        person_id=NOBODY,
        place=root.place,
        draft=root.draft,
        state={"root": root.id},
        status="standing",
        expires_at=ends,
        message_id=message_id,
    )
    questions.ask(tx, asked, [button])


def end(tx: Tx, event_id: str, root: str, said: str) -> None:
    """Takes it away, and says in its space how it ended."""
    for found in questions.shared(tx, event_id):
        if found.state.get("root") == root and questions.close(tx, found.id, "answered"):
            if found.message_id is not None:
                messages.delete(tx, target=found.message_id, space_id=found.place.space_id)
            if said:
                messages.post(tx, markdown=said, place=found.place, event_id=event_id)
