"""An absence becomes the substitutions that say it, in either shape."""

import json
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from intents.payloads.booking import Booking
from intents.payloads.everbridge import Document
from intents.payloads.wire import reasons, to_bytes

GOLDEN = Path(__file__).parent / "golden"
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
TUE, WED, THU, FRI = (datetime(2026, 3, day) for day in (3, 4, 5, 6))


def golden(name):
    return json.loads((GOLDEN / name).read_text(encoding="utf-8"))


def booking(start, end, **more):
    return Booking(contact_id=11, timezone="Europe/London", start=start, end=end, **more)


def days(start, end, **more):
    return booking(start, end, all_day=True, **more)


def every_monday(**more):
    return booking(datetime(2026, 3, 2, 9), datetime(2026, 3, 2, 12), calendar_id=33, replacement_id=22, **more)


def attributes(booked):
    return [body["data"]["attributes"] for body in booked.bodies("attributes")]


def when(booked):
    """(from, to, start, end) of each body in the page's shape."""
    return [
        (
            one["recurrence"]["datesApplicable"]["from"][-2:],
            one["recurrence"]["datesApplicable"]["to"][-2:],
            one.get("time", {}).get("start"),
            one.get("time", {}).get("end"),
        )
        for one in attributes(booked)
    ]


def refused(**changes: Any):
    with pytest.raises(ValidationError) as caught:
        kept: dict[str, Any] = {"contact_id": 11, "timezone": "Europe/London", "start": TUE, "end": WED}
        Booking(**(kept | changes))
    return reasons(caught.value)


# The page's shape


def test_whole_days_are_one_substitution_whose_last_day_is_inclusive():
    assert when(days(TUE, WED)) == [("03", "03", None, None)]
    assert when(days(TUE, FRI)) == [("03", "05", None, None)]


def test_hours_on_one_day_are_that_day_and_its_hours():
    assert when(booking(TUE.replace(hour=9), TUE.replace(hour=17))) == [("03", "03", "09:00", "17:00")]


@pytest.mark.parametrize(
    ("start", "end", "parts"),
    [
        (
            TUE.replace(hour=15),
            THU.replace(hour=11),
            [("03", "03", "15:00", "23:59"), ("04", "04", None, None), ("05", "05", "00:00", "11:00")],
        ),
        (
            TUE.replace(hour=15),
            FRI.replace(hour=11),
            [("03", "03", "15:00", "23:59"), ("04", "05", None, None), ("06", "06", "00:00", "11:00")],
        ),
        (TUE.replace(hour=22), WED.replace(hour=6), [("03", "03", "22:00", "23:59"), ("04", "04", "00:00", "06:00")]),
        (TUE.replace(hour=15), WED, [("03", "03", "15:00", "23:59")]),
        (TUE.replace(hour=15), THU, [("03", "03", "15:00", "23:59"), ("04", "04", None, None)]),
        (TUE, THU.replace(hour=11), [("03", "04", None, None), ("05", "05", "00:00", "11:00")]),
        (TUE, THU, [("03", "04", None, None)]),
        (TUE.replace(hour=23, minute=59), WED.replace(hour=6), [("04", "04", "00:00", "06:00")]),
    ],
)
def test_hours_over_several_days_are_split_at_midnight(start, end, parts):
    assert when(booking(start, end)) == parts


def test_it_repeats_with_a_replacement_and_occurs_without_as_on_the_page():
    assert attributes(days(TUE, WED))[0]["recurrence"]["type"] == "occurrence"
    assert "staffAssignment" not in attributes(days(TUE, WED))[0]
    (covered,) = attributes(days(TUE, WED, replacement_id=22))
    assert covered["recurrence"]["type"] == "repeat"
    assert covered["staffAssignment"] == {"type": "contact", "contactIds": [22]}


@pytest.mark.parametrize("body", ["attributes", "flat"])
def test_the_zone_is_always_sent_and_the_calendar_when_it_is_known(body):
    for calendar in (None, 33):
        (substitution,) = days(TUE, WED, calendar_id=calendar).substitutions(body)
        assert (substitution.timeZoneString, substitution.calendarId) == ("Europe/London", calendar)


# The flat shape


def test_a_whole_day_in_the_flat_shape_is_the_published_example():
    out = Booking(
        contact_id=1100000000000001,
        timezone="America/Chicago",
        start=datetime(2025, 3, 14),
        end=datetime(2025, 3, 15),
        all_day=True,
    )
    assert to_bytes(out.bodies("flat")[0]) == to_bytes(golden("flat_day.json"))


def test_covered_hours_in_the_flat_shape_are_the_published_example():
    out = Booking(
        contact_id=1100000000000001,
        timezone="America/Chicago",
        start=datetime(2025, 3, 14, 9),
        end=datetime(2025, 3, 14, 17),
        calendar_id=3300000000000003,
        replacement_id=1100000000000002,
    )
    assert to_bytes(out.bodies("flat")[0]) == to_bytes(golden("flat_hours_covered.json"))


def test_hours_over_several_days_are_one_event_in_the_flat_shape():
    (body,) = booking(TUE.replace(hour=15), THU.replace(hour=11)).bodies("flat")
    assert body["data"]["recurrence"] == {
        "type": "ical",
        "datesApplicable": {"from": "2026-03-03", "to": "2026-03-05"},
        "event": {"start": "2026-03-03T15:00:00", "end": "2026-03-05T11:00:00"},
    }


# Series


@pytest.mark.parametrize("body", ["attributes", "flat"])
@pytest.mark.parametrize(
    "end",
    [
        {"rrule": "FREQ=WEEKLY;BYDAY=MO", "until": date(2026, 3, 30)},
        {"rrule": "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260330"},
        {"rrule": "FREQ=WEEKLY;UNTIL=20260430;BYDAY=MO", "until": date(2026, 3, 30)},
    ],
)
def test_a_series_is_ical_in_both_shapes_and_ends_on_the_last_applicable_day(body, end):
    assert to_bytes(every_monday(**end).bodies(body)[0]) == to_bytes(golden(f"series_{body}.json"))


@pytest.mark.parametrize(
    ("until", "last"), [(None, "2026-03-30"), (date(2026, 3, 20), "2026-03-20"), (date(2026, 6, 1), "2026-03-30")]
)
def test_a_counted_series_keeps_its_count_and_ends_on_its_last_occurrence_at_the_latest(until, last):
    recurrence = attributes(every_monday(rrule="FREQ=WEEKLY;BYDAY=MO;COUNT=5", until=until))[0]["recurrence"]
    assert (recurrence["rrule"], recurrence["datesApplicable"]["to"]) == ("FREQ=WEEKLY;BYDAY=MO;COUNT=5", last)


def test_a_series_of_whole_days_ends_on_its_last_day_and_not_on_the_day_after():
    recurrence = attributes(days(TUE, WED, rrule="FREQ=WEEKLY;UNTIL=20260331"))[0]["recurrence"]
    assert recurrence["datesApplicable"] == {"from": "2026-03-03", "to": "2026-03-31"}
    assert recurrence["event"] == {"start": "2026-03-03T00:00:00", "end": "2026-03-04T00:00:00"}


def test_a_series_may_end_on_the_day_it_starts():
    assert every_monday(rrule="FREQ=WEEKLY", until=date(2026, 3, 2)).last_day == date(2026, 3, 2)


# What can't be booked


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"end": TUE}, "end is not after start"),
        ({"start": TUE.replace(second=1)}, "start and end should be whole minutes"),
        ({"start": TUE.replace(hour=1), "all_day": True}, "start and end should be midnights when all_day is true"),
        ({"start": TUE.replace(hour=23, minute=59)}, "start and end hold nothing but the last minute of a day"),
        ({"replacement_id": 11}, "replacement_id is contact_id: nobody can stand in for himself"),
        ({"until": date(2026, 4, 1)}, "until is not allowed without rrule"),
        ({"rrule": "FREQ=WEEKLY"}, "rrule should end by until, UNTIL or COUNT"),
        ({"rrule": "FREQ=YEARLY;COUNT=2;BYMONTH=2;BYMONTHDAY=30"}, "rrule should end by until, UNTIL or COUNT"),
        ({"rrule": "FREQ=WEEKLY", "until": date(2026, 3, 2)}, "rrule ends before start"),
        ({"rrule": "RRULE:FREQ=WEEKLY", "until": date(2026, 4, 1)}, "rrule should be written without RRULE: in front"),
        ({"timezone": "Europe/Nowhere"}, "timezone should be an IANA time zone such as America/Chicago, not 'Europe/Nowhere'"),
        ({"replacement_id": 0}, "replacement_id should be greater than or equal to 1"),
    ],
)
def test_what_cannot_be_said_to_the_api_is_refused_with_the_reason(changes, says):
    assert refused(**changes) == [says]


# Where the rules meet

moments = st.builds(
    lambda day, minute: TUE + day * DAY + minute * MINUTE,
    st.integers(0, 4),
    st.sampled_from([0, 1, 539, 540, 900, 1438, 1439]) | st.integers(0, 1439),
)
covers = st.none() | st.just(22)


def _minutes(start, end):
    return {start + n * MINUTE for n in range((end - start) // MINUTE)}


def _covered(substitution):
    """The minutes a substitution in the page's shape speaks of."""
    dates, hours = substitution.recurrence.datesApplicable, substitution.time
    found = []
    for offset in range((dates.to - dates.from_).days + 1):
        day = datetime.combine(dates.from_ + offset * DAY, time())
        start, end = (datetime.combine(day, hours.start), datetime.combine(day, hours.end)) if hours else (day, day + DAY)
        found += _minutes(start, end)
    return found


@given(moments, moments, covers)
def test_the_parts_cover_the_same_minutes_once_but_for_the_last_one_of_a_day_that_was_begun(start, end, cover):
    try:
        booked = booking(start, end, replacement_id=cover)
    except ValidationError:
        assert end - start <= MINUTE
        return
    found = [minute for part in booked.substitutions("attributes") for minute in _covered(part)]
    lost = _minutes(start, end) - set(found)
    assert len(found) == len(set(found)) and set(found) <= _minutes(start, end)
    assert lost <= ({datetime.combine(start, time(23, 59))} if start.time() != time() else set())


rules = st.none() | st.sampled_from(
    ["FREQ=DAILY;COUNT=3", "FREQ=WEEKLY", "FREQ=WEEKLY;UNTIL=20260401T120000Z", "FREQ=YEARLY;INTERVAL=2"]
)


@given(
    moments,
    moments,
    covers,
    st.none() | st.just(33),
    st.sampled_from(["attributes", "flat"]),
    rules,
    st.none() | st.dates(date(2026, 3, 1), date(2026, 5, 1)),
)
def test_a_booking_that_could_be_made_yields_bodies_that_are_read_back(start, end, cover, calendar, body, rule, until):
    try:
        booked = booking(start, end, replacement_id=cover, calendar_id=calendar, rrule=rule, until=until)
    except ValidationError as error:
        assert reasons(error)
        return
    made = booked.substitutions(body)
    assert made and all(one.replacement == (cover is not None) for one in made)
    assert tuple(Document.model_validate(sent).data[0] for sent in booked.bodies(body)) == made
    assert len(made) == 1 or (body == "attributes" and rule is None)


@given(moments, moments)
def test_the_flat_shape_keeps_the_span_as_it_is(start, end):
    if end - start > MINUTE:
        event = booking(start, end).substitutions("flat")[0].recurrence.event
        assert (event.start, event.end) == (start, end)
