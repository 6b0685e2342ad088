"""The hours of a week out of what was said, piece by piece, or a week changed by it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from intents.requests.hours.breaks import always, breaks_in, clocks_in
from intents.requests.hours.former import still
from intents.requests.hours.free import taken_out
from intents.requests.hours.pairs import entries_of
from intents.requests.hours.values import MIDNIGHT, WORKDAYS, Apart, Cue, Entry, Range, Week, inside, minutes_in, overlap, unbroken
from intents.when.model.clocks import Clock, Hours, settle

LONG = 240  # minutes: longer than any break
NOON = 780  # minutes: when the nominal morning ends and the afternoon begins


def week_of(cues: Sequence[Cue], apart: Apart) -> Week:
    """The week that the cues make."""
    week = Week()
    rest = [always(cue) for cue in still(cues, apart)]
    rest, gaps = breaks_in(week, clocks_in(week, rest), apart)
    rest, taken = taken_out(rest, apart)
    entries = entries_of([cue for cue in rest if cue.kind in ("days", "rest", "hours", "part", "clock")], apart)
    exceptions = [entry for entry in taken if not entry.free]
    _fill(week, [*entries, *exceptions], [entry for entry in taken if entry.free])
    for entry in taken:
        if entry.free:
            _cut(week, entry)
    for out, days in gaps:
        _gap(week, out, days)
    timed = any(week.days.values())
    week.days = {day: sorted(hours) for day, hours in sorted(week.days.items()) if hours or not timed}
    return week


def changed(
    base: Mapping[int, Sequence[Range]], cues: Sequence[Cue], apart: Apart, *, more: bool = False, only: bool = False
) -> Week:
    """The week ``base`` after what the cues say of it: hours without days are those of all its days, days without hours have
    the usual ones; ``more`` adds days, ``only`` leaves no others, and so do days whose hours are what they were."""
    week = Week({day: list(hours) for day, hours in base.items()})
    rest, gaps = breaks_in(week, clocks_in(week, [always(cue) for cue in still(cues, apart)]), apart)
    rest, taken = taken_out(rest, apart)
    entries = entries_of([cue for cue in rest if cue.kind in ("days", "rest", "hours", "part", "clock")], apart)
    entries += [entry for entry in taken if not entry.free]
    usual = max(base.values(), key=lambda hours: sum(other == hours for other in base.values()), default=[])
    named: set[int] = set()
    for before, entry in pairwise([Entry(), *entries]):
        if not entry.days and not entry.hours and before.days and bool(before.begin) != bool(before.end):
            entry.days = before.days  # "I start at 10 on Mondays and finish at 6"
        days = entry.days or frozenset(base) or WORKDAYS
        named |= entry.days or frozenset()
        if entry.begin or entry.end:
            for day in entry.days or ():
                week.days.setdefault(day, list(usual))
            _change(week, entry, [])
        for day in days if entry.hours or entry.days else ():
            has = week.days.get(day) or list(usual)
            within = _part_of(has, entry) if entry.part else []
            week.days[day] = within or list(entry.hours) or has
            week.nominal = week.nominal or (entry.part and not within)
    same = not gaps and all(list(base.get(day, usual)) == week.days.get(day) for day in named)
    if named and not more and (only or same):
        week.days = {day: hours for day, hours in week.days.items() if day in named}
    for entry in taken:
        if entry.free:
            _cut(week, entry)
    for out, days in gaps:
        _gap(week, out, days or frozenset(named))
    if gaps and not any(entry.hours or entry.begin or entry.end for entry in entries):
        week.days = {day: hours for day, hours in week.days.items() if day in base}  # a break "every day" adds none
    week.days = {day: sorted(hours) for day, hours in sorted(week.days.items())}
    return week


def _part_of(hours: Sequence[Range], entry: Entry) -> list[Range]:
    """What lies of a day's hours in its morning or its afternoon: "Wednesday only the morning"."""
    start, end = entry.hours[0]
    start, end = (0 if end == NOON else start, MIDNIGHT if start == NOON else end)
    kept = [(max(first, start), min(last, end)) for first, last in hours if first < last]
    return [one for one in kept if one[0] < one[1]]


def _fill(week: Week, entries: list[Entry], free: list[Entry]) -> None:
    """The hours of each day: of entries that overlap, the one about fewer days counts."""
    named = frozenset(
        day for entry in [*entries, *free] for day in entry.days or () if entry.hours or (entry.free and not entry.hours)
    )
    whole = [entry for entry in entries if entry.hours]
    for entry in whole:
        week.nominal = week.nominal or entry.part
        if entry.rest:
            entry.days = WORKDAYS - named
        elif entry.days is None and entry.hours == [(0, MIDNIGHT)]:
            entry.days = frozenset(range(7))
        elif entry.days is None:
            entry.days, week.workdays = WORKDAYS, True
    for day in range(7):
        for entry in sorted((one for one in whole if day in (one.days or ())), key=lambda one: len(one.days or ())):
            _add(week, day, entry, whole)
    for entry in entries:
        if not entry.hours and (entry.begin or entry.end):
            _change(week, entry, whole)
        elif not entry.hours and entry.days and not entry.free and not whole:
            for day in entry.days:
                week.days.setdefault(day, [])
            week.wonder("no_time")


def _add(week: Week, day: int, entry: Entry, whole: list[Entry]) -> None:
    has = week.days.setdefault(day, [])
    clash = [one for one in has for other in entry.hours if overlap(one, other)]
    if not clash:
        has += [one for one in entry.hours if one not in has]
    elif any(
        other is not entry
        and day in (other.days or ())
        and len(other.days or ()) == len(entry.days or ())
        and any(overlap(one, mine) for one in other.hours for mine in entry.hours)
        and other.hours != entry.hours
        for other in whole
    ):
        week.wonder("uncertain")


def _change(week: Week, entry: Entry, whole: list[Entry]) -> None:
    """A lone begin or end: "Tuesdays until 9pm"; nothing where those very days have hours of their own."""
    days = entry.days if entry.days is not None else frozenset(week.days)
    if len(whole) > 1 and any(other.days == days for other in whole):
        return
    for day in days:
        hours = sorted(week.days.get(day, whole[0].hours if len(whole) == 1 and not entry.begin else ()))
        if not hours:
            week.wonder("no_time")
            continue
        start, end = hours[0][0], hours[-1][1]
        if entry.begin:
            start = minutes_in(settle(Hours(entry.begin, Clock(end // 60 % 24, end % 60))).start)
        if entry.end:
            end = minutes_in(settle(Hours(Clock(start // 60, start % 60), entry.end)).end) or MIDNIGHT
        week.days[day] = _clipped(hours, start, end)


def _clipped(hours: list[Range], start: int, end: int) -> list[Range]:
    """The hours of a day that now begin and end otherwise."""
    if len(hours) == 1 or end <= start:
        return [(start, end)]
    kept = [(max(first, start) if at else start, last) for at, (first, last) in enumerate(hours) if last > start and first < end]
    return [*kept[:-1], (kept[-1][0], end)] if kept else [(start, end)]


def _cut(week: Week, entry: Entry) -> None:
    """Takes days, or hours of days, out."""
    days = entry.days if entry.days is not None else frozenset(range(7))
    if entry.part:
        entry.hours = [(0, end) if start == 9 * 60 else (start, MIDNIGHT) for start, end in entry.hours]
    elif any(_instead(week, entry, out) for out in entry.hours):
        if entry.days is not None:
            week.wonder("uncertain")
        return
    for day in days & week.days.keys():
        if not entry.hours and not entry.begin and not entry.end:
            del week.days[day]
            continue
        for out in entry.hours or [(minutes_in(entry.begin), MIDNIGHT) if entry.begin else (0, minutes_in(entry.end))]:
            week.days[day] = [piece for one in week.days[day] for piece in _less(one, out)]


def _instead(week: Week, entry: Entry, out: Range) -> bool:
    """Whether hours were said only to say that others hold: "I work 10-6, not 9-5"."""
    start, end = unbroken(out)
    within = all(
        any(first <= start and end <= last for first, last in map(unbroken, hours)) for hours in week.days.values() if hours
    )
    return not within or (entry.days is None and end - start >= LONG)


def _less(one: Range, out: Range) -> list[Range]:
    (start, end), (first, last) = unbroken(one), unbroken(out)
    if last <= start or end <= first:
        return [one]
    pieces = [(start, min(first, end)), (max(last, start), end)]
    return [(begin, close if close <= MIDNIGHT else close - MIDNIGHT) for begin, close in pieces if begin < close]


def _gap(week: Week, out: Range, days: frozenset[int]) -> None:
    """A break, on each of its days whose hours hold it; without days on all."""
    held = False
    for day, hours in week.days.items():
        if (day in days or not days) and any(inside(out, one) for one in hours):
            week.days[day] = [piece for one in hours for piece in (_less(one, out) if inside(out, one) else [one])]
            held = True
    if not held and week.days:
        week.wonder("uncertain")
