"""Days and spans of local time in words, where the zone goes without saying: "Fri 27 Nov 2026, all day"."""

from collections.abc import Iterable
from datetime import date

from intents.when import Span, say, say_day

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(of: date) -> str:
    """ "Fri 27 Nov 2026"."""
    return say_day(of, "en")


def span(of: Span) -> str:
    """A span as ``intents.when.say`` has it, without a zone."""
    return say(of, "", "en").removesuffix(" ()")


def weekdays(of: Iterable[int]) -> str:
    """Days of the week, from 0 for Monday: "Mon–Fri", "Mon, Wed"."""
    found = sorted(of)
    whole = len(found) > 2 and found == list(range(found[0], found[-1] + 1))
    return f"{DAYS[found[0]]}–{DAYS[found[-1]]}" if whole else ", ".join(DAYS[one] for one in found)
