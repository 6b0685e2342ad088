"""Words for each other: thanks for whoever covers, what whoever is told asks and says of it, and a no that becomes a yes."""

import pytest

from bot.policy import Cover, Policy
from tests.bot.conftest import Desk

OUT = "I'm out 14 December, cover with Priya"
CONSENT = Policy(cover=Cover(consent=True))


@pytest.fixture
def asked(desk: Desk) -> Desk:
    """Priya is asked whether they cover Alex on 14 December."""
    desk = desk.reopened(policy=CONSENT)
    desk.ask("alex", OUT)
    desk.ask("alex", "yes")
    return desk


@pytest.fixture
def booked(desk: Desk) -> Desk:
    """Priya covers Alex on 14 December."""
    desk.ask("alex", OUT)
    desk.ask("alex", "yes")
    return desk


@pytest.mark.parametrize(
    "words",
    ["legend, say thanks to Priya from me", "tell Priya I owe her one", "sag Priya danke von mir", "dis merci à Priya de ma part"],
)
def test_thanks_reach_whoever_covers(booked: Desk, words: str) -> None:
    booked.ask("alex", words)
    assert words in booked.heard("priya")[-1] and booked.covers() == [booked.number("priya")]


def test_words_for_somebody_whom_it_does_not_concern_are_not_passed_on(booked: Desk) -> None:
    assert "tell Lee Chen yourself" in booked.ask("alex", "say thanks to Lee from me")


def test_no_problem_for_whoever_asked_hands_nothing_back(booked: Desk) -> None:
    booked.ask("priya", "tell Alex no problem")
    assert "no problem" in booked.heard("alex")[-1] and "says they can't" not in booked.heard("alex")[-1]


@pytest.mark.parametrize(
    "words",
    [
        "hey, what's this about?",
        "what's this about?",
        "Alex says I'm doing their shifts, which ones exactly?",
        "worum geht's hier?",
    ],
)
def test_whoever_was_told_reads_what_they_cover(booked: Desk, words: str) -> None:
    assert "Mo" in (said := booked.ask("priya", words)) and "Alex Morgan" in said and "14" in said


@pytest.mark.parametrize(
    "words",
    [
        "what exactly would that be?",
        "Alex says I'm doing their shifts, which ones exactly?",
        "what would I be getting into?",
        "what's this about?",
    ],
)
def test_whoever_is_asked_reads_what_it_is_and_nobody_is_asked_for_them(asked: Desk, words: str) -> None:
    before = asked.heard("alex")
    assert asked.ask("priya", words).startswith("Alex Morgan asks you to cover") and asked.heard("alex") == before


def test_of_a_swap_both_halves_are_named(desk: Desk) -> None:
    desk.ask("alex", "swap my Monday 14 December with Lee's Saturday 12 December")
    desk.ask("alex", "yes")
    said = desk.ask("lee", "which nights are we talking about?")
    assert "Lee Chen covers Alex Morgan: Mon 14 Dec" in said and "Alex Morgan covers Lee Chen: Sat 12 Dec" in said


def test_a_no_that_becomes_a_yes_is_shown_to_whoever_asked(asked: Desk) -> None:
    asked.ask("priya", "no, I've got a course")
    assert "you offer" in asked.ask("priya", "oh the course got cancelled, I could do it after all")
    assert asked.last("alex").startswith("Cover Mon 14 Dec") and asked.covers() == []
    asked.ask("alex", "yes")
    assert asked.covers() == [asked.number("priya")]


def test_who_covers_by_now_is_told_to_whoever_can_after_all(asked: Desk) -> None:
    asked.ask("priya", "no")
    assert "Lee Chen" in asked.ask("alex", "ok, and Lee?")
    asked.ask("alex", "yes")
    asked.ask("lee", "I'll do it")
    assert "Lee Chen covers for Alex Morgan" in asked.ask("priya", "I could do it after all")


@pytest.mark.parametrize("words", ["what did I ask for?", "where are we with this?", "what's the state of my 14 December?"])
def test_how_it_stands_is_told_of_what_waits(asked: Desk, words: str) -> None:
    assert "Priya Shah hasn't answered yet" in asked.ask("alex", words)


def test_a_list_of_who_is_on_call_says_what_is_pending(asked: Desk) -> None:
    asked.ask("alex", "hang on, who's on 14 December?")
    said = asked.heard("alex")[-2:]
    assert "waiting for Priya Shah" in said[0] and said[1].startswith("Who is on call")
