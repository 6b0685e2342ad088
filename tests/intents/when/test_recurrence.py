"""Recurrences mean the same days to RFC 5545 as to the person who said them."""

from calendar import monthrange
from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from intents.when import find
from intents.when.model.days import WEEKDAYS

NOW = datetime(2026, 11, 20, 10)
YEARS = [date(2026, 11, 20) + timedelta(days=n) for n in range(3653)]
weekdays = st.lists(st.integers(0, 6), min_size=1, max_size=5, unique=True).map(sorted)


def days_of(words: str) -> list[date]:
    """Ten years of what the words were read as."""
    found = find(words, now=NOW)
    assert found.recurrence and isinstance(found.spans[0].start, datetime)
    first = found.spans[0].start.replace(hour=0)
    return [when.date() for when in rrulestr(found.recurrence, dtstart=first).between(first, datetime(2036, 11, 19), inc=True)]


def names(chosen: list[int]) -> str:
    *most, last = [WEEKDAYS[weekday] for weekday in chosen]
    return f"{', '.join(most)} and {last}" if most else last


@given(weekdays)
def test_every_weekday_named(chosen: list[int]) -> None:
    expected = [day for day in YEARS[1:] if day.weekday() in chosen]
    assert days_of(f"every {names(chosen)}") == expected


@given(st.integers(0, 6), st.integers(2, 9))
def test_every_few_weeks(weekday: int, weeks: int) -> None:
    first = next(day for day in YEARS[1:] if day.weekday() == weekday)
    expected = [first + timedelta(weeks=weeks * n) for n in range(600)]
    assert days_of(f"every {weeks} weeks on {WEEKDAYS[weekday]}") == [day for day in expected if day <= date(2036, 11, 19)]


@given(st.sampled_from([(1, "first"), (2, "second"), (3, "third"), (4, "fourth")]), st.integers(0, 6))
def test_the_nth_weekday_of_each_month(nth: tuple[int, str], weekday: int) -> None:
    expected = [day for day in YEARS if day.weekday() == weekday and (day.day - 1) // 7 == nth[0] - 1]
    found = days_of(f"the {nth[1]} {WEEKDAYS[weekday]} of each month")
    assert found == [day for day in expected if day >= found[0]] and found[0] - YEARS[0] < timedelta(days=40)


@given(st.integers(0, 6))
def test_the_last_weekday_of_each_month(weekday: int) -> None:
    expected = [day for day in YEARS if day.weekday() == weekday and day.day > monthrange(day.year, day.month)[1] - 7]
    found = days_of(f"the last {WEEKDAYS[weekday]} of every month")
    assert found == [day for day in expected if day >= found[0]]


@given(st.integers(1, 28))
def test_the_same_day_of_each_month(number: int) -> None:
    found = days_of(f"on the {number}th of every month")
    assert found == [day for day in YEARS if day.day == number and day >= found[0]]


@pytest.mark.parametrize(
    "words",
    [
        "every other Tuesday until March",
        "weekdays at 9",
        "every Friday afternoon for six weeks",
        "Mondays and Wednesdays except 7 December",
        "last working day of each month",
        "every 25 December",
        "fridays starting in may for 10 occurrences",
        "every weekend in December",
        "every 4th of the month starting next tuesday",
        "monthly on the first Monday",
        "daily from 7 to 11 December",
        "every first Monday",
    ],
)
def test_the_first_time_is_a_day_of_the_rule(words: str) -> None:
    found = find(words, now=NOW)
    assert found.recurrence and isinstance(found.spans[0].start, datetime)
    first = found.spans[0].start.replace(hour=0, minute=0)
    assert next(iter(rrulestr(found.recurrence, dtstart=first))) == first


def test_an_end_before_the_first_time_is_asked_about() -> None:
    assert find("every Monday until Saturday", now=NOW).ask == ("end_before_start",)


def test_every_day_except_sunday_is_six_weekdays() -> None:
    assert find("every day except Sunday", now=NOW).recurrence == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA"


def test_hours_that_are_over_today_start_on_the_next_day() -> None:
    assert find("every day at 9", now=NOW).spans[0].start == datetime(2026, 11, 21, 9)


def test_the_named_start_stands_where_only_a_date_is_read() -> None:
    assert find("fridays starting in may", now=NOW, alone=True).spans[0].start == datetime(2027, 5, 1)
