"""Hearing that there is something to do, without asking the queue all the time.

On PostgreSQL it is NOTIFY (notify.py). On SQLite a listener looks at the file's change counter, which costs some microseconds.
"""

import logging
import sqlite3
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import ClassVar

from sqlalchemy.engine import URL

from bot.store.database import parse

log = logging.getLogger(__name__)

GLANCE = 0.01  # seconds between two looks at the file
SILENCE = 1.0  # seconds after which a listener looks up, and before it tries again when the database is gone


class Doorbell(ABC):
    """Both ends of the bell of one database. Nothing is opened before it is needed."""

    errors: ClassVar[tuple[type[Exception], ...]]  # of a database that is gone

    def __init__(self, url: URL) -> None:
        self._url = url
        self._over = threading.Event()

    @abstractmethod
    def knock(self) -> None:
        """Tells all listeners, soon."""

    @abstractmethod
    def _listen(self, heard: Callable[[], None]) -> None:
        """Calls ``heard`` for what is new, until it is closed or the database is gone."""

    def listen(self, heard: Callable[[], None]) -> None:
        """Calls ``heard`` whenever there may be something new, until it is closed. A call too many does no harm."""
        while not self._over.is_set():
            try:
                self._listen(heard)
            except self.errors as error:
                log.warning("doorbell: %s", type(error).__name__)
                heard()
                self._over.wait(SILENCE)

    def close(self) -> None:
        """Ends all that listens or knocks."""
        self._over.set()


class FileBell(Doorbell):
    """Of SQLite: the file has changed, which is enough."""

    errors = (sqlite3.Error,)

    def knock(self) -> None:
        return None

    def _listen(self, heard: Callable[[], None]) -> None:
        file = sqlite3.connect(str(self._url.database), check_same_thread=False)
        try:
            counter, before = file.cursor(), None
            while not self._over.wait(GLANCE):
                now = counter.execute("PRAGMA data_version").fetchone()
                if now != before:
                    before = now
                    heard()
        finally:
            file.close()


def doorbell_of(database_url: str) -> Doorbell:
    """The bell for a kind of database."""
    url = parse(database_url)
    if url.get_backend_name() == "sqlite":
        return FileBell(url)
    from bot.store.queue.notify import ServerBell  # noqa: PLC0415  psycopg takes a quarter of a second to load

    return ServerBell(url)
