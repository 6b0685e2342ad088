from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from bot.sandbox.cast import CAST, CLOSED, PAYMENTS, PLATFORM

TOP = f"/scheduling/{CAST.everbridge_organization}"
SUBSTITUTIONS = f"{TOP}/substitutions"
ALEX, SAM = CAST.find("alex").contact.id, CAST.find("sam.okafor").contact.id
DATES = {"from": "2026-11-27", "to": "2026-11-28"}
FLAT = {
    "contactId": ALEX,
    "timeZoneString": "Europe/London",
    "calendarId": PAYMENTS.id,
    "recurrence": {
        "type": "ical",
        "datesApplicable": DATES,
        "event": {"start": "2026-11-27T00:00:00", "end": "2026-11-28T00:00:00"},
    },
}
PAGE: dict[str, Any] = {
    "type": "staffSubstitution",
    "attributes": {
        "contactId": ALEX,
        "calendarId": PAYMENTS.id,
        "recurrence": {"type": "repeat", "datesApplicable": DATES},
        "staffAssignment": {"type": "contact", "contactIds": [SAM]},
    },
}


@pytest.fixture
def book(everbridge):
    def post(data=FLAT):
        answer = everbridge.post(SUBSTITUTIONS, json={"data": data})
        assert answer.status_code == 200, answer.text
        return answer.json()["data"]

    return post


@pytest.fixture
def refuse(everbridge):
    def post(data):
        answer = everbridge.post(SUBSTITUTIONS, json={"data": data})
        assert answer.status_code == 400, answer.text
        return answer.json()["errors"][0]

    return post


@pytest.mark.parametrize(("data", "fields"), [(FLAT, FLAT), (PAGE, PAGE["attributes"])], ids=["flat", "attributes"])
def test_both_bodies_are_booked_and_answered_flat(book, data, fields):
    made = book(data)
    assert {name: made[name] for name in fields} == fields
    assert (made["type"], made["status"], made["createdDate"]) == ("staffSubstitution", "A", "2026-11-20T10:00:00Z")


def test_several_are_booked_at_once(book, sandbox):
    assert [row["contactId"] for row in book([FLAT, {**FLAT, "contactId": SAM}])] == [ALEX, SAM]
    assert len(sandbox.everbridge.active) == 2


def test_of_several_none_is_booked_when_one_is_wrong(refuse, sandbox):
    refuse([FLAT, {**FLAT, "contactId": 1}])
    assert sandbox.everbridge.substitutions == []


def test_the_same_can_be_booked_twice(book):
    assert book()["id"] != book()["id"]


def test_a_broken_rule_is_answered_with_its_pointer(refuse):
    error = refuse({**FLAT, "calendarId": CLOSED.id})
    assert (error["status"], error["code"], error["source"]) == (
        "400",
        "STAFF_SUBSTITUTION_CALENDAR_ID_NOT_FOUND",
        {"pointer": "/data/calendarId"},
    )


def test_a_pointer_leads_into_the_attributes(refuse):
    error = refuse({"type": "staffSubstitution", "attributes": {**PAGE["attributes"], "contactId": 1}})
    assert error["source"] == {"pointer": "/data/attributes/contactId"}


def test_an_inactive_contact_can_not_be_booked(refuse):
    assert refuse({**FLAT, "contactId": CAST.find("nina").contact.id})["code"] == "STAFF_SUBSTITUTION_CONTACT_ID_NOT_FOUND"


@pytest.mark.parametrize("body", [[], {}, {"data": FLAT, "meta": {}}, {"data": []}, FLAT, {"data": "x"}])
def test_a_body_is_data_and_nothing_else(everbridge, body):
    assert everbridge.post(SUBSTITUTIONS, json=body).status_code == 400


def test_only_json_is_read(everbridge):
    assert everbridge.post(SUBSTITUTIONS, data={"data": "x"}).json()["status"] == 415


def test_another_organization_is_refused(everbridge):
    assert everbridge.post("/scheduling/1/substitutions", json={"data": FLAT}).status_code == 401


def test_one_id_gives_an_object_and_several_a_list(everbridge, book):
    one, two = book(), book(PAGE)
    assert everbridge.get(f"{SUBSTITUTIONS}/{one['id']}").json() == {"data": one}
    assert everbridge.get(f"{SUBSTITUTIONS}/{one['id']},{two['id']}").json() == {"data": [one, two]}


def test_an_unknown_id_is_not_found(everbridge):
    answer = everbridge.get(f"{SUBSTITUTIONS}/1")
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (404, "NOT_FOUND")


def listed(everbridge, **query):
    return everbridge.get(SUBSTITUTIONS, params=query).json()


def test_the_list_is_filtered_by_calendar(everbridge, book):
    book(), book({**FLAT, "calendarId": PLATFORM.id})
    assert [row["calendarId"] for row in listed(everbridge, **{"filter[calendarId]": PLATFORM.id})["data"]] == [PLATFORM.id]


def test_a_filter_given_twice_is_either(everbridge, book):
    book(), book({**FLAT, "contactId": SAM}), book({**FLAT, "contactId": CAST.find("jo").contact.id})
    rows = everbridge.get(SUBSTITUTIONS, params=[("filter[contactId]", ALEX), ("filter[contactId]", SAM)]).json()["data"]
    assert [row["contactId"] for row in rows] == [ALEX, SAM]


def test_the_newest_can_be_listed_first(everbridge, book, clock):
    first = book()["id"]
    clock.pass_(minutes=1)
    second, third = book()["id"], book()["id"]
    assert [row["id"] for row in listed(everbridge, sort="-createdDate")["data"]] == [third, second, first]


def test_the_list_comes_in_pages(everbridge, book):
    ids = [book()["id"] for _ in range(3)]
    page = listed(everbridge, pageNo=2, pageSize=2)
    assert [row["id"] for row in page["data"]] == ids[2:]
    assert (page["currentPageNo"], page["totalPageCount"], page["totalCount"]) == (2, 2, 3)


def test_fields_can_be_chosen(everbridge, book):
    book()
    assert set(listed(everbridge, fields="contactId")["data"][0]) == {"id", "type", "contactId"}


@pytest.mark.parametrize("query", [{"pageNumber": 1}, {"pageSize": 101}, {"filter[colour]": "red"}, {"sort": "-"}])
def test_a_wrong_query_is_refused(everbridge, query):
    assert everbridge.get(SUBSTITUTIONS, params=query).status_code == 400


def test_an_update_changes_only_what_is_sent(everbridge, book, clock):
    made = book()
    clock.pass_(hours=1)
    changed = everbridge.put(f"{SUBSTITUTIONS}/{made['id']}", json={"data": {"contactId": SAM}}).json()["data"]
    assert (changed["contactId"], changed["lastModifiedDate"]) == (SAM, "2026-11-20T11:00:00Z")
    assert changed["recurrence"] == made["recurrence"]


def test_clearing_the_substitute_makes_an_unavailability(everbridge, book):
    made = book(PAGE)
    changed = everbridge.put(f"{SUBSTITUTIONS}/{made['id']}", json={"data": {"staffAssignment": None}})
    assert (changed.status_code, "staffAssignment" in changed.json()["data"]) == (200, False)


@pytest.mark.parametrize("data", [{"contactId": None}, {"contactId": 1}, {"status": "D"}, {"contactId": SAM}, {"calendarId": None}])
def test_an_update_may_not_break_the_rules(everbridge, book, data):
    made = book(PAGE)
    assert everbridge.put(f"{SUBSTITUTIONS}/{made['id']}", json={"data": data}).status_code == 400


def test_a_refused_update_changes_nothing(everbridge, book):
    made = book(PAGE)
    everbridge.put(f"{SUBSTITUTIONS}/{made['id']}", json={"data": {"contactId": 1}})
    assert everbridge.get(f"{SUBSTITUTIONS}/{made['id']}").json()["data"] == made


def test_a_deleted_substitution_stays_with_status_d(everbridge, book):
    made = book()
    assert everbridge.delete(f"{SUBSTITUTIONS}/{made['id']}").json()["data"]["status"] == "D"
    assert [row["status"] for row in listed(everbridge)["data"]] == ["D"]


@pytest.mark.parametrize("method", ["DELETE", "PUT"])
def test_what_is_deleted_can_not_be_changed(everbridge, book, method):
    path = f"{SUBSTITUTIONS}/{book()['id']}"
    everbridge.delete(path)
    assert everbridge.request(method, path, json={"data": {"contactId": SAM}}).status_code == 400


def test_every_act_is_in_the_audits_newest_first(everbridge, book):
    one, two = book(), book()
    everbridge.delete(f"{SUBSTITUTIONS}/{one['id']}")
    rows = everbridge.get(f"{TOP}/audits", params={"filter[staffSubstitutionId]": one["id"]}).json()["data"]
    assert [row["action"] for row in rows] == ["DELETE", "CREATE"]
    assert two["id"] not in [row["staffSubstitutionId"] for row in rows]


def test_calendars_come_in_pages_by_pageNumber(everbridge):  # noqa: N802 - the parameter's name
    page = everbridge.get(f"{TOP}/calendars", params={"pageNumber": 2, "pageSize": 2}).json()
    assert [(row["name"], row["active"]) for row in page["data"]] == [("Retired rota", False)]
    assert page["totalPageCount"] == 2


def test_calendars_do_not_know_pageNo(everbridge):  # noqa: N802 - the parameter's name
    assert everbridge.get(f"{TOP}/calendars", params={"pageNo": 1}).status_code == 400


def test_a_calendar_is_read_by_id(everbridge):
    assert everbridge.get(f"{TOP}/calendars/{PAYMENTS.id}").json()["data"]["name"] == "Payments on-call"


def events(everbridge, **query):
    return everbridge.get(f"{TOP}/calendarEvents", params=query)


FRIDAY = {"start": "2026-11-27T00:00:00+00:00", "end": "2026-11-28T00:00:00+00:00"}


def test_who_is_on_call_shows_what_was_booked(everbridge, book):
    made = book(PAGE)
    shift = next(event for event in events(everbridge, **FRIDAY).json()["data"] if event["shiftScheduleId"] == 4400000000000001)
    own, other = shift["assignments"]
    assert own["unavailabilities"][0]["staffSubstitutionId"] == made["id"] == other["replacements"][0]["staffSubstitutionId"]


def test_who_is_on_call_forgets_what_was_deleted(everbridge, book):
    before = events(everbridge, **FRIDAY).json()
    everbridge.delete(f"{SUBSTITUTIONS}/{book()['id']}")
    assert events(everbridge, **FRIDAY).json() == before


def test_events_are_chosen_by_calendar(everbridge):
    found = events(everbridge, **FRIDAY, calendarId=PLATFORM.id).json()["data"]
    assert {event["calendarId"] for event in found} == {PLATFORM.id}


def test_an_instant_shows_who_is_on_call_then(everbridge):
    found = events(everbridge, instant="2026-11-27T10:00:00Z").json()["data"]
    assert [event["assignments"][0]["contactId"] for event in found] == [CAST.find("lena").contact.id, ALEX]


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"start": FRIDAY["start"]},
        {"start": "2026-11-27", "end": "2026-11-28"},
        {"start": FRIDAY["end"], "end": FRIDAY["start"]},
        {**FRIDAY, "end": "2028-01-01T00:00:00Z"},
        {**FRIDAY, "contactId": ALEX},
        {**FRIDAY, "instant": FRIDAY["start"]},
    ],
)
def test_a_wrong_window_is_refused(everbridge, query):
    assert events(everbridge, **query).status_code == 400


def test_a_plus_sign_must_be_encoded(everbridge):
    query = "start=2026-11-27T00:00:00+00:00&end=2026-11-28T00:00:00+00:00"
    assert everbridge.get(f"{TOP}/calendarEvents?{query}").status_code == 400


def test_bookings_at_once_get_ids_of_their_own(everbridge):
    with ThreadPoolExecutor(8) as many:
        answers = list(many.map(lambda _: everbridge.post(SUBSTITUTIONS, json={"data": FLAT}).json()["data"]["id"], range(24)))
    assert len(set(answers)) == 24
