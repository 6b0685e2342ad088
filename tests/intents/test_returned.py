"""Who is back, and when, in five languages: the part "returned" of tests/languages/*/remarks.toml."""

import tomllib
from datetime import date, datetime, time

import pytest

from intents import Phrase
from intents.languages import languages
from intents.remarks.returned import returned
from tests.intents.whole import FOLDER, NOW

TODAY = date.fromisoformat(NOW[:10])


def told(words: str, name: str) -> str:
    """Who is back and when, in the words of the table."""
    found = returned(Phrase(words, datetime.fromisoformat(NOW), "Europe/London"), name)
    if found is None:
        return "nobody"
    who, moment = found.who.capitalize() or ("another" if found.other else "me"), found.moment
    if found.sooner:
        return f"{who} -{found.sooner}"
    if moment is None:
        return f"{who} now"
    clocked = isinstance(moment, time) or moment.date() == TODAY
    return f"{who} {moment:%H:%M}" if clocked else f"{who} {moment:%Y-%m-%d}"


@pytest.mark.parametrize("name", languages())
def test_who_is_back_and_when(name: str) -> None:
    table = tomllib.loads((FOLDER / name / "remarks.toml").read_text(encoding="utf-8"))["returned"]
    wrong = [(words, told(words, name), meant) for meant, every in table.items() for words in every if told(words, name) != meant]
    assert wrong == []
