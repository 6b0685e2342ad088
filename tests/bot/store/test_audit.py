"""The audit only grows, and tells of anything that was changed behind its back."""

import pytest
from sqlalchemy import text

from bot.errors import StoreError
from bot.store.reports.verify import Checked, verify
from bot.store.rows import acts, audit, events, plans
from bot.store.rows.outcomes import refused
from bot.store.rows.questions import Place
from bot.store.store import Store, new_id
from tests.bot.shown import approve, planned

PLACE = Place("SPACE", None, True)
BODY = b'{"data": {"contactId": 7}}'


def heard(store: Store, resource: str = "messages") -> str:
    """An event of Alex."""
    data_id = new_id()
    with store.begin() as tx:
        events.receive(tx, resource=resource, event_name="created", data_id=data_id, space_id="SPACE", person_id="ALEX")
        return str(tx.connection.scalar(text("SELECT id FROM event WHERE data_id = :id"), {"id": data_id}))


DONE = acts.Ended("done", remote_id="123", remote_status=201)


def booked(store: Store, end: acts.Ended = DONE) -> tuple[str, str]:
    """A request that was shown, approved, sent and booked, or ended otherwise: the ids of its plan and its act."""
    event_id = heard(store)
    with store.begin() as tx:
        events.remember(tx, event_id, "I'm out Friday", '{"intent": "unavailable"}')
        plan_id = planned(tx, event_id, BODY)
    with store.begin() as tx:
        assert approve(tx, plan_id, event_id)
        act_id = acts.of_plan(tx, plan_id)[0].id
    with store.begin() as tx:
        assert acts.sending(tx, act_id, "worker")
    with store.begin() as tx:
        assert acts.finish(tx, act_id, end)
    return plan_id, act_id


def kinds(store: Store) -> list[tuple[str, str | None]]:
    with store.read() as tx:
        return [(row.kind, row.what) for row in tx.connection.execute(text("SELECT kind, what FROM audit ORDER BY seq"))]


def seal(store: Store) -> int:
    """Chains what is loose, as the sweep does."""
    with store.begin() as tx:
        return audit.seal(tx.connection)


def tampered(store: Store, statement: str) -> None:
    """Runs a statement as somebody would who owns the database: without the triggers."""
    with store.engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("ALTER TABLE audit DISABLE TRIGGER USER"))
        else:
            for name in ("update", "delete", "replace"):
                connection.execute(text(f"DROP TRIGGER IF EXISTS audit_no_{name}"))
        connection.execute(text(statement))


def test_a_booking_leaves_a_row_for_each_step(store: Store) -> None:
    booked(store)
    assert kinds(store) == [("asked", "unavailable"), ("shown", None), ("approved", None), ("sent", "try 1"), ("booked", "201")]
    assert verify(store).broken is None


def test_an_audit_without_rows_is_good(store: Store) -> None:
    assert verify(store) == Checked(0, audit.FIRST, None)
    assert seal(store) == 0


@pytest.mark.parametrize(
    ("resource", "what"), [("messages", "other organization"), ("attachmentActions", "click: other organization")]
)
def test_a_refusal_leaves_a_row(store: Store, resource: str, what: str) -> None:
    event_id = heard(store, resource)
    with store.begin() as tx:
        events.note(tx, event_id, refused("other organization"))
    assert kinds(store) == [("refused", what)]


@pytest.mark.parametrize("status", ["declined", "expired", "replaced"])
def test_a_plan_that_is_not_approved_leaves_a_row(store: Store, status: plans.PlanEnd) -> None:
    event_id = heard(store)
    with store.begin() as tx:
        plan_id = planned(tx, event_id, BODY)
        assert plans.settle(tx, plan_id, status)
        assert not plans.settle(tx, plan_id, status)
    assert [kind for kind, _ in kinds(store)] == ["shown", status]


def test_nothing_is_said_of_what_was_rolled_back(store: Store) -> None:
    event_id = heard(store)
    with pytest.raises(RuntimeError), store.begin() as tx:
        events.note(tx, event_id, refused("too long"))
        raise RuntimeError
    assert kinds(store) == []


@pytest.mark.parametrize("chained", [True, False])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET what = 'nothing' WHERE seq = 2",
        "UPDATE audit SET what = 'nothing', link = 9, before = 'x', hash = 'y' WHERE seq = 2",
        "UPDATE audit SET digest = 'x' WHERE seq = 2",
        "UPDATE audit SET link = 9 WHERE seq = 2",
        "UPDATE audit SET link = NULL, before = NULL, hash = NULL WHERE seq = 2",
        "DELETE FROM audit WHERE seq = 5",
        "DELETE FROM audit",
    ],
)
def test_the_database_refuses_to_change_the_audit(store: Store, statement: str, chained: bool) -> None:
    booked(store)
    if chained:
        seal(store)
    with pytest.raises(StoreError), store.begin() as tx:
        tx.connection.execute(text(statement))
    assert (len(kinds(store)), verify(store).broken) == (5, None)


def test_the_database_refuses_to_chain_a_row_twice(store: Store) -> None:
    booked(store)
    seal(store)
    with pytest.raises(StoreError), store.begin() as tx:
        tx.connection.execute(text("UPDATE audit SET link = 6, before = hash, hash = before WHERE seq = 2"))
    assert verify(store).broken is None


@pytest.mark.parametrize(
    "columns",
    [
        "2, at, NULL, NULL, NULL, digest",
        "9, at, NULL, before, hash, digest",
        "9, at, 9, before, hash, digest",
        "9, at, NULL, NULL, NULL, NULL",
    ],
)
def test_the_database_refuses_a_row_in_the_place_of_another_or_in_the_chain(store: Store, columns: str) -> None:
    booked(store)
    seal(store)
    insert = "INSERT INTO" if store.engine.dialect.name == "postgresql" else "INSERT OR REPLACE INTO"
    row = f"SELECT {columns}, kind, 'other', details FROM audit WHERE seq = 2"
    with pytest.raises(StoreError), store.begin() as tx:
        tx.connection.execute(text(f"{insert} audit (seq, at, link, before, hash, digest, kind, what, details) {row}"))
    assert verify(store).broken is None


def test_the_database_refuses_to_chain_a_row_in_the_place_of_another(store: Store) -> None:
    booked(store)
    seal(store)
    with store.begin() as tx:
        audit.record(tx, "refused", what="too long")
    update = "UPDATE" if store.engine.dialect.name == "postgresql" else "UPDATE OR REPLACE"
    with pytest.raises(StoreError), store.begin() as tx:
        tx.connection.execute(text(f"{update} audit SET link = 5, before = digest, hash = digest WHERE seq = 6"))
    assert (len(kinds(store)), verify(store).broken) == (6, None)


def test_postgresql_refuses_to_truncate_it(store: Store) -> None:
    if store.engine.dialect.name != "postgresql":
        return
    booked(store)
    with pytest.raises(StoreError), store.begin() as tx:
        tx.connection.execute(text("TRUNCATE audit"))


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE audit SET person_id = 'MAX' WHERE seq = 3", "row 3 (approved"),
        ("UPDATE audit SET what = NULL WHERE seq = 1", "row 1 (asked"),
        ("UPDATE audit SET hash = before WHERE seq = 2", "row 2 (shown"),
        ("DELETE FROM audit WHERE seq = 2", "row 2 is missing"),
        ("DELETE FROM audit WHERE seq = 1", "row 1 is missing"),
        ("UPDATE call SET path = '/elsewhere'", "not those that were shown"),
        ("DELETE FROM act; DELETE FROM call", "not those that were shown"),
        ("DELETE FROM act; DELETE FROM approval", "the approval of plan"),
        ("DELETE FROM act", "act"),
        ("UPDATE approval SET person_id = 'MAX'", "the approval of plan"),
        ("UPDATE act SET remote_id = '124'", "did not end as it is stored"),
        ("UPDATE act SET status = 'failed'", "did not end as"),
        ("UPDATE act SET status = 'waiting'", "did not end as"),
    ],
)
def test_the_first_broken_row_is_named(store: Store, statement: str, broken: str) -> None:
    booked(store)
    seal(store)
    *first, last = statement.split(";")
    for part in first:
        with store.begin() as tx:
            tx.connection.execute(text(part))
    tampered(store, last)
    assert broken in str(verify(store).broken)


@pytest.mark.parametrize("body", [":body", "CAST('{}' AS TEXT)"])
def test_a_body_that_was_changed_after_the_click_is_found(store: Store, body: str) -> None:
    booked(store)
    if "TEXT" in body and store.engine.dialect.name != "sqlite":
        pytest.skip("a column of bytes takes no text there")
    with store.begin() as tx:
        tx.connection.execute(text(f"UPDATE call SET body = {body}"), {"body": BODY.replace(b"7", b"8")} if ":" in body else {})
    assert "not those that were shown" in str(verify(store).broken)


def test_a_chain_that_was_cut_or_written_anew_lacks_the_hash_that_was_noted(store: Store) -> None:
    booked(store)
    with store.begin() as tx:
        audit.record(tx, "refused", what="too long")  # that nothing else tells of
    seal(store)
    noted = verify(store).last
    assert verify(store, noted).broken is None
    tampered(store, "DELETE FROM audit WHERE seq = 6")
    assert verify(store).broken is None
    assert "noted hash" in str(verify(store, noted).broken)


def test_what_webex_tells_us_is_stored_without_a_row(store: Store) -> None:
    heard(store)
    assert kinds(store) == []
