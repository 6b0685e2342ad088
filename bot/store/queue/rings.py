"""The queue: rings, each of which asks that somebody looks at one row.

The rows are the truth, a ring is only the doorbell: one that is lost costs seconds (bot/work/sweep.py), one too many finds nothing
to do. A ring is taken by a worker, and deleted once the look is over; those of a worker that died are given back. What rings in one
lane is looked at one after the other, over all workers.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, text

from bot.store.queue.doorbell import doorbell_of
from bot.store.store import Kind, Tx

LOCK = 0x72696E67  # of PostgreSQL: one worker takes at a time, so that two never take from one lane

_ADD = text("INSERT INTO ring (kind, target, lane, due) VALUES (:kind, :target, :lane, :due)")
# The oldest of each lane from which nothing is taken. A ring that is put off holds up no other.
_TAKE = text("""UPDATE ring SET taken_by = :me WHERE id IN (
    SELECT r.id FROM ring r WHERE r.taken_by IS NULL AND r.due <= :now
    AND NOT EXISTS (SELECT 1 FROM ring o WHERE o.kind = r.kind AND o.lane = r.lane AND o.taken_by IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM ring o WHERE o.kind = r.kind AND o.lane = r.lane AND o.id < r.id AND o.due <= :now)
    ORDER BY r.id LIMIT :most) RETURNING id, kind, target, lane""")
_DONE = text("DELETE FROM ring WHERE taken_by = :me AND id IN :ids").bindparams(bindparam("ids", expanding=True))
_GIVE_BACK = text("UPDATE ring SET taken_by = NULL WHERE id IN :ids").bindparams(bindparam("ids", expanding=True))
_HELD = text("SELECT id, kind, target, lane, taken_by FROM ring WHERE taken_by IS NOT NULL")
_NEXT = text("SELECT min(due) FROM ring WHERE taken_by IS NULL AND due > :now")
_WAITING = text("SELECT 1 FROM ring WHERE taken_by IS NULL AND due <= :now LIMIT 1")
_OLDEST = text("SELECT min(due) FROM ring WHERE taken_by IS NULL")


@dataclass(frozen=True, slots=True)
class Ring:
    """Somebody is to look at the row ``target`` of a kind."""

    id: int
    kind: Kind
    target: str
    lane: str


class QueueBell:
    """Rings in the caller's own transaction; what waits for rings hears of it once that is committed."""

    def __init__(self, database_url: str) -> None:
        self._doorbell = doorbell_of(database_url)

    def ring(self, connection: Connection, kind: Kind, row: str, lane: str, delay: float = 0) -> None:
        """``lane`` orders the work: one at a time in each. ``delay`` is in seconds."""
        # By the machine's clock and not the bot's, which stands still where it is played with.
        connection.execute(_ADD, {"kind": kind, "target": row, "lane": lane, "due": time.time() + delay})

    def knock(self) -> None:
        """Tells whoever waits that there are rings."""
        self._doorbell.knock()

    def close(self) -> None:
        self._doorbell.close()


def take(tx: Tx, executor_id: str, most: int) -> list[Ring]:
    """Takes up to so many rings, the oldest first."""
    tx.alone(LOCK)
    found = tx.connection.execute(_TAKE, {"me": executor_id, "now": time.time(), "most": most}).all()
    return sorted((Ring(*row) for row in found), key=lambda ring: ring.id)


def done(tx: Tx, executor_id: str, ids: Iterable[int]) -> None:
    """The looks that these rings of a worker asked for are over."""
    tx.connection.execute(_DONE, {"me": executor_id, "ids": list(ids)})


def give_back(tx: Tx, ids: Iterable[int]) -> None:
    """Lets others have rings that were taken and not looked after."""
    tx.connection.execute(_GIVE_BACK, {"ids": list(ids)})


def held(tx: Tx) -> dict[Ring, str]:
    """The rings that are taken, and by whom."""
    return {Ring(*ring): executor for *ring, executor in tx.connection.execute(_HELD)}


def waiting(tx: Tx) -> bool:
    """Whether there may be something to take."""
    return tx.connection.execute(_WAITING, {"now": time.time()}).first() is not None


def pause(tx: Tx) -> float | None:
    """Seconds until a ring that was put off is due; None when there is none."""
    now = time.time()
    due = tx.connection.scalar(_NEXT, {"now": now})
    return None if due is None else max(0.0, due - now)


def behind(tx: Tx) -> float:
    """For how many seconds the oldest ring has been waiting: then rows are late because there is much to do."""
    due = tx.connection.scalar(_OLDEST)
    return 0.0 if due is None else max(0.0, time.time() - due)
