"""What words say about a day: ``Days`` gathers constraints ("Tuesday", "the 8th", "next week"), ``join`` puts two together."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

DAY = timedelta(days=1)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


@dataclass(slots=True)  # not frozen, since some are made for each message; nobody changes one
class Days:
    """Constraints on a day or a stretch of days. ``first`` to ``last`` (both included) is a stretch fixed by the words alone.

    ``step`` is -1, 0 or 1 for "last", "this", "next" before a partial date; ``weak`` marks a reading that needs its neighbours.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    first: date | None = None
    last: date | None = None
    grain: str = "day"
    step: int | None = None
    feast: str | None = None
    weekend: bool = False
    near: bool = False
    running: str = ""
    """The grain of a period said without which ("the whole week"): the one that runs, unless another is spoken of."""
    edge: str = ""
    """The part of a running period that is meant ("the rest of the week"); "until the end" is its last day alone, "end day"."""

    weak: bool = False
    wrong: str | None = None
    ask: tuple[str, ...] = ()
    options: tuple[tuple[date, date], ...] = ()
    assumed: tuple[str, ...] = ()

    @property
    def length(self) -> int:
        """Days in the stretch, 0 if there is none."""
        return (self.last - self.first).days + 1 if self.first and self.last else 0

    @property
    def partial(self) -> bool:
        """Whether any calendar field is named."""
        return any(field is not None for field in (self.year, self.month, self.day, self.weekday, self.feast))


def day_in(year: int, month: int, day: int) -> date | None:
    """The date, or None if there is no such day."""
    return date(year, month, day) if 1 <= month <= 12 and 1 <= year <= 9998 and 1 <= day <= monthrange(year, month)[1] else None


def add_months(day: date, months: int) -> date:
    """The same day some months on, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def exists(days: Days) -> bool:
    """Whether some year has this day."""
    if days.wrong:
        return False
    if days.day is None:
        return True
    if days.month is None:
        return 1 <= days.day <= 31
    return day_in(days.year or 2024, days.month, days.day) is not None


def join(one: Days, other: Days) -> Days | None:
    """Both constraints at once, or None where they are about different days."""
    if one.wrong or other.wrong:
        return one if one.wrong else other
    if one.first and other.first:
        return _nested(one, other)
    if (one.feast and other.feast) or _whole_now(one) or _whole_now(other):
        return None
    if one.first is None and other.first is None and {one.step, other.step} == {0, 1}:
        return None
    if any(_differ(getattr(one, field), getattr(other, field)) for field in FIELDS):
        return None
    feast, month, day = one.feast or other.feast, _either(one.month, other.month), _either(one.day, other.day)
    if feast and (month is not None or day is not None):
        return None
    frame, rest = (one, other) if one.first else (other, one)
    if frame.first and not rest.partial:
        return None
    if frame.grain == "weekend" and frame.first and frame.last and rest.weekday in (MONDAY, FRIDAY):
        beside = frame.first - DAY if rest.weekday == FRIDAY else frame.last + DAY
        return replace(rest, weekday=None, first=beside, last=beside)  # "a long weekend, Friday to Monday"
    if frame.first and frame.grain == "year" and rest.weekday is not None and rest.day is None and rest.month is None:
        return None  # "all of 2028 the last Friday of each month"
    if frame.first and frame.last and rest.year is not None and not frame.first.year <= rest.year <= frame.last.year:
        return None
    return Days(
        year=_either(one.year, other.year),
        month=month,
        day=day,
        weekday=_either(one.weekday, other.weekday),
        step=_either(one.step, other.step),
        feast=feast,
        first=frame.first,
        last=frame.last,
        grain=frame.grain if frame.first else "day",
        weekend=one.weekend or other.weekend,
        near=one.near or other.near,
        weak=one.weak and other.weak,
        ask=rest.ask if frame.first and rest.day is not None else one.ask + other.ask,
        assumed=one.assumed + other.assumed,
    )


MONDAY, FRIDAY = 0, 4
FIELDS = ("year", "month", "day", "weekday", "step", "feast")


def _differ(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other


def _either(one: int | None, other: int | None) -> int | None:
    return other if one is None else one


def _nested(one: Days, other: Days) -> Days | None:
    inner, outer = (one, other) if one.length <= other.length else (other, one)
    if inner.first is None or inner.last is None or outer.first is None or outer.last is None:
        return None
    return inner if outer.first <= inner.first and inner.last <= outer.last else None


def spoken(day: date) -> str:
    """The day as a person says it: "27 November"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def _whole_now(days: Days) -> bool:
    return bool(days.running) and not days.edge


def stretch(first: date, last: date, grain: str = "day") -> Days:
    """Days with nothing left open."""
    return Days(first=first, last=last, grain=grain)


def iso_week(year: int, week: int) -> Days:
    """Week of a year as ISO 8601 counts; the last one if there is no such week."""
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return Days(wrong="impossible_date")
    return stretch(monday, monday + timedelta(days=6), "week")
