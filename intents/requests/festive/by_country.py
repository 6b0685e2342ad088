"""Feasts of a country by name, through the ``holidays`` package: their days, and on which later day they are observed."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from intents.when.calendar.holidays import public

AHEAD = 2  # years that are looked at, with this one
ENGLISH = "en_US"
SHORTEST = 4  # letters of a name that is looked for


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast that was named: its next day, and the characters of the text that name it."""

    name: str
    day: date
    start: int
    end: int


def named(text: str, country: str | None, today: date) -> list[Feast]:
    """The feasts of the country that a text names, each with its next day; those of its parts only where there is no other."""
    return _named(text, country, today, parts=False) or _named(text, country, today, parts=True)


def _named(text: str, country: str | None, today: date, *, parts: bool) -> list[Feast]:
    low = text.lower()
    found: list[Feast] = []
    for name, day in sorted(_next_days(country, today, parts=parts), key=lambda item: -len(item[0])):
        at = low.find(name.lower())
        end = at + len(name)
        if at < 0 or len(name) < SHORTEST or low[at - 1 : at].isalnum() or low[end : end + 1].isalnum():
            continue
        if all(end <= other.start or other.end <= at for other in found):
            found.append(Feast(text[at:end], day, at, end))
    return found


def observed_on(day: date, country: str | None) -> date | None:
    """The day on which a public holiday of that day is observed, where that is a later one."""
    for name in _labels(country, day.year).get(day, ()):
        bare = _bare(name)
        for other, labels in _labels(country, day.year).items():
            if other > day and (other - day).days < 10 and any(_bare(label) == bare and label != bare for label in labels):
                return other
    return None


def _next_days(country: str | None, today: date, *, parts: bool) -> list[tuple[str, date]]:
    found: dict[str, date] = {}
    for year in range(today.year, today.year + AHEAD + 1):
        for day, labels in sorted(_labels(country, year, parts=parts).items()):
            for label in labels:
                if day >= today:
                    found.setdefault(_bare(label), day)
    return list(found.items())


def _bare(label: str) -> str:
    return label.partition(" (")[0].strip()


@lru_cache(maxsize=32)
def _labels(country: str | None, year: int, *, parts: bool = False) -> dict[date, tuple[str, ...]]:
    """The public holidays of a year with their names in English, with ``parts`` those of its states and provinces too."""
    if country is None or not 1970 <= year <= 2100:
        return {}
    try:
        whole = public(country, year, language=ENGLISH)
        some = [public(country, year, language=ENGLISH, part=part) for part in whole.subdivisions] if parts else []
    except (NotImplementedError, KeyError):
        return {}
    found: dict[date, dict[str, None]] = {}
    for days in (whole, *some):
        for day, label in days.items():
            found.setdefault(day, {}).update(dict.fromkeys(part.strip() for part in label.split(";")))
    return {day: tuple(labels) for day, labels in found.items()}
