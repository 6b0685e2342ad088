"""The spine: text to statements to requests to a draft."""

from dataclasses import replace

from intents.draft import Draft
from intents.phrase import Phrase
from intents.requests import absence, answer, other
from intents.statements.combine import Combined, combine
from intents.statements.hear import LONGEST, hear
from intents.text.normalize import clean

CUT = "only the beginning of this long message was read"


def read(phrase: Phrase) -> Draft:
    """What the phrase asks for, with all that has to be asked before anything can be booked; ``unknown`` for other talk."""
    text = clean(phrase.text)
    plain = Draft("unknown", phrase.text, phrase.now, phrase.timezone)
    if said := answer.answered(text):
        return replace(plain, intent="approve" if said == "yes" else "decline", because=((text.strip(), "intent", "plain answer"),))
    if text.strip().strip("?") == "" and "?" in text:
        return replace(plain, intent="help", because=((text.strip(), "intent", "help"),))
    made = combine(hear(phrase, text))
    drafts = drafts_of(made)
    if not drafts:
        return plain
    first = replace(drafts[0], more=tuple(drafts[1:]))
    return first if len(text) <= LONGEST else replace(first, assumed=(*first.assumed, CUT))


def drafts_of(made: Combined) -> list[Draft]:
    """The requests of a message as drafts, the one that is answered first at the head."""
    drafts = other.drafts(made)
    if drafts and drafts[0].intent in ("help", "undo", "cancel", "edit", "list", "working_hours", "holiday") and not (
        drafts[0].intent == "list" and made.mine.away
    ):
        return drafts
    mine = made.mine
    if mine.away or mine.returns or (mine.covers and any(part.dates or part.statement for part in mine.covers)):
        drafts.insert(0, absence.draft(made, mine))
    elif past := [one for one in made.history if one.dates and one.what == "away" and one.who in ("me", "us", "none")]:
        mine.away = past
        drafts.insert(0, absence.draft(made, mine))
    elif mine.denied:
        drafts.insert(0, other.cancelled(made, mine.denied))
    drafts += [absence.draft(made, one) for one in made.others if one.away or one.covers]
    return drafts
