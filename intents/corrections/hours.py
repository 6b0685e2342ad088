"""Other hours on the days of an open draft: "only the morning", "until 3", "9 to 5", "the whole day"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from intents.corrections.discussion import Discussion, unsettled
from intents.corrections.grasping.grasped import Grasp
from intents.corrections.settling import is_night, settled, unlike
from intents.draft import Draft
from intents.requests.spans import DAY, days_in, less, midnight, moment, on_day
from intents.when import Span
from intents.when.extract import DateMark
from intents.when.grammar.zones import moved
from intents.when.model.clocks import PARTS, Clock, Hours, settle
from intents.when.span import Part

NOMINAL: dict[Part, tuple[time, time]] = {code: (time(start), time(end)) for start, end, code in PARTS.values() if code}
HALF_A_DAY = timedelta(hours=12)
FIRST_HOUR, NOON = 7, 12  # from when on a bare figure is an hour of the day
MOST_DAYS = 31


def rehoured(talk: Discussion, found: Grasp, taken: Iterable[DateMark] = ()) -> Draft | None:
    """The draft with other hours; None where the message says nothing about hours."""
    draft, used = talk.draft, set(taken)
    if not draft.spans:
        return None
    marks = {
        part: [mark for mark in found.marks(part) if mark.kind in ("clock", "part") and mark not in used]
        for part in ("come", "only", "begins", "ends", "back", "more", "gone")
    }
    code = _part(found, [*marks["come"], *marks["only"]])
    if (night := _of_night(draft, found, code, marks["come"])) is not None:
        return night
    if code:
        return on_part(draft, code, only=found.has("only", "whole") or bool(marks["gone"]) or draft.ask != ())
    if found.has("whole") and not any(mark.kind == "clock" for mark in marks["come"]):
        return whole_days(draft)
    if found.has("half"):
        return replace(draft, ask=tuple(dict.fromkeys([*draft.ask, "which_half"])))
    if (elsewhere := _elsewhere(talk, found, marks["come"], marks["gone"])) is not None:
        return elsewhere
    if marks["come"] and all(found.says_of(mark) == "upto" for mark in marks["come"]):
        marks["ends"], marks["come"] = [*marks["ends"], *marks["come"]], []  # "to 5"
    for part in ("come", "only", "begins", "ends", "back"):
        if marks[part]:
            return _clocked(talk, marks[part], {"begins": "from", "ends": "until", "back": "until"}.get(part))
    if len(found.numbers) == 2 and not found.has("more", "not"):
        return _at(talk, _of_numbers(found.numbers), None, sure=False)
    if marks["more"]:
        return _more(talk, marks["more"])
    if marks["gone"]:
        return _without(talk, marks["gone"])
    return _in_zone(talk, found)


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
        spans += [kept] if kept else [_timed(day, start, end, span, code) for day in _days(span)]
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


def _days(span: Span) -> list[datetime]:
    start = moment(span.start)
    if start is None:
        return []
    return (days_in(span) if span.all_day else [])[:MOST_DAYS] or [midnight(start)]


def _part(found: Grasp, marks: Sequence[DateMark]) -> Part | None:
    """The part of the day, if that is all that is said about hours."""
    if any(mark.kind == "clock" and not _named(mark) for mark in marks):
        return None
    said = {code for mark in marks if (code := _named(mark))}
    turns = {
        turn.says
        for turn in found.turns
        if not any(one.place in range(turn.start, turn.end) and one.part == "gone" for one in found.operands)
    }
    said |= {code for code in ("am", "pm", "eve") if code in turns}
    return said.pop() if len(said) == 1 else None


def _named(mark: DateMark) -> Part | None:
    one = mark.meant[0] if isinstance(mark.meant, list) and mark.meant else None
    return PARTS[one.hours.word][2] if one is not None and one.hours is not None and one.hours.word and not one.bound else None


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
            made, [*made.spans, *(new for clock in when.spans[1:] for span in talk.draft.spans for new in _put(span, clock))]
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
        return settled(draft, [new if sure else _by_night(span, new) for span in draft.spans for new in _put(span, clock)])
    point = start if isinstance(start, time) else end
    assert isinstance(point, time)  # noqa: S101
    bound = bound or ("until" if clock.open_start else "from" if clock.open_end else None)
    if bound == "until":
        return settled(draft, (*draft.spans[:-1], *_until(draft.spans[-1], point, sure)), *_closed(draft.spans[-1], bound))
    if bound == "from":
        return settled(draft, (*_from(draft.spans[0], point, sure), *draft.spans[1:]), *_closed(draft.spans[0], bound))
    return _point(draft, point, sure)


def _elsewhere(talk: Discussion, found: Grasp, come: Sequence[DateMark], gone: Sequence[DateMark]) -> Draft | None:
    """What begins at another hour, for as long as before."""
    if found.has("moves") and len(come) == 1 and not gone:
        return _moved(talk, come)
    return _instead_of(talk, come, gone) if gone else None


def _instead_of(talk: Discussion, come: Sequence[DateMark], gone: Sequence[DateMark]) -> Draft | None:
    """As in "12, not 11": the very clock goes that was the begin or the end, and the other stays. "It's at 3, not 2" is of what
    lasts as long as before, and so is what would begin behind its end; with an end that is said too, until then."""
    said, (old, *_) = talk.dates.when(come).spans, (*talk.dates.when(gone).spans, None)
    was, new = _clock_of(old), _clock_of(said[0]) if said else None
    timed = [span for span in talk.draft.spans if not span.all_day]
    if was is None or new is None or not timed:
        return None
    if _stand(timed, new) and not _stand(timed, was):
        was, new = new, was  # "12 nicht 11", whose "not" may be of either
    if all(_is_at(span.end, was) and not _is_at(span.start, was) for span in timed):
        made = [span if span.all_day else replace(span, end=_later(span.end, was, new), part=None) for span in talk.draft.spans]
        return settled(talk.draft, made) if all(_runs(span) for span in made) else None
    if not all(_is_at(span.start, was) for span in timed):
        return None
    if (whole := next((span for span in said if isinstance(span.start, time) and isinstance(span.end, time)), None)) is not None:
        return settled(talk.draft, [new for span in talk.draft.spans for new in _put(span, whole)])
    made = [span if span.all_day else replace(span, start=_later(span.start, was, new), part=None) for span in talk.draft.spans]
    event = said[0].said[:1].isalpha() and old is not None and old.said[:1].isdecimal()
    if all(map(_runs, made)) and not (event and all((end := moment(span.end)) and end.time() != time() for span in made)):
        return settled(talk.draft, made)
    by = _between(was, new)
    return settled(talk.draft, [replace(span.later(by), said="", part=None) for span in talk.draft.spans])


def _clock_of(span: Span | None) -> time | None:
    """The one clock of a span, or the first."""
    found = (span.start if isinstance(span.start, time) else span.end) if span is not None else None
    return found if isinstance(found, time) else None


def _is_at(at: datetime | time | None, clock: time) -> bool:
    """Whether it is at that hour, of the day or of the night, and no midnight that was not said."""
    return isinstance(at, datetime) and at.time() != time() and at.minute == clock.minute and (at.hour - clock.hour) % 12 == 0


def _stand(spans: Iterable[Span], clock: time) -> bool:
    """Whether one of them begins or ends at that hour."""
    return any(_is_at(at, clock) for span in spans for at in (span.start, span.end))


def _between(was: time, new: time) -> timedelta:
    """From one clock to the other, by the shorter way of half a day."""
    return timedelta(hours=(new.hour - was.hour + 6) % 12 - 6, minutes=new.minute - was.minute)


def _later(at: datetime | time | None, was: time, new: time) -> datetime | time | None:
    return at + _between(was, new) if isinstance(at, datetime) else at


def _runs(span: Span) -> bool:
    """Whether it ends behind its begin."""
    start, end = moment(span.start), moment(span.end)
    return start is None or end is None or start < end


def _moved(talk: Discussion, marks: Sequence[DateMark]) -> Draft | None:
    """As in "the dentist moved to 4": all of it begins then, for as long as before; None for other hours than one begin."""
    spans, whens = talk.draft.spans, talk.dates.when(marks).spans
    point = whens[0].start if len(whens) == 1 and whens[0].end is None else None
    if not isinstance(point, time) or len(spans) != 1 or not _has_hours(spans[0]):
        return None
    return settled(talk.draft, [_begun_at(spans[0], point, sure=not unsettled(marks[0]))])


def _has_hours(span: Span) -> bool:
    """Whether it begins and ends at an hour."""
    return not span.all_day and moment(span.start) is not None and moment(span.end) is not None


def _begun_at(span: Span, point: time, *, sure: bool) -> Span:
    """The span begun at that hour, as long as it was; an hour without am or pm is one of the day, or the one nearest at night."""
    start = moment(span.start)
    if start is None:
        return span
    begin = datetime.combine(start, point)
    both = [begin] if sure else [begin, begin + (HALF_A_DAY if point.hour < NOON else -HALF_A_DAY)]
    by_day = [at for at in both if FIRST_HOUR <= at.hour < FIRST_HOUR + NOON]
    at = by_day[0] if by_day and not is_night(span) else _nearest(start, both)
    return replace(span.later(at - start), said="", part=None)


def _closed(span: Span, bound: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What was assumed about the other side of whole days."""
    if not span.all_day:
        return (), ()
    return (), ("from the start of the day" if bound == "until" else "until the end of the day",)


def _put(span: Span, clock: Span) -> list[Span]:
    return [replace(on_day(clock, day), all_day=False, said=clock.said or span.said, place=clock.place) for day in _days(span)]


def _until(span: Span, point: time, sure: bool) -> list[Span]:
    """The last of its days ends at that hour; where it begins stays."""
    start, end = moment(span.start), moment(span.end)
    if start is None:
        return [span]
    day = midnight(end - timedelta(minutes=1)) if end else midnight(start)
    stop = datetime.combine(day, point)
    if is_night(span) and end is not None and not sure:
        stop = _nearest(end, [at for at in (stop - HALF_A_DAY, stop, stop + HALF_A_DAY) if at > start])
    if stop <= start and not sure and stop + HALF_A_DAY > start:
        stop += HALF_A_DAY
    if stop <= start:
        stop += DAY
    return [replace(span, end=stop, all_day=False, open_end=False, part=None)]


def _from(span: Span, point: time, sure: bool) -> list[Span]:
    """The first of its days begins at that hour; where it ends stays."""
    start, end = moment(span.start), moment(span.end)
    if start is None:
        return [span]
    begin = datetime.combine(start, point)
    if not sure and end is not None and not start <= begin < end and start < begin + HALF_A_DAY < end:
        begin += HALF_A_DAY  # "from 7" of 17 to 22
    if is_night(span) and end is not None and not sure:
        begin = _nearest(start, [at for at in (begin - HALF_A_DAY, begin, begin + HALF_A_DAY) if at < end])
    if end is not None and begin < start and begin + DAY < end <= start + DAY:
        begin += DAY  # "from midnight on" is within the night
    if end is not None and begin >= end and not sure and point.hour >= 12:
        begin -= HALF_A_DAY
    if end is not None and begin >= end:
        return [replace(span, start=begin, end=midnight(begin) + DAY, all_day=False, part=None)]
    return [replace(span, start=begin, end=end or midnight(begin) + DAY, all_day=False, part=None, open_end=False)]


def _of_night(draft: Draft, found: Grasp, code: Part | None, come: Sequence[DateMark]) -> Draft | None:
    """A half of hours that run over midnight, or all of them: "the second half", "the whole night"; None for other hours."""
    if not all(map(is_night, draft.spans)) or any(mark.kind == "clock" and not _named(mark) for mark in come):
        return None
    if found.has("am") is not found.has("pm"):
        return settled(draft, [_half(span, first=found.has("am")) for span in draft.spans])
    return draft if code == "eve" or found.has("whole") else None


def _half(span: Span, *, first: bool) -> Span:
    """The first or the second half of a night."""
    start, end = moment(span.start), moment(span.end)
    if start is None or end is None:
        return span
    middle = start + (end - start) / 2
    return replace(span, end=middle, part=None) if first else replace(span, start=middle, part=None)


def _nearest(was: datetime, found: Sequence[datetime]) -> datetime:
    return min(found, key=lambda at: abs(at - was))


def _by_night(span: Span, new: Span) -> Span:
    """Hours without am or pm in the place of those of a night: "11 to 5"."""
    start, begin, end = moment(span.start), moment(new.start), moment(new.end)
    if not is_night(span) or start is None or begin is None or end is None:
        return new
    first = _nearest(start, [begin - HALF_A_DAY, begin, begin + HALF_A_DAY])
    return replace(new, start=first, end=first + (end - begin) % DAY)


def _point(draft: Draft, point: time, sure: bool) -> Draft | None:
    """A lone clock: it moves the one end that was said; where both or none were, either may be meant, or all of it begins then."""
    first, last = draft.spans[0], draft.spans[-1]
    start, end = moment(first.start), moment(last.end)
    if start is None or len(draft.spans) > 1:
        return None
    begins, stops = start.time() != time(), end is not None and end.time() != time()
    if begins and not stops:
        return settled(draft, _from(first, point, sure))
    if stops and not begins:
        return settled(draft, _until(last, point, sure))
    if not begins and end is not None and end - start > DAY:
        return None
    readings = [_from(first, point, sure), _until(last, point, sure)]
    if _has_hours(first):
        early = not sure and (moment(readings[0][0].start) or start).hour < FIRST_HOUR and not is_night(first)
        from_then = [] if early or readings[0][0].end != end else readings[:1]
        readings = [*from_then, readings[1], [_begun_at(first, point, sure=sure)]]
    return settled(draft, draft.spans, ("two_readings",), options=unlike(map(tuple, readings)))


def _more(talk: Discussion, marks: Sequence[DateMark]) -> Draft | None:
    clocks = [span for span in talk.dates.when(marks).spans if isinstance(span.start, time) and isinstance(span.end, time)]
    if not clocks or any(span.all_day for span in talk.draft.spans):
        return None
    return settled(
        talk.draft, [*talk.draft.spans, *(new for clock in clocks for span in talk.draft.spans for new in _put(span, clock))]
    )


def _without(talk: Discussion, marks: Sequence[DateMark]) -> Draft | None:
    """As in "except 2 to 3"; without a part of the day the other one is left."""
    draft = talk.draft
    code = _named(marks[0]) if len(marks) == 1 else None
    if code in ("am", "pm") and all(span.all_day for span in draft.spans):
        return on_part(draft, "pm" if code == "am" else "am")
    clocks = talk.dates.when(marks).spans
    out = [new for clock in clocks for span in draft.spans for day in _days(span) for new in [_closed_on(clock, day)] if new]
    left = less(draft.spans, out)
    if left == list(draft.spans):
        return None
    return settled(draft, [replace(span, part=None) for span in left], () if left else ("no_date",))


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
