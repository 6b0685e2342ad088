"""Emulated Webex: people, spaces, messages, cards, webhooks and person schedules, as strict as the real service or stricter.

``Webex.app`` is the Flask application the bot calls; the methods are the people's side: they talk, click and look at what came.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from typing import Any, TypeVar
from uuid import uuid4

from flask import Flask, Response
from werkzeug.exceptions import HTTPException

from bot.sandbox.cast import CAST, Cast, Someone, wire_id
from bot.sandbox.emulator import Emulator
from bot.sandbox.faults import Faults
from bot.sandbox.journal import Call, Journal
from bot.sandbox.webex.calling import PersonSchedules
from bot.sandbox.webex.hooks import Delivery, Hooks
from bot.sandbox.webex.messages import MessageRoutes
from bot.sandbox.webex.people import PeopleRoutes
from bot.sandbox.webex.rooms import Change, Rooms
from bot.sandbox.webex.tokens import Tokens
from bot.sandbox.webex.wire import Clock, Json, WebexError, envelope, refused

T = TypeVar("T")
Who = str | Someone


class Webex:
    """The state of emulated Webex and what people do in it. Every method may be called from any thread."""

    def __init__(self, clock: Clock, cast: Cast = CAST) -> None:
        self.clock, self.cast = clock, cast
        self.tokens = Tokens(clock)
        self.hooks = Hooks(clock, cast)
        self.rooms = Rooms(clock, cast, self.hooks)
        self.person_schedules = PersonSchedules(self.tokens, cast)
        self.journal = Journal()
        self.journal.listeners.append(lambda call: self.rooms.wake())
        self._messages = MessageRoutes(self.rooms, self.tokens)
        self.faults = Faults(lambda status: envelope(f"A fault on order: {status}"))
        self.app = self._build()

    def close(self) -> None:
        """Stop delivering."""
        self.hooks.close()

    # What a test or the terminal sees

    @property
    def requests(self) -> list[Call]:
        """What the bot called, oldest first."""
        return self.journal.calls

    @property
    def deliveries(self) -> list[Delivery]:
        """The webhook deliveries that have ended, in that order."""
        return self.hooks.deliveries

    @property
    def changes(self) -> list[Change]:
        """Every message posted, edited or deleted so far, oldest first; it only grows."""
        return self.rooms.changes

    @property
    def on_change(self) -> list[Callable[[Change], None]]:
        """Called with each change, in the thread that made it."""
        return self.rooms.on_change

    def settle_deliveries(self, timeout: float = 10.0) -> None:
        """Wait until no delivery is under way; TimeoutError after ``timeout`` seconds."""
        self.hooks.settle(timeout)

    def schedules(self, person: Who) -> list[Json]:
        """The person's own schedules with their events, as the details operation shows them."""
        return self.person_schedules.of(self.cast.find(person).id)

    def messages_in(self, room: str) -> list[Json]:
        """What stands in a space now, oldest first."""
        return self.rooms.in_room(room)

    def wait_for(self, found: Callable[[], T], timeout: float = 10.0) -> T:
        """The first truthy answer of ``found``, asked now and after every message and request.

        TimeoutError after ``timeout`` seconds.
        """
        return self.rooms.wait_for(found, timeout)

    def answer_to(self, message_id: str, timeout: float = 10.0, *, room: str | None = None) -> Json:
        """The bot's first message after this one, in its space or in ``room``; TimeoutError when none comes."""
        before = next(n for n, change in enumerate(self.changes) if change.message["id"] == message_id)
        place = room or self.changes[before].message["roomId"]

        def found() -> list[Json]:
            return [
                change.message
                for change in self.changes[before + 1 :]
                if change.kind == "posted" and change.message["roomId"] == place and change.message["personId"] == self.cast.bot.id
            ]

        return self.wait_for(found, timeout)[0]

    def card(self, message_id: str) -> Json:
        """The card of a message; LookupError when it has none or is gone."""
        message = self.rooms.messages.get(message_id, {})
        if not message.get("attachments"):
            raise LookupError("there is no such card (any more)")
        content: Json = message["attachments"][0]["content"]
        return content

    # What people do

    def direct_room(self, person: Who) -> str:
        """The id of the 1:1 space of a person and the bot."""
        return self.rooms.direct(self.cast.find(person)).id

    def create_room(self, title: str, *people: Who) -> str:
        """A group space of these people, without the bot; its id."""
        return self.rooms.open(title, "group", [self.cast.find(person) for person in people]).id

    def add_bot(self, room: str) -> str:
        """Make the bot a member, which its memberships webhook hears; the membership's id."""
        bot, place = self.cast.bot, self.rooms.rooms[room]
        with self.rooms.lock:
            place.members[bot.id] = bot
        actor = next((member_id for member_id in place.members if member_id != bot.id), bot.id)
        wire = place.membership(bot)
        self.hooks.emit(
            "memberships",
            "created",
            actor,
            wire,
            {"roomId": (room,), "personId": (bot.id,), "personEmail": (bot.email,), "isModerator": ("false",)},
        )
        return str(wire["id"])

    def refuse_cards(self, refused: bool = True) -> None:
        """From now on no card is good enough, whatever is in it; words are taken as before."""
        self._messages.refuses_cards = refused

    def announce_only(self, room: str, only: bool = True) -> None:
        """Make it a space in which only moderators may post, and the bot is none."""
        self.rooms.rooms[room].announcements = only

    def dismiss(self, person: Who) -> None:
        """Take somebody out of the organization: from now on Webex knows no such person."""
        self.rooms.left.add(self.cast.find(person).id)

    def say(
        self,
        person: Who,
        text: str,
        room: str | None = None,
        mentions: Iterable[Who] = (),
        *,
        parent: str | None = None,
        bare_ids: bool = False,
        html: str | None = None,
    ) -> str:
        """A message of a person, to the bot or into ``room``; its id. LookupError when he is not in that space.

        A mention stands in the text as ``@Full Name`` or ``@First`` and is put in front otherwise. ``bare_ids`` writes it into the
        HTML as some clients do, as a UUID instead of an id. ``parent`` is the root of the thread answered in; ``html`` is what a
        client made of formatted words.
        """
        someone = self.cast.find(person)
        place = self.rooms.rooms[room or self.direct_room(someone)]
        if someone.id not in place.members:
            raise LookupError(f"{someone.name} is not in that space")
        wire = _worded(text, [self.cast.find(who) for who in mentions], bare_ids, html) | ({"parentId": parent} if parent else {})
        return str(self.rooms.post(someone, place, wire)["id"])

    def edit(self, person: Who, message_id: str, text: str, mentions: Iterable[Who] = ()) -> None:
        """Other words for a message of a person's own; LookupError when there is none such."""
        self._own(person, message_id)
        self.rooms.edit(message_id, _worded(text, [self.cast.find(who) for who in mentions]))

    def remove(self, person: Who, message_id: str) -> None:
        """A person takes back a message of their own; LookupError when there is none such."""
        self._own(person, message_id)
        self.rooms.remove(message_id)

    def moderate(self, message_id: str) -> None:
        """Somebody who may takes a message away, whoever wrote it."""
        self.rooms.remove(message_id)

    def _own(self, person: Who, message_id: str) -> None:
        if self.rooms.messages.get(message_id, {}).get("personId") != self.cast.find(person).id:
            raise LookupError(f"{person} has no such message")

    def click(self, person: Who, message_id: str, data: Mapping[str, Any]) -> str:
        """A card sent back with these inputs, whatever its buttons hold, as any member of the space could; the action's id.

        LookupError when the card is gone or the person is not in its space.
        """
        someone = self.cast.find(person)
        with self.rooms.lock:
            self.card(message_id)
            room_id = self.rooms.messages[message_id]["roomId"]
            if someone.id not in self.rooms.rooms[room_id].members:
                raise LookupError(f"{someone.name} is not in that space")
            wire: dict[str, str] = {
                "id": wire_id("ATTACHMENT_ACTION", str(uuid4())),
                "type": "submit",
                "messageId": message_id,
                "personId": someone.id,
                "roomId": room_id,
                "created": self.rooms.moment(),
            }
            self.rooms.actions[wire["id"]] = {**wire, "inputs": dict(data)}
        self.hooks.emit(
            "attachmentActions", "created", someone.id, wire, {name: (wire[name],) for name in ("messageId", "personId", "roomId")}
        )
        return wire["id"]

    def press(self, person: Who, message_id: str, title: str, **inputs: str) -> str:
        """Press the card's submit button of this title, or the one of this style: its data with the inputs' values, and yours."""
        parts = list(parts_of(self.card(message_id)))
        buttons = [part for part in parts if part.get("type") == "Action.Submit"]
        for button in buttons:
            if title in (button.get("title"), button.get("style")):
                filled = {part["id"]: str(part.get("value", "")) for part in parts if str(part.get("type")).startswith("Input.")}
                values = {} if button.get("associatedInputs") == "none" else {**filled, **inputs}
                return self.click(person, message_id, {**values, **button.get("data", {})})
        raise LookupError(f"the card has no button {title!r}, only {[button.get('title') for button in buttons]}")

    def _build(self) -> Flask:
        routes = (self.tokens, PeopleRoutes(self.rooms, self.hooks, self.tokens), self._messages, self.person_schedules)
        app = Emulator("sandbox-webex", (each.register for each in routes))
        app.register_error_handler(WebexError, refused)
        app.register_error_handler(HTTPException, _refused_by_flask)
        app.after_request(_with_tracking_id)
        app.wsgi_app = self.journal.wrap(self.faults.wrap(app.wsgi_app))  # type: ignore[method-assign, assignment]
        return app


def _worded(text: str, mentioned: list[Someone], bare_ids: bool = False, html: str | None = None) -> Json:
    plain, marked = with_mentions(text, mentioned, bare_ids)
    wire: Json = {"text": plain}
    if mentioned or html is not None:
        wire["html"] = html if html is not None else marked
    return wire | ({"mentionedPeople": [who.id for who in mentioned]} if mentioned else {})


def with_mentions(text: str, people: Iterable[Someone], bare_ids: bool = False) -> tuple[str, str]:
    """A message's plain text, where a mention is nothing but the name, and its HTML, where it is marked (webex/README.md 3)."""
    plain, html, front = text, escape(text, quote=False), []
    for who in people:
        mark = f'<spark-mention data-object-type="person" data-object-id="{who.uuid if bare_ids else who.id}">{{}}</spark-mention>'
        said = next((name for name in (who.name, who.first) if f"@{name}" in plain), None)
        if said is None:
            front.append((who.first, mark.format(who.first)))
        else:
            plain, html = plain.replace(f"@{said}", said, 1), html.replace(f"@{said}", mark.format(said), 1)
    return " ".join([*[name for name, _ in front], plain]), f"<p>{' '.join([*[mark for _, mark in front], html])}</p>"


def parts_of(part: Any) -> Iterator[Json]:
    """Every object in a card, the card first."""
    if isinstance(part, list):
        for item in part:
            yield from parts_of(item)
    elif isinstance(part, dict):
        yield part
        for name, value in part.items():
            if name != "data":
                yield from parts_of(value)


def _refused_by_flask(error: HTTPException) -> Response:
    return refused(WebexError(error.code or 500, error.description or "refused"))


def _with_tracking_id(answer: Response) -> Response:
    answer.headers.setdefault("TrackingID", f"ROUTER_{uuid4()}")
    return answer
