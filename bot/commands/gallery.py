"""``understudy gallery DIR``: scenes are played in the sandbox, and each message of the bot is drawn.

A scene is a script of `understudy try` (bot/sandbox/scenes, a folder a language), with a policy file of the same name where it
needs one. So nothing is drawn that the bot doesn't say, and whatever it says differently is drawn differently.
"""

import argparse
import io
import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.errors import SettingsError
from bot.sandbox import scenes
from bot.sandbox.cast import CAST
from bot.sandbox.drawing import browser
from bot.sandbox.drawing.page import WIDE, Shown, index, page
from bot.sandbox.serve import Sandbox
from bot.sandbox.terminal import Terminal
from bot.sandbox.webex.rooms import Change
from bot.wiring.play import playing

PERSON = "alex"
START = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Europe/London"))  # a Wednesday
ABOUT = "Played in the sandbox. From left to right: a phone and a desktop, light, then dark; below, the text that goes with a card."


def run(options: argparse.Namespace) -> int:
    """As the command line has it. Raises SettingsError where the folder can't be written."""
    logging.basicConfig(level=logging.CRITICAL)
    folder = _folder(options.dir)
    draws, links = browser.chromium(), []
    if draws is None:
        print(f"No pictures: none of {', '.join(browser.NAMES)} is installed here. The pages are whole without them.")
    for scene in scenes.found():
        messages = play(scene)
        target = folder / f"{scene.language}-{scene.name}.html"
        target.write_text(page(scene.title, ABOUT, messages), encoding="utf-8")
        links.append((target.name, f"{scene.title} ({len(messages)})"))
        (folder / "index.html").write_text(index("What Understudy says", ABOUT, links), encoding="utf-8")
        print(f"{target.name}: {len(messages)} messages", flush=True)
        draws = draws and _drawn(draws, target)
    return 0


def _drawn(draws: str, target: Path) -> str | None:
    """Pictures of a page; None for a browser that makes none."""
    try:
        browser.pictures(draws, target, WIDE)
    except browser.NotDrawn as error:
        print(f"No pictures: {draws} doesn't draw here ({error}). The pages are whole without them.")
        return None
    return draws


def play(scene: scenes.Scene) -> list[Shown]:
    """Everything that the bot says in a scene, in order."""
    with playing(CAST, START.astimezone(UTC), scene.policy) as (sandbox, works):
        terminal = Terminal(sandbox, PERSON, works, io.StringIO())
        heard = _Listener(sandbox, terminal)
        terminal.play(heard.lines(scene.lines), echo=False)
        return heard.messages


class _Listener:
    """Hears what the bot says, and after what."""

    def __init__(self, sandbox: Sandbox, terminal: Terminal) -> None:
        self.messages: list[Shown] = []
        self._sandbox, self._terminal, self._after = sandbox, terminal, ""
        sandbox.webex.on_change.append(self._changed)

    def lines(self, lines: tuple[str, ...]) -> Iterator[str]:
        for line in lines:
            if line.isdecimal() and 0 < int(line) <= len(self._terminal.place.buttons):
                self._after = f"{self._terminal.seat.first} presses {self._terminal.place.buttons[int(line) - 1]['title']}"
            else:
                self._after = line if line.startswith("/") else f"{self._terminal.seat.first}: {line}"
            yield line

    def _changed(self, change: Change) -> None:
        message: dict[str, Any] = change.message
        webex = self._sandbox.webex
        if change.kind != "posted" or message["personId"] != webex.cast.bot.id:
            return
        card = message["attachments"][0]["content"] if message.get("attachments") else None
        whom = webex.rooms.rooms[message["roomId"]].title
        self.messages.append(
            Shown(self._after, whom, message.get("markdown") or message.get("text") or "", card, webex.rooms.files_of(message))
        )


def _folder(said: str) -> Path:
    folder = Path(said)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text("", encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"gallery: {said} can't be written: {error.strerror}") from error
    return folder
