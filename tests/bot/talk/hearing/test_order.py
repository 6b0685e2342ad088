"""What somebody writes is heard in the order in which it was written, whatever order the webhooks come in."""

import threading

import pytest

from bot.sandbox.journal import Call
from bot.store.rows.events import HELD_UP
from bot.store.tables import event, question
from bot.work.backoff import ASKED
from tests.bot.conftest import Desk

ASK = "I'm out 1 December"
LATER = "You wrote that before my card was here"


def written(desk: Desk, *texts: str) -> list[str]:
    """What Alex writes, one after the other, of which nobody has told the bot yet: the ids of the messages."""
    return [desk.sandbox.webex.say("alex", text) for text in texts]


def open_card(desk: Desk) -> str:
    """What the open card says; there is one."""
    with desk.store.read() as tx:
        assert [row.status for row in tx.connection.execute(question.select())].count("open") == 1
    webex = desk.sandbox.webex
    return next(str(found["text"]) for found in reversed(webex.messages_in(webex.direct_room("alex"))) if found.get("attachments"))


def test_what_was_told_in_the_wrong_order_is_heard_in_the_right_one(desk: Desk) -> None:
    for message in reversed(written(desk, ASK, "make it 3 December")):
        desk.tell_of("alex", message)
    desk.work()
    assert "Thu 3 Dec" in open_card(desk)


@pytest.mark.parametrize("texts", [(ASK, "make it 3 December"), (ASK, "only the morning", "make it 3 December")], ids=len)
def test_what_nobody_has_told_of_yet_is_heard_first_all_the_same(desk: Desk, texts: tuple[str, ...]) -> None:
    messages = written(desk, *texts)
    desk.tell_of("alex", messages[-1])
    desk.work()
    assert "Thu 3 Dec" in open_card(desk)
    heard = len(desk.heard("alex"))
    for message in messages[:-1]:
        desk.tell_of("alex", message)
    desk.work()
    assert len(desk.heard("alex")) == heard


@pytest.mark.parametrize("text", ["thanks!", "hi there", "bye", "danke dir"])
def test_kind_words_lean_on_nothing_and_cost_no_look(desk: Desk, text: str) -> None:
    request, kind = written(desk, ASK, text)
    desk.tell_of("alex", kind)
    before = len(desk.sandbox.webex.requests)
    desk.work()
    assert not any(call.path.partition("?")[0].endswith("/messages") for call in _reads(desk, before))
    assert desk.heard("alex")
    desk.tell_of("alex", request)
    desk.work()
    assert "Tue 1 Dec" in open_card(desk)


def test_beside_a_card_they_are_heard_in_their_order_too(desk: Desk) -> None:
    desk.ask("alex", ASK)
    desk.tell_of("alex", written(desk, "make it 3 December", "thanks!")[-1])
    desk.work()
    assert "Thu 3 Dec" in open_card(desk)


def _reads(desk: Desk, since: int) -> list[Call]:
    return [call for call in desk.sandbox.webex.requests[since:] if call.method == "GET"]


def test_a_webhook_that_does_not_say_when_is_no_reason_to_be_heard_too_early(desk: Desk) -> None:
    last = desk.tell_of("alex", written(desk, ASK, "make it 3 December")[-1])
    with desk.store.begin() as tx:
        tx.connection.execute(event.update().where(event.c.id == last).values(written_at=None))
    desk.work()
    assert "Thu 3 Dec" in open_card(desk)


def test_a_correction_that_comes_after_the_next_one_does_not_undo_it(desk: Desk) -> None:
    desk.ask("alex", ASK)
    early, late = written(desk, "make it 2 December", "make it 3 December")
    desk.tell_of("alex", late)
    desk.work()
    assert "Thu 3 Dec" in open_card(desk)
    desk.tell_of("alex", early)
    desk.work()
    assert "Thu 3 Dec" in open_card(desk)


def test_a_request_that_comes_long_after_a_newer_one_leaves_that_and_says_so(desk: Desk) -> None:
    early, late = written(desk, "I'm out 2 December", "I'm out 3 December")
    desk.tell_of("alex", late)
    desk.work()
    desk.later(minutes=5)
    desk.tell_of("alex", early)
    desk.work()
    assert desk.heard("alex")[-1].startswith("That reached me after something newer of yours")
    assert "Thu 3 Dec" in open_card(desk)


def test_help_is_given_however_late_it_was_asked_for(desk: Desk) -> None:
    early, late = written(desk, "help", ASK)
    desk.tell_of("alex", late)
    desk.work()
    desk.tell_of("alex", early)
    desk.work()
    assert desk.heard("alex")[-1].startswith("What you can tell me")


def test_a_yes_in_one_breath_whose_request_was_not_told_of_yet_approves_nothing(desk: Desk) -> None:
    _, yes = written(desk, ASK, "yes")
    desk.tell_of("alex", yes)
    desk.work()
    assert desk.heard("alex")[-1].startswith(LATER)
    assert desk.approvals() == 0


def test_a_yes_whose_request_is_told_of_while_the_yes_is_looked_at_is_heard_after_it(desk: Desk) -> None:
    ask, yes = written(desk, ASK, "yes")
    faults = desk.sandbox.webex.faults
    faults.delay("GET", f"/messages/{yes}", 1.0)
    row = desk.tell_of("alex", yes)
    look = threading.Thread(target=desk.worker.look, args=("handle", row))
    look.start()
    desk.sandbox.webex.wait_for(lambda: faults.met, 20)
    desk.tell_of("alex", ask)
    look.join()
    desk.work()
    assert desk.heard("alex")[0].startswith("Out ")
    assert desk.heard("alex")[-1].startswith(LATER)
    assert desk.approvals() == 0


def test_in_a_group_what_mentions_the_bot_is_heard_in_order_too(desk: Desk) -> None:
    webex, alex = desk.sandbox.webex, desk.sandbox.webex.cast.find("alex")
    room = webex.create_room("Payments", "alex", "jo")
    webex.add_bot(room)
    _, last = [webex.say("alex", f"@Understudy {text}", room, mentions=["bot"]) for text in (ASK, "make it 3 December")]
    webex.say("jo", "@Understudy help", room, mentions=["bot"])
    desk.tell("messages", last, room, alex)
    desk.work()
    card = next(found for found in reversed(webex.messages_in(room)) if found.get("attachments"))
    assert "Thu 3 Dec" in card["text"]


def test_a_message_that_was_heard_when_it_was_changed_is_not_heard_again(desk: Desk) -> None:
    webex, alex = desk.sandbox.webex, desk.sandbox.webex.cast.find("alex")
    room = webex.create_room("Payments", "alex", "jo")
    webex.add_bot(room)
    first = webex.say("alex", ASK, room)
    webex.edit("alex", first, f"@Understudy {ASK}", mentions=["bot"])
    desk.tell("messages", first, room, alex, "updated")
    desk.work()
    desk.tell("messages", webex.say("alex", "@Understudy make it 3 December", room, mentions=["bot"]), room, alex)
    desk.work()
    with desk.store.read() as tx:
        assert len(tx.connection.execute(event.select()).all()) == 2
    assert "Thu 3 Dec" in next(found["text"] for found in reversed(webex.messages_in(room)) if found.get("attachments"))


def test_when_the_space_can_not_be_looked_at_the_words_are_heard_all_the_same(desk: Desk) -> None:
    _, last = written(desk, ASK, "make it 3 December")
    desk.sandbox.webex.faults.answer("GET", r"/messages\?", 403, times=10)
    desk.tell_of("alex", last)
    desk.work()
    assert len(desk.heard("alex")) == 1


def test_what_waits_for_a_system_is_heard_before_what_was_written_after_it(desk: Desk) -> None:
    desk.sandbox.everbridge.faults.answer("GET", "/calendarEvents", 503, times=1)
    for message in written(desk, ASK, "make it 3 December"):
        desk.tell_of("alex", message)
    for _ in range(4):
        desk.work()
        desk.later(seconds=10)
    assert "Thu 3 Dec" in open_card(desk)


def test_nobody_waits_for_ever_for_what_was_written_before(desk: Desk) -> None:
    desk.sandbox.everbridge.faults.answer("GET", "/calendarEvents", 503, times=1000)
    for message in written(desk, ASK, "help"):
        desk.tell_of("alex", message)
    for _ in range(HELD_UP + 2):
        desk.work()
        desk.later(seconds=ASKED + 1)  # a wait between two tries is anything up to that
    assert any(said.startswith("What you can tell me") for said in desk.heard("alex"))
    with desk.store.read() as tx:
        assert sorted(row.status for row in tx.connection.execute(event.select())) == ["done", "new"]


def test_who_writes_in_another_space_does_not_wait(desk: Desk) -> None:
    desk.sandbox.everbridge.faults.answer("GET", "/calendarEvents", 503, times=1000)
    desk.say("alex", ASK)
    desk.ask("sam.carter", "help")
    assert desk.heard("sam.carter")[-1].startswith("What you can tell me")


# ---- clicks ---------------------------------------------------------------------------------------------------------------------


def asked(desk: Desk) -> str:
    """Alex asks for something and has a card; the message's id."""
    message = written(desk, ASK)[0]
    desk.tell_of("alex", message)
    desk.work()
    desk.later(seconds=1)
    return message


def pressed(desk: Desk) -> None:
    """Alex says yes with the button of the last card."""
    desk.later(seconds=1)
    desk.click("alex", "positive")


def test_a_click_counts_at_once(desk: Desk) -> None:
    asked(desk)
    pressed(desk)
    assert desk.approvals() == 1


def test_a_no_before_the_click_counts_though_nobody_has_told_of_it_yet(desk: Desk) -> None:
    asked(desk)
    late = written(desk, "no")[0]
    pressed(desk)
    assert desk.approvals() == 0
    heard = desk.heard("alex")
    desk.tell_of("alex", late)
    desk.work()
    assert desk.heard("alex") == heard


def test_a_change_before_the_click_is_read_first_though_nobody_has_told_of_it_yet(desk: Desk) -> None:
    message = asked(desk)
    desk.sandbox.webex.edit("alex", message, "I'm out 3 December")
    pressed(desk)
    assert desk.approvals() == 0
    assert "Thu 3 Dec" in open_card(desk)
    pressed(desk)
    assert desk.approvals() == 1


def test_what_was_taken_back_before_the_click_is_not_booked_though_nobody_has_told_of_it_yet(desk: Desk) -> None:
    message = asked(desk)
    desk.sandbox.webex.remove("alex", message)
    pressed(desk)
    assert desk.approvals() == 0


def test_a_click_is_heard_where_what_was_said_before_can_not_be_seen(desk: Desk) -> None:
    asked(desk)
    desk.sandbox.webex.faults.answer("GET", r"roomId=", 503)
    pressed(desk)
    assert desk.approvals() == 1
