from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.cast import CAST, PAYMENTS, PLATFORM
from bot.sandbox.everbridge.shifts import Period, calendar_events, periods

ALEX, SAM = 1100000000000001, 1100000000000002
WEEK = Period(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 30, tzinfo=UTC))
FRIDAY = Period(datetime(2026, 11, 27, tzinfo=UTC), datetime(2026, 11, 28, tzinfo=UTC))


def dates(first, last=None):
    return {"from": first, "to": last or first}


def repeat(first, last=None, kind="repeat", **more):
    return {"id": 7, "contactId": ALEX, "recurrence": {"type": kind, "datesApplicable": dates(first, last)}, **more}


def ical(start, end, first, last, **more):
    return {
        "id": 7,
        "contactId": ALEX,
        "timeZoneString": "Europe/London",
        "recurrence": {"type": "ical", "datesApplicable": dates(first, last), "event": {"start": start, "end": end}, **more},
    }


def held(substitution, zone="Europe/London", window=WEEK):
    return [tuple(f"{moment:%a %H:%M}" for moment in period) for period in periods(substitution, zone, window)]


def alexs(substitutions=(), window=FRIDAY):
    return [
        event
        for event in calendar_events(CAST, substitutions, window)
        if any(row["contactId"] == ALEX for row in event["assignments"])
    ]


def test_a_shift_is_laid_out_in_its_own_zone():
    event = next(event for event in calendar_events(CAST, (), FRIDAY) if event["calendarId"] == PLATFORM.id)
    assert (event["start"], event["end"]) == ("2026-11-27T08:00:00+01:00", "2026-11-27T16:00:00+01:00")


def test_a_shift_keeps_its_wall_clock_when_the_clocks_change():
    window = Period(datetime(2026, 10, 23, tzinfo=UTC), datetime(2026, 10, 27, tzinfo=UTC))
    assert [event["start"] for event in alexs(window=window)] == ["2026-10-23T09:00:00+01:00", "2026-10-26T09:00:00+00:00"]


def test_a_night_shift_of_the_evening_before_is_in_the_window():
    assert next(calendar_events(CAST, (), FRIDAY))["start"] == "2026-11-26T17:00:00+00:00"


def test_a_shift_that_ends_as_the_window_starts_is_not_in_it():
    window = Period(datetime(2026, 11, 27, 17, tzinfo=UTC), datetime(2026, 11, 27, 18, tzinfo=UTC))
    assert alexs(window=window) == []


def test_events_come_in_the_order_of_their_starts():
    starts = [datetime.fromisoformat(event["start"]) for event in calendar_events(CAST, (), WEEK)]
    assert starts == sorted(starts)


def test_an_inactive_calendar_has_no_events():
    assert {event["calendarId"] for event in calendar_events(CAST, (), WEEK)} == {PAYMENTS.id, PLATFORM.id}


def test_any_window_has_somebody_on_call():
    for year in (2025, 2031, 2044):
        start = datetime(year, 2, 28, tzinfo=UTC)
        assert list(calendar_events(CAST, (), Period(start, start + timedelta(days=1))))


def test_who_is_out_has_an_unavailability():
    (row,) = alexs([repeat("2026-11-27")])[0]["assignments"]
    assert row["unavailabilities"] == [
        {"staffSubstitutionId": 7, "period": {"from": "2026-11-27T09:00:00+00:00", "to": "2026-11-27T17:00:00+00:00"}}
    ]


def test_who_is_replaced_has_a_substitute_in_a_row_of_his_own():
    cover = {"type": "contact", "contactIds": [SAM]}
    own, other = alexs([repeat("2026-11-27", staffAssignment=cover)])[0]["assignments"]
    assert own["unavailabilities"][0]["replacedById"] == SAM
    assert (other["contactId"], other["replacements"][0]["replacedContactId"]) == (SAM, ALEX)


def test_a_substitution_on_another_calendar_changes_nothing():
    assert alexs([repeat("2026-11-27", calendarId=PLATFORM.id)]) == alexs()


def test_a_substitution_without_a_calendar_holds_on_all():
    assert "unavailabilities" in alexs([repeat("2026-11-27")])[0]["assignments"][0]


def test_the_last_date_is_in_it():
    assert held(repeat("2026-11-26", "2026-11-27")) == [("Thu 00:00", "Sat 00:00")]


def test_hours_hold_on_each_day():
    hours = {"start": "13:00", "end": "17:00"}
    assert held(repeat("2026-11-26", "2026-11-27", time=hours)) == [("Thu 13:00", "Thu 17:00"), ("Fri 13:00", "Fri 17:00")]


def test_hours_may_cross_midnight():
    assert held(repeat("2026-11-26", time={"start": "22:00", "end": "06:00"})) == [("Thu 22:00", "Fri 06:00")]


def test_days_are_those_of_the_substitutions_zone():
    assert held(repeat("2026-11-26", timeZoneString="America/Chicago")) == [("Thu 06:00", "Fri 06:00")]


def test_without_a_zone_they_are_those_of_the_shift():
    assert held(repeat("2026-11-26"), zone="Europe/Berlin") == [("Wed 23:00", "Thu 23:00")]


def test_an_event_holds_up_to_its_end():
    assert held(ical("2026-11-26T09:00:00", "2026-11-27T12:00:00", "2026-11-26", "2026-11-27")) == [("Thu 09:00", "Fri 12:00")]


def test_an_event_is_cut_at_its_last_date():
    assert held(ical("2026-11-26T00:00:00", "2026-11-29T00:00:00", "2026-11-26", "2026-11-27")) == [("Thu 00:00", "Sat 00:00")]


def test_a_rule_repeats_the_event():
    rule = {"rrule": "FREQ=WEEKLY;BYDAY=TU,TH"}
    assert held(ical("2026-11-03T09:00:00", "2026-11-03T12:00:00", "2026-11-03", "2026-12-31", **rule)) == [
        ("Tue 09:00", "Tue 12:00"),
        ("Thu 09:00", "Thu 12:00"),
    ]


def test_a_rule_ends_with_its_last_date():
    rule = {"rrule": "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261231"}
    tuesdays = ical("2026-11-03T09:00:00", "2026-11-03T12:00:00", "2026-11-03", "2026-11-25", **rule)
    assert held(tuesdays) == [("Tue 09:00", "Tue 12:00")]


@pytest.mark.parametrize(("first", "expected"), [("2026-11-16", []), ("2026-11-09", [("Mon 00:00", "Mon 00:00")])])
def test_every_second_week_skips_one(first, expected):
    substitution = repeat(first, "2026-12-31", kind="periodic")
    substitution["recurrence"]["everyNRecurrence"] = 2
    assert held(substitution) == expected
