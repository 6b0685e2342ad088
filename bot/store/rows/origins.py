"""Which event a row goes back to."""

from sqlalchemy import select

from bot.store.store import Kind, Tx
from bot.store.tables import act, message, plan


def behind(tx: Tx, kind: Kind, row: str) -> str | None:
    """The event's id: of an event its own, of an act that of the words it came from. None for a message that answers nothing."""
    if kind == "handle":
        return row
    if kind == "say":
        return tx.connection.scalar(select(message.c.event_id).where(message.c.id == row))
    return tx.connection.scalar(select(plan.c.event_id).join(act, act.c.plan_id == plan.c.id).where(act.c.id == row))
