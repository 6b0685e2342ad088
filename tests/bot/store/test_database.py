"""Opening databases, and what is said when that fails."""

from pathlib import Path

import pytest

from bot.errors import SettingsError, StoreError
from bot.store import database
from bot.store.store import Store


def test_a_migrated_database_answers(store: Store) -> None:
    store.ping()


def test_a_database_without_tables_does_not(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        database.ping(database.connect(f"sqlite:///{tmp_path}/empty.db"))


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
