"""From any clock to any later one, however both are spoken, is that stretch of hours of the day that is named."""

from itertools import permutations

import pytest

from tests.metamorphic.tables import heard, table

MONDAY, TUESDAY = "2026-11-30", "2026-12-01"
MIDNIGHT, NOON = "00:00", "12:00"
SPOKEN = table("clocks")


def pairs(clocks: dict[str, str]) -> list[tuple[str, str, str, str]]:
    """Each clock with each later one of the day, the words and the times of both; "8 to midnight" may be in the evening, and what
    is longer than half a day where midnight is the first is left out too."""
    found = []
    for (first, start), (last, end) in permutations(clocks.items(), 2):
        later = end > start if end != MIDNIGHT else start >= NOON
        if later and not (start == MIDNIGHT and end > NOON):
            found.append((first.partition("|")[0], last.rpartition("|")[2], start, end))
    return found


@pytest.mark.parametrize("language", SPOKEN)
def test_a_stretch_between_two_clocks_is_read_however_they_are_spoken(language: str) -> None:
    wrong = {}
    for first, last, start, end in pairs(SPOKEN[language]["clocks"]):
        for say in SPOKEN[language]["says"]:
            said = say.format(first, last)
            draft = heard(said)
            got = [(str(span.start), str(span.end)) for span in draft.spans]
            day = TUESDAY if end == MIDNIGHT else MONDAY
            if draft.ask or got != [(f"{MONDAY} {start}:00", f"{day} {end}:00")]:
                wrong[said] = (got, draft.ask)
    assert wrong == {}


@pytest.mark.parametrize(
    "said", ["out Monday from 8am to midnight", "out Monday 09:00-00:00", "Montag von 08:00 bis Mitternacht weg"]
)
def test_until_midnight_is_no_end_before_its_begin(said: str) -> None:
    draft = heard(said)
    assert not draft.ask
    assert str(draft.spans[0].end) == f"{TUESDAY} 00:00:00"
