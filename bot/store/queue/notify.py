"""The doorbell of PostgreSQL: NOTIFY, sent after the commit by a thread of its own.

In the transaction itself it would make all commits wait for each other.
"""

import logging
import threading
from collections.abc import Callable

import psycopg
from sqlalchemy.engine import URL

from bot.store.queue.doorbell import SILENCE, Doorbell

log = logging.getLogger(__name__)

CHANNEL = "understudy"


class ServerBell(Doorbell):
    """Of PostgreSQL."""

    errors = (psycopg.Error,)

    def __init__(self, url: URL) -> None:
        super().__init__(url)
        self._knocked = threading.Event()
        self._lock = threading.Lock()
        self._messenger: threading.Thread | None = None

    def knock(self) -> None:
        self._knocked.set()
        with self._lock:
            if self._messenger is None:
                self._messenger = threading.Thread(target=self._notify, name="doorbell", daemon=True)
                self._messenger.start()

    def close(self) -> None:
        super().close()
        self._knocked.set()

    def _listen(self, heard: Callable[[], None]) -> None:
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
