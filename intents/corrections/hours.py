"""Other hours on the days of an open draft: "only the morning", "until 3", "9 to 5", "the whole day"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time

from intents.corrections.clocks.daytime import days_of, named_part, on_part, part_of_day, put, whole_days
from intents.corrections.clocks.instead import begins_elsewhere
from intents.corrections.clocks.sides import FIRST_HOUR, NOON, begun_at, begun_from, by_night, half, has_hours, twelve_on, until
from intents.corrections.discussion import Discussion, as_hours, unsettled
from intents.corrections.grasping.grasped import Grasp
from intents.corrections.settling import in_a_row, is_night, settled, unlike
from intents.corrections.sharing.stretches import by_stretch
from intents.draft import Draft
from intents.requests.spans import DAY, less, moment, on_day
from intents.when import Span
from intents.when.extract import DateMark
from intents.when.grammar.zones import moved
from intents.when.model.clocks import PARTS, Clock, Hours, settle
from intents.when.span import Part

HOURS = ("clock", "part")


def rehoured(talk: Discussion, found: Grasp, taken: Iterable[DateMark] = ()) -> Draft | None:
    """The draft with other hours; None where the message says nothing about hours."""
    draft, used = talk.draft, set(taken)
    if not draft.spans:
        return None
    marks = {
        part: [mark for mark in found.marks(part) if mark.kind in HOURS and mark not in used and found.says_of(mark) != "swap"]
        for part in ("come", "only", "begins", "ends", "back", "more", "gone")
    }
    code = part_of_day(found, [*marks["come"], *marks["only"]], used)
    if code and found.has("only") and len(in_a_row(draft.spans)) > 1 and any(cover.spans for cover in draft.covers):
        return replace(draft, ask=("uncertain",))  # all of it, or what somebody was given last
    if (shared := by_stretch(talk, found, lambda whole: rehoured(whole, found, taken))) is not None:
        return shared
    if (night := _of_night(draft, found, code, marks["come"])) is not None:
        return night
    if code:
        return on_part(draft, code, only=found.has("only", "whole") or bool(marks["gone"]) or draft.ask != ())
    if found.has("whole") and not any(mark.kind == "clock" for mark in marks["come"]):
        return whole_days(draft)
    if found.has("half") and not any(mark.kind == "clock" for part in marks.values() for mark in part):  # "half, until noon"
        return replace(draft, ask=tuple(dict.fromkeys([*draft.ask, "which_half"])))
    return _by_clocks(talk, found, marks)


def _by_clocks(talk: Discussion, found: Grasp, marks: dict[str, list[DateMark]]) -> Draft | None:
    """The same, where clocks are said, or nothing but a zone."""
    moved_to = marks["come"] or (marks["back"] if found.has("moves") else [])  # "pushed back to 3" is no return
    if (elsewhere := begins_elsewhere(talk, found, moved_to, marks["gone"])) is not None:
        return elsewhere
    upto = [mark for part in ("come", "only") for mark in marks[part] if found.says_of(mark) == "upto"]
    if upto and upto == [*marks["come"], *marks["only"]]:
        marks |= {"ends": [*marks["ends"], *upto], "come": [], "only": []}  # "to 5", "just to 5"
    for part in ("come", "only", "begins", "ends", "back"):
        if marks[part]:
            return _clocked(talk, marks[part], {"begins": "from", "ends": "until", "back": "until"}.get(part))
    if len(found.numbers) == 2 and not found.has("more", "not"):
        return _at(talk, _of_numbers(found.numbers), None, sure=False)
    if marks["more"]:
        return _more(talk, marks["more"])
    if marks["gone"]:
        others = [mark for mark in found.dates.marks if mark.kind in HOURS and mark not in marks["gone"]]
        return _without(talk, marks["gone"], alone=all(mark.bound for mark in others))
    return _in_zone(talk, found)


# ---- clocks ----------------------------------------------------------------------------------------------------------


def _clocked(talk: Discussion, marks: Sequence[DateMark], bound: str | None) -> Draft | None:
    when = talk.dates.when(marks)
    if not when.spans:
        return settled(talk.draft, talk.draft.spans, when.ask) if when.ask else None
    if marks[0] in talk.dates.unsure and not isinstance(when.spans[0].end, time) and all(span.all_day for span in talk.draft.spans):
        return None  # a bare figure is no hour of whole days
    made = _at(talk, when.spans[0], bound, sure=not unsettled(marks[-1]))
    if made is not None and len(when.spans) > 1:
        made = settled(
            made, [*made.spans, *(new for clock in when.spans[1:] for span in talk.draft.spans for new in put(span, clock))]
        )
    return made


def _of_numbers(numbers: Sequence[int]) -> Span:
    clocks = [Clock(number % 24, sure=not 1 <= number <= 12) for number in numbers]
    fixed = settle(Hours(clocks[0], clocks[1] if len(clocks) > 1 else None))
    return Span(fixed.start.as_time() if fixed.start else None, fixed.end.as_time() if fixed.end else None)


def _at(talk: Discussion, clock: Span, bound: str | None, *, sure: bool) -> Draft | None:
    """The hours of a span of clocks, on the days of the draft."""
    draft, start, end = talk.draft, clock.start, clock.end
    if not isinstance(start or end, time):
        return None
    if isinstance(start, time) and isinstance(end, time):
        return settled(draft, [new if sure else by_night(span, new) for span in draft.spans for new in put(span, clock)])
    point = start if isinstance(start, time) else end
    assert isinstance(point, time)  # noqa: S101
    bound = bound or ("until" if clock.open_start else "from" if clock.open_end else None)
    if bound == "until":
        ended = until(draft.spans[-1], point, sure)
        if has_hours(draft.spans[-1]) and any(map(_ends_as_it_begins, ended)):
            return settled(draft, draft.spans, ("end_before_start",))
        return settled(draft, (*draft.spans[:-1], *ended), *_closed(draft.spans[-1], bound))
    if bound == "from":
        return settled(draft, (*begun_from(draft.spans[0], point, sure), *draft.spans[1:]), *_closed(draft.spans[0], bound))
    return _point(draft, point, sure)


def _ends_as_it_begins(span: Span) -> bool:
    """Whether it ends at the hour at which it begins, of the next day or of the night behind an afternoon."""
    start, end = moment(span.start), moment(span.end)
    if start is None or end is None:
        return False
    return end - start == DAY or (end - start == DAY / 2 and start.hour >= NOON)


def _closed(span: Span, bound: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What was assumed about the other side of whole days."""
    if not span.all_day:
        return (), ()
    return (), ("from the start of the day" if bound == "until" else "until the end of the day",)


def _of_night(draft: Draft, found: Grasp, code: Part | None, come: Sequence[DateMark]) -> Draft | None:
    """A half of hours that run over midnight, or all of them: "the second half", "the whole night"; None for other hours."""
    if not all(map(is_night, draft.spans)) or any(mark.kind == "clock" and not named_part(mark) for mark in come):
        return None
    if found.has("am") is not found.has("pm"):
        return settled(draft, [half(span, first=found.has("am")) for span in draft.spans])
    return draft if code == "eve" or found.has("whole") else None


def _point(draft: Draft, point: time, sure: bool) -> Draft | None:
    """A lone clock: it moves the one end that was said; where both or none were, either may be meant, or all of it begins then."""
    first, last = draft.spans[0], draft.spans[-1]
    start, end = moment(first.start), moment(last.end)
    if start is None or len(draft.spans) > 1:
        return None
    begins, stops = start.time() != time(), end is not None and end.time() != time()
    if begins and not stops:
        return settled(draft, begun_from(first, point, sure))
    if stops and not begins:
        return settled(draft, until(last, point, sure))
    if not begins and end is not None and end - start > DAY:
        return None
    readings = [begun_from(first, point, sure), until(last, point, sure)]
    if has_hours(first):
        early = not sure and (moment(readings[0][0].start) or start).hour < FIRST_HOUR and not is_night(first)
        from_then = [] if early or readings[0][0].end != end else readings[:1]
        readings = [*from_then, readings[1], [begun_at(first, point, sure=sure)]]
    return settled(draft, draft.spans, ("two_readings",), options=unlike(map(tuple, readings)))


def _more(talk: Discussion, marks: Sequence[DateMark]) -> Draft | None:
    clocks = [span for span in talk.dates.when(marks).spans if isinstance(span.start, time) and isinstance(span.end, time)]
    if not clocks or any(span.all_day for span in talk.draft.spans):
        return None
    return settled(
        talk.draft, [*talk.draft.spans, *(new for clock in clocks for span in talk.draft.spans for new in put(span, clock))]
    )


def _without(talk: Discussion, marks: Sequence[DateMark], *, alone: bool) -> Draft | None:
    """As in "except 2 to 3"; of whole days without a half all of the other is left, however early or late there is a shift, where
    that is told ``alone``, else the other one: "I do the morning, Sam the afternoon"."""
    draft = talk.draft
    code = named_part(marks[0]) if len(marks) == 1 else None
    halves = code in ("am", "pm") and all(span.all_day for span in draft.spans)
    if halves and not alone:
        return on_part(draft, "pm" if code == "am" else "am")
    if halves:
        noon = time(PARTS["morning"][1])
        clocks: Sequence[Span] = [Span(None, noon, open_start=True) if code == "am" else Span(noon, None, open_end=True)]
    else:
        clocks = talk.dates.when(map(as_hours, marks)).spans
    out = [new for clock in clocks for span in draft.spans for day in days_of(span) for new in [_closed_on(clock, day)] if new]
    left = less(draft.spans, out)
    if left == list(draft.spans):
        return _open_again(draft, clocks)
    return settled(draft, [replace(span, part=None) for span in left], () if left else ("no_date",))


def _open_again(draft: Draft, clocks: Sequence[Span]) -> Draft | None:
    """As in "not 2 after all", of an end at 2: until when, or from when, is asked anew; None where nothing begins or ends then."""
    points = {clock.start if isinstance(clock.start, time) else clock.end for clock in clocks}
    points |= {twelve_on(point) for point in points if isinstance(point, time)}
    last, first = draft.spans[-1], draft.spans[0]
    end, start = moment(last.end), moment(first.start)
    if end is not None and end.time() in points - {time()}:
        return settled(draft, (*draft.spans[:-1], replace(last, end=None, open_end=True)))
    return replace(draft, ask=("uncertain",)) if start is not None and start.time() in points - {time()} else None


def _closed_on(clock: Span, day: datetime) -> Span | None:
    """The clocks on a day, an open side being the day's edge."""
    placed = on_day(clock, day)
    start, end = (
        moment(placed.start) or (day if clock.open_start else None),
        moment(placed.end) or (day + DAY if clock.open_end else None),
    )
    return Span(start, end) if start and end else None


def _in_zone(talk: Discussion, found: Grasp) -> Draft | None:
    """As in "that's Eastern": the clocks were those of another zone."""
    zone = found.zone
    draft = talk.draft
    if zone is None or any(span.all_day or span.part for span in draft.spans):
        return None
    spans = []
    for span in draft.spans:
        start, end = (
            moved(at.date(), at.time(), zone, draft.timezone) if isinstance(at, datetime) else at for at in (span.start, span.end)
        )
        spans.append(replace(span, start=start, end=end))
    return settled(draft, spans, assumed=(f"the hours are those of {zone}",))
