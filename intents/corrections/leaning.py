"""Whether words are nothing without what is under discussion: "Friday too", "half day, afternoon", "it's moved to Thursday"."""

from intents.corrections.counted.ordinals import dated
from intents.corrections.discussion import unplaced
from intents.corrections.grasping.grasp import grasp
from intents.corrections.grasping.grasped import Grasp
from intents.corrections.sharing.present import with_presence
from intents.draft import AWAY, Draft
from intents.phrase import Phrase
from intents.requests import answer
from intents.text.normalize import clean, fold

TELLING = ("risky", "business", "negation", "ranks", "matters", "kin")
UNSURE = ("back", "nobody")
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
    ends = found.has("ends") and found.heard.language.sets["me"].isdisjoint(found.row.words)  # "end it at 3", not "I finish at 3"
    if found.told or found.strange or found.left or not (found.joined or found.has(*LEANS) or ends):
        return False
    days = [mark for mark in found.dates.marks if mark.kind in DAYS]
    return found.joined or found.has("more") or all(map(unplaced, days))


def takes_part(draft: Draft, phrase: Phrase) -> bool:
    """Whether the speaker says that they will do hours of ``draft`` themselves: "ok, I'll do 9 to 10", and not what they do
    always, "I work 9 to 3"."""
    phrase = dated(draft, phrase)
    found = grasp(phrase, clean(phrase.text), known=(*draft.people, *draft.subject), before=draft.text)
    sets, words = found.heard.language.sets, found.row.words
    hours = [one.place for one in found.operands if one.date is not None and one.date.kind not in DAYS]
    turns = [turn for turn in found.of("not") if any(turn.start <= at < turn.end for at in hours)]
    return any(not (sets["will"] | sets["self"]).isdisjoint(words[turn.start : turn.end]) for turn in turns)


def is_there(draft: Draft, phrase: Phrase) -> bool:
    """Whether hours of ``draft`` are told in which the speaker is there, so that the rest of it stays: "I can work Thursday after
    all, but only till noon"."""
    phrase = dated(draft, phrase)
    found = grasp(phrase, clean(phrase.text), known=(*draft.people, *draft.subject), before=draft.text)
    return with_presence(draft, found).operands != found.operands


def _tells_of_it(found: Grasp, first: int, end: int) -> bool:
    """Whether a clause says of something that is left over when it is: "the Christmas dinner is on the 17th"."""
    row, sets = found.heard.row, found.heard.language.sets
    left = {item.start for item in found.left}
    be = not sets["be"].isdisjoint(row.words[first:end])
    return be and bool(row.dates_in(first, end)) and any(item.start in left for item in row.items[first:end])


def are_trifles(draft: Draft, phrase: Phrase, made: Draft) -> bool:
    """Whether none of the words that are left over by the change of ``draft`` to ``made`` could change when, who or whether: such
    may be, and are shown. Any may beside "back", "no need" and "if", and where days are told apart: "back it up on Friday"; beside
    somebody who hasn't covered yet, "Lee's birthday is on Friday"; and where no word says that the times change."""
    words = [one for one in made.left_out if one not in draft.left_out]
    if not words:
        return True
    found = grasp(phrase, clean(phrase.text), known=(*draft.people, *draft.subject), before=draft.text)
    sets = found.heard.language.sets
    told = {one.clause for one in found.operands if one.date is not None and one.part == "come"}
    if found.has(*UNSURE) or not sets["if"].isdisjoint(found.row.words) or len(told) > 1:
        return False
    if any(_tells_of_it(found, chunk.start, chunk.end) for chunk in found.heard.chunks):
        return False
    moved = [(one.start, one.end) for one in made.spans] != [(one.start, one.end) for one in draft.spans]
    if {*made.people} - {*draft.people} or (moved and {turn.says for turn in found.turns} <= {"with", "same"}):
        return False
    telling = frozenset[str]().union(*(sets[name] for name in TELLING))
    return all(word.isalpha() and fold(word) not in telling for word in words)
