"""The sweep: what was left behind goes on, once, whoever died."""

import threading
from collections.abc import Callable, Collection, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.store import acts, questions
from bot.store.questions import Place, Question
from bot.store.store import Store, new_id
from bot.store.tables import event
from bot.talk import report
from bot.work.engine import Engine, QueueBell, pending
from bot.work.liveness import SILENT, Presence
from bot.work.sweep import IDLE, LATE, Sweep
from tests.bot.conftest import Desk
from tests.bot.work.test_handle import Room
from tests.conftest import Clock, ListeningBell

Maker = Callable[..., tuple[Presence, Sweep]]


@pytest.fixture
def worker(store: Store, database_url: str, tmp_path: Path) -> Iterator[Maker]:
    """Makes the sweep of one more worker in the same place."""
    bells: list[QueueBell] = []

    def make(running: Collection[str] = ()) -> tuple[Presence, Sweep]:
        bells.append(QueueBell(database_url))
        presence = Presence(store, tmp_path / "locks")
        return presence, Sweep(store, presence, bells[-1].client, report.expire, running=running)
    yield make
    for bell in bells:
        bell.close()


def a_question(store: Store, event_id: str) -> str:
    row = new_id()
    with store.begin() as tx:
        place = Place("SPACE", None, True)
        questions.ask(tx, Question(row, "ask", event_id, None, "ALEX", place, {}, {}, "open", tx.now, None), [])
    return row


def test_a_ring_that_was_lost_is_rung_again_by_one_of_several_workers(store: Store, bell: ListeningBell, clock: Clock,
                                                                      worker: Maker) -> None:
    Room(store, bell)
    workers = [worker() for _ in range(3)]
    for presence, _ in workers:
        presence.beat()
    clock.now += LATE + timedelta(seconds=1)
    for _, sweep in workers:
        sweep.once()
    assert len(bell.rung) == 2


def test_when_the_one_that_sweeps_dies_another_does(store: Store, bell: ListeningBell, clock: Clock, worker: Maker) -> None:
    Room(store, bell)
    workers = sorted((worker() for _ in range(2)), key=lambda pair: pair[0].executor_id)
    workers[0][0]._lock.close()  # as when its process ends
    clock.now += LATE + timedelta(seconds=1)
    workers[1][1].once()
    assert len(bell.rung) == 2


def test_a_question_that_expired_is_closed_once(store: Store, bell: ListeningBell, clock: Clock, worker: Maker) -> None:
    Room(store, bell)
    with store.read() as tx:
        event_id = str(tx.connection.execute(event.select()).one().id)
    row = a_question(store, event_id)
    for _, sweep in (worker(), worker()):
        sweep.once()
    with store.read() as tx:
        found = questions.get(tx, row)
    assert found is not None
    assert found.status == "expired"
    assert [kind for kind, *_ in bell.rung].count("say") == 1


def test_a_question_that_is_answered_in_this_very_moment_stops_nothing(store: Store, bell: ListeningBell) -> None:
    Room(store, bell)
    with store.read() as tx:
        event_id = str(tx.connection.execute(event.select()).one().id)
    row = a_question(store, event_id)
    with store.begin() as tx:
        found = questions.get(tx, row)
        assert found is not None
        assert questions.close(tx, row, "answered")
        report.expire(tx, found)
    assert [kind for kind, *_ in bell.rung].count("say") == 0


def test_a_worker_elsewhere_that_is_silent_does_not_lead(store: Store, bell: ListeningBell, clock: Clock, worker: Maker,
                                                          tmp_path: Path) -> None:
    Room(store, bell)
    for number in range(8):  # some of them come before ours in the order
        Presence(store, tmp_path / f"elsewhere-{number}")
    _, sweep = worker()
    clock.now += SILENT + timedelta(seconds=10)
    sweep.once()
    assert len(bell.rung) == 2


def test_the_queue_is_asked_for_what_dead_workers_left(store: Store, database_url: str) -> None:
    bell = QueueBell(database_url)
    assert pending(bell.client) == {}
    bell.close()
    with store.read() as tx:
        assert acts.counts(tx) == {}


@pytest.fixture
def taken(store: Store, database_url: str) -> Iterator[Callable[[str], str]]:
    """A workflow that the engine took for an executor, which has not begun it; its id."""
    bell = QueueBell(database_url)
    schema = "dbos." if database_url.startswith("postgresql") else ""

    def take(executor_id: str) -> str:
        with store.begin() as tx:
            bell.ring(tx.connection, "say", "ROW", "LANE")
            tx.connection.execute(text(f"UPDATE {schema}workflow_status SET status = 'PENDING', executor_id = :me"),
                                  {"me": executor_id})
        return next(iter(pending(bell.client)))
    yield take
    bell.close()


def test_what_was_taken_and_is_not_run_is_given_back_after_a_while(store: Store, database_url: str, clock: Clock, worker: Maker,
                                                                   taken: Callable[[str], str]) -> None:
    presence, sweep = worker()
    found = taken(presence.executor_id)
    bell = QueueBell(database_url)
    sweep.once()
    assert list(pending(bell.client)) == [found]
    clock.now += IDLE
    sweep.once()
    assert pending(bell.client) == {}
    assert [item.status for item in bell.client.list_workflows(workflow_ids=[found])] == ["ENQUEUED"]
    bell.close()


def test_what_runs_is_not_given_back(store: Store, clock: Clock, worker: Maker, taken: Callable[[str], str]) -> None:
    running: set[str] = set()
    presence, sweep = worker(running)
    running.add(taken(presence.executor_id))
    sweep.once()
    clock.now += 10 * IDLE
    sweep.once()
    assert set(pending(sweep._client)) == running


def test_a_look_is_known_to_run_while_it_runs(desk: Desk) -> None:
    ran = Engine(desk.found.database_url, "tests", 0.05)
    seen: list[set[str]] = []
    looked = threading.Event()

    def look(_: str) -> None:
        seen.append(set(ran.running))
        looked.set()
    ran.start({"handle": look})
    event_id = desk.say("alex", "hello")
    assert looked.wait(20)
    ran.stop()
    assert [event_id in found for found in seen[0]] == [True]
    assert ran.running == set()
