"""The words go when their time is over, by themselves."""

from datetime import timedelta
from typing import Any

from bot.store.tables import event
from bot.work.retention import EVERY, Forgetting
from tests.bot.store.test_erasure import WORDS, booked, left
from tests.conftest import Clock


def test_old_words_are_forgotten_and_new_ones_are_kept(store: Any, clock: Clock) -> None:
    forgetting = Forgetting(store, timedelta(days=30), timedelta(days=400))
    booked(store)
    forgetting.forget()
    assert left(store) == set(WORDS)
    clock.now += timedelta(days=31)
    forgetting.forget()
    assert left(store) == set()


def test_it_does_not_look_again_before_an_hour_is_over(store: Any, clock: Clock) -> None:
    forgetting = Forgetting(store, timedelta(days=30), timedelta(days=400))
    booked(store)
    clock.now += timedelta(days=30)
    forgetting.forget()
    clock.now += EVERY / 2
    forgetting.forget()
    assert left(store) == set(WORDS)
    clock.now += EVERY / 2
    forgetting.forget()
    assert left(store) == set()


def test_old_requests_are_removed_batch_after_batch(store: Any, clock: Clock) -> None:
    forgetting = Forgetting(store, timedelta(days=30), timedelta(days=400))
    booked(store)
    clock.now += timedelta(days=401)
    forgetting.forget()
    forgetting.forget()
    with store.read() as tx:
        assert tx.connection.execute(event.select()).all() == []
