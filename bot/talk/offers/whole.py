"""Nights, and days of which a shift is meant, as the whole of the shifts that begin then: "my night on Thursday" ends on Friday."""

from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta

from bot.people.periods import Stretch
from bot.texts import cards as texts
from intents import Draft, Span

NOON, HOUR, DAY = time(12), timedelta(hours=1), timedelta(days=1)
DAILY = "FREQ=DAILY;UNTIL="
MOST = 14  # nights that were said as "all nights" until a day
Duties = Callable[[Span], Sequence[Stretch]]
"""The shifts of whoever is out that touch a time, by local clocks."""


def with_whole_shifts(draft: Draft, duties: Duties, now: datetime) -> Draft:
    """The draft with the shifts that begin in what it names by a night or a day only, where they go on beyond it; as it is where
    none does, and where its words speak of neither nights nor shifts."""
    if not draft.of_shifts:
        return draft
    if draft.of_rest:
        return _rest(draft, duties, now)
    if draft.recurrence is not None:
        return _each_night(draft, duties)
    spans = tuple(_whole(span, duties) for span in draft.spans)
    return draft if spans == draft.spans else _taken(draft, spans)


def _rest(draft: Draft, duties: Duties, now: datetime) -> Draft:
    """What is left of the shift that is going on: "migraine, can't finish my shift"."""
    begin = now.replace(second=0, microsecond=0)
    going_on = [last for first, last in duties(Span(begin, begin + HOUR)) if first <= now < last]
    if not going_on or not all(span.all_day and span.start == datetime.combine(now, time()) for span in draft.spans):
        return draft
    return draft.with_(spans=(Span(begin, max(going_on)),), ask=tuple(code for code in draft.ask if code != "no_date"))


def _whole(span: Span, duties: Duties) -> Span:
    start, end = span.start, span.end
    if not isinstance(start, datetime) or not isinstance(end, datetime) or not (span.all_day or span.part == "eve"):
        return span
    evening = datetime.combine(start, NOON)
    since, until = (start, end) if span.all_day else (evening, evening + DAY / 2)
    shifts = [one for one in duties(Span(since, until)) if since <= one[0] < until and (span.all_day or one[1] - one[0] < DAY)]
    if not shifts or (span.all_day and max(last for _, last in shifts) <= until):
        return span
    return Span(min(first for first, _ in shifts), max(last for _, last in shifts), said=span.said)


def _each_night(draft: Draft, duties: Duties) -> Draft:
    """Every night until a day is the shifts of these nights."""
    first = draft.spans[0].start if draft.spans and draft.spans[0].part == "eve" else None
    rule = draft.recurrence or ""
    if not isinstance(first, datetime) or not rule.startswith(DAILY) or any(cover.spans for cover in draft.covers):
        return draft
    begin, end = datetime.combine(first, time()), datetime.strptime(rule.removeprefix(DAILY), "%Y%m%d") + DAY
    shifts = sorted(
        {one for one in duties(Span(begin, end)) if begin <= one[0] < end and one[0].time() >= NOON and one[1] - one[0] < DAY}
    )
    nights = [day for one in shifts if (day := one[0].date()) not in draft.exceptions]
    if not 0 < len(shifts) <= MOST or len(nights) < len(shifts):
        return draft
    said = draft.spans[0].said
    return _taken(draft.with_(recurrence=None), tuple(Span(start, last, said=said) for start, last in shifts))


def _taken(draft: Draft, spans: tuple[Span, ...]) -> Draft:
    return draft.with_(spans=spans, assumed=tuple(dict.fromkeys((*draft.assumed, texts.whole_begun))))
