"""Who we are to Webex as a service app: a refresh token that outlives the process (README.md 6)."""

import threading
from datetime import datetime, timedelta

import httpx

from bot.errors import NotSent
from bot.systems.auth import Bearer, Clock, Held, TokenStore
from bot.systems.oauth import TokenDesk

_LIFE = timedelta(days=14)
_ANOTHER = 0.1  # seconds to look whether another worker has a new token
_PATIENCE = 600  # such looks


class ServiceApp(Bearer):
    """Webex as a service app: a new access token at 80 % of the life of the old one, or when the old one is refused.

    One worker renews, the others read what it has kept: the old refresh token may be dead once it was used. For a token found in
    the store 80 % of what is left of it counts, as its beginning is not known.
    """

    def __init__(
        self,
        base_url: str,
        client_id: str,
        client_secret: str,
        store: TokenStore,
        *,
        clock: Clock,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._desk = TokenDesk("webex", base_url.rstrip("/") + "/access_token", _LIFE, transport)
        self._form = {"grant_type": "refresh_token", "client_id": client_id, "client_secret": client_secret}
        self._store = store
        super().__init__("webex", clock)

    def close(self) -> None:
        self._desk.close()

    def _another(self, now: datetime, refused: str | None) -> Held:
        for _ in range(_PATIENCE):
            found = self._kept(now, refused)
            if found is not None:
                return found
            if self._store.claim():
                return self._renewed(now, refused)
            threading.Event().wait(_ANOTHER)
        raise NotSent(self._system, "another worker is renewing the token, and does not come to an end")

    def _kept(self, now: datetime, refused: str | None) -> Held | None:
        access, _, expires_at = self._store.load()
        stored = Held(access, _due(now, expires_at - now) if expires_at else None, found=True)
        return stored if access != self._held.access and stored.good(now, refused) else None

    def _renewed(self, now: datetime, refused: str | None) -> Held:
        try:
            found = self._kept(now, refused)  # renewed between our look and our claim
            if found is None:
                _, refresh, _ = self._store.load()
                grant = self._desk.grant({**self._form, "refresh_token": refresh})
                found = Held(grant.access, _due(now, grant.life))
                self._store.save(grant.access, grant.refresh or refresh, now + grant.life)
                return found
        except Exception:
            self._store.let_go()
            raise
        self._store.let_go()
        return found


def _due(now: datetime, life: timedelta) -> datetime:
    return now + life * 0.8
