from typing import Any

import pytest

from bot.sandbox.cast import CAST
from bot.sandbox.webex.calling import schedule_id

TOP = f"/people/{CAST.find('alex').id}/features/schedules"
DAY: dict[str, Any] = {"name": "Christmas Day 2026", "startDate": "2026-12-25", "endDate": "2026-12-25", "allDayEnabled": True}
BOXING = {**DAY, "name": "Boxing Day 2026", "startDate": "2026-12-26", "endDate": "2026-12-26"}
HOLIDAYS = {"name": "Days off", "type": "holidays", "events": [DAY]}


@pytest.fixture
def schedule(admin):
    """The path of a schedule just made."""
    return f"{TOP}/holidays/{admin.post(TOP, json=HOLIDAYS).json()['id']}"


def test_an_id_is_made_of_the_name_as_in_the_reference():
    assert schedule_id("USER_SCHEDULE", "Dallas_Office_Hours") == (
        "Y2lzY29zcGFyazovL3VzL1VTRVJfU0NIRURVTEUvUkdGc2JHRnpYMDltWm1salpWOUliM1Z5Y3c9PQ"
    )


def test_a_schedule_is_created(admin):
    answer = admin.post(TOP, json=HOLIDAYS)
    assert (answer.status_code, answer.json()) == (201, {"id": schedule_id("USER_SCHEDULE", "Days off")})


def test_a_schedule_may_be_empty(admin):
    assert admin.post(TOP, json={"name": "Days off", "type": "holidays"}).status_code == 201


def test_a_schedule_is_read_with_its_events(admin, schedule):
    assert admin.get(schedule).json() == {
        "id": schedule.split("/")[-1],
        "name": "Days off",
        "type": "holidays",
        "events": [{"id": schedule_id("USER_SCHEDULE_EVENT", DAY["name"]), **DAY}],
    }


def test_the_list_has_no_events_and_the_locations_schedules(admin, schedule):
    listed = admin.get(TOP).json()["schedules"]
    assert [(item["name"], item["level"], "events" in item) for item in listed] == [
        ("Office hours", "LOCATION", False),
        ("Days off", "PEOPLE", False),
    ]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"name": "DAYS"}, ["Days off"]),
        ({"type": "businessHours"}, ["Office hours"]),
        ({"name": "o", "type": "holidays"}, ["Days off"]),
    ],
)
def test_the_list_is_filtered(admin, schedule, query, names):
    assert [item["name"] for item in admin.get(TOP, params=query).json()["schedules"]] == names


@pytest.mark.parametrize("query", [{"name": "x" * 41}, {"type": "weekends"}, {"level": "PEOPLE"}, {"max": "many"}])
def test_a_wrong_query_is_refused(admin, query):
    assert admin.get(TOP, params=query).status_code == 400


def test_a_schedule_of_the_location_can_not_be_read(admin):
    office = admin.get(TOP).json()["schedules"][0]
    assert admin.get(f"{TOP}/businessHours/{office['id']}").status_code == 404


@pytest.mark.parametrize("twin", [HOLIDAYS, {"name": "Office hours", "type": "businessHours"}])
def test_a_name_and_type_that_are_taken_are_a_duplicate(admin, schedule, twin):
    answer = admin.post(TOP, json=twin)
    assert (answer.status_code, answer.json()["errors"][0]["errorCode"]) == (409, 25030)


def test_a_name_may_be_taken_once_for_each_type(admin, schedule):
    assert admin.post(TOP, json={"name": "Days off", "type": "businessHours"}).status_code == 201


def test_schedules_belong_to_one_person(admin, schedule):
    other = f"/people/{CAST.find('jo').id}/features/schedules"
    assert [item["level"] for item in admin.get(other).json()["schedules"]] == ["LOCATION"]


@pytest.mark.parametrize(
    "body",
    [
        {"type": "holidays"},
        {"name": "x"},
        {"name": "x", "type": "weekends"},
        {**HOLIDAYS, "level": "PEOPLE"},
        {**HOLIDAYS, "events": None},
        {**HOLIDAYS, "events": DAY},
        {**HOLIDAYS, "events": [{"name": "x"}]},
        {"name": "x" * 41, "type": "holidays"},
    ],
)
def test_a_wrong_schedule_is_refused(admin, body):
    assert admin.post(TOP, json=body).status_code == 400


def test_two_events_of_one_name_are_a_duplicate(admin):
    assert admin.post(TOP, json={**HOLIDAYS, "events": [DAY, DAY]}).status_code == 409


def test_a_refused_schedule_is_not_kept(admin, sandbox):
    admin.post(TOP, json={**HOLIDAYS, "events": [DAY, {"name": "x"}]})
    assert sandbox.webex.schedules("alex") == []


def test_renaming_changes_the_id(admin, schedule):
    answer = admin.put(schedule, json={"name": "Days off", "newName": "Holidays", "type": "holidays"})
    assert (answer.status_code, answer.json()["id"]) == (200, schedule_id("USER_SCHEDULE", "Holidays"))
    assert (admin.get(schedule).status_code, admin.get(f"{TOP}/holidays/{answer.json()['id']}").status_code) == (404, 200)


def test_an_update_without_events_leaves_them(admin, schedule, sandbox):
    admin.put(schedule, json={"name": "Days off", "newName": "Days off", "type": "holidays"})
    assert [event["name"] for event in sandbox.webex.schedules("alex")[0]["events"]] == [DAY["name"]]


def test_an_update_with_events_replaces_them(admin, schedule, sandbox):
    admin.put(schedule, json={"name": "Days off", "newName": "Days off", "type": "holidays", "events": [BOXING]})
    assert [event["name"] for event in sandbox.webex.schedules("alex")[0]["events"]] == [BOXING["name"]]


@pytest.mark.parametrize(
    "body",
    [
        {"name": "Days off", "type": "holidays"},
        {"name": "Other", "newName": "x", "type": "holidays"},
        {"name": "Days off", "newName": "x", "type": "businessHours"},
    ],
)
def test_a_wrong_update_is_refused(admin, schedule, body):
    assert admin.put(schedule, json=body).status_code == 400


def test_renaming_to_a_taken_name_is_a_duplicate(admin, schedule):
    admin.post(TOP, json={"name": "Other", "type": "holidays"})
    assert admin.put(schedule, json={"name": "Days off", "newName": "Other", "type": "holidays"}).status_code == 409


def test_a_schedule_is_deleted_once(admin, schedule):
    assert (admin.delete(schedule).status_code, admin.delete(schedule).status_code) == (204, 404)


def test_the_type_in_the_path_must_fit(admin, schedule):
    assert admin.get(schedule.replace("/holidays/", "/businessHours/")).status_code == 404


def test_an_event_is_added(admin, schedule):
    answer = admin.post(f"{schedule}/events", json=BOXING)
    assert (answer.status_code, answer.json()) == (201, {"id": schedule_id("USER_SCHEDULE_EVENT", BOXING["name"])})


def test_an_event_of_a_taken_name_is_a_duplicate(admin, schedule):
    answer = admin.post(f"{schedule}/events", json=DAY)
    assert (answer.status_code, answer.json()["errors"][0]["errorCode"]) == (409, 25030)


def test_an_event_is_read(admin, schedule):
    event = admin.post(f"{schedule}/events", json=BOXING).json()["id"]
    assert admin.get(f"{schedule}/events/{event}").json() == {"id": event, **BOXING}


def test_an_event_is_changed_and_renamed(admin, schedule, sandbox):
    event = admin.post(f"{schedule}/events", json=BOXING).json()["id"]
    answer = admin.put(f"{schedule}/events/{event}", json={**BOXING, "newName": "St Stephen's Day"})
    assert (answer.status_code, answer.json()["id"]) == (200, schedule_id("USER_SCHEDULE_EVENT", "St Stephen's Day"))
    assert [kept["name"] for kept in sandbox.webex.schedules("alex")[0]["events"]] == [DAY["name"], "St Stephen's Day"]


def test_an_event_is_not_changed_without_newName(admin, schedule):  # noqa: N802 - the field's name
    event = schedule_id("USER_SCHEDULE_EVENT", DAY["name"])
    assert admin.put(f"{schedule}/events/{event}", json=DAY).status_code == 400


def test_an_event_is_deleted_once(admin, schedule):
    path = f"{schedule}/events/{schedule_id('USER_SCHEDULE_EVENT', DAY['name'])}"
    assert (admin.delete(path).status_code, admin.delete(path).status_code) == (204, 404)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_bots_token_does_not_open_schedules(bot, method):
    assert bot.request(method, TOP, json=HOLIDAYS).status_code == 403


@pytest.mark.parametrize("person", ["olivia", "bot"])
def test_outsiders_and_bots_have_no_schedules_here(admin, person):
    assert admin.get(f"/people/{CAST.find(person).id}/features/schedules").status_code == 404
