"""The walk over a correction: each item to its use, clause by clause, and each date and name with its part."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from intents.corrections.grasping.denied_bound import without_denied_bounds
from intents.corrections.grasping.grasped import Grasp, Operand, Part
from intents.corrections.grasping.spoken import courtesies, says_nothing
from intents.corrections.grasping.turns import Turn
from intents.languages import Language
from intents.statements.building import meant
from intents.statements.heard import SIGNS, Heard
from intents.statements.row import Item, Row
from intents.when.extract import DateMark
from intents.when.grammar.expression import Moment
from intents.when.grammar.zones import abbreviated

HOURS = ("part", "clock")
DAYS = ("days", "both", "rule")
MOST_LEADS = 2  # words that only lead to what is said
PARTS: dict[str, Part] = {
    "not": "gone",
    "fine": "gone",
    "more": "more",
    "only": "only",
    "begins": "begins",
    "ends": "ends",
    "back": "back",
    "subject": "subject",
    "theirs": "theirs",
    "keeps": "keeps",
}


def walk(found: Grasp, used: set[int], parts: dict[int, str]) -> None:
    """Each item to its use; clause by clause, since what limits a clause ("only", "too", "until") counts for all in it."""
    row, tongue = found.row, found.heard.language
    turn_at = {at: turn for turn in found.turns for at in range(turn.start, turn.end)}
    used = used | courtesies(found) | turn_at.keys()
    flags: dict[int, set[str]] = {}
    seen: list[tuple[int, int]] = []
    tied: set[int] = set()
    clause, begun = 0, False
    joined = (_begins_with_and(found.heard) or _and_behind(row, tongue)) and tongue.sets["instead"].isdisjoint(row.words)
    first = next((at for at, word in enumerate(row.words) if word in tongue.sets["and"]), -1)
    joined = joined and not (first in turn_at and turn_at[first].start < first)  # "tutti e due"
    for at, item in enumerate(row.items):
        if at in turn_at:
            flags.setdefault(clause, set()).add(turn_at[at].says)
        if (zone := _zone(item, found.heard)) and at not in used - turn_at.keys():
            found.zone = zone
        elif item.date is not None or item.group is not None:
            seen.append((at, clause))
            begun = True
        elif at in turn_at and (item.word not in tongue.sets["but"] or turn_at[at].end - turn_at[at].start > 1):
            continue
        elif (
            (item.word in SIGNS and not _is_said_of(row, at))
            or item.word in tongue.sets["but"] | tongue.sets["and"]
            or _turns_to(row, at, tongue)
        ):
            clause, begun = clause + (begun or item.word in tongue.sets["but"]), False  # "same, but with Jo" adds nobody
            if item.word in tongue.sets["and"]:
                tied.add(clause)
        elif item.word in tongue.sets["from_there"] and any(one.date for one in row.items[max(at - 1, 0) : at + 2]):
            continue
        elif at not in used and item.word.isdecimal() and int(item.word) <= 31:
            found.numbers.append(int(item.word))
        elif at not in used and not says_nothing(row, at, tongue) and not _surname(row, at, found.heard.text):
            found.left.append(item)
    found.joined, found.tied = joined, frozenset(tied)
    for at, number in seen:
        part = _part(turn_at.get(at), flags.get(number, set()), joined and number == 0)
        part = "come" if _follows_a_not(found, at, [other for other, _ in seen], turn_at.get(at)) else part
        part = "gone" if _not_this_part(found, at, turn_at.get(at)) else part
        part = "come" if part == "theirs" and row.items[at].date is not None else part  # "Priya's nights"
        plain = at not in turn_at or turn_at[at].says not in PARTS  # else the correction says what it is: "the morning will do"
        there = "not" in (said for start, said in parts.items() if row.items[at].start <= start < row.items[at].end)
        found.operands += _operands(found, at, number, "gone" if there and plain else part, turn_at.get(at))
    found.operands = without_denied_bounds(found)
    found.operands = _without_hours(_hours_behind(_replaced(_one_for_another(found))))
    _tell_hours(found)
    found.operands = [replace(one, part="come") if _only_so_long(found, one) else one for one in found.operands]
    found.operands = [one for one in found.operands if not _doubted(found, one)]
    found.operands = _together(found.operands, {number for number in tied if number and flags.get(number, set()) <= {"not"}})


def _doubted(found: Grasp, one: Operand) -> bool:
    """Whether it is only asked about, alone, and a no follows: "16 hours? no. Max only today"."""
    behind = found.row.words[one.place + 1 : one.place + 3]
    alone = all(other.date is not None for other in found.operands if other.clause == one.clause)
    asked = len(behind) == 2 and behind[0] == "?" and (behind[1],) in found.heard.language.answers["no"]
    return one.date is not None and alone and asked and any(other.clause != one.clause for other in found.operands)


def _one_for_another(found: Grasp) -> Grasp:
    """As in "instead of Wednesday Friday": of two days behind one such turn the second comes."""
    sets = found.heard.language.sets
    for turn in found.of("not"):
        own = [one for one in found.operands if turn.start <= one.place < turn.end and one.date is not None]
        words = {*found.row.words[turn.start : turn.end]}
        if len(own) == 2 and words & sets["in_place"] and not words & sets["and"]:
            found.operands = [replace(one, part="come") if one is own[1] else one for one in found.operands]
    return found


def _replaced(found: Grasp) -> list[Operand]:
    """The dates, where a day that another takes the place of is gone: "Wednesday should be Friday", "move Wednesday to Friday"."""
    made: list[Operand] = []
    compares = found.heard.language.sets["compares"]
    for at, one in enumerate(found.operands):
        if (
            one.date is not None
            and one.part == "come"
            and at
            and made[-1].part == "come"
            and found.row.words[one.place - 1] in compares
        ):
            made.append(replace(one, part="gone"))  # "rather Friday than Wednesday"
            continue
        days = one.date if one.date is not None and one.date.kind in DAYS else None
        if days is None or one.part != "come" or found.says_at(one.place) != "replaced":
            made.append(one)
            continue
        behind = next((other for other in found.operands[at + 1 :] if other.date is not None), None)
        if (sides := days.sides) is not None:
            made += [replace(one, part="gone", date=sides[0]), replace(one, date=sides[1])]
        elif behind is not None and behind.part == "come" and behind.date is not None and behind.date.kind in DAYS:
            made.append(replace(one, part="gone"))
        else:
            made.append(one)
    return made


def _tell_hours(found: Grasp) -> None:
    """Days of which only hours are told in which one is there are meant, and not denied."""
    within = [one for one in found.operands if _is_of_hours(found, one)]
    denied = {one.clause for one in within}
    hours = [one for one in found.operands if one.clause in denied]
    found.turns = [
        turn for turn in found.turns if turn.says != "not" or not any(turn.start <= one.place < turn.end for one in hours)
    ]
    found.operands = [replace(one, part="come") if one in within else one for one in found.operands]


def _is_of_hours(found: Grasp, one: Operand) -> bool:
    """Whether it is a day of which hours are told in which one is there: "Wednesday I'm back at 3", "Wednesday I'm in from 10"."""
    if one.date is None or one.date.kind != "days" or one.date.bound:
        return False
    there = [other for other in found.operands if other.clause == one.clause and other.part in ("back", "gone")]
    hours = [other for other in there if other.date is not None and other.date.kind in HOURS and other.place > one.place]
    own = next((turn for turn in found.of("not") if turn.start <= one.place < turn.end), None)
    hours = [other for other in hours if own is None or other.place >= own.end]  # not "the 28th isn't one"
    by_turn = one.part == "gone" and found.says_at(one.place) == "not"
    return bool(hours) and (by_turn or (one.part == "come" and found.has("not")))


def _follows_a_not(found: Grasp, at: int, seen: Sequence[int], turn: Turn | None) -> bool:
    """Whether it stands right behind what is taken out, and so takes its place: "not afternoon morning"."""
    row = found.row
    before = at - 1
    while before >= 0 and row.words[before] in found.heard.language.sets["small"] and before not in seen:
        before -= 1
    inside = turn is not None and turn.says == "not" and turn.start < before and before in seen
    one, other = row.items[before].date, row.items[at].date
    return inside and one is not None and other is not None and one.kind in HOURS and other.kind in HOURS


def _not_this_part(found: Grasp, at: int, turn: Turn | None) -> bool:
    """Whether it is the part of the day that is denied beside the one that is meant: "afternoon not morning"."""
    mark, words = found.row.items[at].date, found.row.words
    denied = (
        turn is not None
        and turn.says in ("am", "pm")
        and not found.heard.language.sets["negation"].isdisjoint(words[turn.start : at])
    )
    return denied and mark is not None and mark.kind in HOURS


def _only_so_long(found: Grasp, one: Operand) -> bool:
    """Whether a no stands before somebody who covers only for a time, and nobody is taken out: "no, Lee only until Christmas"."""
    turn = next((turn for turn in found.of("not") if turn.start <= one.place < turn.end), None)
    if turn is None or not one.names or turn.end - turn.start > 2:
        return False
    limits = [other for other in found.operands if other.clause == one.clause and other.date is not None and other.part == "only"]
    return found.is_no(turn) and bool(limits) and one.part == "gone"


def _parts(row: Row, at: int, tongue: Language) -> bool:
    """Whether another clause begins behind it."""
    word = row.words[at]
    said = word in SIGNS and not _is_said_of(row, at)
    return said or word in tongue.sets["but"] | tongue.sets["and"] or _turns_to(row, at, tongue)


def _is_said_of(row: Row, at: int) -> bool:
    """Whether it is the colon of "Monday: Jo", which parts nothing."""
    around = row.items[at - 1 : at] + row.items[at + 1 : at + 2]
    return row.words[at] == ":" and len(around) == 2 and all(one.date is not None or one.group is not None for one in around)


def _turns_to(row: Row, at: int, tongue: Language) -> bool:
    """Whether it is the "then" of "Lee until Christmas, then Priya", also without a comma."""
    behind = row.items[at + 1] if at + 1 < len(row) else None
    return row.words[at] in tongue.sets["else"] and behind is not None and behind.group is not None


def _together(operands: Sequence[Operand], tied: set[int]) -> list[Operand]:
    """Dates behind "and" that stand for themselves, or before who is taken out, go on with the clause before: "leave out the 10th
    and the 11th", "Lee covers 14 and 16 December instead of Priya"."""
    made: list[Operand] = []
    for one in operands:
        own = [other for other in operands if other.clause == one.clause and other is not one]
        alone = all(other.date is not None or (other.part == "gone" and other.place > one.place) for other in own)
        last = made[-1] if made else None
        if one.clause in tied and one.date is not None and alone and last is not None and last.date is not None:
            made.append(replace(one, clause=last.clause, part=last.part))
        else:
            made.append(one)
    return made


def _begins_with_and(heard: Heard) -> bool:
    """Whether the first word that says something is "and"."""
    words = (word for token in heard.tokens[:4] for word in meant(token.low, heard.language))
    first = next((word for word in words if word[:1].isalnum() and word not in heard.language.sets["filler"]), "")
    return first in heard.language.sets["and"]


def _and_behind(row: Row, tongue: Language) -> bool:
    """The same behind a word or two that only lead to it: "actually, and Friday", "ach ja, und Freitag"."""
    first = next((at for at, word in enumerate(row.words) if word in tongue.sets["and"]), 0)
    before = row.items[:first]
    led = bool(before) and before[-1].word in SIGNS and all(item.date is None and item.group is None for item in before)
    return led and sum(item.word[:1].isalnum() for item in before) <= MOST_LEADS


def _zone(item: Item, heard: Heard) -> str | None:
    """The zone that a word names: "Eastern", "CET"."""
    alone = item.date is None if item.group is None else len(item.group.said) == 1
    return abbreviated(heard.text[item.start : item.end], heard.language.name) if alone else None


def _surname(row: Row, at: int, text: str) -> bool:
    """Whether a word with a capital right behind a name belongs to it: "Sam Price"."""
    item = row.items[at]
    return bool(at) and row.items[at - 1].group is not None and text[item.start].isupper()


def _operands(found: Grasp, at: int, clause: int, part: Part, turn: Turn | None) -> Iterable[Operand]:
    """The item as an operand; of "not Friday, Monday" the first is gone and the others come."""
    row, item = found.row, found.row.items[at]
    if item.group is not None:
        names = item.group.said
        if (
            at + 1 < len(row)
            and row.items[at + 1].group is None
            and row.items[at + 1].date is None
            and row.words[at + 1].isalpha()
            and (
                _surname(row, at + 1, found.heard.text)
                and found.row.items[at + 1] not in found.left
                and not any(one.start <= at + 1 < one.end for one in found.turns)
            )
        ):
            names = (*names[:-1], f"{names[-1]} {found.heard.text[row.items[at + 1].start : row.items[at + 1].end]}")
        return [Operand(at, clause, part, None, names, item.group.either)]
    mark = item.date
    negated = turn is not None and row.words[turn.start] in found.heard.language.sets["negation"]
    in_place = turn is not None and not found.heard.language.sets["in_place"].isdisjoint(row.words[turn.start : turn.end])
    if part == "gone" and (negated or in_place) and mark is not None and len(mark.items) > 1:
        text = found.heard.text
        gaps = [text[one.place[1] : other.place[0]] for one, other in zip(mark.items, mark.items[1:], strict=False)]
        apart = [number for number, gap in enumerate(gaps) if not any(sign.isalpha() for sign in gap)]
        first = next((number for number in apart if "," in gaps[number] or in_place), None)
        if first is not None:
            return [Operand(at, clause, "gone" if number <= first else "come", one) for number, one in enumerate(mark.items)]
    if mark is not None and (edge := _not_before(found, at, mark)) is not None:
        return [Operand(at, clause, edge, mark.bounded(None))]
    if mark is not None and _not_until(found, at, mark, part, turn):
        return [Operand(at, clause, "begins", mark.bounded(None))]
    return [Operand(at, clause, "back" if mark is not None and mark.bound == "back" else part, mark)]


def _hours_behind(operands: Sequence[Operand]) -> list[Operand]:
    """The dates, where hours behind a comma are those of the day that comes: "Wednesday not Tuesday, until 2"."""
    made: list[Operand] = []
    for one in operands:
        mark, meant, last = one.date, only_moment(one.date), made[-1] if made else None
        apart = mark is not None and mark.kind == "both" and "," in mark.said and last is not None and last.date is not None
        if not (apart and mark and meant and last and (last.part, one.part) == ("come", "gone")):
            made.append(one)
            continue
        hours = replace(mark, kind="clock", meant=[replace(meant, days=None, upto=None)])
        made += [replace(one, date=mark.day.bounded(None)), replace(one, part="come", date=hours)]
    return made


def _without_hours(operands: Sequence[Operand]) -> list[Operand]:
    """The dates, without hours where these are said once, of the day that comes: "not Tuesday, Thursday 9 to 11"."""
    return [
        replace(one, date=one.date.day) if one.date is not None and other is not None and _lent(one, other) else one
        for one, other in zip_longest(operands, operands[1:])
    ]


def _lent(one: Operand, other: Operand) -> bool:
    """Whether the hours of what is gone are those of what comes, and stand there alone."""
    mine, theirs = only_moment(one.date), only_moment(other.date)
    if mine is None or theirs is None or (one.part, other.part) != ("gone", "come"):
        return False
    shorter = mine.tokens[1] - mine.tokens[0] < theirs.tokens[1] - theirs.tokens[0]
    return shorter and mine.hours is not None and mine.hours == theirs.hours


def only_moment(mark: DateMark | None) -> Moment | None:
    """What a date means, where that is one thing."""
    return mark.meant[0] if mark is not None and isinstance(mark.meant, list) and len(mark.meant) == 1 else None


def _not_before(found: Grasp, at: int, mark: DateMark) -> Part | None:
    """What begins on a day before which it doesn't: the absence, or that somebody is back: "no vuelvo hasta el 13", "je ne rentre
    pas avant le 13"; None where nothing is denied up to it."""
    words, denied = found.row.words, found.heard.language.sets["negation"]
    first = next((place + 1 for place in range(at - 1, -1, -1) if words[place] in SIGNS), 0)
    if mark.kind != "days" or mark.bound not in ("until", "through", "before") or denied.isdisjoint(words[first:at]):
        return None
    edges = [turn.says for turn in found.of("back", "begins") if first <= turn.start]
    return "back" if "back" in edges else "begins" if "begins" in edges else None


def _not_until(found: Grasp, at: int, mark: DateMark, part: Part, turn: Turn | None) -> bool:
    """Whether a day is the begin, since there is nothing until then: "not till the 16th", "I'm not off before Friday"."""
    first = mark.said.casefold().split()[:1]
    alone = sum(item.date is not None for item in found.row.items) == 1
    words = found.row.words[turn.start : at] if turn is not None else ()
    sets = found.heard.language.sets
    denied = part in ("gone", "begins") and not sets["negation"].isdisjoint(words)
    return denied and alone and mark.kind == "days" and bool(mark.bound) and not sets["not_until"].isdisjoint(first)


def _part(turn: Turn | None, flags: set[str], joined: bool) -> Part:
    """The part of a date or name: that of its own turn, else what its clause says."""
    if turn is not None and turn.says in PARTS and not (turn.says == "fine" and "only" in flags):  # "just Wednesday is fine"
        return PARTS[turn.says]
    for says in ("more", "only", "begins", "ends", "back"):
        if says in flags and (says != "only" or "begins" not in flags):  # "only the start changes: the 15th"
            return PARTS[says]
    return "more" if joined else "come"
