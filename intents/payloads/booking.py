"""An absence as the bot knows it, and the substitutions it takes to say so in either shape of the body."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Any

from intents.payloads.everbridge import Id, StaffAssignment, Substitution, Time, Zone, document
from intents.payloads.recurrence import DatesApplicable, LocalEvent, Recurrence
from intents.payloads.rrule import flaws_of, last_counted, until_of, without_until
from intents.payloads.wire import Day, Moment, Whole
from intents.person import Body

ONE_DAY = timedelta(days=1)
MIDNIGHT = time()
LAST_MINUTE = time(23, 59)  # INFERRED: HH:MM has no 24:00, so hours up to midnight lose a minute in shape ``attributes``


class Booking(Whole):
    """Who is out, when, and who stands in. A booking that could be made yields substitutions that the API's rules allow.

    ``start`` and ``end`` are local wall time in ``timezone``, half-open, in whole minutes; of a series (``rrule``, without
    prefix) they are the first occurrence, and ``until`` is its last day.
    """

    contact_id: Id
    start: Moment
    end: Moment
    timezone: Zone
    all_day: bool = False
    calendar_id: Id | None = None
    replacement_id: Id | None = None
    rrule: str | None = None
    until: Day | None = None

    def substitutions(self, body: Body) -> tuple[Substitution, ...]:
        """What to create, in order: one, but for hours over several days in shape ``attributes``. There ``time`` is of every
        day, so the first and the last day stand alone.
        """
        if self.rrule is not None or body == "flat":
            return (self._substitution(self._ical()),)
        return tuple(self._substitution(self._dated(days), hours) for days, hours in self._stretches())

    def bodies(self, body: Body) -> tuple[dict[str, Any], ...]:
        """The request bodies, one POST each: what becomes of an array when one of it is refused is UNKNOWN."""
        return tuple(document(substitution, body=body) for substitution in self.substitutions(body))

    def broken(self) -> Iterator[str]:
        """What no substitution could say."""
        if self.end <= self.start:
            yield "end is not after start"
        elif self.start.second or self.end.second:
            yield "start and end should be whole minutes"
        elif self.rrule is None and not list(self._stretches()):
            yield "start and end hold nothing but the last minute of a day"
        if self.all_day and (self.start.time(), self.end.time()) != (MIDNIGHT, MIDNIGHT):
            yield "start and end should be midnights when all_day is true"
        if self.contact_id == self.replacement_id:
            yield "replacement_id is contact_id: nobody can stand in for himself"
        yield from self._broken_series()

    def _broken_series(self) -> Iterator[str]:
        if self.rrule is None:
            if self.until:
                yield "until is not allowed without rrule"
            return
        flaws = list(flaws_of(self.rrule))
        yield from (f"rrule {flaw}" for flaw in flaws)
        last = None if flaws else self.last_day
        if not flaws and last is None:
            yield "rrule should end by until, UNTIL or COUNT"
        if last and last < self.start.date():
            yield "rrule ends before start"

    @property
    def last_day(self) -> date | None:
        """The day of the last occurrence at the latest; of no series, the last day that is touched."""
        if self.rrule is None:
            return (self.end - timedelta(minutes=1)).date()
        ends = (self.until, until_of(self.rrule), last_counted(self.rrule, self.start))
        return min((day for day in ends if day), default=None)

    def _substitution(self, recurrence: Recurrence, hours: Time | None = None) -> Substitution:
        """``timeZoneString`` is always sent: the page wants it without a calendar, the vendor's OpenAPI wants it always."""
        stand_in = StaffAssignment(type="contact", contactIds=(self.replacement_id,)) if self.replacement_id else None
        return Substitution(
            contactId=self.contact_id,
            recurrence=recurrence,
            time=hours,
            staffAssignment=stand_in,
            calendarId=self.calendar_id,
            timeZoneString=self.timezone,
        )

    def _dated(self, days: DatesApplicable) -> Recurrence:
        """``repeat`` for a replacement and ``occurrence`` for an unavailability, exactly as the page's two examples have it."""
        return Recurrence(type="repeat" if self.replacement_id else "occurrence", datesApplicable=days)

    def _ical(self) -> Recurrence:
        """The flat shape's recurrence. INFERRED: the wrapper takes it too, which a series needs.

        A series ends by ``to``: whether an UNTIL without hours would include its day is UNKNOWN. A one-off has the dates of
        ``event``, so that whole days end, exclusively, on the day after, as in the OpenAPI's examples.
        """
        last = self.end.date() if self.rrule is None else self.last_day
        return Recurrence(
            type="ical",
            datesApplicable=DatesApplicable.of(self.start.date(), last),
            event=LocalEvent(start=self.start, end=self.end),
            rrule=None if self.rrule is None else without_until(self.rrule),
        )

    def _stretches(self) -> Iterator[tuple[DatesApplicable, Time | None]]:
        """Whole days together, the hours before and after them by themselves."""
        first, last = self.start.date(), self.end.date()
        if first == last:
            yield DatesApplicable.of(first, first), Time(start=self.start.time(), end=self.end.time())
            return
        if MIDNIGHT < self.start.time() < LAST_MINUTE:
            yield DatesApplicable.of(first, first), Time(start=self.start.time(), end=LAST_MINUTE)
        whole = first if self.start.time() == MIDNIGHT else first + ONE_DAY
        if whole < last:
            yield DatesApplicable.of(whole, last - ONE_DAY), None
        if self.end.time() > MIDNIGHT:
            yield DatesApplicable.of(last, last), Time(start=MIDNIGHT, end=self.end.time())
