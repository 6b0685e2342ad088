"""The figures, and the alerts that are made of them."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import event as hook
from sqlalchemy import insert, select, text

import bot
from bot.store import database
from bot.store.rows import events, watches
from bot.store.store import Store
from bot.store.tables import event, message
from bot.web import metrics
from bot.web.app import create_app
from tests.conftest import Clock

ALERTS = yaml.safe_load((Path(bot.__file__).parent / "alerts.yml").read_text(encoding="utf-8"))
RULES = {rule["alert"]: rule for group in ALERTS["groups"] for rule in group["rules"]}


def samples(store: Store) -> dict[tuple[str, tuple[str, ...]], float]:
    families = text_string_to_metric_families(metrics.Figures(store).text().decode())
    return {
        (sample.name, tuple(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in families
        for sample in family.samples
    }


@pytest.fixture
def watched(store: Store) -> Store:
    """A store in which the watchdog has looked."""
    with store.begin() as tx:
        assert watches.take(tx, tx.now - tx.now) is not None
        watches.end(
            tx, due_at=tx.now, looked_at=tx.now, good_at=tx.now, found={"messages created": "active", "rooms all": "mended"}
        )
    return store


def test_an_event_is_counted_and_waits(store: Store, clock: Clock) -> None:
    with store.begin() as tx:
        events.receive(tx, resource="messages", event_name="created", data_id="M1", space_id="SPACE", person_id="ALEX")
    found = samples(store)
    assert found["understudy_events", ("new",)] == 1
    assert found["understudy_received_total", ("messages",)] == 1
    assert found["understudy_waiting", ("handle",)] == 1
    assert found["understudy_answer_seconds_count", ()] == 0


def test_what_never_happened_is_told_as_none(store: Store) -> None:
    assert samples(store)["understudy_acts", ("unsure",)] == 0


def test_the_webhooks_are_as_the_watchdog_found_them(watched: Store, clock: Clock) -> None:
    found = samples(watched)
    assert [value for (name, _), value in sorted(found.items()) if name == "understudy_webhook_active"] == [0, 1]
    assert found["understudy_webhook_active", ("created", "messages")] == 1
    assert found["understudy_watch_age_seconds", ()] == 0


def test_who_asks_often_is_told_what_was_counted_a_moment_ago(store: Store) -> None:
    asked: list[str] = []
    hook.listen(store.engine, "before_cursor_execute", lambda _c, _k, statement, *_: asked.append(statement))
    now = [0.0]
    found = metrics.Figures(store, lambda: now[0])
    first, counted = found.text(), len(asked)
    assert (found.text(), len(asked)) == (first, counted)
    now[0] += metrics.KEPT
    found.text()
    assert len(asked) == 2 * counted


def test_no_table_is_counted_whole(store: Store) -> None:
    asked: list[tuple[str, Any]] = []
    with store.begin() as tx:
        old = tx.now - timedelta(days=30)
        tx.connection.execute(
            insert(message),
            [{"id": f"{n:032}", "kind": "post", "status": "sent", "created_at": old, "due_at": old} for n in range(3000)],
        )
        tx.connection.execute(
            insert(event),
            [
                {
                    "id": f"{n:032}",
                    "resource": "messages",
                    "event": "created",
                    "data_id": str(n),
                    "status": "done",
                    "received_at": old,
                    "due_at": old,
                }
                for n in range(3000)
            ],
        )
        if tx.connection.dialect.name == "postgresql":
            tx.connection.exec_driver_sql("ANALYZE")
    hook.listen(store.engine, "before_cursor_execute", lambda _c, _k, statement, values, *_: asked.append((statement, values)))
    metrics.counted(store)
    plans = "".join(explained(store, statement, values) for statement, values in list(asked) if statement.startswith("SELECT"))
    assert not re.search(r"Seq Scan on (event|message)|SCAN (event|message)", plans), plans


def explained(store: Store, statement: str, values: Any) -> str:
    how = "EXPLAIN" if store.engine.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"
    with store.read() as tx:
        return "\n".join(str(row) for row in tx.connection.exec_driver_sql(f"{how} {statement}", values))


def test_what_is_over_is_counted_for_a_day_and_what_is_open_for_ever(store: Store, clock: Clock) -> None:
    for number in range(3):
        with store.begin() as tx:
            events.receive(tx, resource="messages", event_name="created", data_id=f"M{number}", space_id="SPACE", person_id="ALEX")
            events.finish(tx, str(tx.connection.scalar(select(event.c.id).where(event.c.data_id == "M0"))), "done")
    found = samples(store)
    assert (found["understudy_events", ("done",)], found["understudy_events", ("new",)]) == (1, 2)
    clock.now += timedelta(days=1)
    found = samples(store)
    assert (found["understudy_events", ("done",)], found["understudy_events", ("new",)]) == (0, 2)


def test_without_a_database_only_that_is_told(store: Store) -> None:
    with store.engine.begin() as connection:
        connection.execute(text("ALTER TABLE event RENAME TO gone"))
    assert samples(store) == {("understudy_ready", ()): 0}


def test_ready_is_told_as_readyz_tells_it_also_of_figures_just_counted(store: Store) -> None:
    web = create_app(store, "a secret of the webhooks").test_client()
    told = {200: b"understudy_ready 1.0", 503: b"understudy_ready 0.0"}
    assert told[web.get("/readyz").status_code] in web.get("/metrics").data
    with store.engine.begin() as connection:
        connection.execute(text("ALTER TABLE event RENAME TO gone"))
    assert web.get("/readyz").status_code == 503
    assert told[503] in web.get("/metrics").data
    with store.engine.begin() as connection:
        connection.execute(text("ALTER TABLE gone RENAME TO event"))
    assert web.get("/readyz").status_code == 200
    assert told[200] in web.get("/metrics").data


def test_a_disk_without_room_is_not_ready(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    if store.engine.dialect.name != "sqlite":
        pytest.skip("the disk of PostgreSQL is its own matter")
    monkeypatch.setattr(database, "ROOM", 2**62)
    answer = create_app(store, "a secret of the webhooks").test_client().get("/readyz")
    assert (answer.status_code, "disk of the database is full" in answer.text) == (503, True)
    assert samples(store) == {("understudy_ready", ()): 0}


@pytest.mark.parametrize("alert", RULES)
def test_every_figure_that_an_alert_names_is_told(watched: Store, alert: str) -> None:
    named = set(re.findall(r"understudy_\w+", RULES[alert]["expr"]))
    assert named
    assert named <= {name for name, _ in samples(watched)}


@pytest.mark.parametrize("alert", RULES)
def test_every_alert_says_what_to_do(alert: str) -> None:
    assert set(RULES[alert]["annotations"]) == {"summary", "do"}
    assert RULES[alert]["labels"]["severity"] in ("critical", "warning")


@pytest.mark.parametrize("alert", RULES)
def test_every_status_that_an_alert_names_is_told(watched: Store, alert: str) -> None:
    told = {labels[0] for name, labels in samples(watched) if name == "understudy_acts"}
    assert set(re.findall(r'status="(\w+)"', RULES[alert]["expr"])) <= told
