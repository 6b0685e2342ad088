import pytest
from hypothesis import given

from bot.texts.inert import clean, plain
from tests.bot.cards.sound import ACTIVE_IN_CARDS, ACTIVE_IN_MARKDOWN, HOSTILE, HOSTILE_TEXTS, WORDS, assert_inert


@pytest.mark.parametrize("case", [case for case in HOSTILE if "clean" in case], ids=lambda case: repr(case["text"]))
def test_the_corpus_is_shown_as_it_says(case: dict[str, str]) -> None:
    assert clean(case["text"]) == case["clean"]


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=lambda text: repr(text[:30]))
def test_hostile_words_have_no_effect_in_cards(text: str) -> None:
    assert_inert(plain(text), ACTIVE_IN_CARDS)


@given(WORDS)
def test_clean_words_have_no_effect_in_markdown(text: str) -> None:
    assert_inert(clean(text), ACTIVE_IN_MARKDOWN)


@given(WORDS)
def test_clean_words_hold_no_mark_of_emphasis_or_code(text: str) -> None:
    assert not set(clean(text)) & set("*`~\\<>")


@given(WORDS)
def test_plain_words_have_no_effect_in_cards(text: str) -> None:
    assert_inert(plain(text), ACTIVE_IN_CARDS)


@given(WORDS)
def test_words_fit_in_two_hundred_characters(text: str) -> None:
    assert len(clean(text)) <= 200
    assert len(plain(text)) <= 200


@given(WORDS)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert plain(plain(text)) == plain(text)


@given(WORDS)
def test_clean_words_are_one_trimmed_line(text: str) -> None:
    assert clean(text) == " ".join(clean(text).split())


def test_what_is_cut_ends_with_an_ellipsis() -> None:
    assert clean("word " * 100) == ("word " * 40)[:199].rstrip() + "…"


def test_a_letter_keeps_only_a_few_of_its_marks() -> None:
    assert len(clean("Z" + "\u0337" * 50 + "o")) == 6
