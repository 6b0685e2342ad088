"""Figures about the work, from the rows: every process tells the same, and a restart changes none of them.

What is counted is counted from midnight UTC on, so that it only grows within a day and no day's figures cost more than its rows.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Subquery, case, func, select

from bot.store.store import Tx
from bot.store.tables import act, call, event, lease, message

BOUNDS = (0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0)
UNSAID = ("waiting", "failed", "dropped")  # asked for this way round, SQLite takes the index of the day and not that of statuses
UNSETTLED = ("unsure",)
SILENT = timedelta(seconds=15)  # without a sign of life a worker doesn't count
OPEN = {
    "handle": (event, event.c.received_at, ("new",)),
    "act": (act, act.c.created_at, ("waiting", "sending")),
    "say": (message, message.c.created_at, ("waiting",)),
}


@dataclass(frozen=True, slots=True)
class Spread:
    """How long something took: ``within`` counts, for each of ``BOUNDS``, what took at most so many seconds."""

    count: int
    seconds: float
    within: tuple[int, ...]

    def most(self, share: float = 0.9) -> float | None:
        """The bound within which this share was done; None when it was not, or nothing was."""
        enough = (bound for bound, number in zip(BOUNDS, self.within, strict=True) if number >= share * self.count)
        return next(enough, None) if self.count else None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Rows that wait: how many, since how many seconds the oldest does, and by how many the latest is late."""

    rows: int
    oldest: float
    overdue: float


def midnight(tx: Tx) -> datetime:
    """From when on is counted."""
    return tx.now.replace(hour=0, minute=0, second=0, microsecond=0)


def received(tx: Tx) -> dict[str, int]:
    """Events by resource."""
    return {
        resource: number
        for resource, number in tx.connection.execute(
            select(_by(event.c.resource), func.count()).where(event.c.received_at >= midnight(tx)).group_by(_by(event.c.resource))
        )
    }


def waiting(tx: Tx, kind: str) -> Waiting:
    """What waits to be handled, carried out (``act``) or said; a reminder, or what the night keeps, waits from when it is due."""
    table, begun, statuses = OPEN[kind]
    since = case((message.c.tries == 0, message.c.due_at), else_=begun) if table is message else begun
    row = tx.connection.execute(
        select(func.count(), func.min(since), func.min(table.c.due_at)).where(table.c.status.in_(statuses))
    ).one()
    return Waiting(row[0], _ago(tx, row[1]), _ago(tx, row[2]))


def by_status(tx: Tx, kind: str) -> dict[str, int]:
    """Rows by status: of those that are over the ones of today, of those that wait or that a person has to see to all."""
    table, since, open_ = OPEN[kind]
    kept = (*open_, *UNSETTLED)
    found: dict[str, int] = {}
    for which in (table.c.status.in_(kept), (since >= midnight(tx)) & table.c.status.not_in(kept)):
        status = _by(table.c.status)
        found |= {
            name: number for name, number in tx.connection.execute(select(status, func.count()).where(which).group_by(status))
        }
    return found


def answered(tx: Tx) -> Spread:
    """From the reception of an event to the first answer to it."""
    of = _by(message.c.event_id)
    first = (
        select(of.label("event_id"), func.min(message.c.sent_at).label("at"))
        .where(message.c.created_at >= midnight(tx), message.c.status.not_in(UNSAID), message.c.kind == "post")
        .group_by(of)
        .subquery()
    )
    return _spread(
        tx, first.c.at, event.c.received_at, first.join(event, event.c.id == first.c.event_id), event.c.received_at >= midnight(tx)
    )


def said(tx: Tx) -> Spread:
    """From the writing of a message to its delivery."""
    return _spread(
        tx, message.c.sent_at, message.c.created_at, message, message.c.created_at >= midnight(tx), message.c.status.not_in(UNSAID)
    )


def carried_out(tx: Tx) -> Spread:
    """From an approval to the end of a call of it, whatever that was."""
    return _spread(tx, act.c.done_at, act.c.created_at, act, act.c.created_at >= midnight(tx), act.c.done_at.is_not(None))


def called(tx: Tx) -> dict[tuple[str, str], int]:
    """Approved calls by system and status."""
    return {
        (system, status): number
        for system, status, number in tx.connection.execute(
            select(call.c.system, act.c.status, func.count())
            .join(act, act.c.call_id == call.c.id)
            .where(act.c.created_at >= midnight(tx))
            .group_by(call.c.system, act.c.status)
        )
    }


def retries(tx: Tx) -> dict[str, int]:
    """How often something was tried again. A call that is sent was tried once."""
    once_more = {"handle": event.c.tries, "say": message.c.tries, "act": case((act.c.tries > 1, act.c.tries - 1), else_=0)}
    return {
        kind: int(tx.connection.scalar(select(func.coalesce(func.sum(tries), 0)).where(OPEN[kind][1] >= midnight(tx))) or 0)
        for kind, tries in once_more.items()
    }


def workers(tx: Tx) -> int:
    """How many workers live."""
    return int(tx.connection.scalar(select(func.count()).select_from(lease).where(lease.c.seen_at >= tx.now - SILENT)) or 0)


def _by(column: ColumnElement[str]) -> ColumnElement[str]:
    """To group by. By the column itself, SQLite would go through an index of it from end to end, not just through today's rows."""
    return func.lower(column)


def _ago(tx: Tx, moment: datetime | None) -> float:
    return max(0.0, (tx.now - moment).total_seconds()) if moment else 0.0


def _spread(
    tx: Tx, later: ColumnElement[datetime], earlier: ColumnElement[datetime], rows: Any, *which: ColumnElement[bool]
) -> Spread:
    took: Subquery = select(_seconds(tx, later, earlier).label("took")).select_from(rows).where(*which).subquery()
    within = [func.coalesce(func.sum(case((took.c.took <= bound, 1), else_=0)), 0) for bound in BOUNDS]
    row = tx.connection.execute(select(func.count(), func.coalesce(func.sum(took.c.took), 0.0), *within).select_from(took)).one()
    return Spread(row[0], max(0.0, float(row[1])), tuple(int(number) for number in row[2:]))


def _seconds(tx: Tx, later: ColumnElement[datetime], earlier: ColumnElement[datetime]) -> ColumnElement[float]:
    if tx.connection.dialect.name == "postgresql":
        return func.date_part("epoch", later - earlier)
    return (func.julianday(later) - func.julianday(earlier)) * 86400.0
