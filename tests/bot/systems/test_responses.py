"""Every status and every envelope, as one of our errors."""

import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Busy, Conflict, Forbidden, NotFound, Refused, RemoteError, System, TimedOut, Unauthorized, Unsure
from bot.systems.responses import LONGEST_WAIT, Answer, check, scrubbed


def answer(status: int, body: Any = b"", system: System = "webex", **headers: str) -> Answer:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = httpx.Headers({name.replace("_", "-"): value for name, value in headers.items()})
    return Answer(system, status, named, raw)


def error_of(found: Answer) -> RemoteError:
    with pytest.raises(RemoteError) as caught:
        check(found)
    return caught.value


@pytest.mark.parametrize("status", [200, 201, 202, 204])
def test_a_success_is_no_error(status: int) -> None:
    assert check(answer(status)).status == status


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, Refused),
        (401, Unauthorized),
        (403, Forbidden),
        (404, NotFound),
        (405, Refused),
        (408, TimedOut),
        (409, Conflict),
        (410, NotFound),
        (415, Refused),
        (422, Refused),
        (423, Busy),
        (428, Refused),
        (429, Busy),
        (500, Unsure),
        (502, Unsure),
        (503, Unsure),
        (504, TimedOut),
        (301, Refused),
        (302, Unsure),
        (303, Unsure),
        (308, Refused),
        (599, Unsure),
    ],
)
def test_each_status_has_one_meaning(status: int, kind: type[RemoteError]) -> None:
    assert type(error_of(answer(status))) is kind


def test_the_status_and_the_system_stay_with_the_error() -> None:
    error = error_of(answer(403, system="everbridge"))
    assert (error.system, error.status) == ("everbridge", 403)


@pytest.mark.parametrize(
    "body",
    [
        {"message": "bad", "errorCode": 25030},
        {"message": "bad", "errors": [{"description": "Duplicate name", "errorCode": 25030}]},
        {"message": "bad", "errors": [{"errorCode": "25030"}]},
    ],
)
@pytest.mark.parametrize("status", [400, 409])
def test_a_duplicate_name_is_a_conflict_whatever_the_status(status: int, body: dict[str, Any]) -> None:
    assert type(error_of(answer(status, body))) is Conflict


def test_a_server_fault_that_mentions_a_duplicate_name_stays_unsure() -> None:
    assert type(error_of(answer(500, {"errorCode": 25030}))) is Unsure


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            {"message": "No.", "errors": [{"description": "Really no.", "errorCode": 25008}], "trackingId": "T"},
            "No.; 25008; Really no.",
        ),
        (
            {"errors": [{"id": "u", "status": "400", "code": "NO_SHIFT", "title": "No shift", "detail": "on that day"}]},
            "NO_SHIFT; No shift; on that day",
        ),
        ({"status": 401, "message": "Unauthorized"}, "Unauthorized"),
        (
            {"status": "401", "error": "Unauthorized", "message": "Bad credentials", "path": "/tokens"},
            "Bad credentials; Unauthorized",
        ),
        ({"error": "invalid_grant", "error_description": "gone"}, "invalid_grant; gone"),
        ({"message": "same", "errors": [{"description": "same"}]}, "same"),
        ({"message": "two\nlines\r\nand a \ttab"}, "two lines and a tab"),
    ],
)
def test_the_words_of_every_envelope_are_kept_on_one_line(body: dict[str, Any], words: str) -> None:
    assert error_of(answer(400, body)).detail == words


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>Bad gateway</html>",
        b"\xff\xfe\x00garbage",
        b'{"message": "cut o',
        b"[1, 2]",
        b'"text"',
        b"null",
        b"[" * 100_000,
        {"errors": "none"},
        {"errors": [1, None, "x"]},
        {"errors": {"a": 1}},
        {"message": {"nested": 1}},
        {"message": None},
    ],
)
def test_no_body_is_too_strange_to_be_an_error(body: Any) -> None:
    assert type(error_of(answer(400, body))) is Refused


def test_an_endless_message_is_cut() -> None:
    assert len(error_of(answer(400, {"message": "x" * 10_000})).detail) == 500


@pytest.mark.parametrize("name", ["trackingid", "TrackingID", "Trackingid"])
def test_the_tracking_id_is_found_in_a_header_in_any_case(name: str) -> None:
    assert error_of(Answer("webex", 500, httpx.Headers({name: "ROUTER_1"}), b"")).tracking_id == "ROUTER_1"


def test_the_tracking_id_of_the_body_comes_first() -> None:
    assert error_of(answer(500, {"trackingId": "B"}, trackingid="H")).tracking_id == "B"


def test_the_id_of_an_everbridge_error_is_its_tracking_id() -> None:
    body = {"id": "not this", "errors": [{"code": "X", "id": "this"}]}
    assert error_of(answer(400, body, "everbridge")).tracking_id == "this"


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        ("0", 0.0),
        ("1.5", 1.5),
        (" 30 ", 30.0),
        ("194", 194.0),
        ("86400", LONGEST_WAIT),
        ("9" * 400, LONGEST_WAIT),
        ("rand(30),add(30)", None),
        ("-5", None),
        ("", None),
        ("1e3", None),
        ("nan", None),
        ("inf", None),
        ("٣", None),
        ("1_0", None),
        ("Fri, 20 Nov 2026 10:00:30 GMT", 30.0),
        ("Fri, 20 Nov 2026 09:00:00 GMT", None),
        ("Fri, 20 Nov 2099 10:00:00 GMT", LONGEST_WAIT),
        ("Fri, 99 Nov 2026 10:00:30 GMT", None),
    ],
)
def test_retry_after_is_believed_only_when_it_makes_sense(header: str, seconds: float | None) -> None:
    headers = {"retry-after": header, "date": "Fri, 20 Nov 2026 10:00:00 GMT"}
    assert error_of(Answer("webex", 429, headers, b"")).retry_after == seconds


def test_a_retry_date_without_a_date_to_measure_it_by_says_nothing() -> None:
    assert error_of(answer(429, retry_after="Fri, 20 Nov 2026 10:00:30 GMT")).retry_after is None


def test_only_busy_has_a_time_to_wait() -> None:
    assert error_of(answer(503, retry_after="5")).retry_after is None


@given(st.text(max_size=40))
def test_no_retry_after_breaks_anything(value: str) -> None:
    seconds = error_of(Answer("webex", 423, {"retry-after": value, "date": value}, b"")).retry_after
    assert seconds is None or 0 <= seconds <= LONGEST_WAIT


@given(st.integers(300, 999), st.binary(max_size=60))
def test_every_answer_that_is_no_success_becomes_an_error(status: int, body: bytes) -> None:
    assert isinstance(error_of(answer(status, body)), RemoteError)


@pytest.mark.parametrize("body", [b"", b"<html></html>", b'{"id": "cut', b"\xff\xff"])
def test_a_body_that_is_not_json_leaves_it_unsure(body: bytes) -> None:
    with pytest.raises(Unsure, match="not JSON"):
        answer(200, body, content_type="text/html; charset=utf-8").data()


def test_what_an_unreadable_body_said_is_not_repeated() -> None:
    with pytest.raises(Unsure) as caught:
        answer(200, b"<p>private</p>").data()
    assert "private" not in str(caught.value)


def test_a_secret_that_comes_back_in_an_error_is_blotted_out() -> None:
    error = scrubbed(Busy("webex", "bad token abc", status=429, tracking_id="T", retry_after=3.0), "abc", "")
    assert (type(error), error.detail, error.status, error.tracking_id, error.retry_after) == (Busy, "bad token ***", 429, "T", 3.0)
