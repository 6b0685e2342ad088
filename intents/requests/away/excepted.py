"""What is taken out of an absence again: "except the 24th", "but I'm in on Tuesday"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from intents.requests.away.extent import Extent
from intents.requests.away.narrowed import half_here
from intents.requests.near import read_near
from intents.requests.spans import (
    DAY,
    begin_of,
    day_of,
    days_in,
    eve,
    less,
    midnight,
    moment,
    on_day,
    on_other_days,
    one_day,
    within_longer,
)
from intents.statements.combined import Absence, Combined
from intents.statements.heard import conditional
from intents.statements.statement import Statement
from intents.when import Span
from intents.when.extract import DateMark
from intents.when.near import running, weekend
from intents.when.rrule import begins, has_end

SATURDAY, PLAIN = 5, 3  # a weekday; fewer words tell no other weekend ("the weekend", not "the weekend after")
MOST = 60  # occurrences that are counted out


def subtract(made: Combined, absence: Absence, extent: Extent) -> None:
    """What is excepted, and the days on which the person says to be here."""
    around = eve(begin_of(extent.spans), extent.now)
    whole = extent.spans
    taken = [*_left_out(made, absence, extent, around), *_here(made, absence, extent, around)]
    meant = not all(_denied(made, mark) for mark in absence.without)
    if meant and not taken and not extent.recurrence and extent.spans == whole:
        extent.wonder("uncertain")
    if extent.recurrence:
        days = [(span, day) for span in taken for day in days_in(replace(span, start=day_of(span)))]
        shares = [(day, _less(extent.spans, day, span)) for span, day in days]
        extent.exceptions += [day.date() for day, share in shares if share == 0]
        if any(0 < share < 1 for _, share in shares):
            extent.wonder("uncertain")  # "every day next week except Wednesday afternoon"
    elif taken:
        before = extent.spans
        hours = [span for span in before if not span.all_day and not absence.without]  # "in tomorrow, but away 9 to 11"
        left = less([span for span in before if span not in hours], taken)
        extent.spans = sorted([*left, *hours], key=lambda span: str(span.start))
        if before and not extent.spans:
            extent.wonder("no_date")
        elif meant and before == extent.spans and (any(map(_point, taken)) or not _apart(before, taken)):
            extent.wonder("uncertain")


def _less(series: Sequence[Span], day: datetime, taken: Span) -> float:
    """Which share of a series' hours is left on a day without what is taken out: all of it for "mornings are no good, afternoons
    fine"."""
    start, end = (moment(series[0].start), moment(series[0].end)) if series else (None, None)
    if start is None or end is None:
        return 0
    there = series[0].later(day - midnight(start))
    left = [(first, last) for span in less([there], [taken]) if (first := moment(span.start)) and (last := moment(span.end))]
    return sum((last - first for first, last in left), timedelta()) / (end - start)


def _left_out(made: Combined, absence: Absence, extent: Extent, around: datetime | None) -> list[Span]:
    """What is excepted; where it is weekdays, they are taken out at once."""
    whole = extent.spans
    taken: list[Span] = []
    for date in absence.without:
        if running(date) and _denied(made, date):  # "next week, but not the whole week"; not "Friday off, not the whole week"
            extent.ask += [] if all(map(one_day, whole)) else ["which_date"]
            continue
        when = made.heard.dates.when([date], around=around)
        if extent.recurrence and when.spans and all(span.undated or span.part for span in when.spans):
            extent.spans = less(extent.spans, _on_the_day(extent.spans[:1], when.spans))  # "every Friday, but not until noon"
            if extent.spans == whole:
                extent.wonder("uncertain")
        elif when.recurrence and not extent.recurrence:
            extent.spans = on_other_days(extent.spans, when.recurrence)
        elif not (_denied(made, date) and all(any(within_longer(span, one) for one in when.spans) for span in whole)):
            spans = _on_the_day(whole, when.spans)
            spans = [_before(span) for span in spans] if date.bound == "until" and _denies(made, date) else spans
            taken += _weekend_in(whole, date) or spans  # not "Friday off, not the whole week"
    return taken


def _on_the_day(whole: Sequence[Span], taken: Sequence[Span]) -> list[Span]:
    """What is taken out of one day by its hours alone, or a part of a day: "Friday off, but not the morning", "but not until
    lunch"."""
    days = list(dict.fromkeys(midnight(start) for span in whole if (start := moment(span.start))))
    days = days if len(days) == 1 and all(len(days_in(span)) < 2 for span in whole) else []
    sided = [_sided(half_here(on_day(span, days[0]) if span.undated and days else span), whole) for span in taken]
    return sided if less(whole, sided) else list(taken)


def _sided(span: Span, whole: Sequence[Span]) -> Span:
    """What is taken out, with its open side closed by the absence: "until lunch", "after 3", "after the 8th"."""
    start, end = moment(span.start), moment(span.end)
    ends = [last for one in whole if (last := moment(one.end))]
    if start is None:
        return replace(span, start=midnight(end - timedelta(minutes=1))) if end is not None else span
    return replace(span, end=max([start, *ends])) if end is None and span.open_end else span


def _before(span: Span) -> Span:
    """Who is not away until Wednesday is away on Wednesday."""
    return replace(span, end=span.end - DAY) if span.all_day and isinstance(span.end, datetime) else span


def _weekend_in(whole: Sequence[Span], date: DateMark) -> list[Span]:
    """The one weekend of an absence that is meant by "the weekend"."""
    days = [day.date() for span in whole for day in days_in(span)] if weekend(date) and len(date.said.split()) < PLAIN else []
    pairs = [(one, other) for one, other in pairwise(days) if one.weekday() == SATURDAY and other - one == DAY]
    return [Span.days(*pairs[0], date.said, date.place)] if len(pairs) == 1 else []


def _here(made: Combined, absence: Absence, extent: Extent, around: datetime | None) -> list[Span]:
    """The days and hours on which the person is here."""
    taken: list[Span] = []
    for statement in [*absence.here, *absence.denied]:
        if statement.dates and not statement.context.question and not if_need_be(made, statement):
            near = None if _told_before(absence, statement) else around
            within = [day for mark in statement.dates for day in _weekend_in(extent.spans, mark)]
            spans = within or [half_here(span) for span in read_near(made, statement.dates, around=near).spans]
            named = _named_after(made, absence, statement)
            taken += [
                span
                for span in spans
                if (span.start, span.end) not in named and (statement in absence.denied or not holds(span, extent.spans))
            ]
    return taken


def _told_before(absence: Absence, here: Statement) -> bool:
    """Whether it is told in a sentence of its own before any absence, so that its days are none of those: "I'm on the report until
    Friday. I'm away next week"."""
    return all(here.chunk.sentence < one.chunk.sentence for one in (*absence.away, *absence.returns))


def _named_after(made: Combined, absence: Absence, here: Statement) -> set[tuple[object, object]]:
    """The single days that are named as away behind such a statement, which it can't be meant to take out: "I've never missed a
    New Year shift, but I'm out 31 Dec and 1 Jan"."""
    marks = [mark for one in absence.away if one.place > here.place for mark in absence.marks_of(one)]
    spans = made.heard.dates.when(marks).spans if marks else ()
    return {(span.start, span.end) for span in spans if span.all_day and one_day(span)}


def if_need_be(made: Combined, statement: Statement) -> bool:
    """Whether the speaker would only come on a condition, which takes nothing out: "off 2-13 August; I could do the 9th if you're
    really stuck"."""
    heard, own, ifs = made.heard, statement.chunk, made.heard.language.sets["if"]
    beside = [one for one in heard.chunks if one.sentence == own.sentence and abs(one.number - own.number) < 2]
    needed = any(mark.rule.shape == "need" for one in beside for mark in one.marks)
    return needed or (own.head not in ifs and any(one.head in ifs and conditional(heard, one) for one in beside))


def _apart(spans: Sequence[Span], taken: Sequence[Span]) -> bool:
    """Whether it is clear that nothing had to go: "off Thursday, not Wednesday"."""
    starts = [span.start for span in spans]
    return (len(spans) == 1 and one_day(spans[0])) or any(span.start in starts for span in taken)


def _point(span: Span) -> bool:
    """Whether it is a clock of which no end is said: "off Friday except for the 10am call"."""
    return not span.all_day and span.start is not None and span.end is None


def holds(span: Span, away: Sequence[Span]) -> bool:
    """Whether being here is the longer time, of which the absence is the exception: "off on the 9th, else here all month"."""
    return bool(away) and all(within_longer(one, span) for one in away)


def _denied(made: Combined, mark: DateMark) -> bool:
    """Whether a date is only said not to be meant, with no list behind it that may go on."""
    row, at = made.heard.row, made.heard.row.place(mark)
    listed = mark.of is not None and any(other.of == mark.of for other in row.dates_in(at + 1))
    return mark.kind == "days" and _denies(made, mark) and not listed


def _denies(made: Combined, mark: DateMark) -> bool:
    """Whether a plain "not" stands right before a date."""
    row, at = made.heard.row, made.heard.row.place(mark)
    return bool(at) and row.words[at - 1] in made.heard.language.sets["not"] - made.heard.language.sets["merely"]


def expand(extent: Extent) -> None:
    """A series with exceptions is its plain days; one that does not end can't be counted out."""
    if not extent.exceptions or not extent.recurrence or not extent.spans:
        return
    first = extent.spans[0]
    start, end = moment(first.start), moment(first.end)
    if start is None or end is None or not has_end(extent.recurrence):
        extent.wonder("until_when")
        return
    starts = begins(extent.recurrence, start, extent.exceptions)
    extent.spans = [first.later(one - start) for one in starts[:MOST]]
    extent.recurrence, extent.exceptions = None, []
