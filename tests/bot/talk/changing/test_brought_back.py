"""What was taken back is brought back, and an absence that has begun ends sooner or later than booked."""

import pytest

from bot.texts import others
from tests.bot.conftest import Desk

FRIDAY, TUESDAY = "out 27 November, cover with Priya", "out 1 December, Lee covers"
BEGUN = "out 18 to 20 November, Jo covers"


@pytest.mark.parametrize("words", ["put it back", "restore it", "no wait, i do need it, bring it back", "rebook that please"])
@pytest.mark.parametrize("gone", ["undo", "cancel friday", "cancel the last one"])
def test_what_was_taken_back_is_booked_again(desk: Desk, gone: str, words: str) -> None:
    desk.book(FRIDAY)
    desk.ask("alex", gone)
    desk.ask("alex", "yes")
    assert desk.days() == [] and "27 Nov" in desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.days() == ["11-27 11-27"]


def test_of_two_that_were_taken_back_the_one_of_the_day_comes_back(desk: Desk) -> None:
    desk.book(FRIDAY, TUESDAY)
    desk.ask("alex", "cancel the second one")
    desk.ask("alex", "yes")
    desk.ask("alex", "no sorry i do need tuesday, put it back")
    desk.ask("alex", "yes")
    assert desk.days() == ["11-27 11-27", "12-01 12-01"]


def test_a_change_is_put_back(desk: Desk) -> None:
    desk.book(BEGUN)
    desk.ask("alex", "only till thursday")
    desk.ask("alex", "yes")
    assert "→ Wed 18 Nov – Fri 20 Nov" in desk.ask("alex", "put it back")


@pytest.mark.parametrize("words", ["restore it", "put it back"])
def test_what_only_stands_is_told_and_not_taken_back(desk: Desk, words: str) -> None:
    desk.book(FRIDAY)
    assert "Take this back?" not in desk.ask("alex", words) and desk.days() == ["11-27 11-27"]


@pytest.mark.parametrize(
    "words",
    ["i will need until monday", "out until monday after all", "need till monday now", "it'll be tuesday before i'm back"],
)
def test_a_later_end_keeps_the_cover(desk: Desk, words: str) -> None:
    desk.book(BEGUN)
    desk.later(days=1)
    card = desk.ask("alex", words)
    assert "→ Wed 18 Nov – Mon 23 Nov 2026" in card and "Jo Park" in card
    desk.ask("alex", "yes")
    assert desk.days() == ["11-18 11-23"]


@pytest.mark.parametrize(
    "words",
    [
        "migraine, back earlier than I thought: back tomorrow",
        "i'm fit again from tomorrow",
        "i'm better, working again from tomorrow",
        "turned out fine - back tomorrow",
    ],
)
def test_an_earlier_return_cuts_what_is_booked(desk: Desk, words: str) -> None:
    desk.book(BEGUN)
    desk.later(days=1)
    assert "→ Wed 18 Nov – Thu 19 Nov 2026" in desk.ask("alex", words)


def test_a_return_tomorrow_is_of_today_where_nothing_is_booked(desk: Desk) -> None:
    assert "Wed 18 Nov" in desk.ask("alex", "migraine, back tomorrow")


def test_words_that_nobody_understands_are_told_how_what_was_booked_is_changed(desk: Desk) -> None:
    desk.book(FRIDAY)
    assert others.how_to_change in desk.ask("alex", "the thing is all wobbly")


@pytest.mark.parametrize("words", ["out until monday", "I will need until monday"])
def test_an_absence_with_nothing_before_it_is_its_own(desk: Desk, words: str) -> None:
    assert "→" not in desk.ask("alex", words)
