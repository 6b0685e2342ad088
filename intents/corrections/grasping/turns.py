"""The turns of a correction: what its rules are met on, and the lengths of time and numbers that stand in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from intents.languages import Language, language
from intents.languages.rules import Rule, Templates
from intents.statements.row import Row
from intents.when.calendar.offsets import Amount

FILE = "corrections"
DIGITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
UNITS = ("minute", "hour", "day", "workday", "week", "fortnight", "month", "year")


@dataclass(frozen=True, slots=True)
class Turn:
    """A rule of corrections met on the items ``start`` to ``end`` (half-open); ``either``: its negation may as well be of what
    stands before it: "Donnerstag nicht Dienstag"."""

    says: str
    start: int
    end: int
    either: bool = False


@cache
def _turns(name: str) -> Templates:
    return Templates(one for one in language(name).templates if one.rule.file == FILE)


def met(row: Row, tongue: Language) -> list[Turn]:
    """The turns that were met, the longest first where they overlap."""
    found = [(at - max(ends), rule, at, max(ends)) for rule, at, ends in _turns(tongue.name).met(row)]
    kept: list[Turn] = []
    found = [one for one in found if not (one[1].says == "am" and one[2] and row.words[one[2] - 1] in tongue.sets["me"])]  # "I am"
    limits = {at for _, rule, at, _ in found if rule.says == "only"}
    found = [
        (length, rule, start, end)
        for length, rule, start, end in found
        if rule.says != "not" or not _is_a_no(row.words[start], tongue) or limits.isdisjoint(range(start + 1, end))
    ]
    begun = {start for _, rule, start, _ in found if rule.says == "not"}
    behind = [one for one in found if _denies_what_follows(row, one[1], one[3], tongue, begun)]
    found, either = [one for one in found if one not in behind], {end - 1 for _, _, _, end in behind}
    for _, rule, start, end in sorted(found, key=lambda one: (one[0], one[1].order, one[2])):
        if all(end <= turn.start or turn.end <= start for turn in kept):
            kept.append(Turn(rule.says, start, end, start in either))
    return sorted(kept, key=lambda turn: turn.start)


def _denies_what_follows(row: Row, rule: Rule, end: int, tongue: Language, starts: set[int]) -> bool:
    """Whether the negation at its end may as well begin a turn, of what stands right behind: "Donnerstag nicht Dienstag"."""
    behind = row.items[end] if end < len(row) else None
    denies = rule.says == "not" and row.words[end - 1] in tongue.sets["negation"] and end - 1 in starts
    return denies and behind is not None and (behind.date is not None or behind.group is not None)


def _is_a_no(word: str, tongue: Language) -> bool:
    """Whether it is a no by itself, before what is meant: "no, only till noon"."""
    return (word,) in tongue.answers["no"]


def amount_in(words: Iterable[str], tongue: Language) -> Amount | None:
    """The length of time that these words name: "two days", "another week", "half an hour"."""
    table = tongue.amounts
    count, half, unit = 0, False, ""
    for word in words:
        half = half or word in table["half"]
        count = (number_of(word, tongue) if not unit else 0) or count  # that before its unit: "les deux une heure plus tard"
        unit = unit or next((name for name in UNITS if word in table[name]), "")
    if not unit:
        return None
    if half and unit == "hour":
        return Amount(30, "minute") if count <= 1 else Amount(count, "hour", half=True)
    return Amount(count or 1, unit)


def number_of(word: str, tongue: Language) -> int:
    """The number that a word is, 0 if it is none."""
    if word.isdecimal():
        return int(word) if len(word) < 4 else 0
    return next((at for at, name in enumerate(DIGITS, 1) if word in tongue.amounts[name]), 0)
