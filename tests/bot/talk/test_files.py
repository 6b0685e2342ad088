"""The calendar file with a stand-in's notice: posted as a file, and reasons are never in it."""

from typing import Any

from icalendar import Calendar

from tests.bot.conftest import Desk

REASON = "chemo"


def said(desk: Desk, text: str, who: str = "alex") -> None:
    desk.say(who, text)
    desk.work()


def files(desk: Desk, who: str) -> list[bytes]:
    """The files that somebody was sent."""
    webex = desk.sandbox.webex
    addresses = [file for found in webex.messages_in(webex.direct_room(who)) for file in found.get("files", ())]
    kept = [webex.rooms.files[address.rsplit("/", 1)[-1]] for address in addresses]
    assert all(name == "cover.ics" for name, _ in kept)
    return [content for _, content in kept]


def only(content: bytes) -> Any:
    read: Any = Calendar.from_ical(content)
    [event] = read.walk("VEVENT")
    return event


def test_the_notice_brings_a_file_of_what_was_booked_and_no_reason_is_in_it(desk: Desk) -> None:
    said(desk, f"I'm out 14 December for {REASON}, cover with Priya")
    assert files(desk, "priya") == []
    said(desk, "yes")
    [content] = files(desk, "priya")
    assert str(only(content)["summary"]) == "On call for Alex Morgan"
    assert only(content).decoded("dtstart").isoformat() == "2026-12-14T00:00:00+00:00"
    assert REASON.encode() not in content


def test_everybody_has_their_own_days_in_it(desk: Desk) -> None:
    said(desk, "out 14 and 16 December, Jo covers the 14th, Priya covers the 16th")
    said(desk, "yes")
    assert [only(files(desk, who)[0]).decoded("dtstart").day for who in ("jo", "priya")] == [14, 16]


def test_a_series_repeats(desk: Desk) -> None:
    said(desk, "every Friday off until 29 January, Priya covers")
    said(desk, "yes")
    assert only(files(desk, "priya")[0])["rrule"]["freq"] == ["WEEKLY"]


def test_what_is_taken_back_brings_no_file(desk: Desk) -> None:
    said(desk, "I'm out 14 December, cover with Priya")
    said(desk, "yes")
    desk.press("alex", "Undo")
    desk.work()
    assert len(files(desk, "priya")) == 1
