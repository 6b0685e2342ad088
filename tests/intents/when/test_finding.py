"""Dates and times as colleagues write them, read on Friday 20 November 2026 at 10:00 in London."""

import tomllib
from datetime import datetime, time
from pathlib import Path
from typing import Any

import pytest

from intents.when import Span, When, find

CORPUS = Path(__file__).parents[2] / "corpus"
NOW = datetime(2026, 11, 20, 10)


def phrases(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((CORPUS / f"{name}.toml").read_text(encoding="utf-8"))["phrases"]
    return found


def read(text: str, **how: Any) -> When:
    return find(text, now=NOW, timezone="Europe/London", **how)


def moment(when: datetime | time | None, all_day: bool) -> str:
    if when is None:
        return ""
    if isinstance(when, time):
        return f"{when:%H:%M}"
    return f"{when:%Y-%m-%d}" if all_day else f"{when:%Y-%m-%dT%H:%M}"


def shown(span: Span) -> str:
    """A span as the corpus writes it: half-open, an open side left empty, the part of the day after it."""
    start, end = moment(span.start, span.all_day), moment(span.end, span.all_day)
    point = span.end is None and not span.open_end
    return (start if point else f"{start}/{end}") + (f" {span.part}" if span.part else "")


def test_reads_dates_as_people_mean_them() -> None:
    for case in phrases("when"):
        found = read(case["say"], **case.get("how", {}))
        shows = {"spans": [shown(span) for span in found.spans], "rule": found.recurrence or "", "ask": sorted(found.ask)}
        wanted = {"spans": case.get("spans", []), "rule": case.get("rule", ""), "ask": sorted(case.get("ask", []))}
        assert shows == wanted, case["say"]


@pytest.mark.parametrize("alone", [False, True])
def test_leaves_alone_what_is_no_date(alone: bool) -> None:
    for case in phrases("when_not"):
        found = read(case["say"], alone=alone)
        assert (found.spans, found.recurrence) == ((), None), case["say"]


def test_says_which_characters_it_took() -> None:
    text = "I'm out from 7 to 9 December, ____ covers"
    found = read(text)
    assert found.spans[0].said == text[slice(*found.taken[0])] == "from 7 to 9 December"


def test_marks_the_guess_that_friday_said_on_a_friday_is_the_next_one() -> None:
    assert read("off Friday").assumed == ("Friday: 27 November, not today",)


def test_marks_the_half_of_the_day_it_chose() -> None:
    assert read("out Tuesday 2 til 4").assumed == ("Tuesday 2 til 4: 14:00–16:00",)


def test_offers_both_readings_where_weekday_and_date_disagree() -> None:
    found = read("off Mon 8 Dec")
    assert [shown(option[0]) for option in found.options] == ["2026-12-08/2026-12-09", "2026-12-07/2026-12-08"]


def test_offers_both_readings_of_two_weeks_from_monday() -> None:
    found = read("out 2 weeks from Monday")
    assert [shown(option[0]) for option in found.options] == ["2026-12-07/2026-12-08", "2026-11-23/2026-12-07"]


def test_converts_clocks_said_in_another_zone() -> None:
    found = read("out 3 December 9:00 to 11:00 PST")
    assert (shown(found.spans[0]), found.zone) == ("2026-12-03T17:00/2026-12-03T19:00", "America/Los_Angeles")


def test_a_date_that_can_only_be_month_first_decides_for_its_neighbour() -> None:
    assert shown(read("away 12/23-1/2").spans[0]) == "2026-12-23/2027-01-03"


def test_keeps_the_days_that_a_recurrence_leaves_out() -> None:
    found = read("Mondays except 7 December")
    assert [f"{day}" for day in found.exceptions] == ["2026-12-07"]


def test_reads_only_the_beginning_of_an_endless_message_and_says_so() -> None:
    found = read("word " * 2000 + "on Monday")
    assert (found.spans, found.assumed) == ((), ("only the beginning of this long message was read",))
