"""Whether another worker still lives: a lease in the database, and on one machine a lock that dies with its process."""

import fcntl
import os
import pathlib
import secrets
import socket
import tempfile
from datetime import timedelta
from typing import IO

from bot.store import leases
from bot.store.store import Store

BEAT = 1.0  # seconds between two signs of life
SILENT = timedelta(seconds=15)  # without a sign of life before a worker on another machine counts as dead


class Presence:
    """This worker's sign of life. ``executor_id`` is new at every start: host, process and a random part."""

    def __init__(self, store: Store) -> None:
        self.executor_id = f"{socket.gethostname()[:30]}-{os.getpid()}-{secrets.token_hex(4)}"
        self._store = store
        self._lock = _lock_file(self.executor_id).open("w")
        fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self.beat()

    def beat(self) -> None:
        """Renews the lease."""
        with self._store.begin() as tx:
            leases.renew(tx, self.executor_id)

    def end(self) -> None:
        """Says goodbye."""
        with self._store.begin() as tx:
            leases.end(tx, self.executor_id)
        _lock_file(self.executor_id).unlink(missing_ok=True)
        self._lock.close()

    def lives(self, executor_id: str) -> bool:
        """Whether a worker may still be at work. On this machine its lock tells at once, elsewhere its lease does, later."""
        if executor_id == self.executor_id:
            return True
        path = _lock_file(executor_id)
        if executor_id.startswith(f"{socket.gethostname()[:30]}-") and path.exists():
            with path.open("r+") as file:
                if _free(file):
                    path.unlink(missing_ok=True)
                    return False
            return True
        with self._store.read() as tx:
            return executor_id in leases.living(tx, tx.now - SILENT)


def _lock_file(executor_id: str) -> pathlib.Path:
    name = "".join(char if char.isalnum() or char == "-" else "_" for char in executor_id)
    return pathlib.Path(tempfile.gettempdir()) / f"understudy-{name}.lock"


def _free(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
