"""How repeating is said: "every other Tuesday until March", "first and third Monday of each month", "daily for 8 times"."""

from bisect import bisect_left
from dataclasses import replace

from intents.when.grammar.expression import Moment
from intents.when.model.clocks import merge, part_of_day
from intents.when.model.days import Days
from intents.when.recurrence.parts import (
    FREQS,
    WORKDAYS,
    bounds,
    count,
    days_left_out,
    edges,
    firsts,
    month_and_days,
    nths,
    of_month,
    parts,
    weekdays,
)
from intents.when.recurrence.rule import FRAMES, Rule, only_month, only_year
from intents.when.text.reader import Reader

NEAR = 14
PARTLY = frozenset(["vague", "vague_number", "partly", "loose_number"])
REPEATING = frozenset(["every", "often", "other", "plural", "once", "twice", "grain"])


def marks(reader: Reader) -> list[int]:
    """Where words stand that say that something repeats."""
    key = ("marks", 0)
    if key not in reader.seen and all(REPEATING.isdisjoint(token.sense) for token in reader.tokens):
        reader.seen[key] = []
    if key not in reader.seen:
        reader.seen[key] = [
            at
            for at, token in enumerate(reader.tokens)
            if token.has("every")
            or token.has("often")
            or (token.get("other") and reader.at(at + 1).has("weekday"))
            or (token.get("plural") and (token.has("weekday") or token.has("weekdays")))
            or _some_a(reader, at)
            or (token.get("plural") and token.has("part") and not reader.number(at - 1))  # "six nights" is a length
            or (
                (token.has("once") or token.has("twice"))
                and (reader.at(at + 1).has("article") or reader.at(at + 1).has("every") or reader.at(at + 1).has("per"))
            )
        ]
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
        if token.has("tail") and not token.has("weak"):
            here = end = here + 1  # "in a row"
            continue
        passing = (
            token.get("glue") in ("on", "in", "of", "the", ",", "at", "(", ")")
            or token.has("join")
            or (token.has("away") and rule.complete)
        )
        if not passing or here > end + 3:
            break
        here += 1
    if not rule.complete:
        return None
    rule.tokens = (at, end)
    if _some_of(reader, rule):
        rule.ask.append("which_days")
    return rule


def _some_of(reader: Reader, rule: Rule) -> bool:
    """Whether not all of the days are meant, and not which: "some Mondays", "most of the Fridays", "three Mondays in January"."""
    before = reader.at(rule.tokens[0] - 1)
    before = reader.at(rule.tokens[0] - 2) if before.get("glue") in ("of", "the") else before
    first = reader.at(rule.tokens[0])
    partly = any(not PARTLY.isdisjoint(token.sense) and not token.has("each_of") for token in (before, first))
    counted = rule.count is not None and rule.until is not None and not any(
        token.has("step") or token.has("ordinal") for token in (before, first)
    )
    return rule.freq == "WEEKLY" and "which_days" not in rule.ask and (partly or counted)


def _bit(reader: Reader, rule: Rule, at: int) -> int | None:
    """Reads one bit into the rule; the index after it, or None."""
    token = reader.at(at)
    if token.has("every") and (not rule.freq or rule.month_days or rule.days or rule.hours):
        return _every(reader, rule, at)
    if token.has("once") or token.has("twice"):
        return _once_a(reader, rule, at)
    if (some := _some_a(reader, at)) and not rule.freq:
        rule.freq, rule.interval = FREQS[reader.at(some - 1).get("grain")]
        rule.marked = True
        rule.ask.append("which_days")
        return some
    if token.has("often"):
        if rule.freq and rule.marked and rule.freq != token.get("often")[0]:
            return None
        rule.freq, rule.interval = token.get("often")
        rule.marked = True
        if token.has("part"):
            rule.hours = part_of_day(token.get("part"))
        return at + 1
    if (
        token.has("other")
        and not rule.freq
        and reader.at(at + 1).has("weekday")
        and reader.at(at - 1).get("glue") != "the"
        and reader.at(at - 1).sense.keys().isdisjoint(("step", "article"))
    ):
        rule.interval, rule.marked = token.get("other"), True
        return weekdays(reader, rule, at + 1)
    if token.has("except"):
        return days_left_out(reader, rule, at)
    return (
        count(reader, rule, at)
        or firsts(reader, rule, at)
        or nths(reader, rule, at)
        or weekdays(reader, rule, at)
        or month_and_days(reader, rule, at)
        or parts(reader, rule, at)
        or edges(reader, rule, at)
        or bounds(reader, rule, at)
    )


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
        elif nth and nth > 1 and (follower.has("grain") or follower.has("weekday")) and not of_month(reader, here + 2):
            interval, here = nth, here + 1
    if not 1 <= interval <= 999:
        return None
    here += reader.at(here).get("glue") in ("of", "the")
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
    read = nths(reader, rule, here) or weekdays(reader, rule, here) or month_and_days(reader, rule, here)
    rule.marked = before
    if read is not None and interval > 1:
        rule.interval = interval
    return read


def _some_a(reader: Reader, at: int) -> int | None:
    """ "one Friday a month", "two days a week": the index after it; which ones is not said."""
    day, per, grain = (reader.at(at + ahead) for ahead in (1, 2, 3))
    some = reader.number(at) is not None and (day.has("weekday") or day.has("part") or day.get("grain") in ("day", "weekend"))
    return at + 4 if some and (per.has("article") or per.has("per")) and grain.get("grain") in FREQS else None


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


def complete(reader: Reader, rule: Rule, moments: list[list[Moment]], others: list[Rule]) -> list[list[Moment]]:
    """Gives a rule what was said apart from it ("every Friday off, from January"); what is left of the expressions."""
    again = [[moment for moment in series if not _named_again(rule, moment)] for series in moments]
    kept = [series for series in again if series and not _day_beside(reader, rule, series)]
    kept = [series for series in kept if not (_completes(reader, rule, series) and all(rule.take(reader, one) for one in series))]
    for other in others:
        same = other.freq == rule.freq == "WEEKLY" and other.interval == rule.interval and (other.hours in (None, rule.hours))
        if same:
            rule.days += [day for day in other.days if day not in rule.days]
        else:
            rule.ask.append("uncertain")
    return kept


def of_days(reader: Reader, rule: Rule, moments: list[list[Moment]]) -> list[list[Moment]] | None:
    """Days that were named with a part of the day in the plural: "mornings of 1, 2 and 3 December", "7-9 Dec, evenings only"."""
    said = [reader.at(at) for at in range(*rule.tokens)]
    bare = rule.freq == "DAILY" and rule.hours is not None and not rule.until and not rule.start and not rule.count
    if not bare or any(token.has("every") or token.has("often") for token in said):
        return None
    wanted = [all(one.days and one.days.grain == "day" and not one.hours and one.bound in (None, "at") for one in series)
              for series in moments]
    if not any(wanted):
        return None
    return [
        [replace(one, hours=rule.hours) for one in series] if put else series for put, series in zip(wanted, moments, strict=True)
    ]


def _completes(reader: Reader, rule: Rule, series: list[Moment]) -> bool:
    """Whether an expression apart from a rule can bound it: a start, an end, hours, the months or the week that it is in."""
    only = series[0]
    if len(series) > 1 and not all(one.days and only_month(one.days) and not one.either and not one.upto for one in series):
        return False
    if only.bound not in (None, "at") or only.days is None or only.lasting:
        return True
    listed = reader.at(only.tokens[0] - 1).has("join") or reader.at(only.tokens[0]).has("join")  # "every Friday and next week"
    framed = only_month(only.days) or only_year(only.days) or (not listed and (only.upto is not None or only.days.grain in FRAMES))
    return framed and (rule.until is None) != listed  # "in February, March and April"


def _named_again(rule: Rule, moment: Moment) -> bool:
    """Whether a weekday of the rule is only named once more: "every other weekend I have my kids, so can't do Sat/Sun"."""
    named = _weekly(moment) if not moment.hours and moment.bound in (None, "at") else None
    return rule.freq == "WEEKLY" and bool(named) and {(day, 0) for day in named or ()} <= set(rule.days)


def _day_beside(reader: Reader, rule: Rule, series: list[Moment]) -> bool:
    """Whether a rule that says only how often takes the day that is named apart from it: "monthly, the third Wednesday"."""
    bare = rule.freq in ("WEEKLY", "MONTHLY") and not rule.days and not rule.month_days
    if not bare or any(moment.bound not in (None, "at") or moment.upto or moment.right for moment in series):
        return False
    tried, hours = rule.copy(), series[-1].hours
    begin, end = series[0].tokens[0], series[-1].tokens[1]
    read = nths(reader, tried, begin) or weekdays(reader, tried, begin) or begin
    if tried.freq != rule.freq or not (read == end or (read > begin and hours is not None and rule.hours is None)):
        return False
    rule.days, rule.month_days, rule.position, rule.hours = tried.days, tried.month_days, tried.position, rule.hours or hours
    return True


def habit_of(reader: Reader, moments: list[list[Moment]]) -> tuple[list[list[Moment]], Rule | None]:
    """Working hours: bare weekdays mean every week ("Mon to Fri 10:00-18:30")."""
    rule = Rule(freq="WEEKLY", marked=True)
    kept: list[list[Moment]] = []
    left_out: set[int] = set()
    for series in moments:
        days = [day for moment in series if moment.bound is None and (day := _weekly(moment))]
        if len(days) == len(series) and any(reader.at(series[0].tokens[0] - back).has("except") for back in (1, 2)):
            left_out.update(weekday for group in days for weekday in group)
            continue
        if len(days) != len(series):
            kept.append(series)
            continue
        hours = {moment.hours for moment in series if moment.hours}
        if len(hours) > 1 or (rule.hours and hours and rule.hours not in hours):
            rule.ask.append("uncertain")
        rule.days += [(weekday, 0) for group in days for weekday in group if (weekday, 0) not in rule.days]
        rule.hours = rule.hours or next(iter(hours), None)
        rule.tokens = (min(rule.tokens[0] or series[0].tokens[0], series[0].tokens[0]), series[-1].tokens[1])
    rule.days = [day for day in rule.days if day[0] not in left_out]
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
