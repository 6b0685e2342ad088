"""What was asked of an emulator, in order: WSGI middleware around all else, so faults too are seen as the caller saw them."""

import io
import json
from collections.abc import Callable, Iterable
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qsl

from werkzeug.wrappers import Request, Response

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


class Call(NamedTuple):
    """One request. ``path`` has the query; ``body`` is what the JSON or form said, or text; ``status`` 0: it was cut off."""

    method: str
    path: str
    body: Any
    status: int


QUIET = ("/messages", "/webhooks", "/access_token", "/tokens")


def is_outcome(call: Call) -> bool:
    """Whether a call did something besides looking and the conversation itself: what would leave for good."""
    path = call.path.split("?")[0]
    return not (call.method == "GET" or path.endswith(QUIET) or "/messages/" in path or "/webhooks/" in path)


def target(environ: "WSGIEnvironment") -> str:
    """Path and query as they stood in the request line, percent signs kept."""
    return str(environ.get("RAW_URI") or environ.get("REQUEST_URI") or environ.get("PATH_INFO", ""))


class Journal:
    """Keeps every request; ``listeners`` are called after each, in the thread that answered it."""

    def __init__(self) -> None:
        self._calls: list[Call] = []
        self._lock = Lock()
        self.listeners: list[Callable[[Call], None]] = []

    @property
    def calls(self) -> list[Call]:
        with self._lock:
            return list(self._calls)

    def clear(self) -> None:
        with self._lock:
            self._calls.clear()

    def wrap(self, app: "WSGIApplication") -> "WSGIApplication":
        """The application, with every request written down."""

        def kept(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
            raw = Request(environ).get_data()
            environ["wsgi.input"] = io.BytesIO(raw)
            environ["CONTENT_LENGTH"] = str(len(raw))
            status = 0
            try:
                answer = Response.from_app(app, environ, buffered=True)
                status = answer.status_code
            finally:
                self._keep(Call(environ["REQUEST_METHOD"], target(environ), _read(environ.get("CONTENT_TYPE", ""), raw), status))
            return answer(environ, start_response)

        return kept

    def _keep(self, call: Call) -> None:
        with self._lock:
            self._calls.append(call)
        for listener in self.listeners:
            listener(call)


def _read(content_type: str, raw: bytes) -> Any:
    if not raw:
        return None
    text = raw.decode(errors="replace")
    if content_type.startswith("application/x-www-form-urlencoded"):
        return dict(parse_qsl(text))
    try:
        return json.loads(text)
    except ValueError:
        return text
