"""A begin and an end that were said apart, as one stretch."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, time
from functools import partial

from intents.requests.away.extent import Extent
from intents.requests.spans import DAY, at_midnight, moment
from intents.statements.combined import Combined
from intents.when import Span
from intents.when.extract import DateMark

WEEKEND = 3 * DAY  # so far behind the last day at work leave begins


def joined(spans: list[Span], today: datetime) -> list[Span]:
    """The spans, with each begin and the end behind it as one."""
    spans = _begun_once(spans)
    for join in (partial(_ended_elsewhere, today), _onward, _until_back):
        spans = _folded(spans, join)
    return spans


def _begun_once(spans: list[Span]) -> list[Span]:
    """Without the day after the last one at work, where leave begins just behind: "last day is the 18th, off from the 21st"."""
    starts = [start for span in spans if span.all_day and (start := moment(span.start))]
    return [
        span
        for span in spans
        if not (span.all_day and span.open_end and span.end is None and (start := moment(span.start)))
        or not any(start < other <= start + WEEKEND for other in starts)
    ]


def ended_later(made: Combined, extent: Extent, marks: Sequence[DateMark], spans: list[Span]) -> list[Span]:
    """As in "Thursday I vanish till Monday": a day and an end after it are one stretch; an end before the begin is looked for
    behind it, as in "from Thursday 5pm I'm off till the end of the week"."""
    if len(spans) != 2 or not spans[1].open_start:
        return spans
    start, end = moment(spans[0].start), moment(spans[1].end)
    if start and end and end <= start and not spans[0].open_start:
        again = made.heard.dates.when(marks[-1:], around=start).spans
        later = moment(again[0].end) if len(again) == 1 else None
        if later is None or later <= start:
            extent.wonder("end_before_start")
            return spans
        spans = [spans[0], replace(again[0], open_start=True)]
    return _folded(spans, _stretch)


def nominal(spans: list[Span]) -> list[Span]:
    """Without a part of the day where its begin or end is told by the clock: "the first half off, I only come in at 1"."""
    kept = list(spans)
    for part in [span for span in spans if span.part]:
        for other in [span for span in spans if span is not part and not span.part and not span.all_day]:
            values = [moment(side) for side in (part.start, part.end, other.start, other.end)]
            if None in values or part not in kept or other not in kept:
                continue
            start, end, first, last = (value for value in values if value is not None)
            if (at_midnight(first) and last == end) or (at_midnight(last) and first == start and last - first < DAY):
                kept.remove(other)
            elif (at_midnight(first) and start < last < end) or (at_midnight(last) and start < first < end):
                kept.remove(part)
    return kept


def _folded(spans: Sequence[Span], join: Callable[[Span, Span], Span | None]) -> list[Span]:
    """The spans, with neighbours put together where they are one."""
    made: list[Span] = []
    for span in spans:
        both = join(made[-1], span) if made else None
        made = [*made[:-1], both] if both else [*made, span]
    return made


def _stretch(first: Span, last: Span) -> Span | None:
    """Whole days, or a begin, and the end after them."""
    start, end = moment(first.start), moment(last.end)
    if not last.open_start or not (first.all_day or first.open_end) or start is None or end is None or end <= start:
        return None
    whole = at_midnight(start) and at_midnight(end)
    return replace(first, end=end, all_day=whole, open_end=False, said=f"{first.said} … {last.said}")


def _ended_elsewhere(today: datetime, first: Span, last: Span) -> Span | None:
    """As in "she's on leave from the 1st, so I stand in till the end of August", "the op is on the 11th, not fit for work until the
    13th": a begin, or a day to come."""
    start = moment(first.start)
    ahead = first.all_day and last.all_day and start is not None and start > today
    return _stretch(first, last) if ahead or (first.open_end and first.end is None) else None


def _onward(first: Span, last: Span) -> Span | None:
    """As in "I finish at 6 on Saturday and I'm off till Tuesday": a last hour at work and an end days later."""
    start, end = moment(first.start), moment(last.end)
    if start is None or end is None or first.end is not None or first.all_day or at_midnight(start):
        return None
    if end <= start + DAY or not (last.open_start or moment(last.start) == start):
        return None
    return replace(first, end=end, open_end=False, said=f"{first.said} … {last.said}")


def _until_back(first: Span, last: Span) -> Span | None:
    """As in "doctor at 9, in by 11": two clocks of one day."""
    start, end = first.start, last.end
    if first.end is not None or first.all_day or not (last.open_start or at_midnight(last.start)):
        return None
    if isinstance(start, datetime) and isinstance(end, time):
        end = datetime.combine(start.date(), end)
    if isinstance(start, time) and isinstance(end, datetime):
        start = datetime.combine(end.date(), start)
    dated = isinstance(start, datetime) and isinstance(end, datetime) and start.date() == end.date() and start < end
    bare = isinstance(start, time) and isinstance(end, time) and start < end
    return replace(first, start=start, end=end, open_end=False) if dated or bare else None
