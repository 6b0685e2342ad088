"""After every turn whoever stands in was told last what is booked with them, and whoever is out the same."""

from itertools import islice

import pytest

from tests.metamorphic.answered.made import desks
from tests.metamorphic.story.believed import Believed, hours_said
from tests.metamorphic.story.made import said, walks

WALKS, SEED = 6, 28


def test_what_is_booked_is_what_everybody_was_told_last() -> None:
    faults = list[str]()
    with desks() as new:
        for walk in walks(WALKS, SEED):
            with new() as desk:
                faults += [f"{walk}: {fault}" for fault in islice(walk.faults(desk), 1)]
    assert faults == []


@pytest.mark.parametrize(
    ("told", "hours"),
    [
        ("Mon 14 Dec 2026, 09:00–17:00 (Europe/London)", "14:09:00-16:30(16)"),
        ("Mon 14 Dec 2026, 10:00–18:00 (Europe/Berlin)", "14:09:00-16:30(16)"),
        ("4 shifts, Mon–Thu 09:00–17:00, Mon 14 Dec – Tue 15 Dec 2026 (Europe/London)", "14:09:00-16:30(16) 15:09:00-16:30(16)"),
        ("Mon 14 Dec 2026, 23:00 – Tue 15 Dec 2026, 01:00 (Europe/London)", "14:23:00-23:30(2) 15:00:00-00:30(2)"),
        ("\n- Mon 14 Dec 2026, 09:00–10:00\n- Wed 16 Dec 2026, 09:00–10:00", "14:09:00-09:30(2) 16:09:00-09:30(2)"),
    ],
)
def test_times_in_words_are_read(told: str, hours: str) -> None:
    assert said(hours_said(told)) == hours


def test_a_change_says_all_that_is_theirs_from_then_on() -> None:
    reader = Believed()
    reader.reads(["You're covering for Alex Morgan: Mon 14 Dec 2026, 09:00–10:00 (Europe/London)\n\nIt has just been booked."])
    reader.reads(["You cover for Alex Morgan at another time: now Tue 15 Dec 2026, 09:00–10:00 (Europe/London)\n\nBefore: …"])
    assert said(reader.hours) == "15:09:00-09:30(2)"
