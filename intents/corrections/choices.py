"""Answers that are values already: a button or a number among readings, a part of the day."""

from dataclasses import replace

from intents.corrections.hours import on_part
from intents.corrections.settling import settled
from intents.draft import Draft
from intents.when.span import Part


def choose(draft: Draft, number: int) -> Draft | None:
    """The draft with one of its ``options``, counted from 1; None where there is no such one. What was guessed about the words that
    had several readings is a guess no more."""
    if not 1 <= number <= len(draft.options):
        return None
    said = {span.said for reading in draft.options for span in reading}
    sure = tuple(guess for guess in draft.assumed if guess.partition(":")[0] not in said)
    return settled(replace(draft, assumed=sure), draft.options[number - 1])


def halve(draft: Draft, part: Part) -> Draft:
    """The draft with a part of each of its days."""
    return on_part(draft, part)
