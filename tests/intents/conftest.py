"""The corpus as test cases: a test module names its file in ``CORPUS`` and takes ``example``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from intents import Draft, Phrase, Span, read

FOLDER = Path(__file__).parents[1] / "corpus"
NOW = datetime(2026, 11, 20, 10)


@dataclass(frozen=True)
class Example:
    """A phrase of the corpus and what is written about it (see ``corpus/absence.toml``)."""

    say: str
    intent: tuple[str, ...]
    wanted: Mapping[str, Any] = field(default_factory=dict)

    def differences(self) -> dict[str, tuple[Any, Any]]:
        """Each field that was read otherwise: what is written, what was read."""
        draft = read(Phrase(self.say, NOW, "Europe/London"))
        found = as_written(draft)
        pairs = {key: (value, found[key]) for key, value in self.wanted.items() if key != "ask"}
        wrong = {key: pair for key, pair in pairs.items() if pair[0] != pair[1]}
        asked = set(self.wanted.get("ask", ()))
        if not asked <= set(draft.ask) or (draft.ask and not asked):
            wrong["ask"] = (sorted(asked), draft.ask)
        if draft.intent not in self.intent:
            wrong["intent"] = (self.intent, draft.intent)
        for key in ("people", "subject"):
            if key not in self.wanted and found[key]:
                wrong[key] = ([], found[key])
        return wrong


def as_written(draft: Draft) -> dict[str, Any]:
    """The draft in the terms of the corpus."""
    clocks = next((span for span in draft.spans if not span.all_day), None)
    return {
        "days": [days(span) for span in draft.spans],
        "hours": None if clocks is None else hours(clocks),
        "part": clocks and clocks.part,
        "repeats": draft.recurrence,
        "people": list(draft.people),
        "subject": list(draft.subject),
        "either": draft.any_cover,
        "title": draft.title,
    }


def days(span: Span) -> str:
    """The span's days as "first" or "first/last"."""
    first = span.start.date().isoformat() if isinstance(span.start, datetime) else ""
    last = (
        (span.end - timedelta(minutes=1)).date().isoformat()
        if isinstance(span.end, datetime)
        else first
        if not span.open_end
        else ""
    )
    return first if first == last else f"{first}/{last}"


def hours(span: Span) -> str:
    """The span's clocks as "start-end"; midnight is an open side."""

    def clock(moment: datetime | time | None) -> str:
        text = "" if moment is None else f"{moment:%H:%M}"
        return "" if text == "00:00" else text

    return f"{clock(span.start)}-{clock(span.end)}"


def examples(name: str) -> list[Example]:
    """The phrases of a corpus file."""
    data = tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
    made = []
    for item in data["phrases"]:
        intent = item.pop("intent", data.get("intent"))
        made.append(Example(item.pop("say"), tuple([intent] if isinstance(intent, str) else intent), item))
    return made


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each phrase."""
    if "example" in metafunc.fixturenames:
        corpus = metafunc.module.CORPUS
        found = [item for name in ([corpus] if isinstance(corpus, str) else corpus) for item in examples(name)]
        metafunc.parametrize("example", found, ids=[item.say[:50] or "nothing" for item in found])
