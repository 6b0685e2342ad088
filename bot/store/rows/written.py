"""What the calls that were carried out have left of the records that somebody covers by."""

import json
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import bindparam, or_, select

from bot.store.store import Tx
from bot.store.tables import act, call, most_are, plan
from bot.store.tables import told as told_rows

MOST = 300  # plans, the newest first
METHODS = ("POST", "PUT", "DELETE")  # in which order they may come for one record


@dataclass(frozen=True, slots=True)
class Written:
    """A record at its ``path``: what it ``holds`` by its calls, or did before it was ``gone``, and the plans that have made and
    changed it."""

    path: str
    plan_ids: tuple[str, ...]
    holds: dict[str, Any]
    gone: bool = False


def of_person(tx: Tx, person_id: str, system: str) -> list[Written]:
    """Those of the plans of which somebody was told, that are their own or of whoever asked for those, in the order in
    which they were made. What others have changed in the system itself isn't known here."""
    found: dict[str, Written] = {}
    rows = tx.connection.execute(_DONE, {"person": person_id, "system": system, "most": MOST}).all()
    for row in sorted(rows, key=lambda row: (row.done_at, METHODS.index(row.method), row.seq)):
        said = _fields(row.body)
        if row.method == "POST" and row.remote_id and said is not None:
            path = f"{row.path}/{row.remote_id}"
            found[path] = Written(path, (row.plan_id,), said)
        elif row.method == "PUT" and row.path in found and said is not None:
            one = found[row.path]
            found[row.path] = replace(one, plan_ids=(*one.plan_ids, row.plan_id), holds={**one.holds, **said})
        elif row.method == "DELETE" and row.path in found:
            found[row.path] = replace(found[row.path], gone=True)
    return list(found.values())


def _fields(body: bytes | None) -> dict[str, Any] | None:
    """What a body says of a record, of either shape; None where it is erased, or says nothing."""
    data = json.loads(body).get("data") if body else None
    return data.get("attributes", data) if isinstance(data, dict) else None


_TOLD = select(told_rows.c.plan_id).where(told_rows.c.person_id == bindparam("person"))
_ASKED = select(plan.c.person_id).where(plan.c.id.in_(_TOLD))  # a record that is theirs since a change was made with somebody else
_PLANS = (
    select(plan.c.id)
    .where(plan.c.status == "approved")
    .where(or_(plan.c.person_id == bindparam("person"), plan.c.id.in_(_TOLD), plan.c.person_id.in_(_ASKED)))
    .order_by(plan.c.created_at.desc())
    .limit(bindparam("most"))
)
_DONE = (
    select(call.c.plan_id, call.c.seq, call.c.method, call.c.path, call.c.body, act.c.remote_id, act.c.done_at)
    .join(act, act.c.call_id == call.c.id)
    .where(call.c.plan_id.in_(_PLANS), call.c.system == bindparam("system"), most_are(act.c.status, "done"))
)
