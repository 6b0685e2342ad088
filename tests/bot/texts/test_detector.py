"""Nobody who writes another language reads English: what the bot says in the golden scenes has no English word and no English date.

Names of things in Webex and Everbridge stay as they are there: they are taken out before it is looked.
"""

import re

import pytest

from bot import texts
from intents.languages.saying import saying
from tests.bot.texts import golden
from tests.house.test_rooms import tree
from tests.house.test_words import ENGLISH, modules, strings

OTHERS = [language for language in texts.languages() if language != "en"]
NAMES = re.compile(
    r"Payments (?:on-call|team)|Platform on-call|, in the thread|Working hours|Office hours|Holidays|Webex Calling|Scheduling"
    r"|Understudy|Everbridge|\S+@example\.com|\S+\.(?:ics|png)|Europe/\w+|POST|PUT|DELETE|HH:MM"
)
"""What has an English name of its own, and what the writer of the scenes says (golden.py)."""
WORDS = re.compile(
    r"\b(?:the|you|your|you're|i'm|and|or|of|for|by|from|until|is|isn't|are|was|it|that|this|they|their|who|whoever|when|what|why"
    r"|cover|covers|covered|booked|book|out|all day|nobody|somebody|reply|told|not|today|nothing|again|every|days?|hours?|weeks?"
    r"|holidays?|working|schedule|shifts?|duty|answer|change|undo|yes|take back|doesn't|can't|didn't|call|card|week|first|last)\b",
    re.IGNORECASE,
)
"""Words that would give an English sentence away, and are none in the other languages."""
OWN = {"de": {"was", "details", "team", "call"}, "fr": {"or", "not"}, "es": {"of"}, "it": {"or", "by"}}
"""Those that are words of a language as well."""


def english_in(said: str, language: str) -> list[str]:
    """The English words and dates of a line."""
    bare = NAMES.sub("", said)
    own = saying(language)
    theirs = {*own.weekdays, *own.months, *(name.rstrip(".") for name in (*own.weekdays, *own.months))}
    dates = [name for name in (*saying("en").weekdays, *saying("en").months) if name not in theirs]
    words = [found[0] for found in WORDS.finditer(bare) if found[0].lower() not in OWN[language]]
    return words + [name for name in dates if re.search(rf"\b{name}\b", bare)]


def said_in(language: str) -> list[str]:
    """What the bot says in the scenes of a language: not the words of the people, nor the titles of the scenes."""
    lines = [line for scene in golden.kept(language).values() for line in scene]
    return [line for line in lines if line.startswith("  ")]


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_reaches_who_writes_another_language(language: str) -> None:
    said = said_in(language)
    assert len(said) > 400
    assert [(line.strip(), found) for line in said if (found := english_in(line, language))] == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_sentence_stands_untranslated(language: str) -> None:
    """Four words in a row that stand in the texts of English stand in no other language's; fewer may be a code."""
    english, own = (
        {text for path in modules(ENGLISH.parent / folder) for text in strings(tree(path))} for folder in ("en", language)
    )
    assert [text for text in english & own if re.search(r"(?:\w+,? ){3}\w+", text)] == []


@pytest.mark.parametrize(
    "said",
    [
        "  Alex Morgan: Holiday 25 Dec 2026, im Zeitplan „Holidays“",
        "  Schon darin  Mon-Fri 09:00-12:00",
        "  You're out, Lee covers",
    ],
)
def test_english_is_seen(said: str) -> None:
    assert english_in(said, "de")
