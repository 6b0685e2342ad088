"""Calendar files: what a calendar reads in them, and what is never in them."""

from datetime import UTC, datetime
from typing import Any

from icalendar import Calendar

from bot.cards import calendar
from bot.cards.calendar import Entry

NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)


def events(*entries: Entry) -> list[Any]:
    read: Any = Calendar.from_ical(calendar.file(entries, NOW))
    return list(read.walk("VEVENT"))


def test_hours_are_moments() -> None:
    [event] = events(Entry("a@u", "On call for Zoë", datetime(2026, 12, 14, 9), datetime(2026, 12, 14, 17), "Europe/Berlin"))
    assert event.decoded("dtstart") == datetime(2026, 12, 14, 8, tzinfo=UTC)
    assert (str(event["uid"]), str(event["summary"])) == ("a@u", "On call for Zoë")


def test_a_series_keeps_its_clock_when_the_clocks_change() -> None:
    rule = "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270430T215959Z"
    text = calendar.file([Entry("a@u", "Out", datetime(2026, 12, 4, 9), datetime(2026, 12, 4, 17), "Europe/Berlin", rule)], NOW)
    assert b"TZID=Europe/Berlin:20261204T090000" in text and b"BEGIN:VTIMEZONE" in text
    read: Any = Calendar.from_ical(text)
    [event] = read.walk("VEVENT")
    assert event["rrule"]["byday"] == ["FR"]


def test_what_others_wrote_breaks_no_line_of_it() -> None:
    [event] = events(Entry("a@u", "On call for A\nBEGIN:VALARM;x", datetime(2026, 12, 14), datetime(2026, 12, 15), "UTC"))
    assert [part.name for part in event.subcomponents] == []
