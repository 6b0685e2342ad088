"""What an approver says in their own words: that whoever asked may have it, or a no that comes after their yes."""

import pytest

from bot.policy import Approval, Policy
from tests.bot.conftest import Desk


@pytest.fixture
def asked(desk: Desk) -> Desk:
    """Dana is asked to approve two days of Alex's."""
    desk = desk.reopened(policy=Policy(approval=Approval(by="manager")))
    desk.ask("alex", "I'm out 14 and 15 December, cover with Priya")
    desk.click("alex", "positive")
    return desk


@pytest.mark.parametrize("words", ["they can have it", "he can take both days off of course", "Alex can have the 14th and 15th"])
def test_that_they_can_have_it_is_no_absence_of_the_approver(asked: Desk, words: str) -> None:
    assert "Who is out" not in asked.ask("dana", words) and "Shall I" not in asked.ask("dana", words)


@pytest.mark.parametrize("words", ["they can have it", "she can take it of course", "ja, sie kann es haben", "ella lo puede tener"])
def test_that_they_may_have_it_is_a_yes(asked: Desk, words: str) -> None:
    asked.ask("dana", words)
    assert len(asked.sandbox.everbridge.active) == 2


@pytest.mark.parametrize(
    "words", ["they can have monday", "they can't have it", "they can have it if it's quiet", "can they have it?"]
)
def test_a_part_a_not_and_a_condition_book_nothing(asked: Desk, words: str) -> None:
    asked.ask("dana", words)
    assert asked.sandbox.everbridge.active == []


@pytest.mark.parametrize("words", ["actually no, hold on", "wait no, scrap that", "no"])
def test_a_no_after_the_yes_takes_nothing_back_and_is_passed_on(asked: Desk, words: str) -> None:
    asked.ask("dana", "yes")
    answer = asked.ask("dana", words)
    assert "approved and booked already" in answer and "Alex Morgan" in answer
    assert words in asked.heard("alex")[-1] and "undo" in asked.heard("alex")[-1]
    assert len(asked.sandbox.everbridge.active) == 2
