"""A night is the shift that begins in it: it is one line wherever it is told, and a day said of nights is the night that begins on
it, though Everbridge keeps it in two records, up to midnight and behind it."""

import pytest

from tests.bot.conftest import Desk

TWO = "I'm out tuesday night and wednesday night, Jo covers"
TUESDAY, WEDNESDAY = "Tue 24 Nov 2026 17:00 – Wed 25 Nov 2026 09:00", "Wed 25 Nov 2026 17:00 – Thu 26 Nov 2026 09:00"


@pytest.fixture(autouse=True)
def booked(desk: Desk) -> None:
    card = desk.ask("priya", TWO)
    if "more than one calendar" in card:
        desk.ask("priya", "1")
    assert "Booked" in desk.ask("priya", "yes")


def test_a_night_is_told_in_one_line(desk: Desk) -> None:
    assert TUESDAY in desk.heard("jo")[-1] and "00:00" not in desk.heard("jo")[-1]
    assert "part 1" not in desk.last("priya")


@pytest.mark.parametrize("text", ["cancel wednesday", "not wednesday after all", "I don't need the wednesday night anymore"])
def test_a_day_takes_out_the_night_that_begins_on_it(desk: Desk, text: str) -> None:
    assert WEDNESDAY in desk.ask("priya", text)
    desk.ask("priya", "yes")
    gone, _, left = desk.heard("jo")[-1].partition("As before, you also cover for Priya Shah: ")
    assert WEDNESDAY in gone and "Tue 24" not in gone and left == f"{TUESDAY} (Europe/London)"


def test_a_night_moves_whole(desk: Desk) -> None:
    desk.ask("priya", "cancel wednesday")
    desk.ask("priya", "yes")
    assert "Thu 26 Nov 2026 17:00 – Fri 27 Nov 2026 09:00" in desk.ask("priya", "make it thursday night instead")


def test_who_takes_a_night_takes_all_of_it(desk: Desk) -> None:
    assert f"{WEDNESDAY}, Sam Carter covers" in desk.ask("priya", "Sam Carter does the wednesday night")


def test_a_night_cut_short_is_told_whole(desk: Desk) -> None:
    desk.ask("priya", "cancel tuesday")
    desk.ask("priya", "yes")
    assert "→ Wed 25 Nov 2026 17:00 – Thu 26 Nov 2026 02:00" in desk.ask("priya", "only until 2 am")
    desk.ask("priya", "yes")
    assert "Wed 25 Nov 2026 17:00 – Thu 26 Nov 2026 02:00" in desk.heard("jo")[-1]


def test_no_minute_before_midnight_is_ones_own(desk: Desk) -> None:
    assert "23:59" not in desk.ask("priya", "who is on call this week")


def test_a_night_is_moved_to_another_as_a_whole(desk: Desk) -> None:
    card = desk.ask("priya", "move the tuesday night to friday night")
    assert f"{TUESDAY} → Fri 27 Nov 2026 17:00" in " ".join(card.split()) and "22:00" not in card
