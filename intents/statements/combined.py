"""What the statements of a message come to: who is away when, who covers which of it, what else is asked for."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from intents.statements.heard import Heard
from intents.statements.statement import Statement
from intents.when.extract import DateMark


@dataclass(frozen=True, slots=True)
class Portion:
    """A piece of an absence: so many (``count``) of its days, weeks or halves from the ``which``-th on, counted from 1, or from the
    end below 0. "one": the words leave open of what it is the second."""

    grain: str
    which: int
    count: int = 1


@dataclass(slots=True)
class CoverPart:
    """Somebody who stands in: for the days of ``dates``, for a portion, for what is left (``rest``), or for all."""

    names: tuple[str, ...]
    statement: Statement | None
    dates: list[DateMark] = field(default_factory=list)
    either: bool = False
    rest: bool = False
    portion: Portion | None = None
    place: int = 0  # where they are named, or said to do it


@dataclass(slots=True)
class Absence:
    """Who is away (nobody named: the speaker), by which statements, without which dates, covered by whom."""

    subject: tuple[str, ...] = ()
    away: list[Statement] = field(default_factory=list)
    covers: list[CoverPart] = field(default_factory=list)
    returns: list[Statement] = field(default_factory=list)
    here: list[Statement] = field(default_factory=list)
    denied: list[Statement] = field(default_factory=list)
    without: list[DateMark] = field(default_factory=list)
    leaning: dict[int, list[DateMark]] = field(default_factory=dict)  # by the statement's place
    ask: list[str] = field(default_factory=list)
    needs_cover: bool = False
    uncovered: list[int] = field(default_factory=list)  # where it is said that nobody covers

    def lean(self, statement: Statement, marks: Iterable[DateMark]) -> None:
        """Gives a statement dates of a clause beside it."""
        self.leaning.setdefault(statement.place, []).extend(marks)

    @property
    def dated(self) -> bool:
        """Whether any of what is said of being away has dates, its own or such as lean on it."""
        return any(self.marks_of(one) for one in self.away)

    def marks_of(self, statement: Statement) -> list[DateMark]:
        """The dates of a statement: its own, and those that lean on it."""
        return [*statement.dates, *self.leaning.get(statement.place, ())]


@dataclass(slots=True)
class Combined:
    """What a message comes to."""

    heard: Heard
    mine: Absence
    others: list[Absence] = field(default_factory=list)
    requests: list[Statement] = field(default_factory=list)  # listing, cancelling, changing, undoing, help, hours, holidays
    parts: dict[int, str] = field(default_factory=dict)  # the part of each group, by its place among the items
    spoken_of: dict[int, str] = field(default_factory=dict)  # of those in passing: "asked", who may be meant to cover, "told", "no"
    used: set[int] = field(default_factory=set)
    history: list[Statement] = field(default_factory=list)
    events: list[Statement] = field(default_factory=list)  # what is only told of: "parents evening is on the 18th"
    reported: list[Statement] = field(default_factory=list)
    parting: DateMark | None = None  # a day that ends the absence, or on which one sees each other again
    spent: list[tuple[int, int, str]] = field(default_factory=list)  # characters that a request used by itself, and for what

    def use(self, marks: Iterable[DateMark]) -> None:
        """Notes that these dates have their place."""
        self.used.update(mark.place[0] for mark in marks)

    def absence_of(self, names: tuple[str, ...]) -> Absence:
        """The absence of these people, which may have been told of before."""
        found = next((other for other in self.others if other.subject == names), None)
        if found is None:
            found = Absence(names)
            self.others.append(found)
        return found
