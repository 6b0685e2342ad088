"""What a failure of the database means: it is away, was never set up, is read-only, or refuses what it was given."""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    NotSupportedError,
    OperationalError,
    ProgrammingError,
    SQLAlchemyError,
    StatementError,
)
from sqlalchemy.pool import ConnectionPoolEntry

from bot.errors import NotReleased, StoreError, Unstorable

NO_TABLE = {"42P01", "42703", "3F000"}  # of PostgreSQL: no such table, column, schema
NO_TABLE_WORDS = ("no such table", "no such column", "has no column named")  # SQLite has one code for all its mistakes of this kind
READ_ONLY = "25006"  # of PostgreSQL
TOO_MUCH = "54"  # of PostgreSQL: begins the codes for a limit that is exceeded
REFUSALS = (DataError, IntegrityError, NotSupportedError, ProgrammingError)


def translated(error: SQLAlchemyError) -> StoreError:
    """The error of ours. A statement's parameters may hold what somebody wrote, so only the kind of failure is told."""
    cause = error.orig if isinstance(error, StatementError) and error.orig else error
    if _no_table(cause):
        return not_released()
    if read_only(cause):
        return StoreError("the database is read-only")
    if isinstance(error, REFUSALS) or _state(cause).startswith(TOO_MUCH):
        return Unstorable(f"the database refuses what it was given: {type(cause).__name__}")
    if getattr(cause, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL:
        return StoreError("the disk of the database is full")
    return StoreError(f"the database does not answer: {type(cause).__name__}")


def cut(error: StoreError) -> bool:
    """Whether a connection turned out to be gone, so that another one may do."""
    return isinstance(error.__cause__, DBAPIError) and error.__cause__.connection_invalidated


def not_released() -> NotReleased:
    """There are no tables, or those of another version."""
    return NotReleased("the database is not set up for this version: run understudy release first")


def locked(error: SQLAlchemyError) -> bool:
    """Whether SQLite is written by somebody else just now."""
    return isinstance(error, OperationalError) and busy(error.orig)


def busy(cause: BaseException | None) -> bool:
    """The same of the driver's own error."""
    return getattr(cause, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


def read_only(cause: BaseException) -> bool:
    """Whether a write was refused because nothing may be written."""
    code = getattr(cause, "sqlite_errorcode", None) or 0
    return _state(cause) == READ_ONLY or code & 0xFF == sqlite3.SQLITE_READONLY


class Renewal:
    """Keeps no connection in the pool while the database is read-only: one that was opened then stays read-only for good."""

    def __init__(self, engine: Engine) -> None:
        self._refused = False
        event.listen(engine, "handle_error", self._failed)
        event.listen(engine, "checkin", self._returned)
        event.listen(engine, "commit", self._committed)

    def _failed(self, context: ExceptionContext) -> None:
        if read_only(context.original_exception):
            self._refused = context.is_disconnect = True

    def _returned(self, _: Any, record: ConnectionPoolEntry) -> None:
        if self._refused:
            record.invalidate()

    def _committed(self, connection: Connection) -> None:
        if not connection.get_execution_options().get("reading"):
            self._refused = False


def _no_table(cause: BaseException) -> bool:
    told = str(cause) if isinstance(cause, sqlite3.OperationalError) else ""
    return _state(cause) in NO_TABLE or any(words in told for words in NO_TABLE_WORDS)


def _state(cause: Any) -> str:
    """PostgreSQL's code for a failure."""
    return getattr(cause, "sqlstate", None) or ""
