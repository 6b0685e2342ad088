"""Faults on order: rules that make an emulator misbehave the next few times, as WSGI middleware in front of its application."""

import json
import re
import socket
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from werkzeug.wrappers import Response

from bot.sandbox.journal import target

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

Kind = Literal["answer", "drop", "lose", "truncate", "delay"]
MALFORMED_RETRY_AFTER = "rand(30),add(30)"
"""What Webex really sent once (webex/README.md 7)."""


@dataclass(slots=True)
class Fault:
    """One rule: the next ``left`` requests of ``method`` ("*": any) whose path and query ``path`` is found in."""

    kind: Kind
    method: str
    path: re.Pattern[str]
    left: int
    answer: Response | None = None
    seconds: float = 0.0
    blind: int = 0

    def fits(self, method: str, path: str) -> bool:
        return self.left > 0 and self.method in ("*", method) and bool(self.path.search(path))


class Faults:
    """The rules of one emulator, oldest first. ``envelope`` gives the body its system would send with an error status.

    A request meets at most one delay and one other rule. ``met`` lists (kind, method, path) of every rule that struck.
    """

    def __init__(self, envelope: Callable[[int], Mapping[str, Any]]) -> None:
        self._envelope = envelope
        self._rules: list[Fault] = []
        self._lock = Lock()
        self.met: list[tuple[Kind, str, str]] = []

    def answer(
        self,
        method: str,
        path: str,
        status: int,
        *,
        times: int = 1,
        headers: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | str | None = None,
    ) -> None:
        """Answer without processing: a mapping goes as JSON, a string as it is, None as the system's own error body."""
        content = body if isinstance(body, str) else json.dumps(self._envelope(status) if body is None else body)
        kind = "text/plain" if isinstance(body, str) else "application/json"
        self._add("answer", method, path, times, answer=Response(content, status, {"Content-Type": kind, **(headers or {})}))

    def busy(self, method: str, path: str, *, times: int = 1, retry_after: str | None = "1", status: int = 429) -> None:
        """Too many requests (or 423, 503), with ``Retry-After`` as given: seconds, a date, nonsense, or None for no header."""
        self.answer(method, path, status, times=times, headers=None if retry_after is None else {"Retry-After": retry_after})

    def html(self, method: str, path: str, *, times: int = 1, status: int = 502) -> None:
        """A gateway's web page in place of JSON."""
        page = f"<html><head><title>{status} {HTTPStatus(status).phrase}</title></head><body><h1>{status}</h1></body></html>"
        self.answer(method, path, status, times=times, headers={"Content-Type": "text/html"}, body=page)

    def drop(self, method: str, path: str, *, times: int = 1, processed: bool = False, blind: int = 0) -> None:
        """Close the connection without an answer, before the request is processed or (``processed``) after.

        The next ``blind`` requests that read what is there are refused then, so that nobody can tell what became of it.
        """
        self._add("lose" if processed else "drop", method, path, times, blind=blind)

    def truncate(self, method: str, path: str, *, times: int = 1) -> None:
        """Process, then send the first half of the answer's body, with a length to match: JSON that ends in the middle."""
        self._add("truncate", method, path, times)

    def delay(self, method: str, path: str, seconds: float, *, times: int = 1) -> None:
        """Wait before doing what would be done otherwise."""
        self._add("delay", method, path, times, seconds=seconds)

    def clear(self) -> None:
        """Forget the rules that have not struck yet."""
        with self._lock:
            self._rules.clear()

    def wrap(self, app: "WSGIApplication") -> "WSGIApplication":
        """The application, misbehaving by the rules."""

        def faulty(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
            struck = self._take(environ["REQUEST_METHOD"], target(environ))
            kinds = {fault.kind for fault in struck}
            time.sleep(sum(fault.seconds for fault in struck))
            if "drop" in kinds:
                _hang_up(environ)
            for fault in struck:
                if fault.answer is not None:
                    return fault.answer(environ, start_response)
            answer = Response.from_app(app, environ, buffered=True)
            if "lose" in kinds:
                _hang_up(environ)
            if "truncate" in kinds:
                answer.set_data(answer.get_data()[: len(answer.get_data()) // 2])
            return answer(environ, start_response)

        return faulty

    def _add(
        self,
        kind: Kind,
        method: str,
        path: str,
        times: int,
        *,
        answer: Response | None = None,
        seconds: float = 0.0,
        blind: int = 0,
    ) -> None:
        with self._lock:
            self._rules.append(Fault(kind, method.upper(), re.compile(path), times, answer, seconds, blind))

    def _take(self, method: str, path: str) -> list[Fault]:
        with self._lock:
            fitting = [rule for rule in self._rules if rule.fits(method, path)]
            delays, others = ([rule for rule in fitting if (rule.kind == "delay") is slow] for slow in (True, False))
            struck = delays[:1] + others[:1]
            for rule in struck:
                rule.left -= 1
                self.met.append((rule.kind, method, path))
            self._rules = [rule for rule in self._rules if rule.left > 0]
        for rule in struck:
            if rule.blind:
                self.answer("GET", "", 403, times=rule.blind)
        return struck


def _hang_up(environ: "WSGIEnvironment") -> NoReturn:
    connection = environ.get("werkzeug.socket")
    if isinstance(connection, socket.socket):
        connection.shutdown(socket.SHUT_RDWR)
    raise ConnectionResetError("dropped by a fault")
