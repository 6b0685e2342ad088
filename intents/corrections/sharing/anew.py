"""Who covers which days, told anew where the draft hasn't all of them: "no, today Sam and tomorrow night Lee"."""

from collections.abc import Sequence
from dataclasses import replace

from intents.corrections.discussion import Discussion
from intents.corrections.grasping.grasped import Grasp, Operand
from intents.corrections.settling import like, overlap, settled, whole
from intents.corrections.sharing.whose import merged
from intents.draft import AWAY, Cover, Draft
from intents.requests.spans import moment
from intents.when import Span
from intents.when.extract import DateMark
from intents.when.near import timed

TOLD = ("come", "more", "only")
OTHER = ("not", "rest", "moves", "swap", "later", "earlier", "keeps", "same_day", "nobody", "begins", "ends", "back")

Held = tuple[Span, tuple[str, ...]]


def told_anew(talk: Discussion, found: Grasp) -> Draft | None:
    """The draft with each day that is named and who is named beside it; days that aren't stay as they are, where nothing says that
    they were wrong. None where not all of it is said so, or where the draft has all of these days."""
    draft = talk.draft
    clauses = _clauses(found)
    marks = [_at_their_hours([one.date for one in own if one.date is not None]) for own in clauses]
    names = [tuple(name for one in own for name in one.names) for own in clauses]
    plain = all(one.part in TOLD and not one.either for one in found.operands) and not found.has(*OTHER)
    dated = all(marks) and all(mark.kind in ("days", "both") and not mark.bound for own in marks for mark in own)
    if len(clauses) < 2 or not (plain and dated and all(names) and draft.spans) or draft.recurrence or draft.intent not in AWAY:
        return None
    told = [(span, who) for own, who in zip(marks, names, strict=True) for span in _spans(talk, own)]
    if any(moment(span.end) is None for span, _ in told) or all(any(overlap(span, old) for old in draft.spans) for span, _ in told):
        return None
    return _made(draft, [*([] if found.has("so") else _kept(draft, told)), *told])


def _clauses(found: Grasp) -> list[list[Operand]]:
    """What is named clause by clause; days before an "and" go on with who is named behind it: "Thursday and Friday night Priya"."""
    made: list[list[Operand]] = []
    for at in sorted({one.clause for one in found.operands}):
        own = [one for one in found.operands if one.clause == at]
        if made and at in found.tied and not any(one.names for one in made[-1]):
            made[-1] += own
        else:
            made.append(own)
    return made


def _at_their_hours(marks: list[DateMark]) -> list[DateMark]:
    """The days, those before one with hours at its hours: "Thursday and Friday night"."""
    last = marks[-1] if marks and marks[-1].kind == "both" else None
    return [timed(mark, last) if last is not None and mark.kind == "days" else mark for mark in marks]


def _spans(talk: Discussion, marks: Sequence[DateMark]) -> list[Span]:
    """The days that are named; of one that the draft has, what it has of it."""
    made: list[Span] = []
    for span in talk.when(marks).spans:
        had = [part for old in talk.draft.spans if (part := _within(old, span)) is not None] if span.all_day else []
        made += had or [like(talk.draft, span)]
    return made


def _within(old: Span, day: Span) -> Span | None:
    """What of a span begins on that day."""
    start, end, first, last = moment(old.start), moment(old.end), moment(day.start), moment(day.end)
    if start is None or end is None or first is None or last is None or not overlap(old, day):
        return None
    begin, stop = max(start, first), (min(end, last) if old.all_day else end)
    return replace(old, start=begin, end=stop, all_day=old.all_day and whole(begin, stop)) if begin < stop else None


def _kept(draft: Draft, told: Sequence[Held]) -> list[Held]:
    """What the draft has of no day that is named, with who covers it."""
    days = [Span.days(start.date(), start.date()) for span, _ in told if (start := moment(span.start)) is not None]
    return [
        (old, tuple(cover.name for cover in draft.covers if cover.has(at)))
        for at, old in enumerate(draft.spans)
        if not any(overlap(old, day) for day in days)
    ]


def _made(draft: Draft, held: Sequence[Held]) -> Draft:
    pieces = sorted(held, key=lambda piece: str(piece[0].start))
    bare = settled(replace(draft, covers=()), [span for span, _ in pieces])
    who = [
        tuple(name for span, own in pieces if (span.start, span.end) == (one.start, one.end) for name in own) for one in bare.spans
    ]
    covers = [Cover(name, tuple(at for at, own in enumerate(who) if name in own)) for own in who for name in own]
    kept = merged(tuple({cover.name: cover for cover in covers}.values()), len(bare.spans))
    return replace(bare, covers=kept, intent="replacement" if kept else "unavailable", any_cover=False, in_turn=False)
