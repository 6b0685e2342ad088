"""Adding a row that may be there, in both databases."""

from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.store import Tx


def add_if_missing(tx: Tx, table: Table, **values: Any) -> None:
    """Inserts a row unless there is one with its primary key."""
    insert = postgresql.insert if tx.connection.dialect.name == "postgresql" else sqlite.insert
    tx.connection.execute(insert(table).values(**values).on_conflict_do_nothing())
