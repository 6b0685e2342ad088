"""Opening the database: SQLite by default, PostgreSQL by ``DATABASE_URL``; the same tables in both."""

import pathlib
import shutil
import sqlite3
import time
from functools import partial
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DisconnectionError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from bot.errors import SettingsError, StoreError
from bot.store import failures
from bot.store.turnstile import Turnstile

ROOM = 2**20  # bytes: with less free beside the file of SQLite nothing is taken to be written any more
POOL = 10  # connections of a process: of its threads as many may be at the database at once
FRESH = 5.0  # seconds in which a connection of PostgreSQL that was used is taken to live
SQLITE_WAIT = 4_000  # ms that a writer waits for another: who sends a webhook waits a few seconds for its answer
SQLITE_LOOK = 0.0005  # seconds between two looks whether it may write, of the one whose turn it is


def parse(url: str) -> URL:
    """The URL with the driver that is installed; many hosts write ``postgres://`` where SQLAlchemy wants ``postgresql://``.

    Raises SettingsError for a database that is not served.
    """
    try:
        parsed = make_url(url)
    except (SQLAlchemyError, ValueError) as error:  # a port that is no number is a ValueError
        raise SettingsError("DATABASE_URL is not a database URL: put sqlite:///understudy.db or postgresql://…") from error
    kind = parsed.get_backend_name().lower()
    if kind in ("postgresql", "postgres"):
        return parsed.set(drivername="postgresql+psycopg")
    if kind != "sqlite":
        raise SettingsError("DATABASE_URL must start with sqlite:/// or postgresql://")
    if parsed.database in (None, "", ":memory:"):
        raise SettingsError("DATABASE_URL must name a file: a database in memory would lose everything")
    return parsed


def connect(url: str, *, pool: int = POOL) -> Engine:
    """An engine. On SQLite the file is made in WAL mode first, and every transaction takes the write lock at its start.

    What it opens it keeps: to open one more for a moment and close it again costs PostgreSQL a process each time, and the
    statements that it has prepared.
    """
    return _opened(parse(url), pool_size=pool, max_overflow=0)


def _opened(url: URL, **pool: Any) -> Engine:
    if url.get_backend_name() == "postgresql":
        told = {"connect_timeout": 5, "application_name": "understudy"}
        engine = create_engine(url, connect_args=told, **pool)
        Freshness(engine)
    else:
        folder = file_of(url).parent
        if not folder.is_dir():
            raise SettingsError(f"DATABASE_URL names a file in a folder that does not exist: {folder}")
        engine = create_engine(url, **pool)
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", partial(_begin, turnstile(url)))
    failures.Renewal(engine)
    return engine


class Freshness:
    """Asks a connection of the pool whether it still lives where it was not used for a while. To ask each time took a fifth of the
    time of a transaction; one that dies within that while fails once, and takes the others of the pool with it."""

    def __init__(self, engine: Engine) -> None:
        self._ping = engine.dialect.do_ping
        self._broken = engine.dialect.loaded_dbapi.Error
        event.listen(engine, "checkout", self._taken)
        event.listen(engine, "checkin", self._given_back)

    def _taken(self, connection: Any, record: ConnectionPoolEntry, _: Any) -> None:
        if time.monotonic() - record.info.get("used", 0.0) < FRESH:
            return
        try:
            self._ping(connection)
        except self._broken as error:
            raise DisconnectionError from error  # the pool takes another one

    def _given_back(self, _: Any, record: ConnectionPoolEntry) -> None:
        record.info["used"] = time.monotonic()


def file_of(url: URL) -> pathlib.Path:
    """Where the file of SQLite is."""
    return pathlib.Path(str(url.database)).resolve()


def turnstile(url: URL) -> Turnstile:
    """Whose turn it is to ask for the write lock of this file."""
    return Turnstile(file_of(url))


def _prepare(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver's own idea of when to begin is off; _begin says it
    connection.execute(f"PRAGMA busy_timeout = {SQLITE_WAIT}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(turns: Turnstile, connection: Connection) -> None:
    # A reader that turns writer in WAL mode can fail at once; who will write takes the lock first.
    if connection.get_execution_options().get("reading"):
        connection.exec_driver_sql("BEGIN")
        return
    # SQLite's own waiting sleeps for up to 100 ms between two looks, and loses to whoever comes by: with a worker that has more
    # than it can do, one in a hundred acknowledgements took 750 ms. Looking every other millisecond, it took 200.
    # A setting of the driver's connection is set twenty times as fast as by a statement.
    file: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    file.execute("PRAGMA busy_timeout = 0")
    try:
        since = float(connection.get_execution_options().get("since", time.monotonic()))
        deadline = since + SQLITE_WAIT / 1000
        with turns.turn():
            while not _looked(file):
                if time.monotonic() > deadline:
                    break
                time.sleep(SQLITE_LOOK)
            if not file.in_transaction:
                connection.exec_driver_sql("BEGIN IMMEDIATE")  # raises what is wrong, as SQLAlchemy says it
    finally:
        file.execute(f"PRAGMA busy_timeout = {SQLITE_WAIT}")


def _looked(file: sqlite3.Connection) -> bool:
    """Whether looking is over: it may write, or something else is wrong than that somebody writes. Past SQLAlchemy, which takes 27
    times as long to say that it may not yet."""
    try:
        file.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        return not failures.busy(error)
    return True


def ping(engine: Engine) -> None:
    """Raises StoreError unless a new connection is answered, finds our tables and may write.

    A new one, since those of a pool stay as they were when they were opened: able to write, or not.
    """
    if engine.dialect.name == "sqlite" and not file_of(engine.url).exists():
        raise failures.not_released()  # to connect would make an empty one
    if engine.dialect.name == "sqlite" and shutil.disk_usage(file_of(engine.url).parent).free < ROOM:
        raise StoreError(f"the disk of the database is full: make room where {file_of(engine.url)} is")
    try:
        with _opened(engine.url, poolclass=NullPool).connect().execution_options(reading=True) as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA busy_timeout = 0")
            connection.execute(text("UPDATE event SET id = id WHERE 1 = 0"))
    except SQLAlchemyError as error:
        if not failures.locked(error):  # somebody writes, so it can be written
            raise failures.translated(error) from error


def migrate(url: str, revision: str = "head") -> bool:
    """Brings the tables up to date; tests of upgrades stop at a ``revision``. Slow imports (alembic 0.8 s) stay in here.

    False for a database that a newer version has migrated: it is left as it is, so that going back to this one goes through.
    """
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    engine = connect(url)
    try:
        config = Config()
        config.set_main_option("script_location", str(pathlib.Path(__file__).parent / "migrations"))
        known = {one.revision for one in ScriptDirectory.from_config(config).walk_revisions()}
        with engine.begin() as connection:
            if not known.issuperset(MigrationContext.configure(connection).get_current_heads()):
                return False
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
            return True
    except SQLAlchemyError as error:
        raise StoreError(f"the database could not be migrated: {failures.translated(error)}") from error
    finally:
        engine.dispose()
