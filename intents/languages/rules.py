"""The rules of a language, and which of them may be met in a row of words."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from intents.languages import templates
from intents.languages.templates import Part


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A row of a rules table: what its templates say, and how a clause must be built for them to say it.

    ``form``: "state" follows a form of "be" or begins a clause; "verb" has somebody who does it; "start" begins a clause; "any"
    says it wherever it stands; "mark" limits or colours the statement beside it; "hint" is met only by the request of its own
    file, which asks for it. ``weak``: only with a date, or beside a stronger one. ``shape`` tells what a date beside it is: the
    end ("until"), the begin ("from"), the return ("back"), the last day at work ("last"); "own" is a question about our
    business and no other, "theirs" what is decided about somebody's request. ``kinds``: which of ``schema.KINDS`` it is of.
    ``slot``: what a person inside the templates is ("cover", "not", "subject"); else people inside are who it is about.
    ``closed``: nothing that could be its object follows ("leave the window", "out of milk").
    """

    name: str
    says: str
    form: str
    file: str
    parts: tuple[Part, ...]
    order: int
    weak: bool = False
    shape: str = ""
    kinds: frozenset[str] = frozenset()
    slot: str = ""
    closed: bool = False
    examples: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """A template of a rule. Of each set of words that it needs one stands in what it is met on: ``needs`` has a bit for each, and
    ``rarest`` is the set whose words the fewest templates need."""

    rule: Rule
    part: Part
    needs: int
    rarest: frozenset[str]


class Row(templates.Row, Protocol):
    """What rules are met on."""

    missing: list[int]
    """For each place the needed sets of which no word stands there or behind it, a bit each."""


class Met(NamedTuple):
    """A rule that was met at a place, and where its words may end."""

    rule: Rule
    at: int
    ends: Collection[int]


class Templates:
    """Templates, found by the rarest of what they need, so that most are never tried."""

    def __init__(self, made: Iterable[Template]) -> None:
        self._by_word: dict[str, list[Template]] = {}
        for one in made:
            for word in one.rarest:
                self._by_word.setdefault(word, []).append(one)

    def possible(self, words: Iterable[str], missing: int) -> Collection[Template]:
        """The templates of which all that they need stands among the words."""
        by_word = self._by_word
        return {one: None for word in words if word in by_word for one in by_word[word] if not one.needs & missing}

    def met(self, row: Row) -> Iterator[Met]:
        """Each template where it is met."""
        places, missing = row.places, row.missing
        for one in self.possible(places, missing[0] if missing else 0):
            for word in one.part.first.intersection(places):
                for at in places[word]:
                    if not one.needs & missing[at] and (ends := one.part.ends(row, at)):
                        yield Met(one.rule, at, ends)


def templates_of(language: str, rules: Iterable[Rule]) -> tuple[tuple[Template, ...], dict[str, int]]:
    """The templates of the rules, and for each word the needed sets that hold it."""
    parts = [(rule, part) for rule in rules for part in rule.parts]
    common = Counter(word for _, part in parts for need in part.needs for word in need)
    common |= Counter(dict.fromkeys(templates.SLOTS, len(parts)))  # a date or a name stands in most messages
    numbers: dict[frozenset[str], int] = {}
    made: list[Template] = []
    for rule, part in parts:
        if part.empty:
            raise ValueError(f"{language}/{rule.file}.toml, rule {rule.name!r}: a template may take nothing")
        bits = {1 << numbers.setdefault(need, len(numbers)) for need in part.needs}
        rarest = min(part.needs, key=lambda need: sum(common[word] for word in need))
        made.append(Template(rule, part, sum(bits), rarest))
    needed: dict[str, int] = {}
    for need, number in numbers.items():
        for word in need:
            needed[word] = needed.get(word, 0) | 1 << number
    return tuple(made), needed
