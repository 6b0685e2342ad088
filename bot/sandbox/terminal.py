"""A chat in the terminal with a bot that lives in the sandbox: its cards as text, its buttons by number, its writes in full."""

import json
import threading
from collections.abc import Callable, Iterable
from typing import Any, TextIO

from bot.sandbox.draw import draw, inputs
from bot.sandbox.journal import Call
from bot.sandbox.serve import Sandbox
from bot.sandbox.webex.rooms import Change

QUIET = ("/messages", "/webhooks", "/access_token", "/tokens")  # calls that are the conversation itself, not its outcome
PATIENCE = 60.0  # seconds for an answer


class Terminal:
    """One person's chat. ``rest`` waits until the bot has nothing left to do, and raises TimeoutError if it never has."""

    def __init__(self, sandbox: Sandbox, person: str, rest: Callable[[float], None], out: TextIO) -> None:
        self._sandbox = sandbox
        self._person = person
        self._rest = rest
        self._out = out
        self._room = sandbox.webex.direct_room(person)
        self._bot = sandbox.webex.cast.bot.id
        self._lock = threading.Lock()
        self._card: str | None = None  # the message whose buttons the numbers mean
        self._buttons: list[dict[str, Any]] = []
        self._answers = 0
        sandbox.webex.on_change.append(self._changed)
        sandbox.webex.journal.listeners.append(lambda call: self._called("Webex", call))
        sandbox.everbridge.journal.listeners.append(lambda call: self._called("Everbridge", call))

    def play(self, lines: Iterable[str], *, echo: bool) -> bool:
        """Says or presses one line after the other; True if each was answered. ``echo`` prints the lines, as a keyboard would."""
        good = True
        for line in lines:
            text = line.strip()
            if not text:
                continue
            if echo:
                self._print(f"\n> {text}")
            good &= self._turn(text)
        return good

    def _turn(self, text: str) -> bool:
        before = self._answers
        try:
            if not (text.isdecimal() and self._press(int(text))):
                self._sandbox.webex.say(self._person, text)
            self._rest(PATIENCE)
        except TimeoutError:
            self._print("  (no answer)")
            return False
        return self._answers > before

    def _press(self, number: int) -> bool:
        """Presses a numbered button; False when there is none to press, so that the number is said instead."""
        with self._lock:
            card, buttons = self._card, self._buttons
        if card is None or inputs(self._sandbox.webex.card(card)) or not 1 <= number <= len(buttons):
            return False
        action = buttons[number - 1]
        if action["type"] == "Action.ShowCard":
            shown, _ = draw(action["card"])
            self._print(shown)
            self._answers += 1
        else:
            self._sandbox.webex.click(self._person, card, action.get("data", {}))
        return True

    def _changed(self, change: Change) -> None:
        message = change.message
        if message["roomId"] != self._room or message["personId"] != self._bot:
            return
        if change.kind == "posted":
            card = message["attachments"][0]["content"] if message.get("attachments") else None
            shown, buttons = draw(card, message.get("markdown") or message.get("text") or "")
            with self._lock:
                if buttons:
                    self._card, self._buttons = message["id"], buttons
                self._answers += 1
            self._print(f"\nUnderstudy:\n{shown}")
        elif change.kind == "deleted":
            with self._lock:
                if self._card == message["id"]:
                    self._card, self._buttons = None, []
            self._print("  (the card is gone)")

    def _called(self, system: str, call: Call) -> None:
        path = call.path.split("?")[0]
        if call.method == "GET" or path.endswith(QUIET) or "/messages/" in path or "/webhooks/" in path:
            return
        body = "" if call.body is None else json.dumps(call.body, indent=2, ensure_ascii=False)
        sent = "".join(f"    {line}\n" for line in body.splitlines())
        self._print(f"\n  ==> {system}: {call.method} {path}\n{sent}  <== {call.status}")
        self._answers += 1

    def _print(self, text: str) -> None:
        with self._lock:
            print(text, file=self._out, flush=True)
