"""Who may do what in emulated Webex: the bot's token for chat, an administrator's for schedules, the refresh of a service app."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Literal, ParamSpec
from uuid import uuid4

from flask import Flask, request
from flask.typing import ResponseReturnValue

from bot.sandbox.webex.wire import Clock, Json, WebexError

P = ParamSpec("P")
Role = Literal["bot", "admin"]
Who = Literal["bot", "admin", "any"]
ACCESS_LIFE, REFRESH_LIFE = timedelta(days=14), timedelta(days=90)
"""Of a service app (webex/README.md 6)."""


class Tokens:
    """All tokens that are good now. Only made-up ones: this server is on loopback and for tries and tests."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.bot = "sandbox-bot-token"
        self.admin = "sandbox-admin-token"
        self.client_id, self.client_secret = "sandbox-client", "sandbox-client-secret"
        self.refresh = "sandbox-refresh-token-0"
        self._issued: dict[str, datetime] = {}

    def role(self) -> Role:
        """Whose token the request carries; 401 for none and for one that isn't good (any more)."""
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme == "Bearer" and token:
            if token == self.bot:
                return "bot"
            ends = self._issued.get(token)
            if token == self.admin or (ends is not None and ends > self._clock()):
                return "admin"
        raise WebexError(401, "The request requires a valid access token set in the Authorization request header.")

    def only(self, who: Who, view: Callable[P, ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
        """The view behind a check of the token: 401 without a good one, 403 with one that lacks the scope."""

        @wraps(view)
        def checked(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
            if self.role() != who and who != "any":
                raise WebexError(
                    403,
                    "The server understood the request, but refused to fulfill it because the access token is "
                    "missing required scopes or the user is missing required roles or licenses.",
                )
            return view(*args, **kwargs)

        return checked

    def expire(self) -> None:
        """End the life of every issued access token; the refresh token stays good."""
        self._issued.clear()

    def register(self, app: Flask) -> None:
        app.add_url_rule("/v1/access_token", "access_token", self._grant, methods=["POST"])

    def _grant(self) -> Json:
        """Only the refresh grant, form-encoded. The old refresh token dies at once, which a client that keeps it will notice."""
        if request.mimetype != "application/x-www-form-urlencoded":
            raise WebexError(415, "The token request must be form-encoded")
        form = request.form
        if form.get("grant_type") != "refresh_token":
            raise WebexError(400, "grant_type must be refresh_token")
        if (form.get("client_id"), form.get("client_secret")) != (self.client_id, self.client_secret):
            raise WebexError(401, "Invalid client credentials")
        if form.get("refresh_token") != self.refresh:
            raise WebexError(400, "The refresh token provided is not valid")
        access, self.refresh = f"sandbox-access-{uuid4()}", f"sandbox-refresh-token-{uuid4()}"
        self._issued[access] = self._clock() + ACCESS_LIFE
        return {
            "access_token": access,
            "expires_in": int(ACCESS_LIFE.total_seconds()),
            "refresh_token": self.refresh,
            "refresh_token_expires_in": int(REFRESH_LIFE.total_seconds()),
            "token_type": "Bearer",
            "scope": "spark-admin:people_read spark-admin:people_write",
        }
