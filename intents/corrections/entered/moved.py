"""The hours of days moved: their begin and end, the break in them, or those of two days against each other."""

from collections.abc import Sequence, Set

from intents.corrections.grasping.grasped import Grasp
from intents.requests.hours.values import MIDNIGHT, Range, Week
from intents.when.calendar.offsets import MINUTES_IN

MOST_MOVED = 90  # minutes by which a break is the same at another time


def moved_by(found: Grasp, said: Set[str]) -> tuple[int, int] | None:
    """By how many minutes the hours begin and end later: "half an hour later", "an hour longer"; ``said`` are the hints in them."""
    for says, sign in (("later", 1), ("longer", 1), ("earlier", -1), ("shorter", -1)):
        for turn in found.of(says):
            amount = found.amount(turn)
            if amount is not None and amount.grain in MINUTES_IN:
                minutes = sign * (amount.count * MINUTES_IN[amount.grain] + 30 * amount.half)
                starts, stops = (found.has(edge) or edge in said for edge in ("begins", "ends"))
                return (minutes * (says in ("later", "earlier") and not stops), minutes * (not starts))
    return None


def shifted(base: dict[int, list[Range]], days: set[int], begin: int, end: int) -> Week:
    """The hours of these days with begin and end moved."""
    moved = {day: list(hours) for day, hours in base.items()}
    for day in days & base.keys():
        first, last = base[day][0], base[day][-1]
        moved[day] = (
            [(first[0] + begin, first[1]), *base[day][1:-1], (last[0], last[1] + end)]
            if len(base[day]) > 1
            else [(first[0] + begin, first[1] + end)]
        )
    week = Week(moved)
    if any(not 0 <= start < stop <= MIDNIGHT for hours in moved.values() for start, stop in hours):
        week.wonder("impossible_time")
        week.days = base
    return week


def swapped(base: dict[int, list[Range]], days: Sequence[tuple[int, ...]]) -> Week:
    """The week with the hours of one day on another, and the other way round."""
    week = Week(dict(base))
    if [len(one) for one in days] != [1, 1] or not {day for one in days for day in one} <= base.keys():
        week.wonder("uncertain")
        return week
    (one,), (other,) = days
    week.days |= {one: base[other], other: base[one]}
    return week


def far_apart(before: Sequence[Range], after: Sequence[Range]) -> bool:
    """Whether the one break of a day would be at quite another time, so that it may be a second one."""
    if len(before) != 2 or len(after) != 2:
        return False
    return abs(after[0][1] - before[0][1]) > MOST_MOVED


def unbroken(hours: Sequence[Range]) -> list[Range]:
    """The hours of a day without the one break in them."""
    return [(hours[0][0], hours[1][1])] if len(hours) == 2 else list(hours)


def with_break_moved(base: dict[int, list[Range]], days: set[int], begin: int, end: int) -> Week:
    """The hours of these days with begin and end of the break in them moved."""
    moved = {day: list(hours) for day, hours in base.items()}
    broken = [day for day in days & base.keys() if len(base[day]) == 2]
    for day in broken:
        (first, gap), (back, last) = base[day]
        moved[day] = [(first, gap + begin), (back + end, last)]
    week = Week(moved)
    if not broken or any(start >= stop for hours in moved.values() for start, stop in hours):
        week.wonder("uncertain")
    return week
