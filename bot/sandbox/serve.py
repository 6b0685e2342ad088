"""Both emulators on loopback, each on a free port, served by threads of this process."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import Any

from flask import Flask
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from bot.sandbox.cast import CAST, Cast
from bot.sandbox.everbridge.app import Everbridge
from bot.sandbox.webex.app import Webex
from bot.sandbox.webex.wire import Clock

LOOPBACK = "127.0.0.1"
WEBHOOK_SECRET = "sandbox-webhook-secret"


class _Quiet(WSGIRequestHandler):
    """A terminal chat has no room for access logs; an error in an emulator still goes to the log."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        return None

    def log(self, type: str, message: str, *args: Any) -> None:
        if type == "error":
            logging.getLogger("sandbox").error(message.rstrip(), *args)


class Server:
    """One application on loopback; ``url`` has no trailing slash. Serving begins at once."""

    def __init__(self, app: Flask, port: int = 0) -> None:
        self._server: BaseWSGIServer = make_server(LOOPBACK, port, app, threaded=True, request_handler=_Quiet)
        self.url = f"http://{LOOPBACK}:{self._server.server_port}"
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,), name=f"serve-{app.name}", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@dataclass(frozen=True, slots=True)
class Sandbox:
    """The running emulators: their state to look at and act on, and where the bot finds them."""

    webex: Webex
    everbridge: Everbridge
    webex_server: Server
    everbridge_server: Server

    @property
    def webex_url(self) -> str:
        return f"{self.webex_server.url}/v1"

    @property
    def everbridge_url(self) -> str:
        return f"{self.everbridge_server.url}/rest"

    @property
    def token_url(self) -> str:
        """Everbridge's token endpoint."""
        return f"{self.everbridge_server.url}/authorization/v1/tokens"

    def environment(self, *, service_app: bool = False, client_credentials: bool = False) -> dict[str, str]:
        """The settings (../../README.md, Settings) of a bot against this sandbox, but for PUBLIC_URL and DATABASE_URL.

        ``service_app``: refreshed Webex tokens in place of a fixed one. ``client_credentials``: OAuth for Everbridge, not Basic.
        """
        tokens, gate = self.webex.tokens, self.everbridge.gate
        settings = {
            "WEBEX_BOT_TOKEN": tokens.bot,
            "WEBEX_WEBHOOK_SECRET": WEBHOOK_SECRET,
            "WEBEX_BASE_URL": self.webex_url,
            "EVERBRIDGE_BASE_URL": self.everbridge_url,
            "EVERBRIDGE_ORGANIZATION_ID": str(self.everbridge.cast.everbridge_organization),
        }
        if service_app:
            settings |= {
                "WEBEX_CLIENT_ID": tokens.client_id,
                "WEBEX_CLIENT_SECRET": tokens.client_secret,
                "WEBEX_REFRESH_TOKEN": tokens.refresh,
            }
        else:
            settings["WEBEX_ADMIN_TOKEN"] = tokens.admin
        if client_credentials:
            settings |= {
                "EVERBRIDGE_CLIENT_ID": gate.client_id,
                "EVERBRIDGE_CLIENT_SECRET": gate.client_secret,
                "EVERBRIDGE_TOKEN_URL": self.token_url,
            }
        else:
            settings |= {"EVERBRIDGE_USERNAME": gate.username, "EVERBRIDGE_PASSWORD": gate.password}
        return settings

    def stop(self) -> None:
        """Stop serving and delivering."""
        self.webex.close()
        self.webex_server.stop()
        self.everbridge_server.stop()


def start(clock: Clock, cast: Cast = CAST) -> Sandbox:
    """Both emulators, running. ``clock`` gives the time, aware and in UTC."""
    webex, everbridge = Webex(clock, cast), Everbridge(clock, cast)
    return Sandbox(webex, everbridge, Server(webex.app), Server(everbridge.app))


@contextmanager
def running(clock: Clock, cast: Cast = CAST) -> Iterator[Sandbox]:
    """``start`` for the length of a ``with``."""
    sandbox = start(clock, cast)
    try:
        yield sandbox
    finally:
        sandbox.stop()
