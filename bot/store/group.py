"""Group commit, for SQLite: threads of a process that write at the same time share a transaction.

SQLite lets one write at a time, and each commit costs a lock between processes. So a thread that waits for its turn joins the
transaction that is open, in a savepoint of its own; the last in the row commits for all, and none is told that its part is kept
before it is, and on the disk (disk.py). Where another process waits it ends, so that each has its turn (turnstile.py): at once in
a worker, whose parts are long, and after a few milliseconds in `web`, whose parts are short and many. PostgreSQL needs none of it:
its writers don't wait for each other, and share the disk.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.store import database, failures
from bot.store.disk import MANY_PAGES, PAGES, Disk

MOST = 50  # parts of one transaction: a crowd that never ends would never be told


class _Shared:
    """An open transaction."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.transaction = connection.begin()
        self.parts = 0
        self.began = time.monotonic()
        self.ended = threading.Event()
        self.error: SQLAlchemyError | None = None


class Group:
    """The writers of this process. ``hold``: seconds that a transaction may go on taking parts while another process waits;
    ``lasting``: disk.py."""

    def __init__(self, engine: Engine, hold: float = 0.0, *, lasting: bool = True) -> None:
        self._engine = engine
        self._hold = hold
        self._turn = threading.Lock()
        self._count = threading.Lock()
        self._waiting = 0
        self._open: _Shared | None = None
        self._turnstile = database.turnstile(engine.url)
        self._disk = Disk(engine, database.file_of(engine.url), lasting=lasting, pages=MANY_PAGES if hold else PAGES)

    @contextmanager
    def part(self, *, lasting: bool = True) -> Iterator[Connection]:
        """A part of a transaction: kept when this ends, and undone alone by an exception. Raises SQLAlchemyError or StoreError.

        Unless it is ``lasting``, it outlives this process, and not always the machine.
        """
        since = time.monotonic()
        self._wait(1)
        with self._turn:
            self._wait(-1)
            shared = self._open = self._open or self._begun(since)
            first = not shared.parts  # needs no savepoint: what it undoes is all that there is
            try:
                with nullcontext() if first else shared.connection.begin_nested():
                    yield shared.connection
                shared.parts += 1
            finally:
                if self._waiting == 0 or shared.parts in (0, MOST) or self._others_turn(shared):
                    self._end(shared)
        shared.ended.wait()
        if shared.error is not None:
            raise failures.translated(shared.error) from shared.error
        if lasting:
            self._disk.reach()

    def _others_turn(self, shared: _Shared) -> bool:
        return time.monotonic() - shared.began >= self._hold and self._turnstile.wanted()

    def _wait(self, more: int) -> None:
        with self._count:
            self._waiting += more

    def _begun(self, since: float) -> _Shared:
        """``since`` this moment it is waited for: whoever stood behind one that failed doesn't wait as long once more."""
        connection = self._engine.connect().execution_options(since=since)
        try:
            return _Shared(connection)
        except BaseException:
            connection.close()
            raise

    def _end(self, shared: _Shared) -> None:
        self._open = None
        try:
            if shared.parts:
                shared.transaction.commit()
            else:
                shared.transaction.rollback()
        except SQLAlchemyError as error:
            shared.error = error
            shared.connection.invalidate()  # a transaction that can't be committed may still be open
        finally:
            shared.connection.close()
            shared.ended.set()
