"""A change of somebody else's cover: who of those named is out, who covers and who shall is told by what stands."""

import pytest

from bot.texts import notes
from tests.bot.conftest import Desk

OUT = "I'm out on 14 December, Sam Carter covers"


@pytest.mark.parametrize(
    "said",
    [
        "Priya instead of Sam for Alex on 14 December",
        "priya rather than sam for alex on 14 December",
        "Priya covers Alex on 14 December instead of Sam",
        "change the cover for Alex on 14 December to Priya",
        "swap Sam for Priya on Alex's Monday",
        "Sam can't do Alex's Monday, make it Priya",
        "am 14. Dezember Priya statt Sam für Alex",
        "Priya au lieu de Sam pour Alex le 14 décembre",
        "Priya en vez de Sam para Alex el 14 de diciembre",
        "Priya invece di Sam per Alex il 14 dicembre",
    ],
)
def test_another_covers_whoever_is_out_and_the_manager_stays(desk: Desk, said: str) -> None:
    desk.book(OUT, who="alex")
    card = desk.ask("dana", said)
    assert "Alex Morgan" in card and "Dana" not in card
    assert "Sam Carter" in card and "→" in card and "Priya Shah" in card.split("→")[1]


def test_only_the_part_that_is_named_changes(desk: Desk) -> None:
    desk.book(OUT, who="alex")
    card = desk.ask("dana", "Lee rather than Sam for Alex on 14 December in the morning")
    assert "09:00–13:00, Lee Chen covers" in card and "13:00–24:00, Sam Carter covers" in card


def test_where_nothing_stands_nobody_else_is_out(desk: Desk) -> None:
    assert desk.ask("dana", "Jo instead of Lee for Lena on 14 December") == notes.nothing_of("Lena")


def test_nobody_else_may_change_it(desk: Desk) -> None:
    desk.book(OUT, who="alex")
    assert "Change this?" not in desk.ask("lee", "Priya instead of Sam for Alex on 14 December")
