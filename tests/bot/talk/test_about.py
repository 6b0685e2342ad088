"""Questions about a card are answered in a sentence, and the card stays open and answerable."""

import pytest

from bot.policy import Approval, Cover, Policy
from bot.texts import about as texts
from bot.texts import notes
from tests.bot.conftest import Desk

CARD = "I'm out Friday, cover with Priya"


def said(desk: Desk, text: str, who: str = "alex") -> str:
    desk.later(seconds=3)
    desk.say(who, text)
    desk.work()
    return desk.heard(who)[-1]


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
        ("hmm", [texts.no_hurry]),
    ],
)
def test_it_is_answered_and_the_card_stays(desk: Desk, question: str, answers: list[str]) -> None:
    said(desk, CARD)
    answer = said(desk, question)
    assert all(part in answer for part in answers), answer
    assert answer.endswith(texts.STILL_OPEN)
    assert "Booked:" in said(desk, "yes")
    assert len(desk.sandbox.everbridge.active) == 1


def test_what_was_assumed_and_left_out_is_told(desk: Desk) -> None:
    said(desk, "half day Friday, Priya covers")
    said(desk, "the morning")
    assert "13:00" in said(desk, "when is it?")
    assert "morning" in said(desk, "what did you assume?") or texts.nothing_left_out in said(desk, "what did you assume?")


def test_who_has_to_agree_is_named(desk: Desk) -> None:
    strict = desk.reopened(policy=Policy(approval=Approval(by=["dana.reed@example.com"]), cover=Cover(consent=True)))
    said(strict, CARD)
    assert "Priya Shah and Dana Reed" in said(strict, "who has to approve?")
    said(strict, "yes")
    assert "I'm waiting for" in said(strict, "who has to approve?")


def test_those_who_are_asked_may_ask_too(desk: Desk) -> None:
    strict = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    said(strict, CARD)
    said(strict, "yes")
    assert "Until " in said(strict, "how long have I got?", "priya")
    assert "has asked for this" in said(strict, "who is Alex?", "priya")
    assert texts.agree_you in said(strict, "who has to agree?", "priya")
    said(strict, "I'll do it", "priya")
    assert len(strict.sandbox.everbridge.active) == 1


def test_what_was_booked_can_be_asked_about_for_a_day(desk: Desk) -> None:
    said(desk, CARD)
    said(desk, "yes")
    assert "POST /scheduling/" in said(desk, "show the exact call")
    assert "Told: Priya Shah." in said(desk, "who was told?")
    desk.later(hours=25)
    assert "POST" not in said(desk, "show the exact call")


def test_the_card_that_asks_which_calendar_says_which_there_are(desk: Desk) -> None:
    said(desk, "I'm out 28 November, Lee covers", "priya")
    assert "Payments on-call, Platform on-call" in said(desk, "which calendar?", "priya")
    assert "Lee Chen" in said(desk, "both", "priya")


@pytest.mark.parametrize(
    "text", ["who is on call tonight?", "who is out next week?", "what are my working hours?", "what have I booked?"]
)
def test_other_questions_are_answered_as_before(desk: Desk, text: str) -> None:
    said(desk, CARD)
    assert texts.STILL_OPEN not in said(desk, text)


def test_without_a_card_it_is_no_question_about_one(desk: Desk) -> None:
    assert texts.STILL_OPEN not in said(desk, "which calendar?")
    assert notes.not_caught not in said(desk, "help")


def test_in_a_group_nobodys_address_is_told(desk: Desk) -> None:
    assert "@" not in texts.who("Priya Shah", "", "covers", "")


def test_what_is_in_a_call_cannot_end_its_block_of_code(desk: Desk) -> None:
    said(desk, "add 25 December as a holiday called ``` @all ```")
    answer = said(desk, "show the exact call")
    assert "POST /people/" in answer and "```" not in answer.split("POST", 1)[1]
