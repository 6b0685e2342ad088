"""A request and then an edit of it come to the same as the request that says it at once: how often not may only fall."""

from collections import Counter

import pytest

from tests.metamorphic.changed.made import NOWS, TONGUES, all_made

MOST = {
    "en": {"asked": 2, "lost": 2},
    "de": {"lost": 2, "asked": 1},
    "es": {"asked": 2, "lost": 1},
    "fr": {"lost": 1},
    "it": {"lost": 1},
}
ONE_IN = {"en": 59}


@pytest.mark.parametrize("tongue", TONGUES)
def test_few_edits_come_to_something_else_than_what_is_said_at_once(tongue: str) -> None:
    one_in = ONE_IN.get(tongue, 31)
    made = [one for number, one in enumerate(all_made(NOWS[0], tongue)) if number % one_in == 0]
    faults = Counter(fault.split(":")[0] for one in made if (fault := one.fault()))
    assert {kind: count for kind, count in faults.items() if count > MOST[tongue].get(kind, 0)} == {}
