"""The gate in front of a system, for httpx: the circuit breaker, and the budget that all workers share."""

import threading
from collections.abc import Callable

import httpx

from bot.errors import Busy, System
from bot.systems import spending
from bot.systems.breaker import Breaker
from bot.systems.client import trust
from bot.systems.responses import retry_after

LONGEST_WAIT = 5.0  # seconds that a call waits for its turn; beyond that it is for later


class Gate(httpx.BaseTransport):
    """Lets calls through, or raises NotSent, Busy or Spent before they leave.

    ``turn`` takes a place in the budget: it gives the seconds to wait for it, or, where these are more than it is told, takes
    none. ``inner`` is the test's way in.
    """

    def __init__(
        self,
        system: System,
        breaker: Breaker,
        turn: Callable[[float], float] | None = None,
        inner: httpx.BaseTransport | None = None,
    ) -> None:
        self._system: System = system
        self._breaker = breaker
        self._turn = turn
        self._inner = inner or httpx.HTTPTransport(verify=trust())

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        spending.spend()
        self._wait()
        self._breaker.enter()
        try:
            response = self._inner.handle_request(request)
        except httpx.HTTPError:
            self._breaker.bad()
            raise
        if response.status_code == 429:
            self._breaker.busy(retry_after(response.headers))
        elif response.status_code >= 500:
            self._breaker.bad()
        else:
            self._breaker.good()
        return response

    def ready(self) -> float:
        """Waits for a turn. Gives the seconds in which the system is not to be called, 0 if it may be now; then there is a turn."""
        rests = self._breaker.pause()
        if rests > 0:
            return rests
        seconds = self._turn(LONGEST_WAIT) if self._turn else 0.0
        if seconds > LONGEST_WAIT:
            return seconds
        threading.Event().wait(seconds)
        return self._breaker.pause()

    def for_writes(self) -> "Gate":
        """The same gate for those who have waited for their turn before."""
        return Gate(self._system, self._breaker, None, self._inner)

    def close(self) -> None:
        self._inner.close()

    def _wait(self) -> None:
        seconds = self._turn(LONGEST_WAIT) if self._turn else 0.0
        if seconds > LONGEST_WAIT:
            raise Busy(self._system, "our own budget is used up", retry_after=seconds)
        threading.Event().wait(seconds)
