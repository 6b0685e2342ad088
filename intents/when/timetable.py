"""The pieces of weekly hours where they stand in a text: weekdays, hours, clocks, dates that bound them, lengths of time.

Here figures are hours ("Mon 9-17") and bare weekdays are every week. What the pieces come to is for ``requests/working_hours``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from intents.when.calendar.anchor import Fixed, Impossible, fix, fix_range
from intents.when.calendar.dates import day_chain
from intents.when.calendar.offsets import Amount, amount_at
from intents.when.grammar.clock_ranges import hours_at
from intents.when.grammar.day_ranges import numbered_range, right_days
from intents.when.model.clocks import Clock, Hours, part_of_day
from intents.when.model.days import Days
from intents.when.recurrence.parts import weekday_of
from intents.when.text.reader import Reader
from intents.when.text.weekdays import LETTERS

WEEK = tuple(range(7))
SMALL = ("at", "in", "on", "the", "for", "of")
MOST_SMALL = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece. ``place`` is where it stands, in characters of the reader's text; ``bound`` the word before it ("until").

    ``days`` are weekdays (0 Monday), ``repeats`` where they were said as recurring (plural, "every", a range); ``interval``, where
    it was said, is every how many weeks: of these days or, as a cadence, of all. A clock alone is ``hours`` without an end.
    ``weak``: a bare number, a clock only where the words beside it ask for one. ``first`` to ``last`` are dates, both inclusive;
    ``grain`` what was named ("day", "week", "month", "range"). ``ask`` is the code of a date that is none.
    """

    kind: Literal["days", "hours", "clock", "part", "date", "length", "cadence"]
    place: tuple[int, int] = (0, 0)
    days: tuple[int, ...] = ()
    repeats: bool = False
    interval: int = 0
    hours: Hours | None = None
    weak: bool = False
    first: date | None = None
    last: date | None = None
    grain: str = "day"
    length: Amount | None = None
    bound: str | None = None
    ask: str = ""


Found = tuple[Piece, int] | None


def pieces(reader: Reader) -> Iterator[Piece]:
    """All pieces of a text, in order."""
    reader = replace(reader, habit=True, seen={})
    at, begun = 0, False
    while at < len(reader.tokens):
        here, bound = _led_in(reader, at, begun=begun)
        found = _piece(reader, here, bound)
        if found is None:
            at = max(here, at + 1)
            continue
        begun, (piece, end) = True, found
        yield replace(piece, place=reader.place(here, end), bound=bound)
        at = max(end, here + 1)


def _led_in(reader: Reader, at: int, *, begun: bool) -> tuple[int, str | None]:
    """The first place from here that is no small word, and the bound among them: "starting in", "until the"; "to" is one only where
    something has ``begun``, not in "set my hours to Mon 8-4, Tue 9-5"."""
    here, bound = at, None
    while here < at + MOST_SMALL:
        token = reader.at(here)
        if token.has("bound") and not (token.has("link") and token.has("dash")):
            weak = token.get("weak") and not begun and weekday_of(reader, here + 1) is not None
            bound = bound if weak else token.get("bound")
        elif token.get("glue") in SMALL:
            bound = bound or ("for" if token.get("glue") == "for" else "at" if token.has("timely") else None)
        else:
            break
        here += 1
    return here, bound


def _piece(reader: Reader, at: int, bound: str | None) -> Found:
    return (
        _cadence(reader, at)
        or _date(reader, at, bound)
        or _weekdays(reader, at)
        or _length(reader, at, bound)
        or _hours(reader, at, bound)
    )


def _date(reader: Reader, at: int, bound: str | None) -> Found:
    if reader.at(at).has("weekdays") and reader.at(at).get("plural"):
        return None
    if ranged := numbered_range(reader, at, False):  # "from 7 to 18 December"
        left, upto, end = ranged
        try:
            both = fix_range(left, upto, reader.today, reader.country, True)
        except Impossible as problem:
            return Piece("date", ask=str(problem)), end
        return Piece("date", first=both.first, last=both.last, grain="range"), end
    chained = day_chain(_before_week(_before_hours(reader if bound else _before_its_days(reader, at), at), at), at)
    if chained is None or not _dated(reader, *chained, bound):
        return None
    days, end = chained
    try:
        right = right_days(reader, days, end, with_and=bound == "between")
        if right:
            fixed, end = fix_range(days, right[0], reader.today, reader.country, True), right[1]
        else:
            fixed = fix(days, reader.today, reader.country, True)
    except Impossible as problem:
        return Piece("date", ask=str(problem)), end
    return Piece("date", first=fixed.first, last=fixed.last, grain="range" if right else _grain(days, fixed)), end


def _before_hours(reader: Reader, at: int) -> Reader:
    """The reader up to a week that hours follow: in "the rest of the week 9-5" they number no weeks; or up to the weekdays behind a
    month, which are those of every week: "from January Mon-Thu 8 to 4"."""
    for here in range(at, at + MOST_SMALL):
        token = reader.at(here)
        ranged = reader.at(here + 1).has("link") and reader.at(here + 2).has("weekday")
        if here > at and token.has("weekday") and reader.at(here - 1).has("month") and (ranged or not reader.at(here - 2).digits):
            return replace(reader, tokens=reader.tokens[:here], seen={})
        if token.get("grain") == "week" and reader.at(here + 1).digits:
            found = hours_at(reader, here + 1, True, True)
            if found and found[0].end:
                return replace(reader, tokens=reader.tokens[: here + 1], seen={})
    return reader


def _before_its_days(reader: Reader, at: int) -> Reader:
    """The reader up to the weekdays behind a week that they are of: "next week Mon and Tue I work 7 to 3"."""
    for here in range(at, at + MOST_SMALL):
        days = weekday_of(reader, here + 1)
        if reader.at(here).get("grain") == "week" and not reader.at(here).get("plural") and days:
            return replace(reader, tokens=reader.tokens[: here + 1], seen={})
    return reader


def _before_week(reader: Reader, at: int) -> Reader:
    """The reader up to a comma that a range of weekdays follows: "over the summer, Mon-Fri, 1 July to 31 August"."""
    for here in range(at + 1, at + MOST_SMALL):
        days = [weekday_of(reader, place) for place in (here + 1, here + 3)]
        if reader.at(here).text == "," and reader.at(here + 2).has("link") and all(days):
            return replace(reader, tokens=reader.tokens[:here], seen={})
    return reader


def _dated(reader: Reader, days: Days, end: int, bound: str | None) -> bool:
    """Whether it is a date and no weekday of every week: "next Monday", "4 January", "from Monday"."""
    if days.weak and not (bound == "for" and days.month and reader.ends(end)):  # "for December I work 7 to 3"
        return False
    if days.month or days.first or days.feast or days.wrong or days.step is not None:
        return True
    if days.weekday is None:
        return (days.day is not None and bound is not None) or days.year is not None
    after = reader.at(end)
    listed = (after.has("link") or after.has("join")) and weekday_of(reader, end + 1) is not None
    plural = bool(reader.at(end - 1).get("plural"))
    hours = hours_at(reader, end, True, True) if after.digits else None
    timed = hours is not None and hours[0].end is not None and not reader.at(hours[1]).has("link")  # "from Monday 9-3"
    begun = bound in ("from", "until", "since", "through") and not listed and not plural
    return begun and (timed or not after.digits)


def _grain(days: Days, fixed: Fixed) -> str:
    if fixed.first == fixed.last:
        return "day"
    return "month" if days.month and days.day is None and days.first is None else days.grain


def _weekdays(reader: Reader, at: int) -> Found:
    """One day of the week, or a range of them; lists are several pieces."""
    token = reader.at(at)
    every = token.has("every")
    if token.has("often"):
        return (Piece("days", days=WEEK, repeats=True), at + 1) if token.get("often") == ("DAILY", 1) else None
    if every and reader.at(at + 1).get("grain") == "day":
        return Piece("days", days=WEEK, repeats=True), at + 2
    here = at + every
    left = _day_of_week(reader, here)
    if left is None:
        return None
    token, end = reader.at(here), here + 1
    repeats = every or bool(token.get("plural")) or token.has("weekdays")
    link = reader.at(end)
    if link.has("link") and (right := _day_of_week(reader, end + 1)) is not None and not link.get("away"):
        count = (right[-1] - left[0]) % 7 + 1
        return Piece("days", days=tuple((left[0] + n) % 7 for n in range(count)), repeats=True), end + 2
    return Piece("days", days=tuple(left), repeats=repeats, interval=int(every)), end


def _cadence(reader: Reader, at: int) -> Found:
    """Weekdays, or all that is said, of some weeks alone: "every other Friday", "alternate Fridays", "every two weeks"."""
    token = reader.at(at)
    if token.has("often") and token.get("often") != ("DAILY", 1):
        freq, times = token.get("often")
        return (Piece("cadence", interval=times), at + 1) if freq == "WEEKLY" else None
    interval, here = (token.get("other"), at + 1) if token.has("other") else (None, at)
    if token.has("every"):
        here = at + 1
        said = reader.at(here).get("other") or reader.number(here) or reader.ordinal(here)
        interval, here = interval or said, here + bool(said)
    interval = interval or int(token.has("every"))
    if interval and reader.at(here).get("grain") == "week":
        return Piece("cadence", interval=interval), here + 1
    days = _day_of_week(reader, here) if interval > 1 and not reader.at(here).has("weekdays") else None
    return (Piece("days", days=tuple(days), repeats=True, interval=interval), here + 1) if days else None


def _day_of_week(reader: Reader, at: int) -> list[int] | None:
    found = weekday_of(reader, at)
    if found is not None or reader.at(at).text not in LETTERS:
        return found
    before, after = reader.at(at - 1), reader.at(at + 1)
    joined = (after.text in ("/", "-") and reader.at(at + 2).text in LETTERS) or (
        before.text in ("/", "-") and reader.at(at - 2).text in LETTERS
    )
    return [LETTERS[reader.at(at).text]] if joined else None


def _length(reader: Reader, at: int, bound: str | None) -> Found:
    token = reader.at(at)
    if token.digits > 3 or (token.has("article") and bound != "for" and reader.at(at + 1).get("grain") not in ("hour", "minute")):
        return None
    found = amount_at(reader, at) if not _hours_behind(reader, at) else None
    return (Piece("length", length=found[0]), found[1]) if found else None


def _hours_behind(reader: Reader, at: int) -> bool:
    """Whether it is the begin of hours that are written with their sign: "6h to 14h"."""
    hours = hours_at(reader, at, True, True) if reader.at(at + 1).has("hour_sign") else None
    return hours is not None and hours[0].end is not None


def _hours(reader: Reader, at: int, bound: str | None) -> Found:
    token = reader.at(at)
    if token.has("all_day"):
        return Piece("hours", hours=Hours(Clock(0), Clock(24))), at + 1
    if token.has("part") and token.get("plural"):
        return Piece("part", hours=part_of_day(token.get("part")), repeats=True), at + 1
    found = hours_at(reader, at, True, True)
    if found is None:
        return None
    hours, end = found
    if hours.word:
        return None if token.has("meridiem") and not token.has("whole_part") else (Piece("part", hours=hours), end)
    if hours.end is None:
        return Piece("clock", hours=hours, weak=hours.weak and bound is None), end
    if hours.weak and reader.at(end).has("grain") and not reader.at(end).has("weekdays"):
        return None
    return Piece("hours", hours=hours), end
