"""Answers that are values already: a button or a number among readings, a part of the day, the fields of a card; and days that are
taken back: "undo the Monday" of a draft that has several."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from intents.corrections.clocks.daytime import on_part
from intents.corrections.counted.ordinals import dated
from intents.corrections.settling import overlap, settled
from intents.draft import Cover, Draft
from intents.phrase import Phrase
from intents.reading import read
from intents.requests.spans import less, midnight, moment
from intents.when.span import Part, Span

TAKES_BACK = ("undo", "cancel")
AWAY = ("unavailable", "replacement", "holiday")


def choose(draft: Draft, number: int) -> Draft | None:
    """The draft with one of its ``options``, counted from 1; None where there is no such one. What was guessed about the words that
    had several readings is a guess no more."""
    if not 1 <= number <= len(draft.options):
        return None
    said = {span.said.casefold() for reading in draft.options for span in reading}
    sure = tuple(guess for guess in draft.assumed if not any(guess.partition(":")[0].casefold() in words for words in said))
    return settled(replace(draft, assumed=sure), draft.options[number - 1])


def halve(draft: Draft, part: Part) -> Draft:
    """The draft with a part of each of its days."""
    return on_part(draft, part)


def refill(draft: Draft, spans: Sequence[Span], names: Sequence[str] | None, until: date | None = None) -> Draft:
    """The draft with what stands in the fields of a card: when each of its spans is, who covers each of them (empty for nobody;
    None where that was not asked), and the last day of a series."""
    by_time = {(span.start, span.end): at for at, span in enumerate(spans)}
    order = sorted(by_time.values(), key=lambda at: str(spans[at].start))
    same = [(span.start, span.end) for span in spans] == [(span.start, span.end) for span in draft.spans]
    made = draft if same else settled(draft, spans)
    if draft.recurrence and until is not None:
        parts = [part for part in draft.recurrence.split(";") if not part.startswith("UNTIL=")]
        made = replace(made, recurrence=";".join([*parts, f"UNTIL={until:%Y%m%d}"]))
    if names is not None:
        made = replace(made, covers=_covers([names[at] for at in order]))
        if draft.intent in ("unavailable", "replacement"):
            made = replace(made, intent="replacement" if made.covers else "unavailable")
    return replace(made, ask=tuple(code for code in made.ask if code != "past"))


def _covers(names: Sequence[str]) -> tuple[Cover, ...]:
    """Who covers, by the names for each span."""
    if len(set(names)) == 1:
        return (Cover(names[0]),) if names[0] else ()
    return tuple(Cover(name, tuple(at for at, one in enumerate(names) if one == name)) for name in dict.fromkeys(names) if name)


def taken_back(draft: Draft, phrase: Phrase) -> Draft | None:
    """The draft without them; None where the words take back nothing of it, or all of it."""
    if draft.intent not in AWAY or draft.recurrence or not draft.spans:
        return None
    phrase = dated(draft, phrase)
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
