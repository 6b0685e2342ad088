"""Days and spans of local time in words, where the zone goes without saying: "vie 27 nov 2026, todo el día"."""

from collections.abc import Iterable
from datetime import date

from intents.when import Span, say, say_day

DAYS = ("lun", "mar", "mié", "jue", "vie", "sáb", "dom")
MONTHS = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic")


def day(of: date) -> str:
    """ "vie 27 nov 2026"."""
    return say_day(of, "es")


def span(of: Span) -> str:
    """A span as ``intents.when.say`` has it, without a zone."""
    return say(of, "", "es").removesuffix(" ()")


def weekdays(of: Iterable[int]) -> str:
    """Days of the week, from 0 for Monday: "lun–vie", "lun, mié"."""
    found = sorted(of)
    whole = len(found) > 2 and found == list(range(found[0], found[-1] + 1))
    return f"{DAYS[found[0]]}–{DAYS[found[-1]]}" if whole else ", ".join(DAYS[one] for one in found)
