"""Leases: which workers live (bot/README.md, The engine)."""

from datetime import datetime

from sqlalchemy import delete, select

from bot.store.store import Tx
from bot.store.tables import lease
from bot.store.upsert import put


def renew(tx: Tx, executor_id: str) -> None:
    """Says that a worker lives."""
    put(tx, lease, executor_id=executor_id, seen_at=tx.now)


def end(tx: Tx, executor_id: str) -> None:
    """A worker says goodbye."""
    tx.connection.execute(delete(lease).where(lease.c.executor_id == executor_id))


def living(tx: Tx, since: datetime) -> set[str]:
    """The workers that were seen since a moment."""
    return set(tx.connection.scalars(select(lease.c.executor_id).where(lease.c.seen_at >= since)))


def forget(tx: Tx, before: datetime) -> None:
    """Leases that ended before a moment are of no interest any more."""
    tx.connection.execute(delete(lease).where(lease.c.seen_at < before))
