"""Families of messages that mean the same, of all kinds of request: each is read as the plain one of its family, or not booked."""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from intents import Phrase, read
from tests.metamorphic.dates import DAYS
from tests.metamorphic.judge import Reading, difference, reading

SAME: dict[str, list[str]] = {
    name: family["same"]
    for name, family in tomllib.loads((Path(__file__).parent / "same.toml").read_text(encoding="utf-8")).items()
}
NOTHING = "nothing"  # the family of what books nothing: a question is asked at most
BOOKS = ("unavailable", "working_hours", "holiday", "cancel", "edit")
NAMES = ("Sam", "Priya", "Lee", "Robin", "Anna", "Jo", "Max", "Nkechi", "Sam Carter")
MONTHS = ("May", "June", "July", "August")


@dataclass(frozen=True)
class Fault:
    """A message that is read otherwise than its family: the kind of fault begins with "silent", "lost", "asked" or "otherwise"."""

    family: str
    kind: str
    text: str
    now: datetime


def faults(seeds: range) -> Iterator[Fault]:
    """Those of all families, said with the days and names of each seed."""
    for name, same in SAME.items():
        for seed in seeds:
            now, said = _values(random.Random(f"{name}{seed}"))
            plain = _read(same[0].format_map(said), now)
            for form in same:
                text = form.format_map(said)
                kind = _booked(_read(text, now)) if name == NOTHING else difference(plain, _read(text, now))
                if kind:
                    yield Fault(name, kind, text, now)


def _values(rng: random.Random) -> tuple[datetime, dict[str, str]]:
    """A day on which it is said, and the days and names that are said; both days are in the days to come."""
    now = datetime(2026, 11, 2, 10) + timedelta(days=7 * rng.randint(0, 20) + rng.randint(0, 1))
    first = now + timedelta(days=rng.randint(1, 2))
    second = first + timedelta(days=rng.randint(1, 4 - first.weekday()))
    name, other = rng.sample(NAMES, 2)
    month = rng.choice(MONTHS)
    said = {"Day": DAYS[first.weekday()], "Day2": DAYS[second.weekday()], "far": f"{rng.randint(2, 27)} {month}", "Far": month}
    return now, said | {"name": name, "other": other}


def _read(text: str, now: datetime) -> Reading:
    """A message as it is read, each name in small letters."""
    found = reading(read(Phrase(text, now, "Europe/London", "DMY")))
    people, subject = (tuple(sorted(one.lower() for one in names)) for names in (found.people, found.subject))
    return replace(found, people=people, subject=subject)


def _booked(found: Reading) -> str:
    """The kind of fault of what shall book nothing."""
    books = [intent for intent in found.intents if intent in BOOKS]
    return f"{'asked' if found.asks else 'silent'}: {'+'.join(books)}" if books else ""
