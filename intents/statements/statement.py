"""The values of the room: what was met in a clause, and the statements made of it."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from intents.languages import Rule
from intents.when.extract import DateMark
from intents.who.groups import Group

Act = Literal["tells", "asks", "reports", "denies", "supposes", "depends"]
Who = Literal["me", "us", "you", "they", "it", "everybody", "nobody", "somebody", "who", "people", "thing", "none"]


class Match(NamedTuple):
    """A rule that was met on the items ``start`` to ``end`` (half-open)."""

    rule: Rule
    start: int
    end: int


@dataclass(slots=True, eq=False)
class Context:
    """What stands before a predicate in its clause, as far back as it belongs to it."""

    who: Who = "none"
    group: Group | None = None
    subject: int | None = None
    start: int = 0
    negated: bool = False
    past: bool = False
    be: bool = False
    have: bool = False
    wants: bool = False  # "need to", "going to", "would like to"
    helped: bool = False  # any auxiliary at all
    unsure: bool = False
    modal: str = ""
    question: bool = False
    asks: int | None = None  # where the auxiliary stands that makes it a question
    begins: bool = False
    third: bool = False


@dataclass(slots=True, eq=False)
class Statement:
    """One thing said. ``what`` is the rule's; ``dates`` and ``people`` are those of its clause."""

    what: str
    match: Match
    context: Context
    chunk: "Chunk"
    act: Act = "tells"
    dates: list[DateMark] = field(default_factory=list)
    shape: str = ""
    within: list[DateMark] = field(default_factory=list)  # the days that its dates are counted within

    @property
    def who(self) -> Who:
        """Who it is about."""
        return self.context.who

    @property
    def negated(self) -> bool:
        """Whether it is denied."""
        return self.context.negated

    @property
    def place(self) -> int:
        """Where it stands among the items."""
        return self.match.start


@dataclass(slots=True, eq=False)
class Chunk:
    """A stretch of items between two signs or conjunctions; ``head`` is the conjunction it begins with, ``sign`` what ends it."""

    number: int
    sentence: int
    start: int
    end: int
    head: str = ""
    sign: str = ""
    quoted: bool = False
    statements: list[Statement] = field(default_factory=list)
    marks: list[Match] = field(default_factory=list)

    def has(self, *says: str) -> bool:
        """Whether a mark of one of these kinds stands in it."""
        return any(mark.rule.says in says for mark in self.marks)
