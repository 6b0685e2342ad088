"""Which of several bookings is meant comes to what is calculated: never another one in silence, and it is seldom asked."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.metamorphic.several.made import TONGUES, all_made
from tests.metamorphic.several.played import played

ONE_IN = 71
NEVER = ("done", "opened", "wrong")
MOST = {"lost": 3, "asked": 2}


@pytest.mark.parametrize("tongue", TONGUES)
def test_the_one_that_is_meant_is_changed_and_no_other(tongue: str, tmp_path: Path, migrated: Callable[[str], str]) -> None:
    every = [*all_made(tongue)][TONGUES.index(tongue) :: ONE_IN]
    faults = [(fault, made) for made, fault, _ in played(every, tongue, tmp_path, migrated("sqlite")) if fault]
    assert [(fault, made.text) for fault, made in faults if fault in NEVER] == []
    counts = Counter(fault for fault, _ in faults)
    assert {fault: count for fault, count in counts.items() if count > MOST.get(fault, 0)} == {}
