"""From any clock to any later one, however both are spoken, is that stretch of hours of the day that is named."""

import tomllib
from datetime import datetime
from itertools import permutations
from pathlib import Path

import pytest

from intents import Phrase, read

NOW = datetime(2026, 11, 27, 10)
MONDAY, TUESDAY = "2026-11-30", "2026-12-01"
MIDNIGHT, NOON = "00:00", "12:00"
SPOKEN = tomllib.loads((Path(__file__).parent / "clocks.toml").read_text(encoding="utf-8"))


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
            draft = read(Phrase(said, NOW, "Europe/London"))
            got = [(str(span.start), str(span.end)) for span in draft.spans]
            day = TUESDAY if end == MIDNIGHT else MONDAY
            if draft.ask or got != [(f"{MONDAY} {start}:00", f"{day} {end}:00")]:
                wrong[said] = (got, draft.ask)
    assert wrong == {}


@pytest.mark.parametrize(
    "said", ["out Monday from 8am to midnight", "out Monday 09:00-00:00", "Montag von 08:00 bis Mitternacht weg"]
)
def test_until_midnight_is_no_end_before_its_begin(said: str) -> None:
    draft = read(Phrase(said, NOW, "Europe/London"))
    assert not draft.ask
    assert str(draft.spans[0].end) == f"{TUESDAY} 00:00:00"
