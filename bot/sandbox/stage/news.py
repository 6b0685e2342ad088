"""What the page has not seen yet: messages, each drawn once; calls of both systems; who there is and who is on call."""

import json
from threading import Lock
from typing import Any

from bot.sandbox.drawing.card import Undrawable
from bot.sandbox.drawing.message import message_of
from bot.sandbox.journal import Call, is_outcome
from bot.sandbox.seats import name_of, on_call, time_of
from bot.sandbox.serve import Sandbox
from bot.sandbox.webex.rooms import Change

Json = dict[str, Any]


class News:
    """Both lists only grow, so a page says how many of each it has."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox, self._lock = sandbox, Lock()
        self._calls: list[Json] = []
        sandbox.webex.journal.listeners.append(lambda call: self._called("Webex", call))
        sandbox.everbridge.journal.listeners.append(lambda call: self._called("Everbridge", call))

    def since(self, changes: int, calls: int) -> Json:
        """What came after so many changes and calls; and the company, as it is now."""
        webex = self._sandbox.webex
        with self._lock:
            called = self._calls[max(calls, 0) :]
        return {
            "changes": [self._shown(change) for change in webex.changes[max(changes, 0) :]],
            "calls": called,
            "people": self._people(),
            "spaces": [
                {"id": name_of(room), "title": room.title, "people": [member.key for member in room.members.values()]}
                for room in list(webex.rooms.rooms.values())
                if room.kind == "group"
            ],
        }

    def _people(self) -> list[Json]:
        sandbox, now = self._sandbox, self._sandbox.webex.clock()
        return [
            {
                "key": person.key,
                "name": person.name,
                "time": time_of(person, now),
                "duties": duties,
            }
            for person, duties in on_call(sandbox, now)
        ]

    def _shown(self, change: Change) -> Json:
        message, webex = change.message, self._sandbox.webex
        place = name_of(webex.rooms.rooms[message["roomId"]])
        author = webex.cast.find(message["personId"])
        shown = {"kind": change.kind, "id": message["id"], "room": place, "author": author.key, "name": author.name}
        if change.kind == "deleted":
            return shown
        shown["reply"] = "parentId" in message
        if author.id != webex.cast.bot.id:
            return shown | {"text": message["text"]}
        card = message["attachments"][0]["content"] if message.get("attachments") else None
        markdown, files = message.get("markdown") or message.get("text") or "", webex.rooms.files_of(message)
        try:
            return shown | {"html": message_of(markdown, card, files)}
        except Undrawable:  # then its text says the same
            return shown | {"html": message_of(markdown, None, files)}

    def _called(self, system: str, call: Call) -> None:
        body = "" if call.body is None else json.dumps(call.body, indent=2, ensure_ascii=False)
        shown = {
            "system": system,
            "method": call.method,
            "path": call.path,
            "status": call.status,
            "body": body if is_outcome(call) else "",
            "outcome": is_outcome(call),
        }
        with self._lock:
            self._calls.append(shown)
