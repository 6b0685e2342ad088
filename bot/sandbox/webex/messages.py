"""The routes of emulated Webex for messages and for what people sent back with a card (webex/README.md 3, 4)."""

from typing import Any

from flask import Flask, Response, request

from bot.sandbox.cast import Someone
from bot.sandbox.markdown import plain
from bot.sandbox.webex.cards import check_attachments
from bot.sandbox.webex.rooms import Room, Rooms
from bot.sandbox.webex.tokens import Tokens
from bot.sandbox.webex.wire import Json, WebexError, body_of, check_fields, only_queries, page, text_of

MOST_BYTES = 7439
"""Of ``text`` and of ``markdown``, each, in UTF-8."""
MOST_EDITS = 10
MOST_FILE = 100 * 1024 * 1024  # INFERRED
RECIPIENTS = ("roomId", "toPersonId", "toPersonEmail")


class MessageRoutes:
    """Only the bot's token opens these; the administrator's has other scopes."""

    def __init__(self, rooms: Rooms, tokens: Tokens) -> None:
        self._rooms, self._tokens = rooms, tokens
        self._edits: dict[str, int] = {}
        self.refuses_cards = False

    def register(self, app: Flask) -> None:
        for method, path, view in (
            ("POST", "/v1/messages", self.create),
            ("GET", "/v1/messages", self.listed),
            ("GET", "/v1/messages/<message_id>", self.get),
            ("PUT", "/v1/messages/<message_id>", self.edit),
            ("DELETE", "/v1/messages/<message_id>", self.delete),
            ("GET", "/v1/attachment/actions/<action_id>", self.action),
            ("GET", "/v1/contents/<content_id>", self.download),
        ):
            app.add_url_rule(path, f"{method} {path}", self._tokens.only("bot", view), methods=[method])

    def create(self) -> Json:
        body, file = _form() if request.mimetype == "multipart/form-data" else (_body(), None)
        room = self._addressed(body)
        content = _content(body, alone=file is None)
        if file is not None:
            content["files"] = [self._rooms.keep(*file)]
        if room.announcements:
            raise WebexError(403, "Only moderators can post messages in an announcement space")
        if "attachments" in body:
            check_attachments(body["attachments"])
            if self.refuses_cards:
                raise WebexError(400, "Unable to process the card")
            content["attachments"] = body["attachments"]
        if "parentId" in body:
            content["parentId"] = self._root(body, room)
        return self._rooms.post(self._rooms.cast.bot, room, content)

    def get(self, message_id: str) -> Json:
        return dict(self._visible(message_id))

    def listed(self) -> Response:
        """Newest first. In a group the bot must ask for what mentions it; 403 otherwise."""
        only_queries("roomId", "parentId", "mentionedPeople", "before", "beforeMessage", "max", "start")
        room = self._rooms.of_bot(request.args.get("roomId", ""))
        if room.kind == "group" and request.args.get("mentionedPeople") != "me":
            raise WebexError(403, "Failed to get activity.")
        parent, bot = request.args.get("parentId"), self._rooms.cast.bot.id
        items = [
            message
            for message in reversed(self._before(room, request.args.get("beforeMessage")))
            if parent in (None, message.get("parentId"))
        ]
        if room.kind == "group":
            items = [message for message in items if bot in message.get("mentionedPeople", ())]
        return page("items", items, limit=100 if room.kind == "group" else 1000)

    def _before(self, room: Room, message_id: str | None) -> list[Json]:
        """What stands in a space before a message of it, or all."""
        there = self._rooms.in_room(room.id)
        if message_id is None:
            return there
        ids = [message["id"] for message in there]
        if message_id not in ids:
            raise WebexError(404, "beforeMessage is not a message of that room")
        return there[: ids.index(message_id)]

    def edit(self, message_id: str) -> Json:
        """Words only, ten times, and never a message with a card."""
        body = body_of(("roomId",), ("text", "markdown"))
        message = self._own(message_id)
        if message["roomId"] != body["roomId"]:
            raise WebexError(400, "roomId is not the message's")
        if message.get("attachments"):
            raise WebexError(400, "Messages with attachments cannot be edited")
        content = _content(body)
        with self._rooms.lock:
            if self._edits.get(message_id, 0) >= MOST_EDITS:
                raise WebexError(400, f"A message can be edited {MOST_EDITS} times")
            self._edits[message_id] = self._edits.get(message_id, 0) + 1
        return self._rooms.edit(message_id, content)

    def delete(self, message_id: str) -> tuple[str, int]:
        self._own(message_id)
        try:
            self._rooms.remove(message_id)
        except KeyError:
            raise _gone() from None
        return "", 204

    def download(self, content_id: str) -> Response:
        """A file, for whoever has a token (webex/README.md 3)."""
        if content_id not in self._rooms.files:
            raise WebexError(404, "The requested content could not be found")
        name, content = self._rooms.files[content_id]
        return Response(content, headers={"Content-Disposition": f'attachment; filename="{name}"'})

    def action(self, action_id: str) -> Json:
        with self._rooms.lock:
            if action_id not in self._rooms.actions:
                raise WebexError(404, "The requested attachment action could not be found")
            return dict(self._rooms.actions[action_id])

    def _addressed(self, body: Json) -> Room:
        given = [name for name in RECIPIENTS if name in body]
        if len(given) != 1:
            raise WebexError(400, f"Exactly one of {', '.join(RECIPIENTS)} is needed")
        value = text_of(body, given[0])
        return self._rooms.of_bot(value) if given[0] == "roomId" else self._rooms.direct(self._person(given[0], value))

    def _person(self, field: str, value: str) -> Someone:
        try:
            someone = self._rooms.cast.find(value)
        except LookupError:
            raise WebexError(404, f"{field} names nobody") from None
        if value.lower() != (someone.id.lower() if field == "toPersonId" else someone.email) or someone.kind != "person":
            raise WebexError(404, f"{field} names nobody")
        return someone

    def _root(self, body: Json, room: Room) -> str:
        parent_id = text_of(body, "parentId")
        with self._rooms.lock:
            parent = self._rooms.messages.get(parent_id)
        if parent is None or parent["roomId"] != room.id:
            raise WebexError(400, "parentId is not a message of that room")
        if "parentId" in parent:
            raise WebexError(400, "parentId must be the first message of the thread")
        return parent_id

    def _visible(self, message_id: str) -> Json:
        with self._rooms.lock:
            message = self._rooms.messages.get(message_id)
        if message is None or not self._rooms.bot_sees(message):
            raise _gone()
        return message

    def _own(self, message_id: str) -> Json:
        message = self._visible(message_id)
        if message["personId"] != self._rooms.cast.bot.id:
            raise WebexError(403, "Only the author may do this")
        return message


def _gone() -> WebexError:
    return WebexError(404, "The requested message could not be found")


def _body() -> Json:
    return body_of((), (*RECIPIENTS, "parentId", "text", "markdown", "attachments"))


def _form() -> tuple[Json, tuple[str, bytes]]:
    """A form with one file, and never a card beside it."""
    body: Json = request.form.to_dict()
    check_fields(body, (), (*RECIPIENTS, "parentId", "text", "markdown"), "form")
    found = request.files.getlist("files")
    if len(found) != 1 or len(request.files) != 1:
        raise WebexError(400, "files must be exactly one file")
    content, name = found[0].read(), found[0].filename or ""
    if not name or len(content) > MOST_FILE:
        raise WebexError(400, f"A file needs a name and at most {MOST_FILE} bytes")
    return body, (name, content)


def _content(body: Json, *, alone: bool = True) -> dict[str, Any]:
    """``text`` and ``markdown``; a card needs one of them beside it too (webex/README.md 4), or older clients show nothing."""
    given: Json = {name: text_of(body, name) for name in ("text", "markdown") if name in body}
    if not given and alone:
        raise WebexError(400, "text or markdown is needed, also beside a card")
    for name, value in given.items():
        if len(value.encode()) > MOST_BYTES:
            raise WebexError(400, f"{name} is longer than {MOST_BYTES} bytes")
    return {"text": given.get("text", plain(given.get("markdown", ""))), **given}
