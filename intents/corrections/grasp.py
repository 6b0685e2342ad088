"""What a message says about an open draft: each date and name in it with its part in the change, and what else is to be done.

Every item must have a use: be part of a turn, of a statement about cover, a date, a name or a word that says nothing by itself.
What has none is left over.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from intents.corrections.turns import Turn, amount_in, met
from intents.languages import Language
from intents.phrase import Phrase
from intents.statements.combine import combine
from intents.statements.combined import CoverPart
from intents.statements.covering.portions import counted
from intents.statements.hear import hear
from intents.statements.heard import SIGNS, Heard
from intents.statements.row import Item, Row, build, meant
from intents.statements.statement import Statement
from intents.when.calendar.offsets import Amount
from intents.when.extract import DateMark, Dates, extract
from intents.when.grammar.zones import ZONES
from intents.who.groups import Group

Part = Literal["come", "gone", "more", "only", "begins", "ends", "back", "subject"]

COUNTED = ("longer", "shorter", "later", "earlier", "times")  # turns in which a length or a number stands
PLAIN = ("so", "moves", "more", "only", "whole", "half", "swap", "nobody", "neither", "second", "same", "rest")
PARTS: dict[str, Part] = {
    "not": "gone",
    "more": "more",
    "only": "only",
    "begins": "begins",
    "ends": "ends",
    "back": "back",
    "subject": "subject",
}
STRANGE = ("lists", "helps", "howto", "undoes", "other", "cancels", "needs_cover")


@dataclass(frozen=True, slots=True)
class Operand:
    """A date or people, with the part they have in the change, and the clause they stand in."""

    place: int
    clause: int
    part: Part
    date: DateMark | None = None
    names: tuple[str, ...] = ()
    either: bool = False


@dataclass(slots=True)
class Grasp:
    """A message as a change of a draft."""

    heard: Heard
    dates: Dates
    row: Row
    turns: list[Turn]
    operands: list[Operand] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)  # bare ones that are neither hours nor a date by themselves
    left: list[Item] = field(default_factory=list)
    zone: str | None = None  # an IANA zone named alone
    covers: list[CoverPart] = field(default_factory=list)
    strange: bool = False  # it says something that is no change of this draft
    joined: bool = False  # it begins with "and"
    told: bool = False  # it says anew that the speaker is away

    def has(self, *says: str) -> bool:
        """Whether one of these turns was met."""
        return any(turn.says in says for turn in self.turns)

    def says_at(self, place: int) -> str:
        """What the turn says in which an item stands."""
        return next((turn.says for turn in self.turns if turn.start <= place < turn.end), "")

    def of(self, *says: str) -> list[Turn]:
        """The turns of these kinds."""
        return [turn for turn in self.turns if turn.says in says]

    def marks(self, *parts: Part) -> list[DateMark]:
        """The dates with one of these parts."""
        return [one.date for one in self.operands if one.date is not None and one.part in parts]

    def names(self, *parts: Part) -> tuple[str, ...]:
        """The people with one of these parts, each once."""
        return tuple(dict.fromkeys(name for one in self.operands if one.part in parts for name in one.names))

    @property
    def corrective(self) -> bool:
        """Whether it says by itself that something is to be changed."""
        return any(turn.says not in ("am", "pm", "eve", "same", "rest") for turn in self.turns)

    def is_no(self, turn: Turn) -> bool:
        """Whether the first word of a turn may be a no by itself: "no Thursday", "no, Lee only until Christmas"."""
        return (self.row.words[turn.start],) in self.heard.language.answers["no"]

    def amount(self, turn: Turn) -> Amount | None:
        """The length of time that stands in a turn."""
        return amount_in(self.row.words[turn.start : turn.end], self.heard.language)

    def called(self) -> str:
        """The name that is given ("call it Dallas office"): the words behind the turn, to the end of their sentence, as written."""
        turn = next(iter(self.of("called")), None)
        if turn is None:
            return ""
        self.left = [item for item in self.left if item.start < self.row.items[turn.end - 1].end]
        end = next((at for at in range(turn.end, len(self.row)) if self.row.words[at] in (".", "!", "\n")), len(self.row))
        items = self.row.items[turn.end : end]
        return self.heard.text[items[0].start : items[-1].end].strip(" \"'“”") if items else ""


def grasp(phrase: Phrase, text: str, *, known: Iterable[str] = (), habit: bool = False, before: str = "") -> Grasp:
    """What the message says, seen as a change; ``known`` are names in the draft, so that "May" may be one of them;
    ``before`` is the message that it changes."""
    heard = hear(phrase, text, habit=habit, before=before)
    every = [item.group for item in heard.row.items if item.group is not None]
    groups = [group for group in every if not _is_date(group, phrase, frozenset(known))]
    bare = build(heard.text, heard.tokens, (), groups, heard.language)
    dates = (
        _dates(heard, bare, groups, habit)
        if len(groups) == len(every)
        else _months(heard, [group for group in every if group not in groups])
    )
    found = _walked(heard, dates, groups)
    if found.left and not found.operands and not groups and (alone := _alone(found)).marks:
        return _walked(heard, alone, groups)
    return found


def _walked(heard: Heard, dates: Dates, groups: Sequence[Group]) -> Grasp:
    """Every word of the message put to its use."""
    row = build(
        heard.text, heard.tokens, sorted((*dates.marks, *dates.unsure), key=lambda mark: mark.place), groups, heard.language
    )
    found = Grasp(heard, dates, row, met(row, heard.language))
    made = combine(heard)
    found.covers = made.mine.covers
    asks = _asks(found)
    parts = {heard.row.items[at].start: part for at, part in made.parts.items()} | dict.fromkeys(_there(heard), "not")
    _walk(found, _statements(found, heard.statements), parts)
    found.strange = found.strange or asks or ("?" in row.words and bool(found.left))
    return found


# ---- the row ---------------------------------------------------------------------------------------------------------


def _is_date(group: Group, phrase: Phrase, known: frozenset[str]) -> bool:
    """Whether what was read as a name is a month or a day here: "May, not April", where nobody of that name is involved."""
    if any(name.strength > 2 or name.said in known or " " in name.said for name in group.names):
        return False
    found = extract(", ".join(group.said), now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order, alone=True)
    return any(mark.kind in ("days", "rule") for mark in found.marks)


def _dates(heard: Heard, bare: Row, groups: Iterable[Group], habit: bool) -> Dates:
    """The dates of the message; what is part of a turn ("a day earlier") is none, and no date reaches into a turn."""
    phrase, first = heard.phrase, heard.dates
    turns = [(turn, bare.items[turn.start].start, bare.items[turn.end - 1].end) for turn in met(bare, heard.language)]

    def touched(start: int, end: int) -> bool:
        return any(mark.place[0] < end and start < mark.place[1] for mark in first.marks)

    def begun(start: int, end: int) -> bool:
        return any(start <= mark.place[0] < end < mark.place[1] for mark in first.marks)

    blocked = [(heard.tokens[group.tokens[0]].start, heard.tokens[group.tokens[1] - 1].end) for group in groups]
    blocked += [
        (start, end)
        for turn, start, end in turns
        if turn.says in COUNTED
        or (turn.says in PLAIN and not touched(start, end))
        or (turn.says == "so" and begun(start, end))  # "back to Friday" is no return
    ]
    return extract(heard.text, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order, habit=habit, blocked=blocked)


def _alone(found: Grasp) -> Dates:
    """The dates among words that have no other use: "November" alone is a month only there."""
    phrase, heard = found.heard.phrase, found.heard
    blocked = [(item.start, item.end) for item in found.row.items if item not in found.left and item.word != "\n"]
    return extract(heard.text, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order, blocked=blocked, alone=True)


def _months(heard: Heard, groups: Iterable[Group]) -> Dates:
    """The dates of a message in which months look like names; nothing else in it is read as a date."""
    phrase = heard.phrase
    sets = heard.language.sets
    nothing = sets["small"] | sets["filler"] | sets["negation"] | sets["but"]
    months = {at for group in groups for at in range(*group.tokens)}
    blocked = [
        (token.start, token.end)
        for at, token in enumerate(heard.tokens)
        if at not in months and (token.low in nothing or not token.low[:1].isalnum())
    ]
    return extract(heard.text, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order, blocked=blocked, alone=True)


def _asks(found: Grasp) -> bool:
    """Whether it is a question about something else: "is Lee around on Friday?", "who is out?", "wait, is that a problem?"."""
    row, sets = found.row, found.heard.language.sets
    if "?" not in row.words:
        return False
    leads = {at for turn in found.of("so") for at in range(turn.start, turn.end)}
    said = [at for at, item in enumerate(row.items) if item.word[:1].isalnum() and not item.filler and at not in leads]
    if not said:
        return False
    if any(turn.start <= said[0] < turn.end for turn in found.turns):
        return _theirs(found)
    return row.words[said[0]] in sets["be"] | sets["do"] | sets["have"] | sets["asks"] or _theirs(found)


def _theirs(found: Grasp) -> bool:
    """Whether the hours in a question are somebody's whom it tells about: "he's on until 9 that day, is that ok?"."""
    heard = found.heard
    words, sets = heard.row.words, heard.language.sets
    small = sets["and"] | sets["but"] | sets["be"] | sets["do"] | sets["have"] | sets["negation"]
    for chunk in heard.chunks:
        said = [at for at in range(chunk.start, chunk.end) if words[at][:1].isalnum() and words[at] not in small]
        hours = any(mark.kind in ("clock", "part", "both") for mark in heard.row.dates_in(chunk.start, chunk.end))
        if said and hours and not heard.row.items[said[0]].filler and words[said[0]] in sets["they"]:
            return True
    return False


# ---- the walk --------------------------------------------------------------------------------------------------------


def _statements(found: Grasp, statements: Iterable[Statement]) -> set[int]:
    """The items used by statements about cover or a change; notes what says something else."""
    heard, row, sets = found.heard, found.row, found.heard.language.sets
    used = _counted(found)
    in_turn = {at for turn in found.turns for at in range(turn.start, turn.end)}
    for one in statements:
        own = _between(row, heard, one.match.start, one.match.end)
        if one.what in ("here", "works") and one.who in ("me", "none") and not one.dates and one.chunk.number:
            used |= _between(row, heard, one.chunk.start, one.chunk.end)
            continue
        if (
            one.context.question
            and one.what not in ("covers", "changes")
            and one.who not in ("me", "us", "none", "you", "it", "thing")
        ):
            found.strange = True
        if one.what in ("away", "elsewhere") and one.who == "they" and not one.dates and _speaks_of_somebody(heard, one):
            used |= _between(row, heard, one.chunk.start, one.chunk.end)  # "not Sam, he's away": why it is not Sam
            continue
        if one.what == "away" and one.who in ("they", "people") and any(mark.kind == "clock" for mark in one.dates):
            found.strange = found.strange or any(found.says_at(at) == "ends" for at in own)  # "Sam finishes at 9": his own work
        told = one.what in ("away", "back") and one.who in ("me", "us", "none") and not one.context.question
        if all(at in in_turn or _says_nothing(row, at, heard.language) for at in own):
            continue
        around = own | _between(row, heard, one.context.start, one.match.start)
        if one.what in ("covers", "not_cover", "no_cover", "changes", "hours", "holiday") or (
            one.what == "works" and one.who in ("me", "none")
        ):
            used |= around
        elif told:
            found.told = found.told or one.who != "none" or not found.turns
            used |= around | {at for at in range(len(row)) if row.words[at] in sets["me"]}
        elif one.what in STRANGE or one.who in ("people", "they", "who", "somebody", "everybody", "nobody", "you"):
            found.strange = True
    return used


def _counted(found: Grasp) -> set[int]:
    """The items that count a portion for somebody: "Max the first week"."""
    heard = found.heard
    return {
        at
        for chunk in heard.chunks
        if any(heard.row.names[chunk.start : chunk.end])
        for mark in counted(chunk)
        for at in _between(found.row, heard, mark.start, mark.end)
    }


def _there(heard: Heard) -> set[int]:
    """Where the hours begin in which the speaker is there, and so not away: "I can be there till 10", "the morning I'm in"."""
    here = [one for one in heard.statements if one.what in ("here", "works") and one.who in ("me", "none") and not one.negated]
    return {heard.row.items[heard.row.place(mark)].start for one in here for mark in one.dates if mark.kind in ("clock", "part")}


def _speaks_of_somebody(heard: Heard, statement: Statement) -> bool:
    """Whether somebody is named before it in the message, and taken out."""
    words, sets = heard.row.words, heard.language.sets
    named = [at for at in range(statement.chunk.start) if heard.row.names[at]]
    return bool(named) and not sets["negation"].isdisjoint(words[: named[-1]])


def _between(row: Row, heard: Heard, first: int, last: int) -> set[int]:
    """The items of the row where those of the message from ``first`` to ``last`` (half-open) stand."""
    if last <= first:
        return set()
    start, end = heard.row.items[first].start, heard.row.items[last - 1].end
    return {at for at, item in enumerate(row.items) if start <= item.start and item.end <= end}


def _says_nothing(row: Row, at: int, tongue: Language) -> bool:
    item = row.items[at]
    return (
        item.date is not None
        or item.group is not None
        or item.filler
        or item.word in tongue.sets["small"]
        or not item.word[:1].isalnum()
    )


def _walk(found: Grasp, used: set[int], parts: dict[int, str]) -> None:
    """Each item to its use; clause by clause, since what limits a clause ("only", "too", "until") counts for all in it."""
    row, tongue = found.row, found.heard.language
    turn_at = {at: turn for turn in found.turns for at in range(turn.start, turn.end)}
    used = used | _courtesies(found) | turn_at.keys()
    flags: dict[int, set[str]] = {}
    seen: list[tuple[int, int]] = []
    tied: set[int] = set()
    clause, begun = 0, False
    joined = _begins_with_and(found.heard)
    for at, item in enumerate(row.items):
        if at in turn_at:
            flags.setdefault(clause, set()).add(turn_at[at].says)
        if (zone := _zone(item)) and at not in used - turn_at.keys():
            found.zone = zone
        elif item.date is not None or item.group is not None:
            seen.append((at, clause))
            begun = True
        elif at in turn_at:
            continue
        elif item.word in SIGNS or item.word in tongue.sets["but"] | tongue.sets["and"] or _turns_to(row, at, tongue):
            clause, begun = clause + begun, False
            if item.word in tongue.sets["and"]:
                tied.add(clause)
        elif at not in used and item.word.isdecimal() and int(item.word) <= 31:
            found.numbers.append(int(item.word))
        elif at not in used and not _says_nothing(row, at, tongue) and not _surname(row, at, found.heard.text):
            found.left.append(item)
    found.joined = joined
    for at, number in seen:
        part = _part(turn_at.get(at), flags.get(number, set()), joined and number == 0)
        there = "not" in (said for start, said in parts.items() if row.items[at].start <= start < row.items[at].end)
        found.operands += _operands(found, at, number, "gone" if there else part, turn_at.get(at))
    found.operands = [replace(one, part="come") if _only_so_long(found, one) else one for one in found.operands]
    found.operands = _together(found.operands, {number for number in tied if number and not flags.get(number)})


def _only_so_long(found: Grasp, one: Operand) -> bool:
    """Whether a no stands before somebody who covers only for a time, and nobody is taken out: "no, Lee only until Christmas"."""
    turn = next((turn for turn in found.of("not") if turn.start <= one.place < turn.end), None)
    if turn is None or not one.names or turn.end - turn.start > 2:
        return False
    limits = [other for other in found.operands if other.clause == one.clause and other.date is not None and other.part == "only"]
    return found.is_no(turn) and bool(limits) and one.part == "gone"


def _turns_to(row: Row, at: int, tongue: Language) -> bool:
    """Whether it is the "then" of "Lee until Christmas, then Priya", also without a comma."""
    behind = row.items[at + 1] if at + 1 < len(row) else None
    return row.words[at] in tongue.sets["else"] and behind is not None and behind.group is not None


def _together(operands: Sequence[Operand], tied: set[int]) -> list[Operand]:
    """Dates behind "and" that stand for themselves go on with the clause before: "leave out the 10th and the 11th"."""
    made: list[Operand] = []
    for one in operands:
        alone = all(other.date is not None for other in operands if other.clause == one.clause)
        last = made[-1] if made else None
        if one.clause in tied and alone and last is not None and last.date is not None:
            made.append(replace(one, clause=last.clause, part=last.part))
        else:
            made.append(one)
    return made


def _begins_with_and(heard: Heard) -> bool:
    """Whether the first word that says something is "and"."""
    words = (word for token in heard.tokens[:4] for word in meant(token.low, heard.language))
    first = next((word for word in words if word[:1].isalnum() and word not in heard.language.sets["filler"]), "")
    return first in heard.language.sets["and"]


def _zone(item: Item) -> str | None:
    """The zone that a word names: "Eastern", "CET"."""
    if item.group is not None:
        return ZONES.get(item.group.said[0].lower()) if len(item.group.said) == 1 else None
    return ZONES.get(item.word) if item.date is None else None


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
    if part == "gone" and negated and mark is not None and len(mark.items) > 1:
        text = found.heard.text
        gaps = [text[one.place[1] : other.place[0]] for one, other in zip(mark.items, mark.items[1:], strict=False)]
        first = next((number for number, gap in enumerate(gaps) if not any(sign.isalpha() for sign in gap) and "," in gap), None)
        if first is not None:
            return [Operand(at, clause, "gone" if number <= first else "come", one) for number, one in enumerate(mark.items)]
    return [Operand(at, clause, "back" if mark is not None and mark.bound == "back" else part, mark)]


def _part(turn: Turn | None, flags: set[str], joined: bool) -> Part:
    """The part of a date or name: that of its own turn, else what its clause says."""
    if turn is not None and turn.says in PARTS:
        return PARTS[turn.says]
    for says in ("more", "only", "begins", "ends", "back"):
        if says in flags:
            return PARTS[says]
    return "more" if joined else "come"


def _courtesies(found: Grasp) -> set[int]:
    """The items of courtesies, asides and reasons."""
    heard = found.heard
    because = heard.language.sets["because"]
    places = [(mark.start, mark.end) for mark in heard.marks if mark.rule.says in ("courtesy", "aside")]
    places += [(chunk.start, chunk.end) for chunk in heard.chunks if chunk.head in because and chunk.number]
    return {at for start, end in places for at in _between(found.row, heard, start, end)}
