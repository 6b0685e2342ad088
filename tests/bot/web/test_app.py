"""Every answer of the contract's section 4, over a real database."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import text

from bot.store import database
from bot.store.rows import events
from bot.store.store import Store
from bot.store.tables import event
from bot.web.app import create_app
from bot.web.signature import HEADER, genuine, signed
from tests.conftest import ListeningBell, cut_off, read_only

SECRET = "a-secret-of-the-tests"
MESSAGE: dict[str, Any] = {
    "id": "WEBHOOK",
    "name": "Understudy",
    "resource": "messages",
    "event": "created",
    "orgId": "ORG",
    "actorId": "ALEX",
    "data": {"id": "M1", "roomId": "SPACE", "personId": "ALEX", "personEmail": "alex@example.com"},
}


@pytest.fixture
def web(store: Store) -> Iterator[FlaskClient]:
    yield create_app(store, SECRET).test_client()


def deliver(web: FlaskClient, body: Any, signature: str | None = None) -> int:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return web.post("/webhooks/webex", data=raw, headers={HEADER: signature or signed(raw, SECRET)}).status_code


def kept(store: Store) -> int:
    with store.read() as tx:
        return sum(events.counts(tx).values())


def test_the_signature_is_that_of_the_specification() -> None:
    body = b'{"id":"WH1","resource":"messages","event":"created","data":{"id":"M1"}}'
    assert signed(body, "somesupersecretphrase") == "0336aa00cf15db649ee6c85366b84aa329b2e172"


def test_a_signed_event_is_stored_and_answered_with_204(web: FlaskClient, store: Store) -> None:
    assert deliver(web, MESSAGE) == 204
    assert kept(store) == 1


def test_an_event_is_stored_though_the_connections_were_cut(web: FlaskClient, store: Store) -> None:
    if store.engine.dialect.name == "sqlite":
        pytest.skip("a file has no connections that could be cut")
    deliver(web, MESSAGE)
    cut_off(store)
    assert deliver(web, MESSAGE | {"data": MESSAGE["data"] | {"id": "M2"}}) == 204
    assert kept(store) == 2


def test_a_repeat_is_answered_with_204_and_stored_once(web: FlaskClient, store: Store) -> None:
    assert [deliver(web, MESSAGE), deliver(web, MESSAGE)] == [204, 204]
    assert kept(store) == 1


@pytest.mark.parametrize("signature", ["", "0" * 40, "nonsense", "é" * 3, "0336aa00cf15db649ee6c85366b84aa329b2e172"])
def test_a_wrong_signature_is_answered_with_401(web: FlaskClient, store: Store, signature: str) -> None:
    raw = json.dumps(MESSAGE).encode()
    answer = web.post("/webhooks/webex", data=raw, headers={HEADER: signature} if signature else {})
    assert (answer.status_code, kept(store)) == (401, 0)


def test_a_signature_in_capitals_is_not_the_same(web: FlaskClient) -> None:
    assert deliver(web, MESSAGE, signed(json.dumps(MESSAGE).encode(), SECRET).upper()) == 401


def test_the_signature_is_over_the_bytes_as_they_came(web: FlaskClient) -> None:
    spaced = json.dumps(MESSAGE, indent=3).encode()
    assert deliver(web, spaced) == 204
    assert not genuine(json.dumps(MESSAGE).encode(), signed(spaced, SECRET), SECRET)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not json",
        b"[]",
        b"null",
        b'"text"',
        b'{"resource": "messages"}',
        b"\xff\xfe",
        b"{" * 1000,
        {**MESSAGE, "resource": "bananas"},
        {**MESSAGE, "resource": 7},
        {**MESSAGE, "event": None},
        {**MESSAGE, "data": []},
        {**MESSAGE, "data": {}},
        {**MESSAGE, "data": {"id": 5}},
        {**MESSAGE, "data": {"id": ""}},
        {**MESSAGE, "data": {"id": "M" * 256}},
        {**MESSAGE, "data": {"id": "M\x00"}},
        {**MESSAGE, "event": "cre\x00ated"},
        {**MESSAGE, "data": {"id": "M1", "personId": "\ud800"}},
        {**MESSAGE, "data": {"id": "M1", "roomId": "SPACE\x00\n"}},
        {**MESSAGE, "data": {"id": "M1", "roomId": ["SPACE"]}},
    ],
)
def test_what_is_no_event_is_answered_with_400(web: FlaskClient, store: Store, body: Any) -> None:
    assert (deliver(web, body), kept(store)) == (400, 0)


def test_64_kib_are_taken_and_a_byte_more_is_too_large(web: FlaskClient, store: Store) -> None:
    raw = json.dumps(MESSAGE).encode()
    assert deliver(web, raw + b" " * (64 * 1024 - len(raw))) == 204
    assert deliver(web, raw + b" " * (64 * 1024 - len(raw) + 1)) == 413
    assert deliver(web, b"x" * 10_000_000) == 413
    assert kept(store) == 1


def test_when_it_can_not_be_stored_webex_is_told_503(web: FlaskClient, store: Store) -> None:
    with store.engine.begin() as connection:
        connection.execute(text("ALTER TABLE event RENAME TO gone"))
    assert deliver(web, MESSAGE) == 503


def test_the_process_tells_that_it_lives(web: FlaskClient) -> None:
    assert web.get("/healthz").status_code == 200


def test_it_is_ready_as_long_as_the_database_answers(web: FlaskClient, store: Store) -> None:
    assert web.get("/readyz").status_code == 200
    with store.engine.begin() as connection:
        connection.execute(text("ALTER TABLE event RENAME TO gone"))
    answer = web.get("/readyz")
    assert answer.status_code == 503
    assert "database" in answer.text


def test_the_metrics_count_the_rows(web: FlaskClient) -> None:
    deliver(web, MESSAGE)
    families = {family.name: family for family in text_string_to_metric_families(web.get("/metrics").text)}
    assert {sample.labels["status"]: sample.value for sample in families["understudy_events"].samples} == {
        "new": 1,
        "done": 0,
        "ignored": 0,
        "failed": 0,
    }


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/webhooks/webex", 405), ("GET", "/nothing", 404), ("POST", "/healthz", 405)]
)
def test_other_requests_are_refused_in_plain_words(web: FlaskClient, method: str, path: str, status: int) -> None:
    answer = web.open(path, method=method)
    assert (answer.status_code, answer.content_type.split(";")[0]) == (status, "text/plain")


@pytest.mark.parametrize(
    ("path", "port", "status"),
    [
        ("/metrics", 9100, 200),
        ("/metrics", 8000, 404),
        ("/healthz", 8000, 200),
        ("/healthz", 9100, 404),
        ("/webhooks/webex", 9100, 404),
    ],
)
def test_figures_with_a_port_of_their_own_are_only_there(store: Store, path: str, port: int, status: int) -> None:
    web = create_app(store, SECRET, metrics_port=9100).test_client()
    assert web.get(path, environ_overrides={"SERVER_PORT": str(port)}).status_code == status


def test_a_host_header_does_not_lead_to_the_figures(store: Store) -> None:
    web = create_app(store, SECRET, metrics_port=9100).test_client()
    answer = web.get("/metrics", headers={"Host": "localhost:9100"}, environ_overrides={"SERVER_PORT": "8000"})
    assert answer.status_code == 404


def test_while_the_database_is_read_only_it_is_not_ready_and_nothing_is_taken(
    store: Store, database_url: str, bell: ListeningBell
) -> None:
    store.close()
    with read_only(database_url) as mend:
        found = Store(database.connect(database_url), bell, store.clock)
        web = create_app(found, SECRET).test_client()
        ready = web.get("/readyz")
        assert (ready.status_code, ready.text) == (503, "the database is read-only\n")
        assert (deliver(web, MESSAGE), web.get("/metrics").status_code) == (503, 200)
        mend()
        assert (web.get("/readyz").status_code, deliver(web, MESSAGE)) == (200, 204)
        found.close()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("2026-11-18T09:59:58.250Z", datetime(2026, 11, 18, 9, 59, 58, 250_000, tzinfo=UTC)),
        ("yesterday", None),
        (None, None),
        (5, None),
        (["2026-11-18"], None),
    ],
    ids=str,
)
def test_when_something_was_written_is_kept_where_that_can_be_read(web: FlaskClient, store: Store, said: Any, kept: Any) -> None:
    assert deliver(web, {**MESSAGE, "data": {"id": "M1", "roomId": "SPACE", "personId": "ALEX", "created": said}}) == 204
    with store.read() as tx:
        assert tx.connection.execute(event.select()).one().written_at == kept
