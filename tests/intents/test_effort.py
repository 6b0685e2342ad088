"""How many steps a message takes: counted, not timed, so that a busy machine says the same."""

import re
import sys
from collections import Counter
from datetime import datetime
from types import FrameType

import pytest

from intents import Phrase, read
from tests.intents.whole import NOW

TYPICAL = (
    "I'm out Friday, cover with Sam",
    "off next week",
    "Sam covers my on-call from Monday to Wednesday",
    "dentist tomorrow at 3pm, back by 5",
    "who is on call on Saturday?",
    "thanks, that's great!",
    "please cancel my leave on the 12th",
    "I work 9 to 5 Monday to Thursday and 9 to 1 on Friday",
)
MOST = {"calls": 6500, "templates": 45, "searches": 36}  # a third above what the one that takes most of them took
LONG = 700  # letters
REPEATED = (
    "half day ",
    "except Tuesday ",
    "a day off ",
    "is on in ",
    "no wait, Tuesday ",
    "I am off on Friday. ",
    "Sam covers Friday, ",
    "9-5 ",
    "(",
    "not away Thursday ",
)


def steps(text: str) -> Counter[str]:
    """The calls of functions, the templates tried at a place, and the searches with a pattern that reading takes once all tables
    are there."""
    found: Counter[str] = Counter()

    def count(frame: FrameType, event: str, arg: object) -> None:
        if event == "call":
            found["calls"] += 1
            found["templates"] += frame.f_code.co_qualname == "sequence.<locals>.ends"
        elif event == "c_call":
            found["searches"] += isinstance(getattr(arg, "__self__", None), re.Pattern)

    said = Phrase(text, datetime.fromisoformat(NOW), "Europe/London")
    read(said)
    sys.setprofile(count)
    try:
        read(said)
    finally:
        sys.setprofile(None)
    return found


@pytest.mark.parametrize("text", TYPICAL)
def test_a_typical_message_takes_few_steps(text: str) -> None:
    found = steps(text)
    assert {kind: found[kind] for kind in MOST if found[kind] > MOST[kind]} == {}


@pytest.mark.parametrize("words", REPEATED)
def test_twice_the_words_take_hardly_more_than_three_times_the_steps(words: str) -> None:
    once, twice = ((words * LONG)[:length] for length in (LONG, 2 * LONG))
    assert steps(twice)["calls"] < 3.5 * steps(once)["calls"]
