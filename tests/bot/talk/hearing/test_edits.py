"""A message that was changed is read again while its card is unanswered; one that was deleted is dropped, and its card with it."""

import pytest

from bot.sandbox.journal import Call
from bot.store.tables import plan, question
from tests.bot.conftest import Desk

ASK = "I'm out 1 December"


def asked(desk: Desk, text: str = ASK) -> str:
    """Alex says something, which is heard; the message's id."""
    desk.later(seconds=1)
    message = desk.sandbox.webex.say("alex", text)
    desk.tell_of("alex", message)
    desk.work()
    return message


def edited(desk: Desk, message: str, text: str) -> str:
    """Alex changes a message; the last thing that the bot said then."""
    desk.sandbox.webex.edit("alex", message, text)
    desk.tell_of("alex", message, "updated")
    desk.work()
    return desk.heard("alex")[-1]


def deleted(desk: Desk, message: str) -> str:
    desk.sandbox.webex.remove("alex", message)
    desk.tell_of("alex", message, "deleted")
    desk.work()
    return (desk.heard("alex") or [""])[-1]


def rows(desk: Desk) -> list[str]:
    """How each question stands, the oldest first."""
    with desk.store.read() as tx:
        return [
            row.status
            for row in tx.connection.execute(question.select().where(question.c.kind != "undo").order_by(question.c.created_at))
        ]


# ---- changed ------------------------------------------------------------------------------------------------------------------


def test_a_changed_request_brings_a_card_in_the_place_of_the_old_one(desk: Desk) -> None:
    message = asked(desk)
    said = edited(desk, message, "I'm out 3 December")
    assert "Thu 3 Dec" in said
    assert "You changed your message, so I've read it again" in said
    assert rows(desk) == ["withdrawn", "open"]
    desk.ask("alex", "yes")
    assert desk.approvals() == 1
    assert "3 Dec" in desk.heard("alex")[-1]


def test_it_can_be_changed_again(desk: Desk) -> None:
    message = asked(desk)
    edited(desk, message, "I'm out 3 December")
    assert "Fri 4 Dec" in edited(desk, message, "I'm out 4 December")
    assert rows(desk) == ["withdrawn", "withdrawn", "open"]


def test_a_change_that_is_told_twice_is_read_once(desk: Desk) -> None:
    message = asked(desk)
    edited(desk, message, "I'm out 3 December")
    desk.tell_of("alex", message, "updated")
    desk.work()
    assert rows(desk) == ["withdrawn", "open"]


def test_a_changed_correction_is_read_against_what_was_there_before_it(desk: Desk) -> None:
    asked(desk, "I'm out 1 December, cover with Priya")
    correction = asked(desk, "make it 3 December")
    said = edited(desk, correction, "make it 4 December")
    assert "Fri 4 Dec" in said
    assert "Priya Shah" in said
    assert rows(desk).count("open") == 1


def test_a_request_that_is_changed_after_its_correction_is_read_without_that_and_says_so(desk: Desk) -> None:
    request = asked(desk)
    asked(desk, "only the morning")
    said = edited(desk, request, "I'm out 3 December")
    assert "without what you told me after it" in said
    assert "Thu 3 Dec 2026, all day" in said


def test_a_correction_that_became_unreadable_closes_its_card(desk: Desk) -> None:
    asked(desk)
    correction = asked(desk, "make it 3 December")
    assert edited(desk, correction, "the build is red").startswith("You changed that message, and I don't know what it means now")
    assert "open" not in rows(desk)


def test_a_request_that_became_unreadable_closes_its_card(desk: Desk) -> None:
    message = asked(desk)
    assert edited(desk, message, "the build is red").startswith("I didn't catch")
    assert rows(desk) == ["withdrawn"]


@pytest.mark.parametrize("word", ["yes", "no", "1"])
def test_an_answer_must_be_written_anew(desk: Desk, word: str) -> None:
    asked(desk)
    help_ = asked(desk, "help")
    assert edited(desk, help_, word) == "I don't take an answer from a message that was changed. Please write it anew."
    assert (rows(desk), desk.approvals()) == (["open"], 0)


def test_words_that_were_not_understood_can_be_mended(desk: Desk) -> None:
    message = asked(desk, "the build is red")
    assert "Tue 1 Dec" in edited(desk, message, ASK)
    assert rows(desk) == ["open"]


def test_what_was_answered_stays_as_it_is_and_that_is_said(desk: Desk) -> None:
    message = asked(desk)
    desk.ask("alex", "yes")
    assert edited(desk, message, "I'm out 3 December").startswith("I've seen that you changed that message")
    assert (rows(desk), desk.approvals()) == (["answered"], 1)


def test_what_was_changed_before_it_was_heard_is_read_as_it_is(desk: Desk) -> None:
    message = desk.sandbox.webex.say("alex", ASK)
    desk.sandbox.webex.edit("alex", message, "I'm out 3 December")
    desk.tell_of("alex", message, "updated")
    desk.tell_of("alex", message)
    desk.work()
    assert rows(desk) == ["open"]
    assert "Thu 3 Dec" in desk.heard("alex")[-1]


def test_a_change_that_brings_the_mention_with_it_is_heard_as_a_message(desk: Desk) -> None:
    webex, alex = desk.sandbox.webex, desk.sandbox.webex.cast.find("alex")
    room = webex.create_room("Payments", "alex", "jo")
    webex.add_bot(room)
    message = webex.say("alex", ASK, room)
    webex.edit("alex", message, f"@Understudy {ASK}", mentions=["bot"])
    desk.tell("messages", message, room, alex, "updated")
    desk.work()
    assert rows(desk) == ["open"]


def test_a_change_while_it_is_read_is_not_lost(desk: Desk) -> None:
    message = asked(desk)
    desk.sandbox.webex.edit("alex", message, "I'm out 3 December")
    event_id = desk.tell_of("alex", message, "updated")
    fetched: list[Call] = []

    def changed_meanwhile(call: Call) -> None:
        if call.method != "GET" or message not in call.path or fetched:
            return
        fetched.append(call)
        desk.later(seconds=1)
        desk.sandbox.webex.edit("alex", message, "I'm out 4 December")
        desk.tell_of("alex", message, "updated")

    desk.sandbox.webex.journal.listeners.append(changed_meanwhile)
    desk.worker.look("handle", event_id)
    desk.work()
    assert fetched
    assert "Fri 4 Dec" in desk.heard("alex")[-1]


# ---- deleted ------------------------------------------------------------------------------------------------------------------


def test_a_deleted_request_closes_its_question(desk: Desk) -> None:
    message = asked(desk)
    assert deleted(desk, message) == "You took that message back, so I've closed its question. Nothing was booked."
    with desk.store.read() as tx:
        assert [row.status for row in tx.connection.execute(plan.select())] == ["withdrawn"]
    desk.ask("alex", "yes")
    assert (rows(desk), desk.approvals()) == (["withdrawn"], 0)
    room = desk.sandbox.webex.direct_room("alex")
    assert not [found for found in desk.sandbox.webex.messages_in(room) if found.get("attachments")]


def test_a_deleted_correction_closes_what_it_led_to(desk: Desk) -> None:
    asked(desk)
    deleted(desk, asked(desk, "make it 3 December"))
    assert "open" not in rows(desk)


def test_a_changed_and_then_deleted_request_closes_its_question(desk: Desk) -> None:
    message = asked(desk)
    edited(desk, message, "I'm out 3 December")
    deleted(desk, message)
    assert rows(desk) == ["withdrawn", "withdrawn"]


def test_what_is_deleted_before_it_was_heard_is_dropped(desk: Desk) -> None:
    message = desk.sandbox.webex.say("alex", ASK)
    created = desk.tell_of("alex", message)
    assert deleted(desk, message) == ""
    for _ in range(5):
        desk.later(minutes=1)
        desk.work()
    assert (desk.row(created).status, desk.row(created).note, desk.heard("alex"), rows(desk)) == (
        "done",
        "ignored: taken back",
        [],
        [],
    )


def test_what_is_deleted_before_its_webhook_comes_is_dropped_at_once(desk: Desk) -> None:
    message = desk.sandbox.webex.say("alex", ASK)
    deleted(desk, message)
    created = desk.tell_of("alex", message)
    desk.work()
    assert (desk.row(created).note, desk.heard("alex")) == ("ignored: taken back", [])


def test_a_deleted_message_that_led_to_nothing_changes_nothing(desk: Desk) -> None:
    message = asked(desk, "help")
    asked(desk)
    deleted(desk, message)
    assert rows(desk) == ["open"]


def test_a_deleted_message_whose_booking_is_made_takes_nothing_back(desk: Desk) -> None:
    message = asked(desk)
    desk.ask("alex", "yes")
    deleted(desk, message)
    assert (rows(desk), desk.approvals(), len(desk.sandbox.everbridge.active)) == (["answered"], 1, 1)


def test_a_card_that_somebody_takes_away_can_not_be_approved_any_more(desk: Desk) -> None:
    asked(desk)
    webex = desk.sandbox.webex
    card = next(found["id"] for found in webex.messages_in(webex.direct_room("alex")) if found.get("attachments"))
    webex.moderate(card)
    desk.tell("messages", card, webex.direct_room("alex"), webex.cast.bot, "deleted")
    desk.work()
    assert desk.heard("alex")[-1] == "My card was taken away, so its question is closed. Tell me again what you'd like."
    desk.ask("alex", "yes")
    assert (rows(desk), desk.approvals()) == (["withdrawn"], 0)


def test_struck_out_words_are_not_read(desk: Desk) -> None:
    html = "<p>I'm out <del>1 December</del> 3 December</p>"
    message = desk.sandbox.webex.say("alex", "I'm out 1 December 3 December", html=html)
    desk.tell_of("alex", message)
    desk.work()
    assert "Thu 3 Dec" in desk.heard("alex")[-1]
    assert "1 Dec" not in desk.heard("alex")[-1]


@pytest.mark.parametrize("how", ["changed", "taken back"])
def test_a_press_on_the_card_of_before_is_told_why_it_counts_no_more(desk: Desk, how: str) -> None:
    message = asked(desk)
    webex, room = desk.sandbox.webex, desk.sandbox.webex.direct_room("alex")
    card = next(found["id"] for found in webex.messages_in(room) if found.get("attachments"))
    press = webex.press("alex", card, "Leave it empty")
    _ = edited(desk, message, "I'm out 3 December") if how == "changed" else deleted(desk, message)
    desk.tell("attachmentActions", press, room, webex.cast.find("alex"))
    desk.work()
    assert desk.heard("alex")[-1].startswith("That question was closed when the message it came from was changed or deleted")
