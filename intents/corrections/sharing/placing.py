"""Where days and clocks beside a name lie within an open draft: its halves, its nights, what somebody has of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from intents.corrections.discussion import Discussion, as_hours, unsettled
from intents.corrections.grasping.walk import only_moment
from intents.corrections.settling import ends_a_night, in_a_row, inside, is_night, whole
from intents.corrections.sharing.holding import handover
from intents.corrections.sharing.whose import fits
from intents.draft import Draft
from intents.requests.spans import DAY, days_in, midnight, moment, on_day
from intents.when import Span
from intents.when.extract import DateMark
from intents.when.grammar.expression import Moment

HALF_A_DAY = timedelta(hours=12)
MOST_DAYS = 31


def placed(talk: Discussion, marks: Sequence[DateMark], names: Sequence[str]) -> list[Span]:
    """What the dates beside names come to: clocks on the one day, an open side at the end of what they have, or of the draft."""
    had = {at for cover in talk.draft.covers if any(fits(cover.name, name) for name in names) for at in cover.spans}
    own = [talk.draft.spans[at] for at in sorted(had)] or talk.draft.spans
    first = moment(own[0].start)
    day = midnight(first) if had and first else talk.begin
    placed = []
    clocks = [_of_a_night(as_hours(mark), talk.draft) for mark in marks]
    spans = [one for span in talk.when(clocks).spans for one in _each_day(span, talk.draft, own)]
    for span in spans:
        if span.all_day and (hours := _hours_of(talk.draft, span)):
            placed += hours
            continue
        dated = on_day(span, day) if span.undated and day else span
        start, end = moment(dated.start), moment(dated.end)
        if (span.part == "eve" or span.all_day) and start and (night := _night_of(talk.draft, start)) is not None:
            placed.append(replace(night, said=span.said, place=span.place))
            continue
        if span.part in ("am", "pm") and start and end and any(one.all_day for one in talk.draft.spans):
            start, end = (
                (midnight(start), end) if span.part == "am" else (start, midnight(start) + DAY)
            )  # the halves of a whole day
        elif span.part in ("am", "pm") and start and end:
            noon = handover(talk.draft.spans, end if span.part == "am" else start)
            start, end = (start, noon or end) if span.part == "am" else (noon or start, end)
            start, end = _to_the_side(talk.draft.spans, span.part, start, end)
        if start is None or span.open_start:
            start = max(first, midnight(end)) if first and end and _day_first(talk, marks) else first
        if end is None or (span.open_end and end is not None):
            end = moment(own[-1].end)
        if span.undated:
            sure = not unsettled(marks[-1])
            start, end = _within_hours(start, end, (own, talk.draft.spans), sure=sure)
        if start and end and start < end:
            placed.append(replace(dated, start=start, end=end, open_start=False, open_end=False, all_day=whole(start, end)))
    return placed


def _of_a_night(mark: DateMark, draft: Draft) -> DateMark:
    """Of a night, what is until morning as what is until its end: "Lee from 4 till morning"."""
    one = only_moment(mark)
    if one is None or one.days is not None or not any(map(is_night, in_a_row(draft.spans))):
        return mark
    if one.right is not None and one.hours is not None and _is_morning(one.right):
        return replace(mark, kind="clock", meant=[replace(one, right=None)]).bounded("from")
    return mark


def _is_morning(one: Moment) -> bool:
    return one.days is None and one.hours is not None and one.hours.word == "morning"


def _day_first(talk: Discussion, marks: Sequence[DateMark]) -> bool:
    """Whether a day is named before the clock until which it is: "Wednesday till 11", and not "till Wednesday at 11"."""
    one = only_moment(marks[0]) if len(marks) == 1 and marks[0].kind == "both" else None
    return one is not None and not talk.dates.reader.at(one.tokens[0]).has("bound")


def _each_day(span: Span, draft: Draft, own: Sequence[Span]) -> list[Span]:
    """A half of the day on each of several whole days; another time as it is."""
    days = [day for one in own if one.all_day for day in days_in(one)]
    whole_days = all(one.all_day for one in draft.spans) and 1 < len(days) <= MOST_DAYS
    if not span.undated or span.part not in ("am", "pm") or not whole_days:
        return [span]
    return [on_day(span, day) for day in days]


def _hours_of(draft: Draft, days: Span) -> list[Span]:
    """The hours that a draft of hours by day has on some whole days: "Jo only Wednesday"."""
    if any(one.all_day or is_night(one) or ends_a_night(one) for one in draft.spans):
        return []
    return [replace(one, said=days.said, place=days.place) for one in draft.spans if inside(one, [days])]


def _night_of(draft: Draft, day: datetime) -> Span | None:
    """The night of a draft that begins on a day: "Sam does the Thursday night"."""
    nights = [one for one in draft.spans if is_night(one) and midnight(moment(one.start) or day) == midnight(day)]
    nights += [one for one in draft.spans if ends_a_night(one) and day - DAY < (moment(one.start) or day) <= midnight(day) + DAY]
    return next(iter(nights), None)


def _within_hours(
    start: datetime | None, end: datetime | None, among: Sequence[Sequence[Span]], *, sure: bool
) -> tuple[datetime | None, datetime | None]:
    """Clocks as they lie in the first of several hours that hold them: "from 7" of 17 to 22 is at 19, "from midnight" of a night
    is a day later."""
    for spans in among:
        first, last, own_begin = moment(spans[0].start), moment(spans[-1].end), moment(among[0][0].start)
        if start is None or end is None or first is None or last is None:
            continue
        for by in (timedelta(), *(() if sure else (HALF_A_DAY,)), DAY):
            begin = start if start == own_begin else start + by
            stop = end if end == moment(among[0][-1].end) else end + by
            if first <= begin < stop <= last:
                return begin, stop
    return start, end


def _to_the_side(spans: Sequence[Span], part: str, start: datetime, end: datetime) -> tuple[datetime, datetime]:
    """Half of a day, of a stretch that begins, or ends, at midnight: "the morning" of 00:00–13:00 leaves nothing before it."""
    for span in in_a_row(spans):
        first, last = moment(span.start), moment(span.end)
        if part == "am" and first == midnight(start) and last and end <= last:
            return first, end
        if part == "pm" and last == midnight(start) + DAY and first and first <= start:
            return start, last
    return start, end
