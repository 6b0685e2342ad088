"""Who we are to Everbridge by OAuth (README.md 1.3)."""

from datetime import datetime, timedelta

import httpx

from bot.systems.auth import Bearer, Clock, Held
from bot.systems.oauth import TokenDesk

_SCOPE = "openid user-profile role service-profile"
_LIFE = timedelta(hours=8)
_SPARE = timedelta(minutes=1)


class ClientCredentials(Bearer):
    """Everbridge by OAuth. The token is kept in memory until shortly before it ends.

    The bearer is the ``access_token``; one vendor page says ``id_token`` (README.md 9 row 16).
    """

    def __init__(
        self,
        token_url: str,
        client_id: str,
        client_secret: str,
        *,
        clock: Clock,
        scope: str = _SCOPE,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._desk = TokenDesk("everbridge", token_url, _LIFE, transport)
        self._form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret, "scope": scope}
        super().__init__("everbridge", clock)

    def close(self) -> None:
        self._desk.close()

    def _another(self, now: datetime, refused: str | None) -> Held:
        grant = self._desk.grant(self._form)
        return Held(grant.access, now + grant.life - min(_SPARE, grant.life / 5))
