"""Hours of a cover by their place in the shift: "Priya for the first hour"."""

import pytest

from bot.policy import Cover, Policy
from tests.bot.conftest import Desk

AWAY = "I'm out 14 December, cover with Max Weber"


@pytest.mark.parametrize("words", ["priya for the first hour", "could priya take the first hour?"])
def test_on_a_card_it_is_cut_where_the_shift_tells(desk: Desk, words: str) -> None:
    desk.ask("alex", AWAY)
    card = desk.ask("alex", words)
    assert "09:00–10:00: Priya Shah" in card and "10:00–24:00: Max Weber" in card


def test_in_a_first_message_too(desk: Desk) -> None:
    card = desk.ask("alex", "I'm out 14 December, Priya for the first 2 hours, then Lee")
    assert "09:00–11:00: Priya Shah" in card and "11:00–24:00: Lee Chen" in card


def test_where_no_shift_tells_it_is_asked_and_the_card_stays(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 and 15 December, cover with Max Weber")
    assert desk.ask("alex", "Lee for the last hour").startswith("Which hours are that?")
    desk.ask("alex", "yes")
    assert len(desk.covers()) == 2


def test_whoever_has_what_is_left_hears_the_hours_of_the_shift_alone(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    desk.ask("alex", AWAY)
    desk.ask("alex", "priya for the first hour")
    desk.ask("alex", "yes")
    assert desk.last("max").startswith("Alex Morgan asks you to cover: Mon 14 Dec 2026, 11:00–18:00 your time (Berlin)\n")
    assert desk.last("priya").startswith("Alex Morgan asks you to cover: Mon 14 Dec 2026, 09:00–10:00\n")
    desk.click("priya", "I'll do it")
    desk.click("max", "I'll do it")
    assert desk.last("max").startswith("You're covering for Alex Morgan: Mon 14 Dec 2026, 11:00–18:00 (Europe/Berlin)\n")
