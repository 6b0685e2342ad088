"""Words said in passing change nothing, and those after a booking come to what is calculated: how often not may only fall."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.metamorphic.passing.made import TONGUES, all_made
from tests.metamorphic.passing.played import played

ONE_IN = 83
NEVER = ("done", "opened", "left", "wrong")
MOST = {"lost": 2, "asked": 1, "unheard": 1}


@pytest.mark.parametrize("tongue", TONGUES)
def test_few_words_come_to_something_else_than_what_is_calculated(
    tongue: str, tmp_path: Path, migrated: Callable[[str], str]
) -> None:
    every = [*all_made(tongue)][TONGUES.index(tongue) :: ONE_IN]
    url = migrated("sqlite")
    faults = [(fault, made) for made, fault, _ in played(every, tongue, tmp_path, url) if fault]
    assert [(fault, made.state.name, made.text) for fault, made in faults if fault in NEVER] == []
    counts = Counter(fault for fault, _ in faults)
    assert {fault: count for fault, count in counts.items() if count > MOST.get(fault, 0)} == {}
