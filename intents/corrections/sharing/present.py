"""Hours in which somebody is there, which are none of the absence: "I can work Thursday after all, but only till noon", "my wife's
home from 1, so I only need the morning"."""

from collections.abc import Sequence
from dataclasses import replace

from intents.corrections.discussion import ENDS
from intents.corrections.grasping.grasped import Grasp, Operand
from intents.corrections.grasping.turns import Turn
from intents.corrections.sharing.between import apart, around
from intents.corrections.sharing.whose import fits
from intents.draft import AWAY, Draft
from intents.statements.row import Item
from intents.when.extract import DateMark

HOURS = ("clock", "part")
LIMITS = ("come", "only", "begins", "ends", "gone")


def with_presence(draft: Draft, found: Grasp) -> Grasp:
    """What it says, with the hours gone in which the speaker says that they are there, and without those of others."""
    if draft.intent not in AWAY or draft.recurrence:
        return found
    found = _till_then(draft, _without_reasons(found))
    return found if found.told else _can_then(_not_needed_then(_but_so_long(found)))


def _without_reasons(found: Grasp) -> Grasp:
    """As in "my wife's home from 1, so I only need the morning": what is needed is said with its limit, and other hours, which are
    nobody's who is named, only tell why."""
    only = [one for one in found.operands if _of_hours(one) and one.part == "only"]
    rest = [one for one in found.operands if one not in only]
    untold = bool(only) and bool(rest) and all(_of_hours(one) and one.part == "come" for one in rest)
    if not untold or any(one.clause == other.clause or not apart(found.dates, [one], [other]) for one in only for other in rest):
        return found
    told = [place for one in rest for place in _sentence(found, one)]
    left = [item for item in found.left if found.row.items.index(item) not in told]
    return replace(found, operands=only, left=left, told=False)


def _till_then(draft: Draft, found: Grasp) -> Grasp:
    """As in "my mum can be here from 1, so I only need Priya till then": the hour at which somebody else is there is the end."""
    points = [one for one in found.heard.marks if one.rule.says == "until_then"]
    dated = [one for one in found.operands if one.date is not None]
    one = dated[0] if len(dated) == len(points) == 1 else None
    if one is None or one.date is None or one.date.kind != "clock" or one.part != "come" or one.date.bound in ENDS:
        return found
    told = _sentence(found, one)
    if found.heard.row.items[points[0].start].start < found.row.items[told[-1]].end:
        return found
    end = replace(one, clause=max(other.clause for other in found.operands), part="only", date=one.date.bounded("until"))
    said = found.heard.row.items[points[0].start : points[0].end]
    left = [item for item in found.left if found.row.items.index(item) not in told and not _among(item, said)]
    others = [other for other in found.operands if other is not one and not _covers(draft, other)]
    return replace(found, operands=[*others, end], left=left, told=False)


def _among(item: Item, said: Sequence[Item]) -> bool:
    return said[0].start <= item.start < said[-1].end


def _covers(draft: Draft, one: Operand) -> bool:
    """Whether it names who covers already, and alone."""
    return len(draft.people) == 1 and bool(one.names) and all(fits(draft.people[0], name) for name in one.names)


def _sentence(found: Grasp, one: Operand) -> range:
    """The places between the signs around it."""
    return next(part for part in found.parts() if one.place in part)


def _but_so_long(found: Grasp) -> Grasp:
    """As in "I can work Thursday after all, but only till noon": hours behind a day on which the speaker is there are those in
    which they are."""
    made: list[Operand] = []
    others = found.heard.language.sets.of("me", "they", "my_verbs")
    for one in found.operands:
        last = made[-1] if made else None
        day = last is not None and last.part == "gone" and last.date is not None and last.date.kind == "days"
        alone = all(other is one or other.clause != one.clause for other in found.operands)
        limits = day and alone and _of_hours(one) and one.part in LIMITS and not around(found, [one]) & others
        if last is None or not limits or not _is_there(found, last):
            made.append(one)
        else:
            made[-1] = replace(last, date=_on_that_day(last, one))
    return replace(found, operands=made)


def _on_that_day(day: Operand, hours: Operand) -> DateMark | None:
    """One date of both."""
    one, other = day.date, hours.date
    if one is None or other is None or not (isinstance(one.meant, list) and isinstance(other.meant, list)):
        return other
    meant = [replace(when, days=one.meant[0].days) for when in other.meant]
    return replace(other, kind="both", meant=meant, said=f"{one.said} {other.said}")


def _not_needed_then(found: Grasp) -> Grasp:
    """As in "no need for Sam in the afternoon, I'll be there": the hours go and not the name, where the speaker is there."""
    clauses = {one.clause for one in found.operands}
    hours = [one for one in found.operands if _of_hours(one) and one.part == "come"]
    names = [one for one in found.operands if one.names]
    if len(clauses) != 1 or not hours or len(names) != 1 or len(found.operands) != len(hours) + 1 or not _here_myself(found):
        return found
    if names[0].part != "gone" and not (names[0].part == "subject" and _denied_before(found, names[0])):
        return found
    return replace(found, operands=[replace(one, part="gone") for one in hours])


def _denied_before(found: Grasp, one: Operand) -> bool:
    return not found.heard.language.sets["negation"].isdisjoint(found.row.words[: one.place])


def _here_myself(found: Grasp) -> bool:
    """Whether a part of the message without dates and names says something of the speaker alone, and denies nothing."""
    sets, words = found.heard.language.sets, found.row.words
    for part in found.parts():
        said = {*words[part.start : part.stop]}
        empty = not any(one.place in part for one in found.operands)
        if empty and said & sets.of("me", "my_verbs") and said & sets["be"] and not said & sets["negation"]:
            return True
    return False


def _can_then(found: Grasp) -> Grasp:
    """As in "ich kann doch bis 12": hours in which the speaker says that they can, and nothing else, are none of the absence."""
    return replace(found, operands=[replace(one, part="gone") if _can(found, one) else one for one in found.operands])


def _can(found: Grasp, one: Operand) -> bool:
    beside = [other for other in found.operands if other.clause == one.clause and other is not one]
    if not _of_hours(one) or one.part not in ("come", "only", "begins", "ends") or beside:
        return False
    mark, sets, said = one.date, found.heard.language.sets, around(found, [one])
    lone = mark is not None and mark.kind == "clock" and not mark.bound and _is_point(found, one)
    first = said & sets["could"] and said & sets.of("me", "my_verbs")
    denied = said & sets["negation"] or "?" in found.row.words or said & sets["they"]
    away = any(statement.what == "away" for statement in found.heard.statements)
    return bool(first) and not denied and not lone and not away


def _is_point(found: Grasp, one: Operand) -> bool:
    """Whether it is a clock alone, of which nobody knows what it bounds."""
    spans = found.dates.when([one.date]).spans if one.date is not None else ()
    return any(span.end is None and not span.open_end for span in spans)


def _is_there(found: Grasp, one: Operand) -> bool:
    """Whether a day is gone because the speaker is there: "I can work Thursday", not "not Thursday"."""
    turn: Turn | None = next((turn for turn in found.of("not") if turn.start <= one.place < turn.end), None)
    words: Sequence[str] = found.row.words[turn.start : turn.end] if turn is not None else ()
    sets = found.heard.language.sets
    return bool({*words} & sets.of("me", "my_verbs", "could")) and not {*words} & sets["negation"]


def _of_hours(one: Operand) -> bool:
    return one.date is not None and one.date.kind in HOURS
