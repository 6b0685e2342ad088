"""The engine's own settings, and the traces it can send."""

import importlib.util
import queue
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
import sqlalchemy
from dbos._dbos import _get_dbos_instance

from bot.errors import SettingsError, StoreError
from bot.store import database
from bot.store.store import Store
from bot.work import engine
from bot.work.engine import Engine, QueueBell
from tests.bot.conftest import Desk
from tests.conftest import read_only

URL = "sqlite:///understudy.db"
TRACES = importlib.util.find_spec("opentelemetry") is not None


def test_without_an_endpoint_nothing_is_traced() -> None:
    assert not {"enable_otlp", "otlp_traces_endpoints"} & set(Engine(URL, "me", 1.0).config())


@pytest.mark.skipif(TRACES, reason="the packages of the extra are installed")
def test_without_the_packages_an_endpoint_is_refused_in_one_line() -> None:
    with pytest.raises(SettingsError, match=r"^UNDERSTUDY_OTLP_ENDPOINT needs more packages: pip install 'understudy\[otel\]'"):
        Engine(URL, "me", 1.0, "http://localhost:4318/v1/traces")


def test_an_endpoint_is_where_traces_go_and_nothing_else_goes_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine.importlib.util, "find_spec", lambda _: object())
    found = Engine(URL, "me", 1.0, "http://localhost:4318/v1/traces").config()
    assert {name: value for name, value in found.items() if "otlp" in name} == {
        "enable_otlp": True, "otlp_traces_endpoints": ["http://localhost:4318/v1/traces"]}


def test_a_look_that_fails_is_taken_again_and_at_last_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(engine.time, "sleep", pauses.append)
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


def test_a_queue_without_work_is_not_asked_at_length(desk: Desk) -> None:
    ran = Engine(desk.found.database_url, "tests", 0.05)
    ran.start({"handle": lambda _: None})
    scopes = _get_dbos_instance()._sys_db.dequeue_scopes
    assert scopes("nobody's") == []
    bell = QueueBell(desk.found.database_url)
    with desk.store.begin() as tx:
        bell.client.enqueue_in_transaction(tx.connection, {
            "queue_name": "nobody's", "workflow_name": "handle", "app_version": "1", "queue_partition_key": "lane"}, "row")
    assert scopes("nobody's") == [None]
    bell.close()
    ran.stop()


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
    ran = Engine(desk.found.database_url, "tests", 0.05, address)
    looked = threading.Event()

    def look(row: str) -> None:
        desk.worker.look("handle", row)
        looked.set()
    ran.start({"handle": look})
    event_id = desk.say("alex", "I'm out on 14 December")
    assert looked.wait(20)
    ran.stop()
    trace.get_tracer_provider().shutdown()  # type: ignore[attr-defined]  # of the SDK, which DBOS set up
    sent = b"".join(got)
    assert {part.split(b" ")[0] for part in got} == {b"/v1/traces"}
    assert event_id.encode() in sent
    assert b"14 December" not in sent


def test_work_goes_on_once_a_database_that_was_read_only_can_be_written_again(store: Store, database_url: str) -> None:
    looked: queue.Queue[str] = queue.Queue()
    bell, ran = QueueBell(database_url), Engine(database_url, "tests", 0.05)
    ran.start({"handle": looked.put})
    with read_only(database_url) as mend:
        reconnect(_get_dbos_instance()._sys_db.engine)
        with pytest.raises(StoreError), Store(database.connect(database_url), bell, store.clock).begin() as tx:
            bell.ring(tx.connection, "handle", "TOO EARLY", "LANE")
        mend()
    with store.begin() as tx:
        bell.ring(tx.connection, "handle", "ROW", "LANE")
    assert looked.get(timeout=20) == "ROW"
    ran.stop()
    bell.close()


def reconnect(pool: sqlalchemy.Engine) -> None:
    """Opens all the connections of a pool anew, as a worker does whose database has gone away."""
    pool.dispose()
    for connection in [pool.connect() for _ in range(pool.pool.size())]:
        connection.close()
