"""Countries and parts of them, by the words for them: ``places.toml``."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from intents.languages.load import bare

NAMED = 4  # letters; shorter words are initials: "uk", "usa"


@cache
def places() -> Mapping[str, str]:
    """The code (ISO 3166) of each word, which is written without accents."""
    table = tomllib.loads((Path(__file__).parent / "places.toml").read_text("utf-8"))
    return {word: code for code, words in table.items() for word in str(words).split()}


def of_country(code: str) -> str:
    """The part of a country whose holidays are told where none is named: all of it, where there is one for all."""
    codes = list(dict.fromkeys(places().values()))
    return code if code in codes else next((one for one in codes if one.startswith(f"{code}-")), code)


def places_named(words: Iterable[str]) -> list[tuple[str, str]]:
    """Which of some words are such, each with its code."""
    return [(word, places()[word]) for word in words if word in places()]


@lru_cache(maxsize=4096)
def is_country(said: str) -> bool:
    """Whether it names a country, a part of one or its people."""
    return any(word in places() for word in bare(said.lower()).split())


def name_of(code: str) -> str:
    """The first of the words for it, as a name: "Germany" for DE, "UK" for GB-ENG."""
    found = next((word for word, one in places().items() if one == code), code)
    return found.upper() if len(found) < NAMED else found.capitalize()
