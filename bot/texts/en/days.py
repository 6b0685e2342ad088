"""Days and spans of local time in words, where the zone goes without saying: "Fri 27 Nov 2026, all day"."""

from collections.abc import Iterable
from datetime import date

from intents.languages.saying import saying
from intents.when import Span, say, say_day, say_weekdays

DAYS, MONTHS = saying("en").weekdays, saying("en").months


def day(of: date) -> str:
    """ "Fri 27 Nov 2026"."""
    return say_day(of, "en")


def span(of: Span) -> str:
    """A span as ``intents.when.say`` has it, without a zone."""
    return say(of, "", "en").removesuffix(" ()")


def weekdays(of: Iterable[int]) -> str:
    """Days of the week, from 0 for Monday: "Mon–Fri", "Mon, Wed"."""
    return say_weekdays(of, "en")
