"""One clock in the place of another: "12, not 11", "the dentist moved to 4"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from intents.corrections.clocks.daytime import put
from intents.corrections.clocks.sides import begun_at, has_hours
from intents.corrections.discussion import Discussion, unsettled
from intents.corrections.grasping.grasped import Grasp
from intents.corrections.settling import settled
from intents.draft import Draft
from intents.requests.spans import moment
from intents.when import Span
from intents.when.extract import DateMark


def begins_elsewhere(talk: Discussion, found: Grasp, come: Sequence[DateMark], gone: Sequence[DateMark]) -> Draft | None:
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
        return settled(talk.draft, [new for span in talk.draft.spans for new in put(span, whole)])
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


def _moved(talk: Discussion, marks: Sequence[DateMark]) -> Draft | None:
    """As in "the dentist moved to 4": all of it begins then, for as long as before; None for other hours than one begin."""
    spans, whens = talk.draft.spans, talk.dates.when(marks).spans
    one = whens[0] if len(whens) == 1 else None
    point = (one.start if one.end is None else one.end if one.start is None else None) if one is not None else None
    if not isinstance(point, time) or len(spans) != 1 or not has_hours(spans[0]):
        return None
    return settled(talk.draft, [begun_at(spans[0], point, sure=not unsettled(marks[0]))])


def _runs(span: Span) -> bool:
    """Whether it ends behind its begin."""
    start, end = moment(span.start), moment(span.end)
    return start is None or end is None or start < end
