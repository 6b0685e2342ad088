"""Which of two is denied, where the words leave it open: "Jo nicht Sam" is said to whoever has Sam, and "Sam nicht Jo" too."""

from dataclasses import replace

from intents.corrections.discussion import Discussion
from intents.corrections.grasping.grasped import Grasp, Operand
from intents.corrections.settling import overlap
from intents.corrections.sharing.whose import fits


def the_one_there(talk: Discussion, found: Grasp) -> Grasp:
    """What is said, with that of two denied which the draft has, where a negation between them may be of either."""
    for turn in found.turns:
        gone = next((one for one in found.operands if turn.either and turn.start <= one.place < turn.end), None)
        come = next((one for one in reversed(found.operands) if one.place < turn.start), None)
        if gone is not None and come is not None and gone.part == "gone" and _has(talk, come) and not _has(talk, gone):
            parts = {gone: replace(gone, part=come.part), come: replace(come, part=gone.part)}
            found = replace(found, operands=[parts.get(one, one) for one in found.operands])
    return found


def _has(talk: Discussion, one: Operand) -> bool:
    """Whether the draft has that day, or who is named covers."""
    if one.date is None:
        return any(fits(cover.name, name) for cover in talk.draft.covers for name in one.names)
    spans = talk.when([one.date]).spans if one.date.kind in ("days", "both") else ()
    return any(overlap(new, old) for new in spans for old in talk.draft.spans)
