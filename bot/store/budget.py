"""A budget of calls that holds over all workers: at most so many in any period."""

import json
from datetime import datetime, timedelta

from sqlalchemy import select, update

from bot.store.store import Tx
from bot.store.tables import budget
from bot.store.upsert import add_if_missing

ODD = timedelta(minutes=2)  # further ahead than any wait: written by a machine whose clock is wrong


def turn(tx: Tx, name: str, longest: float, *, calls: int, period: timedelta) -> float:
    """Takes the next place. Gives the seconds to wait for it; when these are more than ``longest``, none is taken."""
    add_if_missing(tx, budget, name=name, moments="[]")
    kept = tx.connection.scalar(select(budget.c.moments).where(budget.c.name == name).with_for_update()) or "[]"
    moments = [moment for moment in map(datetime.fromisoformat, json.loads(kept)) if moment < tx.now + ODD]
    at = max(tx.now, moments[-calls] + period) if len(moments) >= calls else tx.now
    wait = (at - tx.now).total_seconds()
    if wait <= longest:
        last = [*moments, at][-calls:]
        tx.connection.execute(
            update(budget).where(budget.c.name == name).values(moments=json.dumps([moment.isoformat() for moment in last]))
        )
    return wait
