"""Sentences behind a booking come to what they ask for, and to nothing else: how often not may only fall."""

from collections import Counter

import pytest

from tests.metamorphic.answered.made import desks
from tests.metamorphic.behind.made import TONGUES, every, played

ONE_IN = 29
MOST: dict[str, dict[str, int]] = {
    "en": {"asked": 2},
    "de": {"wrong": 1, "unheard": 1},
    "fr": {},
    "es": {"wrong": 1, "unheard": 1},
    "it": {},
}


@pytest.mark.parametrize("tongue", TONGUES)
def test_few_sentences_come_to_something_else_than_they_ask_for(tongue: str) -> None:
    with desks() as new:
        faults = Counter(played(new, tongue, said)[0] for said in every(tongue)[::ONE_IN])
    assert {fault: count for fault, count in faults.items() if fault and count > MOST[tongue].get(fault, 0)} == {}
