"""Taking back what was booked last: in words it is asked first, the receipt's button is itself the approval."""

from typing import Any

import pytest

from bot.store.reports.history import history
from bot.texts import cards as texts
from bot.texts import notes
from tests.bot.conftest import Desk

AWAY = "I'm out 14 December, cover with Priya"
HOLIDAY = "25 December is a public holiday"


def booked(desk: Desk, text: str = AWAY) -> None:
    desk.ask("alex", text)
    desk.click("alex", "positive")
    assert "Booked:" in desk.heard("alex")[-1]


def events(desk: Desk) -> list[Any]:
    alex = desk.sandbox.webex.cast.find("alex")
    return [event for schedule in desk.sandbox.webex.schedules(alex) for event in schedule.get("events", ())]


def test_the_word_asks_first_and_shows_what_goes(desk: Desk) -> None:
    booked(desk)
    card = desk.ask("alex", "undo")
    assert card.startswith(texts.take_back_title)
    assert "14 Dec" in card and "Priya Shah" in card and notes.undo_means("") in card
    assert len(desk.sandbox.everbridge.active) == 1


@pytest.mark.parametrize("answer", ["yes", "take it back"])
def test_after_the_yes_it_is_gone(desk: Desk, answer: str) -> None:
    booked(desk)
    desk.ask("alex", "undo")
    assert texts.taken_back in desk.ask("alex", answer)
    assert desk.sandbox.everbridge.active == []


def test_a_no_leaves_it(desk: Desk) -> None:
    booked(desk)
    desk.ask("alex", "undo")
    desk.ask("alex", "no")
    assert len(desk.sandbox.everbridge.active) == 1


def test_the_button_on_the_receipt_takes_it_back_at_once(desk: Desk) -> None:
    booked(desk)
    assert texts.taken_back in desk.click("alex", texts.undo)
    assert desk.sandbox.everbridge.active == []
    assert desk.approvals() == 2


def test_the_log_tells_of_both(desk: Desk) -> None:
    booked(desk)
    desk.click("alex", texts.undo)
    with desk.store.read() as tx:
        undone, booking = history(tx, 2)
    assert (undone["text"], undone["status"], [call["method"] for call in undone["calls"]]) == (texts.undo, "done", ["DELETE"])
    assert (booking["text"], booking["status"], [call["method"] for call in booking["calls"]]) == (AWAY, "done", ["POST"])


def test_the_button_works_once_and_leaves_the_receipt(desk: Desk) -> None:
    booked(desk)
    card = desk.sandbox.webex.messages_in(desk.sandbox.webex.direct_room("alex"))[-1]["id"]
    webex, alex = desk.sandbox.webex, desk.sandbox.webex.cast.find("alex")
    for _ in range(2):
        desk.tell("attachmentActions", webex.press(alex, card, texts.undo), webex.direct_room(alex), alex)
        desk.work()
    assert desk.heard("alex")[-1] == notes.undone_already
    assert desk.approvals() == 2


def test_a_holiday_is_taken_back_with_the_schedule_that_was_made_for_it(desk: Desk) -> None:
    booked(desk, HOLIDAY)
    assert events(desk)
    desk.click("alex", texts.undo)
    assert events(desk) == []


def test_the_second_last_is_next(desk: Desk) -> None:
    booked(desk, "I'm out 14 December")
    booked(desk, "I'm out 16 December")
    assert "16 Dec" in desk.ask("alex", "undo")
    desk.ask("alex", "yes")
    assert "14 Dec" in desk.ask("alex", "undo")
    desk.ask("alex", "yes")
    assert desk.ask("alex", "undo") == notes.nothing_to_undo
    assert desk.sandbox.everbridge.active == []


def test_what_is_gone_already_is_said_so(desk: Desk) -> None:
    booked(desk)
    everbridge = desk.sandbox.everbridge
    everbridge.delete(everbridge.active[0]["id"])
    assert desk.click("alex", texts.undo) == notes.undone_already
    assert desk.ask("alex", "undo") == notes.undone_already


def test_what_is_over_is_left(desk: Desk) -> None:
    booked(desk)
    desk.later(days=40)
    assert desk.ask("alex", "undo") == notes.undo_over


def test_with_nothing_booked_there_is_nothing_to_take_back(desk: Desk) -> None:
    assert desk.ask("alex", "undo") == notes.nothing_to_undo


def test_somebody_elses_booking_is_not_taken_back(desk: Desk) -> None:
    booked(desk)
    desk.ask("sam.carter", "undo")
    assert desk.heard("sam.carter")[-1] == notes.nothing_to_undo
    assert len(desk.sandbox.everbridge.active) == 1


def test_a_button_in_a_group_is_for_who_booked(desk: Desk) -> None:
    webex = desk.sandbox.webex
    alex, sam = webex.cast.find("alex"), webex.cast.find("sam.carter")
    room = webex.create_room("A team", alex, sam)
    webex.add_bot(room)
    desk.tell("messages", webex.say(alex, f"@Understudy {AWAY}", room, mentions=["bot"]), room, alex)
    desk.work()
    desk.tell("attachmentActions", webex.press(alex, webex.messages_in(room)[-1]["id"], "positive"), room, alex)
    desk.work()
    receipt = webex.messages_in(room)[-1]["id"]
    desk.tell("attachmentActions", webex.press(sam, receipt, texts.undo), room, sam)
    desk.work()
    assert webex.messages_in(room)[-1]["markdown"] == notes.not_yours
    assert len(desk.sandbox.everbridge.active) == 1


def test_undo_before_the_yes_leaves_the_card(desk: Desk) -> None:
    desk.ask("alex", AWAY)
    assert desk.ask("alex", "undo") == notes.declined


def test_a_change_of_what_is_taken_back_is_no_change_of_it(desk: Desk) -> None:
    booked(desk)
    desk.ask("alex", "undo")
    assert desk.ask("alex", "make it the 15th") == notes.undo_left
    desk.ask("alex", "yes")
    assert len(desk.sandbox.everbridge.active) == 1


def test_a_lost_answer_is_looked_for_and_not_sent_twice(desk: Desk) -> None:
    booked(desk)
    desk.sandbox.everbridge.faults.answer("DELETE", "/substitutions", 503, times=1)
    desk.click("alex", texts.undo)
    for _ in range(8):
        desk.later(seconds=15)
        desk.work()
    assert texts.taken_back in desk.heard("alex")[-1]
    assert desk.sandbox.everbridge.active == []
