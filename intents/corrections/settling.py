"""A draft with other days or hours: what was asked and assumed about the old ones goes, who covers which of them stays. Where less
is left of it and no word says so, it is asked what is meant."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import pairwise

from intents.corrections.discussion import Discussion
from intents.corrections.grasping.grasped import Grasp
from intents.draft import Cover, Draft
from intents.requests.spans import DAY, days_in, less, midnight, moment
from intents.when import Span

ABOUT_DATES = frozenset(
    (
        "no_date",
        "which_date",
        "two_readings",
        "which_days",
        "past",
        "end_before_start",
        "impossible_date",
        "impossible_time",
        "vague",
        "uncertain",
        "no_time",
        "until_when",
        "no_end",
        "confirm",
        "offer",
    )
)
FAR = datetime(9999, 1, 1)
LESS = ("only", "fine", "begins", "ends", "back", "shorter", "half", "am", "pm", "eve", "nobody")
"""Turns that say that less is left."""
MOST_NIGHTS = 60
GUESSES = frozenset(("from today", "today", "away from today", "until the end of the day", "from the start of the day"))
"""What ``requests.absence`` assumes of days and hours as they were."""


def settled(
    draft: Draft,
    spans: Sequence[Span],
    ask: Iterable[str] = (),
    assumed: Iterable[str] = (),
    options: tuple[tuple[Span, ...], ...] = (),
) -> Draft:
    """The draft with other spans; ``ask`` and ``assumed`` are those of the change."""
    made = _cut(draft, _in_order(spans)) if not draft.recurrence else list(spans)
    asked = [
        code
        for code in draft.ask
        if code not in ABOUT_DATES and not (code == "which_half" and any(not span.all_day for span in made))
    ]
    asked += list(ask)
    if any(span.open_end and span.end is None for span in made) and not draft.recurrence and not options:
        asked.append("until_when")
    today = midnight(draft.now.replace(tzinfo=None))
    if made and not draft.recurrence and all((end := moment(span.end)) is not None and end <= today for span in made):
        asked.append("past")
    same = {(span.start, span.end, span.said) for span in made}
    said = {span.said.casefold() for span in draft.spans if span.said and (span.start, span.end, span.said) not in same}
    kept = [guess for guess in draft.assumed if guess not in GUESSES and guess.partition(":")[0].casefold() not in said]
    return replace(
        draft,
        spans=tuple(made),
        options=options,
        ask=tuple(dict.fromkeys(asked)),
        assumed=tuple(dict.fromkeys((*kept, *assumed))),
        covers=_shared(draft, made),
    )


def once_more(draft: Draft, again: Sequence[Span]) -> Draft:
    """The draft with all its days and hours once more, each time covered by whoever covers it."""
    made, last = settled(draft, [*draft.spans, *again]), len(draft.spans)
    apart = last == len(again) and list(made.spans) == [*draft.spans, *again]
    twice = [replace(one, spans=(*one.spans, *(at + last for at in one.spans))) for one in draft.covers]
    return replace(made, covers=tuple(twice)) if apart else made


def _in_order(spans: Iterable[Span]) -> list[Span]:
    """Each span once, by when it begins."""
    unique = {(span.start, span.end): span for span in spans}
    return sorted(unique.values(), key=lambda span: str(span.start or span.end))


def in_a_row(spans: Sequence[Span]) -> list[Span]:
    """The stretches, with those that follow each other as one."""
    made: list[Span] = []
    for span in spans:
        if made and made[-1].end == span.start:
            start, end = moment(made[-1].start), moment(span.end)
            all_day = start is not None and end is not None and whole(start, end)
            made[-1] = replace(made[-1], end=span.end, all_day=all_day, part=None)
        else:
            made.append(span)
    return made


def _cut(draft: Draft, spans: Sequence[Span]) -> list[Span]:
    """The spans, each that holds what several share cut where they take over; who is first or last has what it is longer."""
    if not any(cover.spans for cover in draft.covers) or _are_sides(draft, spans):
        return list(spans)
    made: list[Span] = []
    for span in spans:
        own = [at for at, old in enumerate(draft.spans) if overlap(span, old)]
        row = all(draft.spans[one].end == draft.spans[other].start for one, other in pairwise(own))
        owners = [[cover.name for cover in draft.covers if cover.has(at)] for at in own]
        cuts = [
            start
            for at, had, has in zip(own[1:], owners, owners[1:], strict=False)
            if had != has and (start := moment(draft.spans[at].start)) is not None
        ]
        made += _pieces(span, cuts) if row and cuts and moment(span.end) else [span]
    return made


def _are_sides(draft: Draft, spans: Sequence[Span]) -> bool:
    """Whether each of the spans is one of the draft's that only begins or ends at another time."""
    return len(spans) == len(draft.spans) and all(map(overlap, spans, draft.spans))


def _pieces(span: Span, cuts: Sequence[datetime]) -> list[Span]:
    first, last = moment(span.start), moment(span.end)
    sides = [side for side in (first, *cuts, last) if side is not None]
    return [replace(span, start=start, end=end, all_day=whole(start, end), part=None) for start, end in pairwise(sides)]


def _shared(draft: Draft, spans: Sequence[Span]) -> tuple[Cover, ...]:
    """The covers with the indexes of the spans that are still theirs; days that nobody had before go to whoever had all."""
    if not any(cover.spans for cover in draft.covers):
        return draft.covers
    if _are_sides(draft, spans):
        return draft.covers
    if len(spans) != len(draft.spans) and (kept := _on_their_days(draft, spans)):
        return kept
    found = []
    for cover in draft.covers:
        own = [draft.spans[at] for at in cover.spans if at < len(draft.spans)]
        places = tuple(at for at, span in enumerate(spans) if any(overlap(span, old) for old in own))
        same_number = len(spans) == len(draft.spans)
        found.append(replace(cover, spans=places or (cover.spans if same_number else ())))
    return tuple(found)


def _on_their_days(draft: Draft, spans: Sequence[Span]) -> tuple[Cover, ...]:
    """Each with what is left of their days; whoever has none left covers nothing. Empty where one is left that nobody had."""
    whole_days = [Span.days(start.date(), (moment(span.end) or start).date()) for span in spans if (start := moment(span.start))]
    if len(whole_days) < len(spans):
        return ()
    found = []
    for cover in draft.covers:
        own = [draft.spans[at] for at in cover.spans or range(len(draft.spans)) if at < len(draft.spans)]
        near = [
            at
            for at, (span, day) in enumerate(zip(spans, whole_days, strict=True))
            if any(overlap(span if any(overlap(span, one) for one in draft.spans) else day, old) for old in own)
        ]
        if near:
            found.append(replace(cover, spans=tuple(near) if len(near) < len(spans) else ()))
    had = {at for cover in found for at in cover.spans or range(len(spans))}
    return tuple(found) if len(had) == len(spans) else ()


def unless_less(draft: Draft, made: Draft, found: Grasp) -> Draft:
    """What was made of a draft; but where one day is left of several and no word says so ("the 15th" of a week), it is asked what
    that day is: the new begin, the end, all there is, or where all of it goes."""
    old, new = draft.spans, made.spans[0] if len(made.spans) == 1 else None
    timed = new is not None and not new.all_day and len(old) > 1
    if (
        new is None
        or not (new.all_day or timed)
        or draft.recurrence
        or made.ask
        or draft.options
        or not ABOUT_DATES.isdisjoint(draft.ask)
    ):
        return made
    out = any(one.part == "gone" and one.date is not None and one.date.kind != "clock" for one in found.operands)
    if out or found.has(*LESS) or any(mark.bound or mark.length for mark in found.dates.marks) or not all(map(_length, old)):
        return made
    start, first = moment(new.start), moment(old[0].start) if old else None
    if start is None or first is None or _length(new) > DAY or _length(new) >= sum(map(_length, old), timedelta()):
        return made
    moved = tuple(replace(span.later(midnight(start) - midnight(first)), said="", place=(0, 0)) for span in old)
    before = [replace(new, start=first, end=start)]
    after = [replace(new, start=start + DAY, end=FAR)]
    within = [(*less(old, before),), (*less(old, after),), (new,), moved]
    readings = within if inside(new, old) else [moved, (new,), (*_in_order([*old, new]),)]
    return settled(replace(made, spans=old), old, ("two_readings",), options=unlike(readings))


def _length(span: Span) -> timedelta:
    """How long it is; nothing where a side of it is open."""
    start, end = moment(span.start), moment(span.end)
    return end - start if start is not None and end is not None else timedelta()


def unlike(readings: Iterable[tuple[Span, ...]]) -> tuple[tuple[Span, ...], ...]:
    """Each of some readings once, by its times."""
    return tuple({tuple((span.start, span.end) for span in one): one for one in readings}.values())


def like(draft: Draft, span: Span) -> Span:
    """A new day with the hours that the draft has on its days, where these are the same on all."""
    old = draft.spans[0] if draft.spans else None
    if old is None or old.all_day or not span.all_day or len({clocks_of(one) for one in draft.spans}) > 1:
        return span
    start, end, day, last = moment(old.start), moment(old.end), moment(span.start), moment(span.end)
    if start is None or end is None or day is None or last is None or end - start > DAY or last - day > DAY:
        return span
    begin = datetime.combine(day, start.time())
    return replace(span, start=begin, end=begin + (end - start), all_day=False, part=old.part)


def clocks_of(span: Span) -> tuple[time | None, time | None]:
    """When it begins and ends, without days."""
    start, end = moment(span.start), moment(span.end)
    return start.time() if start else None, end.time() if end else None


def overlap(one: Span, other: Span) -> bool:
    """Whether two dated spans share time."""
    begin, end, first, last = moment(one.start), moment(one.end), moment(other.start), moment(other.end)
    if begin is None or first is None:
        return False
    return (last is None or begin < last) and (end is None or first < end)


def inside(inner: Span, spans: Iterable[Span]) -> bool:
    """Whether a span lies within one of others."""
    start, end = moment(inner.start), moment(inner.end)
    return start is not None and any(
        (first := moment(span.start)) is not None and first <= start and (end or start) <= (moment(span.end) or FAR)
        for span in spans
    )


def whole(start: datetime, end: datetime | None) -> bool:
    """Whether these are whole days."""
    return start.time() == time() and (end is None or end.time() == time())


def is_night(span: Span) -> bool:
    """Whether its hours run over midnight: it is of the day on which it begins, and a bare "4" is that of the night."""
    start, end = moment(span.start), moment(span.end)
    return not span.all_day and start is not None and end is not None and midnight(start) < midnight(end) < end <= start + DAY


def ends_a_night(span: Span) -> bool:
    """Whether it is what is left of a night behind midnight."""
    start, end = moment(span.start), moment(span.end)
    if span.all_day or start is None or end is None:
        return False
    return start - midnight(start) < DAY / 4 and end <= midnight(start) + DAY / 2


def by_day(talk: Discussion, change: Callable[[Discussion], Draft | None]) -> Draft | None:
    """What a change makes of a draft of nights, told of as the days on which they begin; None where it has other hours, or the
    change isn't one of days."""
    draft = talk.draft
    if not draft.spans or draft.recurrence or not all(map(is_night, draft.spans)) or len(set(map(clocks_of, draft.spans))) > 1:
        return None
    made = change(replace(talk, draft=replace(draft, spans=tuple(map(_as_day, draft.spans)))))
    if made is None or made.recurrence:
        return None
    spans, options = _nights(made.spans, draft.spans[0]), [_nights(one, draft.spans[0]) for one in made.options]
    told = any(cover.spans for cover in made.covers) and spans is not None and len(spans) != len(made.spans)
    if spans is None or None in options or told:
        return None
    return replace(made, spans=spans, options=tuple(one for one in options if one is not None))


def _as_day(night: Span) -> Span:
    start = moment(night.start)
    return Span.days(start.date(), start.date(), night.said, night.place) if start else night


def _nights(spans: Sequence[Span], like: Span) -> tuple[Span, ...] | None:
    """The nights that begin on some days; None where one of these has hours of its own."""
    start, end = moment(like.start), moment(like.end)
    if start is None or end is None or any(not (one.all_day or one.part == "eve") or one.open_end for one in spans):
        return None
    begins = [datetime.combine(day, start.time()) for one in spans for day in _days_of(one)[:MOST_NIGHTS]]
    said = {datetime.combine(day, start.time()): one for one in spans for day in _days_of(one)[:MOST_NIGHTS]}
    return tuple(
        replace(like, start=at, end=at + (end - start), said=said[at].said, place=said[at].place, part=None) for at in begins
    )


def _days_of(span: Span) -> list[datetime]:
    start = moment(span.start)
    return days_in(span) if span.all_day else [midnight(start)] if start else []
