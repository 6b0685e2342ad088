"""Working hours and holidays as Webex has them, in lines for a person (webex/README.md 1.2, 1.3)."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from bot.cards.listing import Line
from bot.people.periods import Period
from bot.systems.webex.api import ScheduleReader
from bot.talk.listing.windows import ONE_DAY, Window
from bot.texts import listing as texts
from intents.schedules import FULL, Type, called

Event = dict[str, Any]


def found(schedules: ScheduleReader, person_id: str, type_: Type) -> tuple[list[Event], list[str]]:
    """The events of somebody's own schedules, and the names of those of their location. Raises RemoteError."""
    listed = schedules.list(person_id, type=type_)
    events = [
        event
        for one in listed
        if one.level == "PEOPLE"
        for event in schedules.details(person_id, type_, one.id).get("events") or []
        if isinstance(event, dict)
    ]
    return events, [one.name for one in listed if one.level != "PEOPLE"]


def of_hours(events: Iterable[Event], window: Window) -> list[Line]:
    """A line for each event of working hours that is not over."""
    return [Line(in_words(event, window.now)) for event in _current(events, window.whole)]


def of_holidays(events: Iterable[Event], window: Window, *, among: bool) -> list[Line]:
    """A line for each holiday; ``among``: beside bookings of another kind."""
    said = texts.holiday if among else texts.event
    return [Line(said(in_words(event, window.now), title(event))) for event in _current(events, window.whole)]


def title(event: Event) -> str:
    """What a holiday is called, where that says more than the day."""
    name, first = str(event.get("name") or ""), day_of(event.get("startDate"))
    return called(name, first) if first else name


def _current(events: Iterable[Event], when: Period) -> Iterator[Event]:
    """Those that may touch a time, in the order of their begin."""
    first, last = when.start.date(), (when.end - ONE_DAY / 86400).date()
    for event in sorted(events, key=lambda event: str(event.get("startDate"))):
        starts, ends = day_of(event.get("startDate")), day_of(event.get("endDate"))
        again = event.get("recurrence")
        until = day_of(again.get("recurEndDate")) if isinstance(again, dict) else ends
        if starts is not None and starts <= last and (until is None or until >= first):
            yield event


def named(event: Event, now: datetime) -> str:
    """When an event is, seen from a local moment, and what it is called, where that says more."""
    name = "" if isinstance(event.get("recurrence"), dict) else title(event)
    return f"{in_words(event, now)} ({name})" if name else in_words(event, now)


def in_words(event: Event, now: datetime) -> str:
    """When an event is, seen from a local moment."""
    start, end = (str(event.get(name) or "")[:5] for name in ("startTime", "endTime"))
    if event.get("allDayEnabled"):
        start = end = ""
    first, last = day_of(event.get("startDate")), day_of(event.get("endDate"))
    again, year = event.get("recurrence"), now.year
    if isinstance(again, dict) and first is not None:
        weekly = again.get("recurWeekly") or {}
        interval = (weekly or again.get("recurDaily") or {}).get("recurInterval", 1)
        days = [at for at, name in enumerate(FULL) if weekly.get(name)]
        since = first if first > now.date() else None
        limits = texts.bounds(since, day_of(again.get("recurEndDate")), again.get("recurEndOccurrence"), year)
        return ", ".join(filter(None, (texts.weekly(days, start, end, interval), limits)))
    if first is None or last is None:
        return ""
    if start and end:
        return texts.span(datetime.fromisoformat(f"{first}T{start}"), datetime.fromisoformat(f"{last}T{end}"), year)
    return texts.span(datetime(first.year, first.month, first.day), datetime(last.year, last.month, last.day) + ONE_DAY, year)


def day_of(said: Any) -> date | None:
    """A day as Webex writes it; None for what is none."""
    try:
        return date.fromisoformat(str(said)[:10])
    except ValueError:
        return None
