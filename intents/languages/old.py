"""Messages in other languages than English: one module of tables for each, and nothing but tables; nothing names the languages.

A language has two files of the same name: its dates in ``intents/when/words`` and all else here (``de.py`` tells the form).
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from intents.when.tongues import compiled, language_of, pattern_of, plain, spellings, tongue

NAMES = (
    r"(?P<names>@?[^\W\d_][\w.'-]*(?: (?!(?:JOIN) )[^\W\d_][\w.'-]*){0,2}"
    r"(?:(?:, ?| ?[&/+] ?| (?:JOIN) )[^\W\d_][\w.'-]*(?: (?!(?:JOIN) )[^\W\d_][\w.'-]*){0,2}){0,3})"
)
KINDS = (
    "LIST", "HOURS", "HOLIDAY", "CANCEL", "EDIT", "LEAVE", "STATE", "COVER", "I_COVER", "SUBJECT", "NOT_AWAY", "ELSEWHERE", "ME",
    "THEY", "ASKING",
)


@dataclass(frozen=True, slots=True)
class Speech:
    """A language's tables for messages, made ready. ``rules`` by the names of the tables, ``english`` the phrases that the reader
    of days wants in English, ``known`` words that are nobody's name;
    after ``determiners`` stands a thing."""

    name: str
    rules: dict[str, tuple[re.Pattern[str], ...]]
    english: tuple[tuple[re.Pattern[str], str], ...]
    known: frozenset[str]
    either: frozenset[str]
    both: frozenset[str]
    determiners: frozenset[str]


@lru_cache(maxsize=16)
def speech(name: str) -> Speech:
    """The tables of a language, made ready once."""
    table = import_module(f"{__name__}.{name}")
    join = "|".join(sorted({*table.AND.split(), *table.OR.split()}))
    rules = {kind: tuple(_ready(pattern, join, name) for pattern in getattr(table, kind)) for kind in KINDS}
    dates = tongue(name)
    known = {*dates.telling, *dates.shared, *dates.slots["weekday"], *dates.slots["month"], *dates.slots["n"]}
    known |= {plain(word) for word in f"{table.TELLING} {table.NO_NAMES} {table.DETERMINERS}".split()}
    english = tuple((compiled(pattern, dates.slots), meant) for pattern, meant in table.ENGLISH)
    either, both, determiners = (frozenset(row.split()) for row in (table.OR, table.AND, table.DETERMINERS))
    return Speech(name, rules, english, frozenset(known), either, both, determiners)


def _ready(pattern: str, join: str, name: str) -> re.Pattern[str]:
    weekdays = f"(?:{'|'.join(tongue(name).slots['weekday'])})"
    filled = pattern_of(pattern).replace("{weekday}", weekdays).replace("{names}", NAMES.replace("JOIN", join))
    return re.compile(rf"(?<!\w)(?:{filled})(?!\w)")


@lru_cache(maxsize=1)
def telling() -> tuple[tuple[str, frozenset[str]], ...]:
    """For each language the words about being away that show it."""
    return tuple(
        (module.name, frozenset(spelled for word in _table(module.name, "TELLING").split() for spelled in spellings(word)))
        for module in iter_modules(__path__)
    )


def _table(name: str, table: str) -> str:
    said: str = getattr(import_module(f"{__name__}.{name}"), table)
    return said


def spoken(text: str) -> Speech | None:
    """The tables of the language a message is written in; None for English."""
    name = language_of(text, telling())
    return speech(name) if name else None


@lru_cache(maxsize=16)
def _answers(name: str) -> dict[str, str]:
    rows = (("yes", "YES"), ("no", "NO"), ("help", "HELP"), ("undo", "UNDO"))
    return {spelled: kind for kind, table in rows for said in " ".join(_table(name, table).split()).split(" | ")
            for spelled in spellings(said)}


def answer(text: str) -> str | None:
    """``yes``, ``no``, ``help`` or ``undo`` for a message that is nothing but that, in any of the languages."""
    if len(text) > 60:
        return None
    said = " ".join(re.findall(r"[^\W_]+(?:['-][^\W_]+)*", plain(text)))
    return next((found for name, _ in telling() if (found := _answers(name).get(said))), None)
