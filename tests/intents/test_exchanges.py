"""Two who swap: which of two days is whose."""

from datetime import datetime

import pytest

from intents import Phrase, read

MONDAY = datetime(2026, 11, 30, 8, 20)
THURSDAY, SATURDAY = datetime(2026, 12, 3), datetime(2026, 12, 5)
SAID = [
    "swap my thursday with lee's saturday",
    "swapping thursday for saturday with lee",
    "I swapped my Thursday with Lee's Saturday",
    "swap lee's saturday with my thursday",
    "I take lee's saturday and he takes my thursday",
    "lee does my thursday and I'll do his saturday",
    "lee and I swap: I do saturday, he does thursday",
    "me and lee swapped shifts, he has thursday and I have saturday",
    "swapped with lee, I'm on saturday and he's on thursday",
]
OTHERS = [
    "the shift swap on monday went well, I'm off friday, lee covers",
    "can we swap the meeting on monday with lee to tuesday",
    "don't swap my thursday with lee's saturday",
    "I did Lee's Tuesday last week so he's doing my Wednesday this week, I'm off",
]


@pytest.mark.parametrize("said", SAID)
def test_each_day_is_given_to_whose_it_is_not(said: str) -> None:
    draft = read(Phrase(said, MONDAY, "Europe/London"))
    assert (draft.wish, [name.lower() for name in draft.people]) == ("swap", ["lee"])
    assert ([span.start for span in draft.spans], [span.start for span in draft.given]) == ([THURSDAY], [SATURDAY])


def test_the_reading_shows_both_sides() -> None:
    (back,) = read(Phrase(SAID[0], MONDAY, "Europe/London")).reading()["more"]
    assert (back["subject"], back["people"], back["when"][0]["start"]) == (["lee"], ["me"], "2026-12-05T00:00")


@pytest.mark.parametrize("said", OTHERS)
def test_what_only_speaks_of_a_swap_is_none(said: str) -> None:
    assert read(Phrase(said, MONDAY, "Europe/London")).wish == ""
