"""The sweep: what was left behind goes on, once, whoever died."""

import threading
from collections.abc import Callable, Collection, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store.queue import rings
from bot.store.queue.rings import QueueBell
from bot.store.rows import questions
from bot.store.rows.questions import Place, Question
from bot.store.store import Store, new_id
from bot.store.tables import event
from bot.talk import report
from bot.work.engine import Engine
from bot.work.liveness import SILENT, Presence
from bot.work.sweep import IDLE, LATE, Sweep
from tests.bot.conftest import Desk
from tests.bot.work.test_engine import until
from tests.bot.work.test_handle import Room
from tests.conftest import Clock, ListeningBell

Maker = Callable[..., tuple[Presence, Sweep]]


@pytest.fixture
def worker(store: Store, tmp_path: Path) -> Maker:
    """Makes the sweep of one more worker in the same place."""

    def make(running: Collection[int] = ()) -> tuple[Presence, Sweep]:
        presence = Presence(store, tmp_path / "locks")
        return presence, Sweep(store, presence, report.expire, running=running)

    return make


def a_question(store: Store, event_id: str) -> str:
    row = new_id()
    with store.begin() as tx:
        place = Place("SPACE", None, True)
        questions.ask(tx, Question(row, "ask", event_id, None, "ALEX", place, {}, {}, "open", tx.now, None), [])
    return row


def test_a_ring_that_was_lost_is_rung_again_by_one_of_several_workers(
    store: Store, bell: ListeningBell, clock: Clock, worker: Maker
) -> None:
    Room(store, bell)
    workers = [worker() for _ in range(3)]
    for presence, _ in workers:
        presence.beat()
    clock.now += LATE + timedelta(seconds=1)
    for _, sweep in workers:
        sweep.once()
    assert len(bell.rung) == 2


def test_what_is_due_by_a_clock_that_was_turned_is_looked_at_when_asked(
    store: Store, bell: ListeningBell, clock: Clock, worker: Maker
) -> None:
    Room(store, bell)
    clock.now += timedelta(seconds=1)
    _, sweep = worker()
    sweep.once()
    assert len(bell.rung) == 1
    sweep.due()
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


def test_a_worker_elsewhere_that_is_silent_does_not_lead(
    store: Store, bell: ListeningBell, clock: Clock, worker: Maker, tmp_path: Path
) -> None:
    Room(store, bell)
    for number in range(8):  # some of them come before ours in the order
        Presence(store, tmp_path / f"elsewhere-{number}")
    _, sweep = worker()
    clock.now += SILENT + timedelta(seconds=10)
    sweep.once()
    assert len(bell.rung) == 2


@pytest.fixture
def taken(store: Store, database_url: str) -> Iterator[Callable[[str], int]]:
    """A ring that was taken for a worker; its id."""
    bell = QueueBell(database_url)

    def take(executor_id: str) -> int:
        with store.begin() as tx:
            bell.ring(tx.connection, "say", "ROW", "LANE")
        with store.begin() as tx:
            return rings.take(tx, executor_id, 1)[0].id

    yield take
    bell.close()


def held(store: Store) -> dict[int, str]:
    with store.read() as tx:
        return {ring.id: executor for ring, executor in rings.held(tx).items()}


def test_what_was_taken_and_nobody_looks_after_is_given_back_after_a_while(
    store: Store, clock: Clock, worker: Maker, taken: Callable[[str], int]
) -> None:
    presence, sweep = worker()
    found = taken(presence.executor_id)
    sweep.once()
    assert held(store) == {found: presence.executor_id}
    clock.now += IDLE
    sweep.once()
    assert held(store) == {}
    with store.begin() as tx:
        assert [ring.id for ring in rings.take(tx, "another", 9)] == [found]


def test_what_is_looked_after_is_not_given_back(store: Store, clock: Clock, worker: Maker, taken: Callable[[str], int]) -> None:
    running: set[int] = set()
    presence, sweep = worker(running)
    running.add(taken(presence.executor_id))
    sweep.once()
    clock.now += 10 * IDLE
    sweep.once()
    assert set(held(store)) == running


def test_what_a_dead_worker_had_taken_is_given_back_at_once(store: Store, worker: Maker, taken: Callable[[str], int]) -> None:
    dead, _ = worker()
    taken(dead.executor_id)
    dead._lock.close()  # as when its process ends
    _, sweep = worker()
    sweep.once()
    assert held(store) == {}


def test_what_a_living_worker_has_taken_is_left_to_it(store: Store, worker: Maker, taken: Callable[[str], int]) -> None:
    workers = [worker() for _ in range(3)]
    found = taken(workers[1][0].executor_id)
    for presence, _ in workers:
        presence.beat()
    for _, sweep in workers:
        sweep.once()
    assert held(store) == {found: workers[1][0].executor_id}


def test_a_look_is_known_to_run_while_it_runs(desk: Desk) -> None:
    ran = Engine(desk.store, desk.found.database_url, "tests")
    inside, go = threading.Event(), threading.Event()

    def look(_: str) -> None:
        inside.set()
        go.wait(20)

    ran.start({"handle": look})
    desk.say("alex", "hello")
    assert inside.wait(20)
    until(lambda: set(ran.running) == set(held(desk.store)) != set())
    go.set()
    ran.stop()
    assert held(desk.store) == {}
