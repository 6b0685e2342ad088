"""Waiting for something to become true, without sleeping: woken by every change of an emulator."""

import time
from collections.abc import Callable
from threading import Condition
from typing import TypeVar

T = TypeVar("T")


def wait_for(changed: Condition, found: Callable[[], T], timeout: float, last: Callable[[], object]) -> T:
    """The first truthy answer of ``found``, asked now and whenever ``changed`` is notified.

    After ``timeout`` seconds a TimeoutError, which quotes ``last()``: what the emulator saw last.
    """
    ends = time.monotonic() + timeout
    with changed:
        while not (answer := found()):
            left = ends - time.monotonic()
            if left <= 0:
                raise TimeoutError(f"nothing of the kind within {timeout} s; the last seen: {last()}")
            changed.wait(left)
        return answer


def wake(changed: Condition) -> None:
    """Let everybody who waits look again."""
    with changed:
        changed.notify_all()
