"""A service app's token, shared by several workers: one renews it, the others read what it has kept."""

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.sandbox.serve import Sandbox, running
from bot.store import database
from bot.store.rows.tokens import TokenRows
from bot.store.store import Store
from bot.systems.webex.api import ScheduleReader
from bot.systems.webex.auth import ServiceApp
from tests.conftest import Clock, ListeningBell


def reader(sandbox_url: str, tokens: tuple[str, str, str], store: Store, clock: Any) -> ScheduleReader:
    client_id, secret, refresh = tokens
    rows = TokenRows(store, "webex", refresh, secret)
    return ScheduleReader(sandbox_url, ServiceApp(sandbox_url, client_id, secret, rows, clock=clock))


def given(sandbox: Sandbox) -> tuple[str, str, str]:
    tokens = sandbox.webex.tokens
    return tokens.client_id, tokens.client_secret, tokens.refresh


def renewals(sandbox: Sandbox) -> list[int]:
    return [call.status for call in sandbox.webex.requests if call.path.endswith("/access_token")]


def test_many_workers_that_begin_at_once_renew_once(store: Store, clock: Clock) -> None:
    with running(clock) as sandbox, ThreadPoolExecutor(6) as pool:
        alex, tokens = sandbox.webex.cast.find("alex").id, given(sandbox)
        workers = [reader(sandbox.webex_url, tokens, store, clock) for _ in range(6)]
        assert list(pool.map(lambda worker: worker.list(alex, type="holidays"), workers))
        assert renewals(sandbox) == [200]


def test_at_80_percent_of_its_life_one_worker_renews_it_for_all(store: Store, clock: Clock) -> None:
    with running(clock) as sandbox, ThreadPoolExecutor(4) as pool:
        alex, tokens = sandbox.webex.cast.find("alex").id, given(sandbox)
        workers = [reader(sandbox.webex_url, tokens, store, clock) for _ in range(4)]
        for after, renewed in ((timedelta(), 1), (timedelta(days=14) * 0.79, 1), (timedelta(days=14) * 0.02, 2)):
            clock.now += after
            list(pool.map(lambda worker: worker.list(alex, type="holidays"), workers))
            assert renewals(sandbox) == [200] * renewed


def test_when_it_is_refused_one_worker_renews_it_for_all(store: Store, clock: Clock) -> None:
    with running(clock) as sandbox, ThreadPoolExecutor(4) as pool:
        alex, tokens = sandbox.webex.cast.find("alex").id, given(sandbox)
        workers = [reader(sandbox.webex_url, tokens, store, clock) for _ in range(4)]
        list(pool.map(lambda worker: worker.list(alex, type="holidays"), workers))
        sandbox.webex.tokens.expire()
        list(pool.map(lambda worker: worker.list(alex, type="holidays"), workers))
        assert renewals(sandbox) == [200, 200]


def test_a_token_of_another_worker_that_has_died_as_ours_has_is_renewed_too(store: Store, clock: Clock) -> None:
    with running(clock) as sandbox:
        alex, tokens = sandbox.webex.cast.find("alex").id, given(sandbox)
        one, other = (reader(sandbox.webex_url, tokens, store, clock) for _ in range(2))
        for worker in (other, one):
            worker.list(alex, type="holidays")
        sandbox.webex.tokens.expire()
        one.list(alex, type="holidays")
        sandbox.webex.tokens.expire()
        other.list(alex, type="holidays")
        assert renewals(sandbox) == [200] * 3


def test_a_new_process_goes_on_with_the_rotated_token(store: Store, clock: Clock) -> None:
    with running(clock) as sandbox:
        alex, tokens = sandbox.webex.cast.find("alex").id, given(sandbox)
        for _ in range(3):
            reader(sandbox.webex_url, tokens, store, clock).list(alex, type="holidays")
            clock.now += timedelta(days=15)
        assert renewals(sandbox) == [200] * 3


def _worker(url: str, sandbox_url: str, tokens: tuple[str, str, str], alex: str, done: "multiprocessing.Queue[str]") -> None:
    store = Store(database.connect(url), ListeningBell(), lambda: datetime.now(UTC))
    try:
        reader(sandbox_url, tokens, store, store.clock).list(alex, type="holidays")
        done.put("done")
    except Exception as error:
        done.put(repr(error))
    store.close()


@pytest.mark.parametrize("number", [3])
def test_processes_of_their_own_renew_once(store: Store, database_url: str, number: int) -> None:
    processes = multiprocessing.get_context("spawn")
    done: multiprocessing.Queue[str] = processes.Queue()
    with running(lambda: datetime.now(UTC)) as sandbox:
        # Slow enough for all of them to want a token before there is one.
        sandbox.webex.faults.delay("POST", "/access_token", 0.5, times=number)
        alex, tokens = sandbox.webex.cast.find("alex").id, given(sandbox)
        given_to_each = (database_url, sandbox.webex_url, tokens, alex, done)
        workers = [processes.Process(target=_worker, args=given_to_each) for _ in range(number)]
        for worker in workers:
            worker.start()
        assert [done.get(timeout=60) for _ in workers] == ["done"] * number
        for worker in workers:
            worker.join()
        assert renewals(sandbox) == [200]
