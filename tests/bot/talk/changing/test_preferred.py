"""Somebody else, or somebody again, who covers a day of what is booked: it is their cover that changes, and no absence."""

import pytest

from tests.bot.conftest import Desk

WEEK = "I'm out Monday to Friday next week, Priya covers"


@pytest.mark.parametrize(
    "words",
    [
        "I'd rather have Lee on Wednesday, not Priya",
        "back to Lee for Wednesday please",
        "can we go back to Lee for wednesday?",
        "I'd prefer to have Lee on Wednesday",
        "Lee again for Wednesday",
        "am Mittwoch hätte ich lieber Lee, nicht Priya",
        "mercredi je préfère Lee, pas Priya",
        "el miércoles prefiero a Lee, no a Priya",
        "mercoledì preferirei Lee, non Priya",
    ],
)
def test_the_cover_of_that_day_alone_is_another(desk: Desk, words: str) -> None:
    desk.book(WEEK)
    card = desk.ask("alex", words)
    assert "Lee Chen" in card and "Priya Shah" in card and "empty" not in card
    desk.ask("alex", "yes")
    assert desk.days() == ["11-23 11-24", "11-25 11-25", "11-26 11-27"]


def test_who_has_days_of_their_own_keeps_them(desk: Desk) -> None:
    desk.ask("alex", "I'm out Monday to Friday, Priya covers Monday and Tuesday, Lee the rest")
    card = desk.ask("alex", "I'd rather have Lee on Monday, not Priya")
    assert "Mon 23 Nov 2026, all day: Lee Chen" in card and "Tue 24 Nov 2026, all day: Priya Shah" in card
    assert "Wed 25 Nov – Fri 27 Nov 2026, all day: Lee Chen" in card


def test_once_again_is_of_what_was_booked_last(desk: Desk) -> None:
    desk.book("I'm out Friday, Lee covers")
    assert "Lee Chen covers → " in desk.ask("alex", "once again with Jo").replace("\n", " ")


@pytest.mark.parametrize("words", ["I'll take Lee's Wednesday instead", "is Lee back on Wednesday?", "I'm back on Wednesday"])
def test_what_the_speaker_does_themselves_is_no_such_change(desk: Desk, words: str) -> None:
    desk.book(WEEK)
    assert "Lee Chen covers" not in desk.ask("alex", words)


@pytest.mark.parametrize("booked", [False, True])
def test_another_day_and_who_might_cover_it_then_are_one_change(desk: Desk, booked: bool) -> None:
    (desk.book if booked else lambda text: desk.ask("alex", text))("I'm out Wednesday, cover with Priya")
    card = desk.ask("alex", "what about Friday instead, would Lee be ok?")
    assert "Fri 27 Nov" in card and "Lee Chen" in card
