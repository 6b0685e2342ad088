"""Databases for tests: a new file for SQLite; a new database on the server at UNDERSTUDY_TEST_POSTGRES for PostgreSQL."""

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import settings
from sqlalchemy import Connection, text

from bot.store import database
from bot.store.store import Kind, Store
from tests.order import Together, left_out, rank

# Right or wrong must not hang on how busy the machine is: speeds are for the benchmarks.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
POSTGRES = os.environ.get("UNDERSTUDY_TEST_POSTGRES", "")
NOBODY = 65534
# The databases that wait to be dropped: a server sleeps a tenth of a second where somebody was connected a moment ago.
LEFT: list[str] = []


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--every-wording", action="store_true", help="all wordings of each conversation, also where all tests run")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    items.sort(key=rank)
    whole = {Path(one).resolve() for one in config.args} == {Path(__file__).parent}
    if whole and not config.getoption("--every-wording"):
        left = {*left_out(items)}
        config.hook.pytest_deselected(items=[*left])
        items[:] = [item for item in items if item not in left]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Two more than there are cores: the longest tests wait most of the time for processes, expiries and new tries."""
    return (os.cpu_count() or 1) + 2


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Together:
    return Together(config, log)


class ListeningBell:
    """A bell that writes down who rang: what a transaction asked for, once it is committed."""

    def __init__(self) -> None:
        self.rung: list[tuple[str, str, str, float]] = []

    def ring(self, connection: Connection, kind: Kind, row: str, lane: str, delay: float = 0) -> None:
        self.rung.append((kind, row, lane, delay))

    def knock(self) -> None:
        return None


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


DATABASES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@contextmanager
def fresh_database(kind: str, folder: Path, like: str = "") -> Iterator[str]:
    """The URL of a new database: an empty one, or a copy of the one at a URL."""
    if kind == "sqlite":
        file = folder / "understudy.db"
        if like:
            shutil.copy(like.removeprefix("sqlite:///"), file)
        yield f"sqlite:///{file}"
        return
    if not POSTGRES:
        pytest.skip("needs a PostgreSQL server: put its URL into UNDERSTUDY_TEST_POSTGRES (.ci/run starts one)")
    name = f"test_{secrets.token_hex(6)}"
    with psycopg.connect(POSTGRES, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE {like.rsplit('/', 1)[-1] or 'template1'}")
    yield f"{POSTGRES.rsplit('/', 1)[0]}/{name}"
    LEFT.append(name)
    if len(LEFT) > 20:
        drop(LEFT[:-1])


def drop(names: list[str]) -> None:
    with psycopg.connect(POSTGRES, autocommit=True) as server:
        for name in names:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")
            LEFT.remove(name)


def pytest_sessionfinish() -> None:
    if LEFT:
        drop(LEFT[:])


@contextmanager
def read_only(url: str) -> Iterator[Callable[[], object]]:
    """A database that can't be written by whoever connects; what is given makes it writable again."""
    if url.startswith("postgresql"):
        name = url.rsplit("/", 1)[-1]

        def set_to(value: str) -> None:
            with psycopg.connect(POSTGRES, autocommit=True) as server:
                server.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = {value}")

        set_to("on")
        yield lambda: set_to("off")
        return
    file = Path(url.removeprefix("sqlite:///"))
    root = os.geteuid() == 0  # whom no mode keeps from writing
    for path in (file.parent, *file.parent.iterdir()) if root else ():
        os.chown(path, NOBODY, NOBODY)
    for folder in list(file.parents)[:-1] if root else ():
        folder.chmod(folder.stat().st_mode | 0o055)
    file.chmod(0o444)
    try:
        if root:
            os.seteuid(NOBODY)

        def writable() -> None:
            file.chmod(0o644)  # first: what SQLite puts beside it from now on has the mode that it has
            for path in file.parent.glob(file.name + "*"):
                with suppress(FileNotFoundError):
                    path.chmod(0o644)

        yield writable
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path, migrated: Callable[[str], str]) -> Iterator[str]:
    """A new database: empty, or migrated for a test that asks for a store. The test runs once for each kind."""
    like = migrated(request.param) if "store" in request.fixturenames else ""
    with fresh_database(request.param, tmp_path, like) as url:
        yield url


@pytest.fixture
def bell() -> ListeningBell:
    return ListeningBell()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """Gives, for a kind of database, the URL of one that is migrated and only copied from: migrating takes most of a second."""
    made: dict[str, str] = {}
    with ExitStack() as stack:

        def of(kind: str) -> str:
            if kind not in made:
                made[kind] = stack.enter_context(fresh_database(kind, tmp_path_factory.mktemp(f"migrated-{kind}")))
                database.migrate(made[kind])
            return made[kind]

        yield of


@pytest.fixture
def store(database_url: str, bell: ListeningBell, clock: Clock) -> Iterator[Store]:
    """A store over a migrated database."""
    found = Store(database.connect(database_url), bell, clock)
    yield found
    found.close()


def cut_off(store: Store) -> None:
    """Ends the connections of a store to its PostgreSQL, as a restart of the server does."""
    other = database.connect(store.engine.url.render_as_string(hide_password=False))
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    with other.connect() as connection:
        connection.execute(text(others))
    other.dispose()
