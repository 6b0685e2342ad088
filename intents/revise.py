"""An answer to an open draft, or a correction of it: "the 27th", "the morning", "not Tuesday, Thursday", "with Lee instead"."""

import re
from dataclasses import replace

from intents import absence, answers, bookings, lists
from intents import help as help_
from intents.amend import CALLED, NO_COVER, ONLY_PART, WAYS, name_alone, only_part
from intents.clean import clean
from intents.draft import Draft
from intents.fragments import TELLING
from intents.message import Message, hear
from intents.phrase import Phrase
from intents.redate import MARK, NOT_DATE, settled
from intents.words import words

# ---- English ---------------------------------------------------------------------------------------------------------

BESIDE = words("""
    @d @n a an the and & + or , . ; : ! ? ( ) - – — / ' " no not only just on in at from to until till for of make it that
    this is was be should instead sorry i mean meant rather actually change changed also plus as well too add except but
    without let us do have will would like with cover covers covering covered by my me stand stands fill fills stand-in
    substitute replace him her them please then take all whole day full entire half one first second other option both
    extend ends ending end start starting starts through back forward move earlier later nobody no-one noone none cover.
    say ok okay yes correct it's call called name named want prefer think maybe am only. meeting's end's he she they can
    two three four five six seven eight nine ten twelve times month months occurrences year years does did last week weeks
    days day's date dates time both. leave off out away so now""")
CLOCKS = re.compile(
    r"^\W*(?:(?:from|only|just|make it|at|no|not) )*\d{1,2}(?:[:.]\d\d)? ?(?:-|–|to|until|till|am|pm|$)", re.IGNORECASE
)

OPEN = ("unavailable", "replacement", "working_hours", "holiday", "edit", "cancel")
REVISING = frozenset(("make it DATE", "change my leave", "extend my leave", "change my cover"))


def revise(draft: Draft, phrase: Phrase) -> Draft | None:
    """``draft`` with what ``phrase`` says about it; None when the phrase is no answer to it (a new request, small talk)."""
    text = clean(phrase.text)
    if draft.intent not in OPEN or len(text) > 300 or not text.strip() or answers.answered(text):
        return None
    if (number := answers.choice(text)) and draft.options and draft.ask:
        if number > len(draft.options):
            return None
        return settled(draft, draft.options[number - 1])
    message = hear(phrase, text, habit=draft.intent == "working_hours")
    if not message.when.taken and draft.spans and CLOCKS.search(text):
        message = hear(phrase, text, alone=True)
    marked = MARK.match(message.gist)
    if not _answers(message, bool(marked), draft):
        return None
    for way in WAYS:
        if (changed := way(draft, message)) is not None:
            return replace(changed, because=(*changed.because, (text.strip(), "revised", way.__name__.strip("_"))))
    return None


def _answers(message: Message, marked: bool, draft: Draft) -> bool:
    """Whether the message can be about the open draft at all."""
    gist = MARK.sub("", message.gist)
    if (
        help_.asked(gist)
        or lists.listed(gist)
        or bookings.undone(gist)
        or (bookings.cancelled(gist) and not (NOT_DATE.search(gist) and draft.spans))
    ):
        return False
    found = bookings.edited(gist)
    if found:
        return found[0] in REVISING
    if NO_COVER.search(gist) or (CALLED.search(message.text.strip()) and draft.intent == "holiday"):
        return True
    told = absence.heard(gist)
    if told and told[0] not in ("NAME replaces me", "away with cover", "few words", "leaving early", "in late") and not marked:
        return False
    if told and told[0] == "few words" and not marked and not ONLY_PART.search(gist) and TELLING.search(gist):
        return bool(re.search(r"\b(?:cover|stand-in|substitute|back|half day)\b", gist)) and "off" not in gist.split()
    if told and marked:
        return True
    plain = [word for word in gist.split() if word[:1].isalpha() or word[:1] == "@"]
    return (
        all(word in BESIDE for word in plain)
        or bool(ONLY_PART.search(gist))
        or only_part(message)
        or name_alone(message) is not None
    )
