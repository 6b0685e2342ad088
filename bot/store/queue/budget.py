"""A budget of calls that holds over all workers: at most so many in any period.

Who waits while somebody else of the same process asks the database gets one of the same handful of turns.
"""

import json
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select, update

from bot.store.store import Store, Tx
from bot.store.tables import budget
from bot.store.upsert import add_if_missing

ODD = timedelta(minutes=2)  # further ahead than any wait: written by a machine whose clock is wrong
FRESH = timedelta(seconds=0.05)  # that a turn may be kept past its moment before it is used: what the period has to spare


_KEPT = select(budget.c.moments).where(budget.c.name == bindparam("of")).with_for_update()
_KEEP = update(budget).where(budget.c.name == bindparam("of"))


def turn(tx: Tx, name: str, longest: float, *, calls: int, period: timedelta) -> float:
    """Takes the next place. Gives the seconds to wait for it; when these are more than ``longest``, none is taken."""
    return (turns(tx, name, 1, longest, calls=calls, period=period)[0] - tx.now).total_seconds()


def turns(tx: Tx, name: str, number: int, longest: float, *, calls: int, period: timedelta) -> list[datetime]:
    """Takes up to so many places and gives their moments, at least one: one that is too far away is not taken."""
    kept = tx.connection.scalar(_KEPT, {"of": name})
    if kept is None:
        add_if_missing(tx, budget, name=name, moments="[]")
        kept = tx.connection.scalar(_KEPT, {"of": name})  # somebody else's, if they were quicker
    moments = [moment for moment in map(datetime.fromisoformat, json.loads(kept or "[]")) if moment < tx.now + ODD]
    found: list[datetime] = []
    while len(found) < number:
        at = max(tx.now, moments[-calls] + period) if len(moments) >= calls else tx.now
        if at - tx.now > timedelta(seconds=longest):
            break
        moments.append(at)
        found.append(at)
    if not found:
        return [at]
    tx.connection.execute(_KEEP, {"of": name, "moments": json.dumps([moment.isoformat() for moment in moments[-calls:]])})
    return found


class Turns:
    """The turns of one budget in this process."""

    def __init__(self, store: Store, name: str, *, calls: int, period: timedelta) -> None:
        self._store = store
        self._take: Callable[[Tx, int, float], list[datetime]] = lambda tx, number, longest: turns(
            tx, name, number, longest, calls=calls, period=period
        )
        self._asking = threading.Lock()
        self._count = threading.Lock()
        self._waiting = 0
        self._kept: list[datetime] = []

    def take(self, longest: float) -> float:
        """As ``turn``. Raises StoreError."""
        self._wait(1)
        with self._asking:
            self._wait(-1)
            now = self._store.clock()
            self._kept = [at for at in self._kept if at >= now - FRESH]
            if not self._kept:
                with self._store.begin(lasting=False) as tx:
                    self._kept = self._take(tx, 1 + self._waiting, longest)
            return max(0.0, (self._kept.pop(0) - self._store.clock()).total_seconds())

    def _wait(self, more: int) -> None:
        with self._count:
            self._waiting += more
