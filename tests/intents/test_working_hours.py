"""The phrases of tests/languages/en/working_hours.toml are read as written there, every field of them."""

from datetime import datetime

import pytest

from intents import Phrase, read
from tests.intents.whole import NOW, lines, misread, others


def test_the_phrases_are_read_as_written() -> None:
    assert misread(lines("working_hours")) == []


@pytest.mark.parametrize("say", others("working_hours"))
def test_other_talk_is_no_such_request(say: str) -> None:
    assert read(Phrase(say, datetime.fromisoformat(NOW), "Europe/London")).intent != "working_hours"
