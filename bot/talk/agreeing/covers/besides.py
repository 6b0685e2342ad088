"""What else somebody covers for the one who is out, when they are told of a part of it: nobody is to guess from a change what of
the rest still is theirs."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.people.zones import zone
from bot.store.rows import plans, standing
from bot.store.rows.standing import Written
from bot.store.store import Tx
from bot.systems.everbridge.matching import Absence, absence
from bot.systems.everbridge.row import NAME
from bot.talk.audience import Tell, nights_of, when_of, whole_of

DAY = timedelta(days=1)
MOST = 12  # times that are named; more are left to "what do I cover?"


def besides(tx: Tx, group: Sequence[Tell], but: Collection[str]) -> tuple[str, ...]:
    """When they cover for the same one, by their clocks, without what is said to them in the same message and what stands at the
    paths that it is about."""
    told, said = group[0], [one.when for one in group]
    if told.person_id is None or told.contact is None:
        return ()
    there = ZoneInfo(told.zone or "UTC")
    known = [(one, at) for one in standing.written(tx, told.person_id, NAME) if (at := absence(one.holds)) is not None]
    absent = {at.contact for one, at in known if _of_them(tx, one, told)}
    found: dict[tuple[int | None, str], set[Absence]] = {}
    for one, at in (pair for pair in known if not pair[0].gone):
        here = zone(str(one.holds.get("timeZoneString") or "")) or there.key
        if told.contact in at.covers and at.contact in absent and one.path not in but and _ends(at) > _now(tx, here):
            found.setdefault((at.contact, here), set()).add(replace(at, calendar=None))  # it has a record in each calendar
    whens = [
        when_of(whole_of(night), ZoneInfo(here), there)
        for (_, here), some in found.items()
        for night in nights_of(sorted(some, key=lambda one: one.start))
    ]
    return tuple(dict.fromkeys(when for when in whens if not any(when in one for one in said)))[:MOST]


def _of_them(tx: Tx, one: Written, told: Tell) -> bool:
    """Whether they were told of a record as a cover for the same one."""
    found = [plan for row in one.plan_ids if (plan := plans.get(tx, row)) is not None]
    known = [each for plan in found for each in map(Tell.of, plan.tells) if each.kind == "stand_in"]
    return any(each.absent == told.absent for each in known if each.person_id == told.person_id)


def _ends(at: Absence) -> datetime:
    """When it is over, by the clocks that it is kept in."""
    return datetime.combine(at.until or date.max - DAY, time()) + DAY if at.rule else at.end


def _now(tx: Tx, here: str) -> datetime:
    return tx.now.astimezone(ZoneInfo(here)).replace(tzinfo=None)
