"""What is fuzzed: a function each that takes any bytes, and fails when they make the bot do what it never may."""

import json
import tempfile
from collections.abc import Callable
from datetime import datetime, time
from functools import cache
from pathlib import Path
from typing import Any, get_args

from dateutil.rrule import rrulestr
from flask.testing import FlaskClient

from bot.clock import clock
from bot.store import database
from bot.store.queue.rings import QueueBell
from bot.store.store import Store
from bot.web.app import create_app
from bot.web.signature import HEADER, signed
from intents import Phrase, read, settle
from intents.draft import Unsettled
from intents.person import Calendar, Cast, Person
from intents.phrase import DateOrder
from intents.when import Span, find

SECRET = "a-secret-of-the-fuzzer"
ANSWERS = {204, 400, 401, 413}
ORDERS: tuple[DateOrder, ...] = get_args(DateOrder)
ZONES = ("UTC", "Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe")


def webhook(data: bytes) -> None:
    """Any body, signed or with any header: one of the contract's answers, and 204 for a right signature alone."""
    kind, _, rest = data.partition(b"\n")
    header, _, body = rest.partition(b"\n") if kind[:1] == b"h" else (None, b"", rest)
    genuine = signed(body, SECRET)
    given = genuine if header is None else header.decode("latin-1").replace("\r", "")
    answer = _web().post("/webhooks/webex", data=body, headers={HEADER: given}).status_code
    assert answer in ANSWERS, answer
    assert answer == 401 or given == genuine, f"{answer} without a right signature"


@cache
def _web() -> FlaskClient:
    url = f"sqlite:///{Path(tempfile.mkdtemp(prefix='understudy-fuzz-'))}/understudy.db"
    database.migrate(url)
    return create_app(Store(database.connect(url), QueueBell(url), clock), SECRET).test_client()


def readers(data: bytes) -> None:
    """Any text at any time: no exception, spans that have an end after their start, and payloads that keep their own rules."""
    phrase = _phrase(data)
    draft = read(phrase)
    assert json.dumps(draft.reading())
    for span in (*draft.spans, *(span for option in draft.options for span in option)):
        _sound(span)
    _repeats(draft.recurrence, phrase.now)
    assert draft.from_json(json.loads(json.dumps(draft.as_json()))).as_json() == draft.as_json()
    if draft.intent in ("unavailable", "replacement", "working_hours", "holiday") and not draft.ask:
        _payloads(draft)


def dates(data: bytes) -> None:
    """The same of the reader of dates alone."""
    phrase = _phrase(data)
    found = find(phrase.text, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order, alone=True)
    assert json.dumps(found.as_json())


def _phrase(data: bytes) -> Phrase:
    """Three bytes of setting, then the text."""
    setting, text = (*data[:3], 0, 0, 0)[:3], data[3:].decode("utf-8", "replace")
    now = datetime(2024 + setting[0] % 8, 1 + setting[1] % 12, 1 + setting[2] % 28, setting[1] % 24, setting[2] % 60)
    return Phrase(text, now, ZONES[setting[0] % len(ZONES)], ORDERS[setting[1] % len(ORDERS)])


def _sound(span: Span) -> None:
    if isinstance(span.start, time) or isinstance(span.end, time) or span.start is None or span.end is None:
        return
    assert span.start < span.end, span


def _repeats(rule: str | None, now: datetime) -> None:
    if rule:
        rrulestr(rule, dtstart=now)


def _payloads(draft: Any) -> None:
    people = {name: Person(name, f"{number}@example.com", f"P{number}", number + 2) for number, name in enumerate(draft.people)}
    speaker = Person("Alex Morgan", "alex@example.com", "ALEX", 1)
    try:
        plan = settle(
            draft, Cast(speaker, draft.timezone, people, (Calendar(7, "On call"),), organization_id=9, schedule_name="Holidays")
        )
    except Unsettled:
        return
    for call in plan.calls:
        assert json.loads(call.body), call


TARGETS: dict[str, Callable[[bytes], None]] = {"webhook": webhook, "readers": readers, "dates": dates}
