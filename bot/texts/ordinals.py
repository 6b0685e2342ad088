"""Which of several of what is booked words mean: "cancel the last one", "skip the second Friday", "all but the first", "which
are left". The words are those of ``ordinals.toml`` of each language: a text with any other, but for a name, says nothing of it."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal

from bot.texts.days import weekday_of
from bot.texts.evidence import Cue, Vocabulary, cut, forms, plain, vocabulary, weighed
from bot.texts.speaking import languages, speaking, spoken

MOST_WORDS = 14

Act = Literal["takes", "keeps", "asks", "restores"]
Which = Literal["nth", "middle", "other", "both", "rest", "all"]
ACTS: tuple[Act, ...] = ("asks", "takes", "restores", "keeps")
"""What is wanted, the first first: "cancel only the last" takes it."""
GROUPS: tuple[Which, ...] = ("middle", "other", "rest")


@dataclass(frozen=True, slots=True)
class Said:
    """What is to become of some, and of which: ``which`` with the places ``at``, from 0 on or from the end (-1). ``weekday`` is
    that of those that are counted, ``name`` one of who covers them; ``whole``: bookings are counted and no days of them;
    ``days``: days are."""

    act: Act
    which: Which
    at: tuple[int, ...] = ()
    weekday: int | None = None
    name: str = ""
    whole: bool = False
    days: bool = False


@dataclass(frozen=True, slots=True)
class Ordinals:
    """The words of a language, ``sets`` by their names in its file; ``every`` is all of them. ``pointing`` is
    what points at one of several, ``it`` a word in its stead, ``both`` what means each of two."""

    acts: Mapping[str, Sequence[Cue]]
    nth: Mapping[str, int]
    counts: Mapping[str, int]
    sets: Mapping[str, frozenset[str]]
    every: Vocabulary
    pointing: Sequence[str]
    it: str
    both: Sequence[str]


@cache
def ordinals(language: str) -> Ordinals:
    """Those of a language."""
    read = tomllib.loads((Path(__file__).parent / language / "ordinals.toml").read_text(encoding="utf-8"))
    acts = read.pop("acts")
    nth, counts = (
        {plain(word): at for at, words in enumerate(read.pop(name).split(";")) for word in words.split()}
        for name in ("nth", "counts")
    )
    pointing, it = [one.strip() for one in read.pop("pointing").split(";")], read.pop("it")
    both = [" ".join(map(plain, one.split())) for one in read.pop("both").split(";")]
    sets = {name: frozenset(map(plain, words.split())) for name, words in read.items()}
    told = (words for name, words in sets.items() if name not in ("toward", "parts"))
    every = vocabulary(" ".join(acts.values()), nth, counts, *told, *(one.split() for one in both))
    return Ordinals({act: forms(said) for act, said in acts.items()}, nth, counts, sets, every, pointing, it, both)


def said(text: str, is_name: Callable[[str], bool]) -> Said | None:
    """What words say of it, in the language that is spoken or another one: few words don't show theirs. None where they say nothing
    of the kind. ``is_name`` tells whether a word is a colleague's."""
    for language in dict.fromkeys((spoken(), *languages())):
        with speaking(language):
            if (found := _said(text, is_name)) is not None:
                return found
    return None


def speaks_of_all(text: str) -> bool:
    """Whether words speak of all of several, or of how many: "I don't need all three any more"."""
    known = ordinals(spoken())
    return any(word.said in known.sets["all"] or word.said in known.counts for word in cut(text, ()))


def points(text: str) -> bool:
    """Whether a word of a text may tell which of some: a number or rank, "but", "the other"."""
    known = ordinals(spoken())
    telling = known.sets["except"] | known.sets["last"] | known.sets["before"] | known.sets["rest"] | known.sets["other"]
    return any(word.said in {*known.nth, *known.counts, *telling, *known.sets["middle"]} for word in cut(text, ()))


def speaks_of_both(text: str) -> bool:
    """Whether words speak of each of two: "Max takes both days"."""
    return _both([word.said for word in cut(text, ())], ordinals(spoken()))


def _both(words: Sequence[str], known: Ordinals) -> bool:
    said = f" {' '.join(words)} "
    return any(f" {one} " in said for one in known.both)


def _said(text: str, is_name: Callable[[str], bool]) -> Said | None:
    known, parts = ordinals(spoken()), cut(text, ())
    words = [word.said for word in parts]
    if not 0 < len(words) <= MOST_WORDS:
        return None
    named = {word: weekday_of(word) for word in words}
    days = {day for day in named.values() if day is not None}
    strange = [word for word in words if named[word] is None and not known.every.knows(word)]
    dated = bool(days) and any(word in known.sets["next"] for word in words)  # "next Monday" is that day
    if dated or len(days) > 1 or len(strange) > 1:
        return None
    found, without = weighed(parts, known.acts), any(word in known.sets["except"] for word in words)
    topics = found.topics if found is not None else ("keeps",) if without else ()
    act, which = next((one for one in ACTS if one in topics), None), _which(words, known)
    if (
        act is None
        or which is None
        or (act == "restores" and which != ("all", ()))
        or (act == "asks" and any(word in known.sets["mine"] for word in words))
    ):
        return None  # "when is my next shift?" is about something else
    if without:  # "all but the first": the others of it
        act = "keeps" if act == "takes" else "takes"
    kind, at = which
    whole = any(word in known.sets["whole"] for word in words)
    if (
        kind == "all"
        and act not in ("asks", "restores")
        and not (strange and (whole or any(word in known.sets["ones"] for word in words)))
    ):
        return None  # "cancel it" is said of what was last, and "the Friday" is a day
    counts_days = any(word in known.sets["days"] for word in words)
    exact = Said(act, kind, at, next(iter(days), None), "".join(strange), whole, counts_days)
    return exact if all(map(is_name, strange)) else None


def _which(words: Sequence[str], known: Ordinals) -> tuple[Which, tuple[int, ...]] | None:
    """The places that are named, all where none is; None where they can't be told."""
    places = [known.nth.get(word, -1) for word in words if word in known.nth or word in known.sets["last"]]
    groups = [one for one in GROUPS if any(word in known.sets[one] for word in words)]
    count = _count(words, known)
    if any(word in known.sets["before"] for word in words):
        places = [-2]
    if not places and not groups and _both(words, known):
        return "both", ()
    if len(groups) + bool(places) > 1 or (count > 1 and len(places) > 1):
        return None
    if groups:
        return groups[0], ()
    if count > 1 and places:
        return ("nth", tuple(range(count))) if places == [0] else ("nth", tuple(range(-count, 0))) if places == [-1] else None
    return ("nth", tuple(places)) if places else ("all", ())


def _count(words: Sequence[str], known: Ordinals) -> int:
    """How many of the first or last are meant: "the last two"."""
    edges = {*known.sets["last"], *(word for word, at in known.nth.items() if at == 0)}
    pairs = [{first, second} for first, second in pairwise(words)]
    return max((known.counts[word] + 1 for pair in pairs if pair & edges for word in pair if word in known.counts), default=1)
