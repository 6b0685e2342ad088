"""A look at everything that is booked: by pages and by weeks, never one by one, and what seems gone is asked for by itself.

So 10,000 bookings take some 200 pages of substitutions and as many calls of who is on call as there are weeks ahead; how fast they
are made is for whoever looks to say (``Pace``). Nothing is told of what was not read for certain.
"""

import json
import logging
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.errors import Refused
from bot.people.clashes import occurrences
from bot.people.directory import Directory
from bot.people.periods import Period
from bot.people.zones import kept_in
from bot.store.rows import standing
from bot.store.rows.plans import StoredCall
from bot.store.rows.standing import Kept
from bot.store.store import Store, Tx
from bot.systems import spending
from bot.systems.everbridge.api import EverbridgeReader
from bot.systems.everbridge.matching import Absence, absence
from bot.systems.everbridge.row import NAME
from bot.systems.everbridge.rows import Row, Shift, made_at
from bot.talk.changing.standing import Standing
from bot.talk.watching import seen as seeing
from bot.talk.watching.notices import Notices, as_booked
from bot.talk.watching.seen import Drift, Seen, Week

log = logging.getLogger(__name__)

WEEKS = 5  # that it is looked who is on call, this one and those ahead: whole ones, so that each look sees the same of them
OVERLAP = timedelta(minutes=5)  # of what is taken in: a transaction may show later than its moment
SETTLED = timedelta(minutes=2)  # after a call of ours, before what it made is taken for what Everbridge shows
LONGEST_SHIFT = timedelta(days=2)  # a shift that begins in a week and is touched after it
SKEW = timedelta(days=1)  # that a record's own date may differ from ours
MOST_ASKED = 200  # at one look: records that no list shows, each asked for by its id
MOST_TOLD = 100  # at one look
AT_ONCE = 500  # rows in a transaction

Pace = Callable[[], None]
"""Called before each call of Everbridge; it may wait, or raise to end the look."""


@dataclass(frozen=True, slots=True)
class There:
    """A substitution that holds, with its times in the weeks that are looked at; ``made`` is when, where it says so."""

    id: str
    at: Absence
    zone: str
    when: tuple[Period, ...]
    made: datetime | None


@dataclass(slots=True)
class Booking:
    """One that is watched, and what this look has seen of it; ``there`` is None where it is gone."""

    kept: Kept
    there: There | None
    left: tuple[int, ...] = ()
    over: tuple[str, ...] = ()
    weeks: dict[int, Week] = field(default_factory=dict)


def take_in(tx: Tx, since: datetime | None) -> None:
    """Takes in what was booked since a moment, or ever; twice is once."""
    standing.take_in(tx, NAME, since and since - OVERLAP, _ends)


class Watch:
    """Looks. Reads the rows and Everbridge; ``look`` raises RemoteError, and then nothing more was told."""

    def __init__(self, store: Store, directory: Directory, everbridge: EverbridgeReader, notices: Notices) -> None:
        self._store = store
        self._directory = directory
        self._everbridge = everbridge
        self._notices = notices

    def take_in(self, since: datetime | None) -> datetime:
        """Takes in what was booked since a moment; gives up to when."""
        with self._store.begin() as tx:
            take_in(tx, since)
            standing.forget(tx)
            return tx.now

    def look(self, pace: Pace) -> int:
        """Looks at everything that stands. Gives how many bookings that was."""
        with self._store.read() as tx:
            every, now = standing.all_of_them(tx), tx.now
        kept = [one for one in every if now - one.changed_at >= SETTLED]
        if kept:
            with spending.on_account(pace):
                self._look(kept, {one.remote_id for one in every}, now)
        return len(kept)

    def _look(self, kept: Sequence[Kept], ours: set[str], now: datetime) -> None:
        there = self._read(min(one.made_at for one in kept) - SKEW, now)
        asked = [one for one in kept if one.remote_id not in there]
        certain = {one.remote_id for one in random.sample(asked, min(len(asked), MOST_ASKED))}
        for id_ in sorted(certain):
            if (row := self._everbridge.substitution(id_)) is not None and (found := _there(row, now)) is not None:
                there[id_] = found
        bookings = [Booking(one, there.get(one.remote_id)) for one in kept if one.remote_id in there or one.remote_id in certain]
        here = [one for one in bookings if one.there is not None]
        self._who_left(here)
        _booked_over(here, [one for one in there.values() if one.id not in ours], now)
        self._on_call(here, seeing.week_of(now))
        self._keep(bookings, now)

    def _read(self, since: datetime, now: datetime) -> dict[str, There]:
        rows = self._everbridge.substitutions_since(since)
        return {found.id: found for row in rows if (found := _there(row, now)) is not None}

    def _who_left(self, bookings: Iterable[Booking]) -> None:
        """By the list of contacts, and whoever isn't in it is asked for."""
        known: dict[int, bool] = {}
        for one in bookings:
            covers = one.there.at.covers if one.there else ()
            for contact in covers:
                if contact not in known:
                    known[contact] = self._directory.name(contact) is None and self._has_left(contact)
            one.left = tuple(contact for contact in covers if known[contact])

    def _has_left(self, contact_id: int) -> bool:
        contact = self._everbridge.contact(contact_id)
        return contact is None or contact.status != "A"

    def _on_call(self, bookings: Sequence[Booking], this: int) -> None:
        for week in range(this, this + WEEKS):
            hours = Period(seeing.begin_of(week), seeing.begin_of(week + 1) + LONGEST_SHIFT)
            found = [one for one in bookings if one.there is not None and any(when.meets(hours) for when in one.there.when)]
            if found:
                self._in_week(week, found)

    def _in_week(self, week: int, bookings: Iterable[Booking]) -> None:
        begin = seeing.begin_of(week)
        try:
            shifts = self._everbridge.shifts_now(begin, begin + seeing.WEEK)
        except Refused as error:  # a role may see substitutions and not shifts
            log.info("watch: who is on call can't be read: %s", error)
            return
        of: dict[int, list[Shift]] = defaultdict(list)
        for shift in shifts:
            for contact in shift.contact_ids:
                of[contact].append(shift)
        for one in bookings:
            if one.there is not None:
                at = one.there.at
                one.weeks[week] = seeing.on_call(at, one.there.when, of.get(at.contact or 0, ()), week)

    # ---- what came of it -----------------------------------------------------------------------------------------------------

    def _keep(self, bookings: Sequence[Booking], now: datetime) -> None:
        quiet: list[tuple[Kept, str, datetime]] = []
        told = 0
        with self._store.read() as tx:
            booked = {one.kept.remote_id: as_booked(tx, one.kept) for one in bookings if not one.kept.seen}
        for one in bookings:
            first = booked.get(one.kept.remote_id)
            before = seeing.as_shown(first, one.there.at) if first and one.there else first or seeing.read(one.kept.seen)
            found, ends = _seen(one, before), now if one.there is None else _end(one.there.at, one.there.zone)
            drift = Drift("gone") if found is None else seeing.drift(before, found, now)
            text = seeing.written(found) if found is not None else one.kept.seen
            if drift is None:
                if text != one.kept.seen or ends != one.kept.ends_at:
                    quiet.append((one.kept, text, ends))
            elif told < MOST_TOLD:
                told += 1
                self._notices.tell(one.kept, before, found, drift, (text, ends))
        for begin in range(0, len(quiet), AT_ONCE):
            with self._store.begin() as tx:
                standing.saw(tx, quiet[begin : begin + AT_ONCE])


def _seen(one: Booking, before: Seen | None) -> Seen | None:
    """Weeks in which there was nothing before either are not kept."""
    if one.there is None:
        return None
    had = before.weeks if before else {}
    weeks = {week: found for week, found in one.weeks.items() if found.hours or had.get(week, Week()).hours}
    return Seen(one.there.at, one.there.zone, one.left, one.over, weeks)


def _there(row: Row, now: datetime) -> There | None:
    this = seeing.week_of(now)
    looked_at = Period(seeing.begin_of(this), seeing.begin_of(this + WEEKS) + LONGEST_SHIFT)
    at, when = occurrences(row, looked_at.start, looked_at.end)
    if at is None:
        return None
    return There(str(row.get("id")), at, kept_in(row), tuple(one for one in when if one.meets(looked_at)), made_at(row))


def _booked_over(bookings: Iterable[Booking], there: Iterable[There], now: datetime) -> None:
    """What other hands have booked since at the same times: the stand-in is out, or whoever is out has another cover. What came
    just now may be ours and not taken in."""
    of: dict[int, list[There]] = defaultdict(list)
    for other in there:
        if other.at.contact is not None and other.made is not None and other.made <= now - SETTLED:
            of[other.at.contact].append(other)
    for one in bookings if of else ():
        if (mine := one.there) is not None:
            found = [other for who in (mine.at.contact or 0, *mine.at.covers) for other in of.get(who, ())]
            since = one.kept.changed_at
            one.over = tuple(sorted(other.id for other in found if other.made and other.made > since and _hides(other, mine, now)))


def _hides(other: There, mine: There, now: datetime) -> bool:
    places = {other.at.calendar, mine.at.calendar}
    if (other.at.contact, other.at.covers) == (mine.at.contact, mine.at.covers) or (len(places) > 1 and None not in places):
        return False
    return any(one.meets(when) and when.end > now for one in other.when for when in mine.when)


def _ends(call: StoredCall) -> datetime | None:
    """When what a call makes is over."""
    record = json.loads(call.body or b"{}").get("data")
    at = absence(record)
    return _end(at, kept_in(record)) if at is not None else None


def _end(at: Absence, zone: str) -> datetime:
    times = Standing((), at.contact or 0, at.start, at.end, zone, at.covers, at.rule, at.until).times()
    return max((end for _, end in times), default=at.end).replace(tzinfo=ZoneInfo(zone))
