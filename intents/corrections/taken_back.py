"""Days of an open draft that are taken back: "undo the Monday", "cancel Friday" of one that has several."""

from dataclasses import replace
from datetime import timedelta

from intents.corrections.settling import overlap, settled
from intents.draft import Draft
from intents.phrase import Phrase
from intents.reading import read
from intents.requests.spans import less, midnight, moment

TAKES_BACK = ("undo", "cancel")
AWAY = ("unavailable", "replacement", "holiday")


def taken_back(draft: Draft, phrase: Phrase) -> Draft | None:
    """The draft without them; None where the words take back nothing of it, or all of it."""
    if draft.intent not in AWAY or draft.recurrence or not draft.spans:
        return None
    starts = [start for span in draft.spans if (start := moment(span.start))]
    first = midnight(min(starts)) - timedelta(minutes=1) if starts else phrase.now
    for now in dict.fromkeys((phrase.now, max(phrase.now, first))):  # a weekday may be one of the days under discussion
        made = read(replace(phrase, now=now))
        if made.intent not in TAKES_BACK or not made.spans or made.subject or made.covers:
            return None
        if any(overlap(one, other) for one in draft.spans for other in made.spans):
            left = less(draft.spans, made.spans)
            return settled(draft, left) if left else None
    return None
