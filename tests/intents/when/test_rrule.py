"""A recurrence as a value: what is written is read again, and its days are those of RFC 5545."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.when import Recurrence

rules = st.builds(
    Recurrence,
    freq=st.sampled_from(["YEARLY", "MONTHLY", "WEEKLY", "DAILY"]),
    interval=st.integers(1, 12),
    months=st.lists(st.integers(1, 12), max_size=2, unique=True).map(tuple),
    month_days=st.lists(st.integers(-31, 31).filter(bool), max_size=2, unique=True).map(tuple),
    days=st.lists(st.tuples(st.integers(0, 6), st.integers(-5, 5)), max_size=3, unique=True).map(tuple),
    position=st.none() | st.sampled_from([1, -1]),
    count=st.none() | st.integers(1, 50),
)


@given(rules)
def test_what_is_written_is_read_again(rule: Recurrence) -> None:
    assert Recurrence.parse(str(rule)) == rule


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=WEEKLY;BYDAY=MO,TU",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR",
        "FREQ=DAILY;COUNT=3",
        "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25",
        "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270131",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    ],
)
def test_a_rule_keeps_its_text(text: str) -> None:
    assert str(Recurrence.parse(f"RRULE:{text}")) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FREQ=NEVER",
        "BYDAY=MO",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=DAILY;BYHOUR=9",
        "FREQ=DAILY;UNTIL=soon",
    ],
)
def test_what_does_not_fit_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Recurrence.parse(text)


def test_an_end_is_put_to_it_without_touching_its_text() -> None:
    rule = Recurrence.parse("FREQ=WEEKLY;BYDAY=TU;COUNT=5").ending(date(2027, 3, 31))
    assert (str(rule), rule.endless) == ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270331", False)


def test_it_knows_its_first_and_its_last_day() -> None:
    tuesdays = Recurrence.parse("FREQ=WEEKLY;BYDAY=TU;COUNT=3")
    assert tuesdays.first(date(2026, 11, 20), without=[date(2026, 11, 24)]) == date(2026, 12, 1)
    assert tuesdays.last(date(2026, 11, 24)) == date(2026, 12, 8)
    assert Recurrence.parse("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261210").last(date(2026, 11, 24)) == date(2026, 12, 8)
    assert Recurrence.parse("FREQ=DAILY").last(date(2026, 11, 24)) is None
    assert Recurrence.parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31").first(date(2026, 11, 20)) is None
