"""Whether the audit is whole: its chain (bot/store/rows/audit.py), and what is stored beside it by what it tells.

Of a row that is not chained yet its digest says whether it was changed. One that was taken away before it was chained, or from the
end of the chain, is missed where something is stored that it would tell of.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, Select, and_, exists, func, literal, or_, select, text

from bot.store.rows import audit as rows
from bot.store.rows.acts import NO_MORE
from bot.store.store import Store
from bot.store.tables import act, approval, audit, event, plan

Row = dict[str, Any]
LOOSE = 2**32  # a row that is not chained yet stands behind all that are
ANSWERED: tuple[rows.AuditKind, ...] = ("declined", "expired", "replaced", "withdrawn")  # a migration made some "undelivered"


@dataclass(frozen=True, slots=True)
class Checked:
    """``rows`` of the chain that are good, the hash of the last of them, and what is wrong with the one after them, if anything.

    ``loose`` rows are good and not chained yet.
    """

    rows: int
    last: str
    broken: str | None
    loose: int = 0


def verify(store: Store, noted: str | None = None) -> Checked:
    """Looks through all rows for the first that is broken: changed, missing before it, or at odds with what is stored now; then
    for what no row tells of.

    ``noted`` is the hash of a row as it was told before; the chain is broken when it is not in there any more.
    """
    with store.read() as tx:
        if tx.connection.dialect.name == "postgresql":  # all is looked at as it stands at one moment, as SQLite does by itself
            tx.connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        return _checked(tx.connection, noted)


def _checked(connection: Connection, noted: str | None) -> Checked:
    good, loose, before, found = 0, 0, rows.FIRST, noted is None
    gone = _Gone.read(connection)
    for row in _rows(connection):
        broken = _broken(row, good + 1, before) or _at_odds(connection, row, gone)
        if broken:
            return Checked(good, before, f"{_name(row)}: {broken}", loose)
        if row["link"] is None:
            loose += 1
        else:
            good, before = good + 1, str(row["hash"])
            found = found or before == noted
    if not found:
        return Checked(good, before, f"after row {good}: the row with the noted hash is not there any more", loose)
    return Checked(good, before, _untold(connection), loose)


@dataclass(frozen=True, slots=True)
class _Gone:
    """What is rightly not there any more. ``erased`` has, for each person who was, where the last row stands that says so;
    requests from before ``removed`` are over their term. ``ends`` has where the last row stands about the end of each act: it alone
    tells how that stands."""

    erased: dict[str, int]
    removed: datetime
    ends: dict[str, int]

    @classmethod
    def read(cls, connection: Connection) -> "_Gone":
        stands = func.coalesce(audit.c.link, audit.c.seq + literal(LOOSE, BigInteger))

        def last(key: ColumnElement[Any], *kinds: str) -> dict[str, int]:
            return {
                str(name): int(number)
                for name, number in connection.execute(
                    select(key, func.max(stands)).where(audit.c.kind.in_(kinds), key.is_not(None)).group_by(key)
                )
            }

        told = connection.scalars(select(audit.c.what).where(audit.c.kind == "erased", audit.c.what.like(f"{rows.REMOVED}%")))
        removed = [datetime.fromisoformat(what.removeprefix(rows.REMOVED)) for what in told]
        return cls(
            last(audit.c.person_id, "erased"),
            max(removed, default=datetime.min.replace(tzinfo=UTC)),
            last(audit.c.act_id, *rows.ENDS),
        )


def _rows(connection: Connection) -> Iterator[Row]:
    """The rows, each with what is there now of what it tells of: the chain, and then what is loose."""
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
    for part in (audit.c.link.is_not(None), audit.c.link.is_(None)):
        found = select(audit, *there).select_from(joined).where(part).order_by(audit.c.link, audit.c.seq)
        for row in connection.execute(found.execution_options(yield_per=1000)).mappings():
            yield dict(row)


def _name(row: Row) -> str:
    which = f"row {row['link']}" if row["link"] is not None else "a row that is not chained yet"
    return f"{which} ({row['kind']}, {row['at'].isoformat(timespec='seconds')})"


def _stands(row: Row) -> int:
    return int(row["link"] if row["link"] is not None else row["seq"] + LOOSE)


def _broken(row: Row, link: int, before: str) -> str | None:
    if row["link"] is not None:
        if row["link"] != link:
            return f"row {link} is missing before it"
        if row["before"] != before:
            return "it does not hold the hash of the row before"
    return None if _as_written(row) else "it was changed: its hash is not that of what it holds"


def _as_written(row: Row) -> bool:
    if row["digest"] is None:
        return bool(row["link"] is not None and row["hash"] == rows.chained_at_once(row))
    if row["link"] is not None and row["hash"] != rows.chained(row["link"], row["digest"], row["before"]):
        return False
    return bool(row["digest"] == rows.digest(row))


def _at_odds(connection: Connection, row: Row, gone: _Gone) -> str | None:
    """What is wrong with what is stored, by what the row says of it."""
    missing = _missing(row)
    if missing:
        return None if row["at"] < gone.removed else f"{missing} is not there any more"
    if row["kind"] in ("shown", "approved", "sent") and gone.erased.get(row["owner"], 0) < _stands(row):  # else the bodies went
        sent = {"call_id": row["call_id"]} if row["kind"] == "sent" else {"plan_id": row["plan_id"]}
        if rows.sha(rows.of_calls(connection, **sent)) != row["details"]:
            return f"the calls stored for plan {row['plan_id']} are not those that were {row['kind']}"
    if gone.ends.get(str(row["act_id"])) == _stands(row) and row["what"] != rows.SEEN and not _ended_so(row):
        return f"act {row['act_id']} did not end as it is stored"
    return None


def _missing(row: Row) -> str | None:
    if row["event_id"] is not None and row["event_there"] is None:
        return f"event {row['event_id']}"
    if row["plan_id"] is not None and row["owner"] is None:
        return f"plan {row['plan_id']}"
    if row["kind"] == "approved" and row["approver"] != row["person_id"]:
        return f"the approval of plan {row['plan_id']}"
    return f"act {row['act_id']}" if row["act_id"] is not None and row["act_status"] is None else None


def _ended_so(row: Row) -> bool:
    if row["kind"] == "unsure" and row["act_status"] == "sending":
        return True  # it is looked for once more
    came = rows.sha([row["remote_id"], row["remote_status"], row["why"]])
    return bool(rows.ENDS.get(row["kind"]) == row["act_status"] and came == row["details"])


def _untold(connection: Connection) -> str | None:
    """Something that is stored, of which a row must tell and none does."""
    for what, of_which in _UNTOLD.items():
        found = connection.scalar(of_which.limit(1))
        if found is not None:
            return f"no row tells {what.format(found)}: one was taken away"
    return None


def _no_row(key: ColumnElement[bool], *kinds: str) -> ColumnElement[bool]:
    return ~exists().where(key, audit.c.kind.in_(kinds))


_SINCE = select(func.min(audit.c.at)).scalar_subquery()  # the first versions had no audit
_PLAN, _ACT = audit.c.plan_id == plan.c.id, and_(audit.c.plan_id == act.c.plan_id, audit.c.act_id == act.c.id)
_SENT = select(func.count()).where(_ACT, audit.c.kind == "sent").scalar_subquery()
_PLANS = select(plan.c.id).where(plan.c.created_at >= _SINCE)
_ACTS = select(act.c.id).join(plan, plan.c.id == act.c.plan_id).where(plan.c.created_at >= _SINCE)
_UNTOLD: dict[str, Select[tuple[str]]] = {
    "how event {} was read": select(event.c.id).where(
        event.c.received_at >= _SINCE, event.c.reading.is_not(None), _no_row(audit.c.event_id == event.c.id, "asked")
    ),
    "that plan {} was shown": _PLANS.where(_no_row(_PLAN, "shown")),
    "that plan {} was approved": _PLANS.join(approval, approval.c.plan_id == plan.c.id).where(_no_row(_PLAN, "approved")),
    "how plan {} was answered": _PLANS.where(
        or_(*((plan.c.status == kind) & _no_row(_PLAN, kind) for kind in ANSWERED)),
    ),
    "each try of act {}": _ACTS.where(act.c.tries < NO_MORE, act.c.tries > _SENT),
    "how act {} ended": _ACTS.where(or_(*((act.c.status == end) & _no_row(_ACT, kind) for kind, end in rows.ENDS.items()))),
}
