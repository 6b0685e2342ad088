"""Sentence templates, compiled once and met on a row of words.

The notation is that of hassil: ``word``, ``<class>`` (a list of phrases of ``words.toml``), ``[optional]``, ``(one|other)``, and
slots ``{name}`` (people), ``{name?}`` (people, or an unknown word in their place), ``{word}`` (an unknown word), ``{when}``
(dates), ``{country}``; ``take~`` is the verb in all its forms. Between two parts of a template the row may hold dates and filler
words; so "out {when}" and "{when} out" need not both be written, and German verbs find their second half.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Protocol

KEYS = count()  # one for each remembered part: an id() may come again
LEXEME = re.compile(r"[\[\]()|]|<[\w-]+>|\{[\w?]+\}|[^\s\[\]()|<>{}]+")


class Row(Protocol):
    """What a template is met on (``statements.row.Row``)."""

    words: list[str]
    heads: list[tuple[str, ...]]
    onward: list[tuple[int, ...]]
    names: list[bool]
    dates: list[bool]
    loose: list[bool]
    countries: list[bool]
    memo: dict[tuple[int, int], Collection[int]]
    places: dict[str, list[int]]
    """Where each word stands, and each slot."""


Node = Callable[[Row, int], Collection[int]]


NAME, LOOSE, DATE, NUMBER, COUNTRY = "{name}", "{loose}", "{date}", "{number}", "{country}"
"""What stands among words for somebody, for a word that may be a name, for a date, for a number and for a country."""

SLOTS = frozenset((NAME, LOOSE, DATE, NUMBER, COUNTRY))


@dataclass(slots=True)
class Part:
    """A compiled piece of a template: where it may end if it begins at a place, and the words that it may begin with; ``empty``
    where it may take nothing. Of each of the sets that it ``needs`` a word stands at that place or behind it. One that is
    ``single`` takes one word and nothing else."""

    ends: Node
    first: frozenset[str]
    needs: tuple[frozenset[str], ...] = ()
    empty: bool = False
    single: bool = False


def any_word(words: frozenset[str]) -> Part:
    """One of some words, as the row has it."""

    def ends(row: Row, at: int) -> Collection[int]:
        return (at + 1,) if row.words[at] in words else ()

    return Part(ends, words, (words,), single=True)


@cache
def word(said: str) -> Part:
    """One word."""
    return any_word(frozenset((said,)))


def slot(kind: str) -> Part:
    """A name or a date; ``name?`` also takes an unknown word that may be a name written small."""
    if kind == "number":
        first, ends = frozenset((NUMBER,)), lambda row, at: (at + 1,) if row.words[at].isdecimal() else ()
    elif kind == "when":
        first, ends = frozenset((DATE,)), lambda row, at: (at + 1,) if row.dates[at] else ()
    elif kind == "country":
        first, ends = frozenset((COUNTRY,)), lambda row, at: (at + 1,) if row.countries[at] else ()
    elif kind == "word":
        first, ends = frozenset((LOOSE,)), lambda row, at: (at + 1,) if row.loose[at] else ()
    elif kind == "name?":
        first, ends = frozenset((NAME, LOOSE)), lambda row, at: (at + 1,) if row.names[at] or row.loose[at] else ()
    else:
        first, ends = frozenset((NAME,)), lambda row, at: (at + 1,) if row.names[at] else ()
    return Part(ends, first, (first,))


def optional(part: Part) -> Part:
    """The part or nothing."""
    return Part(part.ends, part.first, empty=True, single=part.single)


def sequence(parts: list[Part]) -> Part:
    """One part after the other, with dates and fillers between them as they come."""
    if len(parts) == 1:
        return parts[0]

    steps = [
        (None if part.single else part.ends, part.empty, part.first if SLOTS.isdisjoint(part.first) else None) for part in parts
    ]
    rest, behind = _begins(parts[1:])
    second = behind if parts[0].single and not parts[0].empty and rest else None

    def ends(row: Row, at: int) -> Collection[int]:
        words, length = row.words, len(row.words)
        if second is not None and all(second.isdisjoint(row.heads[start]) for start in row.onward[at + 1]):
            return ()
        here: Collection[int] = (at,)
        for part_ends, empty, begins in steps:
            after: Collection[int] = here if empty else ()
            for place in here:
                for start in row.onward[place] if place != at else (place,):
                    if start == length or (begins is not None and words[start] not in begins):
                        continue
                    met = (start + 1,) if part_ends is None else part_ends(row, start)
                    after = {*after, *met} if after else met
            if not after:
                return ()
            here = after
        return here if at not in here else [place for place in here if place != at]

    taken, first = _begins(parts)
    return Part(ends, first, tuple(need for part in parts if not part.empty for need in part.needs), not taken)


def _begins(parts: list[Part]) -> tuple[bool, frozenset[str]]:
    """Whether parts take anything, and what they may begin with."""
    last = next((at for at, part in enumerate(parts) if not part.empty), None)
    begin = parts if last is None else parts[: last + 1]
    return last is not None, frozenset[str]().union(*(part.first for part in begin))


def one_of(parts: list[Part]) -> Part:
    """Any of the parts; found by the word it begins with."""
    if len(parts) == 1:
        return parts[0]
    first = frozenset[str]().union(*(part.first for part in parts))
    empty = any(part.empty for part in parts)
    if all(part.single for part in parts) and not empty:
        return any_word(first)
    by_word: dict[str, list[tuple[Node, frozenset[str]]]] = {}
    others = [(part.ends, _rarest(part)) for part in parts if part.empty or not SLOTS.isdisjoint(part.first)]
    for part in parts:
        if not part.empty and SLOTS.isdisjoint(part.first):
            for said in part.first:
                by_word.setdefault(said, []).append((part.ends, _rarest(part)))

    def ends(row: Row, at: int) -> Collection[int]:
        begun = [*by_word.get(row.words[at], ()), *others]
        return {end for one, need in begun if not (need and row.places.keys().isdisjoint(need)) for end in one(row, at)}

    needs = (first, frozenset[str]().union(*map(_rarest, parts))) if all(map(_rarest, parts)) else (first,)
    return Part(ends, first, () if empty else needs, empty)


def _rarest(part: Part) -> frozenset[str]:
    """Of the sets of words of which a part needs one, the smallest."""
    return min(part.needs, key=len, default=frozenset())


def remembered(part: Part) -> Part:
    """The same part, asked once for each place of a row."""
    if part.single:
        return part
    key = next(KEYS)
    inner = part.ends

    def ends(row: Row, at: int) -> Collection[int]:
        found = row.memo.get((key, at))
        if found is None:
            found = row.memo[key, at] = inner(row, at)
        return found

    return Part(ends, part.first, part.needs, part.empty)


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
            return any_word(frozenset(forms)), at + 1
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
