"""Messages made of other pieces than the plain ones: how many are read otherwise, silently or with a question, may only fall."""

from collections import Counter

import pytest

from tests.metamorphic.made import WORDS, make

KINDS = ("silent", "asked", "lost", "otherwise asked")
MOST = {
    "en": (1, 11, 1, 0),
    "de": (6, 31, 1, 0),
    "es": (3, 32, 3, 0),
    "fr": (6, 48, 2, 0),
    "it": (4, 32, 1, 0),
}


@pytest.mark.parametrize("language", sorted(WORDS))
def test_few_messages_of_the_same_meaning_are_read_otherwise(language: str) -> None:
    most = dict(zip(KINDS, MOST[language], strict=True))
    faults = Counter(fault.split(":")[0] for seed in range(300) if (fault := make(seed, language).fault()))
    assert {kind: count for kind, count in faults.items() if count > most[kind]} == {}
