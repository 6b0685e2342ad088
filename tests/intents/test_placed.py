"""Hours that somebody has by their place in the duty."""

from collections.abc import Sequence
from datetime import datetime

import pytest

from intents import Phrase
from intents.requests.asked.placed import placed
from intents.requests.asked.within import Stretch

NOW = datetime(2026, 11, 18, 10)
THURSDAY: Stretch = datetime(2026, 11, 19, 9), datetime(2026, 11, 19, 17)
FRIDAY: Stretch = datetime(2026, 11, 20, 9), datetime(2026, 11, 20, 17)
WHOLE: Stretch = datetime(2026, 11, 19), datetime(2026, 11, 20)
NAMES = {name.casefold(): name for name in ("Jo", "Lee", "Priya", "Leo")}


def said(text: str, *, of: Sequence[Stretch] = (THURSDAY,), beside: bool = False) -> list[str]:
    parts = placed(Phrase(text, NOW, "Europe/London"), of, lambda word: NAMES.get(word.casefold()), beside=beside)
    whens = [f"{one.part[0]:%a %H:%M}-{one.part[1]:%H:%M}" if one.part else "rest" if one.rest else "?" for one in parts]
    return [f"{' '.join(one.names)} {when}" for one, when in zip(parts, whens, strict=True)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("priya for the first hour", ["Priya Thu 09:00-10:00"]),
        ("can Jo do the last two hours?", ["Jo Thu 15:00-17:00"]),
        ("lee the first half hour", ["Lee Thu 09:00-09:30"]),
        ("jo the first two and a half hours", ["Jo Thu 09:00-11:30"]),
        ("lee takes the final 45 minutes please", ["Lee Thu 16:15-17:00"]),
        ("jo has the second hour", ["Jo Thu 10:00-11:00"]),
        ("jo the first half and lee the second half", ["Jo Thu 09:00-13:00", "Lee Thu 13:00-17:00"]),
        ("Jo the first hour, Lee the rest", ["Jo Thu 09:00-10:00", "Lee rest"]),
        ("Jo die erste Stunde, den Rest Lee", ["Jo Thu 09:00-10:00", "Lee rest"]),
        ("Jo les deux dernières heures et Lee le reste", ["Jo Thu 15:00-17:00", "Lee rest"]),
        ("Jo las dos últimas horas", ["Jo Thu 15:00-17:00"]),
        ("Lee la prima ora, il resto Jo", ["Lee Thu 09:00-10:00", "Jo rest"]),
    ],
)
def test_it_is_taken_from_the_shift(text: str, parts: list[str]) -> None:
    assert said(text) == parts


def test_of_several_days_only_with_the_day_and_of_days_without_hours_never() -> None:
    assert said("leo for the last hour on friday", of=(THURSDAY, FRIDAY)) == ["Leo Fri 16:00-17:00"]
    assert said("leo for the last hour", of=(THURSDAY, FRIDAY)) == ["Leo ?"]
    assert said("leo for the last hour", of=(WHOLE,)) == ["Leo ?"]


@pytest.mark.parametrize(
    "text",
    [
        "jo for the first hour, the dentist is at nine",
        "jo until noon",
        "lee for the rest",
        "I can do the first hour",
    ],
)
def test_nobody_has_a_part_by_other_words(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text", ["not Jo for the first hour", "Jo but without the last hour", "jo for the first hour unless she's busy"]
)
def test_what_is_denied_or_on_a_condition_is_no_part_that_can_be_told(text: str) -> None:
    assert said(text) == ["Jo ?"]


def test_what_is_read_beside_it_is_no_part() -> None:
    assert said("I'm out Thursday, Priya for the first 2 hours, then Leo", beside=True) == ["Priya Thu 09:00-11:00", "Leo rest"]
