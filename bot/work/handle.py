"""Taking an event: what it says is heard once, and all that follows from it is written in one transaction."""

import logging
from collections.abc import Callable, Sequence

from bot import chat
from bot.errors import NotFound, Refused, RemoteError, StoreError, Unstorable
from bot.store.rows import events
from bot.store.rows.events import Event
from bot.store.rows.outcomes import Outcome
from bot.store.store import Store, Tx
from bot.talk.turn import Changed, Commit, Missed, Unheard
from bot.work.backoff import delay

log = logging.getLogger(__name__)

TRIES = 12
FRESH_TRIES = 4  # a webhook may be ahead of the API by some seconds (webex/README.md 2.5)
OWN_TRIES = 3  # when the fault is ours
AT_ONCE = 0.0
PATIENCE = 10.0  # seconds to the next try: who waits for longer hears of it

Hear = Callable[[Event], Commit]
"""Hears an event and gives what is to be written. Raises RemoteError, and Changed when the rows moved in between."""


class Handler:
    """Handles events. ``slow`` writes what is said when it takes longer, ``lost`` when an event can't be handled."""

    def __init__(
        self,
        store: Store,
        hear: Hear,
        lost: Callable[[Tx, Event, Exception], None],
        slow: Callable[[Tx, Event, Exception], None] = lambda tx, event, error: None,
    ) -> None:
        self._store = store
        self._hear = hear
        self._lost = lost
        self._slow = slow

    def handle(self, row: str) -> None:
        """Looks at one event, after all that was written before it: webhooks come in any order."""
        while True:
            with self._store.read() as tx:
                found = events.get(tx, row)
                first = events.before(tx, found) if found else None
            if found is None or found.status != "new":
                return
            if first is None:
                if self._handled(found):
                    return
            elif first.due_at > tx.now:
                with self._store.begin() as tx:
                    events.wait(tx, found, first.due_at)
                return
            else:
                self._handled(first)

    def _handled(self, found: Event) -> bool:
        """Handles an event as far as that can be done now; False when another one has to be handled first."""
        try:
            outcome = self._written(found, self._hear(found))
        except RemoteError as error:
            log.warning("event %s: not heard, try %d: %s", found.id, found.tries + 1, error)
            early = isinstance(error, NotFound) and error.system == chat.SYSTEM
            tries = FRESH_TRIES if early else 1 if isinstance(error, Refused) else TRIES
            self._failed(found, error, tries, error.retry_after)
        except Unheard as early:
            for row in self._received(early.missed):
                self.handle(row)
            return False
        except Changed as error:
            log.info("event %s: heard again, try %d: the rows moved", found.id, found.tries + 1)
            self._failed(found, error, TRIES, AT_ONCE)
        except StoreError as error:
            if not isinstance(error, Unstorable):
                raise  # the database is away: the queue's own tries
            log.error("event %s: not heard, try %d: %s", found.id, found.tries + 1, error, exc_info=True)
            self._failed(found, error, OWN_TRIES, None)
        except Exception as error:  # whatever it is, somebody waits for an answer
            log.error("event %s: not heard, try %d: %s", found.id, found.tries + 1, type(error).__name__, exc_info=True)
            self._failed(found, error, OWN_TRIES, None)
        else:
            if outcome is not None:
                log.info("event %s: %s", found.id, outcome)
        return True

    def _received(self, missed: Sequence[Missed]) -> list[str]:
        """Keeps events of what nobody has told us of, as if they had; gives those that have not come meanwhile."""
        with self._store.begin() as tx:
            rows = [
                events.receive(
                    tx,
                    resource="messages",
                    event_name=one.what,
                    data_id=one.data_id,
                    space_id=one.space_id,
                    person_id=one.person_id,
                    written_at=one.created,
                )
                for one in missed
            ]
        return list(filter(None, rows))

    def _written(self, found: Event, commit: Commit) -> Outcome | None:
        """What came of it; None when somebody else was quicker."""
        with self._store.begin() as tx:
            outcome = commit(tx) if events.finish(tx, found.id, "done", as_of=found.received_at) else None
            if outcome is not None:
                events.note(tx, found.id, outcome)
        return outcome

    def _failed(self, found: Event, error: Exception, tries: int, retry_after: float | None) -> None:
        with self._store.begin() as tx:
            if found.tries + 1 < tries:
                seconds = delay(min(found.tries, 5), retry_after)
                tried = max(found.tries + 1, events.SLOW if seconds > PATIENCE else 0)
                if found.tries < events.SLOW <= tried:
                    self._slow(tx, found, error)
                events.put_off(tx, found, seconds, tried)
            elif events.finish(tx, found.id, "failed", note=type(error).__name__):
                self._lost(tx, found, error)
