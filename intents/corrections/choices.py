"""Answers that are values already: a button or a number among readings, a part of the day, the fields of a card."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from intents.corrections.hours import on_part
from intents.corrections.settling import settled
from intents.draft import Cover, Draft
from intents.when.span import Part, Span


def choose(draft: Draft, number: int) -> Draft | None:
    """The draft with one of its ``options``, counted from 1; None where there is no such one. What was guessed about the words that
    had several readings is a guess no more."""
    if not 1 <= number <= len(draft.options):
        return None
    said = {span.said for reading in draft.options for span in reading}
    sure = tuple(guess for guess in draft.assumed if not any(guess.partition(":")[0] in words for words in said))
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
