"""When somebody's line is closed, where that was said apart from their absence."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from intents.draft import Draft, Unsettled
from intents.requests.spans import days_in, moment, on_day
from intents.when import Span

DAY = timedelta(days=1)


def line_times(draft: Draft, away: Sequence[Span]) -> tuple[Span, ...]:
    """The times of the line beside those of the absence (``away``): a clock without a day is that of each of its days, with the
    begin or the end of the day as its open side; other days have to meet the absence. Raises Unsettled."""
    if draft.recurrence:
        raise Unsettled("not_weekly")
    if all(span.undated for span in draft.closed):
        days = [day for span in away for day in days_in(span)]
        on = [(on_day(span, day), day) for day in days for span in draft.closed]
        shut = [replace(span, start=span.start or day, end=span.end or day + DAY) for span, day in on]
        return tuple(replace(span, open_start=False, open_end=False) for span in shut)
    if any(span.undated for span in draft.closed) or not any(_meet(one, other) for one in draft.closed for other in away):
        raise Unsettled("other_days")
    return draft.closed


def _meet(one: Span, other: Span) -> bool:
    """Whether two dated spans share a moment; an open side reaches no further."""
    first, last = moment(one.start or one.end), moment(one.end or one.start)
    start, end = moment(other.start or other.end), moment(other.end or other.start)
    return bool(first and last and start and end) and first <= end and start <= last  # type: ignore[operator]
