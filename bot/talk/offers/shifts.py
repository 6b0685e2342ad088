"""What of a person's on-call time an absence touches, and which of it would be empty, in lines for the card."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.people.clashes import times
from bot.people.hits import WINDOW, ShiftHit
from bot.people.periods import Period, Stretch, less
from bot.people.standing import on_call
from bot.systems.everbridge.rows import Shift
from bot.talk.changing.standing import stretches
from bot.texts import cards as texts
from bot.texts import days, notes
from intents import Draft
from intents.person import Calendar
from intents.when import Span
from intents.when.span import Moment

NOON = time(12)
MOST_SHOWN = 3  # shifts; more are counted


def away(draft: Draft, spans: Sequence[Span]) -> list[Period]:
    """When it is, by closed spans; of a series what comes within the time that shifts were looked up for."""
    first = min(span.start for span in spans if isinstance(span.start, datetime))
    return times(spans, ZoneInfo(draft.timezone), draft.recurrence, first + WINDOW, draft.exceptions)


def duties(
    hits: Iterable[ShiftHit],
    away_: Sequence[Period],
    calendars: Sequence[Calendar],
    draft: Draft,
    *,
    mine: bool = True,
    private: bool = True,
) -> tuple[tuple[str, str], ...]:
    """The shifts that are touched. Whoever has none then is told so: it is booked as asked. Of somebody else it is told in private
    alone that they are out already."""
    ids = {calendar.id for calendar in calendars}
    wanted = {
        (when, hit.out)
        for hit in hits
        for when in [Period(hit.start, hit.end)]
        if hit.calendar_id in ids and any(one.meets(when) for one in away_)
    }
    everywhere = () if calendars else ((texts.calendar, texts.all_calendars),)
    if not wanted:
        said = notes.not_on_call if mine else notes.not_on_call_of_theirs
        return () if draft.recurrence else (*everywhere, (texts.shifts, said))
    there = sum(bool(out) for _, out in wanted)
    out = texts.out_already(0 if there == len(wanted) else there) if there and (mine or private) else ""
    return ((texts.shifts, counted([when for when, _ in wanted], draft.timezone) + out),)


def begun(hits: Iterable[ShiftHit], spans: Sequence[Span], calendars: Sequence[Calendar], zone: str) -> list[Stretch]:
    """The shifts that begin in an absence, or on the afternoon before an evening, whole, by local clocks."""
    ids, since = {calendar.id for calendar in calendars}, [replace(span, start=_since(span), part=None) for span in spans]
    times_ = times(since, ZoneInfo(zone), None, None)
    found = {Period(hit.start, hit.end) for hit in hits if hit.calendar_id in ids}
    return sorted(one.local(ZoneInfo(zone)) for one in found if any(away_.start <= one.start < away_.end for away_ in times_))


def _since(span: Span) -> Moment | None:
    """From when on what begins is meant by it."""
    return datetime.combine(span.start, NOON) if span.part == "eve" and isinstance(span.start, datetime) else span.start


def longer(span: Span, shifts: Sequence[Stretch]) -> Span:
    """A time to the end of what begins in it, and an evening from its begin."""
    start, end, begins = span.start, span.end, _since(span)
    if not isinstance(start, datetime) or not isinstance(end, datetime) or not isinstance(begins, datetime):
        return span
    own = [(since, to) for since, to in shifts if begins <= since < end and to > start]
    first, last = min([start, *(since for since, _ in own)]), max([end, *(to for _, to in own)])
    return span if (first, last) == (start, end) else Span(first, last, said=span.said)


def cut(shifts: Sequence[Stretch], spans: Sequence[Span], out: Sequence[Period] = ()) -> tuple[str, ...]:
    """Of those of which a day, an evening, or a midnight, leaves some: in which hours they are on duty all the same. ``out`` is
    when they are booked as out already."""
    lines = []
    for start, end in shifts:
        sides = [moment for span in spans if _by_day(span) for moment in (span.start, span.end)]
        left = less([Period(start, end)], [*(Period(*one) for one in stretches(spans)), *out])
        rest = [one for one in left if one.start in sides or one.end in sides]
        if rest:
            lines.append(texts.only_a_part(days.span(Span(start, end)), days.spans(Span(one.start, one.end) for one in rest)))
    return tuple(lines)


def staying(
    hits: Iterable[ShiftHit], spans: Sequence[Span], calendars: Sequence[Calendar], zone: str, out: Sequence[Period]
) -> tuple[tuple[str, str], ...]:
    """The hours of nights that are touched, in which whoever is out is on duty all the same; ``out`` as ``cut`` has it."""
    ids, away_ = {calendar.id for calendar in calendars}, [*(Period(*one) for one in stretches(spans)), *out]
    own = {Period(*Period(hit.start, hit.end).local(ZoneInfo(zone))) for hit in hits if hit.calendar_id in ids}
    rest = [
        left for one in sorted(own) if one.start.date() < one.end.date() and one.end.time() != time() for left in less([one], away_)
    ]
    return ((texts.still_on_duty, days.spans(Span(one.start, one.end) for one in rest)),) if rest else ()


def _by_day(span: Span) -> bool:
    """Whether its end may be that of a day, and not one that was said: "from 11 pm" ends with its day too."""
    return span.all_day or span.part == "eve" or (isinstance(span.end, datetime) and span.end.time() == time())


def left_empty(
    draft: Draft, spans: Sequence[Span], absent: int, calendars: Sequence[Calendar], shifts: Iterable[Shift]
) -> list[Period]:
    """The hours of somebody's shifts in which nobody would be on call: they are away, nobody stands in, and nobody else is on."""
    ids = {calendar.id for calendar in calendars}
    bare = [span for at, span in enumerate(spans) if all(one.spans and at not in one.spans for one in draft.covers)]
    own = [one for one in shifts if one.calendar_id in ids]
    if not bare or not own:
        return []
    found = on_call(own, [Period(min(one.start for one in own), max(one.end for one in own))])
    times_ = away(draft, bare)
    gaps = {
        (duty.calendar, one.common(duty.when)) for one in times_ for duty in found if duty.names(absent) and one.meets(duty.when)
    }
    others = [(duty.calendar, duty.when) for duty in found if any(who != absent for who, _ in duty.people)]
    return sorted({left for calendar, gap in gaps for left in less([gap], [when for on, when in others if on == calendar])})


def counted(periods: Iterable[Period], zone: str) -> str:
    """Times in words; many of them are counted: "10 shifts, Mon–Fri 09:00–17:00, Mon 7 Dec – Fri 18 Dec 2026"."""
    local = sorted({one.local(ZoneInfo(zone)) for one in periods})
    if len(local) <= MOST_SHOWN:
        return days.spans(Span(*one) for one in local)
    same = len({(start.time(), end.time()) for start, end in local}) == 1
    hours = f" {local[0][0]:%H:%M}–{local[0][1]:%H:%M}" if same else ""
    on = days.weekdays({start.weekday() for start, _ in local})
    return texts.shifts_counted(len(local), f"{on}{hours}", days.day(local[0][0]), days.day(local[-1][0]))
