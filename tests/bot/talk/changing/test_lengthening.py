"""A booking that is called by its day is made longer, and isn't moved to where it is to end."""

import pytest

from tests.bot.conftest import Desk


@pytest.fixture(autouse=True)
def booked(desk: Desk) -> None:
    """A week, then a day, so that neither is the only one; the day was booked last."""
    for text in ("I'm out 14 to 18 December, cover with Priya", "I'm out 7 December, cover with Lee"):
        desk.ask("alex", text)
        assert "Booked" in desk.ask("alex", "yes")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("extend 7 December 2026 till 8 December 2026", ["12-14 12-18", "12-07 12-08"]),
        ("extend 14 December till 21 December", ["12-14 12-21", "12-07 12-07"]),
        ("please extend 14 to 18 December to the 21st", ["12-14 12-21", "12-07 12-07"]),
        ("stretch 16 December until 20 December", ["12-14 12-20", "12-07 12-07"]),
        ("extend my leave on 14 December by two days", ["12-14 12-20", "12-07 12-07"]),
        ("extend 7 December by a day", ["12-14 12-18", "12-07 12-08"]),
        ("verlängere den 7. Dezember bis 8. Dezember", ["12-14 12-18", "12-07 12-08"]),
        ("den 14. Dezember um zwei Tage verlängern", ["12-14 12-20", "12-07 12-07"]),
        ("prolonge le 7 décembre jusqu'au 9 décembre", ["12-14 12-18", "12-07 12-09"]),
        ("alarga el 7 de diciembre hasta el 9 de diciembre", ["12-14 12-18", "12-07 12-09"]),
        ("prolunga il 7 dicembre fino al 9 dicembre", ["12-14 12-18", "12-07 12-09"]),
    ],
)
def test_its_begin_stays(desk: Desk, text: str, days: list[str]) -> None:
    desk.ask("alex", text)
    desk.ask("alex", "yes")
    assert desk.days() == days


def test_to_move_it_is_something_else(desk: Desk) -> None:
    desk.ask("alex", "move 7 December to 8 December")
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-18", "12-08 12-08"]


@pytest.mark.parametrize("text", ["extend 10 December till 11 December", "extend 1 December by a day"])
def test_where_nothing_stands_then_no_other_booking_is_changed(desk: Desk, text: str) -> None:
    assert desk.ask("alex", text).startswith("Nothing of yours is booked then.")


def test_what_would_make_it_shorter_is_asked_about(desk: Desk) -> None:
    assert desk.ask("alex", "extend 14 December till 16 December").startswith("I don't know what to change")
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-18", "12-07 12-07"]
