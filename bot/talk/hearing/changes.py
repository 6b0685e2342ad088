"""Messages that were changed or taken back: what they had led to is read again, or closed."""

from dataclasses import replace

from bot.store.rows import events, messages, questions
from bot.store.rows.events import Event
from bot.store.rows.outcomes import Outcome, refused
from bot.store.store import Store, Tx
from bot.talk.answering.answer import Answerer
from bot.talk.replies import is_answer
from bot.talk.turn import Commit, Turn, close, say, to
from bot.texts import notes


class Rereading:
    """Reads a changed message again."""

    def __init__(self, store: Store, answer: Answerer) -> None:
        self._store = store
        self._answer = answer

    def reread(self, turn: Turn) -> tuple[str | None, Commit]:
        """The reading for the log and what is to be written, as for words that are new. Raises RemoteError."""
        rows, now = {row.id for row in told(self._store, turn.event).values()}, self._store.clock()
        led = [one for one in turn.opens if one.event_id in rows] or [one for one in turn.opens if one.asked_by in rows]
        found = led[-1] if led else None
        turn = replace(turn, open=found)
        if is_answer(turn.text):
            return None, say(turn, notes.edited_answer, refused("edited"))
        if found is not None and found.event_id in rows:
            alone = found.asked_by not in rows
            return self._answer.afresh(replace(turn, notice=notes.reread_alone) if alone else turn, found, now)
        with self._store.read() as tx:
            before = questions.before(tx, found) if found is not None else None
            asked = questions.come_of(tx, rows)
        if found is not None and found.asked_by in rows:
            return None, self._answer.corrected(turn, found, before, now)
        return (None, say(turn, notes.edited_late, refused("answered"))) if asked else self._answer.answer(turn, now)


def told(store: Store, event: Event) -> dict[str, Event]:
    """What we were told of a message, by what happened to it."""
    with store.read() as tx:
        return events.of_message(tx, event.data_id)


def deleted(store: Store, event: Event) -> Commit:
    """A message is gone: it is not heard any more, and what is open by it is closed. So it is with a card of ours."""
    rows = told(store, event)

    def commit(tx: Tx) -> Outcome:
        if "created" in rows and events.finish(tx, rows["created"].id, "done"):
            events.note(tx, rows["created"].id, Outcome("ignored", "taken back"))
            return Outcome("ignored", "taken back before it was heard")
        card = questions.shown_with(tx, event.data_id)
        asked = questions.come_of(tx, {row.id for row in rows.values()})
        found = card or next((one for one in asked if one.status == "open"), None)
        if found is None:
            return Outcome("nothing open")
        close(tx, found, "withdrawn")
        with to(tx, found.person_id):
            said = notes.card_gone if card else notes.withdrawn
        messages.post(tx, markdown=said, place=found.place, person_id=found.person_id, event_id=event.id)
        return Outcome("declined", "withdrawn")

    return commit
