"""Which days are meant, seen from today: ``fix`` for one day or period, ``fix_range`` for a range of them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from intents.when.calendar.holidays import ESTIMATED, SEVERAL, feast_day, feast_weekend
from intents.when.model.days import DAY, WEEKDAYS, Days, add_months, day_in, exists, month_days, spoken

MONTH, YEAR = timedelta(days=31), timedelta(days=366)
LONG_SINCE = 100
"""Days after which nobody counts from a begin in the past without its year: "28 December until next Friday" said in January."""

OVER = 21  # days: so short is a stretch over the end of a month of which only the second month is named


@dataclass(frozen=True, slots=True)
class Fixed:
    """The days found, both included; what was assumed; what has to be asked, with the readings to choose from."""

    first: date
    last: date
    assumed: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    options: tuple[tuple[date, date], ...] = ()


class Impossible(Exception):  # a finding, not a fault
    """The words name a day that does not exist; the message is the code to ask with."""


def fix(days: Days, today: date, country: str = "GB", alone: bool = False) -> Fixed:
    """The days meant, seen from today; raises ``Impossible`` where there are none."""
    if not exists(days):
        raise Impossible(days.wrong or "impossible_date")
    if days.first and days.last:
        ahead = days.day is not None and days.month is None and days.last - days.first > MONTH and days.last >= today
        found = _in_frame(days, max(days.first, today) if ahead else days.first, days.last, country, alone)  # "the 28th this year"
    elif days.feast:
        found = _feast(days, days.feast, today, country)
    elif days.day is not None and days.month is not None:
        found = _dated(days, days.month, days.day, today, alone=alone)
    elif days.day is not None:
        found = _day_of_month(days, days.day, today, alone)
    elif days.weekday is not None and days.month is None:
        found = _weekday(days, days.weekday, today, alone)
    elif days.month is not None:
        found = _month(days, days.month, today)
    else:
        found = Fixed(date(days.year or today.year, 1, 1), date(days.year or today.year, 12, 31))
    if not (days.assumed or days.ask or days.options):
        return found
    return replace(found, assumed=found.assumed + days.assumed, ask=found.ask + days.ask, options=found.options or days.options)


def fix_known(days: Days, today: date, country: str = "GB") -> Fixed | None:
    """The days meant if there are such days; for rules that count from them."""
    try:
        return fix(days, today, country, True)
    except Impossible:
        return None


def _in_frame(days: Days, first: date, last: date, country: str, alone: bool) -> Fixed:
    if not days.partial:
        return Fixed(first, last)
    if last - first > timedelta(days=366):
        last = first + timedelta(days=366)
    if days.grain == "around" and days.weekday is not None:  # "in two weeks on Friday"
        monday = first - timedelta(days=first.weekday())
        first, last = monday, monday + timedelta(days=6)
    elif days.grain == "onward" and days.weekday is not None:  # "two months from today on Tuesday"
        last = first + timedelta(days=6)
    elif days.feast:
        found = feast_day(days.feast, first.year, country)
        return Fixed(found or first, found or last)
    day = first
    while day <= last:
        if days.weekday in (None, day.weekday()) and days.day in (None, day.day) and days.month in (None, day.month):
            if days.weekday is not None and days.grain == "week" and last - first > timedelta(days=7) and not alone:
                return Fixed(day, day, ask=("which_date",))  # "on Tuesday for the next 4 weeks"
            return Fixed(day, day) if days.weekday is not None or days.day is not None else Fixed(*month_days(day.year, day.month))
        day += DAY
    if days.weekday is not None and first == days.last:
        named = first + timedelta(days=(days.weekday - first.weekday()) % 7)
        return _disagree(first, named, alone)
    raise Impossible("impossible_date")


def _disagree(said: date, by_weekday: date, alone: bool) -> Fixed:
    if alone:
        return Fixed(said, said)
    return Fixed(
        said,
        said,
        (f"{spoken(said)} is a {WEEKDAYS[said.weekday()]}",),
        ("two_readings",),
        ((said, said), (by_weekday, by_weekday)),
    )


def _feast(days: Days, feast: str, today: date, country: str) -> Fixed:
    if feast in SEVERAL:
        found = [_feast(replace(days, feast=one), one, today, country) for one in SEVERAL[feast]]
        found.sort(key=lambda one: one.first)
        choice = tuple((one.first, one.last) for one in found)
        return replace(found[0], assumed=found[0].assumed, ask=("which_date",), options=choice)
    fixed = _feast_of(days, feast, today, country)
    if feast not in ESTIMATED:
        return fixed
    return replace(fixed, assumed=(f"{spoken(fixed.first)} {fixed.first.year} is estimated, it may move by a day",))


def _feast_of(days: Days, feast: str, today: date, country: str) -> Fixed:
    years = (
        [days.year]
        if days.year
        else [today.year, today.year - 1]
        if days.step == -1
        else [today.year, today.year + 1, today.year + 2]
    )
    for year in years:
        found = feast_day(feast, year, country) if 1 <= year < 9998 else None
        if found is None:
            continue
        if days.year or (found < today if days.step == -1 else found >= today):
            if days.weekday is not None and days.weekday != found.weekday():
                found -= timedelta(days=(found.weekday() - days.weekday) % 7)
            return Fixed(*feast_weekend(feast, found)) if days.weekend else Fixed(found, found)
    raise Impossible("which_date")


def _dated(days: Days, month: int, day: int, today: date, *, alone: bool) -> Fixed:
    if days.year:
        years: range = range(days.year, days.year + 1)
    elif days.step == 0:
        years = range(today.year, today.year + 1)
    elif days.step == -1:
        years = range(today.year, today.year - 9, -1)
    else:
        recent = day_in(today.year, month, day)
        if recent and 0 < (today - recent).days <= 7 and days.weekday == recent.weekday() and days.step is None:
            return Fixed(recent, recent)  # "Sunday 15 November", said the day after
        years = range(today.year, today.year + 9)
    for year in years:
        found = day_in(year, month, day)
        if found is None or (not days.year and days.step != 0 and (found >= today if days.step == -1 else found < today)):
            continue
        if not days.year and found - today > YEAR:  # "29 February", where the next is not within a year
            return Fixed(found, found, ask=() if alone else ("impossible_date",))
        if days.weekday is None or found.weekday() == days.weekday:
            return Fixed(found, found)
        return _disagree(found, nearest(found, days.weekday), alone)
    raise Impossible("impossible_date")


def nearest(day: date, weekday: int) -> date:
    """The day with that weekday that is nearest."""
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def _day_of_month(days: Days, day: int, today: date, alone: bool) -> Fixed:
    matching: list[date] = []
    soonest: date | None = None
    first = today.replace(day=1)
    if days.year and days.year != today.year:
        first = date(days.year, 1, 1)
    for ahead in range(0, -14, -1) if days.step == -1 else range(60):
        start = add_months(first, ahead)
        found = day_in(start.year, start.month, day)
        if found is None or (found >= today if days.step == -1 else found < today and not days.year):
            continue
        soonest = soonest or found
        if days.weekday in (None, found.weekday()):
            matching.append(found)
            break
    if not matching or soonest is None:
        raise Impossible("impossible_date")
    if matching[0] - soonest > timedelta(days=45) and not alone and days.weekday is not None:
        named = nearest(soonest, days.weekday)
        return Fixed(
            soonest,
            soonest,
            (f"{spoken(soonest)} is a {WEEKDAYS[soonest.weekday()]}",),
            ("two_readings",),
            ((soonest, soonest), (named, named), (matching[0], matching[0])),
        )
    return Fixed(matching[0], matching[0])


def _weekday(days: Days, weekday: int, today: date, alone: bool) -> Fixed:
    ahead = (weekday - today.weekday()) % 7
    name = WEEKDAYS[weekday]
    if days.step == -1:
        found = today - timedelta(days=(today.weekday() - weekday) % 7 or 7)
        return Fixed(found, found)
    if days.step == 0:
        return Fixed(today + timedelta(days=ahead), today + timedelta(days=ahead))
    soon = today + timedelta(days=ahead or 7)
    if days.step == 1 and not days.near:
        later = today + timedelta(days=7 - today.weekday() + weekday)
        if later != soon and not alone:
            return Fixed(
                later,
                later,
                (f"next {name}: {spoken(later)}, not {spoken(soon)}",),
                ("two_readings",),
                ((soon, soon), (later, later)),
            )
        return Fixed(later, later)
    return Fixed(soon, soon, (f"{name}: {spoken(soon)}, not today",) if not ahead and days.step is None else ())


def _month(days: Days, month: int, today: date) -> Fixed:
    year = days.year
    if year is None:
        ahead = {-1: month >= today.month, 0: False}.get(days.step if days.step is not None else 2, month < today.month)
        year = today.year - ahead if days.step == -1 else today.year + ahead
        if days.step == 1 and month == today.month:
            year += 1
    first, last = month_days(year, month)
    if days.weekday is not None:
        first += timedelta(days=(days.weekday - first.weekday()) % 7)
        last = first
    return Fixed(first, last)


def fix_range(left: Days, right: Days, today: date, country: str = "GB", alone: bool = False) -> Fixed:
    """The days from ``left`` to ``right``, last included; fields said once count for both; the first such stretch not over."""
    left, right = shared(left, right)
    end = fix(right, today, country, alone)
    start = fix(left, today, country, alone)
    notes, ask, options = start.assumed, start.ask + end.ask, start.options or end.options
    first, last = start.first, end.last
    if right.step == 1 and right.weekday is not None and not right.near and not alone and first >= today + 7 * DAY:
        return _until_following(start, right.weekday)
    if all(side.year is None and side.first is None and side.step is None for side in (left, right)):
        first, last = _around(left, right, country, first, last)
    elif last < first and not right.year and right.first is None and right.step != -1:
        last = fix(right, first, country, True).last
    elif first > last and not left.year and left.first is None and left.month:
        begun = _back_to(left, last, country)
        first = begun if begun and (last - begun).days < LONG_SINCE else first
    if last < first:
        raise Impossible("end_before_start")
    return Fixed(first, last, notes, ask, options)


def _until_following(start: Fixed, weekday: int) -> Fixed:
    """ "30 Nov until the following Wednesday": the first one behind the begin; it is asked if that is in the same week."""
    first = start.first
    soon = first + timedelta(days=(weekday - first.weekday()) % 7 or 7)
    monday = first - timedelta(days=first.weekday())
    later = monday + timedelta(days=7 + weekday)
    if soon == later:
        return Fixed(first, soon, start.assumed, start.ask, start.options)
    return Fixed(first, soon, start.assumed, (*start.ask, "two_readings"), ((first, soon), (first, later)))


def shared(left: Days, right: Days) -> tuple[Days, Days]:
    """Month and year named once, for both sides."""
    if left.first is None and right.first is None and not (left.feast or right.feast):
        if left.month is None and left.day is not None and right.month is not None:
            left = replace(left, month=_month_before(left.day, right))
        if (
            right.month is None
            and right.day is not None
            and left.month is not None
            and right.weekday is None
            and left.day is not None
        ):
            if right.day >= left.day:
                right = replace(right, month=left.month)
            elif right.year is None:
                right = replace(right, month=left.month % 12 + 1, year=left.year and left.year + (left.month == 12))
        if left.year is None and right.year is not None and left.month is not None and right.month is not None:
            earlier = (left.month, left.day or 0) > (right.month, right.day or 31) and left.month != right.month
            left = replace(left, year=right.year - earlier)
        elif right.year is None and left.year is not None and right.month is not None and left.month is not None:
            later = (left.month, left.day or 0) > (right.month, right.day or 31) and left.month != right.month
            right = replace(right, year=left.year + later)
    return left, right


def _month_before(day: int, right: Days) -> int | None:
    """The month of a day said before another with its month: "the 29th to the 9th of April" begins in March."""
    assert right.month is not None  # noqa: S101
    over = right.day is not None and right.day < day and 31 - day + right.day < OVER
    return (right.month - 2) % 12 + 1 if over else right.month


def _around(left: Days, right: Days, country: str, first: date, last: date) -> tuple[date, date]:
    if left.month is not None and right.month is not None and not (left.feast or right.feast):
        if left.month == right.month and left.day and right.day and right.day < left.day:
            raise Impossible("end_before_start")
        return _back_to(left, last, country) or first, last
    if last < first:
        last = fix(right, first, country, True).last
    return first, last


def _back_to(left: Days, last: date, country: str) -> date | None:
    """The last such day before ``last``."""
    found = fix(replace(left, year=last.year), last, country, True).first if exists(replace(left, year=last.year)) else None
    if found is None or found > last:
        earlier = replace(left, year=last.year - 1)
        found = fix(earlier, last, country, True).first if exists(earlier) else None
    return found
