"""Phrases of corpus/hours.toml are read as written there."""

from typing import Any

CORPUS = "hours.toml"


def test_the_phrase_is_read_as_written(example: Any) -> None:
    assert example.differences() == {}
