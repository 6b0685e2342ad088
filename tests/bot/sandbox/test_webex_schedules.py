import pytest

from bot.sandbox.webex.schedules import check_event
from bot.sandbox.webex.wire import WebexError

ALL_DAY = {"name": "Christmas Day 2026", "startDate": "2026-12-25", "endDate": "2026-12-25", "allDayEnabled": True}
TIMED = {"name": "Shift", "startDate": "2026-01-05", "endDate": "2026-01-05", "startTime": "09:00", "endTime": "17:00"}
WEEKLY = {"recurInterval": 1, "monday": True, "tuesday": True}  # 5 January 2026 is a Monday


def timed(**changed):
    return {**TIMED, **changed}


def repeated(**rule):
    return timed(recurrence=rule)


def without(event, *names):
    return {name: value for name, value in event.items() if name not in names}


GOOD = [
    ALL_DAY,
    {**ALL_DAY, "endDate": "2026-12-26"},
    TIMED,
    timed(allDayEnabled=False, endDate="2026-01-06", endTime="06:00"),
    repeated(recurForEver=True, recurWeekly=WEEKLY),
    repeated(recurForEver=False, recurEndDate="2026-03-01", recurWeekly=WEEKLY),
    repeated(recurEndOccurrence=10, recurDaily={"recurInterval": 1}),
    {**ALL_DAY, "recurrence": {"recurForEver": True, "recurDaily": {"recurInterval": 1}}},
]

BAD = {
    "no object": "Christmas",
    "no name": without(ALL_DAY, "name"),
    "an empty name": {**ALL_DAY, "name": " "},
    "a name of 41 characters": {**ALL_DAY, "name": "x" * 41},
    "an all-day event without a date": without(ALL_DAY, "endDate"),
    "a timed event without a start": without(TIMED, "startTime"),
    "a timed event without an end": without(TIMED, "endTime"),
    "not all day and no times": {**ALL_DAY, "allDayEnabled": False},
    "a date of another form": timed(startDate="05.01.2026"),
    "a day the calendar lacks": timed(startDate="2026-02-30", endDate="2026-03-01"),
    "a time with seconds": timed(startTime="09:00:00"),
    "a time of one digit": timed(startTime="9:00"),
    "twelve-hour time": timed(endTime="05:00 PM"),
    "24:00": timed(endTime="24:00"),
    "an end day before the start": timed(endDate="2026-01-04"),
    "an all-day end before the start": {**ALL_DAY, "endDate": "2026-12-24"},
    "an end time before the start": timed(endTime="08:00"),
    "a field nobody knows": timed(timeZone="Europe/London"),
    "a null": timed(allDayEnabled=None),
    "allDayEnabled as a word": timed(allDayEnabled="true"),
    "newName on a new event": timed(newName="x"),
    "an id": timed(id="x"),
    "an empty recurrence": repeated(),
    "an end without a rule": repeated(recurForEver=True),
    "an end date without a rule": repeated(recurEndDate="2026-03-01"),
    "daily and weekly": repeated(recurForEver=True, recurDaily={"recurInterval": 1}, recurWeekly=WEEKLY),
    "two ends": repeated(recurForEver=True, recurEndOccurrence=3, recurWeekly=WEEKLY),
    "two other ends": repeated(recurEndDate="2026-03-01", recurEndOccurrence=3, recurWeekly=WEEKLY),
    "no end at all": repeated(recurWeekly=WEEKLY),
    "an end before the first": repeated(recurEndDate="2026-01-04", recurWeekly=WEEKLY),
    "no occurrence": repeated(recurEndOccurrence=0, recurWeekly=WEEKLY),
    "true occurrences": repeated(recurEndOccurrence=True, recurWeekly=WEEKLY),
    "a yearly rule": repeated(recurForEver=True, recurYearlyByDate={"dayOfMonth": 25, "month": "DECEMBER"}),
    "daily without interval": repeated(recurForEver=True, recurDaily={}),
    "an interval of nought": repeated(recurForEver=True, recurDaily={"recurInterval": 0}),
    "half an interval": repeated(recurForEver=True, recurDaily={"recurInterval": 1.5}),
    "weekly without interval": repeated(recurForEver=True, recurWeekly={"monday": True}),
    "weekly on no day": repeated(recurForEver=True, recurWeekly={"recurInterval": 1, "monday": False}),
    "a weekday as a number": repeated(recurForEver=True, recurWeekly={"recurInterval": 1, "monday": 1}),
    "a start that is not on the weekday": repeated(recurForEver=True, recurWeekly={"recurInterval": 1, "tuesday": True}),
    "a day that is no weekday": repeated(recurForEver=True, recurWeekly={**WEEKLY, "mon": True}),
    "repetitions that overlap": timed(
        endDate="2026-01-06", endTime="09:01", recurrence={"recurForEver": True, "recurDaily": {"recurInterval": 1}}
    ),
    "all-day repetitions that overlap": {
        **ALL_DAY,
        "endDate": "2026-12-27",
        "recurrence": {"recurForEver": True, "recurDaily": {"recurInterval": 2}},
    },
}


@pytest.mark.parametrize("good", GOOD)
def test_a_good_event_is_kept_as_sent(good):
    assert check_event(good) == good


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_a_bad_event_is_refused(bad):
    with pytest.raises(WebexError) as refused:
        check_event(bad)
    assert refused.value.status == 400


def test_a_missing_field_is_named_with_its_code():
    with pytest.raises(WebexError, match="Missing Mandatory field name: endTime") as refused:
        check_event(BAD["a timed event without an end"])
    assert refused.value.code == 25008


def test_the_example_of_the_reference_page_breaks_its_own_rules():
    with pytest.raises(WebexError):
        check_event(
            timed(
                startDate="2020-03-18",
                endDate="2020-03-18",
                recurrence={
                    "recurForEver": True,
                    "recurEndDate": "2020-03-18",
                    "recurEndOccurrence": 1,
                    "recurDaily": {"recurInterval": 1},
                    "recurWeekly": {"recurInterval": 1, "wednesday": True},
                },
            )
        )
