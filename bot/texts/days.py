"""Days and spans in the language that is spoken now: "Fri 27 Nov 2026, all day"."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from bot.texts.dates import Dates
from bot.texts.evidence import plain
from bot.texts.speaking import spoken
from intents.when import Span, find

ANY_DAY = datetime(2026, 1, 1)


def day(of: date) -> str:
    """ "Fri 27 Nov 2026"."""
    return Dates(spoken()).day(of)


def moment(of: datetime, zone: str) -> str:
    """An aware moment by the clocks of a zone: "Fri 27 Nov 2026, 14:00 (Europe/London)"."""
    local = of.astimezone(ZoneInfo(zone))
    return f"{day(local)}, {local:%H:%M} ({zone})"


def span(of: Span) -> str:
    """A span without a zone, which goes without saying."""
    return Dates(spoken()).span(of)


def spans(of: Iterable[Span]) -> str:
    """The same of several, one after the other."""
    return "; ".join(map(span, of))


def weekdays(of: Iterable[int]) -> str:
    """Days of the week, from 0 for Monday: "Mon–Fri", "Mon, Wed"."""
    return Dates(spoken()).weekdays(of)


def weekday_names() -> list[str]:
    """What they are called in dates, from Monday: "Mon"."""
    return Dates(spoken()).words.weekdays


def weekday_of(word: str) -> int | None:
    """The day of the week that a word names, in whole or short, or with an ending: 4 for "fridays"; None for none."""
    said = plain(word)
    return next((at for at, (short, whole) in enumerate(_weekdays(spoken())) if said == short or said.startswith(whole)), None)


@cache
def _weekdays(language: str) -> tuple[tuple[str, str], ...]:
    """Those of a language in short and in whole, as they are compared."""
    words = Dates(language).words
    return tuple(zip(map(plain, words.weekdays), map(plain, words.weekday_names), strict=True))


@cache
def month_of(word: str, language: str) -> int | None:
    """The month that a word of a language names, in whole or short: 12 for "December"; None for none."""
    said = plain(word)
    near = any(said.startswith(plain(short)) for short in Dates(language).words.months)
    spans = find(f"1 {word}", now=ANY_DAY, timezone="UTC", alone=True).spans if near else ()
    starts = [one.start for one in spans if isinstance(one.start, datetime) and one.start.day == 1]
    return starts[0].month if len(starts) == 1 else None


def month_names() -> list[str]:
    """The same of months, from January: "Jan"."""
    return Dates(spoken()).words.months
