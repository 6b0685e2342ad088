"""What else words may be about that only may tell of an absence: what stands, and was talked of last.

Behind a booking, or said by whoever covers, "till 1 is ok but not till 3" is rather of that than of a new absence. A yes to a
question that shows a new one would empty a shift that nobody spoke of, so both are named and a bare yes means neither.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from bot.people.periods import Stretch, meet
from bot.store.rows import questions
from bot.store.store import Store
from bot.talk.audience import Tell
from bot.talk.changing.standing import stretches
from bot.talk.hearing.which import label
from bot.talk.offers.asking import Choice
from bot.talk.turn import Turn, rows_around
from bot.texts import candidates, cards, notes
from intents import Draft

Wanted = list[Stretch] | None
LATELY = timedelta(hours=24)  # since it was shown; a cover counts until it is over


def talked_of(store: Store, turn: Turn, draft: Draft) -> list[Choice]:
    """A choice for each of these that an absence without cover may rather be about: where it is not told of but in so many words,
    or of the same times. Nothing for the answer to a question, or where somebody else is out."""
    if draft.covers or draft.subject or draft.unplaced or turn.answering:
        return []
    wanted = stretches(draft.spans) if "offer" not in draft.ask else None
    return [*_booked(store, turn, wanted), *_covered(store, turn, wanted)]


def _booked(store: Store, turn: Turn, wanted: Wanted) -> Iterator[Choice]:
    """What the speaker booked or changed last."""
    last = rows_around(store, turn).newest
    if last is None or turn.event.received_at - last.plan.created_at > LATELY or not _may_mean(last.plan.draft, wanted):
        return
    with store.read() as tx:
        asked = questions.that_approved(tx, last.plan.id)
    if asked is not None and asked.draft:
        what = label(asked)
        yield Choice(cards.about_booked(what), "", {"said": notes.change_how(what)})


def _covered(store: Store, turn: Turn, wanted: Wanted) -> Iterator[Choice]:
    """What they cover for somebody, and were told of last."""
    plan = next(iter(rows_around(store, turn).covering), None) if turn.place.direct else None
    if plan is None or not _may_mean(plan.draft, wanted):
        return
    told = [one for one in map(Tell.of, plan.tells) if one.kind == "stand_in" and one.person_id == turn.speaker.id]
    ends = [end for _, end in stretches(Draft.from_json(plan.draft).spans)]
    over = bool(ends) and max(ends) <= turn.local(plan.draft["timezone"])
    if told and told[0].how != "taken_back" and not over:
        absent, when = told[0].absent, told[0].when
        yield Choice(
            cards.about_cover(absent, when.rpartition(" (")[0] or when), "", {"said": candidates.told_unknown(absent, when, absent)}
        )


def _may_mean(data: dict[str, Any], wanted: Wanted) -> bool:
    """Whether a request is of the times that are meant, where they tell."""
    return wanted is None or bool(meet(stretches(Draft.from_json(data).spans), wanted))
