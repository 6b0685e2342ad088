"""Acts of approved plans, and a carrier between a real database and the emulated systems, over real HTTP."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.sandbox.cast import CAST
from bot.sandbox.serve import Sandbox, running
from bot.store.rows import acts, events
from bot.store.rows.acts import Act
from bot.store.store import Store, Tx, new_id
from bot.store.tables import event
from bot.systems.auth import StaticBearer
from bot.systems.base import Connected, FindAgain, Writer
from bot.systems.everbridge.api import EverbridgeReader, EverbridgeWriter
from bot.systems.everbridge.find_again import Everbridge
from bot.systems.webex.api import ScheduleReader, ScheduleWriter
from bot.systems.webex.find_again import Webex
from bot.work.act import Carrier
from bot.work.liveness import Presence
from tests.bot.shown import approve, planned
from tests.conftest import Clock, ListeningBell

ALEX, SAM, PAYMENTS = 1100000000000001, 1100000000000002, 3300000000000003
ORG = CAST.everbridge_organization
PATH = f"/scheduling/{ORG}/substitutions"
DAY = {"from": "2026-11-27", "to": "2026-11-27"}
READ_SECONDS = 1.5  # that the clients wait for an answer; a busy machine may need one


def page_body(**changes: Any) -> bytes:
    """The reference page's body: Alex out on Friday, Sam covers."""
    fields = {
        "contactId": ALEX,
        "recurrence": {"type": "repeat", "datesApplicable": DAY},
        "calendarId": PAYMENTS,
        "staffAssignment": {"type": "contact", "contactIds": [SAM]},
        "timeZoneString": "Europe/London",
        **changes,
    }
    return json.dumps({"data": {"type": "staffSubstitution", "attributes": fields}}).encode()


@dataclass
class Office:
    """A carrier with all that it needs. ``reported`` and ``told`` list the plans that were."""

    store: Store
    bell: ListeningBell
    clock: Clock
    sandbox: Sandbox
    presence: Presence
    carrier: Carrier
    systems: dict[str, Connected[Any]]
    reported: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def approved(self, system: str = "everbridge", method: str = "POST", path: str = PATH, body: bytes | None = None) -> str:
        """The act of a plan of one call that somebody approved."""
        with self.store.begin() as tx:
            data_id = new_id()
            events.receive(tx, resource="messages", event_name="created", data_id=data_id, space_id="SPACE", person_id="ALEX")
            event_id = str(tx.connection.execute(event.select().where(event.c.data_id == data_id)).one().id)
            given = body if body is not None or method == "DELETE" else page_body()
            plan_id = planned(tx, event_id, given, system=system, method=method, path=path)
            assert approve(tx, plan_id, event_id)
            return acts.of_plan(tx, plan_id)[0].id

    def act(self, row: str) -> Act:
        with self.store.read() as tx:
            found = acts.get(tx, row)
        assert found is not None
        return found

    def look(self, row: str) -> Act:
        """One look at the act; gives it as it is then."""
        self.carrier.carry_out(row)
        return self.act(row)

    def carry(self, row: str, rounds: int = 60) -> Act:
        """Looks whenever it is rung for, and moves the clock there, until the act has ended."""
        found = self.look(row)
        while found.status not in acts.FINISHED and rounds:
            rung = [delay for kind, which, _, delay in self.bell.rung if (kind, which) == ("act", row)][-1]
            self.clock.now += timedelta(seconds=rung)
            found, rounds = self.look(row), rounds - 1
        return found

    @property
    def booked(self) -> list[dict[str, Any]]:
        return self.sandbox.everbridge.substitutions

    @property
    def fails(self) -> Any:
        return self.sandbox.everbridge.faults

    def rests(self, seconds: float) -> None:
        """Everbridge is not to be called for so many seconds."""
        self.systems["everbridge"] = replace(self.systems["everbridge"], ready=lambda: seconds)

    def posts(self) -> int:
        """How many times a booking reached Everbridge, or its faults."""
        return sum(call.method == "POST" and "/substitutions" in call.path for call in self.sandbox.everbridge.requests)


def connected(reader: Any, writer: Writer, find_again: FindAgain) -> Connected[Any]:
    """A system whose turn has always come."""
    return Connected(reader, writer, find_again, lambda: "answers", lambda: 0.0)


@pytest.fixture
def office(store: Store, bell: ListeningBell, clock: Clock, tmp_path: Path) -> Iterator[Office]:
    with running(clock) as sandbox:
        base, auth = sandbox.everbridge_url, httpx.BasicAuth(sandbox.everbridge.gate.username, sandbox.everbridge.gate.password)
        admin = StaticBearer(sandbox.webex.tokens.admin)
        reported: list[str] = []
        told: list[str] = []

        def report(tx: Tx, plan_id: str) -> None:
            reported.append(plan_id)

        def slow(tx: Tx, plan_id: str) -> None:
            told.append(plan_id)

        presence = Presence(store, tmp_path / "locks")
        schedules = ScheduleReader(sandbox.webex_url, admin, read_seconds=READ_SECONDS)
        reader = EverbridgeReader(base, ORG, auth, read_seconds=READ_SECONDS)
        systems = {
            "everbridge": connected(reader, EverbridgeWriter(base, auth, read_seconds=READ_SECONDS), Everbridge(reader)),
            "webex": connected(schedules, ScheduleWriter(sandbox.webex_url, admin, read_seconds=READ_SECONDS), Webex(schedules)),
        }
        carrier = Carrier(store, presence, systems, report=report, slow=slow)
        yield Office(store, bell, clock, sandbox, presence, carrier, systems, reported, told)
        presence.end()
