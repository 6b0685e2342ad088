"""A remote system on loopback that answers as it is told, in order, and remembers what it was asked."""

import contextlib
import json
import socket
import struct
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass
class Scripted:
    """One answer. ``body`` is sent as JSON unless it is bytes; ``cut`` claims more bytes than come, ``drip`` lets a
    space come now and then; ``drop`` sends none."""

    status: int = 200
    body: Any = b""
    headers: dict[str, str] = field(default_factory=dict)
    cut: bool = False
    drop: bool = False
    hang: bool = False
    drip: bool = False


@dataclass
class Asked:
    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.target).query))

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.body.decode()))

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Remote:
    """``says`` queues answers; ``asked`` holds the requests; an empty queue answers 599."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self._answers: list[Scripted] = []
        self.over = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        threading.Thread(target=self._server.serve_forever, args=(0.002,), daemon=True).start()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def says(
        self,
        status: int = 200,
        body: Any = b"",
        *,
        cut: bool = False,
        drop: bool = False,
        hang: bool = False,
        drip: bool = False,
        **headers: str,
    ) -> "Remote":
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self._answers.append(Scripted(status, body, named, cut, drop, hang, drip))
        return self

    def close(self) -> None:
        self.over.set()
        self._server.shutdown()
        self._server.server_close()

    def _next(self) -> Scripted:
        return self._answers.pop(0) if self._answers else Scripted(599, {"message": "nothing left to say"})

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        remote = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = 65536  # one write an answer: two wait for each other's acknowledgement

            def _answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                headers = {name.lower(): value for name, value in self.headers.items()}
                remote.asked.append(Asked(self.command, self.path, headers, body))
                scripted = remote._next()
                if scripted.hang:
                    remote.over.wait(30)
                if scripted.drop or scripted.hang:
                    return self._drop()
                return self._send(scripted)

            def _send(self, scripted: Scripted) -> None:
                plain = isinstance(scripted.body, bytes)
                raw = scripted.body if plain else json.dumps(scripted.body).encode()
                self.send_response_only(scripted.status)
                for name, value in ({} if plain else {"content-type": "application/json"}).items() | scripted.headers.items():
                    self.send_header(name, value)
                if scripted.status != 204:
                    self.send_header("content-length", str(len(raw) + (1000 if scripted.cut or scripted.drip else 0)))
                self.end_headers()
                self.wfile.write(raw)
                if scripted.cut:
                    self._drop()
                with contextlib.suppress(OSError):  # whoever waited has gone
                    while scripted.drip and not remote.over.wait(0.02):
                        self.wfile.write(b" ")
                        self.wfile.flush()

            def _drop(self) -> None:
                self.close_connection = True
                self.wfile.flush()
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()

            do_GET = do_POST = do_PUT = do_DELETE = _answer  # noqa: N815 - as http.server names them

            def log_message(self, format: str, *args: object) -> None:
                """Quiet."""

        return Handler
