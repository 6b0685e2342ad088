"""Who else hears of a booking: in their own space and zone, once, and of what was carried out alone."""

from datetime import time

import pytest

from bot.policy import Cover, Policy, Quiet, Tell
from tests.bot.conftest import Desk

AWAY = "I'm out 14 December, cover with Priya"


def done(desk: Desk, text: str, press: str = "Book it") -> str:
    """The receipt."""
    desk.ask("alex", text)
    desk.click("alex", press)
    return desk.heard("alex")[-1]


def with_policy(desk: Desk, tell: Tell, quiet: Quiet | None = None) -> Desk:
    return desk.reopened(policy=Policy(tell=tell, quiet=quiet or Quiet()))


def test_the_stand_in_hears_of_it_in_their_own_zone_and_the_receipt_says_so(desk: Desk) -> None:
    receipt = done(desk, "I'm out 14 December 9 to 5, cover with Lena")
    assert desk.heard("lena")[-1].startswith("You're covering for Alex Morgan: Mon 14 Dec 2026, 10:00–18:00 (Europe/Berlin)")
    assert "Told: Lena" in receipt


def test_who_looks_again_at_the_receipt_tells_nobody_twice(desk: Desk) -> None:
    done(desk, AWAY)
    desk.later(hours=1)
    desk.work()
    assert len(desk.heard("priya")) == 1


def test_nobody_hears_of_what_was_not_booked(desk: Desk) -> None:
    desk.sandbox.everbridge.faults.answer("POST", "/substitutions", 403)
    assert "Not booked" in done(desk, AWAY)
    assert desk.heard("priya") == []


def test_of_a_cover_that_is_taken_back_they_hear_too(desk: Desk) -> None:
    done(desk, AWAY)
    desk.click("alex", "Undo")
    assert desk.heard("priya")[-1].startswith("You no longer cover for Alex Morgan: Mon 14 Dec 2026, 09:00–17:00")
    assert "Told: Priya Shah" in desk.heard("alex")[-1]


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (["and 15 December too", "extend it by a day"], "Mon 14 Dec 2026, all day (Europe/London)"),
        (["and 15 December too", "cancel 14 December"], "Tue 15 Dec 2026, all day (Europe/London)"),
        (["I'm out 22 December, cover with Priya"], "Mon 14 Dec 2026, all day (Europe/London)"),
        (["and 15 December too", "Lee covers 14 December instead"], "Tue 15 Dec 2026, all day (Europe/London)"),
    ],
)
def test_of_a_part_they_hear_what_else_they_cover(desk: Desk, turns: list[str], told: str) -> None:
    for text in (AWAY, *turns):
        desk.ask("alex", text)
        desk.ask("alex", "yes")
    assert desk.last("priya").endswith(f"As before, you also cover for Alex Morgan: {told}")


def test_what_they_have_handed_back_themselves_is_none_of_it(desk: Desk) -> None:
    done(desk, "I'm out 14 to 17 December, cover with Priya")
    desk.ask("priya", "I can't cover Alex on 15 December")
    desk.ask("priya", "yes")
    desk.ask("alex", "cancel 14 December")
    desk.ask("alex", "yes")
    assert desk.last("priya").endswith(
        "As before, you also cover for Alex Morgan: Wed 16 Dec – Thu 17 Dec 2026, all day (Europe/London)"
    )


def test_what_was_first_anothers_and_is_theirs_since_is(desk: Desk) -> None:
    done(desk, "I'm out 14 and 16 December, Priya covers the 14th and Lee the 16th")
    for text in ("Sam Carter instead", "cancel 14 December"):
        desk.ask("alex", text)
        desk.ask("alex", "yes")
    assert desk.last("sam.carter").endswith("As before, you also cover for Alex Morgan: Wed 16 Dec 2026, all day (Europe/London)")


def test_what_they_cover_for_another_is_not_told_of_in_it(desk: Desk) -> None:
    done(desk, AWAY)
    desk.ask("lena", "I'm out 15 December, cover with Priya")
    desk.ask("lena", "yes")
    assert "You're covering for Lena Fischer" in desk.last("priya") and "Alex" not in desk.last("priya")


def test_two_who_share_it_hear_of_their_own_part(desk: Desk) -> None:
    done(desk, "I'm out 14 and 15 December, Priya covers the 14th and Sam Carter the 15th")
    assert "14 Dec" in desk.heard("priya")[-1] and "15 Dec" not in desk.heard("priya")[-1]
    assert "15 Dec" in desk.heard("sam.carter")[-1] and "14 Dec" not in desk.heard("sam.carter")[-1]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "I'm out every Monday until 21 December, cover with Lena",
            "every Monday until Mon 21 Dec 2026, first Mon 23 Nov 2026, all day (Europe/London)",
        ),
        (
            "I'm out every Tuesday 9 to 12 until 22 December, Lena covers",
            "every Tuesday until Tue 22 Dec 2026, first Tue 24 Nov 2026, 10:00–13:00 (Europe/Berlin)",
        ),
        (
            "I'm out every Wednesday from 11pm to midnight until 23 December, Lena covers",
            "every Thursday until Thu 24 Dec 2026, first Thu 19 Nov 2026, 00:00–01:00 (Europe/Berlin)",
        ),
    ],
)
def test_a_series_is_said_by_the_clock_of_whoever_covers(desk: Desk, text: str, when: str) -> None:
    done(desk, text)
    assert when in desk.heard("lena")[-1]


def test_and_in_their_language(desk: Desk) -> None:
    desk.ask("lena", "Was habe ich eingetragen?")
    done(desk, "I'm out every Wednesday from 11pm to midnight until 23 December, Lena covers")
    assert "jeden Donnerstag bis Do 24. Dez. 2026, zuerst Do 19. Nov. 2026, 00:00–01:00 (Europe/Berlin)" in desk.heard("lena")[-1]


def test_by_the_policy_nobody_is_told(desk: Desk) -> None:
    receipt = done(with_policy(desk, Tell(stand_in=False)), AWAY)
    assert desk.heard("priya") == [] and "Told" not in receipt


def test_they_are_reminded_before_it_begins(desk: Desk) -> None:
    desk = with_policy(desk, Tell(reminder_hours=[18]))
    done(desk, AWAY)
    assert len(desk.heard("priya")) == 1
    desk.clock.now = desk.clock.now.replace(month=12, day=13, hour=14, minute=59)  # it begins at 09:00 with the shift
    desk.work()
    assert len(desk.heard("priya")) == 1
    desk.later(minutes=2)
    desk.work()
    assert desk.heard("priya")[-1].startswith(
        "A reminder: you're covering for Alex Morgan: Mon 14 Dec 2026, 09:00–17:00 (Europe/London)"
    )
    assert len(desk.heard("priya")) == 2


def test_of_what_was_taken_back_nobody_is_reminded(desk: Desk) -> None:
    desk = with_policy(desk, Tell(reminder_hours=[18]))
    done(desk, AWAY)
    desk.click("alex", "Undo")
    desk.clock.now = desk.clock.now.replace(month=12, day=13, hour=15, minute=1)
    desk.work()
    assert len(desk.heard("priya")) == 2


@pytest.mark.parametrize(("hour", "heard"), [(6, 0), (8, 1), (19, 1), (22, 0)])
def test_nobody_is_written_to_in_their_night(desk: Desk, hour: int, heard: int) -> None:
    desk.clock.now = desk.clock.now.replace(hour=hour)  # Priya's zone is London's, that of the clock in winter
    desk = with_policy(desk, Tell(), Quiet.model_validate({"from": time(20), "to": time(7)}))
    done(desk, AWAY)
    assert len(desk.heard("priya")) == heard
    desk.later(hours=12)
    desk.work()
    assert len(desk.heard("priya")) == 1


def test_the_manager_and_a_space_get_a_line_of_each_booking(desk: Desk) -> None:
    webex = desk.sandbox.webex
    space = webex.create_room("Payments", "alex", "dana")
    webex.add_bot(space)
    desk = with_policy(desk, Tell(manager=True, space=space))
    done(desk, AWAY)
    line = "Priya Shah covers for Alex Morgan"
    assert line in desk.heard("dana")[-1]
    assert line in webex.messages_in(space)[-1]["text"]
    desk.click("alex", "Undo")
    assert desk.heard("dana")[-1].startswith("Taken back:") and len(desk.heard("dana")) == 2


def test_whom_the_bot_cannot_reach_stands_on_the_receipt(desk: Desk) -> None:
    desk.sandbox.webex.dismiss(desk.sandbox.webex.cast.find("priya"))
    assert "Not told: Priya Shah isn't in Webex" in done(desk, AWAY)


@pytest.mark.parametrize(
    ("text", "told"), [(AWAY, "Told later: Priya Shah: "), ("I'm out 14 December, Max Weber covers", "Told later: Max Weber: ")]
)
def test_who_sleeps_has_not_been_told_and_the_receipt_says_when_they_will(desk: Desk, text: str, told: str) -> None:
    desk = with_policy(desk, Tell(), Quiet(**{"from": time(20), "to": time(7)}))
    desk.clock.now = desk.clock.now.replace(hour=22)
    receipt = done(desk, text)
    who = "priya" if "Priya" in told else "max"
    zone = "Europe/London" if who == "priya" else "Europe/Berlin"
    assert told in receipt and f"Thu 19 Nov 2026, 07:00 ({zone})" in receipt and "Told: " not in receipt
    assert desk.heard(who) == []
    desk.wait(hours=10)
    assert desk.last(who).startswith("You're covering for Alex Morgan")


def test_who_is_to_agree_and_sleeps_has_not_been_asked(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True), quiet=Quiet(**{"from": time(20), "to": time(7)})))
    desk.clock.now = desk.clock.now.replace(hour=22)
    desk.ask("alex", AWAY)
    said = desk.ask("alex", "yes")
    assert said.startswith("It is night for Priya Shah, so I ask on Thu 19 Nov 2026, 07:00 (Europe/London). You stay on duty")
    assert desk.heard("priya") == []
