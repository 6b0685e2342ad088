"""A night, or the day of a shift, is the whole of the shift that begins in it, though it ends on the next day."""

from datetime import UTC, datetime

import pytest

from tests.bot.conftest import Desk

NIGHT = "Thu 17 Dec 2026 17:00 – Fri 18 Dec 2026 09:00"


@pytest.mark.parametrize(
    "said",
    ["can't do my night on 17 December, jo covers", "jo has my shift on 17 December", "jo takes my night shift on 17 December"],
)
def test_the_night_is_taken_to_its_end(desk: Desk, said: str) -> None:
    card = desk.ask("priya", said)
    assert f"When: {NIGHT}" in card
    assert "the whole shift that begins then" in card


def test_what_cannot_be_finished_is_the_rest_of_the_shift_that_goes_on(desk: Desk) -> None:
    desk.clock.now = datetime(2026, 12, 17, 23, 5, tzinfo=UTC)
    assert "Thu 17 Dec 2026 23:05 – Fri 18 Dec 2026 09:00" in desk.ask("priya", "migraine, can't finish my shift, jo takes over")


def test_a_night_is_no_duty_of_a_whole_day_that_begins_in_it(desk: Desk) -> None:
    asked = desk.ask("priya", "lee does my night on Friday 18 December")
    assert "19 Dec 2026 23:00" not in asked + desk.ask("priya", "1")


def test_stated_hours_stay(desk: Desk) -> None:
    assert "Thu 17 Dec 2026 22:00 – Fri 18 Dec 2026 06:00" in desk.ask("priya", "off on the night of 17 December 22-06, jo covers")


def test_an_evening_is_no_night(desk: Desk) -> None:
    assert "Thu 17 Dec 2026, 17:00–22:00" in desk.ask("priya", "out 17 December in the evening, jo covers")


def test_somebody_without_a_night_shift_has_the_day(desk: Desk) -> None:
    assert "Thu 17 Dec 2026, all day" in desk.ask("alex", "jo has my shift on 17 December")


def test_each_night_until_a_day_is_the_shifts_of_these_nights(desk: Desk) -> None:
    card = desk.ask("priya", "I'm out every night from 14 December until 16 December, jo covers")
    assert "Mon 14 Dec 2026 17:00 – Tue 15 Dec 2026 09:00" in card
    assert "Wed 16 Dec 2026 17:00 – Thu 17 Dec 2026 09:00" in card


def test_a_night_in_which_a_shift_of_a_day_begins_is_that_shift(desk: Desk) -> None:
    card = desk.ask("priya", "I can't do Friday night on 11 December, jo covers")
    assert "Fri 11 Dec 2026 23:00 – Sat 12 Dec 2026 23:00" in card
    assert "the whole shift that begins then" in card


def test_what_is_cut_at_midnight_is_said(desk: Desk) -> None:
    assert "Sat 12 Dec 2026, 00:00–23:00 isn't in this" in desk.ask("priya", "I'm out on 11 December from 11pm, jo covers")


@pytest.mark.parametrize(
    ("said", "night"),
    [
        ("in der Nacht auf den 18. Dezember kann ich nicht, Jo übernimmt", "Do 17. Dez. 2026 17:00 – Fr 18. Dez. 2026 09:00"),
        ("die Nacht vom 17. auf den 18. Dezember bin ich weg, Jo übernimmt", "Do 17. Dez. 2026 17:00 – Fr 18. Dez. 2026 09:00"),
        ("la nuit du 17 au 18 décembre je ne suis pas là, Jo me remplace", "jeu. 17 déc. 2026 17:00 – ven. 18 déc. 2026 09:00"),
        ("no estoy la noche del 17 al 18 de diciembre, me cubre Jo", "jue 17 dic 2026 17:00 – vie 18 dic 2026 09:00"),
        ("non ci sono la notte dal 17 al 18 dicembre, mi copre Jo", "gio 17 dic 2026 17:00 – ven 18 dic 2026 09:00"),
        ("the night of 17 to 18 December I'm out, jo covers", NIGHT),
    ],
)
def test_a_night_that_two_days_name_is_the_shift_that_begins_on_the_first(desk: Desk, said: str, night: str) -> None:
    assert night in desk.ask("priya", said)
