"""Only the writer's own visible words are left, each where it stood."""

import pytest

from intents.text.normalize import clean, fold


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("**off** on _Monday_", "off on Monday"),
        ("off on Mon\u200bday", "off on Monday"),
        ("\u202eoff", "off"),
        ("off Monday\n> I'm off Tuesday", "off Monday"),
        ("off Monday\n\nKind regards,\nAnna May", "off Monday"),
        ("off Monday\nThanks,\nAnna", "off Monday"),
        ("off Monday\nSent from my phone", "off Monday"),
        ("off Monday\n-- \nAnna\nHead of May", "off Monday"),
        ("see https://example.com/may off", "see off"),
        ("```off Monday``` hello", "hello"),
        ("I\u2019m off", "I'm off"),
        ("off on the 1st :D", "off on the 1st"),
        ("off tmrw xD cover: Pat :) <3", "off tmrw cover: Pat"),
    ],
)
def test_what_is_not_said_goes(said: str, left: str) -> None:
    assert clean(said).split() == left.split()


def test_thanks_before_a_sentence_is_no_signature() -> None:
    assert "off on Friday" in clean("Thanks\nI am off on Friday")


def test_visible_words_stay_in_place() -> None:
    said = "**off** on `Monday`"
    assert clean(said).index("Monday") == said.index("Monday")


@pytest.mark.parametrize("said", ["İstanbul", "ẞtraße", "OFF"])
def test_folding_keeps_the_length(said: str) -> None:
    assert len(fold(said)) == len(said)
