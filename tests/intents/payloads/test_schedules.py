"""From drafts of hours and holidays to the events of a schedule: what is shown is what is sent."""

import json
from datetime import date, datetime, time

import pytest

from intents import Draft, Span, settle
from intents.draft import Block, Unsettled
from intents.payloads.webex import LONGEST_NAME
from intents.person import Cast, Person, Schedule
from intents.schedules import called, schedule_name

NOW = datetime(2026, 11, 20, 10)
WORKDAYS = ("MO", "TU", "WE", "TH", "FR")


def draft(intent="working_hours", **fields):
    return Draft(intent, "", NOW, "Europe/London", **fields)


def plan_of(made, **fields):
    return settle(made, Cast(Person("Alex", person_id="P"), "Europe/London", schedule_name=schedule_name(made), **fields))


def events_of(made):
    [call] = plan_of(made).calls
    return json.loads(call.body)["events"]


def fact(plan, label):
    return dict(plan.facts)[label]


def test_each_block_is_one_weekly_event_on_its_first_day():
    made = draft(blocks=(Block(("MO", "TU"), "09:00", "12:00"), Block(("FR",), "14:00", "18:00")))
    assert [
        (event["name"], event["startDate"], event["endDate"], event["startTime"], event["endTime"]) for event in events_of(made)
    ] == [
        ("Mon, Tue 09:00-12:00", "2026-11-23", "2026-11-23", "09:00", "12:00"),
        ("Fri 14:00-18:00", "2026-11-20", "2026-11-20", "14:00", "18:00"),
    ]
    assert [[day for day, on in event["recurrence"]["recurWeekly"].items() if on is True] for event in events_of(made)] == [
        ["monday", "tuesday"],
        ["friday"],
    ]


def test_a_draft_without_blocks_is_its_hours_on_the_days_of_its_recurrence():
    made = draft(spans=(Span(time(9), time(17)),), recurrence="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH")
    assert fact(plan_of(made), "Hours") == "Mon–Thu 09:00–17:00 every week, from Mon 23 Nov 2026"


def test_hours_of_the_same_days_are_said_together():
    made = draft(blocks=(Block(WORKDAYS, "09:00", "12:30"), Block(WORKDAYS, "13:15", "17:30")))
    assert fact(plan_of(made), "Hours") == "Mon–Fri 09:00–12:30, 13:15–17:30 every week, from Fri 20 Nov 2026"


def test_from_and_until_are_the_first_day_and_the_end_of_the_recurrence():
    made = draft(blocks=(Block(("MO", "WE"), "08:00", "14:00", date(2027, 1, 1), date(2027, 3, 28)),))
    [event] = events_of(made)
    assert (event["startDate"], event["recurrence"]["recurEndDate"]) == ("2027-01-04", "2027-03-28")
    assert "recurForEver" not in event["recurrence"]
    assert fact(plan_of(made), "Hours").endswith("every week, from Mon 4 Jan 2027 until Sun 28 Mar 2027")


def test_an_end_before_the_first_day_is_asked():
    with pytest.raises(Unsettled, match="end_before_start"):
        plan_of(draft(blocks=(Block(("MO",), "09:00", "17:00", None, date(2026, 11, 21)),)))


def test_midnight_is_the_last_minute_and_the_card_says_so():
    made = draft(blocks=(Block(("SU",), "20:00", "24:00"),))
    assert events_of(made)[0]["endTime"] == "23:59"
    assert "midnight is sent as 23:59" in plan_of(made).assumed


@pytest.mark.parametrize("end", ["06:00", "22:00"])
def test_hours_over_midnight_are_refused(end):
    with pytest.raises(Unsettled, match="over_midnight"):
        plan_of(draft(blocks=(Block(("MO",), "22:00", end),)))


def test_the_schedule_and_its_events_have_the_names_that_were_said():
    made = draft(spans=(Span(time(11), time(19, 30)),), recurrence="FREQ=WEEKLY;BYDAY=TU", name="Shop floor", title="Late")
    plan = plan_of(made)
    assert fact(plan, "Schedule") == "Shop floor (new, Webex)"
    assert (events_of(made)[0]["name"], fact(plan, "Event")) == ("Late", "Late")


def test_events_of_one_name_are_told_apart_by_their_hours():
    made = draft(blocks=(Block(("MO",), "09:00", "12:00"), Block(("FR",), "14:00", "18:00")), title="Core")
    assert [event["name"] for event in events_of(made)] == ["Core Mon 09:00-12:00", "Core Fri 14:00-18:00"]


def test_a_schedule_that_is_there_takes_the_events():
    made = draft(blocks=(Block(("MO",), "09:00", "12:00"), Block(("FR",), "14:00", "18:00")))
    there = Schedule("S", "Working hours", "businessHours", ("Mon 09:00-12:00",))
    [call] = plan_of(made, schedule=there).calls
    assert (call.path, json.loads(call.body)["name"]) == ("/people/P/features/schedules/businessHours/S/events", "Fri 14:00-18:00")


CHRISTMAS = Span.days(date(2026, 12, 25), date(2026, 12, 25), "25 December")
HOURS = (Block(("MO", "TU", "WE"), "08:00", "14:00", date(2027, 1, 1)),)
SAID = {
    "en": ("Fri 25 Dec 2026, all day", "Mon–Wed 08:00–14:00 every week, from Mon 4 Jan 2027"),
    "de": ("Fr 25. Dez. 2026, ganztägig", "Mo–Mi 08:00–14:00 jede Woche, ab Mo 4. Jan. 2027"),
    "fr": ("ven. 25 déc. 2026, toute la journée", "lun.–mer. 08:00–14:00 chaque semaine, à partir du lun. 4 janv. 2027"),
    "es": ("vie 25 dic 2026, todo el día", "lun–mié 08:00–14:00 cada semana, a partir del lun 4 ene 2027"),
    "it": ("ven 25 dic 2026, tutto il giorno", "lun–mer 08:00–14:00 ogni settimana, da lun 4 gen 2027"),
}


@pytest.mark.parametrize("language", SAID)
def test_what_a_schedule_that_is_there_takes_is_said_in_the_language(language):
    for made, said in zip((draft("holiday", spans=(CHRISTMAS,)), draft(blocks=HOURS)), SAID[language], strict=True):
        there = Schedule("S", "X", "holidays", ("Holiday 1 Jan 2027",), ("01/01",))
        plan = plan_of(made, schedule=there, language=language)
        assert said in plan.calls[0].sentence
        assert "01/01" in [value for _, value in plan.facts]


@pytest.mark.parametrize(
    ("name", "called_so"),
    [("Holiday 25 Dec 2026", ""), ("Christmas 2026", "Christmas"), ("Out 25 Dec 2026", ""), ("Out of office", "Out of office")],
)
def test_of_the_name_of_an_event_only_what_says_more_than_its_day_is_told(name, called_so):
    assert called(name, date(2026, 12, 25)) == called_so


LONG = "Company anniversary celebration and annual team offsite day"


def test_a_long_name_of_a_holiday_is_shown_as_it_is_sent():
    made = draft("holiday", spans=(Span.days(date(2027, 3, 3), date(2027, 3, 3), "on 3 March"),), title=LONG)
    [event] = events_of(made)
    plan = plan_of(made)
    assert len(event["name"]) <= LONGEST_NAME
    assert fact(plan, "Day") == f"Wed 3 Mar 2027, all day ({event['name']})"
    assert plan.assumed == (f"the name is shortened to {LONGEST_NAME} characters: {event['name']}",)


def test_a_long_name_of_a_schedule_is_shown_as_it_is_sent():
    plan = plan_of(draft("holiday", spans=(Span.days(date(2027, 3, 3), date(2027, 3, 3)),), name=LONG))
    sent = json.loads(plan.calls[0].body)["name"]
    assert len(sent) <= LONGEST_NAME
    assert fact(plan, "Schedule") == f"{sent} (new, Webex)"
    assert f"the schedule's name is shortened: {sent}" in plan.assumed


def test_a_yearly_holiday_is_the_next_one_and_the_card_says_why():
    made = draft(
        "holiday",
        spans=(Span.days(date(2026, 12, 25), date(2026, 12, 25), "Christmas"),),
        recurrence="FREQ=YEARLY",
        title="Christmas",
    )
    assert [event["name"] for event in events_of(made)] == ["Christmas 2026"]
    assert plan_of(made).assumed == ("only the next one: Webex can't repeat a personal holiday every year",)


def test_days_without_a_name_are_told_apart_by_their_date():
    days = (date(2026, 12, 24), date(2026, 12, 31))
    made = draft("holiday", spans=tuple(Span.days(day, day, f"{day.day} December") for day in days))
    assert [event["name"] for event in events_of(made)] == ["Holiday 24 Dec 2026", "Holiday 31 Dec 2026"]
