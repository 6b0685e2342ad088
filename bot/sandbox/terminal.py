"""A chat in the terminal with a bot that lives in the sandbox: its cards as text, its buttons by number, its writes in full."""

import json
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TextIO

from bot.sandbox import slash
from bot.sandbox.cast import Someone
from bot.sandbox.draw import draw
from bot.sandbox.journal import Call, is_outcome
from bot.sandbox.seats import Mistaken, Place, say
from bot.sandbox.serve import Sandbox
from bot.sandbox.slash import PATIENCE, QUIT, Works
from bot.sandbox.tour import Step
from bot.sandbox.webex.rooms import Change, Room


class Terminal:
    """A chat of one person at a time, who is ``seat``, in ``place``. ``goes_on`` asks between the steps of the tour."""

    def __init__(
        self, sandbox: Sandbox, person: str, works: Works, out: TextIO, goes_on: Callable[[], bool] = lambda: True
    ) -> None:
        self.sandbox = sandbox
        self.works = works
        self.calls: list[Call] = []  # of both systems, oldest first
        self._out, self._goes_on = out, goes_on
        self._lock = threading.RLock()
        self._places: dict[str, Place] = {}
        self._answers = 0
        self.seat = sandbox.webex.cast.find(person)
        self.place = self._place(sandbox.webex.direct_room(person))
        sandbox.webex.on_change.append(self._changed)
        sandbox.webex.journal.listeners.append(lambda call: self._called("Webex", call))
        sandbox.everbridge.journal.listeners.append(lambda call: self._called("Everbridge", call))

    def play(self, lines: Iterable[str], *, echo: bool) -> bool:
        """Says, presses or does one line after the other; True if each was answered. ``echo`` prints them, as a keyboard would."""
        good = True
        for line in lines:
            text = line.strip()
            if not text:
                continue
            if echo:
                self.print(f"\n> {text}")
            if text.lower() in QUIT:
                break
            good &= self._command(text) if text.startswith("/") else self._turn(text)
        return good

    @property
    def room(self) -> Room:
        return self.place.room

    def sit(self, person: Someone, room: Room) -> None:
        """Another seat; shows what was said there while nobody looked."""
        with self._lock:
            self.seat, self.place = person, self._place(room.id)
            unread = self.place.read()
        where = "their 1:1 space with the bot" if room.kind == "direct" else f"the space {room.title}"
        self.print(f"  (you are {person.name}, in {where})")
        for shown in unread:
            self.print(f"\nUnderstudy:\n{shown}")

    def tour(self, steps: Sequence[Step]) -> None:
        """Plays them and comes back. TimeoutError when one is not answered, with which it ends."""
        before = self.seat, self.place.room
        for at, step in enumerate(steps, 1):
            self.print(f"\n── {at} of {len(steps)} ── {step.look}")
            if not self._goes_on():
                break
            person = self.sandbox.webex.cast.find(step.person)
            lines = [] if self.seat is person and self.place.room.kind == "direct" else [f"/as {person.name}"]
            if not self.play([*lines, step.says], echo=True):
                raise TimeoutError("that was not answered, so the tour ends here")
        self.sit(*before)

    def print(self, text: str) -> None:
        with self._lock:
            print(text, file=self._out, flush=True)

    def _command(self, text: str) -> bool:
        """Commands need no answer; one that can't be done says why, and the chat goes on, as one that was not answered."""
        try:
            slash.run(self, text)
        except Mistaken as mistake:
            self.print(f"  {mistake}")
            return False
        except TimeoutError as late:
            self.print(f"  ({late or 'still busy'})")
            return False
        return True

    def _turn(self, text: str) -> bool:
        before = self._answers
        try:
            if not (text.isdecimal() and self._press(int(text))):
                say(self.sandbox.webex, self.seat, self.place.room, text)
            self.works.rest(PATIENCE)
        except TimeoutError:
            self.print("  (no answer)")
            return False
        except LookupError:  # it went in the moment in which it was pressed
            self.print("  (the card is gone)")
        return self._answers > before

    def _press(self, number: int) -> bool:
        """Presses a numbered button; False when there is none to press, so that the number is said instead."""
        with self._lock:
            card, buttons = self.place.card, self.place.buttons
        if card is None or not 1 <= number <= len(buttons):
            return False
        action = buttons[number - 1]
        if action["type"] == "Action.ShowCard":
            shown, inside = draw(action["card"], start=len(buttons) + 1)
            self.place.opened(action["card"], [*buttons, *inside], len(buttons) + 1)
            self.print(shown)
            self._answers += 1
        else:
            self.sandbox.webex.click(self.seat, card, {**self.place.filled(action), **action.get("data", {})})
        return True

    def fill(self, name: str, value: str) -> None:
        """Fills a field of the card that was opened, and shows it so. Raises Mistaken."""
        with self._lock:
            self.place.fill(name, value)
            self.print(draw(self.place.fields, start=self.place.inside)[0])

    def _place(self, room_id: str) -> Place:
        with self._lock:
            return self._places.setdefault(room_id, Place(self.sandbox.webex.rooms.rooms[room_id]))

    def _changed(self, change: Change) -> None:
        message = change.message
        if message["personId"] != self.sandbox.webex.cast.bot.id:
            return
        place = self._place(message["roomId"])
        with self._lock:
            if change.kind == "posted":
                card = message["attachments"][0]["content"] if message.get("attachments") else None
                shown, buttons = draw(card, message.get("markdown") or message.get("text") or "")
                for name, content in self.sandbox.webex.rooms.files_of(message):
                    shown = f"{shown}\n(a file: {name}, {len(content)} bytes)".lstrip("\n")
                if card and card.get("actions"):
                    place.shown(message["id"], card, buttons)
                if place is not self.place:
                    place.unread[message["id"]] = shown
                self._answers += 1
                self.print(f"\nUnderstudy{self._elsewhere(place, message)}:\n{shown}")
            elif change.kind == "deleted":
                place.gone(message["id"])
                if place is self.place:
                    self.print("  (the card is gone)")

    def _elsewhere(self, place: Place, message: dict[str, Any]) -> str:
        if place is self.place:
            root = self.sandbox.webex.rooms.messages.get(message.get("parentId", ""))
            began = self.sandbox.webex.cast.find(root["personId"]) if root else self.seat
            return "" if began is self.seat else f" in {began.name}'s thread"
        return f" to {place.room.title}" if place.room.kind == "direct" else f" in {place.room.title}"

    def _called(self, system: str, call: Call) -> None:
        with self._lock:
            self.calls.append(call)
        if not is_outcome(call):
            return
        path = call.path.split("?")[0]
        body = "" if call.body is None else json.dumps(call.body, indent=2, ensure_ascii=False)
        sent = "".join(f"    {line}\n" for line in body.splitlines())
        self.print(f"\n  ==> {system}: {call.method} {path}\n{sent}  <== {call.status}")
        self._answers += 1
