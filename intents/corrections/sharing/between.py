"""Who does which part, the speaker or who covers: "je fais le matin, Priya à partir de 13h"."""

from dataclasses import replace
from datetime import time

from intents.corrections.discussion import Discussion, as_hours
from intents.corrections.grasping.grasped import Grasp, Operand
from intents.corrections.settling import overlap
from intents.statements.heard import SIGNS
from intents.when import Span
from intents.when.extract import DateMark, Dates

SAID = ("come", "only", "more")


def with_mine(talk: Discussion, found: Grasp) -> Grasp:
    """What it says, where the speaker does a part and somebody else another one: the speaker's goes, as they are there then."""
    clauses = [[one for one in found.operands if one.clause == at] for at in sorted({one.clause for one in found.operands})]
    dated = [own for own in clauses if any(one.date is not None for one in own)]
    if len(dated) < 2 or found.told or not talk.draft.spans or talk.draft.recurrence:
        return found
    theirs = [own for own in dated if _names_others(found, own)]
    mine = [own for own in dated if own not in theirs and _is_mine(found, own)]
    gone = [own for own in mine if all(apart(talk.dates, own, one) for one in theirs)]
    if not theirs or not gone or len(theirs) + len(gone) < len(dated):
        return found
    parts = [one for own in gone for one in own]
    return replace(found, operands=[replace(one, part="gone") if one in parts else one for one in found.operands])


def _names_others(found: Grasp, own: list[Operand]) -> bool:
    """Whether somebody else is named beside the dates: "Priya from 1", "she only from 1"."""
    return any(one.names for one in own) or not found.heard.language.sets["they"].isdisjoint(around(found, own))


def _is_mine(found: Grasp, own: list[Operand]) -> bool:
    """Whether the speaker alone is named beside the dates, and nothing limits them."""
    plain = all(one.part == "come" and one.date is not None and not one.date.bound for one in own)
    return plain and not found.heard.language.sets["me"].isdisjoint(around(found, own))


def around(found: Grasp, own: list[Operand]) -> set[str]:
    """The words of the clause that the dates stand in."""
    words, sets, others = found.row.words, found.heard.language.sets, {one.place for one in found.operands if one not in own}
    first, last = min(one.place for one in own), max(one.place for one in own)

    def parts(at: int) -> bool:
        return at in others or words[at] in SIGNS or words[at] in sets["and"] | sets["but"]

    while first > 0 and not parts(first - 1):
        first -= 1
    while last + 1 < len(words) and not parts(last + 1):
        last += 1
    return {*words[first : last + 1]}


def apart(dates: Dates, own: list[Operand], other: list[Operand]) -> bool:
    """Whether the two are different times, hours or days."""
    mine, theirs = ([_hours_of(one.date) for one in some if one.date is not None] for some in (own, other))
    if {mark.kind == "days" for mark in mine} != {mark.kind == "days" for mark in theirs}:
        return False
    one, two = dates.when(mine).spans, dates.when(theirs).spans
    return bool(one and two) and not any(_meet(first, second) for first in one for second in two)


def _hours_of(mark: DateMark) -> DateMark:
    """A day with hours as these alone."""
    if mark.kind != "both" or not isinstance(mark.meant, list):
        return as_hours(mark)
    return replace(mark, kind="clock", meant=[replace(one, days=None, upto=None) for one in mark.meant])


def _meet(one: Span, other: Span) -> bool:
    if isinstance(one.start or one.end, time) and isinstance(other.start or other.end, time):
        (begin, end), (first, last) = (
            (span.start if isinstance(span.start, time) else time.min, span.end if isinstance(span.end, time) else time.max)
            for span in (one, other)
        )
        return begin < last and first < end
    return overlap(one, other)
