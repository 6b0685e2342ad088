"""Whoever is asked, or told, holds what their answer says, and whoever asked hears no more of it than that: how often not may only
fall."""

from collections import Counter

import pytest

from tests.metamorphic.answered.made import TONGUES, all_made, desks

ONE_IN = {"en": 541}
MOST = {"fr": {"relayed": 2}, "es": {"relayed": 1, "asked": 1}, "it": {"relayed": 1}}


@pytest.mark.parametrize("tongue", TONGUES)
def test_few_answers_come_to_something_else_than_they_say(tongue: str) -> None:
    one_in = ONE_IN.get(tongue, 307)
    faults = Counter[str]()
    with desks() as new:
        for number, made in enumerate(all_made(tongue)):
            if number % one_in == 0:
                with new() as desk:
                    faults[made.played(desk)[0]] += 1
    assert {kind: count for kind, count in faults.items() if kind and count > MOST.get(tongue, {}).get(kind, 0)} == {}
