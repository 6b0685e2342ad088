"""Other days for an open draft: set, taken out, added, begun or ended otherwise, moved, made longer."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from intents.corrections.bounds import bound_by, bounded, lasts, lengthened, postponed
from intents.corrections.discussion import ENDS, Discussion, month_only, moved, weekend, weeks
from intents.corrections.grasping.grasped import Grasp
from intents.corrections.hours import rehoured
from intents.corrections.settling import FAR, by_day, inside, like, once_more, overlap, settled, unlike, whole
from intents.draft import Draft
from intents.requests.covering.portions import hours_on_days
from intents.requests.spans import DAY, days_in, less, midnight, moment
from intents.when import Span
from intents.when.extract import DateMark, extract
from intents.when.model.days import day_in
from intents.when.near import timed
from intents.when.recurrence.rule import CODES
from intents.when.rrule import parts_of
from intents.when.span import When

NOON = 12  # up to which a bare figure may be an hour
WORKING = 5  # days of a week at least
LONGEST = 400  # days that are gone through one by one
MOST_OTHERS = 3
SIGNS = frozenset(",;.!?")
ARROWS = ("→", "->", "=>", "➡", "➔")


def dated(mark: DateMark) -> bool:
    """Whether it names days."""
    return mark.kind in ("days", "both", "rule")


def redated(talk: Discussion, found: Grasp, taken: Iterable[DateMark] = ()) -> Draft | None:
    """The draft with other days; None where the message says nothing about days. ``taken`` are dates that say who covers when."""
    used = tuple(taken)
    exchanged = _from_one_to_another(talk, found)
    return exchanged or by_day(talk, lambda days: _redated(days, found, used)) or _redated(talk, found, used)


def _redated(talk: Discussion, found: Grasp, taken: Iterable[DateMark]) -> Draft | None:
    used = set(taken)
    marks = {
        part: [mark for mark in found.marks(part) if mark not in used]
        for part in ("come", "gone", "more", "only", "begins", "ends", "back")
    }
    shift = found.has("later", "earlier")
    if talk.begin != talk.last and not (shift or found.has("moves")):  # "to Friday" of several days is their end
        for part in ("come", "only"):  # and so is "just to Friday"
            marks["ends"] += [mark for mark in marks[part] if dated(mark) and found.says_of(mark) == "upto"]
            marks[part] = [mark for mark in marks[part] if mark not in marks["ends"]]
    limits = [mark for mark in marks["only"] if dated(mark) and mark.bound in ENDS]  # "only till Sunday"
    if limits != [mark for mark in marks["only"] if dated(mark)]:
        limits = [mark for mark in limits if mark.kind == "days"]  # but "only Monday and Tuesday till noon"
    marks["ends"] += limits
    marks["only"] = [mark for mark in marks["only"] if mark not in limits]
    gone, come, more, only = ([mark for mark in marks[part] if dated(mark)] for part in ("gone", "come", "more", "only"))
    if only and come and not (gone or more):  # "only Thursday afternoon, Friday all day"
        only, come = [*only, *come], []
    if gone and not (come or only or more) and _is_a_no(talk, found, gone):
        gone, come = [], gone
    if gone and marks["ends"] and found.has("only") and _less(talk, gone) in ([], list(talk.draft.spans)):
        gone = []  # "not the whole week, just till Wednesday"
    if only:  # which says what is left: "Wed is fine, I'll be back Wed morning, just Thu and Fri"; but "je ne rentre que samedi"
        only, marks["back"] = ([], only) if not marks["back"] and _back_then(found, only) else (only, [])
    clocks = [mark for part in ("come", "only") for mark in marks[part] if mark.kind in ("clock", "part")]
    if only and len(clocks) == 1 and len(found.of("only", "whole")) > 1:  # "just Monday and Tuesday, Wednesday only the morning"
        only, clocks = _in_their_clause(found, only, clocks[0])
    bounds = any(mark.kind in ("days", "both") for part in ("begins", "ends", "back") for mark in marks[part])
    hours = [mark for mark in marks["more"] if not dated(mark)] + ([] if come or only or gone else clocks)
    until = [*(mark for mark in come if mark.bound in ENDS), *marks["ends"], *marks["back"]]
    to_a_day = any(mark.kind in ("days", "both") for mark in until)  # "a day longer, until Friday"
    lengths = [mark.length for part in ("come", "only") for mark in marks[part] if mark.length]
    if (made := _months(talk, found, come, gone) or _numbers(talk, found) or _reversed(talk, found)) is not None:
        return made
    if found.joined and only and clocks and (added := _a_day_more(talk, found, only, clocks)) is not None:
        return added
    to = [*come, *marks["begins"]]
    if shift and to and not (gone or only or more or clocks) and (moved_to := _moved_to(talk, found, to)) is not None:
        return moved_to
    steps = (
        (bool(gone) and not _moves_all(talk, found, gone), lambda now: _without(now, found, gone, come, clocks)),
        (bool(only), lambda now: _within(now, found, only) or _only(now, only, clocks)),
        (bool(come and not gone), lambda now: _whole(now, found, come) or _set(now, found, [*come, *clocks])),
        (bool(more), lambda now: _with_more(now, found, more, hours)),
        (bounds, lambda now: bounded(now, marks)),
        (found.has("later") and not bounds, lambda now: postponed(now, found, "later")),
        (found.has("earlier") and not bounds, lambda now: postponed(now, found, "earlier")),
        (found.has("longer") and not to_a_day, lambda now: lengthened(now, found, "longer")),
        (found.has("shorter") and not to_a_day, lambda now: lengthened(now, found, "shorter")),
        (bool(lengths and not come and not clocks), lambda now: lasts(now, lengths[0])),
    )
    made = _each(talk, steps)
    lost = [mark for part in ("begins", "ends", "back") for mark in marks[part] if mark.kind in ("clock", "part")]
    if made is None or not lost or not bounds:
        return made
    said = tuple(mark.said for mark in lost)  # "Freitag erst um 10", of which Friday is none of the days
    return replace(talk.draft, ask=("uncertain",), left_out=(*talk.draft.left_out, *said))


def _from_one_to_another(talk: Discussion, found: Grasp) -> Draft | None:
    """A day in the place of one of the draft's, to which an arrow leads: "Tuesday → Wednesday". Where there is but one it may as
    well be from one to the other, and is asked."""
    marks = [one.date for one in found.operands if one.date is not None]
    sides = marks[0].sides if len(marks) == 1 and any(arrow in marks[0].said for arrow in ARROWS) else None
    if sides is None or talk.draft.recurrence:
        return None
    had, (old, new) = talk.draft.spans, (talk.when([side]).spans for side in sides)
    theirs = [span for span in had if _is_one_day(span) and any(overlap(span, one) for one in old)]
    if len(theirs) != 1 or len(new) != 1 or any(overlap(span, new[0]) for span in had):
        return None
    there = [like(talk.draft, new[0]) if span is theirs[0] else span for span in had]
    if len(had) > 1:
        return settled(talk.draft, there)
    return settled(talk.draft, had, ("two_readings",), options=(tuple(there), talk.when(marks).spans))


def _back_then(found: Grasp, only: Sequence[DateMark]) -> bool:
    """Whether it is the return that is on that day alone."""
    place = next(one.place for one in found.operands if one.date is only[0])
    between = [found.row.words[turn.end : place] for turn in found.of("back") if turn.end <= place]
    return len(only) == 1 and any(not SIGNS & {*words} for words in between)


def _in_their_clause(found: Grasp, days: list[DateMark], clock: DateMark) -> tuple[list[DateMark], list[DateMark]]:
    """Days of which those in the clause of a clock have its hours, and the clocks that are left: none, if others have no hours."""
    clause = {one.date: one.clause for one in found.operands if one.date is not None}
    beside = [mark for mark in days if clause.get(mark) == clause.get(clock)]
    if not beside or len(beside) == len(days):
        return days, [clock]
    return [timed(mark, clock) if mark in beside else mark for mark in days], []


def _a_day_more(talk: Discussion, found: Grasp, days: Sequence[DateMark], clocks: Sequence[DateMark]) -> Draft | None:
    """A day on top for a part of it: "and Friday only till noon"; None where the days are those of the draft."""
    places = [one.place for one in found.operands if one.date in days]
    spans = hours_on_days(talk.when([*days, *clocks]).spans)
    known = any(overlap(span, old) for span in spans for old in talk.draft.spans)
    if max(places) > found.of("only")[0].start or not spans or known:
        return None
    return settled(talk.draft, [*talk.draft.spans, *spans])


def _is_a_no(talk: Discussion, found: Grasp, gone: Sequence[DateMark]) -> bool:
    """Whether it was a no, and then a day of which the draft has nothing: "no Thursday" about Friday."""
    draft = talk.draft
    plain = bool(found.of("not")) and all(map(found.is_no, found.of("not")))
    return plain and not draft.recurrence and _less(talk, gone) == list(draft.spans)


def _moves_all(talk: Discussion, found: Grasp, gone: Sequence[DateMark]) -> bool:
    """As in "not this Friday, the one after": what is taken out is all there is, and it goes somewhere else."""
    return found.has("later", "earlier") and not _less(talk, gone)


def _each(talk: Discussion, steps: Iterable[tuple[bool, Callable[[Discussion], Draft | None]]]) -> Draft | None:
    """The draft after all steps that are wanted; None where there is none, or where one of them has no answer."""
    made: Draft | None = None
    for wanted, step in steps:
        if wanted:
            made = step(talk)
            if made is None:
                return None
            talk = replace(talk, draft=made)
    return made


# ---- set -------------------------------------------------------------------------------------------------------------


def _set(talk: Discussion, found: Grasp, marks: Sequence[DateMark]) -> Draft | None:
    when = talk.when(marks)
    draft = talk.draft
    if when.recurrence:
        return None
    spans = list(when.spans)
    if len(marks) == 1 and marks[0].bound and len(spans) == 1:
        made = bound_by(talk, spans[0], marks[0].bound)
        if made is not None and (there := _until_then_on_it(talk, marks[0], spans[0])) is not None:
            if len(draft.spans) == 1 and _is_one_day(draft.spans[0]):
                return settled(draft, [there])  # "no, Thursday till 2pm" of a Tuesday
            return settled(draft, draft.spans, ("two_readings",), options=(made.spans, (there,)))
        clock_first = isinstance(marks[0].meant, list) and marks[0].meant[0].clock_first
        return _or_that_day(draft, made, spans[0]) if made is not None and clock_first else made
    if any(span.undated for span in spans):
        return _then_hours(talk, found, marks)
    if not spans and not when.ask:
        return None
    if found.has("same_day", "moves") and (same := _in_that_week(draft.spans, spans)):
        spans = same
    elif found.has("moves") and len(spans) == 1 and len(draft.spans) == 1 and spans[0].all_day:
        spans = [_same_length(draft.spans[0], spans[0])]
    elif not found.has("whole"):
        spans = [like(draft, span) for span in spans]
    if not when.options and not found.has("moves") and (options := in_place_of(draft, spans)):
        return settled(draft, draft.spans, ("two_readings",), options=options)
    return taken_over(draft, spans, when)


def _until_then_on_it(talk: Discussion, mark: DateMark, new: Span) -> Span | None:
    """The hours of a day behind the draft, where the day is said before its end: "Thursday until 2", but not "until Thursday 2"."""
    end, one = moment(new.end), mark.meant[0] if isinstance(mark.meant, list) and len(mark.meant) == 1 else None
    if one is None or end is None or mark.kind != "both" or not new.open_start or talk.dates.reader.at(one.tokens[0]).has("bound"):
        return None
    behind = talk.last is not None and talk.last < midnight(end)
    return replace(new, start=midnight(end), open_start=False, all_day=False) if behind else None


def _or_that_day(draft: Draft, made: Draft, new: Span) -> Draft:
    """What is begun at an hour of a day; where days before it would go, that day alone may be meant: "from 11 on Wednesday"."""
    start, first = moment(new.start), moment(draft.spans[0].start) if draft.spans else None
    if start is None or first is None or new.open_start or new.all_day or made.ask or first >= midnight(start):
        return made
    if moment(made.spans[0].start) != start or not draft.spans[0].all_day:
        return made
    readings = (made.spans, tuple(less(draft.spans, [Span(midnight(start), start)])))
    return settled(draft, draft.spans, ("two_readings",), options=readings)


def _then_hours(talk: Discussion, found: Grasp, marks: Sequence[DateMark]) -> Draft | None:
    """Other days, and then the hours on them that are said apart: "Thursday instead, 11 to 4"."""
    days = [mark for mark in marks if dated(mark)]
    made = _set(talk, found, days) if days and len(days) < len(marks) else None
    return rehoured(replace(talk, draft=made), found, days) if made is not None and not made.ask else None


def in_place_of(draft: Draft, spans: Sequence[Span]) -> tuple[tuple[Span, ...], ...]:
    """What one day that an absence of a few others hasn't may stand for: it alone, or in the place of one of them."""
    old = draft.spans
    if len(spans) != 1 or not 2 <= len(old) <= MOST_OTHERS or not _is_one_day(spans[0]) or not all(map(_is_one_day, old)):
        return ()
    if any(overlap(spans[0], one) for one in old) or any(cover.spans for cover in draft.covers):
        return ()
    others = [sorted([*spans, *(one for one in old if one is not gone)], key=lambda one: str(one.start)) for gone in reversed(old)]
    return (tuple(spans), *map(tuple, others))


def _is_one_day(span: Span) -> bool:
    start, end = moment(span.start), moment(span.end)
    return start is not None and end is not None and end - midnight(start) <= DAY


def taken_over(draft: Draft, spans: Sequence[Span], when: When, *, on_top: bool = False) -> Draft:
    """The draft with these spans, and what the reader of dates asks and assumes about them. Of two readings the one that the draft
    has already can't be meant: "I meant next Friday". ``on_top``: the spans hold those of the draft."""
    others = [option for option in when.options if not all(inside(span, draft.spans) for span in option)]
    had, options = (draft.spans if on_top else ()), when.options
    if len(options) == 2 and len(others) == 1:
        return settled(draft, [*had, *(like(draft, span) for span in others[0])], (), when.assumed)
    if on_top:
        every = ([*had, *(like(draft, span) for span in option)] for option in options)
        options = tuple(tuple(sorted(one, key=lambda span: str(span.start))) for one in every)
    return settled(draft, spans, (code for code in when.ask if code not in ("no_end",)), when.assumed, options)


def _in_that_week(old: Sequence[Span], new: Sequence[Span]) -> list[Span]:
    """The old spans on the same weekdays of another week ("same day next week"); none where it is no week."""
    if not old or len(new) != 1:
        return []
    first, start, end = moment(old[0].start), moment(new[0].start), moment(new[0].end)
    if first is None or start is None or end is None or end - start != 7 * DAY:
        return []
    monday = midnight(first) - first.weekday() * DAY
    return [moved(span, start - monday) for span in old]


def _moved_to(talk: Discussion, found: Grasp, come: Sequence[DateMark]) -> Draft | None:
    """As in "a day earlier, the 6th", where it is said how far all of it goes and where to; where that isn't one, it is asked."""
    whole_ = replace(found, turns=[turn for turn in found.turns if turn.says not in ("begins", "ends", "back")])
    by = postponed(talk, whole_, "later" if found.has("later") else "earlier") if not found.joined else None
    days = talk.when([mark.bounded(None) for mark in come]).spans if by is not None else ()
    if by is None or by.ask or len(days) != 1 or not days[0].all_day or not _is_one_day(days[0]):
        return None
    to = [_same_length(talk.draft.spans[0], days[0])] if len(talk.draft.spans) == 1 else list(days)
    if moment(by.spans[0].start) == moment(to[0].start):
        return by
    return settled(by, by.spans, ("two_readings",), options=(by.spans, tuple(to)))


def _same_length(old: Span, new: Span) -> Span:
    """The old span, begun on the first of the new days."""
    start, first = moment(old.start), moment(new.start)
    if start is None or first is None:
        return new
    return replace(moved(old, first - midnight(start)), said=new.said, place=new.place)


def _months(talk: Discussion, found: Grasp, come: Sequence[DateMark], gone: Sequence[DateMark]) -> Draft | None:
    """As in "May, not April", "of September": the same days of another month."""
    month = month_only(come[0]) if len(come) == 1 else None
    if (
        month is None
        or any(month_only(mark) is None for mark in gone)
        or (come[0].bound and not found.has("moves"))
        or talk.draft.recurrence
    ):
        return None
    spans = []
    for span in talk.draft.spans:
        start, end = moment(span.start), moment(span.end)
        if start is None or end is None or end - start > timedelta(days=31):
            return None
        day = next(
            (
                new
                for year in (talk.now.year, talk.now.year + 1)
                if (new := day_in(year, month, start.day)) and new >= talk.now.date()
            ),
            None,
        )
        if day is None:
            return settled(talk.draft, (), ("impossible_date",))
        spans.append(moved(span, datetime.combine(day, time()) - midnight(start)))
    return settled(talk.draft, spans) if spans else None


def _numbers(talk: Discussion, found: Grasp) -> Draft | None:
    """As in "10-14" about days of a month: the same month, other days."""
    figures = _figures(talk, found)
    numbers = [*figures, *found.numbers] if figures and found.numbers == [figures[-1] + 1] else found.numbers or figures
    spans, begin = talk.draft.spans, talk.begin
    asked = not spans or "impossible_date" in talk.draft.ask
    if (
        len(numbers) not in ((1, 2) if asked or min(numbers, default=0) > NOON else (2,))
        or begin is None
        or any(not span.all_day for span in spans)
        or talk.draft.recurrence
    ):
        return None
    days = [day_in(begin.year, begin.month, number) for number in numbers]
    if any(day is None for day in days):
        return None
    first, last = days[0], days[-1]
    assert first is not None and last is not None  # noqa: S101
    if last < first or first < talk.now.date():
        return None
    within = any(overlap(Span.days(first, last), span) for span in spans)
    if found.has("only") and not within and not asked:
        return None  # "9 to 12 only" of 14 to 16 December are hours
    return settled(talk.draft, (Span.days(first, last),))


def _figures(talk: Discussion, found: Grasp) -> list[int]:
    """Figures that were taken as hours ("10 to 14") where days of a month are under discussion, or could be none of a "24"."""
    several = any(span.all_day and len(days_in(span)) > 1 for span in talk.draft.spans)
    marks = found.marks("come", "only")
    if len(marks) != 1 or marks[0] not in found.dates.unsure:
        return []
    said = [int(word) for word in "".join(sign if sign.isdecimal() else " " for sign in marks[0].said).split()]
    return said if several or min(said, default=0) > NOON else []


# ---- taken out, added, kept ---------------------------------------------------------------------------------------------


def _without(
    talk: Discussion, found: Grasp, gone: Sequence[DateMark], come: Sequence[DateMark], clocks: Sequence[DateMark]
) -> Draft | None:
    draft = talk.draft
    if draft.recurrence:
        return None
    left = _less(talk, gone)
    touched = left != list(draft.spans)
    if come:
        bounds = [mark for mark in clocks if mark.bound]  # "Thursday not Tuesday, until 2"
        when = talk.when([*come, *(mark for mark in clocks if mark not in bounds)])
        spans = [like(draft, span) for span in when.spans]
        if bounds and spans:
            timed_ = rehoured(replace(talk, draft=replace(draft, spans=tuple(spans), ask=(), covers=())), found, [*come, *gone])
            spans = list(timed_.spans) if timed_ is not None and not timed_.ask else []
        if not spans:
            return None
        if not touched and (len(draft.spans) > 1 or found.has("replaced")):  # a day that it hasn't goes somewhere else
            return settled(draft, draft.spans, ("two_readings",), options=((*draft.spans, *spans), tuple(spans)))
        kept = [span for span in left if not any(overlap(span, new) for new in spans)] if touched else []
        return taken_over(draft, [*kept, *spans], when)
    if not touched or (not left and found.has("fine")):  # "Friday is fine", of Friday, is no less than a yes to it
        return None
    return settled(draft, left, () if left else ("no_date",))


def _less(talk: Discussion, gone: Sequence[DateMark]) -> list[Span]:
    """What the draft has without all that is meant by what is taken out."""
    return less(talk.draft.spans, [span for mark in gone for span in _every(talk, mark)])


def _every(talk: Discussion, mark: DateMark) -> list[Span]:
    """The days that are meant by what is taken out; of "the weekend" or "Wednesdays" all that lie in the draft."""
    when = talk.when([mark])
    days = [day for span in talk.draft.spans for day in days_in(span)][:LONGEST]
    weekdays = {CODES.index(code) for code in _codes(when.recurrence)} if when.recurrence else {5, 6} if weekend(mark) else None
    if weekdays is None:
        return [_from_its_begin(talk, mark, span) if span.open_start else span for span in when.spans]
    hours = when.spans[0] if when.spans and not when.spans[0].all_day else None
    return [_at_hours(day, hours) for day in days if day.weekday() in weekdays]


def _from_its_begin(talk: Discussion, mark: DateMark, span: Span) -> Span:
    """Days until one of them, from the first on; of one day until an hour all before that: "I'm in Wednesday until noon"."""
    end = moment(span.end)
    return replace(span, start=midnight(end) if mark.kind == "both" and end and not span.all_day else talk.begin)


def _at_hours(day: datetime, hours: Span | None) -> Span:
    start, end = (moment(hours.start), moment(hours.end)) if hours else (None, None)
    if start is None or end is None:
        return Span.days(day.date(), day.date())
    return Span(datetime.combine(day, start.time()), datetime.combine(day, end.time()))


def _codes(recurrence: str) -> list[str]:
    parts = parts_of(recurrence)
    return [code[-2:] for code in parts.get("BYDAY", ",".join(CODES)).split(",")]


def _with_more(talk: Discussion, found: Grasp, more: Sequence[DateMark], clocks: Sequence[DateMark]) -> Draft | None:
    draft, days = talk.draft, all(mark.kind == "days" for mark in more)
    marks = [timed(mark, clocks[0]) for mark in more] if days and len(clocks) == 1 else [*more, *clocks]
    when = talk.when(marks)  # "Friday too but only till noon": the clock is that of the days that come on top
    if when.recurrence or not when.spans or draft.recurrence:
        return None
    if (weeks_ := _in_other_weeks(talk, found, more)) is not None:
        return weeks_
    spans = [span if found.has("whole") else like(draft, span) for span in when.spans]
    if again := _in_another_week(draft, spans) if not when.options else []:
        made, sure = once_more(draft, again), any(not span.all_day for span in draft.spans) or not _only_besides(found)
        return made if sure else replace(made, ask=("two_readings",), options=(made.spans, (*draft.spans, *spans)))
    return taken_over(draft, [*(span for span in draft.spans if not inside(span, spans)), *spans], when, on_top=True)


def _in_other_weeks(talk: Discussion, found: Grasp, more: Sequence[DateMark]) -> Draft | None:
    """As in "same again next week": the days once more, as they are in that week; where that may be the one after now or after
    them, it is asked. None where no week is named, or the days are a week themselves."""
    draft, mark = talk.draft, more[0]
    whole_weeks = all(span.all_day and len(days_in(span)) >= WORKING for span in draft.spans)
    if len(more) != 1 or not weeks(mark) or not found.again or whole_weeks or talk.begin is None:
        return None
    named = _in_that_week(draft.spans, talk.when(more).spans)
    after = [moved(span, 7 * DAY) for span in draft.spans]
    readings = unlike(
        tuple(one) for one in (after, named) if one and not any(overlap(new, old) for new in one for old in draft.spans)
    )
    if len(readings) == 1:
        return once_more(draft, readings[0])
    if any(cover.spans for cover in draft.covers):
        return replace(draft, ask=("uncertain",))  # who has which of the days that come again
    every = [(*draft.spans, *one) for one in readings]
    return settled(draft, draft.spans, ("two_readings",), options=tuple(map(tuple, every)))


def _in_another_week(draft: Draft, new: Sequence[Span]) -> list[Span]:
    """The days and hours of an absence within a week, a week or more later, where that week is named: "same again next week"."""
    again = _in_that_week(draft.spans, new)
    first, last = (moment(draft.spans[0].start), moment(draft.spans[-1].end)) if again else (None, None)
    if first is None or last is None or last > midnight(first) + (7 - first.weekday()) * DAY:
        return []
    known = any(overlap(one, old) for one in again for old in draft.spans)
    return [] if known or [(one.start, one.end) for one in again] == [(one.start, one.end) for one in new] else again


def _only_besides(found: Grasp) -> bool:
    """Whether it only puts something beside the draft, and doesn't say that it is the same: "next week too"."""
    sets = found.heard.language.sets
    return {*found.row.words} & sets["alike"] <= sets["besides"]


def _within(talk: Discussion, found: Grasp, only: Sequence[DateMark]) -> Draft | None:
    """As in "Tuesday only the morning", "Tuesday all day" of several days: those hours on that day, the other days as they are.
    None where "only" stands before the day, which leaves nothing else."""
    draft, turn = talk.draft, next(iter(found.of("only", "whole")), None)
    places = [one.place for one in found.operands if one.date in only]
    days = [span for span in talk.when(only).spans if span.all_day]
    rest = less(draft.spans, days)
    if turn is None or not days or max(places) > turn.start or draft.recurrence:
        return None
    if not rest or rest == list(draft.spans):
        return None
    made = rehoured(replace(talk, draft=replace(draft, spans=tuple(days), ask=(), covers=())), found)
    return None if made is None else settled(draft, [*rest, *made.spans], made.ask, made.assumed)


def _whole(talk: Discussion, found: Grasp, come: Sequence[DateMark]) -> Draft | None:
    """As in "Tuesday all day" of several days."""
    return _within(talk, found, come) if found.has("whole") and not found.has("so", "instead") else None


def _only(talk: Discussion, only: Sequence[DateMark], clocks: Sequence[DateMark]) -> Draft | None:
    """As in "only Thursday": what the draft has of that; where it has nothing of it, that instead."""
    when = talk.when([*only, *clocks])
    if when.recurrence or not when.spans or talk.draft.recurrence:
        return None
    if any(not span.all_day for span in when.spans):
        return taken_over(talk.draft, hours_on_days(when.spans), when)
    kept = [part for span in talk.draft.spans for new in when.spans for part in [_shared(span, new)] if part is not None]
    return settled(talk.draft, kept) if kept else taken_over(talk.draft, [like(talk.draft, span) for span in when.spans], when)


def _shared(one: Span, other: Span) -> Span | None:
    """What two spans have in common."""
    begin, end, first, last = moment(one.start), moment(one.end), moment(other.start), moment(other.end)
    if begin is None or first is None:
        return None
    start, stop = max(begin, first), min(end or FAR, last or FAR)
    return (
        replace(one, start=start, end=stop, all_day=whole(start, stop), said=other.said, place=other.place)
        if start < stop
        else None
    )


def _reversed(talk: Discussion, found: Grasp) -> Draft | None:
    """As in "the other way round" about an end before its start."""
    draft = talk.draft
    if not found.has("swap") or "end_before_start" not in draft.ask:
        return None
    dates = extract(draft.text, now=draft.now, timezone=draft.timezone, date_order=talk.date_order)
    for mark in dates.marks:
        one = mark.meant[0] if isinstance(mark.meant, list) and len(mark.meant) == 1 else None
        if one is not None and one.upto is not None:
            when = dates.when([replace(mark, meant=[replace(one, days=one.upto, upto=one.days)])])
            return taken_over(draft, when.spans, when) if when.spans else None
    return None
