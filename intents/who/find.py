"""The people of a message, told apart from its dates ("May covers", "out in May")."""

from collections.abc import Iterable, Sequence

from intents.languages import Language, bare
from intents.phrase import Mention
from intents.text.tokens import Token
from intents.when.extract import DateMark
from intents.who.names import Finder, Group, grouped, mentioned


def places(text: str, mentions: Iterable[Mention], cut: Sequence[Token]) -> list[tuple[int, int]]:
    """Where mentions and e-mail addresses stand: no date is read in them."""
    return [*mentioned(text, mentions), *((token.start, token.end) for token in cut if "@" in token.text[1:])]


def people(
    text: str, cut: Sequence[Token], marks: Sequence[DateMark], exact: Iterable[tuple[int, int]], tongue: Language
) -> tuple[list[DateMark], list[Group]]:
    """The dates that are no names, and the names."""
    kept = [mark for mark in marks if not _is_name(mark, cut, tongue)]
    taken = {at for at, token in enumerate(cut) if any(mark.place[0] <= token.start < mark.place[1] for mark in kept)}
    known = tongue.known | {token.low for token in cut if bare(token.low) in tongue.known} if tongue.folded else tongue.known
    finder = Finder(cut, tongue.people, known, exact)
    finder.copulas = tongue.sets["be"] | tongue.sets["as"]
    finder.helps = tongue.sets["will"] | tongue.sets["unsure"] | tongue.sets["orders"]
    finder.source, finder.breaks = text, [at for at, sign in enumerate(text) if sign == "\n"]
    sets = tongue.sets
    named = finder.names(taken)
    return kept, grouped(
        named, cut, sets["and"] | {"&", "+"}, sets["or"] | sets["else"], sets["takers"], sets["leads"] - sets["and"] - sets["or"]
    )


def _is_name(mark: DateMark, cut: Sequence[Token], tongue: Language) -> bool:
    """Whether what was read as a date is somebody: "May has it", "with April", "ask June"."""
    said = mark.said
    if said.lower() not in tongue.people.double or not said[:1].isupper():
        return False
    at = next((index for index, token in enumerate(cut) if token.start == mark.place[0]), 0)
    before, after = (cut[near].low if 0 <= near < len(cut) else "" for near in (at - 1, at + 1))
    return after in tongue.sets["takers"] or before in tongue.sets["leads"]
