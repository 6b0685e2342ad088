"""A connection's bytes, in and out: h11 reads them into whole requests and writes the answers. No sockets, no waiting.

What h11 lets through and a webhook doesn't need is refused here: two ways to say how long a body is (request smuggling, RFC 9112
section 6.1), and more bytes than any delivery has.
"""

from dataclasses import dataclass
from email.utils import formatdate
from http import HTTPStatus

import h11

from bot.web.delivery import LARGEST

LONGEST_HEAD = 16 * 1024  # bytes of a request line with its headers
MOST_SENT = 2 * LARGEST  # bytes of a body in chunks: each brings its own length with it

Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Request:
    """A whole request. Names of headers are in lower case."""

    method: str
    target: bytes
    version: str
    headers: Headers
    body: bytes


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is to be answered instead; the connection is of no more use after it."""

    status: int


class Incoming:
    """One connection. Take turns: ``add`` bytes until there is something ``next``, ``answer`` it, and so on."""

    def __init__(self) -> None:
        self._http = h11.Connection(h11.SERVER, max_incomplete_event_size=LONGEST_HEAD)
        self._head: h11.Request | None = None
        self._body = bytearray()
        self._sent = 0  # bytes that came since the head was whole

    @property
    def begun(self) -> bool:
        """Whether some of a request is here, and not all of it."""
        return self._head is not None or bool(self._http.trailing_data[0])

    @property
    def ended(self) -> bool:
        """Whether no further request can come."""
        return self._http.our_state is not h11.IDLE

    def add(self, more: bytes) -> None:
        """Takes what has come."""
        if more:  # to h11 nothing at all would mean the end
            self._http.receive_data(more)
        self._sent += len(more)

    def next(self) -> Request | Refusal | None:
        """The next whole request, the reason to refuse it, or None while there is more to come."""
        try:
            return self._next()
        except h11.RemoteProtocolError as error:
            return Refusal(error.error_status_hint)

    def asks_to_go_on(self) -> bytes:
        """What is to be said to a client that waits for our word before it sends the body."""
        if self._head is None or not self._http.they_are_waiting_for_100_continue:
            return b""
        return self._http.send(h11.InformationalResponse(status_code=100, headers=[], reason=_reason(100))) or b""

    def answer(self, status: int, headers: Headers, body: bytes, *, close: bool = False) -> bytes:
        """The bytes of an answer; ``close`` announces that it is the last one on this connection."""
        if status == 204:
            body = b""
        else:
            headers = [*headers, (b"Content-Length", b"%d" % len(body))]
        headers = [*headers, (b"Date", formatdate(usegmt=True).encode())]
        if close:
            headers.append((b"Connection", b"close"))
        silent = self._head is not None and self._head.method == b"HEAD"
        said = self._http.send(h11.Response(status_code=status, headers=headers, reason=_reason(status))) or b""
        if body and not silent:
            said += self._http.send(h11.Data(data=body)) or b""
        said += self._http.send(h11.EndOfMessage()) or b""
        self._head = None
        if self._http.our_state is h11.DONE and self._http.their_state is h11.DONE:
            self._http.start_next_cycle()
        return said

    def _next(self) -> Request | Refusal | None:
        while (event := self._http.next_event()) is not h11.NEED_DATA:
            if isinstance(event, h11.Request):
                refused = self._begin(event)
                if refused:
                    return refused
            elif isinstance(event, h11.Data):
                self._body += event.data
                if len(self._body) > LARGEST:
                    return Refusal(413)
            elif isinstance(event, h11.EndOfMessage):
                return self._whole()
            else:
                return None
        return Refusal(413) if self._head is not None and self._sent > MOST_SENT else None

    def _begin(self, head: h11.Request) -> Refusal | None:
        self._head, self._sent = head, len(self._http.trailing_data[0])
        self._body.clear()
        if head.http_version not in (b"1.0", b"1.1"):
            return Refusal(505)
        lengths = [value for name, value in head.headers if name == b"content-length"]
        in_chunks = any(name == b"transfer-encoding" for name, _ in head.headers)
        if in_chunks and (lengths or head.http_version != b"1.1"):
            return Refusal(400)
        return Refusal(413) if lengths and int(lengths[0]) > LARGEST else None

    def _whole(self) -> Request:
        assert self._head is not None  # noqa: S101  # h11 never ends what has not begun
        head = self._head
        method, version = head.method.decode("ascii"), head.http_version.decode("ascii")
        return Request(method, head.target, version, list(head.headers), bytes(self._body))


def _reason(status: int) -> bytes:
    try:
        return HTTPStatus(status).phrase.encode("ascii")
    except ValueError:
        return b""
