"""The token endpoint of either system: a form in, an access token out."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import httpx

from bot.errors import Busy, NotSent, Refused, RemoteError, System, Unauthorized
from bot.systems.client import plain_client, unreachable
from bot.systems.responses import Answer, check, scrubbed


def sayable(token: object) -> bool:
    """Whether a header can carry it: visible ASCII, not empty."""
    return isinstance(token, str) and token.isascii() and token.isprintable() and token != "" and " " not in token


@dataclass(frozen=True, slots=True)
class Grant:
    """What the endpoint gave: the access token, a refresh token if there was one, and how long the access token lives."""

    access: str = field(repr=False)
    refresh: str | None = field(repr=False)
    life: timedelta


class TokenDesk:
    """One token endpoint; ``life`` is how long its tokens live when it does not say.

    Raises ``Unauthorized`` when it refuses, ``Busy``, and otherwise ``NotSent``: the call that needs the token has not left.
    """

    def __init__(self, system: System, url: str, life: timedelta, transport: httpx.BaseTransport | None) -> None:
        self._system: System = system
        self._url = url
        self._life = life
        self._client = plain_client(transport)

    def grant(self, form: dict[str, str]) -> Grant:
        try:
            return self._ask(form)
        except RemoteError as error:
            raise scrubbed(error, form["client_secret"], form.get("refresh_token", "")) from None

    def close(self) -> None:
        self._client.close()

    def _ask(self, form: dict[str, str]) -> Grant:
        try:
            response = self._client.post(self._url, data=form)
            said = check(Answer(self._system, response.status_code, response.headers, response.content)).data()
        except httpx.HTTPError as error:
            raise NotSent(self._system, f"no token: {unreachable(self._system, error).detail}") from None
        except Busy:
            raise
        except Refused as error:
            detail = f"no token ({error.status}): {error.detail}"  # an endpoint of tokens says 400 for a refresh token that is dead
            raise Unauthorized(self._system, detail, status=401, tracking_id=error.tracking_id) from None
        except RemoteError as error:
            raise NotSent(self._system, f"no token: {error.detail}", status=error.status, tracking_id=error.tracking_id) from None
        return self._granted(said)

    def _granted(self, said: Any) -> Grant:
        if not isinstance(said, dict) or not sayable(said.get("access_token")):
            raise NotSent(self._system, "no token in the token answer")
        refresh = said.get("refresh_token")
        return Grant(said["access_token"], refresh if sayable(refresh) else None, self._lifetime(said.get("expires_in")))

    def _lifetime(self, seconds: Any) -> timedelta:
        try:
            life = timedelta(seconds=float(seconds))
        except (TypeError, ValueError, OverflowError):
            return self._life
        return min(life, self._life) if life > timedelta(0) else self._life
