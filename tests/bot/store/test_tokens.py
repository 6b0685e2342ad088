"""Rotated tokens are kept, and never in clear."""

from datetime import timedelta

from bot.store.rows.tokens import HELD, TokenRows
from bot.store.store import Store
from bot.store.tables import token
from tests.conftest import NOW, Clock


def test_before_the_first_refresh_the_token_of_the_settings_counts(store: Store) -> None:
    assert TokenRows(store, "webex", "first-refresh", "client-secret").load() == (None, "first-refresh", None)


def test_a_rotated_pair_is_found_again(store: Store) -> None:
    rows = TokenRows(store, "webex", "first-refresh", "client-secret")
    rows.save("access-1", "refresh-1", NOW)
    rows.save("access-2", "refresh-2", NOW + timedelta(days=14))
    assert rows.load() == ("access-2", "refresh-2", NOW + timedelta(days=14))


def test_the_database_holds_no_token_in_clear(store: Store) -> None:
    TokenRows(store, "webex", "first-refresh", "client-secret").save("access-1", "refresh-1", NOW)
    with store.read() as tx:
        assert "access-1" not in (kept := str(tx.connection.execute(token.select()).all()))
        assert "refresh-1" not in kept


def test_after_the_client_secret_was_changed_the_settings_count_again(store: Store) -> None:
    TokenRows(store, "webex", "first-refresh", "client-secret").save("access-1", "refresh-1", NOW)
    assert TokenRows(store, "webex", "new-refresh", "other-secret").load() == (None, "new-refresh", None)


def test_after_the_refresh_token_was_changed_the_settings_count_again(store: Store) -> None:
    TokenRows(store, "webex", "first-refresh", "client-secret").save("access-1", "refresh-1", NOW)
    assert TokenRows(store, "webex", "new-refresh", "client-secret").load() == (None, "new-refresh", None)


def test_one_at_a_time_has_the_right_to_renew(store: Store) -> None:
    one, other = (TokenRows(store, "webex", "first-refresh", "client-secret") for _ in range(2))
    assert one.claim()
    assert not other.claim()
    one.let_go()
    assert other.claim()
    other.save("access-1", "refresh-1", NOW)
    assert one.claim()


def test_who_claims_changes_nothing(store: Store) -> None:
    rows = TokenRows(store, "webex", "first-refresh", "client-secret")
    assert rows.claim()
    assert rows.load() == (None, "first-refresh", None)


def test_the_right_of_a_worker_that_died_ends_by_itself(store: Store, clock: Clock) -> None:
    one, other = (TokenRows(store, "webex", "first-refresh", "client-secret") for _ in range(2))
    assert one.claim()
    clock.now += HELD - timedelta(seconds=1)
    assert not other.claim()
    clock.now += timedelta(seconds=1)
    assert other.claim()
