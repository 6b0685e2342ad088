"""Taking an event: what it says is heard once, and all that follows from it is written in one transaction."""

import logging
from collections.abc import Callable
from typing import Protocol

from bot.errors import NotFound, Refused, RemoteError
from bot.store import events
from bot.store.events import Event
from bot.store.store import Store, Tx
from bot.work.backoff import delay

log = logging.getLogger(__name__)

TRIES = 12
FRESH_TRIES = 4  # a webhook may be ahead of the API by some seconds (specs/webex.md 2.5)

Commit = Callable[[Tx], str]


class Hear(Protocol):
    """Hears an event and gives what is to be written; that in turn gives the outcome for the log. Raises RemoteError."""

    def __call__(self, event: Event) -> Commit: ...


class Handler:
    """Handles events. ``lost`` writes what is said when an event can't be handled."""

    def __init__(self, store: Store, hear: Hear, lost: Callable[[Tx, Event, RemoteError], None]) -> None:
        self._store = store
        self._hear = hear
        self._lost = lost

    def __call__(self, row: str) -> None:
        """Looks at one event."""
        with self._store.read() as tx:
            found = events.get(tx, row)
        if found is None or found.status != "new":
            return
        try:
            commit = self._hear(found)
        except RemoteError as error:
            self._failed(found, error)
            return
        with self._store.begin() as tx:
            outcome = commit(tx) if events.finish(tx, found.id, "done") else None
            if outcome is not None:
                events.note(tx, found.id, outcome)
        if outcome is not None:
            log.info("event %s: %s", found.id, outcome)

    def _failed(self, found: Event, error: RemoteError) -> None:
        log.warning("event %s: not heard, try %d: %s", found.id, found.tries + 1, error)
        tries = FRESH_TRIES if isinstance(error, NotFound) else 1 if isinstance(error, Refused) else TRIES
        with self._store.begin() as tx:
            if found.tries + 1 < tries:
                events.put_off(tx, found, delay(min(found.tries, 5), error.retry_after))
            elif events.finish(tx, found.id, "failed", note=type(error).__name__) and not isinstance(error, NotFound):
                self._lost(tx, found, error)
