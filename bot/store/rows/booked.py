"""What somebody has booked through us and not taken back: the plans whose calls have made something that may still stand."""

from dataclasses import dataclass

from sqlalchemy import select

from bot.store.rows import plans
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.store import Tx
from bot.store.tables import act, call, plan

LOOKED_THROUGH = 50  # plans, the newest first


@dataclass(frozen=True, slots=True)
class Booked:
    """A plan and what of it was made: each call with the id of its record."""

    plan: StoredPlan
    made: tuple[tuple[StoredCall, str], ...]


def last(tx: Tx, person_id: str) -> Booked | None:
    """The last plan of a person of which something was made that nobody has taken back through us; None if there is none."""
    newest = (
        select(plan.c.id)
        .where(plan.c.person_id == person_id, plan.c.status == "approved")
        .order_by(plan.c.created_at.desc())
        .limit(LOOKED_THROUGH)
    )
    return next((found for row in tx.connection.scalars(newest).all() if (found := of_plan(tx, row)) and found.made), None)


def of_plan(tx: Tx, plan_id: str) -> Booked | None:
    """The same of one plan; None if there is no such plan."""
    stored = plans.get(tx, plan_id)
    if stored is None:
        return None
    done = tx.connection.execute(
        select(act.c.call_id, act.c.remote_id).where(act.c.plan_id == plan_id, act.c.status == "done", act.c.remote_id.is_not(None))
    )
    ids = {found.call_id: found.remote_id for found in done}
    gone = _taken_back(tx, stored.person_id) if ids else set()
    made = (item for item in plans.calls(tx, plan_id) if item.method == "POST" and not item.erased and item.id in ids)
    return Booked(stored, tuple((item, ids[item.id]) for item in made if (item.system, ids[item.id]) not in gone))


def _taken_back(tx: Tx, person_id: str) -> set[tuple[str, str]]:
    """System and id of each record that was deleted for a person."""
    deleted = tx.connection.execute(
        select(call.c.system, call.c.path)
        .join(act, act.c.call_id == call.c.id)
        .join(plan, plan.c.id == call.c.plan_id)
        .where(plan.c.person_id == person_id, call.c.method == "DELETE", act.c.status == "done")
    )
    return {(row.system, row.path.rstrip("/").rsplit("/", 1)[-1]) for row in deleted}
