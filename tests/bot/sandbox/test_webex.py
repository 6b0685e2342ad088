import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.sandbox.cast import CAST
from bot.sandbox.webex.app import with_mentions

SAM, BOT = CAST.find("sam.carter"), CAST.bot
CARD = {
    "type": "AdaptiveCard",
    "version": "1.3",
    "body": [{"type": "Input.Text", "id": "note", "value": "none"}, {"type": "Input.Date", "id": "day"}],
    "actions": [
        {"type": "Action.Submit", "title": "Book it", "data": {"token": "t1"}},
        {"type": "Action.Submit", "title": "Cancel", "associatedInputs": "none", "data": {"token": "t2"}},
        {
            "type": "Action.ShowCard",
            "title": "Change",
            "card": {"type": "AdaptiveCard", "actions": [{"type": "Action.Submit", "title": "Save", "data": {"token": "t3"}}]},
        },
    ],
}


@pytest.fixture
def webex(sandbox):
    return sandbox.webex


@pytest.fixture
def card(bot):
    """The id of a message to Alex with a card."""
    content = {"contentType": "application/vnd.microsoft.card.adaptive", "content": CARD}
    message = {"toPersonEmail": "alex.morgan@example.com", "text": "card", "attachments": [content]}
    return bot.post("/messages", json=message).json()["id"]


def inputs(webex, action):
    return webex.rooms.actions[action]["inputs"]


def test_a_mention_is_plain_words_in_the_text():
    assert with_mentions("cover with @Sam Carter", [BOT, SAM])[0] == "Understudy cover with Sam Carter"


def test_a_mention_is_marked_in_the_html():
    html = with_mentions("@Understudy cover with @Sam & co", [BOT, SAM])[1]
    assert re.findall(r'data-object-id="([^"]+)">([^<]+)<', html) == [(BOT.id, "Understudy"), (SAM.id, "Sam")]
    assert html.endswith("&amp; co</p>")


def test_some_clients_mark_a_mention_with_a_bare_uuid():
    assert f'data-object-id="{SAM.uuid}"' in with_mentions("@Sam", [SAM], bare_ids=True)[1]


def test_mentioned_people_are_listed_by_id(webex, bot):
    said = webex.say("alex", "cover with @Sam", mentions=["sam.carter"])
    assert bot.get(f"/messages/{said}").json()["mentionedPeople"] == [SAM.id]


def test_nobody_talks_in_a_space_he_is_not_in(webex):
    with pytest.raises(LookupError):
        webex.say("jo", "hi", webex.create_room("Payments", "alex"))


def test_a_person_answers_in_a_thread(webex, bot):
    root = webex.say("alex", "one")
    assert bot.get(f"/messages/{webex.say('alex', 'two', parent=root)}").json()["parentId"] == root


def test_a_press_sends_the_buttons_data_and_the_inputs(webex, card):
    assert inputs(webex, webex.press("alex", card, "Book it", day="2026-11-27")) == {
        "token": "t1",
        "note": "none",
        "day": "2026-11-27",
    }


def test_a_button_may_leave_the_inputs_out(webex, card):
    assert inputs(webex, webex.press("alex", card, "Cancel")) == {"token": "t2"}


def test_a_button_of_an_opened_card_is_pressed_too(webex, card):
    assert inputs(webex, webex.press("alex", card, "Save"))["token"] == "t3"


def test_a_button_that_is_not_there_can_not_be_pressed(webex, card):
    with pytest.raises(LookupError, match="Book it"):
        webex.press("alex", card, "Refuse")


def test_any_inputs_can_be_sent_for_a_card(webex, card):
    assert inputs(webex, webex.click("alex", card, {"token": "made up"})) == {"token": "made up"}


def test_a_click_can_be_repeated(webex, card):
    assert webex.press("alex", card, "Book it") != webex.press("alex", card, "Book it")


def test_who_is_not_in_the_space_can_not_click(webex, card):
    with pytest.raises(LookupError):
        webex.click("jo", card, {})


def test_a_deleted_card_can_not_be_clicked(webex, bot, card):
    bot.delete(f"/messages/{card}")
    with pytest.raises(LookupError):
        webex.click("alex", card, {})


def test_a_message_without_a_card_can_not_be_clicked(webex):
    with pytest.raises(LookupError):
        webex.click("alex", webex.say("alex", "hi"), {})


def test_waiting_ends_with_the_message_waited_for(webex, bot):
    room = webex.direct_room("alex")
    with ThreadPoolExecutor() as elsewhere:
        elsewhere.submit(bot.post, "/messages", json={"roomId": room, "text": "hello"})
        assert webex.wait_for(lambda: webex.messages_in(room))[0]["text"] == "hello"


def test_waiting_in_vain_ends_too(webex):
    with pytest.raises(TimeoutError, match="nothing of the kind"):
        webex.wait_for(lambda: [], timeout=0.01)


def test_waiting_sees_requests_that_change_no_message(webex, bot):
    with ThreadPoolExecutor() as elsewhere:
        elsewhere.submit(bot.get, "/people/me")
        assert webex.wait_for(lambda: webex.requests)[0].path == "/v1/people/me"


def test_the_answer_to_a_message_is_the_bots_next_one_in_that_space(webex, bot):
    said = webex.say("alex", "hi")
    bot.post("/messages", json={"toPersonEmail": "jo.park@example.com", "text": "elsewhere"})
    webex.say("alex", "still there?")
    bot.post("/messages", json={"roomId": webex.direct_room("alex"), "text": "yes"})
    assert webex.answer_to(said)["text"] == "yes"


def test_changes_are_told_in_order(webex, bot):
    told = []
    webex.on_change.append(lambda change: told.append((change.kind, change.message["text"])))
    message = bot.post("/messages", json={"roomId": webex.direct_room("alex"), "text": "hello"}).json()["id"]
    bot.delete(f"/messages/{message}")
    assert told == [("posted", "hello"), ("deleted", "hello")] == [(kind, message["text"]) for kind, message in webex.changes]
