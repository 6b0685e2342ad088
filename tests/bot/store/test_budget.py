"""The budget: so many calls in any period, over all workers."""

import multiprocessing
import time
from datetime import UTC, datetime, timedelta

from bot.store import budget, database
from bot.store.store import Store
from tests.conftest import Clock, ListeningBell

CALLS, PERIOD = 10, timedelta(seconds=1.1)


def take(store: Store, longest: float = 60) -> float:
    with store.begin() as tx:
        return budget.turn(tx, "everbridge", longest, calls=CALLS, period=PERIOD)


def test_a_burst_goes_at_once_and_the_next_waits(store: Store) -> None:
    assert [take(store) for _ in range(CALLS)] == [0.0] * CALLS
    assert take(store) == PERIOD.total_seconds()


def test_in_any_period_there_are_no_more_calls_than_allowed(store: Store, clock: Clock) -> None:
    made = []
    for step in range(60):
        clock.now += timedelta(milliseconds=37 * (step % 5))
        made.append(clock.now + timedelta(seconds=take(store)))
    assert all(later - earlier >= PERIOD for earlier, later in zip(made, made[CALLS:], strict=False))


def test_a_turn_that_is_too_far_away_is_not_taken(store: Store, clock: Clock) -> None:
    for _ in range(CALLS):
        take(store)
    assert [take(store, longest=0.5) for _ in range(5)] == [PERIOD.total_seconds()] * 5
    clock.now += PERIOD
    assert take(store) == 0


def test_another_name_has_a_budget_of_its_own(store: Store) -> None:
    for _ in range(CALLS):
        take(store)
    with store.begin() as tx:
        assert budget.turn(tx, "another", 60, calls=CALLS, period=PERIOD) == 0


def test_a_machine_whose_clock_is_wrong_does_not_stop_the_others(store: Store, clock: Clock) -> None:
    clock.now += timedelta(days=1)
    for _ in range(CALLS):
        take(store)
    clock.now -= timedelta(days=1)
    assert take(store) == 0


def _worker(url: str, times: int, made: "multiprocessing.Queue[float]") -> None:
    store = Store(database.connect(url), ListeningBell(), lambda: datetime.now(UTC))
    for _ in range(times):
        time.sleep(take(store))
        made.put(time.time())
    store.close()


def test_it_holds_over_several_processes(store: Store, database_url: str) -> None:
    processes = multiprocessing.get_context("spawn")
    made: multiprocessing.Queue[float] = processes.Queue()
    workers = [processes.Process(target=_worker, args=(database_url, 10, made)) for _ in range(3)]
    for worker in workers:
        worker.start()
    moments = sorted(made.get(timeout=60) for _ in range(30))
    for worker in workers:
        worker.join()
    assert max(sum(begin <= moment < begin + 1 for moment in moments) for begin in moments) <= CALLS + 1
