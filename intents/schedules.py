"""Working hours and holidays as events of a Webex person schedule (specs/webex.md sections 1.2, 1.3 and 1.7)."""

import re
from datetime import date, datetime, time, timedelta
from typing import Literal

from intents.draft import Draft, Unsettled
from intents.payloads.webex import Event, Recurrence, RecurWeekly, Schedule
from intents.when import Span

__all__ = ["NAMES", "Event", "Schedule", "Type", "holidays", "working_hours"]

Type = Literal["businessHours", "holidays"]
NAMES: dict[str, tuple[Type, str]] = {"working_hours": ("businessHours", "Working hours"), "holiday": ("holidays", "Holidays")}

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FULL = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LONGEST_NAME = 40  # INFERRED, specs/webex.md 1.4
NO_NAME = re.compile(r"\d|^\s*$|\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun|to)(?:day)?"
                     r"|tomorrow|next|this|every)\b", re.IGNORECASE)


def working_hours(draft: Draft) -> tuple[list[Event], list[str], str]:
    """One weekly event for each stretch of hours; what was assumed; and all of it in words. Raises Unsettled."""
    hours = [_hours(span) for span in draft.spans if isinstance(_clock(span.start), time)]
    if not hours:
        raise Unsettled("no_date")
    parts = dict(part.split("=", 1) for part in (draft.recurrence or "").split(";") if "=" in part)
    assumed: list[str] = []
    if parts and (parts.get("FREQ") != "WEEKLY" or {"BYMONTH", "BYSETPOS", "COUNT"} & set(parts)):
        raise Unsettled("not_weekly")
    if parts.get("BYDAY"):
        days = [DAYS.index(day) for day in parts["BYDAY"].split(",")]
    else:
        days = [0, 1, 2, 3, 4]
        assumed.append("Monday to Friday")
    first = _first_day(draft, sorted(days))
    recurrence = _weekly(days, int(parts.get("INTERVAL", "1")), parts.get("UNTIL"))
    named = _named(sorted(days))
    events = [Event(name=f"{named} {start:%H:%M}-{end:%H:%M}", startDate=first, endDate=first, startTime=start, endTime=end,
                    allDayEnabled=False, recurrence=recurrence) for start, end in hours]
    said = ", ".join(f"{start:%H:%M}–{end:%H:%M}" for start, end in hours)
    until = f" until {_until(parts['UNTIL']):%a %-d %b %Y}" if "UNTIL" in parts else ""
    every = "every week" if parts.get("INTERVAL", "1") == "1" else f"every {parts['INTERVAL']} weeks"
    return events, assumed, f"{named.replace('-', '–')} {said} {every}, from {first:%a %-d %b %Y}{until}"


def holidays(draft: Draft) -> tuple[list[Event], list[str], str]:
    """One all-day event for each span. A yearly repetition is not possible here (specs/webex.md 1.3)."""
    assumed = ["only the next one: Webex can't repeat a personal holiday every year"] if draft.recurrence else []
    events, said = [], []
    for span in draft.spans:
        if not (isinstance(span.start, datetime) and isinstance(span.end, datetime) and span.all_day):
            raise Unsettled("which_date")
        first, last = span.start.date(), (span.end - timedelta(days=1)).date()
        title = draft.title if len(draft.spans) == 1 else None if NO_NAME.search(span.said) else span.said
        named = title[0].upper() + title[1:] if title else "Holiday"
        suffix = f" {first.year}" if title else f" {first:%-d %b %Y}"
        name = named[:LONGEST_NAME - len(suffix)].rstrip() + suffix
        events.append(Event(name=name, startDate=first, endDate=last, allDayEnabled=True))
        days = f"{first:%a %-d %b %Y}" + (f" – {last:%a %-d %b %Y}" if last != first else "")
        said.append(f"{days}, all day ({named})" if title else f"{days}, all day")
    if not events:
        raise Unsettled("no_date")
    return events, assumed, "; ".join(said)


def _clock(moment: datetime | time | None) -> time | None:
    return moment.time() if isinstance(moment, datetime) else moment


def _hours(span: Span) -> tuple[time, time]:
    start, end = _clock(span.start), _clock(span.end)
    if start is None or end is None:
        raise Unsettled("until_when")
    if end <= start:  # whether the service takes a night shift is UNKNOWN (specs/webex.md 1.3), so none is sent
        raise Unsettled("over_midnight")
    return start, end


def _first_day(draft: Draft, days: list[int]) -> date:
    dated = next((span.start for span in draft.spans if isinstance(span.start, datetime)), None)
    day = max(dated.date(), draft.now.date()) if dated else draft.now.date()
    while day.weekday() not in days:  # the first occurrence is itself one of the days (INFERRED, specs/webex.md 1.3)
        day += timedelta(days=1)
    return day


def _weekly(days: list[int], interval: int, until: str | None) -> Recurrence:
    flags = {name: index in days for index, name in enumerate(FULL)}
    weekly = RecurWeekly(recurInterval=interval, **flags)
    if until is None:  # an end is always said: none at all is ambiguous (INFERRED, specs/webex.md 1.3)
        return Recurrence(recurForEver=True, recurWeekly=weekly)
    return Recurrence(recurEndDate=_until(until), recurWeekly=weekly)


def _until(text: str) -> date:
    return datetime.strptime(text[:8], "%Y%m%d").date()


def _named(days: list[int]) -> str:
    names = [FULL[day][:3].capitalize() for day in days]
    if len(days) > 2 and days == list(range(days[0], days[-1] + 1)):
        return f"{names[0]}-{names[-1]}"
    return ", ".join(names)
