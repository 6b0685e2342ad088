"""One httpx connection to one remote system. Every call ends in an answer or in one of our errors."""

import base64
import ssl
import time
from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import Any

import httpx

from bot.errors import NotSent, Refused, RemoteError, System, TimedOut, Unsure
from bot.systems.responses import Answer, check, scrubbed

CONNECT_SECONDS = 5.0
READ_SECONDS = 30.0  # the gateway in front of Everbridge gives up after 29 (INFERRED, everbridge/README.md 8)
BODY_SECONDS = 30.0  # for a body, from its head on: one that drips would never run into the time for a read
OF_A_WRITE = 1 / 3  # of that: all is over before an absence counts (work/act.py, IN_FLIGHT)
SLOWEST = 20_000  # bytes a second, of which each second more is given: a long list over a slow line goes on
LARGEST = 64 * 2**20  # bytes of a body, packed; the longest page of a list has some six million
_MOST_PAGES = 100
_NEVER_LEFT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)

Query = Mapping[str, str | int | list[int]]


def plain_client(
    transport: httpx.BaseTransport | None = None, *, read_seconds: float = READ_SECONDS, body_seconds: float = BODY_SECONDS
) -> httpx.Client:
    """A client with our time-outs, which never follows a redirect: that could carry a token elsewhere."""
    return httpx.Client(
        timeout=httpx.Timeout(read_seconds, connect=CONNECT_SECONDS),
        follow_redirects=False,
        transport=transport,
        headers={"Accept": "application/json"},
        verify=trust(),
        event_hooks={"response": [partial(_bounded, seconds=body_seconds)]},
    )


class _Bounded(httpx.SyncByteStream):
    """A body that comes to an end."""

    def __init__(self, inner: httpx.SyncByteStream, seconds: float) -> None:
        self._inner = inner
        self._until = time.monotonic() + seconds

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for part in self._inner:
            size += len(part)
            if time.monotonic() > self._until + size / SLOWEST:
                raise httpx.ReadTimeout("the answer takes too long")
            if size > LARGEST:
                raise httpx.ReadError("the answer is too large")
            yield part

    def close(self) -> None:
        self._inner.close()


def _bounded(response: httpx.Response, seconds: float) -> None:
    if isinstance(response.stream, httpx.SyncByteStream):
        response.stream = _Bounded(response.stream, seconds if response.request.method == "GET" else seconds * OF_A_WRITE)


def unreachable(system: System, error: httpx.HTTPError) -> RemoteError:
    """``NotSent`` if no connection was made, ``TimedOut`` if we stopped waiting, otherwise ``Unsure``.

    Only a ``ConnectError`` gives its text: others may quote a header, and with it the token.
    """
    name = type(error).__name__
    detail = f"{name}: {error}" if isinstance(error, httpx.ConnectError) else name
    if isinstance(error, _NEVER_LEFT):
        return NotSent(system, detail)
    return (TimedOut if isinstance(error, httpx.TimeoutException) else Unsure)(system, detail)


class Line:
    """Calls below ``base_url`` (with or without a trailing slash), as ``auth`` says. Safe to share between threads.

    ``transport`` is the test's way in.
    """

    def __init__(
        self,
        system: System,
        base_url: str,
        auth: httpx.Auth,
        *,
        transport: httpx.BaseTransport | None = None,
        read_seconds: float = READ_SECONDS,
        body_seconds: float = BODY_SECONDS,
    ) -> None:
        self._system: System = system
        self._client = plain_client(transport, read_seconds=read_seconds, body_seconds=body_seconds)
        self._client.base_url = httpx.URL(base_url.rstrip("/") + "/")
        self._client.auth = auth

    def get(self, path: str, params: Query | None = None) -> Any:
        """The JSON of a 2xx answer; anything else raises a ``RemoteError``."""
        return self._answer(self._ask("GET", _below(path), params=params)).data()

    def pages(self, path: str, params: Query | None = None) -> Iterator[Answer]:
        """Each page of a list that goes on with ``Link: <...>; rel="next"``, followed only below our own base URL."""
        response = self._ask("GET", _below(path), params=params)
        seen = {str(response.url)}
        for _ in range(_MOST_PAGES):
            yield self._answer(response)
            following = self._next(response)
            if following is None or str(following) in seen:
                return
            seen.add(str(following))
            response = self._ask("GET", following)
        raise Unsure(self._system, f"a list of more than {_MOST_PAGES} pages")

    def write(self, method: str, path: str, body: bytes | None) -> Answer:
        """Sends the bytes untouched, as ``application/json``. Returns a 2xx answer, whose body nobody has read yet."""
        headers = None if body is None else {"Content-Type": "application/json"}
        return self._answer(self._ask(method, _below(path), content=body, headers=headers))

    def close(self) -> None:
        self._client.close()

    def _ask(self, method: str, url: str | httpx.URL, **parts: Any) -> httpx.Response:
        try:
            return self._client.request(method, url, **parts)
        except httpx.LocalProtocolError as error:
            raise unreachable(self._system, error) from None
        except httpx.HTTPError as error:
            raise unreachable(self._system, error) from error
        except httpx.InvalidURL:
            raise Refused(self._system, "not an address") from None

    def _answer(self, response: httpx.Response) -> Answer:
        try:
            return check(Answer(self._system, response.status_code, response.headers, response.content))
        except RemoteError as error:
            raise scrubbed(error, *_secrets(response.request.headers.get("Authorization", ""))) from None

    def _next(self, response: httpx.Response) -> httpx.URL | None:
        link = response.links.get("next", {}).get("url")
        if not link:
            return None
        base = self._client.base_url
        try:
            url = response.url.join(link)
        except httpx.InvalidURL:
            raise Unsure(self._system, "the list goes on at something that is not an address") from None
        if (url.scheme, url.host, url.port) != (base.scheme, base.host, base.port) or not url.path.startswith(base.path):
            raise Unsure(self._system, f"the list goes on elsewhere, at {url.host}")
        return url


@cache
def trust() -> ssl.SSLContext:
    """The authorities we believe, read once: it takes 27 ms, and there are several clients in a process."""
    return httpx.create_ssl_context()


def _secrets(authorization: str) -> list[str]:
    """What of an ``Authorization`` header nobody may hear of: the token, or the password as it was sent and as it is."""
    scheme, _, token = authorization.rpartition(" ")
    password = base64.b64decode(token).decode(errors="replace").partition(":")[2] if scheme == "Basic" else ""
    return [token, password]


def _below(path: str) -> str:
    """Always relative, so that a stored path can't lead to another host."""
    return "/" + path.lstrip("/")
