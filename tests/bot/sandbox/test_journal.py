from typing import Any

import httpx


def test_each_request_is_kept_in_order(sandbox, bot):
    bot.get("/people", params={"displayName": "Sam"})
    bot.post("/messages", json={"text": "hi"})
    assert sandbox.webex.requests == [
        ("GET", "/v1/people?displayName=Sam", None, 200),
        ("POST", "/v1/messages", {"text": "hi"}, 400),
    ]


def test_a_form_is_kept_as_fields(sandbox):
    httpx.post(sandbox.token_url, data={"grant_type": "client_credentials"})
    assert sandbox.everbridge.requests[0].body == {"grant_type": "client_credentials"}


def test_a_body_that_is_no_json_is_kept_as_text(sandbox, bot):
    bot.post("/messages", content=b"{oops", headers={"Content-Type": "application/json"})
    assert sandbox.webex.requests[0].body == "{oops"


def test_an_unauthorized_request_is_kept_too(sandbox):
    httpx.get(f"{sandbox.webex_url}/people/me")
    assert sandbox.webex.requests[0].status == 401


def test_listeners_hear_of_each(sandbox, bot):
    heard: list[Any] = []
    sandbox.webex.journal.listeners.append(heard.append)
    bot.get("/people/me")
    assert heard == sandbox.webex.requests


def test_it_can_be_cleared(sandbox, bot):
    bot.get("/people/me")
    sandbox.webex.journal.clear()
    assert sandbox.webex.requests == []
