"""Corrections as test cases: what is said first, what is said then, and the draft that it must come to.

``python -m tests.intents.corrections.cases [FILE.toml | FILE.jsonl]`` scores a file; without one, the English cases.
"""

import json
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from intents import Draft, Phrase, Span, read, revise
from intents.corrections.entered.habits import week_in
from intents.when.recurrence.rule import CODES

FILE = Path(__file__).parents[2] / "languages" / "en" / "corrections.toml"
NOW, ZONE = datetime(2026, 11, 25, 10), "Europe/London"


@dataclass(frozen=True)
class Case:
    """What is said, one message after the other, and what must come of it: only the fields that are written are compared."""

    first: str
    then: tuple[str, ...]
    wanted: Mapping[str, Any]

    def draft(self) -> Draft | None:
        """The draft after the last message; None where one was no answer."""
        draft: Draft | None = read(Phrase(self.first, NOW, ZONE))
        for text in self.then:
            draft = revise(draft, Phrase(text, NOW, ZONE)) if draft is not None else None
        return draft

    def differences(self) -> dict[str, tuple[Any, Any]]:
        """Each field that is not what is written: (written, found)."""
        draft = self.draft()
        if draft is None or self.wanted.get("none"):
            return {} if draft is None and self.wanted.get("none") else {"none": (self.wanted, draft and as_written(draft))}
        found = as_written(draft)
        wanted = {"ask": [], "left_out": [], **self.wanted}
        return {key: (value, found[key]) for key, value in wanted.items() if found[key] != value}


def as_written(draft: Draft) -> dict[str, Any]:
    """The draft in the terms of the cases."""
    covers = draft.covers if any(cover.spans for cover in draft.covers) else ()
    return {
        "intent": draft.intent,
        "when": [span_text(span) for span in draft.spans],
        "people": list(draft.people),
        "repeats": draft.recurrence,
        "covers": [f"{cover.name}: {' '.join(map(str, cover.spans))}" for cover in covers],
        "exceptions": [str(day) for day in draft.exceptions],
        "blocks": block_texts(draft),
        "name": draft.name,
        "title": draft.title,
        "subject": list(draft.subject),
        "ask": list(draft.ask),
        "left_out": list(draft.left_out),
        "any": draft.any_cover,
        "assumed": list(draft.assumed),
        "options": [[span_text(span) for span in option] for option in draft.options],
    }


def span_text(span: Span) -> str:
    """A span as "2026-12-03", "2026-12-03/2026-12-05" or "2026-12-03 14:00-18:00"; midnight is an open side."""
    start, end = span.start, span.end
    if isinstance(start, time) or isinstance(end, time):
        return f"{start or ''}-{end or ''}"
    last = (end - timedelta(minutes=1)).date() if end else ""
    days = str(start and start.date()) if start and last == start.date() else f"{start and start.date()}/{last}"
    if span.all_day:
        return days
    return f"{days} {_clock(start)}-{_clock(end)}"


def _clock(moment: datetime | None) -> str:
    return "" if moment is None or moment.time() == time() else f"{moment:%H:%M}"


def block_texts(draft: Draft) -> list[str]:
    """Working hours, days with the same hours together: "MO,TU 09:00-12:00 13:00-17:00"."""
    if draft.intent != "working_hours":
        return []
    days, first, last = week_in(draft)
    hours: dict[str, list[str]] = {}
    for day, ranges in sorted(days.items()):
        text = " ".join(f"{start // 60:02}:{start % 60:02}-{end // 60:02}:{end % 60:02}" for start, end in sorted(ranges))
        hours.setdefault(text, []).append(CODES[day])
    bounds = f"{f' from {first}' if first else ''}{f' until {last}' if last else ''}"
    return [f"{','.join(codes)} {text}{bounds}" for text, codes in hours.items()]


def cases(path: Path = FILE) -> list[Case]:
    """The cases of a file."""
    if path.suffix == ".jsonl":
        raise ValueError(f"{path}: only tables of cases are read")
    found = [row for rows in tomllib.loads(path.read_text(encoding="utf-8")).values() for row in rows]
    return [
        Case(row["first"], tuple(row["then"]), {key: value for key, value in row.items() if key not in ("first", "then")})
        for row in found
    ]


def main(path: Path) -> None:
    """Prints the misses of a file, and the score."""
    found = cases(path)
    wrong = [(case, case.differences()) for case in found]
    for case, differences in wrong:
        if differences:
            print(f"{case.first!r} {list(case.then)}: {json.dumps(differences, ensure_ascii=False, default=str)}")
    silent = sum(1 for case, differences in wrong if differences and (draft := case.draft()) is not None and not draft.ask)
    none = sum(1 for case, differences in wrong if differences and case.draft() is None)
    print(
        f"{sum(not differences for _, differences in wrong)} of {len(found)} right, {none} not understood, {silent} silently wrong"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FILE)
