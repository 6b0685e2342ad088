"""Which part of some times words mean that name a clock, a part of the day, or a day: "from 2" of a night is two in the morning,
"the 15th" and "Friday evening" of nights are the one that begins then, to its end. Nothing is meant that is not in those times."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta
from itertools import product

from intents.when import Span

Stretch = tuple[datetime, datetime]
"""Half-open, by the clocks of one zone, naive."""
HALF_DAY = timedelta(hours=12)
DAY = timedelta(days=1)
MOMENT = timedelta(microseconds=1)
MIDNIGHT, NOON = time(), time(12)


def within(spans: Iterable[Span], whole: Sequence[Stretch], *, loose: bool) -> list[Stretch] | None:
    """What of the ``whole`` the spans are; None where more than one part of it may be meant, empty where it is none. ``loose``:
    their clocks may be of either half of the day."""
    found: list[Stretch] = []
    for span in spans:
        for one in pieces(whole):
            part = _of_one(span, one, whole, loose=loose)
            if part is None:
                return None
            found += part
    return sorted(set(found))


def pieces(whole: Iterable[Stretch]) -> list[Stretch]:
    """Their days: shifts as they are; days beside each other one by one."""
    found: list[Stretch] = []
    for start, end in whole:
        days = (end - start) // DAY if start.time() == MIDNIGHT else 0
        found += [(start + day * DAY, start + (day + 1) * DAY) for day in range(days)]
        found += [(start + days * DAY, end)] if start + days * DAY < end else []
    return found


def _of_one(span: Span, one: Stretch, whole: Sequence[Stretch], *, loose: bool) -> list[Stretch] | None:
    if span.part:
        return _part_of_day(span, one)
    if span.undated:
        return _by_clock(span, one, loose=loose)
    return _dated(span, one, whole)


def _part_of_day(span: Span, one: Stretch) -> list[Stretch] | None:
    """A morning begins with the shift, an afternoon or evening ends with it, or with the day. Of a night the evening of its day is
    all of it, and which hours another part is can't be told."""
    if isinstance(span.start, datetime) and not _begins_in(one, span.start.date(), span.start.date()):
        return []
    if _overnight(one):
        return [one] if span.part == "eve" and one[0].time() >= NOON else None
    day = span.start.date() if isinstance(span.start, datetime) else one[0].date()
    first, last = (_clock(side) for side in (span.start, span.end))
    if first is None or last is None:
        return []
    begins = datetime.combine(day, MIDNIGHT if span.part == "am" else first)
    ends = datetime.combine(day, last) if span.part == "am" else datetime.combine(day, MIDNIGHT) + DAY
    return _common((begins, ends), one)


def _by_clock(span: Span, one: Stretch, *, loose: bool) -> list[Stretch] | None:
    """Clocks without a day: those readings of them that are inside; the only one, or of a day the nearest to what was read."""
    start, end = one
    begins = [start] if span.start is None else _moments(span.start, one, loose=loose)
    ends = [end] if span.end is None else _moments(span.end, one, loose=loose)
    pairs = [(first, last) for first, last in product(begins, ends) if start <= first < last <= end]
    if one in pairs and len(pairs) == 1:
        return [one]
    pairs = [pair for pair in pairs if pair != one]
    if span.start is not None and span.end is not None and pairs:
        short = min(last - first for first, last in pairs)
        pairs = [pair for pair in pairs if pair[1] - pair[0] == short][:1]
    if len(pairs) > 1 and not _overnight(one):
        read = [pair for pair in pairs if _clock(span.start or span.end) in (pair[0].time(), pair[1].time())]
        pairs = read[:1] or pairs
    if len(pairs) > 1:
        return None
    return pairs or _beside(span, one, begins)


def _beside(span: Span, one: Stretch, begins: Sequence[datetime]) -> list[Stretch] | None:
    """Hours of which only a part, or all, lies inside: "8 to 12" of a shift from 9. None where one side is said and lies outside:
    nobody knows what of it that is."""
    first, last = (_clock(side) for side in (span.start, span.end))
    if first is None or last is None:
        return None
    day = one[0].date()
    lasts = datetime.combine(day, last) - datetime.combine(day, first)
    lasts += DAY if lasts <= timedelta() else timedelta()
    inside = [at for at in begins if at < one[1]] or [datetime.combine(day, first)]
    return _common((inside[0], inside[0] + lasts), one)


def _moments(clock: object, one: Stretch, *, loose: bool) -> list[datetime]:
    """When it is by the clock, within a stretch or at its ends."""
    said = _clock(clock)
    if said is None:
        return []
    start, end = one
    every = []
    for days in range((end.date() - start.date()).days + 1):
        at = datetime.combine(start.date(), said) + days * DAY
        every += [at, at - HALF_DAY, at + HALF_DAY] if loose else [at]
    return sorted({at for at in every if start <= at <= end})


def _dated(span: Span, one: Stretch, whole: Sequence[Stretch]) -> list[Stretch]:
    first = span.start if isinstance(span.start, datetime) else whole[0][0]
    last = span.end if isinstance(span.end, datetime) else None
    if last is None and first.time() == MIDNIGHT:
        last = whole[-1][1]
    elif last is None:  # "Tuesday from 2"
        inside = one[0] <= first < one[1] and _overnight(one)  # "Friday night from 2"
        return _common((first, one[1]), one) if inside or _begins_in(one, first.date(), first.date()) else []
    if span.start is None and last.time() != MIDNIGHT and last.date() > (whole[-1][1] - MOMENT).date():
        return []  # "Friday till 4" of a Thursday
    whole_days = first.time() == last.time() == MIDNIGHT
    if whole_days and _overnight(one):
        return [one] if _begins_in(one, first.date(), (last - DAY).date()) else []
    return _common((first, last), one)


def _begins_in(one: Stretch, first: object, last: object) -> bool:
    return str(first) <= str(one[0].date()) <= str(last)


def _overnight(one: Stretch) -> bool:
    """Whether it goes on past a midnight."""
    start, end = one
    return start.date() != end.date() and end != datetime.combine(start.date(), MIDNIGHT) + DAY


def _clock(side: object) -> time | None:
    return side.time() if isinstance(side, datetime) else side if isinstance(side, time) else None


def _common(some: Stretch, other: Stretch) -> list[Stretch]:
    start, end = max(some[0], other[0]), min(some[1], other[1])
    return [(start, end)] if start < end else []


def joined(parts: Sequence[Stretch]) -> list[Stretch]:
    """Times as they follow each other, what overlaps or touches as one."""
    found: list[Stretch] = []
    for start, end in sorted(parts):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def less(parts: Sequence[Stretch], gone: Sequence[Stretch]) -> list[Stretch]:
    """What is left of some times without others."""
    left = list(parts)
    for first, last in gone:
        left = [one for start, end in left for one in ((start, min(end, first)), (max(start, last), end)) if one[0] < one[1]]
    return left
