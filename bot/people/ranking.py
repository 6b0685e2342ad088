"""Who could cover, the likeliest first, each with the reasons: free then, in the same calendar, rested, few covers so far."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.people.clashes import Clash, clashes
from bot.people.periods import Period
from bot.people.rest import strain
from bot.systems.everbridge.matching import absence
from bot.systems.everbridge.rows import Row, Shift
from intents.person import Person

LATELY = timedelta(days=90)  # for which covers are counted


@dataclass(frozen=True, slots=True)
class Ranked:
    """Somebody who could cover: what stands against it, whether they are on call in the same calendar at other times, whether they
    have ``REST`` before and after, and how often they have covered lately (None where that can't be seen)."""

    person: Person
    clashes: tuple[Clash, ...]
    same_calendar: bool
    rested: bool
    covers: int | None

    @property
    def free(self) -> bool:
        """Whether nothing stands against it."""
        return not self.clashes


def in_calendars(shifts: Iterable[Shift], calendars: Iterable[int]) -> list[int]:
    """The contacts who are on call in some calendars by their own turn."""
    wanted = set(calendars)
    own = (one.contact_id for shift in shifts if shift.calendar_id in wanted for one in shift.assignments if not one.covers)
    return list(dict.fromkeys(own))


def ranked(
    people: Sequence[Person],
    absent: int,
    when: Sequence[Period],
    shifts: Sequence[Shift],
    rows: Sequence[Row],
    *,
    calendars: Iterable[int],
    covers: "Counter[int] | None",
) -> list[Ranked]:
    """The people with a contact, the likeliest first. ``rows`` are their substitutions; ``shifts`` reach ``REST`` beyond
    ``when``."""
    same = set(in_calendars(shifts, calendars))
    found = [
        Ranked(
            person,
            tuple(clashes(contact, absent, when, shifts, rows)),
            contact in same,
            strain(contact, when, shifts) is None,
            None if covers is None else covers[contact],
        )
        for person in people
        if (contact := person.contact_id) is not None and contact != absent
    ]
    return sorted(found, key=lambda one: (not one.free, not one.rested, not one.same_calendar, one.covers or 0, one.person.name))


def covered(rows: Iterable[Row], now: datetime) -> "Counter[int]":
    """How often each contact has covered, or will, of what begins after ``LATELY`` before a moment."""
    since = (now - LATELY).replace(tzinfo=None)
    seen = (absence(row) for row in rows)
    return Counter(contact for one in seen if one is not None and one.start >= since for contact in one.covers)
