"""How repeating is said: "every other Tuesday until March", "first and third Monday of each month", "weekdays at 9", "daily for 8 times"."""

from bisect import bisect_left
from dataclasses import replace

from intents.when.clocks import merge, part_of_day
from intents.when.dates import day_chain
from intents.when.days import Days
from intents.when.feasts import FIXED
from intents.when.moments import Moment, stretch_at
from intents.when.numeric import numeric_date
from intents.when.reader import Reader
from intents.when.recurrence import Rule
from intents.when.shifts import amount_at

NEAR = 14
FREQS = {"day": ("DAILY", 1), "week": ("WEEKLY", 1), "fortnight": ("WEEKLY", 2), "month": ("MONTHLY", 1), "quarter": ("MONTHLY", 3),
         "year": ("YEARLY", 1), "hour": ("HOURLY", 1), "minute": ("MINUTELY", 1)}
WORKDAYS = [(weekday, 0) for weekday in range(5)]


def marks(reader: Reader) -> list[int]:
    """Where words stand that say that something repeats."""
    key = ("marks", 0)
    if key not in reader.seen:
        reader.seen[key] = [at for at, token in enumerate(reader.tokens)
                            if token.has("every") or token.has("often") or token.get("other") and reader.at(at + 1).has("weekday") or (token.get("plural") and (token.has("weekday") or token.has("weekdays") or token.has("part")))
                            or ((token.has("once") or token.has("twice")) and (reader.at(at + 1).has("article") or reader.at(at + 1).has("every") or reader.at(at + 1).has("per")))]
    found: list[int] = reader.seen[key]
    return found


def rule_at(reader: Reader, at: int) -> Rule | None:
    """The recurrence that starts here, bits in any order, or None."""
    places = marks(reader)
    following = bisect_left(places, at)
    if following == len(places) or places[following] > at + NEAR:
        return None
    rule = Rule((at, at))
    here, end = at, at
    while here < len(reader.tokens) and here < at + 80:
        read = _bit(reader, rule, here)
        if read is not None and read > here:
            here = end = read
            continue
        token = reader.at(here)
        passing = token.get("glue") in ("on", "in", "of", "the", ",", "at", "(", ")") or token.has("join") or (token.has("away") and rule.complete) or (
            token.text in ("during",))
        if not passing or here > end + 3:
            break
        here += 1
    if not rule.complete:
        return None
    rule.tokens = (at, end)
    return rule


def _bit(reader: Reader, rule: Rule, at: int) -> int | None:
    """Reads one bit into the rule; the index after it, or None."""
    token = reader.at(at)
    if token.has("every") and (not rule.freq or rule.month_days or rule.days or rule.hours):
        return _every(reader, rule, at)
    if token.has("once") or token.has("twice"):
        return _once_a(reader, rule, at)
    if token.has("often"):
        if rule.freq and rule.marked and rule.freq != token.get("often")[0]:
            return None
        rule.freq, rule.interval = token.get("often")
        rule.marked = True
        if token.has("part"):
            rule.hours = part_of_day(token.get("part"))
        return at + 1
    if token.has("other") and not rule.freq and reader.at(at + 1).has("weekday") and reader.at(at - 1).text not in ("the", "this", "an"):
        rule.interval, rule.marked = token.get("other"), True
        return _weekdays(reader, rule, at + 1)
    if token.has("except"):
        return _except(reader, rule, at)
    return _count(reader, rule, at) or _nths(reader, rule, at) or _weekdays(reader, rule, at) or _month_and_days(reader, rule, at) \
        or _parts(reader, rule, at) or _edges(reader, rule, at) or _bounds(reader, rule, at)


def _every(reader: Reader, rule: Rule, at: int) -> int | None:
    token = reader.at(at)
    interval = token.get("other") or 1
    here = at + 1
    if reader.at(here).has("other"):
        interval, here = reader.at(here).get("other"), here + 1
    elif token.get("other") is None:
        number = reader.number(here)
        nth = reader.ordinal(here)
        follower = reader.at(here + 1)
        if number and (follower.has("grain") or follower.has("weekday")):
            interval, here = number, here + 1
        elif nth and nth > 1 and (follower.has("grain") or follower.has("weekday")) and not _of_month(reader, here + 2):
            interval, here = nth, here + 1
    if not 1 <= interval <= 999:
        return None
    here += reader.at(here).text == "of" or reader.at(here).text == "the"
    read = _every_what(reader, rule, here, interval)
    if read is not None:
        rule.marked = True
    return read


def _every_what(reader: Reader, rule: Rule, here: int, interval: int) -> int | None:
    token = reader.at(here)
    grain = token.get("grain")
    working = token.has("working") and reader.at(here + 1).get("grain") == "day"
    if grain in ("workday", "weekend") or working:
        rule.freq, rule.interval = "WEEKLY", interval
        rule.days += WORKDAYS if grain == "workday" or working else [(5, 0), (6, 0)]
        return here + 1 + working
    if grain in FREQS:
        freq, times = FREQS[grain]
        if rule.freq and rule.freq != freq and rule.freq == "YEARLY":
            return None
        if rule.days and not any(nth for _, nth in rule.days) and freq == "DAILY":
            return None
        rule.freq, rule.interval = freq, interval * times
        return here + 1
    if rule.marked and rule.freq:
        return None
    if token.has("part") and not token.has("article"):
        rule.freq, rule.interval = rule.freq or "DAILY", interval
        part = part_of_day(token.get("part"))
        rule.hours = (merge(rule.hours, part) if rule.hours else None) or part
        return here + 1
    rule.marked, before = True, rule.marked
    read = _nths(reader, rule, here) or _weekdays(reader, rule, here) or _month_and_days(reader, rule, here)
    rule.marked = before
    if read is not None and interval > 1:
        rule.interval = interval
    return read


def _once_a(reader: Reader, rule: Rule, at: int) -> int | None:
    """ "once a week", "once per month", "once every two weeks"."""
    follower = reader.at(at + 1)
    if follower.has("every"):
        return at + 1
    grain = reader.at(at + 2).get("grain")
    if not (follower.has("article") or follower.has("per")) or grain not in FREQS:
        return None
    if reader.at(at).has("twice"):
        rule.ask.append("which_days")
    rule.freq, rule.interval = FREQS[grain]
    rule.marked = True
    return at + 3


def _of_month(reader: Reader, at: int) -> bool:
    here = reader.skip(at, "of", "in", "the")
    return here > at and (reader.at(here).get("grain") in ("month", "quarter") or reader.at(here).has("month") or reader.at(here).has("every"))


def _numbers(reader: Reader, at: int) -> tuple[list[int], int]:
    """A list of ordinals: "first, second, and third", "4th and 10th", "2nd and last"."""
    found: list[int] = []
    here = reader.skip(at, "the")
    end = at
    while (nth := reader.ordinal(here)) is not None and len(found) < 31:
        if nth > 0 and reader.ordinal(here + 1) == -1:
            nth, here = -nth, here + 1
        found.append(nth)
        end = here + 1
        here = end
        while reader.at(here).has("join") or reader.at(here).text == "the":
            here += 1
        if here == end:
            break
    return found, end


def _nths(reader: Reader, rule: Rule, at: int) -> int | None:
    """ "first and third Monday of each month", "4th and 10th of the month", "20th and 30th of aug", "1st day", "last of each month"."""
    numbers, here = _numbers(reader, at)
    if not numbers or rule.month_days or rule.days:
        return None
    if numbers == [-1] and reader.at(at).has("step") and amount_at(reader, here):
        return None
    token = reader.at(here)
    weekday, grain = token.get("weekday"), token.get("grain")
    working = token.has("working") and reader.at(here + 1).get("grain") == "day"
    if weekday is None and grain not in (None, "day", "workday", "weekend") or any(not -31 <= number <= 31 or not number for number in numbers):
        return None
    end = here + (weekday is not None or grain is not None) + 2 * working
    after = reader.skip(end, "of", "in", "the")
    frame = reader.at(after)
    if frame.has("month") and after > end:
        rule.months.append(frame.get("month"))
        freq, after = "YEARLY", after + 1
    elif frame.get("grain") == "month" and after > end and not frame.get("plural"):
        freq, after = "MONTHLY", after + 1
    elif frame.has("every") and (reader.at(after + 1).has("grain") or reader.at(after + 2).has("grain")):
        freq, after = rule.freq or "MONTHLY", end
    elif rule.freq in ("MONTHLY", "YEARLY"):
        freq, after = rule.freq, end
    elif rule.marked and rule.freq is None and grain not in ("day", "week"):
        freq, after = "MONTHLY", end
    else:
        return None
    if weekday is not None:
        rule.days += [(weekday, number) for number in numbers if -5 <= number <= 5]
    elif grain == "workday" or working:
        rule.days, rule.position = list(WORKDAYS), numbers[0]
    elif grain == "weekend":
        rule.days += [(day, number) for number in numbers for day in (5, 6) if -5 <= number <= 5]
    else:
        rule.month_days += numbers
    rule.freq = freq
    return after


def _weekday_of(reader: Reader, at: int) -> list[int] | None:
    token = reader.at(at)
    if token.has("weekday") and not (token.has("weak") and token.text == "thr"):
        return [token.get("weekday")]
    return list(token.get("weekdays")) if token.has("weekdays") else None


def _weekdays(reader: Reader, rule: Rule, at: int) -> int | None:
    """ "tuesdays and thursdays", "mon and fri", "saturdays through tuesdays", "Mon-Thu". Bare weekdays need a word that says that they repeat."""
    if rule.days or rule.month_days or (rule.hours is not None and not rule.marked and not any(
            reader.at(n).get("plural") for n in range(at, at + 8))):
        return None
    found: list[int] = []
    here, end, plural = reader.skip(at, "on", "the"), at, False
    while (days := _weekday_of(reader, here)) is not None and len(found) < 60:
        plural = plural or bool(reader.at(here).get("plural"))
        end = here + 1
        if reader.at(end).has("link") and (more := _weekday_of(reader, end + 1)) is not None:
            plural = plural or bool(reader.at(end + 1).get("plural"))
            days = [(days[0] + n) % 7 for n in range((more[-1] - days[0]) % 7 + 1)]
            end += 2
        found += days
        here = end
        while reader.at(here).has("join") or reader.at(here).text in ("on", "/") or (reader.at(here).has("every") and _weekday_of(reader, here + 1)):
            here += 1
    plural = plural or bool(found) and reader.at(end).get("plural") is True and reader.at(end).has("part")
    if not found or not (plural or rule.marked or reader.habit) or (not plural and reader.day_number(end) and not reader.at(end).has("article") and not rule.marked):
        return None
    if rule.freq in (None, "DAILY"):
        rule.freq = "WEEKLY"
    if rule.freq == "YEARLY" and not rule.months:
        return None
    rule.days += [(weekday, 0) for weekday in dict.fromkeys(found)]
    rule.marked = rule.marked or plural or reader.habit
    return end


def _month_and_days(reader: Reader, rule: Rule, at: int) -> int | None:
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
        return _days_of_month(reader, rule, here)
    chain = day_chain(reader, here) if reader.day_number(here) else None
    if chain and chain[0].month and chain[0].day and chain[0].year is None and chain[0].first is None:
        rule.months, rule.month_days, rule.freq = [chain[0].month], [chain[0].day], "YEARLY"
        return chain[1]
    return None


def _days_of_month(reader: Reader, rule: Rule, at: int) -> int:
    rule.months, rule.freq = [reader.at(at).get("month")], "YEARLY"
    here = end = reader.skip(at + 1, "the")
    while (day := reader.day_number(here)) is not None and 1 <= day <= 31 and not reader.at(here).has("article"):
        rule.month_days.append(day)
        end = here + 1
        here = end
        while reader.at(here).has("join") or reader.at(here).text == "the":
            here += 1
        if here == end:
            break
    if not rule.month_days:
        end = at + 1
        while reader.at(end).has("join") and reader.at(end + 1).has("month"):
            rule.months.append(reader.at(end + 1).get("month"))
            end += 2
    return end


def _parts(reader: Reader, rule: Rule, at: int) -> int | None:
    """ "mornings", "Friday afternoons", "Monday morning"."""
    token = reader.at(at)
    if not token.has("part") or token.has("clock") or token.has("offset") or (token.has("meridiem") and not rule.days):
        return None
    if rule.hours is not None:
        rule.hours, before = merge(rule.hours, part_of_day(token.get("part"))) or rule.hours, rule.hours
        return at + 1 if rule.hours != before else None
    if not (token.get("plural") or rule.marked):
        return None
    rule.hours = part_of_day(token.get("part"))
    if token.get("plural"):
        rule.marked = True
        rule.freq = rule.freq or "DAILY"
    return at + 1


def _edges(reader: Reader, rule: Rule, at: int) -> int | None:
    """ "every month at the start", "at the end of every month"."""
    token = reader.at(at)
    edge = token.get("edge")
    if edge not in ("start", "end") or rule.month_days:
        return None
    after = reader.skip(at + 1, "of")
    if rule.freq == "MONTHLY" and (reader.at(after).get("grain") == "month" or not amount_at(reader, after) and not day_chain(reader, reader.skip(at + 1, "on", "in", "the"))):
        rule.month_days.append(1 if edge == "start" else -1)
        return after + (reader.at(after).get("grain") == "month")
    if reader.at(after).has("every") and reader.at(after + 1).get("grain") == "month":
        rule.month_days.append(1 if edge == "start" else -1)
        return after
    return None


def _count(reader: Reader, rule: Rule, at: int) -> int | None:
    """ "for 8 times", "3x", "10 occurrences"; "for six weeks", "for the next month"."""
    if rule.count or rule.until or not rule.marked:
        return None
    here = reader.skip(at, "for", "the")
    upcoming = reader.at(here).has("step") and reader.at(here).get("step") == 1
    here += upcoming or reader.at(here).get("step") == 0
    here = reader.skip(here, "the")
    number = reader.number(here) or (reader.at(here).number if reader.at(here).digits == 3 else None)
    if number and reader.at(here + 1).has("times"):
        rule.count = number
        return here + 2
    if number and rule.days and len(rule.days) == 1 and reader.at(here + 1).get("weekday") == rule.days[0][0] and reader.at(at).get("glue") == "for":
        rule.count = number
        return here + 2
    found = amount_at(reader, here)
    if found is None and upcoming and reader.at(here).get("grain") and reader.at(at).get("glue") == "for":
        from intents.when.shifts import Amount  # noqa: PLC0415
        found = Amount(1, reader.at(here).get("grain")), here + 1
    if found is None or reader.at(at).get("glue") != "for" or found[0].grain in ("hour", "minute"):
        return None
    rule.end_after(reader, found[0], upcoming)
    return found[1]


def _except(reader: Reader, rule: Rule, at: int) -> int | None:
    if not rule.freq:
        return None
    here = reader.skip(at + 1, "on", "for", "the", "in")
    end = None
    while here < at + 40:
        weekdays = _weekday_of(reader, here)
        chain = None if weekdays and reader.at(here).get("plural") else day_chain(reader, here)
        if chain:
            rule.leave_out(reader, chain[0])
            end = chain[1]
        elif weekdays:
            for weekday in weekdays:
                rule.leave_out(reader, Days(weekday=weekday))
            end = here + 1
        else:
            break
        here = end
        while reader.at(here).has("join") or reader.at(here).text in ("on", "the"):
            here += 1
        if here == end:
            break
    return end


def _bounds(reader: Reader, rule: Rule, at: int) -> int | None:
    """A start, an end or hours, read as any expression is."""
    moment = stretch_at(reader, at)
    if moment is None or moment.tokens[1] <= at:
        return None
    if moment.weak and not (rule.marked and moment.hours and moment.days is None and not moment.hours.word) and not reader.loose:
        return None
    return moment.tokens[1] if rule.take(reader, moment) else None


def complete(reader: Reader, rule: Rule, moments: list[list[Moment]], others: list[Rule]) -> list[list[Moment]]:
    """Gives a rule what was said apart from it ("every Friday off, from January"); what is left of the expressions."""
    kept: list[list[Moment]] = []
    for series in moments:
        only = series[0]
        apart = len(series) == 1 and (only.bound not in (None, "at") or only.days is None or only.lasting or (only.upto is not None and rule.until is None))
        if not (apart and rule.take(reader, only)):
            kept.append(series)
    for other in others:
        same = other.freq == rule.freq == "WEEKLY" and other.interval == rule.interval and (other.hours in (None, rule.hours))
        if same:
            rule.days += [day for day in other.days if day not in rule.days]
        else:
            rule.ask.append("uncertain")
    return kept


def habit_of(reader: Reader, moments: list[list[Moment]]) -> tuple[list[list[Moment]], Rule | None]:
    """Working hours: bare weekdays mean every week ("Mon to Fri 10:00-18:30")."""
    rule = Rule(freq="WEEKLY", marked=True)
    kept: list[list[Moment]] = []
    for series in moments:
        days = [day for moment in series if moment.bound is None and (day := _weekly(moment))]
        if len(days) != len(series):
            kept.append(series)
            continue
        hours = {moment.hours for moment in series if moment.hours}
        if len(hours) > 1 or (rule.hours and hours and rule.hours not in hours):
            rule.ask.append("uncertain")
        rule.days += [(weekday, 0) for group in days for weekday in group if (weekday, 0) not in rule.days]
        rule.hours = rule.hours or next(iter(hours), None)
        rule.tokens = (min(rule.tokens[0] or series[0].tokens[0], series[0].tokens[0]), series[-1].tokens[1])
    if not rule.days:
        return moments, None
    return complete(reader, rule, kept, []), rule


def _weekly(moment: Moment) -> list[int] | None:
    days, upto = moment.days, moment.upto
    if days is None or moment.right or days.weekday is None or days != replace(Days(weekday=days.weekday), weak=days.weak):
        return None
    if upto is None:
        return [days.weekday]
    if upto.weekday is None or upto.day is not None:
        return None
    return [(days.weekday + n) % 7 for n in range((upto.weekday - days.weekday) % 7 + 1)]
