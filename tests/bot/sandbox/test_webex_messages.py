import pytest
from webexteamssdk import WebexTeamsAPI

from bot.sandbox.cast import CAST

CARD = {
    "contentType": "application/vnd.microsoft.card.adaptive",
    "content": {
        "type": "AdaptiveCard",
        "version": "1.3",
        "body": [{"type": "TextBlock", "text": "Book it?"}],
        "actions": [{"type": "Action.Submit", "title": "Book it", "data": {"token": "t1"}}],
    },
}


@pytest.fixture
def room(sandbox):
    return sandbox.webex.direct_room("alex")


@pytest.fixture
def group(sandbox):
    group = sandbox.webex.create_room("Payments", "alex", "jo")
    sandbox.webex.add_bot(group)
    return group


@pytest.fixture
def post(bot, room):
    def send(**fields):
        return bot.post("/messages", json={"roomId": room, "text": "hello", **fields})

    return send


def test_a_posted_message_stands_in_its_space(post, sandbox, room):
    assert post().json() == sandbox.webex.messages_in(room)[0]


def test_markdown_gets_a_plain_text_beside_it(bot, room):
    assert bot.post("/messages", json={"roomId": room, "markdown": "**Booked** for *Friday*"}).json()["text"] == "Booked for Friday"


@pytest.mark.parametrize("to", [{"toPersonId": CAST.find("alex").id}, {"toPersonEmail": "alex.morgan@example.com"}])
def test_a_message_to_a_person_goes_to_the_direct_space(bot, room, to):
    assert bot.post("/messages", json={**to, "text": "hello"}).json()["roomId"] == room


def test_a_message_to_nobody_known_is_not_found(bot):
    assert bot.post("/messages", json={"toPersonEmail": "nobody@example.com", "text": "hello"}).status_code == 404


def test_a_message_needs_one_recipient(bot):
    assert bot.post("/messages", json={"text": "hello"}).status_code == 400


def test_a_message_has_only_one_recipient(post):
    assert post(toPersonEmail="alex.morgan@example.com").status_code == 400


def test_a_message_needs_words(bot, room):
    assert bot.post("/messages", json={"roomId": room}).status_code == 400


def test_a_card_needs_words_beside_it(bot, room):
    assert bot.post("/messages", json={"roomId": room, "attachments": [CARD]}).status_code == 400


@pytest.mark.parametrize("field", ["text", "markdown"])
def test_words_are_counted_in_bytes(post, field):
    assert (post(**{field: "é" * 3719}).status_code, post(**{field: "é" * 3720}).status_code) == (200, 400)


@pytest.mark.parametrize("wrong", [{"colour": "red"}, {"text": None}, {"text": 3}, {"files": ["x"]}, {"html": "<b>x</b>"}])
def test_an_unknown_or_empty_field_is_refused(post, wrong):
    assert post(**wrong).status_code == 400


def test_only_json_is_read(bot):
    assert bot.post("/messages", data={"text": "hello"}).status_code == 415


def test_a_body_that_is_not_json_is_refused(bot):
    assert bot.post("/messages", content=b"{", headers={"Content-Type": "application/json"}).status_code == 400


def test_a_space_the_bot_is_not_in_is_not_found(bot, sandbox):
    room = sandbox.webex.create_room("Secrets", "alex")
    assert bot.post("/messages", json={"roomId": room, "text": "hello"}).status_code == 404


def test_a_message_with_a_card_is_kept_with_it(post):
    assert post(attachments=[CARD]).json()["attachments"] == [CARD]


@pytest.mark.parametrize("attachments", [[], [CARD, CARD], CARD, [{**CARD, "contentType": "image/png"}], [{"content": {}}]])
def test_exactly_one_card_may_be_attached(post, attachments):
    assert post(attachments=attachments).status_code == 400


def test_a_reply_stands_in_the_thread(post):
    root = post().json()["id"]
    assert post(parentId=root).json()["parentId"] == root


def test_a_reply_to_a_reply_is_refused(post):
    reply = post(parentId=post().json()["id"]).json()["id"]
    assert post(parentId=reply).status_code == 400


def test_a_reply_to_a_message_of_another_space_is_refused(post, bot):
    elsewhere = bot.post("/messages", json={"toPersonEmail": "jo.park@example.com", "text": "hi"}).json()["id"]
    assert post(parentId=elsewhere).status_code == 400


def test_a_reply_to_a_deleted_message_is_refused(post, bot):
    root = post().json()["id"]
    bot.delete(f"/messages/{root}")
    assert post(parentId=root).status_code == 400


def test_what_a_person_said_can_be_read(bot, sandbox):
    said = sandbox.webex.say("alex", "I'm out Friday")
    message = bot.get(f"/messages/{said}").json()
    assert (message["text"], message["personEmail"], message["roomType"]) == ("I'm out Friday", "alex.morgan@example.com", "direct")


def test_a_plain_message_has_no_html(bot, sandbox):
    assert "html" not in bot.get(f"/messages/{sandbox.webex.say('alex', 'hi')}").json()


def test_in_a_group_the_bot_reads_what_mentions_it(bot, sandbox, group):
    assert bot.get(f"/messages/{sandbox.webex.say('alex', 'hi', group, ['bot'])}").status_code == 200


def test_in_a_group_the_bot_reads_nothing_else(bot, sandbox, group):
    assert bot.get(f"/messages/{sandbox.webex.say('alex', 'hi', group)}").status_code == 404


def test_a_message_can_be_deleted_once(post, bot):
    path = f"/messages/{post().json()['id']}"
    assert (bot.delete(path).status_code, bot.delete(path).status_code) == (204, 404)


def test_a_deleted_message_is_gone(post, bot, sandbox, room):
    bot.delete(f"/messages/{post().json()['id']}")
    assert sandbox.webex.messages_in(room) == []


def test_nobody_elses_message_can_be_deleted(bot, sandbox):
    assert bot.delete(f"/messages/{sandbox.webex.say('alex', 'hi')}").status_code == 403


def test_words_can_be_edited(post, bot, room):
    message = post().json()["id"]
    assert bot.put(f"/messages/{message}", json={"roomId": room, "text": "bye"}).json()["text"] == "bye"


def test_a_message_with_a_card_can_not_be_edited(post, bot, room):
    message = post(attachments=[CARD]).json()["id"]
    assert bot.put(f"/messages/{message}", json={"roomId": room, "text": "bye"}).status_code == 400


def test_an_edit_needs_the_space(post, bot):
    assert bot.put(f"/messages/{post().json()['id']}", json={"text": "bye"}).status_code == 400


def test_a_message_can_be_edited_ten_times(post, bot, room):
    path = f"/messages/{post().json()['id']}"
    answers = [bot.put(path, json={"roomId": room, "text": str(n)}).status_code for n in range(11)]
    assert answers == [200] * 10 + [400]


def test_messages_are_listed_newest_first(bot, sandbox, room):
    for words in ("one", "two", "three"):
        sandbox.webex.say("alex", words)
    items = bot.get("/messages", params={"roomId": room, "max": 2}).json()["items"]
    assert [item["text"] for item in items] == ["three", "two"]


def test_what_stands_before_a_message_can_be_listed(bot, sandbox, room):
    _, two, _ = (sandbox.webex.say("alex", words) for words in ("one", "two", "three"))
    items = bot.get("/messages", params={"roomId": room, "beforeMessage": two}).json()["items"]
    assert [item["text"] for item in items] == ["one"]
    assert bot.get("/messages", params={"roomId": room, "beforeMessage": "nothing"}).status_code == 404


def test_messages_are_as_far_apart_as_webex_tells_times(bot, sandbox, room):
    for words in ("one", "two"):
        sandbox.webex.say("alex", words)
    one, two = (item["created"] for item in sandbox.webex.messages_in(room))
    assert one < two


def test_a_person_changes_and_deletes_only_their_own(sandbox, room):
    message = sandbox.webex.say("alex", "one")
    for act in (lambda: sandbox.webex.edit("jo", message, "two"), lambda: sandbox.webex.remove("jo", message)):
        with pytest.raises(LookupError):
            act()


def test_a_card_can_be_refused_for_no_reason_that_we_know(post, sandbox):
    sandbox.webex.refuse_cards()
    assert (post(attachments=[CARD]).status_code, post().status_code) == (400, 200)
    sandbox.webex.refuse_cards(False)
    assert post(attachments=[CARD]).status_code == 200


def test_the_bot_may_not_speak_where_only_moderators_may(bot, sandbox, group):
    sandbox.webex.announce_only(group)
    assert bot.post("/messages", json={"roomId": group, "text": "hello"}).status_code == 403


def test_a_group_is_listed_only_for_what_mentions_the_bot(bot, sandbox, group):
    sandbox.webex.say("alex", "to everybody", group)
    sandbox.webex.say("alex", "to the bot", group, ["bot"])
    items = bot.get("/messages", params={"roomId": group, "mentionedPeople": "me"}).json()["items"]
    assert [item["text"] for item in items] == ["Understudy to the bot"]


def test_a_group_can_not_be_listed_whole(bot, group):
    answer = bot.get("/messages", params={"roomId": group})
    assert (answer.status_code, answer.json()["message"]) == (403, "Failed to get activity.")


def test_an_administrators_token_does_not_open_messages(admin, room):
    assert admin.post("/messages", json={"roomId": room, "text": "hello"}).status_code == 403


def test_a_card_action_can_be_read(post, bot, sandbox, room):
    message = post(attachments=[CARD]).json()["id"]
    action = bot.get(f"/attachment/actions/{sandbox.webex.click('alex', message, {'token': 't1'})}").json()
    assert (action["inputs"], action["messageId"], action["roomId"], action["personId"], action["type"]) == (
        {"token": "t1"},
        message,
        room,
        CAST.find("alex").id,
        "submit",
    )


def test_an_unknown_action_is_not_found(bot):
    assert bot.get("/attachment/actions/nothing").status_code == 404


def test_the_real_sdk_posts_and_deletes(sandbox, room):
    api = WebexTeamsAPI(access_token=sandbox.webex.tokens.bot, base_url=sandbox.webex_url + "/", wait_on_rate_limit=False)
    message = api.messages.create(roomId=room, markdown="**hi**", attachments=[CARD])
    assert (message.text, message.created.year) == ("hi", 2026)
    api.messages.delete(message.id)
    assert sandbox.webex.messages_in(room) == []


def test_a_file_comes_as_a_form_and_can_be_fetched(bot, sandbox, room):
    answer = bot.post("/messages", data={"roomId": room}, files={"files": ("cover.ics", b"BEGIN:VCALENDAR", "text/calendar")})
    assert answer.status_code == 200
    [address] = answer.json()["files"]
    assert bot.get(address[address.index("/contents") :]).content == b"BEGIN:VCALENDAR"
    assert sandbox.webex.messages_in(room)[-1]["id"] == answer.json()["id"]


@pytest.mark.parametrize(
    "form",
    [
        {"data": {"text": "two"}, "files": [("files", ("a", b"1")), ("files", ("b", b"2"))]},
        {"data": {"text": "other"}, "files": {"file": ("a", b"1")}},
        {"data": {"attachments": "[]"}, "files": {"files": ("a", b"1")}},
    ],
)
def test_a_form_without_exactly_one_file_or_with_a_card_is_refused(bot, room, form):
    assert bot.post("/messages", data={"roomId": room, **form["data"]}, files=form["files"]).status_code == 400
