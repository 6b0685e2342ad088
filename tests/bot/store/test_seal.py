"""The audit is written without waiting and chained later: whoever chains, whoever dies, in whatever order rows come to light."""

import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, insert, text
from sqlalchemy.event import listen, remove

from bot.store import database
from bot.store.reports.verify import Checked, verify
from bot.store.rows import acts, audit, events
from bot.store.rows.outcomes import refused
from bot.store.store import Store
from bot.store.tables import audit as table
from bot.talk import report
from bot.work.liveness import Presence
from bot.work.sweep import Sweep
from tests.bot.store.test_audit import booked, heard, seal, tampered
from tests.conftest import Clock, ListeningBell


def say(store: Store, times: int = 1) -> None:
    """Has the audit told something that nothing else knows of."""
    for _ in range(times):
        with store.begin() as tx:
            audit.record(tx, "refused", what="too long")


def test_what_is_not_chained_yet_is_counted_and_good(store: Store) -> None:
    booked(store)
    assert verify(store) == Checked(0, audit.FIRST, None, 5)
    assert seal(store) == 5
    found = verify(store)
    assert (found.rows, found.loose, found.broken) == (5, 0, None)
    say(store)
    assert verify(store, found.last) == Checked(5, found.last, None, 1)


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE audit SET person_id = 'MAX' WHERE kind = 'approved'", "(approved"),
        ("UPDATE audit SET what = 'other' WHERE kind = 'asked'", "(asked"),
        ("UPDATE audit SET what = 'other', digest = NULL WHERE kind = 'asked'", "(asked"),
        ("DELETE FROM audit WHERE kind = 'asked'", "no row tells how event"),
        ("DELETE FROM audit WHERE kind = 'shown'", "was shown"),
        ("DELETE FROM audit WHERE kind = 'approved'", "was approved"),
        ("DELETE FROM audit WHERE kind = 'sent'", "no row tells each try of act"),
        ("DELETE FROM audit WHERE kind = 'booked'", "ended"),
    ],
)
def test_what_is_changed_or_taken_away_before_it_is_chained_is_found_before_and_after(
    store: Store, statement: str, broken: str
) -> None:
    booked(store)
    seal(store)
    booked(store)
    tampered(store, statement.replace("WHERE", "WHERE link IS NULL AND"))
    assert broken in str(verify(store).broken)
    seal(store)
    assert broken in str(verify(store).broken)


def test_a_plan_that_ended_in_a_way_that_no_row_tells_is_found(store: Store) -> None:
    booked(store)
    seal(store)
    tampered(store, "UPDATE plan SET status = 'declined'")
    assert "no row tells how plan" in str(verify(store).broken)


def test_several_who_write_and_several_who_chain_make_one_chain(store: Store) -> None:
    ids = [heard(store) for _ in range(6)]
    over = threading.Event()

    def refuse(event_id: str) -> None:
        for _ in range(10):
            with store.begin() as tx:
                events.note(tx, event_id, refused("too long"))

    def chain() -> None:
        while not over.is_set():
            seal(store)

    writers = [threading.Thread(target=refuse, args=(event_id,)) for event_id in ids]
    sealers = [threading.Thread(target=chain) for _ in range(2)]
    for thread in writers + sealers:
        thread.start()
    for thread in writers:
        thread.join()
    over.set()
    for thread in sealers:
        thread.join()
    seal(store)
    found = verify(store)
    assert (found.rows, found.loose, found.broken) == (60, 0, None)


def test_what_happens_while_it_is_looked_at_is_not_held_against_it(store: Store) -> None:
    _, act_id = booked(store, acts.Ended("unsure"))
    seal(store)
    looks: list[str] = []

    def meanwhile(connection: Connection, _cursor: Any, statement: str, *_: Any) -> None:
        looks.append(statement)
        if len(looks) == 3:  # the looking has begun
            with store.begin() as tx:
                found = acts.get(tx, act_id)
                assert found is not None
                acts.seen(tx, found, "ALEX")

    listen(store.engine, "after_cursor_execute", meanwhile)
    assert verify(store).broken is None
    remove(store.engine, "after_cursor_execute", meanwhile)
    assert len(looks) > 3
    assert (verify(store).loose, verify(store).broken) == (1, None)


@pytest.mark.parametrize("database_url", [pytest.param("postgresql", marks=pytest.mark.postgres)], indirect=True)
def test_while_somebody_chains_nobody_waits(store: Store) -> None:
    say(store)
    with store.begin() as tx:
        assert audit.seal(tx.connection) == 1
        assert seal(store) == 0  # they leave it to whoever is at it
        say(store)
    assert verify(store).loose == 1
    assert seal(store) == 1
    assert verify(store).broken is None


@pytest.mark.parametrize("database_url", [pytest.param("postgresql", marks=pytest.mark.postgres)], indirect=True)
def test_a_row_that_shows_late_is_chained_behind_those_that_were_written_after_it(store: Store) -> None:
    with store.engine.begin() as slow:
        audit.write(slow, store.clock(), [audit.Line("refused", "late", None, None, None, None, audit.sha(None))])
        say(store, 2)
        assert seal(store) == 2
        noted = verify(store).last
    assert seal(store) == 1
    with store.read() as tx:
        chain = tx.connection.execute(text("SELECT seq, what FROM audit ORDER BY link")).all()
    assert [tuple(row) for row in chain] == [(2, "too long"), (3, "too long"), (1, "late")]
    assert verify(store, noted).broken is None


def test_who_dies_while_chaining_leaves_all_of_it_to_the_next(store: Store) -> None:
    say(store, 3)
    with pytest.raises(KeyboardInterrupt), store.begin() as tx:
        assert audit.seal(tx.connection) == 3
        raise KeyboardInterrupt
    assert verify(store) == Checked(0, audit.FIRST, None, 3)
    assert seal(store) == 3
    assert verify(store).broken is None


def test_the_sweep_of_a_worker_chains_all_there_is_in_batches(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "BATCH", 2)
    say(store, 5)
    Sweep(store, Presence(store, tmp_path / "locks"), report.expire).seal()
    found = verify(store)
    assert (found.rows, found.loose, found.broken) == (5, 0, None)


def test_the_chain_of_an_old_database_goes_on(database_url: str, bell: ListeningBell, clock: Clock) -> None:
    database.migrate(database_url, "0009")
    engine, before = database.connect(database_url), audit.FIRST
    with engine.begin() as connection:
        for seq in (1, 2):
            line = audit.Line("refused", "too long", None, None, None, None, audit.sha(None))
            row = {**audit.as_row(clock.now + timedelta(hours=seq), line), "before": before}
            before = audit.chained_at_once({**row, "link": seq})
            old = {name: value for name, value in row.items() if name != "digest"}
            connection.execute(insert(table), {**old, "seq": seq, "hash": before})
    engine.dispose()
    database.migrate(database_url)
    store = Store(database.connect(database_url), bell, clock)
    assert verify(store, before) == Checked(2, before, None, 0)
    say(store)
    assert seal(store) == 1
    assert (verify(store, before).rows, verify(store, before).broken) == (3, None)
    tampered(store, "UPDATE audit SET what = 'other' WHERE seq = 2")
    assert "row 2 (refused" in str(verify(store).broken)
    store.close()
