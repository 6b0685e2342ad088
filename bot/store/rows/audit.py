"""The audit: what happened, in rows that only ever grow, each with the hash of the one before.

A row holds ids and digests, never a word or a name, so that a person can be erased while the chain stays whole.

A transaction writes its rows with a digest of what each holds, and waits for nobody; within a second a worker chains what is loose
(``seal``), in the order in which it comes to light: on PostgreSQL a row may show later than one that was written after it. So the
chain counts by ``link``, not by ``seq``.

The database refuses to change or delete a row, but for its one chaining (migration 0010). Whoever owns the database can still write
the whole chain anew; therefore ``reports/verify.py`` takes a hash that was noted before, and looks whether it is still in there.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import Connection, bindparam, func, insert, select, text, update

from bot.store.tables import audit, call

if TYPE_CHECKING:
    from bot.store.store import Tx

TOLD = ("kind", "what", "person_id", "event_id", "plan_id", "act_id", "details")
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
LOCK = 0x756E6465  # of PostgreSQL, held by whoever chains
BATCH = 100  # rows that are chained at once: on SQLite everybody else waits

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


_LAST = select(audit.c.link, audit.c.hash).where(audit.c.link.is_not(None)).order_by(audit.c.link.desc()).limit(1)
_LOOSE = select(audit.c.seq, audit.c.digest).where(audit.c.link.is_(None)).order_by(audit.c.seq).limit(bindparam("most"))
_SEAL = (
    update(audit)
    .where(audit.c.seq == bindparam("row"), audit.c.link.is_(None))
    .values(link=bindparam("number"), before=bindparam("last"), hash=bindparam("own"))
)
_TRY = text("SELECT pg_try_advisory_xact_lock(:key)")
_WRITE = insert(audit)
_WRITE_ON_SQLITE = insert(audit).values(seq=select(func.coalesce(func.max(audit.c.seq), 0) + 1).scalar_subquery())
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
    """Puts a row into the audit, at the end of the transaction: so rows about one thing count in the order of its changes."""
    tx.lines.append(Line(kind, what[:80] if what else None, person_id, event_id, plan_id, act_id, sha(details)))


def write(connection: Connection, now: datetime, lines: list[Line]) -> None:
    """Writes the lines of a transaction, to be chained later."""
    if lines:
        # There the triggers must see the number, and the transaction has the write lock already.
        connection.execute(
            _WRITE_ON_SQLITE if connection.dialect.name == "sqlite" else _WRITE, [as_row(now, line) for line in lines]
        )


def as_row(now: datetime, line: Line) -> dict[str, Any]:
    """A row as it is written."""
    found = {"at": now, **asdict(line)}
    return {**found, "digest": digest(found)}


def loose(connection: Connection) -> bool:
    """Whether there are rows to be chained."""
    return connection.scalar(_LOOSE, {"most": 1}) is not None


def seal(connection: Connection) -> int:
    """Chains the oldest loose rows. Gives how many: fewer than ``BATCH`` when none is left, or somebody else is at it.

    On SQLite the transaction has the write lock, so there is nobody else.
    """
    if connection.dialect.name == "postgresql" and not connection.scalar(_TRY, {"key": LOCK}):
        return 0
    last = connection.execute(_LAST).first()
    number, before = (last.link, last.hash) if last else (0, FIRST)
    links = []
    for found in connection.execute(_LOOSE, {"most": BATCH}):
        number += 1
        own = chained(number, found.digest, before)
        links.append({"row": found.seq, "number": number, "last": before, "own": own})
        before = own
    if links:
        connection.execute(_SEAL, links)
    return len(links)


def of_calls(connection: Connection, *, plan_id: str | None = None, call_id: str | None = None) -> Details:
    """What is digested of the calls of a plan, or of one call: all that is sent."""
    return [
        [row.seq, row.system, row.method, row.path, _of_bytes(row.body)]
        for row in connection.execute(_OF_PLAN if plan_id else _OF_CALL, {"row": plan_id or call_id})
    ]


def _of_bytes(body: bytes | str | None) -> str | None:
    """SQLite lets another hand put text where bytes were: that is another body, not a mistake of ours."""
    return None if body is None else hashlib.sha256(body.encode() if isinstance(body, str) else body).hexdigest()


def digest(row: Mapping[str, Any]) -> str:
    """Of all that a row tells."""
    return sha(_told(row))


def chained(link: int, digest: str, before: str) -> str:
    """The hash of a row."""
    return sha([link, digest, before])


def chained_at_once(row: Mapping[str, Any]) -> str:
    """The hash of a row from before rows had digests: it was chained as it was written."""
    return sha([row["link"], *_told(row), row["before"]])


def _told(row: Mapping[str, Any]) -> list[Any]:
    return [row["at"].astimezone(UTC).isoformat(timespec="microseconds"), *(row[name] for name in TOLD)]


def sha(value: Any) -> str:
    """SHA-256 of the one way to write a value as JSON: no spaces, keys in order, ASCII."""
    return hashlib.sha256(json.dumps(value, separators=(",", ":"), sort_keys=True, ensure_ascii=True).encode()).hexdigest()
