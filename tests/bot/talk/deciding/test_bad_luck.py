"""What may go wrong between a question and its yes, and after it: each ends in a sentence, and nothing is half done."""

from datetime import time

import pytest

from bot.policy import Approval, Cover, Policy, Quiet, Tell
from bot.texts import asking
from tests.bot.conftest import Desk
from tests.bot.talk.test_files import files, only
from tests.bot.talk.watching.test_watching import with_shifts

AWAY = "I'm out 14 December, cover with Priya"
NIGHT = Quiet.model_validate({"from": time(20), "to": time(7)})


def test_a_stand_in_who_left_between_the_card_and_the_yes(desk: Desk) -> None:
    desk.ask("alex", AWAY)
    desk.sandbox.everbridge.contacts.put_out(desk.number("priya"))
    desk.later(minutes=15)
    assert "Priya" in desk.ask("alex", "yes") and desk.covers() == []


def test_a_stand_in_who_left_while_they_were_asked(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    desk.ask("alex", AWAY)
    desk.click("alex", "positive")
    desk.sandbox.everbridge.contacts.put_out(desk.number("priya"))
    desk.later(minutes=15)
    desk.ask("priya", "yes")
    assert desk.covers() == [] and "Priya" in desk.heard("alex")[-1]


@pytest.mark.parametrize("hours", [None, (10, 18)])
def test_a_shift_that_vanished_or_moved_between_the_card_and_the_yes(desk: Desk, hours: tuple[int, int] | None) -> None:
    desk.ask("alex", AWAY)
    with_shifts(desk, hours)
    desk.later(minutes=1)
    card = desk.ask("alex", "yes")
    assert desk.covers() == [] and "changed" in card
    desk.ask("alex", "yes")
    assert len(desk.covers()) == 1


def test_the_clocks_change_in_the_middle_of_it(desk: Desk) -> None:
    desk.ask("alex", "I'm out 27 to 29 March 2027, cover with Lena")  # in both zones the clocks go forward on the 28th
    desk.ask("alex", "yes")
    assert desk.heard("lena")[-1].startswith("You're covering for Alex Morgan: Mon 29 Mar 2027, 10:00–18:00 (Europe/Berlin)")
    [content] = files(desk, "lena")
    begin, end = only(content).decoded("dtstart"), only(content).decoded("dtend")
    assert (begin.isoformat(), end.isoformat()) == ("2027-03-27T00:00:00+00:00", "2027-03-29T23:00:00+00:00")


def test_undo_while_nobody_can_tell_whether_it_is_booked(desk: Desk) -> None:
    desk.ask("alex", AWAY)
    desk.sandbox.everbridge.faults.answer("POST", "/substitutions", 502)
    desk.sandbox.everbridge.faults.answer("GET", "/substitutions", 503, times=3)
    desk.ask("alex", "yes")
    heard = desk.ask("alex", "undo")
    assert heard and desk.sandbox.everbridge.active == []
    desk.wait(minutes=40)
    assert len(desk.covers()) <= 1 and desk.heard("alex")[-1] != heard


def test_a_policy_that_names_nobody_who_could_approve(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(approval=Approval(by=["nobody@example.com"])))
    desk.ask("alex", AWAY)
    assert desk.ask("alex", "yes") == asking.nobody_approves and desk.covers() == []


def test_nobody_is_asked_in_their_night_unless_it_begins_before_morning(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True, wait_hours=2), quiet=NIGHT))
    desk.clock.now = desk.clock.now.replace(hour=22)
    desk.ask("alex", AWAY)
    desk.click("alex", "positive")
    assert desk.heard("priya") == []
    desk.wait(hours=8)  # it is 6 o'clock: two hours to answer have not begun
    assert desk.heard("priya") == [] and "yes in time" not in desk.heard("alex")[-1]
    desk.wait(hours=1, minutes=5)
    assert desk.heard("priya")[-1].startswith("Alex Morgan asks you to cover")
    desk.ask("priya", "yes")
    assert len(desk.covers()) == 1


def test_what_begins_before_morning_is_told_in_the_night(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(quiet=NIGHT))
    desk.clock.now = desk.clock.now.replace(hour=22)
    desk.ask("alex", "I'm out tomorrow 3am to 5am, cover with Priya")
    desk.ask("alex", "yes")
    assert desk.heard("priya")[-1].startswith("You're covering for Alex Morgan")


def test_a_reminder_waits_for_the_morning(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(quiet=NIGHT, tell=Tell(reminder_hours=[10])))
    desk.ask("alex", "I'm out 14 December 8am to 5pm, cover with Priya")
    desk.ask("alex", "yes")
    desk.clock.now = desk.clock.now.replace(month=12, day=13, hour=22, minute=30)
    desk.wait(minutes=1)
    assert not any(one.startswith("A reminder") for one in desk.heard("priya"))
    desk.wait(hours=9)
    assert desk.heard("priya")[-1].startswith("A reminder")
