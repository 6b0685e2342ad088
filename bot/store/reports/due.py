"""What is due by the bot's clock: whether something is open by a moment, and when the first thing is that comes."""

from datetime import datetime

from sqlalchemy import exists, func, select

from bot.store.store import Tx
from bot.store.tables import act, event, message, question

ROWS = (event, act, message)
OPEN = ("new", "waiting", "sending")
ASKED = ("open", "standing")


def is_open(tx: Tx, moment: datetime) -> bool:
    """Whether an event, an act or a message is not done that is due by then."""
    found = (select(exists().where(row.c.status.in_(OPEN), row.c.due_at <= moment)) for row in ROWS)
    return any(tx.connection.scalar(query) for query in found)


def first(tx: Tx, until: datetime) -> datetime | None:
    """When the first thing becomes due or expires that does so after now and not after a moment; None when nothing does."""
    queries = [(row.c.due_at, row.c.status.in_(OPEN)) for row in ROWS]
    queries.append((question.c.expires_at, question.c.status.in_(ASKED)))
    found = (
        tx.connection.scalar(select(func.min(moment)).where(still, moment > tx.now, moment <= until)) for moment, still in queries
    )
    return min((moment for moment in found if moment is not None), default=None)
