import time

import httpx
import pytest
from webexteamssdk import RateLimitError, WebexTeamsAPI

from bot.sandbox.cast import CAST
from bot.sandbox.faults import MALFORMED_RETRY_AFTER

MESSAGE = {"toPersonEmail": "alex.morgan@example.com", "text": "hello"}


@pytest.fixture
def faults(sandbox):
    return sandbox.webex.faults


@pytest.fixture
def room(sandbox):
    return sandbox.webex.direct_room("alex")


def test_the_next_requests_are_answered_with_the_status_asked_for(faults, bot):
    faults.answer("POST", "/messages", 503, times=2)
    assert [bot.post("/messages", json=MESSAGE).status_code for _ in range(3)] == [503, 503, 200]


def test_what_is_answered_by_a_fault_is_not_processed(faults, bot, sandbox, room):
    faults.answer("POST", "/messages", 500)
    bot.post("/messages", json=MESSAGE)
    assert sandbox.webex.messages_in(room) == []


def test_other_methods_and_paths_are_left_alone(faults, bot):
    faults.answer("POST", "/messages", 503)
    assert bot.get("/people/me").status_code == 200


def test_any_method_can_be_meant(faults, bot):
    faults.answer("*", "^/v1/people/me$", 503)
    assert bot.get("/people/me").status_code == 503


def test_a_path_is_matched_with_its_query(faults, bot):
    faults.answer("GET", r"displayName=Sam", 503)
    assert [bot.get("/people", params={"displayName": name}).status_code for name in ("Jo", "Sam")] == [200, 503]


def test_a_fault_speaks_like_webex(faults, bot):
    faults.answer("GET", "/people/me", 500)
    assert set(bot.get("/people/me").json()) == {"message", "errors", "trackingId"}


def test_a_fault_speaks_like_everbridge(sandbox, everbridge):
    sandbox.everbridge.faults.answer("GET", "/organizations", 500)
    assert everbridge.get("/organizations").json()["errors"][0]["status"] == "500"


def test_a_body_and_headers_can_be_given(faults, bot):
    faults.answer("GET", "/people/me", 418, body={"tea": True}, headers={"X-Pot": "1"})
    answer = bot.get("/people/me")
    assert (answer.json(), answer.headers["X-Pot"]) == ({"tea": True}, "1")


@pytest.mark.parametrize("wait", ["7", MALFORMED_RETRY_AFTER])
def test_too_many_requests_tell_when_to_come_back(faults, bot, wait):
    faults.busy("GET", "/people/me", retry_after=wait)
    answer = bot.get("/people/me")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, wait)


def test_too_many_requests_may_not_tell(faults, bot):
    faults.busy("GET", "/people/me", retry_after=None, status=423)
    answer = bot.get("/people/me")
    assert (answer.status_code, "Retry-After" in answer.headers) == (423, False)


def test_the_real_sdk_sees_a_rate_limit(faults, sandbox):
    faults.busy("GET", "/people/me", retry_after="7")
    api = WebexTeamsAPI(access_token=sandbox.webex.tokens.bot, base_url=sandbox.webex_url + "/", wait_on_rate_limit=False)
    with pytest.raises(RateLimitError) as limited:
        api.people.me()
    assert limited.value.retry_after == 7


def test_a_gateway_may_answer_with_a_page(faults, bot):
    faults.html("GET", "/people/me")
    answer = bot.get("/people/me")
    assert (answer.status_code, answer.headers["Content-Type"], "<html>" in answer.text) == (502, "text/html", True)


def test_a_connection_dropped_before_leaves_nothing_done(faults, bot, sandbox, room):
    faults.drop("POST", "/messages")
    with pytest.raises(httpx.TransportError):
        bot.post("/messages", json=MESSAGE)
    assert sandbox.webex.messages_in(room) == []


def test_a_connection_dropped_after_leaves_it_done(faults, bot, sandbox, room):
    faults.drop("POST", "/messages", processed=True)
    with pytest.raises(httpx.TransportError):
        bot.post("/messages", json=MESSAGE)
    assert len(sandbox.webex.messages_in(room)) == 1


def test_a_dropped_connection_is_in_the_log_as_status_nought(faults, bot, sandbox):
    faults.drop("GET", "/people/me")
    with pytest.raises(httpx.TransportError):
        bot.get("/people/me")
    assert sandbox.webex.wait_for(lambda: sandbox.webex.requests)[0].status == 0


def test_json_may_end_in_the_middle(faults, bot, sandbox, room):
    faults.truncate("POST", "/messages")
    answer = bot.post("/messages", json=MESSAGE)
    with pytest.raises(ValueError, match=r"."):
        answer.json()
    assert (answer.status_code, len(sandbox.webex.messages_in(room))) == (200, 1)


def test_an_answer_can_be_late(faults, bot):
    faults.delay("GET", "/people/me", 0.05)
    began = time.monotonic()
    assert bot.get("/people/me").status_code == 200
    assert time.monotonic() - began >= 0.05


def test_a_late_answer_may_be_a_fault_as_well(faults, bot):
    faults.delay("GET", "/people/me", 0.01)
    faults.answer("GET", "/people/me", 503)
    assert bot.get("/people/me").status_code == 503


def test_rules_strike_in_the_order_they_were_made(faults, bot):
    faults.answer("GET", "/people/me", 500)
    faults.answer("GET", "/people/me", 503)
    assert [bot.get("/people/me").status_code for _ in range(3)] == [500, 503, 200]


def test_rules_can_be_forgotten(faults, bot):
    faults.answer("GET", "/people/me", 500, times=99)
    faults.clear()
    assert bot.get("/people/me").status_code == 200


def test_what_struck_is_kept(faults, bot):
    faults.answer("GET", "/people/me", 500)
    bot.get("/people/me")
    assert faults.met == [("answer", "GET", "/v1/people/me")]


def test_everbridge_can_lose_an_answer_too(sandbox, everbridge):
    sandbox.everbridge.faults.drop("GET", f"/contacts/{CAST.everbridge_organization}")
    with pytest.raises(httpx.TransportError):
        everbridge.get(f"/contacts/{CAST.everbridge_organization}")
