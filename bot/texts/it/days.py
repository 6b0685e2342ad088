"""Days and spans of local time in words, where the zone goes without saying: "ven 27 nov 2026, tutto il giorno"."""

from collections.abc import Iterable
from datetime import date

from intents.when import Span, say, say_day

DAYS = ("lun", "mar", "mer", "gio", "ven", "sab", "dom")
MONTHS = ("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic")


def day(of: date) -> str:
    """ "ven 27 nov 2026"."""
    return say_day(of, "it")


def span(of: Span) -> str:
    """A span as ``intents.when.say`` has it, without a zone."""
    return say(of, "", "it").removesuffix(" ()")


def weekdays(of: Iterable[int]) -> str:
    """Days of the week, from 0 for Monday: "lun–ven", "lun, mer"."""
    found = sorted(of)
    whole = len(found) > 2 and found == list(range(found[0], found[-1] + 1))
    return f"{DAYS[found[0]]}–{DAYS[found[-1]]}" if whole else ", ".join(DAYS[one] for one in found)
