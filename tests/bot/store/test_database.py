"""Opening databases, and what is said when that fails."""

import time
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import event, text

from bot.errors import NotReleased, SettingsError, StoreError, Unstorable
from bot.store import database
from bot.store.store import Store
from tests.conftest import ListeningBell, cut_off, read_only


def test_a_migrated_database_answers(store: Store) -> None:
    store.ping()


def test_a_database_without_tables_wants_a_release(database_url: str) -> None:
    with pytest.raises(NotReleased, match="run understudy release first"):
        database.ping(database.connect(database_url))


def test_to_look_for_a_database_makes_none(tmp_path: Path) -> None:
    with pytest.raises(NotReleased):
        database.ping(database.connect(f"sqlite:///{tmp_path}/none.db"))
    assert list(tmp_path.iterdir()) == []


def test_tables_of_an_older_version_want_a_release_too(store: Store) -> None:
    with store.begin() as tx:
        tx.connection.execute(text("ALTER TABLE event RENAME COLUMN due_at TO gone"))
    with pytest.raises(NotReleased), store.read() as tx:
        tx.connection.execute(text("SELECT due_at FROM event e"))


def test_what_the_database_refuses_is_no_failure_to_answer(store: Store) -> None:
    with pytest.raises(Unstorable), store.begin() as tx:
        tx.connection.execute(text("INSERT INTO event (id) VALUES ('half')"))


@pytest.mark.parametrize(
    "url",
    [
        "postgres://me:secret@db/x",
        "postgresql://me:secret@db/x",
        "postgres+psycopg2://me:secret@db/x",
        "POSTGRES://me:secret@db/x",
        "postgresql+asyncpg://me:secret@db/x",
    ],
)
def test_postgresql_has_several_names(url: str) -> None:
    assert database.parse(url).render_as_string(hide_password=False) == "postgresql+psycopg://me:secret@db/x"


@pytest.mark.parametrize("url", ["postgres", "mysql://db/x", "postgresql://me:secret@db:port/x", "sqlite://", "sqlite:///:memory:"])
def test_what_is_no_database_of_ours_is_said_in_one_line(url: str) -> None:
    with pytest.raises(SettingsError, match=r"^DATABASE_URL [^\n]*$") as caught:
        database.parse(url)
    assert "secret" not in str(caught.value)


def written(store: Store) -> None:
    with store.begin() as tx:
        tx.connection.execute(text("DELETE FROM watch"))


def test_a_database_that_can_only_be_read_is_not_ready_until_it_can_be_written(
    store: Store, database_url: str, bell: ListeningBell
) -> None:
    store.close()
    with read_only(database_url) as mend:
        found = Store(database.connect(database_url), bell, store.clock)
        for look in (found.ping, lambda: written(found)):
            with pytest.raises(StoreError, match=r"^the database is read-only$"):
                look()
        with found.read() as tx:
            tx.connection.execute(text("SELECT * FROM event"))
        mend()
        found.ping()
        written(found)
        found.close()


def test_a_database_that_is_being_written_is_ready(store: Store) -> None:
    with store.begin() as tx:
        tx.connection.execute(text("DELETE FROM watch"))
        began = time.monotonic()
        store.ping()
        assert time.monotonic() - began < 5


def test_connections_that_are_asked_for_at_once_are_kept_for_the_next_time(store: Store) -> None:
    opened: list[object] = []
    event.listen(store.engine, "connect", lambda connection, _: opened.append(connection))
    for _ in range(3):
        with ExitStack() as stack:
            for _ in range(database.POOL):
                stack.enter_context(store.read())
    assert len(opened) <= database.POOL


def test_a_server_that_is_not_there_does_not() -> None:
    with pytest.raises(StoreError) as caught:
        database.ping(database.connect("postgresql://user:pw-secret@127.0.0.1:9/none"))
    assert "secret" not in str(caught.value)


def test_a_folder_that_does_not_exist_is_named() -> None:
    with pytest.raises(SettingsError, match="does not exist"):
        database.connect("sqlite:////nowhere/at/all.db")


def test_the_file_is_in_wal_mode(tmp_path: Path) -> None:
    with database.connect(f"sqlite:///{tmp_path}/new.db").connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_connection_that_was_cut_is_replaced_where_it_was_not_used_for_a_while(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    if store.engine.dialect.name == "sqlite":
        pytest.skip("a file has no connections that could be cut")
    cut = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    other = database.connect(store.engine.url.render_as_string(hide_password=False))
    with store.read():
        pass
    with other.connect() as connection:
        connection.execute(cut)
    with pytest.raises(StoreError), store.read() as tx:  # used just now, so it is not asked
        tx.connection.execute(text("SELECT 1"))
    with store.read() as tx:
        tx.connection.execute(text("SELECT 1"))
    monkeypatch.setattr(database, "FRESH", 0.0)
    cut_off(store)
    with store.read() as tx:
        tx.connection.execute(text("SELECT 1"))
