"""Delivering what the bot says, in order for each space. After a kill a message may come twice, never a booking."""

import logging
from datetime import datetime

from bot.chat.messaging import ChatWriter
from bot.errors import Refused, RemoteError
from bot.store import messages
from bot.store.messages import Message
from bot.store.store import Store
from bot.work.backoff import delay

log = logging.getLogger(__name__)

TRIES = 20
HELD_UP = 4  # tries of an earlier message in which later ones wait for it


class Messenger:
    """Posts and deletes."""

    def __init__(self, store: Store, chat: ChatWriter) -> None:
        self._store = store
        self._chat = chat

    def __call__(self, row: str) -> None:
        """Looks at one message and delivers it."""
        with self._store.read() as tx:
            found = messages.get(tx, row)
            target = messages.get(tx, found.target) if found and found.target else None
            held_up = messages.ahead(tx, found, HELD_UP) if found else None
        if found is None or found.status != "waiting":
            return
        if held_up is not None:
            self._wait(found, held_up)
            return
        try:
            remote_id = None
            if found.kind == "post":
                remote_id = self._post(found)
            else:
                self._delete(found, target)
        except Refused as error:
            log.error("message %s: refused: %s", found.id, error)
            with self._store.begin() as tx:
                messages.finish(tx, found.id, "failed", why=str(error.status))
        except RemoteError as error:
            self._later(found, error)
        else:
            with self._store.begin() as tx:
                messages.finish(tx, found.id, "sent", remote_id=remote_id)
            log.info("message %s: %s", found.id, "posted" if found.kind == "post" else "taken back")

    def _wait(self, found: Message, until: datetime) -> None:
        """An earlier message did not get through yet; a receipt before its card would be odd."""
        with self._store.begin() as tx:
            messages.wait(tx, found, max((until - tx.now).total_seconds(), 0.0) + 0.3)

    def _post(self, found: Message) -> str:
        return self._chat.post(room_id=found.space_id, person_id=found.person_id if found.space_id is None else None,
                               markdown=found.markdown or "", card=found.card, parent_id=found.thread_id)

    def _delete(self, found: Message, target: Message | None) -> None:
        remote_id = target.remote_id if target else found.target
        if target is not None and target.status == "waiting":
            with self._store.begin() as tx:
                messages.finish(tx, target.id, "dropped")
        elif remote_id is not None:
            self._chat.delete(remote_id)

    def _later(self, found: Message, error: RemoteError) -> None:
        log.warning("message %s: not delivered, try %d: %s", found.id, found.tries + 1, error)
        with self._store.begin() as tx:
            if found.tries + 1 >= TRIES:
                messages.finish(tx, found.id, "failed", why=type(error).__name__)
            else:
                messages.put_off(tx, found, delay(found.tries, error.retry_after))
