"""Foreign words on a terminal or in a line of a log: every character that can't be seen shows as its escape."""

import json


def shown(text: str) -> str:
    """The text on one line: control, bidirectional and zero-width characters become escapes such as ``\\u202e``, all else stays.

    In a JSON document these escapes are read as the characters again.
    """
    return "".join(char if char.isprintable() else _escape(char) for char in text)


def _escape(char: str) -> str:
    written = json.dumps(char)[1:-1]
    return written if written.startswith("\\") else f"\\u{ord(char):04x}"
