"""The calendar file of what the speaker has booked or covers, for the asking: "calendar file"."""

from collections.abc import Sequence

from bot.store.rows import acts, booked, messages, plans
from bot.store.rows.messages import File
from bot.store.rows.outcomes import Outcome
from bot.store.rows.plans import StoredPlan
from bot.store.store import Store, Tx
from bot.talk import audience, files, telling
from bot.talk.audience import Tell
from bot.talk.turn import Commit, Turn, rows_around, say
from bot.texts import listing, spoken
from bot.texts import telling as texts
from intents.remarks.beside import wants_file


def said(store: Store, turn: Turn) -> Commit | None:
    """For these words; None for others. It goes to the 1:1 space."""
    if not wants_file(turn.phrase, spoken()):
        return None
    covering = rows_around(store, turn).covering

    def commit(tx: Tx) -> Outcome:
        last = booked.last(tx, turn.speaker.id)
        covers = covering if last is None or (covering and covering[0].created_at > last.plan.created_at) else ()
        file = _of_covers(tx, turn.speaker.id, covers)
        if file is None and last is not None:
            file = files.of_records(tx, last.record_ids, audience.covers(last.plan))
            telling.keeps(tx, last.plan)
        if file is None:
            return say(turn, texts.no_calendar_file, Outcome("answered", "no calendar file"))(tx)
        place = turn.place if turn.place.direct else None
        messages.post(tx, markdown=texts.calendar_file, place=place, person_id=turn.speaker.id, event_id=turn.event.id, file=file)
        outcome = Outcome("answered", "calendar file")
        return outcome if place else say(turn, listing.answered_alone, outcome)(tx)

    return commit


def _of_covers(tx: Tx, person_id: str, covering: Sequence[StoredPlan]) -> File | None:
    """Of what they stand in for, by whichever plans."""
    covers = []
    for plan in covering:
        theirs = [one for one in map(Tell.of, plan.tells) if one.kind == "stand_in" and one.person_id == person_id]
        calls = {call.id: call for call in plans.calls(tx, plan.id)}
        pairs = [(calls[act.call_id], act) for act in acts.of_plan(tx, plan.id) if act.call_id in calls]
        covers += [(pairs, one.contact, one.absent) for one in theirs if one.how != "taken_back"]
    return files.of_covers(tx, covers)
