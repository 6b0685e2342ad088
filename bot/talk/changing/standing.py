"""What stands of somebody: the substitutions by which they are out, as Everbridge shows them now, whoever made them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bot.people.directory import Directory
from bot.people.periods import Period, Stretch, meet
from bot.people.zones import zone
from bot.store.rows import acts, booked
from bot.store.store import Store
from bot.systems.everbridge.matching import absence
from bot.systems.everbridge.row import NAME
from bot.systems.everbridge.rows import Row
from intents.requests.spans import midnight
from intents.when import Span

T = TypeVar("T")
ONE_DAY = timedelta(days=1)
MOST_TIMES = 750  # of a series: two years of days
LATE = timedelta(hours=1)  # for which a list may not show what we made: then it is asked for by its id


@dataclass(frozen=True, slots=True)
class Record:
    """One substitution: ``row`` is what Everbridge shows of it, ``calendar`` the one that it is in, None for all; ``ours`` says
    whether it was made through us."""

    id: str
    calendar: int | None
    row: Row
    ours: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """A booking: one time and one cover, with a record in each calendar.

    ``start`` and ``end`` are local in ``zone`` and half-open; of a series (``rule``) they are the first time, and ``until`` is its
    last day.
    """

    records: tuple[Record, ...]
    contact: int
    start: datetime
    end: datetime
    zone: str
    covers: tuple[int, ...]
    rule: str = ""
    until: date | None = None

    @property
    def ids(self) -> list[str]:
        """Of its records."""
        return [record.id for record in self.records]

    @property
    def calendars(self) -> dict[int, None]:
        """Those that its records are in, in order; none where it is in all."""
        return dict.fromkeys(record.calendar for record in self.records if record.calendar is not None)

    @property
    def span(self) -> Span:
        """Its time, of a series the first."""
        return span_of(self.start, self.end)

    def times(self) -> list[Stretch]:
        """When it holds; of a series each time. A series whose rule we can't read is one long time."""
        if not self.rule:
            return [(self.start, self.end)]
        last = datetime.combine(self.until, time()) + ONE_DAY if self.until else self.start + 2 * 365 * ONE_DAY
        try:
            starts = rrulestr(self.rule, dtstart=self.start).xafter(self.start, count=MOST_TIMES, inc=True)
            return [(start, start + (self.end - self.start)) for start in starts if start < last]
        except (ValueError, TypeError):
            return [(self.start, max(last, self.end))]

    def days(self) -> list[date]:
        """On which days it holds, in part or whole."""
        ends = [(start.date(), (end - timedelta(microseconds=1)).date()) for start, end in self.times()]
        return [first + ONE_DAY * at for first, last in ends for at in range((last - first).days + 1)]

    def over(self, now: datetime) -> bool:
        """Whether it has ended by an aware moment."""
        ends = [end for _, end in self.times()]
        return not ends or max(ends) <= now.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)


def span_of(start: datetime, end: datetime) -> Span:
    """A time as a span: whole days where it begins and ends at midnight."""
    return Span(start, end, all_day=start.time() == end.time() == time())


def spans_of(found: Iterable[Period]) -> tuple[Span, ...]:
    """Some times as spans."""
    return tuple(span_of(one.start, one.end) for one in found)


def stretches(spans: Sequence[Span]) -> list[Stretch]:
    """The times of those spans that have both sides."""
    return [(span.start, span.end) for span in spans if isinstance(span.start, datetime) and isinstance(span.end, datetime)]


def to_the_side(start: datetime, end: datetime, part: str | None) -> Stretch:
    """A time as it is taken out of a longer one: a part of a day runs to the day's side, so that nothing is left beyond it."""
    midnight = datetime.combine(start.date(), time())
    return midnight if part == "am" else start, midnight + ONE_DAY if part in ("pm", "eve") else end


def closed(spans: Sequence[Span]) -> list[Period] | None:
    """The times of some spans as they are taken out of longer ones; None where one of them is open to a side."""
    found = [
        Period(*to_the_side(span.start, span.end, span.part))
        for span in spans
        if isinstance(span.start, datetime) and isinstance(span.end, datetime)
    ]
    return found if len(found) == len(spans) else None


class Finder:
    """Finds what stands. Reads the rows and Everbridge; raises RemoteError."""

    def __init__(self, store: Store, directory: Directory) -> None:
        self._store = store
        self._directory = directory

    def of(self, by: Iterable[str], contact_id: int, timezone: str) -> list[Standing]:
        """The bookings of a contact that are not over, in the order of their days. ``by`` are those in Webex whose requests
        are known as ours, ``timezone`` is the contact's, for records without."""
        with self._store.read() as tx:
            found, now = [one for person in dict.fromkeys(by) for one in booked.standing(tx, person)], tx.now
        made = [(id_, plan.plan.created_at) for plan in found for call, id_ in plan.made if call.system == NAME]
        rows = {str(row.get("id")): row for row in self._directory.substitutions({contact_id})}
        for id_, at in made:
            if id_ not in rows and now - at < LATE and (row := self._directory.substitution(id_)) is not None:
                rows[id_] = row
        with self._store.read() as tx:  # for whomever, by whomever
            ours = acts.ours(tx, rows)
        standing = _together(rows.values(), ours, contact_id, timezone)
        return sorted((one for one in standing if not one.over(now)), key=lambda one: (one.start, one.end))


def _together(rows: Iterable[Row], ours: set[str], contact_id: int, timezone: str) -> list[Standing]:
    """The records of one time and one cover as one booking."""
    found: dict[object, Standing] = {}
    for row in rows:
        seen = absence(row)
        if seen is None or seen.contact != contact_id:
            continue
        record = Record(str(row.get("id")), seen.calendar, row, str(row.get("id")) in ours)
        local = zone(str(row.get("timeZoneString") or "")) or timezone
        one = Standing((record,), contact_id, seen.start, seen.end, local, seen.covers, seen.rule, seen.until)
        key = (one.start, one.end, one.zone, one.covers, one.rule, one.until)
        there = found.get(key)
        alike = there is not None and record.calendar not in [other.calendar for other in there.records]
        if there is not None and alike:
            records = sorted((*there.records, record), key=lambda one: one.calendar or 0)
            found[key] = replace(there, records=tuple(records))
        else:
            found[key if there is None else record.id] = one
    return list(found.values())


def touched(standing: Standing, days: Sequence[Stretch]) -> bool:
    """Whether a booking holds at any of some times."""
    return meet(standing.times(), days)


def continues(one: Standing, other: Standing) -> bool:
    """Whether the second is the rest of a night, or of several, that the first begins: the same cover, from midnight on."""
    apart = one.rule or other.rule or one.covers != other.covers or one.zone != other.zone
    days = one.span.all_day and other.span.all_day
    return not apart and one.end == other.start and not days and other.start.time() == time()


def nights(found: Iterable[T], booking: Callable[[T], Standing]) -> list[list[T]]:
    """What is of bookings, in their order, that of one night together: up to midnight, and behind it."""
    made: list[list[T]] = []
    for one in sorted(found, key=lambda one: booking(one).start):
        if made and continues(booking(made[-1][-1]), booking(one)):
            made[-1].append(one)
        else:
            made.append([one])
    return made


def whole_nights(some: Iterable[Standing], all_: Iterable[Standing]) -> list[list[Standing]]:
    """Of all that stands the nights that some bookings are of, with both their halves."""
    ids = {id_ for one in some for id_ in one.ids}
    return [night for night in nights(all_, lambda one: one) if any(not ids.isdisjoint(one.ids) for one in night)]


def of_days(one: Standing, all_: Sequence[Standing], days: Sequence[Stretch]) -> list[Stretch]:
    """Some times as they are of a booking: a day or an evening is all of the night that begins then, and none that ends then."""
    begins = next((other.start for other in all_ if continues(other, one)), one.start)
    if one.rule or one.span.all_day or not midnight(begins) + ONE_DAY < one.end <= begins + ONE_DAY:
        return list(days)
    evening = midnight(begins) + ONE_DAY
    own = [(one.start, one.end)] if any(start <= begins and evening <= end for start, end in days) else []
    return [*own, *(day for day in days if not (midnight(day[0]) == day[0] and midnight(day[1]) == day[1]))]
