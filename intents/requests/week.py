"""The hours of a week out of what was said, piece by piece: which hours belong to which days, what is taken out of them again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from intents.when.clocks import Clock, Hours, settle

Range = tuple[int, int]
"""Minutes since midnight; an end not after the start is on the next day, 1440 is midnight."""
WORKDAYS = frozenset(range(5))
MIDNIGHT = 1440
MOST_ROUNDS = 9


@dataclass(frozen=True, slots=True)
class Cue:
    """Something said about hours, from ``start`` to ``end`` in characters.

    ``kind``: days, hours, clock, part (of the day), length, or what a hint says (break, except, free, rest, begins, ends, always).
    ``ahead``: a "free" that is about what follows it ("no", "I don't work").
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
    """Hours of some days (None: no days were said; ``rest``: the others). A lone ``begin`` or ``end`` changes what the days have."""

    days: frozenset[int] | None = None
    hours: list[Range] = field(default_factory=list)
    begin: Clock | None = None
    end: Clock | None = None
    rest: bool = False
    free: bool = False
    part: bool = False


@dataclass(slots=True)
class Week:
    """The hours of each day; the codes to ask, the guesses, the cues that ended in nothing."""

    days: dict[int, list[Range]] = field(default_factory=dict)
    ask: list[str] = field(default_factory=list)
    workdays: bool = False                                 # Monday to Friday was assumed
    nominal: bool = False                                  # a part of the day was named, no clock
    unread: list[Cue] = field(default_factory=list)

    def wonder(self, code: str) -> None:
        """Notes once that something must be asked."""
        if code not in self.ask:
            self.ask.append(code)


Apart = Callable[[Cue, Cue], int]
"""How far apart two cues are: 0 side by side, 1 a comma or "and" between them, more for stronger signs."""


def week_of(cues: Sequence[Cue], apart: Apart) -> Week:
    """The week that the cues make."""
    week = Week()
    rest = [_always(cue) for cue in cues]
    rest, breaks = _breaks(week, _clocks(week, rest), apart)
    rest, taken = _taken_out(week, rest, apart)
    entries = _entries([cue for cue in rest if cue.kind in ("days", "rest", "hours", "part", "clock")], apart)
    exceptions = [entry for entry in taken if not entry.free]
    _fill(week, [*entries, *exceptions], [entry for entry in taken if entry.free])
    for entry in taken:
        if entry.free:
            _cut(week, entry)
    for out in breaks:
        _gap(week, out)
    timed = any(week.days.values())
    week.days = {day: sorted(hours) for day, hours in sorted(week.days.items()) if hours or not timed}
    return week


def changed(base: Mapping[int, Sequence[Range]], cues: Sequence[Cue], apart: Apart, *, more: bool = False, only: bool = False) -> Week:
    """The week ``base`` after what the cues say of it: hours without days are those of all its days, days without hours have the usual
    ones; ``more`` adds days, ``only`` leaves no others, and so do days whose hours are what they were."""
    week = Week({day: list(hours) for day, hours in base.items()})
    rest, breaks = _breaks(week, _clocks(week, [_always(cue) for cue in cues]), apart)
    rest, taken = _taken_out(week, rest, apart)
    entries = _entries([cue for cue in rest if cue.kind in ("days", "rest", "hours", "part", "clock")], apart)
    entries += [entry for entry in taken if not entry.free]
    usual = max(base.values(), key=lambda hours: sum(other == hours for other in base.values()), default=[])
    named: set[int] = set()
    for entry in entries:
        days = entry.days or frozenset(base) or WORKDAYS
        named |= entry.days or frozenset()
        if entry.begin or entry.end:
            _change(week, entry, [])
        for day in days if entry.hours or entry.days else ():
            week.days[day] = list(entry.hours) or week.days.get(day) or list(usual)
        week.nominal = week.nominal or entry.part
    same = all(list(base.get(day, usual)) == week.days.get(day) for day in named)
    if named and not more and (only or same):
        week.days = {day: hours for day, hours in week.days.items() if day in named}
    for entry in taken:
        if entry.free:
            _cut(week, entry)
    for out in breaks:
        _gap(week, out)
    week.days = {day: sorted(hours) for day, hours in sorted(week.days.items())}
    return week


# ---- clocks and breaks ---------------------------------------------------------------------------------------------------


def _always(cue: Cue) -> Cue:
    return replace(cue, kind="hours", hours=Hours(Clock(0), Clock(24))) if cue.kind == "always" else cue


def _clocks(week: Week, cues: list[Cue]) -> list[Cue]:
    """Clocks that are a begin or an end, told by the words beside them; a begin and the end after it are hours."""
    made: list[Cue] = []
    for at, cue in enumerate(cues):
        if cue.kind != "clock":
            made.append(cue)
            continue
        bound = _role(cues, at)
        if bound is None and not _at_break(cues, at):
            if not cue.weak:
                week.unread.append(cue)
            continue
        before = next((one for one in reversed(made) if one.kind not in ("begins", "ends")), None)
        if bound == "until" and before is not None and before.kind == "clock" and before.bound == "from" and before.hours and cue.hours:
            made = [one for one in made if one is not before]
            hours = Hours(before.hours.start, cue.hours.start, zone=cue.hours.zone or before.hours.zone)
            made.append(replace(before, kind="hours", end=cue.end, hours=hours))
        else:
            made.append(replace(cue, bound=bound or "at"))
    return [cue for cue in made if cue.kind not in ("begins", "ends")]


def _role(cues: Sequence[Cue], at: int) -> str | None:
    cue, before, after = cues[at], cues[at - 1] if at else None, cues[at + 1] if at + 1 < len(cues) else None
    for near in (before, after if after and after.start - cue.end <= 1 else None):
        if near is not None and near.kind in ("begins", "ends"):
            return "from" if near.kind == "begins" else "until"
    if cue.bound in ("from", "since", "after"):
        return "from"
    return "until" if cue.bound in ("until", "before", "by", "through") else None


def _at_break(cues: Sequence[Cue], at: int) -> bool:
    return any(one.kind == "break" for one in cues[max(at - 2, 0) : at + 3])


def _breaks(week: Week, cues: list[Cue], apart: Apart) -> tuple[list[Cue], list[Range]]:
    """The breaks: hours behind or before the word for one that lie inside other hours, or its clock and its length."""
    found: list[Range] = []
    kept = list(cues)
    for cue in [one for one in cues if one.kind == "break"]:
        spent = _break_at(kept, cue, apart)
        if spent is None:
            week.unread.append(cue)
            kept.remove(cue)
            continue
        out, used = spent
        kept = [one for one in kept if one is not cue and one not in used]
        found += [out] if out else []
    stray = [one for one in kept if one.kind == "clock" and one.bound == "at"]
    week.unread += stray
    return [one for one in kept if one not in stray and one.kind != "length"], found


def _break_at(cues: list[Cue], cue: Cue, apart: Apart) -> tuple[Range | None, list[Cue]] | None:
    at = cues.index(cue)
    ahead = next((one for one in cues[at + 1 : at + 4] if one.kind in ("hours", "days", "clock")), None)
    others = [_range(one.hours) for one in cues if one.kind == "hours" and one.hours and one is not ahead]
    if ahead is not None and ahead.kind == "hours" and ahead.hours:
        out = _range(ahead.hours)
        own = [] if any(one.kind == "hours" for one in cues[:at]) else _own_days(cues, ahead, apart)
        return (out, [ahead, *own]) if not others or any(_inside(out, one) for one in others) else (None, [])
    length = next((one for one in cues[max(at - 2, 0) : at + 4] if one.kind == "length" and 0 < one.minutes <= 180), None)
    if ahead is not None and ahead.kind == "clock" and ahead.hours and ahead.hours.start and length:
        start = _minutes(settle(ahead.hours).start)
        return (start, start + length.minutes), [ahead, length]
    behind = next((one for one in reversed(cues[:at]) if one.kind in ("hours", "days")), None)
    if behind is not None and behind.kind == "hours" and behind.hours:
        out = _range(behind.hours)
        wider = [_range(one.hours) for one in cues if one.kind == "hours" and one.hours and one is not behind]
        if any(_inside(out, one) for one in wider):
            return out, [behind]
        if cues.index(behind) and cues[cues.index(behind) - 1].kind == "hours" and ahead is None:
            return None, []                                # "9-12 and 14-18 with lunch between"
    return None


def _own_days(cues: list[Cue], hours: Cue, apart: Apart) -> list[Cue]:
    """Days that stand with a break and not with the hours: "lunch is 12:30–13:00 every day, otherwise …"."""
    at = cues.index(hours) + 1
    mine = cues[at] if at < len(cues) and cues[at].kind == "days" and not apart(hours, cues[at]) else None
    return [mine] if mine and any(one.kind == "days" and one is not mine for one in cues) else []


def _minutes(clock: Clock | None) -> int:
    return clock.minutes if clock else 0


def _range(hours: Hours) -> Range:
    fixed = settle(hours)
    start, end = _minutes(fixed.start) % MIDNIGHT, _minutes(fixed.end)
    return start, end or MIDNIGHT


def _length(one: Range) -> Range:
    """The range on an unbroken scale."""
    return one if one[1] > one[0] else (one[0], one[1] + MIDNIGHT)


def _inside(inner: Range, outer: Range) -> bool:
    (start, end), (first, last) = _length(inner), _length(outer)
    return first < start and end < last


def _overlap(one: Range, other: Range) -> bool:
    (start, end), (first, last) = _length(one), _length(other)
    return start < last and first < end


# ---- what is taken out -----------------------------------------------------------------------------------------------------


def _taken_out(week: Week, cues: list[Cue], apart: Apart) -> tuple[list[Cue], list[Entry]]:
    """Days and hours that are not worked ("no Friday mornings", "Fridays off"), and those that differ ("except Friday, 9-1")."""
    entries: list[Entry] = []
    left = list(cues)
    for cue in [one for one in cues if one.kind in ("free", "except")]:
        at = left.index(cue)
        left.pop(at)
        ahead = _ahead(left, at, cue, apart)
        behind = [] if cue.kind == "except" else _behind(left, at, cue, apart)
        used = (ahead or behind) if cue.ahead or cue.kind == "except" else (behind or ahead)
        if cue.kind == "except" and not any(one.kind in ("hours", "clock") for one in left if one not in used):
            used = [one for one in used if one.kind == "days"]                # "every day except Sunday, 10-18"
        if used:
            differs = cue.kind == "except" and used[0].kind == "days" and any(one.kind in ("hours", "clock") for one in used)
            entries.append(_entry(used, free=not differs))
            left = [one for one in left if one not in used]
    return left, entries


def _ahead(cues: list[Cue], at: int, origin: Cue, apart: Apart) -> list[Cue]:
    """The days behind a word for free or other days, and the hours said of them."""
    found: list[Cue] = []
    last = origin
    for place in range(at, len(cues)):
        cue = cues[place]
        far = apart(last, cue)
        if cue.kind not in ("days", "part", "hours", "clock"):
            break
        timed = cue.kind != "days"
        if far and (not found or far > 1 or (timed and _led(cues, place, apart))):
            break
        if not timed and found and (found[-1].kind != "days" and found[0].kind == "days" or (far and _leads(cues, place, apart))):
            break
        found.append(cue)
        last = cue
    return found


def _behind(cues: list[Cue], at: int, origin: Cue, apart: Apart) -> list[Cue]:
    """The days before a word for free days ("Thu, Fri off"), less those that stand closer to hours before them."""
    found: list[Cue] = []
    last, place = origin, at - 1
    while place >= 0 and cues[place].kind == "days":
        far = apart(cues[place], last)
        timed = place > 0 and cues[place - 1].kind in ("hours", "clock", "part") and apart(cues[place - 1], cues[place]) <= far
        if far > bool(found) or (timed and far):
            break
        found.append(cues[place])
        last, place = cues[place], place - 1
    return found


def _leads(cues: list[Cue], at: int, apart: Apart) -> bool:
    """Whether hours stand right behind days."""
    return at + 1 < len(cues) and cues[at + 1].kind in ("hours", "clock") and not apart(cues[at], cues[at + 1])


def _led(cues: list[Cue], at: int, apart: Apart) -> bool:
    """Whether hours stand right before days that they belong to."""
    return at + 1 < len(cues) and cues[at + 1].kind == "days" and not apart(cues[at], cues[at + 1])


def _entry(cues: Sequence[Cue], *, free: bool = False) -> Entry:
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
            entry.hours.append(_range(cue.hours))
            entry.part = entry.part or cue.kind == "part"
    entry.rest = entry.rest and entry.days is None
    return entry


# ---- which hours belong to which days -------------------------------------------------------------------------------------


def _entries(cues: list[Cue], apart: Apart) -> list[Entry]:
    """Each stretch of hours with its days: those it stands closest to."""
    cues = _without_parts(cues)
    timed = [cue for cue in cues if cue.kind not in ("days", "rest")]
    if not timed:
        return [_entry(cues)] if cues else []
    first = cues[0].kind in ("days", "rest")
    owned: dict[int, list[Cue]] = {cue.start: [] for cue in timed}
    for cue in cues:
        if cue.kind in ("days", "rest"):
            owned[_nearest(cue, cues, apart, ahead=first).start].append(cue)
    owners = _lent(timed, cues, owned, apart, ahead=not first)
    groups: dict[tuple[int, ...], list[Cue]] = {}
    for cue in timed:
        key = tuple(one.start for one in owned[owners[cue.start]]) or (-1 - owners[cue.start],)
        groups.setdefault(key, list(owned[owners[cue.start]])).append(cue)
    return [_entry(group) for group in groups.values()]


def _without_parts(cues: list[Cue]) -> list[Cue]:
    """Parts of the day beside clocks say nothing more: "Friday mornings 9-12"."""
    return [
        cue for at, cue in enumerate(cues)
        if cue.kind != "part" or all(near.kind not in ("hours", "clock") for near in cues[max(at - 1, 0) : at + 2] if near is not cue)
    ]


def _nearest(cue: Cue, cues: list[Cue], apart: Apart, *, ahead: bool) -> Cue:
    at = cues.index(cue)
    before = next((one for one in reversed(cues[:at]) if one.kind not in ("days", "rest")), None)
    after = next((one for one in cues[at + 1 :] if one.kind not in ("days", "rest")), None)
    if before is None or after is None:
        found = before or after
        assert found is not None  # noqa: S101
        return found
    left, right = apart(before, cue), apart(cue, after)
    return after if right < left or (right == left and ahead) else before


def _lent(timed: list[Cue], cues: list[Cue], owned: dict[int, list[Cue]], apart: Apart, *, ahead: bool) -> dict[int, int]:
    """Hours without days of their own share those of the hours beside them ("9-12 and 14-18 Mon-Fri"); alone they have none."""
    owners = {cue.start: cue.start for cue in timed}
    for cue in timed:
        if owned[cue.start]:
            continue
        at = cues.index(cue)
        near = {
            step: cues[at + step] for step in (-1, 1) if 0 <= at + step < len(cues) and cues[at + step].kind not in ("days", "rest")
        }
        for step in (1, -1) if ahead else (-1, 1):
            other = _beyond(cues, at, step, owned)
            if step in near and other is not None and _fits(cue, other):
                owners[cue.start] = other.start
                break
        else:
            last = next((one for one in reversed(timed[: timed.index(cue)]) if owned[one.start]), None)
            if last is not None and _fits(cue, last) and apart(cues[at - 1], cue) <= 1:
                owners[cue.start] = last.start
    return owners


def _beyond(cues: list[Cue], at: int, step: int, owned: dict[int, list[Cue]]) -> Cue | None:
    """The next hours on one side, without days between, that have days."""
    at += step
    while 0 <= at < len(cues) and cues[at].kind not in ("days", "rest"):
        if owned[cues[at].start]:
            return cues[at]
        at += step
    return None


def _fits(one: Cue, other: Cue) -> bool:
    """Whether both can be hours of one day."""
    if one.kind == "clock" or other.kind == "clock" or not one.hours or not other.hours:
        return False
    return not _overlap(_range(one.hours), _range(other.hours))


# ---- the week ----------------------------------------------------------------------------------------------------------------


def _fill(week: Week, entries: list[Entry], free: list[Entry]) -> None:
    """The hours of each day: of entries that overlap, the one about fewer days counts."""
    named = frozenset(day for entry in [*entries, *free] for day in entry.days or () if entry.hours or (entry.free and not entry.hours))
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
    clash = [one for one in has for other in entry.hours if _overlap(one, other)]
    if not clash:
        has += [one for one in entry.hours if one not in has]
    elif any(other is not entry and day in (other.days or ()) and len(other.days or ()) == len(entry.days or ())
             and any(_overlap(one, mine) for one in other.hours for mine in entry.hours) and other.hours != entry.hours for other in whole):
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
            start = _minutes(settle(Hours(entry.begin, Clock(end // 60 % 24, end % 60))).start)
        if entry.end:
            end = _minutes(settle(Hours(Clock(start // 60, start % 60), entry.end)).end) or MIDNIGHT
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
    for day in days & week.days.keys():
        if not entry.hours and not entry.begin and not entry.end:
            del week.days[day]
            continue
        for out in entry.hours or [(_minutes(entry.begin), MIDNIGHT) if entry.begin else (0, _minutes(entry.end))]:
            week.days[day] = [piece for one in week.days[day] for piece in _less(one, out)]


def _less(one: Range, out: Range) -> list[Range]:
    (start, end), (first, last) = _length(one), _length(out)
    if last <= start or end <= first:
        return [one]
    pieces = [(start, min(first, end)), (max(last, start), end)]
    return [(begin, close if close <= MIDNIGHT else close - MIDNIGHT) for begin, close in pieces if begin < close]


def _gap(week: Week, out: Range) -> None:
    """A break, on each day whose hours hold it."""
    held = False
    for day, hours in week.days.items():
        if any(_inside(out, one) for one in hours):
            week.days[day] = [piece for one in hours for piece in (_less(one, out) if _inside(out, one) else [one])]
            held = True
    if not held and week.days:
        week.wonder("uncertain")
