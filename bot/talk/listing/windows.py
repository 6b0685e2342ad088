"""The time that a question is about: what was named, else today, or from today on where it is about one's own."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.people.periods import Period
from bot.texts import listing as texts
from intents import Draft
from intents.when import Span

ONE_DAY = timedelta(days=1)
MORNING = time(6)  # till which a night is asked about
AHEAD = timedelta(days=365)  # how far a list looks that has no end
WEEKS_AHEAD = 4  # the same for one's own shifts
MOST_SAID = 3  # times close behind each other that are told one by one
SHIFTS_AHEAD = timedelta(days=62)  # how far shifts are looked at


@dataclass(frozen=True, slots=True)
class Window:
    """What is asked about: half-open times, what it is called, the zone and the moment of asking in it."""

    times: tuple[Period, ...]
    said: str
    zone: ZoneInfo
    now: datetime

    @property
    def whole(self) -> Period:
        return Period(min(self.times).start, max(one.end for one in self.times))

    @property
    def days(self) -> tuple[Period, ...]:
        """The whole days of hours that are asked about."""
        starts = [one.start.replace(hour=0, minute=0, second=0, microsecond=0) for one in self.times]
        ends = [(one.end - timedelta(microseconds=1)).replace(hour=0, minute=0, second=0, microsecond=0) for one in self.times]
        return tuple(Period(start, end + ONE_DAY) for start, end in zip(starts, ends, strict=True))

    def shifts_for(self, absences: Iterable[Period]) -> Period:
        """The time whose shifts are looked at: what is asked about, and absences from today to their end."""
        absences, today = list(absences), self.now.replace(hour=0, minute=0, second=0, microsecond=0)
        start = min([self.whole.start, *(max(one.start, today) for one in absences)])
        return Period(start, min(max([self.whole.end, *(one.end for one in absences)]), start + SHIFTS_AHEAD))


def window(draft: Draft, now: datetime, zone: str, *, open_end: bool, weeks: int = 0) -> Window:
    """``open_end``: without a named time from today on, for so many ``weeks`` where that is said, else for the rest of today."""
    local = ZoneInfo(zone)
    here = now.astimezone(local)
    today = datetime.combine(here.date(), time(), local)
    spans = [_to_the_morning(span) if draft.of_shifts else span for span in draft.spans]
    named = [(span, _ahead(span, period, here)) for span in spans if (period := _period(span, today))]
    times = tuple(period for _, period in named)
    if len(times) > MOST_SAID and all(after.start - one.end < ONE_DAY for one, after in pairwise(times)):  # nights of a month
        whole = Period(times[0].start, times[-1].end)
        return Window(times, texts.within([texts.asked(*whole.local(local), here.year)], zone), local, here)
    if named:
        said = [texts.asked(*period.local(local), here.year, on=span.end is None and span.open_end) for span, period in named]
        return Window(times, texts.within(said, zone), local, here)
    if not open_end:
        return Window((Period(here, today + ONE_DAY),), texts.within([texts.today(here.date())], zone), local, here)
    ends = today + (timedelta(weeks=weeks) if weeks else AHEAD)
    return Window((Period(today, ends),), texts.within([texts.from_today(here.date(), weeks)], zone), local, here)


def _to_the_morning(span: Span) -> Span:
    """A night as it is asked about: what is kept of it behind midnight is in it."""
    if span.part != "eve" or not isinstance(span.start, datetime):
        return span
    return replace(span, end=datetime.combine(span.start, MORNING) + ONE_DAY)


def _period(span: Span, today: datetime) -> Period | None:
    """A span as a time: an open side reaches from today or a year ahead, a moment is a minute."""
    zone = today.tzinfo
    start, end = (_moment(side, today) for side in (span.start, span.end))
    if start is None and end is None:
        return None
    if start is None:
        start = min(today, end - ONE_DAY) if end else today
    if end is None:
        end = start + (AHEAD if span.open_end else timedelta(minutes=1))
    start, end = start.replace(tzinfo=zone), end.replace(tzinfo=zone)
    return Period(start, end if end > start else end + ONE_DAY)


def _ahead(span: Span, period: Period, here: datetime) -> Period:
    """A moment by the clock alone is the next one: at noon "who is on at 3am?" asks of the night to come. Hours of today stay."""
    alone = isinstance(span.start, time) and span.end is None and not (span.open_start or span.open_end)
    return Period(period.start + ONE_DAY, period.end + ONE_DAY) if alone and period.end <= here else period


def _moment(side: datetime | time | None, today: datetime) -> datetime | None:
    return datetime.combine(today.date(), side) if isinstance(side, time) else side
