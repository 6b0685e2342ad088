"""Why a date does not exist: "31. Juni" since June has 30 days."""

import re
from calendar import monthrange
from collections.abc import Iterator

MONTHS = tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split())

_OTHERS = {"jän": 1, "mae": 3, "mrz": 3}  # as months begin too
_BEGINS = {name[:3].lower(): at for at, name in enumerate(MONTHS, 1)} | _OTHERS
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})\.?\s*({'|'.join(_BEGINS)})", re.IGNORECASE)
_DOTTED = re.compile(r"\b(\d{1,2})[./]\s?(\d{1,2})(\.|\b)")
_ISO = re.compile(r"\b\d{4}-(\d{2})-(\d{2})\b")
_YEAR = re.compile(r"\b(20\d\d)\b")


def why(text: str, year: int) -> str:
    """ "der Juni hat 30 Tage"; empty where the text doesn't tell. ``year`` counts for dates without one."""
    found = _YEAR.search(text)
    year = int(found[1]) if found else year
    for number, month in _dates(text):
        if not 1 <= month <= 12:
            return "ein Jahr hat 12 Monate"
        length = monthrange(year, month)[1]
        if number > length:
            return f"der {MONTHS[month - 1]}{f' {year}' if (number, month) == (29, 2) else ''} hat {length} Tage"
    return ""


def _dates(text: str) -> Iterator[tuple[int, int]]:
    """(day, month) of the dates that can be read in one way only: "14.30" may be a time."""
    for number, name in _DAY_MONTH.findall(text):
        yield int(number), _BEGINS[name.lower()]
    for month, number in _ISO.findall(text):
        yield int(number), int(month)
    for number, month, dot in _DOTTED.findall(text):
        if dot or int(month) <= 12:
            yield int(number), int(month)
