"""What is counted, on both databases."""

from datetime import timedelta
from typing import Any

from sqlalchemy import event as hook
from sqlalchemy import insert, update

from bot.store.queue import leases
from bot.store.reports import figures
from bot.store.reports.figures import BOUNDS
from bot.store.rows import acts, events, messages
from bot.store.rows.questions import Place
from bot.store.store import Store
from bot.store.tables import act, event, message
from tests.bot.shown import approve, planned
from tests.conftest import Clock

PLACE = Place("SPACE", None, True)


def heard(store: Store, data_id: str) -> str:
    with store.begin() as tx:
        events.receive(tx, resource="messages", event_name="created", data_id=data_id, space_id="SPACE", person_id="ALEX")
        return str(tx.connection.execute(event.select().where(event.c.data_id == data_id)).one().id)


def said(store: Store, event_id: str | None, clock: Clock, seconds: float) -> None:
    """The bot says something, which takes so long."""
    with store.begin() as tx:
        row = messages.post(tx, markdown="hello", place=PLACE, event_id=event_id)
    clock.now += timedelta(seconds=seconds)
    with store.begin() as tx:
        messages.finish(tx, row, "sent", remote_id="M")


def test_the_first_answer_counts_and_later_ones_do_not(store: Store, clock: Clock) -> None:
    event_id = heard(store, "M1")
    said(store, event_id, clock, 0.4)
    said(store, event_id, clock, 20)
    said(store, None, clock, 1)
    with store.read() as tx:
        found = figures.answered(tx)
    assert (found.count, round(found.seconds, 2)) == (1, 0.4)
    assert dict(zip(BOUNDS, found.within, strict=True))[0.25] == 0
    assert dict(zip(BOUNDS, found.within, strict=True))[0.5] == 1
    assert found.most() == 0.5


def test_what_was_said_is_counted_from_its_writing(store: Store, clock: Clock) -> None:
    for seconds in (0.05, 2, 400):
        said(store, None, clock, seconds)
    with store.read() as tx:
        found = figures.said(tx)
    assert (found.count, found.within, found.most(), found.most(0.5)) == (3, (1, 1, 1, 1, 2, 2, 2, 2, 2, 2), None, 2.5)


def test_what_was_done_yesterday_is_not_counted_today(store: Store, clock: Clock) -> None:
    said(store, heard(store, "M1"), clock, 1)
    clock.now += timedelta(days=1)
    with store.read() as tx:
        assert (figures.answered(tx).count, figures.said(tx).count, figures.received(tx)) == (0, 0, {})


def test_of_nothing_there_is_no_spread(store: Store) -> None:
    with store.read() as tx:
        found = figures.carried_out(tx)
    assert (found.count, found.seconds, found.most()) == (0, 0.0, None)


def test_an_act_takes_from_the_approval_to_its_end(store: Store, clock: Clock) -> None:
    event_id = heard(store, "M1")
    with store.begin() as tx:
        plan_id = planned(tx, event_id)
        approve(tx, plan_id, event_id)
        row = acts.of_plan(tx, plan_id)[0].id
    clock.now += timedelta(seconds=7)
    with store.read() as tx:
        assert figures.waiting(tx, "act") == figures.Waiting(1, 7.0, 7.0)
    with store.begin() as tx:
        acts.finish(tx, row, acts.Ended("done"))
        tx.connection.execute(update(act).values(tries=3))
    with store.read() as tx:
        found = figures.carried_out(tx)
        assert (found.count, round(found.seconds, 2)) == (1, 7.0)
        assert figures.retries(tx) == {"handle": 0, "say": 0, "act": 2}
        assert figures.waiting(tx, "act") == figures.Waiting(0, 0.0, 0.0)


def test_what_was_put_off_waits_without_being_late(store: Store, clock: Clock) -> None:
    heard(store, "M1")
    clock.now += timedelta(seconds=10)
    with store.begin() as tx:
        found = events.get(tx, tx.connection.execute(event.select()).one().id)
        assert found is not None
        events.put_off(tx, found, 60, 1)
    with store.read() as tx:
        assert figures.waiting(tx, "handle") == figures.Waiting(1, 10.0, 0.0)
        assert figures.retries(tx)["handle"] == 1


def test_only_workers_that_live_are_counted(store: Store, clock: Clock) -> None:
    with store.begin() as tx:
        leases.renew(tx, "one")
        leases.renew(tx, "two")
    clock.now += timedelta(seconds=10)
    with store.begin() as tx:
        leases.renew(tx, "two")
    clock.now += timedelta(seconds=10)
    with store.read() as tx:
        assert figures.workers(tx) == 1


def test_counting_costs_what_today_costs(store: Store) -> None:
    """The index of the day is used: what is older is not looked at."""
    asked: list[tuple[str, Any]] = []
    hook.listen(store.engine, "before_cursor_execute", lambda _c, _k, statement, values, *_: asked.append((statement, values)))
    with store.begin() as tx:
        old = tx.now - timedelta(days=30)
        tx.connection.execute(
            insert(message),
            [
                {"id": f"{n:032}", "kind": "post", "status": "sent", "created_at": old, "due_at": old, "sent_at": old}
                for n in range(3000)
            ],
        )
        if tx.connection.dialect.name == "postgresql":
            tx.connection.exec_driver_sql("ANALYZE message")
    with store.read() as tx:
        figures.said(tx)
        statement, values = asked[-1]
        explain = "EXPLAIN" if tx.connection.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"
        shown = "\n".join(str(row) for row in tx.connection.exec_driver_sql(f"{explain} {statement}", values))
    assert "ix_message_created" in shown


def test_a_reminder_waits_from_when_it_is_due(store: Store, clock: Clock) -> None:
    with store.begin() as tx:
        row = messages.post(tx, markdown="tomorrow", place=PLACE, at=tx.now + timedelta(days=2))
    for later, oldest in ((timedelta(days=1), 0.0), (timedelta(days=1, seconds=5), 5.0)):
        clock.now += later
        with store.read() as tx:
            assert figures.waiting(tx, "say").oldest == oldest
    with store.begin() as tx:
        found = messages.get(tx, row)
        assert found is not None
        messages.put_off(tx, found, 60)
    with store.read() as tx:
        assert figures.waiting(tx, "say").oldest == timedelta(days=2, seconds=5).total_seconds()
