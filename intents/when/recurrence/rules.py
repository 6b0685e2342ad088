"""How repeating is said: "every other Tuesday until March", "first and third Monday of each month", "daily for 8 times"."""

from bisect import bisect_left

from intents.when.model.clocks import merge, part_of_day
from intents.when.recurrence.counts import count
from intents.when.recurrence.parts import (
    FREQS,
    WORKDAYS,
    bounds,
    days_left_out,
    edges,
    firsts,
    hours_ahead,
    month_and_days,
    nths,
    of_month,
    parts,
    some_parts,
    weekday_of,
    weekdays,
)
from intents.when.recurrence.rule import Rule
from intents.when.recurrence.standing import lasts, on_one
from intents.when.text.reader import Reader

NEAR = 14
PARTLY = frozenset(["vague", "vague_number", "partly", "loose_number"])
PERIOD_ENDS = {"month": (), "quarter": (3, 6, 9, 12), "year": (12,)}
"""The months that such a time ends with; none: each."""
REPEATING = frozenset(
    ["every", "often", "other", "plural", "once", "twice", "times", "grain", "standing", "habit", "bound", "ceases"]
)


def marks(reader: Reader) -> list[int]:
    """Where words stand that say that something repeats."""
    key = ("marks", 0)
    if key not in reader.seen and all(REPEATING.isdisjoint(token.sense) for token in reader.tokens) and not _in_a_frame(reader):
        reader.seen[key] = []
    if key not in reader.seen:
        going_on = lasts(reader)
        reader.seen[key] = [
            at
            for at, token in enumerate(reader.tokens)
            if token.has("every")
            or token.has("often")
            or (token.get("other") and reader.at(at + 1).has("weekday"))
            or (token.get("plural") and (token.has("weekday") or token.has("weekdays")))
            or (token.has("weekday") and (going_on or reader.at(at - 1).has("ceases")))
            or _some_a(reader, at)
            or (token.get("plural") and token.has("part") and (not reader.number(at - 1) or some_parts(reader, at)))
            or _times_a(reader, at)
            or (
                (token.has("once") or token.has("twice"))
                and (reader.at(at + 1).has("article") or reader.at(at + 1).has("every") or reader.at(at + 1).has("per"))
            )
        ]
    found: list[int] = reader.seen[key]
    return found


def _in_a_frame(reader: Reader) -> bool:
    """Whether several weekdays may be those of a longer time: "Mon/Wed/Fri off 7-18 Dec"; or one is any of them: "on a Friday"."""
    days = [at for at, token in enumerate(reader.tokens) if token.has("weekday")]
    return (len(days) > 1 and lasts(reader)) or any(on_one(reader, at - 1) for at in days)


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
    rule.names_them()
    if _some_of(reader, rule) or 1 < rule.often != len(rule.days or rule.month_days):
        rule.ask.append("which_days")
    return rule


def _some_of(reader: Reader, rule: Rule) -> bool:
    """Whether not all of the days are meant, and not which: "some Mondays", "most of the Fridays", "three Mondays in January"."""
    before = reader.at(rule.tokens[0] - 1)
    before = reader.at(rule.tokens[0] - 2) if before.get("glue") in ("of", "the") else before
    first = reader.at(rule.tokens[0])
    partly = any(not PARTLY.isdisjoint(token.sense) and not token.has("each_of") for token in (before, first))
    counted = (
        rule.count is not None
        and rule.until is not None
        and not any(token.has("step") or token.has("ordinal") for token in (before, first))
    )
    daily = rule.freq == "DAILY" and rule.hours is not None  # "a couple of mornings next week"
    return (rule.freq == "WEEKLY" or daily) and "which_days" not in rule.ask and (partly or counted)


def _bit(reader: Reader, rule: Rule, at: int) -> int | None:
    """Reads one bit into the rule; the index after it, or None."""
    token = reader.at(at)
    if token.has("every") and (not rule.freq or rule.month_days or rule.days or rule.hours):
        return _every(reader, rule, at)
    if token.has("once") or token.has("twice") or _times_a(reader, at):
        return _once_a(reader, rule, at)
    if (some := _some_a(reader, at)) and not rule.freq:
        rule.freq, rule.interval = FREQS[reader.at(some - 1).get("grain")]
        rule.marked = True
        rule.often = reader.number(at) or 1
        rule.ask.append("which_days")
        return some
    if token.has("often"):
        if rule.freq and rule.marked and rule.freq != token.get("often")[0]:
            return None
        rule.freq, rule.interval = token.get("often")
        rule.marked = rule.apart = True
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
    if token.has("except") or _all_but(reader, rule, at):
        return days_left_out(reader, rule, at)
    return (
        count(reader, rule, at)
        or firsts(reader, rule, at)
        or nths(reader, rule, at)
        or hours_ahead(reader, rule, at)
        or weekdays(reader, rule, at)
        or month_and_days(reader, rule, at)
        or parts(reader, rule, at)
        or edges(reader, rule, at)
        or bounds(reader, rule, at)
    )


def _all_but(reader: Reader, rule: Rule, at: int) -> bool:
    """Whether "but" takes out one of the days just named: "every weekday but Wednesday"."""
    out = weekday_of(reader, reader.skip(at + 1, "on")) if reader.at(at).text == "but" else None
    named = [day for day, nth in rule.days if not nth]
    return bool(out) and len(named) > len(out or ()) and set(out or ()) <= set(named)


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
        rule.freq, rule.interval, rule.apart = freq, interval * times, bool(token.get("plural"))
        return here + 1
    if rule.marked and rule.freq:
        return None
    if token.get("period_end") in PERIOD_ENDS and interval == 1:
        rule.months = [*PERIOD_ENDS[token.get("period_end")]]
        rule.freq, rule.month_days = "YEARLY" if rule.months else "MONTHLY", [-1]
        return here + 1
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
    """ "one Friday a month", "two days off a week", "one day each week": the index after it; which ones is not said."""
    token, day = reader.at(at), reader.at(at + 1)
    some = token.has("vague") and token.text.startswith("one ")  # "one day", "one morning"
    counted = reader.number(at) is not None or token.text == "a"
    named = counted and (day.has("weekday") or day.has("part") or day.get("grain") in ("day", "weekend"))
    if not (some or named):
        return None
    here = at + 1 + named
    here += reader.at(here).has("away")
    per, grain = reader.at(here), reader.at(here + 1)
    often = per.has("article") or per.has("per") or (per.has("every") and not per.has("other") and token.text != "a")
    longer = grain.get("grain") in FREQS and grain.get("grain") not in ("day", "hour", "minute")
    return here + 2 if often and longer and not grain.get("plural") else None


def _times_a(reader: Reader, at: int) -> bool:
    """Whether "three times a week" stands here."""
    per, grain = reader.at(at + 2), reader.at(at + 3)
    named = reader.number(at) is not None and reader.at(at + 1).has("times")
    return named and (per.has("article") or per.has("per")) and grain.get("grain") in FREQS


def _once_a(reader: Reader, rule: Rule, at: int) -> int | None:
    """ "once a week", "once per month", "once every two weeks", "three times a week"."""
    token, behind = reader.at(at), at + 1 + reader.at(at + 1).has("times")
    follower = reader.at(behind)
    if follower.has("every"):
        return behind
    grain = reader.at(behind + 1).get("grain")
    if not (follower.has("article") or follower.has("per")) or grain not in FREQS:
        return None
    rule.often = 2 if token.has("twice") else reader.number(at) or 1
    rule.freq, rule.interval = FREQS[grain]
    rule.marked = True
    return behind + 2
