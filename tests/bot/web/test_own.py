"""The bot's own messages come back to it as events: they are kept, and nobody works on them."""

import json
from dataclasses import replace

import pytest

from bot.store.rows import watches
from bot.store.rows.questions import QuestionStatus
from bot.store.store import Store
from bot.store.tables import event
from bot.web.app import create_app
from bot.web.own import AGAIN
from bot.web.signature import HEADER, signed
from tests.bot.shown import planned, shown
from tests.conftest import Clock, ListeningBell

SECRET = "a-secret-of-the-tests"


def known(store: Store) -> None:
    with store.begin() as tx:
        assert watches.take(tx, AGAIN) is not None or watches.get(tx) is not None
        watches.end(tx, due_at=tx.now, looked_at=tx.now, good_at=None, found={}, own_id="BOT")


class Webex:
    def __init__(self, store: Store) -> None:
        self._web, self._told = create_app(store, SECRET).test_client(), 0

    def tells(self, person: str, resource: str = "messages", event: str = "created", data_id: str = "") -> int:
        self._told += 1
        body = json.dumps(
            {
                "resource": resource,
                "event": event,
                "data": {"id": data_id or f"M{self._told}", "roomId": "SPACE", "personId": person},
            }
        ).encode()
        return self._web.post("/webhooks/webex", data=body, headers={HEADER: signed(body, SECRET)}).status_code


def kept(store: Store) -> list[tuple[str, str | None]]:
    with store.read() as tx:
        return [(row.status, row.note) for row in tx.connection.execute(event.select())]


def test_our_own_message_is_kept_and_not_worked_on(store: Store, bell: ListeningBell) -> None:
    known(store)
    assert Webex(store).tells("BOT") == 204
    assert (kept(store), bell.rung) == ([("ignored", "ignored: our own")], [])


@pytest.mark.parametrize(
    ("person", "resource"), [("ALEX", "messages"), ("BOT", "memberships"), ("bot", "messages"), ("BO", "messages")]
)
def test_everything_else_is_worked_on(store: Store, bell: ListeningBell, person: str, resource: str) -> None:
    known(store)
    assert Webex(store).tells(person, resource) == 204
    assert ([status for status, _ in kept(store)], len(bell.rung)) == (["new"], 1)


def test_while_nobody_knows_who_the_bot_is_a_worker_finds_out(store: Store, bell: ListeningBell, clock: Clock) -> None:
    webex = Webex(store)
    assert webex.tells("BOT") == 204
    known(store)
    clock.now += 2 * AGAIN
    assert webex.tells("BOT") == 204
    assert [status for status, _ in kept(store)] == ["new", "ignored"]
    assert len(bell.rung) == 1


def test_what_was_written_down_before_web_was_there_is_known_from_the_first_message_on(store: Store, bell: ListeningBell) -> None:
    with store.begin() as tx:
        watches.name_own(tx, "ANOTHER")
        watches.name_own(tx, "BOT")
    assert Webex(store).tells("BOT") == 204
    assert (kept(store), bell.rung) == ([("ignored", "ignored: our own")], [])


def test_that_it_is_written_down_takes_nobody_the_watch(store: Store) -> None:
    known(store)
    with store.begin() as tx:
        before = watches.get(tx)
        watches.name_own(tx, "ANOTHER")
        assert before is not None
        assert watches.get(tx) == replace(before, own_id="ANOTHER")


def test_that_we_took_a_card_back_is_nothing_to_work_on(store: Store, bell: ListeningBell) -> None:
    known(store)
    asked(store, status="answered")
    bell.rung.clear()
    assert Webex(store).tells("BOT", event="deleted", data_id="CARD") == 204
    assert bell.rung == []


def test_that_somebody_took_an_open_card_away_is_worked_on(store: Store, bell: ListeningBell) -> None:
    known(store)
    asked(store, status="open")
    bell.rung.clear()
    assert Webex(store).tells("BOT", event="deleted", data_id="CARD") == 204
    assert [kind for kind, *_ in bell.rung] == ["handle"]


def asked(store: Store, status: QuestionStatus) -> None:
    """A card of ours, and how its question stands."""
    Webex(store).tells("ALEX", data_id="ASK")
    with store.begin() as tx:
        event_id = str(tx.connection.execute(event.select()).one().id)
        plan_id = planned(tx, event_id)
        shown(tx, plan_id, status=status)
