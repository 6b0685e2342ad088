"""Arithmetic of spans: days in them, one less another, clocks put on a day."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from intents.when import Span
from intents.when.rrule import parts_of

DAY = timedelta(days=1)


def moment(value: datetime | date | time | None) -> datetime | None:
    """The value if it is a dated one."""
    return value if isinstance(value, datetime) else None


def midnight(value: datetime) -> datetime:
    """The begin of its day."""
    return datetime.combine(value.date(), time())


def at_midnight(value: datetime | date | time | None) -> bool:
    """Whether it is the dated begin of a day."""
    return isinstance(value, datetime) and value.time() == time()


def begin_of(spans: Iterable[Span]) -> datetime | None:
    """The first dated moment of them."""
    return min((start for span in spans if (start := moment(span.start))), default=None)


def eve(begin: datetime | None, now: datetime) -> datetime | None:
    """The last minute before a day to come: counted from there, a weekday that is said of it may be that very day."""
    return midnight(begin) - timedelta(minutes=1) if begin and begin > now else None


def one_day(span: Span) -> bool:
    """Whether it is one whole day."""
    start, end = moment(span.start), moment(span.end)
    return start is not None and end == start + DAY


def day_of(span: Span) -> datetime | None:
    """The day on which it begins."""
    start = moment(span.start) or moment(span.end)
    return midnight(start) if start else None


def days_in(span: Span) -> list[datetime]:
    """The whole days of a span with two ends."""
    start, end = moment(span.start), moment(span.end)
    if start is None or end is None:
        return []
    return [midnight(start) + DAY * ahead for ahead in range(min((end - midnight(start)).days, 400))]


def on_day(span: Span, day: datetime) -> Span:
    """Clocks put on a day; an end not after the start is on the next one."""
    start = datetime.combine(day, span.start) if isinstance(span.start, time) else None
    end = datetime.combine(day, span.end) if isinstance(span.end, time) else None
    if start and end and end <= start:
        end += DAY
    return replace(span, start=start, end=end)


def merged(spans: Iterable[Span]) -> list[Span]:
    """Each span once; one that another holds whole only where it says more (hours of a day)."""
    kept: list[Span] = []
    for span in spans:
        if any(_holds(other, span) for other in kept):
            continue
        kept = [other for other in kept if not _holds(span, other)]
        kept.append(span)
    return kept


def _holds(outer: Span, inner: Span) -> bool:
    """Whether one lies within the other."""
    if outer.start == inner.start and outer.end == inner.end:
        return True
    start, end, first, last = moment(outer.start), moment(outer.end), moment(inner.start), moment(inner.end)
    if start is None or end is None or first is None or not outer.all_day:
        return False
    return start <= first and (last or first) <= end


def within_longer(span: Span, other: Span) -> bool:
    """Whether a span lies in a longer one."""
    start, end, first, last = (moment(value) for value in (span.start, span.end, other.start, other.end))
    if start is None or end is None or first is None or last is None:
        return False
    return first <= start and end <= last and (start, end) != (first, last)


def less(spans: Sequence[Span], taken: Sequence[Span]) -> list[Span]:
    """The spans without the stretches that are taken out."""
    left = list(spans)
    for out in taken:
        first, last = moment(out.start), moment(out.end)
        cut: list[Span] = []
        for span in left:
            start, end = moment(span.start), moment(span.end)
            if first is None or last is None or start is None or (end is not None and first >= end) or last <= start:
                cut.append(span)
                continue
            if start < first:
                cut.append(_between(span, start, first))
            if end is None or last < end:
                cut.append(_between(span, last, end))
        left = cut
    return left


def _between(span: Span, start: datetime, end: datetime | None) -> Span:
    return replace(span, start=start, end=end, all_day=at_midnight(start) and (end is None or at_midnight(end)))


def on_other_days(spans: Iterable[Span], recurrence: str) -> list[Span]:
    """The spans without the weekdays of a recurrence ("weekends excluded")."""
    parts = parts_of(recurrence)
    out = {CODES.index(code) for code in parts.get("BYDAY", "").split(",") if code in CODES}
    left: list[Span] = []
    for span in spans:
        days = [Span.days(day.date(), day.date()) for day in days_in(span) if day.weekday() in out]
        left += less([span], days)
    return left


def overlapping(spans: Sequence[Span]) -> bool:
    """Whether two of them share a moment: what was said fits no single reading."""
    sides = sorted((start, end) for span in spans if (start := moment(span.start)) and (end := moment(span.end)))
    return any(one[1] > other[0] for one, other in pairwise(sides))


CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
