"""The seats of a terminal chat: who sits there and in which space, what they haven't read yet, and whose names fit."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.cast import Someone
from bot.sandbox.serve import Sandbox
from bot.sandbox.webex.app import Webex
from bot.sandbox.webex.rooms import Room


class Mistaken(Exception):
    """What was typed can't be done; the message says so in one line."""


@dataclass(slots=True)
class Place:
    """A space as it is seen: the card whose buttons the numbers mean; what was said while nobody looked, by message id. ``fields``
    is the part of the card that was opened last, as it is filled, and ``inside`` the number of its first button."""

    room: Room
    card: str | None = None
    buttons: list[dict[str, Any]] = field(default_factory=list)
    unread: dict[str, str] = field(default_factory=dict)
    fields: dict[str, Any] = field(default_factory=dict)
    inside: int = 1

    def shown(self, message_id: str, card: dict[str, Any], buttons: list[dict[str, Any]]) -> None:
        """A card came: from now on the numbers mean its buttons, if it has any to press, and its own fields can be filled."""
        self.card, self.buttons, self.fields, self.inside = message_id, buttons, deepcopy(card), 1

    def opened(self, part: dict[str, Any], buttons: list[dict[str, Any]], inside: int) -> None:
        """A part of the card was opened; its buttons come after the others."""
        self.buttons, self.fields, self.inside = buttons, deepcopy(part), inside

    def fill(self, name: str, value: str) -> None:
        """Fills the one field of an id, or whose label begins so; of choices the one with that title. Raises Mistaken."""
        known = [item for item in self.fields.get("body", ()) if str(item.get("type")).startswith("Input.")]
        wanted = name.lower()
        ids = [item for item in known if item["id"].lower() == wanted]
        labels = [item for item in known if wanted and str(item.get("label", "")).lower().startswith(wanted)]
        found = ids or labels
        if len(found) != 1:
            names = ", ".join(item["id"] for item in known)
            raise Mistaken(f"Which field? {names}" if known else "No card with fields is open: press its button Change first.")
        titles = {choice["title"].lower(): choice["value"] for choice in found[0].get("choices", ())}
        found[0]["value"] = titles.get(value.lower(), value)

    def filled(self, action: dict[str, Any]) -> dict[str, str]:
        """What a button sends along: the values of the part that it stands in."""
        if action not in self.fields.get("actions", ()):
            return {}
        return {item["id"]: item.get("value", "") for item in self.fields["body"] if "id" in item}

    def gone(self, message_id: str) -> bool:
        """A message was taken back. Whether it was the card of the numbers."""
        self.unread.pop(message_id, None)
        if self.card != message_id:
            return False
        self.card, self.buttons, self.fields = None, [], {}
        return True

    def read(self) -> list[str]:
        """What nobody has read yet, oldest first; from now on it is read."""
        found = list(self.unread.values())
        self.unread.clear()
        return found


def say(webex: Webex, person: Someone, room: Room, text: str, thread: str | None = None) -> None:
    """Says something to the bot, which is mentioned where it would not hear it otherwise; in a thread, by the id of its root."""
    webex.say(person, text, room.id, ["bot"] if room.kind == "group" else [], parent=thread)


def thread(webex: Webex, room: Room, person: Someone) -> str:
    """The id of the message with which somebody began the newest of their threads in a space. Raises Mistaken."""
    begun = [one["id"] for one in webex.messages_in(room.id) if one["personId"] == person.id and "parentId" not in one]
    if not begun:
        raise Mistaken(f"{person.name} has begun no thread here.")
    return str(begun[-1])


def name_of(room: Room) -> str:
    """What the page calls a space: a group by its id, somebody's 1:1 space by their key, so that it needn't be there yet."""
    if room.kind == "group":
        return room.id
    return next(member.key for member in room.members.values() if member.kind == "person")


def on_call(sandbox: Sandbox, now: datetime) -> list[tuple[Someone, list[str]]]:
    """Everybody, with the calendars in which they are on call at an aware moment."""
    return [(person, sandbox.everbridge.duties(person, now)) for person in sandbox.webex.cast.people]


def zone_of(person: Someone) -> ZoneInfo:
    """Theirs; UTC where Webex knows none."""
    return ZoneInfo(person.timezone or "UTC")


def time_of(person: Someone, moment: datetime) -> str:
    """An aware moment, by somebody's clock."""
    return f"{moment.astimezone(zone_of(person)):%a %-d %b %Y, %H:%M} ({zone_of(person).key})"


def somebody(people: Iterable[Someone], said: str) -> Someone:
    """The one person whom a name, a first name, an e-mail address or a key means. Raises Mistaken."""
    everybody = [person for person in people if person.kind == "person"]
    wanted = " ".join(said.lower().removeprefix("@").split())
    exact = [person for person in everybody if wanted in (person.name.lower(), person.key, *person.emails)]
    first = [person for person in everybody if person.first.lower() == wanted]
    begun = [person for person in everybody if wanted and person.name.lower().startswith(wanted)]
    found = exact or first or begun
    if len(found) == 1:
        return found[0]
    if found:
        raise Mistaken(f"Which one? {' or '.join(person.name for person in found)}")
    raise Mistaken(f"There is nobody called {said!r} here. /who lists everybody.")


def space(rooms: Iterable[Room], person: Someone, said: str) -> Room:
    """The one group space of a person that a title, or a word of it, means. Raises Mistaken."""
    own = [room for room in rooms if room.kind == "group" and person.id in room.members]
    wanted = " ".join(said.lower().split())
    exact = [room for room in own if room.title.lower() == wanted]
    begun = [room for room in own if any(word.startswith(wanted) for word in (room.title.lower(), *room.title.lower().split()))]
    found = exact or begun
    if len(found) == 1:
        return found[0]
    if found:
        raise Mistaken(f"Which one? {' or '.join(room.title for room in found)}")
    titles = ", ".join(room.title for room in own) or "none"
    raise Mistaken(f"{person.name} is in no space called {said!r}. Theirs: {titles}.")
