"""Events are kept once and handled once."""

from datetime import timedelta

from bot.store.retention import erasure
from bot.store.rows import events
from bot.store.store import Store
from bot.store.tables import event
from tests.conftest import NOW, Clock, ListeningBell


def receive(store: Store, data_id: str = "M1") -> bool:
    with store.begin() as tx:
        return (
            events.receive(tx, resource="messages", event_name="created", data_id=data_id, space_id="SPACE", person_id="ALEX")
            is not None
        )


def test_a_repeated_delivery_is_kept_once_and_rings_once(store: Store, bell: ListeningBell) -> None:
    assert (receive(store), receive(store)) == (True, False)
    assert [(kind, lane) for kind, _, lane, _ in bell.rung] == [("handle", "SPACE/ALEX")]


def test_the_same_id_of_another_resource_is_another_event(store: Store) -> None:
    assert receive(store)
    with store.begin() as tx:
        assert events.receive(tx, resource="attachmentActions", event_name="created", data_id="M1", space_id=None, person_id=None)


def test_an_event_is_finished_once(store: Store, bell: ListeningBell) -> None:
    receive(store)
    row = bell.rung[0][1]
    with store.begin() as tx:
        assert events.finish(tx, row, "done")
        assert not events.finish(tx, row, "failed")


def test_an_event_that_was_left_behind_is_rung_for_again_but_not_at_once(store: Store, bell: ListeningBell, clock: Clock) -> None:
    receive(store)
    clock.now += timedelta(minutes=1)
    with store.begin() as tx:
        assert events.ring_left_behind(tx, clock.now - timedelta(seconds=20)) == 1
        assert events.ring_left_behind(tx, clock.now - timedelta(seconds=20)) == 0
    assert len(bell.rung) == 2


def test_an_event_that_is_put_off_waits_for_its_time(store: Store, bell: ListeningBell, clock: Clock) -> None:
    receive(store)
    with store.begin() as tx:
        found = events.get(tx, bell.rung[0][1])
        assert found is not None
        events.put_off(tx, found, 60, 1)
    with store.begin() as tx:
        assert events.ring_left_behind(tx, clock.now + timedelta(seconds=59)) == 0
    assert bell.rung[-1][3] == 60


def test_nothing_is_kept_of_a_transaction_that_fails(store: Store) -> None:
    try:
        with store.begin() as tx:
            events.receive(tx, resource="messages", event_name="created", data_id="M9", space_id=None, person_id=None)
            raise RuntimeError
    except RuntimeError:
        pass
    with store.read() as tx:
        assert events.counts(tx) == {}


def test_a_delivery_that_comes_again_after_weeks_is_dropped_though_its_words_are_forgotten(store: Store, clock: Clock) -> None:
    receive(store)
    with store.begin() as tx:
        row = tx.connection.execute(event.select()).one().id
        events.finish(tx, row, "done")
        events.remember(tx, row, "I'm out Friday", '{"intent": "unavailable"}')
    clock.now += timedelta(days=60)
    with store.begin() as tx:
        assert erasure.old(tx, clock.now - timedelta(days=1)) > 0
    assert not receive(store)


def told(store: Store, data_id: str, what: str = "created", seconds: float | None = None, person_id: str = "ALEX") -> str | None:
    """An event of somebody, written so many seconds after ten o'clock."""
    written_at = NOW + timedelta(seconds=seconds) if seconds is not None else None
    with store.begin() as tx:
        return events.receive(
            tx, resource="messages", event_name=what, data_id=data_id, space_id="SPACE", person_id=person_id, written_at=written_at
        )


def first_before(store: Store, row: str | None) -> str | None:
    with store.read() as tx:
        found = events.get(tx, str(row))
        assert found is not None
        first = events.before(tx, found)
    return first.data_id if first else None


def test_what_was_written_first_comes_first(store: Store) -> None:
    last = told(store, "M3", seconds=3)
    told(store, "M2", seconds=2)
    told(store, "M1", seconds=1)
    told(store, "M4", seconds=4)
    told(store, "M0", seconds=0, person_id="MAX")
    assert first_before(store, last) == "M1"


def test_nothing_comes_before_what_was_written_when_nobody_knows(store: Store) -> None:
    told(store, "M1", seconds=1)
    assert first_before(store, told(store, "M2")) is None


def test_what_was_handled_or_tried_often_holds_nobody_up(store: Store) -> None:
    handled, tried, last = told(store, "M1", seconds=1), told(store, "M2", seconds=2), told(store, "M3", seconds=3)
    with store.begin() as tx:
        events.finish(tx, str(handled), "done")
        tx.connection.execute(event.update().where(event.c.id == tried).values(tries=5))
    assert first_before(store, last) is None


def test_a_message_can_be_changed_several_times(store: Store, bell: ListeningBell, clock: Clock) -> None:
    row = told(store, "M1", "updated")
    with store.begin() as tx:
        events.finish(tx, str(row), "done")
    clock.now += timedelta(seconds=1)
    assert told(store, "M1", "updated") == row
    assert [which for _, which, *_ in bell.rung] == [row, row]


def test_what_was_changed_again_while_it_was_read_is_not_finished(store: Store, clock: Clock) -> None:
    row = told(store, "M1", "updated")
    before = clock.now
    clock.now += timedelta(seconds=1)
    told(store, "M1", "updated")
    with store.begin() as tx:
        assert not events.finish(tx, str(row), "done", as_of=before)
        assert events.finish(tx, str(row), "done", as_of=clock.now)
