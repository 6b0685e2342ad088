"""Days and hours put together in whatever order they were said, and stretches and lists of them."""

from dataclasses import dataclass, replace

from intents.when.clocks import Clock, Hours, clock_at, merge, part_of_day
from intents.when.dates import day_chain
from intents.when.days import DAY, Days, fix, join
from intents.when.numeric import free_on_left
from intents.when.periods import stretch
from intents.when.reader import Reader
from intents.when.shifts import MINUTES_IN, Amount, amount_at, minutes_from
from intents.when.zones import zone_at

GLUES = ("on", "at", "of", "in", "the", ",", "(", ")", "for")
MOST_ITEMS = 40


@dataclass(frozen=True, slots=True)
class Moment:
    """One expression: days (``upto``: the right side of a range of days), hours, or both; ``right`` where a range has hours on both sides.

    ``bound`` is the word before it ("until", "from", "after"...); ``lasting`` a length named with it. ``tokens`` are first and end index.
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


def hours_at(reader: Reader, at: int, timely: bool, dated: bool) -> tuple[Hours, int] | None:
    """A clock, a range of clocks, or a part of the day."""
    token = reader.at(at)
    if token.digits and not free_on_left(reader, at) and not (dated and reader.at(at - 1).text in (".", ":", "-")):
        return None
    found = clock_at(reader.tokens, at, timely or dated)
    if found is None:
        if token.has("part") and (dated or not token.has("meridiem") or token.has("whole_part")) and not token.get("plural") and "often" not in token.sense and "vague" not in token.sense:
            return replace(part_of_day(token.get("part")), weak=True), at + 1
        return None
    hours, end = found
    if token.has("part") and token.has("clock") and dated and reader.at(at - 1).get("glue") != "at" and not timely:
        return part_of_day(token.get("part")), end
    ranged = _range_of_hours(reader, at, hours, end)
    if ranged:
        return ranged if not _runs_on(reader, ranged[1]) else None
    if _runs_on(reader, end):
        return None
    zone = zone_at(reader, end)
    return (replace(hours, zone=zone), end + 1) if zone else (hours, end)


def _runs_on(reader: Reader, at: int) -> bool:
    """Whether more figures are glued to a clock, so that it was none."""
    sign, after = reader.at(at), reader.at(at + 1)
    return bool(sign.digits and not sign.spaced) or (sign.text in ("-", "/", ".", "+") and not sign.spaced and bool(after.digits) and not after.spaced)


def _range_of_hours(reader: Reader, at: int, hours: Hours, end: int) -> tuple[Hours, int] | None:
    start_zone = zone_at(reader, end)
    end += start_zone is not None
    if hours.start and reader.at(reader.skip(end, "in", "the")).has("part") and reader.at(end).get("glue") == "in":   # "3 in the morning until 5pm"
        part = reader.skip(end, "in", "the")
        merged = merge(hours, part_of_day(reader.at(part).get("part")))
        if merged and reader.at(part + 1).has("link"):
            hours, end = merged, part + 1
    link = reader.at(end)
    between = any(reader.at(at - back).get("bound") == "between" for back in (1, 2))
    if not (link.has("link") or (between and link.has("also"))):
        return None
    after = reader.skip(end + 1, "at", "the", "about")
    second = clock_at(reader.tokens, after, True)
    if second is None or second[0].start is None:
        return None
    sure = not second[0].weak
    if not sure and link.get("dash") and link.spaced != reader.at(end + 1).spaced and hours.weak:
        return None
    if not sure and (days := day_chain(reader, after, True)) and not days[0].weak and days[1] > second[1]:
        return None
    zone = zone_at(reader, second[1])
    loose = hours.weak and not sure and not _plain_range(reader, at, second[1], between)
    return Hours(hours.start, second[0].start, weak=loose, zone=zone or start_zone), second[1] + (zone is not None)


def _plain_range(reader: Reader, at: int, end: int, between: bool) -> bool:
    """Whether two bare numbers are surely hours: announced, and no noun after them."""
    announced = between or any(reader.at(at - back).get("bound") == "from" or reader.at(at - back).has("timely") for back in (1, 2))
    return (announced or reader.habit) and reader.ends(end) and not reader.at(end).has("grain") and not reader.at(end).has("month")


def moment_at(reader: Reader, at: int, inner: bool = False, bound: str | None = None) -> Moment | None:
    """Pieces of days and hours that stand together, as far as they agree."""
    made = Moment((at, at), weak=True)
    here = at
    timely = bound is not None
    while here < len(reader.tokens) and here < at + 60:
        grown = _grow(reader, made, here, timely, inner and here == at) or _bounded_hours(reader, made, here)
        if grown is None:
            break
        made = replace(grown, tokens=(at, grown.tokens[1]))
        here, timely = _next_place(reader, made.tokens[1], made)
    if made.days is None and made.hours is None:
        return None
    end = made.tokens[1]
    end += reader.at(end).has("tail") and not reader.at(end).has("weak")
    return replace(made, tokens=(at, end))


def _bounded_hours(reader: Reader, made: Moment, at: int) -> Moment | None:
    """ "Thursday before 5pm", "tomorrow after three"."""
    bound = reader.at(at).get("bound")
    if made.days is None or (made.hours is not None and not made.hours.word) or made.upto or bound not in ("before", "after", "by", "until", "since", "from"):
        return None
    here = reader.skip(at + 1, "at", "the")
    found = hours_at(reader, here, True, True)
    if found is None or (found[0].weak and not found[0].word and not reader.ends(found[1])) or found[0].end and not found[0].word:
        return None
    hours = merge(made.hours, found[0]) if made.hours else found[0]
    return replace(made, hours=hours, bound=bound, clock_first=True, weak=False, tokens=(made.tokens[0], found[1])) if hours else None


def _next_place(reader: Reader, at: int, made: Moment) -> tuple[int, bool]:
    timely, here = False, at
    while here < at + 6:
        token = reader.at(here)
        opens = token.get("bound") in ("from", "between") or token.text in ("-", ".", ":", ";")
        hours_first = made.days is not None and (made.hours is None or made.hours.word is not None) and opens and _range_ahead(reader, here + 1)
        if token.get("glue") not in GLUES and not hours_first and token.text not in ("exactly",):
            break
        timely = timely or token.has("timely") or hours_first
        here += 1
    return here, timely


def _range_ahead(reader: Reader, at: int) -> bool:
    found = hours_at(reader, at, True, True)
    return found is not None and (found[0].end is not None or reader.at(at - 1).text in (".", ":", ";")) and (not found[0].weak or reader.at(at - 1).has("bound"))


def _grow(reader: Reader, made: Moment, here: int, timely: bool, inner: bool) -> Moment | None:
    """The moment with one more piece, or None if what stands here is none."""
    token = reader.at(here)
    if token.get("offset") is not None and token.has("part"):                                  # "tonight"
        return _with_night(reader, made, here)
    if token.get("step") == 0 and reader.at(here + 1).has("part") and not reader.at(here + 1).get("plural") and not reader.at(here + 1).has("meridiem"):
        made = _with_days(made, stretch(reader.today, reader.today), here + 1) or made
        return _with_hours(reader, made, part_of_day(reader.at(here + 1).get("part")), here + 2, timely)
    if made.days is None or made.upto is None:
        ranged = _days_here(reader, made, here, inner)
        if ranged:
            return ranged
    found = hours_at(reader, here, timely, made.days is not None)
    if found is None or made.hours is not None and not made.hours.word and (day := _bare_day(reader, made, here)):
        return _bare_day(reader, made, here)
    hours, end = found
    if made.days is not None and hours.end and not hours.word and _day_after_range(reader, made, end):
        single = clock_at(reader.tokens, here, timely)
        hours, end = single if single else found
    if made.days is not None and made.hours is None and hours.weak and hours.end is None and not hours.word:
        day = _bare_day(reader, made, here)
        if day and not timely:
            return day
        if not reader.loose and not (timely and reader.ends(end)) and not (reader.at(end).get("glue") == "in" or reader.at(end).has("part")) \
                and not _meridiem_letter(reader, end) and not (reader.at(here).digits == 4 and reader.ends(end)):
            return None
    return _with_hours(reader, made, hours, end, timely)


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
    if joined is None:
        return None
    weak = days.weak and (made.weak or made.hours is None) if made.days is None else made.weak and days.weak
    if made.hours and not made.hours.weak and (days.weekday is not None or not days.weak):
        weak = False
    return replace(made, days=joined, weak=weak and (made.hours is None or made.weak), tokens=(made.tokens[0], end))


def _with_hours(reader: Reader, made: Moment, hours: Hours, end: int, timely: bool) -> Moment | None:
    if made.hours is not None:
        merged = merge(made.hours, hours)
        if merged:
            return replace(made, hours=merged, weak=False, tokens=(made.tokens[0], end))
        if made.upto is not None and made.closing is None and hours.end is None and made.hours.end is None and not hours.word and not made.hours.word:
            return replace(made, closing=hours, tokens=(made.tokens[0], end))
        return None
    if hours.word:
        here = end - 1
        before = reader.at(here - 1)
        the = before.get("glue") == "the"
        ahead = reader.at(here - 2) if the else before
        announced = before.get("glue") == "(" or timely or ahead.get("glue") in ("in", "at", "on") or not ahead.sense.keys().isdisjoint(
            ("step", "bound", "tail", "away", "link")) or (the and (reader.at(end).has("away") or not reader.at(end).text[:1].isalnum()))
        weak = made.weak if made.days else not (announced and reader.ends(end))
    elif hours.weak and made.days is None:
        weak = not ((timely or reader.at(end).has("part")) and reader.ends(end) and not reader.at(end).has("grain"))
    else:
        weak = made.weak and made.days is not None and made.days.weak and hours.weak
    if made.upto is not None and hours.end is None and not hours.word:
        return replace(made, closing=hours, tokens=(made.tokens[0], end))
    return replace(made, hours=hours, weak=weak, clock_first=made.days is None, tokens=(made.tokens[0], end))


def _bare_day(reader: Reader, made: Moment, here: int) -> Moment | None:
    """ "Sunday 31", "Tuesday 19": a number after a weekday is a day of the month."""
    days = made.days
    token = reader.at(here)
    if days is None or days.weekday is None or days.day is not None or days.first or made.upto or not token.digits or token.digits > 2:
        return None
    if reader.at(here - 1).get("glue") == "at" or not 1 <= (token.number or 0) <= 31 or not reader.ends(here + 1) or reader.at(here + 1).has("grain"):
        return None
    if reader.at(here + 1).has("meridiem") and not reader.at(here + 1).has("article") or reader.at(here + 1).has("oclock"):
        return None
    if not reader.at(here + 1).spaced and reader.at(here + 1).text in (":", "/", "h"):
        return None
    return replace(made, days=replace(days, day=token.number), tokens=(made.tokens[0], here + 1))


def _days_here(reader: Reader, made: Moment, here: int, inner: bool) -> Moment | None:
    ranged = _numbered_range(reader, here, inner) if made.days is None else None
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
    if made.days is not None and days.weak and join(made.days, days) is None:
        return None
    if days.weak and _rather_hours(reader, made, days, here, end):
        return None
    grown = _with_days(made, days, end)
    if grown is None or grown.days is None:
        return None
    right = _right_days(reader, grown.days, end, between=_between(reader, here))
    if right is None:
        return grown
    return replace(grown, upto=right[0], weak=False if not (grown.days.weak and right[0].weak) else grown.weak, tokens=(made.tokens[0], right[1]))


def _rather_hours(reader: Reader, made: Moment, days: Days, here: int, end: int) -> bool:
    """Whether "11-4" is from eleven to four: unless a weekday beside it agrees with the date, or no clock goes so far."""
    if reader.at(here + 1).text != "-" or not reader.at(here).digits or days.year:
        return False
    hours = hours_at(reader, here, True, True)
    if hours is None or hours[0].end is None or hours[1] < here + 3:
        return False
    weekday = made.days.weekday if made.days else None
    if weekday is not None:
        day = fix(replace(days, weekday=None), reader.today, reader.country, True).first
        return day.weekday() != weekday or (day - reader.today).days > 60
    return max(days.day or 0, days.month or 0) <= 12 or hours[1] > end


def _between(reader: Reader, at: int) -> bool:
    return any(reader.at(at - back).get("bound") == "between" for back in (1, 2))


def _right_days(reader: Reader, left: Days, at: int, between: bool) -> tuple[Days, int] | None:
    """The right side of a range of days: "- Wed", "to the 15th", "-15"."""
    link = reader.at(at)
    at += link.text == "," and reader.at(at + 1).has("link")
    link = reader.at(at)
    if not (link.has("link") or (between and link.has("also")) or (link.text == "/" and left.weekday is not None and reader.at(at + 1).has("weekday"))):
        return None
    here = reader.skip(at + 1, "the", "on")
    found = day_chain(reader, at + 1, True) or day_chain(reader, here, True)
    if found and (not found[0].weak or (left.weak is False)):
        if found[0].first and found[0].last and reader.at(here).get("ago"):
            return None
        if link.has("dash") and link.spaced and left.weekday is not None and left.day is None and found[0].weekday is None and found[0].day is not None:
            return None                                # "Tuesday - 8 Dec"
        year = reader.year(found[1] + (reader.at(found[1]).text == ",")) if found[0].day and found[0].month is None and left.month else None
        if year:
            return replace(found[0], year=year), found[1] + 1 + (reader.at(found[1]).text == ",")
        return found
    number = reader.day_number(here)
    if number is None or number < 1 or left.day is None or reader.at(here).has("article"):
        return None
    clock = clock_at(reader.tokens, here, False)
    if clock and not clock[0].weak or reader.at(here + 1).text == ":":
        return None
    end = here + 1 + (reader.at(here + 1).text in ("th", "st", "nd", "rd"))
    year = reader.year(end + (reader.at(end).text == ",")) if left.month else None
    if year:
        return Days(day=number, month=left.month, year=year), end + 1 + (reader.at(end).text == ",")
    if left.month is None and left.weekday is None:
        return None
    month = left.month if left.month and number >= left.day else None
    return Days(day=number, month=month), end


def _numbered_range(reader: Reader, at: int, inner: bool) -> tuple[Days, Days, int] | None:
    """ "13 to 15 July", "05-06.10.17", "the 22nd - 29th of August": the month is named on the right side only."""
    here = reader.skip(at, "the")
    day = reader.day_number(here)
    dotted = reader.glued(here + 1, ".") and reader.at(here).digits and reader.at(here + 2).has("link")
    here_link = here + 1 + dotted
    link = reader.at(here_link)
    if day is None or not 1 <= day <= 31 or not (link.has("link") or (_between(reader, here) and link.has("also"))):
        return None
    if not inner and reader.at(here).digits and not reader.at(here).spaced and here and (reader.at(here - 1).digits or reader.at(here - 1).text in (
            ".", "/", "-", "+", "$", ":", "_")):
        return None
    found = day_chain(reader, reader.skip(here_link + 1, "the"), True)
    if found is None or found[0].day is None or found[0].weak:
        return None
    right = found[0]
    if right.month is None:
        return None
    left = replace(right, day=day, weekday=None)
    if day > right.day and right.day is not None:
        return None if link.get("dash") and not link.spaced and reader.at(here).digits and day <= 12 and False else (left, right, found[1])
    return left, right, found[1]


def stretch_at(reader: Reader, at: int, inner: bool = False) -> Moment | None:
    """One moment or a range between two, with the word before it and the length after it."""
    here, bound = _opening(reader, at)
    if bound == "lasting":
        return _length_first(reader, at)
    back = bound == "back"
    left = moment_at(reader, here, inner, bound) if here < len(reader.tokens) else None
    if left is None:
        return _in_minutes(reader, at) or _length_first(reader, at)
    if bound is None and (shifted := _length_first(reader, at)) and shifted.tokens[1] > left.tokens[1]:
        return shifted
    made = replace(left, tokens=(at, left.tokens[1]), bound=left.bound if bound in (None, "at", "between") else bound)
    if made.weak and bound and made.days is not None and made.days.weak:
        made = replace(made, weak=not _safe_bound(reader, made))
    if bound in (None, "from", "between", "since"):
        made = _ranged(reader, made, bound == "between") or made
    if made.bound == "from" and (made.upto or made.right or (made.hours and made.hours.end and not made.hours.word)):
        made = replace(made, bound=None)
    return made if back else _after(reader, made)


def _safe_bound(reader: Reader, made: Moment) -> bool:
    """Whether a weak day after "until", "from" and the like can be trusted."""
    return made.days is not None and (made.days.month is not None or made.days.weekday is not None or made.days.day is not None) \
        and reader.ends(made.tokens[1]) and reader.at(made.tokens[1]).text not in ("be", "have", "not")


def _opening(reader: Reader, at: int) -> tuple[int, str | None]:
    """Past the small words before an expression; the word among them that says which side of it is meant."""
    bound: str | None = None
    here = at
    while here < at + 5:
        token = reader.at(here)
        if token.has("back") and bound is None and here == at:
            bound = "back"
        elif token.has("bound") and (not token.has("weak") or bound == "back") and not (token.has("edge") and reader.at(here + 1).get("glue") == "of"):
            bound = "back" if bound == "back" else token.get("bound") if bound in (None, "from") else bound
        elif token.get("glue") == "in" and amount_at(reader, here + 1):
            break
        elif token.get("glue") in ("on", "at", "in", "(", "for", "of") and not (token.get("glue") == "for" and amount_at(reader, here + 1)):
            pass
        elif token.text == "the" and (reader.at(here + 1).has("part") or reader.at(here + 1).has("clock")):
            pass
        else:
            break
        here += 1
    timely = any(reader.at(n).has("timely") for n in range(at, here))
    return here, bound or ("at" if timely else None)


def _ranged(reader: Reader, made: Moment, between: bool) -> Moment | None:
    link = reader.at(made.tokens[1])
    end = made.tokens[1]
    if link.text == "," and reader.at(end + 1).has("link") and not reader.at(end + 1).get("dash"):
        link, end = reader.at(end + 1), end + 1
    if made.right is not None or not (link.has("link") or (between and link.has("also"))):
        return None
    here, _ = _opening(reader, end + 1)
    right = moment_at(reader, reader.skip(here, "the") if reader.at(here + 1).has("part") else here, True, "until")
    if right is None or (right.weak and not (made.hours and right.hours)):
        return None
    if right.days is None and (right.hours is None or (made.hours is None and made.days is None)):
        return None
    return replace(made, right=right, weak=False, tokens=(made.tokens[0], right.tokens[1]))


def _after(reader: Reader, made: Moment) -> Moment:
    """A length or "onwards" after a moment: "1 Feb for 4 weeks", "3pm for two hours"."""
    here = made.tokens[1]
    token = reader.at(here)
    if token.has("onwards") and made.bound in (None, "from", "at"):
        return replace(made, bound="from", tokens=(made.tokens[0], here + 1), weak=False)
    if token.has("backwards") and made.bound is None:
        return replace(made, bound="before", tokens=(made.tokens[0], here + 1), weak=False)
    here += token.text == ","
    if reader.at(here).get("glue") == "for" and made.upto is None and made.right is None:
        start = reader.skip(here + 1, "the")
        start += reader.at(start).has("step")
        amount = amount_at(reader, start)
        if amount and (amount[0].grain not in MINUTES_IN or (made.hours and not made.hours.end)):
            return replace(made, lasting=amount[0], bound=None, weak=False, tokens=(made.tokens[0], amount[1]))
    return made


def _length_first(reader: Reader, at: int) -> Moment | None:
    """ "for 2 weeks from Monday", "two weeks starting 1 Feb": a length, then its start."""
    token = reader.at(at)
    announced = token.get("glue") == "for"
    here = at + announced
    found = amount_at(reader, reader.skip(here, "the")) if not token.has("step") else None
    if found is None:
        return None
    start = reader.at(found[1])
    start_at = found[1] + (start.text == ",")
    start = reader.at(start_at)
    if start.get("bound") != "from" or (start.text == "from" and not announced):
        return None
    moment = moment_at(reader, reader.skip(start_at + 1, "on", "the", "in"), False, "from") or moment_at(reader, start_at + 1, False, "from")
    if moment is None or moment.upto or moment.hours and moment.hours.end or (moment.days is None and found[0].grain not in MINUTES_IN):
        return None
    return replace(moment, lasting=found[0], tokens=(at, moment.tokens[1]), weak=False)


def _in_minutes(reader: Reader, at: int) -> Moment | None:
    """ "in 20 minutes", "two hours ago", "half an hour from now", "the next two hours", "now"."""
    if reader.at(at).has("now") and reader.loose:
        return Moment((at, at + 1), days=stretch(reader.today, reader.today), hours=Hours(Clock(reader.now.hour, reader.now.minute)))
    if reader.at(at).get("step") in (1, -1):
        return _next_hours(reader, at)
    here = at + (reader.at(at).get("glue") == "in")
    found = amount_at(reader, here)
    if found is None or found[0].grain not in MINUTES_IN:
        return None
    amount, end = found
    token = reader.at(end)
    sign = token.get("ago") if token.has("ago") else 1 if here > at or (token.text == "from" and reader.at(end + 1).has("now")) else None
    when = minutes_from(reader.now, amount, sign) if sign else None
    if when is None:
        return None
    end += 1 if token.has("ago") else 2 if token.text == "from" and reader.at(end + 1).has("now") else 0
    hours = Hours(Clock(when.hour, when.minute))
    return Moment((at, end), days=stretch(when.date(), when.date()), hours=hours)


def _next_hours(reader: Reader, at: int) -> Moment | None:
    found = amount_at(reader, at + 1)
    if found is None or found[0].grain not in MINUTES_IN or reader.at(at + 1).has("article"):
        return None
    far = minutes_from(reader.now, found[0], reader.at(at).get("step"))
    if far is None:
        return None
    first, last = sorted((far, reader.now.replace(second=0, microsecond=0)))
    left = Moment((at, found[1]), days=stretch(first.date(), first.date()), hours=Hours(Clock(first.hour, first.minute)))
    return replace(left, right=Moment(left.tokens, days=stretch(last.date(), last.date()), hours=Hours(Clock(last.hour, last.minute))))


def series_at(reader: Reader, at: int) -> list[Moment] | None:
    """Expressions listed with commas and "and": "Mon, Wed and Fri", "8 & 9 Dec", "Dec 8, 9 and 12"."""
    items = _numbers_then_month(reader, at)
    first = stretch_at(reader, at) if items is None else None
    if items is None and first is None:
        return None
    made = items or [first]  # type: ignore[list-item]
    while len(made) < MOST_ITEMS and (more := _next_item(reader, made[-1])):
        made.append(more)
    return made


def _joined(reader: Reader, at: int) -> tuple[int, bool]:
    """The index after the joining words, and whether they leave a choice."""
    here, either = at, False
    while here < at + 3 and (reader.at(here).has("join") or reader.at(here).has("either")) and not reader.at(here).has("weak"):
        either = either or reader.at(here).has("either")
        here += 1
    return here, either


def _next_item(reader: Reader, last: Moment) -> Moment | None:
    end = last.tokens[1]
    here, either = _joined(reader, end)
    if here == end:
        return None
    found = stretch_at(reader, here)
    if found and not found.weak and (found.days is not None or _hours_too(last, found)):
        return replace(found, either=either)
    number = reader.day_number(reader.skip(here, "the"))
    days = last.upto or last.days
    if number and number > 0 and days and days.day and days.month and last.hours is None and not reader.at(here).has("article"):
        place = reader.skip(here, "the")
        if reader.ends(place + 1) and not reader.at(place + 1).has("grain") and not reader.at(place + 1).has("month") and clock_at(
                reader.tokens, place, False) in (None, clock_at(reader.tokens[:place + 1], place, False)):
            right = _right_days(reader, replace(days, day=number), place + 1, False)
            return Moment((here, right[1] if right else place + 1), days=replace(days, day=number, weekday=None, weak=False), upto=right[0] if right else None, either=either)
    return None


def _hours_too(last: Moment, found: Moment) -> bool:
    return found.hours is not None and last.hours is not None and found.bound is None


def _numbers_then_month(reader: Reader, at: int) -> list[Moment] | None:
    """ "8, 9 and 12 Dec", "8-10 and 12 Dec": numbers that get their month from the last of them."""
    here, places = reader.skip(at, "on", "the"), list[int]()
    if reader.day_number(here) is None or (reader.at(here).digits and not reader.at(here).spaced and here and reader.at(here - 1).text not in ("(", ",")):
        return None
    while len(places) < 12:
        day = reader.day_number(here)
        if day is None or not 1 <= day <= 31:
            return None
        places.append(here)
        after, _ = _joined(reader, here + 1)
        after += after == here + 1 and reader.at(after).text == "/" and not reader.at(after).spaced and bool(reader.at(after + 1).digits)
        after = here + 2 if after == here + 1 and reader.at(here + 1).has("link") else after
        if after == here + 1:
            break
        here = reader.skip(after, "the")
    if len(places) < 2 or all(reader.at(place + 1).has("link") for place in places[:-1]):
        return None
    last = moment_at(reader, places[-1], True)
    days = last.days if last else None
    if last is None or days is None or days.day is None or days.month is None or days.weak:
        return None
    return [*_left_of(reader, places, days, last), last] if not reader.at(places[-2] + 1).has("link") else _left_of(reader, places, days, last)


def _left_of(reader: Reader, places: list[int], days: Days, last: Moment) -> list[Moment]:
    made: list[Moment] = []
    at = 0
    while at < len(places) - 1:
        day = replace(days, day=reader.day_number(places[at]), weekday=None)
        if reader.at(places[at] + 1).has("link"):
            end = last if at + 1 == len(places) - 1 else None
            upto = days if end else replace(days, day=reader.day_number(places[at + 1]), weekday=None)
            made.append(Moment((places[at], last.tokens[1] if end else places[at + 1] + 1), days=day, upto=upto, hours=last.hours if end else None))
            at += 2
        else:
            made.append(Moment((places[at], places[at] + 1), days=day))
            at += 1
    return made
