"""The people of a message, told apart from its dates ("May covers", "out in May")."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from intents.languages import Language
from intents.phrase import Mention
from intents.text.tokens import Token
from intents.when.extract import DateMark
from intents.who.groups import Group, grouped
from intents.who.names import Finder, mentioned
from intents.who.words import Words


def places(text: str, mentions: Iterable[Mention], cut: Sequence[Token]) -> list[tuple[int, int]]:
    """Where mentions and e-mail addresses stand: no date is read in them."""
    return [*mentioned(text, mentions), *((token.start, token.end) for token in cut if "@" in token.text[1:])]


def people(
    text: str,
    cut: Sequence[Token],
    marks: Sequence[DateMark],
    exact: Iterable[tuple[int, int]],
    sure: frozenset[int],
    tongue: Language,
) -> list[Group]:
    """The people, where no date stands; ``sure`` are the tokens that were found to be names though they are words as well."""
    dated = {at for mark in marks for at in _within(cut, *mark.place)}
    named = Finder(Words(text, cut, tongue, dated), list(exact), sure).names()
    return grouped(named, cut, tongue) if named else []


def _within(cut: Sequence[Token], start: int, end: int) -> range:
    """The tokens that begin between two characters."""
    return range(*(bisect_left(cut, place, key=lambda token: token.start) for place in (start, end)))
