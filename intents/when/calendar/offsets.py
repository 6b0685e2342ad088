"""Days counted from another: "in three days", "two weeks ago", "3 weeks after Christmas", "a week on Tuesday", "next 4 days"."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from intents.when.calendar.anchor import fix, fix_known
from intents.when.model.days import DAY, Days, add_months, stretch
from intents.when.text.reader import Reader

Found = tuple[Days, int] | None
MOST_DAYS = 36600
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
MINUTES_IN = {"minute": 1, "hour": 60}


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time in words: "three weeks", "a couple of days". ``vague`` for "a few"."""

    count: int
    grain: str
    vague: bool = False
    half: bool = False
    more: "Amount | None" = None


SIZES = ("minute", "hour", "day", "workday", "week", "fortnight", "month", "quarter", "year", "decade")
SHORT = {"d": "day", "w": "week", "h": "hour", "m": "minute"}


def counted_range(reader: Reader, at: int) -> tuple[Amount, int] | None:
    """ "10 to 12 days", "2-3 weeks", "two or three hours": how long at most, which is vague, and the index after it."""
    link = reader.at(at + 1)
    if not (link.has("link") or link.has("either")):
        return None
    low, high = reader.number(at), reader.number(at + 2)
    unit = reader.at(at + 3)
    if low is None or high is None or low >= high or unit.has("weekdays"):
        return None
    grain = unit.get("grain")
    if grain not in SIZES or (not unit.get("plural") and unit.text not in ("min", "hr", "hrs", "mins")):
        return None
    return Amount(high, grain, vague=True), at + 4


def amount_at(reader: Reader, at: int) -> tuple[Amount, int] | None:
    """The length of time that starts here, with smaller ones after it ("3 hours 30 minutes"), and the index after it."""
    token = reader.at(at)
    if token.get("grain") == "fortnight" and not token.get("plural"):
        return Amount(1, "fortnight"), at + 1
    if not token.digits and token.sense.keys().isdisjoint(("number", "half_of", "fraction")):
        return None
    first = counted_range(reader, at) or _amount(reader, at)
    if first is None:
        return None
    amount, end = first
    here = end + (reader.at(end).has("also") and not reader.at(end).has("either"))
    rest = _amount(reader, here) if not reader.at(here).has("article") or here > end else None
    if rest is None or rest[0].grain not in SIZES or amount.grain not in SIZES or amount.vague:
        return first
    if SIZES.index(rest[0].grain) >= SIZES.index(amount.grain):
        return first
    further = amount_at(reader, here)
    return _together(amount, *(further or rest))


def _together(amount: Amount, rest: Amount, end: int) -> tuple[Amount, int]:
    """One amount of two: in minutes as soon as the smaller one is of hours or minutes."""
    if rest.grain in MINUTES_IN and amount.grain in ("hour", "day", "week"):
        inner = rest.count * MINUTES_IN[rest.grain] + 30 * rest.half
        each = MINUTES_IN.get(amount.grain) or DAYS_IN[amount.grain] * 1440
        return Amount(amount.count * each + inner, "minute"), end
    return replace(amount, more=rest), end


def _amount(reader: Reader, at: int) -> tuple[Amount, int] | None:
    token = reader.at(at)
    half = token.has("half_of") or (token.get("fraction") == 30 and not reader.at(at + 1).get("plural"))  # "half hour lunch"
    if half and reader.at(at + 1).get("grain") == "hour":
        return Amount(30, "minute"), at + 2
    count = token.number if token.digits and token.digits <= 4 else token.get("number")
    if count is None or count < 0:
        return None
    here = at + 1
    if token.digits and reader.glued(here, ".") and reader.glued(here + 1, "5") and reader.at(here + 2).get("grain") == "hour":
        return Amount(count, "hour", half=True), here + 3
    here += reader.glued(here, "-") and reader.at(here + 1).has("grain")
    here = reader.skip(here, "of") if token.has("loose_number") else here
    here += reader.at(here).has("more") or reader.at(here).has("whole")
    working = reader.at(here).has("working") and reader.at(here + 1).get("grain") == "day"
    here += working or (reader.at(here).has("calendar") and reader.at(here + 1).has("grain"))
    grain = reader.at(here).get("grain")
    short = SHORT.get(reader.at(here).text) if token.digits and not reader.at(here).spaced else None
    if not (grain or short) or (reader.at(here).has("meridiem")):
        return None
    if working:
        grain = "workday"
    return Amount(
        count, grain or short or "", token.has("vague_number"), reader.at(here + 1).has("and_half")
    ), here + 1 + reader.at(here + 1).has("and_half")


def shifted(day: date, amount: Amount, sign: int) -> date | None:
    """The day that lies this far away; None beyond all calendars."""
    if amount.more:
        between = shifted(day, replace(amount, more=None), sign)
        return shifted(between, amount.more, sign) if between else None
    count = amount.count * sign
    if amount.grain in MONTHS_IN:
        months = count * MONTHS_IN[amount.grain]
        return add_months(day, months) if 1 < day.year + months // 12 < 9990 else None
    if amount.grain == "workday":
        return _working(day, count) if abs(count) <= 2000 else None
    days = count * DAYS_IN.get(amount.grain, 0)
    if amount.half and amount.grain == "week":
        days += 4 * sign
    return day + timedelta(days=days) if amount.grain in DAYS_IN and abs(days) <= MOST_DAYS and 10 < day.year < 9000 else None


def _working(day: date, count: int) -> date:
    step = DAY if count > 0 else -DAY
    while count:
        day += step
        count -= (1 if count > 0 else -1) * (day.weekday() < 5)
    return day


def lasting(first: date, amount: Amount) -> date | None:
    """The last day of something that begins on ``first`` and lasts this long."""
    end = shifted(first - DAY if amount.grain == "workday" else first, amount, 1)
    return end if end is None or amount.grain == "workday" else end - DAY


def shift_at(reader: Reader, at: int) -> Found:
    """A day counted from another day or from today."""
    token = reader.at(at)
    if token.has("step"):
        return _next_few(reader, at)
    if reader.number(at) and reader.at(at + 1).has("step") and reader.at(at + 2).get("plural"):
        return _few_next(reader, at)
    if token.get("glue") == "the" and reader.number(at + 1) and reader.at(at + 2).has("step") and reader.at(at + 3).get("plural"):
        return _few_next(reader, at + 1)
    if token.get("glue") == "the" and reader.at(at + 1).get("grain") in ("day", "week", "weekend"):
        return _day_after(reader, at + 1)
    if token.get("glue") == "in" and not token.has("over"):
        found = amount_at(reader, at + 1)
        if found is None or found[0].grain in MINUTES_IN:
            return None
        end = found[1] + (reader.at(found[1]).has("ago") and reader.at(found[1]).get("ago") == 1)
        if reader.at(end).has("bound") or (reader.at(end).has("past")):
            return _from_day(reader, *found, sure=True)
        return _placed(shifted(reader.today, found[0], 1), found[0]), end
    found = amount_at(reader, at)
    if found is None:
        return _weekdays_back(reader, at) or _day_after(reader, at)
    amount, end = found
    after = reader.at(end)
    if amount.grain in MINUTES_IN:
        return None
    if after.has("ago") and not (after.has("weak") and reader.at(at - 1).get("glue") != "in"):
        return _placed(shifted(reader.today, amount, after.get("ago")), amount), end + 1
    if (after.has("onward") or after.side > 0) and reader.at(end + 1).has("now"):
        if reader.at(end + 2).text in ("on", "onward", "onwards"):  # "four hours a day from now on"
            return None
        return _placed(shifted(reader.today, amount, 1), amount), end + 2
    return _from_day(reader, amount, end, sure=amount.count < 1) or _week_on(reader, amount, end)


def _placed(day: date | None, amount: Amount) -> Days:
    if day is None:
        return Days(wrong="impossible_date")
    grain = {"week": "around", "fortnight": "around", "month": "onward", "year": "onward"}.get(amount.grain, "day")
    return replace(stretch(day, day, grain), ask=("vague",) if amount.vague else ())


def _from_day(reader: Reader, amount: Amount, at: int, sure: bool) -> Found:
    """ "... after Christmas", "... before yesterday", "... from Monday"."""
    token = reader.at(at)
    sign = 1 if token.has("onward") else token.side
    if not sign:
        return None
    here = reader.skip(at + 1, "the")
    found = (reader.piece if reader.at(here).has("offset") else reader.chain)(reader, here)
    if found is None:
        return None
    base = fix_known(_without_weekday(found[0]), reader.today, reader.country)
    if base is None:
        return None
    start = shifted(base.last if sign > 0 and base.first != base.last else base.first, amount, sign)
    days = _placed(start, amount)
    if found[0].first is None and found[0].weekday is not None and found[0].feast:
        days = replace(days, weekday=found[0].weekday)
    last = lasting(base.first, amount)
    if token.has("onward") and not sure and not reader.alone and last and start:
        days = replace(days, ask=("two_readings",), options=((start, start), (base.first, last)))
    return days, found[1]


def _without_weekday(days: Days) -> Days:
    return replace(days, weekday=None) if days.feast else days


def _week_on(reader: Reader, amount: Amount, at: int) -> Found:
    """ "a week on Tuesday", "a fortnight today", "two weeks tomorrow"."""
    if amount.grain not in ("week", "fortnight"):
        return None
    here, sign = reader.skip(at, "on"), 1
    token = reader.at(here)
    if token.has("offset") and here == at:
        day: date | None = reader.today + token.get("offset") * DAY
    elif token.has("weekday") and not token.get("plural"):
        day = fix(Days(weekday=token.get("weekday")), reader.today, alone=True).first
    elif token.has("step") and reader.at(here + 1).has("weekday") and here == at:  # "a week last Tuesday"
        day = fix(Days(weekday=reader.at(here + 1).get("weekday"), step=token.get("step")), reader.today, alone=True).first
        here, sign = here + 1, token.get("step") or 1
    else:
        return None
    day = shifted(day, amount, sign) if day else None
    return (stretch(day, day), here + 1) if day else None


def _weekdays_back(reader: Reader, at: int) -> Found:
    """ "2 Thursdays back", "three Fridays from now"."""
    count, token = reader.number(at), reader.at(at + 1)
    end = reader.at(at + 2)
    sign = end.get("ago") if end.has("ago") else 1 if end.has("onward") and reader.at(at + 3).has("now") else None
    if not count or count > 500 or not token.has("weekday") or sign is None:
        return None
    day = fix(Days(weekday=token.get("weekday"), step=-1 if sign < 0 else None), reader.today, alone=True).first
    day += sign * timedelta(days=7 * (count - 1))
    return stretch(day, day), at + 3 + end.has("onward")


def _day_after(reader: Reader, at: int) -> Found:
    """ "the day after Christmas", "day before Easter", "the week after Easter"."""
    if reader.at(at - 1).get("step") == -1:
        return None  # "my last day before Christmas is the 18th"
    token, link = reader.at(at), reader.at(at + 1)
    grain = token.get("grain")
    if grain not in ("day", "week", "weekend") or token.get("plural") or not link.side:
        return None
    sign = link.side
    if reader.beyond(at + 1)[0]:
        return None
    found = _from_day(reader, Amount(1, grain), at + 1, sure=True)
    if found is None or found[0].first is None or grain == "day":
        return found
    if grain == "weekend":
        day = found[0].first - sign * timedelta(days=7)
        saturday = (
            day + timedelta(days=(5 - day.weekday()) % 7 or 7)
            if sign > 0
            else day - timedelta(days=(day.weekday() - 6) % 7 + 1 or 7)
        )
        return stretch(saturday, saturday + DAY, "weekend"), found[1]
    monday = found[0].first - timedelta(days=found[0].first.weekday())
    return (stretch(monday, monday + timedelta(days=6), "week"), found[1]) if sign else None


def _next_few(reader: Reader, at: int) -> Found:
    """ "next two days", "past 2 weeks", "the next 4 working days"."""
    found = amount_at(reader, at + 1)
    step = reader.at(at).get("step")
    if found is None or not step or found[0].grain in MINUTES_IN or reader.at(at + 1).has("article"):
        return None
    amount, end = found
    today = reader.today
    far = shifted(today, amount, step)
    if far is None or far == today:
        return None
    first, last = (today + DAY, far) if step > 0 else (far, today - DAY)
    if amount.grain == "workday" and step > 0:
        first = _working(today, 1)
    return replace(stretch(first, last, amount.grain), ask=("vague",) if amount.vague else ()), end


def _few_next(reader: Reader, at: int) -> Found:
    """ "2 next days", "10 previous weeks"."""
    grain, step = reader.at(at + 2).get("grain"), reader.at(at + 1).get("step")
    far = shifted(reader.today, Amount(reader.number(at) or 0, grain), step) if grain and step and grain not in MINUTES_IN else None
    if far is None:
        return None
    first, last = (reader.today + DAY, far) if step > 0 else (far, reader.today - DAY)
    return stretch(first, last, grain), at + 3


def minutes_from(now: datetime, amount: Amount, sign: int) -> datetime | None:
    """The moment that many minutes or hours away."""
    minutes = amount.count * MINUTES_IN.get(amount.grain, 0) + (30 if amount.half else 0)
    return now.replace(second=0, microsecond=0) + sign * timedelta(minutes=minutes) if minutes <= 1440 * 400 else None
