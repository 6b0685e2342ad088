"""A day that may be one of two, carried into all that was said with it: "from tomorrow until next Thursday", "Monday and next
Thursday", "back next Thursday at 10"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from itertools import pairwise

from intents.requests.away.extent import Extent
from intents.requests.spans import DAY, midnight, moment
from intents.statements.combined import Absence, Combined
from intents.when.near import is_lone, weekdays
from intents.when.span import Span

Side = datetime | time | None


def choose(extent: Extent) -> None:
    """Puts the readings to choose from in the form of the whole; no question where only one of them is possible."""
    if "two_readings" not in extent.ask or not extent.options or extent.recurrence:
        return
    extent.options = _carried(extent.spans, extent.options)
    if len(extent.options) == 1 and _sides(extent.options[0]) == _sides(extent.spans):
        extent.options, extent.ask = (), [code for code in extent.ask if code != "two_readings"]


def in_week_order(made: Combined, absence: Absence, extent: Extent) -> None:
    """Asks of which week the second of two weekdays is that is behind the first in the week, and before it as it was read: on a
    Wednesday, "off Tuesday and Thursday"."""
    if extent.ask or extent.recurrence:
        return
    at = {span.place: span for span in extent.spans}
    for one in absence.away:
        days = [mark for mark in one.dates if mark.kind == "days" and not mark.bound and is_lone(mark) and weekdays(mark)]
        for first, second in pairwise(days):
            spans = at.get(first.place), at.get(second.place)
            starts = [moment(span.start) for span in spans if span is not None]
            if len(starts) != 2 or None in starts or first.of is None or first.of != second.of:
                continue
            begin, then = starts
            if begin and then and then < begin and begin.weekday() < then.weekday():
                later = [_a_week_on(span) if span is spans[1] else span for span in extent.spans]
                extent.wonder("two_readings")
                extent.options = (tuple(extent.spans), tuple(later))
                return


def _a_week_on(span: Span) -> Span:
    start, end = moment(span.start), moment(span.end)
    return replace(span, start=start and start + 7 * DAY, end=end and end + 7 * DAY)


def _carried(spans: Sequence[Span], options: Sequence[Sequence[Span]]) -> tuple[tuple[Span, ...], ...]:
    """The options as readings of the whole: where none of them is the spans that were read, each is these with the day that may be
    another moved there, less those that end before they begin. Empty where it can't be told what moves."""
    if any(_sides(spans) == _sides(option) for option in options):
        return tuple(map(tuple, options))
    readings = [one for one in map(_reading, options) if one]
    ends_alone = len({one.first for one in readings}) == 1  # "until next Thursday": all begin alike
    stretches = [one if not ends_alone else replace(one, first=one.last - DAY) for one in readings]
    meant = [one for one in stretches if any(one.holds(side, end=end) for span in spans for side, end in _ends(span))]
    if len(meant) != 1:
        return ()
    at = next(span.place for span in spans if any(meant[0].holds(side, end=end) for side, end in _ends(span)))
    found = [tuple(_moved(span, meant[0], other, hangs=_hangs(span, at)) for span in spans) for other in stretches]
    return tuple(option for option in found if all(map(_forward, option)))


def _sides(spans: Sequence[Span]) -> tuple[Side, ...]:
    """Where they begin and end."""
    return tuple(side for span in spans for side in (span.start, span.end))


@dataclass(frozen=True, slots=True)
class _Days:
    """The days of an option, from midnight to midnight."""

    first: datetime
    last: datetime

    def holds(self, side: Side, *, end: bool) -> bool:
        """Whether something begins within them, or ends within them."""
        return isinstance(side, datetime) and (self.first < side <= self.last if end else self.first <= side < self.last)

    def until(self, other: "_Days", side: datetime) -> timedelta:
        """How far the same place in other days is."""
        return other.last - self.last if side == self.last else other.first - self.first


def _reading(option: Sequence[Span]) -> _Days | None:
    first, last = (moment(option[0].start), moment(option[-1].end) or moment(option[-1].start)) if option else (None, None)
    if first is None or last is None:
        return None
    return _Days(midnight(first), last if last == midnight(last) and last > first else midnight(last) + DAY)


def _ends(span: Span) -> tuple[tuple[Side, bool], ...]:
    """Its sides, each with whether it is the end."""
    return (span.start, False), (span.end, True)


def _hangs(span: Span, at: tuple[int, int]) -> bool:
    """Whether it is a weekday named behind the day that may be another, from which it was counted: "next Thursday and Friday"."""
    return span.place[0] >= at[1] > 0 and not any(letter.isdigit() for letter in span.said)


def _moved(span: Span, meant: _Days, other: _Days, *, hangs: bool) -> Span:
    """The span with its sides on the meant days put on the others, and with what hangs on them."""
    by = other.first - meant.first
    start, end = (
        side + (by if hangs else meant.until(other, side))
        if isinstance(side, datetime) and (hangs or meant.holds(side, end=last))
        else side
        for side, last in _ends(span)
    )
    return replace(span, start=start, end=end)


def _forward(span: Span) -> bool:
    start, end = moment(span.start), moment(span.end)
    return start is None or end is None or start < end
