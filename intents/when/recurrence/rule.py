"""What repeats: gathered from words, written as an RFC 5545 RRULE, and its first time found."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from intents.when.calendar.anchor import Impossible, fix, fix_known, fix_range
from intents.when.calendar.offsets import MINUTES_IN, Amount, lasting, shifted
from intents.when.grammar.expression import Moment
from intents.when.grammar.zones import moved
from intents.when.model.clocks import Clock, Hours, merge, part_code, settle
from intents.when.model.days import DAY, Days, spoken
from intents.when.resolve.to_spans import Outcome
from intents.when.rrule import CODES, Recurrence
from intents.when.span import Span
from intents.when.text.reader import Reader

__all__ = ["CODES", "Rule", "first_day", "first_time", "written"]

DAY_MINUTES = 24 * 60
FRAMES = frozenset(["week", "month", "quarter", "year", "workweek"])
"""Stretches of days that can frame a recurrence: "Mondays next month"."""
LONG = timedelta(days=13)


@dataclass(slots=True)
class Rule:
    """A recurrence in the making. ``days`` are pairs of weekday and which one in the month (0: each); ``often`` is
    how many days of a week or month there were said to be; ``until`` is included."""

    tokens: tuple[int, int] = (0, 0)
    freq: str | None = None
    interval: int = 1
    days: list[tuple[int, int]] = field(default_factory=list)
    month_days: list[int] = field(default_factory=list)
    months: list[int] = field(default_factory=list)
    position: int | None = None
    count: int | None = None
    often: int = 0
    until: date | None = None
    length: Amount | None = None
    start: date | None = None
    named: bool = False
    apart: bool = False  # how far its days lie apart was told, not which weeks: "every three weeks", "fortnightly"
    begun: bool = False  # on a day that was named: "every three weeks from Tue 8 June"
    hours: Hours | None = None
    exceptions: list[date] = field(default_factory=list)
    left: list[Days] = field(default_factory=list)  # what was left out, as said
    ask: list[str] = field(default_factory=list)
    marked: bool = False

    def copy(self) -> "Rule":
        """The same rule, to be completed without changing this one."""
        return replace(
            self,
            days=[*self.days],
            month_days=[*self.month_days],
            months=[*self.months],
            exceptions=[*self.exceptions],
            left=[*self.left],
            ask=[*self.ask],
        )

    def names_them(self) -> None:
        """Nothing is left to ask where as many days are named as there were said to be: "two days a week, Mon and Tue"."""
        if self.often and len(self.days) == self.often:
            self.ask = [code for code in self.ask if code != "which_days"]

    @property
    def complete(self) -> bool:
        """Whether it says what repeats."""
        return self.marked and self.freq is not None

    def take(self, reader: Reader, moment: Moment) -> bool:
        """Takes a start, an end, a length or hours from an expression; False if it has none of these."""
        if moment.right is not None and moment.days and moment.right.days and not moment.hours and not moment.right.hours:
            moment = replace(moment, upto=moment.right.days, right=None)  # "from Mon 8 to Fri 12 Nov"
        if moment.right is not None and self._ends_apart(reader, moment):
            return True
        if moment.either or moment.right is not None:
            return False
        if moment.days is None:
            return self._take_hours(moment)
        try:
            taken = self._take_days(reader, moment, moment.days)
        except Impossible as problem:
            self.ask.append(str(problem))
            return True
        if taken and moment.hours and not self._take_hours(moment):
            self.ask.append("uncertain")
        return taken

    def _ends_apart(self, reader: Reader, moment: Moment) -> bool:
        """Whether it takes a clock and the end of the recurrence that were read as one stretch: "I finish at 4 until Christmas"."""
        end = moment.right.days if moment.right else None
        hours = moment.hours if moment.days is None else None
        if moment.right is None or end is None or hours is None or hours.end or moment.right.hours:
            return False
        if end.weekday is not None and end.day is None:
            return False
        return self._take_hours(replace(moment, right=None)) and self.take(reader, replace(moment.right, bound="until"))

    def _take_hours(self, moment: Moment) -> bool:
        hours = moment.hours
        if hours is not None and self.hours is not None:  # "every morning until 10"
            hours = merge(self.hours, hours) if self.hours.word and not hours.word else None
        if hours is None:
            return False
        self.hours = hours
        length = MINUTES_IN.get(moment.lasting.grain, 0) * moment.lasting.count if moment.lasting else 0
        if hours.start and hours.end is None and length:  # "Tuesdays at 16:00 for 50 minutes"
            last = settle(hours).start
            assert last is not None  # noqa: S101
            minutes = (last.minutes + length + 30 * bool(moment.lasting and moment.lasting.half)) % DAY_MINUTES
            self.hours = replace(hours, start=last, end=Clock(minutes // 60, minutes % 60))
        elif hours.start and hours.end is None and moment.bound in ("until", "before", "by", "through"):
            self.hours = replace(hours, start=Clock(0), end=settle(hours).start)
        elif hours.start and hours.end is None and moment.bound in ("after", "from", "since"):
            self.hours = replace(hours, end=Clock(24))
        return True

    def _take_days(self, reader: Reader, moment: Moment, days: Days) -> bool:
        base = self.start or reader.today
        self.ask += [code for code in days.ask if code == "vague"]  # "until the summer holidays"
        bound = None if moment.clock_first and moment.hours else moment.bound  # "next week after 3pm": the clock is bounded
        if moment.upto is not None:
            fixed = fix_range(days, moment.upto, base, reader.country, True)
            ahead = max(fixed.first, reader.today) if self.interval == 1 and fixed.last >= reader.today else fixed.first
            self.start, self.until = self.start or ahead, fixed.last
        elif moment.lasting:
            fixed = fix(days, base, reader.country, True)
            self.start, self.until = fixed.first, lasting(fixed.first, moment.lasting)
        elif bound in ("from", "since", "after"):
            fixed = fix(days, reader.today, reader.country, True)
            self.start, self.named = fixed.last + DAY if bound == "after" else fixed.first, True
            self.begun = bound != "after" and fixed.first == fixed.last
            self.until = lasting(self.start, self.length) if self.length else self.until  # "for six weeks from 2 December"
        elif bound in ("until", "through", "before", "by"):
            self.until = self._end(reader, bound, days, base)
        elif is_frame(days) or only_month(days) or only_year(days):
            fixed = fix(days, base, reader.country, True)
            if self.until and self.start and fixed.first > self.until:  # "in January and February"
                if fixed.first > self.until + DAY:
                    self.ask.append("uncertain")
                self.until = fixed.last
                return True
            self.start, self.until = max(fixed.first, reader.today), fixed.last
        else:
            return False
        return True

    def _end(self, reader: Reader, bound: str, days: Days, base: date) -> date:
        fixed = fix(days, base, reader.country, True)
        if bound == "through":
            return fixed.last
        if bound == "before":
            return fixed.first - DAY
        if fixed.first == fixed.last or reader.alone:
            return fixed.first
        return fixed.first - DAY

    def end_after(self, reader: Reader, amount: Amount, upcoming: bool) -> None:
        """Sets the end from a length: "for six weeks", "for the next month"."""
        if amount.vague:
            self.ask.append("vague")
        self.length = None if upcoming else amount
        if self.start and not upcoming:
            self.until = lasting(self.start, amount)
        else:
            self.until = shifted(reader.today, amount, 1)

    def leave_out(self, reader: Reader, days: Days) -> None:
        """Takes a weekday or a date out of it: "except Fridays"."""
        self.left.append(days)
        if days.weekday is not None and days.day is None and days.first is None:
            kept = self.days or ([(weekday, 0) for weekday in range(7)] if self.freq == "DAILY" else [])
            self.freq = "WEEKLY" if self.freq == "DAILY" and self.interval == 1 else self.freq
            self.days = [(weekday, nth) for weekday, nth in kept if weekday != days.weekday]
            return
        fixed = fix_known(days, self.start or reader.today, reader.country)
        if fixed is None:
            self.ask.append("impossible_date")
            return
        self.exceptions += [fixed.first + n * DAY for n in range(min((fixed.last - fixed.first).days + 1, 366))]

    def leave_out_one(self, reader: Reader, days: Days) -> None:
        """Takes out the time that a feast names: "every weekend in May but the Whitsun one"; it is asked where it is on none."""
        fixed = fix_known(days, self.start or reader.today, reader.country)
        own = {weekday for weekday, nth in self.days if not nth}
        outside = fixed is not None and bool((self.start and fixed.first < self.start) or (self.until and fixed.first > self.until))
        if fixed is None or outside or self.freq != "WEEKLY" or fixed.first.weekday() not in own:
            self.ask.append("uncertain")
            return
        monday = fixed.first - DAY * fixed.first.weekday()
        self.left.append(days)
        self.exceptions += [monday + DAY * weekday for weekday in sorted(own)]


def is_frame(days: Days) -> bool:
    """Whether they are a stretch of days that a recurrence can be in: "next month", "the rest of the year"."""
    return days.first is not None and (days.grain in FRAMES or (days.last is not None and days.last - days.first >= LONG))


def is_half(rule: Rule) -> bool:
    """Whether nothing but a part of each day is named: "afternoons"."""
    bounded = rule.until or rule.count or rule.start or rule.days or rule.month_days
    return rule.freq == "DAILY" and rule.interval == 1 and rule.hours is not None and not bounded


def only_month(days: Days) -> bool:
    """Whether nothing but a month is named."""
    return days.month is not None and days.day is None and days.weekday is None


def only_year(days: Days) -> bool:
    """Whether nothing but a year is named."""
    return days == Days(year=days.year) and days.year is not None


def written(rule: Rule) -> Recurrence:
    """The recurrence that the words made."""
    begun = rule.begun and rule.apart and rule.start and rule.freq == "WEEKLY" and rule.interval > 1 and not rule.ask
    own = [(rule.start.weekday(), 0)] if begun and rule.start else []
    days = dict.fromkeys(sorted(rule.days or own, key=lambda day: (day[1] < 0, day[1], day[0])))
    return Recurrence(
        rule.freq or "DAILY",
        rule.interval,
        tuple(sorted(set(rule.months))),
        tuple(dict.fromkeys(rule.month_days)),
        tuple(days),
        rule.position,
        rule.count,
        None if rule.count else rule.until,
    )


def first_day(rule: Rule, today: date) -> date | None:
    """The first day from its start or today ("every other Tuesday" begins next Tuesday); None if there is none."""
    begin = rule.start or today
    if not rule.start and rule.months and not rule.month_days and not rule.days:
        begin = today.replace(day=1)
    return written(rule).first(begin, rule.exceptions)


def _over(reader: Reader, rule: Rule, hours: Hours | None) -> bool:
    """Whether today does not count: its hour has passed, or a weekday was said on that very weekday."""
    if hours and hours.start:
        return hours.start.as_time() <= reader.now.time()
    return bool(rule.days) and not hours


def first_time(reader: Reader, rule: Rule, text: str, timezone: str, outcome: Outcome) -> tuple[Span, ...]:
    """The first time the rule falls on; for a habit its clock alone. With ``alone``, a start that was named stands as said."""
    place = reader.place(*rule.tokens)
    said = text[slice(*place)]
    outcome.ask += rule.ask
    days = rule.days or rule.month_days or rule.position or rule.start
    if rule.freq in ("MONTHLY", "YEARLY") and not days and not reader.alone:
        outcome.ask.append("which_days")  # "each month on payday"
    hours = settle(rule.hours) if rule.hours else None
    part = part_code(hours) if hours else None
    if reader.habit:
        if not hours or not hours.start:
            return ()
        return (Span(hours.start.as_time(), hours.end.as_time() if hours.end else None, said=said, part=part, place=place),)
    named = rule.start if reader.alone and rule.named else None
    day = named or first_day(rule, reader.today)
    if day == reader.today and not rule.start and not reader.alone and _over(reader, rule, hours):
        day = first_day(rule, reader.today + DAY)
        if day and not hours:
            outcome.assumed.append(f"first on {spoken(day)}, not today")
    if day is None:
        outcome.ask.append("impossible_date")
        return ()
    if rule.until and rule.until < day:
        outcome.ask.append("end_before_start")
        return ()
    if not hours or not hours.start:
        return (Span.days(day, day, said, place),)
    zone = hours.zone or timezone
    start = moved(day, hours.start.as_time(), zone, timezone)
    end = moved(day, hours.end.as_time(), zone, timezone) if hours.end else None
    outcome.zone = hours.zone or outcome.zone
    if end and end <= start:
        end += timedelta(days=1)
    return (Span(start, end, said=said, part=part, place=place),)
