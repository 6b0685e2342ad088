"""Hours in which nobody would be on call: the loudest line of the card, with presses of their own."""

from typing import Any

from bot.sandbox.webex.app import parts_of
from tests.bot.conftest import Desk


def card(desk: Desk) -> list[dict[str, Any]]:
    webex = desk.sandbox.webex
    found = webex.messages_in(webex.direct_room(webex.cast.find("alex")))[-1]
    return list(parts_of([item["content"] for item in found["attachments"]]))


def test_the_empty_hours_are_named_and_leaving_them_empty_has_its_own_button(desk: Desk) -> None:
    assert desk.ask("alex", "I'm out on 27 November").startswith("Out Fri 27 Nov, all day, nobody covers – book it?")
    parts = card(desk)
    [alarm] = [part["text"] for part in parts if part.get("color") == "attention"]
    assert alarm == "Fri 27 Nov 2026, 09:00–17:00 would be empty: nobody is on call then."
    assert [part["title"] for part in parts if part.get("style") == "positive"] == ["Leave it empty"]


def test_only_the_hours_of_the_absence_are_empty(desk: Desk) -> None:
    assert "Fri 27 Nov 2026, 13:00–17:00 would be empty" in desk.ask("alex", "I'm out on 27 November in the afternoon")


def test_many_shifts_are_counted(desk: Desk) -> None:
    card = desk.ask("alex", "I'm out 7 to 18 December")
    assert "10 shifts, Mon–Fri 09:00–17:00, Mon 7 Dec – Fri 18 Dec 2026 would be empty" in card


def test_days_without_cover_are_empty_and_covered_ones_are_not(desk: Desk) -> None:
    told = desk.ask("alex", "I'm out on 26 and 27 November, Priya covers the 26th")
    assert "Fri 27 Nov 2026, 09:00–17:00 would be empty" in told
    assert "Thu 26 Nov 2026, 09:00–17:00 would be empty" not in told


def test_with_cover_nothing_is_empty(desk: Desk) -> None:
    assert "empty" not in desk.ask("alex", "I'm out on 27 November, Priya covers")


def test_whoever_is_not_on_call_leaves_nothing_empty_and_is_told_so(desk: Desk) -> None:
    told = desk.ask("alex", "I'm out on 28 November")
    assert "You aren't on call then" in told
    assert "empty" not in told


def test_the_words_of_its_button_leave_it_empty(desk: Desk) -> None:
    desk.ask("alex", "I'm out on 27 November")
    assert desk.ask("alex", "leave it empty").startswith("• Booked: Alex Morgan is out")


def test_somebody_is_found_in_words(desk: Desk) -> None:
    desk.ask("alex", "I'm out on 27 November")
    assert "Priya Shah" in desk.ask("alex", "find somebody")


def test_a_question_after_a_correction_says_what_has_changed(desk: Desk) -> None:
    desk.ask("alex", "I'm out on 27 November, cover with Sam")
    assert "Changed: Fri 27 Nov 2026, all day → Thu 26 Nov 2026, all day." in desk.ask("alex", "make it Thursday")
