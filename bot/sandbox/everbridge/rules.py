"""The rules of a substitution in emulated Everbridge (everbridge/README.md 2.2 to 4, and the reference page).

Both published bodies are read: fields in ``data.attributes`` (the page) or in ``data`` itself (the vendor's OpenAPI). What the
sources leave open is decided on the strict side.
"""

import re
from collections.abc import Collection
from datetime import date, datetime, time
from functools import cache
from typing import Any, Literal, Protocol
from zoneinfo import available_timezones

from dateutil.rrule import rrulestr

from bot.sandbox.everbridge.wire import Json, RuleError

Shape = Literal["attributes", "flat"]
FLAT = ("contactId", "calendarId", "shiftScheduleId", "recurrence", "staffAssignment", "timeZoneString")
ATTRIBUTES = (*FLAT, "time")
CLEARABLE = ("calendarId", "shiftScheduleId", "staffAssignment", "timeZoneString", "time")


class Directory(Protocol):
    """What the ids in a body are checked against."""

    def has_contact(self, contact_id: int) -> bool: ...
    def has_calendar(self, calendar_id: int) -> bool: ...
    def has_shift(self, shift_id: int) -> bool: ...


def unwrap(item: Any, *, clearing: bool = False) -> tuple[Json, Shape]:
    """The fields of one item of ``data`` and the body it came in; ``clearing`` allows null (a PUT)."""
    if not isinstance(item, dict):
        raise RuleError("INVALID_BODY", "data must be an object or a list of objects", "")
    if item.get("type", "staffSubstitution") != "staffSubstitution":
        raise RuleError("INVALID_TYPE", "type must be staffSubstitution", "/type")
    shape: Shape = "attributes" if "attributes" in item else "flat"
    if shape == "attributes":
        _only(item, ("type", "attributes"), "")
        if "type" not in item:
            raise RuleError("TYPE_REQUIRED", "type is required beside attributes", "/type")
        fields = _object(item["attributes"], "/attributes")
    else:
        fields = {name: value for name, value in item.items() if name != "type"}
    inside = "/attributes" if shape == "attributes" else ""
    _only(fields, ATTRIBUTES if inside else FLAT, inside)
    for name, value in fields.items():
        if value is None and not (clearing and name in CLEARABLE):
            raise RuleError("NULL_NOT_ALLOWED", f"{name} must not be null", f"{inside}/{name}")
    return fields, shape


def check(fields: Json, shape: Shape, directory: Directory) -> None:
    """Every rule of a whole substitution."""
    for name in ("contactId", "recurrence"):
        if name not in fields:
            raise RuleError(f"STAFF_SUBSTITUTION_{_code(name)}_REQUIRED", f"{name} is required", f"/{name}")
    if "timeZoneString" not in fields and (shape == "flat" or not {"calendarId", "shiftScheduleId"} & set(fields)):
        raise RuleError("STAFF_SUBSTITUTION_TIME_ZONE_REQUIRED", "timeZoneString is required", "/timeZoneString")
    for name, known in (
        ("contactId", directory.has_contact),
        ("calendarId", directory.has_calendar),
        ("shiftScheduleId", directory.has_shift),
    ):
        if name in fields and not known(_id(fields[name], f"/{name}")):
            raise RuleError(f"STAFF_SUBSTITUTION_{_code(name)}_NOT_FOUND", f"{name} names nothing active", f"/{name}")
    if "timeZoneString" in fields and str(fields["timeZoneString"]) not in _zones():
        raise RuleError("INVALID_TIME_ZONE", "timeZoneString is not a time zone", "/timeZoneString")
    check_recurrence(fields["recurrence"], shape)
    if "time" in fields:
        _check_time(_object(fields["time"], "/time"))
    if "staffAssignment" in fields:
        _check_assignment(_object(fields["staffAssignment"], "/staffAssignment"), fields["contactId"], directory)


def check_recurrence(rule: Any, shape: Shape) -> None:
    """``ical`` in both bodies; ``repeat``, ``occurrence`` and ``periodic`` only in the page's (3)."""
    rule = _object(rule, "/recurrence")
    more = {"ical": ("event", "rrule"), "repeat": (), "occurrence": (), "periodic": ("everyNRecurrence",)}
    kind = str(rule.get("type"))
    if kind not in more or (shape == "flat" and kind != "ical"):
        raise RuleError("INVALID_RECURRENCE_TYPE", f"recurrence.type can't be {kind!r} here", "/recurrence/type")
    _only(rule, ("type", "datesApplicable", *more[kind]), "/recurrence")
    first, last = _dates(rule, shape)
    if kind == "periodic" and not _is_whole(rule.get("everyNRecurrence")):
        raise RuleError("INVALID_RECURRENCE", "everyNRecurrence must be a whole number from 1 on", "/recurrence/everyNRecurrence")
    if kind == "ical":
        _check_ical(rule, shape, first, last)


def _dates(rule: Json, shape: Shape) -> tuple[date, date | None]:
    """``from`` and ``to``; ``to`` may be left out only when the page's iCal rule has an end of its own."""
    pointer = "/recurrence/datesApplicable"
    dates = _object(rule.get("datesApplicable"), pointer)
    _only(dates, ("from", "to"), pointer)
    ends = shape == "attributes" and re.search(r"\b(UNTIL|COUNT)=", str(rule.get("rrule", "")))
    for name in ("from", "to"):
        if name not in dates and not (name == "to" and ends):
            raise RuleError("DATES_APPLICABLE_REQUIRED", f"datesApplicable.{name} is required", f"{pointer}/{name}")
    first = _date(dates["from"], f"{pointer}/from")
    last = _date(dates["to"], f"{pointer}/to") if "to" in dates else None
    if last is not None and last < first:
        raise RuleError("DATES_APPLICABLE_ORDER", "datesApplicable.to is before datesApplicable.from", f"{pointer}/to")
    return first, last


def _check_ical(rule: Json, shape: Shape, first: date, last: date | None) -> None:
    if "event" not in rule and (shape == "flat" or "rrule" not in rule):
        raise RuleError("EVENT_REQUIRED", "an ical recurrence needs an event, or on the page an rrule", "/recurrence/event")
    begins = datetime.combine(first, time.min)
    if "event" in rule:
        event = _object(rule["event"], "/recurrence/event")
        _only(event, ("start", "end"), "/recurrence/event")
        begins, ends = (_moment(event.get(name), f"/recurrence/event/{name}") for name in ("start", "end"))
        if ends <= begins:
            raise RuleError("EVENT_ORDER", "event.end must be after event.start", "/recurrence/event/end")
        if begins.date() < first or (last is not None and begins.date() > last):
            raise RuleError("EVENT_OUTSIDE_DATES", "event.start is outside datesApplicable", "/recurrence/event/start")  # INFERRED
    if "rrule" in rule:
        _check_rrule(rule["rrule"], begins)


def _check_rrule(text: Any, begins: datetime) -> None:
    """RFC 2445 without the ``RRULE:`` prefix; whether the real one takes the prefix is UNKNOWN."""
    if not isinstance(text, str) or not re.match(r"FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)\b", text):
        raise RuleError("INVALID_RRULE", "rrule must begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY", "/recurrence/rrule")
    try:
        rrulestr(text, dtstart=begins)
    except (ValueError, TypeError, KeyError):
        raise RuleError("INVALID_RRULE", "rrule can't be read", "/recurrence/rrule") from None


def _check_time(hours: Json) -> None:
    """Hours of each day; an end not after the start crosses midnight (INFERRED from shifts)."""
    _only(hours, ("start", "end"), "/time")
    for name in ("start", "end"):
        if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", str(hours.get(name))):
            raise RuleError("INVALID_TIME", f"time.{name} must be HH:MM", f"/time/{name}")
    if hours["start"] == hours["end"]:
        raise RuleError("INVALID_TIME", "time.start and time.end are the same", "/time/end")


def _check_assignment(assignment: Json, absent: Any, directory: Directory) -> None:
    """One active contact, not the absent one; two contacts, groups and oneself are UNKNOWN (4), so refused."""
    _only(assignment, ("type", "contactIds"), "/staffAssignment")
    if assignment.get("type") != "contact":
        raise RuleError("INVALID_STAFF_ASSIGNMENT", "staffAssignment.type must be contact", "/staffAssignment/type")
    ids = assignment.get("contactIds")
    if not isinstance(ids, list) or len(ids) != 1:
        raise RuleError("INVALID_STAFF_ASSIGNMENT", "contactIds must hold exactly one id", "/staffAssignment/contactIds")
    if not directory.has_contact(_id(ids[0], "/staffAssignment/contactIds/0")):
        raise RuleError("STAFF_ASSIGNMENT_CONTACT_NOT_FOUND", "no such active contact", "/staffAssignment/contactIds/0")
    if ids[0] == absent:
        raise RuleError("INVALID_STAFF_ASSIGNMENT", "nobody can stand in for himself", "/staffAssignment/contactIds/0")


def _only(item: Json, known: Collection[str], pointer: str) -> None:
    if unknown := set(item) - set(known):
        raise RuleError("UNKNOWN_FIELD", f"{min(unknown)} is not a field here", f"{pointer}/{min(unknown)}")


def _object(value: Any, pointer: str) -> Json:
    if not isinstance(value, dict):
        raise RuleError("INVALID_VALUE", "an object is needed", pointer)
    return value


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _id(value: Any, pointer: str) -> int:
    """Examples show digit strings too; numbers are what the page says, so only they pass."""
    if not _is_whole(value):
        raise RuleError("INVALID_ID", "an id is a whole number", pointer)
    return int(value)


def _date(value: Any, pointer: str) -> date:
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise RuleError("INVALID_DATE", "a date is YYYY-MM-DD", pointer)


def _moment(value: Any, pointer: str) -> datetime:
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}", value):
            return datetime.fromisoformat(value)
    except ValueError:
        pass
    raise RuleError("INVALID_DATE_TIME", "an event's bound is YYYY-MM-DDTHH:MM:SS without an offset", pointer)


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _code(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).upper()
