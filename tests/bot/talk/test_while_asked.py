"""An asker who thinks better of it while others are asked: those hear it, and the change is shown before anybody is asked anew."""

import pytest

from bot.policy import Approval, Cover, Policy
from bot.texts import candidates
from tests.bot.conftest import Desk

ASKS = Policy(cover=Cover(consent=True))


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """Priya is asked to cover Alex on 14 December."""
    desk = desk.reopened(policy=ASKS)
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.click("alex", "Ask Priya")
    return desk


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("sorry, I meant the 15th", "Cover Tue 15 Dec, all day, by Priya Shah – ask Priya?"),
        ("make it the 15th", "Cover Tue 15 Dec, all day, by Priya Shah – ask Priya?"),
        ("only the afternoon", "Cover Mon 14 Dec, 13:00–17:00, by Priya Shah – ask Priya?"),
        ("ask the team instead", "Ask who can cover this?"),
    ],
)
def test_a_change_is_shown_and_whoever_was_asked_hears_it(desk: Desk, words: str, title: str) -> None:
    card = desk.ask("alex", words)
    assert card.startswith(title) and candidates.asked_no_more in card
    assert desk.last("priya") == candidates.asks_otherwise("Alex Morgan")
    desk.ask("priya", "yes")
    assert desk.covers() == []


def test_the_changed_one_is_asked_and_booked(desk: Desk) -> None:
    desk.ask("alex", "sorry, I meant the 15th")
    desk.ask("alex", "yes")
    assert desk.last("priya").startswith("Alex Morgan asks you to cover: Tue 15 Dec")
    desk.ask("priya", "I'll do it")
    assert desk.days() == ["12-15 12-15"]


@pytest.mark.parametrize("words", ["undo", "cancel it", "cancel 14 December", "never mind"])
def test_undone_nobody_is_asked_any_more(desk: Desk, words: str) -> None:
    assert desk.ask("alex", words) == candidates.withdrawn
    assert desk.last("priya") == candidates.not_needed("Alex Morgan")
    desk.ask("priya", "I'll do it")
    assert desk.covers() == []


def test_a_new_request_leaves_what_is_asked_as_it_is(desk: Desk) -> None:
    assert desk.ask("alex", "I'm out 21 December, cover with Lee").startswith("Cover Mon 21 Dec")
    desk.ask("priya", "I'll do it")
    assert desk.covers() == [desk.number("priya")]


def test_what_is_said_after_the_yes_of_the_stand_in_is_about_what_is_booked(desk: Desk) -> None:
    desk.ask("priya", "I'll do it")
    assert desk.ask("alex", "Lee instead").startswith("Change this?")


def test_of_several_in_turn_all_are_let_go(desk: Desk) -> None:
    desk.later(minutes=1)
    desk.ask("alex", "I'm out 21 December, Priya covers, else Lee, else ask the team")
    desk.ask("alex", "yes")
    assert desk.ask("alex", "sorry, the 22nd").startswith("Ask who can cover this?")
    assert desk.last("priya") == candidates.asks_otherwise("Alex Morgan")
    desk.wait(hours=5)
    assert not desk.heard("lee")


def test_whoever_approves_hears_of_the_change_too(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(approval=Approval(by="manager")))
    desk.later(minutes=1)
    desk.ask("alex", "I'm out 21 December, cover with Lee")
    desk.ask("alex", "yes")
    assert desk.ask("alex", "sorry, I meant the 22nd").startswith("Cover Tue 22 Dec")
    assert desk.last("dana") == candidates.asks_otherwise("Alex Morgan")
