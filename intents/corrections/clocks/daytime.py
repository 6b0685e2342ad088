"""The whole of the days of an open draft, or a part of each: "only the morning", "the whole day"."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from intents.corrections.grasping.grasped import Grasp
from intents.corrections.settling import settled
from intents.draft import Draft
from intents.requests.spans import DAY, days_in, midnight, moment, on_day
from intents.when import Span
from intents.when.extract import DateMark
from intents.when.model.clocks import PARTS
from intents.when.span import Part

NOMINAL: dict[Part, tuple[time, time]] = {code: (time(start), time(end)) for start, end, code in PARTS.values() if code}
HALF_A_DAY = timedelta(hours=12)
MOST_DAYS = 31


def whole_days(draft: Draft) -> Draft:
    """All of the days on which it has hours."""
    spans = list[Span]()
    for span in draft.spans:
        start, end = moment(span.start), moment(span.end)
        if span.all_day or start is None:
            spans.append(span)
            continue
        last = (
            (end - timedelta(minutes=1)).date()
            if (end and end.time() > time(12)) or (end and end - start <= DAY and end.time() == time())
            else start.date()
        )
        spans.append(Span.days(start.date(), max(last, start.date()), span.said, span.place))
    made = settled(draft, spans)
    return replace(made, ask=tuple(code for code in made.ask if code != "which_half"))


def on_part(draft: Draft, code: Part, *, only: bool = True) -> Draft:
    """A part of each of its days; hours that lie in that part already, or would twelve hours on, stay what they are."""
    start, end = NOMINAL[code]
    spans: list[Span] = []
    for span in draft.spans:
        kept = None if only or span.all_day or span.part else _in_part(span, code)
        spans += [kept] if kept else [_timed(day, start, end, span, code) for day in days_of(span)]
    said = {span.said for span in draft.spans}
    return settled(replace(draft, assumed=tuple(guess for guess in draft.assumed if guess.partition(":")[0] not in said)), spans)


def _in_part(span: Span, code: Part) -> Span | None:
    start, end = moment(span.start), moment(span.end)
    if start is None or end is None or end - start >= HALF_A_DAY:
        return None
    first, last = {"am": (6, 13), "pm": (12, 18), "eve": (17, 24)}[code]
    for by in (timedelta(), HALF_A_DAY, -HALF_A_DAY):
        begin, stop = start + by, end + by
        day = midnight(start)
        if day + timedelta(hours=first) <= begin and stop <= day + timedelta(hours=last):
            return replace(span, start=begin, end=stop, part=None)
    return None


def _timed(day: datetime, start: time, end: time, span: Span, code: Part | None) -> Span:
    begin, stop = datetime.combine(day, start), datetime.combine(day, end)
    return replace(
        span, start=begin, end=stop if stop > begin else stop + DAY, all_day=False, open_start=False, open_end=False, part=code
    )


def days_of(span: Span) -> list[datetime]:
    """The days of whole days; of hours the day on which they begin."""
    start = moment(span.start)
    if start is None:
        return []
    return (days_in(span) if span.all_day else [])[:MOST_DAYS] or [midnight(start)]


def part_of_day(found: Grasp, marks: Sequence[DateMark], taken: Collection[DateMark] = ()) -> Part | None:
    """The part of the day, if that is all that is said about hours; ``taken`` are those that are somebody's share."""
    if any(mark.kind == "clock" and not named_part(mark) for mark in marks):
        return None
    said = {code for mark in marks if (code := named_part(mark))}
    turns = {
        turn.says
        for turn in found.turns
        if not any(turn.start <= one.place < turn.end and (one.part == "gone" or one.date in taken) for one in found.operands)
    }
    said |= {code for code in ("am", "pm", "eve") if code in turns}
    return said.pop() if len(said) == 1 else None


def named_part(mark: DateMark) -> Part | None:
    """The part of the day that a mark is, and nothing more."""
    one = mark.meant[0] if isinstance(mark.meant, list) and mark.meant else None
    return PARTS[one.hours.word][2] if one is not None and one.hours is not None and one.hours.word and not one.bound else None


def put(span: Span, clock: Span) -> list[Span]:
    """The hours of a clock on each day of a span."""
    return [replace(on_day(clock, day), all_day=False, said=clock.said or span.said, place=clock.place) for day in days_of(span)]
