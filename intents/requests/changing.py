"""A change of what is booked, in a message of its own: what it shall be, what it was, and what of it is not said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from intents.draft import Cover, Draft
from intents.requests.outline import outline, supposed
from intents.requests.spans import DAY, moment, on_day, one_day
from intents.statements.combined import Combined
from intents.statements.days.opposed import Side, side_of
from intents.statements.heard import Heard, plain, says_nothing
from intents.statements.hints import Hint, bare, extent, hints
from intents.statements.statement import Chunk, Statement
from intents.when import Span
from intents.when.calendar.anchor import shared
from intents.when.extract import DateMark
from intents.when.model.clocks import part_code, part_of_day
from intents.when.near import weekdays
from intents.when.span import Part

STEPS = ("longer", "shorter", "later", "earlier")
MINUTE = timedelta(minutes=1)
FILE = "corrections"
PARTS = {"am": "morning", "pm": "afternoon", "eve": "evening"}
PLAIN = (*STEPS, "whole", "half", *PARTS)  # changes that need no date beside them


def draft(made: Combined, statement: Statement, further: Sequence[DateMark] = ()) -> Draft:
    """What shall be otherwise: days, their part or length, or who covers."""
    heard, said = made.heard, said_of_it(made, statement)
    own = [*made.mine.marks_of(statement), *further] or [mark for one in statement.chunk.statements for mark in one.dates]
    marks = _less_parts(made, own, said)
    behind = _behind(made, statement) if all(mark.kind == "lasting" for mark in marks) else []  # by how long it is moved
    marks = behind or marks or [mark for one in heard.statements if one.shape == "gone" for mark in one.dates]
    whole = outline(made, statement, "edit", marks)
    named = marks or said or made.mine.covers or whole.recurrence or statement.match.rule.slot
    ask = whole.ask if named else ("which_date",)
    ask = ask or (("uncertain",) if supposed(heard, statement) else ())
    was = heard.dates.when(made.mine.without).spans
    spans, before = (_nearest(made, was, behind), ()) if behind else moved(made, statement, marks, whole.spans)
    spans = in_part(bounded(marks, spans, statement.shape), said)
    before = before or tuple((span,) for span in was)
    half = {"half"} == {hint.says for hint in said if hint.says in ("half", *PARTS)} and all(span.all_day for span in spans)
    ask = ask or (("which_half",) if half and spans else ())
    unsure = not ask and len(before) == 1 and _either_side(marks, before[0], spans)
    ask = ask or (("which_date",) if unsure else ())
    covers = new_cover(made, statement)
    lost = any(heard.row.dates) and not marks and not said
    if not (spans or whole.recurrence or before or ask) and (lost or not covers):
        ask = ("which_date",)  # "push my leave back by a week": of which booking, its days alone tell
    return whole.with_(spans=spans, covers=covers, ask=ask, options=before or whole.options)


def _either_side(marks: Sequence[DateMark], before: Sequence[Span], spans: Sequence[Span]) -> bool:
    """Whether the new weekday may be the one before or behind the old: "push my Friday off to Monday"."""
    lone = len(marks) == 2 and all(weekdays(mark) for mark in marks)
    was, will = (moment(found[0].start) if len(found) == 1 else None for found in (before, spans))
    return bool(lone and was and will and will < was)


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


def _less_parts(made: Combined, marks: Sequence[DateMark], said: Sequence[Hint]) -> list[DateMark]:
    """The dates of a change, less a mere part of the day; where it has none, when the speaker is back ("cut it short, back on
    Thursday")."""
    parts = [(hint.start, hint.end) for hint in said if hint.says in PARTS]
    steps = [(hint.start, hint.end) for hint in said if hint.says in STEPS]
    own = [mark for mark in marks if not any(first <= mark.place[0] and mark.place[1] <= last for first, last in parts)]
    own = [mark for mark in own if not any(first < mark.place[1] and mark.place[0] < last for first, last in steps)]
    into = [mark for mark in own if mark.bound == "until" and any(mark.place[0] < first < mark.place[1] for first, _ in parts)]
    own = [mark.day.bounded(None) if mark in into else mark for mark in own]  # "change the 21st to the afternoon"
    return own or [mark for one in made.mine.returns for mark in one.dates]


def moved(
    made: Combined, statement: Statement, marks: Sequence[DateMark], spans: Sequence[Span]
) -> tuple[tuple[Span, ...], tuple[tuple[Span, ...], ...]]:
    """What it shall be, and what it was: in "move it from Tuesday to Wednesday", "change the 24th to the 26th" both are named; of
    the shape "first" ("my leave is now the 5th instead of the 4th") the first is the new one. "Make it 15 to 18 December" is both
    ends of what it shall be, and "add Saturday to my Friday" both days."""
    if statement.match.rule.slot == "cover" and len(marks) > 1:
        return tuple(spans), ()  # "Lee covers 14 and 16 December instead of Priya"
    if statement.shape == "first" and len(spans) == 2:
        return tuple(spans[:1]), (tuple(spans[1:]),)
    if statement.shape == "both":
        return _added(made, marks) or tuple(spans), ()
    if len(marks) == 1 and len(spans) < 2 and (sides := _sides(made, statement, marks[0])):
        return sides[1], (sides[0],)
    listed = marks[0].of is not None and marks[0].of == marks[-1].of if marks else False  # "make it the 2nd and 3rd"
    listed = listed and not _led_to(made, *marks[-2:])
    if len(marks) == 2 and len(spans) == 2 and not listed and marks[1].bound not in ("until", "through"):
        was = (_closed(spans[0]),)
        near = _nearest(made, was, marks[1:])
        return near if len(near) == 1 else tuple(spans[1:]), (was,)
    return tuple(spans), ()


def _added(made: Combined, marks: Sequence[DateMark]) -> tuple[Span, ...]:
    """The days that are added, counted from those of the leave that are named behind: "add Saturday to my Friday leave"."""
    dates = made.heard.dates
    own = dates.when(marks[-1:]).spans
    begin, now = moment(own[0].start) if own else None, made.heard.phrase.now.replace(tzinfo=None)
    more = dates.when(marks[:-1], around=begin - MINUTE).spans if begin and begin > now else ()
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
    parts = only.hours is not None and bool(only.hours.word)  # "the Tuesday night to Thursday night"
    if only.right and only.right.days and (only.upto or parts):  # "from the 14th-16th to the 21st-23rd"
        sides = [replace(mark, meant=[side], bound=None) for side in (replace(only, right=None, bound=None), only.right)]
    elif any(dash in mark.said for dash in "-–—"):
        return None
    else:
        single = replace(only, upto=None, right=None, bound=None)
        sides = [replace(mark, meant=[replace(single, days=side)], bound=None) for side in shared(only.days, until)]
    first = made.heard.dates.when(sides[:1]).spans
    last = _nearest(made, first, sides[1:])
    return (first, last) if all(len(side) == 1 and (side[0].all_day or side[0].part) for side in (first, last)) else None


def _closed(span: Span) -> Span:
    """The day that something is moved away from, which in "vom 16. auf den 18." is no begin."""
    begin = moment(span.start)
    whole = begin is not None and span.end is None and begin.time() == begin.min.time()
    return replace(span, end=begin + DAY, all_day=True, open_end=False) if begin is not None and whole else span


def _led_to(made: Combined, first: DateMark, second: DateMark) -> bool:
    """Whether a word of moving stands between two dates: "verschieb Freitag auf Donnerstag"."""
    row = made.heard.row
    between = row.words[row.place(first) + 1 : row.place(second)]
    return not made.heard.language.sets["moved_to"].isdisjoint(between)


def _nearest(made: Combined, was: Sequence[Span], marks: Sequence[DateMark]) -> tuple[Span, ...]:
    """The new days as they lie nearest to the old: on the 20th, "from the 14th to the 21st" is of next month."""
    dates, soon = made.heard.dates, made.heard.dates.when(marks).spans
    begin = next((start for span in was if (start := moment(span.start))), None)
    if begin is None or begin <= made.heard.phrase.now.replace(tzinfo=None):
        return soon
    later = dates.when(marks, around=begin - MINUTE).spans
    first = [moment(found[0].start) if found else None for found in (soon, later)]
    nearer = first[0] and first[1] and abs(first[1] - begin) < abs(first[0] - begin)
    return later if nearer else soon


def bounded(marks: Sequence[DateMark], spans: Sequence[Span], shape: str) -> tuple[Span, ...]:
    """The spans without a begin where only the end is changed: "until Friday", "back on the 8th", "the end date is the 10th"."""
    back = any(mark.bound == "back" for mark in marks)
    until = shape == "back" and any(mark.bound in ("until", "through") for mark in marks)  # "cut short, it ends Tuesday"
    if shape == "back" and not back and not until:
        return tuple(replace(span, start=None, end=_day(span), open_start=True) for span in spans)
    ends = back or until or shape == "until"
    return tuple(replace(span, start=None, open_start=True) if ends or span.open_start else span for span in spans)


def _day(span: Span) -> datetime | None:
    """The day named by a span, which with "until" has no begin."""
    end = moment(span.end)
    return moment(span.start) or (end - DAY if end else None)


def in_part(spans: Sequence[Span], said: Sequence[Hint]) -> tuple[Span, ...]:
    """The part of the day: of the days that are named, or alone: "make the 21st the morning only", "make that the afternoon"."""
    parts = {hint.says for hint in said if hint.says in PARTS}
    single = bool(spans) and all(span.all_day and one_day(span) for span in spans)
    if len(parts) != 1 or (any(span.start is not None for span in spans) and not single):
        return tuple(spans)
    hours = part_of_day(PARTS[parts.pop()])
    assert hours.start is not None and hours.end is not None  # noqa: S101
    part: Part | None = part_code(hours)
    half = Span(hours.start.as_time(), hours.end.as_time(), part=part)
    return tuple(on_day(half, start) for span in spans if (start := moment(span.start))) or (half,)


def new_cover(made: Combined, statement: Statement) -> tuple[Cover, ...]:
    """Who shall cover now: the last people named in the change, of "Lee instead of Sam" the first."""
    groups = [group for at in range(statement.match.start, statement.match.end) if (group := made.heard.row.items[at].group)]
    if statement.match.rule.slot != "cover" or not groups:
        return tuple(Cover(name) for part in made.mine.covers for name in part.names)
    return tuple(Cover(name) for name in groups[0 if statement.shape == "first" else -1].said)


def _other_cover(made: Combined) -> tuple[tuple[str, ...], list[DateMark]]:
    """Who stands in now in place of somebody who can't any more, and when: "Luca's pulled out of covering me on the 3rd, so it's
    Ming-Na". Nobody, where the speaker tells of being away as well."""
    mine, gone = made.mine, [one for one in made.heard.statements if one.shape == "gone"]
    told = gone + [part.statement for part in mine.covers if part.statement is not None]
    if mine.away or mine.returns or made.others or not (gone and mine.covers) or len(told) != len(made.heard.statements):
        return (), []
    names = dict.fromkeys(name for part in mine.covers for name in part.names)
    return tuple(names), [mark for one in told for mark in one.dates]


def _behind(made: Combined, statement: Statement) -> list[DateMark]:
    """The dates that the sentence of a change names behind it, less what they stand in place of: "push my leave back a week, so
    21st-25th instead of 14th-18th"."""
    heard = made.heard
    own = [chunk for chunk in heard.chunks if chunk.sentence == statement.chunk.sentence]
    behind = [chunk for chunk in own if chunk.number > statement.chunk.number]
    marks = [mark for chunk in behind for mark in heard.row.dates_in(chunk.start, chunk.end)]
    marks = [mark for mark in marks if mark not in made.mine.without and heard.owners.get(mark) is None]
    made.use(marks)
    return marks


def corrected(made: Combined) -> Draft | None:
    """A date in place of another, and nothing else: "not the 13th, the 14th", "back Thursday, not Friday", "back a day later"."""
    heard, mine = made.heard, made.mine
    sides = {one.place: side for one in mine.away if (side := side_of(heard, one)) is not None}
    bounds = [*mine.returns, *(one for one in mine.away if one.place in sides)]
    said = said_of_it(made, mine.returns[0]) if mine.returns and not mine.away else []
    said = [hint for hint in said if hint.says in STEPS]
    others = [one for one in heard.statements if one not in bounds]
    others = [one for one in others if one.dates or not sides or "leave" not in one.match.rule.kinds]  # whose begin or end it is
    if not (mine.without or said) or others or any(heard.row.names):
        return None
    free = [mark for mark, owner in heard.owners.items() if owner is None and mark not in mine.without and mark.kind == "both"]
    if free and bounds:  # "Mon AM only, back from 12"
        return None
    dated = [chunk for chunk in heard.chunks if any(heard.row.dates[chunk.start : chunk.end])]
    if not bounds and not all(plain(heard, chunk) or _only_contrast(heard, chunk) for chunk in dated):
        return None
    every = [one for mark in heard.dates.marks for one in mark.items or (mark,)]
    marks = [mark for one in bounds for mark in one.dates] or [mark for mark in every if mark not in mine.without]
    figures = any(letter.isdigit() for mark in marks for letter in mark.said)
    when = heard.dates.when([] if said and not figures else marks)
    lost = figures and not when.spans
    if when.recurrence or not (when.spans or said or lost) or (sides and not _one_side(when.spans)):
        return None
    made.use(marks)
    side = sides.get(bounds[0].place) if bounds else None
    return Draft(
        "edit",
        heard.phrase.text,
        heard.phrase.now,
        heard.phrase.timezone,
        spans=_at(side, when.spans) if side else bounded(marks, when.spans, bounds[0].shape if bounds else ""),
        assumed=when.assumed,
        ask=("which_date",) if lost else tuple(code for code in when.ask if code.startswith("impossible")),
        options=() if side else tuple((span,) for span in heard.dates.when(mine.without).spans),
        because=((heard.text.strip(), "intent", "not that, this"),),
    )


def _one_side(spans: Sequence[Span]) -> bool:
    """Whether a single day is told of an absence, or one side: with both it is told whole, and is no change."""
    return len(spans) == 1 and (spans[0].open_start or spans[0].open_end or one_day(spans[0]))


def _at(side: Side, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans with nothing but the side that is told."""
    if side == "ends":
        return tuple(replace(span, start=None, open_start=True) for span in spans)
    return tuple(replace(span, end=None, open_end=True) for span in spans)


def _only_contrast(heard: Heard, chunk: Chunk) -> bool:
    """Whether a clause is dates set against each other, and nothing besides: not "Friday it's a 10 start instead of 8"."""
    inside = {at for mark in chunk.marks for at in range(mark.start, mark.end)}
    return chunk.has("contrast") and all(
        at in inside or heard.row.dating[at] or says_nothing(heard, at) for at in range(chunk.start, chunk.end)
    )


def covered_anew(made: Combined) -> Draft | None:
    """Somebody in place of a stand-in who can't any more, as a change of what is booked."""
    heard = made.heard
    names, marks = _other_cover(made)
    when = heard.dates.when(marks) if names else None
    if when is None or not when.spans:
        return None
    return Draft(
        "edit",
        heard.phrase.text,
        heard.phrase.now,
        heard.phrase.timezone,
        spans=when.spans,
        covers=tuple(map(Cover, names)),
        assumed=when.assumed,
        ask=when.ask,
        because=((heard.text.strip(), "intent", "somebody else covers"),),
    )
