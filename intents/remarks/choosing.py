"""With which words one of several things is chosen, all of them or none, and what such words may stand beside."""

from functools import cache
from itertools import dropwhile
from typing import Literal

from intents.languages import answers_of, languages
from intents.requests.asked.phrases import LONGEST, Words, holds, phrases_of, words_of
from intents.requests.asked.several import placed
from intents.text.normalize import clean

Every = Literal["both", "all"]
MOST_BESIDE = 1  # words that may be of all by chance: "all" in "not at all"


def leaves(text: str, spoken: str) -> bool:
    """Whether a whole message leaves what is open, besides what is a no: "none of them", "quit"."""
    return words_of(clean(text), spoken) in _phrases(spoken, "leaves")


def every(text: str, spoken: str) -> Every | None:
    """Whether a whole message means "both" of two things, or "all" of several."""
    words = words_of(clean(text), spoken)
    return "both" if words in _phrases(spoken, "both_of") else "all" if words in _phrases(spoken, "all_of") else None


def speaks_of_all(text: str, spoken: str) -> Every | None:
    """The same of words that stand among others, where they are surely of things: "a day later for both", "all of them too"."""
    words = words_of(clean(text), spoken) if len(text) <= LONGEST else ()
    both, some = _phrases(spoken, "both_of"), _phrases(spoken, "all_of")
    sure = frozenset(phrase for phrase in some if len(phrase) > MOST_BESIDE)
    return "both" if holds(words, both) else "all" if holds(words, sure) else None


def points(spoken: str) -> frozenset[str]:
    """Words around the name of a choice that name nothing by themselves: "the", "card", "please"."""
    return _words(spoken, "points")


def chooses(spoken: str) -> frozenset[str]:
    """What is said around a choice, and doesn't change it: "I'd take", "maybe"."""
    return _words(spoken, "chooses")


def side(word: str, spoken: str) -> Literal[0, -1] | None:
    """Which end of several a word chooses: the first (0), "the former", or the last (-1), "the latter"."""
    return 0 if word in _words(spoken, "former") else -1 if word in _words(spoken, "latter") else None


def the_nth(text: str, count: int, spoken: str) -> tuple[int, str] | None:
    """Which of ``count`` things words begin with, by its place, from 0, and what is said of it: "the second one only in the
    morning"; None for other words."""
    small = points(spoken) | chooses(spoken) | _words(spoken, "no") | _words(spoken, "but")
    words = [*dropwhile(lambda word: small.issuperset(words_of(word, spoken)), clean(text).split())]
    found, rest = placed(" ".join(words), spoken, count)
    if len(found) != 1 or not rest or not " ".join(words).endswith(rest):
        return None
    cards = _words(spoken, "number")
    said = " ".join(dropwhile(lambda word: cards.issuperset(words_of(word, spoken)), rest.split()))
    return (found[0], said) if said else None


@cache
def _words(language: str, key: str) -> frozenset[str]:
    return frozenset(word for phrase in _table(language, key) for word in phrase)


@cache
def _phrases(language: str, key: str) -> frozenset[Words]:
    return phrases_of(language if language in languages() else languages()[0])(key)


def _table(language: str, key: str) -> frozenset[Words]:
    return answers_of(language if language in languages() else languages()[0]).get(key, frozenset())
