import pytest
from hypothesis import given

from bot import texts
from bot.cards.hello import hello, help_, unknown
from bot.texts.en.cards import EXAMPLES
from tests.bot.cards.sound import HOSTILE_TEXTS, WORDS, sound


def test_the_first_words_are_sound() -> None:
    sound(hello())


def test_the_first_words_give_two_examples() -> None:
    assert hello().markdown.count("\n- ") == 2


def test_the_help_is_sound() -> None:
    sound(help_())


@pytest.mark.parametrize("kind", EXAMPLES)
def test_the_help_has_examples_of_each_kind(kind: str) -> None:
    assert all(f"- {example}" in help_().markdown for example in EXAMPLES[kind])


@pytest.mark.parametrize(("language", "quotes"), [("en", "“{}”"), ("de", "„{}“"), ("fr", "« {} »"), ("es", "«{}»"), ("it", "«{}»")])
def test_examples_stand_between_the_quotes_of_the_language(language: str, quotes: str) -> None:
    with texts.speaking(language):
        example = texts.cards.first_examples[0]
        assert quotes.format(example) in str(hello().card)


def test_an_unknown_message_is_told_so() -> None:
    assert unknown("sing a song").markdown.startswith("I didn't catch “sing a song” as something I can book.")


def test_an_empty_message_is_not_quoted() -> None:
    assert unknown("\u200b").markdown.startswith("I didn't catch that.")


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=lambda text: repr(text[:30]))
def test_hostile_words_are_echoed_without_effect(text: str) -> None:
    sound(unknown(text))


@given(WORDS)
def test_any_message_gets_a_sound_answer(text: str) -> None:
    sound(unknown(text))
