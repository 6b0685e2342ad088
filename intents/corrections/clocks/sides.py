"""A span of hours that begins or ends at another clock: "until 3", "from 7 on", a half of a night."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from intents.corrections.clocks.daytime import HALF_A_DAY
from intents.corrections.settling import is_night
from intents.requests.spans import DAY, midnight, moment
from intents.when import Span

FIRST_HOUR, NOON = 7, 12  # from when on a bare figure is an hour of the day


def has_hours(span: Span) -> bool:
    """Whether it begins and ends at an hour."""
    return not span.all_day and moment(span.start) is not None and moment(span.end) is not None


def begun_at(span: Span, point: time, *, sure: bool) -> Span:
    """The span begun at that hour, as long as it was; an hour without am or pm is one of the day, or the one nearest at night."""
    start = moment(span.start)
    if start is None:
        return span
    begin = datetime.combine(start, point)
    both = [begin] if sure else [begin, begin + (HALF_A_DAY if point.hour < NOON else -HALF_A_DAY)]
    by_day = [at for at in both if FIRST_HOUR <= at.hour < FIRST_HOUR + NOON]
    at = by_day[0] if by_day and not is_night(span) else nearest(start, both)
    return replace(span.later(at - start), said="", part=None)


def until(span: Span, point: time, sure: bool) -> list[Span]:
    """The last of its days ends at that hour; where it begins stays."""
    start, end = moment(span.start), moment(span.end)
    if start is None:
        return [span]
    day = midnight(end - timedelta(minutes=1)) if end else midnight(start)
    stop = datetime.combine(day, point)
    if is_night(span) and end is not None and not sure:
        stop = nearest(end, [at for at in (stop - HALF_A_DAY, stop, stop + HALF_A_DAY) if at > start])
    if stop <= start and not sure and stop + HALF_A_DAY > start:
        stop += HALF_A_DAY
    if stop <= start:
        stop += DAY
    return [replace(span, end=stop, all_day=False, open_end=False, part=None)]


def begun_from(span: Span, point: time, sure: bool) -> list[Span]:
    """The first of its days begins at that hour; where it ends stays."""
    start, end = moment(span.start), moment(span.end)
    if start is None:
        return [span]
    begin = datetime.combine(start, point)
    if not sure and end is not None and not start <= begin < end and start < begin + HALF_A_DAY < end:
        begin = nearest(start, [begin, begin + HALF_A_DAY])  # "from 7" of 17 to 22, but "from 10" of 11 to midnight
    if is_night(span) and end is not None and not sure:
        begin = nearest(start, [at for at in (begin - HALF_A_DAY, begin, begin + HALF_A_DAY) if at < end])
    if end is not None and begin < start and begin + DAY < end <= start + DAY:
        begin += DAY  # "from midnight on" is within the night
    if end is not None and begin >= end and not sure and point.hour >= 12:
        begin -= HALF_A_DAY
    later = begin + HALF_A_DAY
    if has_hours(span) and not sure and end is not None and later >= end and abs(later - start) < start - begin:
        return [begun_at(span, point, sure=False)]  # "it starts at 3" of 13 to 14: all of it is later
    if end is not None and begin >= end:
        return [replace(span, start=begin, end=midnight(begin) + DAY, all_day=False, part=None)]
    return [replace(span, start=begin, end=end or midnight(begin) + DAY, all_day=False, part=None, open_end=False)]


def half(span: Span, *, first: bool) -> Span:
    """The first or the second half of a night."""
    start, end = moment(span.start), moment(span.end)
    if start is None or end is None:
        return span
    middle = start + (end - start) / 2
    return replace(span, end=middle, part=None) if first else replace(span, start=middle, part=None)


def by_night(span: Span, new: Span) -> Span:
    """Hours without am or pm in the place of those of a night: "11 to 5"."""
    start, begin, end = moment(span.start), moment(new.start), moment(new.end)
    if not is_night(span) or start is None or begin is None or end is None:
        return new
    first = nearest(start, [begin - HALF_A_DAY, begin, begin + HALF_A_DAY])
    return replace(new, start=first, end=first + (end - begin) % DAY)


def twelve_on(point: time) -> time:
    """The same hour of the other half of the day: a bare "2" may be 14:00."""
    return point.replace(hour=(point.hour + NOON) % 24)


def nearest(was: datetime, found: Sequence[datetime]) -> datetime:
    """Of some moments the one nearest to what was."""
    return min(found, key=lambda at: abs(at - was))
