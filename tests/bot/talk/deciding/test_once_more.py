"""What was refused says who is on duty, and can be sent once more, by the button or in words, the way of a yes."""

import pytest

from bot.policy import Limits, Policy
from tests.bot.conftest import Desk

ASK = "I'm out 14 December, Priya covers"
POST = ("POST", "/substitutions")


def refused(desk: Desk, text: str = ASK, times: int = 1) -> str:
    """Everbridge refuses what Alex has said yes to; the receipt."""
    desk.ask("alex", text)
    desk.sandbox.everbridge.faults.answer(*POST, 403, times=times)
    return desk.click("alex", "positive")


def test_a_failure_says_who_is_on_duty(desk: Desk) -> None:
    receipt = refused(desk)
    assert receipt.startswith("Not booked: you are still on call Mon 14 Dec 2026, 09:00–17:00")
    assert "(403)" in receipt and "Reply try again" in receipt


def test_of_somebody_who_is_not_on_call_it_says_only_that_nothing_has_changed(desk: Desk) -> None:
    assert "on call" not in refused(desk, "I'm out 12 December, Priya covers")


@pytest.mark.parametrize("words", [None, "try again", "please try that again"])
def test_it_is_sent_once_more(desk: Desk, words: str | None) -> None:
    refused(desk)
    receipt = desk.ask("alex", words) if words else desk.click("alex", "Try again")
    assert "Booked: Priya Shah covers" in receipt and desk.covers() == [desk.number("priya")]
    desk.ask("alex", words or "try again")
    assert desk.covers() == [desk.number("priya")]


def test_what_was_refused_twice_can_be_sent_a_third_time(desk: Desk) -> None:
    refused(desk, times=2)
    assert desk.ask("alex", "try again").startswith("Not booked: you are still on call")
    assert "Booked" in desk.ask("alex", "try again") and len(desk.covers()) == 1


def test_two_days_of_which_one_was_refused_are_sent_again_together(desk: Desk) -> None:
    assert refused(desk, "I'm out 14 and 16 December, Priya covers").count("Not booked: Priya Shah covers") == 2
    assert "Booked" in desk.click("alex", "Try again") and desk.covers() == [desk.number("priya")] * 2


def test_both_legs_are_sent_again_where_one_was_refused_and_the_other_taken_back(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya, close my phone line too")
    desk.sandbox.everbridge.faults.answer(*POST, 403)
    desk.click("alex", "positive")
    assert "Booked" in desk.ask("alex", "try again") and desk.covers() == [desk.number("priya")]


def test_a_rule_that_came_since_is_kept(desk: Desk) -> None:
    refused(desk)
    desk = desk.reopened(policy=Policy(limits=Limits(notice_hours=24 * 300)))
    assert "so I haven't sent it again" in desk.click("alex", "Try again") and desk.covers() == []


def test_what_has_changed_since_is_shown_afresh(desk: Desk) -> None:
    refused(desk)
    desk.sandbox.webex.dismiss(desk.sandbox.webex.cast.find("priya"))
    desk.ask("alex", "try again")
    assert desk.covers() == []


def test_after_a_day_it_is_over(desk: Desk) -> None:
    refused(desk)
    desk.wait(hours=25)
    desk.click("alex", "Try again")
    assert desk.covers() == []


def test_with_another_card_open_the_words_are_about_the_refused_one(desk: Desk) -> None:
    refused(desk)
    desk.ask("alex", "I'm out 16 December, Lee covers")
    assert "Booked: Priya Shah covers" in desk.ask("alex", "try again") and desk.covers() == [desk.number("priya")]
