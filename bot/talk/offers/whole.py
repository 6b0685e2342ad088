"""Nights, and days of which a shift is meant, as the whole of the shifts that begin then: "my night on Thursday" ends on Friday."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.people.periods import Stretch, meet
from bot.talk.changing.standing import stretches as times_of
from bot.texts import cards as texts
from intents import Draft, Phrase, Span
from intents.corrections.covers import shared
from intents.corrections.sharing.claims import Share
from intents.requests.asked.signs import kept_of, says_place
from intents.requests.asked.within import less
from intents.when.grammar.nights import SAID

MORNING, NOON = time(6), time(12)
AFTERNOON = timedelta(hours=5)  # from noon on, behind which an evening begins
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
DAILY = "FREQ=DAILY;UNTIL="
MOST = 14  # nights that were said as "all nights" until a day
UNTIL_MIDNIGHT = "until the end of the day"  # a guess of the end of what is only said to begin
UNSAID = SAID[SAID.index(":") :]  # what ends a guess of the hours of a night
Duties = Callable[[Span], Sequence[Stretch]]
"""The shifts of whoever is out that touch a time, by local clocks."""


def with_whole_shifts(draft: Draft, duties: Duties, now: datetime) -> Draft:
    """The draft with the shifts that begin in what it names by a night or a day only, where they go on beyond it; as it is where
    none does, and where its words speak of neither nights nor shifts."""
    if any(cover.nights for cover in draft.covers):
        return _of_nights(draft, duties)
    if draft.early or draft.late:
        return _at_side(draft, duties)
    if not draft.of_shifts:
        return _to_ends(_tonight(draft, duties, now), duties)
    if draft.of_rest:
        return _rest(draft, duties, now)
    if draft.recurrence is not None:
        return _each_night(draft, duties)
    assumed = tuple(one for one in draft.assumed if not one.endswith(UNSAID))
    spans = tuple(_whole(_evening(span) if assumed != draft.assumed else span, duties) for span in draft.spans)
    begun = tuple(whole if whole.part != "eve" else span for whole, span in zip(spans, draft.spans, strict=True))
    return _to_ends(draft if begun == draft.spans else _taken(draft.with_(assumed=assumed), begun), duties)


def to_ends(spans: Sequence[Span], duties: Duties) -> tuple[Span, ...]:
    """Times as they are of somebody's shifts: a day or an evening is what begins then, to its end, and what is only said to begin
    goes on to the end of the shift."""
    return tuple(_on(_whole(span, duties), duties) if span.open_end else _whole(span, duties) for span in spans)


def _tonight(draft: Draft, duties: Duties, now: datetime) -> Draft:
    """The evening of today is the shift of whoever has one then: "this evening" is said for tonight's."""
    today = datetime.combine(now, NOON)
    spans = tuple(_whole(span, duties) if span.part == "eve" and span.start == today + AFTERNOON else span for span in draft.spans)
    return draft if spans == draft.spans or draft.recurrence else _taken(draft, spans)


def _to_ends(draft: Draft, duties: Duties) -> Draft:
    """What begins in a night and has no end that was said ends with that night, and neither at midnight nor with the next day."""
    guessed = UNTIL_MIDNIGHT in draft.assumed
    open_ = [span.open_end or (guessed and not span.all_day and not span.part) for span in draft.spans]
    spans = tuple(_on(span, duties) if on else span for span, on in zip(draft.spans, open_, strict=True))
    if spans == draft.spans or draft.recurrence:
        return draft
    assumed = (*(one for one in draft.assumed if one != UNTIL_MIDNIGHT), texts.to_its_end)
    return draft.with_(spans=spans, assumed=tuple(dict.fromkeys(assumed)))


def _on(span: Span, duties: Duties) -> Span:
    """A time without an end of its own, to that of the shift in which it begins, or that begins in it."""
    start, end = span.start, span.end
    if not isinstance(start, datetime) or not isinstance(end, datetime) or end.time() != time():
        return span
    shifts = [one for one in duties(Span(start, end)) if one[1] - one[0] < DAY]
    going_on = [last for first, last in shifts if first <= start < last]
    over = [last for last in going_on if start.time() < MORNING and last.date() == start.date()]
    last = max(over, default=max([end, *going_on, *(last for first, last in shifts if start <= first < end)]))
    return span if last == end else replace(span, end=last, open_end=False)


def _of_nights(draft: Draft, duties: Duties) -> Draft:
    """Whoever has the nights of some days has the shifts at night that begin on them, to their end; where these are all, also what
    is between them. It is asked where there are none."""
    shifts = sorted({one for span in draft.spans for one in duties(span) if meet([(one[0], one[0] + MINUTE)], times_of([span]))})
    nights = [one for one in shifts if one[0].time() >= NOON and one[0].date() < one[1].date() and one[1] - one[0] < DAY]
    names = tuple(cover.name for cover in draft.covers if cover.nights)
    bare = draft.with_(covers=tuple(cover for cover in draft.covers if not cover.nights))
    if not nights:
        return draft.with_(ask=("uncertain",), covers=tuple(replace(cover, nights=False) for cover in draft.covers))
    theirs = tuple(Span(*one) for one in ([(nights[0][0], nights[-1][1])] if len(nights) == len(shifts) else nights))
    last = bare.spans[-1]
    if isinstance(last.end, datetime) and last.end < nights[-1][1]:
        bare = bare.with_(spans=(*bare.spans[:-1], replace(last, end=nights[-1][1], all_day=False)))
    return shared(bare, [Share(names, theirs)], ())


def _at_side(draft: Draft, duties: Duties) -> Draft:
    """The last hours of the shift of a day, or its first ones: "2 hours early tomorrow". It stays asked where there is none, or
    several."""
    span, long = draft.spans[0], timedelta(minutes=draft.early or draft.late)
    shifts = [one for one in duties(span) if meet([(one[0], one[0] + MINUTE)], times_of([span]))] if span.all_day else []
    if "no_time" not in draft.ask or len({*shifts}) != 1 or long >= shifts[0][1] - shifts[0][0]:
        return draft
    first, last = shifts[0]
    made = Span(last - long, last, said=span.said) if draft.early else Span(first, first + long, said=span.said)
    ask = tuple(code for code in draft.ask if code != "no_time")
    return draft.with_(spans=(made,), ask=ask, assumed=(*draft.assumed, texts.by_shift))


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
    begun = [one for one in duties(Span(since, until)) if since <= one[0] < until]
    nights = [one for one in begun if one[1] - one[0] < DAY] or [one for one in begun if one[1] - one[0] == DAY]
    shifts = begun if span.all_day else nights
    if not shifts or (span.all_day and max(last for _, last in shifts) <= until):
        return span
    return Span(min(first for first, _ in shifts), max(last for _, last in shifts), said=span.said)


def _evening(span: Span) -> Span:
    """A night whose hours nobody said, as the evening in which it begins: the shifts of then are what is meant."""
    start, end = span.start, span.end
    if not isinstance(start, datetime) or not isinstance(end, datetime) or (start.hour, end - start) != (22, 8 * HOUR):
        return span
    return replace(span, part="eve")


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
    """The draft with shifts as its times; of the one night that it names the half, or the hours, that are said by their place."""
    night = (spans[0].start, spans[0].end) if len(spans) == 1 and draft.spans[0].part == "eve" else None
    if night is not None and isinstance(night[0], datetime) and isinstance(night[1], datetime):
        phrase, whole = Phrase(draft.text, draft.now, draft.timezone), (night[0], night[1])
        if kept := kept_of(phrase, whole):
            left = tuple(said for said in draft.left_out if not says_place(phrase, whole, said))
            rest = tuple(Span(*one, said=spans[0].said) for one in less([whole], kept))
            return draft.with_(spans=rest, left_out=left, assumed=tuple(dict.fromkeys((*draft.assumed, texts.by_shift))))
    return draft.with_(spans=spans, assumed=tuple(dict.fromkeys((*draft.assumed, texts.whole_begun))))
