"""Why a date does not exist: "31 de junio" since June has 30 days."""

import re
from calendar import monthrange
from collections.abc import Iterator

MONTHS = tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split())

_NAMES = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + "|sept|setiembre"
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})\.?º?\s+(?:de\s+)?({_NAMES})\b", re.IGNORECASE)
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})\b(?!\.\d)")
_ISO = re.compile(r"\b\d{4}-(\d{2})-(\d{2})\b")
_YEAR = re.compile(r"\b(20\d\d)\b")


def why(text: str, year: int) -> str:
    """ "junio solo tiene 30 días"; empty where the text doesn't tell. ``year`` counts for dates without one."""
    found = _YEAR.search(text)
    year = int(found[1]) if found else year
    for number, month in _dates(text):
        if not 1 <= month <= 12:
            return "un año solo tiene 12 meses"
        length = monthrange(year, month)[1]
        if number > length:
            return f"{MONTHS[month - 1]} solo tiene {length} días" + (f" en {year}" if (number, month) == (29, 2) else "")
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
    return next(at for at, month in enumerate(MONTHS, 1) if month[:3] == name[:3].lower().replace("set", "sep"))
