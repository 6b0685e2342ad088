"""Webex messaging through its SDK: messages, cards, people, webhooks (webex/README.md 2 to 5)."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import islice, takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

from bot.chat.session import CHAT_SECONDS, WebexSession
from bot.chat.values import (
    CardAction,
    ChatMessage,
    ChatPerson,
    Membership,
    Room,
    Webhook,
    action_in,
    id_in,
    membership_in,
    message_in,
    person_in,
    room_in,
    webhook_in,
)
from bot.errors import NotFound, Refused
from bot.plain import unbroken, unbroken_in

__all__ = [
    "CardAction",
    "ChatMessage",
    "ChatPerson",
    "ChatReader",
    "ChatWriter",
    "Membership",
    "Room",
    "Webhook",
    "WebhookWriter",
    "shortened",
]

MOST_BYTES = 7439
_MOST_PEOPLE = 100
_PAGE = 100
_JUST_BEFORE = 10
_CARD = "application/vnd.microsoft.card.adaptive"


class _Chat:
    """``base_url`` with or without a trailing slash; ``timeout`` in whole seconds. Every method raises ``RemoteError``."""

    def __init__(self, base_url: str, token: str, *, timeout: int = CHAT_SECONDS) -> None:
        self._webex = WebexSession(base_url, token, timeout=timeout)

    def close(self) -> None:
        self._webex.close()


class ChatReader(_Chat):
    """Reads what a webhook only names, and finds people."""

    def me(self) -> ChatPerson:
        return person_in(self._webex.ask(lambda api: api.people.me()))

    def person(self, person_id: str) -> ChatPerson:
        return person_in(self._webex.ask(lambda api: api.people.get(_segment(person_id))))

    def message(self, message_id: str) -> ChatMessage:
        """A message just announced may still be ``NotFound`` for a moment; so is a deleted one (webex/README.md 2.5)."""
        return message_in(self._webex.ask(lambda api: api.messages.get(_segment(message_id))))

    def action(self, action_id: str) -> CardAction:
        return action_in(self._webex.ask(lambda api: api.attachment_actions.get(_segment(action_id))))

    def membership(self, membership_id: str) -> Membership:
        return membership_in(self._webex.ask(lambda api: api.memberships.get(_segment(membership_id))))

    def members(self, room_id: str) -> list[str]:
        """The ids of those who are in a space, bots too, at most 100."""
        rows = self._webex.ask(lambda api: list(islice(api.memberships.list(roomId=room_id, max=_MOST_PEOPLE), _MOST_PEOPLE)))
        return [found.person_id for found in map(membership_in, rows)]

    def people_named(self, name: str) -> list[ChatPerson]:
        """Those of our organization whose display name starts with this, at most 100."""
        return self._people(displayName=name)

    def person_by_email(self, email: str) -> ChatPerson | None:
        """The one of our organization with this address, in any case of letters; None if there is none."""
        wanted = email.casefold()
        return next(
            (person for person in self._people(email=email) if wanted in (known.casefold() for known in person.emails)), None
        )

    def webhooks(self) -> list[Webhook]:
        return [webhook_in(row) for row in self._webex.ask(lambda api: list(api.webhooks.list()))]

    def direct_rooms(self, since: datetime) -> list[Room]:
        """The 1:1 spaces in which anything was said since a moment, the latest first.

        Of more than 3,000 spaces Webex may leave some out here (List Rooms, known limitations).
        """
        found: list[Room] = self._webex.ask(
            lambda api: list(
                takewhile(
                    lambda room: room.last_activity is not None and room.last_activity >= since,
                    (room_in(row) for row in api.rooms.list(type="direct", sortBy="lastactivity", max=_PAGE)),
                )
            )
        )
        return found

    def said_since(self, room_id: str, since: datetime, *, group: bool = False) -> list[ChatMessage]:
        """What stands in a space since a moment, the oldest first; of a group what mentions us (2.2)."""
        return self._back_to(since, 10 * _PAGE, group=group, roomId=room_id, max=_PAGE)

    def said_before(self, message: ChatMessage, since: datetime) -> list[ChatMessage]:
        """What stands just before a message in its space, back to a moment, the oldest first; of a group what mentions us (2.2)."""
        group = message.room_type == "group"
        return self._back_to(since, _JUST_BEFORE, group=group, roomId=message.room_id, beforeMessage=message.id, max=_JUST_BEFORE)

    def _back_to(self, since: datetime, most: int, *, group: bool, **query: Any) -> list[ChatMessage]:
        if group:
            query["mentionedPeople"] = "me"
        found: list[ChatMessage] = self._webex.ask(
            lambda api: list(
                takewhile(
                    lambda message: message.created is not None and message.created >= since,
                    (message_in(row) for row in islice(api.messages.list(**query), most)),
                )
            )
        )
        return found[::-1]

    def _people(self, **query: str) -> list[ChatPerson]:
        # no excludeStatus: for parameters it doesn't know, SDK 1.7's lists send the word "request_parameters" instead
        rows = self._webex.ask(lambda api: list(islice(api.people.list(max=_MOST_PEOPLE, **query), _MOST_PEOPLE)))
        return [person_in(row) for row in rows]


class ChatWriter(_Chat):
    """Says things and takes them back."""

    def post(
        self,
        *,
        room_id: str | None = None,
        person_id: str | None = None,
        markdown: str,
        card: dict[str, Any] | None = None,
        parent_id: str | None = None,
        file: tuple[str, bytes] | None = None,
    ) -> ChatMessage:
        """Posts to a room, or to a person 1:1, and returns what stands there then. Too long a text is cut.

        ``file`` (name and content) takes the place of a card: Webex takes one of them (webex/README.md 3). A thread may refuse a
        reply (webex/README.md 3: after a click inside it, or its root is gone); then it is posted beside it.
        """
        content: dict[str, Any] = {
            "roomId": room_id,
            "toPersonId": person_id,
            "markdown": shortened(unbroken(markdown)) or None,
            "attachments": None if card is None else [{"contentType": _CARD, "content": unbroken_in(card)}],
        }
        with _on_disk(file) as paths:
            content |= {"files": paths}
            try:
                return self._create(content | {"parentId": parent_id})
            except Refused as error:
                if parent_id is None or error.status not in (400, 404):
                    raise
                return self._create(content)

    def delete(self, message_id: str) -> None:
        """Takes a message back; one that is gone already is fine."""
        try:
            self._webex.ask(lambda api: api.messages.delete(_segment(message_id)))
        except NotFound:
            return

    def _create(self, content: dict[str, Any]) -> ChatMessage:
        return message_in(self._webex.ask(lambda api: api.messages.create(**content)))


class WebhookWriter(_Chat):
    """Registers where Webex tells us about events. The secret goes out and never comes back."""

    def create(self, name: str, target_url: str, resource: str, event: str, secret: str, filter: str | None = None) -> str:
        """Returns the webhook's id. Webex does not mind a second one that is the same: look first (webex/README.md 2.1)."""
        return id_in(
            self._webex.ask(
                lambda api: api.webhooks.create(
                    name=name, targetUrl=target_url, resource=resource, event=event, secret=secret, filter=filter
                ),
                hide=secret,
            )
        )

    def update(self, webhook_id: str, *, name: str, target_url: str, secret: str, status: str = "active") -> None:
        """Changes these four and nothing else; ``status`` can only make it active (webex/README.md 2.1)."""
        self._webex.ask(
            lambda api: api.webhooks.update(_segment(webhook_id), name=name, targetUrl=target_url, secret=secret, status=status),
            hide=secret,
        )

    def delete(self, webhook_id: str) -> None:
        """Takes a registration back; one that is gone already is fine."""
        try:
            self._webex.ask(lambda api: api.webhooks.delete(_segment(webhook_id)))
        except NotFound:
            return


@contextmanager
def _on_disk(file: tuple[str, bytes] | None) -> Iterator[list[str] | None]:
    """The path of a file, as the SDK wants it: its name there is the one that is told."""
    if file is None:
        yield None
        return
    with TemporaryDirectory(prefix="understudy-") as folder:
        path = Path(folder) / Path(file[0]).name
        path.write_bytes(file[1])
        yield [str(path)]


def shortened(text: str, most: int = MOST_BYTES) -> str:
    """At most ``most`` UTF-8 bytes, cut between characters, with an ellipsis where it was cut."""
    raw = text.encode()
    if len(raw) <= most:
        return text
    return raw[: most - len("…".encode())].decode(errors="ignore") + "…"


def _segment(an_id: str) -> str:
    """The SDK puts ids into paths as they are; those of mentions come from other people's clients."""
    return quote(an_id, safe="")
