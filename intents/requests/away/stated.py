"""What the dates of one statement come to, as the statement means them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from intents.requests.away.closing import clocks_on
from intents.requests.away.extent import Extent, clocked
from intents.requests.away.joining import ended_later
from intents.requests.away.lately import without_asked_then
from intents.requests.away.narrowed import limits
from intents.requests.away.sides import ends_begun, sided, until, until_here
from intents.requests.near import read_near
from intents.requests.spans import DAY, at_midnight, begin_of, days_in, eve, moment, one_day
from intents.statements.combined import Combined
from intents.statements.row import Row
from intents.statements.statement import Statement
from intents.when import Span, When
from intents.when.extract import DateMark
from intents.when.near import clock_in_part, day_leads, timed

BEGUN = ("from", "since")  # before a day: what is told goes on from then
UNTIL = ("until", "before", "by")


def add(made: Combined, statement: Statement, extent: Extent, marks: list[DateMark]) -> None:
    """Adds to the extent what these dates of a statement come to."""
    marks = without_asked_then(made, statement, _without_reasons(made, statement, marks))
    marks = _clocks_in_parts(made, statement, marks)
    if any(mark.kind == "rule" for mark in marks) and _gone_by(made, statement, marks):
        marks = [mark.bounded("from") if mark.bound == "by" else mark for mark in marks]
    if apart := _parts_and_clocks(made, marks):
        extent.spans += [span for group in apart for span in extent.take(made.heard.dates.when(group))]
    elif marks:
        when = _meant(made, statement, extent, marks)
        spans = _pointed(made, statement, extent, _taken(made, statement, extent, when, marks))
        if statement.shape not in ("last", "end") or not ends_begun(extent, spans):
            spans = _shaped(made, statement, extent, when, marks, spans)
            extent.spans += ended_later(made, extent, marks, spans)


def _meant(made: Combined, statement: Statement, extent: Extent, marks: Sequence[DateMark]) -> When:
    """The dates, counted from the days within which they lie."""
    within = made.heard.dates.when(statement.within).spans if statement.within else ()
    stretches = [span for span in extent.spans if len(days_in(span)) > 1] if limits(statement) else []
    when = read_near(made, marks, around=eve(moment(within[0].start) if within else begin_of(stretches), extent.now))
    if "takes" in statement.match.rule.kinds and _counted_from(when):
        return replace(when, spans=when.options[1], ask=(), options=())  # "I'm taking a fortnight from the 7th": so long
    return when


def _counted_from(when: When) -> bool:
    """Whether it is a length and where it begins, or one that began then; not a day with another day's weekday."""
    other = when.options[1] if "two_readings" in when.ask and len(when.options) == 2 else ()
    return len(other) == 1 and not one_day(other[0])


def _taken(made: Combined, statement: Statement, extent: Extent, when: When, marks: Sequence[DateMark]) -> list[Span]:
    """The spans; "not in today or tomorrow" is both of them."""
    spans = extent.take(when) or [hours for mark in marks if (hours := mark.hours)]
    either = "which_date" in made.heard.dates.when(marks).ask  # not where it is open from which day they are counted
    if either and _negative(made, statement) and "which_date" in extent.ask and len(spans) > 1:
        extent.ask.remove("which_date")
        extent.options = ()
    return spans


def _negative(made: Combined, statement: Statement) -> bool:
    """Whether it is told by a denial, before its verb or in its own words: "not in", "not available", "can't do"."""
    words = made.heard.row.words[statement.context.start : statement.match.end]
    return statement.negated or not made.heard.language.sets["negation"].isdisjoint(words)


def _pointed(made: Combined, statement: Statement, extent: Extent, spans: list[Span]) -> list[Span]:
    """The spans as words point from them: "after that", "that day"."""
    if statement.chunk.has("after"):
        spans = [_afterwards(made, statement, extent, span) for span in spans]
    if not statement.chunk.has("that_day") or statement.dates:
        return spans
    return [
        span if span.all_day else Span.days(start.date(), start.date(), span.said, span.place)
        for span in spans
        if (start := moment(span.start) or moment(span.end))
    ]


def _afterwards(made: Combined, statement: Statement, extent: Extent, span: Span) -> Span:
    """As in "on call until Wednesday 9am and after that away the rest of the week": it begins where the date before it ends."""
    before = [mark for mark in made.heard.row.dates_in(0, statement.match.start) if mark not in statement.dates]
    found = made.heard.dates.when(before[-1:]).spans
    first = moment(found[0].end) or moment(found[0].start) if found else None
    if found and first is None and made.heard.owners.get(before[-1]) not in made.mine.away:
        first = _clock_on(found[0], span)
    end = moment(span.end)
    if not first or (moment(span.start) or first) > first or (end is not None and end <= first):
        if span.open_start:
            extent.wonder("uncertain")
        return span
    return replace(span, start=first, all_day=at_midnight(first) and (end is None or at_midnight(end)), open_start=False)


def _clock_on(clock: Span, day: Span) -> datetime | None:
    """A clock without a day on that of another span: "standup at 9:30 I'll be there, then I'm out the rest of the day"."""
    at, start, end = clock.end or clock.start, moment(day.start), moment(day.end)
    once = start is not None and end is not None and end - start <= DAY and not day.open_start
    return datetime.combine(start, at) if isinstance(at, time) and start is not None and once else None


def _shaped(
    made: Combined, statement: Statement, extent: Extent, when: When, marks: Sequence[DateMark], spans: list[Span]
) -> list[Span]:
    """The side of the spans that is meant."""
    shape = statement.shape
    if shape == "other half" and any(map(day_leads, marks)):
        extent.wonder("uncertain")  # "I'm only in on Monday morning" may be all of a week's work
    if shape in ("until", "late", "early") and _lasting(marks, when):
        extent.wonder("uncertain")
    spans = sided(extent, shape or ("from" if _gone_by(made, statement, marks) else ""), spans)
    if shape in ("late", "early"):
        spans = clocks_on(spans)
    not_in = statement.what in ("here", "works") and statement.negated and not when.recurrence
    if not not_in or not any(mark.bound in UNTIL for mark in marks):
        return spans
    return list(map(until_here if made.heard.language.sets["first_day_here"] else until, spans))


def _gone_by(made: Combined, statement: Statement, marks: Sequence[DateMark]) -> bool:
    """As in "in at 10, gone by 3", "need to be out by 5": the clock is the begin."""
    away = made.heard.row.words[statement.match.end - 1] in made.heard.language.sets["away_words"]
    state = statement.what == "away" and (away or statement.match.rule.form == "state") and not statement.negated
    return state and any(mark.bound == "by" and mark.kind in ("clock", "both") for mark in marks)


def _lasting(marks: Sequence[DateMark], when: When) -> bool:
    """As in "I start at 8 instead of 9 from December": a usual hour from a day on, and not one time."""
    begun = any(mark.bound in BEGUN and mark.kind == "days" for mark in marks)
    return begun and not when.recurrence and clocked(marks)


def _clocks_in_parts(made: Combined, statement: Statement, marks: list[DateMark]) -> list[DateMark]:
    """Clocks with "before", "from" or "until" behind a part of a day as hours of that day: "Tuesday morning not until 11"."""
    kept: list[DateMark] = []
    for mark in marks:
        narrowed = clock_in_part(kept[-1], mark) if kept and mark.kind == "clock" and mark.bound else None
        if narrowed is None:
            kept.append(mark)
            continue
        made.spent.append((*mark.place, "when"))
        statement.dates = [narrowed if one is kept[-1] else one for one in statement.dates if one is not mark]
        kept[-1] = narrowed
    return kept


def _parts_and_clocks(made: Combined, marks: Sequence[DateMark]) -> list[list[DateMark]]:
    """As in "Monday I'm out all morning and then from 3": a part of the day, and a clock in another clause, each on that day."""
    days, parts = [mark for mark in marks if mark.kind == "days"], [mark for mark in marks if mark.kind == "part"]
    clocks = [mark for mark in marks if mark.kind == "clock"]
    if not days or not parts or not clocks or len(days) + len(parts) + len(clocks) < len(marks):
        return []
    row = made.heard.row
    places = sorted((row.place(parts[-1]), row.place(clocks[0])))
    joined = not row.language.sets["and"].isdisjoint(row.words[places[0] : places[1]])
    return [[timed(day, mark) for day in days] for mark in (*parts, *clocks)] if joined else []


def _names_leave(row: Row, mark: DateMark) -> bool:
    """Whether a feast only tells which leave it is: "Eid leave for 10 and 11 March"."""
    behind = row.place(mark) + 1
    return behind < len(row) and row.words[behind] in row.language.sets["also_nouns"]


def _without_reasons(made: Combined, statement: Statement, marks: list[DateMark]) -> list[DateMark]:
    """Without feasts that are only why: "flying home for Diwali, out 6 to 12 December", "observing Eid on the 27th"."""
    row, reasons = made.heard.row, made.heard.language.sets["for_feasts"]
    why = [mark for mark in marks if mark.feast and row.words[row.place(mark) - 1] in reasons]
    why += [mark for mark in marks if mark.feast and mark.said.lower().split()[0] in reasons]
    others = [mark for mark in marks if not mark.feast and mark.kind in ("days", "both")]
    why += [mark for mark in marks if mark.feast and others and _names_leave(row, mark)]
    joint = row.language.sets["and"]
    why = [mark for mark in why if mark.of is None and joint.isdisjoint(row.words[row.place(mark) + 1 : row.place(mark) + 2])]
    dated = any(one.dates for one in made.mine.away if one is not statement)
    return [mark for mark in marks if mark not in why] or ([] if dated else marks)
