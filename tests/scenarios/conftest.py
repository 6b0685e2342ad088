"""The bot as it is deployed: `web` and `worker` as processes of their own, between emulated Webex and Everbridge, over real HTTP."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.sandbox.cast import CAST, Someone
from bot.sandbox.serve import Sandbox, running
from tests.conftest import DATABASES, fresh_database

ROOT = Path(__file__).parents[2]
PATIENCE = 20.0
CROWD = 60


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@dataclass
class Deployment:
    """The processes of a Procfile, and the sandbox they work against."""

    sandbox: Sandbox
    environment: dict[str, str]
    folder: Path
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    taken: int = 0

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """One command of `understudy`, to its end."""
        return subprocess.run([sys.executable, "-m", "bot", *command], cwd=ROOT, env=self.environment, capture_output=True, text=True,
                              timeout=60, check=False)

    def start(self, name: str) -> None:
        """A process of the Procfile."""
        log = (self.folder / f"{name}.log").open("ab")
        self.processes[name] = subprocess.Popen([sys.executable, "-m", "bot", name.split("-")[0]], cwd=ROOT, env=self.environment,
                                                stdout=log, stderr=log, start_new_session=True)

    def kill(self, name: str) -> None:
        """Ends a process and its children with -9."""
        process = self.processes.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def stop(self, name: str) -> int:
        """Asks a process to stop and gives its exit code."""
        process = self.processes.pop(name)
        process.send_signal(signal.SIGTERM)
        try:
            return process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise

    def wait_until_ready(self) -> None:
        """Until `web` says so."""
        deadline = time.monotonic() + PATIENCE
        url = f"http://127.0.0.1:{self.environment['PORT']}/readyz"
        while True:
            try:
                if httpx.get(url, timeout=2).status_code == 200:
                    return
            except httpx.TransportError:
                pass
            assert time.monotonic() < deadline, self.logs()
            time.sleep(0.05)

    def logs(self) -> str:
        return "\n".join(f"--- {path.name}\n{path.read_text(errors='replace')[-4000:]}" for path in self.folder.glob("*.log"))

    def somebody(self) -> "Chat":
        """A chat of somebody whom no other test has used: a colleague with an Everbridge contact and no shifts."""
        self.taken += 1
        return Chat(self, self.sandbox.webex.cast.find(f"person{self.taken}"))

    def chat(self, who: str) -> "Chat":
        """A chat of a member of the cast."""
        return Chat(self, self.sandbox.webex.cast.find(who))


class Chat:
    """A person in a space with the bot. Each call gives what the bot posts next there."""

    def __init__(self, deployment: Deployment, person: Someone, room: str | None = None) -> None:
        self.bot = deployment
        self.person = person
        self.webex = deployment.sandbox.webex
        self.room = room or self.webex.direct_room(person)
        self.seen = len(self.webex.changes)
        self.card: str | None = None

    def say(self, text: str, **how: Any) -> dict[str, Any]:
        """Says something; gives the answer."""
        self.webex.say(self.person, text, self.room, **how)
        return self.next()

    def press(self, title: str) -> dict[str, Any]:
        """Presses a button of the last card; gives the answer."""
        assert self.card is not None
        self.webex.press(self.person, self.card, title)
        return self.next()

    def next(self) -> dict[str, Any]:
        """The next message of the bot in this space."""
        def posted() -> list[tuple[int, dict[str, Any]]]:
            return [(at, change.message) for at, change in enumerate(self.webex.changes) if at >= self.seen
                    and change.kind == "posted" and change.message["roomId"] == self.room
                    and change.message["personId"] == self.webex.cast.bot.id]
        try:
            at, message = self.webex.wait_for(posted, PATIENCE)[0]
        except TimeoutError:
            raise AssertionError(f"no answer\n{self.bot.logs()}") from None
        self.seen = at + 1
        if message.get("attachments"):
            self.card = message["id"]
        return message

    def gone(self, message: dict[str, Any]) -> None:
        """Waits until a message was taken back."""
        self.webex.wait_for(lambda: any(change.kind == "deleted" and change.message["id"] == message["id"]
                                        for change in self.webex.changes), PATIENCE)

    @property
    def booked(self) -> list[dict[str, Any]]:
        """The person's substitutions in Everbridge."""
        assert self.person.contact is not None
        return [row for row in self.bot.sandbox.everbridge.active if row["contactId"] == self.person.contact.id]


def text_of(message: dict[str, Any]) -> str:
    """What a message says, without marks."""
    return re.sub(r"\*\*", "", message["markdown"])


@pytest.fixture(scope="session", params=DATABASES)
def bot(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    """A running deployment, for all scenarios on one kind of database."""
    folder = tmp_path_factory.mktemp(f"bot-{request.param}")
    with fresh_database(request.param, folder) as url, running(lambda: datetime.now(UTC), CAST.crowd(CROWD)) as sandbox:
        port = str(free_port())
        environment = {**{key: value for key, value in os.environ.items() if not key.startswith(("WEBEX", "EVERBRIDGE", "UNDERSTUDY"))},
                       **sandbox.environment(), "DATABASE_URL": url, "PORT": port, "PUBLIC_URL": f"http://127.0.0.1:{port}",
                       "UNDERSTUDY_TIMEZONE": "Europe/London", "WEB_CONCURRENCY": "2"}
        deployment = Deployment(sandbox, environment, folder)
        released = deployment.run("release")
        assert released.returncode == 0, released.stderr
        deployment.start("web")
        deployment.start("worker")
        deployment.wait_until_ready()
        yield deployment
        for name in list(deployment.processes):
            deployment.kill(name)
