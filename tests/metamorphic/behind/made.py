"""Plays a sentence behind a booking: what is booked once all that it opens has had its yes.

Compared are the half hours of working days (Monday to Friday, 9 to 17, London) with who covers them, and on which other days
anything is booked: whether a day is booked whole or by the hours of its shift is no difference.
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.systems.everbridge.matching import absence
from tests.bot.conftest import Desk

Desks = Callable[[], AbstractContextManager[Desk]]
TONGUES = ("en", "de", "fr", "es", "it")
NOW = datetime(2026, 11, 28, 10, tzinfo=ZoneInfo("UTC"))
LONDON, HALF, SOON = ZoneInfo("Europe/London"), timedelta(minutes=30), timedelta(minutes=20)
YES = {"en": "yes", "de": "ja", "fr": "oui", "es": "sí", "it": "sì"}
WHO = {"sam.carter": "sam", "priya": "priya", "lee": "lee", "max": "max", "leo": "leo", "lena": "lena", "jo": "jo"}
NOON, MOST_YESES = 12, 2
BOOKED = {
    "en": "I'm out {}, {} covers",
    "de": "Ich bin {} weg, {} vertritt mich",
    "fr": "Je suis absent {}, {} me remplace",
    "es": "Estoy fuera {}, me cubre {}",
    "it": "Sono assente {}, mi sostituisce {}",
}
DAYS = {
    "en": ("10 December", "8 to 10 December", "7 December", "11 December"),
    "de": ("am 10. Dezember", "vom 8. bis 10. Dezember", "am 7. Dezember", "am 11. Dezember"),
    "fr": ("le 10 décembre", "du 8 au 10 décembre", "le 7 décembre", "le 11 décembre"),
    "es": ("el 10 de diciembre", "del 8 al 10 de diciembre", "el 7 de diciembre", "el 11 de diciembre"),
    "it": ("il 10 dicembre", "dall'8 al 10 dicembre", "il 7 dicembre", "l'11 dicembre"),
}
BASES = {"A": ((0, "Sam Carter"),), "B": ((1, "Priya"),), "C": ((2, "Sam Carter"), (3, "Lee"))}
"""Of each booking its days and who covers it."""


@dataclass(frozen=True)
class Held:
    """Who covers each half hour of duty ("" for nobody), and the days on which anything is booked."""

    halves: Mapping[datetime, frozenset[str]] = field(default_factory=dict)
    days: frozenset[date] = frozenset()

    def is_like(self, other: "Held", *, noon: bool) -> bool:
        """Whether it is no more and no less than another; with ``noon`` that hour belongs to either half of a day."""
        mine, theirs = ({at: who for at, who in one.halves.items() if not (noon and at.hour == NOON)} for one in (self, other))
        return mine == theirs and not self.days - other.days


@dataclass(frozen=True)
class Said:
    """A sentence; ``wanted`` are the ways in which it may come out, the first the nearest."""

    base: str
    act: str
    words: str
    wanted: tuple[Held, ...]
    first: tuple[str, ...] = ()
    later: timedelta = SOON
    asks: bool = False
    noon: bool = False


def every(tongue: str) -> list[Said]:
    """All of a language, as its file has them."""
    rows = tomllib.loads((Path(__file__).parent / f"{tongue}.toml").read_text(encoding="utf-8"))["said"]
    return [_said(row) for row in rows]


def _said(row: dict[str, Any]) -> Said:
    wanted = tuple(_wanted(one) for one in (row["want"], *row.get("accept", ())))
    later = timedelta(minutes=row["later"]) if "later" in row else SOON
    more = {name: row[name] for name in ("asks", "noon") if name in row}
    return Said(row["base"], row["act"], row["words"], wanted, tuple(row.get("first", ())), later, **more)


def _wanted(spans: Sequence[Sequence[str]]) -> Held:
    return _held([(datetime.fromisoformat(a), datetime.fromisoformat(b), who.replace("nobody", "")) for a, b, who in spans])


def _held(spans: Sequence[tuple[datetime, datetime, str]]) -> Held:
    found: dict[datetime, set[str]] = {}
    for start, end, who in spans:
        for at in range(int((end - start) / HALF)):
            found.setdefault(start + at * HALF, set()).add(who)
    duty = {at: frozenset(who) for at, who in found.items() if 9 <= at.hour < 17 and at.weekday() < 5}
    return Held(duty, frozenset(at.date() for at in found))


def booked(desk: Desk) -> Held:
    """What is booked for Alex."""
    names, spans = {desk.number(full): short for full, short in WHO.items()}, []
    for row in desk.sandbox.everbridge.active:
        seen = absence(row)
        if seen is None or seen.contact != desk.number("alex"):
            continue
        here = ZoneInfo(str(row["timeZoneString"]))
        start, end = (side.replace(tzinfo=here).astimezone(LONDON).replace(tzinfo=None) for side in (seen.start, seen.end))
        spans += [(start, end, names.get(who, "?")) for who in seen.covers or (0,)] if seen.covers else [(start, end, "")]
    return _held(spans)


def played(desks: Desks, tongue: str, said: Said) -> tuple[str, str]:
    """The fault ("" for none; "wrong" where something else is booked, "asked", "unheard"), and what was answered."""
    with desks() as desk:
        desk.clock.now = NOW
        for days, name in BASES[said.base]:
            _agreed(desk, tongue, BOOKED[tongue].format(DAYS[tongue][days], name))
        for text in said.first:
            _agreed(desk, tongue, text)
        before = booked(desk)
        desk.clock.now += said.later
        note, answer = _agreed(desk, tongue, said.words)
        after = booked(desk)
        if any(after.is_like(one, noon=said.noon) for one in said.wanted):
            needless = said.wanted[0] == before and note.startswith(("asked", "shown")) and not said.asks
            return ("asked" if needless else ""), answer
        if after != before:
            return "wrong", answer
        asks = note.startswith(("asked", "shown"))
        return ("" if asks and said.asks else "asked" if asks else "unheard"), answer


def _agreed(desk: Desk, tongue: str, text: str) -> tuple[str, str]:
    """What came of words, and what was answered to them; what they open has its yes."""
    event = desk.say("alex", text)
    desk.work()
    first = note, _ = str(desk.row(event).note), desk.last("alex")
    for _ in range(MOST_YESES):
        if not note.startswith("shown"):
            break
        event = desk.say("alex", YES[tongue])
        desk.work()
        note = str(desk.row(event).note)
    desk.clock.now += timedelta(minutes=5)
    desk.work()
    return first
