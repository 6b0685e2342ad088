"""Lists of expressions: "Mon, Wed and Fri", "8 & 9 Dec", "Dec 8, 9 and 12"."""

from dataclasses import replace
from datetime import date

from intents.when.calendar.anchor import fix_known
from intents.when.calendar.month_dates import MOST_DAYS, clock_follows
from intents.when.calendar.nth_in_period import nths_at
from intents.when.calendar.offsets import MINUTES_IN, amount_at, lasting
from intents.when.grammar.by_date import by_date
from intents.when.grammar.clock_words import clock_at
from intents.when.grammar.day_ranges import end_of_its, right_days
from intents.when.grammar.expression import Moment, moment_at
from intents.when.grammar.hung import hung
from intents.when.grammar.intervals import stretch_at
from intents.when.grammar.nights import night_at
from intents.when.model.clocks import merge, within
from intents.when.model.days import DAY, Days, iso_week, stretch
from intents.when.text.reader import Reader

MOST_ITEMS = 40


def series_at(reader: Reader, at: int) -> list[Moment] | None:
    """Expressions listed with commas and "and": "Mon, Wed and Fri", "8 & 9 Dec", "Dec 8, 9 and 12"."""
    if (night := night_at(reader, at)) is not None:
        return [night]
    items = _nths(reader, at) or _numbers_then_month(reader, at)
    first = stretch_at(reader, at) if items is None else None
    if items is None and first is None:
        return None
    made = items or [first]  # type: ignore[list-item]
    while len(made) < MOST_ITEMS and (more := _next_item(reader, made[-1])):
        closer = _closer(reader, made[-1], more)
        made[-1:] = [closer] if closer else [made[-1], more]
    return _each(reader, [by_date(reader, one) for one in hung(reader, made)])


def _closer(reader: Reader, last: Moment, more: Moment) -> Moment | None:
    """ "over lunch tomorrow, 12-1:30": a part of the day with its hours behind it."""
    apart = last.days is None or last.hours is None or not last.hours.word or reader.at(last.tokens[1]).text != ","
    if apart or more.days or more.hours is None or more.hours.end is None or more.tokens[0] != last.tokens[1] + 1:
        return None
    hours = merge(last.hours, more.hours) if last.hours else None
    return replace(last, hours=hours, tokens=(last.tokens[0], more.tokens[1])) if hours and within(hours, last.hours) else None


def _each(reader: Reader, made: list[Moment]) -> list[Moment]:
    """ "22 & 23 Feb in the morning": a part of the day said apart, behind the list, is that of each day."""
    last, end = made[-1], made[-1].tokens[1]
    apart = reader.at(end - 1).has("part") and reader.at(end - 2).get("glue") == "the" and reader.at(end - 3).get("glue") == "in"
    if not apart or last.hours is None or not last.hours.word or any(one.hours or one.bound or one.right for one in made[:-1]):
        return made
    return [*(replace(one, hours=last.hours) for one in made[:-1]), last]


def _joined(reader: Reader, at: int) -> tuple[int, bool]:
    """The index after the joining words, and whether they leave a choice."""
    here, either = at, False
    if reader.glued(at, "/") and reader.at(at + 1).digits in (1, 2) and not reader.at(at + 1).spaced and reader.at(at - 1).digits:
        return at + 1, False  # "Dec 24/25"
    while here < at + 3 and (reader.at(here).has("join") or reader.at(here).has("either")) and not reader.at(here).has("weak"):
        either = either or reader.at(here).has("either")
        here += 1
    here += here > at and reader.at(here).text in ("again", "then")  # "10 to 11 and again 14-15"
    return here, either


def _next_item(reader: Reader, last: Moment) -> Moment | None:
    end = last.tokens[1]
    here, either = _joined(reader, end)
    if here == end and not (_weekdays_side_by_side(reader, last, end) or _days_behind_month(reader, last, end)):
        return None
    if last.days and last.days.day and not (last.hours or last.upto) and (ahead := _numbers_then_month(reader, here)):
        return replace(ahead[0], either=either)  # "Monday 7, 8, 9 December"
    if following := _week_after(reader, last, here):
        return following
    if rest := _rest_of_it(reader, last, here):
        return rest
    found = stretch_at(reader, here)
    if found and found.bound == "back":
        return None  # "18 Dec, back 4 Jan"
    if found and found.days and last.days and (last.upto or last.days.length > 1) and reader.at(found.tokens[1]).has("apart"):
        return None  # "7-11 December, Wednesday excluded"
    if found and last.days is None and found.days is not None:
        return None  # "at noon, Friday": a clock and a day are no list
    if beside := _day_beside(reader, last, here):
        return beside
    ranges = found is not None and last.hours is not None and last.hours.end and found.hours and found.hours.end and not found.days
    if found and (not found.weak or ranges) and (found.days is not None or _hours_too(last, found)):
        return replace(found, either=either)
    number = reader.day_number(reader.skip(here, "the"))
    days = last.upto or last.days
    if number and number > 0 and days and days.day and days.month and last.hours is None and not reader.at(here).has("article"):
        place = reader.skip(here, "the")
        if (
            reader.ends(place + 1)
            and not reader.at(place + 1).has("grain")
            and not reader.at(place + 1).has("month")
            and reader.at(place + 1).get("glue") != "of"  # "from 2 Dec, ten of them"
            and reader.at(place + 1).sense.keys().isdisjoint(("times", "in_all", "running"))
            and clock_at(reader.tokens, place, False) in (None, clock_at(reader.tokens[: place + 1], place, False))
        ):
            if days.day and number <= days.day and (ahead := _numbers_then_month(reader, place)) and ahead[-1].days:
                days = ahead[-1].days  # "24 November, 1 and 15 December"
            right = right_days(reader, replace(days, day=number), place + 1, False)
            return Moment(
                (here, right[1] if right else place + 1),
                days=replace(days, day=number, weekday=None, weak=False),
                upto=right[0] if right else None,
                either=either,
            )
    return None


def _week_after(reader: Reader, last: Moment, here: int) -> Moment | None:
    """ "This week and next", "week 43 and 44"."""
    days, token = last.days, reader.at(here)
    if days is None or days.grain != "week" or not days.first or not days.last or last.upto is not None or last.hours:
        return None
    if found := _numbered_week(reader, days.first, last.tokens[1] - 1, here):
        return found
    named = not reader.at(here + 1).sense.keys().isdisjoint(("grain", "weekday", "month", "feast", "number", "part"))
    if token.get("step") != 1 or named or reader.at(here + 1).digits:
        return None
    return Moment((here, here + 1), days=stretch(days.first + 7 * DAY, days.last + 7 * DAY, "week"))


def _numbered_week(reader: Reader, monday: date, before: int, here: int) -> Moment | None:
    """The week whose number stands behind that of the one before on a list."""
    year, week, _ = monday.isocalendar()
    number = reader.at(here).number if reader.at(here).digits in (1, 2) else None
    if reader.at(before).number != week or not number or not week < number <= 53 or not reader.ends(here + 1):
        return None
    days = iso_week(year, number)
    return Moment((here, here + 1), days=days) if days.last else None


def _rest_of_it(reader: Reader, last: Moment, here: int) -> Moment | None:
    """ "Monday, the rest of the week too": what is left of the week behind that day."""
    days, place = last.upto or last.days, reader.skip(here, "for", "the")
    ended = end_of_its(reader, days, place) if days and not last.hours and reader.at(place).get("edge") == "rest" else None
    day = fix_known(days, reader.today, reader.country) if days and ended else None
    if not ended or not day or not day.last or not ended[0].last or day.last >= ended[0].last:
        return None
    return Moment((here, ended[1]), days=stretch(day.last + DAY, ended[0].last))


def _weekdays_side_by_side(reader: Reader, last: Moment, end: int) -> bool:
    """ "mon wed fri 6am to 11am": a list that is told by nothing but its order."""
    alone = last.hours is None and last.upto is None and last.bound in (None, "at")
    bare = alone and last.days is not None and last.days.day is None and last.days.first is None
    return bare and reader.at(end - 1).has("weekday") and reader.at(end).has("weekday") and reader.at(end).spaced


def _days_behind_month(reader: Reader, last: Moment, end: int) -> bool:
    """ "Jun 15 16 17": days in figures behind their month, one larger than the other; not "Dec 3 26", a year, nor "Jun 5 9:30"."""
    one, other, days = reader.at(end - 1), reader.at(end), last.days
    figures = one.digits in (1, 2) and other.digits in (1, 2) and other.spaced and not clock_follows(reader, end)
    if not figures or last.hours or last.upto or days is None or days.day != one.number:
        return False
    behind = reader.at(end - 2).has("month") or bool(reader.at(end - 2).digits)
    grows = (one.number or 0) < (other.number or 0) <= MOST_DAYS
    return behind and grows and not reader.at(end + 1).has("link") and reader.ends(end + 1)


def _day_beside(reader: Reader, last: Moment, at: int) -> Moment | None:
    """ "Thanksgiving and the day after", "today + 3 more days", "Monday and the next two": counted from the item before."""
    here = reader.skip(at, "the")
    days = last.upto or last.days
    base = fix_known(days, reader.today, reader.country) if days and not last.hours else None
    if base is None:
        return None
    if reader.at(here).get("grain") == "day" and reader.at(here + 1).side and reader.ends(here + 2):
        day = base.last + DAY if reader.at(here + 1).side > 0 else base.first - DAY
        return Moment((at, here + 2), days=stretch(day, day))
    weekday = reader.at(here + 1).get("weekday") if reader.at(here).has("following") else None
    if weekday is not None and not reader.at(here + 1).get("plural") and not reader.number(here + 2):
        day = base.last + DAY * ((weekday - base.last.weekday() - 1) % 7 + 1)  # "Friday and the following Monday"
        return Moment((at, here + 2), days=stretch(day, day))
    if (week := _week_behind(reader, here, base.last)) is not None:
        return Moment((at, here + 2), days=week)
    further = reader.at(here).get("step") == 1 or reader.at(here).has("further")
    here += further
    found = amount_at(reader, here)
    if found is None or found[0].vague or found[0].grain in MINUTES_IN or reader.at(here).has("article"):
        return None
    amount, end = found
    behind = int(reader.at(end).side > 0)
    behind += behind and reader.at(end + 1).text in ("that", "those", "it")
    if not (further or behind or any(reader.at(n).has("more") for n in range(here, end))) or not reader.ends(end + behind):
        return None
    day = base.last + DAY
    until = lasting(day, amount)
    return Moment((at, end + behind), days=stretch(day, until)) if until else None


def _week_behind(reader: Reader, at: int, day: date) -> Days | None:
    """ "3 December and the following week": the week behind that day's, or its weekend."""
    grain = reader.at(at + 1).get("grain")
    if not reader.at(at).has("following") or reader.at(at + 1).get("plural") or grain not in ("week", "weekend", "workweek"):
        return None
    monday = day - DAY * day.weekday()
    if grain == "weekend":
        saturday = monday + 5 * DAY if day.weekday() < 5 else monday + 12 * DAY
        return stretch(saturday, saturday + DAY, grain)
    return stretch(monday + 7 * DAY, monday + (13 if grain == "week" else 11) * DAY, grain)


def _hours_too(last: Moment, found: Moment) -> bool:
    return found.hours is not None and last.hours is not None and found.bound is None


def _nths(reader: Reader, at: int) -> list[Moment] | None:
    """ "first and third Thursday of May", with the hours of the last for all."""
    found = nths_at(reader, reader.skip(at, "on"))
    if found is None:
        return None
    last = moment_at(reader, found[-1][0], True)
    if last is None or last.days is None or last.tokens[1] < found[-1][2]:
        return None
    last = replace(last, days=found[-1][1])
    either = any(reader.at(place - back).has("either") for place, *_ in found[1:] for back in (1, 2))
    return [
        *(replace(last, days=days, either=either, tokens=(place, place + 1)) for place, days, _ in found[:-1]),
        replace(last, either=either),
    ]


def _numbers_then_month(reader: Reader, at: int) -> list[Moment] | None:
    """ "8, 9 and 12 Dec", "8-10 and 12 Dec": numbers that get their month from the last of them."""
    here, places, open_ = reader.skip(at, "on", "the"), list[int](), False
    if reader.day_number(here) is None or (
        reader.at(here).digits and not reader.at(here).spaced and here and reader.at(here - 1).text not in ("(", ",")
    ):
        return None
    while len(places) < 12:
        day = reader.day_number(here)
        if day is None or not 1 <= day <= 31:
            return None
        places.append(here)
        after, either = _joined(reader, here + 1)
        open_ = open_ or either
        after += (
            after == here + 1 and reader.at(after).text == "/" and not reader.at(after).spaced and bool(reader.at(after + 1).digits)
        )
        after = here + 2 if after == here + 1 and reader.at(here + 1).has("link") else after
        if after == here + 1 and not (reader.ordinal(here) and reader.ordinal(after)) and not _side_by_side(reader, at, here):
            break
        here = reader.skip(after, "of", "on", "the") if either else reader.skip(after, "the")
    if len(places) < 2 or all(reader.at(place + 1).has("link") for place in places[:-1]):
        return None
    last = moment_at(reader, places[-1], True)
    days = last.days if last else None
    if last is None or days is None or days.day is None or days.month is None or days.weak:
        return None
    last = replace(last, either=open_ or last.either)
    left = _left_of(reader, places, days, last)
    return left if reader.at(places[-2] + 1).has("link") else [*left, last]


def _side_by_side(reader: Reader, at: int, here: int) -> bool:
    """Whether two days of a list stand beside each other without a sign, none of which is a clock: "off 15 16 and 17 June"."""
    one, other, before = reader.at(here), reader.at(here + 1), reader.at(at - 1)
    figures = one.digits in (1, 2) and other.digits in (1, 2) and other.spaced
    if not figures or before.has("bound") or before.get("glue") == "at":
        return False
    return other.number == (one.number or 0) + 1 or 12 < (one.number or 0) < (other.number or 0)


def _left_of(reader: Reader, places: list[int], days: Days, last: Moment) -> list[Moment]:
    made: list[Moment] = []
    at = 0
    while at < len(places) - 1:
        day = replace(days, day=reader.day_number(places[at]), weekday=None)
        if reader.at(places[at] + 1).has("link"):
            end = last if at + 1 == len(places) - 1 else None
            upto = days if end else replace(days, day=reader.day_number(places[at + 1]), weekday=None)
            made.append(
                Moment(
                    (places[at], last.tokens[1] if end else places[at + 1] + 1),
                    days=day,
                    upto=upto,
                    hours=last.hours if end else None,
                )
            )
            at += 2
        else:
            made.append(Moment((places[at], places[at] + 1), days=day))
            at += 1
    return made
