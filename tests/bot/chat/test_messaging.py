"""Webex messaging through the real SDK, over real HTTP."""

import threading
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.messaging import ChatReader, ChatWriter, WebhookWriter, shortened
from bot.errors import NotFound, Refused, Unsure

TOKEN = "bot-t0ken"
PERSON = {"id": "P1", "emails": ["Sam@x.com"], "displayName": "Sam Lee", "orgId": "O", "type": "person"}


@pytest.fixture
def reader(remote: Any) -> ChatReader:
    return ChatReader(remote.origin + "/v1", TOKEN)


@pytest.fixture
def writer(remote: Any) -> ChatWriter:
    return ChatWriter(remote.origin + "/v1", TOKEN)


@pytest.fixture
def webhooks(remote: Any) -> WebhookWriter:
    return WebhookWriter(remote.origin + "/v1", TOKEN)


@pytest.mark.parametrize("base", ["/v1", "/v1/"])
def test_the_version_of_the_base_url_stays_with_or_without_a_slash(remote: Any, base: str) -> None:
    remote.says(200, PERSON)
    ChatReader(remote.origin + base, TOKEN).me()
    assert remote.asked[0].target == "/v1/people/me"


@pytest.mark.parametrize(
    ("ask", "path"),
    [
        (lambda chat: chat.me(), "/v1/people/me"),
        (lambda chat: chat.person("P1"), "/v1/people/P1"),
        (lambda chat: chat.message("M1"), "/v1/messages/M1"),
        (lambda chat: chat.action("A1"), "/v1/attachment/actions/A1"),
        (lambda chat: chat.membership("B1"), "/v1/memberships/B1"),
    ],
)
def test_each_read_is_one_get(remote: Any, reader: ChatReader, ask: Any, path: str) -> None:
    remote.says(200, {"id": "X1"})
    assert (ask(reader).id, [(asked.method, asked.target) for asked in remote.asked]) == ("X1", [("GET", path)])


def test_the_bots_token_is_the_bearer(remote: Any, reader: ChatReader) -> None:
    remote.says(200, PERSON)
    reader.me()
    assert remote.asked[0].headers["authorization"] == f"Bearer {TOKEN}"


def test_an_id_can_not_lead_out_of_its_path(remote: Any, reader: ChatReader) -> None:
    remote.says(200, PERSON)
    reader.person("../webhooks?max=1")
    assert remote.asked[0].target == "/v1/people/..%2Fwebhooks%3Fmax%3D1"


def test_a_message_that_is_gone_is_not_found(remote: Any, reader: ChatReader) -> None:
    remote.says(404, {"message": "Not found", "trackingId": "ROUTER_1"})
    with pytest.raises(NotFound, match="ROUTER_1"):
        reader.message("M1")


def test_people_are_searched_by_the_beginning_of_their_name(remote: Any, reader: ChatReader) -> None:
    remote.says(200, {"items": [PERSON, {**PERSON, "id": "P2"}]})
    assert [person.id for person in reader.people_named("Sam")] == ["P1", "P2"]
    assert remote.asked[0].query == {"displayName": "Sam", "max": "100"}


def test_a_search_stops_at_a_hundred(remote: Any, reader: ChatReader) -> None:
    many = {"items": [{**PERSON, "id": f"P{number}"} for number in range(100)]}
    remote.says(200, many, link=f'<{remote.origin}/v1/people?cursor=2>; rel="next"')
    assert (len(reader.people_named("S")), len(remote.asked)) == (100, 1)


def test_all_pages_of_a_search_are_read(remote: Any, reader: ChatReader) -> None:
    remote.says(200, {"items": [PERSON]}, link=f'<{remote.origin}/v1/people?cursor=2>; rel="next"')
    remote.says(200, {"items": [{**PERSON, "id": "P2"}]})
    assert [person.id for person in reader.people_named("Sam")] == ["P1", "P2"]


def test_an_address_finds_its_person_in_any_case(remote: Any, reader: ChatReader) -> None:
    remote.says(200, {"items": [PERSON]})
    found = reader.person_by_email("SAM@x.com")
    assert found is not None and found.id == "P1"
    assert remote.asked[0].query["email"] == "SAM@x.com"


@pytest.mark.parametrize("items", [[], [{**PERSON, "emails": ["other@x.com"]}]])
def test_an_address_nobody_has_finds_nobody(remote: Any, reader: ChatReader, items: list[Any]) -> None:
    remote.says(200, {"items": items})
    assert reader.person_by_email("sam@x.com") is None


def test_webhooks_are_listed_without_their_secrets(remote: Any, reader: ChatReader) -> None:
    remote.says(200, {"items": [{"id": "W1", "secret": "hush", "status": "active"}]})
    listed = reader.webhooks()
    assert listed[0].id == "W1" and "hush" not in repr(listed)


SINCE = datetime(2026, 11, 20, 10, tzinfo=UTC)
AT = ("2026-11-20T10:00:01.000Z", "2026-11-20T10:00:00.000Z", "2026-11-20T09:59:59.999Z", "2026-11-20T11:00:00.000Z")


def test_only_spaces_with_something_new_are_listed(remote: Any, reader: ChatReader) -> None:
    remote.says(200, {"items": [{"id": f"R{n}", "lastActivity": at} for n, at in enumerate(AT)]})
    assert [room.id for room in reader.direct_rooms(SINCE)] == ["R0", "R1"]
    assert (remote.asked[0].query["type"], remote.asked[0].query["sortBy"]) == ("direct", "lastactivity")


def test_what_was_said_since_a_moment_comes_oldest_first(remote: Any, reader: ChatReader) -> None:
    remote.says(200, {"items": [{"id": f"M{n}", "created": at} for n, at in enumerate(AT)]})
    assert [message.id for message in reader.said_since("R1", SINCE)] == ["M1", "M0"]
    assert remote.asked[0].query["roomId"] == "R1"


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"id": "P', b"[]", b'"text"', b"null", b"\xff\xfe\xfd", b"5"])
def test_a_read_that_can_not_be_read_is_unsure(remote: Any, reader: ChatReader, body: bytes) -> None:
    remote.says(200, body)
    with pytest.raises(Unsure):
        reader.me()


@pytest.mark.parametrize("body", [{}, [], {"items": None}, {"items": 5}, {"items": ["x"]}, {"items": [None]}, {"secret": "hush"}])
def test_a_list_that_is_none_is_unsure_and_not_quoted(remote: Any, reader: ChatReader, body: Any) -> None:
    remote.says(200, body)
    with pytest.raises(Unsure) as caught:
        reader.webhooks()
    assert "hush" not in str(caught.value)


def test_a_post_to_a_room_returns_its_id(remote: Any, writer: ChatWriter) -> None:
    remote.says(200, {"id": "M9"})
    assert writer.post(room_id="R1", markdown="**hello**").id == "M9"
    assert remote.asked[0].json == {"roomId": "R1", "markdown": "**hello**"}


def test_a_post_says_where_it_stands_and_since_when_by_the_clock_of_webex(remote: Any, writer: ChatWriter) -> None:
    remote.says(200, {"id": "M9", "roomId": "R7", "roomType": "direct", "created": "2026-11-20T10:00:00.250Z"})
    posted = writer.post(person_id="P1", markdown="hello")
    assert (posted.room_id, posted.room_type) == ("R7", "direct")
    assert posted.created == datetime(2026, 11, 20, 10, 0, 0, 250_000, tzinfo=UTC)


def test_a_post_to_a_person_is_one_to_one(remote: Any, writer: ChatWriter) -> None:
    remote.says(200, {"id": "M9"})
    writer.post(person_id="P1", markdown="hello")
    assert remote.asked[0].json == {"toPersonId": "P1", "markdown": "hello"}


def test_a_card_is_attached_as_it_is_beside_its_words(remote: Any, writer: ChatWriter) -> None:
    card = {"type": "AdaptiveCard", "version": "1.3", "body": [], "actions": [{"type": "Action.Submit", "style": "positive"}]}
    remote.says(200, {"id": "M9"})
    writer.post(room_id="R1", markdown="words", card=card, parent_id="M1")
    assert remote.asked[0].json == {
        "roomId": "R1",
        "markdown": "words",
        "parentId": "M1",
        "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": card}],
    }


@pytest.mark.parametrize("status", [201, 202])
def test_another_success_than_the_sdk_expects_is_one(remote: Any, writer: ChatWriter, status: int) -> None:
    remote.says(status, {"id": "M9"})
    assert writer.post(room_id="R1", markdown="hello").id == "M9"


@pytest.mark.parametrize("status", [400, 404])
def test_a_thread_that_refuses_a_reply_is_answered_beside_it(remote: Any, writer: ChatWriter, status: int) -> None:
    remote.says(status, {"message": "parent"}).says(200, {"id": "M9"})
    assert writer.post(room_id="R1", markdown="hello", parent_id="M1").id == "M9"
    assert [asked.json.get("parentId") for asked in remote.asked] == ["M1", None]


def test_a_refused_post_outside_a_thread_is_refused(remote: Any, writer: ChatWriter) -> None:
    remote.says(400, {"message": "no"})
    with pytest.raises(Refused):
        writer.post(room_id="R1", markdown="hello")
    assert len(remote.asked) == 1


def test_a_post_that_may_be_there_is_not_repeated_beside_the_thread(remote: Any, writer: ChatWriter) -> None:
    remote.says(502)
    with pytest.raises(Unsure):
        writer.post(room_id="R1", markdown="hello", parent_id="M1")
    assert len(remote.asked) == 1


def test_a_post_answered_without_an_id_is_unsure(remote: Any, writer: ChatWriter) -> None:
    remote.says(200, {})
    with pytest.raises(Unsure, match="no id"):
        writer.post(room_id="R1", markdown="hello")


@pytest.mark.parametrize("status", [204, 200, 404])
def test_a_message_is_gone_after_deleting_it(remote: Any, writer: ChatWriter, status: int) -> None:
    remote.says(status)
    writer.delete("M1")
    assert [(asked.method, asked.target) for asked in remote.asked] == [("DELETE", "/v1/messages/M1")]


def test_somebody_elses_message_stays(remote: Any, writer: ChatWriter) -> None:
    remote.says(403)
    with pytest.raises(Refused):
        writer.delete("M1")


def test_a_webhook_is_created_with_its_secret(remote: Any, webhooks: WebhookWriter) -> None:
    remote.says(200, {"id": "W1", "secret": "hush"})
    assert webhooks.create("understudy", "https://x/webhooks/webex", "messages", "created", "hush") == "W1"
    assert remote.asked[0].json == {
        "name": "understudy",
        "targetUrl": "https://x/webhooks/webex",
        "resource": "messages",
        "event": "created",
        "secret": "hush",
    }


def test_a_webhook_may_have_a_filter(remote: Any, webhooks: WebhookWriter) -> None:
    remote.says(200, {"id": "W1"})
    webhooks.create("n", "https://x", "messages", "created", "hush", "roomType=direct")
    assert remote.asked[0].json["filter"] == "roomType=direct"


def test_a_webhook_is_made_active_again(remote: Any, webhooks: WebhookWriter) -> None:
    remote.says(200, {"id": "W1"})
    webhooks.update("W1", name="n", target_url="https://x", secret="hush")
    assert (remote.asked[0].method, remote.asked[0].target, remote.asked[0].json) == (
        "PUT",
        "/v1/webhooks/W1",
        {"name": "n", "targetUrl": "https://x", "secret": "hush", "status": "active"},
    )


@pytest.mark.parametrize("status", [204, 404])
def test_a_webhook_is_gone_after_deleting_it(remote: Any, webhooks: WebhookWriter, status: int) -> None:
    remote.says(status)
    webhooks.delete("W1")
    assert remote.asked[0].target == "/v1/webhooks/W1"


def test_a_webhook_secret_that_comes_back_in_an_error_does_not_show(remote: Any, webhooks: WebhookWriter) -> None:
    remote.says(400, {"message": "hush-hush is too short"})
    with pytest.raises(Refused) as caught:
        webhooks.create("n", "https://x", "messages", "created", "hush-hush")
    assert "hush-hush" not in str(caught.value) + repr(caught.value)


def test_readers_and_writers_do_not_show_the_token(reader: ChatReader, writer: ChatWriter, webhooks: WebhookWriter) -> None:
    assert TOKEN not in repr(reader) + repr(writer) + repr(webhooks) + repr(vars(reader))


def test_threads_do_not_share_a_connection(remote: Any, reader: ChatReader) -> None:
    found: list[str] = []
    remote.says(200, PERSON).says(200, PERSON)
    for _ in range(2):
        thread = threading.Thread(target=lambda: found.append(reader.me().id))
        thread.start()
        thread.join()
    assert found == ["P1", "P1"]


def test_closing_before_and_after_use_is_fine(remote: Any, reader: ChatReader) -> None:
    reader.close()
    remote.says(200, PERSON)
    reader.me()
    reader.close()


@pytest.mark.parametrize("text", ["", "x" * 7439, "é" * 3719])
def test_a_text_that_fits_is_left_alone(text: str) -> None:
    assert shortened(text) == text


@given(st.text(max_size=60), st.integers(3, 80))
def test_a_text_is_cut_between_characters_and_ends_in_an_ellipsis(text: str, most: int) -> None:
    cut = shortened(text, most)
    assert len(cut.encode()) <= most
    assert cut == text or (cut.endswith("…") and text.startswith(cut[:-1]))


def test_what_is_posted_fits(remote: Any, writer: ChatWriter) -> None:
    remote.says(200, {"id": "M9"})
    writer.post(room_id="R1", markdown="🎄" * 5000)
    assert len(remote.asked[0].json["markdown"].encode()) <= 7439


def test_a_file_goes_as_a_form_under_its_own_name(remote: Any, writer: ChatWriter) -> None:
    remote.says(200, {"id": "M1"})
    writer.post(room_id="R1", markdown="", file=("../cover.ics", b"BEGIN:VCALENDAR"))
    [asked] = remote.asked
    assert asked.headers["content-type"].startswith("multipart/form-data")
    assert b'filename="cover.ics"' in asked.body and b"BEGIN:VCALENDAR" in asked.body and b"markdown" not in asked.body
