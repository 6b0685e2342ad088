"""The values of the room: what was said about hours, hours of some days together, the hours of a week."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from intents.when.model.clocks import Clock, Hours, settle

Range = tuple[int, int]
"""Minutes since midnight; an end not after the start is on the next day, 1440 is midnight."""
WORKDAYS = frozenset(range(5))
MIDNIGHT = 1440


@dataclass(frozen=True, slots=True)
class Cue:
    """Something said about hours, from ``start`` to ``end`` in characters.

    ``kind``: days, hours, clock, part (of the day), length, or what a hint says (break, except, free, rest, begins, ends, always,
    contrast). ``ahead``: a "free" or "contrast" that is about what follows it ("no", "I don't work", "instead of").
    """

    kind: str
    start: int
    end: int
    days: frozenset[int] = frozenset()
    hours: Hours | None = None
    minutes: int = 0
    bound: str | None = None
    weak: bool = False
    ahead: bool = False


@dataclass(slots=True)
class Entry:
    """Hours of some days (None: no days were said; ``rest``: the others). A lone ``begin`` or ``end`` changes theirs."""

    days: frozenset[int] | None = None
    hours: list[Range] = field(default_factory=list)
    begin: Clock | None = None
    end: Clock | None = None
    rest: bool = False
    free: bool = False
    part: bool = False


@dataclass(slots=True)
class Week:
    """The hours of each day, and every how many weeks those are that aren't of each; the codes to ask, the guesses, the cues that
    ended in nothing."""

    days: dict[int, list[Range]] = field(default_factory=dict)
    every: dict[int, int] = field(default_factory=dict)
    ask: list[str] = field(default_factory=list)
    workdays: bool = False  # Monday to Friday was assumed
    nominal: bool = False  # a part of the day was named, no clock
    unread: list[Cue] = field(default_factory=list)

    def wonder(self, code: str) -> None:
        """Notes once that something must be asked."""
        if code not in self.ask:
            self.ask.append(code)


Apart = Callable[[Cue, Cue], int]
"""How far apart two cues are: 0 side by side, 1 a comma or "and" between them, more for stronger signs."""


def entry_of(cues: Sequence[Cue], *, free: bool = False) -> Entry:
    """One entry of the days and hours together."""
    entry = Entry(free=free)
    for cue in cues:
        if cue.kind == "days":
            entry.days = (entry.days or frozenset()) | cue.days
        elif cue.kind == "rest":
            entry.rest = True
        elif cue.kind == "clock" and cue.hours:
            entry.begin, entry.end = (cue.hours.start, entry.end) if cue.bound == "from" else (entry.begin, cue.hours.start)
        elif cue.hours:
            entry.hours.append(range_of(cue.hours))
            entry.part = entry.part or cue.kind == "part"
    entry.rest = entry.rest and entry.days is None
    return entry


# ---- ranges ----------------------------------------------------------------------------------------------------------------


def minutes_in(clock: Clock | None) -> int:
    return clock.minutes if clock else 0


def range_of(hours: Hours) -> Range:
    fixed = settle(hours)
    start, end = minutes_in(fixed.start) % MIDNIGHT, minutes_in(fixed.end)
    return start, end or MIDNIGHT


def unbroken(one: Range) -> Range:
    """The range on an unbroken scale."""
    return one if one[1] > one[0] else (one[0], one[1] + MIDNIGHT)


def inside(inner: Range, outer: Range) -> bool:
    (start, end), (first, last) = unbroken(inner), unbroken(outer)
    return first < start and end < last


def overlap(one: Range, other: Range) -> bool:
    (start, end), (first, last) = unbroken(one), unbroken(other)
    return start < last and first < end
