"""A change of what is booked, in a message of its own: what it shall be, what it was, and what of it is not said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from intents.draft import Cover
from intents.requests.spans import DAY, days_in, moment
from intents.statements.combined import Combined
from intents.statements.hints import Hint, bare, extent, hints
from intents.statements.statement import Statement
from intents.when import Span
from intents.when.extract import DateMark
from intents.when.model.clocks import part_code, part_of_day
from intents.when.span import Part

FILE = "corrections"
PARTS = {"am": "morning", "pm": "afternoon", "eve": "evening"}
PLAIN = ("longer", "shorter", "later", "earlier", "whole", "half", *PARTS)  # changes that need no date beside them


def said_of_it(made: Combined, statement: Statement) -> list[Hint]:
    """What the clauses of a change say that needs no date: "one day longer", "all day", "the afternoon only"."""
    heard = made.heard
    places = [extent(heard, chunk) for chunk in heard.chunks if chunk.sentence == statement.chunk.sentence]
    row = bare(heard)
    return [
        hint
        for hint in hints(row, FILE, PLAIN)
        if any(first <= hint.start < last for first, last in places) and row.words[hint.item - 1] not in heard.language.sets["me"]
    ]


def marks_of(made: Combined, marks: Sequence[DateMark], said: Sequence[Hint]) -> list[DateMark]:
    """The dates of a change, less a mere part of the day; where it has none, when the speaker is back ("cut it short, back on
    Thursday")."""
    parts = [(hint.start, hint.end) for hint in said if hint.says in PARTS]
    own = [mark for mark in marks if not any(first <= mark.place[0] and mark.place[1] <= last for first, last in parts)]
    return own or [mark for one in made.mine.returns for mark in one.dates]


def moved(
    marks: Sequence[DateMark], spans: Sequence[Span], shape: str = ""
) -> tuple[tuple[Span, ...], tuple[tuple[Span, ...], ...]]:
    """What it shall be, and what it was: in "move it from Tuesday to Wednesday", "change the 24th to the 26th" both are named; of
    the ``shape`` "first" ("my leave is now the 5th instead of the 4th") the first is the new one."""
    if shape == "first" and len(spans) == 2:
        return tuple(spans[:1]), (tuple(spans[1:]),)
    if (
        len(marks) == 1
        and len(spans) == 1
        and spans[0].all_day
        and (days := days_in(spans[0]))
        and len(days) > 1
        and marks[0].bound not in ("until", "back")
    ):
        first, last = (Span.days(day.date(), day.date(), spans[0].said, spans[0].place) for day in (days[0], days[-1]))
        return (last,), ((first,),)
    listed = marks[0].of is not None and marks[0].of == marks[-1].of if marks else False  # "make it the 2nd and 3rd"
    if len(marks) == 2 and len(spans) == 2 and not listed and marks[1].bound not in ("until", "through"):
        return tuple(spans[1:]), (tuple(spans[:1]),)
    return tuple(spans), ()


def bounded(marks: Sequence[DateMark], spans: Sequence[Span], shape: str) -> tuple[Span, ...]:
    """The spans without a begin where only the end is changed: "until Friday", "back on the 8th", "the end date is the 10th"."""
    back = any(mark.bound == "back" for mark in marks)
    if shape == "back" and not back:
        return tuple(replace(span, start=None, end=_day(span), open_start=True) for span in spans)
    ends = back or shape == "until"
    return tuple(replace(span, start=None, open_start=True) if ends or span.open_start else span for span in spans)


def _day(span: Span) -> datetime | None:
    """The day named by a span, which with "until" has no begin."""
    end = moment(span.end)
    return moment(span.start) or (end - DAY if end else None)


def in_part(spans: Sequence[Span], said: Sequence[Hint]) -> tuple[Span, ...]:
    """The part of the day alone, where no day was named with it: "make that the afternoon only"."""
    parts = {hint.says for hint in said if hint.says in PARTS}
    if len(parts) != 1 or any(span.start is not None for span in spans):
        return tuple(spans)
    hours = part_of_day(PARTS[parts.pop()])
    assert hours.start is not None and hours.end is not None  # noqa: S101
    part: Part | None = part_code(hours)
    return (Span(hours.start.as_time(), hours.end.as_time(), part=part),)


def new_cover(made: Combined, statement: Statement) -> tuple[Cover, ...]:
    """Who shall cover now: the last people named in the change, of "Lee instead of Sam" the first."""
    groups = [group for at in range(statement.match.start, statement.match.end) if (group := made.heard.row.items[at].group)]
    if statement.match.rule.slot != "cover" or not groups:
        return tuple(Cover(name) for part in made.mine.covers for name in part.names)
    return tuple(Cover(name) for name in groups[0 if statement.shape == "first" else -1].said)


def other_cover(made: Combined) -> tuple[tuple[str, ...], list[DateMark]]:
    """Who stands in now in place of somebody who can't any more, and when: "Luca's pulled out of covering me on the 3rd, so it's
    Ming-Na". Nobody, where the speaker tells of being away as well."""
    mine, gone = made.mine, [one for one in made.heard.statements if one.shape == "gone"]
    told = gone + [part.statement for part in mine.covers if part.statement is not None]
    if mine.away or mine.returns or made.others or not (gone and mine.covers) or len(told) != len(made.heard.statements):
        return (), []
    names = dict.fromkeys(name for part in mine.covers for name in part.names)
    return tuple(names), [mark for one in told for mark in one.dates]
