"""What is spoken: a language for a moment and a thread, and none by chance."""

import re
from pathlib import Path
from threading import Thread

import pytest

from bot import texts


def test_english_is_spoken_where_nobody_says_otherwise() -> None:
    assert texts.spoken() == "en"
    assert texts.cards.book_it == "Book it"


def test_a_language_is_spoken_for_a_while() -> None:
    with texts.speaking("de"):
        assert texts.spoken() == "de"
        with texts.speaking("en"):
            assert texts.cards.book_it == "Book it"
        assert texts.spoken() == "de"
    assert texts.spoken() == "en"


@pytest.mark.parametrize("language", [None, "", "tlh", "inert", "../en"])
def test_one_without_texts_changes_nothing(language: str | None) -> None:
    with texts.speaking("de"), texts.speaking(language):
        assert texts.spoken() == "de"


def test_a_place_is_no_language_of_its_own() -> None:
    assert [texts.known(code) for code in ("de", "de-AT", "DE_ch", "en_US", "nl", None)] == ["de", "de", "de", "en", None, None]


def test_a_thread_speaks_for_itself() -> None:
    heard: list[str] = []
    with texts.speaking("de"):
        other = Thread(target=lambda: heard.append(texts.spoken()))
        other.start()
        other.join()
    assert heard == ["en"]


def test_what_a_language_lacks_is_an_error_and_no_english() -> None:
    with texts.speaking("de"), pytest.raises(AttributeError):
        texts.cards.no_such_text  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize("language", texts.languages())
def test_no_sentence_holds_an_address_since_a_space_may_read_it(language: str) -> None:
    for module in (Path(texts.__file__).parent / language).glob("*.py"):
        assert not re.search(r"\w@\w", module.read_text(encoding="utf-8")), module.name
