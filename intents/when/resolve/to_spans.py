"""One expression to spans: the days fixed, the hours settled, open sides as the words leave them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from intents.when.calendar.anchor import Fixed, Impossible, fix, fix_range
from intents.when.calendar.offsets import MINUTES_IN, Amount, lasting
from intents.when.grammar.expression import Moment
from intents.when.grammar.zones import left_out, moved, twice
from intents.when.model.clocks import SMALL, Clock, Hours, part_code, settle
from intents.when.model.clocks import closing as closing_clock
from intents.when.model.days import DAY, Days, spoken
from intents.when.span import MIDNIGHT, Part, Span
from intents.when.span import Moment as Instant
from intents.when.text.reader import Reader

AFTER = ("after", "from", "since")
MOST_SPANS = 31
UNTIL = re.compile(r"\b(?:un)?till?\b", re.IGNORECASE)

MOST_MINUTES = 31 * 1440
LATE = 18
"""An hour from which a day's work has ended."""
NIGHT = 20
"""An hour from which on a bare one of the day after is one of the morning."""
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


class Resolver:
    """Finds the spans of one expression."""

    def __init__(self, reader: Reader, moment: Moment, text: str, timezone: str, outcome: Outcome) -> None:
        if reader.alone and moment.bound == "back":
            moment = replace(moment, bound=None)
        self.reader, self.moment, self.timezone, self.outcome = reader, moment, timezone, outcome
        self.place = reader.place(*moment.tokens)
        self.said = text[slice(*self.place)]

    def spans(self) -> list[Span]:
        """The spans meant; raises ``Impossible``."""
        moment = self.moment
        if moment.right is not None:
            return [self._two_sided(moment, moment.right)]
        hours = self._settled(moment.hours)
        if moment.days is None:
            return [self._clock_only(hours)] if hours else []
        fixed = self._fixed(moment, moment.days)
        self._note(fixed, lambda days: self._dated(days, hours))
        return self._dated(fixed, hours)

    def _dated(self, fixed: Fixed, hours: Hours | None) -> list[Span]:
        """The spans of the days that were fixed."""
        moment = self.moment
        if moment.back is not None:
            return [self._until_back(fixed, hours, moment.back)]
        if moment.lasting and moment.bound != "back":
            return [self._lasting(fixed.first, hours, moment.lasting)]
        if moment.bound not in (None, "at") and not (moment.bound == "since" and moment.upto):
            return self._bounded(fixed, hours)
        return self._plain(fixed, hours)

    def _until_back(self, fixed: Fixed, hours: Hours | None, back: Moment) -> Span:
        """From the first day (or hour) until the return: "out from 18 Dec, back 4 Jan", "tomorrow at 2, back at 4"."""
        again = self._settled(back.hours)
        opens = hours.start if hours else None
        again_on = fix(back.days, fixed.first, self.reader.country, True) if back.days else fixed
        day = again_on.last + DAY if back.past else again_on.first if back.days else fixed.last
        closes = again.start if again else None
        if back.days is None and opens and back.hours:
            pair = settle(Hours(opens, back.hours.start))
            opens, closes = pair.start, pair.end
        start = self._at(fixed.first, opens) if opens else datetime.combine(fixed.first, MIDNIGHT)
        end = self._at(day, closes) if closes else datetime.combine(day, MIDNIGHT)
        if end <= start:
            raise Impossible("end_before_start")
        return self._span(start, end, all_day=opens is None and again is None)

    def _fixed(self, moment: Moment, days: Days) -> Fixed:
        reader = self.reader
        if moment.upto and moment.bound == "since" and days.weekday is not None and days == Days(weekday=days.weekday):
            end = fix(moment.upto, reader.today, reader.country, reader.alone)
            return replace(end, first=end.first - DAY * ((end.first.weekday() - days.weekday) % 7 or 7))
        if moment.upto:
            return fix_range(days, moment.upto, reader.today, reader.country, reader.alone)
        if (
            moment.bound == "since"
            and days.first is None
            and days.year is None
            and days.step is None
            and (days.weekday is not None or days.day)
        ):
            days = replace(days, step=-1)
        return self._tonight(days, fix(days, reader.today, reader.country, reader.alone))

    def _tonight(self, days: Days, fixed: Fixed) -> Fixed:
        """ "Tonight at 1am" said at noon is after midnight, and so is "Friday night from 2"."""
        hours, now = self.moment.hours, self.reader.now
        begun = days.first == self.reader.today and now.hour < SMALL  # at 1 am, "tonight from 2" is today
        if hours is None or not hours.small or begun or self.moment.bound not in (*AFTER, None, "at") or fixed.first != fixed.last:
            return fixed
        options = tuple((first + DAY, last + DAY) for first, last in fixed.options)
        return replace(fixed, first=fixed.first + DAY, last=fixed.last + DAY, options=options)

    def _note(self, fixed: Fixed, spans: Callable[[Fixed], list[Span]]) -> None:
        self.outcome.assumed += fixed.assumed
        self.outcome.ask += fixed.ask
        self.outcome.options += [self._optional(Fixed(first, last), spans) for first, last in fixed.options]

    def _optional(self, fixed: Fixed, spans: Callable[[Fixed], list[Span]]) -> tuple[Span, ...]:
        """Some of several days that may be meant, with all that was said of them: "until next Thursday at 5pm"."""
        kept, self.outcome = self.outcome, Outcome()  # what is assumed of the hours is noted once
        try:
            return tuple(spans(fixed))
        except Impossible:
            return (Span.days(fixed.first, fixed.last, self.said, self.place),)
        finally:
            self.outcome = kept

    def _settled(self, hours: Hours | None) -> Hours | None:
        if hours is None:
            return None
        settled = settle(hours)
        clocks = [
            (said, meant)
            for said, meant in ((hours.start, settled.start), (hours.end, settled.end))
            if said and meant and not said.sure
        ]
        open_clocks = len(clocks) == len([clock for clock in (hours.start, hours.end) if clock])
        if open_clocks and any(meant.hour != said.hour for said, meant in clocks) and not self.reader.alone:
            self.outcome.assumed.append(
                f"{self.said}: " + "–".join(f"{clock.as_time():%H:%M}" for clock in (settled.start, settled.end) if clock)
            )
        return settled

    def _span(
        self,
        start: Instant | None,
        end: Instant | None,
        *,
        all_day: bool = False,
        part: Part | None = None,
        open_start: bool = False,
        open_end: bool = False,
    ) -> Span:
        if isinstance(start, datetime) and isinstance(end, datetime) and end <= start:
            raise Impossible("end_before_start")
        return Span(start, end, all_day, self.said, open_start, open_end, part, self.place)

    def _at(self, day: date, clock: Clock, zone: str | None = None) -> datetime:
        if zone and zone != self.timezone:
            self.outcome.zone = zone
            when = moved(day, clock.as_time(), zone, self.timezone)
            self.outcome.assumed.append(f"{clock.as_time():%H:%M} {zone} is {when:%H:%M} {self.timezone}")
            return when + DAY * (clock.hour == 24)
        when = datetime.combine(day, clock.as_time()) + DAY * (clock.hour == 24)
        if when.hour < 4 and self.timezone != "UTC":
            self._note_clock_change(when)
        return when

    def _note_clock_change(self, when: datetime) -> None:
        """Says so where the clocks are put forward over a wall time, or back."""
        shows = left_out(when, self.timezone)
        if shows:
            self.outcome.assumed.append(f"{when:%H:%M} on {spoken(when.date())}: the clocks go forward, so that is {shows:%H:%M}")
        if when.time() != MIDNIGHT and twice(when, self.timezone):
            self.outcome.assumed.append(f"{when:%H:%M} on {spoken(when.date())}: the clocks go back, so the first of the two")

    def _clock_only(self, hours: Hours) -> Span:
        zone = hours.zone
        start = self._local(hours.start, zone) if hours.start else None
        end = self._local(hours.end, zone) if hours.end else None
        part = part_code(hours)
        bound = self.moment.bound
        if self.moment.lasting and start and self.moment.lasting.grain in MINUTES_IN:
            begin, minutes = datetime.combine(self.reader.today, start), _minutes(self.moment.lasting)
            later = begin + timedelta(minutes=minutes)
            return self._span(begin, later) if minutes >= 1440 else self._span(start, later.time())
        if bound in ("before", "until", "by", "through", "back") and start and not (end and not hours.word):
            return self._span(None, start, open_start=True)
        if bound in ("after", "from", "since") and start and not (end and not hours.word):
            return self._span(end if bound == "after" and end else start, None, open_end=True)
        return self._span(start, end, part=part)

    def _local(self, clock: Clock, zone: str | None) -> time:
        return self._at(self.reader.today, clock, zone).time() if zone else clock.as_time()

    def _plain(self, fixed: Fixed, hours: Hours | None) -> list[Span]:
        first, last = fixed.first, fixed.last
        closing = self._settled(self.moment.closing)
        if closing and closing.start:
            start = self._at(first, hours.start, hours.zone) if hours and hours.start else datetime.combine(first, MIDNIGHT)
            return [self._span(start, self._at(last, closing_clock(closing) or closing.start, closing.zone))]
        if hours is None or hours.start is None:
            return [Span.days(first, last, self.said, self.place)]
        if hours.end is None:
            start = self._at(first, hours.start, hours.zone)
            return [self._span(start, None if first == last else datetime.combine(last + DAY, MIDNIGHT))]
        if last > first and (hours.word or self._each_day(fixed)):
            days = [first + n * DAY for n in range(min((last - first).days + 1, MOST_SPANS))]
            if self.moment.days and self.moment.days.grain == "week" and not hours.word:
                days = [day for day in days if day.weekday() < 5]
                self.outcome.assumed.append(f"{self.said}: Monday to Friday")
            return [self._hours_on(day, day, hours, hours.start, hours.end) for day in days]
        return [self._hours_on(first, last, hours, hours.start, hours.end)]

    def _each_day(self, fixed: Fixed) -> bool:
        """Whether a range of clocks holds for each of the days, as "Mon to Wed 9-11" does; alone it may as well be one stretch."""
        return not self.reader.alone and (fixed.last - fixed.first).days < MOST_SPANS

    def _hours_on(self, first: date, last: date, hours: Hours, opens: Clock, closes: Clock) -> Span:
        start, end = self._at(first, opens, hours.zone), self._at(last, closes, hours.zone)
        if end <= start:
            end += DAY
            self._overnight(start, end)
        span = self._span(start, end, part=part_code(hours))
        if self._either_half(opens, closes):
            self.outcome.ask.append("two_readings")
            self.outcome.options += [(span,), (replace(span, start=start - timedelta(hours=12)),)]
        return span

    def _either_half(self, opens: Clock, closes: Clock) -> bool:
        """Whether it may begin in the morning as well: "8 to midnight"."""
        said = self.moment.hours and self.moment.hours.start
        return bool(said and not said.sure and opens.hour >= LATE and closes.minutes % 1440 == 0)

    def _lasting(self, first: date, hours: Hours | None, amount: Amount) -> Span:
        if amount.vague:
            self.outcome.ask.append("vague")
        if amount.grain in MINUTES_IN and hours and hours.start:
            start = self._at(first, hours.start, hours.zone)
            return self._span(start, start + timedelta(minutes=_minutes(amount)))
        last = lasting(first, amount)
        if last is None or last < first:
            raise Impossible("impossible_date")
        if hours and hours.start:
            end = self._at(last + DAY, hours.start, hours.zone) if hours.end is None else datetime.combine(last + DAY, MIDNIGHT)
            return self._span(self._at(first, hours.start, hours.zone), end)  # "two days from Friday 5pm" end on Sunday at five
        return self._span(datetime.combine(first, MIDNIGHT), datetime.combine(last + DAY, MIDNIGHT), all_day=True)

    def _bounded(self, fixed: Fixed, hours: Hours | None) -> list[Span]:
        bound, alone = self.moment.bound, self.reader.alone
        after = bound in AFTER
        if hours and hours.start:
            days = [fixed.first + n * DAY for n in range(min((fixed.last - fixed.first).days + 1, MOST_SPANS))]
            if len(days) == 1 or not self.moment.clock_first:
                return [self._bounded_clock(fixed, hours, hours.start, after)]
            if after and not hours.word and UNTIL.search(self.said):  # "after 3 on Friday until Monday" is one stretch
                closing = self._settled(self.moment.closing)
                end = self._at(fixed.last, closing.start) if closing and closing.start else None
                return [self._span(self._at(fixed.first, hours.start), end or datetime.combine(fixed.last + DAY, MIDNIGHT))]
            return [self._bounded_clock(Fixed(day, day), hours, hours.start, after) for day in days]
        first, last = fixed.first, fixed.last
        if after:
            start = first if bound != "after" or (alone and first == last) else last + DAY
            return [self._span(datetime.combine(start, MIDNIGHT), None, all_day=True, open_end=True)]
        included = bound == "through" or (not alone and bound in ("until", "by"))
        end = datetime.combine(last + DAY if included or self.moment.past else first, MIDNIGHT)
        begin = datetime.combine(self.reader.today, MIDNIGHT)
        begins = not alone and bound in ("until", "through", "back") and begin < end
        return [self._span(begin if begins else None, end, all_day=True, open_start=True)]

    def _bounded_clock(self, fixed: Fixed, hours: Hours, opens: Clock, after: bool) -> Span:
        bound, alone = self.moment.bound, self.reader.alone
        if hours.end and not hours.word:
            return self._hours_on(fixed.first, fixed.last, hours, opens, hours.end)
        if after:
            clock = hours.end if bound == "after" and hours.end else opens
            start = self._at(fixed.first, clock, hours.zone)
            return self._span(start, None if alone else datetime.combine(start.date() + DAY, MIDNIGHT), open_end=True)
        end = self._at(fixed.last, opens, hours.zone)
        same_day = self.moment.clock_first or bound in ("before", "by")
        begin = datetime.combine(end.date() if same_day else self.reader.today, MIDNIGHT)
        whole = opens.minutes == 0 and bound in ("until", "through")
        if whole:
            end += DAY  # "Tuesday till midnight" is all of Tuesday
        return self._span(begin if not alone and begin < end else None, end, all_day=whole, open_start=True)

    def _two_sided(self, left: Moment, right: Moment) -> Span:
        reader = self.reader
        fixed: Fixed | None
        if left.days and right.days:
            fixed = fix_range(left.days, right.days, reader.today, reader.country, reader.alone)
        else:
            days = left.days or right.days
            fixed = fix(days, reader.today, reader.country, reader.alone) if days else None
            if fixed and left.days is None and not right.clock_first and fixed.first > reader.today:
                fixed = replace(fixed, first=reader.today)  # "from 2pm till tomorrow 4:30pm"
        opens = left.hours.start if left.hours else None
        closes = right.hours.start if right.hours else None
        zone = next((hours.zone for hours in (right.hours, left.hours) if hours and hours.zone), None)
        if right.hours and right.hours.word:
            closes = closing_clock(right.hours)
        same_day = fixed is None or fixed.first == fixed.last
        pair = (
            settle(Hours(opens, closes))
            if same_day and opens and closes
            else Hours(settle(Hours(opens)).start if opens else None, settle(Hours(closes)).start if closes else None)
        )
        late = pair.start is not None and pair.start.hour >= NIGHT and closes is not None and not closes.sure
        if fixed is not None and fixed.last - fixed.first == DAY and late and closes is not None:
            pair = replace(pair, end=Clock(closes.hour % 12, closes.minute))  # "from Thursday at 22 until Friday at 6"
        if fixed is None:
            return self._span(pair.start.as_time() if pair.start else None, pair.end.as_time() if pair.end else None)
        apart = bool(left.days and right.days)
        self._note(fixed, lambda days: [self._between(days, pair, zone, apart=apart)])
        return self._between(fixed, pair, zone, apart=apart)

    def _between(self, fixed: Fixed, pair: Hours, zone: str | None, *, apart: bool) -> Span:
        """From one clock to the other; ``apart``: each on a day of its own that was said."""
        if pair.start is pair.end is None:
            return Span.days(fixed.first, fixed.last, self.said, self.place)
        start = self._at(fixed.first, pair.start, zone) if pair.start else datetime.combine(fixed.first, MIDNIGHT)
        end = self._at(fixed.last, pair.end, zone) if pair.end else datetime.combine(fixed.last + DAY, MIDNIGHT)
        if end <= start:
            if fixed.first != fixed.last or apart:
                raise Impossible("end_before_start")
            end += DAY
            self._overnight(start, end)
        return self._span(start, end)

    @staticmethod
    def _overnight(start: datetime, end: datetime) -> None:
        if end - start > timedelta(hours=LONGEST_NIGHT) and end.time() != MIDNIGHT:  # "8am to midnight"
            raise Impossible("end_before_start")


def _minutes(amount: Amount) -> int:
    return min(amount.count * MINUTES_IN[amount.grain] + 30 * amount.half, MOST_MINUTES)
