"""Foreign words on a terminal: nothing that can't be seen, nothing that turns or breaks a line."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.plain import parsed, shown, sound, unbroken, unbroken_in

CASES = tomllib.loads((Path(__file__).parents[1] / "corpus" / "hostile.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'm out Friday", "I'm out Friday"),
        ("Zoë דנה كريم 山田", "Zoë דנה كريم 山田"),
        ("two\nlines\tand more", "two\\nlines\\tand more"),
        ("Sam\u202egro.live", "Sam\\u202egro.live"),
        ("\x1b[31mred\x7f\x9f", "\\u001b[31mred\\u007f\\u009f"),
        ("S\U000e0041am", "S\\udb40\\udc41am"),
        ("\ud800", "\\ud800"),
    ],
)
def test_what_can_not_be_seen_shows_as_its_escape(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("text", [case["text"] for case in CASES], ids=repr)
def test_hostile_words_stay_on_their_line(text: str) -> None:
    assert shown(text).isprintable()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Al\x00ex", "Alex"),
        ("\ud83d\ude00!", "!"),
        ("😀", "😀"),
        (7, 7),
        (None, None),
        (["a\x00", {"b\udfff": ["\ud800", 7, True]}], ["a", {"b": ["", 7, True]}]),
        ("\x01\u202e", "\x01\u202e"),
    ],
)
def test_foreign_words_lose_what_nothing_can_keep(said: Any, expected: Any) -> None:
    assert sound(said) == expected


@given(st.text(st.characters(codec=None)))
def test_what_is_left_can_be_kept(text: str) -> None:
    assert b"\x00" not in sound(text).encode()


@given(st.text())
def test_in_json_the_escapes_are_the_characters_again(text: str) -> None:
    written = shown(json.dumps({"text": text}, ensure_ascii=False))
    assert written.isprintable()
    assert json.loads(written) == {"text": text}


ANYTHING = st.recursive(
    st.text() | st.sampled_from(["\x00", "\ud800", "a\ud83d"]), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
)


@given(ANYTHING, st.booleans(), st.sampled_from(["utf-8", "utf-16", "utf-32-be"]))
def test_json_is_cleaned_however_it_is_written(said: Any, escaped: bool, encoding: str) -> None:
    body = json.dumps(said, ensure_ascii=escaped).encode(encoding, "surrogatepass")
    assert parsed(body) == sound(json.loads(body))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Merci !", "Merci\u00a0!"),
        ("**Quand :** lundi ; dis « oui » ?", "**Quand\u00a0:** lundi\u00a0; dis «\u00a0oui\u00a0»\u00a0?"),
        ("[1] : x", "[1]\u00a0: x"),
        ("Cover: Priya; when? now!", "Cover: Priya; when? now!"),
        ("- **Cover:** Priya", "- **Cover:** Priya"),
        ("see :smile: and !important", "see :smile: and !important"),
    ],
)
def test_no_sign_that_has_a_space_before_it_begins_a_line(text: str, expected: str) -> None:
    assert unbroken(text) == expected


def test_of_a_card_what_is_shown_to_the_letter_and_what_is_sent_back_stays() -> None:
    assert unbroken_in({"type": "TextBlock", "text": "Quand ?"})["text"] == "Quand\u00a0?"
    (fact,) = unbroken_in({"type": "FactSet", "facts": [{"title": "Qui :", "value": "a : b"}]})["facts"]
    assert fact == {"title": "Qui\u00a0:", "value": "a\u00a0: b"}
    choices = {"type": "Input.ChoiceSet", "value": "x : y", "choices": [{"title": "Moi !", "value": "x : y"}]}
    assert unbroken_in(choices) == choices | {"choices": [{"title": "Moi\u00a0!", "value": "x : y"}]}
    opened = {"type": "Action.ShowCard", "title": "Et ?", "card": {"body": [{"type": "TextBlock", "text": "Oui !"}]}}
    assert unbroken_in({"actions": [opened]})["actions"][0]["card"]["body"][0]["text"] == "Oui\u00a0!"
    exact = {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": '{"a" : 1}', "fontType": "monospace"}]}
    assert unbroken_in(exact) == exact
