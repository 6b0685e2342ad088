"""Past absences as they were asked for, and whose yes each of them needed: what another policy is tried on."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.store.reports.history import newest
from bot.store.rows.questions import OF_OTHERS
from bot.store.store import Tx
from bot.store.tables import plan, question


@dataclass(frozen=True, slots=True)
class Request:
    """``reading`` is as the log has it, ``draft`` what was last shown of it, None where nothing was. ``state`` is that of the last
    question about it: ``needed`` and ``by`` in it say whose yes it needed, ``longer`` and ``covering`` what a change changed."""

    id: str
    at: datetime
    person: str
    note: str
    reading: dict[str, Any]
    draft: dict[str, Any] | None
    state: dict[str, Any]

    @property
    def asked_others(self) -> bool:
        return bool(self.state.get("needed"))


def requests(tx: Tx, limit: int) -> Iterator[Request]:
    """The last ones, newest first. What was erased is not among them."""
    for row in newest(tx, limit):
        shown = _shown(tx, row.id)
        draft = json.loads(shown.draft) if shown else None
        state = _state(tx, shown.id) if shown else {}
        yield Request(row.id, row.received_at, row.email or row.person_id, row.note or "", json.loads(row.reading), draft, state)


def _shown(tx: Tx, event_id: str) -> Any:
    return tx.connection.execute(
        select(plan.c.id, plan.c.draft).where(plan.c.event_id == event_id).order_by(plan.c.created_at.desc()).limit(1)
    ).first()


def _state(tx: Tx, plan_id: str) -> dict[str, Any]:
    found = tx.connection.scalars(
        select(question.c.state)
        .where(question.c.plan_id == plan_id, question.c.kind.in_(("confirm", *OF_OTHERS)))
        .order_by(question.c.kind.in_(OF_OTHERS).desc(), question.c.created_at.desc())
        .limit(1)
    ).first()
    return json.loads(found) if found else {}
