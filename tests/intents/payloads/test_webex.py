"""A schedule for a person: each rule of the reference page, accepted just inside and refused just outside."""

import json
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from intents.payloads.webex import Event, Recurrence, RecurWeekly, Schedule
from intents.payloads.wire import reasons, to_bytes

GOLDEN = Path(__file__).parent / "golden"

TIMED = {"name": "Day shift", "startDate": "2026-03-18", "endDate": "2026-03-18", "startTime": "08:00", "endTime": "17:00"}
ALL_DAY = {"name": "Christmas Day", "startDate": "2026-12-25", "endDate": "2026-12-25", "allDayEnabled": True}
DAILY = {"recurDaily": {"recurInterval": 1}}
WEEKLY = {"recurWeekly": {"recurInterval": 1, "wednesday": True}}


def golden(name):
    return json.loads((GOLDEN / name).read_text(encoding="utf-8"))


def accepted(base, **changes):
    return Event.model_validate(base | changes)


def refused(base, *leave_out, model=Event, **changes):
    data = {key: value for key, value in (base | changes).items() if key not in leave_out}
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return reasons(caught.value)


# The worked examples


def test_the_example_of_the_reference_page_is_refused_with_every_rule_it_breaks():
    with pytest.raises(ValidationError) as caught:
        Schedule.model_validate(golden("schedule_reference_example.json"))
    assert reasons(caught.value) == [
        "events[0]: recurDaily is not allowed with recurWeekly",
        "events[0]: recurForEver, recurEndDate, recurEndOccurrence: only one of them may be given",
    ]


@pytest.mark.parametrize("pattern", ["recurDaily", "recurWeekly"])
@pytest.mark.parametrize("end", ["recurForEver", "recurEndDate", "recurEndOccurrence"])
def test_the_example_is_good_once_it_keeps_to_one_end_and_one_pattern(end, pattern):
    example = golden("schedule_reference_example.json")
    recurrence = example["events"][0]["recurrence"]
    example["events"][0]["recurrence"] = {end: recurrence[end], pattern: recurrence[pattern]}
    assert Schedule.model_validate(example).render() == example


@pytest.mark.parametrize(("model", "name"), [(Schedule, "schedule_working_hours.json"), (Event, "event_christmas.json")])
def test_a_worked_payload_is_accepted_and_comes_out_byte_for_byte(model, name):
    assert to_bytes(model.model_validate(golden(name)).render()) == to_bytes(golden(name))


def test_a_schedule_made_of_dates_and_times_is_the_one_made_of_text():
    made = Schedule(
        name="Working hours",
        type="businessHours",
        events=(
            Event(
                name="Mon-Thu 09:00-17:00",
                startDate=date(2026, 1, 5),
                endDate=date(2026, 1, 5),
                startTime=time(9),
                endTime=time(17),
                allDayEnabled=False,
                recurrence=Recurrence(
                    recurForEver=True,
                    recurWeekly=RecurWeekly(recurInterval=1, monday=True, tuesday=True, wednesday=True, thursday=True),
                ),
            ),
        ),
    )
    assert made == Schedule.model_validate(golden("schedule_working_hours.json"))
    assert made.render() == golden("schedule_working_hours.json")


# The schedule


def test_a_schedule_may_have_no_events():
    assert Schedule(name="Holidays", type="holidays").render() == {"name": "Holidays", "type": "holidays"}
    assert Schedule(name="Holidays", type="holidays", events=()).render() == {"name": "Holidays", "type": "holidays", "events": []}


def test_a_schedule_is_of_one_of_two_types():
    for kind in ("businessHours", "holidays"):
        assert Schedule(name="Hours", type=kind).type == kind
    assert refused({"name": "Hours", "type": "workingHours"}, model=Schedule) == ["type should be 'businessHours' or 'holidays'"]


@pytest.mark.parametrize("field", ["name", "type"])
def test_a_schedule_needs_a_name_and_a_type(field):
    assert refused({"name": "Hours", "type": "holidays"}, field, model=Schedule) == [f"{field} is required"]


@pytest.mark.parametrize("name", ["H", "H" * 40, "Fête 🎄"])
def test_a_name_has_one_to_forty_characters(name):
    assert Schedule(name=name, type="holidays").name == name
    assert accepted(ALL_DAY, name=name).name == name


@pytest.mark.parametrize("name", ["", " ", "H" * 41])
def test_a_name_is_neither_blank_nor_longer(name):
    says = ["name should have 1 to 40 characters and not be blank"]
    assert refused({"name": name, "type": "holidays"}, model=Schedule) == says
    assert refused(ALL_DAY, name=name) == says


def test_two_events_of_a_schedule_have_two_names():
    twice: dict[str, Any] = {"name": "Holidays", "type": "holidays", "events": [ALL_DAY, ALL_DAY | {"startDate": "2026-12-24"}]}
    assert refused(twice, model=Schedule) == ["events: the name 'Christmas Day' is given twice"]
    twice["events"][1]["name"] = "Christmas Eve and Day"
    assert (Schedule.model_validate(twice).events or ())[1].name == "Christmas Eve and Day"


def test_all_that_is_wrong_in_several_events_is_named_at_once():
    events = [TIMED | {"startTime": "8:00"}, ALL_DAY, ALL_DAY | {"endDate": "2026-12-24", "recurrence": {"recurForEver": True}}]
    assert refused({"name": "", "type": "holidays", "events": events}, model=Schedule) == [
        "name should have 1 to 40 characters and not be blank",
        "events[0].startTime should be written HH:MM, not '8:00'",
        "events[2]: endDate is before startDate",
        "events[2]: recurForEver requires recurDaily or recurWeekly",
    ]


# Dates and times


@pytest.mark.parametrize("flag", [True, False])
@pytest.mark.parametrize("field", ["startDate", "endDate"])
def test_dates_are_required_with_all_day_enabled(field, flag):
    assert refused(ALL_DAY if flag else TIMED, field, allDayEnabled=flag) == [f"{field} is required"]


@pytest.mark.parametrize("flag", [{}, {"allDayEnabled": False}])
def test_times_are_required_unless_it_lasts_all_day(flag):
    assert accepted(TIMED, **flag).startTime == time(8)
    for field in ("startTime", "endTime"):
        assert refused(TIMED, field, **flag) == [f"{field} is required unless allDayEnabled is true"]
    assert len(refused(TIMED, "startTime", "endTime", **flag)) == 2


def test_all_day_needs_no_times_and_takes_none():
    assert accepted(ALL_DAY).render() == ALL_DAY
    assert refused(ALL_DAY, startTime="08:00", endTime="17:00") == [
        "startTime is not allowed when allDayEnabled is true",
        "endTime is not allowed when allDayEnabled is true",
    ]


@pytest.mark.parametrize("field", ["startTime", "endTime"])
@pytest.mark.parametrize("value", ["9:00", "24:00", "09:00:00", "9am"])
def test_times_are_hh_mm(field, value):
    assert refused(TIMED, **{field: value}) == [f"{field} should be written HH:MM, not {value!r}"]


@pytest.mark.parametrize("field", ["startDate", "endDate"])
@pytest.mark.parametrize("value", ["2026-3-18", "18/03/2026", "2026-02-30", "2026-03-18T00:00:00"])
def test_dates_are_yyyy_mm_dd(field, value):
    assert refused(TIMED, **{field: value}) == [f"{field} should be written YYYY-MM-DD, not {value!r}"]


def test_an_event_ends_on_the_day_it_starts_or_later():
    assert accepted(ALL_DAY, endDate="2026-12-25")
    assert refused(ALL_DAY, endDate="2026-12-24") == ["endDate is before startDate"]


def test_on_one_day_it_ends_after_it_starts_and_a_night_shift_on_the_next():
    assert accepted(TIMED, endTime="08:01")
    assert refused(TIMED, endTime="08:00") == ["endTime is not after startTime on the same day"]
    assert refused(TIMED, endTime="07:59") == ["endTime is not after startTime on the same day"]
    assert accepted(TIMED, startTime="22:00", endTime="06:00", endDate="2026-03-19").lasts == timedelta(hours=8)


# Recurrence


@pytest.mark.parametrize("pattern", [DAILY, WEEKLY])
@pytest.mark.parametrize("end", [{"recurForEver": True}, {"recurEndDate": "2026-06-30"}, {"recurEndOccurrence": 5}])
def test_each_end_needs_a_daily_or_a_weekly_pattern(end, pattern):
    assert accepted(TIMED, recurrence=end | pattern).render()["recurrence"].keys() == end.keys() | pattern.keys()
    assert refused(TIMED, recurrence=end) == [f"{next(iter(end))} requires recurDaily or recurWeekly"]


def test_daily_and_weekly_exclude_each_other():
    assert refused(TIMED, recurrence={"recurForEver": True} | DAILY | WEEKLY) == ["recurDaily is not allowed with recurWeekly"]


@pytest.mark.parametrize(
    "ends",
    [
        {"recurForEver": True, "recurEndDate": "2026-06-30"},
        {"recurForEver": True, "recurEndOccurrence": 5},
        {"recurEndDate": "2026-06-30", "recurEndOccurrence": 5},
    ],
)
def test_there_is_at_most_one_end(ends):
    assert refused(TIMED, recurrence=WEEKLY | ends) == [f"{', '.join(ends)}: only one of them may be given"]


def test_not_forever_is_no_end():
    assert accepted(TIMED, recurrence=WEEKLY | {"recurForEver": False, "recurEndOccurrence": 5})
    assert accepted(TIMED, recurrence={"recurForEver": False})


def test_a_recurrence_does_not_end_before_it_starts():
    assert accepted(TIMED, recurrence=WEEKLY | {"recurEndDate": "2026-03-18"})
    assert refused(TIMED, recurrence=WEEKLY | {"recurEndDate": "2026-03-17"}) == ["recurEndDate is before startDate"]


def test_a_week_has_at_least_one_day():
    for day in ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"):
        assert accepted(TIMED, recurrence={"recurForEver": True, "recurWeekly": {"recurInterval": 1, day: True}})
    assert refused(TIMED, recurrence={"recurForEver": True, "recurWeekly": {"recurInterval": 1, "sunday": False}}) == [
        "recurWeekly needs at least one day that is true"
    ]


@pytest.mark.parametrize("pattern", [DAILY, WEEKLY])
def test_an_interval_is_a_whole_number_from_one(pattern):
    ((name, fields),) = pattern.items()
    assert accepted(TIMED, recurrence={name: fields | {"recurInterval": 2}})
    for value, says in [
        (0, "should be greater than or equal to 1"),
        ("1", "should be a valid integer"),
        (1.0, "should be a valid integer"),
        (True, "should be a valid integer"),
    ]:
        assert refused(TIMED, recurrence={name: fields | {"recurInterval": value}}) == [f"recurrence.{name}.recurInterval {says}"]
    del (without := dict(fields))["recurInterval"]
    assert refused(TIMED, recurrence={name: without}) == [f"recurrence.{name}.recurInterval is required"]


def test_occurrences_are_counted_from_one():
    assert accepted(TIMED, recurrence=DAILY | {"recurEndOccurrence": 1})
    assert refused(TIMED, recurrence=DAILY | {"recurEndOccurrence": 0})[0].endswith("should be greater than or equal to 1")


@pytest.mark.parametrize(
    ("end", "interval"), [({"endDate": "2026-03-19", "endTime": "08:00"}, 1), ({"endDate": "2026-03-20", "endTime": "08:00"}, 2)]
)
def test_daily_repetitions_may_touch(end, interval):
    assert accepted(TIMED, **end, recurrence={"recurForEver": True, "recurDaily": {"recurInterval": interval}})


@pytest.mark.parametrize(("end", "interval"), [({"endDate": "2026-03-19", "endTime": "08:01"}, 1), ({"endDate": "2026-03-20"}, 2)])
def test_daily_repetitions_may_not_overlap(end, interval):
    assert refused(TIMED, **end, recurrence={"recurForEver": True, "recurDaily": {"recurInterval": interval}}) == [
        "recurDaily: the event lasts longer than recurInterval days, its repetitions would overlap"
    ]


def test_daily_repetitions_of_whole_days_may_not_overlap():
    twice = {"endDate": "2026-12-26"}
    assert accepted(ALL_DAY, **twice, recurrence={"recurForEver": True, "recurDaily": {"recurInterval": 2}})
    assert "overlap" in refused(ALL_DAY, **twice, recurrence={"recurForEver": True, "recurDaily": {"recurInterval": 1}})[0]


@pytest.mark.parametrize(
    ("where", "changes"),
    [
        ("note", {"note": "x"}),
        ("id", {"id": "x"}),
        ("startdate", {"startdate": "2026-01-01"}),
        ("recurrence.recurForever", {"recurrence": DAILY | {"recurForever": True}}),
        ("recurrence.recurYearlyByDate", {"recurrence": {"recurYearlyByDate": {}}}),
        ("recurrence.recurDaily.monday", {"recurrence": {"recurDaily": {"recurInterval": 1, "monday": True}}}),
        ("recurrence.recurWeekly.someday", {"recurrence": {"recurWeekly": {"recurInterval": 1, "someday": True}}}),
    ],
)
def test_an_unknown_field_is_refused(where, changes):
    assert f"{where} is not a field of this body" in refused(TIMED, **changes)


def test_a_flag_is_true_or_false_and_nothing_like_it():
    for value in ("true", 1, 0):
        assert refused(TIMED, allDayEnabled=value) == ["allDayEnabled should be a valid boolean"]


def test_a_rendered_week_names_all_seven_days():
    rendered = accepted(TIMED, recurrence=WEEKLY | {"recurForEver": True}).render()
    assert list(rendered["recurrence"]["recurWeekly"]) == [
        "recurInterval",
        "sunday",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
    ]


# Where the rules meet

days = st.dates(date(2026, 1, 1), date(2026, 1, 6)).map(str)
clocks = st.sampled_from(["00:00", "08:00", "08:01", "23:59"])
recurrences = st.fixed_dictionaries(
    {},
    optional={
        "recurForEver": st.booleans(),
        "recurEndDate": days,
        "recurEndOccurrence": st.integers(1, 3),
        "recurDaily": st.fixed_dictionaries({"recurInterval": st.integers(1, 4)}),
        "recurWeekly": st.fixed_dictionaries({"recurInterval": st.integers(1, 2)}, optional={"monday": st.booleans()}),
    },
)
events = st.fixed_dictionaries(
    {"name": st.just("E"), "startDate": days, "endDate": days},
    optional={"startTime": clocks, "endTime": clocks, "allDayEnabled": st.booleans(), "recurrence": recurrences},
)


def _may_be_sent(event):
    """The rules once more, said in another way."""
    recurrence = event.get("recurrence", {})
    all_day = event.get("allDayEnabled", False)
    times = [event.get("startTime"), event.get("endTime")]
    if all_day != (times == [None, None]) or (not all_day and None in times):
        return False
    if (event["startDate"], times[0] or "") >= (event["endDate"], times[1] or "~"):
        return False
    ends = [name for name in ("recurForEver", "recurEndDate", "recurEndOccurrence") if recurrence.get(name)]
    patterns = [name for name in ("recurDaily", "recurWeekly") if name in recurrence]
    if len(ends) > 1 or len(patterns) > 1 or (ends and not patterns):
        return False
    week = recurrence.get("recurWeekly", {"monday": True})
    if recurrence.get("recurEndDate", "9") < event["startDate"] or not week.get("monday"):
        return False
    whole = (date.fromisoformat(event["endDate"]) - date.fromisoformat(event["startDate"])).days
    spill = 1 if all_day or times[1] > times[0] else 0
    return "recurDaily" not in recurrence or whole + spill <= recurrence["recurDaily"]["recurInterval"]


@given(events)
def test_an_event_is_accepted_if_and_only_if_it_keeps_every_rule(event):
    try:
        made = Event.model_validate(event)
    except ValidationError as error:
        assert reasons(error) and not _may_be_sent(event)
    else:
        assert _may_be_sent(event)
        assert Event.model_validate(made.render()) == made
