"""The rows of old requests go when their term is over, whole; the audit knows that they went, and by what."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.store.reports.verify import verify
from bot.store.retention import removal
from bot.store.rows import acts, messages, people, questions
from bot.store.store import Store
from bot.store.tables import metadata, plan
from tests.bot.store.test_erasure import approved, booked, forget, heard, shown
from tests.conftest import Clock

KEPT = ("audit", "person")


def remove(store: Store, clock: Clock, **after: float) -> int:
    clock.now += timedelta(**after)
    with store.begin() as tx:
        return removal.remove(tx, clock.now - timedelta(days=400))


def rows(store: Store) -> dict[str, int]:
    """How many rows there are of each kind that belongs to a request."""
    with store.read() as tx:
        found = {table.name: len(tx.connection.execute(table.select()).all()) for table in metadata.tables.values()}
    return {name: number for name, number in found.items() if number and name not in KEPT}


def broken(store: Store) -> str | None:
    return verify(store).broken


def test_a_request_goes_whole_when_its_term_is_over(store: Store, clock: Clock) -> None:
    booked(store)
    before = rows(store)
    assert {"event", "plan", "call", "approval", "act", "question", "button", "message"} <= set(before)
    assert (remove(store, clock, days=399), rows(store)) == (0, before)
    assert remove(store, clock, days=2) > 0
    assert remove(store, clock) == 0
    assert rows(store) == {}
    assert broken(store) is None


def test_who_has_said_nothing_since_goes_with_it(store: Store, clock: Clock) -> None:
    booked(store)
    booked(store, "MAX")
    clock.now += timedelta(days=399)
    with store.begin() as tx:
        people.seen(tx, person_id="MAX", name="Max", email="max@example.com")
    remove(store, clock, days=2)
    with store.read() as tx:
        assert (people.find(tx, "alex@example.com"), people.find(tx, "max@example.com")) == ([], ["MAX"])


def test_what_is_open_or_on_its_way_stays(store: Store, clock: Clock) -> None:
    approved(store)
    shown(store, "MAX")
    before = rows(store)
    remove(store, clock, days=1000)
    assert {name: rows(store)[name] for name in ("plan", "act", "question", "approval")} == {
        name: before[name] for name in ("plan", "act", "question", "approval")
    }


def test_what_was_answered_late_stays_until_that_is_old(store: Store, clock: Clock) -> None:
    _, act_id = approved(store)
    clock.now += timedelta(days=100)
    with store.begin() as tx:
        acts.finish(tx, act_id, acts.Ended("done", remote_id="123", remote_status=201))
    remove(store, clock, days=350)
    assert rows(store)["act"] == 1
    remove(store, clock, days=60)
    assert rows(store) == {}


def test_what_nobody_could_tell_and_was_sent_again_goes_in_the_end(store: Store, clock: Clock) -> None:
    _, act_id = approved(store)
    with store.begin() as tx:
        acts.sending(tx, act_id, "worker")
        acts.finish(tx, act_id, acts.Ended("unsure"))
    for days in (401, 1, 1):
        remove(store, clock, days=days)
    assert rows(store) == {}
    assert broken(store) is None


def test_much_goes_in_batches(store: Store, clock: Clock) -> None:
    for _ in range(5):
        booked(store)
    clock.now += timedelta(days=401)
    counts = []
    for _ in range(5):
        with store.begin() as tx:
            counts.append(removal.remove(tx, clock.now - timedelta(days=400), limit=2))
    assert counts[-1] == 0
    assert all(counts[:3])
    assert (rows(store), broken(store)) == ({}, None)


def test_an_event_that_waits_and_a_card_that_can_be_answered_stay(store: Store, clock: Clock) -> None:
    heard(store, "ALEX")
    shown(store, "MAX")
    remove(store, clock, days=500)
    with store.read() as tx:
        [found] = questions.open_of(tx, "MAX", "MAX")
        assert messages.get(tx, str(found.message_id)) is not None
    assert rows(store)["event"] == 2


@pytest.mark.parametrize("taken", [("button", "act", "approval", "question", "call", "plan"), ("act",), ("act", "approval")])
def test_what_was_taken_away_is_missed_also_after_the_words_went(store: Store, clock: Clock, taken: tuple[str, ...]) -> None:
    booked(store)
    forget(store, clock, days=31)
    with store.begin() as tx:
        for table in taken:
            tx.connection.execute(text(f"DELETE FROM {table}"))
    assert "is not there any more" in str(broken(store))


def test_what_was_taken_away_is_missed_also_after_older_requests_were_removed(store: Store, clock: Clock) -> None:
    booked(store)
    clock.now += timedelta(days=390)
    booked(store, "MAX")
    remove(store, clock, days=20)
    assert broken(store) is None
    with store.begin() as tx:
        assert len(tx.connection.execute(plan.select()).all()) == 1
        for table in ("button", "act", "approval", "question", "call", "plan"):
            tx.connection.execute(text(f"DELETE FROM {table}"))
    assert "is not there any more" in str(broken(store))
