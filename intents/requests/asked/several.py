"""What somebody who is asked for several things answers to each, by whose it is: "I'll do Lena's, not Alex's", "Alex yes, Lena no",
"just Alex's", "yes to both"."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal

from intents.languages import languages
from intents.requests.asked.phrases import LONGEST, SIGNS, Words, holds, on_terms, phrases_of, without, words_of
from intents.requests.asked.reply import CLAUSES
from intents.requests.asked.tables import tables_of
from intents.requests.asked.verdicts import verdicts
from intents.text.normalize import clean
from intents.when.tongues import likely

Verdict = Literal["yes", "no", "only"]
Called = Callable[[str], int | None]
OWN = ("'s", "\u2019s")


def of_each(text: str, called: Called, count: int) -> dict[int, bool]:
    """Whether it is a yes to each of ``count`` things that words answer; empty where they name none of them, or say more than
    that. ``called`` is which of them a name is of."""
    text = clean(text)
    if "?" in text or len(text) > LONGEST:
        return {}
    return next(
        (found for name in dict.fromkeys((*likely(text), *languages())) if (found := _of_each(text, name, called, count))), {}
    )


def _of_each(text: str, name: str, called: Called, count: int) -> dict[int, bool]:
    tables = tables_of(name)
    but = "|".join(map(re.escape, sorted(tables.but, key=len, reverse=True)))
    parts = CLAUSES.split(re.sub(rf"(?<!\w)(?:{but})(?!\w)", ";", text, flags=re.IGNORECASE) if but else text)
    every = [said for part in parts for said in verdicts(part, tables, lambda words: bool(_named(words, called)[0]))]
    found: dict[int, Verdict] = {}
    lead: Verdict = "yes"
    for part in filter(str.strip, every):
        named, rest = _named(part, called)
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
