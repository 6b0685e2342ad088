"""Ranges of days: "Mon-Wed", "13 to 15 July", "11-16 June", and the months and years that are said for one side only."""

from dataclasses import replace
from datetime import timedelta

from intents.when.calendar.anchor import fix_known
from intents.when.calendar.dates import day_chain
from intents.when.calendar.periods import period
from intents.when.grammar.clock_ranges import hours_at
from intents.when.grammar.clock_words import clock_at
from intents.when.model.days import Days, add_months, day_in, stretch
from intents.when.text.reader import Reader

LAST_HOUR = 24
HOURS = 12
"""What "3 December until 11" may end at: the 11th, or eleven o'clock."""


def rather_hours(reader: Reader, beside: Days | None, days: Days, here: int, end: int) -> bool:
    """Whether "11-4" is from eleven to four: unless a weekday beside it agrees with the date, or no clock goes so far."""
    if reader.at(here + 1).text != "-" or not reader.at(here).digits or days.year:
        return False
    hours = hours_at(reader, here, True, True)
    if hours is None or hours[0].end is None or hours[1] < here + 3:
        return False
    weekday = beside.weekday if beside else None
    if reader.order == "DMY" and reader.at(here).number == days.month != days.day:
        return True  # "Monday 12-14": no 14 December, unless months come first
    if beside is not None and beside.step is not None:
        return True  # "this Wednesday 8-12"
    if weekday is not None:
        day = fix_known(replace(days, weekday=None), reader.today, reader.country)
        return day is None or day.first.weekday() != weekday or (day.first - reader.today).days > 60
    return max(days.day or 0, days.month or 0) <= 12 or hours[1] > end


def between(reader: Reader, at: int) -> bool:
    return any(reader.at(at - back).get("bound") == "between" for back in (1, 2))


def right_days(reader: Reader, left: Days, at: int, with_and: bool) -> tuple[Days, int] | None:
    """The right side of a range of days: "- Wed", "to the 15th", "-15"."""
    at += reader.at(at).text == ")" and reader.at(at + 1).has("link")  # "Sunday (5 Sep) to Tuesday (7 Sep)"
    apart = reader.at(at).text == "," and reader.at(at + 1).has("link")
    at += apart
    link = reader.at(at)
    if not (link.has("link") or (with_and and link.has("also"))):
        return None
    here = reader.skip(at + 1, "the", "on")
    found = _from_left(reader, left, here) or day_chain(reader, at + 1, True) or day_chain(reader, here, True)
    if found and (not found[0].weak or (left.weak is False)):
        if found[0].first and found[0].last and reader.at(here).get("ago"):
            return None
        if (
            link.has("dash")
            and link.spaced
            and left.weekday is not None
            and left.day is None
            and found[0].weekday is None
            and found[0].day is not None
        ):
            return None  # "Tuesday - 8 Dec"
        year = (
            reader.year(found[1] + (reader.at(found[1]).text == ","))
            if found[0].day and found[0].month is None and left.month
            else None
        )
        if year:
            return replace(found[0], year=year), found[1] + 1 + (reader.at(found[1]).text == ",")
        return found
    number = reader.day_number(here)
    if number is None or number < 1 or left.day is None or reader.at(here).has("article"):
        return None
    clock = clock_at(reader.tokens, here, False)
    if (clock and not clock[0].weak) or reader.at(here + 1).text == ":":
        return None
    end = here + 1 + (reader.at(here + 1).has("ending"))
    year = reader.year(end + (reader.at(end).text == ",")) if left.month else None
    if year:
        return Days(day=number, month=left.month, year=year), end + 1 + (reader.at(end).text == ",")
    if left.month is None and left.weekday is None:
        return None
    month = left.month if left.month and number >= left.day else None
    perhaps_hour = link.get("bound") == "until" and not link.has("weak") and number <= HOURS and reader.at(here).digits > 0
    if perhaps_hour and not reader.at(here + 1).has("ending") and not reader.alone:
        if apart:
            return None  # "3 December, until 11"
        return Days(day=number, month=month, ask=("two_readings",)), end
    return Days(day=number, month=month), end


def _from_left(reader: Reader, left: Days, at: int) -> tuple[Days, int] | None:
    """The end of a range that is counted from its begin: "thru the Sunday after", "to the Friday of the following week"."""
    weekday, after = reader.at(at).get("weekday"), reader.at(at + 1)
    if weekday is None and (its_end := end_of_its(reader, left, at)) is not None:
        return its_end
    if weekday is None or reader.at(at).get("plural"):
        return None
    if after.side > 0 and not reader.beyond(at + 1)[0] and not reader.says(at + 2):
        return Days(weekday=weekday), at + 2
    here = reader.skip(at + 1, "of", "in", "the")
    behind = reader.at(here).has("following") and reader.at(here + 1).get("grain") == "week"
    behind = behind or (reader.at(here).get("grain") == "week" and reader.at(here + 1).side > 0 and reader.ends(here + 2))
    begin = fix_known(left, reader.today, reader.country) if behind and here > at + 1 else None
    if begin is None:
        return None
    day = begin.first + timedelta(days=7 - begin.first.weekday() + weekday)
    return stretch(day, day), here + 2


def end_of_its(reader: Reader, left: Days, at: int) -> tuple[Days, int] | None:
    """The end of the week or month in which a range begins: "from Wednesday to the end of the week"."""
    ended, here = reader.at(at).get("period_end"), at + 1
    if reader.at(at).get("edge") in ("end", "rest"):
        place = reader.skip(at + 1, "of", "the", "in")
        place += reader.at(place).text in ("that", "same")
        ended, here = reader.at(place).get("grain"), place + 1
    begin = fix_known(left, reader.today, reader.country) if ended in ("week", "month", "year") else None
    found = period(ended, begin.first, 0) if begin else None
    return (stretch(found.last, found.last), here) if found and found.last and reader.ends(here) else None


def range_of_years(reader: Reader, at: int) -> tuple[Days, Days, int] | None:
    """ "2014 to 2018", "between 2026 and 2028": years, unless both may be clocks ("1900-2100")."""
    first, link, last = reader.year(at), reader.at(at + 1), reader.year(at + 2)
    if not first or not last or last <= first or not (link.has("link") or (between(reader, at) and link.has("also"))):
        return None
    if first % 5 == last % 5 == 0 and first % 100 < 60 and last % 100 < 60:
        return None
    if reader.at(at + 3).text == "-" or (reader.at(at + 3).digits and not reader.at(at + 3).spaced) or first < 1990:
        return None
    return Days(year=first), Days(year=last), at + 3


def numbered_range(reader: Reader, at: int, inner: bool) -> tuple[Days, Days, int] | None:
    """ "13 to 15 July", "05-06.10.17", "the 22nd - 29th of August": the month is named on the right side only."""
    here = reader.skip(at, "the")
    day = reader.day_number(here)
    dotted = reader.glued(here + 1, ".") and reader.at(here).digits and reader.at(here + 2).has("link")
    here_link = here + 1 + dotted
    link = reader.at(here_link)
    if day is None or not 1 <= day <= 31 or not (link.has("link") or (between(reader, here) and link.has("also"))):
        return None
    if (
        not inner
        and reader.at(here).digits
        and not reader.at(here).spaced
        and here
        and (reader.at(here - 1).digits or reader.at(here - 1).text in (".", "/", "-", "+", "$", ":", "_"))
    ):
        return None
    before = reader.at(at - 1)
    clock = before.has("timely") or (before.has("link") and reader.number(at - 2) is not None)  # "9 to 12 until 31 March"
    clock = clock and link.get("bound") == "until" and not link.has("dash") and before.get("bound") != "from"
    if _dashed_date(reader, here_link) or clock:
        return None  # "I leave at 2 until 14 December"
    found = day_chain(reader, reader.skip(here_link + 1, "the"), True)
    if found is None or found[0].day is None or found[0].weak:
        return _no_hours(reader, at, day, here_link + 1)
    right = found[0]
    framed = right.first is not None and right.grain == "month"  # "4 to 23 next month"
    turns = right.month is not None and day > (right.day or day)  # "the 29th to the 9th of April": whose month is told later
    left = Days(day=day) if turns else replace(right, day=day, weekday=None)
    return (left, right, found[1]) if right.month is not None or framed else None


def _no_hours(reader: Reader, at: int, day: int, last: int) -> tuple[Days, Days, int] | None:
    """ "off 24-27": figures beside a word for being away, too high for hours, are days of a month."""
    end, led = reader.day_number(last), at - (reader.at(at - 1).get("bound") == "from")
    counts = reader.at(last + 1).has("grain") or reader.at(last + 1).has("times")
    if not end or not day < end or end <= LAST_HOUR or counts or not reader.at(led - 1).has("away") or not reader.ends(last + 1):
        return None
    months = [add_months(reader.today.replace(day=1), ahead) for ahead in range(3)]
    both = [(day_in(one.year, one.month, day), day_in(one.year, one.month, end)) for one in months]
    first, ended = next(((one, two) for one, two in both if one and two and one >= reader.today), (None, None))
    return (stretch(first, first), stretch(ended, ended), last + 1) if first and ended else None


def _dashed_date(reader: Reader, at: int) -> bool:
    """Whether this is the first dash of "7-Apr-27", which is one date."""
    glued = reader.glued(at, "-") and reader.at(at + 1).has("month") and reader.glued(at + 2, "-")
    return glued and not reader.at(at + 1).spaced and bool(reader.at(at + 3).digits) and not reader.at(at + 3).spaced
