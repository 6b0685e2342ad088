"""What an answer can mean, for the readers of tests/bench/readers.py that don't say it exactly."""

from datetime import date, datetime, time, timedelta
from itertools import product

from tests.bench.cases import Reading, Side, Sides

MIDNIGHT, DAY = time(), timedelta(days=1)


def one(start: Side, end: Side = None) -> Reading:
    return Reading(((start, end),))


def text(at: datetime) -> str:
    return at.isoformat(timespec="minutes")


def clock(at: datetime, now: datetime) -> list[Reading]:
    """A point in time; within a day from now it may be a clock alone, to which the reader has put a day."""
    alone = [one(f"{at:%H:%M}")] if abs(at - now) <= DAY else []
    return [one(text(at)), *alone]


def grain(at: datetime, period: str) -> list[Reading]:
    """The week, month or year around a day; and the day, as readers call "in a month" as well as "next month" a month."""
    return [one(*sides(at, word)) for word in dict.fromkeys((period, "day"))]


def bare(at: datetime, now: datetime, *defaults: time) -> list[Reading]:
    """A datetime that doesn't say how exact it is. At midnight, at the present clock or at a default one a whole day may be meant,
    and on the first of a month the month."""
    if at.time() not in (MIDNIGHT, now.time(), *defaults):
        return clock(at, now)
    return grain(at, "month" if at.day == 1 else "day") + clock(at, now)


def together(parts: list[list[Reading]]) -> list[Reading]:
    """All that was found in a text: two are taken for the ends of a range, in which a clock alone is on the other's day."""
    if len(parts) != 2:
        return parts[0] if len(parts) == 1 else [Reading(tuple(part[0].spans[0] for part in parts))] if parts else []
    pairs = ((first.spans[0], last.spans[0]) for first, last in product(*parts) if len(first.spans) == len(last.spans) == 1)
    return list(dict.fromkeys(one(first[0], _after(first[0], last)) for first, last in pairs))


def _after(first: Side, last: Sides) -> Side:
    end = last[1] or last[0]
    return f"{first[:11]}{end}" if first and "T" in first and end and len(end) == 5 else end


def sides(at: datetime, period: str) -> Sides:
    """The first day of the day, week, month or year around a moment, and the day after the last one."""
    day = at.date()
    if period == "year":
        return str(date(day.year, 1, 1)), str(date(day.year + 1, 1, 1))
    if period == "month":
        first = day.replace(day=1)
        return str(first), str((first + 31 * DAY).replace(day=1))
    first = day - day.weekday() * DAY if period == "week" else day
    return str(first), str(first + (7 if period == "week" else 1) * DAY)
