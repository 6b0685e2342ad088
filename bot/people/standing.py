"""What stands: who is out when and who covers, and who is on call, out of substitutions and shifts as Everbridge shows them."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from itertools import pairwise
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from bot.people.clashes import occurrences
from bot.people.periods import Period
from bot.systems.everbridge.rows import Assignment, Row, Shift

ONE_DAY = timedelta(days=1)

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody is out, and who covers; nobody where that is empty."""

    contact: int
    covers: tuple[int, ...]
    when: Period


@dataclass(frozen=True, slots=True)
class Duty:
    """Who is on call in a calendar, each with the one they stand in for (None for their own turn), and whose turn it is while
    they are out. With nobody on call it is a gap."""

    calendar: int
    people: tuple[tuple[int, int | None], ...]
    out: tuple[int, ...]
    when: Period

    def names(self, contact: int) -> bool:
        """Whether somebody is on call then, or would be."""
        return contact in self.out or any(contact == who for who, _ in self.people)


@dataclass(frozen=True, slots=True)
class Run(Generic[K]):
    """The same at one time, or at the same hours of several days in a row, or on whole days in a row; times are local."""

    what: K
    start: datetime
    end: datetime
    days: int = 1

    @property
    def whole_days(self) -> bool:
        return self.start.time() == self.end.time() == time() and self.start < self.end


def away(rows: Iterable[Row], windows: Sequence[Period]) -> list[Away]:
    """Every time within some windows that somebody is out, once each, in order of time."""
    since, until = min(windows).start, max(window.end for window in windows)
    found = {
        (at.contact, at.covers, when): Away(at.contact, at.covers, when)
        for row in rows
        for at, periods in [occurrences(row, since, until)]
        if at is not None and at.contact is not None
        for when in periods
        if any(when.meets(window) for window in windows)
    }
    return sorted(found.values(), key=lambda one: (one.when, one.contact))


def on_call(shifts: Iterable[Shift], windows: Sequence[Period]) -> list[Duty]:
    """Who is on call within some windows, in order of time; a shift that begins before is shown whole."""
    found = {duty for shift in shifts for duty in _stretches(shift) if any(duty.when.meets(window) for window in windows)}
    return sorted(found, key=lambda duty: (duty.when, duty.calendar, duty.people))


def runs(found: Iterable[tuple[K, Period]], zone: ZoneInfo) -> list[Run[K]]:
    """What comes on days in a row is one; in the order of their begin."""
    made: list[Run[K]] = []
    last: dict[K, int] = {}
    for what, when in sorted(found, key=lambda one: one[1]):
        next_ = Run(what, *when.local(zone))
        at = last.get(what)
        joined = _joined(made[at], next_) if at is not None else None
        if joined is not None and at is not None:
            made[at] = joined
        else:
            last[what] = len(made)
            made.append(next_)
    return made


def _joined(run: Run[K], next_: Run[K]) -> Run[K] | None:
    if run.days == 1 and next_.start <= run.end and (run.whole_days or next_.start == run.end):
        return replace(run, end=max(run.end, next_.end)) if run.whole_days == next_.whole_days else None
    first = run.end - (run.days - 1) * ONE_DAY
    if next_.start == run.start + run.days * ONE_DAY and next_.end == run.end + ONE_DAY and first - run.start <= ONE_DAY:
        return replace(run, end=next_.end, days=run.days + 1)
    return None


def _stretches(shift: Shift) -> list[Duty]:
    """A shift, cut where those who are on call change."""
    cuts = {shift.start, shift.end}
    for part in (part for assignment in shift.assignments for part in (*assignment.out, *assignment.covers)):
        cuts |= {moment for moment in (part.start, part.end) if shift.start < moment < shift.end}
    made: list[Duty] = []
    for start, end in pairwise(sorted(cuts)):
        people = tuple(sorted({on for one in shift.assignments for on in _on(one, start)}, key=str))
        out = tuple(sorted({one.contact_id for one in shift.assignments if not one.covers and _is_out(one, start)}))
        duty = Duty(shift.calendar_id, people, out, Period(start, end))
        if made and (made[-1].people, made[-1].out) == (people, out):
            made[-1] = replace(made[-1], when=Period(made[-1].when.start, end))
        else:
            made.append(duty)
    return made


def _on(assignment: Assignment, at: datetime) -> list[tuple[int, int | None]]:
    """Whether somebody is on call at a moment, for themselves or for others."""
    if _is_out(assignment, at):
        return []
    if not assignment.covers:
        return [(assignment.contact_id, None)]
    return [(assignment.contact_id, part.other) for part in assignment.covers if part.start <= at < part.end]


def _is_out(assignment: Assignment, at: datetime) -> bool:
    return any(part.start <= at < part.end for part in assignment.out)
