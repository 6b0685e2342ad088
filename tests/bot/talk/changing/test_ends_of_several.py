"""An end or a return that is said alone is one of all that is booked without a gap, whichever plan booked which day of it, and no
absence from today on beside it."""

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.changing.test_changing_again import changed

MONDAY, TUESDAY, BOTH = "out mon 23 november, priya covers", "out tue 24 november, priya covers", ["11-23 11-23", "11-24 11-24"]


@pytest.mark.parametrize(
    "words",
    [
        "only gone till monday after all",
        "I'll only need until Monday",
        "just till monday in the end",
        "ich bin doch nur bis Montag weg",
        "finalement je ne suis absent que jusqu'à lundi",
        "al final solo estoy fuera hasta el lunes",
        "alla fine sono via solo fino a lunedì",
    ],
)
def test_an_end_within_two_bookings_takes_what_is_behind_it(desk: Desk, words: str) -> None:
    desk.book(MONDAY)
    desk.book(TUESDAY)
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.days() == ["11-23 11-23"]


@pytest.mark.parametrize(
    "words",
    [
        "I'm only back on Wednesday",
        "won't be back until Wednesday",
        "ich bin erst Mittwoch wieder da",
        "je ne rentre que mercredi",
        "no vuelvo hasta el miércoles",
        "torno solo mercoledì",
    ],
)
def test_a_return_where_what_is_booked_ends_changes_nothing(desk: Desk, words: str) -> None:
    desk.book(MONDAY)
    desk.book(TUESDAY)
    answer = desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.days() == BOTH and "Priya Shah" in answer and "Reply" not in answer, answer


def test_a_later_return_makes_the_last_of_them_longer(desk: Desk) -> None:
    desk.book(MONDAY)
    desk.book(TUESDAY)
    changed(desk, "I'm only back on the 26th")
    assert desk.days() == ["11-23 11-23", "11-24 11-25"]
