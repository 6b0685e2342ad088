"""Days within a period: "first Monday in March", "the last two weeks of December", "end of June", "the rest of the week"."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from intents.when.calendar.anchor import fix_known
from intents.when.calendar.holidays import nth_weekday
from intents.when.calendar.periods import DAY_ALONE, HALVES, edge_of, period, period_at
from intents.when.calendar.weekends import monday_of
from intents.when.model.days import DAY, Days, add_months, stretch
from intents.when.text.reader import Reader

Found = tuple[Days, int] | None
MONTHS_IN = {"month": 1, "quarter": 3}
MOST_NTHS = 5
DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


@dataclass(frozen=True, slots=True)
class Frame:
    """The period that something is part of, its last day included."""

    first: date
    last: date
    grain: str


def edge_at(reader: Reader, at: int) -> Found:
    """ "the end of June", "mid-December", "rest of the week", "early next week"."""
    token = reader.at(at)
    here = at
    if token.get("glue") == "the" and reader.at(at + 1).has("edge"):
        here, token = at + 1, reader.at(at + 1)
    if found := _whole_now(reader, at):
        return found
    edge = token.get("edge")
    if edge is None and token.has("within") and (frame := _frame(reader, reader.skip(at + 1, "in"))):
        return _half_of_now(reader, token.get("within"), *frame)
    if edge is None:
        if token.has("whole") and (found := _frame(reader, at + 1)) and found[0].grain != "day":
            return found
        return None
    after = reader.skip(here + 1, "of", "in")
    after += reader.at(after).text == "-" and not reader.at(after).spaced
    found = _frame(reader, reader.skip(after, "in"))
    if not found:
        return None
    exact = any(reader.at(at - back).has("bound") or reader.at(at - back).has("link") for back in (1, 2))
    asked = () if exact or edge == "rest" or reader.alone else ("vague",)
    made = replace(edge_of(edge, found[0], reader.today, exact), ask=asked)
    return (replace(made, running=found[0].running, edge=edge + DAY_ALONE * exact) if found[0].running else made), found[1]


def _whole_now(reader: Reader, at: int) -> Found:
    """ "all week", "the whole month": the one that is running; "the whole week 25": the one that is named."""
    here = at + (reader.at(at).get("glue") == "the")
    grain = reader.at(here + 1)
    whole = reader.at(here).has("whole") and not grain.get("plural")
    if not whole or grain.get("grain") not in ("week", "workweek", "month", "quarter") or reader.at(here + 2).get("glue") == "of":
        return None
    begun = reader.at(here + 2).get("bound") == "from" and grain.get("grain") == "week"  # "the whole week from 7 December"
    if (begun or reader.at(here + 2).digits) and (named := period_at(reader, here + 1)):
        return named
    found = period(grain.get("grain"), reader.today, 0)
    return (replace(found, running=found.grain), here + 2) if found else None


def _half_of_now(reader: Reader, side: str, frame: Days, end: int) -> Found:
    """ "later this week", "earlier this year": what is ahead of the period's middle, or what is over of it."""
    first, last = frame.first, frame.last
    if first is None or last is None or not first <= reader.today <= last:
        return None
    middle = first + timedelta(days=((last - first).days + 1) // 2)
    found = (
        stretch(max(middle, reader.today), last)
        if side == "later"
        else stretch(first, reader.today - DAY if reader.today > first else first)
    )
    return replace(found, grain=frame.grain, ask=() if reader.alone else ("vague",)), end


def _frame(reader: Reader, at: int) -> Found:
    """A month, year or other period that something can be part of, as a stretch."""
    here = reader.skip(at, "the")
    grain = reader.at(here).get("grain")
    if grain in ("week", "month", "year", "quarter", "weekend", "workweek") and here > at and not reader.at(here).get("plural"):
        named = period_at(reader, here)
        now = period(grain, reader.today, 0)
        found = named[0] if named else replace(now, running=grain) if now else None
        return (found, named[1] if named else here + 1) if found else None
    if year := reader.year(here):
        return stretch(date(year, 1, 1), date(year, 12, 31), "year"), here + 1
    if month := reader.at(here).get("month"):
        year = reader.year(here + 1 + (reader.at(here + 1).get("glue") in (",", "of", "in")))
        end = here + 1 if year is None else here + 2 + (reader.at(here + 1).get("glue") in (",", "of", "in"))
        whole = _as_stretch(Days(month=month, year=year), reader, "month")
        return (whole, end) if whole else None
    named = period_at(reader, at) or period_at(reader, here) or reader.piece(reader, here)
    if named is None or named[0].day is not None or named[0].weekday is not None or named[0].feast:
        return None
    if named[0].month is None and named[0].first == named[0].last:
        return None
    grain = "month" if named[0].month else named[0].grain
    whole = _as_stretch(named[0], reader, grain)
    return (whole, named[1]) if whole else None


def _as_stretch(days: Days, reader: Reader, grain: str) -> Days | None:
    fixed = fix_known(days, reader.today, reader.country)
    return stretch(fixed.first, fixed.last, grain) if fixed else None


def nth_at(reader: Reader, at: int, after: int | None = None) -> Found:
    """ "first Monday in March", "last day of October", "the 3rd last week of 2018", "first two weeks of August".

    ``after``: where the words go on behind hours that stand among them ("first Monday 2-4pm of the month").
    """
    here = reader.skip(at, "the")
    nth = reader.ordinal(here)
    if nth is None:
        return None
    here += 1
    if nth > 0 and reader.ordinal(here) == -1:
        nth, here = -nth, here + 1
    return _nth_of(reader, nth, here, after)


def nths_at(reader: Reader, at: int) -> list[tuple[int, Days, int]] | None:
    """ "first and third Thursday of May", "first Monday and Tuesday of May": where each stands, its day, where all of it ends."""
    here, places = reader.skip(at, "the"), list[int]()
    if reader.ordinal(here) is not None and reader.at(here + 1).has("weekday"):
        return _weekdays_at(reader, here)
    while reader.ordinal(here) is not None and len(places) < MOST_NTHS:
        places.append(here)
        after = here + 1
        after += reader.at(after).text == ","
        after += reader.at(after).has("join") or reader.at(after).has("either")
        if after == here + 1:
            break
        here = reader.skip(after, "the")
    if len(places) < 2 or not reader.at(places[-1] + 1).has("weekday"):
        return None
    found = [(place, _nth_of(reader, reader.ordinal(place) or 0, places[-1] + 1)) for place in places]
    return [(place, read[0], read[1]) for place, read in found if read] if all(read for _, read in found) else None


def _weekdays_at(reader: Reader, at: int) -> list[tuple[int, Days, int]] | None:
    """ "first Monday and Tuesday of January": each of the weekdays for the one ordinal."""
    here, places = at + 1, [at + 1]
    while True:
        after = here + 1 + (reader.at(here + 1).text == ",")
        after += reader.at(after).has("join")
        if after == here + 1 or not reader.at(after).has("weekday") or len(places) >= MOST_NTHS:
            break
        here = after
        places.append(here)
    if len(places) < 2 or reader.at(here + 1).get("glue") not in ("of", "in"):
        return None
    nth = reader.ordinal(at) or 0
    found = [(place, _nth_of(reader, nth, place, places[-1] + 1)) for place in places]
    return [(place, read[0], read[1]) for place, read in found if read] if all(read for _, read in found) else None


def _nth_of(reader: Reader, nth: int, here: int, apart: int | None = None) -> Found:
    count = reader.number(here)
    here += count is not None
    token = reader.at(here)
    weekday, grain = token.get("weekday"), token.get("grain")
    half = token.get("fraction") == 30 and nth in (1, 2, -1)
    if weekday is None and grain is None and nth == -1 and token.get("glue") == "of":
        grain, here = "day", here - 1  # "the last of the month"
    if weekday is None and grain is None and not half:
        return None
    end = here + 1 if apart is None else apart
    after = reader.skip(end, "of", "in")
    frame = _frame(reader, after) if after > end or reader.at(after).has("month") or reader.at(after).has("step") else None
    if frame is None and weekday is not None and nth != -1 and count is None:
        return _weekday_ahead(reader, nth, weekday, here + 1)
    if frame is None or frame[0].first is None or frame[0].last is None:
        return None
    whole = Frame(frame[0].first, frame[0].last, frame[0].grain)
    if half:
        side = HALVES[nth == 1]
        made = edge_of(side, frame[0], reader.today, exact=False)
        found: Days | None = replace(made, running=frame[0].running, edge=side) if frame[0].running else made
    else:
        found = _weekday_in(nth, weekday, whole) if weekday is not None else _pick(nth, count or 1, grain, whole)
    return (found, frame[1]) if found else None


def _weekday_ahead(reader: Reader, nth: int, weekday: int, end: int) -> Found:
    """ "the third Thursday": of this month if it is still to come, else of the next."""
    after = reader.at(end)
    if not reader.ends(end) or after.side or after.has("link") or after.get("glue") in ("of", "in") or after.get("plural"):
        return None
    for ahead in range(13):
        month = add_months(reader.today.replace(day=1), ahead)
        day = nth_weekday(month.year, month.month, weekday, nth)
        if day and day >= reader.today:
            return stretch(day, day), end
    return None


def _weekday_in(nth: int, weekday: int, frame: Frame) -> Days | None:
    if frame.grain == "month":
        found = nth_weekday(frame.first.year, frame.first.month, weekday, nth)
    elif frame.grain == "year":
        ahead, behind = (weekday - frame.first.weekday()) % 7, (frame.last.weekday() - weekday) % 7
        day = (
            frame.first + timedelta(days=ahead + 7 * (nth - 1)) if nth > 0 else frame.last - timedelta(days=behind + 7 * (-nth - 1))
        )
        found = day if frame.first <= day <= frame.last else None
    else:
        return None
    return stretch(found, found) if found else Days(wrong="impossible_date")


def _pick(nth: int, count: int, grain: str | None, frame: Frame) -> Days | None:
    if grain == "workday":
        return _working_day(nth, count, frame)
    if grain in MONTHS_IN and frame.grain == "year":
        months = MONTHS_IN[grain]
        place = nth - 1 if nth > 0 else 12 // months + nth
        return period(grain, frame.first.replace(month=place * months + 1), 0) if 0 <= place < 12 // months else None
    if grain not in DAYS_IN:
        return None
    if grain not in ("day", "fortnight") and count == 1:
        return _nth_week(nth, grain, frame)
    size = timedelta(days=DAYS_IN[grain])
    start = frame.first + (nth - 1) * size if nth > 0 else frame.last + DAY + (nth - count + 1) * size
    return stretch(start, start + count * size - DAY) if frame.first <= start <= frame.last else Days(wrong="impossible_date")


def _nth_week(nth: int, grain: str, frame: Frame) -> Days:
    """A week belongs to the month or year that has its Thursday (ISO 8601), a weekend to the one that has its Saturday."""
    weekday = 5 if grain == "weekend" else 3
    if nth > 0:
        day = frame.first + timedelta(days=(weekday - frame.first.weekday()) % 7 + 7 * (nth - 1))
    else:
        day = frame.last - timedelta(days=(frame.last.weekday() - weekday) % 7 + 7 * (-nth - 1))
    if not frame.first <= day <= frame.last:
        return Days(wrong="impossible_date")
    return (
        stretch(day, day + DAY, grain)
        if grain == "weekend"
        else stretch(monday_of(day), monday_of(day) + timedelta(days=6), "week")
    )


def _working_day(nth: int, count: int, frame: Frame) -> Days | None:
    days = [
        day for day in (frame.first + timedelta(days=n) for n in range((frame.last - frame.first).days + 1)) if day.weekday() < 5
    ]
    wanted = days[nth - 1 : nth - 1 + count] if nth > 0 else days[len(days) + nth - count + 1 :][:count]
    return stretch(wanted[0], wanted[-1]) if wanted else None
