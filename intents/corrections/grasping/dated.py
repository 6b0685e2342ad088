"""Which words of a correction are dates: months that look like names, turns that look like dates, lone numbers that are neither."""

from collections.abc import Iterable, Sequence

from intents.corrections.grasping.grasped import Grasp
from intents.corrections.grasping.turns import met
from intents.languages import languages
from intents.phrase import Phrase
from intents.statements.heard import Heard
from intents.statements.row import Row
from intents.when.extract import Dates, extract
from intents.who.groups import Group

COUNTED = ("longer", "shorter", "later", "earlier", "times")  # turns in which a length or a number stands
PLAIN = ("so", "moves", "more", "only", "whole", "half", "swap", "nobody", "neither", "second", "same", "rest")


def spoken(heard: Heard) -> str | None:
    """The language in which its dates are read; None for English."""
    return heard.language.name if heard.language.name != languages()[0] else None


def is_date(group: Group, phrase: Phrase, known: frozenset[str]) -> bool:
    """Whether what was read as a name is a month or a day here: "May, not April", where nobody of that name is involved."""
    if any(name.strength > 2 or name.said in known or " " in name.said for name in group.names):
        return False
    found = extract(", ".join(group.said), now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order, alone=True)
    return any(mark.kind in ("days", "rule") for mark in found.marks)


def dates_in(heard: Heard, bare: Row, groups: Iterable[Group], habit: bool) -> Dates:
    """The dates of the message; what is part of a turn ("a day earlier") is none, and no date reaches into a turn."""
    first = heard.dates
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
    items = heard.row.items
    asides = [(items[one.start].start, items[one.end - 1].end) for one in heard.marks if one.rule.says == "aside"]
    if any(not any(start <= mark.place[0] < end for start, end in asides) for mark in first.marks):
        blocked += asides  # a promise; but "eigentlich nur Donnerstag" says nothing else
    return _dates(heard, blocked, habit=habit)


def dates_alone(found: Grasp) -> Dates:
    """The dates among words that have no other use: "November" alone is a month only there."""
    blocked = [(item.start, item.end) for item in found.row.items if item not in found.left and item.word != "\n"]
    return _dates(found.heard, blocked, alone=True)


def months_in(heard: Heard, groups: Iterable[Group]) -> Dates:
    """The dates of a message in which months look like names; nothing else in it is read as a date."""
    sets = heard.language.sets
    nothing = sets["small"] | sets["filler"] | sets["negation"] | sets["but"]
    months = {at for group in groups for at in range(*group.tokens)}
    blocked = [
        (token.start, token.end)
        for at, token in enumerate(heard.tokens)
        if at not in months and (token.low in nothing or not token.low[:1].isalnum())
    ]
    return _dates(heard, blocked, alone=True)


def _dates(heard: Heard, blocked: Sequence[tuple[int, int]], *, habit: bool = False, alone: bool = False) -> Dates:
    """The dates of the message outside of what is blocked, in its language."""
    phrase = heard.phrase
    return extract(
        heard.text,
        now=phrase.now,
        timezone=phrase.timezone,
        date_order=phrase.date_order,
        habit=habit,
        blocked=blocked,
        alone=alone,
        language=spoken(heard),
    )
