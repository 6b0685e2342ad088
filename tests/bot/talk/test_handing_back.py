"""A stand-in hands a cover back: what it means is shown, and the absent one hears at once that they are on duty again."""

import pytest

from bot.policy import Policy, Tell
from bot.texts import candidates, speaking
from tests.bot.conftest import Desk
from tests.bot.talk.test_rounds import ASKS, covers, number, pressed, said, waited

DAY = "Mon 14 Dec 2026"


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """Priya covers Alex on 14 December."""
    desk = desk.reopened(policy=Policy(tell=Tell(reminder_hours=[24])))
    said(desk, "alex", "I'm out 14 December, cover with Priya")
    pressed(desk, "alex", "Book it")
    return desk


@pytest.mark.parametrize(
    "words",
    [
        "I can't cover Alex on 14 December",
        "I can't cover Alex",
        "hand back 14 December",
        "I can no longer cover Alex on 14 December",
    ],
)
def test_it_is_shown_what_goes_and_what_that_means(desk: Desk, words: str) -> None:
    card = said(desk, "priya", words)
    assert card.startswith("Take this back?") and DAY in card
    assert "Alex Morgan is on duty again then, and hears it at once" in card


def test_handed_back_the_absent_one_hears_who_is_on_duty(desk: Desk) -> None:
    said(desk, "priya", "I can't cover Alex on 14 December")
    receipt = pressed(desk, "priya", candidates.hand_back)
    assert covers(desk) == []
    assert desk.heard("alex")[-1].startswith(f"Priya Shah can't cover you after all, so you're on duty again: {DAY}")
    assert "Told: Alex Morgan" in receipt


def test_the_absent_one_has_somebody_else_asked_with_a_press(desk: Desk) -> None:
    said(desk, "priya", "I can't cover Alex on 14 December")
    pressed(desk, "priya", candidates.hand_back)
    assert desk.heard("alex")[-1].startswith("Priya Shah can't cover you after all, so you're on duty again")
    assert pressed(desk, "alex", candidates.find_somebody).startswith("This is who could cover")
    assert DAY in said(desk, "alex", "Lee") and pressed(desk, "alex", "Book it").startswith("• Booked")
    assert covers(desk) == [number(desk, "lee")]


@pytest.mark.parametrize("by", ["Ask Lee", "1", "ask lee"])
def test_in_a_chain_the_next_is_asked_with_a_press(desk: Desk, by: str) -> None:
    desk = desk.reopened(policy=ASKS)
    said(desk, "alex", "I'm out 21 December, cover with Priya, else Lee, else ask the team")
    pressed(desk, "alex", "Ask Priya")
    said(desk, "priya", "yes")
    said(desk, "priya", "I can't cover Alex on 21 December")
    pressed(desk, "priya", candidates.hand_back)
    card = pressed(desk, "alex", by) if by == "Ask Lee" else said(desk, "alex", by)
    assert card.startswith("Ask who can cover this?") and "Lee Chen" in card and "21 Dec" in card
    pressed(desk, "alex", "Ask Lee")
    assert "asks you to cover" in desk.heard("lee")[-1]
    said(desk, "lee", "I'll do it")
    assert covers(desk)[-1] == number(desk, "lee")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Ich kann Alex am 14. Dezember doch nicht vertreten"),
        ("fr", "Je ne peux pas remplacer Alex le 14 décembre"),
        ("es", "No puedo cubrir a Alex el 14 de diciembre"),
        ("it", "Non posso coprire Alex il 14 dicembre"),
    ],
)
def test_it_is_understood_and_answered_in_other_languages(desk: Desk, language: str, words: str) -> None:
    card = said(desk, "priya", words)
    with speaking(language):
        assert candidates.hand_back.casefold() in card.casefold() and "14" in card and "Priya Shah" in card


def test_whoever_has_handed_it_back_is_not_reminded_of_it(desk: Desk) -> None:
    said(desk, "priya", "I can't cover Alex on 14 December")
    pressed(desk, "priya", candidates.hand_back)
    before = len(desk.heard("priya"))
    waited(desk, days=30)
    assert len(desk.heard("priya")) == before


def test_a_part_of_it_is_handed_back(desk: Desk) -> None:
    said(desk, "alex", "I'm out 21 to 23 December, cover with Priya")
    pressed(desk, "alex", "Book it")
    said(desk, "priya", "I can't cover Alex on 23 December")
    pressed(desk, "priya", candidates.hand_back)
    assert covers(desk) == [number(desk, "priya")] * 2
    last = desk.sandbox.everbridge.active[-1]["recurrence"]["datesApplicable"]
    assert (last["from"], last["to"]) == ("2026-12-21", "2026-12-22")
    assert "on duty again" in desk.heard("alex")[-1] and "21 Dec" in desk.heard("alex")[-1]


def test_of_several_it_is_asked_which(desk: Desk) -> None:
    said(desk, "alex", "I'm out 21 December, cover with Priya")
    pressed(desk, "alex", "Book it")
    assert said(desk, "priya", "I can't cover Alex").startswith("Which one do you mean?")
    assert "21 Dec" in said(desk, "priya", "2")
    pressed(desk, "priya", candidates.hand_back)
    assert len(covers(desk)) == 1


@pytest.mark.parametrize("who", ["lee", "alex", "kim"])
def test_who_covers_nobody_has_nothing_to_hand_back(desk: Desk, who: str) -> None:
    assert said(desk, who, "I can't cover Alex on 14 December") == candidates.nothing_to_hand_back or who == "alex"
    assert covers(desk) == [number(desk, "priya")]


def test_what_the_absent_one_has_taken_back_meanwhile_is_not_handed_back_twice(desk: Desk) -> None:
    said(desk, "priya", "I can't cover Alex on 14 December")
    pressed(desk, "alex", "Undo")
    assert candidates.nothing_to_hand_back in pressed(desk, "priya", candidates.hand_back)
