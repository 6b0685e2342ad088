"""Rules of recurrence as text: what is sent can be read by somebody else too."""

from datetime import date, datetime

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from intents.payloads.rrule import flaws_of, last_counted, until_of, without_until

GOOD = [
    "FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY=MO",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR;INTERVAL=2;COUNT=999",
    "FREQ=MONTHLY;BYDAY=1MO,-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25;UNTIL=20301225",
    "FREQ=DAILY;UNTIL=20260101T235959Z",
    "UNTIL=20260101T000000;FREQ=WEEKLY;WKST=SU",
    "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
]


@pytest.mark.parametrize("rule", GOOD)
def test_a_good_rule_has_no_flaws_and_is_read_by_another_reader(rule):
    assert list(flaws_of(rule)) == []
    assert next(iter(rrulestr(without_until(rule), dtstart=datetime(2026, 1, 1))))


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ("RRULE:FREQ=DAILY", "should be written without RRULE: in front"),
        ("BYDAY=MO", "should have a FREQ: DAILY, WEEKLY, MONTHLY, YEARLY"),
        ("FREQ=DAILY;FREQ=WEEKLY", "should have each of its parts once"),
        ("FREQ=DAILY;COUNT=5;UNTIL=20260101", "should end by UNTIL or by COUNT, not by both"),
        ("FREQ=HOURLY", "has a part that can't be read: FREQ=HOURLY"),
        ("FREQ=DAILY;UNTIL=20260230", "has a part that can't be read: UNTIL=20260230"),
        ("FREQ=DAILY;UNTIL=2026-01-01", "has a part that can't be read: UNTIL=2026-01-01"),
        ("FREQ=DAILY;UNTIL=20260101T250000", "has a part that can't be read: UNTIL=20260101T250000"),
        ("FREQ=DAILY;COUNT=0", "has a part that can't be read: COUNT=0"),
        ("FREQ=DAILY;COUNT=1000", "has a part that can't be read: COUNT=1000"),
        ("FREQ=DAILY;INTERVAL=0", "has a part that can't be read: INTERVAL=0"),
        ("FREQ=DAILY;INTERVAL=-1", "has a part that can't be read: INTERVAL=-1"),
        ("FREQ=WEEKLY;BYDAY=XX", "has a part that can't be read: BYDAY=XX"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "has a part that can't be read: BYMONTHDAY=32"),
        ("FREQ=DAILY;BYHOUR=9", "has a part that can't be read: BYHOUR=9"),
        ("FREQ=DAILY\n", "has a part that can't be read: FREQ=DAILY\n"),
        ("FREQ=DAILY;", "has a part that can't be read: ="),
        ("freq=daily", "should have a FREQ: DAILY, WEEKLY, MONTHLY, YEARLY"),
    ],
)
def test_a_flaw_is_named(rule, says):
    assert says in list(flaws_of(rule))


def test_until_is_a_day_whatever_its_hour():
    assert until_of("FREQ=DAILY;UNTIL=20260131T235959Z") == until_of("UNTIL=20260131;FREQ=DAILY") == date(2026, 1, 31)
    assert until_of("FREQ=DAILY;COUNT=3") is None


def test_a_counted_rule_ends_on_its_last_occurrence():
    assert last_counted("FREQ=WEEKLY;BYDAY=MO;COUNT=3", datetime(2026, 3, 2, 9)) == date(2026, 3, 16)
    assert last_counted("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260316", datetime(2026, 3, 2, 9)) is None


@given(st.lists(st.sampled_from([part for rule in GOOD for part in rule.split(";")]), max_size=5).map(";".join))
def test_what_has_no_flaws_is_read_by_another_reader(rule):
    if not list(flaws_of(rule)):
        rrulestr(without_until(rule), dtstart=datetime(2026, 1, 1))


@given(st.text(alphabet="FREQ=DAILYWKUNTCO;BM,+-0123456789TZé\n "))
def test_any_text_has_flaws_or_none_and_nothing_else_happens(rule):
    if not list(flaws_of(rule)):
        rrulestr(without_until(rule), dtstart=datetime(2026, 1, 1))
