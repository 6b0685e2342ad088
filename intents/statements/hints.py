"""Hints: what the words of a message say to the one request that asks, met on its bare words, in which no date stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from intents.languages import Rule, language
from intents.languages.rules import Templates
from intents.statements.building import build
from intents.statements.heard import Heard
from intents.statements.row import Row
from intents.statements.statement import Chunk

MOST = 400
"""Words of a message in which hints are looked for: nobody tells hours or holidays in more."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A hint rule that was met on the characters ``start`` to ``end``; ``item`` is the first item of the bare row."""

    rule: Rule
    start: int
    end: int
    item: int

    @property
    def says(self) -> str:
        """What the rule says."""
        return self.rule.says


def bare(heard: Heard) -> Row:
    """The words of the message, with people but no dates; made once."""
    if heard.bare is None:
        heard.bare = _bare(heard)
    return heard.bare


def _bare(heard: Heard) -> Row:
    groups = [item.group for item in heard.row.items if item.group is not None]
    return build(heard.text, heard.tokens, (), groups, heard.language)


def extent(heard: Heard, chunk: Chunk) -> tuple[int, int]:
    """The characters of a clause."""
    items = heard.row.items[chunk.start : chunk.end]
    return (items[0].start, max(item.end for item in items)) if items else (0, 0)


def possible(heard: Heard, file: str, says: Iterable[str], but: Iterable[str] = ()) -> bool:
    """Whether the words that any such hint (of shapes not in ``but``) needs stand in the message: cheaper than to look for it."""
    if len(heard.tokens) > MOST:
        return False
    return bool(_hints(heard.language.name, file, tuple(says), tuple(but)).possible(*heard.all_words()))


@cache
def _hints(name: str, file: str, says: tuple[str, ...], but: tuple[str, ...] = ()) -> Templates:
    """The hints of a file that say one of these."""
    own = [one for one in language(name).templates if one.rule.form == "hint" and one.rule.file == file]
    return Templates(one for one in own if one.rule.says in says and one.rule.shape not in but)


def hints(row: Row, file: str, says: Iterable[str]) -> list[Hint]:
    """The hints of a request's file that say one of these, in order; of those that overlap, the longest."""
    found = [
        Hint(rule, row.items[at].start, row.items[end - 1].end, at)
        for rule, at, ends in _hints(row.language.name, file, tuple(says)).met(row)
        for end in ends
    ]
    kept: list[Hint] = []
    for hint in sorted(found, key=lambda hint: (hint.start - hint.end, hint.rule.order, hint.item)):
        if all(hint.end <= other.start or other.end <= hint.start for other in kept):
            kept.append(hint)
    return sorted(kept, key=lambda hint: hint.start)
