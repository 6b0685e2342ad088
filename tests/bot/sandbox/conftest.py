"""The sandbox running on loopback, and the clients with which a bot would call it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from flask import Flask, request

from bot.sandbox.cast import CAST
from bot.sandbox.serve import Sandbox, Server, running
from bot.wiring.play import Works, playing


@dataclass
class Clock:
    """Stands still until told otherwise."""

    now: datetime = field(default_factory=lambda: datetime(2026, 11, 20, 10, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sandbox(clock: Clock) -> Iterator[Sandbox]:
    with running(clock) as started:
        yield started


def _client(base: str, **options) -> httpx.Client:
    return httpx.Client(base_url=base, trust_env=False, verify=False, **options)


@pytest.fixture
def bot(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """Emulated Webex with the bot's token."""
    with _client(sandbox.webex_url, headers={"Authorization": f"Bearer {sandbox.webex.tokens.bot}"}) as client:
        yield client


@pytest.fixture
def admin(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """Emulated Webex with the administrator's token."""
    with _client(sandbox.webex_url, headers={"Authorization": f"Bearer {sandbox.webex.tokens.admin}"}) as client:
        yield client


@pytest.fixture
def everbridge(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """Emulated Everbridge with HTTP Basic, below ``/rest``."""
    gate = sandbox.everbridge.gate
    with _client(sandbox.everbridge_url, auth=(gate.username, gate.password)) as client:
        yield client


@dataclass
class Listener:
    """A webhook's target on loopback: what came, and what it answers (``status``)."""

    url: str = ""
    status: int = 204
    heard: list[tuple[dict[str, str], bytes]] = field(default_factory=list)


@pytest.fixture
def listener() -> Iterator[Listener]:
    hearing = Listener()
    app = Flask("listener")

    @app.post("/hook")
    def hook() -> tuple[str, int]:
        hearing.heard.append((dict(request.headers), request.get_data()))
        return "", hearing.status

    server = Server(app)
    hearing.url = f"{server.url}/hook"
    yield hearing
    server.stop()


@pytest.fixture(scope="module")
def played() -> Iterator[tuple[Sandbox, Works]]:
    """The sandbox with the whole bot in it, as `understudy try` starts it, on a Wednesday; for all tests of a module."""
    with playing(CAST, datetime(2026, 11, 18, 10, tzinfo=UTC)) as started:
        yield started
