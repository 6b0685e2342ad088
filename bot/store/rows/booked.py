"""What somebody has booked through us and not taken back: the plans whose calls have made something that may still stand."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile
from typing import Any

from sqlalchemy import and_, bindparam, or_, select

from bot.store.rows import acts, plans, questions
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.state import State
from bot.store.store import Tx
from bot.store.tables import act, call, most_are, plan
from bot.store.tables import told as told_rows

Gone = Mapping[tuple[str, str], datetime]
"""System and id of what was deleted, and when that was last asked for."""
LOOKED_THROUGH = 50  # plans, the newest first
UNDOING = '%"intent": "undo"%'  # the draft of a plan that puts back
CHANGES = ("edit", "cancel")  # intents of plans that change what stood before them


@dataclass(frozen=True, slots=True)
class Back:
    """How a change is taken back: the calls that put each record as it was (path, body, sentence), what the card says, what others
    are told, and the calls that put back in Webex what went from there with it (``again``)."""

    calls: tuple[tuple[str, str, str], ...]
    facts: tuple[tuple[str, str], ...]
    tells: tuple[dict[str, Any], ...] = ()
    again: tuple[tuple[str, str, str], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """To be kept with what was picked for the change."""
        return {"calls": self.calls, "facts": self.facts, "tells": self.tells, "again": self.again}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Back":
        """What ``as_json`` wrote."""
        return cls(
            tuple((path, body, said) for path, body, said in data["calls"]),
            tuple((a, b) for a, b in data["facts"]),
            tuple(data.get("tells", ())),
            tuple((path, body, said) for path, body, said in data.get("again", ())),
        )


@dataclass(frozen=True, slots=True)
class Booked:
    """A plan and what of it was made: each call with the id of its record. ``changed`` are the ids of the records that it changed,
    ``kept`` those of which it left some as they were beside that; ``back`` is how that is taken back, None where it can't be."""

    plan: StoredPlan
    made: tuple[tuple[StoredCall, str], ...]
    changed: frozenset[str] = frozenset()
    kept: tuple[str, ...] = ()
    back: Back | None = None

    @property
    def changes(self) -> bool:
        """Whether it changed what stood before it, also where no record had to be written anew for that."""
        return bool(self.changed) or self.plan.draft.get("intent") in CHANGES

    @property
    def record_ids(self) -> list[str]:
        """The ids of the records that it made or changed: what it made first, in the order of its calls."""
        return [*(remote_id for _, remote_id in self.made), *sorted(self.changed)]

    @property
    def bookings(self) -> list[str]:
        """The same with those that stand beside them as it left them: all of the request that a change has made of a booking."""
        return list(dict.fromkeys((*self.record_ids, *self.kept)))


def last(tx: Tx, person_id: str) -> Booked | None:
    """The last plan of a person that made or changed something, and that nobody has taken back through us; or None."""
    return next(_newest(tx, person_id), None)


def standing(tx: Tx, person_id: str, since: datetime | None = None) -> list[Booked]:
    """All of them, the newest first, or those since a moment."""
    return list(takewhile(lambda one: since is None or one.plan.created_at >= since, _newest(tx, person_id)))


def _newest(tx: Tx, person_id: str) -> Iterator[Booked]:
    undone: set[str] = set()
    rows = tx.connection.scalars(_NEWEST, {"person": person_id, "most": LOOKED_THROUGH}).all()
    gone = _taken_back(tx, person_id) if rows else {}
    for row in rows:
        found = of_plan(tx, row, gone)
        if found is not None and found.plan.draft.get("intent") == "undo":
            asked = questions.that_approved(tx, row) if found.changed else None
            undone |= _put_back(tx, found, asked.state) if asked else set()
        elif found is not None and (found.made or found.changed) and row not in undone:
            yield found


def _put_back(tx: Tx, found: Booked, state: State) -> set[str]:
    """The plan whose changes another one has put back: since somebody wished so, or a part of it had failed and all went."""
    first = state.get("undo") or state.get("backs_out")
    whole = "undo" in state or all(one.status == "done" for one in acts.of_plan(tx, found.plan.id))
    return {first} if first and whole else set()


def put_back_by(tx: Tx, plan_id: str, put: StoredCall) -> StoredCall | None:
    """The call that a ``put`` takes back since a part of the plan of that call has failed; None of any other plan."""
    asked = questions.that_approved(tx, plan_id)
    first = asked.state.get("backs_out") if asked is not None else None
    where = (put.system, put.method, put.path)
    return next((one for one in plans.calls(tx, first) if (one.system, one.method, one.path) == where), None) if first else None


def that_made(tx: Tx, system: str, remote_ids: Iterable[str]) -> list[StoredPlan]:
    """The plans by which some records were made, whoever asked for them, the newest first."""
    made = (
        select(plan.c.id)
        .join(call, call.c.plan_id == plan.c.id)
        .join(act, act.c.call_id == call.c.id)
        .where(
            act.c.remote_id.in_(list(remote_ids)), most_are(act.c.status, "done"), call.c.method == "POST", call.c.system == system
        )
        .order_by(plan.c.created_at.desc())
    )
    rows = dict.fromkeys(tx.connection.scalars(made).all())
    return [found for row in rows if (found := plans.get(tx, row)) is not None]


def told(tx: Tx, person_id: str, since: datetime) -> list[StoredPlan]:
    """The plans that were carried out since a moment of which somebody else was told, the newest first."""
    rows = tx.connection.scalars(_TOLD, {"person": person_id, "since": since, "most": LOOKED_THROUGH}).all()
    return [found for row in rows if (found := plans.get(tx, row)) is not None]


def still_told(tx: Tx, found: Sequence[StoredPlan], gives_up: Callable[[StoredPlan], bool]) -> list[StoredPlan]:
    """Those of some plans, the newest first, whose records no newer one of them takes from whoever was told: ``gives_up`` tells
    which of them do."""
    taken, given, left = set[str](), set[str](), list[StoredPlan]()
    for one in found:
        made = of_plan(tx, one.id) if len(found) > 1 else None
        records = {*made.record_ids} - given if made is not None else set[str]()
        if gives_up(one):
            taken |= records
        elif not (records & taken):
            given |= records
            left.append(one)
    return left


_NEWEST = (
    select(plan.c.id)
    .where(plan.c.person_id == bindparam("person"), plan.c.status == "approved")
    .order_by(plan.c.created_at.desc())
    .limit(bindparam("most"))
)
_TOLD = (
    select(plan.c.id)
    .join(told_rows, told_rows.c.plan_id == plan.c.id)
    .where(told_rows.c.person_id == bindparam("person"), plan.c.person_id != bindparam("person"))
    .where(plan.c.status == "approved", plan.c.created_at >= bindparam("since"))
    .order_by(plan.c.created_at.desc())
    .limit(bindparam("most"))
)


def is_gone(tx: Tx, plan_id: str) -> bool:
    """Whether something that a plan made was taken back since, by whomever."""
    made = tx.connection.execute(
        select(act.c.remote_id, act.c.done_at).where(act.c.plan_id == plan_id, most_are(act.c.status, "done"))
    ).all()
    ids, since = {one.remote_id for one in made if one.remote_id}, min((one.done_at for one in made if one.done_at), default=tx.now)
    deleted = (
        select(call.c.path)
        .join(act, act.c.call_id == call.c.id)
        .where(call.c.method == "DELETE", most_are(act.c.status, "done"), act.c.done_at >= since)
    )
    return any(named(path) in ids for path in tx.connection.scalars(deleted))


def of_plan(tx: Tx, plan_id: str, gone: Gone | None = None) -> Booked | None:
    """The same of one plan; None if there is no such plan. ``gone`` has system and id of what was deleted, where that is known."""
    stored = plans.get(tx, plan_id)
    if stored is None:
        return None
    of_it = tx.connection.execute(
        select(act.c.call_id, act.c.remote_id, act.c.status, act.c.created_at).where(act.c.plan_id == plan_id)
    ).all()
    done = {found.call_id: found.remote_id for found in of_it if found.status == "done"}
    calls = plans.calls(tx, plan_id) if done else []
    if gone is None:
        gone = _taken_back(tx, stored.person_id) if done else {}
    begun = {found.call_id: found.created_at for found in of_it}
    made = tuple(
        (item, done[item.id])
        for item in calls
        if item.method == "POST"
        and not item.erased
        and done.get(item.id)
        and ((ended := gone.get((item.system, done[item.id]))) is None or begun[item.id] > ended)
    )
    changed = frozenset(named(item.path) for item in calls if item.method == "PUT" and item.id in done)
    found = Booked(stored, made, changed)
    asked = questions.that_approved(tx, plan_id) if found.changes and len(done) == len(of_it) else None
    if asked is not None and stored.draft.get("intent") == "edit":
        found = replace(found, kept=tuple(asked.state.get("bookings") or ()))
    back = Back.from_json(kept) if asked and (kept := asked.state.get("back")) else None
    gone_for_good = sum(item.method == "DELETE" for item in calls) > (len(back.again) if back else 0)
    return found if gone_for_good else replace(found, back=back)


def _taken_back(tx: Tx, person_id: str) -> Gone:
    """The records that were deleted for a person, and that no undoing has put back. An id that is made of a name may be given again
    later."""
    ended = tx.connection.execute(
        select(call.c.system, call.c.path, call.c.method, act.c.remote_id, act.c.created_at)
        .join(act, act.c.call_id == call.c.id)
        .join(plan, plan.c.id == call.c.plan_id)
        .where(plan.c.person_id == person_id, most_are(act.c.status, "done"))
        .where(or_(call.c.method == "DELETE", and_(call.c.method == "POST", plan.c.draft.like(UNDOING))))
        .order_by(act.c.created_at)
    )
    gone: dict[tuple[str, str], datetime] = {}
    for row in ended:
        if row.method == "DELETE":
            gone[row.system, named(row.path)] = row.created_at
        else:
            gone.pop((row.system, row.remote_id), None)
    return gone


def named(path: str) -> str:
    """The id of the record that a call changes or deletes."""
    return path.rstrip("/").rsplit("/", 1)[-1]
