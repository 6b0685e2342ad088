"""Weeks, months, quarters, years as stretches of days: "next week", "week 36", "end of June", "Q1", "rest of the month"."""

from dataclasses import replace
from datetime import date, timedelta

from intents.when.calendar.anchor import fix_known
from intents.when.calendar.weekends import monday_of, two_days, weekend_at
from intents.when.model.days import DAY, Days, add_months, iso_week, month_days, stretch
from intents.when.text.reader import Reader

WEEK = timedelta(days=7)
HALVES = ("second half", "first half")
DAY_ALONE = " day"  # of an edge of a period: that its first or last day is meant
Found = tuple[Days, int] | None


def period(grain: str, today: date, ahead: int) -> Days | None:
    """This (0), next (1), last (-1) ... week, month, year and so on."""
    if grain in ("week", "workweek"):
        monday = monday_of(today) + ahead * WEEK
        return stretch(monday, monday + timedelta(days=6 if grain == "week" else 4), grain)
    if grain == "workday":
        day = today + ahead * DAY
        while day.weekday() > 4:
            day += (ahead or 1) * DAY
        return stretch(day, day)
    if grain == "weekend":
        saturday = monday_of(today) + timedelta(days=5) + ahead * WEEK
        return stretch(saturday, saturday + DAY, grain)
    if grain == "fortnight":
        monday = monday_of(today) + (1 if ahead > 0 else 2 * ahead) * WEEK
        return stretch(monday, monday + timedelta(days=13), grain)
    if grain == "month":
        return stretch(*_month(today, ahead), grain)
    if grain == "quarter":
        start = add_months(today.replace(day=1, month=(today.month - 1) // 3 * 3 + 1), 3 * ahead)
        return stretch(start, add_months(start, 3) - DAY, grain)
    if grain == "year":
        return stretch(date(today.year + ahead, 1, 1), date(today.year + ahead, 12, 31), grain)
    return stretch(today + ahead * DAY, today + ahead * DAY) if grain == "day" else None


def _month(today: date, ahead: int) -> tuple[date, date]:
    start = add_months(today.replace(day=1), ahead)
    return month_days(start.year, start.month)


def period_at(reader: Reader, at: int) -> Found:
    """A named period: "next week", "the week after next", "week 36 of last year", "Q1 2027", "week of 7 December"."""
    token = reader.at(at)
    the = token.get("glue") == "the"
    here = at + the
    token, after = reader.at(here), reader.at(here + 1)
    begun = _begun_week(reader, here, whole=the)
    if begun or token.has("week_of") or token.has("week_ending"):
        return begun or (two_days(reader, here + 1) if token.has("week_ending") else None) or _week_around(reader, here)
    if token.has("season") or (token.has("step") and after.has("season")):
        return _season(reader, here)
    if token.has("step") and after.has("grain") and not reader.at(here + 1).get("plural"):
        if token.get("ordinal") and after.get("grain") in ("day", "workday") and _of_somebody(reader, here):
            return None  # "my last working day is 27 November"
        found = period(after.get("grain"), reader.today, token.get("step"))
        return (found, here + 2) if found and (after.get("grain") != "day" or reader.loose) else None
    if (
        token.get("grain") == "week"
        and not token.get("plural")
        and after.get("glue") == "of"
        and (around := _week_around(reader, here + 1))
    ):
        return around
    if token.get("step") == 0 and after.get("plural") and after.has("weekdays"):
        return None
    if token.has("grain") and (beyond := reader.beyond(here + 1))[0]:
        found = period(token.get("grain"), reader.today, beyond[0])
        return (found, beyond[1]) if found else None
    if token.get("grain") == "week" and (reader.number(here + 1) or 0) > 0 and reader.at(here + 1).digits:
        return _numbered_week(reader, here)
    apart = token.has("glued") and reader.at(here + 1).spaced  # "w33", not "w 33"
    if token.has("week_number") and reader.at(here + 1).digits in (1, 2) and not apart:
        return _numbered_week(reader, here)
    if token.get("grain") == "weekend" and not token.get("plural"):
        return weekend_at(reader, at, here)
    if token.get("grain") == "year" and not token.get("plural") and (year := reader.year(here + 1)):
        return stretch(date(year, 1, 1), date(year, 12, 31), "year"), here + 2
    if token.has("period_end"):
        found = period(token.get("period_end"), reader.today, 0)
        return (stretch(found.last, found.last), here + 1) if found and found.last else None
    return _quarter(reader, here)


def _of_somebody(reader: Reader, at: int) -> bool:
    before, after = reader.at(at - 1), reader.at(at + 2)
    dated = after.digits > 0 or after.has("weekday") or after.has("month") or after.text in (":", "the")  # "last working day 4 Dec"
    return before.has("owner") or dated or after.text in ("is", "was", "will", "here", "at", "with", "before")


def _week_around(reader: Reader, at: int) -> Found:
    found = reader.chain(reader, reader.skip(at + 1, "the", "on"))
    if (
        not found
        or (found[0].day is None and found[0].weekday is None and found[0].feast is None and found[0].first != found[0].last)
        or (found[0].first is None and not found[0].partial)
    ):
        return None
    day = fix_known(found[0], reader.today, reader.country)
    if day is None:
        return None
    monday = monday_of(day.first)
    return stretch(monday, monday + timedelta(days=6), "week"), found[1]


def _begun_week(reader: Reader, at: int, *, whole: bool) -> Found:
    """The seven days from one that is named: "a week starting tomorrow", "the whole week from 7 December"."""
    token, before = reader.at(at), reader.at(at - 1)
    one = token.get("week_of") and (before.has("article") or before.get("number") == 1)
    from_it = token.get("grain") == "week" and (whole or before.has("whole")) and reader.at(at + 1).get("bound") == "from"
    if not (one or from_it):
        return None
    at += 1 if one else 2
    found = reader.chain(reader, reader.skip(at, "the", "on"))
    day = fix_known(found[0], reader.today, reader.country) if found else None
    if found is None or day is None or day.first != day.last or reader.at(found[1]).has("link"):
        return None
    return stretch(day.first, day.first + WEEK - DAY, "week"), found[1]


def _numbered_week(reader: Reader, at: int) -> Found:
    number = reader.at(at + 1).number
    range_of_days = reader.at(at + 2).has("link") and reader.day_number(at + 3) and reader.at(at + 4).has("month")
    of_month = any(reader.at(here).get("glue") == "of" and reader.at(here + 1).has("month") for here in range(at + 2, at + 5))
    if range_of_days or of_month or reader.at(at + 2).has("month"):
        return None  # "my week 10-14 May", "weeks 2 and 3 of November"
    if not number or not 1 <= number <= 53 or (reader.at(at).has("grain") and not reader.at(at + 1).spaced):
        return None
    here = reader.skip(at + 2, "of", "in", ",")
    year = reader.year(here)
    frame = period_at(reader, here) if year is None and here > at + 2 else None
    if year:
        return iso_week(year, number), here + 1
    if frame and frame[0].grain == "year" and frame[0].first:
        return iso_week(frame[0].first.year, number), frame[1]
    found = iso_week(reader.today.year, number)
    if found.last and found.last < reader.today and not reader.alone:
        found = iso_week(reader.today.year + 1, number)
    last = reader.number(at + 3) if reader.at(at + 2).has("link") else None
    if last and number < last <= 53 and found.first and reader.ends(at + 4):  # "week 28-31"
        through = iso_week(found.first.year if found.first.month < 12 or number > 1 else found.first.year + 1, last)
        return (stretch(found.first, through.last), at + 4) if through.last else None
    return (found, at + 2) if reader.ends(at + 2) else None


SEASONS = ((3, 20, 6, 20), (6, 21, 9, 22), (9, 23, 12, 20), (12, 21, 3, 19))


def _season(reader: Reader, at: int) -> Found:
    """ "this summer", "winter 2027": the astronomical seasons; a word that only hints at days, so to be asked about."""
    step = reader.at(at).get("step")
    here = at + (step is not None)
    if reader.at(here + 1).get("grain") == "hour":
        return None  # "summer hours"
    month, day, to_month, to_day = SEASONS[reader.at(here).get("season")]
    after = reader.skip(here + 1, "of", ",")
    year = reader.year(after)
    start = date(year or reader.today.year, month, day)
    end = date(start.year + (to_month < month), to_month, to_day)
    if year is None:
        over = end < reader.today or (step == 1 and start <= reader.today)
        years = (-1 if end >= reader.today else 0) if step == -1 else int(over)
        start, end = start.replace(year=start.year + years), end.replace(year=end.year + years)
    sure = year is not None or step is not None or reader.announced(at) or reader.at(at - 1).get("glue") == "the"
    found = stretch(start, end, "season")
    return replace(found, weak=not sure, ask=() if reader.alone else ("vague",)), (after + 1 if year else here + 1)


def _quarter(reader: Reader, at: int) -> Found:
    token, after = reader.at(at), reader.at(at + 1)
    if token.has("quarter_sign") and after.digits == 1 and not after.spaced and 1 <= (after.number or 0) <= 4:
        return _quarter_of(reader, after.number or 1, at + 2)
    year = reader.year(at + 2)
    if token.text == "h" and after.digits == 1 and not after.spaced and after.number in (1, 2) and year:  # "H1 2027"
        start = date(year, 6 * after.number - 5, 1)
        return stretch(start, add_months(start, 6) - DAY, "half"), at + 3
    nth = reader.ordinal(at)
    if nth and 1 <= nth <= 4 and after.get("grain") == "quarter":
        return _quarter_of(reader, nth, at + 2)
    return None


def quarter_of_year(reader: Reader, at: int) -> Found:
    """ "2027 Q1", "2027-Q1", "2026H2", "2026 H2"."""
    year = reader.year(at)
    here = at + 1 + reader.glued(at + 1, "-")
    sign, number = reader.at(here), reader.at(here + 1)
    if not year or number.digits != 1 or number.spaced or not number.number:
        return None
    if sign.has("quarter_sign") and number.number <= 4:
        start, months = date(year, 3 * number.number - 2, 1), 3
    elif sign.text == "h" and number.number <= 2:
        start, months = date(year, 6 * number.number - 5, 1), 6
    else:
        return None
    return stretch(start, add_months(start, months) - DAY, "quarter"), here + 2


def _quarter_of(reader: Reader, number: int, at: int) -> Found:
    here = reader.skip(at, "of", "in", ",", "the")
    here += reader.at(here).text in ("'", "/", "-")
    year = reader.year(here)
    frame = period_at(reader, here) if year is None else None
    if frame and frame[0].grain == "year" and frame[0].first:
        year, at = frame[0].first.year, frame[1]
    elif year:
        at = here + 1
    else:
        year = reader.today.year + ((reader.today.month - 1) // 3 + 1 > number)
    start = date(year, 3 * number - 2, 1)
    return stretch(start, add_months(start, 3) - DAY, "quarter"), at


def running_on(days: Days, day: date) -> Days:
    """A period said without which, or the part of it that is meant, as that in which a day lies."""
    whole = period(days.running, day, 0)
    edge, exact = days.edge.removesuffix(DAY_ALONE), days.edge.endswith(DAY_ALONE)
    if whole is None:
        return days
    made = edge_of(edge, whole, day, exact) if edge else whole
    return replace(days, first=made.first, last=made.last)


def _half(side: str, first: date, last: date, grain: str) -> Days:
    middle = first + timedelta(days=15 if grain == "month" else ((last - first).days + 1) // 2)
    if grain == "year":
        middle = first.replace(month=7)
    return stretch(first, middle - DAY) if side == "first half" else stretch(middle, last)


def edge_of(edge: str, days: Days, today: date, exact: bool) -> Days:
    """The start, middle, end, rest or half of a period. ``exact``: a boundary ("until the end of June"), so one day only."""
    first, last = days.first, days.last
    if first is None or last is None:
        return days
    if edge == "rest":
        return stretch(max(first, today if today < last else last), last, days.grain)
    if edge in HALVES:
        return _half(edge, first, last, days.grain)
    if exact:
        return (
            stretch(last, last)
            if edge == "end"
            else stretch(first, first)
            if edge == "start"
            else stretch(first + (last - first) // 2, first + (last - first) // 2)
        )
    length = (last - first).days + 1
    if days.grain == "month":
        return {
            "start": stretch(first, first + 9 * DAY),
            "mid": stretch(first + 10 * DAY, first + 19 * DAY),
            "end": stretch(first + 20 * DAY, last),
        }[edge]
    third = timedelta(days=max(1, round(length / 3)))
    if days.grain == "week":
        return {
            "start": stretch(first, first + DAY),
            "mid": stretch(first + 2 * DAY, first + 3 * DAY),
            "end": stretch(first + 3 * DAY, first + 6 * DAY),
        }[edge]
    return {
        "start": stretch(first, first + third - DAY),
        "mid": stretch(first + third, last - third),
        "end": stretch(last - third + DAY, last),
    }[edge]
