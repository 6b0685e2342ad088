"""What of a time is to stay as it was: "leave the end where it is", "keep the start", "don't touch the afternoon", "only the start,
not the end". The words are those of ``keeping.toml`` of each language: a clause with any other says nothing of it."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Literal

from bot.texts.evidence import BREAK, DATE, Cue, Vocabulary, Word, cut, forms, plain, vocabulary, weighed
from bot.texts.speaking import spoken

Side = Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class Keeping:
    """The words of a language: ``keeps`` say that it stays, ``starts`` and ``ends`` are the sides of a time, ``nots`` and ``onlys``
    are of the side that is left alone, ``joins`` part two clauses, and ``small`` say nothing by themselves."""

    keeps: Mapping[str, Sequence[Cue]]
    known: Vocabulary
    starts: frozenset[str]
    ends: frozenset[str]
    nots: frozenset[str]
    onlys: frozenset[str]
    joins: frozenset[str]
    small: frozenset[str]


@dataclass(frozen=True, slots=True)
class Kept:
    """The ``sides`` that stay, where the ``dates`` stand that do, and the ``rest`` of the text."""

    sides: frozenset[Side]
    dates: tuple[tuple[int, int], ...]
    rest: str


@cache
def keeping(language: str) -> Keeping:
    """Those of a language."""
    read = tomllib.loads((Path(__file__).parent / language / "keeping.toml").read_text(encoding="utf-8"))
    cues = read.pop("keeps")
    sets = {name: frozenset(map(plain, words.split())) for name, words in read.items()}
    return Keeping(keeps={"keeps": forms(cues)}, known=vocabulary(cues, *sets.values()), **sets)


def kept(text: str, dates: Sequence[tuple[int, int]]) -> Kept | None:
    """What stays by some clauses of a text, whose ``dates`` are taken as words; None where nothing does, or both sides do."""
    words = keeping(spoken())
    clauses = [
        list(some)
        for end, some in groupby(cut(text, dates), lambda word: word.said == BREAK or word.said in words.joins)
        if not end
    ]
    both: tuple[tuple[Side, frozenset[str]], ...] = (("start", words.starts), ("end", words.ends))
    sides: set[Side] = set()
    stay: list[tuple[int, int]] = []
    rest = list[str]()
    for clause in clauses:
        said = {word.said for word in clause}
        named = [side for side, of in both if said & of]
        where = [(word.start, word.end) for word in clause if word.said == DATE]
        known = all(word.said == DATE or words.known.knows(word.said) for word in clause)
        if known and _stays(clause, words) and (named or not where or weighed(clause, words.keeps) is not None):
            sides |= set(named)
            stay += [] if named else where
        elif known and len(named) == 1 and not where and said & words.onlys:
            sides.add("end" if named == ["start"] else "start")
        elif not said <= words.small:
            rest.append(text[clause[0].start : clause[-1].end])
    return Kept(frozenset(sides), tuple(stay), ", ".join(rest)) if len(sides) + bool(stay) == 1 else None


def _stays(clause: Sequence[Word], words: Keeping) -> bool:
    """Whether a clause says of something that it stays: with a word for that, or as what is not meant ("not the end")."""
    said = [word.said for word in clause]
    bare = set(said) - words.small - words.nots - words.starts - words.ends
    return weighed(clause, words.keeps) is not None or (not bare and not words.nots.isdisjoint(said))
