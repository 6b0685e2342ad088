"""Whether somebody who stands in has rest before and after: their own turns on call right beside what they would cover."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.people.periods import Period
from bot.people.standing import on_call
from bot.systems.everbridge.rows import Shift

REST = timedelta(hours=11)  # between two shifts: EU directive 2003/88, article 3
NONE = timedelta()


@dataclass(frozen=True, slots=True)
class Strain:
    """Less than ``REST`` beside what somebody would cover: until when they are on call before it, and from when again. ``row`` is
    how long they would be on call without a break, ``rest`` the shortest one."""

    ends: datetime | None
    begins: datetime | None
    row: timedelta
    rest: timedelta


def strain(contact: int, when: Iterable[Period], shifts: Iterable[Shift]) -> Strain | None:
    """The worst of it in some times; ``shifts`` reach ``REST`` beyond them. A turn at the same time is a clash, not this."""
    asked = joined(when)
    if not asked:
        return None
    wide = [Period(one.start - REST, one.end + REST) for one in asked]
    theirs = [shift for shift in shifts if any(one.contact_id == contact for one in shift.assignments)]
    own = joined(duty.when for duty in on_call(theirs, wide) if any(who == contact for who, _ in duty.people))
    whole = joined([*asked, *own])
    found = [one for one in (_beside(one, own, whole) for one in asked) if one is not None]
    return min(found, key=lambda one: (one.rest, -one.row), default=None)


def joined(found: Iterable[Period]) -> list[Period]:
    """Times in their order, those that touch as one."""
    made: list[Period] = []
    for one in sorted(found):
        if made and one.start <= made[-1].end:
            made[-1] = Period(made[-1].start, max(made[-1].end, one.end))
        else:
            made.append(one)
    return made


def _beside(one: Period, own: Sequence[Period], whole: Sequence[Period]) -> Strain | None:
    before = next((turn for turn in reversed(own) if turn.end <= one.start and one.start - turn.end < REST), None)
    after = next((turn for turn in own if turn.start >= one.end and turn.start - one.end < REST), None)
    gaps = [*([one.start - before.end] if before else []), *([after.start - one.end] if after else [])]
    if not gaps:
        return None
    row = next(turn.end - turn.start for turn in whole if turn.start <= one.start and one.end <= turn.end)
    return Strain(before.end if before else None, after.start if after else None, NONE if min(gaps) else row, min(gaps))
