"""The calendar file of one's own booking, for the asking: "calendar file"."""

from bot.store.rows import booked, messages
from bot.store.rows.outcomes import Outcome
from bot.store.store import Tx
from bot.talk import audience, files, telling
from bot.talk.turn import Commit, Turn, say
from bot.texts import listing, spoken
from bot.texts import telling as texts
from intents import Phrase
from intents.remarks.beside import wants_file


def said(turn: Turn) -> Commit | None:
    """For these words; None for others. It goes to the 1:1 space."""
    if not wants_file(Phrase(turn.text, turn.local("UTC"), mentions=turn.mentions), spoken()):
        return None

    def commit(tx: Tx) -> Outcome:
        last = booked.last(tx, turn.speaker.id)
        ids = last.record_ids if last is not None else []
        file = files.of_records(tx, ids, audience.covers(last.plan)) if last is not None else None
        if last is None or file is None:
            return say(turn, texts.no_calendar_file, Outcome("answered", "no calendar file"))(tx)
        place = turn.place if turn.place.direct else None
        messages.post(tx, markdown=texts.calendar_file, place=place, person_id=turn.speaker.id, event_id=turn.event.id, file=file)
        telling.keeps(tx, last.plan)
        outcome = Outcome("answered", "calendar file")
        return outcome if place else say(turn, listing.answered_alone, outcome)(tx)

    return commit
