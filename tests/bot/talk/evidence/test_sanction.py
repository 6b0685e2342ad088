"""Whoever asks may want somebody's leave first: they are asked, whatever the policy says, and nothing is booked before it."""

import pytest

from bot.talk.evidence.sanction import _clause
from bot.texts import speaking
from tests.bot.conftest import Desk

OUT = "I'm out 14 December, cover with Priya"


@pytest.mark.parametrize(
    ("language", "words", "rest"),
    [
        ("en", "Out Friday, cover with Lee, but Dana needs to approve it first", "Out Friday, cover with Lee"),
        ("en", "Out Friday if Dana is ok with it, Lee covers", "Out Friday, Lee covers"),
        ("en", "book Friday off for me once my boss has signed it off, Jo covers", "book Friday off for me, Jo covers"),
        ("en", "Off Friday, Lee covers (Dana has to sign off)", "Off Friday, Lee covers"),
        ("en", "Off Friday with Lee as cover, needs Dana's go-ahead first", "Off Friday with Lee as cover"),
        ("de", "Freitag frei, Lee übernimmt, braucht noch grünes Licht von Dana", "Freitag frei, Lee übernimmt"),
        ("de", "Freitag frei, Lee übernimmt, meine Chefin muss noch zustimmen", "Freitag frei, Lee übernimmt"),
        ("fr", "absent vendredi, Lee me remplace, sous réserve de l'accord de Dana", "absent vendredi, Lee me remplace"),
        ("es", "el viernes libre, cubre Lee, si mi jefa lo aprueba", "el viernes libre, cubre Lee"),
        ("it", "venerdì via, mi copre Lee, ma Dana deve approvarlo prima", "venerdì via, mi copre Lee"),
    ],
)
def test_words_of_leave_are_taken_out_of_what_is_read(language: str, words: str, rest: str) -> None:
    with speaking(language):
        found = _clause(words)
    assert found is not None and found.rest == rest


@pytest.mark.parametrize(
    "words",
    [
        "Out Friday, Dana has already approved it",
        "do I need Dana's approval?",
        "Out Friday, Dana doesn't need to approve it",
        "I'm out Friday because Dana needs to confirm the client meeting",
        "ask Lee first, then Priya",
        "I'm out Friday, Dana needs to see me",
    ],
)
def test_what_is_given_already_denied_or_asked_is_no_such_wish(words: str) -> None:
    assert _clause(words) is None


@pytest.mark.parametrize("words", ["Dana needs to approve it first", "check with my manager before booking"])
def test_whoever_is_named_is_asked_and_nothing_is_booked_before_their_yes(desk: Desk, words: str) -> None:
    card = desk.ask("alex", f"{OUT}. {words}")
    assert "Dana Reed is asked first" in card and "left out" not in card
    desk.ask("alex", "yes")
    assert desk.covers() == [] and desk.heard("dana")[-1].startswith("Alex Morgan asks for your approval")
    assert "waiting for Dana Reed" in desk.ask("alex", "has Dana answered?")
    desk.ask("dana", "yes")
    assert desk.covers() == [desk.number("priya")]
    assert desk.ask("alex", "did she say yes?").startswith("Dana Reed has said yes")


@pytest.mark.parametrize("words", ["yes, but Dana needs to approve it first", "Dana has to ok this", "ok if my manager approves"])
def test_beside_a_yes_it_makes_another_card_and_books_nothing(desk: Desk, words: str) -> None:
    desk.ask("alex", OUT)
    assert "Dana Reed is asked first" in desk.ask("alex", words)
    assert desk.covers() == []


def test_a_correction_keeps_who_is_to_approve(desk: Desk) -> None:
    desk.ask("alex", f"{OUT}, but Dana needs to approve it first")
    card = desk.ask("alex", "Lee instead")
    assert "Lee Chen" in card and "Dana Reed is asked first" in card


def test_a_holiday_waits_for_it_too(desk: Desk) -> None:
    desk.ask("alex", "26 December is a holiday, if Dana approves")
    assert "I've asked Dana Reed" in desk.ask("alex", "yes")


def test_a_stand_in_who_has_to_agree_is_asked(desk: Desk) -> None:
    assert "Priya Shah is asked first" in desk.ask("alex", f"{OUT}, but she has to agree first")


def test_of_somebody_who_is_asked_it_is_a_condition_and_no_yes(desk: Desk) -> None:
    desk.ask("alex", "ask Priya to cover 14 December")
    desk.ask("alex", "yes")
    desk.ask("priya", "I'll do it, but Dana has to approve it first")
    assert desk.covers() == []
