"""Phrases of corpus/bookings.toml are read as written there."""

from typing import Any

CORPUS = "bookings.toml"


def test_the_phrase_is_read_as_written(example: Any) -> None:
    assert example.differences() == {}
