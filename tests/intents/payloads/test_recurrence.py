"""When a substitution applies: the four types, the two days, and who ends a series."""

from datetime import date

import pytest
from pydantic import ValidationError

from intents.payloads.everbridge import Substitution
from intents.payloads.wire import reasons

DATES = {"from": "2017-02-06", "to": "2017-02-15"}
EVENT = {"start": "2017-02-06T00:00:00", "end": "2017-02-07T00:00:00"}
DAILY = {"type": "ical", "datesApplicable": DATES, "event": EVENT, "rrule": "FREQ=DAILY;UNTIL=20170225"}
EACH = [
    {"type": "occurrence", "datesApplicable": DATES},
    {"type": "repeat", "datesApplicable": DATES},
    {"type": "periodic", "datesApplicable": DATES, "everyNRecurrence": 2},
    {"type": "ical", "datesApplicable": DATES, "event": EVENT},
]


def accepted(recurrence, **changes):
    return Substitution.model_validate({"contactId": 1, "calendarId": 7, "recurrence": recurrence | changes}).recurrence


def refused(recurrence, **changes):
    with pytest.raises(ValidationError) as caught:
        accepted(recurrence, **changes)
    return reasons(caught.value)


@pytest.mark.parametrize("recurrence", EACH)
def test_there_are_four_types(recurrence):
    assert accepted(recurrence).render() == recurrence


def test_there_is_no_fifth_type():
    assert refused(EACH[0], type="daily") == ["recurrence.type should be 'occurrence', 'repeat', 'periodic' or 'ical'"]


@pytest.mark.parametrize("recurrence", EACH)
def test_both_days_are_required(recurrence):
    assert refused(recurrence, datesApplicable={"from": "2017-02-06"}) == [
        "recurrence.datesApplicable.to is required unless the rrule ends by UNTIL or COUNT"
    ]
    assert refused(recurrence, datesApplicable={"to": "2017-02-15"}) == ["recurrence.datesApplicable.from is required"]


@pytest.mark.parametrize("end", ["UNTIL=20170225", "UNTIL=20170225T235959Z", "COUNT=5"])
def test_the_last_day_may_be_left_out_where_the_rule_ends(end):
    assert accepted(DAILY, datesApplicable={"from": "2017-02-06"}, rrule=f"FREQ=DAILY;{end}").datesApplicable.to is None
    assert refused(DAILY, datesApplicable={"from": "2017-02-06"}, rrule="FREQ=DAILY;INTERVAL=2") == [
        "recurrence.datesApplicable.to is required unless the rrule ends by UNTIL or COUNT"
    ]


@pytest.mark.parametrize(("to", "last"), [("2017-02-15", 15), ("2017-02-25", 25), ("2017-03-31", 25), (None, 25)])
def test_the_last_day_shortens_a_rule_and_never_lengthens_it(to, last):
    dates = {"from": "2017-02-06"} | ({"to": to} if to else {})
    assert accepted(DAILY, datesApplicable=dates).last_day == date(2017, 2, last)


def test_the_last_day_of_a_rule_that_is_only_counted_is_not_known_here():
    assert accepted(DAILY, datesApplicable={"from": "2017-02-06"}, rrule="FREQ=DAILY;COUNT=5").last_day is None


def test_the_last_day_is_the_first_or_later():
    assert accepted(EACH[0], datesApplicable={"from": "2017-02-06", "to": "2017-02-06"})
    assert refused(EACH[0], datesApplicable={"from": "2017-02-06", "to": "2017-02-05"}) == [
        "recurrence.datesApplicable.to is before recurrence.datesApplicable.from"
    ]


def test_a_rule_ends_on_the_first_day_or_later():
    assert accepted(DAILY, rrule="FREQ=DAILY;UNTIL=20170206")
    assert refused(DAILY, rrule="FREQ=DAILY;UNTIL=20170205") == ["recurrence.rrule ends before recurrence.datesApplicable.from"]


def test_periodic_says_every_how_many_weeks():
    assert accepted(EACH[2], everyNRecurrence=1)
    assert refused(EACH[2], everyNRecurrence=0) == ["recurrence.everyNRecurrence should be greater than or equal to 1"]
    assert refused(EACH[2], everyNRecurrence="2") == ["recurrence.everyNRecurrence should be a valid integer"]
    assert refused(EACH[2], everyNRecurrence=None) == ["recurrence.everyNRecurrence is required when recurrence.type is periodic"]


def test_ical_has_an_event():
    assert refused(EACH[3], event=None) == ["recurrence.event is required when recurrence.type is ical"]


def test_an_event_ends_after_it_starts():
    assert accepted(EACH[3], event=EVENT | {"end": "2017-02-06T00:00:01"})
    assert refused(EACH[3], event=EVENT | {"end": "2017-02-06T00:00:00"}) == [
        "recurrence.event.end is not after recurrence.event.start"
    ]


@pytest.mark.parametrize("start", ["2017-02-06T00:00:00Z", "2017-02-06T00:00:00-06:00", "2017-02-06T00:00", "2017-02-06"])
def test_the_moments_of_an_event_have_seconds_and_no_offset(start):
    assert refused(EACH[3], event=EVENT | {"start": start}) == [
        f"recurrence.event.start should be written YYYY-MM-DDTHH:MM:SS, not {start!r}"
    ]


@pytest.mark.parametrize(
    ("name", "value", "kind"), [("event", EVENT, "ical"), ("rrule", "FREQ=DAILY", "ical"), ("everyNRecurrence", 2, "periodic")]
)
@pytest.mark.parametrize("recurrence", EACH)
def test_a_field_of_another_type_is_refused(recurrence, name, value, kind):
    if recurrence["type"] == kind:
        assert accepted(recurrence, **{name: value})
    else:
        assert refused(recurrence, **{name: value}) == [f"recurrence.{name} is not allowed unless recurrence.type is {kind}"]


def test_a_rule_that_cannot_be_read_is_refused():
    assert refused(DAILY, rrule="RRULE:FREQ=DAILY") == ["recurrence.rrule should be written without RRULE: in front"]
    assert refused(DAILY, rrule="") == [
        "recurrence.rrule should have a FREQ: DAILY, WEEKLY, MONTHLY, YEARLY",
        "recurrence.rrule has a part that can't be read: =",
    ]
