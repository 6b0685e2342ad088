"""Hours that some have by their place in the duty of whoever is out: "Jo for the last two hours, Lee the rest"."""

from collections.abc import Callable, Sequence

from bot.people.periods import Period, Stretch, common
from bot.talk.changing.standing import stretches
from intents import Draft, Phrase, Span
from intents.corrections.covers import shared
from intents.corrections.sharing.claims import Share
from intents.corrections.sharing.whose import fits
from intents.draft import AWAY
from intents.requests.asked.placed import Portion, placed

Duties = Callable[[Span], Sequence[Stretch]]
"""The shifts of whoever is out that touch a time, by local clocks."""


def with_parts(draft: Draft, parts: Sequence[Portion]) -> Draft | None:
    """The draft with its times cut where the parts begin and end; None where one of them can't be told. Words besides are left."""
    if any(one.part is None and not one.rest for one in parts):
        return None
    shares = [
        Share(tuple(_known(draft, name) for name in one.names), (Span(*one.part),) if one.part else (), rest=one.rest)
        for one in parts
    ]
    used = {word.casefold() for one in parts for name in one.names for word in name.split()}
    before = [said for said in draft.left_out if used.isdisjoint(said.casefold().split())]
    left = tuple(dict.fromkeys((*before, *(word for one in parts for word in one.left))))
    return shared(draft, shares, ()).with_(left_out=left, any_cover=False, in_turn=False, wish="")


def as_said(draft: Draft, duties: Duties, called: Callable[[str], str | None]) -> Draft:
    """What was asked for with such parts, which only the shifts tell: "I'm out Friday, Jo for the first hour, then Lee"."""
    if draft.intent not in AWAY or draft.recurrence or draft.ask != ("uncertain",) or not draft.spans:
        return draft
    times = [Period(*one) for one in stretches(draft.spans)]
    duty = common(times, [Period(*one) for span in draft.spans for one in duties(span)]) or times
    words = Phrase(draft.text, draft.now, draft.timezone)
    parts = placed(words, sorted({(one.start, one.end) for one in duty}), called, beside=True)
    with_them = with_parts(draft.with_(ask=()), parts) if parts else None
    return with_them or draft


def _known(draft: Draft, name: str) -> str:
    """The name by which somebody covers already."""
    known = [cover.name for cover in draft.covers if fits(cover.name, name)]
    return known[0] if len(known) == 1 else name
