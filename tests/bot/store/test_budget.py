"""The budget: so many calls in any period, over all workers."""

import multiprocessing
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.store import database
from bot.store.queue import budget
from bot.store.store import Store, Tx
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


def test_a_handful_is_taken_for_all_who_wait_and_nobody_gets_the_same(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    turns = budget.turns

    def counted(tx: Tx, name: str, number: int, longest: float, **how: Any) -> list[datetime]:
        if not asked:
            while shared._waiting < 2 * CALLS - 1:  # the others wait while the first one asks
                time.sleep(0.001)
        asked.append(number)
        return turns(tx, name, number, longest, **how)

    monkeypatch.setattr(budget, "turns", counted)
    shared = budget.Turns(store, "everbridge", calls=CALLS, period=PERIOD)
    with ThreadPoolExecutor(2 * CALLS) as pool:
        found = sorted(pool.map(lambda _: shared.take(60), range(2 * CALLS)))
    assert found == [0.0] * CALLS + [PERIOD.total_seconds()] * CALLS
    assert (len(asked) <= 2, sum(asked)) == (True, 2 * CALLS)


def test_a_turn_that_nobody_used_in_time_is_not_used_later(store: Store, clock: Clock) -> None:
    shared = budget.Turns(store, "everbridge", calls=CALLS, period=PERIOD)
    shared._kept = [clock.now]
    clock.now += budget.FRESH * 2
    for _ in range(CALLS):
        assert shared.take(60) == 0.0
    assert shared.take(60) == PERIOD.total_seconds()


def test_of_a_handful_that_is_too_far_away_none_is_taken(store: Store, clock: Clock) -> None:
    shared = budget.Turns(store, "everbridge", calls=CALLS, period=PERIOD)
    for _ in range(CALLS):
        shared.take(0.5)
    assert [shared.take(0.5) for _ in range(3)] == [PERIOD.total_seconds()] * 3
    clock.now += PERIOD
    assert shared.take(0.5) == 0.0


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
