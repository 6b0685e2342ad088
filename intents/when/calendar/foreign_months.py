"""Single absolute dates whose month is in another language ("24 décembre 2026"): handed to dateparser, and only those.

dateparser is slow to load and to run, so it is asked only where the shape is sure: a day, a word that begins like a month, a year
if there is one.
"""

from datetime import date, datetime
from functools import lru_cache
from typing import Any

from intents.when.model.days import Days
from intents.when.text.reader import Reader

LANGUAGES = ["de", "fr", "es", "it", "pt", "nl", "da", "sv", "pl"]
BEGINNINGS = frozenset(
    {
        "janu",
        "janv",
        "jane",
        "enero",
        "genn",
        "styc",
        "febr",
        "févr",
        "fevr",
        "feve",
        "lute",
        "märz",
        "marz",
        "mars",
        "março",
        "maar",
        "avri",
        "abri",
        "apri",
        "kwie",
        "mayo",
        "magg",
        "maio",
        "juni",
        "juin",
        "junh",
        "giug",
        "juli",
        "juil",
        "julh",
        "lugl",
        "lipc",
        "agos",
        "août",
        "aout",
        "augu",
        "sier",
        "sept",
        "sett",
        "sete",
        "okto",
        "octu",
        "outu",
        "otto",
        "nove",
        "deze",
        "déce",
        "dece",
        "dici",
        "dice",
        "grud",
    }
)
SHORT = frozenset({"mai", "okt", "dez", "déc", "mär", "fév", "avr", "ene", "abr", "juil"})
SMALL = frozenset({"de", "del", ".", "den", "der", "des", "d"})
SETTINGS: dict[str, Any] = {
    "DATE_ORDER": "DMY",
    "REQUIRE_PARTS": ["day", "month", "year"],
    "RELATIVE_BASE": datetime(2024, 1, 1),
    "PARSERS": ["absolute-time"],
}


def unusual_date(reader: Reader, at: int) -> tuple[Days, int] | None:
    """The date that starts at a day number, if its month is a foreign word."""
    day = reader.at(at)
    if day.digits not in (1, 2) or not 1 <= (day.number or 0) <= 31:
        return None
    here = _past_small(reader, at + 1)
    month = reader.at(here)
    if month.sense or not (month.text in SHORT or month.text[:4] in BEGINNINGS):
        return None
    after = _past_small(reader, here + 1)
    year = reader.year(after)
    found = _parsed(f"{day.number} {month.text} {year or 2024}")
    if found is None or found.day != day.number or (year and found.year != year):
        return None
    return Days(year=year, month=found.month, day=found.day), after + 1 if year else here + 1


def _past_small(reader: Reader, at: int) -> int:
    return at + 1 if reader.at(at).text in SMALL else at


@lru_cache(maxsize=256)
def _parsed(phrase: str) -> date | None:
    import dateparser  # noqa: PLC0415 - slow to load, and hardly ever needed

    found = dateparser.parse(phrase, languages=LANGUAGES, settings=SETTINGS)
    return found.date() if found else None
