"""The SDK, tamed: what each kind of trouble is called, over real HTTP."""

import gzip
from pathlib import Path
from typing import Any

import pytest
import requests

from bot.chat import session
from bot.chat.session import WebexSession
from bot.errors import (
    Busy,
    Conflict,
    Forbidden,
    NotFound,
    NotSent,
    Refused,
    RemoteError,
    SettingsError,
    Unauthorized,
    Unsure,
)

TOKEN = "bot-t0ken"


def me(origin: str, **more: Any) -> Any:
    return WebexSession(origin + "/v1", TOKEN, **more).ask(lambda api: api.people.me())


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, Refused),
        (401, Unauthorized),
        (403, Forbidden),
        (404, NotFound),
        (409, Conflict),
        (410, NotFound),
        (423, Busy),
        (428, Refused),
        (429, Busy),
        (500, Unsure),
        (502, Unsure),
        (503, Unsure),
    ],
)
def test_each_status_has_one_meaning(remote: Any, status: int, kind: type[RemoteError]) -> None:
    remote.says(status, {"message": "no"})
    with pytest.raises(kind):
        me(remote.origin)


@pytest.mark.parametrize(("value", "seconds"), [("12", 12.0), ("rand(30),add(30)", None), ("1.5", 1.5), ("-3", None)])
def test_a_rate_limit_is_not_slept_through_and_its_time_is_kept(remote: Any, value: str, seconds: float | None) -> None:
    remote.says(429, {"message": "slow down"}, retry_after=value)
    with pytest.raises(Busy) as caught:
        me(remote.origin)
    assert (caught.value.retry_after, len(remote.asked)) == (seconds, 1)


def test_a_rate_limit_without_a_time_is_busy(remote: Any) -> None:
    remote.says(429)
    with pytest.raises(Busy) as caught:
        me(remote.origin)
    assert caught.value.retry_after is None


@pytest.mark.parametrize("body", [["a"], "text", {"message": 5, "trackingId": 7}, b"<html>", b'{"mess', b""])
def test_no_error_body_is_too_strange(remote: Any, body: Any) -> None:
    remote.says(400, body, Content_Type="application/json")
    with pytest.raises(Refused):
        me(remote.origin)


def test_the_words_and_the_tracking_id_are_kept(remote: Any) -> None:
    remote.says(400, {"message": "No.", "errors": [{"description": "Really."}]}, TrackingID="ROUTER_5")
    with pytest.raises(Refused) as caught:
        me(remote.origin)
    assert (caught.value.detail, caught.value.tracking_id) == ("No.; Really.", "ROUTER_5")


def test_nobody_listening_means_not_sent(nobody: str) -> None:
    with pytest.raises(NotSent, match="refused"):
        me(nobody)


def test_a_name_that_does_not_resolve_means_not_sent() -> None:
    with pytest.raises(NotSent):
        me("http://understudy.invalid")


def test_a_failed_tls_handshake_means_not_sent(remote: Any) -> None:
    with pytest.raises(NotSent):
        me(remote.origin.replace("http:", "https:"))


@pytest.mark.parametrize(
    "answer", [{"drop": True}, {"status": 200, "body": {"id": "P"}, "cut": True}, {"status": 400, "body": {}, "cut": True}]
)
def test_a_dropped_connection_is_unsure(remote: Any, answer: dict[str, Any]) -> None:
    remote.says(**answer)
    with pytest.raises(Unsure):
        me(remote.origin)


def test_no_answer_in_time_is_unsure(remote: Any) -> None:
    remote.says(hang=True)
    with pytest.raises(Unsure, match="ReadTimeout"):
        me(remote.origin, timeout=1)


def test_an_answer_that_drips_and_never_ends_is_given_up(remote: Any) -> None:
    remote.says(200, {"id": "P"}, drip=True)
    with pytest.raises(Unsure, match="too long"):
        me(remote.origin, body_seconds=0.1)


def test_an_answer_without_measure_is_given_up(remote: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "LARGEST", 1000)
    remote.says(200, {"id": "x" * 2000})
    with pytest.raises(Unsure, match="too large"):
        me(remote.origin)


def test_a_packed_answer_is_unpacked_and_its_connection_used_again(remote: Any) -> None:
    packed = gzip.compress(b'{"id": "P"}')
    remote.says(200, packed, content_encoding="gzip").says(200, {"id": "Q"})
    web = WebexSession(remote.origin + "/v1", TOKEN)
    assert [web.ask(lambda api: api.people.me())["id"] for _ in "ab"] == ["P", "Q"]
    assert web.ask(_connections) == 1


def _connections(api: Any) -> int:
    pools = api._session._req_session.adapters["http://"].poolmanager.pools
    return sum(pool.num_connections for pool in map(pools.get, pools.keys()))


def test_a_redirect_is_not_followed(remote: Any, elsewhere: Any) -> None:
    remote.says(307, location=elsewhere.origin + "/v1/people/me")
    with pytest.raises(Refused):
        me(remote.origin)
    assert elsewhere.asked == []


def test_a_token_repeated_by_the_system_does_not_show(remote: Any) -> None:
    remote.says(401, {"message": f"token {TOKEN} is no good"})
    with pytest.raises(Unauthorized) as caught:
        me(remote.origin)
    assert TOKEN not in str(caught.value) + repr(caught.value) + caught.value.detail


def test_a_header_quoted_by_the_client_does_not_show() -> None:
    def quote_it(_: Any) -> Any:
        raise requests.exceptions.InvalidHeader(f"Bearer {TOKEN}")

    with pytest.raises(Unsure) as caught:
        WebexSession("http://x.invalid", TOKEN).ask(quote_it)
    assert TOKEN not in str(caught.value) and caught.value.__suppress_context__


@pytest.mark.parametrize("bad", ["", "two words", "line\nbreak", "umläut"])
def test_a_token_that_no_header_can_carry_is_a_setting_to_correct(bad: str) -> None:
    with pytest.raises(SettingsError, match="WEBEX_BOT_TOKEN") as caught:
        WebexSession("https://x.invalid", bad)
    assert not bad or bad not in str(caught.value)


def test_nothing_is_called_until_something_is_asked(nobody: str) -> None:
    WebexSession(nobody, TOKEN).close()


def test_what_no_database_keeps_is_gone_when_it_comes_in(remote: Any) -> None:
    remote.says(200, {"id": "ME", "displayName": "Al\x00ex \ud800", "emails": ["a\x00@example.com"]})
    assert me(remote.origin) == {"id": "ME", "displayName": "Alex ", "emails": ["a@example.com"]}


def test_an_answer_that_is_nested_for_ever_is_unreadable(remote: Any) -> None:
    remote.says(200, b'{"a":' * 100_000)
    with pytest.raises(Unsure):
        me(remote.origin)


def test_a_password_that_the_machine_keeps_for_the_host_is_not_sent_instead_of_the_token(
    remote: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login somebody password else\n", encoding="ascii")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    remote.says(200, {"id": "BOT"})
    me(remote.origin)
    assert remote.asked[0].headers["authorization"] == f"Bearer {TOKEN}"


@pytest.mark.parametrize(("spared", "way"), [("", "proxy"), ("127.0.0.1", "straight")])
def test_a_proxy_of_the_machine_is_used_and_is_looked_for_once(
    remote: Any, elsewhere: Any, monkeypatch: pytest.MonkeyPatch, spared: str, way: str
) -> None:
    monkeypatch.setenv("HTTP_PROXY", elsewhere.origin)
    monkeypatch.setenv("NO_PROXY", spared)
    session = WebexSession(remote.origin + "/v1", TOKEN)
    asked = elsewhere if way == "proxy" else remote
    for _ in range(2):
        asked.says(200, {"id": "BOT"})
        session.ask(lambda api: api.people.me())
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    assert len(asked.asked) == 2


def test_the_authorities_that_the_machine_believes_are_believed(remote: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere/authorities.pem")
    with pytest.raises(RemoteError, match="authorities"):
        me(remote.origin.replace("http:", "https:"))
