"""What a message is made of: markdown for everybody, and an Adaptive Card 1.3 beside it for clients that draw it.

Limits: 7439 bytes of markdown (Webex OpenAPI, POST /messages), five actions and one card a message (Webex buttons-and-cards
guide), a card of about 20 KB (INFERRED: no limit is documented).
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from bot.texts import cards as texts
from bot.texts.inert import ROOM, clean, plain

__all__ = [
    "Button",
    "Element",
    "Posted",
    "bullets",
    "card",
    "clean",
    "code",
    "details",
    "fact_set",
    "heading",
    "largest",
    "plain",
    "post",
    "submit",
    "text_block",
]

MARKDOWN_BYTES = 7439
CARD_BYTES = 20_000
MOST_ACTIONS = 5
MOST_LINES = 20  # facts, assumptions or sentences in one list
MOST_PARTS = 14  # of a fact, each on a line
_LONG = re.compile(r"(\S{60})(?=\S)")
ROOMS = (ROOM, 120, 60, 30, 15, 8)  # characters for each foreign text, tried in this order until the whole fits

Style = Literal["positive", "destructive", "default"]
Element = dict[str, Any]
Sized = TypeVar("Sized", str, Element)


@dataclass(frozen=True)
class Button:
    """A button: ``id`` is opaque and single-use, and the only thing that comes back when it is pressed."""

    id: str
    label: str
    style: Style = "default"


@dataclass(frozen=True)
class Posted:
    """The content of one message; the markdown says all that the card says."""

    markdown: str
    card: Element | None = None


def post(markdown: Callable[[int], str], drawn: Callable[[int], Element] | None = None) -> Posted:
    """Both halves, each with as much room (in characters) for every foreign text as its limit allows."""
    return Posted(largest(markdown, MARKDOWN_BYTES), largest(drawn, CARD_BYTES) if drawn else None)


def largest(build: Callable[[int], Sized], limit: int) -> Sized:
    """What ``build`` makes with the most room that stays within ``limit`` bytes; with the least, if nothing does."""
    made = build(ROOMS[0])
    for room in ROOMS[1:]:
        if _bytes(made) <= limit:
            break
        made = build(room)
    return made


def card(body: Iterable[Element], actions: Sequence[Element] = ()) -> Element:
    """A card with its version, without which Webex refuses it (400 "Missing Adaptive Card Version")."""
    if len(actions) > MOST_ACTIONS:
        raise ValueError(f"a card has at most {MOST_ACTIONS} actions, not {len(actions)}")
    drawn: Element = {"type": "AdaptiveCard", "version": "1.3", "body": list(body)}
    return drawn | {"actions": list(actions)} if actions else drawn


def text_block(text: str, **looks: Any) -> Element:
    """A paragraph that wraps; ``text`` is shown as given."""
    return {"type": "TextBlock", "text": text, "wrap": True} | looks


def heading(text: str, **looks: Any) -> Element:
    """The first line of a card."""
    return text_block(text, **({"size": "medium", "weight": "bolder"} | looks))


def fact_set(facts: Sequence[tuple[str, str]], room: int, value_room: int | None = None) -> Element:
    """Foreign facts, name and value; of a value of several parts ("…; …") each has a line of its own."""
    shown = [line for name, value in facts[:MOST_LINES] for line in _lines(plain(name, room), plain(value, value_room or room))]
    if len(facts) > MOST_LINES:
        shown.append(("…", texts.and_more(len(facts) - MOST_LINES)))
    return {"type": "FactSet", "facts": [{"title": name, "value": value} for name, value in shown]}


def code(text: str) -> Element:
    """Text as it is; a word that would run out of the card is broken.

    The text of a TextRun is never markdown (Adaptive Cards 1.3 schema, TextRun).
    """
    run = {"type": "TextRun", "text": _LONG.sub("\\1\n", text), "fontType": "monospace", "size": "small"}
    return {"type": "RichTextBlock", "inlines": [run], "spacing": "small"}


def details(body: Sequence[Element]) -> Element:
    """The button that opens what only few want to see."""
    return {"type": "Action.ShowCard", "title": texts.details, "card": {"type": "AdaptiveCard", "body": list(body)}}


def submit(button: Button, style: Style | None = None, **more: Any) -> Element:
    """A button as an action; ``style`` overrules its own."""
    drawn: Element = {"type": "Action.Submit", "title": plain(button.label, 60), "data": {"id": button.id}} | more
    looks = style or button.style
    return drawn if looks == "default" else drawn | {"style": looks}


def bullets(lines: Sequence[str], most: int = MOST_LINES) -> str:
    """A markdown list; what is beyond ``most`` lines is counted, not shown."""
    shown = [*lines[:most], *([texts.more(len(lines) - most)] if len(lines) > most else [])]
    return "\n".join(f"- {line}" for line in shown)


def _lines(name: str, value: str) -> list[tuple[str, str]]:
    parts = value.split("; ")
    return [(name, value)] if len(parts) > MOST_PARTS else [("" if at else name, part) for at, part in enumerate(parts)]


def _bytes(made: str | Element) -> int:
    return len(made.encode() if isinstance(made, str) else json.dumps(made))
