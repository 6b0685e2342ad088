"""No text makes the reader fail, or slow, or give a span that ends before it starts."""

import time as clock
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.when import find
from intents.when.words import PHRASES, WORDS

NOW = datetime(2026, 11, 20, 10)
LONG = 7439
SIGNS = [*"-/.,:()&129", "12", "31", "2026", "0930", "3pm", "15:30", "24/12", "1st", "8th", "13.5.", "___"]
words = st.sampled_from([*WORDS, *PHRASES, *SIGNS])
jumbles = st.lists(st.tuples(words, st.sampled_from([" ", " ", " ", "", "-"])), max_size=14).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
ways = st.sampled_from([{}, {"alone": True}, {"habit": True}, {"date_order": "MDY"}])


def check(text: str, how: dict[str, Any]) -> None:
    found = find(text, now=NOW, timezone="Europe/London", **how)
    for span in found.spans:
        assert span.start is not None or span.end is not None
        if isinstance(span.start, datetime) and isinstance(span.end, datetime):
            assert span.start < span.end
        assert text[slice(*span.place)] == span.said
    assert all(0 <= start < end <= len(text) for start, end in found.taken)


@given(st.text(max_size=80), ways)
def test_any_text_can_be_read(text: str, how: dict[str, Any]) -> None:
    check(text, how)


@given(jumbles, ways)
def test_any_jumble_of_date_words_can_be_read(text: str, how: dict[str, Any]) -> None:
    check(text, how)


@given(jumbles, st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)))
def test_it_can_be_read_on_any_day(text: str, now: datetime) -> None:
    find(text, now=now, alone=True)


@given(jumbles)
def test_the_same_words_give_the_same_result(text: str) -> None:
    assert find(text, now=NOW) == find(text, now=NOW)


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "1-",
        "1/2 ",
        "may ",
        "may,",
        "1 and ",
        "from 1 ",
        "every 1 ",
        "in 3 days ",
        "2 weeks from ",
        "first ",
        "the ",
        "half ",
        "tomorrow ",
        "until ",
        "week of ",
        "12:30-",
        "december ",
        "for 2 weeks ",
        "mondays and ",
        "the day after christmas ",
        "quarter to ",
        "x",
        "_",
        "é",
        "📅",
        "(",
        "twenty ",
        "wensdxy ",
        "a1",
        "last week of ",
        "every day from ",
    ],
)
def test_four_times_the_hostile_text_takes_no_more_than_some_four_times_as_long(piece: str) -> None:
    text = (piece * LONG)[:LONG].encode()[:LONG].decode(errors="ignore")
    assert took(text) < 8 * took(text[: len(text) // 4]) + 0.02


def took(text: str) -> float:
    """Seconds of processor time, the better of two readings: another program on the same core makes one of them slow."""
    found = []
    for _ in range(2):
        began = clock.process_time()
        find(text, now=NOW)
        found.append(clock.process_time() - began)
    return min(found)


def test_deeply_nested_counting_ends() -> None:
    assert find("2 weeks from " * 300 + "Monday", now=NOW).spans
