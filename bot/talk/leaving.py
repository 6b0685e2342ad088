"""What is written where somebody leaves what they are asked."""

from dataclasses import replace

from bot.store.rows import messages
from bot.store.rows.outcomes import Outcome
from bot.store.rows.questions import Question
from bot.store.store import Tx
from bot.talk.turn import Commit, Turn, close, say, to
from bot.texts import candidates, notes

STANDS = ("undo", "cancel", "edit")  # what is asked about is booked, whatever the answer


def decline(turn: Turn, *several: Question) -> Commit:
    """Leaves it, or several at once."""
    left = several or ((turn.open,) if turn.open is not None else ())
    kept = bool(left) and all(one.draft.get("intent") in STANDS for one in left)
    waits = bool(left) and all(one.state.get("withdraw") for one in left)
    said = say(
        replace(turn, open=None), notes.still_asked if waits else notes.kept if kept else notes.declined, Outcome("declined")
    )

    def commit(tx: Tx) -> Outcome:
        for one in left:
            close(tx, one, "declined", clicked=turn.clicked)
            for person_id in one.state.get("agreed") or ():  # they had offered it, and wait to hear
                with to(tx, person_id):
                    text = candidates.not_needed(turn.speaker.display_name)
                    messages.post(tx, markdown=text, person_id=person_id, event_id=turn.event.id)
        return said(tx)

    return commit


def none_of_them(turn: Turn, found: Question) -> Commit:
    """None of those that were asked about was meant, so that all stay as they are."""
    return say(replace(turn, open=found), notes.none_meant, Outcome("declined", "which one"), closing="declined")
