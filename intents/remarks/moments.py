"""What is said around the times of something that stands: that it begins then and ends then, lasts longer than a day by which it is
called, or that one sees each other again then. No time is read here: the words come back for whoever reads them."""

from dataclasses import dataclass
from datetime import time

from intents.phrase import Phrase
from intents.remarks.beside import FEW, FILE, heard_in
from intents.statements.heard import Heard
from intents.statements.hints import Hint, bare, hints

SIGNS = " .,;:!?()–-"
REST = "rest"  # the shape of what is left of a verb behind its clock


@dataclass(frozen=True, slots=True)
class Longer:
    """The words by which something is called (``what``), and those that lengthen it, as if it weren't."""

    what: str
    words: str


def begins_ends(phrase: Phrase, spoken: str = "") -> str:
    """The words with the hours in which something begins and ends, said apart, as one: "start it at 10 and end at 15" is "10-15";
    "" where it is no more than one of them."""
    for name in dict.fromkeys(("", spoken)):
        heard = heard_in(phrase, name)
        first = next(iter(_found(heard, "starts_at")), None)
        ends = [one for one in _found(heard, "ends_at") if first is not None and one.start >= first.end]
        if first is None or not ends or ends[0].rule.shape == REST:
            continue
        (begin, _), (end, at) = _clock(heard, first.end, ends[0].start), _clock(heard, ends[0].end, len(heard.text))
        if begin and end:
            behind = max((one.end for one in ends if one.rule.shape == REST), default=at)
            return f"{heard.text[: first.start]}{begin}-{end}{heard.text[behind:]}"
    return ""


def lengthened(phrase: Phrase, spoken: str = "") -> Longer | None:
    """What shall last longer, and how it is said of whatever is meant: "extend 7 January till 8 January" is that day, and "extend
    till 8 January"; None for other words."""
    for name in dict.fromkeys(("", spoken)):
        heard = heard_in(phrase, name)
        found, ends = _found(heard, "lengthens"), _found(heard, "up_to")
        if found and ends and len(found) == 1:
            verb, till = found[0], ends[-1]
            start, end = (0, till.start) if verb.start > till.start else (verb.end, till.start)
            what = heard.text[start:end].strip(SIGNS)
            if what:
                return Longer(what, " ".join(f"{heard.text[:start]} {heard.text[end:]}".split()))
    return None


def parting(phrase: Phrase, spoken: str = "") -> bool:
    """Whether a message is no more than thanks, or a goodbye, with the day on which one sees each other again: "thanks, see you on
    the 11th"."""
    for name in dict.fromkeys(("", spoken)) if len(phrase.text.split()) <= FEW else ():
        heard = heard_in(phrase, name)
        for one in _found(heard, "parts"):
            row = bare(heard)
            before = all(_is_small(heard, item.word) for item in row.items if item.start < one.start)
            dates = [mark.place for mark in heard.dates.marks]
            behind = [item for item in row.items if item.start >= one.end and item.word[:1].isalnum()]
            if before and behind and all(any(at <= item.start < end for at, end in dates) for item in behind):
                return True
    return False


def _found(heard: Heard, says: str) -> list[Hint]:
    return hints(bare(heard), FILE, (says,))


def _clock(heard: Heard, start: int, end: int) -> tuple[str, int]:
    """The clock of no day that begins right there, in digits as they are written, and where it ends; "" where there is none."""
    mark = next((one for one in heard.dates.marks if one.place[1] > start), None)
    spans = heard.dates.when([mark]).spans if mark is not None else ()
    if mark is None or len(spans) != 1 or not isinstance(spans[0].start or spans[0].end, time):
        return "", start
    first, last = max(start, mark.place[0]), min(end, mark.place[1])
    figure = next((at for at in range(first, last) if heard.text[at].isdigit()), last)
    between = any(sign.isalnum() for sign in heard.text[start:first])
    return ("" if between else heard.text[figure:last].strip(SIGNS)), last


def _is_small(heard: Heard, word: str) -> bool:
    return not word[:1].isalnum() or (word,) in heard.language.answers["yes"] or word in heard.language.sets["filler"]
