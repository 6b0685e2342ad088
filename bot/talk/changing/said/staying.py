"""A part of a time that stays as it was, behind a change of it: "no, leave the end where it is", "don't touch the afternoon"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.people.periods import Period, Stretch, less
from bot.people.rest import joined
from bot.talk.changing.standing import span_of, stretches, to_the_side
from bot.talk.replies import when_in
from bot.texts.keeping import Kept, kept
from intents import Phrase
from intents.requests.spans import DAY, midnight
from intents.when import Span, When


@dataclass(frozen=True, slots=True)
class Staying:
    """The ``spans`` of a change with what stays, and the ``rest`` of the words."""

    spans: tuple[Span, ...]
    rest: str


def as_it_was(phrase: Phrase, now: Sequence[Span], before: Sequence[Stretch]) -> Staying | None:
    """The times of a change with what is said to stay as it was before; None for other words, and where both don't go together."""
    new = stretches(now)
    if len(new) != len(now) or not new or not before:
        return None
    said, found = _kept(phrase, (*new, *before))
    if found is None:
        return None
    if found.sides:
        spans = _sided(new, before, start="start" in found.sides)
        return Staying(spans, found.rest) if spans is not None else None
    parts = _parts(said, found, (*new, *before))
    if not parts:
        return None
    out = less([Period(*one) for one in new], parts)
    back = less([Period(*one) for one in before], less([Period(*one) for one in before], parts))
    whole = joined((*out, *back))
    return Staying(tuple(span_of(one.start, one.end) for one in whole), found.rest)


def not_taken(phrase: Phrase, gone: Sequence[Span]) -> Staying | None:
    """What is still to go of some times, without what is said to stay; None for other words."""
    times = stretches(gone)
    said, found = _kept(phrase, times) if times and len(times) == len(gone) else (When(), None)
    if found is None or found.sides or not (parts := _parts(said, found, times)):
        return None
    return Staying(tuple(span_of(one.start, one.end) for one in less([Period(*one) for one in times], parts)), found.rest)


def _kept(phrase: Phrase, around: Sequence[Stretch]) -> tuple[When, Kept | None]:
    """What stays, a weekday as the one that is talked of."""
    first = min(start for start, _ in around) - DAY / 2
    said = when_in(replace(phrase, now=max(phrase.now, first)))
    return said, kept(phrase.text, said.taken)


def _sided(new: Sequence[Stretch], before: Sequence[Stretch], *, start: bool) -> tuple[Span, ...] | None:
    """One side as before, the other as it is now, of each where they are as many."""
    if len(new) == len(before):
        both = [(old[0], one[1]) if start else (one[0], old[1]) for one, old in zip(new, before, strict=True)]
    elif start:
        both = [(before[0][0], new[0][1]), *new[1:]]
    else:
        both = [*new[:-1], (new[-1][0], before[-1][1])]
    return tuple(span_of(*one) for one in both) if all(begin < end for begin, end in both) else None


def _parts(said: When, found: Kept, around: Sequence[Stretch]) -> list[Period]:
    """The times that are named and stay, an hour or a part of a day on each of the days that are talked of."""
    days = sorted({midnight(start) + DAY * at for start, end in around for at in range((end - midnight(start)).days + 1)})
    spans = [span for span in said.spans if any(first <= span.place[0] < last for first, last in found.dates)]
    timed = [
        to_the_side(datetime.combine(day, span.start), datetime.combine(day, span.end), span.part)
        for span in spans
        for day in days
        if isinstance(span.start, time) and isinstance(span.end, time) and span.start < span.end
    ]
    return [Period(*one) for one in (*stretches(spans), *timed)]
