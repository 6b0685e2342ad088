"""So many of the days of an open draft, and not which: "just the one day", "only need two of them". It is asked which are left."""

from itertools import combinations

from intents.corrections.discussion import Discussion
from intents.corrections.grasping.grasped import Grasp
from intents.corrections.grasping.turns import number_of
from intents.corrections.settling import settled
from intents.draft import Draft
from intents.requests.spans import days_in
from intents.when import Span

OTHERS = ("longer", "shorter", "later", "earlier", "more", "half")  # turns that count something else
MOST = 6  # ways in which they may be chosen


def some_of_them(talk: Discussion, found: Grasp) -> Draft | None:
    """The draft with the question which of its days are meant; None where none are counted, or all of them."""
    if talk.draft.recurrence or found.operands or not found.has("only", "times") or found.has(*OTHERS):
        return None
    heard, days = found.row, _days(talk.draft)
    counts = [count for word in heard.words if (count := number_of(word, found.heard.language))]
    if len(counts) != 1 or not 0 < counts[0] < len(days):
        return None
    ways = list(combinations(days, counts[0]))
    if len(ways) > MOST:
        return settled(talk.draft, talk.draft.spans, ("which_days",))
    return settled(talk.draft, talk.draft.spans, ("two_readings",), options=tuple(ways))


def _days(draft: Draft) -> list[Span]:
    """Its days, each as a span of its own; those of hours as they are."""
    return [
        piece
        for span in draft.spans
        for piece in ([Span.days(day.date(), day.date()) for day in days_in(span)] if span.all_day else [span])
    ]
