"""Foreign words on a terminal: nothing that can't be seen, nothing that turns or breaks a line."""

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.plain import shown

CASES = tomllib.loads((Path(__file__).parents[1] / "corpus" / "hostile.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize(("text", "expected"), [
    ("I'm out Friday", "I'm out Friday"), ("Zoë דנה كريم 山田", "Zoë דנה كريم 山田"),
    ("two\nlines\tand more", "two\\nlines\\tand more"),
    ("Sam\u202egro.live", "Sam\\u202egro.live"), ("\x1b[31mred\x7f\x9f", "\\u001b[31mred\\u007f\\u009f"),
    ("S\U000e0041am", "S\\udb40\\udc41am"), ("\ud800", "\\ud800")])
def test_what_can_not_be_seen_shows_as_its_escape(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("text", [case["text"] for case in CASES], ids=repr)
def test_hostile_words_stay_on_their_line(text: str) -> None:
    assert shown(text).isprintable()


@given(st.text())
def test_in_json_the_escapes_are_the_characters_again(text: str) -> None:
    written = shown(json.dumps({"text": text}, ensure_ascii=False))
    assert written.isprintable()
    assert json.loads(written) == {"text": text}
