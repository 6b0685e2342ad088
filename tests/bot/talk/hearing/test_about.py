"""Questions about a card are answered in a sentence, and the card stays open and answerable."""

import pytest

from bot.policy import Approval, Cover, Policy
from bot.texts import about as texts
from bot.texts import cards, notes
from tests.bot.conftest import Desk

CARD = "I'm out Friday, cover with Priya"


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("wait what does calendar mean?", ["on-call rota", "Payments on-call"]),
        ("what does 'all day' mean", ["midnight to midnight"]),
        ("who is Priya Shah?", ["Priya Shah (priya.shah@example.com) would cover in Payments on-call"]),
        ("who's Priya", ["Priya Shah"]),
        ("who covers?", ["Priya Shah"]),
        ("why Friday?", ["“Friday”", "all day"]),
        ("why that date", ["“Friday”"]),
        ("why 24 December?", ["isn't on the card"]),
        ("why all day?", [texts.why_all_day]),
        ("why Priya?", ["“Priya”", "Priya Shah"]),
        ("which calendar?", ["Payments on-call", "your shifts"]),
        ("show the exact call", ["POST /scheduling/", '"contactId"']),
        ("what will you send?", ["POST /scheduling/"]),
        ("how long have I got?", ["Until ", "when it begins", "Without an answer nothing is booked"]),
        ("who has to approve?", ["Only you", "Priya Shah will be told"]),
        ("what's left out?", [texts.nothing_left_out]),
        ("what is this?", ["Cover Fri", "Calendar: Payments on-call"]),
        ("hmm", [cards.no_hurry]),
    ],
)
def test_it_is_answered_and_the_card_stays(desk: Desk, question: str, answers: list[str]) -> None:
    desk.ask("alex", CARD)
    answer = desk.ask("alex", question)
    assert all(part in answer for part in answers), answer
    assert answer.endswith(texts.STILL_OPEN)
    assert "Booked:" in desk.ask("alex", "yes")
    assert len(desk.sandbox.everbridge.active) == 1


def test_what_was_assumed_and_left_out_is_told(desk: Desk) -> None:
    desk.ask("alex", "half day Friday, Priya covers")
    desk.ask("alex", "the morning")
    assert "13:00" in desk.ask("alex", "when is it?")
    assumed = desk.ask("alex", "what did you assume?")
    assert "morning" in assumed or texts.nothing_left_out in assumed


def test_who_has_to_agree_is_named(desk: Desk) -> None:
    strict = desk.reopened(policy=Policy(approval=Approval(by=["dana.reed@example.com"]), cover=Cover(consent=True)))
    strict.ask("alex", CARD)
    assert "Priya Shah and Dana Reed" in strict.ask("alex", "who has to approve?")
    strict.ask("alex", "yes")
    assert "I'm waiting for" in strict.ask("alex", "who has to approve?")


def test_those_who_are_asked_may_ask_too(desk: Desk) -> None:
    strict = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    strict.ask("alex", CARD)
    strict.ask("alex", "yes")
    assert "Until " in strict.ask("priya", "how long have I got?")
    assert "has asked for this" in strict.ask("priya", "who is Alex?")
    assert texts.agree_you in strict.ask("priya", "who has to agree?")
    strict.ask("priya", "I'll do it")
    assert len(strict.sandbox.everbridge.active) == 1


def test_what_was_booked_can_be_asked_about_for_a_day(desk: Desk) -> None:
    desk.ask("alex", CARD)
    desk.ask("alex", "yes")
    assert "POST /scheduling/" in desk.ask("alex", "show the exact call")
    assert "Told: Priya Shah." in desk.ask("alex", "who was told?")
    assert "no answer is waited for" in desk.ask("alex", "did she say yes?")
    desk.later(hours=25)
    assert "POST" not in desk.ask("alex", "show the exact call")


def test_the_card_that_asks_which_calendar_says_which_there_are(desk: Desk) -> None:
    desk.ask("priya", "I'm out 28 November, Lee covers")
    assert "Payments on-call, Platform on-call" in desk.ask("priya", "which calendar?")
    assert "Lee Chen" in desk.ask("priya", "both")


@pytest.mark.parametrize(
    "text", ["who is on call tonight?", "who is out next week?", "what are my working hours?", "what have I booked?"]
)
def test_other_questions_are_answered_as_before(desk: Desk, text: str) -> None:
    desk.ask("alex", CARD)
    assert texts.STILL_OPEN not in desk.ask("alex", text)


def test_without_a_card_it_is_no_question_about_one(desk: Desk) -> None:
    assert texts.STILL_OPEN not in desk.ask("alex", "which calendar?")
    assert notes.not_caught not in desk.ask("alex", "help")


def test_in_a_group_nobodys_address_is_told(desk: Desk) -> None:
    assert "@" not in texts.who("Priya Shah", "", "covers", "")


def test_what_is_in_a_call_cannot_end_its_block_of_code(desk: Desk) -> None:
    desk.ask("alex", "add 25 December as a holiday called ``` @all ```")
    answer = desk.ask("alex", "show the exact call")
    assert "POST /people/" in answer and "```" not in answer.split("POST", 1)[1]
