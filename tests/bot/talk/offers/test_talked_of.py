"""Words that only may tell of an absence, behind a booking: whether they are of that or of another one is asked, and a yes alone
books nothing."""

import pytest

from bot.texts import cards, notes
from tests.bot.conftest import Desk

MAYBE = "Thursday 17 dec parents evening"
BOOKED = "I'm out 10 December, cover with Priya"


def booked(desk: Desk) -> None:
    desk.ask("alex", BOOKED)
    desk.click("alex", "Book it")


def test_without_a_booking_a_yes_takes_what_was_read(desk: Desk) -> None:
    assert cards.or_what_stands not in desk.ask("alex", MAYBE)
    assert "nobody covers" in desk.ask("alex", "yes")


def test_behind_a_booking_a_yes_means_neither(desk: Desk) -> None:
    booked(desk)
    said = desk.ask("alex", MAYBE)
    assert cards.or_what_stands in said and "It's about: Thu 10 Dec, cover Priya Shah" in said
    assert desk.ask("alex", "yes") == notes.which_answer
    assert "nobody covers" in desk.ask("alex", cards.new_absence)


def test_what_is_of_the_booking_is_asked_to_be_said_once_more(desk: Desk) -> None:
    booked(desk)
    desk.ask("alex", MAYBE)
    assert desk.ask("alex", "1").startswith("I don't know what to change of “Thu 10 Dec, cover Priya Shah”")
    assert len(desk.covers()) == 1


def test_somebody_who_covers_then_is_asked_whether_it_is_of_that(desk: Desk) -> None:
    booked(desk)
    said = desk.ask("priya", MAYBE)
    assert "My cover for Alex Morgan: Thu 10 Dec 2026, all day" in said
    assert desk.ask("priya", "1").startswith("As it stands you cover for Alex Morgan")


@pytest.mark.parametrize("words", ["I'm out 10 December", "out 10 dec, cover with Lee"])
def test_what_is_told_plainly_is_not_asked_so(desk: Desk, words: str) -> None:
    booked(desk)
    assert cards.or_what_stands not in desk.ask("alex", words)
