"""Who we are to a system, as ``httpx.Auth``: what is the same wherever a bearer is sent.

    BasicAuth      user name and password
    StaticBearer   a given token
    Bearer         a token that is fetched, kept and renewed; how, the system's own folder says

A call that fails because no token could be had raises ``NotSent``, ``Busy`` or ``Unauthorized``: it certainly did not arrive.
"""

import logging
import threading
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

import httpx
from httpx import BasicAuth

from bot.errors import SettingsError, System, Unauthorized
from bot.systems.oauth import sayable

__all__ = ["BasicAuth", "Bearer", "Clock", "Held", "StaticBearer", "TokenStore"]

Clock = Callable[[], datetime]
Flow = Generator[httpx.Request, httpx.Response, None]

_IN_VAIN = timedelta(minutes=5)  # without a new token, after one that was refused like the old one

log = logging.getLogger(__name__)


class TokenStore(Protocol):
    """Where a service app's tokens outlive the process; shared by all workers."""

    def load(self) -> tuple[str | None, str, datetime | None]:
        """Access token if there is one, refresh token, and when the access token ends (aware; None if not known)."""
        ...

    def save(self, access: str, refresh: str, expires_at: datetime) -> None:
        """Keeps the new pair durably, and lets go. Called before the new access token is used for the first time."""
        ...

    def claim(self) -> bool:
        """Takes the right to renew, which one of all workers has at a time. False when another one has it."""
        ...

    def let_go(self) -> None:
        """Gives the right to renew back."""
        ...


@dataclass(frozen=True, slots=True)
class Held:
    """A token in the hand; ``due`` is when to get a new one, None: when it is refused. ``found``: another worker has got it, we
    don't know when."""

    access: str | None = field(repr=False)
    due: datetime | None
    found: bool = False

    def good(self, now: datetime, refused: str | None) -> bool:
        return self.access is not None and self.access != refused and (self.due is None or now < self.due)


class Bearer(httpx.Auth):
    """Sends a token; when it is refused, gets another once and asks once more.

    No more than one that is new (what another worker has kept may be as old as ours), and when that was in vain, not for some
    minutes: Everbridge says 401 for an unknown organization too. Both that and a refusal of the token endpoint are a line in the
    log to be alarmed by.
    """

    def __init__(self, system: System, clock: Clock) -> None:
        self._system: System = system
        self._clock = clock
        self._lock = threading.Lock()
        self._held = Held(None, None)
        self._in_vain_until: datetime | None = None

    def sync_auth_flow(self, request: httpx.Request) -> Flow:
        held = self._hold(None)
        response = yield _carrying(request, held)
        if response.status_code == 401 and (self._in_vain_until is None or self._clock() >= self._in_vain_until):
            held = self._hold(held.access)
            response = yield _carrying(request, held)
            if response.status_code == 401 and held.found:
                response = yield _carrying(request, self._hold(held.access))
            self._in_vain_until = self._clock() + _IN_VAIN if response.status_code == 401 else None
            if self._in_vain_until:
                log.error("ALARM: %s refuses our credentials, also with a new token", self._system)

    def _hold(self, refused: str | None) -> Held:
        with self._lock:
            now = self._clock()
            if not self._held.good(now, refused):
                try:
                    self._held = self._another(now, refused)
                except Unauthorized as error:
                    log.error("ALARM: %s gives us no token: %s", self._system, error.detail)
                    raise
            return self._held

    def _another(self, now: datetime, refused: str | None) -> Held:
        raise NotImplementedError


def _carrying(request: httpx.Request, held: Held) -> httpx.Request:
    request.headers["Authorization"] = f"Bearer {held.access}"
    return request


class StaticBearer(httpx.Auth):
    """A token that somebody else looks after. Raises ``SettingsError`` if no header can carry it."""

    def __init__(self, token: str) -> None:
        if not sayable(token):
            raise SettingsError("an access token must be letters, digits and signs without spaces: copy it again")
        self._header = f"Bearer {token}"

    def auth_flow(self, request: httpx.Request) -> Flow:
        request.headers["Authorization"] = self._header
        yield request
