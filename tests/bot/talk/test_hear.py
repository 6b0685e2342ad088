"""Who is heard, and when: the gates in front of the conversation."""

from sqlalchemy import update

from bot.store.tables import call, plan
from tests.bot.conftest import Desk

ASK = "I'm out 14 December, cover with Priya"


def asked(desk: Desk) -> None:
    desk.ask("alex", ASK)
    assert "Priya Shah" in desk.heard("alex")[-1]


def test_a_message_that_is_a_day_old_is_acknowledged_and_not_acted_on(desk: Desk) -> None:
    room = desk.sandbox.webex.direct_room("alex")
    message = desk.sandbox.webex.say("alex", ASK)
    desk.later(hours=24, seconds=1)
    event_id = desk.tell("messages", message, room, desk.sandbox.webex.cast.find("alex"))
    desk.work()
    assert (desk.row(event_id).status, desk.row(event_id).note, desk.heard("alex")) == ("done", "ignored: too old", [])


def test_a_message_that_is_nearly_a_day_old_is_answered(desk: Desk) -> None:
    room = desk.sandbox.webex.direct_room("alex")
    message = desk.sandbox.webex.say("alex", ASK)
    desk.later(hours=23, minutes=59)
    desk.tell("messages", message, room, desk.sandbox.webex.cast.find("alex"))
    desk.work()
    assert len(desk.heard("alex")) == 1


def test_who_left_the_organization_since_he_was_asked_can_not_approve_with_a_click(desk: Desk) -> None:
    asked(desk)
    desk.sandbox.webex.dismiss("alex")
    event_id = desk.press("alex", "Book it")
    desk.work()
    assert (desk.row(event_id).note, desk.approvals()) == ("refused: other organization", 0)
    assert "only work for people of the organization" in desk.heard("alex")[-1]


def test_who_left_the_organization_since_he_was_asked_can_not_approve_in_words(desk: Desk) -> None:
    asked(desk)
    desk.sandbox.webex.dismiss("alex")
    event_id = desk.say("alex", "yes")
    desk.work()
    assert (desk.row(event_id).note, desk.approvals()) == ("refused: other organization", 0)


def test_who_is_still_there_can_approve(desk: Desk) -> None:
    asked(desk)
    desk.click("alex", "Book it")
    assert desk.approvals() == 1
    assert "Booked: Priya Shah covers" in desk.heard("alex")[-1]


def test_a_plan_that_was_altered_since_it_was_shown_can_not_be_approved(desk: Desk) -> None:
    asked(desk)
    with desk.store.begin() as tx:
        tx.connection.execute(update(call).values(body=call.c.body + b" "))
    event_id = desk.press("alex", "Book it")
    desk.work()
    assert (desk.row(event_id).note, desk.approvals()) == ("refused: altered", 0)
    assert "no longer what you were shown" in desk.heard("alex")[-1]


def test_a_call_that_was_altered_since_it_was_approved_is_not_sent(desk: Desk) -> None:
    asked(desk)
    event_id = desk.press("alex", "Book it")
    desk.worker.look("handle", event_id)
    with desk.store.begin() as tx:
        tx.connection.execute(update(call).values(path=call.c.path + "?x"))
    desk.work()
    assert desk.sandbox.everbridge.active == []
    assert "no longer what you were shown" in desk.heard("alex")[-1]


def test_a_plan_from_before_digests_were_kept_can_be_approved(desk: Desk) -> None:
    asked(desk)
    with desk.store.begin() as tx:
        tx.connection.execute(update(call).values(digest=None))
    desk.click("alex", "Book it")
    assert len(desk.sandbox.everbridge.active) == 1
    with desk.store.read() as tx:
        assert [row.status for row in tx.connection.execute(plan.select())] == ["approved"]
