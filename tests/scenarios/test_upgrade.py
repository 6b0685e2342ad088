"""Upgrades: a database of the first version goes on where it was, and `web` is replaced under load without a failed delivery.

``tests/data/upgrade-0001.json`` holds the rows that the first version wrote, in every state it knew, with places for the ids that
an emulator makes up afresh.
"""

import json
import os
import re
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import MetaData, insert

from bot import settings
from bot.chat.webhooks import register
from bot.sandbox.serve import WEBHOOK_SECRET, Sandbox, Server, running
from bot.store import database
from bot.store.queue.rings import QueueBell
from bot.store.rows import acts, events, messages
from bot.store.store import Store
from bot.store.tables import metadata
from bot.web.signature import HEADER, signed
from bot.wiring.chat import webhooks_of
from bot.wiring.web import web_of
from bot.wiring.worker import Worker
from tests.conftest import NOW
from tests.scenarios.deployment import ON_SQLITE, PATIENCE, Deployment, text_of

DATA = Path(__file__).parents[1] / "data" / "upgrade-0001.json"
PLACE = re.compile(r"\{(room|message|answer|click) (?:of|to) ([\w.]+)(?:, (\d+))?\}")
ASK = "I'm out 14 December, cover with Lena"
ENDED = {"new", "waiting", "sending"}


@dataclass
class Upgraded:
    """The new version at work on what the old one left, some minutes later."""

    sandbox: Sandbox
    store: Store
    worker: Worker

    def heard(self, who: str) -> list[str]:
        webex = self.sandbox.webex
        return [
            text_of(found) if "markdown" in found else found["text"]
            for found in webex.messages_in(webex.direct_room(who))
            if found["personId"] == webex.cast.bot.id
        ]

    def booked(self, who: str) -> int:
        contact = self.sandbox.webex.cast.find(who).contact
        assert contact is not None
        return sum(row["contactId"] == contact.id for row in self.sandbox.everbridge.active)

    def press(self, who: str, title: str) -> None:
        webex = self.sandbox.webex
        webex.press(who, self.card(who)["id"], title)
        webex.settle_deliveries()
        self.rest()

    def card(self, who: str) -> dict[str, Any]:
        webex = self.sandbox.webex
        return next(found for found in reversed(webex.messages_in(webex.direct_room(who))) if found.get("attachments"))

    def rest(self) -> None:
        """Until nothing is left to do."""
        deadline = time.monotonic() + 60
        while True:
            with self.store.read() as tx:
                if not any(set(rows.counts(tx)) & ENDED for rows in (events, acts, messages)):
                    return
            assert time.monotonic() < deadline
            time.sleep(0.05)


def placed(text: str, sandbox: Sandbox) -> Any:
    """The old rows in this sandbox: what was said then is said there again, by the same people and by the bot."""
    webex, rows = sandbox.webex, json.loads(text)
    texts = {row["data_id"]: row.get("text") or ASK for row in rows["event"]}
    cards = {row["remote_id"]: row for row in rows["message"] if "remote_id" in row}
    ids: dict[str, str] = {}
    for match in PLACE.finditer(text):
        place, kind, who = match[0], match[1], match[2]
        if place in ids:
            continue
        if kind == "room":
            ids[place] = webex.direct_room(who)
        elif kind == "message":
            ids[place] = webex.say(who, texts[place])
        elif kind == "answer" and place in cards:
            ids[place] = said_by_bot(sandbox, who, cards[place])
        else:
            ids[place] = f"gone-{len(ids)}"
    return json.loads(PLACE.sub(lambda match: ids[match[0]], text))


def said_by_bot(sandbox: Sandbox, who: str, row: dict[str, Any]) -> str:
    rooms, webex = sandbox.webex.rooms, sandbox.webex
    content: dict[str, Any] = {"markdown": row["markdown"], "text": row["markdown"]}
    if "card" in row:
        content["attachments"] = [{"contentType": "application/vnd.microsoft.card.adaptive", "content": json.loads(row["card"])}]
    return str(rooms.post(webex.cast.bot, rooms.rooms[webex.direct_room(who)], content)["id"])


def write(url: str, rows: dict[str, list[dict[str, Any]]]) -> None:
    """Writes rows into the tables as they were."""
    engine = database.connect(url)
    old = MetaData()
    old.reflect(engine, only=[table.name for table in metadata.sorted_tables if table.name in rows])
    with engine.begin() as connection:
        for table in old.sorted_tables:
            for row in rows[table.name]:
                connection.execute(insert(table).values({name: _value(name, value) for name, value in row.items()}))
    engine.dispose()


def _value(name: str, value: Any) -> Any:
    if name == "at" or name.endswith("_at"):
        return datetime.fromisoformat(value)
    return value.encode() if name == "body" else value


@pytest.fixture
def upgraded(database_url: str) -> Iterator[Upgraded]:
    clock = Passing(NOW + timedelta(seconds=20))
    database.migrate(database_url, "0001")
    with running(clock) as sandbox:
        rows = placed(DATA.read_text(encoding="utf-8"), sandbox)
        write(database_url, rows)
        for who in ("alex", "april"):
            arrived(sandbox, rows, who)
        clock.start += timedelta(minutes=5)
        database.migrate(database_url)
        found = settings.read({**sandbox.environment(), "DATABASE_URL": database_url})
        store = Store(database.connect(database_url), QueueBell(database_url), clock)
        web = Server(web_of(found, store))
        register(*webhooks_of(found), web.url, found.webex_webhook_secret)
        worker = Worker(found, store=store, now=clock)
        worker.start()
        upgraded = Upgraded(sandbox, store, worker)
        upgraded.rest()
        yield upgraded
        worker.stop()
        web.stop()
        store.close()


def arrived(sandbox: Sandbox, rows: dict[str, list[dict[str, Any]]], who: str) -> None:
    """The call of somebody, which the old version had sent or was sending when it died, had arrived."""
    person = sandbox.webex.cast.find(who)
    plan = next(row for row in rows["plan"] if row["person_id"] == person.id)
    call = next(row for row in rows["call"] if row["plan_id"] == plan["id"])
    login = (sandbox.everbridge.gate.username, sandbox.everbridge.gate.password)
    answer = httpx.post(
        f"{sandbox.everbridge_url}{call['path']}",
        content=call["body"].encode(),
        auth=login,
        headers={"Content-Type": "application/json"},
    )
    assert answer.is_success, answer.text


def test_a_database_of_the_first_version_goes_on_where_it_was(upgraded: Upgraded) -> None:
    # What had ended is left as it was, and what was on its way has ended.
    assert {who: upgraded.booked(who) for who in ("alex", "lee", "max", "leo", "april", "sam.carter")} == {
        "alex": 1,
        "lee": 0,
        "max": 0,
        "leo": 1,
        "april": 1,
        "sam.carter": 1,
    }
    for who in ("leo", "april", "sam.carter"):
        assert "Booked: Priya Shah covers" in upgraded.heard(who)[-1]
    # Words that nobody had heard, and a card that nobody had posted.
    assert upgraded.heard("sam.okafor")[-1].startswith("Cover ")
    assert upgraded.heard("jo")[-1].startswith("Book this cover?")  # as it was written before
    # An approval that was open is given now.
    assert upgraded.booked("lena") == 0
    upgraded.press("lena", "Book it")
    assert upgraded.booked("lena") == 1
    assert "Booked: Jo Park covers for Lena Fischer" in upgraded.heard("lena")[-1]
    # A question is answered now, in words, and goes on to a booking.
    upgraded.sandbox.webex.say("priya", "1")
    upgraded.sandbox.webex.settle_deliveries()
    upgraded.rest()
    upgraded.press("priya", "Payments on-call")
    upgraded.press("priya", "Book it")
    assert "Booked: Sam Carter covers for Priya Shah" in upgraded.heard("priya")[-1]


class Passing:
    """A clock that goes on from a moment."""

    def __init__(self, start: datetime) -> None:
        self.start = start
        self._began = time.monotonic()

    def __call__(self) -> datetime:
        return self.start + timedelta(seconds=time.monotonic() - self._began)


class Load:
    """Webex, as `web` sees it: signed deliveries at a steady rate, over connections that are kept and over new ones."""

    def __init__(self, port: str, rate: float = 50) -> None:
        self._url, self._pause = f"http://127.0.0.1:{port}/webhooks/webex", 1 / rate
        self._stop = threading.Event()
        self.answers: list[int | str] = []
        self._threads = [threading.Thread(target=self._deliver, args=(n, kept)) for n, kept in enumerate((True, False))]

    def __enter__(self) -> "Load":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _deliver(self, n: int, kept: bool) -> None:
        with httpx.Client(timeout=15, limits=httpx.Limits(max_keepalive_connections=5 if kept else 0)) as client:
            number = 0
            while not self._stop.wait(self._pause * 2):
                number += 1
                body = json.dumps({"id": "W", "resource": "rooms", "event": "migrated", "data": {"id": f"{n}-{number}"}}).encode()
                signature = {HEADER: signed(body, WEBHOOK_SECRET)}
                try:
                    self.answers.append(client.post(self._url, content=body, headers=signature).status_code)
                except httpx.TransportError as error:
                    self.answers.append(type(error).__name__)


@pytest.fixture
def own(bot: Deployment) -> Iterator[Deployment]:
    """A deployment with both processes of `web`, which may be replaced."""
    until(lambda: len(children(bot.processes["web"].pid)) == 2)
    yield bot
    bot.mend()


def children(pid: int) -> set[int]:
    return {int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()}


def until(true: Any, said: Callable[[], str] = str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline, said()
        time.sleep(0.05)


@ON_SQLITE
def test_new_processes_take_the_place_of_the_old_ones_without_a_failed_delivery(own: Deployment) -> None:
    web = own.processes["web"].pid
    with Load(own.environment["PORT"]) as load:
        for _ in range(2):
            before = children(web)
            os.kill(web, signal.SIGHUP)
            heard = len(load.answers)
            until(lambda before=before: len(children(web)) == 2 and not children(web) & before)
            until(lambda heard=heard: len(load.answers) > heard + 50)
    assert set(load.answers) == {204}, own.logs()


@ON_SQLITE
def test_a_new_master_takes_the_place_of_the_old_one_without_a_failed_delivery(own: Deployment) -> None:
    old = own.processes["web"]
    before = children(old.pid)
    with Load(own.environment["PORT"]) as load:
        os.kill(old.pid, signal.SIGUSR2)
        until(lambda: bool(children(old.pid) - before))
        new = (children(old.pid) - before).pop()
        until(lambda: len(children(new)) == 2, own.logs)
        os.kill(old.pid, signal.SIGTERM)
        assert old.wait(PATIENCE) == 0
        heard = len(load.answers)
        until(lambda: len(load.answers) > heard + 50)
    assert set(load.answers) == {204}, own.logs()
