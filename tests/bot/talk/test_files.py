"""The calendar file with a stand-in's notice: posted as a file, and reasons are never in it."""

from typing import Any

import pytest
from icalendar import Calendar

from bot.texts import telling as texts
from tests.bot.conftest import Desk

REASON = "chemo"


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
    desk.ask("alex", f"I'm out 14 December for {REASON}, cover with Priya")
    assert files(desk, "priya") == []
    desk.ask("alex", "yes")
    [content] = files(desk, "priya")
    assert str(only(content)["summary"]) == "On call for Alex Morgan"
    assert only(content).decoded("dtstart").isoformat() == "2026-12-14T00:00:00+00:00"
    assert REASON.encode() not in content


def test_everybody_has_their_own_days_in_it(desk: Desk) -> None:
    desk.ask("alex", "out 14 and 16 December, Jo covers the 14th, Priya covers the 16th")
    desk.ask("alex", "yes")
    assert [only(files(desk, who)[0]).decoded("dtstart").day for who in ("jo", "priya")] == [14, 16]


@pytest.mark.parametrize("words", ["send me the calendar file", "Kannst du mir die Kalenderdatei schicken?", "le fichier d'agenda"])
def test_whoever_covers_has_one_for_the_asking(desk: Desk, words: str) -> None:
    desk.ask("alex", f"I'm out 14 December for {REASON}, cover with Priya")
    desk.ask("alex", "yes")
    desk.ask("lena", "I'm out 15 December, cover with Priya")
    desk.ask("lena", "yes")
    desk.ask("priya", words)
    *_, content = files(desk, "priya")
    found = [str(one["summary"]) for one in Calendar.from_ical(content).walk("VEVENT")]
    assert len(found) == 2 and all(any(name in one for one in found) for name in ("Alex Morgan", "Lena Fischer"))
    assert REASON.encode() not in content


def test_what_was_handed_back_is_not_in_it(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.ask("alex", "yes")
    desk.ask("alex", "Jo instead of Priya")
    desk.ask("alex", "yes")
    before = len(files(desk, "priya"))
    desk.ask("priya", "calendar file")
    assert len(files(desk, "priya")) == before


def test_a_series_repeats(desk: Desk) -> None:
    desk.ask("alex", "every Friday off until 29 January, Priya covers")
    desk.ask("alex", "yes")
    assert only(files(desk, "priya")[0])["rrule"]["freq"] == ["WEEKLY"]


@pytest.mark.parametrize("words", ["calendar file", "Can you send me the ics file?", "put it in my calendar"])
def test_whoever_is_out_has_one_for_the_asking(desk: Desk, words: str) -> None:
    desk.ask("alex", f"I'm out 14 December for {REASON}, cover with Priya")
    desk.ask("alex", "yes")
    assert files(desk, "alex") == []
    desk.ask("alex", words)
    [content] = files(desk, "alex")
    assert str(only(content)["summary"]) == "Away, Priya Shah covers" and REASON.encode() not in content


def test_who_has_booked_nothing_hears_that(desk: Desk) -> None:
    desk.ask("alex", "calendar file")
    assert desk.heard("alex")[-1] == texts.no_calendar_file


def test_what_is_changed_moves_in_the_calendar(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 to 15 December, cover with Priya")
    desk.ask("alex", "yes")
    desk.ask("alex", "calendar file")
    desk.ask("alex", "I'm back 15 December")
    desk.ask("alex", "yes")
    for who in ("alex", "priya"):
        before, after = map(only, files(desk, who))
        assert before["uid"] == after["uid"] and (before["sequence"], after["sequence"]) == (0, 1)
        assert before.decoded("dtstart") == after.decoded("dtstart") and before.decoded("dtend") > after.decoded("dtend")


def test_with_somebody_else_it_goes_from_one_calendar_and_comes_to_another(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.ask("alex", "yes")
    desk.ask("alex", "Lee instead of Priya on 14 December")
    desk.ask("alex", "yes")
    assert only(files(desk, "priya")[-1])["status"] == "CANCELLED"
    assert "status" not in only(files(desk, "lee")[-1])
    desk.ask("alex", "calendar file")
    assert str(only(files(desk, "alex")[-1])["summary"]) == "Away, Lee Chen covers"


def test_what_is_taken_back_goes(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.ask("alex", "yes")
    desk.ask("alex", "calendar file")
    desk.click("alex", "Undo")
    for who in ("alex", "priya"):
        before, after = files(desk, who)
        assert only(before)["uid"] == only(after)["uid"]
        assert only(after)["status"] == "CANCELLED" and only(after)["sequence"] == 1 and b"METHOD:CANCEL" in after


def test_a_holiday_has_none(desk: Desk) -> None:
    desk.ask("alex", "26 December is a holiday")
    desk.ask("alex", "yes")
    desk.ask("alex", "calendar file")
    assert files(desk, "alex") == [] and desk.heard("alex")[-1] == texts.no_calendar_file
