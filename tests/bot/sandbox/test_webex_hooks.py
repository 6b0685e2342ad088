import hashlib
import hmac
import json
import socket

import pytest

from bot.sandbox.cast import CAST

SECRET = "a secret of some length"
HOOK = {"name": "u", "targetUrl": "https://bot.example.com/hook", "resource": "messages", "event": "created", "secret": SECRET}


@pytest.fixture
def hook(bot, listener):
    def register(**fields):
        answer = bot.post("/webhooks", json={**HOOK, "targetUrl": listener.url, **fields})
        assert answer.status_code == 200, answer.text
        return answer.json()

    return register


@pytest.fixture
def webex(sandbox):
    return sandbox.webex


@pytest.fixture
def heard(webex, listener):
    """The bodies that have arrived, once all have."""

    def bodies():
        webex.settle_deliveries()
        return [json.loads(body) for _, body in listener.heard]

    return bodies


def test_a_webhook_echoes_its_secret_and_status(hook):
    made = hook()
    assert (made["secret"], made["status"]) == (SECRET, "active")


def test_webhooks_are_listed(bot, hook):
    made = hook()
    assert bot.get("/webhooks").json() == {"items": [made]}


def test_a_webhook_can_be_read_and_deleted(bot, hook):
    path = f"/webhooks/{hook()['id']}"
    assert [bot.get(path).status_code, bot.delete(path).status_code, bot.get(path).status_code] == [200, 204, 404]


@pytest.mark.parametrize("missing", ["name", "targetUrl", "resource", "event"])
def test_a_webhook_needs_its_fields(bot, missing):
    assert bot.post("/webhooks", json={name: value for name, value in HOOK.items() if name != missing}).status_code == 400


@pytest.mark.parametrize(
    "wrong",
    [
        {"resource": "cards"},
        {"event": "posted"},
        {"resource": "attachmentActions", "event": "deleted"},
        {"resource": "all", "event": "created"},
        {"targetUrl": "bot.example.com"},
        {"filter": "colour=red"},
        {"filter": "roomId="},
        {"ownedBy": "me"},
        {"status": "active"},
    ],
)
def test_a_wrong_webhook_is_refused(bot, wrong):
    assert bot.post("/webhooks", json={**HOOK, **wrong}).status_code == 400


def test_an_update_changes_the_target_and_not_the_event(bot, hook):
    body = {"name": "v", "targetUrl": "https://x.example.com", "event": "deleted"}
    changed = bot.put(f"/webhooks/{hook()['id']}", json=body).json()
    assert (changed["name"], changed["targetUrl"], changed["event"]) == ("v", "https://x.example.com", "created")


@pytest.mark.parametrize("body", [{"name": "v"}, {"name": "v", "targetUrl": "https://x.example.com", "status": "inactive"}])
def test_an_update_without_target_or_that_deactivates_is_refused(bot, hook, body):
    assert bot.put(f"/webhooks/{hook()['id']}", json=body).status_code == 400


def test_a_delivery_is_signed_over_its_raw_bytes(hook, webex, heard, listener):
    hook()
    webex.say("alex", "I'm out Friday")
    heard()
    headers, body = listener.heard[0]
    assert headers["X-Spark-Signature"] == hmac.new(SECRET.encode(), body, hashlib.sha1).hexdigest()


def test_the_signature_agrees_with_the_known_vector():
    body = b'{"id":"WH1","resource":"messages","event":"created","data":{"id":"M1"}}'
    assert hmac.new(b"somesupersecretphrase", body, hashlib.sha1).hexdigest() == "0336aa00cf15db649ee6c85366b84aa329b2e172"


def test_without_a_secret_there_is_no_signature(bot, listener, webex, heard):
    bot.post("/webhooks", json={name: value for name, value in {**HOOK, "targetUrl": listener.url}.items() if name != "secret"})
    webex.say("alex", "hi")
    heard()
    assert "X-Spark-Signature" not in listener.heard[0][0]


def test_a_delivery_tells_of_the_message_without_its_words(hook, webex, heard):
    made = hook()
    said = webex.say("alex", "I'm out Friday")
    body = heard()[0]
    assert (body["id"], body["resource"], body["event"], body["actorId"], body["orgId"]) == (
        made["id"],
        "messages",
        "created",
        CAST.find("alex").id,
        CAST.bot.organization,
    )
    assert (body["data"]["id"], body["data"]["personEmail"]) == (said, "alex.morgan@example.com")
    assert not {"text", "html", "markdown"} & set(body["data"])


def test_a_delivery_never_holds_the_secret(hook, webex, heard, listener):
    hook()
    webex.say("alex", "hi")
    heard()
    assert SECRET.encode() not in listener.heard[0][1]


def test_the_bots_own_messages_are_delivered_too(hook, bot, webex, heard):
    hook()
    bot.post("/messages", json={"toPersonEmail": "alex.morgan@example.com", "text": "hello"})
    assert heard()[0]["actorId"] == CAST.bot.id


def test_a_group_is_heard_only_when_the_bot_is_mentioned(hook, webex, heard):
    hook()
    group = webex.create_room("Payments", "alex", "jo")
    webex.add_bot(group)
    webex.say("alex", "lunch?", group)
    asked = webex.say("jo", "@Understudy help", group, ["bot"])
    assert [body["data"]["id"] for body in heard()] == [asked]


def test_a_group_without_the_bot_is_never_heard(hook, webex, heard):
    hook()
    webex.say("alex", "hi", webex.create_room("Secrets", "alex"), ["bot"])
    assert heard() == []


def test_a_click_is_delivered_without_its_inputs(hook, bot, webex, heard):
    hook(resource="attachmentActions")
    message = bot.post(
        "/messages",
        json={
            "toPersonEmail": "alex.morgan@example.com",
            "text": "card",
            "attachments": [
                {"contentType": "application/vnd.microsoft.card.adaptive", "content": {"type": "AdaptiveCard", "version": "1.3"}}
            ],
        },
    ).json()
    action = webex.click("alex", message["id"], {"token": "secret"})
    assert [(body["data"]["id"], body["data"]["type"], "inputs" in body["data"]) for body in heard()] == [(action, "submit", False)]


def test_adding_the_bot_to_a_space_is_delivered(hook, webex, heard):
    hook(resource="memberships")
    group = webex.create_room("Payments", "alex")
    webex.add_bot(group)
    data = heard()[0]["data"]
    assert (data["roomId"], data["personId"], data["roomType"]) == (group, CAST.bot.id, "group")


def test_a_deletion_is_delivered_to_who_asked_for_it(hook, bot, heard):
    hook(event="deleted")
    message = bot.post("/messages", json={"toPersonEmail": "alex.morgan@example.com", "text": "hello"}).json()["id"]
    bot.delete(f"/messages/{message}")
    assert [(body["event"], body["data"]["id"]) for body in heard()] == [("deleted", message)]


def test_a_change_is_delivered_without_the_words(hook, webex, heard):
    hook(event="updated")
    message = webex.say("alex", "I'm out Friday")
    webex.edit("alex", message, "I'm out Monday")
    body = heard()[0]
    assert (body["event"], body["data"]["id"], body["data"]["personId"]) == ("updated", message, CAST.find("alex").id)
    assert "text" not in body["data"]


def test_what_a_person_takes_back_is_told_of(hook, webex, heard):
    hook(event="deleted")
    message = webex.say("alex", "I'm out Friday")
    webex.remove("alex", message)
    assert [(body["event"], body["data"]["id"]) for body in heard()] == [("deleted", message)]


def test_the_firehose_has_no_clicks(hook, bot, webex, heard):
    hook(resource="all", event="all")
    message = bot.post(
        "/messages",
        json={
            "toPersonEmail": "alex.morgan@example.com",
            "text": "card",
            "attachments": [
                {"contentType": "application/vnd.microsoft.card.adaptive", "content": {"type": "AdaptiveCard", "version": "1.3"}}
            ],
        },
    ).json()
    webex.click("alex", message["id"], {})
    assert {body["resource"] for body in heard()} == {"messages"}


def test_a_filter_holds_back_what_does_not_fit(hook, webex, heard):
    hook(filter=f"personEmail=jo.park@example.com&roomId={webex.direct_room('jo')}")
    webex.say("alex", "hi")
    wanted = webex.say("jo", "hi")
    assert [body["data"]["id"] for body in heard()] == [wanted]


def test_two_equal_webhooks_both_fire(hook, webex, heard):
    hook(), hook()
    webex.say("alex", "hi")
    assert len(heard()) == 2


def test_each_delivery_is_recorded_with_the_answer(hook, webex, listener):
    hook()
    listener.status = 503
    said = webex.say("alex", "hi")
    webex.settle_deliveries()
    (delivery,) = webex.deliveries
    assert (delivery.data_id, delivery.status) == (said, 503)


def test_an_unreachable_target_is_recorded_without_a_status(hook, webex):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        hook(targetUrl=f"http://127.0.0.1:{taken.getsockname()[1]}/hook")
        webex.say("alex", "hi")
        webex.settle_deliveries()
    assert webex.deliveries[0].status is None


def test_a_delivery_can_come_twice_byte_for_byte(hook, webex, heard, listener):
    hook()
    webex.say("alex", "hi")
    heard()
    webex.hooks.redeliver(webex.deliveries[0])
    heard()
    assert [listener.heard[0][1], listener.heard[0][0]["X-Spark-Signature"]] == [
        listener.heard[1][1],
        listener.heard[1][0]["X-Spark-Signature"],
    ]


def fail(webex, listener, times):
    listener.status = 500
    for _ in range(times):
        webex.say("alex", "hi")
    webex.settle_deliveries(30)


def test_a_hundred_failures_in_five_minutes_disable_a_webhook(bot, hook, webex, listener):
    path = f"/webhooks/{hook()['id']}"
    fail(webex, listener, 99)
    before = bot.get(path).json()["status"]
    fail(webex, listener, 1)
    assert (before, bot.get(path).json()["status"]) == ("active", "inactive")


def test_failures_long_ago_do_not_count(bot, hook, webex, listener, clock):
    path = f"/webhooks/{hook()['id']}"
    fail(webex, listener, 60)
    clock.pass_(minutes=6)
    fail(webex, listener, 60)
    assert bot.get(path).json()["status"] == "active"


def test_a_disabled_webhook_is_silent_until_it_is_activated(bot, hook, webex, listener, heard):
    made = hook()
    fail(webex, listener, 100)
    listener.status, listener.heard[:] = 204, []
    webex.say("alex", "nobody hears this")
    silent = heard()
    bot.put(f"/webhooks/{made['id']}", json={"name": "u", "targetUrl": listener.url, "status": "active"})
    said = webex.say("alex", "this is heard")
    assert (silent, [body["data"]["id"] for body in heard()]) == ([], [said])


def test_soon_after_its_disabling_one_failure_is_enough(bot, hook, webex, listener):
    made = hook()
    fail(webex, listener, 100)
    bot.put(f"/webhooks/{made['id']}", json={"name": "u", "targetUrl": listener.url, "status": "active"})
    fail(webex, listener, 1)
    assert bot.get(f"/webhooks/{made['id']}").json()["status"] == "inactive"
