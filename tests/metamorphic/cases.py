"""What is read rightly today: the phrases of tests/languages, and labelled messages that are read as their label says."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from intents import Draft, Phrase, read
from tests.intents.whole import FOLDER, lines

OPENED = ("messages", "messages_2", "messages_3", "messages_4", "messages_5", "messages_6")
TABLES = ("absence", "cover", "cancelling", "changing", "holiday", "line", "listing", "talk", "working_hours")


@dataclass(frozen=True)
class Case:
    """A message, when and where it is said, and the names that have a part in it."""

    text: str
    now: datetime
    zone: str
    order: Any
    names: tuple[str, ...] = ()

    def read(self) -> Draft:
        """The message as it is read."""
        return read(Phrase(self.text, self.now, self.zone, self.order))


def told() -> list[Case]:
    """The phrases of the English tables."""
    found = [line for table in TABLES for line in lines(table)]
    return [
        Case(
            one.say,
            datetime.fromisoformat(one.now),
            one.zone,
            one.order,
            _named(one.wanted),
        )
        for one in found
    ]


def labelled(paths: list[Path] | None = None) -> list[Case]:
    """Those of labelled messages that are read as the label says."""
    files = paths or [FOLDER / "blind" / f"{name}.jsonl" for name in OPENED]
    rows = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    made = [(row, _case(row)) for row in rows if "dates" in row]
    return [case for row, case in made if _right(row, case.read())]


def _case(row: dict[str, Any]) -> Case:
    now = datetime.fromisoformat(row.get("reference", "2026-11-20T10:00:00"))
    return Case(
        row["text"],
        now,
        row.get("tz", "Europe/London"),
        row.get("date_order", "DMY"),
        _named(row),
    )


def _named(row: dict[str, Any]) -> tuple[str, ...]:
    names = [*(row.get("people") or ()), *(row.get("subject") or ())]
    return tuple(name for name in names if name[:1].isupper())


def _right(row: dict[str, Any], draft: Draft) -> bool:
    return any(_agrees({**row, **variant}, draft) for variant in [{}, *row["accept"]])


def _agrees(row: dict[str, Any], draft: Draft) -> bool:
    """Whether intent, days, people and question are those of a label."""
    kinds = {"replacement": "unavailable", "smalltalk_or_unknown": "unknown"}
    if bool(row["ask"]) != bool(draft.ask) or kinds.get(row["intent"], row["intent"]) != kinds.get(draft.intent, draft.intent):
        return False
    wanted = sorted((one["start"] or "", one["end"] or "") for one in row["dates"])
    return sorted(row["people"]) == sorted(draft.people) and (not wanted or bool(row["recurrence"]) or wanted == days(draft))


def days(draft: Draft) -> list[tuple[str, str]]:
    """The days of each span, both inclusive; an open side is empty."""
    ends = [(span.start, span.end) for span in draft.spans]
    return sorted(
        (
            start.date().isoformat() if isinstance(start, datetime) else "",
            (end - timedelta(microseconds=1)).date().isoformat() if isinstance(end, datetime) else "",
        )
        for start, end in ends
    )
