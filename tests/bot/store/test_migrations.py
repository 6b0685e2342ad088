"""What stands in a database from before approvals had to answer a delivered question goes on as it should."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Engine, text

from bot.errors import StoreError
from bot.store import database
from bot.store.rows import plans, questions
from bot.store.store import Store
from tests.conftest import NOW, Clock, ListeningBell

BEFORE = "0007"
AT = {"at": datetime(2026, 11, 18, 9, 0, tzinfo=UTC)}
EVENT = (
    "INSERT INTO event (id, resource, event, data_id, space_id, person_id, status, received_at, due_at) "
    "VALUES ('E', 'messages', 'created', 'M', 'S', 'ALEX', 'done', :at, :at)"
)
PLAN = (
    "INSERT INTO plan (id, event_id, person_id, space_id, direct, draft, title, facts, status, created_at) "
    "VALUES (:id, 'E', 'ALEX', 'S', 1, '{}', '', '[]', :status, :at)"
)
QUESTION = (
    "INSERT INTO question (id, kind, event_id, plan_id, person_id, space_id, direct, draft, state, status, created_at, "
    "expires_at, message_id) VALUES (:id, 'confirm', 'E', :id, 'ALEX', :space, 1, '{}', '{}', 'open', :at, :at, :id)"
)
MESSAGE = (
    "INSERT INTO message (id, kind, space_id, status, created_at, due_at, sent_at, remote_id) "
    "VALUES (:id, 'post', 'S', :status, :at, :at, :at, :remote)"
)


def before(engine: Engine) -> None:
    """An approved plan; an open question that was posted, one that was refused, one that is on its way."""

    def put(statement: str, **values: Any) -> None:
        with engine.begin() as connection:
            connection.execute(text(statement), {**AT, **values} if ":at" in statement else values)

    put(EVENT)
    put(PLAN, id="booked", status="approved")
    put("INSERT INTO approval (plan_id, person_id, event_id, at) VALUES ('booked', 'ALEX', 'E', :at)")
    for name, status, remote in (("shown", "sent", "CARD"), ("refused", "failed", None), ("under way", "waiting", None)):
        put(PLAN, id=name, status="waiting")
        put(MESSAGE, id=name, status=status, remote=remote)
        put(QUESTION, id=name, space=name)


@pytest.fixture
def upgraded(database_url: str, bell: ListeningBell, clock: Clock) -> Store:
    database.migrate(database_url, BEFORE)
    engine = database.connect(database_url)
    before(engine)
    engine.dispose()
    database.migrate(database_url)
    return Store(database.connect(database_url), bell, clock)


def test_an_old_database_goes_on(upgraded: Store) -> None:
    with upgraded.read() as tx:
        found = {name: questions.get(tx, name) for name in ("shown", "refused", "under way")}
        states = {name: plan.status for name in ("booked", *found) if (plan := plans.get(tx, name))}
    assert {name: row.status for name, row in found.items() if row} == {
        "shown": "open",
        "refused": "undelivered",
        "under way": "open",
    }
    assert states == {"booked": "approved", "shown": "waiting", "refused": "undelivered", "under way": "waiting"}
    assert found["shown"] is not None
    assert found["shown"].shown_before(NOW)
    with upgraded.begin() as tx:
        assert plans.approve(tx, "shown", question_id="shown", person_id="ALEX", event_id="E")
    with pytest.raises(StoreError), upgraded.begin() as tx:
        plans.approve(tx, "under way", question_id="under way", person_id="ALEX", event_id="E")
    upgraded.close()


def test_a_database_of_a_newer_version_is_left_as_it_is(database_url: str) -> None:
    assert database.migrate(database_url)
    engine = database.connect(database_url)
    try:
        with engine.begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        assert not database.migrate(database_url)
        with engine.begin() as connection:
            assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"
    finally:
        engine.dispose()
