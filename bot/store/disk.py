"""SQLite's disk: what was committed is on it before anybody is told so, and nobody writes later because somebody waits for it.

SQLite by itself (``synchronous = FULL``) waits for the disk in the commit, with its write lock held: each writer of each process
stood behind each wait. So it leaves that to us (``NORMAL``: it still waits where the file could be damaged, and before it moves the
log into the database). A commit only writes to the log and gives the lock away; then the log is brought to the disk, once for all
who have committed before that begins. A log counts up to where it is whole, so what came before is on the disk as well.
"""

import os
import pathlib
import threading

from sqlalchemy import Engine, event

from bot.errors import StoreError

PAGES, MANY_PAGES = 1_000, 10_000

_brought = getattr(os, "fdatasync", os.fsync)  # macOS has no fdatasync


class Disk:
    """The log of one database file. Connections of ``engine`` that are made from now on leave the waiting to it.

    ``lasting``: False for a database that no power cut will meet, where nobody waits. ``pages``: how long the log may become before
    these connections move it into the database, which takes whoever commits just then tens of milliseconds.
    """

    def __init__(self, engine: Engine, database: pathlib.Path, *, lasting: bool = True, pages: int = PAGES) -> None:
        self._lasting = lasting
        self._log = f"{database}-wal"
        self._turn = threading.Lock()
        self._count = threading.Lock()
        self._asked = 0
        self._reached = 0
        ways = f"PRAGMA synchronous = {'NORMAL' if lasting else 'OFF'}; PRAGMA wal_autocheckpoint = {pages}"
        event.listen(engine, "connect", lambda connection, _: connection.executescript(ways))

    def reach(self) -> None:
        """Waits until what this thread has committed is on the disk. Raises StoreError."""
        if not self._lasting:
            return
        with self._count:
            self._asked += 1
            mine = self._asked
        with self._turn:
            if self._reached < mine:
                all_until_now = self._asked
                self._bring()
                self._reached = all_until_now

    def _bring(self) -> None:
        try:
            file = os.open(self._log, os.O_RDONLY)
        except FileNotFoundError:  # whoever closed the database last has moved it into that, and waited for the disk
            return
        except OSError as error:
            raise StoreError(f"the log of the database can't be opened: {error.strerror}") from error
        try:
            _brought(file)
        except OSError as error:
            raise StoreError(f"the disk of the database does not take what was written: {error.strerror}") from error
        finally:
            os.close(file)
