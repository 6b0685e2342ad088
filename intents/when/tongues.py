"""Languages other than English: their tables made ready on first need, and which of them a text is written in.

A language is a module beside ``words/en.py`` that gives each of its words the English word that stands for it. Adding one is
adding that file; nothing names the languages.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from intents.when import words as tables
from intents.when.grammar.zones import PLACES
from intents.when.model.days import MONTHS, WEEKDAYS
from intents.when.words.en_small import FUNCTION, PRONOUNS

LONGEST = 2000
"""Signs of a text that are looked at in another language."""

WORD = re.compile(r"(?<!\d)(?<![^\W_])[^\W\d_]+(?:['-][^\W\d_]+)*")  # "23ten" has no English "ten"
ALSO = frozenset("off out leave cover with am i'm i'll day week".split())
NOT_ENGLISH = frozenset(
    """
    uhr kw ca januar si ja oui van von der den le la del dos di ok okay sorry off out cover backup shift""".split()
)
ENGLISH = (FUNCTION | PRONOUNS | frozenset(tables.WORDS) | ALSO) - NOT_ENGLISH
ESCAPED = re.compile(r"(\\.)")
SPLIT = re.compile("['-]")
INITIALS = re.compile(r"\b[A-Z]{2}\b")  # "AL" is annual leave, no Italian "al"
UMLAUTS = {"ä": "ae?", "ö": "oe?", "ü": "ue?", "ß": "(?:ß|ss)"}
SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
SLOT = re.compile(r"\{([a-z]+)(\d?)\}")


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language made ready. ``words`` and what fills the ``slots`` of phrases lead to English; ``telling`` are words that show the
    language, ``shared`` those that English has too, ``small`` those that say nothing beside a date (``own``: all such, with those
    that are dates in English, "mon"); what ``accented`` meets
    only its accent tells from a word of dates ("está mañana" is no "esta mañana")."""

    name: str
    words: Mapping[str, str]
    slots: Mapping[str, Mapping[str, str]]
    telling: frozenset[str]
    shared: frozenset[str]
    small: frozenset[str]
    own: frozenset[str]
    accented: re.Pattern[str] | None = None


def plain(text: str) -> str:
    """Lower case without accents, letter for letter."""
    if text.isascii():
        return text.lower()
    low = "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)
    return "".join(unicodedata.normalize("NFD", sign)[0] for sign in low).translate({0x2019: "'", 0x2013: "-", 0x2014: "-"})


def spellings(word: str) -> set[str]:
    """The ways a word of a table is written: without accents, umlauts as two letters."""
    return {plain(word), plain(word.translate(SPELLED))}


def pattern_of(pattern: str) -> str:
    """A pattern of a table so that it meets plain text."""
    spelled = "".join(UMLAUTS.get(sign, sign) for sign in pattern)
    return "".join(part if part[:1] == "\\" else plain(part) for part in ESCAPED.split(spelled))


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """The languages there are tables for."""
    return tuple(module.name for module in iter_modules(tables.__path__) if not module.name.startswith("en"))


@lru_cache(maxsize=16)
def tongue(name: str) -> Tongue:
    """The tables of a language, made ready once."""
    table = import_module(f"{tables.__name__}.{name}")
    slots = _slots(table)
    words = _meanings((said, english) for english, said in table.WORDS.items())
    for kind in ("part", "month", "weekday"):
        words = {word: english for word, english in slots[kind].items() if len(word) > 2} | words
    shared = frozenset(plain(word) for word in table.SHARED.split())
    small = frozenset(spelled for word in table.SMALL.split() for spelled in spellings(word)) | frozenset(slots["grain"])
    own = small | {spelled for word in table.TELLING.split() for spelled in spellings(word)}
    telling = own | set(words)
    accented = "|".join(getattr(table, "ACCENTED", "").split())
    pattern = re.compile(rf"(?<!\w)(?:{accented})(?!\w)", re.IGNORECASE) if accented else None
    shown = frozenset(telling) - shared - ENGLISH
    silent = (small - ENGLISH) | (shared - frozenset(map(plain, table.TELLING.split())))
    return Tongue(name, words, slots, shown, shared, silent, frozenset(own), pattern)


@lru_cache(maxsize=16)
def phrases_of(name: str) -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], str], ...]]:
    """The phrases of a language with their English, and one pattern that meets wherever any of them does."""
    table, slots = import_module(f"{tables.__name__}.{name}"), tongue(name).slots
    rows = tuple((compiled(pattern, slots), english) for pattern, english in table.PHRASES)
    return re.compile("|".join(f"(?:{re.sub('[(][?]P<[a-z0-9]+>', '(?:', found.pattern)})" for found, _ in rows)), rows


@lru_cache(maxsize=16)
def clocks_of(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The clocks of a language as they are spoken, each with its English: what the slot of a clock takes."""
    return tuple((compiled(pattern, tongue(name).slots), english) for pattern, english in tongue(name).slots["clock"].items())


def compiled(pattern: str, slots: Mapping[str, Mapping[str, str]]) -> re.Pattern[str]:
    """A pattern of a table, its slots filled, that meets whole words."""
    filled = SLOT.sub(lambda found: f"(?P<{found[1]}{found[2]}>{_one_of(found[1], slots)})", pattern_of(pattern))
    return re.compile(rf"(?<!\w)(?:{filled})(?:(?<=\W)|(?!\w))")


FIGURES = {
    "day": r"0?[1-9]|[12]\d|3[01]",
    "mm": r"0?[1-9]|1[0-2]",
    "n": r"\d{1,2}",
    "year": r"20[2-3]\d|2\d|3\d",
    "h": r"[01]?\d|2[0-4]",
    "m": r"[0-5]\d",
    "before": r"[01]?\d|2[0-4]",
}


def _one_of(kind: str, slots: Mapping[str, Mapping[str, str]]) -> str:
    if kind == "clock":
        return "|".join(SLOT.sub(lambda found: f"(?:{_one_of(found[1], slots)})", pattern_of(one)) for one in slots[kind])
    said = [word for word in slots[kind] if not word[0].isdigit()]
    return "|".join([*([FIGURES[kind]] if kind in FIGURES else []), *sorted(map(re.escape, said), key=len, reverse=True)])


def _slots(table: ModuleType) -> dict[str, dict[str, str]]:
    """What each slot takes and what it means in English."""
    numbers = _meanings((said, str(number)) for number, said in table.NUMBERS.items())
    figures = {str(number): str(number) for number in range(100)} | {f"0{number}": str(number) for number in range(10)}
    small = {word: meant for word, meant in (figures | numbers).items() if int(meant) <= 24}
    days = {word: meant for word, meant in figures.items() if 1 <= int(meant) <= 31}
    months = _meanings(zip(table.MONTHS, MONTHS, strict=True)) | _meanings(
        (name, MONTHS[at]) for at, names in enumerate(table.SHORT_MONTHS) for name in (names, f"{names}.")
    )
    return {
        "weekday": _meanings(zip(table.WEEKDAYS, WEEKDAYS, strict=True)),
        "wd": _meanings(zip(table.SHORT_WEEKDAYS, WEEKDAYS, strict=True)),
        "month": months,
        "mm": {word: MONTHS[int(meant) - 1] for word, meant in days.items() if int(meant) <= 12},
        "day": days,
        "n": figures | numbers,
        "nth": _meanings((said, _nth(number)) for number, said in table.ORDINALS.items()),
        "grain": _meanings((said, grain) for grain, said in table.GRAINS.items()),
        "part": _meanings((said, part) for part, said in table.PARTS.items()),
        "year": {str(year): str(year) for year in range(2020, 2041)} | {str(year): f"20{year}" for year in range(20, 41)},
        "h": small,
        "clock": dict(getattr(table, "CLOCKS", ())),
        "m": {f"{minute:02d}": f"{minute:02d}" for minute in range(60)},
        "place": {plain(name): name for name in PLACES} | _places(table),
        "before": {word: str((int(meant) - 2) % 12 + 1) for word, meant in small.items()},
    }


def _places(table: ModuleType) -> dict[str, str]:
    """The places after which a language names zones, and their English names."""
    rows = (line.partition(": ") for line in getattr(table, "PLACES", "").strip().splitlines())
    return {plain(name.strip()): english for english, _, names in rows for name in names.split(",")}


def _meanings(rows: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {spelled: english for said, english in rows for word in said.split() for spelled in spellings(word)}


def _nth(number: int) -> str:
    return ("last", "", "first", "second", "third", "fourth", "fifth")[number + 1]


def language_of(text: str) -> str | None:
    """The language a text is written in, told by its words; None for English, and where English is as likely."""
    return next(iter(likely(text)), None)


@lru_cache(maxsize=16)  # what is being read, not what anybody wrote today: words are kept nowhere
def likely(text: str) -> tuple[str, ...]:
    """The languages that the words of a text show, all that do so equally well; none for English, and where it is as likely."""
    rest = INITIALS.sub(" ", text)
    text = text if rest.isupper() else rest
    said = [part for word in WORD.findall(plain(text[:LONGEST])) for part in _parts(word)]
    told = {name for word in said for name in _told_by(word)}
    scores = {name: score for name in sorted(told) if (score := _score(said, tongue(name)))}
    return tuple(name for name, score in scores.items() if score == max(scores.values()))


def _parts(word: str) -> Iterable[str]:
    return dict.fromkeys((word, *SPLIT.split(word))) if "'" in word or "-" in word else (word,)


@lru_cache(maxsize=4096)
def _told_by(word: str) -> tuple[str, ...]:
    """The languages that a word shows."""
    return tuple(name for name in names() if len(word) > 1 and word in tongue(name).telling)


def _score(said: list[str], candidate: Tongue) -> int:
    """By how many words the language is ahead of English; 0 if it is not."""
    own = sum(len(word) > 1 and word in candidate.telling for word in said)
    english = sum(len(word) > 1 and word in ENGLISH and word not in candidate.shared for word in said)
    return own * 4 + sum(word in candidate.shared for word in said) if own > english else 0
