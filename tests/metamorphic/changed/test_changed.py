"""A request and then an edit of it come to the same as the request that says it at once: how often not may only fall."""

from collections import Counter

from tests.metamorphic.changed.made import NOWS, all_made

MOST = {"silent": 0, "beside": 1, "asked": 2, "lost": 2}
ONE_IN = 29


def test_few_edits_come_to_something_else_than_what_is_said_at_once() -> None:
    made = [one for number, one in enumerate(all_made(NOWS[0])) if number % ONE_IN == 0]
    faults = Counter(fault.split(":")[0] for one in made if (fault := one.fault()))
    assert {kind: count for kind, count in faults.items() if count > MOST[kind]} == {}
