"""Bookings that are moved together: all of them, each as long as it was, and never an absence more."""

import pytest

from bot.texts import cards as texts
from bot.texts import notes
from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    "words",
    [
        "2 hours later on both",
        "shift both by two hours",
        "two hours later for all of them",
        "make both 2 hours later",
        "beide zwei Stunden später",
        "décale les deux de deux heures",
        "los dos dos horas más tarde",
        "sposta tutti e due di due ore",
    ],
)
@pytest.mark.parametrize("asked", ["once", "twice"])
def test_both_are_moved(desk: Desk, words: str, asked: str) -> None:
    if asked == "once":
        desk.book("I'm out Monday 9 to 12 and Wednesday 9 to 12, cover with Lee")
    else:
        desk.book("I'm out Monday 9 to 12, cover with Lee", "I'm out Wednesday 9 to 12, cover with Priya")
    card = desk.ask("alex", words)
    assert card.count("11:00–14:00") >= len(("Monday", "Wednesday")), card
    desk.ask("alex", "yes")
    assert [hours for hours, _ in desk.hours()].count("11:00") == len(("Monday", "Wednesday"))


@pytest.mark.parametrize("words", ["push them all back a day", "both a day later", "alle einen Tag später"])
def test_days_are_moved(desk: Desk, words: str) -> None:
    desk.book("I'm out Monday and Wednesday, cover with Lee")
    assert desk.ask("alex", words).startswith((texts.change_title, "Das ändern?"))
    desk.ask("alex", "yes")
    assert desk.days() == ["11-24 11-24", "11-26 11-26"]


def test_both_of_three_are_asked_for(desk: Desk) -> None:
    desk.book("out Monday, Lee covers", "out Wednesday, Priya covers", "out Friday, Priya covers")
    assert desk.ask("alex", "both a day later").startswith(notes.which_booking)


def test_to_another_week_they_keep_their_weekdays(desk: Desk) -> None:
    desk.book("I'm out Friday, cover with Lee")
    desk.ask("alex", "move it to next week")
    desk.ask("alex", "yes")
    assert desk.days() == ["11-27 11-27"]
