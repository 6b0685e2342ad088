"""A change of both of two bookings, whichever was booked last: "Max takes both days", "both a day later"."""

from collections.abc import Callable, Sequence

from bot.talk.changing.becoming import are_one, as_request
from bot.talk.changing.said.leaning import bare
from bot.talk.changing.standing import Standing
from bot.texts import ordinals
from intents import Draft, Phrase, are_trifles, revise
from intents.draft import AWAY

UNCLEAR = ("unknown", "edit", *AWAY)


def changed(phrase: Phrase, said: Draft, every: Callable[[], Sequence[Standing]], name: Callable[[int], str]) -> list[str] | None:
    """The ids of the two bookings that the words change; None for other words, and where there aren't two. ``every`` are those that
    stand, ``name`` is that of a contact."""
    told = said.intent in UNCLEAR and not (said.spans or said.subject or said.more or said.wish)
    if not told or "?" in phrase.text or not ordinals.speaks_of_both(phrase.text):
        return None
    found = every()
    if len(found) != 2 or not are_one(found):
        return None
    was = as_request(bare("edit", phrase), found, name)
    made = revise(was, phrase)
    if made is None or made.ask or made.recurrence or not made.spans or not are_trifles(was, phrase, made.left_out):
        return None
    same = made.covers == was.covers and [(one.start, one.end) for one in made.spans] == [(one.start, one.end) for one in was.spans]
    return None if same else [one.ids[0] for one in found]
