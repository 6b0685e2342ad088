"""How a language says days, spans and recurrences (``<language>/saying.toml``), and plans (``<language>/plan.toml``)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Saying:
    """Words and forms; in a form ``{0}``, ``{1}`` and names in braces are filled in.

    ``weekdays`` (from Monday) and ``months`` are short, for dates; ``weekday_names`` and ``month_names`` whole, for what repeats.
    ``each`` has for an RFC 5545 frequency how every one, every other and every n-th is said. ``nths`` are "first" to "fifth"
    (1 to 5) and from the last on (-1 to -5), ``numbers`` days of the month: one form for all, or 31 words. ``her`` are words in the
    place of ``nths`` beside ``her_weekdays`` (0 for Monday) where those have another gender.
    """

    weekdays: list[str]
    months: list[str]
    weekday_names: list[str]
    month_names: list[str]
    day: str
    dated: str
    all_day: str
    up_to: str
    until: str
    until_clock: str
    onward: str
    onward_clock: str
    any_time: str
    together: str
    ends: str
    times: str
    workdays: str
    weekends: str
    every_weekday: str
    other_weekday: str
    on_weekdays: str
    in_month: str
    in_year: str
    on_date: str
    every_months: str
    in_months: str
    which_day: str
    which_workday: str
    which_weekday: str
    one_day: str
    one_weekday: str
    numbers: list[str]
    each: Mapping[str, list[str]]
    nths: Mapping[str, str]
    her: Mapping[str, str]
    her_weekdays: list[int]


@cache
def table(language: str, stem: str) -> dict[str, Any]:
    """A table of a language (``<language>/<stem>.toml``), English where it has none."""
    path = FOLDER / language / f"{stem}.toml"
    return tomllib.loads((path if path.exists() else FOLDER / "en" / path.name).read_text(encoding="utf-8"))


def sentences(language: str) -> Mapping[str, str]:
    """What a plan says of itself. Raises KeyError for what it lacks."""
    return table(language, "plan")


@cache
def saying(language: str) -> Saying:
    """The words of a language. Raises TypeError, which names what the table lacks."""
    return Saying(**table(language, "saying"))
