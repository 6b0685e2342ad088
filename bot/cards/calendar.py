"""A cover as a calendar file (RFC 5545).

It says who and when. Why somebody is out is never in it: it is made of what was booked, which knows no reasons.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Event

NAME = "cover.ics"
YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Entry:
    """``start`` and ``end`` are local in ``zone`` and half-open, of a series its first occurrence; ``rule`` is an RRULE value with
    its end. ``uid`` stays the same for the same booking, ``changes`` counts what was done to it since; ``gone``: it is no more."""

    uid: str
    summary: str
    start: datetime
    end: datetime
    zone: str
    rule: str = ""
    changes: int = 0
    gone: bool = False


def file(entries: Sequence[Entry], now: datetime) -> bytes:
    """The file. ``now`` is aware."""
    from icalendar import Calendar  # noqa: PLC0415  # 100 ms that most looks don't need

    made = Calendar()
    made.add("prodid", "-//Understudy//EN")
    made.add("version", "2.0")
    made.add("method", "CANCEL" if all(entry.gone for entry in entries) else "PUBLISH")
    for entry in entries:
        made.add_component(_event(entry, now))
    made.add_missing_timezones(first_date=now.date() - YEAR, last_date=now.date() + 5 * YEAR)
    return bytes(made.to_ical())


def _event(entry: Entry, now: datetime) -> "Event":
    from icalendar import Event, vRecur  # noqa: PLC0415  # as above

    ends = [moment.replace(tzinfo=ZoneInfo(entry.zone)) for moment in (entry.start, entry.end)]
    if not entry.rule:  # of a series the clock counts, of a single time the moment
        ends = [moment.astimezone(UTC) for moment in ends]
    made = Event()
    made.add("uid", entry.uid)
    made.add("dtstamp", now)
    made.add("summary", entry.summary)
    made.add("dtstart", ends[0])
    made.add("dtend", ends[1])
    made.add("sequence", entry.changes)
    if entry.gone:
        made.add("status", "CANCELLED")
    if entry.rule:
        made.add("rrule", vRecur.from_ical(entry.rule))
    return made
