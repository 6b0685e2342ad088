"""Sentence templates, compiled once and met on a row of words.

The notation is that of hassil: ``word``, ``<class>`` (a list of phrases of ``words.toml``), ``[optional]``, ``(one|other)``, and
slots ``{name}`` (people), ``{name?}`` (people, or an unknown word in their place), ``{word}`` (an unknown word), ``{when}``
(dates); ``take~`` is the verb in all its forms. Between two parts of a template the row may hold dates and filler words; so "out
{when}" and "{when} out" need not both be written, and German verbs find their second half.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Protocol

KEYS = count()  # one for each remembered part: an id() may come again
LEXEME = re.compile(r"[\[\]()|]|<[\w-]+>|\{[\w?]+\}|[^\s\[\]()|<>{}]+")


class Row(Protocol):
    """What a template is met on (``statements.row.Row``)."""

    words: list[str]
    onward: list[tuple[int, ...]]
    names: list[bool]
    dates: list[bool]
    loose: list[bool]
    memo: dict[tuple[int, int], tuple[int, ...]]


Node = Callable[[Row, int], Iterable[int]]


@dataclass(slots=True)
class First:
    """What a node may begin with: words, a name, a date; ``empty`` where it may take nothing."""

    words: frozenset[str] = frozenset()
    name: bool = False
    date: bool = False
    empty: bool = False

    def or_(self, other: "First") -> "First":
        """What either may begin with."""
        return First(self.words | other.words, self.name or other.name, self.date or other.date, self.empty or other.empty)


@dataclass(slots=True)
class Part:
    """A compiled piece of a template: where it may end if it begins at a place, and what it may begin with."""

    ends: Node
    first: First
    needs: tuple[frozenset[str], ...] = ()  # of each of these sets a word stands somewhere in what it is met on


@cache
def word(said: str) -> Part:
    """One word, as the row has it."""

    def ends(row: Row, at: int) -> Iterable[int]:
        return (at + 1,) if at < len(row.words) and row.words[at] == said else ()

    return Part(ends, First(frozenset((said,))), (frozenset((said,)),))


def slot(kind: str) -> Part:
    """A name or a date; ``name?`` also takes an unknown word that may be a name written small."""
    if kind == "when":
        return Part(lambda row, at: (at + 1,) if at < len(row.words) and row.dates[at] else (), First(date=True))
    if kind == "number":
        return Part(lambda row, at: (at + 1,) if at < len(row.words) and row.words[at].isdecimal() else (), First(date=True))
    if kind == "word":
        return Part(lambda row, at: (at + 1,) if at < len(row.words) and row.loose[at] else (), First(name=True))
    if kind == "name?":
        return Part(
            lambda row, at: (at + 1,) if at < len(row.words) and (row.names[at] or row.loose[at]) else (),
            First(name=True, date=False),
        )
    return Part(lambda row, at: (at + 1,) if at < len(row.words) and row.names[at] else (), First(name=True))


def optional(part: Part) -> Part:
    """The part or nothing."""
    first = part.first
    return Part(part.ends, First(first.words, first.name, first.date, True))


def sequence(parts: list[Part]) -> Part:
    """One part after the other, with dates and fillers between them as they come."""
    if len(parts) == 1:
        return parts[0]

    steps = [(part.ends, part.first.empty, None if part.first.name or part.first.date else part.first.words) for part in parts]

    def ends(row: Row, at: int) -> Iterable[int]:
        here = {at}
        words = row.words
        for part_ends, empty, begins in steps:
            after = set(here) if empty else set()
            for place in here:
                for start in row.onward[place] if place != at else (place,):
                    if begins is None or (start < len(words) and words[start] in begins):
                        after.update(part_ends(row, start))
            if not after:
                return after
            here = after
        here.discard(at)
        return here

    first = First(empty=True)
    for part in parts:
        first = First(
            first.words | part.first.words, first.name or part.first.name, first.date or part.first.date, part.first.empty
        )
        if not part.first.empty:
            break
    return Part(ends, first, tuple(need for part in parts if not part.first.empty for need in part.needs))


def one_of(parts: list[Part]) -> Part:
    """Any of the parts; found by the word it begins with."""
    if len(parts) == 1:
        return parts[0]
    by_word: dict[str, list[Part]] = {}
    others: list[Part] = []
    first = First()
    for part in parts:
        first = first.or_(part.first)
        if part.first.name or part.first.date or part.first.empty:
            others.append(part)
        else:
            for said in part.first.words:
                by_word.setdefault(said, []).append(part)

    def ends(row: Row, at: int) -> Iterable[int]:
        if at >= len(row.words):
            return ()
        met: set[int] = set()
        for part in by_word.get(row.words[at], ()):
            met.update(part.ends(row, at))
        for part in others:
            met.update(part.ends(row, at))
        return met

    plain = not first.name and not first.date and not first.empty
    return Part(ends, first, (first.words,) if plain else ())


def remembered(part: Part) -> Part:
    """The same part, asked once for each place of a row."""
    key = next(KEYS)
    inner = part.ends

    def ends(row: Row, at: int) -> Iterable[int]:
        found = row.memo.get((key, at))
        if found is None:
            found = row.memo[key, at] = tuple(inner(row, at))
        return found

    return Part(ends, part.first, part.needs)


class Compiler:
    """Makes parts of templates; ``classes`` maps a class's name to its phrases, which are templates themselves."""

    def __init__(self, classes: Mapping[str, Iterable[str]], forms: Mapping[str, str] | None = None) -> None:
        self._phrases = classes
        self._forms = forms or {}
        self._made: dict[str, Part] = {}
        self.known: set[str] = set()

    def template(self, text: str) -> Part:
        """The compiled template. Raises ValueError, naming the template, when it is not well formed."""
        lexemes = LEXEME.findall(text)
        part, at = self._any(lexemes, 0, text)
        if at != len(lexemes):
            raise ValueError(f"not well formed: {text!r}")
        return part

    def _any(self, lexemes: list[str], at: int, text: str) -> tuple[Part, int]:
        branches = []
        while True:
            part, at = self._row(lexemes, at, text)
            branches.append(part)
            if at < len(lexemes) and lexemes[at] == "|":
                at += 1
                continue
            return one_of(branches), at

    def _row(self, lexemes: list[str], at: int, text: str) -> tuple[Part, int]:
        parts = []
        while at < len(lexemes) and lexemes[at] not in "])|":
            part, at = self._one(lexemes, at, text)
            parts.append(part)
        if not parts:
            raise ValueError(f"an empty part in {text!r}")
        return sequence(parts), at

    def _one(self, lexemes: list[str], at: int, text: str) -> tuple[Part, int]:
        said = lexemes[at]
        if said in "[(":
            part, end = self._any(lexemes, at + 1, text)
            if end >= len(lexemes) or lexemes[end] != {"[": "]", "(": ")"}[said]:
                raise ValueError(f"a bracket is open in {text!r}")
            return (optional(part) if said == "[" else part), end + 1
        if said[0] == "{":
            return slot(said[1:-1]), at + 1
        if said[0] == "<":
            return self._class(said[1:-1], text), at + 1
        if said.endswith("~"):
            forms = self._forms_of(said[:-1])
            self.known.update(forms)
            return one_of([word(form) for form in forms]), at + 1
        self.known.add(said)
        return word(said), at + 1

    def _forms_of(self, verb: str) -> list[str]:
        """A verb in all its forms: those of the table, else the regular ones."""
        if verb in self._forms:
            return [verb, *self._forms[verb].split()]
        stem = verb[:-1] if verb.endswith("e") else verb
        third = (
            f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else verb + ("es" if re.search(r"(?:s|sh|ch|x|z)$", verb) else "s")
        )
        past = f"{verb[:-1]}ied" if re.search(r"[^aeiou]y$", verb) else f"{stem}ed"
        doubled = [f"{verb}{verb[-1]}ing", f"{verb}{verb[-1]}ed"] if re.search(r"[^aeiouy][aeiou][bdgklmnprt]$", verb) else []
        return [verb, third, past, f"{stem}ing", *doubled]

    def _class(self, name: str, text: str) -> Part:
        if name not in self._made:
            if name not in self._phrases:
                raise ValueError(f"no class <{name}> for {text!r}")
            self._made[name] = remembered(one_of([self.template(phrase) for phrase in self._phrases[name]]))
        return self._made[name]
