"""Rules of recurrence as text (RFC 5545, RRULE value without prefix): what is wrong with one, and where it ends.

INFERRED: which parts the server knows, and whether UNTIL has to be UTC, is not documented (the page only names RFC 2445
section 4.3.10). So a series here is made of days, and one that is counted stays countable.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
LARGEST = {"COUNT": 999, "INTERVAL": 999, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYWEEKNO": 53, "BYMONTH": 12, "BYSETPOS": 366}
DAY = "(?:MO|TU|WE|TH|FR|SA|SU)"
FORMS = {
    "FREQ": "|".join(FREQUENCIES),
    "UNTIL": "[0-9]{8}(?:T[0-9]{6}Z?)?",
    "WKST": DAY,
    "BYDAY": f"(?:[+-]?[1-9][0-9]?)?{DAY}(?:,(?:[+-]?[1-9][0-9]?)?{DAY})*",
    "COUNT": "[0-9]{1,9}",
    "INTERVAL": "[0-9]{1,9}",
}
NUMBERS = "[+-]?[0-9]{1,9}(?:,[+-]?[0-9]{1,9})*"


def parts_of(rule: str) -> dict[str, str]:
    """The parts of a rule by name, as written."""
    return {name: value for name, _, value in (part.partition("=") for part in rule.split(";"))}


def flaws_of(rule: str) -> Iterator[str]:
    """What is wrong with a rule, to be read behind its name; nothing if it can be sent."""
    parts = parts_of(rule)
    if rule.upper().startswith("RRULE:"):
        yield "should be written without RRULE: in front"
        return
    if len(parts) < len(rule.split(";")):
        yield "should have each of its parts once"
    if "FREQ" not in parts:
        yield f"should have a FREQ: {', '.join(FREQUENCIES)}"
    if "UNTIL" in parts and "COUNT" in parts:
        yield "should end by UNTIL or by COUNT, not by both"
    for name, value in parts.items():
        if not _fits(name, value):
            yield f"has a part that can't be read: {name}={value}"


def until_of(rule: str) -> date | None:
    """The day of UNTIL as written, whatever its hour."""
    value = parts_of(rule).get("UNTIL")
    return datetime.strptime(value[:8], "%Y%m%d").date() if value else None


def without_until(rule: str) -> str:
    """The rule as if it never ended."""
    return ";".join(part for part in rule.split(";") if not part.startswith("UNTIL="))


def last_counted(rule: str, start: datetime) -> date | None:
    """The day of the last occurrence of a rule that ends by COUNT; ``start`` is the first. None if no COUNT ends it."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - most bookings are no series

    if "COUNT" not in parts_of(rule):
        return None
    days = [moment.date() for moment in rrulestr(rule, dtstart=start)]
    return days[-1] if days else None


def _fits(name: str, value: str) -> bool:
    if name not in FORMS and name not in LARGEST:
        return False
    if not re.fullmatch(FORMS.get(name, NUMBERS), value):
        return False
    if name == "UNTIL":
        return _is_a_day(value)
    return all(1 <= abs(int(number)) <= LARGEST[name] for number in value.split(",")) if name in LARGEST else True


def _is_a_day(value: str) -> bool:
    try:
        datetime.strptime(value.removesuffix("Z"), "%Y%m%dT%H%M%S" if "T" in value else "%Y%m%d")
    except ValueError:
        return False
    return True
