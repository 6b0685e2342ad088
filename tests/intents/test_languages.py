"""German, French and Spanish: the phrases of their corpora are read as written, and English stays English."""

from typing import Any

import pytest

from intents.when.tongues import language_of, names

CORPUS = ("german.toml", "french.toml", "spanish.toml")


def test_the_phrase_is_read_as_written(example: Any) -> None:
    assert example.differences() == {}


@pytest.mark.parametrize(
    "text",
    ["I'm off on Friday, cover with Oscar de la Renta", "out in die Woche", "see you on Montag", "no", "me", "off 14-18 Dec", ""],
)
def test_english_is_read_as_english(text: str) -> None:
    assert language_of(text) is None


def test_there_are_tables_for_three_languages() -> None:
    assert {"de", "es", "fr"} <= set(names())
