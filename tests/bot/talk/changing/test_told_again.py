"""An absence that is booked already and told of once more is no second one."""

import pytest

from tests.bot.conftest import Desk


@pytest.fixture
def booked(desk: Desk) -> Desk:
    """Alex is out from Monday to Wednesday, and Priya covers."""
    desk.book("I'm out 14-16 December, Priya covers")
    return desk


@pytest.mark.parametrize("words", ["I'm out on the 15th", "I'm off 14-16 December", "dentist on the 15th at 10"])
def test_what_stands_is_said(booked: Desk, words: str) -> None:
    assert booked.ask("alex", words).startswith("That is how it stands already") and booked.covers() == [booked.number("priya")]


@pytest.mark.parametrize("words", ["only need tuesday the 15th off after all", "turns out I just need the 15th off"])
def test_a_day_that_is_named_alone_is_kept_with_its_cover(booked: Desk, words: str) -> None:
    card = booked.ask("alex", words)
    assert "→ Tue 15 Dec 2026, all day" in card and "Priya Shah" in card
    booked.ask("alex", "yes")
    assert booked.days() == ["12-15 12-15"] and booked.covers() == [booked.number("priya")]


def test_a_longer_stretch_keeps_the_cover(booked: Desk) -> None:
    assert "→ Mon 14 Dec – Fri 18 Dec 2026" in booked.ask("alex", "I'm out 14-18 December")
    booked.ask("alex", "yes")
    assert booked.days() == ["12-14 12-18"] and booked.covers() == [booked.number("priya")]


def test_of_somebody_else_their_cover_is_not_dropped(booked: Desk) -> None:
    assert booked.ask("dana", "Alex is away on the 15th").startswith("That is how it stands already")


def test_days_of_which_none_is_booked_are_an_absence_of_their_own(booked: Desk) -> None:
    assert booked.ask("alex", "I'm out on the 17th").startswith("Out Thu 17 Dec")
