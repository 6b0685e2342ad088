"""People named beside days or hours of an open draft: what of it each is to cover."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from intents.corrections.discussion import Discussion, of_rest, unplaced
from intents.corrections.grasping.grasped import Grasp, Operand
from intents.corrections.settling import in_a_row, inside, overlap
from intents.corrections.sharing.holding import bounded, common, edge_of, held_by, of_nobody, takes_turns
from intents.corrections.sharing.placing import placed
from intents.corrections.sharing.whose import fits
from intents.draft import Draft
from intents.requests.covering.portions import portion_spans
from intents.requests.spans import less, moment
from intents.statements.combined import Portion
from intents.statements.covering.portions import counted, is_rest, portion_of
from intents.when import Span
from intents.when.extract import DateMark
from intents.when.near import is_nights


@dataclass(frozen=True, slots=True)
class Share:
    """People and the stretches that they cover; ``rest``: what nobody else has; ``more``: beside what is theirs ("Friday too");
    ``nights``: the shifts at night."""

    names: tuple[str, ...]
    spans: tuple[Span, ...]
    marks: tuple[DateMark, ...] = ()
    rest: bool = False
    more: bool = False
    nights: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """What a clause names: who covers, who doesn't, the dates beside them, and what these are of the draft."""

    own: tuple[Operand, ...]
    names: tuple[str, ...]
    gone: tuple[str, ...]
    marks: tuple[DateMark, ...]
    spans: tuple[Span, ...]


def shares(talk: Discussion, found: Grasp) -> list[Share]:
    """People named beside days or hours that lie within the draft."""
    made: list[Share] = []
    if talk.draft.recurrence or not talk.draft.spans:
        return made
    lost: tuple[Span, ...] = ()  # when somebody can't, until it is said who can
    for number in sorted({one.clause for one in found.operands}):
        clause = _clause(talk, found, number)
        if (told := _told_otherwise(talk, found, clause)) is not None:
            made.append(told)
            continue
        made, lost = _claimed(talk, found, clause, made, lost)
    if not any(share.spans for share in made):
        return [share for share in made if share.marks]
    return made


def _clause(talk: Discussion, found: Grasp, number: int) -> Clause:
    own = [one for one in found.operands if one.clause == number]
    turned = [one for one in own if _is_given(found, one, own)]
    here = [one for one in own if one.part in ("come", "more", "only", "keeps") or one in turned or takes_turns(found, one)]
    names = tuple(_as_known(talk.draft, name) for one in here for name in one.names)
    gone = tuple(name for one in own if one.part == "gone" and one not in turned for name in one.names)
    dated = [one for one in own if one.date is not None]
    if dated and not gone and all(one.part == "gone" for one in dated):
        names, gone = (), names  # "Leo not from 19 to 22"
    marks = tuple(one.date for one in dated if one.date is not None)
    bare = found.has("nobody") and talk.draft.covers
    turns = [one.date for one in (bounded(found, one, here) for one in dated) if one.date is not None]
    spans = tuple(placed(talk, turns, names)) if (names or gone or bare) and marks else ()
    if (found.has("rest") or any(map(unplaced, marks))) and names:  # "the rest of Friday night" is what of it nobody has
        left = any(map(of_rest, marks)) or (found.has("rest") and talk.draft.covers)  # "dann Lee", where nobody covers: no rest
        spans = (_left_of(talk.draft, spans, marks) if left else ()) or _inside_of(talk.draft, spans)
    return Clause(tuple(own), names, gone, marks, spans)


def _told_otherwise(talk: Discussion, found: Grasp, clause: Clause) -> Share | None:
    """What somebody is to have by other words than its hours: the nights, the last hour, what is theirs already."""
    draft, names, marks = talk.draft, clause.names, clause.marks
    if names and marks and all(map(is_nights, marks)) and all(span.all_day for span in draft.spans):
        return Share(names, (), marks, nights=True)
    if names and all(mark.length for mark in marks) and (edge := edge_of(draft, found, clause.own)):
        return Share(names, edge, marks, more=True)
    keeps = any(one.part == "keeps" and one.names for one in clause.own) and not any(mark.bound for mark in marks)
    held = held_by(draft, names, placed(talk, marks, names)) if keeps else ()
    return Share(names, held, marks, more=True) if held else None


def _claimed(
    talk: Discussion, found: Grasp, clause: Clause, made: list[Share], lost: tuple[Span, ...]
) -> tuple[list[Share], tuple[Span, ...]]:
    """The shares with that of a clause, and what somebody can't who is named in it, or in one before, until it is said who can."""
    draft, names, spans, marks = talk.draft, clause.names, clause.spans, clause.marks
    stretches = in_a_row(draft.spans)
    within = bool(spans) and all(inside(span, stretches) for span in spans)
    if within and not names:  # "nobody is needed on Wednesday"
        return [*made, Share((), spans, marks)], spans
    if (excepted := _excepted(talk, found, clause.own)) and all(inside(span, stretches) for span in excepted):
        return [*made, Share((), excepted, marks)], excepted
    if names and within and not _all_of_it(draft, spans):
        share = Share(names, spans, marks, more=_comes_on_top(draft, found, clause.own, names))
        alone = not found.has("rest") and all(one in clause.own for one in found.operands if one.names)
        return [*made, share, *(_taken_over(draft, share) if alone else ())], lost
    if names and lost and not marks:
        return [*made[:-1], replace(made[-1], names=names)], lost
    if names and made and not marks:
        bare = of_nobody(draft) if _all_kept(found) else ()
        return [*made, Share(names, bare, rest=not bare)], lost
    return ([*made, Share(names, (), marks)] if names and within else made), lost


def _excepted(talk: Discussion, found: Grasp, own: Sequence[Operand]) -> tuple[Span, ...]:
    """The days that a clause takes out, where somebody else is named behind it who has them: "except Wednesday, that's Jo"."""
    taken = all(one.part == "gone" and one.date is not None for one in own)
    if not taken or not talk.draft.covers or found.has("rest", "so", "moves", "swap"):
        return ()
    behind = [one for one in found.operands if one.clause > own[0].clause]
    named = [one for one in behind if one.names and one.part == "come"]
    known = [cover.name for cover in talk.draft.covers]
    if behind and behind[0].clause in found.tied:
        return ()  # "not Wednesday, and Jo covers" are two things
    if not named or len(named) < len(behind) or any(fits(cover, name) for one in named for name in one.names for cover in known):
        return ()
    return tuple(placed(talk, [one.date for one in own if one.date is not None], ()))


def _all_kept(found: Grasp) -> bool:
    """Whether all who are named before keep what they have, and no day of it is told."""
    return found.has("keeps") and not any(one.date is not None for one in found.operands)


def _comes_on_top(draft: Draft, found: Grasp, own: Sequence[Operand], names: Sequence[str]) -> bool:
    """Whether those named keep the days of their own that they cover already, since no word takes these away."""
    others = found.names("gone") and not found.marks("gone") and not set(found.names("gone")) & {*names}  # "Lee, not Priya"
    kept = not found.has("only", "moves") and (bool(others) or not found.has("not"))
    had = all(any(cover.name == name and cover.spans for cover in draft.covers) for name in names)
    return all(one.part == "more" for one in own) or (kept and had)


def _taken_over(draft: Draft, share: Share) -> list[Share]:
    """What those with other hours than before have no more goes to whoever has what lies beside it: "Sam till 11" of nine to noon,
    behind whom Lee begins."""
    own = [one for one in in_a_row(held_by(draft, share.names, ())) if any(overlap(one, new) for new in share.spans)]
    made = []
    for span in less([one for one in own if not one.all_day], share.spans):
        beside = [at for at, old in enumerate(draft.spans) if span.end == old.start or span.start == old.end]
        beside = [at for at in beside if not inside(draft.spans[at], own)]
        names = tuple(dict.fromkeys(cover.name for at in beside for cover in draft.covers if cover.has(at)))
        made.append(Share(names if len(beside) == 1 else (), (span,), more=True))
    return made


def _left_of(draft: Draft, spans: Sequence[Span], marks: Sequence[DateMark]) -> tuple[Span, ...]:
    """What nobody has of the days of some stretches, or of the hours where these are told: "then Lee from 3"."""
    bare = of_nobody(draft)
    if any(mark.kind == "clock" for mark in marks):
        return common(bare, spans)
    return tuple(span for span in bare if any(overlap(span, one) for one in spans))


def _inside_of(draft: Draft, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Some stretches without what of them begins before the draft or goes on after it, where they reach over a side of it."""
    first, last = moment(draft.spans[0].start), moment(draft.spans[-1].end)
    made = []
    for span in spans:
        start, end = moment(span.start), moment(span.end)
        if first and last and start and end and start < last and first < end:
            made.append(replace(span, start=max(start, first), end=min(end, last)))
        else:
            made.append(span)
    return tuple(made)


def _is_given(found: Grasp, one: Operand, own: Sequence[Operand]) -> bool:
    """Whether somebody who is named within what takes them out gets the hours right behind it: "change Leo to 19 till 22"."""
    turn = next((turn for turn in found.of("not") if turn.start < one.place < turn.end - 1), None)
    behind = [other for other in own if turn is not None and other.place == turn.end and other.date is not None]
    return one.part == "gone" and bool(one.names) and bool(behind)


def _as_known(draft: Draft, name: str) -> str:
    """The name by which whoever is named covers already, where it is one alone."""
    known = [cover.name for cover in draft.covers if fits(cover.name, name)]
    return known[0] if len(known) == 1 else name


def portions(talk: Discussion, found: Grasp) -> list[Share] | None:
    """People with a portion of the absence that is counted: "Max the first week, Priya the second"; with "the rest" what is left.
    None where nothing is counted; empty where somebody's portion can't be told."""
    heard, draft = found.heard, talk.draft
    chunks = [chunk for chunk in heard.chunks if any(heard.row.names[chunk.start : chunk.end])]
    if not any(map(counted, chunks)):
        return None
    made: list[Share] = []
    before: Portion | None = None
    for chunk in chunks:
        names = tuple(name for item in heard.row.items[chunk.start : chunk.end] if item.group for name in item.group.said)
        before = portion = portion_of(heard, chunk, before)
        spans = portion_spans(draft.spans, portion, len(chunks)) if portion and not draft.recurrence else []
        if spans and len(counted(chunk)) == 1:
            made.append(Share(names, tuple(spans)))
        elif portion is None and made and is_rest(chunk):
            made.append(Share(names, (), rest=True))
        else:
            return []
    return made


def _all_of_it(draft: Draft, spans: Sequence[Span]) -> bool:
    return [(span.start, span.end) for span in spans] == [(span.start, span.end) for span in draft.spans]
