"""A dead system is left in peace, and found out to live again by one call."""

from datetime import timedelta

import pytest

from bot.errors import NotSent
from bot.systems.breaker import FAILURES, FIRST, LONGEST, PROBE, Breaker
from tests.conftest import Clock


@pytest.fixture
def breaker(clock: Clock) -> Breaker:
    return Breaker("everbridge", clock)


def dead(breaker: Breaker) -> None:
    for _ in range(FAILURES):
        breaker.enter()
        breaker.bad()


def test_some_failures_are_borne(breaker: Breaker) -> None:
    for _ in range(FAILURES - 1):
        breaker.enter()
        breaker.bad()
    breaker.enter()
    assert breaker.pause() == 0


def test_failures_with_an_answer_between_are_no_row(breaker: Breaker) -> None:
    for _ in range(3 * FAILURES):
        breaker.enter()
        breaker.bad()
        breaker.good()
    assert breaker.pause() == 0


def test_a_dead_system_is_not_called(breaker: Breaker) -> None:
    dead(breaker)
    with pytest.raises(NotSent) as caught:
        breaker.enter()
    assert caught.value.retry_after == breaker.pause() == FIRST.total_seconds()


def test_after_a_while_one_call_finds_out_and_the_others_wait(breaker: Breaker, clock: Clock) -> None:
    dead(breaker)
    clock.now += FIRST
    breaker.enter()
    with pytest.raises(NotSent):
        breaker.enter()
    breaker.good()
    breaker.enter()
    assert breaker.pause() == 0


def test_a_call_that_fails_again_makes_it_twice_as_long_up_to_a_bound(breaker: Breaker, clock: Clock) -> None:
    dead(breaker)
    pauses = []
    for _ in range(6):
        clock.now += timedelta(seconds=breaker.pause())
        breaker.enter()
        breaker.bad()
        pauses.append(breaker.pause())
    assert pauses == [10, 20, 40, 60, 60, 60] and LONGEST.total_seconds() == 60


def test_a_call_that_never_comes_back_lets_another_one_try(breaker: Breaker, clock: Clock) -> None:
    dead(breaker)
    clock.now += FIRST
    breaker.enter()
    clock.now += PROBE
    breaker.enter()


@pytest.mark.parametrize(("asked", "pause"), [(None, 1), (0.0, 0), (7.0, 7), (86400.0, 60)])
def test_a_system_that_asks_for_a_pause_gets_it_up_to_a_bound(breaker: Breaker, asked: float | None, pause: float) -> None:
    breaker.enter()
    breaker.busy(asked)
    assert breaker.pause() == pause


def test_after_a_pause_that_was_asked_for_calls_go_on_at_once(breaker: Breaker, clock: Clock) -> None:
    breaker.enter()
    breaker.busy(1.0)
    clock.now += timedelta(seconds=1)
    breaker.enter()
    breaker.busy(1.0)
    assert breaker.pause() == 1
    clock.now += timedelta(seconds=1)
    breaker.enter()
    breaker.bad()
    assert breaker.pause() == 0


def test_a_busy_answer_is_an_answer_of_a_system_that_was_dead(breaker: Breaker, clock: Clock) -> None:
    dead(breaker)
    clock.now += FIRST
    breaker.enter()
    breaker.busy(2.0)
    assert breaker.pause() == 2
