"""The gate in front of a system: what it lets through, and what it makes of the answers."""

import time
from typing import Any

import httpx
import pytest

from bot.errors import Busy, NotSent, RemoteError, Unsure
from bot.systems.breaker import FAILURES, Breaker
from bot.systems.everbridge.api import EverbridgeReader, EverbridgeWriter
from bot.systems.throttle import LONGEST_WAIT, Gate
from tests.conftest import Clock

AUTH = httpx.BasicAuth("api", "secret")


def reader(remote: Any, gate: Gate) -> EverbridgeReader:
    return EverbridgeReader(remote.origin, 9, AUTH, transport=gate)


@pytest.mark.parametrize("answer", [{"status": 500}, {"status": 503, "body": b"<html>"}, {"drop": True}])
def test_a_system_that_only_fails_is_left_in_peace(remote: Any, clock: Clock, answer: dict[str, Any]) -> None:
    everbridge = reader(remote, Gate("everbridge", Breaker("everbridge", clock)))
    for _ in range(FAILURES):
        remote.says(**answer)
        with pytest.raises(Unsure):
            everbridge.ping()
    with pytest.raises(NotSent, match="not called"):
        everbridge.ping()
    assert len(remote.asked) == FAILURES


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 423])
def test_a_system_that_refuses_lives(remote: Any, clock: Clock, status: int) -> None:
    breaker = Breaker("everbridge", clock)
    everbridge = reader(remote, Gate("everbridge", breaker))
    for _ in range(FAILURES + 1):
        remote.says(status)
        with pytest.raises(RemoteError):
            everbridge.ping()
    assert breaker.pause() == 0


def test_a_limit_holds_for_all_calls_as_long_as_it_says(remote: Any, clock: Clock) -> None:
    gate = Gate("everbridge", Breaker("everbridge", clock))
    remote.says(429, retry_after="7")
    with pytest.raises(Busy):
        reader(remote, gate).ping()
    with pytest.raises(NotSent):
        EverbridgeWriter(remote.origin, AUTH, transport=gate.for_writes()).send("POST", "/x", b"{}")
    assert (gate.ready(), len(remote.asked)) == (7, 1)


def test_one_dead_system_says_nothing_of_the_other(remote: Any, clock: Clock) -> None:
    dead, other = (Gate(system, Breaker(system, clock)) for system in ("everbridge", "webex"))
    for _ in range(FAILURES):
        remote.says(500)
        with pytest.raises(Unsure):
            reader(remote, dead).ping()
    assert dead.ready() > 0
    assert other.ready() == 0


def test_a_call_waits_for_its_turn(remote: Any, clock: Clock) -> None:
    remote.says(200, {"data": []})
    began = time.monotonic()
    reader(remote, Gate("everbridge", Breaker("everbridge", clock), lambda longest: 0.2)).ping()
    assert time.monotonic() - began >= 0.2


def test_a_turn_that_is_far_away_is_not_waited_for(remote: Any, clock: Clock) -> None:
    gate = Gate("everbridge", Breaker("everbridge", clock), lambda longest: longest + 3)
    with pytest.raises(Busy) as caught:
        reader(remote, gate).ping()
    assert (caught.value.retry_after, remote.asked, gate.ready()) == (LONGEST_WAIT + 3, [], LONGEST_WAIT + 3)
