"""Whole readings as a table has them: phrase and every field of what was read; a field that is not written is empty."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from intents import Draft, Phrase, Span, read
from intents.draft import Block
from intents.phrase import DateOrder

FOLDER = Path(__file__).parents[1] / "languages"
NOW = "2026-11-20T10:00"
KINDS = {"phrase", "other", "own", "fresh"}


@dataclass(frozen=True)
class Line:
    """A phrase of a table with all that is to be read from it; ``now``, ``zone`` and ``order`` as the line says or usual."""

    say: str
    wanted: dict[str, Any]
    now: str
    zone: str
    order: DateOrder

    @property
    def read(self) -> dict[str, Any]:
        """The phrase as it is read, in the form of the tables."""
        assert self.order in ("DMY", "MDY")
        draft = read(Phrase(self.say, datetime.fromisoformat(self.now), self.zone, self.order))
        return as_written(draft)


def misread(told: Iterable[Line]) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    """The lines that are not read as written: what is said, what is read, what is wanted."""
    return [(line.say, line.read, line.wanted) for line in told if line.read != line.wanted]


def lines(name: str, language: str = "en") -> list[Line]:
    """The phrases of a table."""
    table = tomllib.loads((FOLDER / language / f"{name}.toml").read_text(encoding="utf-8"))
    assert table.keys() <= KINDS, f"{language}/{name}.toml holds {', '.join(table.keys() - KINDS)}, which nobody reads"
    usual = {"now": NOW, "zone": "Europe/London", "order": "DMY"}
    return [
        Line(row.pop("say"), row, *(row.pop(name, value) for name, value in usual.items())) for row in map(dict, table["phrase"])
    ]


def others(name: str, language: str = "en") -> list[str]:
    """The phrases of a table that are no such request."""
    table = tomllib.loads((FOLDER / language / f"{name}.toml").read_text(encoding="utf-8"))
    return [say for row in table.get("other", ()) for say in row["say"]]


def as_written(draft: Draft) -> dict[str, Any]:
    """A draft in the form of the tables, without its empty fields."""
    fields: dict[str, Any] = {
        "intent": draft.intent,
        "when": [_span(span) for span in draft.spans],
        "recurrence": draft.recurrence,
        "blocks": [_block(block) for block in draft.blocks],
        "people": list(draft.people),
        "subject": list(draft.subject),
        "ask": list(draft.ask),
        "assumed": list(draft.assumed),
        "left_out": list(draft.left_out),
        "name": draft.name,
        "event": draft.title,
        "line": draft.line,
        "closed": [_span(span) for span in draft.closed],
        "options": [" ".join(map(_span, option)) for option in draft.options],
        "more": [as_written(other) for other in draft.more],
    }
    return {key: value for key, value in fields.items() if value}


def _span(span: Span) -> str:
    """The two sides of a span, whole days without their midnights: "2026-11-27/2026-11-28", "…T09:00/…T13:00 am"."""
    start, end = (side.isoformat(timespec="minutes") if side else "" for side in (span.start, span.end))
    whole = f"{start.removesuffix('T00:00')}/{end.removesuffix('T00:00')}" if span.all_day else f"{start}/{end}"
    return whole + (f" {span.part}" if span.part else "")


def _block(block: Block) -> str:
    first = f" from {block.first}" if block.first else ""
    last = f" until {block.last}" if block.last else ""
    return f"{','.join(block.days)} {block.start}-{block.end}{first}{last}"
