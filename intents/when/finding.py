"""The way through a text: every place is tried once, what is read is not read again, and the parts are put together."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache

from intents.when.bare_days import days_shared_out
from intents.when.calendar.countries import whose_feasts
from intents.when.calendar.dates import day_chain, day_piece
from intents.when.calendar.numeric import free_on_left, order_of, past_run
from intents.when.calendar.offsets import Amount, amount_at
from intents.when.grammar.attach import asked_for, joined_parts
from intents.when.grammar.clock_ranges import half_day_at
from intents.when.grammar.expression import Moment
from intents.when.grammar.lists import series_at
from intents.when.grammar.zones import zone_before, zone_behind
from intents.when.model.days import Days
from intents.when.recurrence.completing import complete, habit_of, of_days
from intents.when.recurrence.counts import times_at
from intents.when.recurrence.once import once, perhaps_once
from intents.when.recurrence.rule import Rule, first_time, written
from intents.when.recurrence.rules import marks, rule_at
from intents.when.resolve.lists_to_spans import spans_of
from intents.when.resolve.to_spans import Outcome
from intents.when.span import Span, When
from intents.when.text.reader import Reader
from intents.when.text.tokens import MOST, Token, tokenise
from intents.when.text.weekdays import weekdays_in_order

Expression = list[Moment]
EVENT = 8  # tokens that name what ends a series, before its day
ENDINGS = frozenset(".!?;¦")
KEPT = 32  # texts; many who ask in turn look for the times of one message, and of its parts
LONGEST_DATE = 60
"""Tokens that one date may have."""


@lru_cache(maxsize=KEPT)
def find(
    text: str,
    *,
    now: datetime,
    timezone: str = "UTC",
    date_order: str = "DMY",
    alone: bool = False,
    country: str = "GB",
    habit: bool = False,
) -> When:
    """All the dates and times in a text, as the speaker means them on his local ``now``.

    ``alone``: the whole text is thought to be a date, so that unsafe words ("may", "9 tomorrow") count where nothing is left over,
    and open sides stay open. ``habit`` reads bare weekdays as every week (working hours). ``country``: whose feasts. Never raises.
    """
    reader, scanned, notes = taken_apart(text, now, timezone, date_order, country, habit=habit, alone=alone)
    open_rules = [rule.tokens for rule in scanned.rules if rule.hours is None]
    moments = joined_parts(reader, scanned.moments, scanned.latent, open_rules) if not alone else scanned.moments
    found = answer(reader, text, moments, counted(scanned.rules, scanned.times), timezone)
    return replace(found, assumed=(*found.assumed, *notes))


def taken_apart(
    text: str, now: datetime, timezone: str, date_order: str, country: str, *, habit: bool, alone: bool
) -> tuple[Reader, "Scan", tuple[str, ...]]:
    """What one way through a text finds, with the reader that found it, and what was assumed of the whole text."""
    tokens = weekdays_in_order(tokenise(text))
    country = whose_feasts(timezone, date_order, country)
    order = order_of(tokens, date_order)
    reader = Reader(tokens, now.replace(tzinfo=None), order, country, alone=alone, habit=habit, chain=day_chain, piece=day_piece)
    scanned = scan(reader)
    if alone and len(tokens) <= LONGEST_DATE and not covered(reader, scanned.moments, scanned.rules):
        loose = replace(reader, loose=True, seen={})
        freely = scan(loose)
        if covered(loose, freely.moments, freely.rules):
            reader, scanned = loose, freely
    notes = (("month first" if order == "MDY" else "day first",) if order != date_order else ()) + (
        ("only the beginning of this long message was read",) if len(tokens) >= MOST else ()
    )
    return reader, scanned, notes


@dataclass(slots=True)
class Scan:
    """What one way through the tokens found, each in the order of the text.

    ``latent`` are parts of the day that are none unless a day stands near; ``lengths`` bare lengths of time; ``unsure`` bare
    numbers that the words around them don't make hours or days; ``times`` how often something comes, said apart from its rule.
    """

    moments: list[Expression] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    latent: list[Moment] = field(default_factory=list)
    lengths: list[Moment] = field(default_factory=list)
    unsure: list[Expression] = field(default_factory=list)
    times: list[Moment] = field(default_factory=list)


def scan(reader: Reader) -> Scan:
    """Every place of the text tried once; what is read is not read again."""
    found = Scan()
    reader.repeats = bool(marks(reader))
    at, repeats = 0, reader.repeats or reader.habit
    begins = reader.begins = beginnings(reader)
    while at < len(reader.tokens):
        token = reader.at(at)
        if not begins[at] and not (repeats and token.sense):
            at = past_run(reader, at)
            continue
        rule = rule_at(reader, at) if repeats else None
        if rule:
            found.rules.append(rule)
            at = rule.tokens[1]
            continue
        at = _expression(reader, at, found)
    if found.unsure and found.moments:
        _days_said_barely(reader, found)
    if found.moments:
        _days_shared_out(reader, found)
        _hours_until(found)
    _events_as_ends(reader, found)
    if found.rules:
        found.times = _times(reader, found)
    return found


def _events_as_ends(reader: Reader, found: Scan) -> None:
    """ "Every Friday until the end of term on 16 July": what is named after "until" has its day behind it."""
    taken = {at for rule in found.rules for at in range(*rule.tokens)}
    for series in found.moments:
        only, first = series[0], series[0].tokens[0]
        day = only.days is not None and only.bound in (None, "at") and not (only.upto or only.right or only.back or only.lasting)
        opened = reader.at(first).get("glue") == "on" or reader.at(first - 1).get("glue") in ("on", "(", ",")
        if len(series) > 1 or not day or not opened or not found.rules:
            continue
        for at in range(first - 1, max(first - EVENT, 0), -1):
            token = reader.at(at)
            if at in taken or token.digits or token.text in ENDINGS or not token.sense.keys().isdisjoint(("weekday", "month")):
                break
            if token.get("bound") in ("until", "through") and not token.has("weak") and first - at > 1:
                series[0] = replace(only, bound="until", tokens=(at, only.tokens[1]))
                break


def _times(reader: Reader, found: Scan) -> list[Moment]:
    """ "Every second Wednesday I'm out, ten of them in total": how often, where no rule or date has these words."""
    taken = [rule.tokens for rule in found.rules] + [one.tokens for series in found.moments for one in series]
    made: list[Moment] = []
    for at in range(len(reader.tokens)):
        free = not any(first <= at < last for first, last in taken)
        times = times_at(reader, at) if free and not (made and at < made[-1].tokens[1]) else None
        if times and not reader.at(at - 1).digits:
            made.append(Moment((at, times[1]), lasting=Amount(times[0], "times")))
    return made


def _days_said_barely(reader: Reader, found: Scan) -> None:
    """Bare ranges that hold or touch a day of the month said elsewhere: "her party is on the 21st, not working 20-22"; and those
    of a month that stands before them alone: "in March I'm out 9-11"."""
    told = [one.days for series in found.moments for one in series if one.days and one.days.first is None]
    named = [days for days in told if days.day]
    months = [days for days in told if days.month and not days.day] if not (named or reader.habit) else []
    for series in list(found.unsure):
        first, link, last = (reader.at(series[0].tokens[0] + n) for n in range(3))
        low, high = first.number or 0, last.number or 0
        near = [days for days in named if low - 1 <= (days.day or 0) <= high + 1]
        goes_on = any((days.day or 0) + 1 == low for days in near)  # "the ferry is on the 5th, out 6-10": hours as well
        framed = len(months) == 1  # "in March I'm out 9-11"
        near = near or (months if framed else [])
        figures = link.get("dash") and 0 < low < high <= 31 and first.digits <= 2 and last.digits <= 2
        if not (figures and near and (high > 12 or goes_on or framed)):
            continue
        begin = series[0].tokens[0]
        ask = () if high > 12 or framed else ("two_readings",)
        sides = (
            Days(day=low, month=near[0].month, year=near[0].year, ask=ask),
            Days(day=high, month=near[0].month, year=near[0].year),
        )
        found.unsure.remove(series)
        found.moments.append([Moment((begin, begin + 3), days=sides[0], upto=sides[1])])
        found.moments.sort(key=lambda one: one[0].tokens)


def _days_shared_out(reader: Reader, found: Scan) -> None:
    """Puts bare numbers behind the days of a month among the dates: "out 7-11 December, Jo does 7 and 8, Lee 9 to 11"."""
    unsure = [one.tokens for series in found.unsure for one in series]
    inner = [one for one in found.moments if any(a < one[0].tokens[0] and one[-1].tokens[1] <= b for a, b in unsure)]
    told = [one for series in found.moments if series not in inner for one in series]  # "9 until 11" is more than "until 11"
    taken = [one.tokens for one in (*told, *found.latent, *found.lengths)]
    made = [] if reader.habit or found.rules else days_shared_out(reader, told, taken)
    if made:
        places = [(series[0].tokens[0], series[-1].tokens[1]) for series in made]
        found.unsure = [one for one in found.unsure if not any(a <= one[0].tokens[0] < b for a, b in places)]
        found.moments = sorted([*(one for one in found.moments if one not in inner), *made], key=lambda one: one[0].tokens)


def _hours_until(found: Scan) -> None:
    """Puts a bare number before "until" and a clock with it: "make it 1 till 4" is no "till 4"."""
    for series in list(found.unsure):
        first, last = series[0].tokens
        inner = [one for one in found.moments if first < one[0].tokens[0] and one[-1].tokens[1] == last]
        hours = series[0].hours if len(series) == 1 else None
        if hours is None or hours.end is None or len(inner) != 1 or len(inner[0]) != 1 or inner[0][0].bound != "until":
            continue
        found.unsure.remove(series)
        found.moments.remove(inner[0])
        found.moments = sorted([*found.moments, [replace(series[0], weak=False)]], key=lambda one: one[0].tokens)


HEADS = frozenset(
    """number ordinal month weekday weekdays offset part feast clock fraction week_of week_ending week_number quarter_sign season
    period_end now half_of slip grain""".split()
)
"""What an expression can begin with; and what may stand before that:"""
OPENERS = frozenset("bound back step edge whole within".split())
SMALL = frozenset(("on", "at", "in", "the", "for", "("))
COUNTED = frozenset("grain fraction number working whole half_of more".split())


def beginnings(reader: Reader) -> list[bool]:
    """For each token, whether an expression could begin there: a quick look, so that most words are not tried."""
    begins = [False] * (len(reader.tokens) + 1)
    for at in range(len(reader.tokens) - 1, -1, -1):
        token = reader.tokens[at]
        sense = token.sense
        if token.digits or ("hour_sign" in sense and reader.at(at + 1).digits):
            begins[at] = True
        elif sense:
            leads = begins[at + 1] or ("edge" in sense and token is not reader.tokens[-1] and begins[at + 2])  # "mid-January"
            opens = leads and (not OPENERS.isdisjoint(sense) or sense.get("glue") in SMALL)
            begins[at] = opens or (not HEADS.isdisjoint(sense) and _is_head(reader, at, token))
        elif token.text == "least":
            begins[at] = begins[at + 1]
    return begins


def _is_head(reader: Reader, at: int, token: Token) -> bool:
    sense = token.sense
    if "article" in sense:
        return not COUNTED.isdisjoint(reader.at(at + 1).sense)
    if "meridiem" in sense:
        return "whole_part" in sense or half_day_at(reader, at)
    numbered = sense.get("grain") == "week" and reader.at(at + 1).digits in (1, 2)  # "weeks 43 and 44"
    return numbered or not ("grain" in sense and "plural" in sense and "weekdays" not in sense)


def _expression(reader: Reader, at: int, found: Scan) -> int:
    """Reads the expression that starts here, if there is one; the index to go on from."""
    series = series_at(reader, at)
    if series and any(not moment.weak or (reader.loose and not _bare_number(moment)) for moment in series):
        found.moments.append(_zoned(reader, series))
        return max(series[-1].tokens[1], at + 1)
    length = _length_at(reader, at)
    if length:
        found.lengths.append(length)
        return length.tokens[1]
    latent = [moment for moment in series or () if moment.days is None and moment.hours and moment.hours.word]
    found.latent += latent
    if series and series[0].hours and series[0].hours.start and not series[0].hours.word:
        found.unsure.append(series)
    return max(past_run(reader, at), *(moment.tokens[1] for moment in latent)) if latent else past_run(reader, at)


def _zoned(reader: Reader, series: Expression) -> Expression:
    """The series with the zone that was named beside its clocks: "in New York time 9am to 11am", "3 to 5pm (Berlin time)"."""
    if not any(moment.hours for moment in series):
        return series
    begin, end = series[0].tokens[0], series[-1].tokens[1]
    before, after = zone_before(reader, begin), zone_behind(reader, end)
    named = before or after
    if named is None:
        return series
    zoned = [
        replace(one, hours=replace(one.hours, zone=one.hours.zone or named[0] or None)) if one.hours else one for one in series
    ]
    zoned[0] = replace(zoned[0], tokens=(before[1] if before else begin, zoned[0].tokens[1]))
    zoned[-1] = replace(zoned[-1], tokens=(zoned[-1].tokens[0], after[1] if after else end))
    return zoned


def _length_at(reader: Reader, at: int) -> Moment | None:
    """A length of time with no beginning beside it: "two weeks", "for 3 days", "a couple of hours"."""
    here = reader.skip(at, "for", "the", "at") if reader.at(at).get("glue") == "for" or reader.at(at).has("timely") else at
    here += reader.at(here).has("step") and here > at
    if reader.at(here).digits and not free_on_left(reader, here):
        return None
    before = reader.at(here - 1)
    if reader.at(here).has("article") and (before.has("grain") or before.has("times") or before.has("once") or before.has("twice")):
        return None  # "four days a week"
    amount = amount_at(reader, here)
    return Moment((at, amount[1]), lasting=amount[0]) if amount and amount[0].count else None


def _bare_number(moment: Moment) -> bool:
    """Whether nothing but a number was said: "one", "three twenty", "0-0"."""
    hours = moment.hours
    return (
        moment.days is None
        and moment.right is None
        and hours is not None
        and hours.weak
        and not hours.word
        and moment.bound is None
        and ((hours.end is None and bool(hours.start and not hours.start.sure)) or hours.start == hours.end)
    )


def covered(reader: Reader, moments: Iterable[Expression], rules: Iterable[Rule]) -> bool:
    """Whether nothing but small words and signs is left unread."""
    read: set[int] = set()
    for series in moments:
        for moment in series:
            read.update(range(*moment.tokens))
    for rule in rules:
        read.update(range(*rule.tokens))
    return bool(read) and all(
        at in read or token.sense.keys() & {"glue", "join", "tail"} or not (token.text.isalnum() or token.text in "%$+=#*<>@")
        for at, token in enumerate(reader.tokens)
    )


def answer(reader: Reader, text: str, moments: list[Expression], rules: list[Rule], timezone: str) -> When:
    """What expressions and recurrences come to together; changes the rules."""
    outcome = Outcome()
    taken: list[tuple[int, int]] = []
    moments, rule = _one_rule(reader, moments, rules)
    for series in moments:
        taken.append(reader.place(series[0].tokens[0], series[-1].tokens[1]))
        spans_of(reader, series, text, timezone, outcome)
    outcome.ask += asked_for(reader, moments)
    apart: dict[tuple[object, object], Span] = {}
    for span in outcome.spans:
        apart.setdefault((span.start, span.end), span)
    spans = list(apart.values())
    if rule is None:
        return When(
            tuple(spans), None, _unique(outcome.assumed), _unique(outcome.ask), tuple(taken), tuple(outcome.options), outcome.zone
        )
    taken.append(reader.place(*rule.tokens))
    alone = once(reader, rule, text, timezone) if not reader.habit and perhaps_once(reader, rule) else ()
    first = first_time(reader, rule, text, timezone, outcome)
    return When(
        (*first, *spans),
        str(written(rule)),
        _unique(outcome.assumed),
        _unique(outcome.ask),
        tuple(sorted(taken)),
        tuple(outcome.options),
        outcome.zone,
        tuple(rule.exceptions),
        alone,
    )


def counted(rules: list[Rule], times: Iterable[Moment]) -> list[Rule]:
    """The rules, the first with how often it comes where that was said apart; changes it."""
    for one in times if rules else ():
        assert one.lasting is not None  # noqa: S101
        if rules[0].count or rules[0].until:
            rules[0].ask.append("uncertain")
        else:
            rules[0].count = one.lasting.count
    return rules


def _one_rule(reader: Reader, moments: list[Expression], rules: list[Rule]) -> tuple[list[Expression], Rule | None]:
    if not rules:
        return habit_of(reader, moments) if reader.habit else (moments, None)
    if len(rules) == 1 and (parts := of_days(reader, rules[0], moments)):
        return parts, None
    return complete(reader, rules[0], moments, rules[1:]), rules[0]


def _unique(items: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
