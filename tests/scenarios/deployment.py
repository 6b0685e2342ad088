"""The bot as it is deployed, and people who talk with it: processes of their own between emulated systems, over real HTTP."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.sandbox.cast import CAST, Someone
from bot.sandbox.serve import Sandbox, running
from bot.sandbox.webex.app import parts_of

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
CROWD = 600
ROBOT = Someone("robot", "Build", "Robot", "robot@webex.bot", None, kind="bot", manager=None)
ODD = Someone("odd", "Al\x00ex", "Odd\ud800", "odd@example.com")
COMPANY = replace(CAST.crowd(CROWD), people=(*CAST.crowd(CROWD).people, ROBOT, ODD), _index={})
OURS = ("WEBEX", "EVERBRIDGE", "UNDERSTUDY", "DATABASE_URL", "PUBLIC_URL", "PORT")
TODAY = datetime.now(UTC).date()
ON_SQLITE = pytest.mark.parametrize("bot", ["sqlite"], indirect=True)  # for what has nothing to do with the kind of database


def weekday(ahead: int = 1, name: int = 2) -> date:
    """A Monday (0) to Sunday (6), at least ``ahead`` weeks from today; by default a Wednesday."""
    return TODAY + timedelta(days=7 * ahead + (name - TODAY.weekday()) % 7)


def said(day: date) -> str:
    """A date as somebody would type it: "4 December 2026"."""
    return f"{day.day} {day:%B %Y}"


def shown(day: date) -> str:
    """A date as the bot writes it: "Fri 4 Dec 2026"."""
    return f"{day:%a} {day.day} {day:%b %Y}"


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

    def run(self, *command: str, **changes: str) -> subprocess.CompletedProcess[str]:
        """One command of `understudy`, to its end; ``changes`` are settings for it alone."""
        return subprocess.run(
            [sys.executable, "-m", "bot", *command],
            cwd=ROOT,
            env={**self.environment, **changes},
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
            start_new_session=True,
        )

    def start(self, name: str) -> None:
        """A process of the Procfile: web, worker, worker-2 …"""
        command = [sys.executable, "-m", "bot", name.partition("-")[0]]
        with (self.folder / f"{name}.log").open("ab") as log:
            self.processes[name] = subprocess.Popen(
                command, cwd=ROOT, env=self.environment, stdout=log, stderr=log, start_new_session=True
            )

    def kill(self, name: str) -> None:
        """Ends a process and its children with -9."""
        process = self.processes.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def mend(self) -> None:
        """Starts what was stopped or has ended, and waits until it is ready."""
        for name in ("web", "worker"):
            if name in self.processes and self.processes[name].poll() is not None:
                with suppress(ProcessLookupError):  # a new master of `web` may live on in its place
                    self.kill(name)
            if name not in self.processes:
                self.start(name)
        self.wait_until_ready()

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

    def chorus(self, texts: Iterable[str]) -> "dict[str, tuple[Chat, dict[str, Any]]]":
        """Each text said by somebody of his own, all at once; for each the chat and the first answer."""
        chats = {text: self.somebody() for text in texts}
        for text, chat in chats.items():
            chat.send(text)
        return {text: (chat, chat.next()) for text, chat in chats.items()}

    def chat(self, who: str) -> "Chat":
        """A chat of a member of the cast."""
        return Chat(self, self.sandbox.webex.cast.find(who))

    def group(self, *members: "Chat") -> str:
        """A group space of these people and the bot; its id. The bot has said hello there."""
        webex = self.sandbox.webex
        room = webex.create_room("A team", *(member.person for member in members))
        webex.add_bot(room)
        Chat(self, members[0].person, room).next()
        return room

    def fails(self) -> Any:
        """Faults of Everbridge on order."""
        return self.sandbox.everbridge.faults


class Chat:
    """A person in a space with the bot. Each call gives what the bot posts next there."""

    def __init__(self, deployment: Deployment, person: Someone, room: str | None = None) -> None:
        self.bot = deployment
        self.person = person
        self.webex = deployment.sandbox.webex
        self.room = room or self.webex.direct_room(person)
        self.seen = len(self.webex.changes)
        self.card: str | None = None

    def send(self, text: str, **how: Any) -> str:
        """Says something and does not wait; the message's id."""
        return self.webex.say(self.person, text, self.room, **how)

    def say(self, text: str, **how: Any) -> dict[str, Any]:
        """Says something; gives the answer."""
        self.send(text, **how)
        return self.next()

    def press(self, title: str, card: dict[str, Any] | None = None, **inputs: str) -> dict[str, Any]:
        """Presses a button of the last card, or of one given; gives the answer."""
        target = card["id"] if card else self.card
        assert target is not None
        self.webex.press(self.person, target, title, **inputs)
        return self.next()

    def book(self, text: str) -> dict[str, Any]:
        """Asks for something and approves it; gives the receipt."""
        self.say(text)
        return self.press("positive")

    def next(self) -> dict[str, Any]:
        """The next message of the bot in this space."""

        def posted() -> list[tuple[int, dict[str, Any]]]:
            return [
                (at, change.message)
                for at, change in enumerate(self.webex.changes)
                if at >= self.seen
                and change.kind == "posted"
                and change.message["roomId"] == self.room
                and change.message["personId"] == self.webex.cast.bot.id
            ]

        try:
            at, message = self.webex.wait_for(posted, PATIENCE)[0]
        except TimeoutError:
            raise AssertionError(f"no answer\n{self.bot.logs()}") from None
        self.seen = at + 1
        if message.get("attachments"):
            self.card = message["id"]
        return message

    def gone(self, message: dict[str, Any]) -> bool:
        """Waits until a message was taken back."""

        def taken() -> bool:
            return any(change.kind == "deleted" and change.message["id"] == message["id"] for change in self.webex.changes)

        return self.webex.wait_for(taken, PATIENCE)

    @property
    def booked(self) -> list[dict[str, Any]]:
        """The person's substitutions in Everbridge."""
        assert self.person.contact is not None
        return [row for row in self.bot.sandbox.everbridge.active if row["contactId"] == self.person.contact.id]

    @property
    def schedules(self) -> list[dict[str, Any]]:
        """The person's schedules in Webex, with their events."""
        return self.webex.schedules(self.person)


def text_of(message: dict[str, Any]) -> str:
    """What a message says, without marks."""
    return re.sub(r"\*\*", "", message["markdown"])


def facts_of(message: dict[str, Any]) -> dict[str, str]:
    """The facts on a message's card."""
    card = message["attachments"][0]["content"]
    found: dict[str, str] = {}
    for fact in (fact for part in parts_of(card) if part.get("type") == "FactSet" for fact in part["facts"]):
        title = fact["title"] or list(found)[-1]  # without one it goes on
        found[title] = f"{found[title]}; {fact['value']}" if title in found else fact["value"]
    return found


def buttons_of(message: dict[str, Any]) -> list[str]:
    """The titles of a card's buttons."""
    card = message["attachments"][0]["content"]
    return [part["title"] for part in parts_of(card) if part.get("type") == "Action.Submit"]


@contextmanager
def deployed(url: str, folder: Path, *, without: tuple[str, ...] = (), **changes: str) -> Iterator[Deployment]:
    """A deployment that is running: `release`, then `web` and one `worker`. ``without`` are beginnings of settings to leave out."""
    with running(lambda: datetime.now(UTC), COMPANY) as sandbox:
        port = str(free_port())
        settings = {name: value for name, value in sandbox.environment().items() if not name.startswith(without or ("-",))}
        environment = {
            **_inherited(os.environ),
            **settings,
            "DATABASE_URL": url,
            "PORT": port,
            "WEB_CONCURRENCY": "2",
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            "UNDERSTUDY_TIMEZONE": "Europe/London",
            **changes,
        }
        deployment = Deployment(sandbox, environment, folder)
        released = deployment.run("release")
        assert released.returncode == 0, released.stderr
        deployment.start("web")
        deployment.start("worker")
        deployment.wait_until_ready()
        try:
            yield deployment
        finally:
            for name in list(deployment.processes):
                deployment.kill(name)


def _inherited(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if not name.startswith(OURS)}
