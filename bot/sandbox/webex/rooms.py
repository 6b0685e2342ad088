"""The spaces of emulated Webex and what stands in them; whoever waits for a message is told here, and so are the webhooks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Condition, RLock
from typing import Literal, NamedTuple, TypeVar
from uuid import uuid4

from flask import request

from bot.sandbox.cast import Cast, Someone, wire_id
from bot.sandbox.waiting import wait_for, wake
from bot.sandbox.webex.hooks import Hooks
from bot.sandbox.webex.wire import Clock, Json, WebexError, stamp

T = TypeVar("T")
Kind = Literal["direct", "group"]


class Change(NamedTuple):
    """Something that happened to a message, by whomever; ``message`` is as it was afterwards, or before a deletion."""

    kind: Literal["posted", "edited", "deleted"]
    message: Json


@dataclass(slots=True)
class Room:
    """A space: 1:1 with the bot, or a group. ``members`` by person id."""

    id: str
    title: str
    kind: Kind
    members: dict[str, Someone]
    created: str
    announcements: bool = False
    """Only moderators may post there (``isAnnouncementOnly``); the bot is none."""

    def membership(self, member: Someone) -> Json:
        """A membership as Webex writes it."""
        return {
            "id": wire_id("MEMBERSHIP", f"{member.uuid}:{self.id[-12:]}"),
            "roomId": self.id,
            "roomType": self.kind,
            "personId": member.id,
            "personEmail": member.email,
            "personDisplayName": member.name,
            "personOrgId": member.organization,
            "isModerator": False,
            "isMonitor": False,
            "isRoomHidden": False,
            "created": self.created,
        }


class Rooms:
    """All spaces, messages and card actions. ``lock`` guards them; ``on_change`` is called after it is given back."""

    def __init__(self, clock: Clock, cast: Cast, hooks: Hooks) -> None:
        self.clock, self.cast, self.hooks = clock, cast, hooks
        self.lock = RLock()
        self._changed = Condition(self.lock)
        self.rooms: dict[str, Room] = {}
        self._direct: dict[str, Room] = {}
        self.messages: dict[str, Json] = {}
        self.files: dict[str, tuple[str, bytes]] = {}
        self.actions: dict[str, Json] = {}
        self.changes: list[Change] = []
        self.on_change: list[Callable[[Change], None]] = []
        self._last = datetime.min.replace(tzinfo=UTC)
        self.left: set[str] = set()
        """The ids of people who are not in any organization any more."""

    def open(self, title: str, kind: Kind, members: list[Someone]) -> Room:
        """A new space of these members."""
        room = Room(wire_id("ROOM", str(uuid4())), title, kind, {member.id: member for member in members}, stamp(self.clock()))
        with self.lock:
            self.rooms[room.id] = room
        return room

    def direct(self, person: Someone) -> Room:
        """The 1:1 space of a person and the bot, made when first asked for; its title is the person's name."""
        with self.lock:
            if person.id not in self._direct:
                self._direct[person.id] = self.open(person.name, "direct", [person, self.cast.bot])
            return self._direct[person.id]

    def of_kind(self, kind: str | None) -> list[tuple[str, Room]]:
        """The bot's spaces, of one kind or of all, each with the time of the last thing that happened there."""
        with self.lock:
            last = {message["roomId"]: message["created"] for message in self.messages.values()}
            return [
                (last.get(room.id, room.created), room)
                for room in self.rooms.values()
                if self.cast.bot.id in room.members and kind in (None, room.kind)
            ]

    def of_bot(self, room_id: str) -> Room:
        """A space the bot is in; 404 for any other."""
        with self.lock:
            room = self.rooms.get(room_id)
        if room is None or self.cast.bot.id not in room.members:
            raise WebexError(404, "Could not find a room with provided ID.")
        return room

    def moment(self) -> str:
        """Now, as Webex writes it; what comes later is later by a millisecond at least, also by a clock that stands still."""
        with self.lock:
            self._last = max(self.clock(), self._last + timedelta(milliseconds=1))
            return stamp(self._last)

    def post(self, author: Someone, room: Room, content: Json) -> Json:
        """A new message, told to whoever waits and to the webhooks."""
        with self.lock:
            wire = {
                "id": wire_id("MESSAGE", str(uuid4())),
                "roomId": room.id,
                "roomType": room.kind,
                **content,
                "personId": author.id,
                "personEmail": author.email,
                "created": self.moment(),
            }
            self.messages[wire["id"]] = wire
        self._tell(Change("posted", dict(wire)))
        self._announce("created", wire)
        return dict(wire)

    def keep(self, name: str, content: bytes) -> str:
        """Keeps a file, and gives the address under which it can be fetched."""
        row = str(uuid4())
        with self.lock:
            self.files[row] = (name, content)
        return f"{request.url_root}v1/contents/{row}"

    def files_of(self, message: Json) -> tuple[tuple[str, bytes], ...]:
        """The names and contents of a message's files."""
        with self.lock:
            return tuple(self.files[address.rsplit("/", 1)[-1]] for address in message.get("files", ()))

    def edit(self, message_id: str, content: Json) -> Json:
        """New words for a message."""
        with self.lock:
            wire = self.messages[message_id]
            for name in ("text", "markdown", "html", "mentionedPeople"):
                wire.pop(name, None)
            wire.update(content, updated=stamp(self.clock()))
        self._tell(Change("edited", dict(wire)))
        self._announce("updated", wire)
        return dict(wire)

    def remove(self, message_id: str) -> None:
        """Delete a message for everybody; KeyError when it is gone already."""
        with self.lock:
            wire = self.messages.pop(message_id)
        self._tell(Change("deleted", dict(wire)))
        self._announce("deleted", wire)

    def in_room(self, room_id: str) -> list[Json]:
        """What stands in a space now, oldest first."""
        with self.lock:
            return [dict(message) for message in self.messages.values() if message["roomId"] == room_id]

    def bot_sees(self, message: Json) -> bool:
        """Whether the bot may know of a message: 1:1, its own, or one that mentions it (webex/README.md 2.2, 3)."""
        bot = self.cast.bot.id
        if bot not in self.rooms[message["roomId"]].members:
            return False
        return message["roomType"] == "direct" or message["personId"] == bot or bot in message.get("mentionedPeople", ())

    def wait_for(self, found: Callable[[], T], timeout: float) -> T:
        """The first truthy answer of ``found``, asked now and after every change; TimeoutError after ``timeout`` seconds."""
        return wait_for(
            self._changed, found, timeout, lambda: [(change.kind, change.message.get("text")) for change in self.changes[-3:]]
        )

    def wake(self) -> None:
        """Let everybody who waits look again, for what changed outside the spaces."""
        wake(self._changed)

    def _tell(self, change: Change) -> None:
        with self._changed:
            self.changes.append(change)
            self._changed.notify_all()
        for listener in self.on_change:
            listener(change)

    def _announce(self, event: str, wire: Json) -> None:
        """A delivery has no text (webex/README.md 2.3): the bot has to fetch the message."""
        if not self.bot_sees(wire):
            return
        shown = ("id", "roomId", "roomType", "personId", "personEmail", "created", "parentId", "mentionedPeople")
        mentioned = tuple(wire.get("mentionedPeople", ()))
        facts = {name: (wire[name],) for name in ("roomId", "roomType", "personId", "personEmail")} | {
            "mentionedPeople": (*mentioned, *(("me",) if self.cast.bot.id in mentioned else ())),
            "hasFiles": ("false",),
            "hasAttachments": ("true" if wire.get("attachments") else "false",),
        }
        self.hooks.emit("messages", event, wire["personId"], {name: wire[name] for name in shown if name in wire}, facts)
