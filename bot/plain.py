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


def shown(text: str) -> str:
    """The text on one line: control, bidirectional and zero-width characters become escapes such as ``\\u202e``, all else stays.

    In a JSON document these escapes are read as the characters again.
    """
    return "".join(char if char.isprintable() else _escape(char) for char in text)


def _escape(char: str) -> str:
    written = json.dumps(char)[1:-1]
    return written if written.startswith("\\") else f"\\u{ord(char):04x}"
