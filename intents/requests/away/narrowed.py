"""Hours of a day within the days said before ("out Thursday and Friday, Friday only till 1"), days within a month or week."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from intents.requests.spans import DAY, begin_of, days_in, eve, less, midnight, moment
from intents.statements.combined import Combined
from intents.statements.hearing.clauses import clause_at
from intents.statements.statement import Statement
from intents.when import Span
from intents.when.extract import DateMark

WEEK = 7 * DAY
DAYS, HOURS = ("days", "both"), ("clock", "part", "both")


def only_day(made: Combined, statement: Statement, marks: list[DateMark]) -> list[DateMark]:
    """The marks that are meant: in "the only day I'm off next week is Wednesday", "in December I'm away on the 7th" the days around
    only tell where it lies."""
    if len(marks) < 2:
        return marks
    weekday = not any(letter.isdigit() for mark in marks for letter in mark.said)  # "no Friday shifts in December"
    further = weekday or any(chunk.has("too") for chunk in made.heard.chunks if chunk.sentence == statement.chunk.sentence)
    wide = [] if further else [mark for mark in marks if mark.kind == "days" and any(map(_frames, _spans(made, [mark])))]
    if weekday and not wide and _in_its_clause(statement, marks):
        wide = [mark for mark in marks if mark.kind == "days" and any(map(_weekend, _spans(made, [mark])))]
    if statement.chunk.has("only"):
        wide = [mark for mark in marks if mark.kind == "days" and any(len(days_in(span)) > 1 for span in _spans(made, [mark]))]
    for mark in wide:
        rest = [other for other in marks if other not in wide and other.kind != "rule"]
        spans, days = narrow_spans(made, [mark], rest), _spans(made, [mark])
        if len(rest) == len(marks) - len(wide) and spans and all(any(_begins_in(span, other) for other in days) for span in spans):
            statement.within = [mark]
            made.use([mark])
            return rest
    return marks


def _frames(span: Span) -> bool:
    """Whether it is a week, a month or a year from its first to its last day."""
    start, end = moment(span.start), moment(span.end)
    if start is not None and start.weekday() == 0 and end == start + WEEK:
        return not any(letter.isdigit() for letter in span.said)  # not "7 to 13 December"
    return start is not None and start.day == 1 and end in ((start + 31 * DAY).replace(day=1), start.replace(start.year + 1, 1))


def _in_its_clause(statement: Statement, marks: list[DateMark]) -> bool:
    """Whether they are days alone, all said in the clause of the statement."""
    return all(mark.kind == "days" and not mark.bound for mark in marks) and set(marks) <= set(statement.dates)


def _weekend(span: Span) -> bool:
    """Whether it is a Saturday and its Sunday, of which a day named beside it is the one that is meant."""
    start, end = moment(span.start), moment(span.end)
    return start is not None and start.weekday() == 5 and end == start + 2 * DAY


def _spans(made: Combined, marks: Sequence[DateMark]) -> list[Span]:
    return list(made.heard.dates.when(marks).spans)


def narrowing(made: Combined, marks: Sequence[DateMark]) -> list[list[DateMark]]:
    """The marks of those clauses that only limit a day of the clauses before to some hours."""
    found: list[list[DateMark]] = []
    before: list[DateMark] = []
    for own in _by_clause(made, marks):
        spans = narrow_spans(made, before, own) if before and _hours_of_a_day(own) else []
        within = spans and all(inside(span, made.heard.dates.when(before).spans) for span in spans)
        if within or (spans and _only(made, own) and all(mark.kind == "days" for mark in before)):
            found.append(own)
        else:
            before += own
    return found


def _only(made: Combined, own: Sequence[DateMark]) -> bool:
    """Whether it is said of a further day that it is only for some hours: "lundi et mardi, vendredi seulement jusqu'à 14h"."""
    heard = made.heard
    place = next(at for at, item in enumerate(heard.row.items) if item.date is own[0])
    return clause_at(heard.chunks, place).has("only")


def narrow_spans(made: Combined, before: Sequence[DateMark], own: Sequence[DateMark]) -> list[Span]:
    """The hours as spans; their day is counted from the days before."""
    around = eve(begin_of(made.heard.dates.when(before).spans), made.heard.phrase.now.replace(tzinfo=None))
    return list(made.heard.dates.when(own, around=around).spans)


def narrowed(spans: Sequence[Span], hours: Sequence[Span]) -> list[Span]:
    """The spans, of some days only those hours."""
    days = [Span.days(day.date(), day.date()) for span in hours if (day := _day(span))]
    return sorted([*less(spans, days), *hours], key=lambda span: str(span.start or span.end))


def less_of_a_day(statement: Statement, before: list[Span], after: list[Span]) -> list[Span]:
    """As in "off 7-11 Dec, though Wednesday I'm in till 12": of a day that is away already only those hours."""
    hours = [span for span in after if span not in before]
    within = limits(statement) and hours and all(inside(span, before) for span in hours)
    return narrowed(before, hours) if within else after


def limits(statement: Statement) -> bool:
    """Whether it may only limit what was said before."""
    return statement.what in ("here", "works") or statement.chunk.has("only")


def inside(hours: Span, days: Sequence[Span]) -> bool:
    """Whether these are hours of one of the whole days."""
    return not hours.all_day and any(span.all_day and _begins_in(hours, span) for span in days)


def half_here(span: Span) -> Span:
    """Hours of being here as far as they leave nothing to be away from: who is in for the morning is not away before it."""
    start, end = moment(span.start), moment(span.end)
    if span.part == "am" and start:
        return replace(span, start=midnight(start))
    return replace(span, end=midnight(end) + DAY) if span.part in ("pm", "eve") and end else span


def _by_clause(made: Combined, marks: Sequence[DateMark]) -> list[list[DateMark]]:
    heard = made.heard
    place = {item.date: chunk.number for chunk in heard.chunks for item in heard.row.items[chunk.start : chunk.end] if item.date}
    groups: dict[int, list[DateMark]] = {}
    for mark in sorted(marks, key=lambda mark: mark.place):
        groups.setdefault(place.get(mark, -1), []).append(mark)
    return list(groups.values())


def _hours_of_a_day(marks: Sequence[DateMark]) -> bool:
    kinds = {mark.kind for mark in marks}
    return not kinds.isdisjoint(DAYS) and not kinds.isdisjoint(HOURS)


def _day(span: Span) -> datetime | None:
    """The day of its begin or, where that is open, of its end."""
    start, end = moment(span.start), moment(span.end)
    return midnight(start) if start else midnight(end - timedelta(minutes=1)) if end else None


def _begins_in(inner: Span, outer: Span) -> bool:
    day, first, last = _day(inner), moment(outer.start), moment(outer.end)
    return day is not None and first is not None and first <= day and (last is None or day < last)
