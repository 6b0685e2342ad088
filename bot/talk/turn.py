"""One turn of a conversation: who speaks, where, what is open there; and what is written at its end."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.apis.webex_chat import ChatPerson
from bot.cards import notes
from bot.cards.card import Posted
from bot.store import messages, plans, questions
from bot.store.events import Event
from bot.store.questions import Closing, Place, Question
from bot.store.store import Tx
from intents.phrase import Mention

Commit = Callable[[Tx], str]


class Changed(Exception):  # noqa: N818  # the turn is heard again with the rows as they are now
    """Somebody else closed the question in the meantime, as the sweep does when it expires."""


@dataclass(frozen=True, slots=True)
class Turn:
    """``open`` is the question the speaker had open in this place, ``picked`` what he chose on the way to a plan.

    ``text`` and ``mentions`` are his words; ``origin`` is the event that began it all, for the log.
    """

    event: Event
    speaker: ChatPerson
    place: Place
    open: Question | None
    text: str = ""
    mentions: tuple[Mention, ...] = ()
    picked: dict[str, Any] = field(default_factory=dict)
    origin: str = ""
    clicked: str | None = None

    @property
    def origin_id(self) -> str:
        """The event that the request came with."""
        return self.origin or self.event.id


def say(turn: Turn, posted: Posted | str, outcome: str, *, closing: Closing | None = None) -> Commit:
    """Answers, and closes the open question if told how."""
    shown = Posted(posted) if isinstance(posted, str) else posted

    def commit(tx: Tx) -> str:
        if closing is not None and turn.open is not None:
            close(tx, turn.open, closing, clicked=turn.clicked)
        messages.post(tx, markdown=shown.markdown, card=shown.card, place=turn.place, event_id=turn.event.id)
        return outcome
    return commit


def close(tx: Tx, found: Question, status: Closing, *, clicked: str | None = None) -> None:
    """Closes a question, settles its plan unless it was approved, and takes its card away. Raises Changed."""
    if not questions.close(tx, found.id, status):
        raise Changed
    if found.plan_id is not None and status != "answered":
        plans.settle(tx, found.plan_id, status)
    if found.message_id is not None:
        messages.delete(tx, target=found.message_id, space_id=found.place.space_id)
        sent = messages.get(tx, found.message_id)
        # After a kill a card may stand there twice; the one that was clicked goes too.
        if clicked and sent is not None and sent.remote_id not in (None, clicked):
            messages.delete(tx, target=clicked, space_id=found.place.space_id)


def replace_open(tx: Tx, turn: Turn, *, tell: bool = True) -> None:
    """Puts the open question away for a new one, and says so when the person did not answer it."""
    if turn.open is None:
        return
    answered = turn.picked.get("answers") == turn.open.id
    close(tx, turn.open, "answered" if answered else "replaced", clicked=turn.clicked)
    if answered and turn.open.plan_id is not None:
        plans.settle(tx, turn.open.plan_id, "replaced")
    if tell and not answered:
        messages.post(tx, markdown=notes.replaced, place=turn.place, event_id=turn.event.id)

