"""The engine takes rings and looks, in order for each lane; and the traces it can send."""

import importlib.util
import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import cast

import pytest
import sqlalchemy
from sqlalchemy.pool import QueuePool

from bot.clock import clock as now
from bot.errors import SettingsError, StoreError
from bot.store import database
from bot.store.queue import rings
from bot.store.queue.rings import QueueBell
from bot.store.store import Store
from bot.work import engine, traces
from bot.work.engine import Engine, Look
from tests.bot.conftest import Desk
from tests.conftest import read_only

TRACES = importlib.util.find_spec("opentelemetry") is not None
Start = Callable[..., tuple[Store, Engine]]


@pytest.fixture
def start(store: Store, database_url: str) -> Iterator[Start]:
    """Starts one more worker's engine that looks as told at rings of the kind "handle"; gives a store of its own."""
    began: list[tuple[Store, QueueBell, Engine]] = []

    def one_more(look: Look) -> tuple[Store, Engine]:
        bell = QueueBell(database_url)
        own = Store(database.connect(database_url), bell, now)
        found = Engine(own, database_url, f"worker-{len(began)}")
        found.start({"handle": look})
        began.append((own, bell, found))
        return own, found

    yield one_more
    for own, bell, found in began:
        found.stop(5)
        bell.close()
        own.close()


def ring(store: Store, row: str, lane: str, delay: float = 0) -> None:
    with store.begin() as tx:
        tx.ring("handle", row, lane, delay)


def until(true: Callable[[], object]) -> None:
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline
        threading.Event().wait(0.005)


def left(store: Store) -> int:
    with store.read() as tx:
        return int(tx.connection.exec_driver_sql("SELECT count(*) FROM ring").scalar() or 0)


def test_whatever_rings_is_looked_at_once_and_nothing_is_left(start: Start) -> None:
    looked: list[str] = []
    store, _ = start(looked.append)
    for number in range(50):
        ring(store, f"row-{number}", f"lane-{number % 7}")
    until(lambda: len(looked) == 50 and left(store) == 0)
    assert sorted(looked) == sorted(f"row-{number}" for number in range(50))


def test_a_lane_is_looked_at_in_order_and_one_at_a_time_by_several_workers(start: Start) -> None:
    looked: list[str] = []
    at_once: list[int] = []
    inside: set[str] = set()

    def look(row: str) -> None:
        lane = row.partition("-")[0]
        at_once.append(lane in inside)
        inside.add(lane)
        threading.Event().wait(0.002)
        inside.discard(lane)
        looked.append(row)

    store, _ = start(look)
    for _ in range(2):
        start(look)
    for number in range(60):
        ring(store, f"{'abc'[number % 3]}-{number:03}", "abc"[number % 3])
    until(lambda: len(looked) == 60)
    for lane in "abc":
        mine = [row for row in looked if row.startswith(lane)]
        assert mine == sorted(mine)
    assert not any(at_once)


def test_what_is_put_off_is_looked_at_later_and_holds_up_nothing(start: Start) -> None:
    looked: list[tuple[str, float]] = []
    store, _ = start(lambda row: looked.append((row, time.monotonic())))
    began = time.monotonic()
    ring(store, "late", "lane", delay=0.5)
    ring(store, "now", "lane")
    until(lambda: len(looked) == 2)
    assert [row for row, _ in looked] == ["now", "late"]
    assert 0.45 < looked[1][1] - began < 5


def test_another_process_is_heard_within_moments(start: Start, database_url: str) -> None:
    looked: list[float] = []
    start(lambda row: looked.append(time.monotonic()))
    bell = QueueBell(database_url)
    other = Store(database.connect(database_url), bell, now)
    until(lambda: _quiet(looked, other))
    bell.close()
    other.close()


def _quiet(looked: list[float], other: Store) -> bool:
    """Whether one ring took less than a fifth of a second; on a busy machine not each does."""
    before, began = len(looked), time.monotonic()
    ring(other, "row", "lane")
    until(lambda: len(looked) > before)
    return looked[-1] - began < 0.2


def test_what_was_not_begun_when_it_stops_is_given_back(start: Start) -> None:
    go, looked = threading.Event(), []

    def look(row: str) -> None:
        looked.append(row)
        go.wait(20)

    store, found = start(look)
    for number in range(engine.LOOKS + engine.AHEAD):
        ring(store, f"row-{number}", f"lane-{number}")
    until(lambda: len(found.running) == engine.LOOKS + engine.AHEAD)
    threading.Timer(0.2, go.set).start()
    began = time.monotonic()
    found.stop(60)
    assert time.monotonic() - began < 30  # for those that were not begun nobody waits
    with store.begin() as tx:
        assert rings.held(tx) == {}
        assert len(rings.take(tx, "another", 99)) == engine.AHEAD
    assert len(looked) == engine.LOOKS


@pytest.mark.skipif(TRACES, reason="the packages of the extra are installed")
def test_without_the_packages_an_endpoint_is_refused_in_one_line() -> None:
    with pytest.raises(SettingsError, match=r"^UNDERSTUDY_OTLP_ENDPOINT needs more packages: pip install 'understudy\[otel\]'"):
        traces.spans("http://localhost:4318/v1/traces")


def test_without_an_endpoint_nothing_is_traced() -> None:
    with traces.spans(None)("handle", "ROW") as span:
        assert span is None


def test_a_look_that_fails_is_taken_again_and_at_last_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr("bot.work.engine.time.sleep", pauses.append)
    looks: list[str] = []

    def fails(row: str) -> None:
        looks.append(row)
        if len(looks) < 3:
            raise StoreError("the database failed")

    engine._persist(fails, "ROW")
    assert (looks, [round(pause, 2) for pause in pauses]) == (["ROW"] * 3, [0.2, 0.34])

    def always(_: str) -> None:
        raise StoreError("the database failed")

    with pytest.raises(StoreError):
        engine._persist(always, "ROW")
    assert len(pauses) == 2 + engine.TRIES - 1


@pytest.fixture
def collector() -> Iterator[tuple[str, list[bytes]]]:
    """An OpenTelemetry collector: its address, and what it got."""
    got: list[bytes] = []

    class Take(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append(self.path.encode() + b" " + self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            return None

    server = HTTPServer(("127.0.0.1", 0), Take)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/v1/traces", got
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.skipif(not TRACES, reason="needs the packages of the extra: pip install 'understudy[otel]'")
def test_a_look_at_a_row_is_a_span_without_a_word_of_it(desk: Desk, collector: tuple[str, list[bytes]]) -> None:
    from opentelemetry import trace  # noqa: PLC0415  # which is not always there

    address, got = collector
    ran = Engine(desk.store, desk.found.database_url, "tests", address)
    looked = threading.Event()

    def look(row: str) -> None:
        desk.worker.look("handle", row)
        looked.set()

    ran.start({"handle": look})
    event_id = desk.say("alex", "I'm out on 14 December")
    assert looked.wait(20)
    ran.stop()
    trace.get_tracer_provider().shutdown()  # of the SDK
    sent = b"".join(got)
    assert {part.split(b" ")[0] for part in got} == {b"/v1/traces"}
    assert event_id.encode() in sent
    assert b"14 December" not in sent


def test_work_goes_on_once_a_database_that_was_read_only_can_be_written_again(
    store: Store, database_url: str, start: Start
) -> None:
    looked: queue.Queue[str] = queue.Queue()
    own, _ = start(looked.put)
    ring(own, "FIRST", "LANE")
    assert looked.get(timeout=20) == "FIRST"
    with read_only(database_url) as mend:
        reconnect(own.engine)
        with suppress(StoreError):  # SQLite may still write with a file that this process opened before
            ring(Store(database.connect(database_url), own.bell, now), "TOO EARLY", "LANE")
        mend()
    ring(store_with(own, store), "ROW", "LANE")
    assert "ROW" in iter(lambda: looked.get(timeout=20), None)


def store_with(own: Store, other: Store) -> Store:
    """Another connection to the database, with the bell of the queue."""
    return Store(other.engine, own.bell, now)


def reconnect(pool: sqlalchemy.Engine) -> None:
    """Opens all the connections of a pool anew, as a worker does whose database has gone away."""
    pool.dispose()
    for connection in [pool.connect() for _ in range(cast(QueuePool, pool.pool).size())]:
        connection.close()
