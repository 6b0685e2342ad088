"""Names that stand together as one group: "Sam and Lee", "Sam, Lee or Jo"."""

from collections.abc import Sequence
from dataclasses import dataclass

from intents.languages import Language
from intents.text.tokens import Token
from intents.who.names import Name

MOST_WORDS = 4  # that tell who somebody is


@dataclass(frozen=True, slots=True)
class Group:
    """Names joined by "and" or "or" (``either``), or one alone."""

    names: tuple[Name, ...]
    tokens: tuple[int, int]
    either: bool = False

    @property
    def said(self) -> tuple[str, ...]:
        """The names as said, each once."""
        return tuple(dict.fromkeys(name.said for name in self.names))


def grouped(names: Sequence[Name], tokens: Sequence[Token], tongue: Language) -> list[Group]:
    """Names that stand together as one group: "Sam and Lee", "Sam, Lee or Jo", "Bea and her trainee Lou"; not "with Sam and Lee
    covers"."""
    sets = tongue.sets
    verbs, leads = sets["takers"], sets["leads"] - sets["and"] - sets["or"]
    joins, either = sets["and"] | {"&", "+"}, sets["or"] | (sets["else"] - sets["if"] - sets["but"])
    groups: list[Group] = []
    for name in names:
        last = groups[-1] if groups else None
        between = [token.low for token in tokens[last.tokens[1] : name.tokens[0]]] if last else []
        lead = _lead(last, tokens) if last else ""
        lead = "" if lead in joins | either else lead  # "either ... or" may be one word: "o Jo o Max"
        between = _undescribed(between, tongue) if not tokens[name.tokens[1] - 1].low.endswith("'s") else between
        if (
            last
            and between
            and len(between) <= 3
            and _joined([word for word in between if word != lead], joins, either)
            and not (_goes_on(name, tokens, verbs) and _led(last, tokens, leads | verbs))
        ):
            groups[-1] = Group((*last.names, name), (last.tokens[0], name.tokens[1]), last.either or bool(set(between) & either))
        else:
            groups.append(Group((name,), name.tokens))
    return _with_commas(groups, tokens)


def _undescribed(between: list[str], tongue: Language) -> list[str]:
    """The words between two names without who the second is: "and her new trainee"."""
    people, theirs = tongue.people, tongue.sets["theirs"]
    at = next((at for at, word in enumerate(between) if word in people.owners or word in theirs), 0)
    told = between[at + 1 :]
    noun = 0 < len(told) < MOST_WORDS and (told[-1] in people.posts or told[-1] in people.roles)
    plain = noun and all(word.replace("-", "").isalpha() for word in told)
    return between[:at] if at and plain else between


def _joined(between: Sequence[str], joins: frozenset[str], either: frozenset[str]) -> bool:
    words = [word for word in between if word not in ",/"]
    return (not words and "/" in between) or (bool(words) and all(word in joins or word in either for word in words))


def _goes_on(name: Name, tokens: Sequence[Token], verbs: frozenset[str]) -> bool:
    after = name.tokens[1]
    return after < len(tokens) and tokens[after].low in verbs


def _lead(group: Group, tokens: Sequence[Token]) -> str:
    """The word before the names, which may be said again before the next: "to Ngozi and to Anh"."""
    low = tokens[group.tokens[0] - 1].low if group.tokens[0] else ""
    return low if low.isalpha() else ""


def _led(group: Group, tokens: Sequence[Token], leads: frozenset[str]) -> bool:
    """Whether a word before the names has a use for them already: "with Sam"."""
    return group.tokens[0] > 0 and tokens[group.tokens[0] - 1].low in leads


def _with_commas(groups: list[Group], tokens: Sequence[Token]) -> list[Group]:
    """ "Sam, Lee and Jo": a single name and a comma before a group."""
    made: list[Group] = []
    for group in reversed(groups):
        after = made[-1] if made else None
        near = after is not None and group.tokens[1] + 1 == after.tokens[0] and tokens[group.tokens[1]].text == ","
        if near and after is not None and len(after.names) > 1 and len(group.names) == 1:
            made[-1] = Group((*group.names, *after.names), (group.tokens[0], after.tokens[1]), after.either)
        else:
            made.append(group)
    return made[::-1]
