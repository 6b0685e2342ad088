"""Adding a row that may be there, in both databases."""

from functools import cache
from typing import Any

from sqlalchemy import Executable, Table
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.store import Tx


def add_if_missing(tx: Tx, table: Table, **values: Any) -> None:
    """Inserts a row unless there is one with its primary key."""
    tx.connection.execute(_statement(tx.connection.dialect.name, table, ()), values)


def put(tx: Tx, table: Table, **values: Any) -> None:
    """Inserts a row, or gives the one with its primary key these values."""
    tx.connection.execute(_statement(tx.connection.dialect.name, table, tuple(values)), values)


@cache
def _statement(dialect: str, table: Table, changed: tuple[str, ...]) -> Executable:
    new = (postgresql.insert if dialect == "postgresql" else sqlite.insert)(table)
    key = [column.name for column in table.primary_key]
    values = {name: new.excluded[name] for name in changed if name not in key}
    return new.on_conflict_do_update(index_elements=key, set_=values) if values else new.on_conflict_do_nothing()
