"""What a fuzzer begins with: our corpus, and deliveries of every kind."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parents[1]
DELIVERY = {
    "id": "W",
    "name": "Understudy",
    "resource": "messages",
    "event": "created",
    "orgId": "O",
    "actorId": "A",
    "data": {"id": "M1", "roomId": "SPACE", "personId": "ALEX", "personEmail": "alex@example.com"},
}


def seeds(name: str) -> Iterator[bytes]:
    """For a target of ``tests/fuzz/targets.py``."""
    yield from _deliveries() if name == "webhook" else (b"\x02\x0a\x13" + text.encode() for text in sorted(set(phrases())))


def phrases() -> Iterator[str]:
    """Every phrase of the corpus."""
    for path in sorted([*TESTS.glob("corpus/*.toml"), *TESTS.glob("languages/*/*.toml")]):
        yield from _texts(tomllib.loads(path.read_text(encoding="utf-8")))


def _texts(found: Any) -> Iterator[str]:
    if isinstance(found, dict):
        yield from (found[name] for name in ("say", "text") if isinstance(found.get(name), str))
        yield from (say for say in found["say"] if isinstance(say, str)) if isinstance(found.get("say"), list) else ()
        found = list(found.values())
    if isinstance(found, list):
        for item in found:
            yield from _texts(item)


def _deliveries() -> Iterator[bytes]:
    for resource in ("messages", "attachmentActions", "memberships", "rooms", "x"):
        body = json.dumps({**DELIVERY, "resource": resource}).encode()
        yield b"signed\n\n" + body
        yield b"h\n" + b"0" * 40 + b"\n" + body
    yield from (b"signed\n\n" + body for body in (b"", b"[]", b"{}", b"null", b"\xff", b'{"resource":"messages","data":{"id":1}}'))
