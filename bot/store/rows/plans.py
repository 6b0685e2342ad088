"""Plans and their approval: the exact calls that were shown, and who said yes to them."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, bindparam, insert, or_, select, update

from bot.store.rows import acts, audit
from bot.store.rows.questions import Place
from bot.store.store import Tx, new_id
from bot.store.tables import act, approval, call, plan
from bot.store.tables import told as told_rows
from bot.store.upsert import add_if_missing

BY_ITSELF = ("expired", "undelivered")  # ends of a plan that nobody brought about

PlanEnd = Literal["declined", "expired", "replaced", "undelivered", "withdrawn"]
PlanStatus = Literal["waiting", "approved"] | PlanEnd


@dataclass(frozen=True, slots=True)
class StoredCall:
    """One call of a plan, as it was shown and as it is sent."""

    id: str
    seq: int
    system: str
    method: str
    path: str
    body: bytes | None
    sentence: str
    digest: str | None = None

    @property
    def intact(self) -> bool:
        """Whether it is what was shown. A plan from before digests were kept, or from a process that doesn't yet, has none."""
        return not self.erased and self.digest in (None, digest(self.system, self.method, self.path, self.body))

    @property
    def erased(self) -> bool:
        """Whether its body went when a person was erased: there is no more anything to be sent."""
        return self.body is None and self.method != "DELETE"


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A plan that somebody was shown. ``facts`` are the card's lines, ``tells`` what others are told of it (talk/audience.py),
    ``language`` is what they were shown it in."""

    id: str
    event_id: str
    person_id: str
    place: Place
    draft: dict[str, Any]
    title: str
    facts: tuple[tuple[str, str], ...]
    status: PlanStatus
    created_at: datetime
    tells: tuple[dict[str, Any], ...] = ()
    language: str | None = None


def digest(system: str, method: str, path: str, body: bytes | None) -> str:
    """SHA-256 of all that is sent, hexadecimal."""
    return hashlib.sha256(f"{system} {method} {path}\n".encode() + (body or b"")).hexdigest()


def keep(
    tx: Tx,
    *,
    event_id: str,
    person_id: str,
    place: Place,
    draft: dict[str, Any],
    title: str,
    facts: Sequence[tuple[str, str]],
    calls: Sequence[tuple[str, str, str, bytes | None, str]],
    tells: Sequence[dict[str, Any]] = (),
    language: str | None = None,
) -> str:
    """Keeps a plan with its calls (system, method, path, body, sentence), waiting for an answer. Gives its id."""
    row = new_id()
    tx.connection.execute(
        insert(plan),
        {
            "id": row,
            "event_id": event_id,
            "person_id": person_id,
            "space_id": place.space_id,
            "thread_id": place.thread_id,
            "direct": int(place.direct),
            "draft": json.dumps(draft),
            "title": title,
            "facts": json.dumps(facts),
            "tells": json.dumps(tells),
            "status": "waiting",
            "created_at": tx.now,
            "language": language,
        },
    )
    tx.connection.execute(
        insert(call),
        [
            {
                "id": new_id(),
                "plan_id": row,
                "seq": seq,
                "system": system,
                "method": method,
                "path": path,
                "body": body,
                "sentence": sentence,
                "digest": digest(system, method, path, body),
            }
            for seq, (system, method, path, body, sentence) in enumerate(calls, 1)
        ],
    )
    _told(tx, row, tells)
    audit.record(
        tx, "shown", person_id=person_id, event_id=event_id, plan_id=row, details=audit.of_calls(tx.connection, plan_id=row)
    )
    return row


_GET = select(plan).where(plan.c.id == bindparam("row"))
_LAST = (
    select(plan)
    .where(plan.c.person_id == bindparam("person"), plan.c.space_id == bindparam("space"))
    .order_by(plan.c.created_at.desc())
    .limit(1)
)
_COLUMNS = select(call.c.id, call.c.seq, call.c.system, call.c.method, call.c.path, call.c.body, call.c.sentence, call.c.digest)
_CALLS = _COLUMNS.where(call.c.plan_id == bindparam("row")).order_by(call.c.seq)
_CALL = _COLUMNS.where(call.c.id == bindparam("row"))


def of_event(tx: Tx, event_id: str) -> list[StoredPlan]:
    """The plans that came of an event, the first first."""
    rows = tx.connection.scalars(select(plan.c.id).where(plan.c.event_id == event_id).order_by(plan.c.created_at)).all()
    return [found for row in rows if (found := get(tx, row)) is not None]


def get(tx: Tx, row: str) -> StoredPlan | None:
    """The plan, or None."""
    found = tx.connection.execute(_GET, {"row": row}).first()
    return _made(found) if found else None


def last(tx: Tx, person_id: str, space_id: str) -> StoredPlan | None:
    """What somebody was shown last in a space, or None."""
    found = tx.connection.execute(_LAST, {"person": person_id, "space": space_id}).first()
    return _made(found) if found else None


def _made(found: Row[Any]) -> StoredPlan:
    return StoredPlan(
        found.id,
        found.event_id,
        found.person_id,
        Place(found.space_id, found.thread_id, bool(found.direct)),
        json.loads(found.draft),
        found.title,
        tuple((label, value) for label, value in json.loads(found.facts)),
        found.status,
        found.created_at,
        tuple(json.loads(found.tells)),
        found.language,
    )


def tells(tx: Tx, row: str, told: Sequence[dict[str, Any]]) -> None:
    """Keeps what others have been told, and what is still to be said."""
    tx.connection.execute(update(plan).where(plan.c.id == row).values(tells=json.dumps(told)))
    _told(tx, row, told)


def _told(tx: Tx, row: str, tells: Sequence[dict[str, Any]]) -> None:
    """Whoever is told finds the plan by that."""
    for person_id in dict.fromkeys(one["person_id"] for one in tells if one.get("person_id")):
        add_if_missing(tx, told_rows, person_id=person_id, plan_id=row)


def hold(tx: Tx, row: str) -> None:
    """Keeps others who would hold the plan waiting until this transaction ends."""
    tx.connection.execute(select(plan.c.id).where(plan.c.id == row).with_for_update())


def calls(tx: Tx, row: str) -> list[StoredCall]:
    """A plan's calls, in their order."""
    return [StoredCall(*found) for found in tx.connection.execute(_CALLS, {"row": row})]


def call_of(tx: Tx, row: str) -> StoredCall | None:
    """The call with an id, or None."""
    found = tx.connection.execute(_CALL, {"row": row}).first()
    return StoredCall(*found) if found else None


def settle(tx: Tx, row: str, status: PlanEnd) -> bool:
    """A waiting plan becomes declined, expired, replaced, undelivered or withdrawn. False when it was not waiting."""
    found = _leave_waiting(tx, row, status)
    if found is not None:
        audit.record(tx, status, event_id=found.event_id, plan_id=row, person_id=None if status in BY_ITSELF else found.person_id)
    return found is not None


def approve(tx: Tx, row: str, *, question_id: str, person_id: str, event_id: str, told: bool = False) -> bool:
    """Takes the one approval of a waiting plan and makes its acts. False when it was not waiting any more.

    ``question_id`` is what was answered with it: the schema takes no approval by who was not shown it. ``told``: the person has
    heard already that it takes longer.
    """
    if _leave_waiting(tx, row, "approved") is None:
        return False
    tx.connection.execute(
        insert(approval).values(plan_id=row, question_id=question_id, person_id=person_id, event_id=event_id, at=tx.now)
    )
    audit.record(
        tx, "approved", person_id=person_id, event_id=event_id, plan_id=row, details=audit.of_calls(tx.connection, plan_id=row)
    )
    for item in calls(tx, row):
        acts.begin(tx, plan_id=row, call_id=item.id, told=told)
    return True


def under_way(tx: Tx, made: Iterable[StoredCall], since: datetime) -> bool:
    """Whether another act makes just what one of some calls would make, or has made it since a moment.

    Whoever else asks this of the same calls waits until this transaction ends.
    """
    digests = sorted({found.digest for found in made if found.digest and found.method == "POST"})
    for found in digests:
        tx.alone(int(found[:15], 16))
    return bool(digests) and tx.connection.scalar(_UNDER_WAY, {"digests": digests, "since": since}) is not None


_UNDER_WAY = (
    select(act.c.id)
    .join(call, call.c.id == act.c.call_id)
    .where(
        or_(act.c.status.in_(("waiting", "sending")), act.c.done_at > bindparam("since")),
        call.c.digest.in_(bindparam("digests", expanding=True)),
    )
    .limit(1)
)


def _leave_waiting(tx: Tx, row: str, status: PlanStatus) -> Row[Any] | None:
    return tx.connection.execute(
        update(plan)
        .where(plan.c.id == row, plan.c.status == "waiting")
        .values(status=status)
        .returning(plan.c.event_id, plan.c.person_id)
    ).first()
