"""What was booked is otherwise now: an appointment moved, a flight was rebooked, somebody is late. What is told of it is a
change of that booking, as long as before, and no other absence."""

import pytest

from tests.bot.conftest import Desk

DENTIST = "dentist friday 2-3:30pm, cover with Priya"
WEEK = "I'm away 14-18 december, Lee covers"


@pytest.mark.parametrize(
    ("request_", "yes", "words"),
    [
        ("off Thursday 10 to 11:30, Jo covers", "yes", "damn, the appointment is only at 11"),
        ("off Thursday 10 to 11:30, Jo covers", "yes", "the dentist is at 11 actually"),
        ("am Donnerstag 10 bis 11:30 weg, Jo vertritt mich", "ja", "mist, der Termin ist erst um 11"),
        ("fuera el jueves de 10 a 11:30, me cubre Jo", "sí", "la cita es a las 11"),
    ],
)
def test_an_hour_of_no_day_is_that_of_what_was_booked(desk: Desk, request_: str, yes: str, words: str) -> None:
    desk.ask("alex", request_)
    desk.ask("alex", yes)
    said = desk.ask("alex", words)
    assert "19" in said and "11:00" in said and "18" not in said


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("dentist moved to 4", "16:00–17:30"),
        ("they pushed my appointment to 5", "17:00–18:30"),
        ("the appointment got pushed back an hour", "15:00–16:30"),
        ("ugh, it was rescheduled to 11", "11:00–12:30"),
    ],
)
def test_an_appointment_that_moved_lasts_as_long_as_before(desk: Desk, text: str, hours: str) -> None:
    desk.book(DENTIST)
    card = desk.ask("alex", text)
    assert card.startswith("Change this?") and f"14:00–15:30 → Fri 20 Nov 2026, {hours}" in card


def test_an_hour_alone_may_be_the_end_or_all_of_it(desk: Desk) -> None:
    desk.book(DENTIST)
    asked = desk.ask("alex", "running late, make it 5")
    assert "14:00–17:00" in asked and "17:00–18:30" in asked and "05:00" not in asked


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("my leave starts on the 20th now", "Sun 20 Dec – Thu 24 Dec 2026"),
        ("flight's been rebooked, I leave on the 16th", "Wed 16 Dec – Fri 18 Dec 2026"),
        ("looks like I'll be back a day early", "Mon 14 Dec – Thu 17 Dec 2026"),
        ("not the whole week, just till wednesday", "Mon 14 Dec – Wed 16 Dec 2026"),
        ("I'm only away on the 16th", "Wed 16 Dec 2026, all day"),
    ],
)
def test_days_that_are_others_now_are_those_of_the_booking(desk: Desk, text: str, days: str) -> None:
    desk.book(WEEK)
    card = desk.ask("alex", text)
    assert card.startswith("Change this?") and f"→ {days}" in card


@pytest.mark.parametrize("text", ["now I need 21 december off, Sam covers", "I'm also away on the 21st, Sam covers"])
def test_whole_requests_are_their_own(desk: Desk, text: str) -> None:
    desk.book(WEEK)
    assert "14 Dec" not in desk.ask("alex", text)


@pytest.mark.parametrize(
    "text", ["it's been cancelled", "they just called the whole thing off", "der Termin wurde abgesagt", "l'hanno annullato"]
)
def test_what_does_not_take_place_may_be_taken_back(desk: Desk, text: str) -> None:
    desk.book(DENTIST)
    card = desk.ask("alex", text)
    assert "14:00–15:30" in card and "→" not in card and "?" in card.splitlines()[0]


@pytest.mark.parametrize("text", ["priya cancelled on me", "it's not cancelled after all"])
def test_who_covers_and_a_not_take_nothing_back(desk: Desk, text: str) -> None:
    desk.book(DENTIST)
    assert not desk.ask("alex", text).startswith("Take this back")


@pytest.mark.parametrize("text", ["thanks! all sorted?", "cool, so friday's taken care of?"])
def test_whether_it_is_booked_is_answered(desk: Desk, text: str) -> None:
    desk.book(DENTIST)
    assert desk.ask("alex", text).startswith("Yes, it's booked")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("only the last two days", "Thu 17 Dec – Fri 18 Dec 2026"),
        ("just the first two days", "Mon 14 Dec – Tue 15 Dec 2026"),
        ("leaving a day earlier than planned", "Sun 13 Dec – Fri 18 Dec 2026"),
    ],
)
def test_days_that_are_counted_are_those_of_the_booking(desk: Desk, text: str, days: str) -> None:
    desk.book(WEEK)
    assert f"→ {days}" in desk.ask("alex", text)


@pytest.mark.parametrize(
    ("first", "words", "hours"),
    [
        ("I have an appointment thursday 1pm-2pm, Lee covers", "they've pushed my appointment back to half three", "15:30–16:30"),
        ("I have an appointment thursday 1pm-2pm, Lee covers", "the surgery moved me to 3:15", "15:15–16:15"),
        ("I have an appointment thursday 1pm-2pm, Lee covers", "it starts at 3 now", "15:00–16:00"),
        (
            "tengo cita el jueves de 14 a 15:00, me cubre Lee",
            "al final me han cambiado la cita, ahora es de 15 a 16:30",
            "15:00–16:30",
        ),
        ("tengo cita el jueves de 14 a 15:00, me cubre Lee", "me la han pasado a las 17", "17:00–18:00"),
    ],
)
def test_an_appointment_that_is_moved_lasts_as_long(desk: Desk, first: str, words: str, hours: str) -> None:
    desk.ask("alex", first)
    desk.ask("alex", "ok")
    assert hours in desk.ask("alex", words)


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("I'm out Thursday, my kid is sick, Lee covers", "oh no need, my mother is looking after him on Thursday"),
        (
            "ich bin Donnerstag weg, mein Sohn ist krank, Lee vertritt mich",
            "ne doch nicht, Donnerstag passt meine Mutter auf ihn auf",
        ),
    ],
)
def test_what_is_not_needed_after_all_is_offered_to_go(desk: Desk, first: str, words: str) -> None:
    desk.ask("alex", first)
    desk.ask("alex", "ok")
    assert "19" in desk.ask("alex", words) and desk.days()
    desk.ask("alex", "ok")
    assert not desk.days()


def test_the_same_again_with_whoever_covers_is_a_further_day(desk: Desk) -> None:
    desk.book("out today, Jo covers")
    card = desk.ask("alex", "might be tomorrow too, same thing with Jo")
    assert "Jo Park" in card and "Thu 19 Nov" in card


@pytest.mark.parametrize("words", ["actually only till 2am, ill do the rest", "Lee only till 2, the rest I do myself"])
def test_the_rest_of_a_night_is_of_whoever_does_it_themselves(desk: Desk, words: str) -> None:
    desk.ask("jo", "I'm out from Monday 17:00 to Tuesday 09:00, Lee covers")
    card = desk.ask("jo", words)
    assert "Tue 24 Nov 2026 02:00" in card and "empty" not in card
