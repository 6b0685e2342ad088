"""What is heard is answered in the same look, and after a kill in between by whoever takes over."""

from pathlib import Path

import pytest

from bot.store.queue import rings
from bot.store.queue.rings import QueueBell
from bot.store.rows import events, messages
from bot.store.store import Store
from bot.talk import report
from bot.work.at_once import AtOnce
from bot.work.liveness import Presence
from bot.work.sweep import Sweep
from tests.bot.conftest import Desk
from tests.conftest import ListeningBell


def heard(store: Store, data_id: str = "M1") -> str:
    with store.begin() as tx:
        row = events.receive(tx, resource="messages", event_name="created", data_id=data_id, space_id="SPACE", person_id="ALEX")
    assert row is not None
    return row


def answers(store: Store, *texts: str) -> "Answers":
    return Answers(store, texts)


class Answers:
    """A look that writes some answers to its event."""

    def __init__(self, store: Store, texts: tuple[str, ...]) -> None:
        self._store = store
        self._texts = texts

    def __call__(self, row: str) -> None:
        with self._store.begin() as tx:
            if events.finish(tx, row, "done"):
                for text in self._texts:
                    messages.post(tx, markdown=text, person_id="ALEX", event_id=row)


def test_what_a_look_writes_is_said_in_its_order_and_rings_for_nothing(store: Store, bell: ListeningBell) -> None:
    said: list[str] = []

    def say(row: str) -> None:
        with store.read() as tx:
            found = messages.get(tx, row)
        assert found is not None
        said.append(str(found.markdown))

    AtOnce(store, answers(store, "one", "two"), say).look(heard(store))
    assert (said, [kind for kind, *_ in bell.rung]) == (["one", "two"], ["handle"])


def test_what_can_not_be_said_rings(store: Store, bell: ListeningBell) -> None:
    def fails(row: str) -> None:
        raise ValueError(row)

    AtOnce(store, answers(store, "one"), fails).look(heard(store))
    assert [kind for kind, *_ in bell.rung] == ["handle", "say"]


def test_what_a_failed_transaction_wrote_is_not_said(store: Store) -> None:
    said: list[str] = []

    def fails(row: str) -> None:
        with store.begin() as tx:
            messages.post(tx, markdown="never", person_id="ALEX", event_id=row)
            raise KeyError(row)

    def say(row: str) -> None:
        with store.read() as tx:
            said.extend(str(found.markdown) for found in [messages.get(tx, row)] if found)

    with pytest.raises(KeyError):
        AtOnce(store, fails, say).look(heard(store))
    assert said == []


def test_what_is_put_off_rings(store: Store, bell: ListeningBell) -> None:
    def later(row: str) -> None:
        with store.begin() as tx:
            tx.ring("say", row, "LANE", delay=3)

    AtOnce(store, later, lambda row: None).look(heard(store))
    assert bell.rung[-1] == ("say", bell.rung[-1][1], "LANE", 3)


def test_after_a_kill_between_hearing_and_saying_it_is_rung_for_by_who_takes_over(
    store: Store, database_url: str, tmp_path: Path
) -> None:
    queue = Store(store.engine, QueueBell(database_url), store.clock)
    dead = Presence(queue, tmp_path / "locks")
    row = heard(queue)
    with queue.begin() as tx:
        rings.take(tx, dead.executor_id, 1)
    with pytest.raises(SystemExit):
        AtOnce(queue, answers(queue, "one"), _killed).look(row)
    dead._lock.close()  # as when its process ends
    Sweep(queue, Presence(queue, tmp_path / "locks"), report.expire).once()
    with queue.begin() as tx:
        assert sorted(ring.kind for ring in rings.take(tx, "another", 9)) == ["handle", "say"]


def _killed(row: str) -> None:
    raise SystemExit(row)


def test_a_card_is_there_when_the_look_is_over(desk: Desk) -> None:
    event_id = desk.say("alex", "I'm out on 14 December")
    desk.worker.look("handle", event_id)
    assert desk.heard("alex")[-1].startswith("Out ")
