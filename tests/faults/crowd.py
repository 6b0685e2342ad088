"""People who keep asking and clicking while processes are killed, and a postman who delivers what was not taken in."""

import random
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.sandbox.cast import Someone
from bot.sandbox.webex.app import parts_of
from bot.sandbox.webex.hooks import Delivery
from tests.scenarios.deployment import Deployment

PATIENCE = 120.0  # seconds after which a step counts as unanswered
TWICE = 0.1  # of the events are delivered twice
BETWEEN = 0.3  # seconds to the next try of a delivery that failed


@dataclass
class Step:
    """Something that somebody waits for."""

    what: str
    began: float
    ended: float | None = None


@dataclass
class Figures:
    """What came of it all. ``asked`` holds (contact, day) of each approval that was taken in."""

    asked: list[tuple[int, date]] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    twice: int = 0


class Postman(threading.Thread):
    """Webex marks a delivery as failed when nobody answers, and leaves it at that. He delivers it again, until it is answered.

    ``taken`` holds the things told of that were answered with 204: from there on none may be lost.
    """

    def __init__(self, bot: Deployment, dice: random.Random, figures: Figures) -> None:
        super().__init__(name="postman", daemon=True)
        self._bot, self._dice, self._figures = bot, dice, figures
        self._over = threading.Event()
        self.taken: set[str] = set()

    def run(self) -> None:
        hooks = self._bot.sandbox.webex.hooks
        read = 0
        again: list[tuple[float, Delivery]] = []
        while not self._over.wait(0.02):
            fresh = hooks.deliveries[read:]
            read += len(fresh)
            for delivery in fresh:
                if delivery.status != 204:
                    again.append((time.monotonic() + BETWEEN, delivery))
                elif delivery.data_id not in self.taken:
                    self.taken.add(delivery.data_id)
                    if self._dice.random() < TWICE:
                        self._figures.twice += 1
                        hooks.redeliver(delivery)
            due = [item for item in again if item[0] <= time.monotonic()]
            again = [item for item in again if item not in due]
            for _, delivery in due:
                hooks.redeliver(delivery)
            hooks.forgive()

    def stop(self) -> None:
        self._over.set()
        self.join()


class Customer(threading.Thread):
    """Books one day after the other, for one colleague after the other; clicks each approval twice at once."""

    def __init__(self, bot: Deployment, people: list[Someone], figures: Figures, postman: Postman) -> None:
        super().__init__(name=f"customer-{people[0].key}", daemon=True)
        self._bot, self._people, self._figures, self._postman = bot, people, figures, postman
        self._webex = bot.sandbox.webex
        self._over = threading.Event()
        self.steps: list[Step] = []

    def run(self) -> None:
        round_ = 0
        while not self._over.is_set():
            for person in self._people:
                if not self._over.is_set():
                    self._book(person, datetime.now(UTC).date() + timedelta(days=14 + round_))
            round_ += 1

    def stop(self) -> None:
        self._over.set()

    def _book(self, person: Someone, day: date) -> None:
        room, seen = self._webex.direct_room(person), len(self._webex.changes)
        self._webex.say(person, f"I'm out on {day.day} {day:%B %Y}", room)
        card = self._wait(f"{person.key}, {day}: a card", lambda: next(iter(self._posted(room, seen, _is_card)), None))
        if card is None:
            return
        seen = len(self._webex.changes)
        actions: list[str] = []
        clicks = [threading.Thread(target=self._click, args=(person, card["id"], actions)) for _ in range(2)]
        for click in clicks:
            click.start()
        for click in clicks:
            click.join()
        assert person.contact is not None
        if actions:
            self._figures.asked.append((person.contact.id, day))
        ended = self._wait(f"{person.key}, {day}: a receipt", lambda: next(iter(self._posted(room, seen, _is_receipt)), None))
        if ended is not None and "Booked" not in ended["markdown"]:
            self._figures.other.append(f"{person.key}, {day}: {ended['markdown']}")
        if len(actions) > 1:
            self._wait(f"{person.key}, {day}: an answer to the second click", lambda: self._posted(room, seen, _is_refusal))

    def _click(self, person: Someone, card: str, actions: list[str]) -> None:
        with suppress(LookupError):  # the other click was answered already, and the card is gone
            actions.append(self._webex.press(person, card, "positive"))

    def _posted(self, room: str, seen: int, wanted: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
        bot = self._webex.cast.bot.id
        return [
            change.message
            for change in self._webex.changes[seen:]
            if change.kind == "posted"
            and change.message["roomId"] == room
            and change.message["personId"] == bot
            and wanted(change.message)
        ]

    def _wait(self, what: str, found: Callable[[], Any]) -> Any:
        step = Step(what, time.monotonic())
        self.steps.append(step)
        try:
            return self._webex.wait_for(found, PATIENCE)
        except TimeoutError:
            self._figures.unanswered.append(what)
            return None
        finally:
            step.ended = time.monotonic()


def _is_card(message: dict[str, Any]) -> bool:
    cards = [item["content"] for item in message.get("attachments") or []]
    return any(part.get("style") == "positive" for part in parts_of(cards))


def _is_receipt(message: dict[str, Any]) -> bool:
    return any(mark in message["markdown"] for mark in ("**Booked", "**Not booked", "**Not sure", "**Only partly"))


def _is_refusal(message: dict[str, Any]) -> bool:
    return "already" in message["markdown"]
