"""An answer without what stands around it and says nothing: "hi Alex, until 3 x" is "until 3"."""

import re
from collections.abc import Callable
from functools import cache

from intents.languages import answers_of, languages
from intents.requests.asked.phrases import SIGNS, phrases_of
from intents.text.normalize import fold

SMILE = re.compile(r"(?:\s*(?<!\w)(?:[:;=]-?[)(DPp]|<3|\^\^))+\s*$")
WORD = re.compile(r"\S+")


def unframed(text: str, called: Callable[[str], str | None]) -> str:
    """The words without a greeting, what is sighed, and whom they call in front, and without what ends a message; as they are where
    they are nothing else. ``called`` is the full name of somebody of a name."""
    front, end = _patterns()
    left = text
    while True:
        cut = end.sub("", SMILE.sub("", left)).rstrip(" ,–—-") if "?" not in left[-1:] else left
        greeted = front.match(cut)
        cut = _uncalled(cut[greeted.end() :], called, greets=bool(greeted["hail"]) and not greeted["sign"]) if greeted else cut
        if cut == left:
            return left
        if not any(map(str.isalnum, cut)) or (greeted and greeted["hail"] and called(cut.strip(SIGNS))):
            return text
        left = cut


def _uncalled(text: str, called: Callable[[str], str | None], *, greets: bool) -> str:
    """The words behind a greeting without the name of whom it greets."""
    first = WORD.match(text) if greets else None
    name = first[0].strip(SIGNS) if first else ""
    if first is None or not called(name):
        return text
    rest = text[first.end() :].lstrip(" ,.:;!–—-\n")
    behind = WORD.match(rest)
    ends = first[0] != name or text[first.end() : first.end() + 1] == "\n"
    return rest if ends or (behind and fold(behind[0].strip(SIGNS)) in _begins()) else text


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands in front, and what ends a message, in any language."""
    hails, hailed, sighs, closes = (_every(key) for key in ("hails", "hailed", "sighs", "closes"))
    front = rf"\W*(?:(?P<hail>{hails})(?:\s+(?:{hailed})(?=[,.:;!\n]|$))?|(?:{sighs}))(?!\w|')(?P<sign>\s*[,.:;!–—…\n]+|\s+-)?\s*"
    return re.compile(front, re.IGNORECASE), re.compile(rf"[\s,.!–—-]+(?:{closes})[\s.!]*$", re.IGNORECASE)


@cache
def _begins() -> frozenset[str]:
    """Words with which an answer begins."""
    keys = ("yes", "no", "takes", "passes", "waits", "speaker", "heard")
    return frozenset(word for name in languages() for phrase in phrases_of(name)(*keys) for word in phrase[:1])


def _every(key: str) -> str:
    said = {" ".join(phrase) for name in languages() for phrase in answers_of(name).get(key, ())}
    return "|".join(map(re.escape, sorted(said, key=len, reverse=True)))
