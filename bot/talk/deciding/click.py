"""A click: whose, on what, and is it still open? What the click itself carries is never trusted (webex/README.md 4)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.cards import ask as ask_cards
from bot.cards.confirm import REASON
from bot.chat.messaging import CardAction
from bot.store.rows import messages, plans, questions
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.questions import Button, Place, Question
from bot.store.store import Store, Tx
from bot.talk.agreeing.parts import Parts
from bot.talk.answering.answer import Answerer
from bot.talk.audience import Tell
from bot.talk.deciding import once_more, unsure
from bot.talk.deciding.gate import Gate
from bot.talk.leaving import decline, none_of_them
from bot.talk.turn import Commit, Turn, say
from bot.texts import candidates, notes

LONGEST_ID = 64  # characters of a button's id that could be one of ours


class Clicker:
    """Takes a turn of one click."""

    def __init__(self, store: Store, answer: Answerer, gate: Gate, parts: Parts) -> None:
        self._store = store
        self._parts = parts
        self._answer = answer
        self._gate = gate

    def about(self, action: CardAction) -> Question | None:
        """The question whose button was pressed, or None."""
        button = self._button(action)
        with self._store.read() as tx:
            return questions.get(tx, button.question_id) if button else None

    def _button(self, action: CardAction) -> Button | None:
        pressed_id = ask_cards.pressed(action.inputs)
        if pressed_id is None or len(pressed_id) > LONGEST_ID:
            return None
        with self._store.read() as tx:
            return questions.pressed(tx, pressed_id)

    def press(self, turn: Turn, action: CardAction) -> Commit:
        """What is to be written. Raises RemoteError."""
        button = self._button(action)
        with self._store.read() as tx:
            found = questions.get(tx, button.question_id) if button else None
            plan = plans.get(tx, found.plan_id) if found and found.plan_id else None
            late = found is not None and found.expires_at <= tx.now
        if button is None or found is None or found.place.space_id not in ("", action.room_id):
            return say(turn, notes.unknown_button, refused("unknown button"))
        turn = replace(turn, place=_thread(turn.place, found), clicked=action.message_id)
        if found.kind == "shared":
            return self._taken(turn, found)
        if found.person_id != turn.speaker.id and not self._stands_in(turn, found):
            return say(turn, notes.not_yours, refused("not theirs"))
        return _delivered(turn, found, self._heard(turn, found, button, action.inputs, plan.status if plan else None, late=late))

    def _heard(
        self, turn: Turn, found: Question, button: Button, inputs: Mapping[str, Any], plan_status: str | None, *, late: bool
    ) -> Commit:
        if found.kind == "unsure":
            return unsure.pressed(turn, found, button, self._gate)
        if found.kind == "retry":
            return once_more.pressed(turn, found, self._gate)
        if found.kind == "undo":
            return self._undo(turn, found)
        if found.kind in questions.OF_OTHERS and button.answer == "pick":
            return self._parts.picked(turn, found, button.pick)
        if found.kind in questions.OF_OTHERS:
            reason = " ".join(str(inputs.get(REASON, "")).split()) if found.kind == "approve" else ""
            return self._gate.of_another(replace(turn, open=None), found, button.answer == "yes", reason)
        if found.status != "open":
            return say(turn, _why_closed(found, plan_status), refused(found.status))
        turn = replace(turn, open=found)
        if late:
            return say(turn, notes.expired, refused("expired"), closing="expired")
        if found.kind == "which" and button.answer == "no":
            return none_of_them(turn, found)
        if found.kind == "which":
            return self._answer.meant(turn, found, button.pick["which"], self._store.clock())
        if button.answer == "fields":
            return self._answer.open.filled(turn, found, inputs, self._store.clock())
        return self._answer.requests.after(turn, found, self._take(turn, found, button))

    def _taken(self, turn: Turn, found: Question) -> Commit:
        """The button that a whole space has: it answers what the one who presses it was asked alone."""
        with self._store.read() as tx:
            asked = questions.in_round(tx, found.event_id, str(found.state.get("root")))
        own = next((one for one in asked if one.person_id == turn.speaker.id), None)
        if found.status != "standing":
            return say(turn, candidates.taken, refused(found.status))
        if own is None:
            return say(turn, candidates.not_asked, refused("not theirs"))
        if own.shown_at is None:
            return say(turn, notes.not_shown_yet, Outcome("asked again"))
        return self._gate.of_another(replace(turn, open=None), own, yes=True)

    def _stands_in(self, turn: Turn, found: Question) -> bool:
        """Whether it is the Undo of a booking by which whoever presses covers somebody."""
        if found.kind != "undo":
            return False
        with self._store.read() as tx:
            plan = plans.get(tx, str(found.state.get("undo")))
        told = map(Tell.of, plan.tells) if plan else ()
        return any(one.kind == "stand_in" and one.person_id == turn.speaker.id for one in told)

    def _undo(self, turn: Turn, found: Question) -> Commit:
        """The button is itself the approval, and whatever else is open has nothing to do with it."""
        beside = replace(turn, open=None, place=found.place)
        if found.status != "standing":
            return say(beside, notes.undone_already if found.status == "answered" else notes.undo_over, refused(found.status))
        return self._gate.undo(beside, found)

    def _take(self, turn: Turn, found: Question, button: Button) -> Commit:
        if button.answer == "yes":
            return self._gate.yes(turn, found)
        if button.answer == "no":
            return decline(turn)
        return self._answer.open.picked(turn, found, button.pick)


def _delivered(turn: Turn, found: Question, then: Commit) -> Commit:
    """Who clicks on a card was shown it, also when Webex's own answer to the posting never came."""
    if found.shown_at is not None or found.message_id is None:
        return then
    row = found.message_id

    def commit(tx: Tx) -> Outcome:
        messages.finish(tx, row, "sent", remote_id=turn.clicked)
        return then(tx)

    return commit


def _thread(place: Place, found: Question) -> Place:
    return found.place if found.place.space_id == place.space_id else place


def _why_closed(found: Question, plan_status: str | None) -> str:
    if plan_status == "approved":
        return notes.already_booked
    said = {
        "expired": notes.expired,
        "replaced": notes.replaced_before,
        "declined": notes.already_declined,
        "undelivered": notes.not_shown,
        "withdrawn": notes.withdrawn_before,
    }
    return said.get(found.status, notes.already_answered)
