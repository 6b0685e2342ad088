"""One id on every line of the log, from the webhook to the receipt."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from bot import logs
from tests.bot.conftest import Desk


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """All that is logged."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(logs.formatter())
    root, level = logging.getLogger("bot"), logging.getLogger("bot").level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield written
    root.removeHandler(handler)
    root.setLevel(level)


def about(lines: io.StringIO, event_id: str) -> list[dict[str, Any]]:
    return [line for line in map(json.loads, lines.getvalue().splitlines()) if line.get("event") == event_id]


def asked(desk: Desk) -> str:
    desk.serve()
    desk.sandbox.webex.say("alex", "I'm out 14 December, cover with Priya")
    desk.sandbox.webex.settle_deliveries()
    desk.work()
    with desk.store.read() as tx:
        return str(tx.connection.exec_driver_sql("SELECT event_id FROM plan").scalar_one())


def test_from_the_webhook_to_the_receipt_it_is_one_id(desk: Desk, lines: io.StringIO) -> None:
    event_id = asked(desk)
    desk.click("alex", "Book it")
    said = [f"{line['logger'].removeprefix('bot.')} {line['said'].split(': ')[-1]}" for line in about(lines, event_id)]
    booked = ["work.act done", "work.say posted", "work.say posted"]  # to whoever asked, and to the stand-in
    assert said == ["web.app messages created", "work.handle shown", "work.say posted", *booked]


def test_a_failure_of_webex_is_told_with_the_event_and_the_tracking_id(desk: Desk, lines: io.StringIO) -> None:
    desk.sandbox.webex.faults.answer("POST", "/v1/messages", 503)
    event_id = asked(desk)
    failed = next(line for line in about(lines, event_id) if line["level"] == "warning")
    assert (failed["logger"], failed["system"], failed["status"]) == ("bot.work.say", "webex", 503)
    assert failed["tracking_id"].startswith("ROUTER_")


def test_a_failure_of_everbridge_is_told_with_the_event(desk: Desk, lines: io.StringIO) -> None:
    event_id = asked(desk)
    desk.sandbox.everbridge.faults.answer("POST", "substitutions", 429)
    desk.click("alex", "Book it")
    failed = next(line for line in about(lines, event_id) if line["level"] == "warning")
    assert (failed["logger"], failed["system"], failed["status"]) == ("bot.work.act", "everbridge", 429)
