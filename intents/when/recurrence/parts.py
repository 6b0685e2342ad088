"""The bits that make a recurrence: weekdays, which ones in the month, dates in the year, a count, an end, what is left out."""

from intents.when.calendar.dates import day_chain
from intents.when.calendar.holidays import FIXED
from intents.when.calendar.numeric import numeric_date
from intents.when.calendar.offsets import amount_at
from intents.when.grammar.clock_ranges import hours_at
from intents.when.grammar.intervals import stretch_at
from intents.when.model.clocks import merge, part_of_day
from intents.when.model.days import Days
from intents.when.recurrence.rule import FRAMES, Rule, only_month
from intents.when.recurrence.standing import each_month, goes_on, lasts, on_one
from intents.when.text.reader import Reader

FREQS = {
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "fortnight": ("WEEKLY", 2),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1),
    "hour": ("HOURLY", 1),
    "minute": ("MINUTELY", 1),
}

WORKDAYS = [(weekday, 0) for weekday in range(5)]


def of_month(reader: Reader, at: int) -> bool:
    here = reader.skip(at, "of", "in", "the")
    return here > at and (
        reader.at(here).get("grain") in ("month", "quarter") or reader.at(here).has("month") or reader.at(here).has("every")
    )


def ordinals(reader: Reader, at: int) -> tuple[list[int], int]:
    """A list of ordinals: "first, second, and third", "4th and 10th", "2nd and last"."""
    found: list[int] = []
    here = reader.skip(at, "on", "the")
    end = at
    while (nth := reader.ordinal(here)) is not None and len(found) < 31:
        if nth > 0 and reader.ordinal(here + 1) == -1:
            nth, here = -nth, here + 1
        found.append(nth)
        end = here + 1
        here = _past_joints(reader, end)
        if here == end:
            break
    return found, end


def _past_joints(reader: Reader, at: int) -> int:
    """Past "and", "or", commas and "the" between the numbers of a list."""
    while reader.at(at).has("join") or reader.at(at).get("glue") == "the":
        at += 1
    return at


def nths(reader: Reader, rule: Rule, at: int) -> int | None:
    """ "first and third Monday of each month", "4th and 10th of the month", "20th and 30th of aug", "last of each month"."""
    which, here = ordinals(reader, at)
    if not which or rule.month_days or rule.days or any(not -31 <= number <= 31 or not number for number in which):
        return None
    if which == [-1] and reader.at(at).has("step") and amount_at(reader, here):
        return None
    token = reader.at(here)
    weekday, grain = token.get("weekday"), token.get("grain")
    working = token.has("working") and reader.at(here + 1).get("grain") == "day"
    if weekday is None and grain not in (None, "day", "workday", "weekend"):
        return None
    end = here + (weekday is not None or grain is not None) + 2 * working
    listed = weekday is not None and token.get("plural") is True and "last" not in {reader.at(at).text, reader.at(at + 1).text}
    bare = grain not in ("day", "week")
    framed = _frame_of_nth(reader, rule, end, bare=bare)
    shown = weekday is not None and not rule.marked and (listed or each_month(reader, at, framed[1] if framed else end))
    framed = framed or (("MONTHLY", end) if shown and rule.freq is None else None)
    if framed is None:
        return None
    rule.marked = rule.marked or (shown and framed[0] == "MONTHLY")
    rule.freq, after = framed
    if weekday is not None:
        rule.days += [(weekday, number) for number in which if -5 <= number <= 5]
    elif grain == "workday" or working:
        rule.days, rule.position = list(WORKDAYS), which[0]
    elif grain == "weekend":
        rule.days += [(day, number) for number in which for day in (5, 6) if -5 <= number <= 5]
    else:
        rule.month_days += which
    return after


def _frame_of_nth(reader: Reader, rule: Rule, end: int, bare: bool) -> tuple[str, int] | None:
    """ "of the month", "in November", "of every other month": how often the nth day comes, and the index after it."""
    after = reader.skip(end, "of", "in", "the")
    frame = reader.at(after)
    if frame.has("month") and after > end:
        rule.months.append(frame.get("month"))
        return "YEARLY", after + 1
    if frame.get("grain") == "month" and after > end and not frame.get("plural"):
        return "MONTHLY", after + 1
    if frame.has("every") and (reader.at(after + 1).has("grain") or reader.at(after + 2).has("grain")):
        return rule.freq or "MONTHLY", end
    if rule.freq in ("MONTHLY", "YEARLY"):
        return rule.freq, end
    return ("MONTHLY", end) if rule.marked and rule.freq is None and bare else None


def weekday_of(reader: Reader, at: int) -> list[int] | None:
    token = reader.at(at)
    if token.has("weekday") and not token.has("slip"):
        return [token.get("weekday")]
    return list(token.get("weekdays")) if token.has("weekdays") else None


def _ranges(reader: Reader, at: int) -> bool:
    """Whether "-", "to" or "through" here goes on to a weekday; "every Friday until Mon 1 March" is no range of weekdays."""
    link, after = reader.at(at), reader.at(at + 2)
    each = reader.at(at - 1).get("plural") or reader.at(at - 2).has("every")
    firm = link.has("link") and (link.get("bound") != "until" or link.has("weak") or not each)
    return firm and not reader.day_number(at + 2) and not after.has("month")


def _times_ahead(reader: Reader, at: int) -> tuple[int, int] | None:
    """ "the next three Mondays", "five Tuesday afternoons": how many, and the index of the weekday."""
    here = at + (reader.at(at).get("step") == 1)
    number, here = reader.number(here), here + 1 + reader.at(here + 1).has("running")
    day, after = reader.at(here), reader.at(here + 1)
    counted = number and number <= 60 and day.has("weekday") and (day.get("plural") or (after.has("part") and after.get("plural")))
    away = after.has("ago") or (after.has("onward") and reader.at(here + 2).has("now"))
    return (number, here) if number and counted and not away else None


def firsts(reader: Reader, rule: Rule, at: int) -> int | None:
    """ "first three Mondays of January", "the last two Fridays of every month"."""
    here = reader.skip(at, "on", "the")
    nth, number, day = reader.ordinal(here), reader.number(here + 1), reader.at(here + 2)
    if nth not in (1, -1) or not number or number > 4 or not day.get("plural") or not day.has("weekday") or rule.days:
        return None
    after = reader.skip(here + 3, "of", "in", "the")
    each, month = reader.at(after).has("every"), reader.at(after).get("month")
    if not (each and reader.at(after + 1).get("grain") == "month") and month is None:
        return None
    rule.freq, rule.marked = "MONTHLY", True
    rule.days += [(day.get("weekday"), nth * one) for one in range(1, number + 1)]
    return after if month else after + 2


def hours_ahead(reader: Reader, rule: Rule, at: int) -> int | None:
    """Hours before weekdays that go on: "4-8pm Mon-Thu until 17 December"."""
    if rule.marked or rule.hours or not lasts(reader) or not (reader.at(at).digits or reader.at(at).has("clock")):
        return None
    hours = hours_at(reader, at, True, True)
    here = reader.skip(hours[1], "on", ",") if hours and hours[0].end and not hours[0].word else at
    tried = Rule(marked=True)
    end = weekdays(reader, tried, here) if here > at and reader.at(here).has("weekday") else None
    if hours is None or end is None or not goes_on(reader, here, end, len(tried.days), timed=True):
        return None
    rule.hours, rule.marked = hours[0], True
    return here


def weekdays(reader: Reader, rule: Rule, at: int) -> int | None:
    """ "tuesdays and thursdays", "saturdays through tuesdays", "Mon-Thu". Bare weekdays need a word that says that they repeat."""
    plural_ahead = any(reader.at(n).get("plural") for n in range(at, at + 8))
    if rule.days or rule.month_days or (rule.hours is not None and not rule.marked and not plural_ahead):
        return None
    found = list[int]()
    here, end, plural = reader.skip(at, "on", "the"), at, False
    here += on_one(reader, here) or (
        rule.marked and reader.at(here).has("article") and reader.at(here + 1).has("weekday")
    )  # "every 3 weeks on a Thursday"
    from_it = reader.at(here).get("bound") == "from" and not (rule.marked or reader.habit)
    here += from_it and weekday_of(reader, here + 1) is not None and _ranges(reader, here + 2)  # "from Mon to Thu for three weeks"
    if times := _times_ahead(reader, here):
        rule.count, here = times
    while (days := weekday_of(reader, here)) is not None and len(found) < 60:
        plural = plural or bool(reader.at(here).get("plural"))
        end = here + 1
        if _ranges(reader, end) and (more := weekday_of(reader, end + 1)) is not None:
            plural = plural or bool(reader.at(end + 1).get("plural"))
            days = [(days[0] + n) % 7 for n in range((more[-1] - days[0]) % 7 + 1)]
            end += 2
        found += days
        here = end
        while (
            reader.at(here).has("join")
            or reader.at(here).get("glue") == "on"
            or reader.at(here).has("slash")
            or (reader.at(here).has("every") and not reader.at(here).has("other") and weekday_of(reader, here + 1))
        ):
            here += 1
    plural = plural or (bool(found) and reader.at(end).get("plural") is True and reader.at(end).has("part"))
    plural = plural or reader.at(at - 1).has("ceases")  # "no more Sunday shifts"
    lasting = goes_on(reader, at, end, len(set(found))) if found and not (plural or rule.marked or reader.habit) else None
    if (
        not found
        or not (plural or rule.marked or reader.habit or lasting)
        or (not (plural or lasting) and reader.day_number(end) and not reader.at(end).has("article") and not rule.marked)
    ):
        return None
    if rule.freq in (None, "DAILY"):
        rule.freq = "WEEKLY"
    if rule.freq == "YEARLY" and not rule.months:
        return None
    rule.days += [(weekday, 0) for weekday in dict.fromkeys(found)]
    rule.marked = rule.marked or plural or reader.habit or bool(lasting)
    if lasting == "perhaps":
        rule.ask.append("two_readings")
    return end


def month_and_days(reader: Reader, rule: Rule, at: int) -> int | None:
    """ "december 21st and 31st", "aug 20 and 30", "4/15", "Christmas", after "every" or "yearly"."""
    if not rule.marked or rule.days or rule.month_days or rule.freq not in (None, "YEARLY"):
        return None
    here = reader.skip(at, "on", "the")
    token = reader.at(here)
    if token.get("feast") in FIXED:
        rule.months, rule.month_days = ([part] for part in FIXED[token.get("feast")])
        rule.freq = "YEARLY"
        return here + 1
    figures = numeric_date(reader, here) if token.digits else None
    if figures and figures[0].month and figures[0].day and not figures[0].year:
        rule.months, rule.month_days, rule.freq = [figures[0].month], [figures[0].day], "YEARLY"
        return figures[1]
    if token.has("month"):
        return days_of_month(reader, rule, here)
    chain = day_chain(reader, here) if reader.day_number(here) else None
    if chain and chain[0].month and chain[0].day and chain[0].year is None and chain[0].first is None:
        rule.months, rule.month_days, rule.freq = [chain[0].month], [chain[0].day], "YEARLY"
        return chain[1]
    return None


def days_of_month(reader: Reader, rule: Rule, at: int) -> int:
    rule.months, rule.freq = [reader.at(at).get("month")], "YEARLY"
    here = end = reader.skip(at + 1, "the")
    while (day := reader.day_number(here)) is not None and 1 <= day <= 31 and not reader.at(here).has("article"):
        rule.month_days.append(day)
        end = here + 1
        here = _past_joints(reader, end)
        if here == end:
            break
    if not rule.month_days:
        end = at + 1
        while reader.at(end).has("join") and reader.at(end + 1).has("month"):
            rule.months.append(reader.at(end + 1).get("month"))
            end += 2
    return end


def parts(reader: Reader, rule: Rule, at: int) -> int | None:
    """ "mornings", "Friday afternoons", "Monday morning"."""
    token = reader.at(at)
    if not token.has("part") or token.has("clock") or token.has("offset") or (token.has("meridiem") and not rule.days):
        return None
    if rule.hours is not None:
        rule.hours, before = merge(rule.hours, part_of_day(token.get("part"))) or rule.hours, rule.hours
        return at + 1 if rule.hours != before else None
    some = some_parts(reader, at)
    if not (token.get("plural") or rule.marked) or (reader.number(at - 1) and not some):
        return None
    if some:
        rule.ask.append("which_days")
    rule.hours = part_of_day(token.get("part"))
    if token.get("plural"):
        rule.marked = True
        rule.freq = rule.freq or "DAILY"
    return at + 1


def some_parts(reader: Reader, at: int) -> bool:
    """Whether it is a number of parts of the day in a longer time: "three mornings next week"; "six nights" is a length."""
    token, after = reader.at(at), reader.at(at + 1)
    framed = after.has("step") or (after.get("glue") in ("in", "of") and not reader.at(at + 2).has("part"))
    counted = reader.number(at - 1) and token.get("plural") and token.has("part") and token.get("part") != "night"
    return bool(counted and framed)


def edges(reader: Reader, rule: Rule, at: int) -> int | None:
    """ "every month at the start", "at the end of every month"."""
    token = reader.at(at)
    edge = token.get("edge")
    if edge not in ("start", "end") or rule.month_days:
        return None
    after = reader.skip(at + 1, "of")
    if rule.freq == "MONTHLY" and (
        reader.at(after).get("grain") == "month"
        or (not amount_at(reader, after) and not day_chain(reader, reader.skip(at + 1, "on", "in", "the")))
    ):
        rule.month_days.append(1 if edge == "start" else -1)
        return after + int(reader.at(after).get("grain") == "month")
    if reader.at(after).has("every") and reader.at(after + 1).get("grain") == "month":
        rule.month_days.append(1 if edge == "start" else -1)
        return after
    return None


def days_left_out(reader: Reader, rule: Rule, at: int) -> int | None:
    if not rule.freq:
        return None
    here = reader.skip(at + 1, "on", "for", "the", "in")
    end = None
    if reader.ordinal(here) is not None and reader.at(here + 1).text in ("one", "time", "occurrence"):
        rule.ask.append("uncertain")  # "every Thursday apart from the first one"
        return here + 2
    while here < at + 40:
        weekdays = weekday_of(reader, here)
        chain = None if weekdays and reader.at(here).get("plural") else day_chain(reader, here)
        last = chain[1] if chain else here + bool(weekdays)
        if reader.at(last).has("part") and rule.hours is None and end is None:
            return None  # "every day except Wednesday afternoon"
        if chain and reader.at(chain[1]).text == "one":
            rule.leave_out_one(reader, chain[0])
            end = chain[1] + 1
        elif chain:
            rule.leave_out(reader, chain[0])
            end = chain[1]
        elif weekdays:
            for weekday in weekdays:
                rule.leave_out(reader, Days(weekday=weekday))
            end = here + 1
        else:
            break
        here = end
        while reader.at(here).has("join") or reader.at(here).get("glue") in ("on", "the"):
            here += 1
        if here == end:
            break
    return end


def bounds(reader: Reader, rule: Rule, at: int) -> int | None:
    """A start, an end or hours, read as any expression is."""
    if rule.hours is None and rule.marked and reader.at(at).digits:
        hours = hours_at(reader, at, True, True)
        after = reader.at(hours[1]) if hours else None
        if hours and hours[0].end and after and not after.has("month") and reader.at(at + 1).text == "-":
            rule.hours = hours[0]  # "every weekday 12-1"
            return hours[1]
    moment = stretch_at(reader, at)
    if moment is None or moment.tokens[1] <= at:
        return None
    clock = rule.marked and moment.hours is not None and moment.days is None and not moment.hours.word
    listed = rule.until is not None and moment.days is not None and only_month(moment.days) and reader.at(at - 1).has("join")
    if moment.weak and not clock and not listed and not reader.loose:
        return None
    single = clock and moment.weak and moment.hours is not None and moment.hours.end is None
    if single and (not reader.ends(moment.tokens[1]) or reader.at(moment.tokens[1]).has("grain")):
        return None  # "Thursday afternoons, 5 sessions"
    if clock and moment.weak and any(reader.at(place).get("glue") in ("of", "on") for place in (at - 1, at)):
        return None  # "mornings of 1, 2 and 3 December"
    if moment.days and moment.days.grain in FRAMES and moment.bound in (None, "at") and reader.at(at - 1).has("also"):
        return None  # "every Friday and next week"
    return moment.tokens[1] if rule.take(reader, moment) else None
