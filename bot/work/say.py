"""Delivering what the bot says, in order for each space. After a kill a message may come twice, never a booking.

card in the place --refused--> its text in the place --refused--> both ways in the person's 1:1 space --refused--> given up
                '--nothing may be said there (403, 404)-------------^
"""

import logging
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from bot.chat.messaging import ChatMessage, ChatWriter
from bot.errors import Refused, RemoteError, StoreError, Unauthorized, Unstorable
from bot.store.rows import messages
from bot.store.rows.messages import Message
from bot.store.rows.questions import Place
from bot.store.store import Store, Tx
from bot.work.backoff import delay

log = logging.getLogger(__name__)

TRIES = 20
OWN_TRIES = 3  # when the fault is ours
HELD_UP = 4  # tries of an earlier message in which later ones wait for it
SHUT = (403, 404)  # of a space where only moderators may speak, or in which we are no more

Target = dict[str, Any]


class Messenger:
    """Posts and deletes. In the transaction that ends a message, ``undelivered`` is called when nobody saw it, and ``moved`` with
    the place where it was said instead."""

    def __init__(
        self, store: Store, chat: ChatWriter, *, undelivered: Callable[[Tx, str], None], moved: Callable[[Tx, str, Place], None]
    ) -> None:
        self._store = store
        self._chat = chat
        self._undelivered = undelivered
        self._moved = moved

    def deliver(self, row: str) -> None:
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
            if found.kind == "post":
                self._posted(found, self._post(found))
            else:
                self._delete(found, target)
        except Refused as error:
            log.error("message %s: refused: %s", found.id, error)
            with self._store.begin() as tx:
                self._give_up(tx, found, str(error.status))
        except RemoteError as error:
            self._later(found, error)
        except Exception as error:  # whatever it is, what is said after it would wait for ever
            if isinstance(error, StoreError) and not isinstance(error, Unstorable):
                raise  # the database is away: the queue's own tries
            log.error("message %s: %s", found.id, type(error).__name__, exc_info=True)
            self._later(found, error, OWN_TRIES)

    def _wait(self, found: Message, until: datetime) -> None:
        """An earlier message did not get through yet; a receipt before its card would be odd."""
        with self._store.begin() as tx:
            messages.wait(tx, found, max((until - tx.now).total_seconds(), 0.0) + 0.3)

    # ---- posting ---------------------------------------------------------------------------------------------------------

    def _post(self, found: Message) -> ChatMessage:
        """Posts it in the first way that is taken. Raises Refused when none is."""
        refused: Refused | None = None
        shut: Target | None = None
        file = (found.file.name, found.file.content) if found.file else None
        for target, card in _ways(found):
            if target == shut:
                continue
            try:
                return self._chat.post(**target, markdown=found.markdown or "", card=card, file=file)
            except Unauthorized:
                raise
            except Refused as error:
                log.warning("message %s: refused %s: %s", found.id, "as a card" if card else "as text", error)
                refused, shut = error, target if error.status in SHUT else None
        assert refused is not None  # noqa: S101  # every message is for a place or a person
        raise refused

    def _posted(self, found: Message, posted: ChatMessage) -> None:
        with self._store.begin() as tx:
            if not messages.finish(tx, found.id, "sent", remote_id=posted.id, posted_at=posted.created):
                self._one_too_many(tx, found, posted)
            elif posted.room_id not in ("", found.space_id):
                self._moved(tx, found.id, Place(posted.room_id, None, True))
        log.info("message %s: posted", found.id)

    @staticmethod
    def _one_too_many(tx: Tx, found: Message, posted: ChatMessage) -> None:
        """Somebody else ended it in the meantime; what stands there now stands there twice, or for nothing."""
        ended = messages.get(tx, found.id)
        if ended is None or ended.remote_id != posted.id:
            messages.delete(tx, target=posted.id, space_id=posted.room_id)

    def _give_up(self, tx: Tx, found: Message, why: str) -> None:
        if messages.finish(tx, found.id, "failed", why=why) and found.kind == "post":
            self._undelivered(tx, found.id)

    def _later(self, found: Message, error: Exception, tries: int = TRIES) -> None:
        log.warning("message %s: not delivered, try %d: %s", found.id, found.tries + 1, error)
        with self._store.begin() as tx:
            if found.tries + 1 >= tries:
                self._give_up(tx, found, type(error).__name__)
            else:
                messages.put_off(tx, found, delay(found.tries, getattr(error, "retry_after", None)))

    # ---- taking back -----------------------------------------------------------------------------------------------------

    def _delete(self, found: Message, target: Message | None) -> None:
        remote_id = target.remote_id if target else found.target
        never_said = target is not None and target.status == "waiting"
        if remote_id is not None and not never_said:
            self._chat.delete(remote_id)
        with self._store.begin() as tx:
            if target is not None and never_said:
                messages.finish(tx, target.id, "dropped")
            messages.finish(tx, found.id, "sent")
        log.info("message %s: taken back", found.id)


def _ways(found: Message) -> Iterator[tuple[Target, dict[str, Any] | None]]:
    """Where it can be said and in which form, the best first."""
    targets: list[Target] = [{"room_id": found.space_id, "parent_id": found.thread_id}] if found.space_id else []
    if found.person_id:
        targets.append({"person_id": found.person_id})
    for target in targets:
        if found.card is not None:
            yield target, found.card
        yield target, None
