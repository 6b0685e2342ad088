"""The words of a message without the bot's own mention, and the people who are mentioned (webex/README.md 3)."""

import base64
import binascii
from dataclasses import dataclass
from html.parser import HTMLParser

from bot.chat.messaging import ChatMessage, ChatPerson
from intents.phrase import Mention

STRUCK = {"del", "s", "strike"}  # what somebody struck out, they take back
BLOCKS = {"p", "br", "div", "li", "blockquote", "pre", "h1", "h2", "h3"}


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody wrote, ready to be read."""

    text: str
    mentions: tuple[Mention, ...]


def words(message: ChatMessage, me: ChatPerson) -> Words:
    """Parses the HTML where there is one: only it tells a mention from plain words. Clients differ in how they write ids."""
    if not message.html:
        return Words(_without_name(message.text, me), ())
    parser = _Parser()
    parser.feed(message.html)
    parser.close()
    known = {_uuid(person_id): person_id for person_id in message.mentioned_people}
    text, mentions = "", []
    for kind, piece in parser.pieces:
        if not kind:
            text += piece
        elif _uuid(kind) != _uuid(me.id):
            text += piece
            mentions.append(Mention(piece.lstrip("@"), known.get(_uuid(kind), kind)))
    return Words(text.replace("\xa0", " ").strip(), tuple(mentions))


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[tuple[str, str]] = []  # (person id or nothing, text)
        self._inside: str | None = None
        self._everybody = False
        self._quoted = 0
        self._struck = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "spark-mention":
            self._everybody = given.get("data-object-type") == "groupMention"  # "All" and "Here" are nobody's name
            self._inside = given.get("data-object-id") if given.get("data-object-type") == "person" else None
        elif tag == "blockquote":
            self._quoted += 1
        elif tag in STRUCK:
            self._struck += 1
        elif tag in BLOCKS and self.pieces:
            self.pieces.append(("", "\n"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "spark-mention":
            self._inside, self._everybody = None, False
        elif tag == "blockquote":
            self._quoted = max(0, self._quoted - 1)
            self.pieces.append(("", "\n"))
        elif tag in STRUCK:
            self._struck = max(0, self._struck - 1)

    def handle_data(self, data: str) -> None:
        if not self._quoted and not self._struck and not self._everybody:  # what somebody quotes, they do not say
            self.pieces.append((self._inside or "", data))


def _without_name(text: str, me: ChatPerson) -> str:
    bare = text.strip()
    for name in sorted({me.display_name, me.nick_name or "", me.first_name or ""}, key=len, reverse=True):
        if name and bare.lower().removeprefix("@").startswith(name.lower()):
            rest = bare.removeprefix("@")[len(name) :]
            if not rest or not rest[0].isalnum():
                return rest.lstrip(" ,:")
    return bare


def _uuid(person_id: str) -> str:
    # An API id is base64 of ciscospark://…/PEOPLE/<uuid>; some clients write the bare uuid.
    try:
        decoded = base64.b64decode(person_id + "=" * (-len(person_id) % 4), validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return person_id
    return decoded.rsplit("/", 1)[-1] if decoded.startswith("ciscospark://") else person_id
