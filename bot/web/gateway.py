"""From a whole request to the app and back (WSGI, PEP 3333)."""

import io
import logging
import sys
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import unquote_to_bytes

from bot.web.incoming import Headers, Request

log = logging.getLogger(__name__)

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
OF_THE_CONNECTION = (b"connection", b"content-length", b"date", b"keep-alive", b"transfer-encoding")


def call(app: App, request: Request, *, client: str, port: int) -> tuple[int, Headers, bytes]:
    """The app's answer: status, headers and body. 500 when it fails."""
    begun: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Callable[[bytes], object]:
        begun.append((status, headers))
        return lambda _: None

    try:
        parts = app(_environ(request, client, port), start_response)
        try:
            body = b"".join(parts)
        finally:
            getattr(parts, "close", lambda: None)()
        status, headers = begun[-1]
        said = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers]
        return int(status.split(" ", 1)[0]), [(name, value) for name, value in said if name.lower() not in OF_THE_CONNECTION], body
    except Exception as error:  # whatever it is, somebody waits for an answer
        log.error("not answered: %s", type(error).__name__, exc_info=True)
        return 500, [(b"Content-Type", b"text/plain; charset=utf-8")], b"internal server error\n"


def _environ(request: Request, client: str, port: int) -> dict[str, Any]:
    path, _, query = request.target.partition(b"?")
    if path.startswith((b"http://", b"https://")):
        path = b"/" + path.split(b"/", 3)[3] if path.count(b"/") > 2 else b"/"
    environ: dict[str, Any] = {
        "REQUEST_METHOD": request.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query.decode("latin-1"),
        "SERVER_PROTOCOL": f"HTTP/{request.version}",
        "SERVER_NAME": "understudy",
        "SERVER_PORT": str(port),
        "REMOTE_ADDR": client,
        "CONTENT_LENGTH": str(len(request.body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(request.body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        "wsgi.input_terminated": True,
    }
    for raw, value in request.headers:
        name = raw.decode("ascii").upper()
        if "_" in name or name in ("CONTENT-LENGTH", "TRANSFER-ENCODING"):
            continue  # "a_b" would pass for "a-b"; the body is whole, however it came
        key = "CONTENT_TYPE" if name == "CONTENT-TYPE" else f"HTTP_{name.replace('-', '_')}"
        text = value.decode("latin-1")
        environ[key] = f"{environ[key]},{text}" if key in environ else text
    return environ
