"""The row of a message: its words as they are meant, with the dates and the people in it as single items."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from intents.text.tokens import Token
from intents.when.extract import DateMark
from intents.who.names import Group


@dataclass(frozen=True, slots=True)
class Item:
    """A word as meant, a date or people. ``tokens``: the half-open range of tokens it stands for."""

    word: str
    start: int
    end: int
    tokens: tuple[int, int]
    date: DateMark | None = None
    group: Group | None = None
    filler: bool = False
    said: str = ""


@dataclass(slots=True)
class Row:
    """The items, and what templates need to know of each place."""

    items: list[Item]
    known: frozenset[str]
    words: list[str] = field(init=False)
    onward: list[tuple[int, ...]] = field(init=False)
    names: list[bool] = field(init=False)
    dates: list[bool] = field(init=False)
    loose: list[bool] = field(init=False)
    memo: dict[tuple[int, int], tuple[int, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.words = [item.word for item in self.items]
        self.names = [item.group is not None for item in self.items]
        self.dates = [item.date is not None for item in self.items]
        self.loose = [
            item.group is None and item.date is None and item.word.isalpha() and len(item.word) > 1 and item.word not in self.known
            for item in self.items
        ]
        self.onward = self._onward()

    def _onward(self) -> list[tuple[int, ...]]:
        """For each place where a template may go on: behind the dates and fillers that stand there."""
        length = len(self.items)
        onward: list[tuple[int, ...]] = [(length,)] * (length + 1)
        for at in range(length - 1, -1, -1):
            item = self.items[at]
            onward[at] = (at, *onward[at + 1]) if item.filler or item.date is not None else (at,)
        return onward

    def __len__(self) -> int:
        return len(self.items)


def build(tokens: Sequence[Token], dates: Iterable[DateMark], groups: Iterable[Group], vocabulary: "Words") -> Row:  # noqa: F821
    """The row of these tokens; a date or a group takes the tokens it covers."""
    raise NotImplementedError
