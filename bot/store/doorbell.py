"""Hearing that there is something to do, without asking the queue all the time.

On PostgreSQL it is NOTIFY, sent after the commit by a thread of its own: in the transaction itself it would make all commits wait
for each other. On SQLite a listener looks at the file's change counter, which costs some microseconds.
"""

import logging
import sqlite3
import threading
from collections.abc import Callable

import psycopg

from bot.store.database import parse

log = logging.getLogger(__name__)

CHANNEL = "understudy"
GLANCE = 0.01  # seconds between two looks at the file
SILENCE = 1.0  # seconds after which a listener looks up, and before it tries again when the database is gone


class Doorbell:
    """Both ends of the bell of one database. Nothing is opened before it is needed."""

    def __init__(self, database_url: str) -> None:
        self._url = parse(database_url)
        self._knocked = threading.Event()
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._messenger: threading.Thread | None = None

    def knock(self) -> None:
        """Tells all listeners, soon. On SQLite the file has changed, which is enough."""
        if self._url.get_backend_name() == "sqlite":
            return
        self._knocked.set()
        with self._lock:
            if self._messenger is None:
                self._messenger = threading.Thread(target=self._notify, name="doorbell", daemon=True)
                self._messenger.start()

    def listen(self, heard: Callable[[], None]) -> None:
        """Calls ``heard`` whenever there may be something new, until it is closed. A call too many does no harm."""
        listen = self._listen_to_file if self._url.get_backend_name() == "sqlite" else self._listen_to_server
        while not self._over.is_set():
            try:
                listen(heard)
            except (sqlite3.Error, psycopg.Error) as error:
                log.warning("doorbell: %s", type(error).__name__)
                heard()
                self._over.wait(SILENCE)

    def close(self) -> None:
        """Ends all that listens or knocks."""
        self._over.set()
        self._knocked.set()

    def _listen_to_file(self, heard: Callable[[], None]) -> None:
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

    def _listen_to_server(self, heard: Callable[[], None]) -> None:
        with self._connected() as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            heard()  # of what was said before
            while not self._over.is_set():
                for _ in connection.notifies(timeout=SILENCE, stop_after=1):
                    heard()

    def _notify(self) -> None:
        while not self._over.is_set():
            try:
                with self._connected() as connection:
                    while self._knocked.wait() and not self._over.is_set():
                        self._knocked.clear()
                        connection.execute(f"NOTIFY {CHANNEL}")
            except psycopg.Error as error:  # a listener looks by itself every now and then
                log.warning("doorbell: %s", type(error).__name__)
                self._over.wait(SILENCE)

    def _connected(self) -> "psycopg.Connection[tuple[object, ...]]":
        url = self._url.set(drivername="postgresql").render_as_string(hide_password=False)
        return psycopg.connect(url, autocommit=True, connect_timeout=5, application_name="understudy")
