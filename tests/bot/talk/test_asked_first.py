"""Who says *ask* wants the stand-in asked before anything is booked, also where the policy only tells them."""

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.test_rounds import covers, number, pressed, said

ASK = "ask Priya to cover 14 December"


@pytest.mark.parametrize(
    "words",
    [
        ASK,
        "can you ask Priya if she'd cover 14 December?",
        "please ask Priya whether she can cover 14 December",
        "I'm out 14 December, ask Priya first",
        "could you check with Priya whether she can take my shift on 14 December",
    ],
)
def test_who_says_ask_sees_that_they_are_asked_first(desk: Desk, words: str) -> None:
    card = said(desk, "alex", words)
    assert card.startswith("Cover Mon 14 Dec, all day, by Priya Shah – ask Priya?\n")
    assert "Priya Shah is asked first. You stay on duty until they say yes." in card and "Reply yes to ask Priya" in card


def test_a_yes_asks_and_books_nothing_until_they_say_yes(desk: Desk) -> None:
    said(desk, "alex", ASK)
    assert said(desk, "alex", "yes") == "I've asked Priya Shah. You stay on duty until it's agreed; I'll tell you."
    assert covers(desk) == [] and desk.heard("priya")[-1].startswith("Alex Morgan asks you to cover: Mon 14 Dec, all day\n")
    pressed(desk, "priya", "I'll do it")
    assert covers(desk) == [number(desk, "priya")]


def test_a_no_leaves_the_asker_on_duty(desk: Desk) -> None:
    said(desk, "alex", ASK)
    pressed(desk, "alex", "Ask Priya")
    pressed(desk, "priya", "I can't")
    assert "you are still on duty" in desk.heard("alex")[-1] and covers(desk) == []


@pytest.mark.parametrize(
    "words", ["I'm out 14 December, Priya covers", "I'm out 14 December, I've already asked Priya, she covers"]
)
def test_who_does_not_say_so_books_at_once_as_before(desk: Desk, words: str) -> None:
    card = said(desk, "alex", words)
    assert "book it?" in card and "asked first" not in card
    pressed(desk, "alex", "Book it")
    assert covers(desk) == [number(desk, "priya")]


def test_the_wish_to_ask_outlives_a_question_and_a_correction(desk: Desk) -> None:
    said(desk, "alex", "ask Sam to cover 14 December")
    assert "ask Sam?" in said(desk, "alex", "Sam Carter")
    assert "Lee Chen is asked first." in said(desk, "alex", "no, Lee instead")
    assert "asked first" not in said(desk, "alex", "don't ask, just book it")


def test_who_is_named_to_a_list_with_ask_is_asked(desk: Desk) -> None:
    said(desk, "alex", "who could cover 14 December?")
    assert "Priya Shah is asked first." in said(desk, "alex", "ask Priya")


def test_several_in_turn_are_asked_one_after_the_other(desk: Desk) -> None:
    card = said(desk, "alex", "ask Priya, else Lee, to cover 14 December")
    assert "Cover: Priya Shah, then Lee Chen" in card and "You stay on duty until somebody has said yes" in card


def test_of_a_change_whoever_covers_anew_is_asked(desk: Desk) -> None:
    said(desk, "alex", "I'm out 14 December, Priya covers")
    pressed(desk, "alex", "Book it")
    assert "Lee Chen is asked first." in said(desk, "alex", "ask Lee to cover 14 December instead")
    pressed(desk, "alex", "Ask Lee")
    assert covers(desk) == [number(desk, "priya")]
    pressed(desk, "lee", "I'll do it")
    assert covers(desk) == [number(desk, "lee")]


def test_in_german_too(desk: Desk) -> None:
    card = said(desk, "alex", "Kannst du Priya fragen, ob sie mich am 14. Dezember vertritt?")
    assert "Ich frage zuerst Priya Shah. Du bleibst im Dienst, bis das Ja da ist." in card
    assert said(desk, "alex", "ja").startswith("Ich habe Priya Shah gefragt.") and covers(desk) == []
