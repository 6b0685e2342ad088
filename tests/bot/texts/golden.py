"""What the bot says in the scenes of a language, as plain text to read and compare; `python -m tests.bot.texts.golden` writes it.

A scene is played as `understudy gallery` does, at a desk: its clock goes a minute a line, so that the same is said each time.
"""

import logging
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot import texts
from bot.policy import Policy
from bot.sandbox import scenes, slash
from bot.sandbox.cast import CAST, Someone
from bot.sandbox.draw import draw
from bot.sandbox.journal import Call
from bot.sandbox.markdown import plain
from bot.sandbox.seats import Place
from bot.sandbox.serve import Sandbox
from bot.sandbox.webex.rooms import Change, Room
from bot.store import database
from bot.store.reports import due
from bot.wiring.play import LOOKS, POLICY, SOON
from tests.bot.conftest import Desk, at_desk
from tests.conftest import Clock

FOLDER = Path(__file__).with_name("golden")
HEAD = "==== "
_PATH = re.compile(r"(?<=[TE] )/\S+")  # of an exact call: ids that say nothing to a reader


@dataclass
class Works:
    """The bot at a desk, as slash lines know it."""

    desk: Desk

    def rest(self, patience: float) -> None:
        """Does what is open, and what is due so soon that a person would still be looking."""
        self.desk.work()
        while (soon := self._first(self.desk.clock() + SOON)) is not None:
            self._turn(soon)

    def forward(self, to: datetime) -> None:
        while self.desk.clock() < to:
            self._turn(self._first(to) or to)

    def watch(self) -> None:
        self.forward(self.desk.clock() + LOOKS)
        self.desk.worker.bookings.once()
        self.rest(0)

    def _turn(self, to: datetime) -> None:
        self.desk.clock.now = to
        self.desk.worker.sweep.due()
        self.desk.work()

    def _first(self, until: datetime) -> datetime | None:
        with self.desk.store.read() as tx:
            return due.first(tx, until)


@dataclass
class Player:
    """Sits where the scene says, and writes down what everybody hears: ``lines``."""

    desk: Desk
    sandbox: Sandbox
    works: slash.Works
    seat: Someone
    room: Room
    lines: list[str] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)
    opened: set[str] = field(default_factory=set)
    told: list[str] = field(default_factory=list)
    at: int = 0

    def play(self, line: str) -> None:
        self.desk.later(minutes=1)
        self.lines += ["", f"> {line}"]
        self.told = []
        if line.startswith("/"):
            slash.run(self, line)
        else:
            self._press(int(line)) if self._is_button(line) else self._say(line)
            self.works.rest(0)

    def sit(self, person: Someone, room: Room) -> None:
        self.seat, self.room = person, room

    def print(self, text: str) -> None:
        """What the sandbox says is no word of the bot."""

    def fill(self, name: str, value: str) -> None:
        self._place(self.room.id).fill(name, value)

    def tour(self, steps: Any) -> None:
        raise NotImplementedError("a scene has no tour in it")

    def hear(self, change: Change) -> None:
        message, webex = change.message, self.sandbox.webex
        place = self._place(message["roomId"])
        if message["personId"] != webex.cast.bot.id:
            return
        if change.kind == "deleted":
            place.gone(message["id"])
        elif change.kind == "posted":
            card = message["attachments"][0]["content"] if message.get("attachments") else None
            if card and card.get("actions"):
                place.shown(message["id"], card, draw(card)[1])
            shown = list(self._shown(card, message.get("markdown") or message.get("text") or ""))
            shown += [f"  ({name})" for name, _ in webex.rooms.files_of(message)]
            self._hear(place.room.title, ", in the thread" if message.get("parentId") else "", shown)

    def _hear(self, title: str, thread: str, shown: list[str]) -> None:
        """What several hear in the same words, but for their own name, stands once."""
        told = [line.replace(title, "…") for line in shown]
        if told == self.told and self.lines[self.at].endswith(":"):
            self.lines[self.at] = f"{self.lines[self.at][:-1]}; {title}{thread}:"
            return
        self.told, self.at = told, len(self.lines) + 1
        self.lines += ["", f"{title}{thread}:", *shown]

    def _shown(self, card: dict[str, Any] | None, markdown: str) -> Iterator[str]:
        """A message: its card, the fields that it can open where they are new, the lines of its text that stand on no card."""
        beside = [_PATH.sub("…", line) for line in _shown(plain(markdown)).splitlines() if line.strip()]
        if card is None:
            yield from (f"  {line}" for line in beside)
            return
        drawn = list(_lines(card))
        for action in card.get("actions", ()):
            fields = [part.get("label") for part in action.get("card", {}).get("body", ()) if "label" in part]
            if fields and str(fields) not in self.opened:
                self.opened.add(str(fields))
                drawn += [f"{action['title']}:", *(f"  {line}" for line in _lines(action["card"]))]
        yield from (f"  {line}".rstrip() for line in drawn)
        whole = _letters("".join(drawn))
        yield from (f"  | {line}" for line in beside if _letters(line) not in whole)

    def _place(self, room_id: str) -> Place:
        return self.places.setdefault(room_id, Place(self.sandbox.webex.rooms.rooms[room_id]))

    def _is_button(self, line: str) -> bool:
        return line.isdecimal() and 0 < int(line) <= len(self._place(self.room.id).buttons)

    def _press(self, number: int) -> None:
        place = self._place(self.room.id)
        pressed = place.buttons[number - 1]
        if pressed["type"] == "Action.ShowCard":
            place.opened(pressed["card"], [*place.buttons, *draw(pressed["card"])[1]], len(place.buttons) + 1)
            return
        action = self.sandbox.webex.click(self.seat, str(place.card), {**place.filled(pressed), **pressed.get("data", {})})
        self.desk.tell("attachmentActions", action, self.room.id, self.seat)

    def _say(self, text: str) -> None:
        said = self.sandbox.webex.say(self.seat, text, self.room.id, ["bot"] if self.room.kind == "group" else [])
        self.desk.tell("messages", said, self.room.id, self.seat)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _lines(card: dict[str, Any]) -> Iterator[str]:
    """A card without its box, whose width would change with each word."""
    return (line[2:-2].rstrip() for line in _shown(draw(card)[0]).splitlines()[1:-1])


def play(scene: scenes.Scene, migrated: str) -> list[str]:
    """The lines of a scene; ``migrated`` is the URL of a database to copy."""
    random.seed(scene.name)  # how long is waited before a call is tried again
    with TemporaryDirectory() as folder, at_desk(Path(folder), lambda _: migrated, Clock(), CAST) as opened:
        rules = Path(folder) / "policy.toml"
        rules.write_text(Path(scene.policy).read_text(encoding="utf-8") if scene.policy else POLICY, encoding="utf-8")
        desk = opened.reopened(policy=Policy.load(str(rules)), messages_a_minute=1_000_000)
        webex = desk.sandbox.webex
        for space in CAST.spaces:
            webex.add_bot(webex.create_room(space.title, *space.people))
        alex = CAST.find("alex")
        player = Player(desk, desk.sandbox, Works(desk), alex, webex.rooms.direct(alex))
        webex.on_change.append(player.hear)
        for line in scene.lines:
            player.play(line)
        return [f"{HEAD}{scene.name}: {scene.title}", *player.lines, ""]


def _shown(said: str) -> str:
    """With plain spaces, as one would type them."""
    return said.replace("\u00a0", " ")


def played() -> list[scenes.Scene]:
    """The scenes that every language has, whatever they are called in it."""
    every = list(scenes.found())
    names = [{scene.name for scene in every if scene.language == language} for language in texts.languages()]
    return [scene for scene in every if scene.name in set.intersection(*names)]


def said(language: str, migrated: str) -> str:
    """All scenes of a language."""
    return "\n".join(line for scene in played() if scene.language == language for line in play(scene, migrated))


def kept(language: str) -> dict[str, list[str]]:
    """What the file of a language has, scene by scene."""
    whole = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").removeprefix(HEAD)
    return {part.partition(":")[0]: (HEAD + part).split("\n") for part in whole.split(f"\n{HEAD}")}


def write(languages: list[str]) -> None:
    """Writes the file of each language."""
    logging.basicConfig(level=logging.CRITICAL)
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/migrated.db"
        database.migrate(url)
        for language in languages:
            (FOLDER / f"{language}.txt").write_text(said(language, url), encoding="utf-8")


if __name__ == "__main__":
    write(sys.argv[1:] or list(texts.languages()))
