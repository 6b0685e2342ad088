"""The store."""

from bot.clock import Clock, clock
from bot.settings import Settings
from bot.store import database
from bot.store.queue.rings import QueueBell
from bot.store.store import Store


def store_of(settings: Settings, now: Clock = clock, *, hold: float = 0.0, lasting: bool = True) -> Store:
    """The store, with the bell of the queue."""
    return Store(database.connect(settings.database_url), QueueBell(settings.database_url), now, hold=hold, lasting=lasting)
