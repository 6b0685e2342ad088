"""One request in several languages: each is read as the English one is, whatever it is."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from intents import Phrase, read
from tests.metamorphic.judge import Reading, difference, reading

REQUESTS: list[dict[str, str]] = tomllib.loads((Path(__file__).parent / "alike.toml").read_text(encoding="utf-8"))["request"]
NOW = datetime(2026, 11, 10, 10)  # a Tuesday


@dataclass(frozen=True)
class Otherwise:
    """A message that is read otherwise than the English one: the kind of fault, and what both are read as."""

    language: str
    kind: str
    text: str
    wanted: Reading
    got: Reading


def otherwise() -> Iterator[Otherwise]:
    """The messages that are read otherwise."""
    for request in REQUESTS:
        wanted = _read(request["en"])
        for language, text in request.items():
            if kind := difference(wanted, got := _read(text)):
                yield Otherwise(language, kind, text, wanted, got)


def _read(text: str) -> Reading:
    """A message as it is read, names in small letters, of the rest only the hours."""
    draft = read(Phrase(text, NOW, "Europe/London", "DMY"))
    found = reading(draft)
    people, subject = (tuple(sorted(one.lower() for one in names)) for names in (found.people, found.subject))
    return replace(found, people=people, subject=subject, rest=repr([one.blocks for one in (draft, *draft.more)]))
