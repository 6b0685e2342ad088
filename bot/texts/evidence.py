"""What words bear witness to: a table of cues for each language (``evidence.toml``), and how they are weighed.

The cue of which most words are found wins; those of as many are all heard. Nothing else is weighed.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple
from unicodedata import combining, normalize

DATE, NAME, BREAK = "DATE", "NAME", "|"
GAP = r"(?: [^| ]+){0,3}? "
_WORD = re.compile(r"\w+(?:['’`]\w+)*|[,.;:!?\n…–—]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as cues have it, and where it stands in the text."""

    said: str
    start: int
    end: int


class Cue(NamedTuple):
    """Some words: how many, how they are found, and those of which one must be there, none where no such word is known."""

    weight: int
    form: re.Pattern[str]
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The ``words`` of a table, and what some ``begin`` with."""

    words: frozenset[str]
    begin: tuple[str, ...]

    def knows(self, word: str) -> bool:
        """Whether it is one of them, or what parts two clauses."""
        return word == BREAK or word in self.words or word.startswith(self.begin)


@dataclass(frozen=True, slots=True)
class Table:
    """The cues of a language, compiled: of a topic, each with how many words it has. ``leaning`` are words that dates may seem to
    begin with, ``own`` those for the speaker, ``past`` those that may tell of what is over,
    ``been`` what does, ``facts`` those that begin a question of what is so. ``returns`` tell that
    somebody is back, where none of ``stays`` is with them; ``last`` is the day before; ``homeward`` is in dates of a return;
    ``doubts`` say beside what is wanted that it may not be; ``revokes`` take back what was asked for, ``unwell`` tell of
    being ill or hurt. ``sanction`` tells whose leave is wanted before something is booked, ``bosses`` are words for
    whoever leads the speaker, ``beside`` and ``behind`` those that say nothing more beside it.
    ``rather`` tells beside a name that it is they who are to cover. Of ``blocks``, ``weak`` ones may as well begin something else;
    ``slips`` tell that what was said was not meant.
    ``asked_tags`` are tags only before a question mark; ``lets`` leaves things be; ``only`` are words beside days that add nothing
    to them, ``needed`` ask whether somebody still is. ``needs`` tell that somebody is needed,
    ``cans`` that they can, ``acts`` that they do."""

    asks: Mapping[str, Sequence[Cue]]
    wants: Mapping[str, Sequence[Cue]]
    then: Sequence[re.Pattern[str]]
    now: Sequence[re.Pattern[str]]
    tags: tuple[str, ...]
    asked_tags: tuple[str, ...]
    opens: frozenset[str]
    leads: frozenset[str]
    blocks: frozenset[str]
    rather: frozenset[str]
    weak: frozenset[str]
    slips: frozenset[str]
    them: frozenset[str]
    every: frozenset[str]
    leaning: frozenset[str]
    own: frozenset[str]
    been: Sequence[re.Pattern[str]]
    past: frozenset[str]
    facts: frozenset[str]
    stays: frozenset[str]
    last: frozenset[str]
    homeward: frozenset[str]
    needs: frozenset[str]
    cans: frozenset[str]
    acts: frozenset[str]
    returns: Mapping[str, Sequence[Cue]]
    revokes: Mapping[str, Sequence[Cue]]
    unwell: Mapping[str, Sequence[Cue]]
    needed: Mapping[str, Sequence[Cue]]
    sanction: Mapping[str, Sequence[Cue]]
    bosses: frozenset[str]
    beside: frozenset[str]
    behind: frozenset[str]
    doubts: frozenset[str]
    lets: frozenset[str]
    only: frozenset[str]
    known: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """What words are about: those topics that weigh most, and where the words stand that say so."""

    topics: tuple[str, ...]
    weight: int
    used: frozenset[int]


def plain(word: str) -> str:
    """A word in small letters, without accents and apostrophes."""
    if word.isascii() and word.isalnum():
        return word.lower()
    letters = normalize("NFKD", word.casefold())
    return "".join(one for one in letters if one.isalnum() and not combining(one))


def cut(text: str, dates: Sequence[tuple[int, int]]) -> list[Word]:
    """The words of a text; a date is one, and so is what parts two clauses."""
    return list(_cut(text, tuple(dates)))


@lru_cache(maxsize=16)  # what is being read, not what anybody wrote today: words are kept nowhere
def _cut(text: str, dates: tuple[tuple[int, int], ...]) -> tuple[Word, ...]:
    found = [(match[0], *match.span()) for match in _WORD.finditer(text)]
    words = [
        Word(plain(said) or BREAK, start, end)
        for said, start, end in found
        if not any(first < end and start < last for first, last in dates)
    ]
    words += [Word(DATE, first, last) for first, last in dates]
    return tuple(sorted(words, key=lambda one: one.start))


def weighed(words: Sequence[Word], cues: Mapping[str, Sequence[Cue]]) -> Found | None:
    """What they are about; None without any cue."""
    text, starts, said = "", [], {word.said for word in words}
    for word in words:
        starts.append(len(text) + 1)
        text += f" {word.said}"
    best: dict[str, tuple[int, frozenset[int]]] = {}
    for topic, forms in cues.items():
        for weight, form, needs in forms:
            if needs and needs.isdisjoint(said):
                continue
            if weight > best.get(topic, (0,))[0] and (match := form.search(f"{text} ")):
                at = frozenset(starts.index(match.start(group)) for group in range(1, weight + 1))
                best[topic] = weight, at
    most = max((weight for weight, _ in best.values()), default=0)
    topics = tuple(topic for topic, (weight, _) in best.items() if weight == most)
    return Found(topics, most, frozenset[int]().union(*(best[topic][1] for topic in topics))) if topics else None


@cache
def table(language: str) -> Table:
    """The table of a language."""
    read = tomllib.loads((Path(__file__).parent / language / "evidence.toml").read_text(encoding="utf-8"))
    asks, wants = ({topic: forms(cues) for topic, cues in read[kind].items()} for kind in ("asks", "wants"))
    then, now, been = ([cue.form for cue in forms(read[name])] for name in ("then", "now", "been"))
    tags, asked_tags = (tuple(f" {tag.strip()}" for tag in read[name].split(";")) for name in ("tags", "asked_tags"))
    sets = {
        name: frozenset(map(plain, read[name].split()))
        for name in (
            "opens",
            "leads",
            "blocks",
            "rather",
            "weak",
            "slips",
            "them",
            "every",
            "leaning",
            "own",
            "past",
            "facts",
            "stays",
            "last",
            "homeward",
            "doubts",
            "needs",
            "cans",
            "acts",
            "bosses",
            "beside",
            "behind",
            "lets",
            "only",
        )
    }
    returns, revokes, unwell, sanction, needed = (
        {name: forms(read[name])} for name in ("returns", "revokes", "unwell", "sanction", "needed")
    )
    every = " ".join([*read["asks"].values(), *read["wants"].values(), read["then"], read["now"], read["been"], read["sanction"]])
    known = vocabulary(every, *sets.values()).words
    return Table(
        asks=asks,
        wants=wants,
        then=then,
        now=now,
        been=been,
        tags=tags,
        asked_tags=asked_tags,
        returns=returns,
        revokes=revokes,
        unwell=unwell,
        needed=needed,
        sanction=sanction,
        known=known,
        **sets,
    )


def vocabulary(cues: str, *sets: Iterable[str]) -> Vocabulary:
    """The words of some cues, and those of sets."""
    return Vocabulary(frozenset(re.findall(r"\w+", cues)).union(*sets), tuple(re.findall(r"(\w+)~", cues)))


def forms(cues: str) -> list[Cue]:
    """Cues as they are written: a line or a semicolon parts two of them."""
    words = [cue.split() for cue in re.split(r"[;\n]", cues) if cue.strip()]
    return [Cue(len(cue), re.compile(GAP.join(map(_alternatives, cue)).join((" ", r"(?= )"))), _needs(cue)) for cue in words]


def _needs(cue: Sequence[str]) -> frozenset[str]:
    """Of the places of a cue that whole words stand at, the one with the fewest."""
    whole = [frozenset(one.split("/")) for one in cue if all(word.isalnum() or word == BREAK for word in one.split("/"))]
    return min(whole, key=len, default=frozenset())


def _alternatives(word: str) -> str:
    words = word.replace(BREAK, re.escape(BREAK)).split("/")
    return f"({'|'.join(one[:-1] + '[^ ]*' if one.endswith('~') else one for one in words)})"
