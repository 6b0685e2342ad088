"""Lists of expressions to spans: what was said once for all of them is shared, what leaves a choice is asked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from intents.when.calendar.anchor import Impossible
from intents.when.calendar.holidays import FIXED
from intents.when.grammar.expression import Moment
from intents.when.model.days import Days
from intents.when.resolve.to_spans import Outcome, Resolver
from intents.when.span import Span
from intents.when.text.reader import Reader


def spans_of(reader: Reader, moments: Sequence[Moment], text: str, timezone: str, outcome: Outcome) -> None:
    """Adds the spans of a list of expressions to the outcome."""
    chosen: list[Span] = []
    if not reader.alone and _perhaps_each(moments):
        each = Outcome()
        shared = [replace(moment, hours=moments[-1].hours) for moment in moments]
        spans_of(reader, shared, text, timezone, each)
        other = Outcome()
        for moment in moments:
            spans_of(reader, [moment], text, timezone, other)
        outcome.ask.append("two_readings")
        outcome.options += [tuple(other.spans), tuple(each.spans)]
    for moment in _of_feasts(reader, sharing(moments)):
        try:
            spans = Resolver(reader, moment, text, timezone, outcome).spans()
        except Impossible as problem:
            outcome.ask.append(str(problem) or "impossible_date")
            continue
        except (OverflowError, ValueError):
            outcome.ask.append("impossible_date")
            continue
        chosen += _after_today(reader, moment, chosen, spans)
    if len(moments) > 1 and any(moment.either for moment in moments):
        outcome.ask.append("which_date")
        outcome.options += [(span,) for span in chosen]
    outcome.spans += chosen


def _of_feasts(reader: Reader, moments: Sequence[Moment]) -> list[Moment]:
    """Without feasts that move, where their date is said behind them: "on Diwali, 29 October"."""
    twice = [
        one
        for one, after in pairwise(moments)
        if one.days and one.days.feast and one.days.feast not in FIXED and after.days and after.days.day
        if reader.at(one.tokens[1]).text in (",", "(")
    ]
    return [one for one in moments if one not in twice]


def _after_today(reader: Reader, moment: Moment, before: Sequence[Span], spans: list[Span]) -> list[Span]:
    """On a Friday "Friday and Monday" are next week's Friday and the Monday after it: a long weekend is said in its order."""
    days, week = moment.days, timedelta(days=7)
    if days is None or days.weekday is None or days.day or days.step not in (None, 1) or days.first or len(spans) != 1:
        return spans
    pushed = [span.start for span in before if isinstance(span.start, datetime) and span.start.date() == reader.today + week]
    start, end = spans[0].start, spans[0].end
    if not (pushed and isinstance(start, datetime) and isinstance(end, datetime) and start < pushed[0]):
        return spans
    return [replace(spans[0], start=start + week, end=end + week)]


def _perhaps_each(moments: Sequence[Moment]) -> bool:
    """Whether the part of the day of the last item may count for all: "Monday and Tuesday morning"."""
    last = moments[-1].hours
    return (
        len(moments) > 1
        and last is not None
        and last.word is not None
        and not any(moment.hours or moment.upto or moment.right or moment.either or moment.bound for moment in moments[:-1])
        and all(moment.days and (moment.days.weekday is not None or moment.days.day is not None) for moment in moments)
    )


def _of_its_week(here: Days, after: Days) -> bool:
    """Whether a bare weekday is of the week that is said behind a later one: "Wednesday and Friday next week"."""
    if here.weekday is None or after.weekday is None or after.first is None or after.grain != "week":
        return False
    bare = here.day is None and here.step is None and here.first is None and here.feast is None
    return bare and here.weekday < after.weekday


def sharing(moments: Sequence[Moment]) -> list[Moment]:
    """Items of a list with the month, year or hours that were said once for all of them."""
    items = list(moments)
    for at in range(len(items) - 2, -1, -1):
        here, after = items[at], items[at + 1]
        if (
            here.days
            and after.days
            and here.days.day
            and here.days.month is None
            and after.days.month
            and not here.days.first
            and here.upto is None
        ):
            items[at] = replace(here, days=replace(here.days, month=after.days.month, year=after.days.year))
        if here.days and after.days and _of_its_week(here.days, after.days):
            items[at] = replace(here, days=replace(here.days, first=after.days.first, last=after.days.last, grain=after.days.grain))
        if (
            items[at].days
            and after.days
            and items[at].hours is None
            and after.hours
            and after.hours.end
            and not after.hours.word
            and after.bound is None
        ):
            items[at] = replace(items[at], hours=after.hours)
    first = items[0]
    days_only = all(item.days and item.days.grain == "day" and not item.hours and not item.bound for item in items[1:])
    if (
        first.clock_first  # "9-11 on Monday and Tuesday", "in the morning on the 5th and 6th"
        and first.hours
        and not (first.hours.word and first.bound)
        and first.bound in (None, "at", "until", "before", "by")
        and first.upto is None
        and (first.hours.end or days_only)  # "leaving at 2 Mon and Tue"
    ):
        items[1:] = [
            replace(item, hours=first.hours, bound=first.bound, clock_first=True)
            if item.days and not item.hours and not item.bound
            else item
            for item in items[1:]
        ]
    for at in range(1, len(items)):
        here, before = items[at], items[at - 1]
        if here.days is None and here.hours and before.days and before.upto is None:
            items[at] = replace(here, days=before.days)
    return items
