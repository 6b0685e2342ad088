"""Whether words are nothing without what is under discussion: "Friday too", "half day, afternoon", "it's moved to Thursday"."""

from intents.corrections.counted.ordinals import dated
from intents.corrections.discussion import unplaced
from intents.corrections.grasping.grasp import grasp
from intents.draft import AWAY, Draft
from intents.phrase import Phrase
from intents.requests import answer
from intents.text.normalize import clean

LEANS = ("so", "more", "same", "second", "not", "moves", "only", "swap", "rest", "replaced", "whole", "half")
DAYS = ("days", "both", "rule")


def leans(draft: Draft, phrase: Phrase) -> bool:
    """Whether a phrase changes or adds to ``draft`` by a word of its own, tells nobody's absence anew, and names no days but
    further ones, or such as are those of the week or month under discussion."""
    phrase = dated(draft, phrase)
    text = clean(phrase.text)
    if draft.intent not in AWAY or draft.recurrence or not draft.spans or "?" in text or answer.answered(text):
        return False
    found = grasp(phrase, text, known=(*draft.people, *draft.subject), before=draft.text)
    if found.told or found.strange or found.left or not (found.joined or found.has(*LEANS)):
        return False
    days = [mark for mark in found.dates.marks if mark.kind in DAYS]
    return found.joined or found.has("more") or all(map(unplaced, days))
