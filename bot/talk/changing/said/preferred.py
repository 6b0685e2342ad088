"""Somebody else, or somebody again, who covers days of what is booked or shown: "I'd rather have Lee on Monday, not Sam", "back to
Lee for Thursday", "once again with Jo". It is who covers that changes, and no absence."""

from dataclasses import replace

from bot.people.periods import Period, less
from bot.talk.changing.standing import stretches
from bot.talk.covering.rather import the_one
from bot.talk.evidence.witness import asks
from bot.talk.replies import when_in
from bot.texts import spoken
from bot.texts.evidence import cut, table
from intents import Draft, Phrase, read, revise
from intents.draft import AWAY

MOST_WORDS = 14


def told(phrase: Phrase) -> bool:
    """Whether one of the words says that it is rather somebody."""
    words = cut(phrase.text, when_in(phrase).taken)
    return not table(spoken()).rather.isdisjoint(word.said for word in words) and len(words) <= MOST_WORDS


def who_covers(phrase: Phrase, was: Draft) -> Draft | None:
    """``was`` with who covers it by words of the kind; None for others, and where they change its times, or leave empty what
    somebody had."""
    if not told(phrase) or was.intent not in (*AWAY, "edit") or was.recurrence or was.wish or asks(phrase.text, fact=True):
        return None
    if any(draft.people == ("me",) for draft in (read(phrase), was)):  # "I'll take Lee's Monday instead"
        return None
    made = revise(was, replace(phrase, text=phrase.text.replace("?", "")))
    if made is None or made.ask or made.left_out != was.left_out or made.covers == was.covers or made.subject != was.subject:
        return None
    made = the_one(made, phrase)
    if any(sum(one.has(at) for one in made.covers) > 1 for at in range(len(made.spans))):
        return None  # it is asked which of them
    before, after = ([Period(*one) for one in stretches(one.spans)] for one in (was, made))
    same = before and not less(before, after) and not less(after, before)
    return made if same and not less(_covered(was), _covered(made)) else None


def _covered(draft: Draft) -> list[Period]:
    spans = [span for at, span in enumerate(draft.spans) if any(one.has(at) for one in draft.covers)]
    return [Period(*one) for one in stretches(spans)]
