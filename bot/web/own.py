"""Whether the bot itself did what Webex tells of: its own messages fire its webhook too (webex/README.md 2.3).

They are a third of all events, and nothing is to be done about them. Who the bot is, ``release`` has written down, before it told
Webex where to tell us of anything; and the watchdog does, should somebody have changed the token since. Where neither has, a worker
finds out for each.
"""

from datetime import datetime, timedelta

from bot.store.rows import watches
from bot.store.store import Tx

AGAIN = timedelta(seconds=5)  # between two looks for what is not known yet


class Own:
    """Knows the bot's person id, once somebody has written it down."""

    def __init__(self) -> None:
        self._id: str | None = None
        self._looked_at: datetime | None = None

    def did(self, tx: Tx, person_id: str | None) -> bool:
        """Whether this is the bot; False while that is not known."""
        if self._id is None and (self._looked_at is None or tx.now - self._looked_at > AGAIN):
            self._looked_at = tx.now
            found = watches.get(tx)
            self._id = found.own_id if found else None
        return person_id is not None and person_id == self._id
