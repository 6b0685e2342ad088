"""Working hours, told in five languages: the same week is read, or it is asked whether that is meant."""

from datetime import date
from typing import Any

import pytest

from intents import Draft
from intents.corrections.entered.habits import every_in, week_in
from tests.metamorphic.tables import heard, moment, table

LANGUAGES = ("en", "de", "fr", "es", "it")
TOLD: list[dict[str, Any]] = table("hours")["hours"]
ALONE = {"offer"}  # what a timetable without a word around it is asked
WORKDAYS = 5  # of a week, Monday first

Week = dict[int, list[tuple[int, int]]]
Told = tuple[Week, dict[int, int], date | None, date | None]


def minutes(said: str) -> int:
    hour, _, minute = said.partition(":")
    return int(hour) * 60 + int(minute or 0)


def day(said: str) -> date | None:
    return moment(said).date() if said else None


def meant(said: str) -> Told:
    """The hours of each day of a row, every how many weeks they are, and the days from and until which they hold."""
    rest, _, last = said.partition(" until ")
    rest, _, first = rest.partition(" from ")
    week: Week = {}
    every: dict[int, int] = {}
    for part in rest.split(";"):
        days, hours = part.split()
        days, _, interval = days.partition("/")
        for one in days.split(","):
            begin, _, end = one.partition("-")
            for number in range(int(begin), int(end or begin) + 1):
                week[number - 1] = [(minutes(a), minutes(b)) for a, b in (span.split("-") for span in hours.split(","))]
                every |= {number - 1: int(interval)} if interval else {}
    return week, every, day(first), day(last)


def told(draft: Draft) -> Told:
    week, first, last = week_in(draft)
    return {number: sorted(hours) for number, hours in week.items() if hours}, every_in(draft), first, last


def is_meant(draft: Draft, row: dict[str, Any]) -> bool:
    """Whether they are the hours of a row, or one is asked; where every day is said, the weekend may be among them."""
    week, *rest = told(draft) if draft.intent == "working_hours" else ({}, {}, None, None)
    known = {number: hours for number, hours in week.items() if number < WORKDAYS or "offer" not in draft.ask}
    return (known, *rest) == meant(row["means"]) and set(draft.ask) <= ALONE


@pytest.mark.parametrize("language", LANGUAGES)
def test_hours_are_read_alike_in_every_language(language: str) -> None:
    wrong = [row[language] for row in TOLD if not is_meant(heard(row[language]), row)]
    assert wrong == []
