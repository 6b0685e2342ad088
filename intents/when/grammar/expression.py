"""Days and hours put together in whatever order they were said."""

from dataclasses import dataclass, replace

from intents.when.calendar.anchor import fix_known
from intents.when.calendar.dates import being_in, day_chain, today_instead, told_apart, within_a_whole
from intents.when.calendar.nth_in_period import nth_at
from intents.when.calendar.offsets import Amount, amount_at
from intents.when.grammar.clock_ranges import hours_at
from intents.when.grammar.clock_words import clock_at
from intents.when.grammar.day_ranges import between, numbered_range, range_of_years, rather_hours, right_days
from intents.when.model.clocks import Hours, merge, part_of_day, settle
from intents.when.model.days import DAY, Days, join, stretch
from intents.when.text.reader import Reader

KIND_WORDS = frozenset("please pls plz thanks thank thx ta cheers sorry then instead actually now".split())
SUBJECTS = frozenset("i im ill ive id we were well he she they hes shes theyre you my".split())
GLUES = ("on", "at", "of", "in", "the", ",", "(", ")", "for")
NOON = 12
COMES = ("from", "by", "after", "around")  # words behind "in" that tell when somebody is


@dataclass(slots=True)  # not frozen, since some are made for each message; nobody changes one
class Moment:
    """One expression: days (``upto``: the right side of a range), hours, or both; ``right`` where a range has hours on both sides.

    ``bound`` is the word before it ("until", "from", "after"); ``lasting`` a length named with it; ``tokens`` first and end index.
    """

    tokens: tuple[int, int]
    days: Days | None = None
    upto: Days | None = None
    hours: Hours | None = None
    closing: Hours | None = None
    right: "Moment | None" = None
    bound: str | None = None
    lasting: Amount | None = None
    weak: bool = False
    either: bool = False
    clock_first: bool = False
    back: "Moment | None" = None
    past: bool = False
    """Whether it is the day after it that is meant: "back after Wednesday"."""


def moment_at(reader: Reader, at: int, inner: bool = False, bound: str | None = None) -> Moment | None:
    """Pieces of days and hours that stand together, as far as they agree."""
    made = Moment((at, at), weak=True)
    here = at
    timely = bound is not None
    while here < len(reader.tokens) and here < at + 60 and (here == at or reader.may_go_on(here)):
        grown = _grow(reader, made, here, timely, inner and here == at) or _bounded_hours(reader, made, here)
        if grown is None or _another_clause(reader, made, grown):
            break
        made = grown if grown.tokens[0] == at else replace(grown, tokens=(at, grown.tokens[1]))
        here, timely = _next_place(reader, made.tokens[1], made)
    if made.days is None and made.hours is None:
        return None
    end = made.tokens[1]
    if made.days and not made.days.feast and reader.at(end).get("glue") == "for" and reader.at(end + 1).has("feast"):
        return replace(made, tokens=(at, end + 2))  # "Friday for Thanksgiving": a reason, no other day
    tail = reader.at(end).has("tail") and not reader.at(end).has("weak")
    return replace(made, tokens=(at, end + 1)) if tail else made


def _another_clause(reader: Reader, made: Moment, grown: Moment) -> bool:
    """Whether the comma after hours begins a new statement: "I finish at noon, Friday I'm away"."""
    if made.days is not None or grown.days is None or made.hours is None or reader.at(made.tokens[1]).text != ",":
        return False
    return reader.at(grown.tokens[1]).text in SUBJECTS or reader.at(made.tokens[0] - 1).text in ("lunch", "break")


def _bounded_hours(reader: Reader, made: Moment, at: int) -> Moment | None:
    """ "Thursday before 5pm", "tomorrow after three"."""
    bound = reader.at(at).get("bound")
    if (
        made.days is None
        or (made.hours is not None and not made.hours.word)
        or made.upto
        or bound not in ("before", "after", "by", "until", "since", "from")
    ):
        return None
    here = reader.skip(at + 1, "at", "the")
    found = hours_at(reader, here, True, True)
    if found is None or (found[0].weak and not found[0].word and not reader.ends(found[1])) or (found[0].end and not found[0].word):
        return None
    if found[0].weak and reader.at(found[1]).get("grain") in ("hour", "minute"):
        return None  # "late on Monday by two hours"
    day = day_chain(reader, here, True) if reader.at(here).digits else None
    if day and not day[0].weak and day[1] > found[1]:
        return None  # "Christmas leave, from 21 December"
    if bound == "from" and numbered_range(reader, here, False):
        return None  # "all week, from 2 to 5 November"
    if bound == "until" and _day_after_range(reader, made, found[1]):  # "3 Dec until noon on the 5th"
        return None
    if made.hours and bound == "until" and made.hours.start and found[0].start:  # "tomorrow first thing until ten"
        stretched = settle(Hours(made.hours.start, found[0].start))
        return replace(made, hours=stretched, weak=False, tokens=(made.tokens[0], found[1]))
    hours = merge(made.hours, found[0]) if made.hours else found[0]
    return (
        replace(made, hours=hours, bound=bound, clock_first=True, weak=False, tokens=(made.tokens[0], found[1])) if hours else None
    )


def _next_place(reader: Reader, at: int, made: Moment) -> tuple[int, bool]:
    timely, here = False, at
    while here < at + 6:
        token = reader.at(here)
        opens = token.get("bound") in ("from", "between") or token.text in ("-", ".", ":", ";")
        hours_first = (
            made.days is not None
            and (made.hours is None or made.hours.word is not None)
            and opens
            and _range_ahead(reader, here + 1)
        )
        reason = token.get("glue") == "for" and (
            reader.at(here + 1).has("feast")
            or (made.days is not None and (reader.at(here + 1).get("edge") == "rest" or amount_at(reader, here + 1)))
        )
        apart = token.text == "," and reader.at(reader.skip(here + 1, "the")).get("edge") == "rest"
        if (token.get("glue") not in GLUES and not hours_first) or reason or apart or _comes_in(reader, here):
            break
        timely = timely or token.has("timely") or hours_first
        here += 1
    return here, timely


def _comes_in(reader: Reader, here: int) -> bool:
    """Whether "in" is being in: "Monday off, Tuesday in from 10", "in at 11"."""
    after = reader.at(here + 1)
    if being_in(reader, here):
        return True
    bounds = after.get("bound") in COMES and not after.has("edge")
    return reader.at(here).get("glue") == "in" and (bounds or after.get("glue") == "at")


def _range_ahead(reader: Reader, at: int) -> bool:
    found = hours_at(reader, at, True, True)
    return (
        found is not None
        and (found[0].end is not None or reader.at(at - 1).text in (".", ":", ";"))
        and (not found[0].weak or reader.at(at - 1).has("bound"))
    )


def _grow(reader: Reader, made: Moment, here: int, timely: bool, inner: bool) -> Moment | None:
    """The moment with one more piece, or None if what stands here is none."""
    token = reader.at(here)
    if token.get("offset") is not None and token.has("part"):  # "tonight"
        return _with_night(reader, made, here)
    if (
        token.get("step") == 0
        and reader.at(here + 1).has("part")
        and not reader.at(here + 1).get("plural")
        and not reader.at(here + 1).has("meridiem")
    ):
        made = _with_days(made, stretch(reader.today, reader.today), here + 1) or made
        return _with_hours(reader, made, part_of_day(reader.at(here + 1).get("part")), here + 2, timely)
    if made.days is None and made.hours is None and (beside := _part_beside(reader, here)):
        days, end = beside
        return _with_hours(reader, replace(made, days=days, weak=False), part_of_day(token.get("part")), end, timely)
    if made.days is None and made.hours is None and (nth := _nth_around(reader, here)):
        return nth
    half = _half_of_day(reader, made, here) if made.hours is None else None
    ranged = _days_here(reader, made, here, inner) if half is None and (made.days is None or made.upto is None) else None
    if half or ranged:
        return _with_hours(reader, made, *half, timely) if half else ranged
    if made.hours is not None and made.hours.word and token.digits and _after_on(reader, here):
        return _bare_day(reader, made, here)  # "in the morning on 22 & 23 Feb"
    found = hours_at(reader, here, timely, made.days is not None)
    if found is None or (made.hours is not None and not made.hours.word and (day := _bare_day(reader, made, here))):
        return _bare_day(reader, made, here)
    hours, end = found
    if not timely and hours.weak and hours.end and not hours.word and _more_days(reader, made, here, end):
        return None
    if made.days is not None and hours.end and not hours.word and _day_after_range(reader, made, end):
        single = clock_at(reader.tokens, here, timely)
        hours, end = single if single else found
    if made.days is not None and made.hours is None and hours.weak and hours.end is None and not hours.word:
        day = _bare_day(reader, made, here)
        if day and not timely:
            return day
        if (
            not reader.loose
            and not (timely and reader.ends(end))
            and not (reader.at(end).get("glue") == "in" or reader.at(end).has("part"))
            and not _meridiem_letter(reader, end)
            and not reader.at(end - 1).has("ish")
            and not (reader.at(here).digits == 4 and reader.ends(end))
        ):
            return None
    return _with_hours(reader, made, hours, end, timely)


def _more_days(reader: Reader, made: Moment, here: int, end: int) -> bool:
    """Whether figures behind a comma go on from a range of days: "7-9 December, 14-15 and 21-23"; not "7-9 December, 9-12"."""
    days, low, high = made.upto, reader.at(here).number or 0, reader.at(end - 1).number or 0
    dated = days is not None and days.day is not None and (days.month or (made.days and made.days.month))
    daily = reader.at(end).has("every") or reader.at(end).text in ("only", "daily")
    return bool(dated and days and reader.at(here - 1).text == "," and end == here + 3 and days.day + 1 < low < high and not daily)  # type: ignore[operator]


def _nth_around(reader: Reader, here: int) -> Moment | None:
    """ "first Monday evening of next month", "last Friday 2-4pm in March": hours between a weekday and its month."""
    day = reader.skip(here, "the") + 1
    if reader.ordinal(day - 1) is None or not reader.at(day).has("weekday"):
        return None
    begin = reader.skip(day + 1, "at", ",")
    hours = hours_at(reader, begin, begin > day + 1, True)
    found = nth_at(reader, here, hours[1]) if hours and reader.at(hours[1]).get("glue") in ("of", "in") else None
    return Moment((here, found[1]), days=found[0], hours=hours[0]) if found and hours else None


def _half_of_day(reader: Reader, made: Moment, here: int) -> tuple[Hours, int] | None:
    """ "the first half of Tuesday", "second half of 19 Feb", "26/11 (1st half)": morning or afternoon, and the index after it."""
    nth = reader.ordinal(here) if not reader.at(here).has("step") else -1
    if nth not in (1, 2, -1) or reader.at(here + 1).get("fraction") != 30 or reader.at(here + 1).has("grain"):
        return None
    part = part_of_day("morning" if nth == 1 else "afternoon")
    end = reader.skip(here + 2, "of", "the")
    if reader.at(end).get("grain") == "day":
        return part, end + 1
    if made.days is not None and _is_day(made.days) and not made.upto and reader.ends(here + 2):
        return part, here + 2
    day = reader.skip(here + 2, "of", "the", "on", ")")
    beside = day > here + 2 or reader.at(day).has("offset") or reader.at(day).has("weekday")
    found = day_chain(reader, day) if made.days is None and beside else None
    return (part, day) if found and _is_day(found[0]) else None


def _is_day(days: Days) -> bool:
    """Whether a single day is named."""
    return days.weekday is not None or days.day is not None or (days.first is not None and days.first == days.last)


def _part_beside(reader: Reader, here: int) -> tuple[Days, int] | None:
    """ "the night before Christmas", "the morning after the 5th": the day before or after, and the index after it."""
    token, sign = reader.at(here), reader.at(here + 1).side
    if not sign or not token.has("part") or token.has("meridiem") or token.has("clock") or token.get("plural"):
        return None
    found = day_chain(reader, reader.skip(here + 2, "the"))
    base = fix_known(found[0], reader.today, reader.country) if found and not found[0].weak else None
    if found is None or base is None or base.first != base.last:
        return None
    return stretch(base.first + sign * DAY, base.first + sign * DAY), found[1]


def _after_on(reader: Reader, here: int) -> bool:
    before = here - 1 - (reader.at(here - 1).get("glue") == "the")
    return reader.at(before).get("glue") in ("on", "of")


def _meridiem_letter(reader: Reader, end: int) -> bool:
    return reader.at(end - 1).text in ("a", "p", "am", "pm") or reader.at(end - 2).text == "."


def _day_after_range(reader: Reader, made: Moment, end: int) -> bool:
    here = reader.skip(end, "on", "the")
    found = day_chain(reader, here) if made.days else None
    return bool(found and made.days and not found[0].weak and join(made.days, found[0]) is None)


def _with_night(reader: Reader, made: Moment, here: int) -> Moment | None:
    token = reader.at(here)
    day = reader.today + token.get("offset") * DAY
    days = join(made.days, stretch(day, day)) if made.days else stretch(day, day)
    if days is None:
        return None
    return _with_hours(reader, replace(made, days=days, weak=False), part_of_day(token.get("part")), here + 1, False)


def _with_days(made: Moment, days: Days, end: int) -> Moment | None:
    joined = join(made.days, days) if made.days else days
    if joined is None or joined == made.days:
        return None
    weak = days.weak and (made.weak or made.hours is None) if made.days is None else made.weak and days.weak
    if made.hours and not made.hours.weak and (days.weekday is not None or not days.weak):
        weak = False
    return replace(made, days=joined, weak=weak and (made.hours is None or made.weak), tokens=(made.tokens[0], end))


def _with_hours(reader: Reader, made: Moment, hours: Hours, end: int, timely: bool) -> Moment | None:
    if made.hours is not None and made.upto is not None and hours.word and not made.hours.word and made.closing is None:
        return replace(made, closing=hours, tokens=(made.tokens[0], end))  # "5pm today till Monday morning"
    if made.hours is not None:
        if hours.word and not made.hours.word and reader.at(made.tokens[1]).text == "," and _is_told(made.hours):
            return None  # "gone 11:30-1 today, lunch with mum", "from 1pm, in the morning I'm there"
        meal = hours.end and made.bound is None and reader.at(made.tokens[0]).get("part") == "lunch"
        merged = merge(part_of_day("lunch") if meal else made.hours, hours)  # "lunch on Tuesday 12.30 to 2"
        if merged:
            return replace(made, hours=merged, weak=False, tokens=(made.tokens[0], end))
        if (
            made.upto is not None
            and made.closing is None
            and hours.end is None
            and made.hours.end is None
            and not hours.word
            and not made.hours.word
        ):
            return replace(made, closing=hours, tokens=(made.tokens[0], end))
        return None
    if made.days and (hours.word or hours.end is None) and reader.at(made.tokens[1]).text == "," and not reader.ends(end):
        return None  # "until 17 Dec, evening classes", "off today, the 9am deploy needs somebody"
    if hours.word:
        here = end - 1
        before = reader.at(here - 1)
        the = before.get("glue") == "the"
        ahead = reader.at(here - 2) if the else before
        announced = (
            before.get("glue") == "("
            or timely
            or ahead.get("glue") in ("in", "at", "on")
            or not ahead.sense.keys().isdisjoint(("step", "bound", "tail", "away", "link"))
            or (the and (reader.at(end).has("away") or not reader.at(end).text[:1].isalnum()))
        )
        weak = made.weak if made.days else not (announced and reader.ends(end))
    elif hours.weak and made.days is None:
        weak = not ((timely or reader.at(end).has("part")) and reader.ends(end) and not reader.at(end).has("grain"))
    else:
        weak = made.weak and made.days is not None and made.days.weak and hours.weak
    if made.upto is not None and ((hours.end is None and not hours.word) or _ends_then(reader, made, hours)):
        return replace(made, closing=hours, tokens=(made.tokens[0], end))
    return replace(made, hours=hours, weak=weak, clock_first=made.days is None, tokens=(made.tokens[0], end))


def _is_told(hours: Hours) -> bool:
    """Whether no part of the day has to say which half of it a clock is in."""
    return bool(hours.end) or (hours.start is not None and (hours.start.sure or hours.start.hour == NOON))


def _ends_then(reader: Reader, made: Moment, hours: Hours) -> bool:
    """Whether a part of the day right behind a range is where it ends: "from Friday until Monday morning"; not "Mon-Wed mornings",
    "Monday to Wednesday in the morning"."""
    part, links = reader.at(made.tokens[1]), [reader.at(at) for at in range(*made.tokens)]
    told = any(one.get("bound") == "until" for one in links if one.has("link"))
    return bool(hours.word) and told and part.has("part") and not part.has("plural")


def _bare_day(reader: Reader, made: Moment, here: int) -> Moment | None:
    """ "Sunday 31", "Tuesday 19": a number after a weekday is a day of the month."""
    days = made.days
    token = reader.at(here)
    if (
        days is None
        or days.weekday is None
        or days.day is not None
        or days.first
        or made.upto
        or not token.digits
        or token.digits > 2
    ):
        return None
    if (
        reader.at(here - 1).get("glue") == "at"
        or not 1 <= (token.number or 0) <= 31
        or not reader.ends(here + 1)
        or reader.at(here + 1).has("grain")
    ):
        return None
    if (reader.at(here + 1).has("meridiem") and not reader.at(here + 1).has("article")) or reader.at(here + 1).has("oclock"):
        return None
    sign = reader.at(here + 1)
    dotted = sign.text == "." and bool(reader.at(here + 2).digits) and not reader.at(here + 2).spaced  # "lunch on Tuesday 12.30"
    clock = sign.text in ("/", "h") or dotted or (sign.text == ":" and bool(reader.at(here + 2).digits))  # "Wed 25: off" is a day
    if (not sign.spaced and clock) or sign.has("ish"):
        return None
    return replace(made, days=replace(days, day=token.number), tokens=(made.tokens[0], here + 1))


def _in_each_week(reader: Reader, made: Days, days: Days, end: int) -> bool:
    """Whether weekdays are those of each of several weeks: "the next three weeks, Monday to Thursday"."""
    long = made.first is not None and made.last is not None and made.last - made.first > 12 * DAY
    bare = days.weekday is not None and days.day is None and days.month is None
    right = right_days(reader, days, end, False) if long and bare else None
    return right is not None and right[0].weekday is not None and right[0].day is None


def _days_here(reader: Reader, made: Moment, here: int, inner: bool) -> Moment | None:
    ranged = (range_of_years(reader, here) or numbered_range(reader, here, inner)) if made.days is None else None
    if ranged:
        left, right, end = ranged
        return replace(made, days=left, upto=right, weak=False, tokens=(made.tokens[0], end)) if made.days is None else None
    found = day_chain(reader, here, inner)
    if found is None:
        return None
    days, end = found
    if days.weak and not reader.loose and made.days is None and made.hours is None and reader.at(here).digits:
        hours = hours_at(reader, here, False, False)
        if hours and hours[1] >= end and not hours[0].weak:
            return None
    if made.days is not None and (_in_each_week(reader, made.days, days, end) or (days.weak and join(made.days, days) is None)):
        return None
    if made.days is not None and today_instead(reader, made.tokens[0], made.days, made.tokens[1], days):
        return None
    if days.weak and rather_hours(reader, made.days, days, here, end):
        return None
    if made.days is not None and within_a_whole(reader, made.tokens[0], made.days, made.tokens[1], days):
        return None
    if made.days is not None and told_apart(reader, made.days, made.tokens[1], days, end):
        return None
    grown = _with_days(made, days, end)
    if grown is None or grown.days is None:
        return None
    right_side = right_days(reader, grown.days, end, with_and=between(reader, here))
    begun = made.days is not None and made.hours is not None and (made.hours.word or made.hours.end is None)
    if right_side is None or begun:
        return grown  # "Wednesday night 2 Dec to Friday morning": it begins at an hour of its first day
    if between(reader, here) and (grown.days.feast, right_side[0].feast) == ("christmas", "new_year"):
        # the days between the feasts are meant, without the feasts
        grown = replace(grown, days=replace(grown.days, feast="boxing_day"))
        right_side = replace(right_side[0], feast="new_years_eve"), right_side[1]
    weak = grown.weak and bool(grown.days and grown.days.weak) and right_side[0].weak
    return replace(grown, upto=right_side[0], weak=weak, tokens=(made.tokens[0], right_side[1]))
