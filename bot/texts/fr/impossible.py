"""Why a date does not exist: "31 juin" since June has 30 days."""

import re
from calendar import monthrange
from collections.abc import Iterator

MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre")

_NAMES = (
    r"janv(?:ier)?|f[ée]vr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[ûu]t|sept(?:embre)?|oct(?:obre)?"
    r"|nov(?:embre)?|d[ée]c(?:embre)?"
)
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:er)?\s+({_NAMES})\b", re.IGNORECASE)
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})\b(?!\.\d)")
_ISO = re.compile(r"\b\d{4}-(\d{2})-(\d{2})\b")
_YEAR = re.compile(r"\b(20\d\d)\b")


def why(text: str, year: int) -> str:
    """ "juin n'a que 30 jours"; empty where the text doesn't tell. ``year`` counts for dates without one."""
    found = _YEAR.search(text)
    year = int(found[1]) if found else year
    for number, month in _dates(text):
        if not 1 <= month <= 12:
            return "une année n'a que 12 mois"
        length = monthrange(year, month)[1]
        if number > length:
            return f"{MONTHS[month - 1]} n'a que {length} jours" + (f" en {year}" if (number, month) == (29, 2) else "")
    return ""


def _dates(text: str) -> Iterator[tuple[int, int]]:
    """(day, month) of the dates that can be read in one way only."""
    for number, name in _DAY_MONTH.findall(text):
        yield int(number), _month(name)
    for month, number in _ISO.findall(text):
        yield int(number), int(month)
    for pair in _SLASHED.findall(text):
        low, high = sorted(map(int, pair))
        if high > 12:
            yield high, low


def _month(name: str) -> int:
    bare = name.casefold().replace("é", "e").replace("û", "u")
    names = (month.replace("é", "e").replace("û", "u") for month in MONTHS)
    return next(at for at, month in enumerate(names, 1) if month.startswith(bare))
