"""Weekdays and days of a month said alone, counted from another day than today: "the fair is on 12 May, off the Friday before"."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from intents.when.calendar.periods import running_on
from intents.when.extract import DateMark, Dates
from intents.when.grammar.expression import Moment
from intents.when.model.clocks import merge, part_code
from intents.when.model.days import DAY, Days, stretch
from intents.when.recurrence.rule import Rule
from intents.when.span import Part

Side = Literal["before", "after", "beside", "behind"]
MONTH = 62  # days: so far the next day with any number is
EARLY = 120  # minutes: so much before its usual hours a part of the day may begin
NEAR = 2  # days: so far a weekday belongs to a day without a doubt
NUMBERS = re.compile(r"(?:[^\W\d_]{2,4} )?(\d{1,2})(?: ?[^\d:.\s]{1,3} ?(\d{1,2}))?")  # "10-11", "from 10 to 11", "10"
FAR = 270  # days ahead: so far lies the next such day, where one was in the last three months


@dataclass(frozen=True, slots=True)
class Base:
    """The days from which they are counted, both included."""

    first: date
    last: date

    def day(self, days: Days, side: Side) -> date:
        """The day with this weekday or number: the last one before, the first one after, one of these days or the nearest, or,
        behind them on a list, the first that is none of them."""
        around = [self.first + DAY * ahead for ahead in range(-MONTH, (self.last - self.first).days + MONTH + 1)]
        found = [day for day in around if days.weekday in (None, day.weekday()) and days.day in (None, day.day)]
        before, after = [day for day in found if day < self.first], [day for day in found if day > self.last]
        if side != "beside":
            return before[-1] if side == "before" else after[0]
        inside = [day for day in found if self.first <= day <= self.last]
        return min(inside or found, key=lambda day: max(self.first - day, day - self.last))

    @property
    def is_months(self) -> bool:
        """Whether they are one whole month or several."""
        return self.first.day == 1 and (self.last + DAY).day == 1

    @property
    def is_week(self) -> bool:
        """Whether they are one week from Monday."""
        return self.first.weekday() == 0 and (self.last - self.first).days in (4, 6)

    def spoken_of(self, shape: str, count: int = 1) -> "Base":
        """The days that are meant beside these: their week or weekend, the day (or so many) before or after, the week after, the
        same weekday of it."""
        monday = self.first - DAY * self.first.weekday()
        week = Base(monday, monday + 6 * DAY)
        return {
            "week": week,
            "rest": Base(self.first, week.last),
            "weekend": Base(week.last - DAY, week.last),
            "before": Base(self.first - DAY * count, self.first - DAY),
            "after": Base(self.last + DAY, self.last + DAY * count),
            "such": Base(self.first + 7 * DAY, self.last + 7 * DAY),
            "week after": Base(week.last + DAY, week.last + 7 * DAY),
        }[shape]

    def days(self) -> list[date]:
        """Each of the days."""
        return [self.first + DAY * ahead for ahead in range((self.last - self.first).days + 1)]

    def just_over(self, today: date) -> bool:
        """Whether such days were in the last three months, so that the next ones lie almost a year ahead."""
        return (self.first - today).days > FAR

    def holds(self, day: date) -> bool:
        """Whether the day is so near that it belongs to them: within a step, or in their own week."""
        beside = self.first - NEAR * DAY <= day <= self.last + NEAR * DAY
        return beside or day.isocalendar()[:2] == self.first.isocalendar()[:2]


def is_alone(days: Days | None) -> bool:
    """Whether a weekday or the number of a day is all that was said."""
    if days is None or (days.weekday is None) == (days.day is None):
        return False
    return days == Days(weekday=days.weekday, day=days.day, near=days.near, weak=days.weak)


def is_lone(mark: DateMark) -> bool:
    """Whether a mark holds such a day."""
    return isinstance(mark.meant, list) and any(is_alone(one.days) for one in mark.meant)


def on_weekdays(mark: DateMark) -> bool:
    """Whether a mark holds weekdays alone, of whichever week."""
    moments = mark.meant if isinstance(mark.meant, list) else []
    return bool(moments) and all(one.days is not None and one.days.weekday is not None and one.days.day is None for one in moments)


def as_days(mark: DateMark, base: Base) -> DateMark | None:
    """Bare numbers that read as hours, as days of the month of a base, behind it: "7-9 December ... 10-11". None where they can't
    be."""
    numbers = NUMBERS.fullmatch(mark.said) if mark.kind == "clock" else None
    first, last = (int(numbers[1]), int(numbers[2] or numbers[1])) if numbers else (0, 0)
    if not base.last.day < first <= last <= monthrange(base.last.year, base.last.month)[1]:
        return None
    return stretched(mark, Base(base.last.replace(day=first), base.last.replace(day=last)), mark.place, mark.said)


def base_of(dates: Dates, mark: DateMark) -> Base | None:
    """The days of a mark."""
    spans = dates.when([mark]).spans
    start, end = (spans[0].start, spans[0].end) if spans else (None, None)
    if not isinstance(start, datetime):
        return None
    last = end - timedelta(minutes=1) if isinstance(end, datetime) and end > start else start
    return Base(start.date(), last.date())


def stretched(mark: DateMark, base: Base, place: tuple[int, int], said: str) -> DateMark:
    """Other days, counted from a mark by words that stand at a place."""
    moments = mark.meant if isinstance(mark.meant, list) else []
    made = [Moment(moments[0].tokens, days=stretch(base.first, base.last))] if moments else mark.meant
    return DateMark(place, "days", None, said, meant=made)


def left_out(mark: DateMark, rule: Rule) -> list[DateMark]:
    """The days that a recurrence leaves out, as marks at its place: "every day except Thursday"."""
    return [DateMark(mark.place, "days", None, mark.said, meant=[Moment(rule.tokens, days=days)]) for days in rule.left]


def timed(day: DateMark, hours: DateMark) -> DateMark:
    """A day at the hours of another mark: "tickets for the 27th, so off that afternoon"."""
    if isinstance(day.meant, Rule):
        return replace(day, place=hours.place, meant=_at_hours(day.meant, hours))
    if not isinstance(day.meant, list):
        return day
    if isinstance(hours.meant, list):
        meant = [replace(hours.meant[0], days=one.days, upto=one.upto, clock_first=True, weak=False) for one in day.meant]
    else:
        meant = [replace(one, hours=hours.meant.hours if hours.meant else None) for one in day.meant]
    return replace(day, kind="both", bound=hours.bound, meant=meant)


def _at_hours(rule: Rule, hours: DateMark) -> Rule:
    """A recurrence at the hours of another mark, and until its end: "physio on Thursdays, so I'm out those mornings until May"."""
    made = rule.copy()
    if isinstance(hours.meant, Rule):
        made.hours, made.until = made.hours or hours.meant.hours, made.until or hours.meant.until
    elif isinstance(hours.meant, list):
        made.hours = hours.meant[0].hours or made.hours
    return made


def half_of(mark: DateMark) -> Part | None:
    """The part of a day that is named, alone or with its day."""
    only = mark.meant[0] if isinstance(mark.meant, list) and len(mark.meant) == 1 else None
    return part_code(only.hours) if only is not None and only.hours is not None and only.hours.word else None


def is_night(mark: DateMark) -> bool:
    """Whether the part of a day is a night."""
    meant = mark.meant if isinstance(mark.meant, list) else []
    return any(one.hours is not None and one.hours.word in ("night", "tonight") for one in meant)


def is_nights(mark: DateMark) -> bool:
    """Whether it names nights and not which: "Jo does his nights"."""
    rule = mark.meant if isinstance(mark.meant, Rule) else None
    every = rule is not None and rule.freq == "DAILY" and rule.interval == 1 and not (rule.days or rule.until or rule.count)
    return every and rule is not None and rule.hours is not None and rule.hours.word == "night"


def day_leads(mark: DateMark) -> bool:
    """Whether the day stands before its part: "Monday morning", not "in the morning on Monday"."""
    return mark.kind == "both" and isinstance(mark.meant, list) and not mark.meant[0].clock_first


def clock_in_part(part: DateMark, clock: DateMark) -> DateMark | None:
    """A clock behind a part of a day, on that day: "on the morning of the 9th, before half past ten"; None if it lies elsewhere."""
    days = part.meant[0] if isinstance(part.meant, list) and len(part.meant) == 1 else None
    only = clock.meant[0] if isinstance(clock.meant, list) and len(clock.meant) == 1 else None
    if not days or not only or not days.days or not days.hours or not days.hours.word or days.right or only.right or not only.hours:
        return None
    hours, named = merge(days.hours, only.hours), days.hours
    if hours is None or not hours.start or not named.start or not named.end:
        return None
    if not named.start.minutes - EARLY <= hours.start.minutes <= named.end.minutes:
        return None
    if clock.bound in ("until", "through") and part_code(named) != "am":  # the evening until 9
        hours = replace(hours, start=named.start, end=hours.start)
        return timed(part.bounded(None), replace(clock, bound=None, meant=[replace(only, hours=hours, bound=None)]))
    return timed(part.bounded(None), replace(clock, meant=[replace(only, hours=hours)]))


def is_point(mark: DateMark) -> bool:
    """Whether it is a moment of the clock without an end: "Monday at 10"."""
    only = mark.meant[0] if isinstance(mark.meant, list) and len(mark.meant) == 1 else None
    hours = only.hours if only and not (only.right and only.right.hours) else None
    return hours is not None and hours.end is None and not hours.word


def is_weekend(days: Days | None) -> bool:
    """Whether it is a weekend, whichever."""
    return days is not None and days.grain == "weekend" and days.first is not None and days.length == 2


def weekend(mark: DateMark) -> bool:
    """Whether a mark is a weekend and nothing more: "the weekend after"."""
    return isinstance(mark.meant, list) and len(mark.meant) == 1 and is_weekend(mark.meant[0].days) and not mark.meant[0].hours


def weekdays(mark: DateMark) -> tuple[int, ...]:
    """The weekdays that a mark names alone."""
    moments = mark.meant if isinstance(mark.meant, list) else []
    return tuple(one.days.weekday for one in moments if one.days and one.days.weekday is not None and is_alone(one.days))


def running(mark: DateMark) -> bool:
    """Whether a mark is a week without a word of which: "the whole week"."""
    moments = mark.meant if isinstance(mark.meant, list) else []
    days = moments[0].days if len(moments) == 1 and not moments[0].hours and not moments[0].upto else None
    return days is not None and "week" in days.running


def following(mark: DateMark) -> DateMark:
    """ "The following Monday", "the Monday after" as the weekday alone."""
    moments = mark.meant if isinstance(mark.meant, list) else []
    only = moments[0].days if len(moments) == 1 else None
    if only is None or moments[0].upto:
        return mark
    named = only.weekday if only.step == 1 else only.first.weekday() if only.first and only.first == only.last else None
    return mark if named is None else replace(mark, meant=[replace(moments[0], days=Days(weekday=named))])


def counted(mark: DateMark, base: Base, side: Side) -> DateMark:
    """The mark with its lone weekdays as the days that are counted from others."""
    if not isinstance(mark.meant, list):
        return mark
    return replace(mark, meant=[_moved(one, base, side) for one in mark.meant])


def _moved(moment: Moment, base: Base, side: Side) -> Moment:
    if is_weekend(moment.days):
        saturday = base.day(Days(weekday=5), side)
        return replace(moment, days=stretch(saturday, saturday + DAY, "weekend"))
    if moment.days is not None and moment.days.running:
        return replace(moment, days=running_on(moment.days, base.first))
    if moment.days is None or not is_alone(moment.days):
        return moment
    first = base.day(moment.days, side)
    made = replace(moment, days=stretch(first, first))
    if moment.upto and is_alone(moment.upto):
        last = Base(first, first).day(moment.upto, "after")
        made = replace(made, upto=stretch(last, last))
    if moment.right:
        made = replace(made, right=_moved(moment.right, Base(first, first), "after"))
    return made


def new_hours(old: DateMark, new: DateMark) -> DateMark:
    """A mark in the place of another; hours alone stay on its day and on the side that was said: "tomorrow from 2, no, half 2"."""
    if not isinstance(old.meant, list) or not isinstance(new.meant, list):
        return new
    if new.kind != "clock" or old.kind not in ("both", "clock"):
        return new
    first = new.meant[0]
    if len(new.meant) == 2 and new.meant[1].bound in ("until", "through") and first.hours and new.meant[1].hours:
        first = replace(first, hours=replace(first.hours, end=new.meant[1].hours.start), bound=None)  # "half 2, until 5"
    bound = first.bound or (old.bound if first.hours and first.hours.end is None else None)
    day = old.meant[0]
    made = replace(first, days=day.days, upto=day.upto, bound=bound, clock_first=True, weak=False)
    return replace(new, kind=old.kind, bound=bound, meant=[made], items=())
