"""What a look has the bot say is said in the same look: no second way through the queue between hearing and answering.

It is written first, as ever, in the transaction of the look. Should the process die before it is said, the ring of the look is
taken over and with it what waits to be said (bot/work/sweep.py); should saying it fail, it rings for itself.
"""

import logging
from collections.abc import Callable

from bot.store.rows import messages
from bot.store.store import Store

log = logging.getLogger(__name__)


class AtOnce:
    """A look at rows of one kind, and then ``say`` for each message that was written in it."""

    def __init__(self, store: Store, look: Callable[[str], None], say: Callable[[str], None]) -> None:
        self._store = store
        self._inner = look
        self._say = say

    def look(self, row: str) -> None:
        """Looks at one row."""
        with self._store.speaking() as said:
            self._inner(row)
        for message in said:
            try:
                self._say(message)
            except Exception as error:  # whatever it is, the look itself is over and is not to be had again
                log.warning("message %s: not said at once: %s", message, type(error).__name__)
                with self._store.begin() as tx:
                    messages.ring(tx, message)
