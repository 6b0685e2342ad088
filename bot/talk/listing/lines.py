"""What stands, in lines for a person: who is out and who covers, who is on call, what is left empty."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.cards.listing import Line, Section
from bot.people.periods import Period
from bot.people.standing import Away, Duty, Run, runs
from bot.talk.listing.windows import Window
from bot.texts import listing as texts

Name = Callable[[int], str]
State = tuple[int, tuple[int, ...], str]  # who is out, who covers, and what is to be said of it


@dataclass(frozen=True, slots=True)
class Seen:
    """What Everbridge shows: who is out when; who is on call in the time of ``shifts``, None where they may not be seen."""

    away: Sequence[Away]
    duties: Sequence[Duty] = ()
    shifts: Period | None = None


def of_absences(seen: Seen, window: Window, name: Name) -> list[Line]:
    """A line for each time that somebody is out; what is empty and in none of them, too."""
    gaps = [duty for duty in seen.duties if not duty.people]
    out_when: dict[int, list[Period]] = {}
    for one in seen.away:
        out_when.setdefault(one.contact, []).append(one.when)
    found = runs(((_state(one, seen, out_when), one.when) for one in seen.away), window.zone)
    lines = [_of_run(run, gaps, window, name) for run in found]
    told = [one.when for one in seen.away if not one.covers]
    rest = [
        gap
        for gap in gaps
        if gap.out and any(gap.when.meets(asked) for asked in window.times) and not any(gap.when.meets(when) for when in told)
    ]
    return [*_empty(rest, window, name), *lines]


def _state(one: Away, seen: Seen, out_when: Mapping[int, Sequence[Period]]) -> State:
    if one.covers:
        too = any(when.meets(one.when) for cover in one.covers for when in out_when.get(cover, ()))
        return one.contact, one.covers, "out too" if too else "covered"
    met = [duty for duty in seen.duties if duty.when.meets(one.when) and duty.names(one.contact)]
    known = seen.shifts is not None and one.when.end <= seen.shifts.end
    if any(not duty.people for duty in met):
        return one.contact, (), "uncovered"
    return one.contact, (), "not on call" if known and not met else ""


def _of_run(run: Run[State], gaps: Iterable[Duty], window: Window, name: Name) -> Line:
    contact, covers, what = run.what
    when, who = at(run, window), name(contact)
    if covers:
        said = texts.out_too if what == "out too" else texts.out
        return Line(texts.line(when, said(who, [name(one) for one in covers])), alarm=what == "out too")
    if what == "uncovered":
        mine = [gap for gap in gaps if contact in gap.out and gap.when.meets(_aware(run, window))]
        hours = texts.span(*mine[0].when.local(window.zone), window.now.year).partition(", ")[2] if mine else ""
        return Line(texts.line(when, texts.uncovered(who, len(mine), hours)), alarm=True)
    return Line(texts.line(when, (texts.not_on_call if what else texts.nobody_covers)(who)))


def of_covers(duties: Iterable[Duty], booked: Iterable[Away], contact: int, window: Window, name: Name) -> list[Line]:
    """A line for each time that somebody covers for others: their shifts, and what is ``booked`` where no shift of theirs is."""
    on = [(other, duty.when) for duty in duties for who, other in duty.people if who == contact and other is not None]
    bare = [
        (one.contact, one.when) for one in booked if not any(other == one.contact and when.meets(one.when) for other, when in on)
    ]
    return [
        Line(texts.line(at(run, window), texts.out(name(run.what), [name(contact)]))) for run in runs((*on, *bare), window.zone)
    ]


def of_duties(
    duties: Iterable[Duty], calendars: Callable[[int], str], window: Window, name: Name, *, private: bool
) -> list[Section]:
    """Who is on call, a section for each calendar. Where others listen, nobody's absence is told."""
    by_calendar: dict[int, list[Duty]] = {}
    for duty in duties:
        by_calendar.setdefault(duty.calendar, []).append(duty)
    return [
        Section(calendars(calendar), tuple(_of_calendar(found, window, name, private=private)))
        for calendar, found in sorted(by_calendar.items())
    ]


def _of_calendar(duties: Sequence[Duty], window: Window, name: Name, *, private: bool) -> list[Line]:
    on = [(_people(duty, private=private), duty.when) for duty in duties if duty.people]
    lines = []
    for run in runs(on, window.zone):
        said = texts.both([texts.on_call(name(who), name(other) if other else None) for who, other in run.what])
        lines.append(Line(texts.line(at(run, window), said)))
    return [*_empty([duty for duty in duties if not duty.people], window, name if private else None), *lines]


def _people(duty: Duty, *, private: bool) -> tuple[tuple[int, int | None], ...]:
    return duty.people if private else tuple(dict.fromkeys((who, None) for who, _ in duty.people))


def _empty(gaps: Iterable[Duty], window: Window, name: Name | None) -> list[Line]:
    """The times when nobody is on call; who is out then is told where there is a name for them."""
    found = runs(((gap.out if name else (), gap.when) for gap in gaps), window.zone)
    return [
        Line(texts.line(at(run, window), texts.empty([name(who) for who in run.what] if name else [])), alarm=True) for run in found
    ]


def at(run: Run[Any], window: Window) -> str:
    """When it is; a time that is now says so."""
    year = window.now.year
    if run.days > 1:
        return texts.each_day(run.start, run.end, year)
    said = texts.span(run.start, run.end, year)
    here = window.now.replace(tzinfo=None)
    return f"{said} ({texts.now})" if run.start <= here < run.end and not run.whole_days else said


def _aware(run: Run[State], window: Window) -> Period:
    return Period(run.start.replace(tzinfo=window.zone), run.end.replace(tzinfo=window.zone))
