"""Days in words: "8 Dec 2026", "Monday the 30th", "next Tuesday", "first Monday in March", "Easter", joined as far as they agree."""

from dataclasses import replace
from datetime import timedelta

from intents.when.days import DAY, Days, Impossible, fix, join
from intents.when.feasts import nth_weekday
from intents.when.numeric import free_on_left, numeric_date
from intents.when.periods import edge_of, monday_of, period, period_at, stretch
from intents.when.reader import Reader
from intents.when.shifts import shift_at

Found = tuple[Days, int] | None


def day_chain(reader: Reader, at: int, inner: bool = False) -> Found:
    """A day said in one or several pieces that agree: "Tuesday, 8 Dec", "Monday of the following week"."""
    found = day_piece(reader, at, inner)
    while found and not _in_dashes(reader, at, found[0]):
        here = reader.skip(found[1], "of", "on", "the", ",")
        here = here if reader.at(here).get("glue") == "in" and day_piece(reader, here) else reader.skip(here, "of", "on", "the", ",", "in")
        more = day_piece(reader, here) if here < len(reader.tokens) else None
        merged = join(found[0], more[0]) if more else None
        if merged is None or more is None or _in_dashes(reader, here, more[0]):
            break
        found = merged, more[1]
    return found


def _in_dashes(reader: Reader, at: int, days: Days) -> bool:
    """Whether this is "11-4", which may as well be hours."""
    return days.weak and bool(reader.at(at).digits) and reader.at(at + 1).text == "-"


def day_piece(reader: Reader, at: int, inner: bool = False) -> Found:
    """One piece that says something about a day, the longest rule first. Read once for each place."""
    key = ("day" + "i" * inner, at)
    if key not in reader.seen:
        reader.seen[key] = None                       # a rule that comes back here finds nothing
        reader.seen[key] = _piece(reader, at, inner)
    found: Found = reader.seen[key]
    return found


def _piece(reader: Reader, at: int, inner: bool) -> Found:
    token = reader.at(at)
    if token.digits:
        return numeric_date(reader, at, inner) or _year_first(reader, at) or _day_month(reader, at) or _nth(reader, at) \
            or shift_at(reader, at) or _bare_year(reader, at) or (_the_day(reader, at) if _month_after(reader, at + 1) else None)
    if not token.sense:
        return period_at(reader, at) if token.text in ("q", "kw", "cw") else None
    if token.has("now"):
        return (stretch(reader.today, reader.today), at + 1) if reader.at(at - 1).get("bound") == "from" else None
    if token.has("offset"):
        day = reader.today + token.get("offset") * DAY
        return stretch(day, day) if not token.has("weak") else replace(stretch(day, day), weak=True), at + 1
    for rule in (_feast, _edge, _nth, _month_day, _day_month, shift_at, period_at, _stepped, _weekday, _the_day):
        found = rule(reader, at)
        if found:
            return found
    return None


def _feast(reader: Reader, at: int) -> Found:
    feast = reader.at(at).get("feast")
    if not feast:
        return None
    here = at + 1
    year = reader.year(here + (reader.at(here).get("glue") in (",", "of", "in")))
    if year:
        here += 1 + (reader.at(here).get("glue") in (",", "of", "in"))
    weekend = reader.at(here).get("grain") == "weekend"
    return Days(feast=feast, year=year, weekend=weekend), here + weekend


def _separator(reader: Reader, at: int) -> int:
    """Past what may stand between the parts of a date: "-", "/", "." glued on both sides, or a full stop after an abbreviation."""
    sign, after = reader.at(at), reader.at(at + 1)
    if sign.text in ("-", "/") and not sign.spaced and not after.spaced:
        return at + 1
    return at + 1 if sign.text == "." and not sign.spaced else at


def _tail_year(reader: Reader, at: int) -> tuple[int | None, int]:
    """The year after a date, and the index after it."""
    here = _separator(reader, at)
    if here == at:
        here += reader.at(at).text == ","
        here = reader.skip(here, "of", "in")
    if reader.at(here).text == "'" and reader.at(here + 1).digits == 2 and not reader.at(here + 1).spaced:
        return 2000 + (reader.at(here + 1).number or 0), here + 2
    year = reader.year(here)
    if year is None and here == at + 1 and reader.at(at).text in ("-", "/") and reader.at(here).digits == 2 and reader.at(at - 1).has("month"):
        return 2000 + (reader.at(here).number or 0), here + 1
    century, rest = reader.number(here), reader.number(here + 1)
    if year is None and century in (19, 20) and rest and rest >= 10 and not reader.at(here).digits and not reader.at(here + 1).digits:
        return century * 100 + rest, here + 2          # "twenty twenty-six"
    return (year, here + 1) if year else (None, at)


def _day_month(reader: Reader, at: int) -> Found:
    """ "8 Dec", "the 8th of December, 2026", "05-Aug-2016"."""
    here = reader.skip(at, "the") if reader.at(at).get("glue") == "the" else at
    day = reader.day_number(here)
    if day is None or (reader.at(here).digits and here == at and not (free_on_left(reader, at) or reader.glued(at - 1, "-"))):
        return None
    suffix = reader.at(here + 1).text in ("th", "st", "nd", "rd")
    after = _separator(reader, here + 1 + suffix)
    if after == here + 1:
        after = reader.skip(here + 1, "of", "the")
        after += reader.at(after).get("grain") == "day" and reader.ordinal(here) is not None
        after = reader.skip(after, "of", "in")
    token = reader.at(after)
    month = token.get("month")
    if month is None:
        return None
    if token.has("weak") and token.text == "may" and reader.at(after + 1).text in ("be", "have", "not", "i", "we"):
        return None
    year, end = _tail_year(reader, after + 1)
    end += year is None and reader.glued(end, ".") and bool(reader.at(end + 1).text)
    if day == -1:
        return None
    return Days(day=day, month=month, year=year), end


def _month_day(reader: Reader, at: int) -> Found:
    """ "Dec 8", "December the 8th, 2026", "Oct/2", "Feb13", "Dec 2018", and the month alone."""
    month = reader.at(at).get("month")
    if month is None:
        return None
    here = _separator(reader, at + 1)
    plain = here
    here = reader.skip(here, "the") if here == at + 1 or reader.at(at + 1).text == "." else here
    day = reader.day_number(here)
    if day is not None and day > 0 and not _clock_follows(reader, here) and not (here > plain and reader.at(here).has("grain")):
        end = here + 1
        end += reader.at(end).text in ("th", "st", "nd", "rd")
        year, end = _tail_year(reader, end)
        return Days(month=month, day=day, year=year), end
    year, end = _tail_year(reader, at + 1)
    if year is None and reader.glued(at + 1, ".") and reader.at(at).text != "may":
        end = at + 2 if reader.at(at + 2).text and reader.at(at + 2).spaced else at + 1
    if year is None and month and here > at + 1 and day is None and reader.year(plain):
        year, end = reader.year(plain), plain + 1
    weak = year is None and not reader.announced(at) and not (reader.at(end).has("away") and not reader.at(at).has("weak"))
    weak = weak or (year is None and reader.at(at).text == "may" and reader.at(at - 1).get("glue") == "on")
    return Days(month=month, year=year, weak=weak), end


def _clock_follows(reader: Reader, at: int) -> bool:
    """Whether the number here is the start of a clock rather than a day."""
    after = reader.at(at + 1)
    if after.text == ":" and not after.spaced and reader.at(at + 2).digits:
        return True
    return after.has("meridiem") and (not after.has("article") or not after.spaced) or after.has("oclock") or (after.has("hour_sign") and not after.spaced)


def _year_first(reader: Reader, at: int) -> Found:
    """ "2018 March 18", "2019-aug-1", "2024 August"."""
    year = reader.year(at)
    here = _separator(reader, at + 1)
    month = reader.at(here).get("month") if year else None
    if not month:
        return None
    after = _separator(reader, here + 1)
    day = reader.day_number(after)
    if day and not _clock_follows(reader, after) and reader.at(after).digits:
        return Days(year=year, month=month, day=day), after + 1
    return Days(year=year, month=month), here + 1


def _bare_year(reader: Reader, at: int) -> Found:
    year = reader.year(at)
    if not year or not free_on_left(reader, at):
        return None
    return Days(year=year, weak=reader.at(at - 1).get("glue") not in ("in", "of") or not reader.ends(at + 1)), at + 1


def _edge(reader: Reader, at: int) -> Found:
    """ "the end of June", "mid-December", "rest of the week", "early next week"."""
    token = reader.at(at)
    here = at
    if token.text == "the" and reader.at(at + 1).has("edge"):
        here, token = at + 1, reader.at(at + 1)
    edge = token.get("edge")
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
    return replace(edge_of(edge, found[0], reader.today, exact), ask=() if exact or edge == "rest" or reader.alone else ("vague",)), found[1]


def _frame(reader: Reader, at: int) -> Found:
    """A month, year or other period that something can be part of, as a stretch."""
    here = reader.skip(at, "the")
    grain = reader.at(here).get("grain")
    if grain in ("week", "month", "year", "quarter", "weekend", "workweek") and here > at and not reader.at(here).get("plural"):
        named = period_at(reader, here)
        found = named[0] if named else period(grain, reader.today, 0)
        return (found, named[1] if named else here + 1) if found else None
    if year := reader.year(here):
        return stretch(*_span(Days(year=year), reader), "year"), here + 1
    named = period_at(reader, at) or period_at(reader, here) or _stepped(reader, here) or _month_day(reader, here)
    if named is None or named[0].day is not None or named[0].weekday is not None or named[0].feast:
        return None
    grain = "month" if named[0].month else named[0].grain
    return stretch(*_span(named[0], reader), grain), named[1]


def _span(days: Days, reader: Reader) -> tuple[object, object]:  # type: ignore[return]
    fixed = fix(days, reader.today, reader.country, True)
    return fixed.first, fixed.last


def _nth(reader: Reader, at: int) -> Found:
    """ "first Monday in March", "last day of October", "the 3rd last week of 2018", "first two weeks of August"."""
    here = reader.skip(at, "the")
    nth = reader.ordinal(here)
    if nth is None:
        return None
    here += 1
    if nth > 0 and reader.ordinal(here) == -1:
        nth, here = -nth, here + 1
    count = reader.number(here)
    here += count is not None
    token = reader.at(here)
    weekday, grain = token.get("weekday"), token.get("grain")
    half = token.text == "half" and nth in (1, 2, -1)
    if weekday is None and grain is None and not half:
        return None
    after = reader.skip(here + 1, "of", "in")
    frame = _frame(reader, after) if after > here + 1 or reader.at(after).has("month") or reader.at(after).has("step") else None
    if frame is None or frame[0].first is None or frame[0].last is None:
        return None
    found = _half(nth, frame[0]) if half else _pick(nth, count or 1, weekday, grain, frame[0])
    return (found, frame[1]) if found else None


def _half(nth: int, frame: Days) -> Days | None:
    assert frame.first and frame.last
    middle = frame.first + timedelta(days=15 if frame.grain == "month" else ((frame.last - frame.first).days + 1) // 2)
    if frame.grain == "year":
        middle = frame.first.replace(month=7)
    return stretch(frame.first, middle - DAY) if nth == 1 else stretch(middle, frame.last)


def _pick(nth: int, count: int, weekday: int | None, grain: str | None, frame: Days) -> Days | None:
    first, last = frame.first, frame.last
    assert first and last
    if weekday is not None:
        if frame.grain == "year":
            start = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1)) if nth > 0 else \
                last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-nth - 1))
            return stretch(start, start) if first <= start <= last else Days(wrong="impossible_date")
        found = nth_weekday(first.year, first.month, weekday, nth) if frame.grain == "month" else None
        return stretch(found, found) if found else Days(wrong="impossible_date") if frame.grain == "month" else None
    sizes = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
    if grain == "workday":
        return _working_day(nth, count, frame)
    if grain in ("month", "quarter") and frame.grain == "year":
        months = 1 if grain == "month" else 3
        start = nth - 1 if nth > 0 else 12 // months + nth
        named = period(grain, first.replace(month=start * months + 1), 0) if 0 <= start < 12 // months else None
        return named
    if grain not in sizes:
        return None
    size = timedelta(days=sizes[grain])
    if grain == "day" or count > 1:
        start = first + (nth - 1) * size if nth > 0 else last + DAY + (nth - count + 1) * size
        return stretch(start, start + count * size - DAY) if first <= start <= last else Days(wrong="impossible_date")
    return _nth_week(nth, grain, frame)


def _nth_week(nth: int, grain: str, frame: Days) -> Days | None:
    first, last = frame.first, frame.last
    assert first and last
    if frame.grain == "year":
        start = monday_of(first.replace(day=4)) if nth > 0 else monday_of(last.replace(day=28))
    else:
        start = monday_of(first + timedelta(days=6)) if nth > 0 else monday_of(last + DAY) - timedelta(days=7)
    monday = start + timedelta(days=7 * (nth - 1 if nth > 0 else nth + 1))
    return stretch(monday + timedelta(days=5), monday + timedelta(days=6)) if grain == "weekend" else stretch(monday, monday + timedelta(days=6), "week")


def _working_day(nth: int, count: int, frame: Days) -> Days | None:
    assert frame.first and frame.last
    days = [day for day in (frame.first + timedelta(days=n) for n in range((frame.last - frame.first).days + 1)) if day.weekday() < 5]
    wanted = days[nth - 1:nth - 1 + count] if nth > 0 else days[len(days) + nth - count + 1:][:count]
    return stretch(wanted[0], wanted[-1]) if wanted else None


def _stepped(reader: Reader, at: int) -> Found:
    """ "next Tuesday", "this September", "last Thanksgiving", "next 5/12", "Wednesday after next"."""
    token = reader.at(at)
    step = token.get("step")
    if step is None or token.text in ("past",) and not reader.at(at + 1).has("weekday"):
        return None
    here = reader.skip(at + 1, "the")
    after = reader.at(here)
    if after.has("weekday") and not after.get("plural"):
        return _with_week(reader, Days(weekday=after.get("weekday"), step=step, near=token.has("near")), here + 1)
    if after.has("part") and not after.has("plural") and not after.has("clock") and step == 1:
        return stretch(reader.today + DAY, reader.today + DAY), at + 1
    found = _feast(reader, here) or _month_day(reader, here) or numeric_date(reader, here)
    return (replace(found[0], step=step, weak=False), found[1]) if found else None


def _weekday(reader: Reader, at: int) -> Found:
    token = reader.at(at)
    if not token.has("weekday") or token.get("plural"):
        return None
    here = at + 1
    far, end = reader.beyond(here)
    if far:
        day = fix(Days(weekday=token.get("weekday"), step=-1 if far < 0 else None), reader.today, alone=True).first + timedelta(days=7 if far > 0 else -7)
        return stretch(day, day), end
    here += reader.glued(here, ".") and bool(reader.at(here + 1).text) and reader.at(here + 1).text != "." and not token.text.endswith("day")
    before = reader.at(at - 1)
    weak = token.has("weak") and not (before.get("glue") in ("on", "at") or not before.sense.keys().isdisjoint(("step", "bound", "link", "away", "join")))
    if token.text == "thr" and (reader.ordinal(here) or reader.number(here)):
        return None                                    # a slip for "the 8th"
    return _beside(reader, token.get("weekday"), here) or _with_week(reader, Days(weekday=token.get("weekday"), weak=weak), here)


def _beside(reader: Reader, weekday: int, at: int) -> Found:
    """ "the Friday after Thanksgiving", "the Monday before Christmas"."""
    link = reader.at(at)
    sign = 1 if link.text in ("after", "following") else -1 if link.text == "before" else 0
    found = day_chain(reader, reader.skip(at + 1, "the")) if sign and not reader.beyond(at)[0] else None
    if not found or (found[0].feast is None and found[0].day is None and found[0].first is None) or found[0].weak:
        return None
    base = fix(found[0], reader.today, reader.country, True)
    if sign > 0:
        day = base.last + timedelta(days=(weekday - base.last.weekday() - 1) % 7 + 1)
    else:
        day = base.first - timedelta(days=(base.first.weekday() - weekday - 1) % 7 + 1)
    return stretch(day, day), found[1]


def _with_week(reader: Reader, days: Days, at: int) -> Found:
    """ "Tuesday week", "Monday fortnight": one or two weeks after the next such day."""
    token = reader.at(at)
    weeks = {"week": 1, "fortnight": 2}.get(str(token.get("grain")))
    if weeks and not token.get("plural") and days.step is None and not reader.at(at + 1).digits:
        day = fix(Days(weekday=days.weekday), reader.today, alone=True).first + timedelta(days=7 * weeks)
        return stretch(day, day), at + 1
    return days, at


def _the_day(reader: Reader, at: int) -> Found:
    """ "the 8th", "on the first", "the 24": a day of the month alone, safe only where no noun follows."""
    token = reader.at(at)
    the = token.text == "the" or token.text == "thr"
    here = at + the
    day = reader.ordinal(here) or (reader.number(here) if the or _month_after(reader, here + 1) else None)
    if day is None or not 1 <= day <= 31 or reader.at(here + 1).has("weekday") or _clock_follows(reader, here):
        return None
    suffixed = reader.at(here).get("suffixed") or (the and reader.at(here).digits)
    announced = the and (reader.at(at - 1).get("glue") == "on" or reader.at(at - 1).has("bound") or reader.at(at - 1).has("link"))
    end = here + 1 + (reader.at(here + 1).text in ("th", "st", "nd", "rd"))
    joined = reader.at(at - 1).has("weekday") or (reader.at(at - 2).has("weekday") and reader.at(at - 1).text in (",", "the"))
    suffixed = suffixed or _month_after(reader, here + 1)
    safe = (suffixed or announced or joined) and reader.ends(end) and not reader.at(end).has("grain")
    return Days(day=day, weak=not safe), end


def _month_after(reader: Reader, at: int) -> bool:
    here = reader.skip(at, "of", "in")
    return here > at and (reader.at(here).has("step") or reader.at(here).text == "the") and (
        reader.at(here + 1).get("grain") == "month" or reader.at(here + 2).get("grain") == "month")


def impossible(days: Days, reader: Reader) -> bool:
    """Whether these days do not exist."""
    try:
        fix(days, reader.today, reader.country, True)
    except Impossible:
        return True
    return False
