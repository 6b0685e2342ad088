"""The rules of a person's schedules in emulated Webex (webex/README.md 1.2 to 1.4).

What the sources leave open is decided here on the strict side, each marked INFERRED: what passes here should pass there.
"""

import re
from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.sandbox.webex.wire import Json, WebexError, check_fields, text_of

TYPES = ("businessHours", "holidays")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LONGEST_NAME = 40
"""INFERRED from the longest name the list can be asked for (1.4)."""
DUPLICATE, LENGTH = 25030, 25110
EVENT = ("name", "startDate", "endDate")
EVENT_MORE = ("startTime", "endTime", "allDayEnabled", "recurrence")


def check_event(event: Any, also: Collection[str] = ()) -> Json:
    """The event as it would be kept; 400 with the rule it breaks (1.2, 1.3)."""
    if not isinstance(event, dict):
        raise WebexError(400, "An event is an object")
    check_fields(event, EVENT, (*EVENT_MORE, *also), "event")
    name = name_of(event, "newName" if "newName" in event else "name")
    if not isinstance(event.get("allDayEnabled", False), bool):
        raise WebexError(400, "allDayEnabled must be true or false")
    starts, ends = _bounds(event)
    if ends < starts:
        raise WebexError(400, "The event ends before it starts")
    if "recurrence" in event:
        _check_recurrence(event["recurrence"], starts, ends)
    return {**{key: value for key, value in event.items() if key != "newName"}, "name": name}


def _bounds(event: Json) -> tuple[datetime, datetime]:
    """Half-open; the last day of an all-day event is in it."""
    first, last = _date(event, "startDate"), _date(event, "endDate")
    if event.get("allDayEnabled", False) and last < first:
        raise WebexError(400, "The event ends before it starts")
    for name in ("startTime", "endTime"):
        if name not in event and not event.get("allDayEnabled", False):
            raise WebexError(400, f"Missing Mandatory field name: {name}", 25008)
    starts, ends = (_time(event, name) if name in event else time.min for name in ("startTime", "endTime"))
    if event.get("allDayEnabled", False):
        return datetime.combine(first, time.min), datetime.combine(last + timedelta(days=1), time.min)
    return datetime.combine(first, starts), datetime.combine(last, ends)


def _check_recurrence(rule: Any, starts: datetime, ends: datetime) -> None:
    """Yearly rules exist for locations only (1.3), so here they are unknown fields."""
    if not isinstance(rule, dict):
        raise WebexError(400, "recurrence is an object")
    check_fields(rule, (), ("recurForEver", "recurEndDate", "recurEndOccurrence", "recurDaily", "recurWeekly"), "recurrence")
    if "recurDaily" not in rule and "recurWeekly" not in rule:
        raise WebexError(400, "A recurrence requires either recurDaily or recurWeekly to be specified")
    if "recurDaily" in rule and "recurWeekly" in rule:
        raise WebexError(400, "recurDaily is not allowed with recurWeekly")
    _check_end(rule, starts.date())
    if "recurDaily" in rule:
        _check_interval(rule["recurDaily"], (), "recurDaily")
        if starts + timedelta(days=rule["recurDaily"]["recurInterval"]) < ends:
            raise WebexError(400, "Repetitions cannot overlap")
    else:
        _check_weekly(rule["recurWeekly"], starts.date())


def _check_end(rule: Json, first: date) -> None:
    """Exactly one end: two, or none and no ``recurForEver``, are INFERRED to be refused (1.3)."""
    if not isinstance(rule.get("recurForEver", False), bool):
        raise WebexError(400, "recurForEver must be true or false")
    ends = [name for name in ("recurForEver", "recurEndDate", "recurEndOccurrence") if rule.get(name, False) is not False]
    if len(ends) != 1:
        raise WebexError(400, "A recurrence has exactly one of recurForEver, recurEndDate and recurEndOccurrence")
    if "recurEndDate" in rule and _date(rule, "recurEndDate") < first:
        raise WebexError(400, "recurEndDate is before the first occurrence")
    if "recurEndOccurrence" in rule:
        _whole(rule, "recurEndOccurrence")


def _check_weekly(weekly: Any, first: date) -> None:
    """No day at all, and a start on a day that isn't flagged, are INFERRED to be refused (1.3)."""
    _check_interval(weekly, DAYS, "recurWeekly")
    if any(not isinstance(weekly.get(day, False), bool) for day in DAYS):
        raise WebexError(400, "A weekday must be true or false")
    if not any(weekly.get(day, False) for day in DAYS):
        raise WebexError(400, "recurWeekly needs at least one weekday")
    if not weekly.get(DAYS[first.weekday()], False):
        raise WebexError(400, "startDate is not on one of the weekdays of recurWeekly")


def _check_interval(rule: Any, more: Collection[str], where: str) -> None:
    if not isinstance(rule, dict):
        raise WebexError(400, f"{where} is an object")
    check_fields(rule, ("recurInterval",), more, where)
    _whole(rule, "recurInterval")


def _whole(item: Json, name: str) -> None:
    value = item[name]
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise WebexError(400, f"{name} must be a whole number from 1 on")


def _date(item: Json, name: str) -> date:
    value = item[name]
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise WebexError(400, f"{name} must be YYYY-MM-DD")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise WebexError(400, f"{name} is not a day of the calendar") from None


def _time(item: Json, name: str) -> time:
    value = item[name]
    if not isinstance(value, str) or not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value):
        raise WebexError(400, f"{name} must be HH:MM, from 00:00 to 23:59")
    return time.fromisoformat(value)


def name_of(item: Json, key: str) -> str:
    name = text_of(item, key)
    if len(name) > LONGEST_NAME:
        raise WebexError(400, f"{key} cannot be less than 1 or greater than {LONGEST_NAME} characters", LENGTH)
    return name


def type_of(body: Json) -> str:
    if body["type"] not in TYPES:
        raise WebexError(400, f"type must be one of {', '.join(TYPES)}")
    return str(body["type"])


def events_of(body: Json, also: Collection[str] = ()) -> dict[str, Json]:
    if not isinstance(body.get("events", []), list):
        raise WebexError(400, "events is a list")
    events: dict[str, Json] = {}
    for event in (check_event(item, also) for item in body.get("events", [])):
        if event["name"] in events:
            raise duplicate(event["name"])
        events[event["name"]] = event
    return events


def duplicate(name: str) -> WebexError:
    """25030 is KNOWN, the 409 with it INFERRED (1.4)."""
    return WebexError(409, f"A schedule or event named {name!r} exists already", DUPLICATE)
