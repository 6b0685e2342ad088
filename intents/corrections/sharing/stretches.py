"""Other hours of a day that several share by the clock: all of it ends or begins then, or one goes on and the next begins then."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time
from itertools import pairwise

from intents.corrections.clocks.daytime import named_part
from intents.corrections.discussion import Discussion
from intents.corrections.grasping.grasped import Grasp
from intents.corrections.settling import in_a_row, settled, unlike
from intents.corrections.sharing.holding import handover
from intents.draft import Draft
from intents.requests.spans import moment
from intents.when import Span


def by_stretch(talk: Discussion, found: Grasp, change: Callable[[Discussion], Draft | None]) -> Draft | None:
    """What a change of hours makes of stretches that several share, each told of as one; where another end or begin may be that of
    a share, it is asked which. None where nothing is shared by the clock, or the change is none."""
    draft = talk.draft
    whole = in_a_row(draft.spans)
    shared = len(whole) < len(draft.spans) and any(cover.spans for cover in draft.covers)
    if draft.recurrence or not shared or all(span.all_day for span in draft.spans):
        return None
    made = change(replace(talk, draft=replace(draft, spans=tuple(whole), covers=())))
    if made is None:
        return None
    if made.options:
        return replace(draft, ask=made.ask, options=made.options, assumed=made.assumed)
    if made.ask != draft.ask:
        return replace(draft, ask=made.ask)
    spans = made.spans if _by_clocks(found) else tuple(_at_handover(span, whole, draft.spans) for span in made.spans)
    anew = settled(draft, spans, assumed=made.assumed)
    other = () if _is_of_all(found) else _handed_over_then(draft.spans, whole, made.spans)
    if not other:
        return anew
    return settled(draft, draft.spans, ("two_readings",), options=unlike((other, anew.spans)))


def _by_clocks(found: Grasp) -> bool:
    """Whether clocks are told, and not only a half of the day."""
    return any(one.date is not None and one.date.kind == "clock" and not named_part(one.date) for one in found.operands)


def _at_handover(span: Span, whole: list[Span], old: tuple[Span, ...]) -> Span:
    """A half of a day, which ends or begins where somebody takes over near noon."""
    sides = [side for one in whole for side in (one.start, one.end)]
    start, end = moment(span.start), moment(span.end)
    if start and start not in sides:
        start = handover(old, start) or start
    if end and end not in sides:
        end = handover(old, end) or end
    return replace(span, start=start or span.start, end=end or span.end)


def _is_of_all(found: Grasp) -> bool:
    """Whether the words are of the absence, and of nobody's share: about the speaker ("I'm back at 2"), a half of the day, or a
    begin and an end ("9 to 4")."""
    own = bool(found.marks("back")) or not found.heard.language.sets["me"].isdisjoint(found.row.words)
    clocks = found.dates.when([one.date for one in found.operands if one.date is not None and one.date.kind == "clock"]).spans
    both = any(isinstance(one.start, time) and isinstance(one.end, time) for one in clocks)
    return own or both or not _by_clocks(found)


def _handed_over_then(old: tuple[Span, ...], whole: list[Span], new: tuple[Span, ...]) -> tuple[Span, ...]:
    """The shares, where the one side of a stretch that is another is taken for that of a share; empty for other changes."""
    if len(whole) != len(new):
        return ()
    sides = [(moment(one.start), moment(other.start)) for one, other in zip(whole, new, strict=True)]
    sides += [(moment(one.end), moment(other.end)) for one, other in zip(whole, new, strict=True)]
    moved = [to for was, to in sides if was != to and to is not None]
    if len(moved) != 1:
        return ()
    at = moved[0]
    cuts = [end for one, other in pairwise(old) if one.end == other.start and (end := moment(one.end)) is not None]
    near = [cut for cut in cuts if _between(old, cut, at)]
    if not near:
        return ()
    cut = min(near, key=lambda one: abs(one - at))
    return tuple(
        replace(span, start=at if span.start == cut else span.start, end=at if span.end == cut else span.end) for span in old
    )


def _between(old: tuple[Span, ...], cut: datetime, at: datetime) -> bool:
    """Whether neither of the two who take over from each other at a cut loses all of it, if they do so at another hour."""
    before = next(moment(span.start) for span in old if span.end == cut)
    behind = next(moment(span.end) for span in old if span.start == cut)
    return before is not None and behind is not None and before < at < behind and at != cut
