"""A change of what is booked, in a message of its own: what it shall be, what it was, and what of it is not said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from intents.draft import Cover
from intents.requests.spans import DAY, moment
from intents.statements.combined import Combined
from intents.statements.hints import Hint, bare, extent, hints
from intents.statements.statement import Statement
from intents.when import Span
from intents.when.calendar.anchor import shared
from intents.when.extract import DateMark
from intents.when.model.clocks import part_code, part_of_day
from intents.when.span import Part

FILE = "corrections"
PARTS = {"am": "morning", "pm": "afternoon", "eve": "evening"}
STEPS = ("longer", "shorter", "later", "earlier")
PLAIN = (*STEPS, "whole", "half", *PARTS)  # changes that need no date beside them


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
    steps = [(hint.start, hint.end) for hint in said if hint.says in STEPS]
    own = [mark for mark in marks if not any(first <= mark.place[0] and mark.place[1] <= last for first, last in parts)]
    own = [mark for mark in own if not any(first < mark.place[1] and mark.place[0] < last for first, last in steps)]
    return own or [mark for one in made.mine.returns for mark in one.dates]


def moved(
    made: Combined, statement: Statement, marks: Sequence[DateMark], spans: Sequence[Span]
) -> tuple[tuple[Span, ...], tuple[tuple[Span, ...], ...]]:
    """What it shall be, and what it was: in "move it from Tuesday to Wednesday", "change the 24th to the 26th" both are named; of
    the shape "first" ("my leave is now the 5th instead of the 4th") the first is the new one. "Make it 15 to 18 December" is both
    ends of what it shall be, and "add Saturday to my Friday" both days."""
    if statement.shape == "first" and len(spans) == 2:
        return tuple(spans[:1]), (tuple(spans[1:]),)
    if statement.shape == "both":
        return _added(made, marks) or tuple(spans), ()
    if len(marks) == 1 and len(spans) < 2 and (sides := _sides(made, statement, marks[0])):
        return sides[1], (sides[0],)
    listed = marks[0].of is not None and marks[0].of == marks[-1].of if marks else False  # "make it the 2nd and 3rd"
    if len(marks) == 2 and len(spans) == 2 and not listed and marks[1].bound not in ("until", "through"):
        return tuple(spans[1:]), (tuple(spans[:1]),)
    return tuple(spans), ()


def _added(made: Combined, marks: Sequence[DateMark]) -> tuple[Span, ...]:
    """The days that are added, counted from those of the leave that are named behind: "add Saturday to my Friday leave"."""
    dates = made.heard.dates
    own = dates.when(marks[-1:]).spans
    begin = moment(own[0].start) if own else None
    more = dates.when(marks[:-1], around=begin - timedelta(minutes=1)).spans if begin and begin > made.heard.phrase.now else ()
    return tuple(sorted((*own, *more), key=lambda span: str(span.start))) if more else ()


def _sides(made: Combined, statement: Statement, mark: DateMark) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """The two days of what looks like a range and is from what to what something is moved: "change the 24th to the 26th"; None
    where a range is meant, since "to" or "it" stands before it ("change my leave to 15 to 18 December"), or a dash is in it."""
    row, sets = made.heard.row, made.heard.language.sets
    only = mark.meant[0] if isinstance(mark.meant, list) and len(mark.meant) == 1 else None
    until = only.upto or (only.right.days if only.right else None) if only else None
    at = row.place(mark) - 1
    while at > statement.match.start and row.items[at].filler:
        at -= 1
    from_it = mark.said.split()[0].lower() in sets["since"]
    led = row.words[at] in sets["moved_to"] or (row.words[at] in sets["it"] and not from_it)
    if only is None or only.days is None or until is None or led:
        return None
    if only.upto and only.right and only.right.days:  # "from the 14th-16th to the 21st-23rd"
        sides = [replace(mark, meant=[side], bound=None) for side in (replace(only, right=None, bound=None), only.right)]
    elif any(dash in mark.said for dash in "-–—"):
        return None
    else:
        single = replace(only, upto=None, right=None, bound=None)
        sides = [replace(mark, meant=[replace(single, days=side)], bound=None) for side in shared(only.days, until)]
    first = made.heard.dates.when(sides[:1]).spans
    last = _nearest_to(made, first, sides[1])
    return (first, last) if all(len(side) == 1 and side[0].all_day for side in (first, last)) else None


def _nearest_to(made: Combined, was: tuple[Span, ...], mark: DateMark) -> tuple[Span, ...]:
    """The new days as they lie nearest to the old: on the 20th, "from the 14th to the 21st" is of next month."""
    dates = made.heard.dates
    begin, soon = moment(was[0].start) if was else None, dates.when([mark]).spans
    later = dates.when([mark], around=begin - timedelta(minutes=1)).spans if begin and begin > made.heard.phrase.now else soon
    first = [moment(found[0].start) if found else None for found in (soon, later)]
    nearer = begin and first[0] and first[1] and abs(first[1] - begin) < abs(first[0] - begin)
    return later if nearer else soon


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
