"""Why a date does not exist: "31 giugno" since June has 30 days."""

import re
from calendar import monthrange
from collections.abc import Iterator

MONTHS = tuple("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split())

_BEGINS = {name[:3]: at for at, name in enumerate(MONTHS, 1)}
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})[°º]?\s*(?:di\s+)?({'|'.join(_BEGINS)})", re.IGNORECASE)
_SLASHED = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})(/|\b)")
_ISO = re.compile(r"\b\d{4}-(\d{2})-(\d{2})\b")
_YEAR = re.compile(r"\b(20\d\d)\b")


def why(text: str, year: int) -> str:
    """ "giugno ha 30 giorni"; empty where the text doesn't tell. ``year`` counts for dates without one."""
    found = _YEAR.search(text)
    year = int(found[1]) if found else year
    for number, month in _dates(text):
        if not 1 <= month <= 12:
            return "un anno ha 12 mesi"
        length = monthrange(year, month)[1]
        if number > length:
            return f"{MONTHS[month - 1]}{f' {year}' if (number, month) == (29, 2) else ''} ha {length} giorni"
    return ""


def _dates(text: str) -> Iterator[tuple[int, int]]:
    """(day, month) of the dates that can be read in one way only: "14.30" may be a time."""
    for number, name in _DAY_MONTH.findall(text):
        yield int(number), _BEGINS[name.lower()]
    for month, number in _ISO.findall(text):
        yield int(number), int(month)
    for number, month, slash in _SLASHED.findall(text):
        if slash or int(month) <= 12:
            yield int(number), int(month)
