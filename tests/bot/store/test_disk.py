"""When what SQLite keeps is on the disk, and who waits for that. The disk is real; it is watched, made slow, or broken."""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from bot.errors import StoreError
from bot.store import database, disk
from bot.store.group import Group


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    found = database.connect(f"sqlite:///{tmp_path}/rows.db", pool=30)
    with found.begin() as connection:
        connection.execute(text("CREATE TABLE row (id INTEGER PRIMARY KEY)"))
    found.dispose()
    yield found
    found.dispose()


@pytest.fixture
def brings(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], list[str]]:
    """Has something done whenever a file is brought to the disk; the names of the files are in the list."""

    def watched(inside: Callable[[], object]) -> list[str]:
        files: list[str] = []

        def bring(file: int) -> None:
            files.append(Path(os.readlink(f"/proc/self/fd/{file}")).name)
            inside()
            os.fsync(file)

        monkeypatch.setattr(disk, "_brought", bring)
        return files

    return watched


def add(group: Group, number: int, *, lasting: bool = True) -> None:
    with group.part(lasting=lasting) as connection:
        connection.execute(text("INSERT INTO row VALUES (:id)"), {"id": number})


def test_what_is_kept_is_on_the_disk_before_anybody_is_told(engine: Engine, brings: Callable[..., list[str]]) -> None:
    file, seen = str(engine.url.database), []
    files = brings(lambda: seen.append(sqlite3.connect(file).execute("SELECT id FROM row").fetchall()))
    add(Group(engine), 1)
    assert (files, seen) == (["rows.db-wal"], [[(1,)]])


def test_while_somebody_waits_for_the_disk_another_process_writes(engine: Engine, brings: Callable[..., list[str]]) -> None:
    other = sqlite3.connect(str(engine.url.database), isolation_level=None, timeout=0)
    brings(lambda: other.execute("INSERT INTO row VALUES (2)"))
    add(Group(engine), 1)
    assert other.execute("SELECT id FROM row").fetchall() == [(1,), (2,)]


def test_those_who_commit_while_one_waits_share_the_next_wait(engine: Engine, brings: Callable[..., list[str]]) -> None:
    group, go, inside = Group(engine), threading.Event(), threading.Event()

    def slow() -> None:
        inside.set()
        assert go.wait(10)

    files = brings(slow)
    with ThreadPoolExecutor(20) as pool:
        first = pool.submit(add, group, 0)
        assert inside.wait(10)
        others = [pool.submit(add, group, number) for number in range(1, 20)]
        while group._disk._asked < 20:
            threading.Event().wait(0.001)
        assert not any(one.done() for one in [first, *others])
        go.set()
        for one in [first, *others]:
            one.result()
    assert len(files) == 2


def test_what_needs_not_last_waits_for_no_disk(engine: Engine, brings: Callable[..., list[str]]) -> None:
    files = brings(lambda: None)
    add(Group(engine), 1, lasting=False)
    assert files == []


def test_where_the_disk_does_not_take_it_nobody_is_told_that_it_is_kept(engine: Engine, brings: Callable[..., list[str]]) -> None:
    def broken() -> None:
        raise OSError(5, "Input/output error")

    brings(broken)
    with pytest.raises(StoreError, match="the disk of the database does not take what was written: Input/output error"):
        add(Group(engine), 1)


def test_sqlite_waits_for_the_disk_only_where_the_file_could_be_damaged(engine: Engine) -> None:
    Group(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 1


@pytest.mark.parametrize(("hold", "pages"), [(0.0, 1_000), (0.01, 10_000)])
def test_web_leaves_it_to_a_worker_to_move_the_log(engine: Engine, hold: float, pages: int) -> None:
    Group(engine, hold)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA wal_autocheckpoint").scalar() == pages
