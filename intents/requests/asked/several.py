"""What somebody who is asked for several things answers to each, by whose it is: "I'll do Lena's, not Alex's", "Alex yes, Lena no",
"just Alex's", "yes to both"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from intents.languages import bare, languages
from intents.requests.asked.phrases import LONGEST, SIGNS, Words, holds, on_terms, phrases_of, without, words_of
from intents.requests.asked.reply import CLAUSES
from intents.requests.asked.tables import tables_of
from intents.requests.asked.verdicts import verdicts
from intents.text.normalize import clean, fold
from intents.when.tongues import likely

Verdict = Literal["yes", "no", "only"]
Called = Callable[[str], int | None]
MOST_PLACES = 4
OWN = ("'s", "\u2019s")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What words may name: which a name is of, and which has a place."""

    called: Called
    order: Sequence[int]
    language: str

    def named(self, text: str) -> tuple[Sequence[int], str]:
        """Which of them words name, and the words without that."""
        named, rest = _named(text, self.called)
        places, left = placed(rest, self.language, len(self.order), figures=True) if not named else ([], rest)
        return [*named, *(self.order[place] for place in places)], left


def of_each(text: str, called: Called, order: Sequence[int]) -> dict[int, bool]:
    """Whether it is a yes to each of some things that words answer; empty where they name none of them, or say more than
    that. ``called`` is which of them a name is of, ``order`` which is the first, and so on."""
    text = clean(text)
    if "?" in text or len(text) > LONGEST:
        return {}
    return next(
        (found for name in dict.fromkeys((*likely(text), *languages())) if (found := _of_each(text, _Asked(called, order, name)))),
        {},
    )


def _of_each(text: str, asked: _Asked) -> dict[int, bool]:
    name, count = asked.language, len(asked.order)
    tables = tables_of(name)
    but = "|".join(map(re.escape, sorted(tables.but, key=len, reverse=True)))
    parts = CLAUSES.split(re.sub(rf"(?<!\w)(?:{but})(?!\w)", ";", text, flags=re.IGNORECASE) if but else text)
    every = [said for part in parts for said in verdicts(part, tables, lambda words: bool(asked.named(words)[0]))]
    found: dict[int, Verdict] = {}
    lead: Verdict = "yes"
    for part in filter(str.strip, every):
        named, rest = asked.named(part)
        says = _verdict(words_of(rest, name), rest, name)
        if says is None:
            return {}
        meant = named or (range(count) if _all(words_of(rest, name), name) else ())
        if not meant and says:
            if found:  # "both, but not all of it"
                return {}
            lead = "no" if says == "no" else "yes"
        found |= dict.fromkeys(meant, says or lead)
    others = range(count) if "only" in found.values() else ()
    return dict.fromkeys(others, False) | {at: says != "no" for at, says in found.items()}


def _named(text: str, called: Called) -> tuple[Sequence[int], str]:
    """Which of them words name, and the words without the names."""
    named, rest = list[int](), list[str]()
    for word in text.split():
        bare = word.strip(SIGNS)
        bare = next((bare.removesuffix(end) for end in OWN if bare.endswith(end)), bare)
        at = called(re.sub(r"^[dl]['\u2019]", "", bare))
        named, rest = ([*named, at], rest) if at is not None else (named, [*rest, word])
    return named, " ".join(rest)


def _verdict(words: Words, text: str, name: str) -> Verdict | Literal[""] | None:
    """What the words beside a name say, "" where they say neither, None where they say more than a yes or no."""
    tables, own = tables_of(name), _words(name)
    words = without(words, own.pointing)
    left = without(words, tables.takes | tables.kindly)
    known = tables.beside | tables.able | tables.does | tables.nots | tables.both | tables.only | own.pointing | own.single
    if on_terms(text, name) or not all((word,) in known for word in without(left, own.neither | own.passes)):
        return None
    if holds(words, own.neither | own.passes) or holds(left, tables.nots):
        return "no"
    if holds(words, tables.only):
        return "only"
    return "yes" if left != words or holds(words, tables.able - tables.barely) else ""


def _all(words: Words, name: str) -> bool:
    """Whether words are of all of them."""
    return holds(words, tables_of(name).both | _words(name).neither)


class _Own:
    """Rows that only this reads."""

    def __init__(self, name: str) -> None:
        phrases = phrases_of(name)
        self.pointing = frozenset((word,) for phrase in phrases("pointing") for word in phrase)
        self.neither, self.passes = phrases("neither"), phrases("passes", "no")
        self.single = frozenset(phrase for phrase in phrases("yes", "some") if len(phrase) == 1)


@cache
def _words(name: str) -> _Own:
    return _Own(name)


# ---- by their places -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Places:
    """Phrases for each place, words before a figure that is one, and those behind a place that make it one of a part."""

    places: tuple[frozenset[Words], ...]
    number: frozenset[str]
    parts: frozenset[str]


def the_one(text: str, count: int) -> tuple[int, str] | None:
    """Which of ``count`` things it is, from 0, and the words without that; None where words name none of them, or several."""
    text = clean(text)
    for name in dict.fromkeys((*likely(text), *languages())):
        found, rest = placed(text, name, count)
        if found:
            return (found[0], rest) if len(found) == 1 else None
    return None


def placed(text: str, name: str, count: int, *, figures: bool = False) -> tuple[list[int], str]:
    """The places that words of a language name, and the words without those; with ``figures`` also one that begins them."""
    tables, words = _places(name), text.split()
    said = [bare(fold(word.strip(SIGNS))) for word in words]
    found, rest, at = list[int](), list[str](), 0
    while at < len(words):
        place, size = _phrase(said, at, tables, count) or _figure(said, at, tables, count, figures=figures) or (-1, 0)
        if size:
            found.append(place)
        else:
            rest.append(words[at])
        at += size or 1
    return found, " ".join(rest)


def _phrase(said: list[str], at: int, tables: _Places, count: int) -> tuple[int, int] | None:
    """The place that a phrase there names, and how many words it has; the longest of them counts."""
    every = [(len(one), place) for place, forms in enumerate(tables.places[:count]) for one in forms if _stands(said, at, one)]
    size, place = max(every, default=(0, 0))
    behind = said[at + size] if size and at + size < len(said) else ""
    return (place, size) if size and behind not in tables.parts and not behind.isdecimal() else None


def _stands(said: list[str], at: int, form: Words) -> bool:
    return tuple(said[at : at + len(form)]) == form


def _figure(said: list[str], at: int, tables: _Places, count: int, *, figures: bool) -> tuple[int, int] | None:
    """The same of a figure behind a word for it, or that they begin with."""
    size = 2 if said[at] in tables.number and at + 1 < len(said) else 1
    figure = said[at + size - 1].removeprefix("#")
    counts = size == 2 or said[at].startswith("#") or (figures and at == 0 and len(said) > 1)
    return (int(figure) - 1, size) if counts and figure.isdecimal() and 0 < int(figure) <= count else None


@cache
def _places(name: str) -> _Places:
    phrases, tables = phrases_of(name), tables_of(name)
    ones = {word for phrase in phrases("pointing") for word in phrase}
    parts = {word for (word,) in tables.half | tables.hour | tables.day | tables.some_of} - ones
    return _Places(
        tuple(phrases(f"place_{number}") for number in range(1, MOST_PLACES + 1)),
        frozenset(word for phrase in phrases("number") for word in phrase),
        frozenset(parts),
    )
