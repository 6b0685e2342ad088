"""The watchdog against emulated Webex, which switches webhooks off as the real one does."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.chat.webhooks import NEEDED
from bot.sandbox.webex.hooks import MOST_FAILURES
from bot.store.rows import events, watches
from bot.store.tables import watch
from bot.wiring.chat import webhooks_of
from bot.work.watchdog import EVERY, HOLD, THOROUGH, Watchdog
from tests.bot.conftest import Desk

Look = Callable[[], None]


@pytest.fixture
def address(desk: Desk) -> str:
    return desk.serve()


@pytest.fixture
def look(desk: Desk, address: str) -> Look:
    """A minute goes by and a worker looks; it has looked once."""
    dog = dog_of(desk, address)

    def looks() -> None:
        desk.clock.now += EVERY
        desk.sandbox.webex.settle_deliveries()
        dog.once()

    looks()
    return looks


def dog_of(desk: Desk, address: str | None) -> Watchdog:
    return Watchdog(desk.store, *webhooks_of(desk.found), public_url=address, secret=desk.found.webex_webhook_secret)


def statuses(desk: Desk) -> dict[str, str]:
    return {f"{hook['resource']} {hook['event']}": hook["status"] for hook in desk.sandbox.webex.hooks.all()}


def kept(desk: Desk) -> int:
    with desk.store.read() as tx:
        return sum(events.counts(tx).values())


def calls(desk: Desk, method: str, path: str) -> int:
    return sum(call.method == method and call.path.split("?")[0].endswith(path) for call in desk.sandbox.webex.requests)


def fail(desk: Desk) -> None:
    """`web` is gone for so long that Webex switches the webhooks off."""
    assert desk.web is not None
    desk.web.stop()
    for _ in range(MOST_FAILURES):
        desk.sandbox.webex.say("sam.carter", "are you there?")
    desk.sandbox.webex.settle_deliveries(60)
    assert statuses(desk)["messages created"] == "inactive"


ALL_ACTIVE = {" ".join(kind): "active" for kind in NEEDED}


def test_a_webhook_that_webex_switched_off_is_switched_on(desk: Desk, look: Look, caplog: pytest.LogCaptureFixture) -> None:
    fail(desk)
    look()
    assert statuses(desk) == ALL_ACTIVE
    assert "Webex had switched off the webhook messages created; switched on again" in caplog.text


def test_what_was_said_meanwhile_is_fetched_once(desk: Desk, look: Look) -> None:
    fail(desk)
    desk.sandbox.webex.say("alex", "I'm out 14 December, cover with Priya")
    look()
    assert kept(desk) == MOST_FAILURES + 1
    look()
    assert kept(desk) == MOST_FAILURES + 1


def test_what_is_told_after_it_was_fetched_is_kept_once(desk: Desk, look: Look, address: str) -> None:
    fail(desk)
    look()
    late = desk.sandbox.webex.deliveries[-1]
    desk.tell("messages", late.data_id, desk.sandbox.webex.direct_room("sam.carter"), desk.sandbox.webex.cast.find("sam.carter"))
    assert kept(desk) == MOST_FAILURES


def test_a_single_delivery_that_got_lost_is_fetched_within_a_minute(desk: Desk, look: Look) -> None:
    desk.sandbox.webex.hooks.update(hook_of(desk), {"name": "Understudy", "targetUrl": "http://127.0.0.1:9/webhooks/webex"})
    desk.sandbox.webex.say("alex", "lost")
    desk.sandbox.webex.settle_deliveries()
    assert desk.web is not None
    desk.sandbox.webex.hooks.update(hook_of(desk), {"name": "Understudy", "targetUrl": f"{desk.web.url}/webhooks/webex"})
    look()
    desk.work()
    assert len(desk.heard("alex")) == 1


def test_what_was_lost_between_others_is_fetched_within_ten_minutes(desk: Desk, look: Look) -> None:
    desk.sandbox.webex.hooks.update(hook_of(desk), {"name": "Understudy", "targetUrl": "http://127.0.0.1:9/webhooks/webex"})
    desk.sandbox.webex.say("alex", "lost")
    desk.sandbox.webex.settle_deliveries()
    assert desk.web is not None
    desk.sandbox.webex.hooks.update(hook_of(desk), {"name": "Understudy", "targetUrl": f"{desk.web.url}/webhooks/webex"})
    desk.sandbox.webex.say("alex", "told")
    look()
    assert kept(desk) == 1
    for _ in range(THOROUGH // EVERY):
        look()
    assert kept(desk) == 2


def hook_of(desk: Desk) -> str:
    return next(str(hook["id"]) for hook in desk.sandbox.webex.hooks.all() if hook["resource"] == "messages")


def test_as_long_as_all_is_well_only_lists_are_asked_for(desk: Desk, look: Look) -> None:
    for _ in range(5):
        desk.sandbox.webex.say("alex", "help")
        look()
        desk.work()
    assert (calls(desk, "GET", "/rooms"), calls(desk, "GET", "/v1/messages"), calls(desk, "PUT", "")) == (5, 0, 0)


def test_what_was_said_before_the_first_look_of_all_is_left_alone(desk: Desk) -> None:
    desk.sandbox.webex.say("alex", "before there was a bot")
    desk.later(hours=1)
    dog_of(desk, None).once()
    desk.later(minutes=1)
    dog_of(desk, None).once()
    assert kept(desk) == 0


def test_after_a_night_without_anybody_looking_all_of_it_is_fetched(desk: Desk, look: Look) -> None:
    for hook in desk.sandbox.webex.hooks.all():
        desk.sandbox.webex.hooks.delete(str(hook["id"]))
    for _ in range(150):
        desk.sandbox.webex.say("alex", "in the night")
    desk.sandbox.webex.say("lena", "in the night")
    desk.later(hours=9)
    look()
    assert kept(desk) == 151


def test_a_webhook_that_is_missing_is_registered_again(desk: Desk, look: Look, caplog: pytest.LogCaptureFixture) -> None:
    desk.sandbox.webex.hooks.delete(hook_of(desk))
    look()
    assert statuses(desk) == ALL_ACTIVE
    assert "was missing; registered again" in caplog.text
    desk.sandbox.webex.say("alex", "help")
    desk.sandbox.webex.settle_deliveries()
    assert kept(desk) == 1


def test_without_an_address_it_only_switches_on(desk: Desk, look: Look, caplog: pytest.LogCaptureFixture) -> None:
    fail(desk)
    desk.sandbox.webex.hooks.delete(
        next(str(hook["id"]) for hook in desk.sandbox.webex.hooks.all() if hook["resource"] == "memberships")
    )
    desk.later(minutes=1)
    dog_of(desk, None).once()
    assert statuses(desk) == {kind: how for kind, how in ALL_ACTIVE.items() if kind != "memberships created"}
    assert "missing; run understudy release" in caplog.text


def test_a_webhook_that_leads_to_another_deployment_is_left_there(desk: Desk, look: Look) -> None:
    desk.sandbox.webex.hooks.update(hook_of(desk), {"name": "Understudy", "targetUrl": "https://other.example/webhooks/webex"})
    look()
    assert {hook["targetUrl"] for hook in desk.sandbox.webex.hooks.all() if hook["id"] == hook_of(desk)} == {
        "https://other.example/webhooks/webex"
    }
    with desk.store.read() as tx:
        found = watches.get(tx)
    assert found is not None
    assert found.found["messages created"] == "elsewhere"


def test_when_webex_can_not_be_asked_nothing_is_given_up(desk: Desk, look: Look) -> None:
    fail(desk)
    desk.sandbox.webex.faults.answer("GET", "/v1/rooms", 503)
    look()
    assert kept(desk) == 0
    desk.sandbox.webex.faults.clear()
    look()
    assert kept(desk) == MOST_FAILURES


def test_one_worker_looks_for_all(desk: Desk, look: Look, address: str) -> None:
    before = calls(desk, "GET", "/webhooks")
    desk.later(minutes=1)
    for _ in range(3):
        dog_of(desk, address).once()
    assert calls(desk, "GET", "/webhooks") == before + 1


def test_another_worker_takes_over_from_one_that_died_while_it_looked(desk: Desk, look: Look, address: str) -> None:
    before = calls(desk, "GET", "/webhooks")
    desk.later(minutes=1)
    with desk.store.begin() as tx:
        assert watches.take(tx, HOLD) is not None
    dog_of(desk, address).once()
    assert calls(desk, "GET", "/webhooks") == before
    desk.clock.now += HOLD + timedelta(seconds=1)
    dog_of(desk, address).once()
    assert calls(desk, "GET", "/webhooks") == before + 1
    with desk.store.begin() as tx:
        tx.connection.execute(update(watch).values(due_at=tx.now))
        assert [watches.take(tx, HOLD) is None, watches.take(tx, HOLD) is None] == [False, True]
