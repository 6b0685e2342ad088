"""The bot's worker over a new database, between emulated Webex and Everbridge, with a clock that is set and work that is done
when a test says so: everything is real but the queue, whose turn the test takes."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from sqlalchemy import Dialect, Engine, text

from bot import settings
from bot.chat.webhooks import register
from bot.sandbox.cast import CAST, Cast, Someone
from bot.sandbox.serve import Sandbox, Server, running
from bot.store import database
from bot.store.queue.rings import QueueBell
from bot.store.rows import events
from bot.store.store import Kind, Store
from bot.store.tables import act, approval, budget, event, message
from bot.systems.base import Budget
from bot.systems.everbridge import row
from bot.wiring.chat import webhooks_of
from bot.wiring.web import web_of
from bot.wiring.worker import Worker
from tests.bot.remote import Remote
from tests.conftest import Clock

OPEN = {"handle": (event, ("new",)), "act": (act, ("waiting", "sending")), "say": (message, ("waiting",))}


IN_TURN = text("rowid")  # SQLite's own: the order in which rows were made, where their ids are drawn by lot

# What a system may be called is counted by a clock, and a desk's stands still.
ENDLESS = Budget(10_000, timedelta(seconds=1))


FIRST: dict[str, Dialect] = {}
COMPILED: dict[Any, Any] = {}


@dataclass
class Desk:
    """A worker that was not started."""

    sandbox: Sandbox
    clock: Clock
    store: Store
    worker: Worker
    found: settings.Settings
    web: Server | None = None

    def tell(self, resource: str, data_id: str, room: str, person: Someone, what: str = "created") -> str:
        """An event, as `web` would keep it; gives its id."""
        rooms = self.sandbox.webex.rooms
        created = {**rooms.messages, **rooms.actions}.get(data_id, {}).get("created")
        with self.store.begin() as tx:
            tx.connection.execute(budget.delete())  # the clock stands still, so the calls before would count for ever
            events.receive(
                tx,
                resource=resource,
                event_name=what,
                data_id=data_id,
                space_id=room,
                person_id=person.id,
                written_at=datetime.fromisoformat(created) if created else None,
            )
            return str(tx.connection.execute(event.select().where(event.c.data_id == data_id, event.c.event == what)).one().id)

    def tell_of(self, who: str, message_id: str, what: str = "created") -> str:
        """The bot hears of what somebody wrote, changed or deleted in the 1:1 space; gives the event's id."""
        webex = self.sandbox.webex
        return self.tell("messages", message_id, webex.direct_room(who), webex.cast.find(who), what)

    def say(self, who: str, text: str) -> str:
        """Somebody says something to the bot, which hears of it; gives the event's id."""
        webex, person = self.sandbox.webex, self.sandbox.webex.cast.find(who)
        return self.tell("messages", webex.say(person, text), webex.direct_room(person), person)

    def cards(self, who: str) -> list[str]:
        """The messages with a card that stand in somebody's space, the oldest first."""
        webex = self.sandbox.webex
        return [found["id"] for found in webex.messages_in(webex.direct_room(who)) if found.get("attachments")]

    def press(self, who: str, title: str, card: str = "") -> str:
        """Somebody presses a button of a card in their space, of the last one if not told; gives the event's id."""
        webex, person = self.sandbox.webex, self.sandbox.webex.cast.find(who)
        pressed = webex.press(person, card or self.cards(who)[-1], title)
        return self.tell("attachmentActions", pressed, webex.direct_room(person), person)

    def ask(self, who: str, text: str) -> str:
        """Somebody says something, and all is done that comes of it; gives what they heard last."""
        self.say(who, text)
        self.work()
        return self.last(who)

    def click(self, who: str, title: str) -> str:
        """The same for a button of the last card in their space."""
        self.press(who, title)
        self.work()
        return self.last(who)

    def book(self, *texts: str, who: str = "alex") -> None:
        """Somebody says each of some things and yes to its card, and it is booked."""
        for request in texts:
            self.ask(who, request)
            assert "Booked:" in self.ask(who, "yes")

    def work(self) -> None:
        """Does everything that can be done now."""
        while any([self._round("handle"), self._round("act"), self._round("say")]):
            pass

    def later(self, **time: float) -> None:
        """Lets time go by."""
        self.clock.now += timedelta(**time)

    def wait(self, **time: float) -> None:
        """Lets time go by until the sweep has looked, and all is done that came of it."""
        self.later(**time)
        self.worker.sweep.due()
        self.work()

    def reopened(self, **changes: Any) -> "Desk":
        """The same, with a worker that was started with other settings."""
        found = self.found.model_copy(update=changes)
        return replace(self, found=found, worker=Worker(found, store=self.store, now=self.clock))

    def row(self, event_id: str) -> Any:
        with self.store.read() as tx:
            return tx.connection.execute(event.select().where(event.c.id == event_id)).one()

    def heard(self, who: str) -> list[str]:
        """What the bot said to somebody, with spaces as one would type them."""
        webex = self.sandbox.webex
        said = (found for found in webex.messages_in(webex.direct_room(who)) if found["personId"] == webex.cast.bot.id)
        return [found["text"].replace("\u00a0", " ") for found in said]

    def last(self, who: str) -> str:
        """The last thing that they heard; nothing where there is none."""
        return next(reversed(self.heard(who)), "")

    def number(self, who: str) -> int:
        """Their contact in Everbridge."""
        contact = self.sandbox.webex.cast.find(who).contact
        assert contact is not None
        return contact.id

    def covers(self) -> list[int]:
        """Who covers in what is booked, by their contacts, in the order in which it was."""
        return [row["staffAssignment"]["contactIds"][0] for row in self.sandbox.everbridge.active if row.get("staffAssignment")]

    def days(self) -> list[str]:
        """From and to of what is booked, as "12-14 12-18", in the order in which it was."""
        ends = [row["recurrence"]["datesApplicable"] for row in self.sandbox.everbridge.active]
        return [f"{day['from'][5:]} {day['to'][5:]}" for day in ends]

    def hours(self) -> list[tuple[str, str]]:
        """From and to in what is booked, as "09:00" and "13:00", in the order in which it was."""
        return [(row["time"]["start"], row["time"]["end"]) for row in self.sandbox.everbridge.active]

    def out(self, who: str, first: str, end: str, cover: str | None = None, **more: Any) -> int:
        """A substitution by another hand, from a first day to the one after the last, or between two moments; gives its id."""
        moments = [side if "T" in side else f"{side}T00:00:00" for side in (first, end)]
        recurrence = {
            "type": "ical",
            "datesApplicable": {"from": first[:10], "to": end[:10]},
            "event": {"start": moments[0], "end": moments[1]},
            **more,
        }
        fields: dict[str, Any] = {"contactId": self.number(who), "timeZoneString": "Europe/London", "recurrence": recurrence}
        if cover:
            fields["staffAssignment"] = {"type": "contact", "contactIds": [self.number(cover)]}
        return int(self.sandbox.everbridge.book(fields)["id"])

    def approvals(self) -> int:
        """How many yeses count."""
        with self.store.read() as tx:
            return len(tx.connection.execute(approval.select()).all())

    def serve(self) -> str:
        """Starts `web` in here and registers its webhooks; gives its address."""
        self.web = Server(web_of(self.found, self.store))
        reader, writer = webhooks_of(self.found)
        register(reader, writer, self.web.url, self.found.webex_webhook_secret)
        return self.web.url

    def _round(self, kind: Kind) -> bool:
        table, statuses = OPEN[kind]
        with self.store.read() as tx:
            open_ = table.select().where(table.c.status.in_(statuses), table.c.due_at <= tx.now)
            turn = (IN_TURN,) if tx.connection.dialect.name == "sqlite" else ()  # two workers on PostgreSQL keep no order anyway
            rows = tx.connection.execute(open_.order_by(table.c.due_at, *turn)).all()
        for found in rows:
            self.worker.look(kind, found.id)
        return bool(rows)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def cast() -> Cast:
    """Who is in the company."""
    return CAST


def _compiled_once(engine: Engine) -> Engine:
    """The engine with the compiled statements of all before it: SQLAlchemy keeps them for each engine and dialect, a worker has one
    engine for life, and the tests have one for each desk, whose statements would take a tenth of their time."""
    engine.dialect = FIRST.setdefault("dialect", engine.dialect)
    engine.update_execution_options(compiled_cache=COMPILED)
    return engine


@contextmanager
def at_desk(folder: Path, migrated: Callable[[str], str], clock: Clock, cast: Cast) -> Iterator[Desk]:
    """A desk with a new database in a folder."""
    url = f"sqlite:///{folder}/desk.db"
    (folder / "desk.db").write_bytes(Path(migrated("sqlite").removeprefix("sqlite:///")).read_bytes())
    with running(clock, cast) as sandbox, patch.object(row, "BUDGET", ENDLESS):
        found = settings.read({**sandbox.environment(), "DATABASE_URL": url, "UNDERSTUDY_TIMEZONE": "UTC"})
        store = Store(_compiled_once(database.connect(url)), QueueBell(url), clock, lasting=False)
        desk = Desk(sandbox, clock, store, Worker(found, store=store, now=clock), found)
        yield desk
        if desk.web is not None:
            desk.web.stop()
        store.close()


@pytest.fixture
def desk(tmp_path: Path, migrated: Callable[[str], str], clock: Clock, cast: Cast) -> Iterator[Desk]:
    with at_desk(tmp_path, migrated, clock, cast) as desk:
        yield desk


@pytest.fixture
def remote() -> Iterator[Remote]:
    server = Remote()
    yield server
    server.close()


@pytest.fixture
def elsewhere() -> Iterator[Remote]:
    """A second server, to see what must not be asked there."""
    server = Remote()
    yield server
    server.close()


@pytest.fixture
def nobody() -> str:
    """An origin where nothing listens."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{bound.getsockname()[1]}"
