"""Being away: the spans of it, who covers which, and what must be asked before anything can be booked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time
from itertools import pairwise

from intents.draft import Cover, Draft
from intents.requests.away import stated
from intents.requests.away.closing import clocks_on_days, closed, from_now, points_within
from intents.requests.away.contradicted import contradicted
from intents.requests.away.either import choose, in_week_order
from intents.requests.away.excepted import expand, subtract
from intents.requests.away.extent import Extent
from intents.requests.away.joining import joined, nominal
from intents.requests.away.narrowed import less_of_a_day, narrow_spans, narrowed, narrowing, only_day
from intents.requests.away.questions import begins_now, question
from intents.requests.away.returning import ended, signed_off, so_long
from intents.requests.away.stated import BEGUN
from intents.requests.covering import candidates
from intents.requests.covering.shares import cover_spans, shares
from intents.requests.spans import DAY, day_of, merged, midnight, moment, overlapping
from intents.statements.combined import Absence, Combined, CoverPart
from intents.statements.statement import Statement
from intents.when import Span
from intents.when.extract import DateMark
from intents.when.near import half_of, is_point, timed

EVENING = 17
CLOCKS = ("clock", "both")
OVER = ("by", "from", "before", "back")  # before the clock at which an appointment is over


def draft(made: Combined, absence: Absence) -> Draft:
    """The absence as a draft."""
    extent = Extent(made.heard.phrase.now.replace(tzinfo=None))
    _gather(made, absence, extent)
    _series_until(made, absence, extent)
    named = cover_spans(made, absence, extent)
    for statement in absence.returns:
        ended(made, absence, statement, extent)
    if not extent.spans and not extent.recurrence and not extent.ask and not any(made.heard.row.dates) and _today(made, absence):
        extent.assume("today")
        extent.spans = [Span.days(extent.now.date(), extent.now.date())]
    signed_off(made, absence, extent)
    so_long(made, absence, extent)
    extent.spans = merged(joined(extent.spans, extent.today))
    _look_elsewhere(made, extent)
    clocks_on_days(extent)
    extent.spans, named = from_now(made, extent, extent.spans), [from_now(made, extent, spans) for spans in named]
    points_within(made, absence, extent)
    extent.spans = nominal([closed(extent, span) for span in extent.spans])
    subtract(made, absence, extent)
    question(made, absence, extent)
    in_week_order(made, absence, extent)
    expand(extent)
    choose(extent)
    contradicted(made, absence, extent)
    if not extent.recurrence:  # what a series was is its days by now, and who has the series has them all
        ruled = [any(mark.kind == "rule" for mark in part.dates) for part in absence.covers]
        named = [[] if all_ else spans for all_, spans in zip(ruled, named, strict=True)]
    return _drafted(made, absence, extent, shares(absence, named, extent))


def _drafted(made: Combined, absence: Absence, extent: Extent, covers: tuple[Cover, ...]) -> Draft:
    """The draft of what was found."""
    heard = made.heard
    names = dict.fromkeys(name for part in absence.covers for name in part.names)
    return Draft(
        "replacement" if names else "unavailable",
        heard.phrase.text,
        heard.phrase.now,
        heard.phrase.timezone,
        spans=tuple(extent.spans),
        recurrence=extent.recurrence,
        covers=covers,
        any_cover=any(part.either for part in absence.covers),
        subject=absence.subject,
        assumed=tuple(extent.assumed),
        returns=extent.returns,
        early=extent.early,
        late=extent.late,
        ask=tuple(code for code in dict.fromkeys([*extent.ask, *absence.ask]) if code != "no_end"),
        options=extent.options,
        exceptions=tuple(extent.exceptions),
        in_turn=len(names) > 1 and candidates.in_turn(made, absence),
        wish=candidates.wish(made, absence),
    )


def _gather(made: Combined, absence: Absence, extent: Extent) -> None:
    """Adds what the dates of all its statements come to."""
    series = _series(absence)
    _timed_apart(absence)
    _over_by(absence)
    _of_a_matter(absence, extent)
    _timed_by_cover(absence)
    _hours_of_cover(made, absence)
    for statement in absence.away:
        if statement in series[1:]:
            continue
        together = series if statement in series else [statement]
        marks = only_day(made, statement, [mark for one in together for mark in absence.marks_of(one)])
        limits = [] if statement.shape or series else narrowing(made, marks)
        days = [mark for mark in marks if not any(mark in limit for limit in limits)]
        before = list(extent.spans)
        stated.add(made, statement, extent, days)
        extent.spans = less_of_a_day(statement, before, extent.spans)
        for limit in limits:
            extent.spans = narrowed(extent.spans, narrow_spans(made, days, limit))


def _series(absence: Absence) -> list[Statement]:
    """Statements of one sentence that tell a series between them: "monthly dialysis, the third Wednesday, the whole day"."""
    ruled = [one for one in absence.away if any(mark.kind == "rule" for mark in absence.marks_of(one))]
    return [
        one
        for one in absence.away
        if ruled and one.chunk.sentence == ruled[0].chunk.sentence and not one.shape and absence.marks_of(one)
    ]


def _timed_apart(absence: Absence) -> None:
    """As in "late start Wednesday, here from 10.30": the day of the one is that of the other's clock."""
    for one, after in list(pairwise(absence.away)):
        marks, behind = absence.marks_of(one), absence.marks_of(after)
        if one.shape not in ("late", "early") or one.chunk.sentence != after.chunk.sentence or not marks or not behind:
            continue
        if all(mark.kind == "days" for mark in marks) and all(mark.kind == "clock" for mark in behind):
            absence.lean(after, [mark.bounded(None) for mark in marks])
            absence.away.remove(one)


def _over_by(absence: Absence) -> None:
    """As in "MRI on Wednesday at 2, should be done by half 4": the clock behind an appointment with hours of its own is
    its end."""
    for one, after in list(pairwise(absence.away)):
        marks, behind = absence.marks_of(one), absence.marks_of(after)
        appointment = not one.shape and any(mark.kind in CLOCKS for mark in marks)
        told = after.shape == "early" and after.who in ("none", one.who) and after.chunk.sentence - one.chunk.sentence < 2
        if appointment and told and behind and all(mark.kind == "clock" and mark.bound in OVER for mark in behind):
            absence.away.remove(after)
            absence.returns.append(after)


def _of_a_matter(absence: Absence, extent: Extent) -> None:
    """The clock of what somebody is to take over is no hour of whole days told before: "I'm out today and tomorrow, can someone
    take my 11am?"."""
    for one in [one for one in absence.away if one.what in ("needs_cover", "covers") or one.who == "thing"]:
        marks = absence.marks_of(one)
        days = [mark for other in absence.away if other.chunk.number < one.chunk.number for mark in absence.marks_of(other)]
        whole = bool(days) and all(mark.kind == "days" for mark in days)
        if whole and marks and all(mark.kind == "clock" and mark.bound is None and is_point(mark) for mark in marks):
            one.dates = []
            absence.leaning.pop(one.place, None)
            if one.what != "away":  # "off today, the 10:30 can go ahead without me" is said to be missed
                extent.wonder("left_out")


def _timed_by_cover(absence: Absence) -> None:
    """Where no clock is told it is the one until which the only cover has it: "late tomorrow, about an hour, Jo covers till 10"."""
    part, one = _only_until(absence), absence.away[0] if len(absence.away) == 1 else None
    marks = absence.marks_of(one) if one is not None else []
    if part is not None and one is not None and one.shape == "late" and not any(mark.kind in CLOCKS for mark in marks):
        one.dates = [mark for mark in one.dates if mark.kind != "lasting"]
        absence.lean(one, part.dates)
        part.dates = []


def _hours_of_cover(made: Combined, absence: Absence) -> None:
    """A matter on a part of a day takes the hours that the only cover has: "my son's play is tonight, can Max cover me 5 to 8?"."""
    one, part = absence.away[0] if len(absence.away) == 1 else None, absence.covers[0] if len(absence.covers) == 1 else None
    marks = absence.marks_of(one) if one is not None and one.match.rule.weak else []
    if one is None or part is None or len(marks) != 1 or len(part.dates) != 1 or half_of(marks[0]) is None:
        return
    hours = part.dates[0]
    told = timed(marks[0], hours)
    spans, own = made.heard.dates.when([told]).spans, made.heard.dates.when(marks).spans
    if hours.kind == "clock" and hours.bound is None and not is_point(hours) and overlapping([*spans, *own]):
        one.dates, part.dates = [told], []
        absence.leaning.pop(one.place, None)


def _series_until(made: Combined, absence: Absence, extent: Extent) -> None:
    """A series that only begins at a clock ends when the only cover does: "every Wednesday I leave at 3, Lee covers till 5"."""
    part, first = _only_until(absence), extent.spans[0] if len(extent.spans) == 1 else None
    spans = made.heard.dates.when(part.dates).spans if part is not None and extent.recurrence else ()
    until, start = spans[0].end if len(spans) == 1 else None, first.start if first is not None else None
    if part is None or first is None or not isinstance(until, time) or not isinstance(start, datetime):
        return
    if until > start.time() > time() and (first.end is None or first.open_end or moment(first.end) == midnight(start) + DAY):
        extent.spans = [replace(first, end=datetime.combine(start, until), open_end=False)]
        part.dates = []


def _only_until(absence: Absence) -> CoverPart | None:
    """The only cover, where nothing but the clock is told until which they have it."""
    part = absence.covers[0] if len(absence.covers) == 1 else None
    told = part is not None and part.dates and all(mark.kind == "clock" and mark.bound == "until" for mark in part.dates)
    return part if told else None


def _today(made: Combined, absence: Absence) -> bool:
    """Whether an absence without any date is today's: "logging off for the day"; before evening, "I'm poorly and won't be in" or
    "I'm sick, Jo has it"."""
    ill = [one for one in absence.away if "ill" in one.match.rule.kinds and not one.negated]
    told = [one for one in absence.away if one not in ill] or (absence is made.mine and absence.covers)
    handed = ill or absence.covers or absence.needs_cover  # else "I'm leaving now, bye"
    leaving = handed and any(one.match.rule.shape == "early" and begins_now(made.heard.row, absence, one) for one in absence.away)
    if leaving or any(one.chunk.has("today") for one in absence.away):
        return True
    return bool(ill and told) and made.heard.phrase.now.hour < EVENING


def _days(made: Combined, marks: Sequence[DateMark]) -> list[datetime]:
    """The day on which each of them begins, once."""
    days = [day_of(span) for mark in marks for span in made.heard.dates.when([mark]).spans]
    return list(dict.fromkeys(day for day in days if day is not None))


def _look_elsewhere(made: Combined, extent: Extent) -> None:
    """Notes the days of clauses that say something else, and those that somebody else or another matter owns: "the visit is on
    Thursday; I'm unreachable from 6 to 8", "Sam is off on Thursday, I need to be away 2 till 5"."""
    owners, without = made.heard.owners, made.mine.without
    told = (None, *made.mine.here, *made.mine.denied, *made.events, *(part.statement for part in made.mine.covers))
    lasting = [mark for mark in owners if mark.kind == "rule" or (mark.kind == "days" and mark.bound in BEGUN)]
    others = [mark for mark in owners if mark.kind in ("days", "both") and mark.bound not in BEGUN]
    marks = [mark for mark in others if owners[mark] in told and mark not in without]
    owned = [mark for mark in others if owners[mark] not in (*told, *made.mine.away, *made.mine.returns, *made.history)]
    extent.elsewhere, extent.others = _days(made, marks), _days(made, owned)
    extent.series_elsewhere = any(owners[mark] is None and mark not in without for mark in lasting)
