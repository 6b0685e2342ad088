"""The days of an absence that are somebody's portion of it: its first two days, its second week, one half."""

import re
from collections.abc import Sequence
from datetime import datetime

from intents.requests.spans import DAY, days_in, on_day
from intents.statements.combined import Portion
from intents.when import Span
from intents.when.extract import DateMark

WEEKEND = 5
FIGURES = re.compile(r"(?P<first>\d{1,2})(?: ?[-–] ?(?P<last>\d{1,2}))?")


def portion_spans(spans: Sequence[Span], portion: Portion, among: int) -> list[Span]:
    """The whole days of the portion; none where the absence has no such portion, or it is open which days are meant. ``among``: how
    many share the absence, which says whether "the second" is the second day."""
    days = days_of(spans)
    if not days:
        return []
    if portion.grain == "half":
        return _half(days, portion)
    if portion.grain == "week":
        first = days[0] + 7 * (portion.which - 1) * DAY
        return _joined([day for day in days if first <= day < first + 7 * portion.count * DAY]) if portion.which > 0 else []
    if portion.grain == "one" and among != len(days):
        return []
    return _joined(_days(days, portion))


def days_of(spans: Sequence[Span]) -> list[datetime]:
    """The days of an absence of whole days."""
    return [day for span in spans for day in days_in(span)] if all(span.all_day for span in spans) else []


def hours_on_days(spans: Sequence[Span]) -> list[Span]:
    """The hours on the days that are said apart from them: "Ana (9-13) and Ben (13-17) do my Friday"."""
    hours = [span for span in spans if span.undated]
    days = days_of([span for span in spans if span not in hours])
    return [on_day(span, day) for day in days for span in hours] or list(spans)


def in_figures(spans: Sequence[Span], marks: Sequence[DateMark]) -> list[Span]:
    """What look like hours as days of the month, where they are days of an absence of several days: "out 7-11 Dec, Jo 7-8"."""
    days = days_of(spans)
    figures = [FIGURES.fullmatch(mark.said) for mark in marks]
    if len(days) < 2 or not all(figures) or any(mark.kind != "clock" for mark in marks):
        return []
    ends = [(int(one["first"]), int(one["last"] or one["first"])) for one in figures if one]
    if any(first > last for first, last in ends):
        return []
    found = [day for day in days if any(first <= day.day <= last for first, last in ends)]
    whole = len(found) == sum(last - first + 1 for first, last in ends)
    return _joined(found) if whole else []


def _days(days: list[datetime], portion: Portion) -> list[datetime]:
    """So many days from the one that is counted; from the end only where that is a working day."""
    if portion.count >= len(days) or abs(portion.which) > len(days):
        return []
    if portion.which > 0:
        return days[portion.which - 1 : portion.which - 1 + portion.count]
    return days[-portion.count :] if days[-1].weekday() < WEEKEND else []


def _half(days: list[datetime], portion: Portion) -> list[Span]:
    """Half of the days, where they can be halved."""
    middle, odd = divmod(len(days), 2)
    return [] if odd else _joined(days[:middle] if portion.which == 1 else days[middle:])


def _joined(days: list[datetime]) -> list[Span]:
    """The days as stretches."""
    found: list[Span] = []
    for day in days:
        joined = found and found[-1].end == day
        start = found.pop().start if joined else day
        found.append(Span.days((start if isinstance(start, datetime) else day).date(), day.date()))
    return found
