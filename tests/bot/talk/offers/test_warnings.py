"""What the card warns of before it is booked: the same once more, and stand-ins who are on call, out, or covered by the absent."""

from typing import Any

import httpx
import pytest

from bot.sandbox.cast import CAST
from bot.store.tables import call
from tests.bot.conftest import Desk
from tests.bot.space import space_of

JSON = "application/json"
AWAY = "I'm out 14 December, cover with {}"  # a Monday: Alex is on call from 9 to 17, Lena from 7 to 15
DAY = "Mon 14 Dec 2026, 09:00–17:00"


def out(desk: Desk, who: str, cover: str | None = None, **recurrence: Any) -> int:
    """A substitution by another hand, on 14 December; gives its id."""
    return desk.out(who, "2026-12-14", "2026-12-15", cover, **recurrence)


def card(desk: Desk, text: str, who: str = "alex") -> str:
    """What the card says."""
    desk.ask(who, text)
    found = desk.heard(who)[-1]
    assert "Reply yes to book it" in found
    return found


def test_who_is_free_is_no_cause_for_words(desk: Desk) -> None:
    found = card(desk, AWAY.format("Priya"))
    assert "Already booked" not in found
    assert "then:" not in found


def test_the_same_once_more_is_answered_and_no_booking(desk: Desk) -> None:
    card(desk, AWAY.format("Priya"))
    desk.click("alex", "Book it")
    there = desk.sandbox.everbridge.active[0]["id"]
    again = desk.ask("alex", AWAY.format("Priya"))
    assert again.startswith("Already booked: Priya Shah covers for Alex Morgan") and "Mon 14 Dec 2026, all day" in again
    assert again.endswith(f"(Everbridge id {there}), so I don't book it a second time.")
    desk.ask("alex", "yes")
    assert desk.covers() == [desk.number("priya")]


def test_the_same_that_came_since_the_card_is_not_booked_a_second_time(desk: Desk) -> None:
    card(desk, AWAY.format("Priya"))
    with desk.store.read() as tx:
        shown, found = tx.connection.execute(call.select()).one(), desk.found
    by = str(found.everbridge_username), str(found.everbridge_password)
    httpx.post(f"{found.everbridge_base_url}{shown.path}", content=shown.body, auth=by, headers={"Content-Type": JSON})
    assert desk.click("alex", "Book it").startswith("Already booked: ") and len(desk.sandbox.everbridge.active) == 1


def test_of_several_days_only_those_that_do_not_stand_are_booked(desk: Desk) -> None:
    desk.book(AWAY.format("Priya"))
    again = card(desk, "I'm out 14 and 16 December, cover with Priya")
    assert "Already booked: Priya Shah covers for Alex Morgan" in again
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-14", "12-16 12-16"]


def test_what_was_taken_back_can_be_booked_again(desk: Desk) -> None:
    desk.book(AWAY.format("Priya"))
    desk.click("alex", "Undo")
    desk.later(seconds=1)
    desk.book(AWAY.format("Priya"))
    assert desk.covers() == [desk.number("priya")]


def test_what_was_asked_beside_it_is_not_lost(desk: Desk) -> None:
    desk.book(AWAY.format("Priya"))
    desk.ask("alex", AWAY.format("Priya") + ", and add 25 December as a holiday")
    assert "Already booked" in "".join(desk.heard("alex")[-2:]) and "25 Dec 2026" in desk.last("alex")


def test_with_another_stand_in_it_is_a_change(desk: Desk) -> None:
    desk.book(AWAY.format("Priya"))
    assert "Already booked" not in desk.ask("alex", AWAY.format("Lee"))


def test_somebody_else_for_what_is_booked_already_changes_it_and_makes_no_second_one(desk: Desk) -> None:
    card(desk, AWAY.format("Priya"))
    desk.click("alex", "Book it")
    change = desk.ask("alex", AWAY.format("Max"))
    assert "Mon 14 Dec 2026, all day, Priya Shah covers → Mon 14 Dec 2026, all day, Max Weber covers" in change
    desk.ask("alex", "yes")
    assert desk.covers() == [desk.number("max")]


def test_the_same_by_another_hand_and_without_a_shift_is_told_too(desk: Desk) -> None:
    desk.sandbox.everbridge.book(
        {
            "contactId": desk.number("dana"),
            "timeZoneString": "Europe/London",
            "recurrence": {
                "type": "ical",
                "datesApplicable": {"from": "2026-12-14", "to": "2026-12-15"},
                "event": {"start": "2026-12-14T00:00:00", "end": "2026-12-15T00:00:00"},
            },
        }
    )
    assert "Already booked" in desk.ask("dana", "I'm out 14 December")
    assert "Already booked" not in card(desk, "I'm out 15 December", "dana")


def test_a_stand_in_who_is_on_call_then_is_named(desk: Desk) -> None:
    assert "Lena Fischer: is on call themselves then: Mon 14 Dec 2026, 09:00–15:00" in card(desk, AWAY.format("Lena"))


def test_a_stand_in_who_is_on_call_at_other_hours_is_free(desk: Desk) -> None:
    assert "then:" not in card(desk, "I'm out 14 December from 15:30 to 17:00, cover with Lena")


@pytest.mark.parametrize("who", ["Lee", "Lena"])
def test_a_stand_in_who_is_out_is_named(desk: Desk, who: str) -> None:
    out(desk, who.lower())
    found = card(desk, AWAY.format(who))
    assert f"{CAST.find(who.lower()).name}: is booked as out then: Mon 14 Dec 2026, 09:00–" in found
    assert "on call themselves" not in found


def test_a_stand_in_whom_the_absent_person_covers_is_named(desk: Desk) -> None:
    out(desk, "priya", cover="alex")
    assert f"Priya Shah: is booked as out then, and you cover for them: {DAY}" in card(desk, AWAY.format("Priya"))


def test_a_stand_in_who_covers_for_somebody_else_is_named(desk: Desk) -> None:
    out(desk, "lena", cover="priya")
    found = card(desk, AWAY.format("Priya"))
    assert "Priya Shah: covers for somebody else then: Mon 14 Dec 2026, 09:00–15:00" in found


def test_one_who_comes_back_every_week_is_out_in_that_week_too(desk: Desk) -> None:
    out(
        desk,
        "lee",
        rrule="FREQ=WEEKLY;BYDAY=MO",
        datesApplicable={"from": "2026-11-23", "to": "2026-12-31"},
        event={"start": "2026-11-23T00:00:00", "end": "2026-11-24T00:00:00"},
    )
    assert "Lee Chen: is booked as out then" in card(desk, AWAY.format("Lee"))
    assert "Lee Chen: is booked" not in card(desk, "I'm out 15 December, cover with Lee")


def test_of_a_series_each_time_is_looked_at(desk: Desk) -> None:
    out(desk, "lee")
    assert f"Lee Chen: is booked as out then: {DAY}" in card(desk, "I'm out every Monday until 31 December, cover with Lee")


def test_what_was_taken_away_is_no_cause_for_words(desk: Desk) -> None:
    desk.sandbox.everbridge.delete(out(desk, "lee"))
    assert "is booked as out" not in card(desk, AWAY.format("Lee"))


def test_each_stand_in_is_asked_about_on_their_own_days(desk: Desk) -> None:
    out(desk, "lee")
    found = card(desk, "I'm out on 14 and 15 December: Lee covers 15 December, Priya covers 14 December")
    assert "Lee Chen: is booked" not in found


def test_what_came_since_brings_a_fresh_card_and_no_booking(desk: Desk) -> None:
    card(desk, AWAY.format("Lee"))
    out(desk, "lee")
    desk.click("alex", "Book it")
    fresh = desk.heard("alex")[-1]
    assert "Something has changed" in fresh
    assert f"Lee Chen: is booked as out then: {DAY}" in fresh
    assert len(desk.sandbox.everbridge.active) == 1
    desk.click("alex", "Book it")
    assert "Booked: Lee Chen covers" in desk.heard("alex")[-1]


def test_where_others_listen_nobodys_absence_is_told(desk: Desk) -> None:
    out(desk, "lee")
    space = space_of(desk, "alex", "priya")
    space.say("alex", AWAY.format("Lee"))
    found = space.said()[-1]
    assert f"Lee Chen: may not be free then: {DAY}" in found
    assert "out then" not in found


def test_where_the_list_may_not_be_asked_the_shifts_tell(desk: Desk) -> None:
    desk.sandbox.everbridge.faults.answer("GET", "/substitutions", 400, times=10)
    out(desk, "lee")
    assert "Lena Fischer: is on call themselves then" in card(desk, AWAY.format("Lena"))
    assert "Lee Chen: is booked" not in card(desk, AWAY.format("Lee"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sam Carter does my Friday", "until Fri 20 Nov 2026, 09:00 and again from Fri 20 Nov 2026, 17:00, ⚠ 40 hours in a row"),
        ("Priya has my shift on Friday", "is on call themselves from Fri 20 Nov 2026, 23:00, ⚠ only 6 hours of rest"),
        ("Freitag bin ich weg, Priya springt ein", "Bereitschaft ab Fr 20. Nov. 2026, 23:00, ⚠ nur 6 Stunden Ruhe"),
    ],
)
def test_a_stand_in_without_rest_is_named_with_their_own_turns(desk: Desk, text: str, said: str) -> None:
    desk.ask("alex", text)
    assert said in desk.last("alex")


def test_who_has_eleven_hours_before_and_after_is_no_cause_for_words(desk: Desk) -> None:
    assert "⚠" not in card(desk, "I'm out Friday, cover with Jo")


def test_somebody_else_for_what_is_booked_is_looked_at_in_the_same_way(desk: Desk) -> None:
    desk.ask("alex", "I'm out Friday, cover with Jo")
    desk.ask("alex", "yes")
    assert "40 hours in a row" in desk.ask("alex", "Sam Carter covers Friday instead")
