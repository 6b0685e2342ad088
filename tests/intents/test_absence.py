"""Phrases of corpus/absence.toml are read as written there."""

from typing import Any

CORPUS = "absence.toml"


def test_the_phrase_is_read_as_written(example: Any) -> None:
    assert example.differences() == {}
