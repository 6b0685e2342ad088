"""Whether somebody can stand in at a time: whether they are on call themselves then, or for somebody else, or out.

Two sources tell: who is on call in the shifts of those days, and the substitutions of the person, since one who has no shift then
may be booked as out all the same.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bot.people.periods import Period, common
from bot.people.zones import kept_in
from bot.systems.everbridge.matching import Absence, absence
from bot.systems.everbridge.rows import Assignment, Row, Shift, deleted
from intents.when import Span

Kind = Literal["on call", "covering", "out", "covered by you"]
ORDER: tuple[Kind, ...] = ("covered by you", "out", "on call", "covering")
MOST = 60  # times of a series that are looked at
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Clash:
    """Why somebody may not be able to stand in; ``covered by you``: they are out, and whoever is absent now stands in for them."""

    kind: Kind
    when: Period


def times(
    spans: Iterable[Span],
    local: ZoneInfo,
    rule: str | None = None,
    until: datetime | None = None,
    without: Collection[date] = (),
) -> list[Period]:
    """The times of closed spans; of a series each one before ``until``, which is local, but on days that it is ``without``."""
    found = []
    for span in spans:
        assert isinstance(span.start, datetime) and isinstance(span.end, datetime)  # noqa: S101
        starts = [span.start] if rule is None or until is None else _starts(rule, span.start, span.start, until)
        found += [_aware(start, start + (span.end - span.start), local) for start in starts if start.date() not in without]
    return found


def within(when: Iterable[Period], hours: Iterable[Period]) -> list[Period]:
    """What of some times is in some hours; all of it where none is."""
    when = list(when)
    return common(when, hours) or when


def clashes(contact: int, absent: int, when: Sequence[Period], shifts: Iterable[Shift], rows: Iterable[Row]) -> list[Clash]:
    """The clashes of a contact who stands in for ``absent``, the first of each kind, in the order of ``ORDER``."""
    found = [*_of_shifts(contact, absent, when, shifts), *_of_rows(contact, absent, when, rows)]
    first = {clash.kind: clash for clash in sorted(found, key=lambda clash: clash.when, reverse=True)}
    if "covered by you" in first:
        first.pop("out", None)
    return [first[kind] for kind in ORDER if kind in first]


def already(wanted: Absence | None, rows: Iterable[Row]) -> str | None:
    """The id of a substitution that stands and is just like one that is wanted; or None."""
    alike = (str(row.get("id")) for row in rows if not deleted(row) and absence(row) == wanted)
    return next(alike, None) if wanted is not None else None


def _of_shifts(contact: int, absent: int, when: Sequence[Period], shifts: Iterable[Shift]) -> Iterator[Clash]:
    for shift in shifts:
        hours = Period(shift.start, shift.end)
        meant = [one.common(hours) for one in when if one.meets(hours)]
        for assignment in shift.assignments if meant else ():
            if assignment.contact_id == contact:
                yield from _of_assignment(assignment, absent, meant)


def _of_assignment(assignment: Assignment, absent: int, meant: Sequence[Period]) -> Iterator[Clash]:
    for one in meant:
        out = [(Period(part.start, part.end), part.other) for part in assignment.out]
        yield from (Clash("covered by you" if by == absent else "out", one.common(part)) for part, by in out if part.meets(one))
        covers = [Period(part.start, part.end) for part in assignment.covers if part.other != absent]
        yield from (Clash("covering", one.common(part)) for part in covers if part.meets(one))
        wholly_out = any(part.start <= one.start and one.end <= part.end for part, _ in out)
        if not assignment.covers and not wholly_out:
            yield Clash("on call", one)


def _of_rows(contact: int, absent: int, when: Sequence[Period], rows: Iterable[Row]) -> Iterator[Clash]:
    for row in rows if when else ():
        found, periods = occurrences(row, min(when).start, max(one.end for one in when))
        if found is None or found.contact != contact:
            continue
        for one in periods:
            yield from (
                Clash("covered by you" if absent in found.covers else "out", one.common(asked))
                for asked in when
                if one.meets(asked)
            )


def occurrences(row: Row, since: datetime, until: datetime) -> tuple[Absence | None, list[Period]]:
    """What a substitution says, with its times; of a series those that may touch the time between two aware moments."""
    found = absence(row)
    if found is None:
        return None, []
    local = ZoneInfo(kept_in(row))
    first, last = (bound.astimezone(local).replace(tzinfo=None) for bound in (since, until))
    return found, _periods(found, local, first, last)


def _periods(found: Absence, local: ZoneInfo, first: datetime, last: datetime) -> list[Period]:
    """Its times between two local moments; a series whose rule is none we can read counts as one long time."""
    if not found.rule:
        return [_aware(found.start, found.end, local)]
    ends = datetime.combine(found.until, time()) + ONE_DAY if found.until else last
    try:
        starts = _starts(found.rule, found.start, first - (found.end - found.start), min(ends, last))
    except (ValueError, TypeError):
        return [_aware(found.start, ends, local)]
    return [_aware(start, start + (found.end - found.start), local) for start in starts]


def _starts(rule: str, first: datetime, since: datetime, until: datetime) -> list[datetime]:
    return list(rrulestr(rule, dtstart=first).between(since, until, inc=True)[:MOST])


def _aware(start: datetime, end: datetime, local: ZoneInfo) -> Period:
    return Period(start.replace(tzinfo=local), end.replace(tzinfo=local))
