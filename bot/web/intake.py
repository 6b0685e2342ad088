"""Taking in requests: a connection gets a thread once its whole request is here, and a slow one is cut off.

gunicorn's own threads read from the socket, so that sixteen clients which send a byte a second stop sixteen threads: every one of
two processes. Here the main loop reads whatever has come, for all connections at once, and the threads never wait for a client.
It is also where a body that is too large is refused: by its declared length, before any of it is read; sent in chunks, as soon as
more than that has come.

It reaches into gunicorn's ``gthread``, which is why its version is pinned to a major one.
"""

import re
import socket
import struct
import time
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from selectors import EVENT_READ
from typing import Any

from gunicorn.workers.gthread import TConn, ThreadWorker

from bot.web.delivery import LARGEST

LONGEST_HEAD = 16 * 1024  # bytes of a request line with its headers
PATIENCE = 5.0  # seconds that a request may take to come, from its first byte or the connection on
LINGER = 2.0  # seconds that a client gets to read the answer and hang up
AT_ONCE = 64 * 1024
_LENGTH = re.compile(rb"^content-length[ \t]*:[ \t]*([0-9]{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_CHUNKED = re.compile(rb"^transfer-encoding[ \t]*:.*chunked", re.IGNORECASE | re.MULTILINE)
_EXPECTS = re.compile(rb"^expect[ \t]*:[ \t]*100-continue", re.IGNORECASE | re.MULTILINE)
_LAST_CHUNK = b"0\r\n\r\n"
_REFUSALS = {413: "Content Too Large", 431: "Request Header Fields Too Large"}


@dataclass(slots=True)
class Coming:
    """A request on its way in. It only says when it is whole: what it means is for gunicorn's parser, which trusts none of this."""

    got: bytearray = field(default_factory=bytearray)
    needed: int = 0  # bytes of head and body together, once the head is here
    body_at: int = 0
    chunked: bool = False
    expects: bool = False  # the client waits for our word before it sends the body

    def add(self, more: bytes) -> int | None:
        """None while there is more to come, 200 when it is whole, or the status to refuse it with."""
        self.got += more
        if not self.body_at:
            end = self.got.find(b"\r\n\r\n", 0, LONGEST_HEAD)
            if end < 0:
                return 431 if len(self.got) >= LONGEST_HEAD else None
            if self._head(bytes(self.got[:end]), end + 4):
                return 413
        if not self.chunked:
            return 200 if len(self.got) >= self.needed else None
        if self.got.endswith(_LAST_CHUNK) and (len(self.got) == self.body_at + len(_LAST_CHUNK) or self.got[-7:-5] == b"\r\n"):
            return 200
        return 413 if len(self.got) - self.body_at > 2 * LARGEST else None  # twice: each chunk brings its own length with it

    def _head(self, head: bytes, body_at: int) -> bool:
        self.body_at, self.chunked = body_at, _CHUNKED.search(head) is not None
        length = max((int(found) for found in _LENGTH.findall(head)), default=0)
        self.needed, self.expects = body_at + length, _EXPECTS.search(head) is not None
        return length > LARGEST


class Intake(ThreadWorker):
    """gunicorn's threaded worker, with this way in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._deadlines: dict[TConn, float] = {}

    def accept(self, listener: socket.socket) -> None:
        """Takes a connection and waits for what it sends, without a thread."""
        try:
            client, address = listener.accept()
        except OSError:  # somebody else took it, or it went away again
            return
        # Should the parser want more than has come after all, and for an answer that nobody reads.
        for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            client.setsockopt(socket.SOL_SOCKET, option, struct.pack("ll", int(PATIENCE), 0))
        self.nr_conns += 1
        self._await(TConn(self.cfg, client, address, listener.getsockname()))

    def on_client_socket_readable(self, conn: TConn, client: socket.socket) -> None:
        """A kept connection brings its next request."""
        self.poller.unregister(client)
        self.keepalived_conns.remove(conn)
        self._read(self._await(conn), conn)

    def finish_request(self, conn: TConn, fs: "Future[Any]") -> None:
        """Keeps the connection, or says goodbye: gunicorn would wait for the client here, and everybody else with it."""
        if not fs.cancelled() and fs.exception() is None and fs.result():
            super().finish_request(conn, fs)
        else:
            self._leave(conn)

    def murder_pending(self) -> None:
        """Cuts off who took too long."""
        now = time.monotonic()
        for conn in [conn for conn, deadline in self._deadlines.items() if deadline < now]:
            self._drop(conn)

    def _await(self, conn: TConn) -> Coming:
        coming = Coming()
        conn.sock.setblocking(False)
        self._watch(conn, PATIENCE, partial(self._read, coming, conn))
        return coming

    def _read(self, coming: Coming, conn: TConn, _: Any = None) -> None:
        more = self._received(conn)
        if more is None:
            return
        if not more:
            self._drop(conn)
            return
        status = coming.add(more)
        if status is None:
            if coming.expects:
                coming.expects = False
                self._say(conn, b"HTTP/1.1 100 Continue\r\n\r\n")
        elif status == 200:
            self._forget(conn)
            conn.init()
            conn.parser.unreader.unread(bytes(coming.got))  # type: ignore[union-attr]  # of HTTP/1, which is all that is spoken
            self.enqueue_req(conn)
        else:
            self._forget(conn)
            text = _REFUSALS[status]
            self._say(conn, f"HTTP/1.1 {status} {text}\r\nContent-Type: text/plain\r\nContent-Length: {len(text) + 1}\r\n"
                            f"Connection: close\r\n\r\n{text.lower()}\n".encode())
            self._leave(conn)

    def _leave(self, conn: TConn) -> None:
        """Hangs up once the client has: to close while it still sends would take the answer from it (RFC 9112 section 9.6)."""
        try:
            conn.sock.setblocking(False)
            conn.sock.shutdown(socket.SHUT_WR)
        except OSError:
            self.nr_conns -= 1
            conn.close()
        else:
            self._watch(conn, LINGER, partial(self._drain, conn))

    def _drain(self, conn: TConn, _: Any) -> None:
        if self._received(conn) == b"":
            self._drop(conn)

    def _watch(self, conn: TConn, seconds: float, look: Any) -> None:
        self._deadlines[conn] = time.monotonic() + seconds
        self.poller.register(conn.sock, EVENT_READ, look)

    def _forget(self, conn: TConn) -> None:
        del self._deadlines[conn]
        self.poller.unregister(conn.sock)

    def _drop(self, conn: TConn) -> None:
        self._forget(conn)
        self.nr_conns -= 1
        conn.close()

    @staticmethod
    def _received(conn: TConn) -> bytes | None:
        """What has come; empty when the client hung up, None when there was nothing after all."""
        try:
            return conn.sock.recv(AT_ONCE)
        except (BlockingIOError, InterruptedError):
            return None
        except OSError:
            return b""

    @staticmethod
    def _say(conn: TConn, text: bytes) -> None:
        try:
            conn.sock.send(text)
        except OSError:
            return  # it went away: the next look finds that out
