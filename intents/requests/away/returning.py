"""The end of an absence: the return that is said apart from it, or how long it takes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from intents.requests.away.extent import Extent
from intents.requests.spans import DAY, begin_of, day_of, midnight, moment
from intents.statements.combined import Absence, Combined
from intents.statements.days.free import only_dates
from intents.statements.heard import plain
from intents.statements.statement import Statement
from intents.when import Span, When
from intents.when.calendar.offsets import MINUTES_IN, lasting, minutes_from
from intents.when.extract import DateMark
from intents.when.near import following

LATE = time(10)  # before which nobody speaks of a day that they are away for a part of
SOON_BACK = timedelta(days=35)  # after which a return with a clock is counted from no departure


def ended(made: Combined, absence: Absence, statement: Statement, extent: Extent) -> None:
    """As in "back on Monday": away until then; beside other dates it only ends them."""
    marks = absence.marks_of(statement)
    if not extent.spans and not absence.away and (two := _two_days_ahead(made, statement, marks)):
        extent.spans, marks = extent.take(made.heard.dates.when(two[:1])), two[1:]
    behind = [span for span in extent.spans if marks and span.place[0] > marks[0].place[0]]
    before = [span for span in extent.spans if span not in behind]
    if behind and not before and _before_it_all(made, marks, behind):
        extent.wonder("uncertain")  # "Tuesday back at 2, Wednesday off"
        return
    if not (before and behind):
        _ended(made, absence, statement, extent, marks)
        return
    extent.spans = before  # "off Monday, back Tuesday, off again Wednesday"
    _ended(made, absence, statement, extent, marks)
    extent.spans += behind


def _before_it_all(made: Combined, marks: list[DateMark], away: list[Span]) -> bool:
    """Whether a return lies before the absences that are told behind it, and so is that of another one."""
    found, begin = made.heard.dates.when(marks).spans, begin_of(away)
    back = moment(_start(found[0])) if found and (found[0].start or found[0].end) else None
    return back is not None and begin is not None and back <= begin


def _two_days_ahead(made: Combined, statement: Statement, marks: Sequence[DateMark]) -> list[DateMark]:
    """The two days that stand before the words of a return, which is on the second of them: "the Thursday, Friday I'm back"."""
    ahead = made.heard.row.dates_in(0, statement.match.start)
    two = [mark.kind for mark in marks] == ["days", "days"] and all(mark in ahead for mark in marks)
    return sorted(marks, key=lambda mark: mark.place) if two and not made.heard.dates.when(marks).ask else []


def _ended(made: Combined, absence: Absence, statement: Statement, extent: Extent, marks: list[DateMark]) -> None:
    """The spans told before a return, with their end."""
    if not marks or _back_in(extent, marks):
        return
    if before := _before_return(made, absence, statement, marks, told=bool(extent.spans)):
        extent.spans += extent.take(made.heard.dates.when([*before, *marks]))
        return
    found = _found(made, extent, marks)
    if found is None:
        return
    last = extent.spans[-1] if extent.spans else None
    back = _start(found)
    if isinstance(back, time):
        back = datetime.combine((day_of(last) if last else None) or _only_day(extent), back)
    if last is not None and _home_before(absence, statement) and _days_between(last, back):
        extent.spans[-1] = replace(last, end=midnight(back))
    elif last is not None:
        trip = bool(absence.away) and all("travels" in one.match.rule.kinds for one in absence.away if absence.marks_of(one))
        _close(extent, last, back, denied=statement.negated, trip=trip)
    elif not (absence.away and any(absence.marks_of(one) for one in absence.away)):
        if back <= extent.today:
            extent.wonder("past")
        whole = back.time() == time()
        spans = [Span(begin, back, all_day=whole, said=found.said, place=found.place) for begin in (extent.today, midnight(back))]
        if _until_then(made, statement):
            extent.spans = spans[1:]
            return
        if _on_a_day(statement, marks) and back.time() >= LATE:
            extent.wonder("two_readings")
            extent.options = tuple((span,) for span in spans)
        extent.assume("away from today")
        if statement.match.rule.weak:  # "my flight back is on Monday at 18:00, I can't do the shift"
            extent.wonder("which_date")
        extent.spans, extent.returns = spans[:1], not absence.away


def _home_before(absence: Absence, statement: Statement) -> bool:
    """Whether another return is told before it, so that this one is to work: "we come home on the 12th, I'm back on the 14th"."""
    told = [one for one in absence.returns if absence.marks_of(one) and not one.negated]
    return len(told) > 1 and statement is told[-1]


def _days_between(last: Span, back: datetime) -> bool:
    """Whether whole days lie between the end of a stretch and a return to work, at most a week."""
    end = moment(last.end)
    return end is not None and last.all_day and not last.open_end and back.time() < LATE and DAY <= midnight(back) - end <= 7 * DAY


def _on_a_day(statement: Statement, marks: Sequence[DateMark]) -> bool:
    """Whether it is told of a day from which clock somebody is there again: "On Monday I'm free again from noon"."""
    return statement.what != "back" and [mark.kind for mark in marks] == ["days", "clock"] and marks[1].bound in ("from", "after")


def _until_then(made: Combined, statement: Statement) -> bool:
    """Whether a clause beside it says that there is nothing before: "..., before that nothing please"."""
    return any(chunk.has("until_then") for chunk in made.heard.chunks if chunk.sentence == statement.chunk.sentence)


def _found(made: Combined, extent: Extent, marks: Sequence[DateMark]) -> Span | None:
    """The return as a span; what lies before the departure is counted from there: "out Wednesday, back Monday"."""
    when = _day_after(made, extent, marks) or made.heard.dates.when(marks)
    found = [span for span in when.spans if moment(span.start) or moment(span.end) or span.undated]
    if not found:
        return None
    away = moment(extent.spans[-1].start) if extent.spans else None
    first = moment(_start(found[0]))
    if away is not None and first is not None and first <= away:
        again = made.heard.dates.when(marks, around=away)
        later = moment(_start(again.spans[0])) if again.spans else None
        if later and (found[0].all_day or timedelta() < later - away < SOON_BACK):
            when, found = again, list(again.spans)
    for code in when.ask:
        extent.wonder(code)
    for guess in when.assumed:
        extent.assume(guess)
    extent.options = extent.options or when.options
    return found[0]


def _day_after(made: Combined, extent: Extent, marks: Sequence[DateMark]) -> When | None:
    """A return on a weekday that is counted from the absence: "last day Thursday, back the Monday after"."""
    last, sets = extent.spans[-1] if extent.spans else None, made.heard.language.sets
    said = marks[0].said.lower().split()
    alone = following(marks[0])
    if last is None or len(marks) > 1 or alone is marks[0] or sets["afterwards"].isdisjoint(said[-1:]):
        return None
    end = moment(last.end)
    away = end - DAY if end and not last.open_end else moment(last.start)
    when = made.heard.dates.when([alone], around=away) if away else None
    begin = moment(_start(when.spans[0])) if when and when.spans else None
    return when if away and begin and begin - away > DAY else None  # off on Monday, "the Tuesday after" is not the next day


def _only_day(extent: Extent) -> datetime:
    """The one day that is named, else today: "MRI at 11.45 on the 9th. Gone from 11, back by 2"."""
    days = {day for span in extent.spans if (day := day_of(span))}
    return days.pop() if len(days) == 1 else extent.today


def _close(extent: Extent, last: Span, back: datetime, *, denied: bool, trip: bool) -> None:
    """Ends the last stretch at the return, unless it has its own end; a ``trip`` goes on over a weekend."""
    start = moment(last.start) or (extent.today if last.start is None else None)
    if isinstance(last.start, time):
        start = datetime.combine(back.date(), last.start)
    end = moment(last.end)
    if start is not None and back <= start and not last.all_day and not denied:
        extent.wonder("end_before_start")
    if start and end and last.all_day and not last.open_end and start < back < end - DAY and not denied:
        extent.wonder("uncertain")  # "off all of December but back in for the 16th"
        if back.time() != time():
            return
    if start is None or back <= start or (end and (back == end or _kept(last, end, back))):
        return
    if last.all_day and not last.open_end and not (trip or _gap(last, back)) and back.time() < LATE:
        return
    whole = back.time() == time() and start.time() == time()
    extent.spans[-1] = replace(last, start=start, end=back, all_day=whole, open_end=False, open_start=False, part=None)
    of_begin = all(len(option) == 1 and option[0].place == last.place for option in extent.options)  # and not of the return
    if len(extent.spans) == 1 and of_begin:
        extent.options = tuple((_as_long(option[0], start, back),) for option in extent.options)


def _as_long(span: Span, start: datetime, back: datetime) -> Span:
    """Another day that may be meant, with a return so much later: that goes with each of them."""
    first = moment(span.start)
    if first is None or first.time() != start.time() or first == back:
        return span
    return replace(span, end=first + (back - start), all_day=span.all_day and back.time() == time(), part=None)


def _back_in(extent: Extent, marks: Sequence[DateMark]) -> bool:
    """As in "stepping out at 11, back in an hour": counted from when somebody leaves."""
    last = extent.spans[-1] if extent.spans else None
    lengths = [one.lasting for mark in marks if isinstance(mark.meant, list) for one in mark.meant if one.bound == "back"]
    amount = lengths[0] if lengths else None
    if amount is None or last is None or last.start is None or last.all_day or (last.end is not None and not last.open_end):
        return False
    begin = last.start if isinstance(last.start, datetime) else datetime.combine(extent.today, last.start)
    end = minutes_from(begin, amount, 1)
    if end is None:
        return False
    extent.spans[-1] = replace(last, start=begin, end=end, open_end=False)
    return True


def _before_return(
    made: Combined, absence: Absence, statement: Statement, marks: Sequence[DateMark], *, told: bool
) -> list[DateMark]:
    """What stands before a return where nothing says away: the date with a clock before one with a clock ("car service Wed 10.15,
    back by 11.45"), or days alone before a day ("21 Dec to 4 Jan, back on the 5th")."""
    counted = any(one.lasting for mark in marks if isinstance(mark.meant, list) for one in mark.meant)
    before = [mark for mark in made.heard.row.dates_in(0, statement.match.start) if mark not in marks]
    if absence.away or not before or made.heard.owners.get(before[-1]) is not None:
        return []
    if not counted and all(mark.kind == "days" for mark in marks):
        chunk = made.heard.clause_before(statement.chunk)
        alone = chunk is not None and only_dates(made, chunk) and before[-1] in made.heard.row.dates_in(chunk.start, chunk.end)
        return before[-1:] if alone and not told and before[-1].kind == "days" and before[-1].bound is None else []
    kinds = ("both", "clock") if counted else ("both",) if all(mark.kind == "clock" for mark in marks) else ()
    return before[-1:] if before[-1].kind in kinds else []


def _kept(last: Span, end: datetime, back: datetime) -> bool:
    """Whether a stretch has its own end behind the return; that of a part of the day is nominal, give or take an hour."""
    nominal = last.part is not None and end - back > timedelta(hours=1)
    return end > back and not (last.open_end or last.all_day or nominal)


def _start(span: Span) -> datetime | time:
    """The moment that a return names."""
    if span.start is None or span.open_start:
        assert span.end is not None  # noqa: S101
        return span.end
    return span.start


def _gap(last: Span, back: datetime) -> bool:
    """Whether working days lie between the last day named and the return."""
    end = moment(last.end)
    return end is None or any((end + DAY * ahead).weekday() < 5 for ahead in range(min(366, max((back - end).days, 0))))


def so_long(made: Combined, absence: Absence, extent: Extent) -> None:
    """As in "vet at 2.30, gone about an hour", "should take 90 minutes": the only length gives the only point its end."""
    told = [one.chunk.number for one in absence.away]
    lengths = [
        (chunk, item.date)
        for chunk in made.heard.chunks
        for item in made.heard.row.items[chunk.start : chunk.end]
        if item.date is not None and item.date.length is not None and item.date.length.grain in MINUTES_IN
    ]
    risky = made.heard.language.sets["risky"]
    lengths = [one for one in lengths if risky.isdisjoint(made.heard.text[one[1].place[1] :].split()[:1])]  # "30 minutes early"
    last = extent.spans[-1] if extent.spans else None
    if len(lengths) != 1 or last is None or last.start is None or last.all_day or (last.end is not None and not last.open_end):
        return
    chunk, mark = lengths[0]
    near = chunk.number in told or plain(made.heard, chunk) or chunk.has("lasting")
    amount = mark.length
    begin = last.start if isinstance(last.start, datetime) else datetime.combine(extent.today, last.start)
    end = minutes_from(begin, amount, 1) if near and amount else None
    if end is not None and begin.time() != time():
        made.spent.append((*mark.place, "when"))
        extent.spans[-1] = replace(last, start=begin, end=end, open_end=False)


def signed_off(made: Combined, absence: Absence, extent: Extent) -> None:
    """As in "signed off for two weeks", "MC for 2 days": what a doctor says of so many days begins today, where no day is named."""
    marks = [mark for one in absence.away for mark in absence.marks_of(one)]
    noted = bool(absence.away) and all("certified" in one.match.rule.kinds for one in absence.away if absence.marks_of(one))
    amount = marks[0].length if noted and len(marks) == 1 else None
    days = amount is not None and not amount.vague and amount.grain not in MINUTES_IN
    last = lasting(extent.today.date(), amount) if amount and days and sum(made.heard.row.dates) == 1 else None
    if last is not None and not extent.spans and not extent.recurrence:
        extent.assume("away from today")
        extent.spans = [Span.days(extent.today.date(), last, marks[0].said, marks[0].place)]
