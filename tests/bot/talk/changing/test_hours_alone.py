"""Hours without a day, said of what is booked: they are those of its day, and never all of it."""

import pytest

from tests.bot.conftest import Desk

DAY = "I'm out 14 December, cover with Priya"


@pytest.mark.parametrize("words", ["cancel the morning", "storniere den Vormittag", "annule la matinée"])
def test_the_morning_goes_and_the_rest_stays(desk: Desk, words: str) -> None:
    desk.book(DAY)
    assert "13:00" in desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert [start for start, _ in desk.hours()] == ["13:00"]


def test_of_several_days_it_is_asked_which(desk: Desk) -> None:
    desk.book("I'm out 14 to 16 December, cover with Priya")
    question = desk.ask("alex", "cancel the morning")
    assert "Tue 15 Dec 2026, 09:00–13:00" in question and desk.days() == ["12-14 12-16"]
    assert "→ Mon 14 Dec 2026, all day and Tue 15 Dec 2026 13:00 – Thu 17 Dec 2026 00:00" in desk.ask("alex", "2")


@pytest.mark.parametrize(
    "words",
    [
        "I'm only out in the morning after all",
        "I'm only away in the morning",
        "Ich bin doch nur vormittags weg",
        "je ne suis absent que le matin finalement",
        "sono via solo la mattina",
        "solo estoy fuera por la mañana",
    ],
)
def test_only_the_morning_is_what_is_left_of_the_day_that_was_booked(desk: Desk, words: str) -> None:
    desk.book(DAY)
    assert "09:00–13:00" in desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert (desk.days(), desk.hours()) == (["12-14 12-14"], [("09:00", "13:00")])


@pytest.mark.parametrize(
    "words",
    [
        "en fait je peux faire le matin, qu'elle prenne seulement à partir de 13h",
        "je fais le matin, Priya seulement à partir de 13h",
        "ich mach den Vormittag, Priya nur ab 13 Uhr",
        "la mañana la hago yo, Priya solo a partir de las 13",
        "I can do the morning, she only from 1pm",
    ],
)
def test_hours_that_the_speaker_does_are_not_those_that_are_left(desk: Desk, words: str) -> None:
    desk.book(DAY)
    assert "→" in (told := desk.ask("alex", words)) and "13:00" in told and "09:00–13:00" not in told
    desk.ask("alex", "yes")
    assert [start for start, _ in desk.hours()] == ["13:00"]


def test_with_nothing_booked_it_is_about_today(desk: Desk) -> None:
    assert "today" in desk.ask("alex", "I'm only out in the morning")
