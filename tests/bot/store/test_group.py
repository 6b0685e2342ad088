"""Writers that share a transaction: each part is kept or undone for itself, and told when it is kept."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, make_url, text
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.errors import StoreError
from bot.store import database
from bot.store.group import MOST, Group


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    found = database.connect(f"sqlite:///{tmp_path}/rows.db")
    with found.begin() as connection:
        connection.execute(text("CREATE TABLE row (id INTEGER PRIMARY KEY)"))
        connection.execute(text("CREATE TABLE part (id INTEGER REFERENCES row DEFERRABLE INITIALLY DEFERRED)"))
    yield found
    found.dispose()


def rows(engine: Engine) -> set[int]:
    """What is kept, as another process sees it."""
    with sqlite3.connect(str(engine.url.database)) as other:
        return {row[0] for row in other.execute("SELECT id FROM row")}


def add(group: Group, number: int, inside: Callable[[], object] = lambda: None) -> None:
    with group.part() as connection:
        connection.execute(text("INSERT INTO row VALUES (:id)"), {"id": number})
        inside()


def commits(engine: Engine) -> list[int]:
    found: list[int] = []
    event.listen(engine, "commit", lambda _: found.append(1))
    return found


def at_once(group: Group, numbers: list[int], fails: Callable[[int], object] = lambda number: None) -> dict[int, Exception | None]:
    """Parts that all wait for the first; what each raised."""
    go, inside = threading.Event(), threading.Event()

    def hold() -> None:
        inside.set()
        go.wait(10)

    def one(number: int) -> Exception | None:
        try:
            add(group, number, lambda: fails(number))
        except (StoreError, IntegrityError, OperationalError, ValueError) as error:
            return error
        return None

    with ThreadPoolExecutor(len(numbers) + 1) as pool:
        first = pool.submit(add, group, 0, hold)
        inside.wait(10)
        others = {number: pool.submit(one, number) for number in numbers}
        while group._waiting < len(numbers):
            threading.Event().wait(0.001)
        go.set()
        first.result()
        return {number: other.result() for number, other in others.items()}


def test_who_waits_shares_the_transaction(engine: Engine) -> None:
    counted = commits(engine)
    at_once(Group(engine), list(range(1, 20)))
    assert (rows(engine), len(counted)) == (set(range(20)), 1)


def test_a_part_that_fails_is_undone_alone_and_hears_of_it_alone(engine: Engine) -> None:
    def fails(number: int) -> None:
        if number == 3:
            raise ValueError(number)

    found = at_once(Group(engine), [1, 2, 3, 4], fails)
    assert [number for number, error in found.items() if error] == [3]
    assert rows(engine) == {0, 1, 2, 4}


def test_a_part_that_the_database_refuses_is_undone_alone(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO row VALUES (2)"))
    found = at_once(Group(engine), [1, 2, 3])
    assert [type(found[number]) for number in (1, 2, 3)] == [type(None), IntegrityError, type(None)]
    assert rows(engine) == {0, 1, 2, 3}


def test_where_the_last_one_fails_the_others_are_kept(engine: Engine) -> None:
    group = Group(engine)
    with pytest.raises(ValueError, match="1"):
        add(group, 1, lambda: (_ for _ in ()).throw(ValueError(1)))
    add(group, 2)
    assert rows(engine) == {2}


def test_where_it_can_not_be_kept_all_are_told(engine: Engine) -> None:
    """A reference to nothing is found at the commit only."""
    group = Group(engine)

    def refers_to_nothing(number: int) -> None:
        if number == 2 and group._open is not None:
            group._open.connection.execute(text("INSERT INTO part VALUES (99)"))

    with pytest.raises(StoreError):
        at_once(group, [1, 2, 3], refers_to_nothing)
    assert rows(engine) == set()
    add(group, 2)
    assert rows(engine) == {2}


def test_what_is_told_is_kept_under_load(engine: Engine) -> None:
    """Each of many is in the file at the moment in which its writer goes on."""
    group, counted = Group(engine), commits(engine)

    def one(number: int) -> bool:
        add(group, number)
        return number in rows(engine)

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(one, range(400)))
    assert len(counted) < 400


def test_a_crowd_is_told_every_now_and_then(engine: Engine) -> None:
    counted = commits(engine)
    at_once(Group(engine), list(range(1, 2 * MOST + 5)))
    assert len(counted) == 3


def test_a_file_that_is_locked_for_good_is_an_error_for_each(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "SQLITE_WAIT", 50)
    other = sqlite3.connect(str(engine.url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    group = Group(engine)
    with pytest.raises(OperationalError):
        add(group, 1)
    other.execute("ROLLBACK")
    other.close()
    add(group, 2)
    assert rows(engine) == {2}


def test_a_writer_waits_no_longer_than_whoever_sends_a_webhook() -> None:
    assert database.SQLITE_WAIT <= 5_000  # ms; the answer is 503 then


def test_where_the_first_one_fails_those_that_wait_are_kept(engine: Engine) -> None:
    group, go, inside = Group(engine), threading.Event(), threading.Event()

    def fails() -> None:
        inside.set()
        go.wait(10)
        raise ValueError(0)

    with ThreadPoolExecutor(4) as pool:
        first = pool.submit(add, group, 0, fails)
        inside.wait(10)
        others = [pool.submit(add, group, number) for number in (1, 2, 3)]
        while group._waiting < len(others):
            threading.Event().wait(0.001)
        go.set()
        assert isinstance(first.exception(), ValueError)
        assert [other.exception() for other in others] == [None, None, None]
    assert rows(engine) == {1, 2, 3}


@pytest.mark.parametrize(("hold", "expected"), [(0.0, [1, 2]), (60.0, [2, 1])], ids=["at once", "after what may join it"])
def test_another_process_that_waits_has_its_turn(engine: Engine, hold: float, expected: list[int]) -> None:
    here, inside, go, order = Group(engine, hold), threading.Event(), threading.Event(), list[int]()

    def first() -> None:
        inside.set()
        go.wait(10)

    with ThreadPoolExecutor(3) as pool:
        parts = [pool.submit(add, here, 0, first)]
        inside.wait(10)
        parts.append(pool.submit(add, Group(engine), 1, lambda: order.append(1)))  # of another process: it shares no lock of ours
        while not database.turnstile(engine.url).wanted():
            threading.Event().wait(0.001)
        parts.append(pool.submit(add, here, 2, lambda: order.append(2)))
        while here._waiting < 1:
            threading.Event().wait(0.001)
        go.set()
        for part in parts:
            part.result(10)
    assert (order, rows(engine)) == (expected, {0, 1, 2})


def test_where_no_file_can_be_made_sqlite_itself_says_what_is_wrong(tmp_path: Path) -> None:
    turnstile = database.turnstile(make_url(f"sqlite:///{tmp_path}/nowhere/rows.db"))
    with turnstile.turn():
        assert not turnstile.wanted()
