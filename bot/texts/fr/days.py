"""Days and spans of local time in words, where the zone goes without saying: "ven. 27 nov. 2026, toute la journée"."""

from collections.abc import Iterable
from datetime import date

from intents.when import Span, say, say_day

DAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
MONTHS = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")


def day(of: date) -> str:
    """ "ven. 27 nov. 2026"."""
    return say_day(of, "fr")


def span(of: Span) -> str:
    """A span as ``intents.when.say`` has it, without a zone."""
    return say(of, "", "fr").removesuffix(" ()")


def weekdays(of: Iterable[int]) -> str:
    """Days of the week, from 0 for Monday: "lun.–ven.", "lun., mer."."""
    found = sorted(of)
    whole = len(found) > 2 and found == list(range(found[0], found[-1] + 1))
    return f"{DAYS[found[0]]}–{DAYS[found[-1]]}" if whole else ", ".join(DAYS[one] for one in found)
