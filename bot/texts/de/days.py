"""Days and spans of local time in words, where the zone goes without saying: "Fr 27. Nov. 2026, ganztägig"."""

from collections.abc import Iterable
from datetime import date

from intents.languages.saying import saying
from intents.when import Span, say, say_day, say_weekdays

DAYS, MONTHS = saying("de").weekdays, saying("de").months


def day(of: date) -> str:
    """ "Fr 27. Nov. 2026"."""
    return say_day(of, "de")


def span(of: Span) -> str:
    """A span as ``intents.when.say`` has it, without a zone."""
    return say(of, "", "de").removesuffix(" ()")


def weekdays(of: Iterable[int]) -> str:
    """Days of the week, from 0 for Monday: "Mo–Fr", "Mo, Mi"."""
    return say_weekdays(of, "de")
