"""Time zones as systems name them: IANA names, Windows names (CLDR's table, by tzlocal), and plain offsets."""

import re
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from tzlocal.windows_tz import win_tz

OFFSET = re.compile(r"\(?(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?(\d\d))?\)?", re.IGNORECASE)
FIXED = "Etc/"  # zones without summer time


def zone(*names: str | None) -> str | None:
    """The IANA name of the first that is a zone; None when none is. "GMT-05:00" is Etc/GMT+5, as IANA counts to the west."""
    return next((found for name in names if name and (found := _known(name))), None)


def kept_in(record: Any) -> str:
    """The zone that a substitution of either shape is kept in; UTC where it says none."""
    data = record if isinstance(record, dict) else {}
    inside = data.get("attributes")
    shown = inside if isinstance(inside, dict) else data
    return zone(str(shown.get("timeZoneString") or "")) or "UTC"


def fixed(name: str) -> bool:
    """Whether a zone is a plain offset, where somebody who has summer time is guessed wrong for half a year."""
    return name.startswith(FIXED)


def _known(name: str) -> str | None:
    wanted = " ".join(name.split()).casefold()
    known = _names()
    return known.get(wanted) or known.get(wanted.replace(" daylight time", " standard time")) or _offset(wanted)


def _offset(name: str) -> str | None:
    found = OFFSET.fullmatch(name)
    if found is None or found[3] not in (None, "00"):
        return None
    hours = int(found[2])
    return _names().get(f"etc/gmt{'-' if found[1] == '+' else '+'}{hours}") if hours else "UTC"


@cache
def _names() -> dict[str, str]:
    windows = {name.casefold(): iana for name, iana in win_tz.items()}
    return {**windows, **{name.casefold(): name for name in available_timezones()}}
