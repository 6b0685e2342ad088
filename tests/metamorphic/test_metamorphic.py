"""Messages made of other pieces than the plain ones: how many are read otherwise, silently or with a question, may only fall."""

from collections import Counter

import pytest

from tests.metamorphic.made import WORDS, make

KINDS = ("silent", "asked", "lost", "otherwise asked")
MOST = {
    "en": (1, 11, 1, 0),
    "de": (13, 41, 1, 0),
    "es": (7, 47, 8, 0),
    "fr": (13, 62, 6, 0),
    "it": (17, 52, 1, 0),
}


@pytest.mark.parametrize("language", sorted(WORDS))
def test_few_messages_of_the_same_meaning_are_read_otherwise(language: str) -> None:
    most = dict(zip(KINDS, MOST[language], strict=True))
    faults = Counter(fault.split(":")[0] for seed in range(300) if (fault := make(seed, language).fault()))
    assert {kind: count for kind, count in faults.items() if count > most[kind]} == {}
