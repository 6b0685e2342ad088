"""Days and spans of local time in words, where the zone goes without saying: "Fr 27. Nov. 2026, ganztägig"."""

from collections.abc import Iterable
from datetime import date

from intents.when import Span, say, say_day

DAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
MONTHS = ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.")


def day(of: date) -> str:
    """ "Fr 27. Nov. 2026"."""
    return say_day(of, "de")


def span(of: Span) -> str:
    """A span as ``intents.when.say`` has it, without a zone."""
    return say(of, "", "de").removesuffix(" ()")


def weekdays(of: Iterable[int]) -> str:
    """Days of the week, from 0 for Monday: "Mo–Fr", "Mo, Mi"."""
    found = sorted(of)
    whole = len(found) > 2 and found == list(range(found[0], found[-1] + 1))
    return f"{DAYS[found[0]]}–{DAYS[found[-1]]}" if whole else ", ".join(DAYS[one] for one in found)
