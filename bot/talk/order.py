"""Words that lean on what was said before them are heard after it, also when its webhook comes later or never.

Webex promises no order (webex/README.md 2.5). What we were told of is put in order where events are handled (``bot.work.handle``).
What we were not told of yet stands in the space all the same, and is asked for there: so nobody has to wait for a webhook that may
come.
"""

import logging
from datetime import timedelta

from bot.chat.messaging import ChatMessage, ChatReader
from bot.errors import RemoteError
from bot.store import events
from bot.store.events import Event
from bot.store.store import Store
from bot.talk.turn import Unheard

log = logging.getLogger(__name__)

BACK = timedelta(minutes=1)  # what was written longer ago, the watchdog fetches
FRESH = timedelta(minutes=1)  # between a message and its webhook: of a later one, what was before it has come by then


class Order:
    """Looks for what was written just before a message."""

    def __init__(self, store: Store, chat: ChatReader) -> None:
        self._store = store
        self._chat = chat

    def check(self, event: Event, message: ChatMessage) -> None:
        """Raises Unheard when the same person wrote something in the same space before it that we were not told of, or only since
        we began to look at this one, so that nobody has heard it yet."""
        if message.created is None or event.received_at - message.created > FRESH:
            return
        try:
            said = self._chat.said_before(message, message.created - BACK)
        except RemoteError as error:  # the order is worth a look, not an answer
            log.warning("event %s: what was said before can't be seen: %s", event.id, error)
            return
        theirs = [found for found in said if found.person_id == message.person_id]
        with self._store.read() as tx:
            known = events.known(tx, [found.id for found in theirs]) if theirs else set()
            waiting = events.before(tx, event)
        missing = [found for found in theirs if found.id not in known]
        if missing or waiting is not None:
            log.info("event %s: %d messages before it were not told of yet", event.id, len(missing))
            raise Unheard(missing)
