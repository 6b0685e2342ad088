"""The begin and the end of an open draft: set, moved, or told by how long it lasts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from intents.corrections.discussion import Discussion, moved
from intents.corrections.grasping.grasped import Grasp
from intents.corrections.settling import FAR, clocks_of, in_a_row, like, once_more, settled, whole
from intents.draft import Draft
from intents.requests.spans import DAY, midnight, moment
from intents.when import Span
from intents.when.calendar.offsets import MINUTES_IN, Amount, lasting, shifted
from intents.when.extract import DateMark

LONGEST = 400  # days that are gone through one by one
AS_LONG = "as long as before"  # what is assumed where it begins behind its end
SIDES = {"begins": "from", "ends": "until", "back": "back"}


def bounded(talk: Discussion, marks: Mapping[str, Sequence[DateMark]]) -> Draft | None:
    if talk.draft.recurrence:
        return None
    draft: Draft | None = talk.draft
    for part in ("begins", "ends", "back"):
        for mark in marks[part]:
            if mark.kind in ("days", "both") and draft is not None:
                here = replace(talk, draft=draft)
                spans = here.when([mark], ahead=part != "begins").spans
                draft = bound_by(here, spans[0], SIDES[part]) if len(spans) == 1 else None
    return draft


def bound_by(talk: Discussion, span: Span, bound: str) -> Draft | None:
    """The draft begun or ended on the day, or at the hour, of a span."""
    draft = talk.draft
    if bound in ("from", "since", "after"):
        return _begun(draft, span)
    if bound in ("until", "through", "before", "by", "back"):
        end = moment(span.end)
        if bound == "back" and not span.open_start:
            end = moment(span.start)
        return _ended(draft, span, end)
    return settled(draft, [like(draft, span)])


def _begun(draft: Draft, span: Span) -> Draft | None:
    start = moment(span.start)
    if start is None or not draft.spans:
        return settled(draft, (span,)) if start is not None else None
    left = [old for old in draft.spans if (moment(old.end) or FAR) > start]
    if not left:
        by = midnight(start) - midnight(moment(draft.spans[0].start) or start)
        first, *rest = (replace(moved(old, by), said="") for old in draft.spans)
        if not span.all_day:  # "starts at 11 on the 27th"
            first = replace(first, start=start, all_day=False, part=None)
        return settled(draft, [first, *rest], assumed=(AS_LONG,))
    old = left[0]
    before = draft.spans[0] if left[0] is draft.spans[0] else left[0]
    begin = datetime.combine(start, clocks_of(old)[0] or time()) if span.all_day and not old.all_day else start
    first = replace(before, start=begin, open_start=False, all_day=old.all_day and whole(begin, moment(old.end)))
    return settled(draft, (first, *left[1:]))


def _ended(draft: Draft, span: Span, end: datetime | None) -> Draft | None:
    if end is None or not draft.spans:
        return settled(draft, (span,), assumed=("from today",)) if end is not None else None
    left = [old for old in draft.spans if (start := moment(old.start)) is not None and start < end]
    if not left:
        return settled(draft, draft.spans, ("end_before_start",))
    last = left[-1]
    if len(left) < len(draft.spans):
        end = min(end, moment(last.end) or end)  # "back on Wednesday", of Monday and Wednesday
    if span.all_day and not last.all_day and not last.open_end and end - DAY <= midnight(moment(last.start) or end):
        return None
    return settled(draft, (*left[:-1], replace(last, end=end, open_end=False, all_day=last.all_day and span.all_day)))


# ---- moved, longer -------------------------------------------------------------------------------------------------------


def _step(found: Grasp, says: str) -> Amount | None:
    """How far; "the one after" of a weekday is a week on."""
    turns = found.of(says)
    return (found.amount(turns[0]) or Amount(1, "week")) if turns else None


def postponed(talk: Discussion, found: Grasp, says: str) -> Draft | None:
    amount, draft = _step(found, says), talk.draft
    if amount is None or not draft.spans or draft.recurrence:
        return None
    sign = 1 if says == "later" else -1
    if found.has("ends", "back"):
        return _stretched(draft, amount, sign)
    if found.has("begins"):
        first = _shift(draft.spans[0].start, amount, sign)
        end = moment(draft.spans[0].end)
        if first is None or (end is not None and first >= end):
            return settled(draft, draft.spans, ("end_before_start",))
        return settled(draft, (replace(draft.spans[0], start=first, all_day=whole(first, end)), *draft.spans[1:]))
    spans = [
        replace(span, start=_shift(span.start, amount, sign), end=_shift(span.end, amount, sign), said="") for span in draft.spans
    ]
    if amount.grain in MINUTES_IN and any(span.all_day for span in draft.spans):
        return None
    if found.comes_again:  # "and the day after too"
        return settled(draft, [*draft.spans, *_beside(draft, amount, sign)]) if amount.grain == "day" else once_more(draft, spans)
    return settled(draft, spans)


def _beside(draft: Draft, amount: Amount, sign: int) -> list[Span]:
    """The days right behind or before all of the draft, with its hours."""
    last = draft.spans[-1] if sign > 0 else draft.spans[0]
    edge, begin = moment(last.end if sign > 0 else last.start), moment(last.start)
    if edge is None or begin is None:
        return []
    day = midnight(edge - DAY / 2) if sign > 0 else midnight(edge)
    days = [day + sign * DAY * ahead for ahead in range(1, min(amount.count, LONGEST) + 1)]
    return [Span.days(one.date(), one.date()) if last.all_day else moved(last, one - midnight(begin)) for one in days]


def lengthened(talk: Discussion, found: Grasp, says: str) -> Draft | None:
    amount = _step(found, says)
    if amount is None or not talk.draft.spans or talk.draft.recurrence:
        return None
    return _stretched(talk.draft, amount, 1 if says == "longer" else -1)


def _stretched(draft: Draft, amount: Amount, sign: int) -> Draft | None:
    """The last span with its end moved; days after one with hours are days with these hours."""
    last = draft.spans[-1]
    start, end = moment(last.start), moment(last.end)
    if start is None or end is None or (last.all_day and amount.grain in MINUTES_IN):
        return None
    if not last.all_day and amount.grain not in MINUTES_IN:
        if sign < 0:
            return None
        stop = shifted(start.date(), amount, 1) or start.date()
        more = [moved(last, DAY * ahead) for ahead in range(1, min((stop - start.date()).days, LONGEST) + 1)]
        return settled(draft, (*draft.spans, *more))
    until = _shift(end, amount, sign)
    if until is None or until <= start:
        return settled(draft, draft.spans, ("end_before_start",))
    return settled(draft, (*draft.spans[:-1], replace(last, end=until)))


def lasts(talk: Discussion, amount: Amount) -> Draft | None:
    """As in "make it two days": so long from its begin."""
    draft = talk.draft
    start = moment(draft.spans[0].start) if draft.spans else None
    if start is None or draft.recurrence:
        return None
    if amount.vague:
        return settled(draft, draft.spans, ("vague",))
    first = draft.spans[0]
    if amount.grain in MINUTES_IN and (draft.early or draft.late) and len(draft.spans) == 1:
        return _by_shift(draft, amount)
    if amount.grain in MINUTES_IN:
        if len(in_a_row(draft.spans)) < len(draft.spans) and any(cover.spans for cover in draft.covers):
            return replace(draft, ask=("uncertain",))  # of what several share by the clock
        if any(span.all_day for span in draft.spans):
            return settled(draft, draft.spans, ("until_when",))
        begins = [(span, moment(span.start)) for span in draft.spans]
        return settled(draft, [replace(span, end=_shift(begin, amount, 1), open_end=False) for span, begin in begins if begin])
    if len(draft.spans) > 1:
        return None  # none of its days is lost by that
    last = lasting(start.date(), amount)
    if last is None:
        return None
    if not first.all_day and moment(first.end):
        return settled(draft, [moved(first, DAY * ahead) for ahead in range(min((last - start.date()).days + 1, LONGEST))])
    return settled(draft, (replace(first, end=midnight_of(last) + DAY, open_end=False),))


def _by_shift(draft: Draft, amount: Amount) -> Draft | None:
    """As in "one hour is enough" of two hours before a shift ends: the end stays where it is, and of those after its begin that."""
    span = draft.spans[0]
    minutes = amount.count * MINUTES_IN[amount.grain] + 30 * amount.half
    made = replace(draft, early=minutes if draft.early else 0, late=minutes if draft.late else 0)
    if span.all_day:
        return replace(made, ask=tuple(dict.fromkeys((*draft.ask, "no_time"))))
    moved = _shift(span.end, amount, -1) if draft.early else _shift(span.start, amount, 1)
    if moved is None:
        return None
    return settled(made, (replace(span, start=moved) if draft.early else replace(span, end=moved, open_end=False),))


def midnight_of(day: date) -> datetime:
    """The begin of a date."""
    return datetime.combine(day, time())


def _shift(value: object, amount: Amount, sign: int) -> datetime | None:
    if not isinstance(value, datetime):
        return None
    if amount.grain in MINUTES_IN:
        return value + sign * timedelta(minutes=amount.count * MINUTES_IN[amount.grain] + 30 * amount.half)
    day = shifted(value.date(), amount, sign)
    return datetime.combine(day, value.time()) if day else None
