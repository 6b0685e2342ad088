"""What a message says about an open draft, as values: each date and name with its part in the change, and what is left over."""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from intents.corrections.grasping.turns import Turn, amount_in
from intents.statements.combined import CoverPart
from intents.statements.heard import SIGNS, Heard
from intents.statements.row import Item, Row
from intents.when.calendar.offsets import Amount
from intents.when.extract import DateMark, Dates

Part = Literal["come", "gone", "more", "only", "begins", "ends", "back", "subject", "theirs", "keeps"]


@dataclass(frozen=True, slots=True)
class Operand:
    """A date or people, with the part they have in the change, and the clause they stand in."""

    place: int
    clause: int
    part: Part
    date: DateMark | None = None
    names: tuple[str, ...] = ()
    either: bool = False


@dataclass(slots=True)
class Grasp:
    """A message as a change of a draft."""

    heard: Heard
    dates: Dates
    row: Row
    turns: list[Turn]
    operands: list[Operand] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)  # bare ones that are neither hours nor a date by themselves
    left: list[Item] = field(default_factory=list)
    zone: str | None = None  # an IANA zone named alone
    covers: list[CoverPart] = field(default_factory=list)
    strange: bool = False  # it says something that is no change of this draft
    joined: bool = False  # it begins with "and"
    tied: frozenset[int] = frozenset()  # the clauses that begin with "and"
    told: bool = False  # it says anew that the speaker is away

    def has(self, *says: str) -> bool:
        """Whether one of these turns was met."""
        return any(turn.says in says for turn in self.turns)

    def says_at(self, place: int) -> str:
        """What the turn says in which an item stands."""
        return next((turn.says for turn in self.turns if turn.start <= place < turn.end), "")

    def says_of(self, mark: DateMark) -> str:
        """What the turn says in which a date stands."""
        return self.says_at(next((one.place for one in self.operands if one.date is mark), -1))

    def of(self, *says: str) -> list[Turn]:
        """The turns of these kinds."""
        return [turn for turn in self.turns if turn.says in says]

    def marks(self, *parts: Part) -> list[DateMark]:
        """The dates with one of these parts."""
        return [one.date for one in self.operands if one.date is not None and one.part in parts]

    def names(self, *parts: Part) -> tuple[str, ...]:
        """The people with one of these parts, each once."""
        return tuple(dict.fromkeys(name for one in self.operands if one.part in parts for name in one.names))

    def parts(self, stops: frozenset[str] = SIGNS) -> list[range]:
        """The places of its words between signs, in order."""
        ends = [-1, *(at for at, word in enumerate(self.row.words) if word in stops), len(self.row)]
        return [range(begin + 1, end) for begin, end in pairwise(ends)]

    @property
    def comes_again(self) -> bool:
        """Whether the days come once more at a distance: "and the week after", "the same a week later"; not where they move."""
        if self.has("moves") or any(one.what == "changes" for one in self.heard.statements):
            return False
        alike = self.heard.language.sets["alike"]
        longer = {at for turn in self.of("same", "same_day") if turn.end - turn.start > 1 for at in range(turn.start, turn.end)}
        same = any(word in alike and at not in longer for at, word in enumerate(self.row.words))  # not "the same hours"
        return self.has("later", "earlier") and (same or self.joined or self.has("more"))

    @property
    def again(self) -> bool:
        """Whether what comes on top is the same once more: "same again next week"."""
        words = [word for turn in self.of("more") for word in self.row.words[turn.start : turn.end]]
        return not self.heard.language.sets["anew"].isdisjoint(words)

    @property
    def corrective(self) -> bool:
        """Whether it says by itself that something is to be changed."""
        return any(turn.says not in ("am", "pm", "eve", "same", "rest") for turn in self.turns)

    def is_no(self, turn: Turn) -> bool:
        """Whether the first word of a turn may be a no by itself: "no Thursday", "no, Lee only until Christmas"."""
        return (self.row.words[turn.start],) in self.heard.language.answers["no"]

    def amount(self, turn: Turn) -> Amount | None:
        """The length of time that stands in a turn."""
        return amount_in(self.row.words[turn.start : turn.end], self.heard.language)

    def called(self) -> str:
        """The name that is given ("call it Dallas office"): the words behind the turn, to the end of their sentence, as written."""
        turn = next(iter(self.of("called")), None)
        if turn is None:
            return ""
        self.left = [item for item in self.left if item.start < self.row.items[turn.end - 1].end]
        end = next((at for at in range(turn.end, len(self.row)) if self.row.words[at] in (".", "!", "\n")), len(self.row))
        items = self.row.items[turn.end : end]
        return self.heard.text[items[0].start : items[-1].end].strip(" \"'“”") if items else ""
