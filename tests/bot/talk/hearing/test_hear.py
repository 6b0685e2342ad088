"""Who is heard, and when: the gates in front of the conversation."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.store.tables import call, plan
from bot.texts import notes
from tests.bot.conftest import Desk

ASK = "I'm out 14 December, cover with Priya"


def asked(desk: Desk) -> None:
    desk.ask("alex", ASK)
    assert "Priya Shah" in desk.heard("alex")[-1]


def late(desk: Desk, text: str, **time: float) -> str:
    """What Alex hears on words of which we are told some time after they were written."""
    message = desk.sandbox.webex.say("alex", text)
    desk.later(**time)
    desk.tell("messages", message, desk.sandbox.webex.direct_room("alex"), desk.sandbox.webex.cast.find("alex"))
    desk.work()
    return desk.last("alex")


def test_a_message_that_is_a_day_late_is_answered_and_not_acted_on(desk: Desk) -> None:
    answer = late(desk, ASK, hours=24, seconds=1)
    assert "only got your message of Wed 18 Nov 2026" in answer and desk.cards("alex") == []


def test_a_message_that_is_nearly_a_day_late_is_answered(desk: Desk) -> None:
    assert "Priya Shah" in late(desk, ASK, hours=23, minutes=59)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I'm out tomorrow, cover with Priya", "Thu 19 Nov"),
        ("I'm out tonight from 23:58 till 3am, cover with Priya", "Wed 18 Nov"),
        ("who is on call tomorrow?", "Thu 19 Nov"),
        ("ich bin morgen weg, Priya vertritt mich", "Do 19. Nov"),
    ],
)
def test_words_mean_the_day_that_they_meant_when_they_were_written(desk: Desk, text: str, day: str) -> None:
    desk.clock.now = desk.clock.now.replace(hour=23, minute=55)
    assert day in late(desk, text, minutes=40)


def test_what_waited_for_a_worker_until_it_was_over_is_said_to_be_over(desk: Desk) -> None:
    desk.say("alex", "I'm out today from 2pm to 4pm, cover with Priya")
    desk.clock.now += timedelta(days=2)
    desk.work()
    assert desk.last("alex") == notes.over and desk.cards("alex") == []


def test_a_message_that_is_changed_while_its_card_is_open_is_read_again_however_old_it_is(desk: Desk) -> None:
    message = desk.sandbox.webex.say("alex", ASK)
    desk.tell_of("alex", message)
    desk.work()
    desk.later(hours=30)
    desk.sandbox.webex.edit("alex", message, "I'm out 15 December, cover with Priya")
    desk.tell_of("alex", message, "updated")
    desk.work()
    assert "Tue 15 Dec" in desk.last("alex")


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
