"""Foreign words: cleaned where they come in, and shown on a terminal or in a line of a log."""

import json
import re
from typing import Any

UNSOUND = re.compile("[\x00\ud800-\udfff]")
SUSPECT = re.compile(rb"\\u|\xed[\xa0-\xbf]|\x00")  # of JSON as bytes: where none of these is, nothing unsound is


def sound(said: Any) -> Any:
    """The same text, list or object without what no database and no wire takes: zero bytes, and halves of surrogate pairs.

    To be called on whatever others wrote, at the border, before anything is made of it.
    """
    if isinstance(said, str):
        return UNSOUND.sub("", said)
    if isinstance(said, list):
        return [sound(item) for item in said]
    return {sound(key): sound(value) for key, value in said.items()} if isinstance(said, dict) else said


def parsed(body: bytes) -> Any:
    """What a body in JSON says, sound. Raises ValueError, and RecursionError."""
    said = json.loads(body)
    return said if SUSPECT.search(body) is None else sound(said)


_LOOSE = re.compile(r"(?<=\S) (?=[:;!?»](?:\s|[*_)]|$))|(?<=«) (?=\S)")
_WORDS = ("text", "title", "label", "placeholder")  # of a card's elements


def unbroken(text: str) -> str:
    """Words whose spaces before a colon, or within « », hold together, so that on a narrow screen no sign begins a line."""
    return _LOOSE.sub("\u00a0", text)


def unbroken_in(element: dict[str, Any]) -> dict[str, Any]:
    """The same for the words of a card and of all that it holds; what is shown to the letter (monospace) stays as it is."""
    if element.get("fontType") == "monospace":
        return element
    drawn = {key: unbroken(said) if key in _WORDS else said for key, said in element.items()}
    for key, inner in element.items():
        if key == "facts":
            drawn[key] = [{name: unbroken(said) for name, said in fact.items()} for fact in inner]
        elif isinstance(inner, list):
            drawn[key] = [unbroken_in(one) if isinstance(one, dict) else one for one in inner]
        elif key == "card":
            drawn[key] = unbroken_in(inner)
    return drawn


def shown(text: str) -> str:
    """The text on one line: control, bidirectional and zero-width characters become escapes such as ``\\u202e``, all else stays.

    In a JSON document these escapes are read as the characters again.
    """
    return "".join(char if char.isprintable() else _escape(char) for char in text)


def _escape(char: str) -> str:
    written = json.dumps(char)[1:-1]
    return written if written.startswith("\\") else f"\\u{ord(char):04x}"
