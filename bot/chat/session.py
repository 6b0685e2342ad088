"""The Webex SDK, tamed: every call ends in plain JSON or in one of our errors.

webexteamssdk 1.7 accepts exactly one success code a method, and its errors fail themselves on a malformed ``Retry-After`` or a
body that is not an object (webex/README.md 8). So each answer is judged in a hook of its ``requests`` session, before the SDK
sees it. That reaches into ``_session``; the version is pinned.
"""

import ssl
import threading
import time
import weakref
from collections.abc import Callable
from functools import partial
from typing import Any, cast

import requests
import urllib3
from webexteamssdk.api import WebexTeamsAPI
from webexteamssdk.exceptions import webexteamssdkException
from webexteamssdk.response_codes import EXPECTED_RESPONSE_CODE

from bot.chat import SYSTEM
from bot.errors import NotSent, RemoteError, SettingsError, Unsure
from bot.plain import sound
from bot.systems.client import BODY_SECONDS, LARGEST, SLOWEST
from bot.systems.oauth import sayable
from bot.systems.responses import Answer, check, scrubbed

Row = dict[str, Any]

CHAT_SECONDS = 15
_NEVER_LEFT = (urllib3.exceptions.NewConnectionError, urllib3.exceptions.ConnectTimeoutError, urllib3.exceptions.ProxyError)


class WebexSession:
    """One SDK object for each thread, made when first needed: its ``requests`` session has no locks.

    Raises ``SettingsError`` for a token that no header can carry; makes no call.
    """

    def __init__(self, base_url: str, token: str, *, timeout: int = CHAT_SECONDS, body_seconds: float = BODY_SECONDS) -> None:
        if not sayable(token):
            raise SettingsError("WEBEX_BOT_TOKEN: put the bot's access token there, without spaces")
        self._base_url = base_url.rstrip("/") + "/"  # without it the SDK drops the /v1 silently
        self._token = token
        self._timeout = timeout
        self._body_seconds = body_seconds
        self._mine = threading.local()
        self._lock = threading.Lock()
        self._open: weakref.WeakSet[requests.Session] = weakref.WeakSet()

    def ask(self, call: Callable[[Any], Any], *, hide: str = "") -> Any:
        """What ``call`` makes of the SDK, which has no types.

        Raises ``RemoteError``, in which neither the token nor ``hide`` ever shows.
        """
        try:
            return call(self._api())
        except RemoteError as error:
            raise scrubbed(error, self._token, hide) from None
        except requests.RequestException as error:
            raise _unreachable(error) from None
        except OSError as error:  # of the machine: its file of authorities is gone
            raise Unsure(SYSTEM, f"{type(error).__name__}: {error}") from None
        except (webexteamssdkException, ValueError, TypeError, AssertionError, RecursionError) as error:
            raise Unsure(SYSTEM, f"an unreadable answer ({type(error).__name__})") from None

    def close(self) -> None:
        with self._lock:
            for session in self._open:
                session.close()

    def _api(self) -> Any:
        if not hasattr(self._mine, "api"):
            make: Callable[..., Any] = WebexTeamsAPI
            api = make(
                access_token=self._token,
                base_url=self._base_url,
                single_request_timeout=self._timeout,
                wait_on_rate_limit=False,
                object_factory=_plain,
            )
            session: requests.Session = api._session._req_session
            session.hooks["response"].append(partial(_judge, self._body_seconds))
            _settle(session, self._base_url)
            with self._lock:
                self._open.add(session)
            self._mine.api = api
        return self._mine.api


def _settle(session: requests.Session, url: str) -> None:
    """What the machine says of proxies and authorities is read once: for each call it takes a tenth of a request's time.

    A password that the machine keeps for the host (netrc) would be sent in place of the token, so it is not looked for.
    """
    found = session.merge_environment_settings(url, {}, None, None, None)
    session.proxies, session.verify, session.trust_env = found["proxies"], found["verify"], False


def _plain(_kind: str, said: Any) -> Row:
    """The SDK's models raise on what they don't expect; plain JSON, cleaned, does not."""
    if not isinstance(said, dict):
        raise Unsure(SYSTEM, "an object was expected")
    return cast(Row, sound(said))


def _whole(response: requests.Response, seconds: float) -> None:
    """Reads the body here, where one that drips or never ends can be given up: ``requests`` would wait as long as it drips."""
    parts, size, until = list[bytes](), 0, time.monotonic() + seconds
    try:
        while part := response.raw.read1(65536, decode_content=True):
            parts.append(part)
            size += len(part)
            if time.monotonic() > until + size / SLOWEST or size > LARGEST:
                response.raw.close()
                raise Unsure(SYSTEM, "the answer takes too long" if size <= LARGEST else "the answer is too large")
    except urllib3.exceptions.HTTPError as error:
        raise Unsure(SYSTEM, type(error).__name__) from None
    response._content = b"".join(parts)


def _judge(seconds: float, response: requests.Response, *_: Any, **__: Any) -> requests.Response:
    _whole(response, seconds)
    check(Answer(SYSTEM, response.status_code, response.headers, response.content))
    response.status_code = EXPECTED_RESPONSE_CODE[str(response.request.method)]
    return response


def _unreachable(error: requests.RequestException) -> RemoteError:
    """``NotSent``, with the reason, if no connection was made. Otherwise a name only: some texts quote the header."""
    reason = getattr(error.args[0] if error.args else None, "reason", None)
    if isinstance(reason, _NEVER_LEFT) or _no_handshake(reason):
        return NotSent(SYSTEM, f"{type(reason).__name__}: {reason}")
    return Unsure(SYSTEM, type(error).__name__)


def _no_handshake(reason: object) -> bool:
    """urllib3 reports TLS trouble in the handshake and after it alike; these can only be the handshake."""
    cause = reason.args[0] if isinstance(reason, urllib3.exceptions.SSLError) and reason.args else None
    return isinstance(cause, ssl.SSLError) and (
        isinstance(cause, ssl.SSLCertVerificationError) or "HANDSHAKE" in str(cause.reason) or "VERSION" in str(cause.reason)
    )
