"""Somebody else in the place of a stand-in, as that one proposes it: whoever asked is shown it with a button, and nothing is
changed by it alone, so that the shift is nobody's at no time."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.people.periods import Period
from bot.store.rows.outcomes import Outcome
from bot.store.rows.plans import StoredPlan
from bot.store.store import Tx
from bot.talk.changing.standing import spans_of
from bot.talk.deciding import choice
from bot.talk.turn import Commit, Turn, as_spoken, say, to
from bot.texts import asking, candidates, days
from intents import Draft
from intents.draft import Cover


def proposed(
    turn: Turn,
    plan: StoredPlan,
    records: Sequence[str],
    part: Sequence[Period],
    name: str,
    absent: str,
    hear: Mapping[str, datetime | None],
) -> Commit:
    """Tells those who ``hear`` it, each at a moment, if not at once, that ``name`` may cover a part of what a plan has booked for
    the ``absent``; ``records`` are the ids of what it booked."""
    was, by, words = Draft.from_json(plan.draft), turn.speaker.display_name, turn.words
    spans, here = spans_of(part), ZoneInfo(was.timezone)
    ends = [side.replace(tzinfo=here) for side in (part[0].start, part[-1].end)]

    def commit(tx: Tx) -> Outcome:
        for person_id, at in hear.items():
            theirs = (absent,) if len(hear) > 1 and person_id == plan.person_id else ()
            draft = Draft("edit", "", turn.local(was.timezone), was.timezone, spans=spans, covers=(Cover(name),), subject=theirs)
            draft = draft.with_(ask=("confirm",))
            with to(tx, person_id):
                said = f"{candidates.in_their_place(by, name, days.spans(spans))} {asking.says(by, words)}"
                choice.put(
                    tx,
                    event_id=turn.event.id,
                    person_id=person_id,
                    place=None,
                    draft=draft,
                    said=said,
                    picks=[(candidates.next_one([name], asks=False), {"in_place": list(records)})],
                    ends=next((side for side in ends if side > tx.now), tx.now),
                    yes=0,
                    at=at,
                )
        return say(turn, candidates.you_cover_until_changed(name, absent, days.spans(spans)), Outcome("answered", "passed on"))(tx)

    return as_spoken(commit)
