"""Days in words: "8 Dec 2026", "Monday the 30th", "next Tuesday", "first Monday in March", "Easter", joined if they agree."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from intents.when.calendar.anchor import fix, fix_known
from intents.when.calendar.foreign_months import unusual_date
from intents.when.calendar.holidays import STRETCHES, feast_stretch
from intents.when.calendar.month_dates import bare_year, clock_follows, day_month, month_day, year_first
from intents.when.calendar.nth_in_period import edge_at, nth_at
from intents.when.calendar.numeric import numeric_date
from intents.when.calendar.offsets import shift_at
from intents.when.calendar.periods import period_at, quarter_of_year
from intents.when.model.days import DAY, Days, join, spoken, stretch
from intents.when.text.reader import Reader

Found = tuple[Days, int] | None
MOST_PIECES = 5
DEEPEST = 5
"""Days counted from days counted from days: nobody nests them deeper."""


def day_chain(reader: Reader, at: int, inner: bool = False) -> Found:
    """A day said in one or several pieces that agree: "Tuesday, 8 Dec", "Monday of the following week"."""
    found = day_piece(reader, at, inner)
    pieces = 1
    while found and pieces < MOST_PIECES and not _in_dashes(reader, at, found[0]):
        pieces += 1
        here = reader.skip(found[1], "of", "on", "the", ",")
        here = (
            here
            if reader.at(here).get("glue") == "in" and day_piece(reader, here)
            else reader.skip(here, "of", "on", "the", ",", "in")
        )
        rest = reader.at(here).get("edge") == "rest"  # "Monday, rest of the week I'm in"
        rest = rest or any(being_in(reader, place) for place in range(found[1], here))
        more = day_piece(reader, here) if here < len(reader.tokens) and reader.may_go_on(here) and not rest else None
        apart = more is not None and (within_a_whole(reader, at, *found, more[0]) or today_instead(reader, at, *found, more[0]))
        apart = apart or (more is not None and told_apart(reader, *found, *more))
        merged = join(found[0], more[0]) if more and not apart else None
        if merged is None or more is None or merged == found[0] or _in_dashes(reader, here, more[0]):
            break
        found = merged, more[1]
    return found


def being_in(reader: Reader, at: int) -> bool:
    """Whether "in" is being in: "off next week, in on Wednesday"."""
    after = reader.at(at + 1)
    day = after.get("glue") == "on" or (after.has("weekday") and reader.at(at - 1).text == ",")
    return reader.at(at).get("glue") == "in" and day


def within_a_whole(reader: Reader, at: int, days: Days, end: int, more: Days) -> bool:
    """Whether a day follows a week or a longer time that is said to be meant whole: it is no part of its name, as in "out all next
    week, on Friday Sam covers"."""
    long = days.length > 1 or (days.month is not None and days.day is None and days.weekday is None)
    a_day = more.weekday is not None or more.day is not None
    return long and a_day and any(reader.at(one).has("whole") for one in range(at, end))


def told_apart(reader: Reader, days: Days, end: int, more: Days, after: int) -> bool:
    """Whether a day behind a longer time is told as none of it, or as one more: "next week, Monday excepted"."""
    wide = days.length > 1 or reader.at(end).text == ","
    return wide and more.weekday is not None and reader.at(after).has("apart")


def today_instead(reader: Reader, at: int, days: Days, end: int, more: Days) -> bool:
    """Whether today is named in a clause behind a weekday that it isn't: "cancel Thursday, today I'm ill" names two days."""
    bare = days.weekday is not None and days.first is None and not reader.at(at - 1).has("bound")
    today = more.first == more.last == reader.today
    return bare and today and days.weekday != reader.today.weekday() and reader.at(end).text == ","


def _in_dashes(reader: Reader, at: int, days: Days) -> bool:
    """Whether this is "11-4", which may as well be hours."""
    return days.weak and bool(reader.at(at).digits) and reader.at(at + 1).text == "-"


def day_piece(reader: Reader, at: int, inner: bool = False) -> Found:
    """One piece that says something about a day, the longest rule first. Read once for each place."""
    key = ("day" + "i" * inner, at)
    if key not in reader.seen:
        if reader.depth >= DEEPEST:
            return None
        reader.depth += 1
        reader.seen[key] = None  # a rule that comes back here finds nothing
        reader.seen[key] = _piece(reader, at, inner)
        reader.depth -= 1
    found: Found = reader.seen[key]
    return found


def _piece(reader: Reader, at: int, inner: bool) -> Found:
    token = reader.at(at)
    if token.digits:
        return (
            numeric_date(reader, at, inner)
            or quarter_of_year(reader, at)
            or year_first(reader, at)
            or day_month(reader, at)
            or nth_at(reader, at)
            or shift_at(reader, at)
            or unusual_date(reader, at)
            or bare_year(reader, at)
            or (_the_day(reader, at) if _month_after(reader, at + 1) else None)
        )
    if not token.sense:
        return None
    if token.has("now"):
        return (stretch(reader.today, reader.today), at + 1) if reader.at(at - 1).get("bound") == "from" else None
    if token.has("offset"):
        day = reader.today + token.get("offset") * DAY
        week = reader.at(at + 1)
        if week.get("grain") == "week" and not week.get("plural") and reader.ends(at + 2) and not reader.at(at + 2).digits:
            return stretch(day + 7 * DAY, day + 7 * DAY), at + 2  # "tomorrow week"
        return stretch(day, day) if not token.has("weak") else replace(stretch(day, day), weak=True), at + 1
    key = tuple(token.sense)
    rules = _RULES_FOR.get(key)
    if rules is None:
        rules = _RULES_FOR[key] = tuple(rule for rule, kinds in RULES if not kinds.isdisjoint(key))
    for rule in rules:
        found = rule(reader, at)
        if found:
            return _rest_of(reader, found) if rule is period_at else found
    return None


def _rest_of(reader: Reader, found: tuple[Days, int]) -> Found:
    """ "this week from Tuesday", "next month from the 14th onwards": the period from a day within it."""
    days, end = found
    between = reader.at(end).get("bound") == "between"
    if (
        days.grain not in ("week", "workweek", "month")
        or days.last is None
        or not (between or reader.at(end).get("bound") == "from")
    ):
        return found
    inner = day_piece(reader, reader.skip(end + 1, "on"))
    if inner is None or inner[0].first or (inner[0].weekday is None and inner[0].day is None) or inner[0].month is not None:
        return found
    after = reader.at(inner[1])
    merged = join(days, inner[0])
    start = fix_known(merged, reader.today, reader.country) if merged else None
    if start and (after.has("link") or (between and after.has("also"))):
        right = day_piece(reader, reader.skip(inner[1] + 1, "on"))
        both = join(days, right[0]) if right else None
        stop = fix_known(both, reader.today, reader.country) if both else None
        return (stretch(start.first, stop.last), right[1]) if right and stop and stop.last >= start.first else found
    if start is None or after.digits or after.get("glue") == "at" or after.has("part"):
        return found
    return stretch(start.first, days.last), inner[1] + after.has("onwards")


def _feast(reader: Reader, at: int) -> Found:
    feast = reader.at(at).get("feast")
    if not feast:
        return None
    here = at + 1
    year = reader.year(here + (reader.at(here).get("glue") in (",", "of", "in")))
    if year:
        here += 1 + (reader.at(here).get("glue") in (",", "of", "in"))
    weekend = reader.at(here).get("grain") == "weekend"
    over = reader.at(at - 1).has("over") or (reader.at(at - 1).get("glue") == "the" and reader.at(at - 2).has("over"))
    around = reader.at(here).text in ("period", "break", "days", "holidays", "hols")
    if (over or around) and not weekend and feast in STRETCHES:
        return _over(reader, feast, year or _year_said(reader, at), here + around)
    if reader.at(here).get("grain") == "week" and not reader.at(here).get("plural"):
        named = fix_known(Days(feast=feast, year=year), reader.today, reader.country)
        monday = named.first - timedelta(days=named.first.weekday()) if named else None
        return (stretch(monday, monday + timedelta(days=6), "week"), here + 1) if monday else None
    return Days(feast=feast, year=year, weekend=weekend), here + weekend


def _year_said(reader: Reader, at: int) -> int | None:
    """The year that is named before: "last year I was away over Easter", "in 2028 ..."."""
    for place in range(at - 1, 0, -1):
        before = reader.at(place - 1)
        if reader.at(place).get("grain") == "year" and before.has("step"):
            return reader.today.year + int(before.get("step"))
        if before.get("glue") == "in" and (year := reader.year(place)):
            return year
    return None


def _over(reader: Reader, feast: str, year: int | None, end: int) -> Found:
    """ "over Christmas", "the Easter break": the days that most people mean, which is said."""
    day = fix_known(Days(feast=feast, year=year), reader.today, reader.country)
    if day is None:
        return None
    first, last = feast_stretch(feast, day.first)
    name = reader.at(end - 1 - (reader.at(end - 1).get("feast") is None)).text
    return replace(stretch(first, last), assumed=(f"{name.title()}: {spoken(first)} to {spoken(last)}",)), end


def _stepped(reader: Reader, at: int) -> Found:
    """ "next Tuesday", "this September", "last Thanksgiving", "next 5/12", "Wednesday after next"."""
    token = reader.at(at)
    step = token.get("step")
    if step is None or (token.has("past") and not reader.at(at + 1).has("weekday")):
        return None
    here = reader.skip(at + 1, "the")
    after = reader.at(here)
    if after.has("weekday") and not after.get("plural"):
        return _with_week(reader, Days(weekday=after.get("weekday"), step=step, near=token.has("near")), here + 1)
    if after.has("part") and not after.has("plural") and not after.has("clock") and step == 1:
        return stretch(reader.today + DAY, reader.today + DAY), at + 1
    found = _feast(reader, here) or month_day(reader, here) or numeric_date(reader, here)
    return (replace(found[0], step=step, weak=False), found[1]) if found else None


def _weekday(reader: Reader, at: int) -> Found:
    token = reader.at(at)
    each = reader.at(at + 1).has("part") and reader.at(at + 1).get("plural")  # "in December on Friday afternoons"
    if not token.has("weekday") or token.get("plural") or each:
        return None
    here = at + 1
    far, end = reader.beyond(here)
    if far:
        day = fix(Days(weekday=token.get("weekday"), step=-1 if far < 0 else None), reader.today, alone=True).first + timedelta(
            days=7 if far > 0 else -7
        )
        return stretch(day, day), end
    here += (
        reader.glued(here, ".")
        and bool(reader.at(here + 1).text)
        and reader.at(here + 1).text != "."
        and not token.text.endswith("day")
    )
    before = reader.at(at - 1)
    done = before.text in DONE and not reader.at(at + 1).text[:1].isalnum()
    led = done or before.get("glue") in ("on", "at") or before.has("meridiem") or not before.sense.keys().isdisjoint(LEADING)
    owned = before.has("owner") and reader.ends(here)  # "I do her sat"
    weak = token.has("weak") and not (led or owned) and (before.get("glue") == "the" or not _goes_on_as_day(reader, here))
    if token.has("slip") and (reader.ordinal(here) or reader.number(here)):
        return None  # a slip for "the 8th"
    return _beside(reader, token.get("weekday"), here) or _with_week(reader, Days(weekday=token.get("weekday"), weak=weak), here)


LEADING = ("step", "bound", "link", "away", "join", "either")
"""What stands before a word that may be a weekday and shows that it is one: "off sat", "next sun"; as a clock does, "6am sun"."""


DONE = frozenset(("do", "work", "make", "cover", "take", "this", "for"))
"""What is done on a day that ends a clause: "can't do sat."."""


def _goes_on_as_day(reader: Reader, at: int) -> bool:
    """Whether what stands behind a word shows that it is a weekday: "Sat night", "sun n mon", "Sat I work", "Sun: off"."""
    after, more = reader.at(at), reader.at(at + 1)
    part = after.has("part") and not after.has("weak")
    listed = (after.has("also") or after.has("either") or after.text in (",", "n")) and more.has("weekday")
    headed = after.text == ":" and not more.digits
    heads = not reader.at(at - 2).text[:1].isalnum()
    return part or listed or headed or (heads and after.has("away")) or after.text in ("i", "im", "ill")


def _beside(reader: Reader, weekday: int, at: int) -> Found:
    """ "the Friday after Thanksgiving", "the Monday before Christmas"."""
    link = reader.at(at)
    sign = link.side
    found = day_chain(reader, reader.skip(at + 1, "the")) if sign and not reader.beyond(at)[0] else None
    again = sign > 0 and not found and not reader.says(at + 1)
    if again and not reader.beyond(at)[0]:
        day = fix(Days(weekday=weekday), reader.today, alone=True).first + timedelta(days=7)  # "and the Tuesday after"
        return stretch(day, day), at + 1
    if not found or (found[0].feast is None and found[0].day is None and found[0].first is None) or found[0].weak:
        return None
    base = fix_known(found[0], reader.today, reader.country)
    if base is None:
        return None
    if sign > 0:
        day = base.last + timedelta(days=(weekday - base.last.weekday() - 1) % 7 + 1)
    else:
        day = base.first - timedelta(days=(base.first.weekday() - weekday - 1) % 7 + 1)
    return stretch(day, day), found[1]


def _with_week(reader: Reader, days: Days, at: int) -> Found:
    """ "Tuesday week", "Monday fortnight": one or two weeks after the next such day."""
    token = reader.at(at)
    weeks = {"week": 1, "fortnight": 2}.get(str(token.get("grain")))
    number, sign = reader.at(at + 1), reader.at(at + 2)
    clock = number.digits > 2 or clock_follows(reader, at + 1) or sign.has("link") or (sign.text in (":", ".") and not sign.spaced)
    if weeks and not token.get("plural") and days.step is None and (not number.digits or clock):
        day = fix(Days(weekday=days.weekday), reader.today, alone=True).first + timedelta(days=7 * weeks)
        return stretch(day, day), at + 1
    return days, at


def _the_day(reader: Reader, at: int) -> Found:
    """ "the 8th", "on the first", "the 24": a day of the month alone, safe only where no noun follows."""
    token = reader.at(at)
    the = token.get("glue") == "the" or token.has("slip")
    here = at + the
    if the and reader.at(here).text == "one":
        return None  # "the one on Tuesday"
    if not the and not reader.at(here).digits and reader.at(at - 1).get("glue") == "at":
        return None  # "at first"
    if reader.at(here + 1).has("step") and reader.at(here + 2).get("plural"):
        return None  # "the 3 next weeks"
    if reader.at(here + 1).text == "half":
        return None  # "Monday, second half"
    day = reader.ordinal(here) or (reader.day_number(here) if the or _month_after(reader, here + 1) else None)
    if day is None or not 1 <= day <= 31 or reader.at(here + 1).has("weekday") or clock_follows(reader, here):
        return None
    suffixed = reader.at(here).get("suffixed") or (the and reader.at(here).digits)
    announced = the and (reader.at(at - 1).get("glue") == "on" or reader.at(at - 1).has("bound") or reader.at(at - 1).has("link"))
    end = here + 1 + (reader.at(here + 1).has("ending"))
    joined = reader.at(at - 1).has("weekday") or (reader.at(at - 2).has("weekday") and reader.at(at - 1).text in (",", "the"))
    suffixed = suffixed or _month_after(reader, here + 1)
    if reader.at(at - 1).text == "," and not the and not suffixed and day < 4:
        return None  # "I'm off Friday, first ask Sam"
    safe = (suffixed or announced or joined) and reader.ends(end) and not reader.at(end).has("grain")
    return Days(day=day, weak=not safe), end


def _month_after(reader: Reader, at: int) -> bool:
    here = reader.skip(at, "of", "in")
    return (
        (here > at or reader.at(here).has("step"))
        and (reader.at(here).has("step") or reader.at(here).get("glue") == "the")
        and (reader.at(here + 1).get("grain") == "month" or reader.at(here + 2).get("grain") == "month")
    )


RULES: tuple[tuple[Callable[[Reader, int], Found], frozenset[str]], ...] = (
    (_feast, frozenset({"feast"})),
    (edge_at, frozenset({"edge", "whole", "within", "glue"})),
    (nth_at, frozenset({"ordinal", "glue"})),
    (month_day, frozenset({"month"})),
    (day_month, frozenset({"ordinal", "number", "glue"})),
    (shift_at, frozenset({"step", "glue", "number", "half_of", "grain"})),
    (
        period_at,
        frozenset(
            {
                "glue",
                "week_of",
                "week_ending",
                "season",
                "step",
                "grain",
                "week_number",
                "period_end",
                "quarter_sign",
                "ordinal",
                "hour_sign",
            }
        ),
    ),
    (_stepped, frozenset({"step"})),
    (_weekday, frozenset({"weekday"})),
    (_the_day, frozenset({"glue", "slip", "ordinal", "number"})),
)
"""The rules of a day in words, the longest first, and the senses that a word needs one of for the rule to begin with it."""

_RULES_FOR: dict[tuple[str, ...], tuple[Callable[[Reader, int], Found], ...]] = {}
