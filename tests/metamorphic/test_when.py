"""How long, which part of a day, all but what and how often, said in five languages: the same days and hours are read."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from intents import Draft
from intents.when.rrule import Recurrence
from tests.metamorphic.tables import heard, moment, table

LANGUAGES = ("en", "de", "fr", "es", "it")
MOST = {  # of these languages, read otherwise or asked about
    "lasting": (40, 45, 19, 24, 21),
    "parts_of_days": (27, 28, 17, 19, 13),
    "excepted": (20, 46, 17, 26, 15),
    "series": (11, 3, 9, 0, 0),
}
DAY = timedelta(days=1)
SEEN = 12  # times of a rule that are looked at

Stretch = tuple[datetime, datetime]


def hours(told: str, day: date) -> Stretch:
    """The stretch of a day between two clocks, or all of it."""
    if not told:
        return datetime.combine(day, time()), datetime.combine(day, time()) + DAY
    first, last = (datetime.combine(day, time.fromisoformat(clock)) for clock in told.split("-"))
    return first, last


def repeated(told: str) -> list[Stretch]:
    """What a rule of a table comes to, with its first day, its hours and the days that it leaves out."""
    rule, _, rest = told.partition(" from ")
    rest, _, without = rest.partition(" but ")
    first, _, clocks = rest.partition(" at ")
    left = [moment(one).date() for one in without.split(",") if one]
    return [hours(clocks, day) for day in Recurrence.parse(rule).dates(moment(first).date(), left, SEEN)]


def wanted(told: str) -> list[Stretch]:
    """What one reading of a row comes to."""
    if told.startswith("FREQ"):
        return repeated(told)
    pairs = [one.partition("/") for one in told.split(",")]
    return joined([(moment(first), _end(last) if slash else moment(first) + DAY) for first, slash, last in pairs])


def _end(told: str) -> datetime:
    return moment(told) if told else datetime.max


def joined(told: list[Stretch]) -> list[Stretch]:
    """Stretches that touch as one."""
    made: list[Stretch] = []
    for start, end in sorted(told):
        beside = bool(made) and made[-1][1] == start
        made.append((made.pop()[0] if beside else start, end))
    return made


def read_from(draft: Draft) -> list[Stretch]:
    """What a reading comes to: of a rule its first times."""
    known = [(one.start, one.end or datetime.max) for one in draft.spans]
    spans = [(start, end) for start, end in known if isinstance(start, datetime) and isinstance(end, datetime)]
    if not draft.recurrence or not spans:
        return joined(spans)
    start, end = spans[0]
    days = Recurrence.parse(draft.recurrence).dates(start.date(), draft.exceptions, SEEN)
    return [(start + (day - start.date()), end + (day - start.date()) if end < datetime.max else end) for day in days]


def is_meant(draft: Draft, means: str) -> bool:
    """Whether a reading is one of those that are right; a question is where it is one of them."""
    if draft.intent != "unavailable":
        return False
    readings = means.split("|")
    found = read_from(draft)
    if any(joined(found) == joined(wanted(one)) for one in readings if one != "?"):
        return set(draft.ask) <= {"no_end", "until_when"} or "?" in readings
    return "?" in readings and bool(draft.ask)


def said(rows: dict[str, Any], language: str) -> Iterator[tuple[str, str]]:
    """Each sentence of a table in a language, with what it means."""
    for row in rows["row"]:
        for words in row.get(language, ()):
            for say in ["{}"] if row.get("whole") else rows["says"][language]:
                yield say.format(words), row["means"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MOST)
def test_when_is_read_alike_in_every_language(name: str, language: str) -> None:
    wrong = [words for words, means in said(table(name), language) if not is_meant(heard(words), means)]
    assert len(wrong) <= MOST[name][LANGUAGES.index(language)], wrong
