"""The row of a message: its words as they are meant, with dates and people as single items."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from intents.languages import Language
from intents.languages.places import is_country
from intents.languages.templates import COUNTRY, DATE, LOOSE, NAME, NUMBER
from intents.when.extract import DateMark
from intents.who.groups import Group

LINE = "\n"
LONG = 5  # letters: of as many or fewer are names that end like other words: "ming"


class Item(NamedTuple):
    """A word as meant, a date or people; ``start`` and ``end`` in characters, ``token`` the first token it stands for."""

    word: str
    start: int
    end: int
    token: int
    date: DateMark | None = None
    group: Group | None = None
    filler: bool = False


@dataclass(slots=True)
class Row:
    """The items, and what templates ask of each place."""

    items: list[Item]
    language: Language
    words: list[str] = field(init=False)
    onward: list[tuple[int, ...]] = field(init=False)
    names: list[bool] = field(init=False)
    dates: list[bool] = field(init=False)
    loose: list[bool] = field(init=False)
    countries: list[bool] = field(init=False)
    dating: list[DateMark | None] = field(init=False)
    """The date that a word is part of, where such a word stands beside it."""

    dated: dict[int, int] = field(init=False)
    """Where each date stands, by its id."""

    memo: dict[tuple[int, int], Collection[int]] = field(default_factory=dict)
    heads: list[tuple[str, ...]] = field(init=False)
    places: dict[str, list[int]] = field(init=False)
    missing: list[int] = field(init=False)
    """For each place, the sets of words that templates need one of (a bit each) of which none stands there or behind it."""

    def __post_init__(self) -> None:
        self.words = [item.word for item in self.items]
        self.names = [item.group is not None for item in self.items]
        self.dates = [item.date is not None for item in self.items]
        self.dated = {id(item.date): at for at, item in reversed(list(enumerate(self.items))) if item.date is not None}
        known, double = self.language.known, self.language.people.double
        self.loose = [(word not in known or word in double) and self._is_loose(at) for at, word in enumerate(self.words)]
        self.countries = [is_country(item.group.said[0] if item.group else item.word) for item in self.items]
        self.dating = self._dating()
        self.onward = self._onward()
        self._index()

    def _index(self) -> None:
        """Finds what templates may begin with, and what of their needs is missing."""
        self.heads = self._heads()
        self.places = self._places()
        self.missing = self._missing()

    def _heads(self) -> list[tuple[str, ...]]:
        """For each place, what a template may begin with that is met there; nothing at the end."""
        marks = zip(self.words, self.names, self.loose, self.dates, self.countries, strict=True)
        return [
            (word, *((NAME,) * name), *((LOOSE,) * loose), *((DATE,) * date), *((COUNTRY,) * land), *((NUMBER,) * word.isdecimal()))
            for word, name, loose, date, land in marks
        ] + [()]

    def _places(self) -> dict[str, list[int]]:
        """Where each thing stands that a template may begin with."""
        places: dict[str, list[int]] = {}
        for at, heads in enumerate(self.heads):
            for word in heads:
                places.setdefault(word, []).append(at)
        return places

    def _missing(self) -> list[int]:
        needed, found = self.language.needed, 0
        missing: list[int] = []
        for heads in reversed(self.heads):
            for word in heads:
                if word in needed:
                    found |= needed[word]
            missing.append(~found)
        return missing[:0:-1]

    def _is_loose(self, at: int) -> bool:
        """Whether a word may be a name written small: one that no table knows, or a name that is a word as well, if what follows
        makes it none ("hope to")."""
        item, sets, people = self.items[at], self.language.sets, self.language.people
        head, _, rest = item.word.partition("'")  # "o'brien"
        if item.group is not None or item.date is not None or not head.isalpha() or len(item.word) < 2:
            return False
        if rest and (len(head) > 1 or len(rest) < 3 or not rest.isalpha()):
            return False
        if item.word in sets["be"] or item.word in sets["mine"]:
            return False  # "la mia sostituta sarà Sam"
        if item.word in people.double and item.word not in sets["will"] | sets["unsure"]:
            after = self.words[at + 1] if at + 1 < len(self.words) else ""
            named = at > 0 and self.items[at - 1].word in sets["names_follow"]  # "cover with mike from ops"
            return named or after not in sets["glue"] | sets["me"] or after in sets["on"]
        return item.word not in self.language.known and item.word not in people.nobody and not self._is_form(at)

    def _is_form(self, at: int) -> bool:
        """Whether a small unknown word is by its ending something that is done, or that has been ("plumbing", "we have shaken")."""
        word, sets, before = self.items[at].word, self.language.sets, self.items[at - 1].word if at else ""
        if len(word) > LONG and word.endswith(tuple(sets["doings"])):
            return True
        after = self.items[at + 1].word if at + 1 < len(self.items) else ""
        helped = before in sets["have"] or (before in sets["be"] and after not in sets["purpose"])  # "bins get collected"
        return helped and word.endswith(tuple(sets["participled"]))

    def name(self, at: int, item: Item) -> None:
        """Puts people in the place of a word."""
        self.items[at], self.words[at], self.names[at], self.loose[at] = item, item.word, True, False
        self._index()
        self.memo.clear()

    def _dating(self) -> list[DateMark | None]:
        """For each word, the date beside it that it was read with."""
        found: list[DateMark | None] = [None] * len(self.items)
        for at, item in enumerate(self.items):
            if item.date is None:
                continue
            first, last = item.date.place
            for step in (-1, 1):
                near = at + step
                while 0 <= near < len(self.items) and first <= self.items[near].start < last and self.items[near].date is None:
                    found[near] = item.date
                    near += step
        return found

    def _onward(self) -> list[tuple[int, ...]]:
        """For each place, where a template may go on: there, or behind the dates, the joints of their lists and fillers."""
        length = len(self.items)
        onward: list[tuple[int, ...]] = [(length,)] * (length + 1)
        listed = any(item.date is not None and item.date.of is not None for item in self.items)
        whole = frozenset(found for at in range(length) if listed and (found := self._joined(at, "and")) is not None)
        whole |= {found for at in range(1, length) if listed and (found := self._closed(at)) is not None}
        for at in range(length - 1, -1, -1):
            passed = self.dates[at] or self.items[at].filler or (listed and self._joins(at, whole))
            onward[at] = (at, *onward[at + 1]) if passed else (at,)
        return onward

    def _joins(self, at: int, whole: frozenset[int]) -> bool:
        """Whether a word belongs to a list of days that goes on behind it: "having Thursday and Friday off", "the 3rd and the 4th".
        A comma does in a list that ends with "and": "Friday, Thursday I work" is none."""
        if self.words[at] in self.language.sets["pointing"]:
            return self._list(at + 1) is not None
        return (self.words[at] == "," and self._joined(at) in whole) or self._joined(at, "and") is not None

    def _closed(self, at: int) -> int | None:
        """The list behind whose last day it is said to be off, and before it that it is taken: "I'm having Thu, Sat off"."""
        sets, last = self.language.sets, self._list(at - 1)
        if last is None or self.words[at] not in sets["away_words"]:
            return None
        first = next((place for place in range(at) if self._list(place) == last), at)
        before = sets["having"] | sets["have"] | sets["takes"] | (sets["me"] if sets["verb_second"] else frozenset())
        return last if first and self.words[first - 1] in before else None

    def _joined(self, at: int, *joints: str) -> int | None:
        """The list of whose days one ends before a place and another begins behind it; ``joints`` are the sets of words there."""
        if joints and not any(self.words[at] in self.language.sets[one] for one in joints):
            return None
        after = at + 1 + (at + 1 < len(self.items) and self.words[at + 1] in self.language.sets["pointing"])
        return self._list(at - 1) if self._list(at - 1) == self._list(after) else None

    def _list(self, at: int) -> int | None:
        """The list of days of which the date at a place is a member."""
        mark = self.items[at].date if 0 <= at < len(self.items) else None
        return mark.of if mark is not None and mark.kind == "days" and mark.bound != "from" else None

    def dates_in(self, start: int, end: int | None = None) -> list[DateMark]:
        """The dates among the items from ``start`` to ``end`` (half-open)."""
        return [item.date for item in self.items[start:end] if item.date is not None]

    def __len__(self) -> int:
        return len(self.items)

    def place(self, mark: DateMark) -> int:
        """Where a date stands, or the words that it was made of."""
        exact = self.dated.get(id(mark))
        return next((at for at, item in enumerate(self.items) if item.start >= mark.place[0]), 0) if exact is None else exact
