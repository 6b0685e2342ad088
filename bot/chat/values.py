"""What Webex's JSON says about people, messages, clicks and webhooks, as values of ours.

Optional fields that are missing or odd read as "not known"; a missing id raises ``Unsure``.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from bot.chat import SYSTEM
from bot.errors import Unsure

LONGEST_ID = 255  # characters that are kept of one: those of Webex have about 80
Row = dict[str, Any]
RoomType = Literal["direct", "group"]
PersonType = Literal["person", "bot", "appuser"]


@dataclass(frozen=True, slots=True)
class ChatPerson:
    """``timezone`` is an IANA name; ``active`` is False for an account that may not sign in."""

    id: str
    emails: tuple[str, ...]
    display_name: str
    org_id: str | None = None
    type: PersonType = "person"
    timezone: str | None = None
    manager_id: str | None = None
    first_name: str = ""
    nick_name: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """``html`` is None for plain 1:1 messages; ``mentioned_people`` are person ids; ``created`` is aware."""

    id: str
    room_id: str
    room_type: RoomType
    person_id: str
    person_email: str
    text: str
    html: str | None = None
    parent_id: str | None = None
    mentioned_people: tuple[str, ...] = ()
    created: datetime | None = None


@dataclass(frozen=True, slots=True)
class CardAction:
    """A click. Anybody in the room can submit arbitrary ``inputs``: never trust them (webex/README.md 4)."""

    id: str
    message_id: str
    person_id: str
    room_id: str
    inputs: Row


@dataclass(frozen=True, slots=True)
class Membership:
    """Somebody in a room."""

    id: str
    room_id: str
    room_type: RoomType
    person_id: str


@dataclass(frozen=True, slots=True)
class Room:
    """A space; ``last_activity`` is the time of the last message in it, by anybody."""

    id: str
    last_activity: datetime | None


@dataclass(frozen=True, slots=True)
class Webhook:
    """A registration. Webex echoes its secret; it is not kept."""

    id: str
    name: str
    target_url: str
    resource: str
    event: str
    filter: str | None
    status: str


def person_in(row: Row) -> ChatPerson:
    kind = row.get("type")
    return ChatPerson(
        id=id_in(row),
        emails=_texts(row, "emails"),
        display_name=_text(row, "displayName"),
        org_id=_known(row, "orgId"),
        type=kind if kind in ("bot", "appuser") else "person",
        timezone=_known(row, "timezone"),
        manager_id=_known(row, "managerId"),
        first_name=_text(row, "firstName"),
        nick_name=_text(row, "nickName"),
        # not ``status``: that is presence, and "inactive" there means ten minutes without a key pressed
        active=row.get("loginEnabled", True) not in (False, "false"),
    )


def message_in(row: Row) -> ChatMessage:
    return ChatMessage(
        id=id_in(row),
        room_id=_ref(row, "roomId"),
        room_type=_room_type(row),
        person_id=_ref(row, "personId"),
        person_email=_text(row, "personEmail"),
        text=_text(row, "text"),
        html=_known(row, "html"),
        parent_id=_ref(row, "parentId") or None,
        mentioned_people=_texts(row, "mentionedPeople"),
        created=_moment(row.get("created")),
    )


def action_in(row: Row) -> CardAction:
    inputs = row.get("inputs")
    return CardAction(
        id_in(row),
        _ref(row, "messageId"),
        _ref(row, "personId"),
        _ref(row, "roomId"),
        dict(inputs) if isinstance(inputs, dict) else {},
    )


def membership_in(row: Row) -> Membership:
    return Membership(id_in(row), _ref(row, "roomId"), _room_type(row), _ref(row, "personId"))


def room_in(row: Row) -> Room:
    return Room(id_in(row), _moment(row.get("lastActivity")))


def webhook_in(row: Row) -> Webhook:
    return Webhook(
        id_in(row),
        _text(row, "name"),
        _text(row, "targetUrl"),
        _text(row, "resource"),
        _text(row, "event"),
        _known(row, "filter"),
        _text(row, "status"),
    )


def id_in(row: Row) -> str:
    found = row.get("id")
    if not isinstance(found, str) or not found:
        raise Unsure(SYSTEM, "the answer has no id")
    return _kept(found)


def _ref(row: Row, key: str) -> str:
    """The id of something else; empty where there is none."""
    return _kept(_text(row, key))


def _kept(an_id: str) -> str:
    if len(an_id) > LONGEST_ID:
        raise Unsure(SYSTEM, f"an id of {len(an_id)} characters")
    return an_id


def _room_type(row: Row) -> RoomType:
    """In doubt a group, where nothing private is said."""
    return "direct" if row.get("roomType") == "direct" else "group"


def _text(row: Row, key: str) -> str:
    value = row.get(key)
    return value if isinstance(value, str) else ""


def _known(row: Row, key: str) -> str | None:
    return _text(row, key) or None


def _texts(row: Row, key: str) -> tuple[str, ...]:
    values = row.get(key)
    return tuple(value for value in values if isinstance(value, str)) if isinstance(values, list) else ()


def _moment(value: Any) -> datetime | None:
    try:
        read = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)
