"""Whoever is told of a plan finds it by an index, also where it was kept before there was one."""

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import text

from bot.store import database
from bot.store.rows import booked, plans
from bot.store.rows.questions import Place
from bot.store.store import Store
from bot.store.tables import plan
from tests.bot.store.test_migrations import AT, EVENT, PLAN
from tests.conftest import NOW, Clock, ListeningBell

TELLS: list[dict[str, Any]] = [{"kind": "stand_in", "person_id": "PRIYA"}, {"kind": "space", "person_id": None}]
SINCE = NOW - timedelta(days=60)


def test_a_plan_of_before_is_found_by_whoever_was_told_of_it(database_url: str, bell: ListeningBell, clock: Clock) -> None:
    database.migrate(database_url, "0015")
    engine = database.connect(database_url)
    with engine.begin() as connection:
        connection.execute(text(EVENT), AT)
        connection.execute(text(PLAN), {**AT, "id": "booked", "status": "approved"})
        connection.execute(text("UPDATE plan SET tells = :tells"), {"tells": json.dumps(TELLS)})
    engine.dispose()
    database.migrate(database_url)
    store = Store(database.connect(database_url), bell, clock)
    with store.read() as tx:
        assert [found.id for found in booked.told(tx, "PRIYA", SINCE)] == ["booked"]
        assert booked.told(tx, "ALEX", SINCE) == []
    with store.begin() as tx:  # as the version before does, which knows nothing of the index
        tx.connection.execute(plan.delete())
        assert booked.told(tx, "PRIYA", SINCE) == []
    store.close()


def test_a_plan_is_found_by_whoever_is_told_of_it_once_it_is_carried_out(store: Store) -> None:
    with store.begin() as tx:
        tx.connection.execute(text(EVENT), {"at": str(AT["at"])} if tx.connection.dialect.name == "sqlite" else AT)
        row = plans.keep(
            tx,
            event_id="E",
            person_id="ALEX",
            place=Place("S", None, True),
            draft={},
            title="",
            facts=(),
            calls=[("everbridge", "POST", "/substitutions", b"{}", "Alex is out")],
            tells=TELLS,
        )
        assert booked.told(tx, "PRIYA", SINCE) == []
        tx.connection.execute(plan.update().values(status="approved"))
        plans.tells(tx, row, [*TELLS, {"kind": "manager", "person_id": "DANA"}])
        assert [[one.id for one in booked.told(tx, who, SINCE)] for who in ("PRIYA", "DANA")] == [[row], [row]]


def test_nobody_looks_through_the_plans_of_others(store: Store) -> None:
    with store.read() as tx:
        if tx.connection.dialect.name != "sqlite":  # which says how it would look, whatever there is
            return
        asked = booked._TOLD.compile(tx.connection.engine)
        values = {"person": "PRIYA", "since": str(SINCE), "most": 50, **asked.params}
        looks = tx.connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {asked}", tuple(values[name] or "PRIYA" for name in asked.positiontup or ())
        ).all()
    assert any("told USING" in row[3] and "person_id=?" in row[3] for row in looks) and not any("SCAN" in row[3] for row in looks)
