"""A correction of one of several days: "make it 12 on Monday", "Monday with Priya instead". It is met by that day alone; the other
days, and who covers them, stay."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from intents.corrections.discussion import Discussion
from intents.corrections.grasping.grasped import Grasp, Operand
from intents.corrections.settling import overlap
from intents.draft import AWAY, Cover, Draft
from intents.requests.spans import DAY, days_in, less, midnight, moment
from intents.when import Span
from intents.when.extract import DateMark

NAMING = ("come", "begins", "ends", "back", "only")
HOURS = ("whole", "half", "am", "pm", "eve")  # turns that say hours without a clock
ELSEWHERE = ("moves", "not", "more", "swap", "later", "earlier", "keeps")  # turns by which days go or come, or stay


@dataclass(frozen=True, slots=True)
class Focus:
    """The part of a draft that is spoken of: ``own`` are the numbers of its spans; ``talk`` and ``found`` are about it alone."""

    draft: Draft
    own: tuple[int, ...]
    talk: Discussion
    found: Grasp

    def joined(self, made: Draft) -> Draft:
        """The whole draft with its part as it was made."""
        pieces = self._pieces(made.spans)
        covers = []
        for name in dict.fromkeys(cover.name for cover in (*self.draft.covers, *made.covers)):
            places = tuple(
                at for at, (_, new, old) in enumerate(pieces) if _has(made.covers if new else self.draft.covers, name, old)
            )
            if places:
                covers.append(Cover(name, () if len(places) == len(pieces) else places))
        intent = made.intent if made.intent not in AWAY else "replacement" if covers else "unavailable"
        options = tuple(tuple(span for span, _, _ in self._pieces(option)) for option in made.options)
        return replace(made, intent=intent, spans=tuple(span for span, _, _ in pieces), covers=tuple(covers), options=options)

    def _pieces(self, made: Sequence[Span]) -> list[tuple[Span, bool, int]]:
        """What stays and what was made, by when it begins; each with whether it was made, and its number there."""
        kept = [(span, False, at) for at, span in enumerate(self.draft.spans) if at not in self.own]
        new = [(span, True, at) for at, span in enumerate(made)]
        return sorted([*kept, *new], key=lambda piece: str(piece[0].start or piece[0].end))


def focused(talk: Discussion, found: Grasp) -> Focus | None:
    """The part that words are about; None where they are about all of it, or about other days."""
    draft, dated = talk.draft, [one for one in found.operands if _names_days(one)]
    if draft.recurrence or not dated or found.has(*ELSEWHERE) or any(one.part not in NAMING for one in dated):
        return None
    if not _says_more(found, dated) or _nothing_else(found, dated) or _several(found, dated):
        return None
    days = [day for span in talk.when([_day(one.date) for one in dated if one.date]).spans for day in _days(span)]
    bounds = any(one.date.bound for one in dated if one.date) or found.of("begins", "ends", "back")
    if not bounds or all(_day_first(talk, found, one) for one in dated):
        draft = _apart(draft, days)  # "until 12 on Wednesday" of a week ends it then
    own = tuple(at for at, span in enumerate(draft.spans) if any(_on(span, day) for day in days))
    if not own or any(not any(_on(draft.spans[at], day) for at in own) for day in days) or not _some(draft, own, dated):
        return None
    if any(len(_days(draft.spans[at])) > 1 for at in own):
        return None
    covers = tuple(
        replace(cover, spans=tuple(new for new, at in enumerate(own) if at in cover.spans))
        for cover in draft.covers
        if any(map(cover.has, own))
    )
    part = replace(draft, spans=tuple(draft.spans[at] for at in own), covers=covers)
    operands = [one if one not in dated else _without_day(one) for one in found.operands]
    about = replace(found, operands=[one for one in operands if one.date is not None or one.names])
    return Focus(draft, own, replace(talk, draft=part), about)


def _day_first(talk: Discussion, found: Grasp, day: Operand) -> bool:
    """Whether a day is named before the hour that is meant on it: "Wednesday from 11", "Wednesday I leave at 11", but not "from
    Wednesday 11"."""
    mark = day.date
    one = mark.meant[0] if mark is not None and isinstance(mark.meant, list) and len(mark.meant) == 1 else None
    if one is None or mark is None:
        return False
    if mark.kind == "days":
        own = [
            other for other in found.operands if other.clause == day.clause and other.place > day.place and other.date is not None
        ]
        turn = next((turn for turn in found.of("begins", "ends", "back") if turn.start > day.place), None)
        return not mark.bound and turn is not None and any(other.date is not None and other.date.kind == "clock" for other in own)
    begun = one.clock_first and one.bound in ("from", "since", "after")
    return begun and not talk.dates.reader.at(one.tokens[0]).has("bound")


def _apart(draft: Draft, days: Sequence[datetime]) -> Draft:
    """The draft with some days of longer ones as spans of their own."""
    pieces = [
        (piece, at)
        for at, span in enumerate(draft.spans)
        for piece in (_cut(span, [day for day in days if _on(span, day)]) if len(_days(span)) > 1 else [span])
    ]
    covers = tuple(
        replace(cover, spans=tuple(new for new, (_, old) in enumerate(pieces) if old in cover.spans)) if cover.spans else cover
        for cover in draft.covers
    )
    return replace(draft, spans=tuple(piece for piece, _ in pieces), covers=covers)


def _cut(span: Span, days: Sequence[datetime]) -> list[Span]:
    own = [Span.days(day.date(), day.date(), span.said, span.place) for day in days]
    return sorted([*less([span], own), *own], key=lambda piece: str(piece.start))


def _has(covers: Sequence[Cover], name: str, at: int) -> bool:
    return any(cover.name == name and cover.has(at) for cover in covers)


def _names_days(one: Operand) -> bool:
    return one.date is not None and one.date.kind in ("days", "both")


def _says_more(found: Grasp, dated: Sequence[Operand]) -> bool:
    """Whether hours or somebody are named beside the days, and not the days alone."""
    clocks = [one for one in found.operands if one.date is not None and one.date.kind in ("clock", "part")]
    return (
        bool(clocks or found.names("come"))
        or found.has(*HOURS, "nobody")
        or any(one.date and one.date.kind == "both" for one in dated)
    )


def _several(found: Grasp, dated: Sequence[Operand]) -> bool:
    """Whether each of several days has somebody of its own, or somebody the rest: "Monday with Priya, Tuesday with Max"."""
    named = {one.clause for one in found.operands if one.names}
    return len(named & {one.clause for one in dated}) > 1 or (len(named) > 1 and found.has("rest"))


def _nothing_else(found: Grasp, dated: Sequence[Operand]) -> bool:
    """As in "only Monday afternoon": "only" stands before the day, so that no other is left. "Only until 10 on Monday" is of its
    hours."""
    turn = next(iter(found.of("only")), None)
    if turn is None:
        return False
    first = min(dated, key=lambda one: one.place)
    clock_first = first.date is not None and isinstance(first.date.meant, list) and first.date.meant[0].clock_first
    return first.place >= turn.start and not clock_first


def _some(draft: Draft, own: Sequence[int], dated: Sequence[Operand]) -> bool:
    """Whether it is a part of several days; or the one day that there is, whose hours get one clock."""
    if len(own) < len(draft.spans):
        return True
    lone = [one.date.meant for one in dated if one.date is not None and isinstance(one.date.meant, list)]
    clocks = [one.hours for meant in lone for one in meant if one.hours is not None]
    first, last = moment(draft.spans[0].start), moment(draft.spans[-1].end)
    short = first is None or last is None or last - first <= DAY
    only = len(draft.spans) == 1 and not draft.spans[0].all_day and short
    return only and len(clocks) == 1 and clocks[0].end is None and clocks[0].word is None


def _days(span: Span) -> list[datetime]:
    start, end = moment(span.start), moment(span.end)
    if start is None:
        return [midnight(end)] if end is not None else []
    return days_in(span) if span.all_day and end is not None else [midnight(start)]


def _on(span: Span, day: datetime) -> bool:
    return overlap(span, Span.days(day.date(), day.date()))


def _day(mark: DateMark) -> DateMark:
    return mark.day.bounded(None)


def _without_day(one: Operand) -> Operand:
    """The same without its days: its clock, or nothing but who is named."""
    mark = one.date
    if mark is None or mark.kind == "days" or not isinstance(mark.meant, list):
        return replace(one, date=None)
    meant = [replace(moment_, days=None, upto=None) for moment_ in mark.meant]
    return replace(one, date=replace(mark, kind="clock", meant=meant))
