"""Half-open times: what two have in common, what is left of one without the other, and what is one time."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

MIDNIGHT = time()
Stretch = tuple[datetime, datetime]
"""The same by the clocks of one zone, naive."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Half-open; both ends are aware, or both local."""

    start: datetime
    end: datetime

    def meets(self, other: "Period") -> bool:
        return self.start < other.end and other.start < self.end

    def common(self, other: "Period") -> "Period":
        return Period(max(self.start, other.start), min(self.end, other.end))

    def local(self, zone: ZoneInfo) -> Stretch:
        """Both ends by the clocks of a zone, naive."""
        start, end = (moment.astimezone(zone).replace(tzinfo=None) for moment in (self.start, self.end))
        return start, end


def by_other_clocks(moment: datetime, here: ZoneInfo, there: ZoneInfo) -> datetime:
    """A naive moment of one zone by the clocks of another."""
    return moment.replace(tzinfo=here).astimezone(there).replace(tzinfo=None)


def moved(one: Period, here: ZoneInfo, there: ZoneInfo, *, whole_days: bool = False) -> Period:
    """A local time by other clocks; with ``whole_days``, which are the same by any, the side of a day stays what it is."""
    ends = (one.start, one.end)
    return Period(*(end if whole_days and end.time() == MIDNIGHT else by_other_clocks(end, here, there) for end in ends))


def meet(some: Iterable[Stretch], others: Collection[Stretch]) -> bool:
    """Whether one of some times meets one of others."""
    return any(start < last and first < end for start, end in some for first, last in others)


def inside(some: Iterable[Stretch], others: Collection[Stretch]) -> bool:
    """Whether each of some times is within one of others."""
    return all(any(first <= start and end <= last for first, last in others) for start, end in some)


def common(found: Iterable[Period], others: Iterable[Period]) -> list[Period]:
    """What of some times is in others."""
    others = list(others)
    return [one.common(other) for one in found for other in others if one.meets(other)]


def joined(found: Iterable[Period], *, beside: bool = True) -> list[Period]:
    """Times in their order, what overlaps as one; what follows each other too, where those ``beside`` each other are one."""
    made: list[Period] = []
    for one in sorted(found):
        if made and (one.start < made[-1].end or (beside and one.start == made[-1].end)):
            made[-1] = Period(made[-1].start, max(made[-1].end, one.end))
        else:
            made.append(one)
    return made


def less(found: Iterable[Period], others: Iterable[Period]) -> list[Period]:
    """What is left of some times when others are taken out of them."""
    left = list(found)
    for other in others:
        both = [
            part
            for one in left
            for part in (Period(one.start, min(one.end, other.start)), Period(max(one.start, other.end), one.end))
        ]
        left = [part for part in both if part.start < part.end]
    return left
