"""The page's small server on loopback: itself, what is new, and what somebody does there. Nothing else is served."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Any

from flask import Flask, Response, abort, request
from pydantic import ValidationError

from bot.sandbox.serve import Sandbox, Server
from bot.sandbox.slash import Works
from bot.sandbox.stage.acting import Act, Actor
from bot.sandbox.stage.news import News

HERE = Path(__file__).parent
FILES = {  # all that can be asked for by name
    "/stage.css": ("text/css", (HERE.parent / "drawing" / "message.css", HERE / "stage.css")),
    "/stage.js": ("text/javascript", (HERE / "stage.js",)),
}
MOST_BYTES = 64 * 1024  # of what is sent to us
NAMES = ("127.0.0.1", "localhost")
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def stage(sandbox: Sandbox, works: Works, person: str) -> Flask:
    """The application. ``person`` is the key of whoever has the first seat."""
    app = Flask("stage", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
    token = secrets.token_urlsafe()
    news, actor = News(sandbox), Actor(sandbox, works)
    page = (HERE / "stage.html").read_text(encoding="utf-8").replace("{token}", token).replace("{person}", escape(person))

    @app.before_request
    def from_here() -> None:
        """Only by a name of this machine, which no foreign page has; what does something also needs the page's token."""
        if request.host not in {f"{name}:{request.environ['SERVER_PORT']}" for name in NAMES}:
            abort(403, "Only this machine is answered.")
        if request.path in ("/news", "/act") and not secrets.compare_digest(
            request.headers.get("X-Token", "").encode(), token.encode()
        ):
            abort(403, "This page is of an earlier start: load it again.")

    @app.after_request
    def guarded(answer: Response) -> Response:
        answer.headers.update(HEADERS)
        return answer

    @app.get("/")
    def whole() -> Response:
        return Response(page, mimetype="text/html")

    @app.get("/stage.css")
    @app.get("/stage.js")
    def part() -> Response:
        kind, paths = FILES[request.path]
        return Response("".join(path.read_text(encoding="utf-8") for path in paths), mimetype=kind)

    @app.get("/news")
    def new() -> dict[str, Any]:
        return news.since(request.args.get("changes", 0, int), request.args.get("calls", 0, int))

    @app.post("/act")
    def act() -> Any:
        try:
            return actor.does(Act.model_validate_json(request.get_data()))
        except ValidationError:
            abort(400, "That is nothing that the page sends.")

    return app


@contextmanager
def staged(sandbox: Sandbox, works: Works, person: str, port: int = 0) -> Iterator[str]:
    """The page, served for the length of the ``with``; gives its address."""
    server = Server(stage(sandbox, works, person), port)
    try:
        yield server.url
    finally:
        server.stop()
