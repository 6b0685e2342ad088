"""Time zones as people name them beside a clock: "17:00 CET", "9am Pacific", "2pm Berlin time", "noon UTC+2", "5pm my time"."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from datetime import timezone as fixed
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from intents.when.text.reader import Reader
from intents.when.words import en_zones
from intents.when.words.en_small import FUNCTION

HERE = ""
"""The speaker's own zone, named in so many words."""

MOST_WORDS = 3


def _rows(table: str, sign: str | None) -> Iterator[tuple[str, str]]:
    for line in table.strip().splitlines():
        zone, _, names = line.partition(": ")
        yield from ((name.strip(), zone) for name in names.split(sign))


ZONES = dict(_rows(en_zones.ABBREVIATIONS, None))
PLACES = dict(_rows(en_zones.PLACES, ","))


FIRST_WORDS = frozenset(name.split()[0] for name in PLACES)


def abbreviated(said: str, language: str = "en") -> str | None:
    """The zone that an abbreviation names as it is written in a language: one that is a word there does so only in capitals."""
    zone = ZONES.get(said.lower())
    return zone if said.isupper() or language not in en_zones.SPOKEN.get(said.lower(), "").split() else None


def named_after(word: str) -> bool:
    """Whether a zone is named after a place that begins with this word."""
    return word.lower() in FIRST_WORDS


def zone_at(reader: Reader, at: int) -> tuple[str, int] | None:
    """The IANA zone named from that token on (or ``HERE``, or an offset as "UTC+02:00"), and the index after it."""
    token = reader.at(at)
    if not token.text[:1].isalpha():
        return None
    offset = _offset(reader, at)
    if offset:
        return offset
    found = _place(reader, at)
    if found:
        return found
    if token.text in en_zones.OWN or (token.has("owner") and reader.at(at + 1).text == "local"):
        here = at + 1 + (reader.at(at + 1).text == "local")
        there = _place_named(reader) if token.text == "local" else HERE
        return (there, here + 1) if reader.at(here).text in en_zones.CLOSING else None
    zone = ZONES.get(token.text)
    return (zone, at + 1) if zone and not _is_spoken(reader, at) else None


def _is_spoken(reader: Reader, at: int) -> bool:
    """Whether what looks like a zone is a word: "eat"; of another language where a word other than a date goes on: "9-13 et Jo"."""
    token, after = reader.at(at), reader.at(at + 1)
    languages = en_zones.SPOKEN.get(token.text, "").split() if not token.has("upper") else []
    return "en" in languages or (bool(languages) and after.text[:1].isalpha() and after.text not in FUNCTION and not after.sense)


def _place_named(reader: Reader) -> str:
    """The zone of the one place that a message names, which is what "local time" means there: "in Tokyo next week, ..."; else
    that of the speaker."""
    words = [token.text for token in reader.tokens]
    names = [*words, *(f"{one} {two}" for one, two in pairwise(words))]
    found = {PLACES[name] for name in names if name in PLACES}
    return found.pop() if len(found) == 1 else HERE


def _place(reader: Reader, at: int) -> tuple[str, int] | None:
    """ "Berlin time", "New York local time", "Central European Time"."""
    for length in range(MOST_WORDS, 0, -1):
        name = " ".join(reader.at(at + n).text for n in range(length))
        zone = PLACES.get(name) or (ZONES.get(name) if length == 1 else None)
        after = at + length
        while zone and reader.at(after).text in ("standard", "daylight", "summer", "local"):
            after += 1
        if zone and reader.at(after).text in en_zones.CLOSING:
            return zone, after + 1
    return None


def _offset(reader: Reader, at: int) -> tuple[str, int] | None:
    """ "UTC+2", "GMT -5", "UTC+5:30"."""
    sign, hours = reader.at(at + 1), reader.at(at + 2)
    if reader.at(at).text not in ("utc", "gmt") or sign.text not in ("+", "-") or hours.spaced or hours.digits not in (1, 2):
        return None
    if (hours.number or 0) > 14:
        return None
    minutes = reader.at(at + 4)
    whole = reader.glued(at + 3, ":") and minutes.digits == 2 and not minutes.spaced
    return f"UTC{sign.text}{hours.number:02d}:{minutes.text if whole else '00'}", at + 5 if whole else at + 3


def zone_before(reader: Reader, at: int) -> tuple[str, int] | None:
    """The zone named just before a clock ("in New York time 9am to 11am"), and the index where its name begins."""
    end = at
    while end > at - 2 and reader.at(end - 1).text in (",", ":", "(", "("):
        end -= 1
    if reader.at(end - 1).text not in en_zones.CLOSING:
        return None
    for length in range(MOST_WORDS + 1, 1, -1):
        begin = end - length
        found = zone_at(reader, begin) if begin >= 0 else None
        if found and found[1] == end:
            return found[0], begin - (reader.at(begin - 1).get("glue") == "in")
    return None


BETWEEN = frozenset((",", "(", "-", "that", "thats", "is", "s", "its", "it", "in", "all", "times", "are"))
"""What may stand between a clock and its zone: "(all times Berlin time)", ", that's Pacific time"."""


def zone_behind(reader: Reader, at: int) -> tuple[str, int] | None:
    """The zone named behind a clock, apart from it ("3 to 5pm (Berlin time)"), and the index after its name."""
    here = at
    while here < at + 4 and reader.at(here).text in BETWEEN:
        here += 1
    found = _place(reader, here) or _offset(reader, here) if here > at else None
    if found is None and reader.at(here - 1).text == "(" and reader.at(here + 1).text == ")" and here > at:
        zone = ZONES.get(reader.at(here).text)
        found = (zone, here + 1) if zone else None
    if found is None:
        return None
    closes = reader.at(found[1]).text == ")" and any(reader.at(place).text == "(" for place in range(at, here))
    return found[0], found[1] + closes


@lru_cache(maxsize=256)
def zone_of(name: str) -> tzinfo | None:
    """The zone of that name; None if nobody knows it."""
    if name[:3] == "UTC" and name[3:]:
        hours, _, minutes = name[4:].partition(":")
        ahead = timedelta(hours=int(hours), minutes=int(minutes))
        return fixed(ahead if name[3] == "+" else -ahead) if ahead < timedelta(hours=24) else None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def moved(day: date, clock: time, zone: str, timezone: str) -> datetime:
    """A wall time in ``zone`` as local wall time in ``timezone``; unchanged if either is unknown."""
    said = datetime.combine(day, clock)
    there, here = zone_of(zone), zone_of(timezone)
    if there is None or here is None or there == here:
        return said
    try:
        return said.replace(tzinfo=there).astimezone(here).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return said


def left_out(moment: datetime, timezone: str) -> datetime | None:
    """Where the clock of a zone is put forward over this wall time: the time that it shows instead; else None."""
    zone = zone_of(timezone)
    if zone is None or not 1 <= moment.year < 9999:
        return None
    again = moment.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None)
    return again if again != moment else None


def twice(moment: datetime, timezone: str) -> bool:
    """Whether the clock of a zone shows this wall time twice, since it is put back."""
    zone = zone_of(timezone)
    if zone is None or left_out(moment, timezone):
        return False
    return moment.replace(tzinfo=zone, fold=0).utcoffset() != moment.replace(tzinfo=zone, fold=1).utcoffset()
