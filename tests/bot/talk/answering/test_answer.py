"""Of several requests in one message what can't be shown at once comes afterwards; none is lost, whichever way the one before it
ended."""

import json

import pytest

from bot.policy import Policy
from bot.texts import notes
from tests.bot.conftest import Desk

BOTH = "I'm out 14 December, cover with Priya, and add Eid as a holiday"  # of which there are two


def ask(desk: Desk, text: str = BOTH) -> str:
    desk.ask("alex", text)
    return desk.heard("alex")[-1]


def test_the_first_card_names_what_comes_after_it(desk: Desk) -> None:
    assert "Not in this: the holiday. I'll come to it when this is answered." in ask(desk)


@pytest.mark.parametrize("words", ["yes", "no", None])
def test_after_the_answer_the_next_request_is_shown(desk: Desk, words: str | None) -> None:
    ask(desk)
    if words is None:
        desk.press("alex", "Book it")
    else:
        desk.say("alex", words)
    desk.work()
    shown = next(said for said in desk.heard("alex") if notes.following in said)
    assert "10 Mar 2027" in shown and "Priya" not in shown
    assert len(desk.sandbox.everbridge.active) == (0 if words == "no" else 1)
    for answer in ("1", "yes"):
        desk.ask("alex", answer)
    assert desk.approvals() == (1 if words == "no" else 2)
    alex = desk.sandbox.webex.cast.find("alex")
    assert "2027-03-10" in json.dumps(desk.sandbox.webex.schedules(alex))


def test_a_correction_keeps_the_next_request_waiting(desk: Desk) -> None:
    ask(desk)
    desk.ask("alex", "make it the 15th")
    assert notes.following not in desk.heard("alex")[-1]
    desk.ask("alex", "yes")
    assert any(notes.following in said for said in desk.heard("alex"))


def test_when_the_first_is_refused_the_next_is_shown_all_the_same(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy.model_validate({"cover": {"required": True}}))
    ask(desk, "I'm out 14 December, and add 25 December as a holiday")
    first, second = desk.heard("alex")
    assert first.startswith("Here every absence needs cover")
    assert notes.following in second and "25 Dec" in second


def test_when_the_next_can_not_be_looked_at_what_was_answered_counts(desk: Desk) -> None:
    desk.sandbox.webex.faults.answer("GET", "/schedules", 503, times=50)
    ask(desk, "I'm out 14 December, cover with Priya, and add 25 December as a holiday")
    desk.ask("alex", "yes")
    assert desk.approvals() == 1
    assert notes.not_followed in desk.heard("alex")
