"""One night that two dates name: "the night of 28 to 29 Nov", "the night from Friday to Saturday", "the night 4/5 December"."""

from dataclasses import replace

from intents.when.calendar.anchor import Impossible, fix_range
from intents.when.grammar.clock_ranges import hours_at
from intents.when.grammar.expression import Moment, moment_at
from intents.when.model.clocks import Clock, Hours
from intents.when.model.days import DAY, Days, stretch
from intents.when.text.reader import Reader

NIGHT = Hours(Clock(22), Clock(6))
SAID = "the night: 22:00 to 06:00"
Pair = tuple[tuple[Days, Days], Hours | None, int]  # the days, the hours named with them, the index behind
BETWEEN = ("/", "-", "to", "and", "till", "until", "into", "through", "thru")


def night_at(reader: Reader, at: int) -> Moment | None:
    """The night between two days that follow each other, from the evening of the first; None where no such pair stands here.
    Its hours may be said first: "2100 to 0700 on the night of 3 to 4 July"."""
    first = hours_at(reader, at, True, True) if reader.at(at).digits else None
    if first and (hours := overnight(first[0])):
        night = _night_at(reader, first[1])
        days = replace(night.days, assumed=()) if night and night.days else None
        return night and replace(night, days=days, hours=hours, tokens=(at, night.tokens[1]))
    return _night_at(reader, at)


def _night_at(reader: Reader, at: int) -> Moment | None:
    """One without hours before it; "Saturday into Sunday, 9pm to 5am" is a night without the word."""
    here = reader.skip(at, "the", "in", "on", "for", "at")
    token = reader.at(here)
    named = token.get("part") == "night" and not (token.get("plural") or token.has("offset"))
    if not named and reader.at(here + 1).text != "into":
        return None
    if named:
        here += 1 + (reader.at(here + 1).text in ("shift", "duty"))
        here = reader.skip(here, "of", "on", "(", ",")
        here += reader.at(here).get("bound") in ("from", "between")
    pair = _numbers(reader, reader.skip(here, "the")) or _days(reader, here)
    if pair is None:
        return None
    days, hours, end = pair
    try:
        both = fix_range(*days, reader.today, reader.country, True)
    except Impossible:
        return None
    if both.last - both.first != DAY:
        return None
    if hours is None and (behind := _behind(reader, end)):
        hours, end = behind
    if not named and not hours:
        return None
    end += reader.at(end).text == ")"
    night = replace(stretch(both.first, both.first), assumed=() if hours else (SAID,))
    return Moment((at, end), days=night, hours=overnight(hours) or NIGHT, clock_first=True)


def _behind(reader: Reader, end: int) -> tuple[Hours, int] | None:
    """The hours of the night, where they are named behind its days: "the night of 28 to 29 Nov, 20:00-08:00"."""
    here = reader.skip(end, ",", "(", "at")
    found = hours_at(reader, here + (reader.at(here).text in (":", "from")), True, True)
    return found if found and overnight(found[0]) else None


def overnight(hours: Hours | None) -> Hours | None:
    """The hours as those of a night, which end on the next day: "8 to 8"; None where they can't be."""
    start, end = (hours.start, hours.end) if hours and not hours.word else (None, None)
    if hours is None or start is None or end is None:
        return None
    begun = start if start.sure else Clock(start.hour % 12 + 12, start.minute)
    ended = end if end.sure else Clock(end.hour % 12, end.minute)
    return replace(hours, start=begun, end=ended, weak=False) if ended.minutes < begun.minutes else None


def _numbers(reader: Reader, at: int) -> Pair | None:
    """Two numbers with the month behind them: "4/5 December", "13./14. March", "the 4th to the 5th of December"."""
    number = reader.day_number(at)
    link = at + 1 + reader.glued(at + 1, ".")
    if number is None or reader.at(link).text not in BETWEEN:
        return None
    last = moment_at(reader, reader.skip(link + 1, "the"), True)
    days = last.days if last else None
    if last is None or days is None or days.day is None or days.month is None or not _is_night(last):
        return None
    first = replace(days, day=number) if number < days.day else None
    return ((first, replace(days, weekday=None)), last.hours, last.tokens[1]) if first else None


def _days(reader: Reader, at: int) -> Pair | None:
    """Two days in words or figures, as a range or with a sign between: "Friday to Saturday", "Fri/Sat", "28 Nov to 29 Nov"; with an
    "and" only behind "between", else they are two nights."""
    left = moment_at(reader, at, True)
    if left is None or left.days is None or (left.hours and not (left.upto and overnight(left.hours))):
        return None
    if left.upto is not None:
        return (left.days, left.upto), left.hours, left.tokens[1]
    link = left.tokens[1]
    joins = reader.at(link).text in BETWEEN and (reader.at(link).text != "and" or reader.at(at - 1).get("bound") == "between")
    right = moment_at(reader, reader.skip(link + 1, "the", "on"), True) if joins else None
    if right is None or right.days is None or not _is_night(right):
        return None
    return (left.days, right.days), right.hours, right.tokens[1]


def _is_night(last: Moment) -> bool:
    """Whether the second day is no range, and hours named with it are those of a night."""
    return last.upto is None and (last.hours is None or overnight(last.hours) is not None)
