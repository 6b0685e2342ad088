"""What emulated Webex accepts as an Adaptive Card: version 1.3, known types with known fields, and the limits of its clients."""

import json
from collections.abc import Iterator
from typing import Any

from bot.sandbox.webex.wire import Json, WebexError

CONTENT_TYPE = "application/vnd.microsoft.card.adaptive"
MOST_ACTIONS, MOST_IMAGES = 5, 10
MOST_BYTES = 20 * 1024
"""INFERRED (webex/README.md 4): the real maximum isn't published; this is the size that is known to be safe."""

_ITEM = "fallback height separator spacing id isVisible requires"
_INPUT = f"{_ITEM} errorMessage isRequired label"
_ACTION = "title iconUrl style fallback requires"
_BOX = f"{_ITEM} selectAction style bleed minHeight"

FIELDS: dict[str, tuple[str, str]] = {
    "AdaptiveCard": (
        "",
        "version body actions selectAction fallbackText backgroundImage minHeight speak lang verticalContentAlignment $schema",
    ),
    "TextBlock": ("text", f"{_ITEM} color fontType horizontalAlignment isSubtle maxLines size weight wrap"),
    "RichTextBlock": ("inlines", f"{_ITEM} horizontalAlignment"),
    "FactSet": ("facts", _ITEM),
    "Container": ("items", f"{_BOX} verticalContentAlignment backgroundImage"),
    "ColumnSet": ("columns", f"{_BOX} horizontalAlignment"),
    "Column": ("", f"{_BOX} items width verticalContentAlignment backgroundImage"),
    "ActionSet": ("actions", _ITEM),
    "Image": ("url", f"{_ITEM} altText backgroundColor horizontalAlignment selectAction size style width"),
    "ImageSet": ("images", f"{_ITEM} imageSize"),
    "Input.ChoiceSet": ("id choices", f"{_INPUT} isMultiSelect style value placeholder wrap"),
    "Input.Date": ("id", f"{_INPUT} max min placeholder value"),
    "Input.Number": ("id", f"{_INPUT} max min placeholder value"),
    "Input.Text": ("id", f"{_INPUT} isMultiline maxLength placeholder regex style inlineAction value"),
    "Input.Time": ("id", f"{_INPUT} max min placeholder value"),
    "Input.Toggle": ("id title", f"{_INPUT} value valueOff valueOn wrap"),
    "Action.OpenUrl": ("url", _ACTION),
    "Action.ShowCard": ("card", _ACTION),
    "Action.Submit": ("", f"{_ACTION} data associatedInputs"),
}
"""Required and optional fields of each type, after the official 1.3 schema, without what Webex doesn't draw (webex/README.md 4)."""

PARTS = {
    "body": "element",
    "items": "element",
    "columns": "Column",
    "images": "Image",
    "actions": "action",
    "card": "AdaptiveCard",
    "selectAction": "action",
    "inlineAction": "action",
}
"""The fields that hold further typed objects, and what may stand there."""
LISTS = ("body", "items", "columns", "images", "actions", "facts", "choices", "inlines")


def check_attachments(attachments: Any) -> None:
    """At most one attachment, and that a card; 400 otherwise."""
    if not isinstance(attachments, list) or len(attachments) != 1:
        raise WebexError(400, "attachments must be a list of exactly one card")
    attachment = attachments[0]
    if not isinstance(attachment, dict) or set(attachment) != {"contentType", "content"}:
        raise WebexError(400, "An attachment has contentType and content, and nothing else")
    if attachment["contentType"] != CONTENT_TYPE:
        raise WebexError(400, "Content type of the attachment is not supported")
    check_card(attachment["content"])


def check_card(card: Any) -> None:
    """Refuse what a Webex client would not draw or not send back."""
    if not isinstance(card, dict) or card.get("type") != "AdaptiveCard":
        raise WebexError(400, "The card must be an object of type AdaptiveCard")
    if "version" not in card:
        raise WebexError(400, "Missing Adaptive Card Version")
    if card["version"] != "1.3":
        raise WebexError(400, f"Unsupported Adaptive Card version {card['version']}")
    if len(json.dumps(card, ensure_ascii=False).encode()) > MOST_BYTES:
        raise WebexError(400, f"The card is larger than {MOST_BYTES} bytes")
    parts = list(_checked(card, "AdaptiveCard"))
    if sum(part["type"] == "Image" for part in parts) > MOST_IMAGES:
        raise WebexError(400, f"A card has at most {MOST_IMAGES} images")
    inputs = [part["id"] for part in parts if part["type"].startswith("Input.")]
    if len(inputs) != len(set(inputs)):
        raise WebexError(400, "Two inputs of the card have the same id")


def _checked(part: Any, place: str) -> Iterator[Json]:
    """The object and all below it, each checked; ``place`` says what may stand where it was found."""
    kind = _kind(part, place)
    required, optional = (names.split() for names in FIELDS[kind])
    if missing := [name for name in required if name not in part]:
        raise WebexError(400, f"{kind} needs {missing[0]}")
    if unknown := set(part) - {"type", *required, *optional}:
        raise WebexError(400, f"{kind} has no field {min(unknown)}")
    _check_values(part, kind)
    yield {**part, "type": kind}
    for name, inside in PARTS.items():
        if name in part:
            for child in part[name] if isinstance(part[name], list) else [part[name]]:
                yield from _checked(child, inside)


def _kind(part: Any, place: str) -> str:
    if not isinstance(part, dict):
        raise WebexError(400, f"Something in the card should be an object of type {place}")
    kind = str(part.get("type", place if place in FIELDS else "an object without type"))
    is_action = kind.startswith("Action.")
    fits = {"element": not is_action and kind not in ("AdaptiveCard", "Column"), "action": is_action}.get(place, kind == place)
    if kind not in FIELDS or not fits:
        raise WebexError(400, f"{kind} is not supported as {place}")
    return kind


def _check_values(part: Json, kind: str) -> None:
    if wrong := [name for name in LISTS if not isinstance(part.get(name, []), list)]:
        raise WebexError(400, f"{wrong[0]} of {kind} must be a list")
    if len(part.get("actions", ())) > MOST_ACTIONS:
        raise WebexError(400, f"A list of actions has at most {MOST_ACTIONS}")
    if kind == "Action.Submit" and not isinstance(part.get("data", {}), dict):
        raise WebexError(400, "The data of Action.Submit must be an object")
    if kind == "TextBlock" and not isinstance(part["text"], str):
        raise WebexError(400, "The text of a TextBlock must be a string")
    pairs = part["facts"] if kind == "FactSet" else part["choices"] if kind == "Input.ChoiceSet" else []
    for pair in pairs:
        wanted = isinstance(pair, dict) and set(pair) - {"type"} == {"title", "value"}
        if not wanted or not all(isinstance(text, str) for text in pair.values()):
            raise WebexError(400, f"An entry of {kind} has a title and a value, both strings")
