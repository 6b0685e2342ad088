"""From what was said to spans of local time: the days fixed, the hours settled, open sides as the words leave them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from intents.when.clocks import Clock, Hours, part_code, settle
from intents.when.days import DAY, Days, Fixed, Impossible, fix, fix_range
from intents.when.moments import Moment
from intents.when.reader import Reader
from intents.when.shifts import MINUTES_IN, Amount, lasting
from intents.when.span import MIDNIGHT, Moment as Instant, Part, Span
from intents.when.zones import moved

MOST_SPANS = 31
LONGEST_NIGHT = 14
"""Hours: an end earlier than its start is on the next day if that makes no longer shift than this."""


@dataclass(slots=True)
class Outcome:
    """What expressions came to: spans, and what was assumed or has to be asked on the way."""

    spans: list[Span] = field(default_factory=list)
    assumed: list[str] = field(default_factory=list)
    ask: list[str] = field(default_factory=list)
    options: list[tuple[Span, ...]] = field(default_factory=list)
    zone: str | None = None


def spans_of(reader: Reader, moments: Sequence[Moment], text: str, timezone: str, outcome: Outcome) -> None:
    """Adds the spans of a list of expressions to the outcome."""
    chosen: list[Span] = []
    for moment in _sharing(moments):
        place = reader.place(*moment.tokens)
        said = text[slice(*place)]
        try:
            spans = _Resolver(reader, moment, place, said, timezone, outcome).spans()
        except Impossible as problem:
            outcome.ask.append(str(problem) or "impossible_date")
            continue
        except (OverflowError, ValueError):
            outcome.ask.append("impossible_date")
            continue
        chosen += spans
    if len(moments) > 1 and any(moment.either for moment in moments):
        outcome.ask.append("which_date")
        outcome.options += [(span,) for span in chosen]
    outcome.spans += chosen


def _sharing(moments: Sequence[Moment]) -> list[Moment]:
    """Items of a list with the month, year or hours that were said once for all of them."""
    items = list(moments)
    for at in range(len(items) - 2, -1, -1):
        here, after = items[at], items[at + 1]
        if here.days and after.days and here.days.day and here.days.month is None and after.days.month and not here.days.first and here.upto is None:
            items[at] = replace(here, days=replace(here.days, month=after.days.month, year=after.days.year))
        if items[at].days and after.days and items[at].hours is None and after.hours and after.hours.end and not after.hours.word and after.bound is None:
            items[at] = replace(items[at], hours=after.hours)
    for at in range(1, len(items)):
        here, before = items[at], items[at - 1]
        if here.days is None and here.hours and before.days and before.upto is None:
            items[at] = replace(here, days=before.days)
    return items


class _Resolver:
    """Finds the spans of one expression."""

    def __init__(self, reader: Reader, moment: Moment, place: tuple[int, int], said: str, timezone: str, outcome: Outcome) -> None:
        self.reader, self.moment, self.place, self.said, self.timezone, self.outcome = reader, moment, place, said, timezone, outcome

    def spans(self) -> list[Span]:
        """The spans meant; raises ``Impossible``."""
        moment = self.moment
        if moment.right is not None:
            return [self._two_sided(moment, moment.right)]
        hours = self._settled(moment.hours)
        if moment.days is None:
            return [self._clock_only(hours)] if hours else []
        fixed = self._fixed(moment)
        self._note(fixed)
        if moment.back is not None:
            return [self._until_back(fixed, hours, moment.back)]
        if moment.lasting:
            return [self._lasting(fixed.first, hours, moment.lasting)]
        if moment.bound not in (None, "at"):
            return [self._bounded(fixed, hours)]
        return self._plain(fixed, hours)

    def _until_back(self, fixed: Fixed, hours: Hours | None, back: Moment) -> Span:
        """From the first day (or hour) until the return: "out from 18 Dec, back 4 Jan", "tomorrow at 2, back at 4"."""
        again = self._settled(back.hours)
        opens = hours.start if hours else None
        if back.days is None and again and again.start:
            pair = settle(Hours(opens, back.hours.start)) if opens and back.hours else again
            end = self._at(fixed.last, pair.end or again.start)
            start = self._at(fixed.first, pair.start or opens) if opens else datetime.combine(fixed.first, MIDNIGHT)
        else:
            assert back.days
            day = fix(back.days, fixed.first, self.reader.country, True).first
            start = self._at(fixed.first, opens) if opens else datetime.combine(fixed.first, MIDNIGHT)
            end = self._at(day, again.start) if again and again.start else datetime.combine(day, MIDNIGHT)
        if end <= start:
            raise Impossible("end_before_start")
        return self._span(start, end, all_day=opens is None and again is None)

    def _fixed(self, moment: Moment) -> Fixed:
        assert moment.days
        reader = self.reader
        if moment.upto:
            return fix_range(moment.days, moment.upto, reader.today, reader.country, reader.alone)
        days = self._tonight(moment.days)
        if moment.bound == "since" and days.first is None and days.year is None and days.step is None and (days.weekday is not None or days.day):
            days = replace(days, step=-1)
        return fix(days, reader.today, reader.country, reader.alone)

    def _tonight(self, days: Days) -> Days:
        """ "Tonight at 1am" said at noon is after midnight."""
        hours = self.moment.hours
        if hours and hours.start and not hours.word and hours.start.sure and hours.start.hour < 5 and self.reader.now.hour >= 5 and (
                "tonight" in self.said.lower() or "tonite" in self.said.lower()) and days.first == self.reader.today and days.last == days.first:
            return replace(days, first=days.first + DAY, last=days.first + DAY)
        return days

    def _note(self, fixed: Fixed) -> None:
        self.outcome.assumed += fixed.assumed
        self.outcome.ask += fixed.ask
        self.outcome.options += [(Span.days(first, last, self.said, self.place),) for first, last in fixed.options]

    def _settled(self, hours: Hours | None) -> Hours | None:
        if hours is None:
            return None
        settled = settle(hours)
        clocks = [(said, meant) for said, meant in ((hours.start, settled.start), (hours.end, settled.end)) if said and meant and not said.sure]
        open_clocks = len(clocks) == len([clock for clock in (hours.start, hours.end) if clock])
        if open_clocks and any(meant.hour != said.hour for said, meant in clocks) and not self.reader.alone:
            self.outcome.assumed.append(f"{self.said}: " + "–".join(f"{clock.as_time():%H:%M}" for clock in (settled.start, settled.end) if clock))
        return settled

    def _span(self, start: Instant | None, end: Instant | None, all_day: bool = False, part: Part | None = None,
              open_start: bool = False, open_end: bool = False) -> Span:
        return Span(start, end, all_day, self.said, open_start, open_end, part, self.place)

    def _at(self, day: date, clock: Clock, zone: str | None = None) -> datetime:
        if zone and zone != self.timezone:
            self.outcome.zone = zone
            when = moved(day, clock.as_time(), zone, self.timezone)
            self.outcome.assumed.append(f"{clock.as_time():%H:%M} {zone} is {when:%H:%M} {self.timezone}")
            return when + DAY * (clock.hour == 24)
        return datetime.combine(day, clock.as_time()) + DAY * (clock.hour == 24)

    def _clock_only(self, hours: Hours) -> Span:
        zone = hours.zone
        start = self._local(hours.start, zone) if hours.start else None
        end = self._local(hours.end, zone) if hours.end else None
        part = part_code(hours)
        bound = self.moment.bound
        if self.moment.lasting and start and self.moment.lasting.grain in MINUTES_IN:
            later = datetime.combine(self.reader.today, start) + timedelta(minutes=_minutes(self.moment.lasting))
            return self._span(start, later.time())
        if bound in ("before", "until", "by", "through", "back") and start and not (end and not part):
            return self._span(None, start, open_start=True)
        if bound in ("after", "from", "since") and start and not (end and not part):
            return self._span(end if bound == "after" and end else start, None, open_end=True)
        return self._span(start, end, part=part)

    def _local(self, clock: Clock, zone: str | None) -> time:
        return self._at(self.reader.today, clock, zone).time() if zone else clock.as_time()

    def _plain(self, fixed: Fixed, hours: Hours | None) -> list[Span]:
        first, last = fixed.first, fixed.last
        if hours is None and self.moment.closing is None:
            return [replace(Span.days(first, last, self.said, self.place))]
        if hours is None or hours.start is None:
            closing = self._settled(self.moment.closing)
            assert closing and closing.start
            return [self._span(datetime.combine(first, MIDNIGHT), self._at(last, closing.start, closing.zone))]
        if self.moment.closing and self.moment.closing.start:
            closing = self._settled(self.moment.closing)
            assert closing and closing.start
            return [self._span(self._at(first, hours.start, hours.zone), self._at(last, closing.start, closing.zone))]
        if hours.end is None:
            start = self._at(first, hours.start, hours.zone)
            return [self._span(start, None if first == last else datetime.combine(last + DAY, MIDNIGHT))]
        if hours.word and last > first:
            days = [first + n * DAY for n in range(min((last - first).days + 1, MOST_SPANS))]
            return [self._hours_on(day, day, hours) for day in days]
        return [self._hours_on(first, last, hours)]

    def _hours_on(self, first: date, last: date, hours: Hours) -> Span:
        assert hours.start and hours.end
        start, end = self._at(first, hours.start, hours.zone), self._at(last, hours.end, hours.zone)
        if end <= start:
            end += DAY
            self._overnight(start, end)
        return self._span(start, end, part=part_code(hours))

    def _lasting(self, first: date, hours: Hours | None, amount: Amount) -> Span:
        if amount.vague:
            self.outcome.ask.append("vague")
        if amount.grain in MINUTES_IN and hours and hours.start:
            start = self._at(first, hours.start, hours.zone)
            return self._span(start, start + timedelta(minutes=_minutes(amount)))
        last = lasting(first, amount)
        if last is None or last < first:
            raise Impossible("impossible_date")
        if self.reader.alone and not self.moment.bound and amount.grain == "day" and False:
            last += DAY
        start = self._at(first, hours.start, hours.zone) if hours and hours.start else datetime.combine(first, MIDNIGHT)
        return self._span(start, datetime.combine(last + DAY, MIDNIGHT), all_day=not hours)

    def _bounded(self, fixed: Fixed, hours: Hours | None) -> Span:
        bound, alone = self.moment.bound, self.reader.alone
        after = bound in ("after", "from", "since")
        if hours and hours.start:
            return self._bounded_clock(fixed, hours, after)
        first, last = fixed.first, fixed.last
        if after:
            start = first if bound != "after" or (alone and first == last) else last + DAY
            return self._span(datetime.combine(start, MIDNIGHT), None, all_day=True, open_end=True)
        included = bound == "through" or (not alone and bound in ("until", "by"))
        end = datetime.combine(last + DAY if included else first, MIDNIGHT)
        begin = datetime.combine(self.reader.today, MIDNIGHT)
        begins = not alone and bound in ("until", "through", "back") and begin < end
        return self._span(begin if begins else None, end, all_day=True, open_start=True)

    def _bounded_clock(self, fixed: Fixed, hours: Hours, after: bool) -> Span:
        bound, alone = self.moment.bound, self.reader.alone
        assert hours.start
        if hours.end and not hours.word:
            return self._hours_on(fixed.first, fixed.last, hours)
        if after:
            clock = hours.end if bound == "after" and hours.end else hours.start
            start = self._at(fixed.first, clock, hours.zone)
            return self._span(start, None if alone else datetime.combine(start.date() + DAY, MIDNIGHT), open_end=True)
        end = self._at(fixed.last, hours.start, hours.zone)
        same_day = self.moment.clock_first or bound in ("before", "by")
        begin = datetime.combine(end.date() if same_day else self.reader.today, MIDNIGHT)
        return self._span(begin if not alone and begin < end else None, end, open_start=True)

    def _two_sided(self, left: Moment, right: Moment) -> Span:
        reader = self.reader
        if left.days and right.days:
            fixed = fix_range(left.days, right.days, reader.today, reader.country, reader.alone)
        else:
            days = left.days or right.days
            fixed = fix(days, reader.today, reader.country, reader.alone) if days else None
        opens = left.hours.start if left.hours else None
        closes = right.hours.start if right.hours else None
        zone = (right.hours and right.hours.zone) or (left.hours and left.hours.zone)
        if right.hours and right.hours.word:
            closes = right.hours.end
        same_day = fixed is None or fixed.first == fixed.last
        pair = settle(Hours(opens, closes)) if same_day and opens and closes else Hours(
            settle(Hours(opens)).start if opens else None, settle(Hours(closes)).start if closes else None)
        if fixed is None:
            return self._span(pair.start.as_time() if pair.start else None, pair.end.as_time() if pair.end else None)
        self._note(fixed)
        if pair.start is pair.end is None:
            return Span.days(fixed.first, fixed.last, self.said, self.place)
        start = self._at(fixed.first, pair.start, zone) if pair.start else datetime.combine(fixed.first, MIDNIGHT)
        end = self._at(fixed.last, pair.end, zone) if pair.end else datetime.combine(fixed.last + DAY, MIDNIGHT)
        if end <= start:
            if not same_day or (left.days and right.days):
                raise Impossible("end_before_start")
            end += DAY
            self._overnight(start, end)
        return self._span(start, end)

    @staticmethod
    def _overnight(start: datetime, end: datetime) -> None:
        if end - start > timedelta(hours=LONGEST_NIGHT):
            raise Impossible("end_before_start")


def _minutes(amount: Amount) -> int:
    return min(amount.count * MINUTES_IN[amount.grain] + 30 * amount.half, 1440)
