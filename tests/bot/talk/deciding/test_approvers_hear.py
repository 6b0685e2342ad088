"""Whoever approved an absence hears what becomes of it: that it is taken back, shortened, moved, or that this is undone."""

import pytest

from bot.policy import Approval, Policy, Tell
from tests.bot.conftest import Desk

WEEK = "I'm out 14 to 18 December, cover with Priya"
MANAGER = Approval(by="manager")
LISTED = Approval(by=["dana.reed@example.com", "lee.chen@example.com"])


def approved(desk: Desk, approval: Approval = MANAGER, by: str = "dana", **rules: object) -> Desk:
    """Alex has asked for a week, and somebody has approved it."""
    desk = desk.reopened(policy=Policy.model_validate({"approval": approval, **rules}))
    desk.ask("alex", WEEK)
    desk.click("alex", "positive")
    desk.click(by, "Approve")
    assert len(desk.sandbox.everbridge.active) == 1
    return desk


def alex(desk: Desk, text: str) -> None:
    """Alex says something and then yes."""
    desk.ask("alex", text)
    desk.ask("alex", "yes")


@pytest.mark.parametrize("text", ["cancel 14 to 18 December", "cancel everything", "I'm not out in December after all", "undo"])
def test_of_a_taking_back_in_words(desk: Desk, text: str) -> None:
    desk = approved(desk)
    alex(desk, text)
    assert desk.sandbox.everbridge.active == []
    assert desk.heard("dana")[-1].startswith("Taken back: Priya Shah covers for Alex Morgan")


@pytest.mark.parametrize("text", ["cancel Friday 18 December", "I'm back on 16 December", "make it 14 to 16 December"])
def test_of_a_shortening(desk: Desk, text: str) -> None:
    desk = approved(desk)
    alex(desk, text)
    assert desk.days() != ["12-14 12-18"] and desk.sandbox.everbridge.active
    assert desk.heard("dana")[-1].startswith("Changed: Priya Shah covers for Alex Morgan")
    desk.click("alex", "Undo")
    assert desk.days() == ["12-14 12-18"]
    assert desk.heard("dana")[-1].startswith("Changed: ") and "18 Dec" in desk.heard("dana")[-1]
    assert len([said for said in desk.heard("dana") if said.startswith("Changed: ")]) == 2


def test_of_the_undo_button(desk: Desk) -> None:
    desk = approved(desk)
    desk.click("alex", "Undo")
    assert desk.heard("dana")[-1].startswith("Taken back: Priya Shah covers for Alex Morgan")


def test_of_what_is_taken_back_after_it_was_shortened(desk: Desk) -> None:
    desk = approved(desk)
    alex(desk, "I'm back on 16 December")
    alex(desk, "cancel 14 December")
    alex(desk, "cancel everything")
    assert desk.sandbox.everbridge.active == []
    assert [said.split(":")[0] for said in desk.heard("dana")[-3:]] == ["Changed", "Changed", "Taken back"]


def test_each_of_a_list_who_was_asked_hears_it_once(desk: Desk) -> None:
    desk = approved(desk, LISTED, by="lee", tell=Tell(manager=True))
    alex(desk, "cancel 14 to 18 December")
    for who in ("dana", "lee"):
        assert [said.startswith("Taken back: ") for said in desk.heard(who)].count(True) == 1


def test_who_is_asked_for_what_is_longer_is_not_told_it_besides(desk: Desk) -> None:
    desk = approved(desk)
    before = len(desk.heard("dana"))
    alex(desk, "extend it till 21 December")
    assert len(desk.heard("dana")) == before + 1 and "asks for your approval" in desk.heard("dana")[-1]
    desk.click("dana", "Approve")
    assert desk.days() == ["12-14 12-21"]
    assert not any(said.startswith("Changed") for said in desk.heard("dana"))
    alex(desk, "cancel 14 to 21 December")
    assert desk.heard("dana")[-1].startswith("Taken back: ")


def test_in_the_night_they_hear_it_in_the_morning(desk: Desk) -> None:
    desk = approved(desk, quiet={"from": "20:00", "to": "07:00"})
    desk.clock.now = desk.clock.now.replace(hour=22)
    alex(desk, "cancel 14 to 18 December")
    assert desk.sandbox.everbridge.active == [] and not desk.heard("dana")[-1].startswith("Taken back")
    desk.wait(hours=10)
    assert desk.heard("dana")[-1].startswith("Taken back")


def test_of_what_somebody_else_takes_back_who_had_booked_it(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy.model_validate({"approval": Approval(by=["lee.chen@example.com"])}))
    desk.ask("dana", "Alex is out 14 to 18 December, Priya covers")
    desk.click("dana", "positive")
    desk.click("lee", "Approve")
    assert len(desk.sandbox.everbridge.active) == 1
    alex(desk, "cancel 14 to 18 December")
    assert desk.sandbox.everbridge.active == []
    assert desk.heard("lee")[-1].startswith("Taken back: ")


def test_nobody_else_hears_of_what_nobody_approved(desk: Desk) -> None:
    desk.ask("alex", WEEK)
    desk.ask("alex", "yes")
    alex(desk, "cancel 14 to 18 December")
    assert desk.heard("dana") == []
