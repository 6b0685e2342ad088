"""Who comes too late hears who has it; once it was handed back, whoever was asked before may offer again. In the night nobody is
said to have been asked."""

from datetime import time

import pytest

from bot.policy import Cover, Policy, Quiet
from tests.bot.conftest import Desk

ANYONE = "can anyone cover my 14 December?"


@pytest.fixture
def taken(desk: Desk) -> Desk:
    """The team is asked, and Jo takes it."""
    desk.ask("alex", ANYONE)
    desk.click("alex", "Ask the team")
    desk.ask("jo", "me")
    return desk


@pytest.mark.parametrize(
    "words",
    ["still needed?", "too late?", "me too", "who took it?", "zu spät?", "trop tard ?", "¿todavía hace falta?", "troppo tardi?"],
)
def test_who_comes_too_late_hears_who_has_it(taken: Desk, words: str) -> None:
    assert "Jo Park" in taken.ask("lee", words)
    assert taken.covers() == [taken.number("jo")]


@pytest.mark.parametrize("words", ["I'll do it", "sorry, yes I can", "yes"])
def test_a_yes_that_comes_while_the_next_is_asked_is_an_offer_and_nobody_is_said_to_have_it(desk: Desk, words: str) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    desk.ask("alex", "I'm out 14 December, cover with Priya, else Lee")
    desk.click("alex", "Ask Priya")
    desk.wait(hours=5)
    assert "asks you to cover" in desk.last("lee")
    assert "taken" not in desk.ask("priya", words) and "you offer" in desk.last("priya")
    assert f"Priya Shah says: “{words}”" in desk.heard("alex")[-1]
    desk.click("lee", "I'll do it")
    assert desk.covers() == [desk.number("lee")]
    assert "Lee Chen covers" in desk.ask("priya", "I'll do it")


def test_what_is_still_open_is_said_to_be(desk: Desk) -> None:
    desk.ask("alex", ANYONE)
    desk.click("alex", "Ask the team")
    assert desk.ask("lee", "still needed?").startswith("You're still asked for Mon 14 Dec 2026")


def test_after_it_was_handed_back_an_offer_reaches_whoever_looks_for_cover(taken: Desk) -> None:
    taken.ask("jo", "sorry, can't do it after all")
    taken.ask("jo", "yes")
    assert taken.ask("lee", "still needed?").startswith("Yes, it is open again: Mon 14 Dec 2026")
    taken.ask("lee", "I can do it")
    assert taken.heard("alex")[-1].startswith("Lee Chen offers to cover Mon 14 Dec") and taken.covers() == []
    taken.ask("alex", "yes")
    assert taken.covers() == [taken.number("lee")]
    assert "Jo Park" not in taken.ask("sam.carter", "still needed?")


def test_who_was_asked_nothing_asks_of_something_else(desk: Desk) -> None:
    assert "settled" not in desk.ask("lee", "too late?")


@pytest.fixture
def night(desk: Desk) -> Desk:
    """Nobody else is written to between eight and seven; it is nine in the evening before the shift."""
    policy = Policy(cover=Cover(consent=True), quiet=Quiet(**{"from": time(20), "to": time(7)}))
    desk = desk.reopened(policy=policy)
    desk.wait(hours=11)
    return desk


def test_a_round_in_the_night_is_put_off_until_the_morning_and_said_to_be(night: Desk) -> None:
    night.ask("alex", "can anyone cover my 19 November?")
    said = night.ask("alex", "yes")
    assert said.startswith("It is night for") and "so I ask on Thu 19 Nov 2026, 07:00" in said and "I've asked" not in said
    assert not any(night.heard(who) for who in ("jo", "lee", "priya"))
