"""Making what stands last longer, where its day is said too: "extend 7 January till 8 January" isn't moved to the 8th.

The first day says which booking is meant; what is left of the words is said of that one: "extend till 8 January".
"""

from dataclasses import dataclass

from bot.talk.replies import one_line, times_in
from bot.texts import spoken
from intents import Draft, Phrase, Span
from intents.phrase import DateOrder
from intents.remarks.moments import lengthened


@dataclass(frozen=True, slots=True)
class Lengthened:
    """The ``days`` by which a booking is called, and the ``words`` that lengthen it."""

    days: tuple[Span, ...]
    words: str


def said(draft: Draft, date_order: DateOrder) -> Lengthened | None:
    """What the words of a draft say of it; None where they lengthen nothing, or name no day of it."""
    phrase = Phrase(one_line(draft.text), draft.now, draft.timezone, date_order)
    found = lengthened(phrase, spoken())
    days = times_in(found.what, phrase) if found is not None else ()
    return Lengthened(days, found.words) if found is not None and days else None
