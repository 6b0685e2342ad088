"""Opening the database: SQLite by default, PostgreSQL by ``DATABASE_URL``; the same tables in both."""

import pathlib
import random
import sqlite3
import time
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from bot.errors import SettingsError, StoreError

SQLITE_WAIT = 30_000  # ms that a writer waits for another
SQLITE_LOOK = (0.0005, 0.002)  # seconds between two looks whether it may write


def parse(url: str) -> URL:
    """The URL with the driver that is installed. Raises SettingsError for a database that is not served."""
    try:
        parsed = make_url(url)
    except SQLAlchemyError as error:
        raise SettingsError("DATABASE_URL is not a database URL: put sqlite:///understudy.db or postgresql://…") from error
    if parsed.get_backend_name() == "postgresql":
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.get_backend_name() != "sqlite":
        raise SettingsError("DATABASE_URL must start with sqlite:/// or postgresql://")
    if parsed.database in (None, "", ":memory:"):
        raise SettingsError("DATABASE_URL must name a file: a database in memory would lose everything")
    return parsed


def engine_url(url: str) -> str:
    """The same database as the engine of queues wants to see it."""
    return parse(url).render_as_string(hide_password=False)


def connect(url: str, *, pool: int = 5) -> Engine:
    """An engine. On SQLite the file is made in WAL mode first, and every transaction takes the write lock at its start."""
    parsed = parse(url)
    if parsed.get_backend_name() == "postgresql":
        return create_engine(parsed, pool_size=pool, max_overflow=5, pool_pre_ping=True,
                             connect_args={"connect_timeout": 5, "application_name": "understudy"})
    folder = pathlib.Path(str(parsed.database)).resolve().parent
    if not folder.is_dir():
        raise SettingsError(f"DATABASE_URL names a file in a folder that does not exist: {folder}")
    engine = create_engine(parsed, pool_size=pool, max_overflow=5)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver's own idea of when to begin is off; _begin says it
    connection.execute(f"PRAGMA busy_timeout = {SQLITE_WAIT}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    # A reader that turns writer in WAL mode can fail at once; who will write takes the lock first.
    if connection.get_execution_options().get("reading"):
        connection.exec_driver_sql("BEGIN")
        return
    # SQLite's own waiting sleeps for up to 100 ms between two looks, and loses to whoever comes by: with a worker that has more
    # than it can do, one in a hundred acknowledgements took 750 ms. Looking every other millisecond, it took 200.
    connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    try:
        deadline = time.monotonic() + SQLITE_WAIT / 1000
        while not _locked(connection, deadline):
            time.sleep(random.uniform(*SQLITE_LOOK))  # noqa: S311
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {SQLITE_WAIT}")


def _locked(connection: Connection, deadline: float) -> bool:
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except OperationalError as error:
        if getattr(error.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
            raise
        return False
    return True


def ping(engine: Engine) -> None:
    """Raises StoreError unless the database answers and holds our tables."""
    try:
        with engine.connect().execution_options(reading=True) as connection:
            connection.execute(text("SELECT 1 FROM event LIMIT 1"))
    except SQLAlchemyError as error:
        raise StoreError(f"the database does not answer: {type(error).__name__}") from error


def migrate(url: str, revision: str = "head") -> None:
    """Brings our tables and the queue engine's up to date; tests of upgrades stop ours at a ``revision``.

    Slow imports (alembic 0.8 s) stay in here.
    """
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from dbos import DBOS  # noqa: PLC0415

    engine = connect(url)
    try:
        config = Config()
        config.set_main_option("script_location", str(pathlib.Path(__file__).parent / "migrations"))
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
        DBOS.migrate(engine_url(url))
    except SQLAlchemyError as error:
        raise StoreError(f"the database could not be migrated: {type(error).__name__}") from error
    finally:
        engine.dispose()
