"""Being away: the spans of it, who covers which, and what must be asked before anything can be booked."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import pairwise

from intents.draft import Cover, Draft
from intents.requests import candidates
from intents.requests.away.either import carried, sides
from intents.requests.away.extent import Extent, marks_of
from intents.requests.away.portions import days_of, in_figures, portion_spans
from intents.requests.away.returning import ended, so_long
from intents.requests.hours.halves import OTHER_HALF
from intents.requests.narrowed import half_here, inside, narrow_spans, narrowed, narrowing, only_day
from intents.requests.near import read_near
from intents.requests.spans import DAY, day_of, days_in, less, merged, midnight, moment, on_day, on_other_days, one_day, overlapping
from intents.statements.combined import Absence, Combined, CoverPart
from intents.statements.hear import ASIDES
from intents.statements.statement import Chunk, Match, Statement
from intents.when import Span
from intents.when.calendar.offsets import lasting
from intents.when.extract import DateMark
from intents.when.model.clocks import part_of_day
from intents.when.near import clock_in_part, day_leads, timed
from intents.when.span import When

TAKEN = ("takes the day", "take time off", "ask for leave", "leave as such", "on leave", "go on leave")
ILL = ("ill", "has an illness")
EVENING = 17
BEGUN = ("from", "since")  # before a day: what is told goes on from then
HOURS = 7  # of a day's work; as many are the whole of it
WEEK = 7  # days: more are not asked about one by one
MOST = 60  # occurrences that are counted out


def draft(made: Combined, absence: Absence) -> Draft:
    """The absence as a draft."""
    heard = made.heard
    extent = Extent(heard.phrase.now.replace(tzinfo=None))
    series = _series(absence)
    _timed_apart(absence)
    for statement in absence.away:
        if statement not in series[1:]:
            together = series if statement in series else [statement]
            marks = [mark for one in together for mark in marks_of(absence, one)]
            marks = only_day(made, statement, marks)
            limits = [] if statement.shape or series else narrowing(made, marks)
            days = [mark for mark in marks if not any(mark in limit for limit in limits)]
            before = list(extent.spans)
            _away(made, statement, extent, days)
            extent.spans = _less_of_a_day(statement, before, extent.spans)
            for limit in limits:
                extent.spans = narrowed(extent.spans, narrow_spans(made, days, limit))
    covers = _cover_spans(made, absence, extent)
    for statement in absence.returns:
        ended(made, absence, statement, extent)
    if not extent.spans and not extent.recurrence and not extent.ask and not any(made.heard.row.dates) and _today(made, absence):
        extent.assume("today")
        extent.spans = [Span.days(extent.now.date(), extent.now.date())]
    so_long(made, absence, extent)
    extent.spans = merged(_until_back(_onward(_ended_elsewhere(extent.spans, extent.today))))
    extent.elsewhere = _elsewhere(made)
    lasting = [mark for mark in heard.owners if mark.kind == "rule" or (mark.kind == "days" and mark.bound in BEGUN)]
    extent.series_elsewhere = any(heard.owners[mark] is None and mark not in made.mine.without for mark in lasting)
    _clocks_on_days(extent)
    _points_within(made, absence, extent)
    extent.spans = _nominal([_closed(extent, span) for span in extent.spans])
    _subtract(made, absence, extent)
    _questions(made, absence, extent)
    _expand(extent)
    _either(extent)
    shares = _shares(absence, covers, extent)
    names = tuple(dict.fromkeys(name for part in absence.covers for name in part.names))
    return Draft(
        "replacement" if names else "unavailable",
        heard.phrase.text,
        heard.phrase.now,
        heard.phrase.timezone,
        spans=tuple(extent.spans),
        recurrence=extent.recurrence,
        covers=shares,
        any_cover=any(part.either for part in absence.covers),
        subject=absence.subject,
        assumed=tuple(extent.assumed),
        ask=tuple(code for code in dict.fromkeys([*extent.ask, *absence.ask]) if code != "no_end"),
        options=extent.options,
        exceptions=tuple(extent.exceptions),  # type: ignore[arg-type]
        in_turn=len(names) > 1 and candidates.in_turn(made, absence),
        wish=candidates.wish(made, absence),
    )


def _either(extent: Extent) -> None:
    """Puts the readings to choose from in the form of the whole; no question where only one of them is possible."""
    if "two_readings" not in extent.ask or not extent.options or extent.recurrence:
        return
    extent.options = carried(extent.spans, extent.options)
    if len(extent.options) == 1 and sides(extent.options[0]) == sides(extent.spans):
        extent.options, extent.ask = (), [code for code in extent.ask if code != "two_readings"]


def _timed_apart(absence: Absence) -> None:
    """As in "late start Wednesday, here from 10.30": the day of the one is that of the other's clock."""
    for one, after in list(pairwise(absence.away)):
        marks, behind = marks_of(absence, one), marks_of(absence, after)
        if one.shape not in ("late", "early") or one.chunk.sentence != after.chunk.sentence or not marks or not behind:
            continue
        if all(mark.kind == "days" for mark in marks) and all(mark.kind == "clock" for mark in behind):
            absence.leaning.setdefault(after.place, []).extend(mark.bounded(None) for mark in marks)
            absence.away.remove(one)


def _less_of_a_day(statement: Statement, before: list[Span], after: list[Span]) -> list[Span]:
    """As in "off 7-11 Dec, though Wednesday I'm in till 12": of a day that is away already only those hours."""
    hours = [span for span in after if span not in before]
    within = _limits(statement) and hours and all(inside(span, before) for span in hours)
    return narrowed(before, hours) if within else after


def _limits(statement: Statement) -> bool:
    """Whether it may only limit what was said before."""
    return statement.what in ("here", "works") or statement.chunk.has("only")


def _first(spans: Sequence[Span]) -> datetime | None:
    """The begin of the first stretch of several days."""
    return min((start for span in spans if len(days_in(span)) > 1 and (start := moment(span.start))), default=None)


def _today(made: Combined, absence: Absence) -> bool:
    """Whether an absence without any date is today's: "logging off for the day"; before evening, "I'm poorly and won't be in"."""
    ill = [one for one in absence.away if one.match.rule.name in ILL and not one.negated]
    told = [one for one in absence.away if one not in ill]
    now = made.heard.phrase.now
    return any(one.chunk.has("today") for one in absence.away) or (bool(ill and told) and now.hour < EVENING)


def _elsewhere(made: Combined) -> list[datetime]:
    """The days of clauses that say something else: "the visit is on Thursday; I'm unreachable from 6 to 8"."""
    heard = made.heard
    told = (None, *made.mine.here, *made.mine.denied, *made.events)
    marks = [
        mark
        for mark, owner in heard.owners.items()
        if owner in told and mark.kind in ("days", "both") and mark.bound not in BEGUN and mark not in made.mine.without
    ]
    days = [day_of(span) for mark in marks for span in heard.dates.when([mark]).spans]
    return list(dict.fromkeys(day for day in days if day is not None))


def _expand(extent: Extent) -> None:
    """A series with exceptions is its plain days; one that does not end can't be counted out."""
    if not extent.exceptions or not extent.recurrence or not extent.spans:
        return
    first = extent.spans[0]
    start, end = moment(first.start), moment(first.end)
    if start is None or end is None or not ("UNTIL=" in extent.recurrence or "COUNT=" in extent.recurrence):
        extent.wonder("until_when")
        return
    from dateutil.rrule import rrulestr  # noqa: PLC0415  only series with exceptions need it

    days = [day for day in rrulestr(extent.recurrence, dtstart=start) if day.date() not in extent.exceptions]
    extent.spans = [replace(first, start=day, end=day + (end - start)) for day in days[:MOST]]
    extent.recurrence, extent.exceptions = None, []


def _series(absence: Absence) -> list[Statement]:
    """Statements of one sentence that tell a series between them: "monthly dialysis, the third Wednesday, the whole day"."""
    ruled = [one for one in absence.away if any(mark.kind == "rule" for mark in marks_of(absence, one))]
    return [
        one
        for one in absence.away
        if ruled and one.chunk.sentence == ruled[0].chunk.sentence and not one.shape and marks_of(absence, one)
    ]


def _away(made: Combined, statement: Statement, extent: Extent, marks: list[DateMark]) -> None:
    """Adds what the dates of a statement come to."""
    marks = _without_reasons(made, statement, marks)
    if not marks:
        return
    marks = _clocks_in_parts(made, statement, marks)
    within = made.heard.dates.when(statement.within).spans if statement.within else ()
    begin = moment(within[0].start) if within else _first(extent.spans) if _limits(statement) else None
    if apart := _parts_and_clocks(made, marks):
        extent.spans += [span for group in apart for span in extent.take(made.heard.dates.when(group))]
        return
    when = read_near(made, marks, around=_before(begin) if begin and begin > extent.now else None)
    if statement.match.rule.name in TAKEN and _counted_from(when):
        when = replace(when, spans=when.options[1], ask=(), options=())  # "I'm taking a fortnight from the 7th": so long
    spans = extent.take(when) or [hours for mark in marks if (hours := mark.hours)]
    if _negative(made, statement) and "which_date" in extent.ask and len(spans) > 1:  # "not in today or tomorrow" is both
        extent.ask.remove("which_date")
        extent.options = ()
    if statement.chunk.has("after"):
        spans = [_afterwards(made, statement, extent, span) for span in spans]
    if statement.chunk.has("that_day") and not statement.dates:
        spans = [
            span if span.all_day else Span.days(start.date(), start.date(), span.said, span.place)
            for span in spans
            if (start := moment(span.start) or moment(span.end))
        ]
    shape = statement.shape
    if shape == "other half" and any(map(day_leads, marks)):
        extent.wonder("uncertain")  # "I'm only in on Monday morning" may be all of a week's work
    if shape in ("last", "end") and _ends_begun(extent, spans):
        return
    if shape in ("until", "late", "early") and _lasting(marks, when):
        extent.wonder("uncertain")
    if shape == "early":
        spans = _each_day(extent, spans)
    spans = _sided(extent, shape or ("from" if _gone_by(statement, marks) else ""), spans)
    for span in spans if shape == "other half" else ():
        extent.assume(f"away {span.start:%H:%M}–{span.end:%H:%M}, the half that isn't worked")
    if statement.what in ("here", "works") and statement.negated and not when.recurrence:
        spans = [_not_before(extent, span, statement, marks) for span in spans]
    extent.spans += _joined(_ended_later(made, extent, marks, spans))


def _negative(made: Combined, statement: Statement) -> bool:
    """Whether it is told by a denial, before its verb or in its own words: "not in", "not available", "can't do"."""
    words = made.heard.row.words[statement.context.start : statement.match.end]
    return statement.negated or not made.heard.language.sets["negation"].isdisjoint(words)


def _counted_from(when: When) -> bool:
    """Whether it is a length and where it begins, or one that began then; not a day with another day's weekday."""
    other = when.options[1] if "two_readings" in when.ask and len(when.options) == 2 else ()
    return len(other) == 1 and not one_day(other[0])


def _sided(extent: Extent, shape: str, spans: list[Span]) -> list[Span]:
    """The spans as the rule says that a date beside it is meant: the last day at work, the first or the last of leave, a clock."""
    if shape == "begin":
        return [replace(span, end=None, open_end=True) for span in spans if span.start]
    if shape == "end":
        return [replace(span, start=None, open_start=True) for span in spans if span.end]
    if shape == "last":
        return [replace(span, start=span.end, end=None, open_end=True) for span in spans if isinstance(span.end, datetime)]
    if shape == "other half":
        return _other_halves(extent, spans)
    if shape in ("until", "late"):
        return [_until(extent, span) for span in spans]
    return [_from(span) for span in spans] if shape in ("from", "early") else spans


def _other_halves(extent: Extent, spans: list[Span]) -> list[Span]:
    """The other half of each day of which one is named; it is asked where the half stands on no day."""
    days, halves = [span.start for span in spans if span.all_day], [span for span in spans if span.part in OTHER_HALF]
    dated = [on_day(half, day) for half in halves for day in days if isinstance(half.start, time) and isinstance(day, datetime)]
    dated += [half for half in halves if isinstance(half.start, datetime)]
    if not dated:
        extent.wonder("uncertain")
    return [_other_half(half) for half in dated] or spans


def _other_half(span: Span) -> Span:
    """As in "I'm only in for the morning": away for the other half of the day."""
    word, part = OTHER_HALF[span.part]
    hours, day = part_of_day(word), moment(span.start)
    assert hours.start is not None and hours.end is not None and day is not None  # noqa: S101
    return on_day(replace(span, start=hours.start.as_time(), end=hours.end.as_time(), part=part), midnight(day))


def _lasting(marks: Sequence[DateMark], when: When) -> bool:
    """As in "I start at 8 instead of 9 from December": a usual hour from a day on, and not one time."""
    begun = any(mark.bound in BEGUN and mark.kind == "days" for mark in marks)
    return begun and not when.recurrence and _clock(marks)


def _each_day(extent: Extent, spans: list[Span]) -> list[Span]:
    """As in "leaving at 2 Monday to Wednesday": from that hour on each of the days, or all the time in between; it is asked."""
    found: list[Span] = []
    for span in spans:
        start, end = moment(span.start), moment(span.end)
        if start is None or end is None or span.all_day or start.time() == time() or end.time() != time() or end - start < DAY:
            return spans
        days = range((end - midnight(start)).days)
        found += [replace(span, start=start + DAY * n, end=midnight(start) + DAY * (n + 1)) for n in days[:MOST]]
    if found:
        extent.wonder("two_readings")
    if len(found) > WEEK:
        return spans
    if found:
        extent.options = extent.options or (tuple(found), tuple(spans))
    return found


def _before(begin: datetime) -> datetime:
    """The last minute before its day, so that a weekday that is said of it is that very day."""
    return midnight(begin) - timedelta(minutes=1)


def _ends_begun(extent: Extent, spans: Sequence[Span]) -> bool:
    """As in "out starting 7 December, last day 11 December": the last day of what has begun before, not the last at work."""
    last = extent.spans[-1] if extent.spans else None
    begin, end = moment(last.start) if last else None, moment(spans[0].end) if len(spans) == 1 else None
    if last is None or last.end is not None or not last.open_end or begin is None or end is None or end <= begin:
        return False
    extent.spans[-1] = replace(last, end=end, open_end=False, all_day=last.all_day and spans[0].all_day)
    return True


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


def _nominal(spans: list[Span]) -> list[Span]:
    """Without a part of the day where its begin or end is told by the clock: "the first half off, I only come in at 1"."""
    kept = list(spans)
    for part in [span for span in spans if span.part]:
        for other in [span for span in spans if span is not part and not span.part and not span.all_day]:
            values = [moment(side) for side in (part.start, part.end, other.start, other.end)]
            if None in values or part not in kept or other not in kept:
                continue
            start, end, first, last = (value for value in values if value is not None)
            if (_midnight(first) and last == end) or (_midnight(last) and first == start and last - first < DAY):
                kept.remove(other)
            elif (_midnight(first) and start < last < end) or (_midnight(last) and start < first < end):
                kept.remove(part)
    return kept


def _gone_by(statement: Statement, marks: Sequence[DateMark]) -> bool:
    """As in "in at 10, gone by 3": the clock is the begin."""
    state = statement.what == "away" and statement.match.rule.form == "state" and not statement.negated
    return state and not statement.shape and any(mark.bound == "by" and mark.kind in ("clock", "both") for mark in marks)


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


def _without_reasons(made: Combined, statement: Statement, marks: list[DateMark]) -> list[DateMark]:
    """Without feasts that are only why: "flying home for Diwali, out 6 to 12 December", "observing Eid on the 27th"."""
    row, reasons = made.heard.row, made.heard.language.sets["for_feasts"]
    why = [mark for mark in marks if mark.feast and row.words[row.place(mark) - 1] in reasons]
    why += [mark for mark in marks if mark.feast and mark.said.lower().split()[0] in reasons]
    joint = row.language.sets["and"]
    why = [mark for mark in why if mark.of is None and joint.isdisjoint(row.words[row.place(mark) + 1 : row.place(mark) + 2])]
    dated = any(one.dates for one in made.mine.away if one is not statement)
    return [mark for mark in marks if mark not in why] or ([] if dated else marks)


def _ended_later(made: Combined, extent: Extent, marks: Sequence[DateMark], spans: list[Span]) -> list[Span]:
    """As in "from Thursday 5pm I'm off till the end of the week": an end before the begin is looked for behind it."""
    if len(spans) != 2 or not spans[1].open_start or spans[0].open_start:
        return spans
    start, end = moment(spans[0].start), moment(spans[1].end)
    if start is None or end is None or end > start:
        return spans
    again = made.heard.dates.when(marks[-1:], around=start).spans
    later = moment(again[0].end) if len(again) == 1 else None
    if later is None or later <= start:
        extent.wonder("end_before_start")
        return spans
    return [spans[0], replace(again[0], open_start=True)]


def _joined(spans: list[Span]) -> list[Span]:
    """As in "Thursday I vanish till Monday": a day and an end after it are one stretch."""
    if len(spans) != 2 or not spans[1].open_start or not (spans[0].all_day or spans[0].open_end):
        return spans
    first, last = spans
    start, end = moment(first.start), moment(last.end)
    if start is None or end is None or end <= start:
        return spans
    whole = start.time() == time() and end.time() == time()
    return [replace(first, end=end, all_day=whole, open_end=False, said=f"{first.said} … {last.said}")]


def _ended_elsewhere(spans: list[Span], today: datetime) -> list[Span]:
    """As in "she's on leave from the 1st, so I stand in till the end of August", "the op is on the 11th, not fit for work until the
    13th": a begin, or a day to come, and an end that were said apart."""
    made: list[Span] = []
    for span in spans:
        last = made[-1] if made and span.open_start else None
        start = moment(last.start) if last else None
        ahead = last is not None and last.all_day and span.all_day and start is not None and start > today
        joined = _joined([last, span]) if last and (ahead or (last.open_end and last.end is None)) else []
        made = [*made[:-1], *joined] if len(joined) == 1 else [*made, span]
    return made


def _onward(spans: list[Span]) -> list[Span]:
    """As in "I finish at 6 on Saturday and I'm off till Tuesday": a last hour at work and an end days later are one stretch."""
    made: list[Span] = []
    for span in spans:
        last = made[-1] if made else None
        start, end = moment(last.start) if last else None, moment(span.end)
        hour = last is not None and start is not None and last.end is None and not last.all_day and start.time() != time()
        if hour and last and start and end and end > start + DAY and (span.open_start or moment(span.start) == start):
            made[-1] = replace(last, end=end, open_end=False, said=f"{last.said} … {span.said}")
        else:
            made.append(span)
    return made


def _until_back(spans: list[Span]) -> list[Span]:
    """As in "doctor at 9, in by 11": a begin and an end that were said apart."""
    made: list[Span] = []
    for span in spans:
        last = made[-1] if made else None
        if (
            last is not None
            and last.end is None
            and not last.all_day
            and span.end is not None
            and (span.open_start or _midnight(span.start))
        ):
            start, end = last.start, span.end
            if isinstance(start, datetime) and isinstance(end, time):
                end = datetime.combine(start.date(), end)
            if isinstance(start, time) and isinstance(end, datetime):
                start = datetime.combine(end.date(), start)
            if isinstance(start, datetime) and isinstance(end, datetime) and start.date() == end.date() and start < end:
                made[-1] = replace(last, start=start, end=end, open_end=False)
                continue
            if isinstance(start, time) and isinstance(end, time) and start < end:
                made[-1] = replace(last, start=start, end=end, open_end=False)
                continue
        made.append(span)
    return made


def _midnight(value: datetime | time | None) -> bool:
    return isinstance(value, datetime) and value.time() == time()


def _afterwards(made: Combined, statement: Statement, extent: Extent, span: Span) -> Span:
    """As in "on call until Wednesday 9am and after that away the rest of the week": it begins where the date before it ends."""
    before = [
        item.date
        for item in made.heard.row.items[: statement.match.start]
        if item.date is not None and item.date not in statement.dates
    ]
    found = made.heard.dates.when(before[-1:]).spans
    first = found and (moment(found[0].end) or moment(found[0].start))
    end = moment(span.end)
    if not first or (moment(span.start) or first) > first or (end is not None and end <= first):
        if span.open_start:
            extent.wonder("uncertain")
        return span
    whole = first.time() == time() and (end is None or end.time() == time())
    return replace(span, start=first, all_day=whole, open_start=False)


def _until(extent: Extent, span: Span) -> Span:
    """As in "in by 11", "starting late, 10:30": away until then."""
    if isinstance(span.start, time) and span.end is None:
        return replace(span, start=None, end=span.start, open_start=True, open_end=False)
    start = moment(span.start)
    if start is not None and (span.end is None or span.open_end) and not span.all_day:
        return replace(span, start=midnight(start), end=start, open_end=False)
    return span


def _from(span: Span) -> Span:
    """As in "working till 12": away from then."""
    if span.start is None and isinstance(span.end, time):
        return replace(span, start=span.end, end=None, open_start=False, open_end=True)
    end = moment(span.end)
    if span.open_start and end is not None and not span.all_day:
        return replace(span, start=end, end=None, open_start=False, open_end=False)
    return span


def _not_before(extent: Extent, span: Span, statement: Statement, marks: Sequence[DateMark]) -> Span:
    """As in "not in until 11": the clock is the end."""
    if any(mark.bound in ("until", "before", "by") for mark in marks):
        return _until(extent, span)
    return span


def _clocks_on_days(extent: Extent) -> None:
    """Clocks without a day go on the one day that is named, or on today."""
    bare = [span for span in extent.spans if isinstance(span.start or span.end, time)]
    if not bare or extent.recurrence:
        return
    dated = [span for span in extent.spans if span not in bare]
    days = [span for span in dated if span.all_day and one_day(span)]
    if days and len(days) == len(dated):
        extent.spans = [on_day(clock, day.start) for day in days for clock in bare if isinstance(day.start, datetime)]
        return
    begin = day_of(dated[0]) if dated else None
    if begin is not None and all(day_of(span) == begin for span in dated):
        extent.spans = sorted([*dated, *(on_day(clock, begin) for clock in bare)], key=lambda span: str(span.start))
        return
    if dated:
        extent.spans = dated
        return
    if len(extent.elsewhere) > 1 or (not extent.elsewhere and extent.series_elsewhere):
        extent.wonder("which_date")
    day = extent.elsewhere[0] if extent.elsewhere else extent.today
    made = [on_day(span, day) for span in bare]
    if extent.elsewhere:
        extent.assume(f"{day:%A}")
        extent.spans = made
        return
    if all((moment(span.end) or moment(span.start) or extent.today) <= extent.now for span in made):
        extent.wonder("which_date")
    else:
        extent.assume("today")
    extent.spans = made


def _points_within(made: Combined, absence: Absence, extent: Extent) -> None:
    """An appointment is only told of where the hours around it are said too: a scan at 11.45, out from 11 to 2."""
    sides = [
        (start, end)
        for span in extent.spans
        if not span.all_day and (start := moment(span.start)) and (end := moment(span.end)) and start.time() != time()
    ]
    for span in list(extent.spans):
        at = moment(span.start)
        if at is None or span.end is not None or not any(start <= at < end for start, end in sides):
            continue
        told = [one for one in absence.away if one.match.rule.weak and any(mark.place == span.place for mark in one.dates)]
        if told:
            absence.away.remove(told[0])
            made.events.append(told[0])
            extent.spans.remove(span)


def _closed(extent: Extent, span: Span) -> Span:
    """Open sides and points given their other end: from now, from the day's begin, until the day's end."""
    start, end = moment(span.start), moment(span.end)
    if extent.recurrence or (start is None and end is None):
        return span
    if start is None and end is not None:
        if span.all_day:
            if end <= extent.today:
                extent.wonder("past")
                return span
            extent.assume("from today")
            if any(extent.today < day < end - DAY for day in extent.elsewhere):
                extent.wonder("which_date")  # "the op is on the 11th, signed off until the 13th": it may begin there
            return replace(span, start=extent.today, open_start=False)
        begin = midnight(end - timedelta(minutes=1))
        if begin < extent.now < end:
            begin = midnight(extent.now)
        extent.assume("from the start of the day")
        return replace(span, start=begin, open_start=False)
    if start is not None and end is None and not (span.all_day and span.open_end):
        extent.assume("until the end of the day")
        return replace(span, end=midnight(start) + DAY, open_end=False)
    return span


def _subtract(made: Combined, absence: Absence, extent: Extent) -> None:
    """What is excepted, and the days on which the person says to be here."""
    begin = min((start for span in extent.spans if (start := moment(span.start))), default=None)
    around = _before(begin) if begin and begin > extent.now else None
    taken: list[Span] = []
    whole = extent.spans
    for date in absence.without:
        when = made.heard.dates.when([date], around=around)
        if when.recurrence and not extent.recurrence:
            extent.spans = on_other_days(extent.spans, when.recurrence)
            continue
        if not (_denied(made, date) and all(any(_within_longer(span, one) for one in when.spans) for span in whole)):
            taken += when.spans  # not "Friday off, not the whole week"
    for statement in [*absence.here, *absence.denied]:
        if statement.dates and not statement.context.question:
            spans = [half_here(span) for span in read_near(made, statement.dates, around=around).spans]
            taken += [span for span in spans if statement in absence.denied or not _holds(span, extent.spans)]
    open_ = not all(_denied(made, mark) for mark in absence.without)
    if open_ and not taken and not extent.recurrence and extent.spans == whole:
        extent.wonder("uncertain")
    if not taken or extent.recurrence:
        if extent.recurrence:
            extent.exceptions += [day.date() for span in taken for day in days_in(span)]
        return
    before = extent.spans
    hours = [span for span in extent.spans if not span.all_day and not absence.without]  # "in tomorrow, but away 9 to 11"
    extent.spans = sorted([*less([span for span in before if span not in hours], taken), *hours], key=lambda span: str(span.start))
    if before and not extent.spans:
        extent.wonder("no_date")
    elif (
        absence.without
        and before == extent.spans
        and not (len(before) == 1 and one_day(before[0]))  # "off Thursday, not Wednesday"
        and not all(_denied(made, mark) for mark in absence.without)  # "off next week, not this week"
        and not any(span.start in starts for span in taken for starts in [[one.start for one in before]])
    ):
        extent.wonder("uncertain")


def _within_longer(span: Span, other: Span) -> bool:
    """Whether a span lies in a longer one."""
    start, end, first, last = (moment(value) for value in (span.start, span.end, other.start, other.end))
    return None not in (start, end, first, last) and first <= start and end <= last and (start, end) != (first, last)  # type: ignore[operator]


def _denied(made: Combined, mark: DateMark) -> bool:
    """Whether a date is only said not to be meant, with no list behind it that may go on."""
    row, at = made.heard.row, made.heard.row.place(mark)
    listed = any(item.date is not None and item.date.of is not None and item.date.of == mark.of for item in row.items[at + 1 :])
    denied = bool(at) and row.words[at - 1] in made.heard.language.sets["not"] - made.heard.language.sets["merely"]
    return mark.kind == "days" and denied and not listed


def _holds(span: Span, away: Sequence[Span]) -> bool:
    """Whether being here is the longer time, of which the absence is the exception: "off on the 9th, else here all month"."""
    start, end = moment(span.start), moment(span.end)
    ends = [(moment(one.start), moment(one.end)) for one in away]
    within = all(start and end and first and last and start <= first and last <= end for first, last in ends)
    return within and bool(ends) and (start, end) not in ends


def _questions(made: Combined, absence: Absence, extent: Extent) -> None:
    """What must be asked about the absence as it stands."""
    chunks = list({id(one.chunk): one.chunk for one in absence.away}.values())
    _which(made, chunks, extent)
    _sides(made, absence, extent)
    if not extent.recurrence and (_event_or_absence(made, absence) or _kept_within(made, absence, extent)):
        extent.wonder("which_date")
    if _doubtful(made, absence, chunks):
        extent.wonder("uncertain")
    ended = any(marks_of(absence, one) for one in absence.returns)
    if all(one.match.rule.name == "travels" for one in absence.away) and absence.away and not (absence.covers or ended):
        extent.wonder("offer")


def _kept_within(made: Combined, absence: Absence, extent: Extent) -> bool:
    """Whether a clause of the speaker, in no words we know, names some of the days: "I'm away from the 8th to the 19th, keep the
    13th for me"."""
    heard, long = made.heard, [span for span in extent.spans if span.all_day and not one_day(span)]
    sets, taken = heard.language.sets, made.used | {mark.place[0] for one in absence.away for mark in marks_of(absence, one)}
    for chunk in heard.chunks if long else ():
        words = heard.row.words[chunk.start : chunk.end]
        of_me = not sets["me"].isdisjoint(words) and sets["be"].isdisjoint(words)
        if not of_me or chunk.statements or chunk.quoted or chunk.has(*ASIDES):
            continue
        marks = [item.date for item in heard.row.items[chunk.start : chunk.end] if item.date and item.date.place[0] not in taken]
        days = [span for mark in marks if mark.kind == "days" for span in heard.dates.when([mark]).spans]
        if any(_holds(whole, [day]) for day in days for whole in long):
            return True
    return False


def _event_or_absence(made: Combined, absence: Absence) -> bool:
    """Whether a day is named beside an appointment alone, and others beside the absence: "MOT on the 3rd. Off on the 4th."."""
    when = made.heard.dates.when
    nouns = [one for one in absence.away if one.match.rule.weak and one.match.rule.form == "start" and one.dates]
    days = [span for one in nouns for span in when(marks_of(absence, one)).spans if span.all_day]
    told = [span for one in absence.away if days and one not in nouns for span in when(marks_of(absence, one)).spans]
    return bool(told) and any(less([span], told) for span in days)


def _which(made: Combined, chunks: Sequence[Chunk], extent: Extent) -> None:
    """Which day, which of several days, which half of one."""
    whole = _whole(extent)
    endless = not extent.recurrence and any(mark.rule.shape == "open" for chunk in chunks for mark in chunk.marks)
    if any(chunk.has("vague") for chunk in chunks) and (not extent.spans or extent.spans[0].open_end or endless):
        extent.wonder("vague")
    elif not extent.spans and not extent.recurrence and not extent.ask:
        extent.wonder("no_date")
    if extent.recurrence and "WEEKLY" in extent.recurrence and "BYDAY" not in extent.recurrence:
        extent.wonder("which_days")  # "off every third week"
    if extent.spans and all(span.all_day for span in extent.spans) and any(chunk.has("half") for chunk in made.heard.chunks):
        extent.wonder("which_half")
    away = [chunk for chunk in chunks if any(one.what == "away" for one in chunk.statements)]
    off = made.heard.language.sets["away_words"]
    away += [one for one in made.heard.chunks if one.has("which") and off.intersection(made.heard.row.words[one.start : one.end])]
    if any(chunk.has("which") for chunk in away) and "no_date" not in extent.ask:
        extent.wonder("which_date")
    wide = whole and sum(len(days_in(span)) for span in extent.spans) > 6
    if "which_days" in extent.ask and not wide and not extent.recurrence:
        extent.ask.remove("which_days")
    elif wide and any(_some_of(made, mark, extent) for chunk in chunks for mark in chunk.marks):
        extent.wonder("which_days")


def _some_of(made: Combined, mark: Match, extent: Extent) -> bool:
    """Whether it is some days out of a longer time: "two weeks off in March", not "two weeks off from 1 March"."""
    first = made.heard.row.items[mark.start].date
    if mark.rule.says != "which_days" or first is None:
        return mark.rule.says == "which_days"
    start, end = moment(extent.spans[0].start), moment(extent.spans[0].end)
    last = lasting(start.date(), first.length) if start and first.length else None
    return first.kind == "lasting" and not (last and end and last == end.date() - DAY)


def _whole(extent: Extent) -> bool:
    """Whether it is whole days, once."""
    return bool(extent.spans) and all(span.all_day for span in extent.spans) and not extent.recurrence


def _sides(made: Combined, absence: Absence, extent: Extent) -> None:
    """Until when, at what time; whether it is over; whether what was said fits one reading."""
    if any(span.open_end and span.end is None for span in extent.spans) and not extent.recurrence:
        extent.wonder("until_when")
    if not extent.recurrence and any(isinstance(span.end, datetime) and span.end <= extent.today for span in extent.spans):
        extent.wonder("past")
    if (extent.recurrence and len(extent.spans) > 1) or overlapping(extent.spans):
        extent.wonder("two_readings")
    hourly = [one for one in absence.away if one.match.rule.shape in ("early", "late") and not one.chunk.has("today")]
    words, nouns = made.heard.row.words, made.heard.language.sets["also_nouns"]
    told = [one for one in hourly if one.who != "none" or one.context.helped or one.match.end - one.match.start > 1]
    hourly = [one for one in hourly if one in told or words[one.match.start] not in nouns]  # "leave on 3 December"
    hourly += [one for one in absence.away if _some_hours(marks_of(absence, one))]
    days = bool(extent.spans) and all(span.all_day and one_day(span) for span in extent.spans)  # once, or of a series
    if days and any(not _clock(marks_of(absence, one)) for one in hourly):
        extent.wonder("no_time")


def _doubtful(made: Combined, absence: Absence, chunks: Sequence[Chunk]) -> bool:
    """Whether the words leave it open that it is so at all, or what of somebody named."""
    elsewhere = [one for one in absence.away if one.what == "elsewhere"]
    return (
        any(one.context.unsure for one in absence.away)
        or any(one.chunk.has("unsure") for one in absence.returns)
        or any(chunk.has("unsure") for chunk in chunks)
        or any(mark.rule.says == "unsure" and mark.rule.shape == "all" for mark in made.heard.marks)
        or any(part.statement and _unsure(made, part.statement) for part in absence.covers)
        or _conditional(made, absence)
        or _in_turns(made)
        or (bool(elsewhere) and len(elsewhere) == len(absence.away) and not absence.covers)
        or any(chunk.has("wrong") and not _of_a_list(made, chunk) for chunk in made.heard.chunks)
        or "open" in made.parts.values()
    )


def _of_a_list(made: Combined, chunk: Chunk) -> bool:
    """Whether what is wrong is what a rota says: "the rota has me off Monday. Wrong, it's Tuesday"."""
    return any(one.has("report") for one in made.heard.chunks[max(0, chunk.number - 1) : chunk.number + 1])


def _unsure(made: Combined, statement: Statement) -> bool:
    """Whether it is open that somebody covers: "not sure yet if Alma or Bea covers"."""
    own = statement.chunk
    near = [one for one in made.heard.chunks if one.sentence == own.sentence and (one is own or not one.statements)]
    return any(chunk.has("unsure") for chunk in near)


def _in_turns(made: Combined) -> bool:
    """Whether several lengths of weeks are named: "two weeks on, two weeks off from 1 December"."""
    lengths = [item.date.length for item in made.heard.row.items if item.date is not None and item.date.length is not None]
    return sum(length.grain in ("week", "fortnight") for length in lengths) > 1


def _some_hours(marks: Iterable[DateMark]) -> bool:
    """Whether it is said how many hours it takes, less than a day: "out Monday for a few hours"."""
    lengths = [mark.length for mark in marks if mark.kind == "lasting" and mark.length]
    return any(length.grain == "minute" or (length.grain == "hour" and length.count < HOURS) for length in lengths)


def _clock(marks: Iterable[DateMark]) -> bool:
    return any(mark.kind in ("clock", "both", "part") for mark in marks)


def _conditional(made: Combined, absence: Absence) -> bool:
    """Whether a condition hangs on being away: "I'm out Friday unless the release slips"."""
    sentences = {one.chunk.sentence for one in absence.away} | {
        part.statement.chunk.sentence for part in absence.covers if part.statement and not absence.away
    }
    conditions = made.heard.language.sets["if"]
    return any(
        chunk.sentence in sentences and (chunk.head in conditions or chunk.has("condition")) and not chunk.has("aside", "then")
        for chunk in made.heard.chunks
    )


# ---- who covers what -------------------------------------------------------------------------------------------------


def _cover_spans(made: Combined, absence: Absence, extent: Extent) -> list[list[Span]]:
    """The spans that each cover names; where nothing else says when, they are the absence."""
    found = []
    begin = min((start for span in extent.spans if (start := moment(span.start))), default=None)
    around = _before(begin) if begin and begin > extent.now else None
    for part in absence.covers:
        if part.dates and (days := in_figures(extent.spans, part.dates)):
            found.append(days)
            continue
        if _hours_of_several(extent, part):
            extent.wonder("uncertain")
        when = read_near(made, part.dates, around=around) if part.dates else When()
        found.append(list(when.spans) or _portion(extent, part, len(absence.covers)))
        if part.dates and not extent.spans and not extent.recurrence and not any(marks_of(absence, one) for one in absence.away):
            spans = extent.take(when)
            extent.spans += spans if extent.recurrence else []
    if not extent.spans and not extent.recurrence:
        for spans in found:
            extent.spans += spans
    return found


def _hours_of_several(extent: Extent, part: CoverPart) -> bool:
    """Whether somebody's hours are told, and not on which of several days they are."""
    hours = bool(part.dates) and all(mark.kind in ("clock", "part") for mark in part.dates)
    return hours and len(days_of(extent.spans)) > 1


def _portion(extent: Extent, part: CoverPart, among: int) -> list[Span]:
    """The days that are somebody's portion of the absence; it is asked where it has no such days."""
    if part.portion is None:
        return []
    found = portion_spans(extent.spans, part.portion, among)
    if not found:
        extent.wonder("uncertain")
    return found


def _shares(absence: Absence, named: list[list[Span]], extent: Extent) -> tuple[Cover, ...]:
    """Each cover with the indexes of the spans they have; spans are cut where covers change."""
    covers: list[Cover] = []
    cut = [
        (
            part,
            [
                span
                for span in spans
                if not (len(extent.spans) == 1 and span.start == extent.spans[0].start and span.end == extent.spans[0].end)
            ],
        )
        for part, spans in zip(absence.covers, named, strict=True)
    ]
    if not any(spans for _, spans in cut) or extent.recurrence:
        if any(named) and any(part.rest for part in absence.covers):
            extent.wonder("uncertain")  # somebody has the rest of what somebody else has whole
        return tuple(dict.fromkeys(Cover(name) for part, _ in cut for name in part.names))
    pieces: list[tuple[Span, CoverPart | None]] = [(span, None) for span in extent.spans]
    for part, spans in cut:
        for span in spans:
            pieces = _handed(pieces, part, _dated(span, extent))
        if spans and not any(owner is part for _, owner in pieces):
            extent.wonder("uncertain")
    for part, spans in cut:
        if not spans:
            pieces = [(span, owner or part) for span, owner in pieces]
    if "from today" in extent.assumed and len(cut) == 1 and len(pieces) > 1 and pieces[0][1] is None:
        pieces = pieces[1:]  # "handing over to Jo at 3, gone till Monday" begins at 3
    extent.spans = [span for span, _ in pieces]
    for part, _ in cut:
        own = tuple(at for at, (_, owner) in enumerate(pieces) if owner is part)
        if not own:
            extent.wonder("uncertain")
        covers += [Cover(name, () if len(own) == len(pieces) else own) for name in part.names]
    return tuple(covers)


def _dated(span: Span, extent: Extent) -> Span:
    """A cover's clock on the day of the absence."""
    if isinstance(span.start or span.end, time) and extent.spans and isinstance(extent.spans[0].start, datetime):
        return on_day(span, midnight(extent.spans[0].start))
    return span


def _handed(pieces: list[tuple[Span, CoverPart | None]], part: CoverPart, span: Span) -> list[tuple[Span, CoverPart | None]]:
    """The pieces with the stretch of ``span`` handed to a cover."""
    made: list[tuple[Span, CoverPart | None]] = []
    for piece, owner in pieces:
        start, end = moment(piece.start), moment(piece.end)
        first, last = moment(span.start) or start, moment(span.end) or end
        if owner is not None or start is None or end is None or first is None or last is None or first >= end or last <= start:
            made.append((piece, owner))
            continue
        first, last = max(first, start), min(last, end)
        for begin, close, who in ((start, first, None), (first, last, part), (last, end, None)):
            if begin < close:
                whole = begin.time() == close.time() == time()
                made.append((replace(piece, start=begin, end=close, all_day=whole, part=None if whole else piece.part), who))
    return made
