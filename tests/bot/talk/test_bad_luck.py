"""What may go wrong between a question and its yes, and after it: each ends in a sentence, and nothing is half done."""

from datetime import time

import pytest

from bot.policy import Approval, Cover, Policy, Quiet, Tell
from bot.texts import asking
from tests.bot.conftest import Desk
from tests.bot.talk.test_files import files, only
from tests.bot.talk.test_rounds import covers, number, pressed, said, waited
from tests.bot.talk.test_watching import with_shifts

AWAY = "I'm out 14 December, cover with Priya"
NIGHT = Quiet.model_validate({"from": time(20), "to": time(7)})


def test_a_stand_in_who_left_between_the_card_and_the_yes(desk: Desk) -> None:
    said(desk, "alex", AWAY)
    desk.sandbox.everbridge.contacts.put_out(number(desk, "priya"))
    desk.later(minutes=15)
    assert "Priya" in said(desk, "alex", "yes") and covers(desk) == []


def test_a_stand_in_who_left_while_they_were_asked(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    said(desk, "alex", AWAY)
    pressed(desk, "alex", "positive")
    desk.sandbox.everbridge.contacts.put_out(number(desk, "priya"))
    desk.later(minutes=15)
    said(desk, "priya", "yes")
    assert covers(desk) == [] and "Priya" in desk.heard("alex")[-1]


@pytest.mark.parametrize("hours", [None, (10, 18)])
def test_a_shift_that_vanished_or_moved_between_the_card_and_the_yes(desk: Desk, hours: tuple[int, int] | None) -> None:
    said(desk, "alex", AWAY)
    with_shifts(desk, hours)
    desk.later(minutes=1)
    card = said(desk, "alex", "yes")
    assert covers(desk) == [] and "changed" in card
    said(desk, "alex", "yes")
    assert len(covers(desk)) == 1


def test_the_clocks_change_in_the_middle_of_it(desk: Desk) -> None:
    said(desk, "alex", "I'm out 27 to 29 March 2027, cover with Lena")  # in both zones the clocks go forward on the 28th
    said(desk, "alex", "yes")
    assert desk.heard("lena")[-1].startswith("You're covering for Alex Morgan: Sat 27 Mar 2027 01:00 – Tue 30 Mar 2027 01:00")
    [content] = files(desk, "lena")
    begin, end = only(content).decoded("dtstart"), only(content).decoded("dtend")
    assert (begin.isoformat(), end.isoformat()) == ("2027-03-27T00:00:00+00:00", "2027-03-29T23:00:00+00:00")


def test_undo_while_nobody_can_tell_whether_it_is_booked(desk: Desk) -> None:
    said(desk, "alex", AWAY)
    desk.sandbox.everbridge.faults.answer("POST", "/substitutions", 502)
    desk.sandbox.everbridge.faults.answer("GET", "/substitutions", 503, times=3)
    said(desk, "alex", "yes")
    heard = said(desk, "alex", "undo")
    assert heard and desk.sandbox.everbridge.active == []
    waited(desk, minutes=40)
    assert len(covers(desk)) <= 1 and desk.heard("alex")[-1] != heard


def test_a_policy_that_names_nobody_who_could_approve(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(approval=Approval(by=["nobody@example.com"])))
    said(desk, "alex", AWAY)
    assert said(desk, "alex", "yes") == asking.nobody_approves and covers(desk) == []


def test_nobody_is_asked_in_their_night_unless_it_begins_before_morning(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True, wait_hours=2), quiet=NIGHT))
    desk.clock.now = desk.clock.now.replace(hour=22)
    said(desk, "alex", AWAY)
    pressed(desk, "alex", "positive")
    assert desk.heard("priya") == []
    waited(desk, hours=8)  # it is 6 o'clock: two hours to answer have not begun
    assert desk.heard("priya") == [] and "yes in time" not in desk.heard("alex")[-1]
    waited(desk, hours=1, minutes=5)
    assert desk.heard("priya")[-1].startswith("Alex Morgan asks you to cover")
    said(desk, "priya", "yes")
    assert len(covers(desk)) == 1


def test_what_begins_before_morning_is_told_in_the_night(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(quiet=NIGHT))
    desk.clock.now = desk.clock.now.replace(hour=22)
    said(desk, "alex", "I'm out tomorrow 3am to 5am, cover with Priya")
    said(desk, "alex", "yes")
    assert desk.heard("priya")[-1].startswith("You're covering for Alex Morgan")


def test_a_reminder_waits_for_the_morning(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(quiet=NIGHT, tell=Tell(reminder_hours=[10])))
    said(desk, "alex", "I'm out 14 December 8am to 5pm, cover with Priya")
    said(desk, "alex", "yes")
    desk.clock.now = desk.clock.now.replace(month=12, day=13, hour=22, minute=30)
    waited(desk, minutes=1)
    assert not any(one.startswith("A reminder") for one in desk.heard("priya"))
    waited(desk, hours=9)
    assert desk.heard("priya")[-1].startswith("A reminder")
