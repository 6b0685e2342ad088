"""Events are kept once and handled once."""

from datetime import timedelta

from bot.store import erasure, events
from bot.store.store import Store
from bot.store.tables import event
from tests.conftest import Clock, ListeningBell


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
        events.put_off(tx, found, 60)
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
