"""A stand-in hands a cover back: what it means is shown, and the absent one hears at once that they are on duty again."""

import pytest

from bot.policy import OnBehalf, Policy, Tell
from bot.texts import candidates, speaking
from tests.bot.conftest import Desk
from tests.bot.talk.agreeing.test_rounds import ASKS

DAY = "Mon 14 Dec 2026"


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """Priya covers Alex on 14 December."""
    desk = desk.reopened(policy=Policy(tell=Tell(reminder_hours=[24])))
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.click("alex", "Book it")
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
    card = desk.ask("priya", words)
    assert card.startswith("Take this back?") and DAY in card
    assert "Alex Morgan is on duty again then, and hears it at once" in card


def test_handed_back_the_absent_one_hears_who_is_on_duty(desk: Desk) -> None:
    desk.ask("priya", "I can't cover Alex on 14 December")
    receipt = desk.click("priya", candidates.hand_back)
    assert desk.covers() == []
    assert desk.heard("alex")[-1].startswith(f"Priya Shah can't cover you after all, so you're on duty again: {DAY}")
    assert "Told: Alex Morgan" in receipt


def test_the_absent_one_has_somebody_else_asked_with_a_press(desk: Desk) -> None:
    desk.ask("priya", "I can't cover Alex on 14 December")
    desk.click("priya", candidates.hand_back)
    assert desk.heard("alex")[-1].startswith("Priya Shah can't cover you after all, so you're on duty again")
    assert desk.click("alex", candidates.find_somebody).startswith("This is who could cover")
    assert DAY in desk.ask("alex", "Lee") and desk.click("alex", "Book it").startswith("• Booked")
    assert desk.covers() == [desk.number("lee")]


@pytest.mark.parametrize("by", ["Ask Lee", "1", "ask lee"])
def test_in_a_chain_the_next_is_asked_with_a_press(desk: Desk, by: str) -> None:
    desk = desk.reopened(policy=ASKS)
    desk.ask("alex", "I'm out 21 December, cover with Priya, else Lee, else ask the team")
    desk.click("alex", "Ask Priya")
    desk.ask("priya", "yes")
    desk.ask("priya", "I can't cover Alex on 21 December")
    desk.click("priya", candidates.hand_back)
    card = desk.click("alex", by) if by == "Ask Lee" else desk.ask("alex", by)
    assert card.startswith("Ask who can cover this?") and "Lee Chen" in card and "21 Dec" in card
    desk.click("alex", "Ask Lee")
    assert "asks you to cover" in desk.heard("lee")[-1]
    desk.ask("lee", "I'll do it")
    assert desk.covers()[-1] == desk.number("lee")


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
    card = desk.ask("priya", words)
    with speaking(language):
        assert candidates.hand_back.casefold() in card.casefold() and "14" in card and "Priya Shah" in card


def test_whoever_has_handed_it_back_is_not_reminded_of_it(desk: Desk) -> None:
    desk.ask("priya", "I can't cover Alex on 14 December")
    desk.click("priya", candidates.hand_back)
    before = len(desk.heard("priya"))
    desk.wait(days=30)
    assert len(desk.heard("priya")) == before


def test_a_part_of_it_is_handed_back(desk: Desk) -> None:
    desk.ask("alex", "I'm out 21 to 23 December, cover with Priya")
    desk.click("alex", "Book it")
    desk.ask("priya", "I can't cover Alex on 23 December")
    desk.click("priya", candidates.hand_back)
    assert desk.covers() == [desk.number("priya")] * 2
    last = desk.sandbox.everbridge.active[-1]["recurrence"]["datesApplicable"]
    assert (last["from"], last["to"]) == ("2026-12-21", "2026-12-22")
    assert "on duty again" in desk.heard("alex")[-1] and "again: Wed 23 Dec" in desk.heard("alex")[-1]


def test_of_several_it_is_asked_which(desk: Desk) -> None:
    desk.ask("alex", "I'm out 21 December, cover with Priya")
    desk.click("alex", "Book it")
    assert desk.ask("priya", "I can't cover Alex").startswith("Which one do you mean?")
    assert "21 Dec" in desk.ask("priya", "2")
    desk.click("priya", candidates.hand_back)
    assert len(desk.covers()) == 1


@pytest.mark.parametrize("who", ["lee", "alex", "kim"])
def test_who_covers_nobody_has_nothing_to_hand_back(desk: Desk, who: str) -> None:
    assert desk.ask(who, "I can't cover Alex on 14 December") == candidates.nothing_to_hand_back or who == "alex"
    assert desk.covers() == [desk.number("priya")]


def test_what_the_absent_one_has_taken_back_meanwhile_is_not_handed_back_twice(desk: Desk) -> None:
    desk.ask("priya", "I can't cover Alex on 14 December")
    desk.click("alex", "Undo")
    assert candidates.nothing_to_hand_back in desk.click("priya", candidates.hand_back)


def test_whoever_booked_it_for_somebody_hears_it_as_they_do_and_may_have_others_asked(desk: Desk) -> None:
    desk.ask("dana", "Lena is out on 15 December, ask the team to cover")
    desk.click("dana", "Ask the team")
    desk.click("max", "I'll do it")
    desk.ask("max", "I can't cover Lena on 15 December after all")
    receipt = desk.click("max", candidates.hand_back)
    assert desk.last("lena").startswith("Max Weber can't cover you after all, so you're on duty again: Tue 15 Dec 2026")
    assert desk.last("dana").startswith(
        "Max Weber can't cover Lena Fischer after all, so Lena Fischer is on duty again: Tue 15 Dec"
    )
    assert "Told: Lena Fischer, Dana Reed" in receipt
    card = desk.click("dana", "Ask the team")
    assert card.startswith("Ask who can cover this?") and "Who is out: Lena Fischer" in card and "Max Weber" not in card
    desk.click("dana", "Ask the team")
    assert desk.last("leo").startswith("Dana Reed asks you to cover for Lena Fischer: Tue 15 Dec")


def test_whoever_is_no_manager_of_theirs_any_more_hears_it_without_buttons(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(on_behalf=OnBehalf(by=["jo.park@example.com"])))
    desk.ask("jo", "Lena is out on 15 December, Max takes over")
    desk.click("jo", "Book it")
    desk = desk.reopened(policy=Policy())
    desk.ask("max", "I can't cover Lena on 15 December")
    desk.click("max", candidates.hand_back)
    assert desk.last("jo") == (
        "Max Weber can't cover Lena Fischer after all, so Lena Fischer is on duty again: "
        "Tue 15 Dec 2026, 08:00–16:00 (Europe/Berlin)"
    )


def test_whoever_hands_back_what_they_booked_themselves_is_told_once(desk: Desk) -> None:
    desk.ask("dana", "Lena is out on 15 December, I'll cover")
    desk.click("dana", "Book it")
    desk.ask("dana", "I can't cover Lena on 15 December")
    receipt = desk.click("dana", candidates.hand_back)
    assert "Told: Lena Fischer" in receipt and "Dana Reed can't cover you after all" in desk.last("lena")
