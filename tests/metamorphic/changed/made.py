"""A request, then an edit of it: the reading is that of the request which says it at once, calculated from values."""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from intents import Draft, Phrase, read, revise, stands_alone
from tests.metamorphic.changed import shares, values
from tests.metamorphic.changed.values import DAY, Edit, Value, on

TONGUES = ("en", "de", "es", "fr", "it")
WORDS: dict[str, dict[str, Any]] = {
    one: tomllib.loads((Path(__file__).parent / f"{one}.toml").read_text(encoding="utf-8")) for one in TONGUES
}
NOWS = (datetime(2026, 12, 3, 10), datetime(2027, 3, 8, 9), datetime(2027, 6, 22, 15))
ZONE = "Europe/London"
HOURS = time(10), time(14)
PLAIN, SEVERAL, ROW = ("day", "day, Sam"), ("days", "days, Sam", "three days, Sam", "days, two"), ("row", "row, Sam", "row, two")
TIMED, HALF, TIMED_DAYS = ("hours", "hours, Sam"), ("part", "part, Sam"), ("hours of days, Sam",)
ONE = (*PLAIN, *TIMED, *HALF)


@dataclass(frozen=True)
class Base:
    """A request in plain words, what it comes to, and the Monday of its week."""

    name: str
    text: str
    value: Value
    monday: date


@dataclass(frozen=True)
class Made:
    """An edit of a request in certain words, with what may come of it; ``asks``: a question is right too."""

    edit: str
    form: str
    text: str
    base: Base
    now: datetime
    wanted: tuple[Value, ...]
    asks: bool = False

    def fault(self) -> str:
        """ "" where it is heard as it is meant; else how it is not: "silent", "beside" (another request), "lost", "asked"."""
        draft, phrase = draft_of(self.base, self.now), Phrase(self.text, self.now, ZONE, "DMY")
        if stands_alone(draft, phrase):
            return "" if self._besides(phrase) else "beside"
        made = revise(draft, phrase)
        if made is None:
            return "lost"
        if made.ask:
            return "" if self.asks else "asked: " + " ".join(made.ask)
        return "" if self._got(made) in self.wanted else "silent"

    def got(self) -> str:
        """What is made of it, to be looked at."""
        draft, phrase = draft_of(self.base, self.now), Phrase(self.text, self.now, ZONE, "DMY")
        made = read(phrase) if (alone := stands_alone(draft, phrase)) else revise(draft, phrase)
        if made is None:
            return "-"
        spans = " ".join(
            f"{span.start:%a%H}-{span.end:%a%H}" if span.start and span.end and not span.undated else "?" for span in made.spans
        )
        covers = " ".join(f"{one.name}{list(one.spans) if one.spans else ''}" for one in made.covers)
        return f"{'BESIDE ' if alone else ''}{made.intent} {spans} | {covers} {' '.join(made.ask)} {made.recurrence or ''}"

    def _got(self, made: Draft) -> Value | None:
        try:
            return None if made.recurrence else values.value(made)
        except ValueError:
            return None

    def _besides(self, phrase: Phrase) -> bool:
        """Whether it is read as a request of its own for what comes on top, and no more."""
        own = read(phrase)
        got = None if own.ask or own.intent not in ("unavailable", "replacement") else self._got(own)
        return got is not None and values.joined([*self.base.value, *got]) in self.wanted


@cache
def draft_of(base: Base, now: datetime) -> Draft:
    """The request as it is read. Raises ValueError where that isn't what it comes to."""
    draft = read(Phrase(base.text, now, ZONE, "DMY"))
    if draft.ask or values.value(draft) != base.value:
        raise ValueError(f"{base.text}: {draft}")
    return draft


def bases(now: datetime, tongue: str = "en") -> Iterator[Base]:
    """The requests of a day, in the week after the next days: those for which a language has words."""
    monday = now.date() + (7 - now.weekday()) * DAY
    words = WORDS[tongue]
    days = [monday + at * DAY for at in range(7)]
    said = {
        f"d{at}": words["requests"]["date"].format(d=day.day, Month=words["months"][day.month - 1]) for at, day in enumerate(days)
    }
    for name, value in (_values(days) | shares.made(days)).items():
        plain, covered = name.removesuffix(", Sam"), name.endswith(", Sam")
        if plain in words["requests"]:
            cover = words["requests"]["cover"].format(who="Sam") if covered else ""
            yield Base(name, words["requests"][plain].format_map(said) + cover, value, monday)


def _values(days: list[date]) -> dict[str, Value]:
    """What each request comes to, by its name."""
    mon, tue, wed, thu = days[:4]
    sam, lee = ("Sam",), ("Lee",)
    made: dict[str, Value] = {}
    for cover, who in (("", ()), (", Sam", sam)):
        made["day" + cover] = (on(tue, None, who),)
        made["days" + cover] = (on(mon, None, who), on(wed, None, who))
        made["row" + cover] = tuple(on(day, None, who) for day in (mon, tue, wed, thu))
        made["part" + cover] = (on(tue, values.HALVES["pm"], who),)
        made["hours" + cover] = (on(tue, HOURS, who),)
    made["three days, Sam"] = tuple(on(day, None, sam) for day in (mon, wed, thu))
    made["hours of days, Sam"] = (on(mon, HOURS, sam), on(wed, HOURS, sam))
    made["days, two"] = (on(mon, None, sam), on(wed, None, lee))
    made["row, two"] = (on(mon, None, sam), on(tue, None, sam), on(wed, None, lee), on(thu, None, lee))
    return made


def edits(base: Base) -> Iterator[tuple[str, dict[str, date], list[Edit], bool]]:
    """Each edit of a request with the days that it names, what may be meant, and whether it may be asked about."""
    tue, wed, thu, fri = (base.monday + at * DAY for at in range(1, 5))
    if base.name in shares.NAMES:
        return
    name, covered = base.name, any(one.who for one in base.value)
    two, c = "two" in name, values.covered
    start, end, other = time(11), time(15), values.hours(time(11), time(16))
    if name in ONE:
        days = {"old": tue, "new": thu}
        yield "move", days, [values.moved(tue, thu)], False
        yield "move and cover", days, [values.both(values.moved(tue, thu), c("Jo"))], False
        yield "move and hours", days, [values.both(values.moved(tue, thu), other)], False
        yield "hours and cover", days, [values.both(other, c("Jo"))], False
        yield "other hours", days, [other], False
        yield "morning", days, [values.hours(*values.HALVES["am"])], False
        if name in (*PLAIN, *TIMED):
            yield "afternoon", days, [values.hours(*values.HALVES["pm"])], False
        if name in (*PLAIN, *TIMED):
            yield "other begin", days, [values.hours(start, None)], False
        yield "other end", days, [values.hours(None, end)], False
        if name not in PLAIN:
            yield "whole day", days, [values.whole], False
    if name in PLAIN:
        yield "cover morning", {}, [values.half_covered("Jo", "am")], False
    if name in (*SEVERAL, *ROW):
        yield "morning", {}, [values.hours(*values.HALVES["am"])], True
        yield "morning one", {"old": wed}, [values.hours(*values.HALVES["am"], wed)], True
        ended = [values.both(values.until(wed), values.hours(None, end, wed))] if name in ROW else []  # the absence ends then
        yield "end one", {"old": wed}, [values.hours(None, end, wed), *ended], True
        yield "begin one", {"old": wed}, [values.hours(start, None, wed)], True
    if name in (*SEVERAL, *TIMED_DAYS):
        yield "move one", {"old": wed, "new": fri}, [values.moved(wed, fri)], False
    if name in (*SEVERAL, *ROW, *TIMED_DAYS):
        yield "less", {"old": wed}, [values.fewer(wed)], False
        yield "only one", {"old": wed}, [values.only(wed)], False
        yield "less and cover", {"old": wed}, [values.both(values.fewer(wed), c("Jo"))], two
        yield "cover one", {"old": wed}, [c("Jo", day=wed)], False
        if covered:
            yield "nobody one", {"old": wed}, [c(day=wed)], False
    if name in ROW:
        yield "shorten", {"last": tue, "back": wed}, [values.until(tue)], False
        yield "lengthen", {"last": fri, "back": fri + DAY}, [values.until(fri)], two
    if not two:
        yield "more", {"new": fri}, [values.more(fri)], False
        of_it = values.both(values.more(fri), c("Jo", day=fri))
        yield "more and its cover", {"new": fri}, [of_it], False
        yield "more and cover", {"new": fri}, [of_it] if covered else [of_it, values.both(values.more(fri), c("Jo"))], False
    if covered:
        yield "nobody", {}, [c()], False
    if covered and not two:
        yield "cover not", {}, [c("Jo")], False
        yield "cover too", {}, [values.covered_too("Jo")], False
    yield "cover", {}, [c("Jo")], two


def all_made(now: datetime, tongue: str = "en") -> Iterator[Made]:
    """Each edit of each request in each of its wordings, with each word before it."""
    rng, words = random.Random(now.isoformat()), WORDS[tongue]
    for base in bases(now, tongue):
        for edit, days, meant, asks in (*edits(base), *shares.edits(base.name, base.monday)):
            if edit not in words["edits"]:
                continue
            said = {key: words["days"][day.weekday()] for key, day in days.items()} | {"who": "Jo", "had": "Sam", "next": "Lee"}
            prefixes = words["adding"]["prefixes"] if edit in words["adding"]["kinds"] else words["prefixes"]
            wanted = tuple(values.joined(one(base.value)) for one in meant)
            for form in words["edits"][edit]:
                if "{had}" in form and not edit.startswith("share") and {name for one in base.value for name in one.who} != {"Sam"}:
                    continue
                for prefix in prefixes:
                    text = _styled(prefix, form.format_map(said), rng.choice(words["suffixes"]), rng)
                    yield Made(edit, form, text, base, now, wanted, asks)


def _styled(prefix: str, body: str, suffix: str, rng: random.Random) -> str:
    suffix = "" if suffix.strip() in prefix or body.endswith("?") else suffix
    text = prefix + body + suffix
    if rng.random() < 0.3:
        return text.lower()
    return text[:1].upper() + text[1:] if rng.random() < 0.5 else text
