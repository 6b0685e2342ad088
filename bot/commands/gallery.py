"""``understudy gallery DIR``: scenes are played in the sandbox, and each message of the bot is drawn.

A scene is a script of `understudy try` (bot/sandbox/scenes, a folder a language), with a policy file of the same name where it
needs one. So nothing is drawn that the bot doesn't say, and whatever it says differently is drawn differently. Scenes are played in
as many processes as there are cores, while one browser draws those that have been.
"""

import argparse
import io
import logging
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.errors import SettingsError
from bot.sandbox import scenes
from bot.sandbox.cast import CAST
from bot.sandbox.drawing import browser
from bot.sandbox.drawing.page import WIDE, Shown, index, page
from bot.sandbox.drawing.pictures import pictures
from bot.sandbox.drawing.tab import Tab, tab
from bot.sandbox.serve import Sandbox
from bot.sandbox.stage import conversation
from bot.sandbox.terminal import Terminal
from bot.sandbox.webex.rooms import Change
from bot.wiring.play import playing

PERSON = "alex"
START = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Europe/London"))  # a Wednesday
ABOUT = "Played in the sandbox. From left to right: a phone and a desktop, light, then dark; below, the text that goes with a card."

NO_PICTURES = "No pictures: the browser doesn't draw here ({}). The pages are whole without them."


def run(options: argparse.Namespace) -> int:
    """As the command line has it. Raises SettingsError where the folder can't be written, or a language has no scenes."""
    logging.basicConfig(level=logging.CRITICAL)
    wanted = chosen(options.language)
    folder, links = _folder(options.dir), []
    with ExitStack() as stack:
        pencil = _tab(stack)
        for scene, messages in _played(wanted):
            target = folder / f"{scene.language}-{scene.name}.html"
            target.write_text(page(scene.title, ABOUT, messages), encoding="utf-8")
            links.append((target.name, f"{scene.title} ({len(messages)})"))
            (folder / "index.html").write_text(index("What Understudy says", ABOUT, links), encoding="utf-8")
            print(f"{target.name}: {len(messages)} messages", flush=True)
            pencil = pencil and _drawn(pencil, partial(pictures, page=target, wide=WIDE))
        if pencil and options.language in (None, conversation.LANGUAGE):
            _drawn(pencil, partial(_conversation, to=folder / conversation.PICTURE.name))
    return 0


def chosen(language: str | None) -> list[scenes.Scene]:
    """The scenes of a language, or all. Raises SettingsError for one that has none."""
    found = list(scenes.found())
    spoken = sorted({scene.language for scene in found})
    if language is not None and language not in spoken:
        raise SettingsError(f"gallery: there are no scenes in {language!r}, only in {', '.join(spoken)}")
    return [scene for scene in found if language in (None, scene.language)]


def _tab(stack: ExitStack) -> Tab | None:
    """A browser's tab to draw in; None, and a line that says so, where there is none."""
    found = browser.chromium()
    if found is None:
        print(f"No pictures: none of {', '.join(browser.NAMES)} is installed here. The pages are whole without them.")
        return None
    try:
        return stack.enter_context(tab(found))
    except browser.NotDrawn as error:
        print(NO_PICTURES.format(error))
        return None


def _drawn(pencil: Tab, draw: Callable[[Tab], object]) -> Tab | None:
    """Draws; None for a browser that makes no pictures."""
    try:
        draw(pencil)
    except browser.NotDrawn as error:
        print(NO_PICTURES.format(error))
        return None
    return pencil


def _played(wanted: Sequence[scenes.Scene]) -> Iterator[tuple[scenes.Scene, list[Shown]]]:
    """Each scene and what was said in it, in order. Ctrl-C is for this process to hear, the others end with it."""
    with ProcessPoolExecutor(
        min(os.cpu_count() or 1, len(wanted)),
        mp_context=multiprocessing.get_context("spawn"),
        initializer=signal.signal,
        initargs=(signal.SIGINT, signal.SIG_IGN),
    ) as players:
        yield from zip(wanted, players.map(play, wanted), strict=True)


def _conversation(pencil: Tab, to: Path) -> None:
    with playing(CAST, conversation.START) as (sandbox, works):
        conversation.draw(pencil, sandbox, works, to)


def play(scene: scenes.Scene) -> list[Shown]:
    """Everything that the bot says in a scene, in order."""
    logging.basicConfig(level=logging.CRITICAL)
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
