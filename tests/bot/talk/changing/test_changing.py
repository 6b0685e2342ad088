"""What is booked is cancelled and changed in words: found among what stands, shown as it is and as it would be, and asked first."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.sandbox.cast import PAYMENTS, PLATFORM
from bot.texts import candidates, notes
from bot.texts import cards as texts
from tests.bot.conftest import Desk

WEEK = "I'm out 14 to 18 December, cover with Priya"


def calls(desk: Desk) -> list[str]:
    """The methods of what was written to Everbridge, in order."""
    return [call.method for call in desk.sandbox.everbridge.requests if "/substitutions" in call.path and call.method != "GET"]


def put_in(desk: Desk, first: str, last: str, calendar: int = PAYMENTS.id) -> None:
    """By another hand."""
    alex = desk.sandbox.webex.cast.find("alex").contact
    assert alex is not None
    desk.sandbox.everbridge.book(
        {
            "type": "staffSubstitution",
            "attributes": {"contactId": alex.id, "calendarId": calendar, "recurrence": dated(first, last)},
        }
    )


def put_to(desk: Desk, first: str, last: str) -> None:
    """What stands, by another hand."""
    everbridge = desk.sandbox.everbridge
    everbridge.change(everbridge.active[0]["id"], {"recurrence": dated(first, last)})


def dated(first: str, last: str) -> dict[str, Any]:
    return {"type": "repeat", "datesApplicable": {"from": first, "to": last}}


# ---- cancelling ----------------------------------------------------------------------------------------------------------------


def test_a_day_is_cancelled_after_it_was_shown_and_asked(desk: Desk) -> None:
    desk.book("I'm out 14 December, cover with Priya")
    card = desk.ask("alex", "cancel 14 December")
    assert card.startswith(texts.take_back_title)
    assert "14 Dec" in card and "Priya Shah" in card and "Payments on-call" in card and notes.undo_means("") in card
    assert len(desk.sandbox.everbridge.active) == 1
    assert texts.taken_back in desk.ask("alex", "yes")
    assert desk.sandbox.everbridge.active == []


@pytest.mark.parametrize("text", ["I'm no longer out on 14 December", "I can work on 14 December after all", "cancel the 14th"])
def test_it_may_be_said_in_other_words(desk: Desk, text: str) -> None:
    desk.book("I'm out 14 December")
    desk.ask("alex", text)
    assert texts.taken_back in desk.ask("alex", "take it back")
    assert desk.sandbox.everbridge.active == []


def test_a_weekday_on_which_nothing_is_booked_but_later_is_that_later_one(desk: Desk) -> None:
    desk.book(WEEK)
    assert "→ Tue 15 Dec – Fri 18 Dec 2026" in desk.ask("alex", "cancel the Monday")
    assert notes.nothing_then([], "")[:20] in desk.ask("alex", "cancel next Monday")


def test_a_no_leaves_it(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("alex", "cancel my leave in December")
    assert desk.ask("alex", "no") == notes.kept
    assert desk.days() == ["12-14 12-18"]


def test_the_last_day_of_a_week_cuts_it(desk: Desk) -> None:
    desk.book(WEEK)
    card = desk.ask("alex", "cancel 18 December")
    assert "Mon 14 Dec – Fri 18 Dec 2026, all day → Mon 14 Dec – Thu 17 Dec 2026, all day" in card
    assert card.startswith(texts.change_title) and notes.cut_means("") in card
    assert f"{texts.changed}:" in desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-17"]
    priya = desk.sandbox.webex.cast.find("priya").contact
    assert priya is not None
    assert desk.sandbox.everbridge.active[0]["staffAssignment"]["contactIds"] == [priya.id]


def test_a_day_within_a_week_leaves_two_and_the_new_one_comes_first(desk: Desk) -> None:
    desk.book(WEEK)
    assert "Tue 15 Dec 2026, all day and Thu 17 Dec" in desk.ask("alex", "cancel 16 December")
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-15", "12-17 12-18"]
    assert calls(desk) == ["POST", "POST", "PUT"]


def test_an_afternoon_is_cut_off_a_day(desk: Desk) -> None:
    desk.book("I'm out 14 December")
    desk.ask("alex", "cancel the afternoon of 14 December")
    desk.ask("alex", "yes")
    assert [row.get("time") for row in desk.sandbox.everbridge.active] == [{"start": "00:00", "end": "13:00"}]


def test_everything_in_a_month_goes_at_once(desk: Desk) -> None:
    desk.book("I'm out 14 December", "I'm out 16 December, cover with Priya", "I'm out 5 January")
    card = desk.ask("alex", "cancel everything in December")
    assert "14 Dec" in card and "16 Dec" in card and "5 Jan" not in card
    desk.ask("alex", "yes")
    assert desk.days() == ["01-05 01-05"]


def test_one_of_several_is_asked_for(desk: Desk) -> None:
    desk.book("I'm out 14 December", "I'm out 16 December")
    card = desk.ask("alex", "cancel my leave in December")
    assert notes.which_booking in card and texts.every(2) in card
    assert "16 Dec" in desk.ask("alex", "2")
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-14"]


def test_all_of_several_may_be_meant(desk: Desk) -> None:
    desk.book("I'm out 14 December", "I'm out 16 December")
    desk.ask("alex", "cancel my leave in December")
    desk.click("alex", texts.every(2))
    desk.ask("alex", "yes")
    assert desk.days() == []


def test_the_one_that_stands_needs_no_day(desk: Desk) -> None:
    desk.book(WEEK)
    assert "18 Dec" in desk.ask("alex", "cancel my leave")
    desk.ask("alex", "yes")
    assert desk.days() == []


def test_the_last_booking_is_cancelled_like_an_undo(desk: Desk) -> None:
    desk.book("I'm out 14 December", "I'm out 16 December")
    assert "16 Dec" in desk.ask("alex", "cancel my last booking")
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-14"]


def test_where_nothing_is_booked_it_says_what_stands(desk: Desk) -> None:
    desk.book(WEEK)
    answer = desk.ask("alex", "cancel 7 December")
    assert answer.startswith("Nothing of yours is booked then") and "Mon 14 Dec – Fri 18 Dec" in answer


def test_with_nothing_booked_at_all_it_says_so(desk: Desk) -> None:
    assert desk.ask("alex", "cancel Friday") == notes.nothing_to_undo


def test_what_is_over_stays(desk: Desk) -> None:
    desk.book(WEEK)
    while desk.clock.now.day != 16:
        desk.later(days=1)
    assert "→ Mon 14 Dec – Tue 15 Dec" in desk.ask("alex", "cancel my leave this week")
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-15"]
    assert desk.ask("alex", "cancel 14 December 2026") == notes.undo_over


def test_somebody_elses_booking_is_not_touched(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("sam.carter", "cancel everything in December")
    assert desk.heard("sam.carter")[-1] == notes.nothing_to_undo
    assert desk.days() == ["12-14 12-18"]


def test_what_was_booked_in_everbridge_itself_is_found_and_marked(desk: Desk) -> None:
    put_in(desk, "2026-12-14", "2026-12-14")
    card = desk.ask("alex", "cancel 14 December")
    assert texts.not_through_me in card
    desk.ask("alex", "yes")
    assert desk.days() == []


def test_a_list_that_is_late_does_not_hide_what_was_just_booked(desk: Desk) -> None:
    desk.book("I'm out 14 December")
    desk.sandbox.everbridge.scheduling.lag = timedelta(minutes=30)
    assert "14 Dec" in desk.ask("alex", "cancel 14 December")


def test_one_time_is_taken_out_of_a_series(desk: Desk) -> None:
    desk.book("I'm off every Friday in December")
    assert "Fri 4 Dec 2026, all day and every Friday until Fri 25 Dec" in desk.ask("alex", "cancel 11 December")
    desk.ask("alex", "yes")
    assert desk.days() == ["12-04 12-04", "12-18 12-25"]


def test_a_series_goes_as_a_whole(desk: Desk) -> None:
    desk.book("I'm off every Friday in December")
    desk.ask("alex", "cancel everything in December")
    desk.ask("alex", "yes")
    assert desk.days() == []


def test_a_holiday_is_cancelled_too(desk: Desk) -> None:
    desk.book("25 December is a public holiday")
    assert "25 Dec" in desk.ask("alex", "cancel 25 December")
    desk.ask("alex", "yes")
    alex = desk.sandbox.webex.cast.find("alex")
    assert [event for schedule in desk.sandbox.webex.schedules(alex) for event in schedule.get("events", ())] == []


def test_two_calendars_are_cut_alike(desk: Desk) -> None:
    for calendar in (PAYMENTS, PLATFORM):
        put_in(desk, "2026-12-14", "2026-12-18", calendar.id)
    card = desk.ask("alex", "cancel 18 December")
    assert "Payments on-call, Platform on-call" in card
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-17", "12-14 12-17"]


@pytest.mark.parametrize("body", ["flat", "attributes"])
def test_hours_are_cut_in_either_shape_of_the_body(desk: Desk, body: str) -> None:
    at = desk.reopened(everbridge_body=body)
    at.book("I'm out 14 December 9:00 to 15 December 17:00")
    at.ask("alex", "cancel 15 December")
    at.ask("alex", "yes")
    assert all(row["recurrence"]["datesApplicable"]["from"] == "2026-12-14" for row in desk.sandbox.everbridge.active)


def test_the_stand_in_hears_what_is_left_of_the_cover(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("alex", "cancel 18 December")
    desk.ask("alex", "yes")
    heard = desk.heard("priya")
    assert (
        "You cover for Alex Morgan at another time: now 4 shifts, Mon–Thu 09:00–17:00, Mon 14 Dec – Thu 17 Dec" in heard[-1]
        and len(heard) == 2
    )


def test_the_stand_in_hears_that_it_is_cancelled_and_is_not_reminded(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("alex", "cancel everything in December")
    desk.ask("alex", "yes")
    assert desk.heard("priya")[-1].startswith("You no longer cover for Alex Morgan: 5 shifts, Mon–Fri 09:00–17:00, Mon 14 Dec")
    desk.later(days=23, hours=9)
    desk.work()
    assert len(desk.heard("priya")) == 2


# ---- changing ------------------------------------------------------------------------------------------------------------------


def covered_by(desk: Desk) -> list[str]:
    """Who stands in for what stands."""
    names = {contact.id: someone.key for someone, contact in desk.sandbox.webex.cast.contacts}
    return [names[row["staffAssignment"]["contactIds"][0]] for row in desk.sandbox.everbridge.active if "staffAssignment" in row]


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("extend it until 22 December", "12-14 12-22"),
        ("extend it by two days", "12-14 12-20"),
        ("make it until Thursday", "12-14 12-17"),
        ("shorten my leave to 16 December", "12-14 12-16"),
        ("I'm back on 17 December", "12-14 12-16"),
        ("make it only 15 December", "12-15 12-15"),
        ("we only fly on the 15th", "12-15 12-18"),
        ("my leave starts on the 15th now", "12-15 12-18"),
        ("not off till the 16th now", "12-16 12-18"),
        ("move it all a day later, 15th", "12-15 12-19"),
        ("until Wednesday", "12-14 12-16"),
        ("hmm, one more day at the end", "12-14 12-19"),
    ],
)
def test_a_booking_gets_other_days(desk: Desk, text: str, becomes: str) -> None:
    desk.book(WEEK)
    card = desk.ask("alex", text)
    assert card.startswith(texts.change_title) and "Mon 14 Dec – Fri 18 Dec 2026, all day →" in card
    assert desk.days() == ["12-14 12-18"]
    assert f"{texts.changed}:" in desk.ask("alex", "yes")
    assert desk.days() == [becomes] and covered_by(desk) == ["priya"]
    assert calls(desk) == ["POST", "PUT"]


@pytest.mark.parametrize("text", ["make it 15 December", "the 15th", "tuesday"])
def test_a_day_that_may_be_the_begin_or_all_that_is_left_is_asked_about(desk: Desk, text: str) -> None:
    desk.book(WEEK)
    asked = desk.ask("alex", text)
    assert "Tue 15 Dec – Fri 18 Dec 2026" in asked and "Tue 15 Dec – Sat 19 Dec 2026" in asked
    assert "→ Tue 15 Dec – Fri 18 Dec 2026, all day" in desk.ask("alex", "1")
    desk.ask("alex", "yes")
    assert desk.days() == ["12-15 12-18"] and covered_by(desk) == ["priya"]


def test_a_change_that_was_not_wanted_leaves_the_next_one_about_the_booking(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("alex", "until Wednesday")
    desk.ask("alex", "no")
    assert "→ Mon 14 Dec – Sat 19 Dec" in desk.ask("alex", "one day longer")


def test_whoever_is_back_early_keeps_what_is_over(desk: Desk) -> None:
    desk.book(WEEK)
    while desk.clock.now.day != 15:
        desk.later(days=1)
    assert "→ Mon 14 Dec – Tue 15 Dec" in desk.ask("alex", "I'm back tomorrow")
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-15"]


def test_somebody_else_covers_all_of_it(desk: Desk) -> None:
    desk.book(WEEK)
    card = desk.ask("alex", "Lena instead of Priya")
    assert "Priya Shah covers → Mon 14 Dec – Fri 18 Dec 2026, all day, Lena Fischer covers" in card
    desk.ask("alex", "yes")
    assert covered_by(desk) == ["lena"] and desk.days() == ["12-14 12-18"]
    assert desk.heard("priya")[-1].startswith("You no longer cover for Alex Morgan")
    assert desk.heard("lena")[-1].startswith("You're covering for Alex Morgan")


def test_somebody_else_covers_a_day_of_it(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("alex", "Lena instead of Priya on 18 December")
    desk.ask("alex", "yes")
    assert sorted(zip(desk.days(), covered_by(desk), strict=True)) == [("12-14 12-17", "priya"), ("12-18 12-18", "lena")]
    assert calls(desk) == ["POST", "POST", "PUT"]


def test_somebody_else_is_named_for_a_day_that_is_booked(desk: Desk) -> None:
    desk.book(WEEK)
    assert desk.ask("alex", "Lena instead on 18 December").startswith(texts.change_title)
    desk.ask("alex", "yes")
    assert covered_by(desk) == ["priya", "lena"]


def test_somebody_for_a_day_that_is_not_booked_is_a_request_of_its_own(desk: Desk) -> None:
    desk.book(WEEK)
    assert desk.ask("alex", "Lena instead on 21 December").startswith("Cover Mon 21 Dec, all day, by Lena Fischer – book it?")


def test_which_of_two_is_asked(desk: Desk) -> None:
    desk.book(WEEK)
    put_in(desk, "2027-01-11", "2027-01-12")
    desk.later(days=2)
    assert notes.which_booking in desk.ask("alex", "Lena covers instead")
    desk.ask("alex", "1")
    desk.ask("alex", "yes")
    assert covered_by(desk) == ["lena"]


@pytest.mark.parametrize(
    "words", ["only until 3pm", "nur bis 15 Uhr", "jusqu'à 15h seulement", "solo hasta las 15h", "solo fino alle 15"]
)
def test_what_leans_on_a_booking_of_days_ago_is_of_it_where_it_is_the_only_one(desk: Desk, words: str) -> None:
    desk.book("I'm out 14 December, cover with Priya")
    desk.later(days=3)
    assert "00:00–15:00" in desk.ask("alex", words)
    desk.ask("alex", "no")
    put_in(desk, "2027-01-11", "2027-01-12")
    assert "Mon 14 Dec 2026, 00:00–15:00" not in desk.ask("alex", words)


def test_a_change_on_the_card_is_corrected(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("alex", "extend it until 22 December")
    assert "→ Mon 14 Dec – Mon 21 Dec" in desk.ask("alex", "no, until 21 December")
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-21"]


def test_what_stands_so_already_is_said(desk: Desk) -> None:
    desk.book(WEEK)
    assert desk.ask("alex", "extend it until 18 December").startswith("That is how it stands already")


def test_with_nothing_booked_there_is_nothing_to_change(desk: Desk) -> None:
    assert desk.ask("alex", "extend it until Wednesday") == notes.nothing_to_change


def test_a_longer_time_is_taken_back(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("alex", "extend it until 22 December")
    desk.ask("alex", "yes")
    assert "Mon 14 Dec – Fri 18 Dec" in desk.click("alex", texts.undo)
    assert desk.days() == ["12-14 12-18"]
    assert "at another time: now 5 shifts, Mon–Fri 09:00–17:00, Mon 14 Dec – Fri 18 Dec" in desk.heard("priya")[-1]


def test_a_time_that_gets_too_long_is_for_the_manager_to_approve(desk: Desk) -> None:
    desk.book(WEEK)
    assert "Over 60 days" in desk.ask("alex", "extend it until 31 March")
    assert desk.ask("alex", "yes").startswith("I've asked Dana Reed")
    assert desk.days() == ["12-14 12-18"]


# ---- taking a change back ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("button", [True, False])
def test_a_cut_is_taken_back(desk: Desk, button: bool) -> None:
    desk.book(WEEK)
    desk.ask("alex", "cancel 16 December")
    desk.ask("alex", "yes")
    if button:
        desk.click("alex", texts.undo)
    else:
        assert "→ Mon 14 Dec – Fri 18 Dec" in desk.ask("alex", "undo")
        desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-18"]
    assert calls(desk)[-2:] == ["PUT", "DELETE"]
    assert "14 Dec" in desk.ask("alex", "undo")
    desk.ask("alex", "yes")
    assert desk.days() == []


def test_the_button_of_the_booking_leaves_what_was_changed_since(desk: Desk) -> None:
    desk.book(WEEK)
    webex, alex = desk.sandbox.webex, desk.sandbox.webex.cast.find("alex")
    receipt = webex.messages_in(webex.direct_room("alex"))[-1]["id"]
    desk.ask("alex", "cancel 16 December")
    desk.ask("alex", "yes")
    desk.tell("attachmentActions", webex.press(alex, receipt, texts.undo), webex.direct_room(alex), alex)
    desk.work()
    assert desk.heard("alex")[-1] == notes.changed_since
    assert len(desk.days()) == 2


# ---- faults --------------------------------------------------------------------------------------------------------------------


def patiently(desk: Desk) -> None:
    for _ in range(10):
        desk.later(seconds=15)
        desk.work()


def test_a_change_whose_answer_is_lost_is_found_and_not_sent_twice(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("alex", "cancel 18 December")
    desk.sandbox.everbridge.faults.drop("PUT", "/substitutions", processed=True)
    desk.ask("alex", "yes")
    patiently(desk)
    assert f"{texts.changed}:" in desk.heard("alex")[-1]
    assert desk.days() == ["12-14 12-17"] and calls(desk).count("PUT") == 1


def test_a_change_that_never_arrived_is_sent_again(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("alex", "cancel 18 December")
    desk.sandbox.everbridge.faults.answer("PUT", "/substitutions", 503, times=1)
    desk.ask("alex", "yes")
    patiently(desk)
    assert f"{texts.changed}:" in desk.heard("alex")[-1]
    assert desk.days() == ["12-14 12-17"]


def test_a_lost_change_that_somebody_else_overwrote_is_for_a_person_to_tell(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("alex", "cancel 18 December")
    desk.sandbox.everbridge.faults.answer("PUT", "/substitutions", 503, times=1)
    desk.ask("alex", "yes")
    put_to(desk, "2026-12-14", "2026-12-16")
    patiently(desk)
    assert texts.unsure in desk.heard("alex")[-1]
    assert desk.days() == ["12-14 12-16"]


def test_a_record_that_went_before_the_yes_is_said(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("alex", "cancel 18 December")
    desk.sandbox.everbridge.delete(desk.sandbox.everbridge.active[0]["id"])
    assert desk.ask("alex", "yes") == notes.undone_already


def test_a_record_that_another_hand_changed_is_shown_afresh(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("alex", "cancel 18 December")
    put_to(desk, "2026-12-15", "2026-12-18")
    card = desk.ask("alex", "yes")
    assert notes.changed in card and "Tue 15 Dec – Thu 17 Dec" in card
    desk.ask("alex", "yes")
    assert desk.days() == ["12-15 12-17"]


def test_nothing_is_taken_away_where_what_takes_its_place_was_refused(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("alex", "cancel 16 December")
    desk.sandbox.everbridge.faults.answer("POST", "/substitutions", 403, times=1)
    answer = desk.ask("alex", "yes")
    assert "what was to take its place" in answer and texts.not_done(texts.changed) in answer
    assert desk.days() == ["12-14 12-18"] and "PUT" not in calls(desk)


# ---- one of several lines ------------------------------------------------------------------------------------------------------


def lines(desk: Desk) -> list[str]:
    """What Alex has booked, a line a booking."""
    desk.ask("alex", "what have I booked?")
    told = next(text for text in reversed(desk.heard("alex")) if text.startswith("What you have booked\n"))
    return [line.split(":")[0].lstrip("• ") for line in told.splitlines() if "covers" in line]


@pytest.mark.parametrize(("words", "by"), [("move 18 December to 17 December", "undo"), ("move Friday to Thursday", "Undo")])
def test_the_undo_of_a_line_that_was_moved_takes_back_the_move_alone(desk: Desk, words: str, by: str) -> None:
    desk.ask("alex", "I'm out 14 December and 18 December, cover with Lee")
    desk.ask("alex", "yes")
    card = desk.ask("alex", words)
    assert "Fri 18 Dec 2026, all day → Thu 17 Dec 2026, all day" in card and "14 Dec" not in card
    desk.ask("alex", "yes")
    assert "now Thu 17 Dec 2026, 09:00–17:00" in desk.heard("lee")[-1] and "Before: Fri 18 Dec 2026" in desk.heard("lee")[-1]
    if by == "undo":
        assert lines(desk) == ["Mon 14 Dec, all day", "Thu 17 Dec, all day"]
        assert "Thu 17 Dec 2026, all day, Lee Chen covers → Fri 18 Dec 2026, all day, Lee Chen covers" in desk.ask("alex", "undo")
        desk.ask("alex", "yes")
    else:
        desk.click("alex", by)
    assert lines(desk) == ["Mon 14 Dec, all day", "Fri 18 Dec, all day"]


@pytest.mark.parametrize(
    "words",
    [
        "move my Friday to Thursday",
        "verschieb Freitag auf Donnerstag",
        "déplace mon vendredi à jeudi",
        "mueve el viernes al jueves",
        "sposta venerdì a giovedì",
    ],
)
def test_a_weekday_is_moved_to_another_in_every_language(desk: Desk, words: str) -> None:
    desk.book("I'm out on Friday, cover with Priya")
    before = datetime.strptime(desk.days()[0].split()[0], "%m-%d")
    desk.ask("alex", words)
    desk.click("alex", "positive")
    after = datetime.strptime(desk.days()[0].split()[0], "%m-%d")
    assert before - after == timedelta(days=1) and desk.covers() == [desk.number("priya")]


def test_a_change_that_leaves_hours_of_duty_to_nobody_says_so_first(desk: Desk) -> None:
    desk.book(WEEK)
    card = desk.ask("alex", "dont need priya, nobody has to cover")
    assert "would be empty" in card.split("Changes")[0]
    desk.click("alex", candidates.leave_empty)
    assert desk.days() == ["12-14 12-18"] and covered_by(desk) == []


def test_days_that_nobody_covers_but_nobody_is_on_duty_either_are_no_gap(desk: Desk) -> None:
    desk.book(WEEK)
    assert "would be empty" not in desk.ask("alex", "extend it until 20 December")
