"""The tables that say one thing in several languages, beside what is meant."""

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

from intents import Draft, Phrase, read

NOW = datetime(2026, 11, 27, 10)
FOLDER = Path(__file__).parent


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def heard(said: str) -> Draft:
    """How a sentence is read on that Friday in London."""
    return read(Phrase(said, NOW, "Europe/London"))


def moment(said: str) -> datetime:
    """A day or a time of a table: months from November on are of 2026, the others of 2027."""
    return datetime.fromisoformat(f"{2026 + (said < '11')}-{said}")
