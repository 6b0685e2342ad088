"""Waiting: what the system said, within bounds, else full jitter."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.work.backoff import ASKED, LONGEST, delay, growing


@given(some.integers(0, 1000))
def test_a_wait_is_never_longer_than_the_bound(tries: int) -> None:
    assert 0.2 <= delay(tries) <= LONGEST + 0.2


@given(some.integers(0, 8))
def test_a_wait_is_at_most_twice_as_long_as_the_one_before(tries: int) -> None:
    assert max(delay(tries) for _ in range(50)) <= 0.2 + 2.0**tries


def test_waits_differ() -> None:
    assert len({delay(3) for _ in range(20)}) > 15


@pytest.mark.parametrize(("asked", "least"), [(0.0, 0.5), (-3.0, 0.5), (7.0, 7.0), (900.0, 900.0), (1e9, ASKED)])
def test_a_wish_of_the_system_is_granted_within_bounds(asked: float, least: float) -> None:
    assert least <= delay(3, asked) <= least + 0.5
    assert least <= growing(3, asked) <= least + 0.5


@given(some.floats(0, 1e6))
def test_looking_again_takes_at_most_as_long_as_has_been_waited(waited: float) -> None:
    assert 0.2 <= growing(waited) <= 0.2 + min(LONGEST, max(waited, 2.0))
