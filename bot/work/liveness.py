"""Whether another worker still lives: a lease in the database, and in one place a lock that dies with its process.

A place is a temporary folder: processes that share it can see each other's locks. A host name would not do, since containers
may have the same one and folders of their own.
"""

import fcntl
import os
import pathlib
import re
import secrets
import tempfile
from datetime import timedelta
from typing import IO

from bot.store.queue import leases
from bot.store.store import Store

BEAT = 1.0  # seconds between two signs of life
SILENT = timedelta(seconds=15)  # without a sign of life before a worker in another place counts as dead


class Presence:
    """This worker's sign of life. ``executor_id`` is new at every start: the place, the process and a random part."""

    def __init__(self, store: Store, folder: pathlib.Path | None = None) -> None:
        self._folder = folder or pathlib.Path(tempfile.gettempdir()) / f"understudy-{os.getuid()}"
        self._place = _place(self._folder)
        self.executor_id = f"{self._place}-{os.getpid()}-{secrets.token_hex(4)}"
        self._store = store
        self._lock = self._file(self.executor_id).open("w")
        fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self.beat()

    def beat(self) -> None:
        """Renews the lease."""
        with self._store.begin() as tx:
            leases.renew(tx, self.executor_id)

    def end(self) -> None:
        """Says goodbye."""
        self._file(self.executor_id).unlink(missing_ok=True)
        self._lock.close()
        with self._store.begin() as tx:
            leases.end(tx, self.executor_id)

    def lives(self, executor_id: str) -> bool:
        """Whether a worker may still be at work. In this place its lock tells at once, elsewhere its lease does, later."""
        if executor_id == self.executor_id:
            return True
        if executor_id.startswith(f"{self._place}-"):
            return self._locked(executor_id)
        with self._store.read() as tx:
            return executor_id in leases.living(tx, tx.now - SILENT)

    def _locked(self, executor_id: str) -> bool:
        path = self._file(executor_id)
        try:
            with path.open("r+") as file:
                if not _free(file):
                    return True
        except FileNotFoundError:
            return False
        path.unlink(missing_ok=True)
        return False

    def _file(self, executor_id: str) -> pathlib.Path:
        return self._folder / f"{re.sub(r'[^0-9A-Za-z-]', '_', executor_id)}.lock"


def _place(folder: pathlib.Path) -> str:
    """The folder's own random name, made by whoever comes first. A folder of somebody else's is not believed."""
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.is_symlink() or folder.stat().st_uid != os.getuid():
        raise PermissionError(f"{folder} belongs to somebody else")
    name = folder / "place"
    fresh = folder / f"place-{secrets.token_hex(8)}"
    fresh.write_text(secrets.token_hex(6), encoding="ascii")
    try:
        os.link(fresh, name)
    except FileExistsError:
        pass
    finally:
        fresh.unlink()
    return name.read_text(encoding="ascii")


def _free(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
