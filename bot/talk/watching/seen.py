"""What is seen of a booking, and how it differs from what was seen of it before. Pure; ids and moments only."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

from bot.people.periods import Period, less
from bot.systems.everbridge.matching import Absence
from bot.systems.everbridge.rows import Shift

WEEK = timedelta(days=7)
EPOCH = datetime(1970, 1, 5, tzinfo=UTC)  # a Monday
Kind = Literal["gone", "changed", "left", "no_shift", "moved", "uncovered", "hidden"]


@dataclass(frozen=True, slots=True)
class Week:
    """Of the shifts that begin in a week: ``hours`` are those of whoever is out, whole; ``held``, what the cover has of them."""

    hours: tuple[Period, ...] = ()
    held: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """One look at a booking. ``zone`` is the one that its record is kept in; ``left`` are those of its covers who can't be paged
    any more, ``over`` the substitutions of other hands that overlap with it, ``weeks`` what is on call, by the number of each."""

    at: Absence
    zone: str
    left: tuple[int, ...] = ()
    over: tuple[str, ...] = ()
    weeks: dict[int, Week] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Drift:
    """What has become of a booking. ``then`` and ``now`` are hours of shifts, ``held`` what the cover has of them, or has lost;
    ``who`` are the contacts, ``by`` is the substitution that it is about."""

    kind: Kind
    then: tuple[Period, ...] = ()
    now: tuple[Period, ...] = ()
    held: tuple[Period, ...] = ()
    who: tuple[int, ...] = ()
    by: str = ""


def drift(before: Seen | None, found: Seen, now: datetime) -> Drift | None:
    """The gravest of what has become worse since; None where nothing has. What is past is no matter, and where nobody knows how it
    was only who has left."""
    known = before.left if before else ()
    if gone := tuple(one for one in found.left if one not in known):
        return Drift("left", who=gone)
    if before is None:
        return None
    if before.at != found.at:
        return Drift("changed")
    common = sorted(before.weeks.keys() & found.weeks.keys())
    then, hours, had, held = (
        _to_come((one for week in common for one in getattr(seen.weeks[week], what)), now)
        for what in ("hours", "held")
        for seen in (before, found)
    )
    if then and not hours:
        return Drift("no_shift", then)
    if then != hours:
        return Drift("moved", then, hours, held)
    if lost := less(had, held):
        return Drift("uncovered", then, hours, tuple(lost))
    if new := [one for one in found.over if one not in before.over]:
        return Drift("hidden", by=new[0])
    return None


def as_shown(booked: Seen, at: Absence) -> Seen:
    """What was booked, in the words of the record that shows it: a system may add what was left to it, such as the calendar."""
    same = (booked.at.contact, booked.at.covers, booked.at.start, booked.at.end) == (at.contact, at.covers, at.start, at.end)
    return replace(booked, at=at) if same else booked


def week_of(at: datetime) -> int:
    """The number of the week that an aware moment is in."""
    return (at - EPOCH) // WEEK


def begin_of(week: int) -> datetime:
    """When a week begins."""
    return EPOCH + week * WEEK


def on_call(at: Absence, when: Sequence[Period], shifts: Iterable[Shift], week: int) -> Week:
    """What of a booking is on call in some shifts: of those of whoever is out that begin in a week."""
    hours, held = [], []
    for shift in shifts:
        whole = Period(shift.start, shift.end)
        meant = [one.common(whole) for one in when if one.meets(whole)]
        own = any(one.contact_id == at.contact and not one.covers for one in shift.assignments)
        if not meant or not own or at.calendar not in (None, shift.calendar_id) or week_of(shift.start) != week:
            continue
        hours.append(whole)
        parts = (part for one in shift.assignments if one.contact_id in at.covers for part in one.covers)
        stands_in = [Period(part.start, part.end) for part in parts if part.other in (None, at.contact)]
        held += [part.common(one) for part in stands_in for one in meant if part.meets(one)]
    return Week(tuple(sorted(set(hours))), tuple(sorted(set(held))))


def written(seen: Seen) -> str:
    """As it is kept."""
    at = seen.at
    record = [at.contact, at.calendar, at.covers, at.start.isoformat(), at.end.isoformat(), at.rule, at.until and f"{at.until}"]
    weeks = {week: [_minutes(one.hours), _minutes(one.held)] for week, one in seen.weeks.items()}
    return json.dumps([record, seen.zone, seen.left, seen.over, weeks], separators=(",", ":"))


def read(text: str) -> Seen | None:
    """What ``written`` wrote; None where nothing was seen yet."""
    if not text:
        return None
    (contact, calendar, covers, start, end, rule, until), zone, left, over, weeks = json.loads(text)
    return Seen(
        Absence(
            contact,
            calendar,
            tuple(covers),
            datetime.fromisoformat(start),
            datetime.fromisoformat(end),
            rule,
            date.fromisoformat(until) if until else None,
        ),
        zone,
        tuple(left),
        tuple(over),
        {int(week): Week(*map(_periods, both)) for week, both in weeks.items()},
    )


def _minutes(found: Iterable[Period]) -> list[list[int]]:
    return [[int(moment.timestamp()) // 60 for moment in (one.start, one.end)] for one in found]


def _periods(rows: Any) -> tuple[Period, ...]:
    return tuple(Period(*(datetime.fromtimestamp(minute * 60, UTC) for minute in row)) for row in rows)


def _to_come(found: Iterable[Period], now: datetime) -> tuple[Period, ...]:
    return tuple(one for one in found if one.end > now)
