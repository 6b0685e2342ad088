from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from bot.sandbox.cast import CAST
from bot.sandbox.everbridge.wire import RuleError

ALEX = CAST.find("alex").contact.id
OUT = {
    "contactId": ALEX,
    "timeZoneString": "Europe/London",
    "recurrence": {
        "type": "ical",
        "datesApplicable": {"from": "2026-11-27", "to": "2026-11-28"},
        "event": {"start": "2026-11-27T00:00:00", "end": "2026-11-28T00:00:00"},
    },
}


def test_another_hand_can_book(sandbox):
    row = sandbox.everbridge.book(OUT, by="A scheduler")
    assert (sandbox.everbridge.active, row["createdName"]) == ([row], "A scheduler")


def test_another_hand_keeps_the_rules_too(sandbox):
    with pytest.raises(RuleError):
        sandbox.everbridge.book({**OUT, "contactId": 1})


def test_another_hand_can_delete(sandbox):
    sandbox.everbridge.delete(sandbox.everbridge.book(OUT)["id"])
    assert (sandbox.everbridge.active, [row["action"] for row in sandbox.everbridge.audits]) == ([], ["CREATE", "DELETE"])


def test_it_can_be_seen_when_somebody_is_on_call(sandbox):
    events = sandbox.everbridge.on_call("alex", datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 30, tzinfo=UTC))
    assert [event["start"][:10] for event in events] == [f"2026-11-{day}" for day in range(23, 28)]


def test_who_has_no_contact_is_never_on_call(sandbox):
    assert sandbox.everbridge.on_call("kim", datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 30, tzinfo=UTC)) == []


def test_waiting_ends_with_the_booking_waited_for(sandbox, everbridge):
    path = f"/scheduling/{CAST.everbridge_organization}/substitutions"
    with ThreadPoolExecutor() as elsewhere:
        elsewhere.submit(everbridge.post, path, json={"data": OUT})
        assert sandbox.everbridge.wait_for(lambda: sandbox.everbridge.active)[0]["contactId"] == ALEX


def test_an_unknown_route_answers_like_the_gateway(everbridge):
    answer = everbridge.get("/nowhere")
    assert (answer.status_code, answer.json()["status"]) == (404, 404)
