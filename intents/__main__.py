"""Reading phrases in bulk (intents/README.md, The form of a reading): JSON lines in, one JSON line out for each, in order."""

import json
import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from intents import Phrase, read
from intents.when import find

USAGE = "usage: python -m intents [--when] < lines"


def phrase_of(line: bytes) -> Phrase:
    """The phrase on an input line; ValueError says what is wrong with the line."""
    try:
        item = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError("not a line of JSON in UTF-8") from error
    if not isinstance(item, dict) or not isinstance(item.get("text"), str) or not isinstance(item.get("now"), str):
        raise ValueError("needs an object with the strings text and now")
    zone, order = item.get("timezone", "UTC"), item.get("date_order", "DMY")
    if not isinstance(zone, str) or not _is_zone(zone):
        raise ValueError("timezone must be the name of a zone, as Europe/London")
    if order not in ("DMY", "MDY"):
        raise ValueError("date_order must be DMY or MDY")
    try:
        now = datetime.fromisoformat(item["now"])
    except ValueError as error:
        raise ValueError("now must be a local ISO time, as 2026-11-20T10:00") from error
    if now.tzinfo is not None:
        raise ValueError("now must be local in timezone, without a zone of its own, as 2026-11-20T10:00")
    return Phrase(item["text"], now, zone, order)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, KeyError, OSError):
        return False
    return True


def whole(phrase: Phrase) -> dict[str, Any]:
    """The reading of a message."""
    return read(phrase).reading()


def dates(phrase: Phrase) -> dict[str, Any]:
    """Only the dates and times in it."""
    found = find(phrase.text, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order, alone=True)
    return found.as_json()


def answer(line: bytes, reader: Callable[[Phrase], dict[str, Any]]) -> dict[str, Any]:
    """The answer to one input line; a bad line gets its error in place."""
    try:
        return reader(phrase_of(line))
    except Exception as error:  # one line must never stop the others
        return {"error": str(error) or type(error).__name__}


def main(arguments: list[str]) -> int:
    """Reads standard input to its end; 2 on wrong usage."""
    if arguments in (["-h"], ["--help"]):
        print(USAGE)
        return 0
    if arguments not in ([], ["--when"]):
        print(f"{' '.join(arguments)} is no such argument; {USAGE}", file=sys.stderr)
        return 2
    reader = dates if arguments else whole
    for line in sys.stdin.buffer:
        text = json.dumps(answer(line, reader), ensure_ascii=False)
        sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
        sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
