"""The routes of emulated Webex for people, spaces, memberships and webhooks (webex/README.md 2.1, 5)."""

from collections.abc import Callable

from flask import Flask, Response, request
from flask.typing import ResponseReturnValue

from bot.sandbox.cast import Cast, Someone, wire_id
from bot.sandbox.webex.hooks import Hooks
from bot.sandbox.webex.rooms import Room, Rooms
from bot.sandbox.webex.tokens import Tokens, Who
from bot.sandbox.webex.wire import Json, WebexError, body_of, only_queries, page, stamp

MOST_IDS = 85
MOST_ROOMS = 1000
ROOM_ORDERS = ("id", "lastactivity", "created")


class PeopleRoutes:
    """People for the bot and the administrator; spaces and webhooks for the bot alone."""

    def __init__(self, rooms: Rooms, hooks: Hooks, tokens: Tokens) -> None:
        self._rooms, self._hooks, self._tokens, self._cast = rooms, hooks, tokens, rooms.cast

    def register(self, app: Flask) -> None:
        routes: tuple[tuple[str, str, Callable[..., ResponseReturnValue], Who], ...] = (
            ("GET", "/v1/people/me", self.me, "any"),
            ("GET", "/v1/people", self.people, "any"),
            ("GET", "/v1/people/<person_id>", self.get, "any"),
            ("GET", "/v1/rooms", self.rooms, "bot"),
            ("GET", "/v1/rooms/<room_id>", self.room, "bot"),
            ("GET", "/v1/memberships", self.memberships, "bot"),
            ("GET", "/v1/memberships/<membership_id>", self.membership, "bot"),
            ("GET", "/v1/webhooks", self.hooks, "bot"),
            ("POST", "/v1/webhooks", self.create_hook, "bot"),
            ("GET", "/v1/webhooks/<hook_id>", self.hook, "bot"),
            ("PUT", "/v1/webhooks/<hook_id>", self.update_hook, "bot"),
            ("DELETE", "/v1/webhooks/<hook_id>", self.delete_hook, "bot"),
        )
        for method, path, view, who in routes:
            app.add_url_rule(path, f"{method} {path}", self._tokens.only(who, view), methods=[method])

    def me(self) -> Json:
        """The bot, or for an administrator's token somebody who runs the organization."""
        return self._wire(self._cast.bot if self._tokens.role() == "bot" else self._cast.find("dana"))

    def get(self, person_id: str) -> Json:
        someone = person_of(self._cast, person_id)
        if someone.id in self._rooms.left:
            raise WebexError(404, "Person not found")
        return self._wire(someone)

    def people(self) -> Response:
        """By e-mail (whole, own organization only), displayName (starts with) or ids; without any only for an administrator."""
        only_queries("email", "displayName", "id", "orgId", "max", "start", "callingData", "excludeStatus")
        asked = request.args
        if self._tokens.role() == "bot" and not ({"email", "displayName", "id"} & set(asked)):
            raise WebexError(400, "Email, displayName, or id list should be specified.")
        people = [
            someone
            for someone in (*self._cast.people, self._cast.bot)
            if someone.organization == self._cast.bot.organization and someone.id not in self._rooms.left
        ]
        if "email" in asked:
            people = [someone for someone in people if asked["email"].lower() in someone.emails]
        if "displayName" in asked:
            people = [someone for someone in people if someone.name.lower().startswith(asked["displayName"].lower())]
        if "id" in asked:
            ids = asked["id"].split(",")
            if len(ids) > MOST_IDS:
                raise WebexError(400, f"At most {MOST_IDS} ids")
            people = [someone for someone in people if someone.id in ids]
        return page("items", [self._wire(someone) for someone in people], limit=100)

    def rooms(self) -> Response:
        """By type, and by id, last activity or creation; without an order the newest room comes last."""
        only_queries("teamId", "type", "sortBy", "max", "start", "from", "to", "orgPublicSpaces")
        kind, order = request.args.get("type"), request.args.get("sortBy", "id")
        if kind not in (None, "direct", "group") or order not in ROOM_ORDERS:
            raise WebexError(400, "type must be direct or group, sortBy id, lastactivity or created")
        found = self._rooms.of_kind(kind)
        if order != "id":
            found.sort(key=lambda pair: pair[0] if order == "lastactivity" else pair[1].created, reverse=True)
        return page("items", [self._room(room, last) for last, room in found], limit=MOST_ROOMS)

    def room(self, room_id: str) -> Json:
        room = self._rooms.of_bot(room_id)
        return self._room(room, next(last for last, found in self._rooms.of_kind(room.kind) if found is room))

    def _room(self, room: Room, last_activity: str) -> Json:
        return {
            "id": room.id,
            "title": room.title,
            "type": room.kind,
            "isLocked": False,
            "lastActivity": last_activity,
            "creatorId": next(iter(room.members)),
            "created": room.created,
            "ownerId": self._cast.bot.organization,
            "isAnnouncementOnly": False,
            "isReadOnly": False,
        }

    def memberships(self) -> Response:
        only_queries("roomId", "personId", "personEmail", "max", "start")
        room, asked = self._rooms.of_bot(request.args.get("roomId", "")), request.args
        items = [
            room.membership(member)
            for member in room.members.values()
            if asked.get("personId", member.id) == member.id and asked.get("personEmail", member.email) == member.email
        ]
        return page("items", items, limit=100)

    def membership(self, membership_id: str) -> Json:
        rooms = [room for _, room in self._rooms.of_kind(None)]
        made = (room.membership(member) for room in rooms for member in room.members.values())
        found = next((one for one in made if one["id"] == membership_id), None)
        if found is None:
            raise WebexError(404, "The requested resource could not be found.")
        return found

    def hooks(self) -> Response:
        only_queries("max", "start", "ownedBy")
        return page("items", self._hooks.all(), limit=100)

    def create_hook(self) -> Json:
        return self._hooks.create(body_of(("name", "targetUrl", "resource", "event"), ("filter", "secret", "ownedBy")))

    def hook(self, hook_id: str) -> Json:
        return self._hooks.get(hook_id)

    def update_hook(self, hook_id: str) -> Json:
        return self._hooks.update(
            hook_id, body_of(("name", "targetUrl"), ("secret", "status", "resource", "event", "filter", "ownedBy"))
        )

    def delete_hook(self, hook_id: str) -> tuple[str, int]:
        self._hooks.delete(hook_id)
        return "", 204

    def _wire(self, someone: Someone) -> Json:
        """A person as Webex writes him; ``loginEnabled`` and ``invitePending`` are for administrators only."""
        since = stamp(self._cast.founded)
        wire: Json = {
            "id": someone.id,
            "emails": list(someone.emails),
            "phoneNumbers": [],
            "displayName": someone.name,
            "nickName": someone.nick or someone.first,
            "firstName": someone.first,
            "lastName": someone.last,
            "orgId": someone.organization,
            "created": since,
            "lastModified": since,
            "status": "unknown",
            "type": someone.kind,
        }
        if someone.timezone:
            wire["timezone"] = someone.timezone
        if someone.manager:
            manager = self._cast.find(someone.manager)
            wire |= {"manager": manager.name, "managerId": manager.id}
        if self._tokens.role() == "admin":
            wire |= {"loginEnabled": True, "invitePending": False, "licenses": [wire_id("LICENSE", "calling")]}
        return wire


def person_of(cast: Cast, person_id: str) -> Someone:
    """A person of any organization by the whole id; 404 otherwise, a bare UUID and an e-mail address included."""
    try:
        someone = cast.find(person_id)
    except LookupError:
        raise WebexError(404, "Person not found") from None
    if someone.id != person_id:
        raise WebexError(404, "Person not found")
    return someone
