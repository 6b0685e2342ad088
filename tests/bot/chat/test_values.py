"""What Webex says about people, messages, clicks and webhooks, also when it says little."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.chat.values import (
    CardAction,
    ChatPerson,
    Membership,
    Webhook,
    action_in,
    membership_in,
    message_in,
    person_in,
    webhook_in,
)
from bot.errors import Unsure


def test_a_person_is_read_whole() -> None:
    row = {
        "id": "P",
        "emails": ["a@x.com"],
        "displayName": "Ann Lee",
        "orgId": "O",
        "type": "person",
        "managerId": "M",
        "timezone": "Europe/London",
        "firstName": "Ann",
        "nickName": "Annie",
        "loginEnabled": True,
        "status": "active",
    }
    assert person_in(row) == ChatPerson("P", ("a@x.com",), "Ann Lee", "O", "person", "Europe/London", "M", "Ann", "Annie", True)


def test_a_person_of_whom_little_is_known_is_one() -> None:
    assert person_in({"id": "P", "emails": None, "timezone": 5}) == ChatPerson("P", (), "")


@pytest.mark.parametrize(
    ("row", "active"),
    [
        ({"loginEnabled": False}, False),
        ({"loginEnabled": "false"}, False),
        ({"loginEnabled": True}, True),
        ({}, True),
        ({"status": "inactive"}, True),
        ({"status": "OutOfOffice"}, True),
    ],
)
def test_only_an_account_that_may_not_sign_in_is_not_active(row: dict[str, Any], active: bool) -> None:
    assert person_in({"id": "P"} | row).active is active


@pytest.mark.parametrize("kind", ["person", "bot", "appuser"])
def test_bots_and_guests_are_told_apart(kind: str) -> None:
    assert person_in({"id": "P", "type": kind}).type == kind


@pytest.mark.parametrize("created", ["2026-01-01T00:00:00Z", "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00"])
def test_a_message_has_an_aware_time_with_or_without_milliseconds(created: str) -> None:
    assert message_in({"id": "M", "created": created}).created == datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("created", [None, "soon", 5])
def test_a_message_without_a_readable_time_has_none(created: Any) -> None:
    assert message_in({"id": "M", "created": created}).created is None


def test_a_plain_message_has_no_html_parent_or_mentions() -> None:
    message = message_in({"id": "M", "roomType": "direct", "text": "hello"})
    assert (message.html, message.parent_id, message.mentioned_people, message.room_type) == (None, None, (), "direct")


def test_a_room_of_unknown_type_is_taken_as_a_group() -> None:
    assert message_in({"id": "M"}).room_type == "group"


def test_mentions_are_ids() -> None:
    assert message_in({"id": "M", "mentionedPeople": ["P1", None, "P2"]}).mentioned_people == ("P1", "P2")


def test_a_click_brings_its_inputs() -> None:
    row = {"id": "A", "type": "submit", "messageId": "M", "personId": "P", "roomId": "R", "inputs": {"action": "x", "n": 1}}
    assert action_in(row) == CardAction("A", "M", "P", "R", {"action": "x", "n": 1})


@pytest.mark.parametrize("inputs", [None, "text", ["x"]])
def test_inputs_that_are_no_object_are_none(inputs: Any) -> None:
    assert action_in({"id": "A", "inputs": inputs}).inputs == {}


def test_a_membership_is_read() -> None:
    assert membership_in({"id": "B", "roomId": "R", "roomType": "direct", "personId": "P"}) == Membership("B", "R", "direct", "P")


def test_a_webhook_does_not_keep_its_secret() -> None:
    row = {
        "id": "W",
        "name": "n",
        "targetUrl": "https://x",
        "resource": "messages",
        "event": "created",
        "secret": "hush",
        "status": "inactive",
    }
    found = webhook_in(row)
    assert found == Webhook("W", "n", "https://x", "messages", "created", None, "inactive")
    assert "hush" not in repr(found)


@pytest.mark.parametrize("read", [person_in, message_in, action_in, membership_in, webhook_in])
@pytest.mark.parametrize("an_id", [None, "", 5])
def test_nothing_is_read_without_an_id(read: Any, an_id: Any) -> None:
    with pytest.raises(Unsure):
        read({"id": an_id})
