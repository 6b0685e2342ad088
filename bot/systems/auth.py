"""Who we are to the two systems, as ``httpx.Auth``.

    BasicAuth           Everbridge, user name and password
    ClientCredentials   Everbridge, OAuth (specs/everbridge.md §1.3)
    ServiceApp          Webex person schedules, a refresh token (specs/webex.md §6)
    StaticBearer        Webex person schedules, a given admin token

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

from bot.errors import NotSent, SettingsError, System, Unauthorized
from bot.systems.oauth import TokenDesk, sayable

__all__ = ["BasicAuth", "ClientCredentials", "Clock", "ServiceApp", "StaticBearer", "TokenStore"]

Clock = Callable[[], datetime]
_Flow = Generator[httpx.Request, httpx.Response, None]

_EVERBRIDGE_SCOPE = "openid user-profile role service-profile"
_EVERBRIDGE_LIFE = timedelta(hours=8)
_WEBEX_LIFE = timedelta(days=14)
_SPARE = timedelta(minutes=1)
_IN_VAIN = timedelta(minutes=5)   # without a new token, after one that was refused like the old one
_ANOTHER = 0.1                    # seconds to look whether another worker has a new token
_PATIENCE = 600                   # such looks

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
class _Held:
    """A token in the hand; ``due`` is when to get a new one, None: when it is refused."""

    access: str | None = field(repr=False)
    due: datetime | None

    def good(self, now: datetime, refused: str | None) -> bool:
        return self.access is not None and self.access != refused and (self.due is None or now < self.due)


class _Bearer(httpx.Auth):
    """Sends a token; when it is refused, gets another once and asks once more.

    No more than once, and when that was in vain, not for some minutes: Everbridge says 401 for an unknown organization too. Both
    that and a refusal of the token endpoint are a line in the log to be alarmed by.
    """

    def __init__(self, system: System, clock: Clock) -> None:
        self._system: System = system
        self._clock = clock
        self._lock = threading.Lock()
        self._held = _Held(None, None)
        self._in_vain_until: datetime | None = None

    def sync_auth_flow(self, request: httpx.Request) -> _Flow:
        token = self._token(None)
        request.headers["Authorization"] = f"Bearer {token}"
        response = yield request
        if response.status_code == 401 and (self._in_vain_until is None or self._clock() >= self._in_vain_until):
            request.headers["Authorization"] = f"Bearer {self._token(token)}"
            response = yield request
            self._in_vain_until = self._clock() + _IN_VAIN if response.status_code == 401 else None
            if self._in_vain_until:
                log.error("ALARM: %s refuses our credentials, also with a new token", self._system)

    def _token(self, refused: str | None) -> str:
        with self._lock:
            now = self._clock()
            if not self._held.good(now, refused):
                try:
                    self._held = self._another(now, refused)
                except Unauthorized as error:
                    log.error("ALARM: %s gives us no token: %s", self._system, error.detail)
                    raise
            return str(self._held.access)

    def _another(self, now: datetime, refused: str | None) -> _Held:
        raise NotImplementedError


class StaticBearer(httpx.Auth):
    """A token that somebody else looks after. Raises ``SettingsError`` if no header can carry it."""

    def __init__(self, token: str) -> None:
        if not sayable(token):
            raise SettingsError("an access token must be letters, digits and signs without spaces: copy it again")
        self._header = f"Bearer {token}"

    def auth_flow(self, request: httpx.Request) -> _Flow:
        request.headers["Authorization"] = self._header
        yield request


class ClientCredentials(_Bearer):
    """Everbridge by OAuth. The token is kept in memory until shortly before it ends.

    The bearer is the ``access_token``; one vendor page says ``id_token`` (specs/everbridge.md §9 row 16).
    """

    def __init__(self, token_url: str, client_id: str, client_secret: str, *, clock: Clock, scope: str = _EVERBRIDGE_SCOPE,
                 transport: httpx.BaseTransport | None = None) -> None:
        self._desk = TokenDesk("everbridge", token_url, _EVERBRIDGE_LIFE, transport)
        self._form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret,
                      "scope": scope}
        super().__init__("everbridge", clock)

    def close(self) -> None:
        self._desk.close()

    def _another(self, now: datetime, refused: str | None) -> _Held:
        grant = self._desk.grant(self._form)
        return _Held(grant.access, now + grant.life - min(_SPARE, grant.life / 5))


class ServiceApp(_Bearer):
    """Webex as a service app: a new access token at 80 % of the life of the old one, or when the old one is refused.

    One worker renews, the others read what it has kept: the old refresh token may be dead once it was used. For a token found in
    the store 80 % of what is left of it counts, as its beginning is not known.
    """

    def __init__(self, base_url: str, client_id: str, client_secret: str, store: TokenStore, *, clock: Clock,
                 transport: httpx.BaseTransport | None = None) -> None:
        self._desk = TokenDesk("webex", base_url.rstrip("/") + "/access_token", _WEBEX_LIFE, transport)
        self._form = {"grant_type": "refresh_token", "client_id": client_id, "client_secret": client_secret}
        self._store = store
        super().__init__("webex", clock)

    def close(self) -> None:
        self._desk.close()

    def _another(self, now: datetime, refused: str | None) -> _Held:
        for _ in range(_PATIENCE):
            found = self._kept(now, refused)
            if found is not None:
                return found
            if self._store.claim():
                return self._renewed(now, refused)
            threading.Event().wait(_ANOTHER)
        raise NotSent(self._system, "another worker is renewing the token, and does not come to an end")

    def _kept(self, now: datetime, refused: str | None) -> _Held | None:
        access, _, expires_at = self._store.load()
        stored = _Held(access, _due(now, expires_at - now) if expires_at else None)
        return stored if access != self._held.access and stored.good(now, refused) else None

    def _renewed(self, now: datetime, refused: str | None) -> _Held:
        try:
            found = self._kept(now, refused)  # renewed between our look and our claim
            if found is None:
                _, refresh, _ = self._store.load()
                grant = self._desk.grant({**self._form, "refresh_token": refresh})
                found = _Held(grant.access, _due(now, grant.life))
                self._store.save(grant.access, grant.refresh or refresh, now + grant.life)
                return found
        except Exception:
            self._store.let_go()
            raise
        self._store.let_go()
        return found


def _due(now: datetime, life: timedelta) -> datetime:
    return now + life * 0.8
