"""Days and spans of local time in words, where the zone goes without saying: "vie 27 nov 2026, todo el día"."""

from collections.abc import Iterable
from datetime import date

from intents.languages.saying import saying
from intents.when import Span, say, say_day, say_weekdays

DAYS, MONTHS = saying("es").weekdays, saying("es").months


def day(of: date) -> str:
    """ "vie 27 nov 2026"."""
    return say_day(of, "es")


def span(of: Span) -> str:
    """A span as ``intents.when.say`` has it, without a zone."""
    return say(of, "", "es").removesuffix(" ()")


def weekdays(of: Iterable[int]) -> str:
    """Days of the week, from 0 for Monday: "lun–vie", "lun, mié"."""
    return say_weekdays(of, "es")
