"""The people of a message, told apart from its dates ("May covers", "out in May")."""

from collections.abc import Iterable, Sequence

from intents.languages import Language, bare
from intents.phrase import Mention
from intents.text.tokens import Token
from intents.when.extract import DateMark
from intents.who.groups import Group, grouped
from intents.who.names import Finder, mentioned


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
    taken = {at for at, token in enumerate(cut) if any(mark.place[0] <= token.start < mark.place[1] for mark in marks)}
    known = tongue.known
    if tongue.folded:
        known |= {token.low for token in cut if bare(token.low) in known or tongue.head(bare(token.low))}
    finder = Finder(cut, tongue.people, known, exact)
    finder.sure = sure
    finder.copulas = tongue.sets["be"] | tongue.sets["as"]
    finder.helps = tongue.sets["will"] | tongue.sets["unsure"] | tongue.sets["orders"]
    finder.leads = tongue.sets["names_follow"] | tongue.sets["daily"] | tongue.sets["covering"] | tongue.sets["business"]
    finder.leads |= tongue.sets["asks_cover"] | tongue.sets["and"] | tongue.sets["or"] | tongue.sets["else"] | tongue.sets["but"]
    finder.stand_ins = tongue.sets["stand_ins"]
    finder.joints = tongue.sets["and"] | tongue.sets["or"] | tongue.sets["but"] | tongue.sets["because"] | tongue.sets["if"]
    finder.pasts = tuple(tongue.sets["regular_pasts"])
    finder.infinitives = tongue.sets["infinitives"]
    finder.source, finder.breaks = text, [at for at, sign in enumerate(text) if sign == "\n"]
    sets, who = tongue.sets, tongue.people
    named = finder.names(taken)
    verbs, leads = sets["takers"], sets["leads"] - sets["and"] - sets["or"]
    joins, either = sets["and"] | {"&", "+"}, sets["or"] | (sets["else"] - sets["if"])
    return grouped(named, cut, joins, either, verbs, leads, frozenset(who.owners) | sets["theirs"], who.posts | who.roles)
