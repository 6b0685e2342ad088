"""What is booked is read again until it is over: who booked it and who stands in hear at once what has become of it, and once."""

from dataclasses import replace
from datetime import time

import pytest

from bot.policy import Policy, Quiet
from bot.sandbox.cast import PAYMENTS
from tests.bot.conftest import Desk

DAY = "Mon 14 Dec 2026"


def booked(desk: Desk, text: str = "I'm out 14 December, cover with Priya") -> int:
    """Alex has booked it, and it was looked at; gives the substitution."""
    desk.ask("alex", text)
    desk.click("alex", "Book it")
    looked(desk)
    return int(desk.sandbox.everbridge.active[-1]["id"])


def looked(desk: Desk) -> None:
    """Time goes by, and a worker looks."""
    desk.later(minutes=10)
    desk.worker.bookings.apart = 0
    desk.worker.bookings.once()
    desk.work()


def heard(desk: Desk, who: str, before: int) -> list[str]:
    return desk.heard(who)[before:]


def after(desk: Desk, *who: str) -> list[list[str]]:
    """What some hear at the next look; at the one behind it they hear nothing more."""
    before = [len(desk.heard(one)) for one in who]
    looked(desk)
    found = [desk.heard(one)[seen:] for one, seen in zip(who, before, strict=True)]
    looked(desk)
    assert [desk.heard(one)[seen:] for one, seen in zip(who, before, strict=True)] == found, "told twice"
    return found


def test_as_long_as_all_is_as_it_was_nobody_hears_anything(desk: Desk) -> None:
    booked(desk)
    assert after(desk, "alex", "priya") == [[], []]


def test_a_record_that_is_gone(desk: Desk) -> None:
    desk.sandbox.everbridge.delete(booked(desk))
    [[alex], [priya]] = after(desk, "alex", "priya")
    assert alex.startswith(f"Your cover, {DAY}, all day (Europe/London), isn't in Everbridge any more.")
    assert "On duty: Mon 14 Dec, 09:00–17:00 you." in alex and "“I'm out 14 Dec, cover with …”" in alex
    assert priya.startswith(f"You no longer cover for Alex Morgan: {DAY}")
    assert "On duty: Mon 14 Dec, 09:00–17:00 Alex Morgan." in priya and "has heard it too" in priya


def test_a_record_that_somebody_else_has_changed(desk: Desk) -> None:
    desk.sandbox.everbridge.change(booked(desk), {"staffAssignment": {"type": "contact", "contactIds": [desk.number("lee")]}})
    [[alex], [priya], [lee]] = after(desk, "alex", "priya", "lee")
    assert "has been changed in Everbridge by somebody else" in alex and "Lee Chen covering" in alex
    assert "On duty: Mon 14 Dec, 09:00–17:00 Lee Chen." in alex
    assert priya.startswith("You no longer cover for Alex Morgan")
    assert lee.startswith("You now cover for Alex Morgan")


def test_what_somebody_else_changes_before_the_first_look(desk: Desk) -> None:
    desk.book("I'm out 14 December, cover with Priya", "I'm out 15 December 9 to 12")
    one = int(desk.sandbox.everbridge.active[0]["id"])
    desk.sandbox.everbridge.change(one, {"staffAssignment": {"type": "contact", "contactIds": [desk.number("lee")]}})
    desk.out("priya", "2026-12-14", "2026-12-15")
    [alex, [priya], [lee]] = after(desk, "alex", "priya", "lee")
    assert ["has been changed in Everbridge by somebody else" in said for said in alex] == [True]
    assert priya.startswith("You no longer cover for Alex Morgan")
    assert lee.startswith("You now cover for Alex Morgan")


def test_a_stand_in_who_has_left(desk: Desk) -> None:
    booked(desk)
    desk.sandbox.everbridge.contacts.put_out(desk.number("priya"))
    [[alex], priya] = after(desk, "alex", "priya")
    assert alex.startswith("Priya Shah can't be paged any more") and "your shift: Mon 14 Dec 2026" in alex
    assert "On duty: Mon 14 Dec, 09:00–17:00 nobody." in alex
    assert "who could cover 14 Dec?" in alex and priya == []


def with_shifts(desk: Desk, hours: tuple[int, int] | None) -> None:
    """Alex's shifts are at other hours from now on, or are no more."""
    everbridge = desk.sandbox.everbridge
    kept = [shift for shift in everbridge.cast.shifts if shift.turns != ("alex",)]
    own = [shift for shift in everbridge.cast.shifts if shift.turns == ("alex",)]
    if hours:
        kept += [replace(shift, start=time(hours[0]), end=time(hours[1])) for shift in own]
    everbridge.scheduling.lay_out(kept)


def test_a_shift_that_has_moved(desk: Desk) -> None:
    booked(desk, "I'm out 14 December 9 to 5, cover with Priya")
    with_shifts(desk, (10, 18))
    [[alex], [priya]] = after(desk, "alex", "priya")
    assert alex.startswith("Your shift has moved: it was Mon 14 Dec, 09:00–17:00, now it is Mon 14 Dec, 10:00–18:00.")
    assert "Priya Shah covers Mon 14 Dec, 10:00–17:00 of it." in alex
    assert "Mon 14 Dec, 17:00–18:00 you" in alex
    assert "You cover Mon 14 Dec, 10:00–17:00 of it." in priya


def test_a_shift_that_is_gone(desk: Desk) -> None:
    booked(desk)
    with_shifts(desk, None)
    [[alex], [priya]] = after(desk, "alex", "priya")
    assert alex.startswith("Your shift isn't on the calendar any more: Mon 14 Dec, 09:00–17:00.") and "cancel 14 Dec" in alex
    assert "nobody has a shift then" in alex and "nothing for you to cover" in priya


def test_a_later_booking_that_hides_it(desk: Desk) -> None:
    booked(desk)
    everbridge = desk.sandbox.everbridge
    everbridge.book(
        {
            "type": "staffSubstitution",
            "contactId": desk.number("priya"),
            "calendarId": PAYMENTS.id,
            "timeZoneString": "Europe/London",
            "recurrence": {
                "type": "ical",
                "event": {"start": "2026-12-14T00:00:00", "end": "2026-12-14T23:59:00"},
                "datesApplicable": {"from": "2026-12-14", "to": "2026-12-14"},
            },
        }
    )
    [[alex], [priya]] = after(desk, "alex", "priya")
    assert "over your cover" in alex and "Priya Shah out themselves" in alex
    assert "over your cover for Alex Morgan" in priya


def test_what_is_taken_back_through_us_is_no_news(desk: Desk) -> None:
    booked(desk)
    desk.click("alex", "Undo")
    assert after(desk, "alex", "priya") == [[], []]


def test_what_is_changed_through_us_is_no_news(desk: Desk) -> None:
    booked(desk)
    desk.ask("alex", "Lee instead of Priya on 14 December")
    desk.click("alex", "Change it")
    assert after(desk, "alex", "priya", "lee") == [[], [], []]


def test_what_is_over_is_not_looked_at(desk: Desk) -> None:
    found = booked(desk)
    desk.later(days=30)
    desk.sandbox.everbridge.delete(found)
    calls = len(desk.sandbox.everbridge.requests)
    assert after(desk, "alex", "priya") == [[], []]
    assert len(desk.sandbox.everbridge.requests) == calls


def test_while_everbridge_is_away_nothing_is_told(desk: Desk) -> None:
    desk.sandbox.everbridge.delete(booked(desk))
    desk.sandbox.everbridge.faults.answer("GET", "/substitutions", 503, times=1)
    looked(desk)
    assert "isn't in Everbridge" not in desk.heard("alex")[-1]
    desk.later(hours=1)
    looked(desk)
    assert "isn't in Everbridge" in desk.heard("alex")[-1]


def test_it_never_writes(desk: Desk) -> None:
    desk.sandbox.everbridge.delete(booked(desk))
    before = len(desk.sandbox.everbridge.requests)
    after(desk, "alex")
    assert {call.method for call in desk.sandbox.everbridge.requests[before:]} == {"GET"}


class Killed(Exception):
    """The worker dies."""


def test_a_kill_in_a_look_loses_no_notice(desk: Desk) -> None:
    desk.sandbox.everbridge.delete(booked(desk))
    desk.later(minutes=10)
    calls: list[int] = []

    def killed_at_the_third() -> None:
        calls.append(1)
        if len(calls) == 3:
            raise Killed

    watch = desk.worker.bookings.watch
    assert watch is not None
    with pytest.raises(Killed):
        watch.look(killed_at_the_third)
    assert "isn't in Everbridge" not in desk.heard("alex")[-1]
    [[alex], [priya]] = after(desk, "alex", "priya")
    assert "isn't in Everbridge" in alex and "no longer cover" in priya


def test_two_workers_that_look_at_once_tell_it_once(desk: Desk) -> None:
    desk.sandbox.everbridge.delete(booked(desk))
    desk.later(minutes=10)
    one, other = desk.worker.bookings.watch, desk.reopened().worker.bookings.watch
    assert one is not None and other is not None
    calls: list[int] = []

    def the_other_is_quicker() -> None:
        calls.append(1)
        if len(calls) == 3:
            other.look(lambda: None)

    before = len(desk.heard("alex"))
    one.look(the_other_is_quicker)
    desk.work()
    assert len(calls) >= 3 and len(heard(desk, "alex", before)) == 1


@pytest.mark.parametrize(("day", "told"), [("14 December", False), ("19 November", True)])
def test_a_stand_in_is_not_woken_unless_it_begins_before_morning(desk: Desk, day: str, told: bool) -> None:
    desk = desk.reopened(policy=Policy(quiet=Quiet(**{"from": time(20), "to": time(7)})))
    found = booked(desk, f"I'm out {day}, cover with Priya")
    desk.clock.now = desk.clock.now.replace(hour=21)
    desk.sandbox.everbridge.delete(found)
    before = len(desk.heard("priya"))
    looked(desk)
    assert bool(heard(desk, "priya", before)) == told
    assert "isn't in Everbridge" in desk.heard("alex")[-1]
