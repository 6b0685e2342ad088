"""Taking in requests: one loop reads from all connections at once, and a thread sees a request once it is whole.

So no client can hold up a thread, however slowly it sends, reads or hangs up. A request has ``PATIENCE`` seconds in all, from its
first byte on; which connections may wait at all is up to bot/web/door.py, and what a request is, to h11.

gunicorn starts, replaces and ends the processes. Only the documented base class of its workers is used.
"""

import logging
import os
import selectors
import socket
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from gunicorn.workers.base import Worker

from bot.web import gateway
from bot.web.door import Door
from bot.web.incoming import Incoming, Refusal, Request

log = logging.getLogger(__name__)

PATIENCE = 5.0  # seconds that a request may take to come, and an answer to be taken
LINGER = 2.0  # seconds that a client gets to read the last answer and hang up
PARTING = 1.0  # seconds that a connection without a request is kept when we stop: one may be on its way
MOST = 500  # connections of a process; one costs some kilobytes
SHARE = 200  # of one address; a proxy in front of us is one
AT_ONCE = 16 * 1024  # bytes that are read of one connection before the others have their turn
LOOK = 0.5  # seconds between two looks for those whose patience has ended
REFUSED = {400: b"bad request\n", 413: b"too large\n", 431: b"too large\n", 501: b"not implemented\n", 505: b"not supported\n"}


class Connection:
    """A client. It is either waited for, or waits for us."""

    __slots__ = ("address", "client", "incoming", "last", "port", "unsent")

    def __init__(self, client: socket.socket, address: str, port: int) -> None:
        self.client = client
        self.address = address
        self.port = port
        self.incoming = Incoming()
        self.unsent = b""
        self.last = False  # whether the answer that is on its way is the last one


class Intake(Worker):
    """A process of `web`."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._door: Door[Connection] = Door(most=MOST, share=SHARE)
        self._answered: deque[Connection] = deque()

    def init_process(self) -> None:
        """Makes what must not be shared between processes, and runs."""
        self._events = selectors.DefaultSelector()
        self._threads = ThreadPoolExecutor(self.cfg.threads, thread_name_prefix="answer")
        super().init_process()

    def run(self) -> None:
        """Serves until it is told to stop; then nobody new comes in, and those who are here get their answers."""
        os.set_blocking(self.PIPE[0], False)
        self._events.register(self.PIPE[0], selectors.EVENT_READ, self._woken)
        for listener in self.sockets:
            listener.setblocking(False)
            self._events.register(listener, selectors.EVENT_READ, self._accept)
        looked = 0.0
        while self.alive:
            self._turn()
            now = time.monotonic()
            if now - looked >= LOOK:
                looked = now
                self.notify()
                self.alive = self.alive and self.ppid == os.getppid()
                self._see_off(now)
        self._stop()

    def _turn(self) -> None:
        for key, _ in self._events.select(LOOK):
            key.data(key.fileobj)
        while self._answered:
            self._go_on(self._answered.popleft())

    def _stop(self) -> None:
        for listener in self.sockets:
            self._events.unregister(listener)
            listener.close()
        began = time.monotonic()
        for connection in self._door.waiting():
            if not connection.incoming.begun:
                self._door.wait(connection, began + PARTING)
        while self._door.number and time.monotonic() < began + self.cfg.graceful_timeout:
            self._turn()
            self.notify()
            self._see_off(time.monotonic())
        self._threads.shutdown(wait=False, cancel_futures=True)

    # ---- coming and going ----------------------------------------------------------------------------------------------------

    def _accept(self, listener: socket.socket) -> None:
        try:
            client, (address, *_) = listener.accept()
        except OSError:  # another process took it, or it went away again
            return
        client.setblocking(False)
        with suppress(OSError):
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection = Connection(client, address, listener.getsockname()[1])
        goes = self._door.enter(connection)
        self._await(connection, self._read, PATIENCE)
        if goes is not None:
            self._drop(goes)

    def _await(self, connection: Connection, look: Callable[[Connection], None], seconds: float, *, write: bool = False) -> None:
        self._door.wait(connection, time.monotonic() + seconds)
        kind = selectors.EVENT_WRITE if write else selectors.EVENT_READ
        self._events.register(connection.client, kind, lambda _: look(connection))

    def _hold(self, connection: Connection) -> None:
        self._door.busy(connection)
        self._events.unregister(connection.client)

    def _drop(self, connection: Connection) -> None:
        self._hold(connection)
        self._close(connection)

    def _close(self, connection: Connection) -> None:
        self._door.leave(connection)
        connection.client.close()

    def _see_off(self, now: float) -> None:
        for connection in self._door.late(now):
            self._drop(connection)

    # ---- reading ---------------------------------------------------------------------------------------------------------------

    def _read(self, connection: Connection) -> None:
        got = _received(connection.client)
        if got == b"":  # who hangs up in the middle of a request gets no answer
            self._drop(connection)
        elif got is not None:
            if not connection.incoming.begun:
                self._door.wait(connection, time.monotonic() + PATIENCE)
            connection.incoming.add(got)
            found = connection.incoming.next()
            if found is not None:
                self._hold(connection)
                self._take(connection, found)
            elif more := connection.incoming.asks_to_go_on():
                with suppress(OSError):
                    connection.client.send(more)

    def _take(self, connection: Connection, found: Request | Refusal) -> None:
        if isinstance(found, Request):
            self._threads.submit(self._answer, connection, found)
        else:
            status = found.status if found.status in REFUSED else 400
            self._send(connection, status, [(b"Content-Type", b"text/plain")], REFUSED[status], last=True)
            self._go_on(connection)

    # ---- answering ---------------------------------------------------------------------------------------------------------------

    def _answer(self, connection: Connection, request: Request) -> None:
        """In a thread of its own."""
        try:
            status, headers, body = gateway.call(self.wsgi, request, client=connection.address, port=connection.port)
            self._send(connection, status, headers, body, last=not self.alive)
        except Exception as error:  # whatever it is, the connection is not to be held for ever
            log.error("not answered: %s", type(error).__name__, exc_info=True)
            connection.last = True
        self._answered.append(connection)
        with suppress(OSError):  # the pipe is full: the loop wakes anyway
            os.write(self.PIPE[1], b".")

    def _send(self, connection: Connection, status: int, headers: list[tuple[bytes, bytes]], body: bytes, *, last: bool) -> None:
        said = connection.incoming.answer(status, headers, body, close=last)
        connection.last = last or connection.incoming.ended
        try:
            connection.unsent = said[connection.client.send(said) :]
        except BlockingIOError:
            connection.unsent = said
        except OSError:  # it went away: the next look finds that out
            connection.last = True

    def _go_on(self, connection: Connection) -> None:
        """After an answer: the rest of it, the next request, or goodbye."""
        if connection.unsent:
            self._await(connection, self._write, PATIENCE, write=True)
        elif connection.last:
            self._part(connection)
        elif (found := connection.incoming.next()) is not None:
            self._take(connection, found)
        else:
            self._await(connection, self._read, PATIENCE if self.alive else PARTING)

    def _write(self, connection: Connection) -> None:
        try:
            connection.unsent = connection.unsent[connection.client.send(connection.unsent) :]
        except OSError:
            self._drop(connection)
            return
        if not connection.unsent:
            self._hold(connection)
            self._go_on(connection)

    def _part(self, connection: Connection) -> None:
        """Hangs up once the client has: to close while it still sends would take the answer from it (RFC 9112 section 9.6)."""
        try:
            connection.client.shutdown(socket.SHUT_WR)
        except OSError:
            self._close(connection)
        else:
            self._await(connection, self._drain, LINGER)

    def _drain(self, connection: Connection) -> None:
        if _received(connection.client) == b"":
            self._drop(connection)

    def _woken(self, pipe: int) -> None:
        with suppress(OSError):
            os.read(pipe, 4096)


def _received(client: socket.socket) -> bytes | None:
    """What has come; empty when the client hung up, None when there was nothing after all."""
    try:
        return client.recv(AT_ONCE)
    except (BlockingIOError, InterruptedError):
        return None
    except OSError:
        return b""
