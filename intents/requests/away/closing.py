"""What was left open: clocks without a day, and stretches with one side."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from intents.requests.away.extent import Extent
from intents.requests.spans import DAY, at_midnight, day_of, midnight, moment, on_day, one_day
from intents.statements.combined import Absence, Combined
from intents.when import Span


def clocks_on_days(extent: Extent) -> None:
    """Clocks without a day go on the one day that is named, or on today."""
    bare = [span for span in extent.spans if span.undated]
    if not bare or extent.recurrence:
        return
    dated = [span for span in extent.spans if span not in bare]
    days = [span for span in dated if span.all_day and one_day(span)]
    begin = day_of(dated[0]) if dated else None
    if days and len(days) == len(dated):
        behind = [day for day in days if day.place > bare[-1].place]
        timed = [day for day in days if day not in behind] or days  # "Thursday I'm away from lunch on, and all of Friday"
        hours = [on_day(clock, day.start) for day in timed for clock in bare if isinstance(day.start, datetime)]
        extent.spans = [*hours, *(day for day in behind if day not in timed)]
    elif begin is not None and all(day_of(span) == begin for span in dated):
        extent.spans = sorted([*dated, *(on_day(clock, begin) for clock in bare)], key=lambda span: str(span.start))
    else:
        extent.spans = dated or _on_likely_day(extent, bare)


def clocks_on(spans: list[Span]) -> list[Span]:
    """Clocks on the days that are told with them, and on no others: "Tuesday off, Wednesday late start, 11am"."""
    bare, days = [span for span in spans if span.undated], [span for span in spans if span.all_day and one_day(span)]
    if not bare or len(bare) + len(days) < len(spans):
        return spans
    return [on_day(clock, day.start) for day in days for clock in bare if isinstance(day.start, datetime)] or spans


def from_now(made: Combined, extent: Extent, spans: Sequence[Span]) -> list[Span]:
    """Hours that begin now begin at this minute, and not with the day; a part of the day beside them is when that is: "from now
    until 9pm", "tonight from now until midnight"."""
    nows = [token.start for token in made.heard.dates.reader.tokens if token.has("now")]
    begun = [
        span
        for span in spans
        if span.start == extent.today
        and any(span.place[0] <= at < span.place[1] for at in nows)
        and (end := moment(span.end)) is not None
        and end > extent.now
        and (not span.all_day or end == extent.today + DAY)
    ]
    if not begun or extent.recurrence:
        return list(spans)
    rest = [span for span in spans if span not in begun and not (span.part and day_of(span) == extent.today)]
    return [*rest, *(begun_now(extent, span) for span in begun)]


def begun_now(extent: Extent, span: Span) -> Span:
    """As in "logging off now for the rest of the day": what is left of today."""
    return replace(span, start=extent.now, all_day=False) if span.start == extent.today else span


def _on_likely_day(extent: Extent, bare: Sequence[Span]) -> list[Span]:
    """The clocks on the day that something else is told of, or today."""
    if len(extent.elsewhere) > 1 or (not extent.elsewhere and extent.series_elsewhere):
        extent.wonder("which_date")
    day = extent.elsewhere[0] if extent.elsewhere else extent.today
    made = [on_day(span, day) for span in bare]
    later = [other for other in extent.others if other > extent.today]
    if later and not extent.elsewhere and extent.today not in extent.others:
        extent.wonder("which_date")
        readings = [tuple(on_day(span, one) for span in bare) for one in (extent.today, *later)]
        extent.options = tuple(readings) if not any(span.open_start or span.open_end for span in made) else ()
    elif extent.elsewhere:
        extent.assume(f"{day:%A}")
    elif all((moment(span.end) or moment(span.start) or extent.today) <= extent.now for span in made):
        extent.wonder("which_date")
    else:
        extent.assume("today")
    return made


def points_within(made: Combined, absence: Absence, extent: Extent) -> None:
    """An appointment is only told of where the hours around it are said too: a scan at 11.45, out from 11 to 2."""
    sides = [
        (start, end)
        for span in extent.spans
        if not span.all_day and (start := moment(span.start)) and (end := moment(span.end)) and not at_midnight(start)
    ]
    for span in list(extent.spans):
        at = moment(span.start)
        if at is None or span.end is not None or not any(start <= at < end for start, end in sides):
            continue
        told = [one for one in absence.away if one.match.rule.weak and any(mark.place == span.place for mark in one.dates)]
        if told:
            absence.away.remove(told[0])
            made.events.append(told[0])
            extent.spans.remove(span)


def closed(extent: Extent, span: Span) -> Span:
    """Open sides and points given their other end: from now, from the day's begin, until the day's end."""
    start, end = moment(span.start), moment(span.end)
    if extent.recurrence or (start is None) == (end is None):
        return span
    if end is not None and span.all_day:
        return _from_today(extent, span, end)
    if end is not None:
        extent.assume("from the start of the day")
        return replace(span, start=midnight(end - timedelta(minutes=1)), open_start=False)
    if start is None or (span.all_day and span.open_end):
        return span
    extent.assume("until the end of the day")
    return replace(span, end=midnight(start) + DAY, open_end=False)


def _from_today(extent: Extent, span: Span, end: datetime) -> Span:
    """Days until then, from today; it is asked where they may begin with what else is told of."""
    if end <= extent.today:
        extent.wonder("past")
        return span
    extent.assume("from today")
    if any(extent.today < day < end - DAY for day in extent.elsewhere):
        extent.wonder("which_date")  # "the op is on the 11th, signed off until the 13th": it may begin there
    return replace(span, start=extent.today, open_start=False)
