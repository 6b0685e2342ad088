"""Bare numbers that are hours or days by what stands beside them."""

from collections.abc import Iterable

from intents.languages import Language
from intents.statements.hearing.clauses import ENDS
from intents.text.tokens import Token
from intents.when.extract import DateMark
from intents.who.groups import Group


def numbers(
    cut: list[Token], unsure: Iterable[DateMark], groups: Iterable[Group], tongue: Language, *, dated: bool
) -> list[DateMark]:
    """Bare numbers that are hours or days since they stand beside somebody ("Kwame 08-12, Yusra 12-16"), or, where a day is named,
    behind a word for being away or doing it: "Tuesday I'm out 9-11", "can Freja do 4-6 this afternoon"."""
    ends = {cut[group.tokens[1] - 1].end for group in groups}
    places = {token.start: at for at, token in enumerate(cut)}
    found = [(mark, places.get(mark.place[0], 0)) for mark in unsure]
    return [
        mark
        for mark, at in found
        if not ends.isdisjoint((mark.place[0] - 1, mark.place[0] - 2))
        or _alone(mark, cut, at)
        or (dated and _behind_a_word(mark, cut, at, tongue))
    ]


def _behind_a_word(mark: DateMark, cut: list[Token], at: int, tongue: Language) -> bool:
    """Whether a number stands behind a word for being away, doing it or moving it."""
    sets, before = tongue.sets, cut[at - 1].low
    doing = sets.of("takers", "takes", "covering", "swallowed", "compares")
    moved = _is_range(mark) and before in sets["moved_to"]
    return moved or (at > 0 and before in doing - sets["and"] and not _counts(cut, mark, tongue))


def further(cut: list[Token], unsure: Iterable[DateMark], sure: list[DateMark], tongue: Language) -> list[DateMark]:
    """Bare ranges that go on from hours said before them: "out 10-11.30, then again 4 till 5", "8-9 and 3-4"."""
    joints = tongue.sets.of("and", "again", "afterwards")
    found: list[DateMark] = []
    for mark in unsure:
        at = next((place for place, token in enumerate(cut) if token.start >= mark.place[0]), 0)
        before = [one for one in (*sure, *found) if one.place[1] <= mark.place[0] and _is_range(one)]
        between = [token for token in cut[:at] if before and token.start >= max(one.place[1] for one in before)]
        ended = any(token.text in ENDS for token in between)
        goes_on = before and not ended and at and (cut[at - 1].low in joints or cut[at - 1].low == ",") and _is_range(mark)
        if goes_on and not _counts(cut, mark, tongue) and _hours_end(cut, mark, tongue):
            found.append(mark)
    return found


def _hours_end(cut: list[Token], mark: DateMark, tongue: Language) -> bool:
    """Whether no noun follows that the figures would count: "4-6 tickets"."""
    after = next((token.low for token in cut if token.start >= mark.place[1]), "")
    return not after.isalpha() or after in tongue.sets.of("follows", "reasons", "and")


def _is_range(mark: DateMark) -> bool:
    """Whether it is hours with a begin and an end."""
    moments = mark.meant if isinstance(mark.meant, list) else []
    return any(one.hours is not None and one.hours.end is not None and not one.hours.word for one in moments)


def _counts(cut: list[Token], mark: DateMark, tongue: Language) -> bool:
    """Whether the figures are those of things: "10-12 pills", "2-4 of the 5 days"."""
    after = next((token for token in cut if token.start >= mark.place[1]), None)
    return after is not None and after.low.isalpha() and (after.low not in tongue.known or after.low in tongue.sets["of"])


def _alone(mark: DateMark, cut: list[Token], first: int) -> bool:
    """Whether a range of numbers is a clause of its own: "my Tuesday late, 14-22"."""
    last = first
    while last + 1 < len(cut) and cut[last + 1].start < mark.place[1]:
        last += 1
    if last - first < 2:
        return False
    before, after = first - 1, last + 1
    return before >= 0 and cut[before].text in "(,;:" and (after >= len(cut) or cut[after].text in "),;.")


def with_figures(marks: Iterable[DateMark], unsure: Iterable[DateMark]) -> list[DateMark]:
    """The dates, and all bare numbers beside them that may be some."""
    marks = list(marks)
    apart = [one for one in unsure if all(one.place[1] <= mark.place[0] or mark.place[1] <= one.place[0] for mark in marks)]
    return sorted([*marks, *apart], key=lambda mark: mark.place)
