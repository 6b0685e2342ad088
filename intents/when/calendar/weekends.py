"""Weekends: "this weekend", "the weekend of 12 December", "wkend of 6/7 Nov", "weekend Sat 5 and Sun 6 Dec"."""

from dataclasses import replace
from datetime import date, timedelta

from intents.when.calendar.anchor import Impossible, fix_known, fix_range
from intents.when.calendar.holidays import feast_weekend
from intents.when.model.days import DAY, Days, stretch
from intents.when.text.reader import Reader

Found = tuple[Days, int] | None
LONGEST = 4
"""Days that a weekend may have: from Friday to Monday."""


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def weekend_at(reader: Reader, at: int, here: int) -> Found:
    """The weekend named at ``here``; ``at`` is where its first small word stands."""
    of = reader.at(here + 1).get("glue") == "of"
    if found := two_days(reader, here + 1 + of):
        return found
    if of and (found := _weekend_of(reader, here)):
        return found
    saturday = monday_of(reader.today) + timedelta(days=5)
    before = at - 1 - (reader.at(at - 1).get("glue") == "the")
    if reader.at(before).get("glue") == "for" and not reader.ends(here + 1):
        return None  # "for the weekend patching": what something is for
    safe = here > at or reader.at(at - 1).get("glue") in ("the", "on", "at")
    return replace(stretch(saturday, saturday + DAY, "weekend"), weak=not safe), here + 1


def two_days(reader: Reader, at: int) -> Found:
    """The two days of a weekend, both named: "6/7 Nov", "the 5th and 6th of December", "Sat 5 & Sun 6 Dec"."""
    left, end = _day(reader, at)
    joint = reader.at(end)
    if left is None or not (joint.text == "/" or joint.has("link") or joint.has("also")):
        return None
    found = reader.chain(reader, reader.skip(end + 1, "the", "on"))
    if found is None or found[0].day is None or found[0].month is None:
        return None
    try:
        days = fix_range(replace(left, month=left.month or found[0].month), found[0], reader.today, reader.country, True)
    except Impossible:
        return None
    short = 0 < (days.last - days.first).days < LONGEST
    return (stretch(days.first, days.last, "weekend"), found[1]) if short else None


def _day(reader: Reader, at: int) -> tuple[Days | None, int]:
    """A day of a month, its weekday before it and its month behind it if they are said; and the index after it."""
    here = reader.skip(at, "the", "on")
    weekday = reader.at(here).get("weekday")
    here = reader.skip(here + (weekday is not None), "the")
    number = reader.day_number(here)
    if number is None or not 1 <= number <= 31:
        return None, at
    here += 1
    month = reader.at(reader.skip(here, "of")).get("month")
    end = here if month is None else reader.skip(here, "of") + 1
    return Days(day=number, month=month), end


def _weekend_of(reader: Reader, at: int) -> Found:
    """ "the weekend of 12 December", "weekend of Halloween": the one that has the day or is nearest to it."""
    found = reader.chain(reader, reader.skip(at + 2, "the"))
    if found is None or not (found[0].day or found[0].feast):
        return None
    day = fix_known(replace(found[0], weekday=None), reader.today, reader.country)
    if day is None:
        return None
    if found[0].feast:
        return stretch(*feast_weekend(found[0].feast, day.first), "weekend"), found[1]
    saturday = monday_of(day.first) + timedelta(days=5 if day.first.weekday() else -2)
    return stretch(saturday, saturday + DAY, "weekend"), found[1]
