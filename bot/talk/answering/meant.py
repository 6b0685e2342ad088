"""Words that change an open card by what the card knows: "just my shift", "who could cover?", "why all day? I only work 9 to 5",
"Jo for the last two hours"."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.store.state import State
from bot.talk.offers.placed import with_parts
from bot.talk.offers.shifts import longer
from bot.texts import spoken
from intents import Draft, Phrase, Span, read, revise
from intents.draft import AWAY, Wish
from intents.remarks.beside import finds_cover
from intents.remarks.otherwise import why_whole
from intents.remarks.short import alone as alone_said
from intents.requests.asked.placed import placed
from intents.requests.asked.within import Stretch
from intents.when import find

MOST_SHIFTS = 14


def of_card(draft: Draft, state: State, phrase: Phrase) -> Draft | None:
    """The draft of a card as such words change it; None for other words."""
    if draft.intent not in AWAY or not draft.spans:
        return None
    if (shift := alone_said(phrase, "shift", spoken())) is not None:
        return whole_shifts(draft, state, alone=not shift)
    if why := why_whole(phrase, spoken()):
        hours = find(why, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order, alone=True).spans
        return revise(draft, replace(phrase, text=hours[0].said)) if len(hours) == 1 else None
    if wish := who_could(phrase):
        return draft.with_(wish=wish, covers=(), any_cover=False, in_turn=False, ask=())
    return None


def who_could(phrase: Phrase) -> Wish:
    """Whether somebody is to be found who covers what is talked of, or the team asked: that wish; "" for other words."""
    wish = finds_cover(phrase, spoken())
    return "team" if wish and read(phrase).wish == "team" else wish


def unplaced(draft: Draft, state: State, phrase: Phrase, called: Callable[[str], str | None]) -> bool:
    """Whether somebody is to have hours by their place, and the card doesn't tell which these are: "the last hour" of two days."""
    parts = placed(phrase, _duty(state), called) if draft.intent in AWAY else []
    return bool(parts) and (bool(draft.recurrence) or any(one.part is None and not one.rest for one in parts))


def by_place(draft: Draft, state: State, phrase: Phrase, called: Callable[[str], str | None]) -> Draft | None:
    """The draft with the hours that some have by their place in the duty; None for other words, and where they can't be told."""
    parts = placed(phrase, _duty(state), called) if draft.intent in AWAY and not draft.recurrence else []
    return with_parts(draft, parts) if parts else None


def _duty(state: State) -> list[Stretch]:
    return [(datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in state.get("hours") or ()]


def whole_shifts(draft: Draft, state: State, *, alone: bool = False) -> Draft | None:
    """The draft with the whole of each shift that begins in it, or with nothing else (``alone``); None where there is none, or it
    isn't the same cover for all."""
    shifts = [(datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in state.get("whole", ())]
    if not 0 < len(shifts) <= MOST_SHIFTS or draft.recurrence or any(cover.spans for cover in draft.covers):
        return None
    spans = tuple(Span(start, end) for start, end in shifts) if alone else tuple(longer(span, shifts) for span in draft.spans)
    phrases = {words: Phrase(words, draft.now, draft.timezone) for words in draft.left_out}
    left = tuple(words for words, phrase in phrases.items() if alone_said(phrase, "shift", spoken()) is None)
    return draft.with_(spans=spans, left_out=left, assumed=(), ask=())
