"""The side of a date that is meant: the last day at work, the first or the last of leave, until or from a clock."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from intents.requests.away.extent import Extent
from intents.requests.hours.halves import OTHER_HALF
from intents.requests.spans import DAY, at_midnight, midnight, moment, on_day
from intents.when import Span
from intents.when.model.clocks import part_of_day

WEEK = 7  # days: more are not asked about one by one
MOST = 60  # days that are counted out


def sided(extent: Extent, shape: str, spans: list[Span]) -> list[Span]:
    """The spans as the rule says that a date beside it is meant."""
    if shape == "begin":
        return [span if _ended(span) else replace(span, end=None, open_end=True) for span in spans if span.start]
    if shape == "end":
        return [replace(span, start=None, end=span.end or span.start, open_start=True, open_end=False) for span in spans]
    if shape == "last":
        return [replace(span, start=span.end, end=None, open_end=True) for span in spans if isinstance(span.end, datetime)]
    if shape == "other half":
        return _other_halves(extent, spans)
    if shape in ("until", "late"):
        return [until(span) for span in spans]
    if shape == "early":
        spans = _each_day(extent, spans)
    return [_from(span) for span in spans] if shape in ("from", "early") else spans


def _ended(span: Span) -> bool:
    """Whether days beside a begin have their end with them: "my leave starts on Monday and ends on Thursday"; not "next week"."""
    start, end = moment(span.start), moment(span.end)
    if start is None or end is None or end <= start + DAY:
        return False
    return not (start.day == 1 or (start.weekday() == 0 and end == start + 7 * DAY))


def ends_begun(extent: Extent, spans: Sequence[Span]) -> bool:
    """As in "out starting 7 December, last day 11 December": the last day of what has begun before, not the last at work."""
    last = extent.spans[-1] if extent.spans else None
    begin, end = moment(last.start) if last else None, moment(spans[0].end) if len(spans) == 1 else None
    if last is None or last.end is not None or not last.open_end or begin is None or end is None or end <= begin:
        return False
    extent.spans[-1] = replace(last, end=end, open_end=False, all_day=last.all_day and spans[0].all_day)
    return True


def until(span: Span) -> Span:
    """As in "in by 11", "starting late, 10:30": away until then."""
    if isinstance(span.start, time) and span.end is None:
        return replace(span, start=None, end=span.start, open_start=True, open_end=False)
    start = moment(span.start)
    if start is not None and (span.end is None or span.open_end) and not span.all_day:
        return replace(span, start=midnight(start), end=start, open_end=False)
    return span


def until_here(span: Span) -> Span:
    """As in "not in until 11", "not in until Monday": away until then; who is here on a day is not away on it."""
    start, end = moment(span.start), moment(span.end)
    if span.all_day and span.open_start and end is not None and (start is None or start < end - DAY):
        return replace(span, end=end - DAY)
    return until(span)


def _from(span: Span) -> Span:
    """As in "working till 12": away from then."""
    if span.start is None and isinstance(span.end, time):
        return replace(span, start=span.end, end=None, open_start=False, open_end=True)
    end = moment(span.end)
    to_midnight = span.all_day and end is not None and moment(span.start) == end - DAY  # of the day that is named with it
    if span.open_start and end is not None and (to_midnight or not span.all_day):
        return replace(span, start=end, end=None, open_start=False, open_end=False, all_day=False)
    return span


def _each_day(extent: Extent, spans: list[Span]) -> list[Span]:
    """As in "leaving at 2 Monday to Wednesday": from that hour on each of the days, or all the time in between; it is asked."""
    found: list[Span] = []
    for span in spans:
        start, end = moment(span.start), moment(span.end)
        if start is None or end is None or span.all_day or at_midnight(start) or not at_midnight(end) or end - start < DAY:
            return spans
        days = range((end - midnight(start)).days)
        found += [replace(span, start=start + DAY * n, end=midnight(start) + DAY * (n + 1)) for n in days[:MOST]]
    if found:
        extent.wonder("two_readings")
    if not found or len(found) > WEEK:
        return spans
    extent.options = extent.options or (tuple(found), tuple(spans))
    return found


def _other_halves(extent: Extent, spans: list[Span]) -> list[Span]:
    """The other half of each day of which one is named; it is asked where the half stands on no day."""
    days, halves = [span.start for span in spans if span.all_day], [span for span in spans if span.part in OTHER_HALF]
    dated = [on_day(half, day) for half in halves for day in days if isinstance(half.start, time) and isinstance(day, datetime)]
    dated += [half for half in halves if isinstance(half.start, datetime)]
    if not dated:
        extent.wonder("uncertain")
    found = [_other_half(half) for half in dated] or spans
    for span in found:
        extent.assume(f"away {span.start:%H:%M}–{span.end:%H:%M}, the half that isn't worked")
    return found


def _other_half(span: Span) -> Span:
    """As in "I'm only in for the morning": away for the other half of the day."""
    word, part = OTHER_HALF[span.part]
    hours, day = part_of_day(word), moment(span.start)
    assert hours.start is not None and hours.end is not None and day is not None  # noqa: S101
    return on_day(replace(span, start=hours.start.as_time(), end=hours.end.as_time(), part=part), midnight(day))
