"""A no that says how it is instead: the card that has it otherwise goes, and nothing is left beside the new one."""

import pytest

from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    ("misread", "words", "card"),
    [
        ("Lee is out Monday", "no, I'm out Monday and Lee covers", "by Lee Chen"),
        ("I cover for Lena on Friday", "no, Lena covers for me", "by Lena Fischer"),
        ("I'm out Thursday, Lee covers", "no, I work from 10 to 6 on Thursdays", "10:00–18:00"),
        ("I'm off Thursday", "no thanks. I'm out Monday, Priya covers", "by Priya Shah"),
    ],
)
def test_what_is_meant_takes_its_place(desk: Desk, misread: str, words: str, card: str) -> None:
    desk.ask("alex", misread)
    assert card in desk.ask("alex", words)
    assert "several cards" not in desk.ask("alex", "yes")


def test_who_is_read_as_out_covers_what_is_booked(desk: Desk) -> None:
    desk.book("I'm out Thursday, Lee covers")
    desk.ask("alex", "Jo is sick on Thursday")
    assert "Jo Park covers" in desk.ask("alex", "no, I mean Jo covers on Thursday instead of Lee").replace("\n", " ")
    assert "several cards" not in desk.ask("alex", "yes")


def test_where_one_works_is_no_other_day_of_a_booking(desk: Desk) -> None:
    desk.book("I'm out Thursday, Lee covers")
    assert "→" not in desk.ask("alex", "I'm working from home Friday")


@pytest.mark.parametrize(
    ("words", "card"),
    [
        ("not Priya, she did last week", "nobody covers"),
        ("someone other than Priya, she did it last week", "nobody covers"),
        ("Lee instead, Priya did last week", "by Lee Chen"),
        ("Lee, Priya did it last week", "by Lee Chen"),
    ],
)
def test_a_reason_that_tells_of_what_is_over_changes_neither_days_nor_what_is_said_beside_it(
    desk: Desk, words: str, card: str
) -> None:
    desk.ask("alex", "I'm out 14 December, Priya covers")
    said = desk.ask("alex", words)
    assert card in said and "Mon 14 Dec" in said


def test_what_only_tells_of_what_is_over_books_nothing(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, Priya covers")
    desk.ask("alex", "I was off last week")
    assert desk.covers() == []
