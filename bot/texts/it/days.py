"""Days and spans of local time in words, where the zone goes without saying: "ven 27 nov 2026, tutto il giorno"."""

from collections.abc import Iterable
from datetime import date

from intents.languages.saying import saying
from intents.when import Span, say, say_day, say_weekdays

DAYS, MONTHS = saying("it").weekdays, saying("it").months


def day(of: date) -> str:
    """ "ven 27 nov 2026"."""
    return say_day(of, "it")


def span(of: Span) -> str:
    """A span as ``intents.when.say`` has it, without a zone."""
    return say(of, "", "it").removesuffix(" ()")


def weekdays(of: Iterable[int]) -> str:
    """Days of the week, from 0 for Monday: "lun–ven", "lun, mer"."""
    return say_weekdays(of, "it")
