"""What a line of the log holds, and what it never does."""

import io
import json
import logging
import sys
import threading
import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot import logs
from bot.errors import Unsure

log = logging.getLogger("bot.tests")


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """All that is logged."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(logs.formatter())
    monkeypatch.setattr(log, "handlers", [handler])
    monkeypatch.setattr(log, "propagate", False)
    log.setLevel(logging.INFO)
    return written


def only(lines: io.StringIO) -> dict[str, Any]:
    raw = lines.getvalue()
    assert raw.count("\n") == 1
    found: dict[str, Any] = json.loads(raw)
    return found


def test_a_line_is_one_object(lines: io.StringIO) -> None:
    log.warning("message %s: %d tries", "M1", 3)
    found = only(lines)
    assert found.pop("at").endswith("+00:00")
    assert found == {"level": "warning", "logger": "bot.tests", "said": "message M1: 3 tries"}


def test_a_line_about_an_event_has_its_id(lines: io.StringIO) -> None:
    with logs.about("E1"):
        log.info("heard")
    assert only(lines)["event"] == "E1"


def test_the_event_of_one_thread_is_not_that_of_another(lines: io.StringIO) -> None:
    with logs.about("E1"):
        other = threading.Thread(target=log.info, args=("something else",))
        other.start()
        other.join()
    assert "event" not in only(lines)


def test_a_failure_brings_the_tracking_id(lines: io.StringIO) -> None:
    log.warning("not delivered: %s", Unsure("webex", "overloaded", status=503, tracking_id="ROUTER_1"))
    found = only(lines)
    assert (found["system"], found["status"], found["tracking_id"]) == ("webex", 503, "ROUTER_1")


def test_the_text_of_an_exception_is_not_told(lines: io.StringIO) -> None:
    try:
        raise ValueError("a secret")
    except ValueError:
        log.exception("failed")
    assert "a secret" not in lines.getvalue()
    assert only(lines)["error"].startswith("ValueError at test_logs.py:")


@pytest.mark.parametrize("text", ["a\nb", "a\r\n{}", "\u202eevil", "\x1b[31m", "\x00", "\u2028"])
def test_no_text_breaks_or_turns_a_line(lines: io.StringIO, text: str) -> None:
    log.info("said %s", text)
    assert only(lines)["said"] == f"said {text}"
    assert lines.getvalue().rstrip("\n").isascii()
    assert lines.getvalue().rstrip("\n").isprintable()


HOSTILE = tomllib.loads((Path(__file__).parents[1] / "corpus" / "hostile.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("text", [case["text"] for case in HOSTILE], ids=repr)
def test_hostile_words_stay_within_their_line(lines: io.StringIO, text: str) -> None:
    log.info("said %s", text)
    assert only(lines)["said"] == f"said {text}"
    assert lines.getvalue().rstrip("\n").isprintable()


def test_a_hostile_name_of_an_exception_or_a_place_stays_within_its_line(lines: io.StringIO) -> None:
    kind: type[Exception] = type("Evil\n\u202e\x7f", (Exception,), {})
    try:
        raise kind("words")
    except kind:
        log.exception("failed")
    assert only(lines)["error"].startswith("Evil\n\u202e at test_logs.py:")
    assert lines.getvalue().rstrip("\n").isprintable()


def test_a_secret_that_gets_here_all_the_same_is_masked() -> None:
    line = said("sent S3CRET to ab: Basic dXNlcjpwYXNzd29yZA==, Authorization: Bearer abc.def-ghi-jkl", hide=("S3CRET", "ab"))
    assert line["said"] == "sent *** to ab: Basic ***, Authorization: Bearer ***"


def test_every_crash_is_one_line_too(capsys: pytest.CaptureFixture[str]) -> None:
    before = sys.excepthook, threading.excepthook, logging.root.handlers
    try:
        logs.start()
        try:
            raise ValueError("I'm out Friday")
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
        logging.getLogger("library").error("failed\ntwice")
    finally:
        sys.excepthook, threading.excepthook, logging.root.handlers = before
    crash, other = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert crash["error"].startswith("ValueError at test_logs.py:")
    assert "Friday" not in str(crash)
    assert other["said"] == "failed\ntwice"


def said(text: str, *, hide: tuple[str, ...]) -> dict[str, Any]:
    record = logging.LogRecord("bot.tests", logging.INFO, "", 0, text, (), None)
    found: dict[str, Any] = json.loads(logs.formatter(hide).format(record))
    return found
