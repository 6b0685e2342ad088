"""The audit: what happened, in rows that only ever grow, each with the hash of the one before.

A row holds ids and digests, never a word or a name, so that a person can be erased while the chain stays whole. The database
refuses to change or delete a row (migration 0002). Whoever owns the database can still write the whole chain anew; therefore
``verify`` takes a hash that was noted before, and looks whether it is still in there.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import ColumnElement, Connection, bindparam, func, insert, select, text

from bot.store.tables import act, approval, audit, call, event, plan

if TYPE_CHECKING:
    from bot.store.store import Tx

HASHED = ("kind", "what", "person_id", "event_id", "plan_id", "act_id", "details", "before")
FIRST = "0" * 64  # stands before the first row
AuditKind = Literal[
    "asked",
    "answered",
    "shown",
    "approved",
    "declined",
    "expired",
    "replaced",
    "undelivered",
    "withdrawn",
    "refused",
    "sent",
    "booked",
    "failed",
    "unsure",
    "erased",
]
REMOVED = "requests from before "  # begins what is said of rows that are over their term; the moment follows
SEEN = "seen there"  # by a person, who says how an act ended
ENDS: dict[AuditKind, Literal["done", "failed", "unsure"]] = {"booked": "done", "failed": "failed", "unsure": "unsure"}
"""The status of an act that ended so."""
LOCK = 0x756E6465  # of PostgreSQL, held from the writing of a row to the commit

Details = list[list[Any]]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened. ``what`` says more in a word of ours: a reason, a status. Only a digest of ``details`` is kept."""

    kind: str
    what: str | None
    person_id: str | None
    event_id: str | None
    plan_id: str | None
    act_id: str | None
    details: str


@dataclass(frozen=True, slots=True)
class Checked:
    """``rows`` that are good, the hash of the last of them, and what is wrong with the one after them, if anything."""

    rows: int
    last: str
    broken: str | None


_LAST = select(audit.c.seq, audit.c.hash).order_by(audit.c.seq.desc()).limit(1)
_OF_PLAN = select(call).where(call.c.plan_id == bindparam("row")).order_by(call.c.seq)
_OF_CALL = select(call).where(call.c.id == bindparam("row"))


def record(
    tx: "Tx",
    kind: AuditKind,
    *,
    what: str | None = None,
    person_id: str | None = None,
    event_id: str | None = None,
    plan_id: str | None = None,
    act_id: str | None = None,
    details: Any = None,
) -> None:
    """Puts a row into the audit, at the end of the transaction: so its lock is the last one taken, and held for a moment only."""
    tx.lines.append(Line(kind, what[:80] if what else None, person_id, event_id, plan_id, act_id, _sha(details)))


def write(connection: Connection, now: datetime, lines: list[Line]) -> None:
    """Writes the lines of a transaction. On SQLite the transaction has the write lock already."""
    if not lines:
        return
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
    last = connection.execute(_LAST).first()
    seq, before = (last.seq, last.hash) if last else (0, FIRST)
    rows = []
    for line in lines:
        seq += 1
        row = {
            "seq": seq,
            "at": now,
            "kind": line.kind,
            "what": line.what,
            "person_id": line.person_id,
            "event_id": line.event_id,
            "plan_id": line.plan_id,
            "act_id": line.act_id,
            "details": line.details,
            "before": before,
        }
        before = row["hash"] = _hash(row)
        rows.append(row)
    connection.execute(insert(audit), rows)


def of_calls(connection: Connection, *, plan_id: str | None = None, call_id: str | None = None) -> Details:
    """What is digested of the calls of a plan, or of one call: all that is sent."""
    return [
        [row.seq, row.system, row.method, row.path, hashlib.sha256(row.body).hexdigest() if row.body is not None else None]
        for row in connection.execute(_OF_PLAN if plan_id else _OF_CALL, {"row": plan_id or call_id})
    ]


def verify(tx: "Tx", noted: str | None = None) -> Checked:
    """Looks through all rows for the first that is broken: changed, missing before it, or at odds with what is stored now.

    ``noted`` is the hash of a row as it was told before; the chain is broken when it is not in there any more.
    """
    good, before, found = 0, FIRST, noted is None
    gone = _Gone.read(tx.connection)
    for row in _rows(tx.connection):
        broken = _broken(row, good + 1, before) or _at_odds(tx.connection, row, gone)
        if broken:
            return Checked(good, before, f"row {row['seq']} ({row['kind']}, {row['at'].isoformat(timespec='seconds')}): {broken}")
        good, before = good + 1, str(row["hash"])
        found = found or before == noted
    return Checked(good, before, None if found else f"after row {good}: the row with the noted hash is not there any more")


@dataclass(frozen=True, slots=True)
class _Gone:
    """What is rightly not there any more. ``erased`` has, for each person who was, the last row that says so; requests from before
    ``removed`` are over their term. ``ends`` has the last row about the end of each act: it alone tells how that stands."""

    erased: dict[str, int]
    removed: datetime
    ends: dict[str, int]

    @classmethod
    def read(cls, connection: Connection) -> "_Gone":
        def last(key: ColumnElement[Any], *kinds: str) -> dict[str, int]:
            return {
                str(name): int(seq)
                for name, seq in connection.execute(
                    select(key, func.max(audit.c.seq)).where(audit.c.kind.in_(kinds), key.is_not(None)).group_by(key)
                )
            }

        told = connection.scalars(select(audit.c.what).where(audit.c.kind == "erased", audit.c.what.like(f"{REMOVED}%")))
        removed = [datetime.fromisoformat(what.removeprefix(REMOVED)) for what in told]
        return cls(
            last(audit.c.person_id, "erased"), max(removed, default=datetime.min.replace(tzinfo=UTC)), last(audit.c.act_id, *ENDS)
        )


def _rows(connection: Connection) -> Iterator[dict[str, Any]]:
    """The rows, each with what is there now of what it tells of."""
    there = (
        plan.c.person_id.label("owner"),
        approval.c.person_id.label("approver"),
        event.c.id.label("event_there"),
        act.c.status.label("act_status"),
        act.c.call_id,
        act.c.remote_id,
        act.c.remote_status,
        act.c.why,
    )
    joined = (
        audit.outerjoin(plan, plan.c.id == audit.c.plan_id)
        .outerjoin(approval, approval.c.plan_id == audit.c.plan_id)
        .outerjoin(act, act.c.id == audit.c.act_id)
        .outerjoin(event, event.c.id == audit.c.event_id)
    )
    for row in connection.execute(
        select(audit, *there).select_from(joined).order_by(audit.c.seq).execution_options(yield_per=1000)
    ).mappings():
        yield dict(row)


def _broken(row: dict[str, Any], seq: int, before: str) -> str | None:
    if row["seq"] != seq:
        return f"row {seq} is missing before it"
    if row["before"] != before:
        return "it does not hold the hash of the row before"
    return None if row["hash"] == _hash(row) else "it was changed: its hash is not that of what it holds"


def _at_odds(connection: Connection, row: dict[str, Any], gone: _Gone) -> str | None:
    """What is wrong with what is stored, by what the row says of it."""
    missing = _missing(row)
    if missing:
        return None if row["at"] < gone.removed else f"{missing} is not there any more"
    if row["kind"] in ("shown", "approved", "sent") and gone.erased.get(row["owner"], 0) < row["seq"]:  # else the bodies went
        sent = {"call_id": row["call_id"]} if row["kind"] == "sent" else {"plan_id": row["plan_id"]}
        if _sha(of_calls(connection, **sent)) != row["details"]:
            return f"the calls stored for plan {row['plan_id']} are not those that were {row['kind']}"
    if gone.ends.get(str(row["act_id"])) == row["seq"] and row["what"] != SEEN and not _ended_so(row):
        return f"act {row['act_id']} did not end as it is stored"
    return None


def _missing(row: dict[str, Any]) -> str | None:
    if row["event_id"] is not None and row["event_there"] is None:
        return f"event {row['event_id']}"
    if row["plan_id"] is not None and row["owner"] is None:
        return f"plan {row['plan_id']}"
    if row["kind"] == "approved" and row["approver"] != row["person_id"]:
        return f"the approval of plan {row['plan_id']}"
    return f"act {row['act_id']}" if row["act_id"] is not None and row["act_status"] is None else None


def _ended_so(row: dict[str, Any]) -> bool:
    if row["kind"] == "unsure" and row["act_status"] == "sending":
        return True  # it is looked for once more
    came = _sha([row["remote_id"], row["remote_status"], row["why"]])
    return bool(ENDS.get(row["kind"]) == row["act_status"] and came == row["details"])


def _hash(row: dict[str, Any]) -> str:
    return _sha([row["seq"], row["at"].astimezone(UTC).isoformat(timespec="microseconds"), *(row[name] for name in HASHED)])


def _sha(value: Any) -> str:
    """SHA-256 of the one way to write a value as JSON: no spaces, keys in order, ASCII."""
    return hashlib.sha256(json.dumps(value, separators=(",", ":"), sort_keys=True, ensure_ascii=True).encode()).hexdigest()
