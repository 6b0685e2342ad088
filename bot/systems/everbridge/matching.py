"""Whether a substitution that Everbridge shows is the one we sent, whatever its shape (README.md 2 and 3)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.systems.everbridge.rows import flat, number

ONE_DAY = timedelta(days=1)
LAST_MINUTE = time(23, 59)  # HH:MM has no 24:00: hours up to midnight are written so (INFERRED)

Json = dict[str, Any]
When = tuple[datetime, datetime, str, date | None]


@dataclass(frozen=True, slots=True)
class Absence:
    """The essence of a substitution. ``start`` and ``end`` are local and half-open: all of it, or the first occurrence of a series.

    ``rule`` has the parts of a series in alphabetical order without its end, which is ``until``, the last day it may touch.
    """

    contact: int | None
    calendar: int | None
    covers: tuple[int, ...]
    start: datetime
    end: datetime
    rule: str = ""
    until: date | None = None


def absence(item: Any) -> Absence | None:
    """The essence of one item of ``data``, of either shape; None for something else, which is like nothing."""
    if not isinstance(item, dict):
        return None
    data = flat(item)
    cover, recurrence = _object(data, "staffAssignment"), _object(data, "recurrence")
    ids = cover.get("contactIds")
    try:
        start, end, rule, until = _when(recurrence, _object(data, "time"))
    except (ValueError, TypeError, KeyError, IndexError):
        return None
    return Absence(
        number(data.get("contactId")),
        number(data.get("calendarId")) or None,
        tuple(sorted(found for found in map(number, ids if isinstance(ids, list) else []) if found is not None)),
        start,
        end,
        rule,
        until,
    )


def _when(recurrence: Json, hours: Json) -> When:
    """An ``ical`` recurrence says the moments in ``event``; the others have inclusive days, and hours for each of them."""
    first, last = _days(recurrence.get("datesApplicable"))
    rule, ends = _rule(str(recurrence.get("rrule") or ""))
    until = min((day for day in (last, ends) if day), default=None)
    event = _object(recurrence, "event")
    if event:
        start, end = (datetime.fromisoformat(event[name]).replace(tzinfo=None) for name in ("start", "end"))
        return start, _whole(end), rule, until if rule else None
    if first is None or (last is None and not rule):
        raise ValueError("no day")
    return _daily(first, last, hours, rule or _periodic(recurrence.get("everyNRecurrence")), until)


def _daily(first: date, last: date | None, hours: Json, rule: str, until: date | None) -> When:
    """Inclusive days, the hours (if any) being those of each of them."""
    start = datetime.combine(first, _clock(hours.get("start"), time()))
    end = datetime.combine(first, _clock(hours.get("end"), LAST_MINUTE))
    end = _whole(end if end > start else end + ONE_DAY)
    if rule:
        return start, end, rule, until
    if hours and last != first:
        return start, end, "FREQ=DAILY", last
    return start, end + ((last or first) - first), "", None


def _days(applicable: Any) -> tuple[date | None, date | None]:
    """An object with both ends inclusive, or a list of days (README.md 9 row 4)."""
    if isinstance(applicable, list):
        found = sorted(date.fromisoformat(day) for day in applicable)
        return found[0], found[-1]
    ends = applicable if isinstance(applicable, dict) else {}
    first, last = (date.fromisoformat(ends[name]) if ends.get(name) else None for name in ("from", "to"))
    return first, last


def _rule(text: str) -> tuple[str, date | None]:
    """The parts that matter, and the day of UNTIL."""
    parts = dict(part.split("=", 1) for part in text.upper().removeprefix("RRULE:").split(";") if part)
    until = parts.pop("UNTIL", "")
    parts.pop("WKST", None)
    if parts.get("INTERVAL") == "1":
        del parts["INTERVAL"]
    if "BYDAY" in parts:
        parts["BYDAY"] = ",".join(sorted(parts["BYDAY"].split(",")))
    day = datetime.strptime(until[:8], "%Y%m%d").date() if until else None
    return ";".join(f"{name}={parts[name]}" for name in sorted(parts)), day


def _periodic(every: Any) -> str:
    return f"EVERY={every}" if every not in (None, 1, "1") else ""


def _whole(end: datetime) -> datetime:
    return datetime.combine(end.date() + ONE_DAY, time()) if end.time() == LAST_MINUTE else end


def _clock(text: Any, default: time) -> time:
    return time.fromisoformat(text) if text else default


def _object(data: Json, name: str) -> Json:
    found = data.get(name)
    return found if isinstance(found, dict) else {}
