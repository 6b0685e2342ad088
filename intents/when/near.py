"""Weekdays said alone, counted from another day than today: "the wedding is on 12 December, so I'm off the Friday before"."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from intents.when.extract import DateMark
from intents.when.grammar.expression import Moment
from intents.when.model.days import DAY, Days, stretch

Side = Literal["before", "after", "beside", "behind"]
NEAR = 2  # days: so far a weekday belongs to a day without a doubt


@dataclass(frozen=True, slots=True)
class Base:
    """The days from which they are counted, both included."""

    first: date
    last: date

    def day(self, weekday: int, side: Side) -> date:
        """The day with this weekday: the last one before, the first one after, one of these days or the nearest, or, behind them
        on a list, the first that is none of them."""
        before = self.first - timedelta(days=(self.first.weekday() - weekday) % 7 or 7)
        after = self.last + timedelta(days=(weekday - self.last.weekday()) % 7 or 7)
        inside = self.first + timedelta(days=(weekday - self.first.weekday()) % 7)
        if side in ("before", "after"):
            return before if side == "before" else after
        if side == "behind":
            return after
        if inside <= self.last:
            return inside
        return before if self.first - before < after - self.last else after

    @property
    def is_months(self) -> bool:
        """Whether they are one whole month or several."""
        return self.first.day == 1 and (self.last + DAY).day == 1

    def days(self) -> list[date]:
        """Each of the days."""
        return [self.first + DAY * ahead for ahead in range((self.last - self.first).days + 1)]

    def holds(self, day: date) -> bool:
        """Whether the day is so near that it belongs to them: within a step, or in their own week."""
        beside = self.first - NEAR * DAY <= day <= self.last + NEAR * DAY
        return beside or day.isocalendar()[:2] == self.first.isocalendar()[:2]


def is_alone(days: Days | None) -> bool:
    """Whether a weekday is all that was said."""
    return days is not None and days.weekday is not None and days == Days(weekday=days.weekday, near=days.near, weak=days.weak)


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
        saturday = base.day(5, side)
        return replace(moment, days=stretch(saturday, saturday + DAY, "weekend"))
    if moment.days is None or moment.days.weekday is None or not is_alone(moment.days):
        return moment
    first = base.day(moment.days.weekday, side)
    made = replace(moment, days=stretch(first, first))
    if moment.upto and moment.upto.weekday is not None and is_alone(moment.upto):
        last = Base(first, first).day(moment.upto.weekday, "after")
        made = replace(made, upto=stretch(last, last))
    if moment.right:
        made = replace(made, right=_moved(moment.right, Base(first, first), "after"))
    return made
