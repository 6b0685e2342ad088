"""The Flask app. Every answer of bot/README.md, HTTP."""

import logging

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from bot.errors import StoreError
from bot.logs import about
from bot.store import failures
from bot.store.rows import events, questions
from bot.store.store import Store, Tx
from bot.web import metrics
from bot.web.delivery import LARGEST, Delivery, NotAnEvent, parse
from bot.web.own import Own
from bot.web.signature import HEADER, genuine

log = logging.getLogger(__name__)


def create_app(store: Store, webhook_secret: str, *, metrics_port: int | None = None) -> Flask:
    """The app over a store. The figures have ``metrics_port`` for themselves, if given."""
    app, figures = Flask("understudy"), metrics.Figures(store)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST + 1  # no more is read of a body in chunks; with the last byte it is too large
    app.post("/webhooks/webex")(Webhook(store, webhook_secret).receive)

    @app.get("/healthz")
    def alive() -> Response:
        return _said(200, "alive")

    @app.get("/readyz")
    def ready() -> Response:
        store.ping()
        return _said(200, "ready")

    @app.get("/metrics")
    def told() -> Response:
        return Response(figures.text(), content_type="text/plain; version=0.0.4; charset=utf-8")

    @app.before_request
    def own_port() -> Response | None:
        if metrics_port is None or (request.path == "/metrics") == (request.environ.get("SERVER_PORT") == str(metrics_port)):
            return None
        return _said(404, "not found")

    app.register_error_handler(StoreError, _not_stored)
    app.register_error_handler(HTTPException, _refused)
    return app


class Webhook:
    """Takes deliveries: verified, stored, answered."""

    def __init__(self, store: Store, secret: str) -> None:
        self._store, self._secret, self._own = store, secret, Own()

    def receive(self) -> Response:
        """The answer to the request at hand. Raises StoreError."""
        body = request.get_data(cache=False)
        if len(body) > LARGEST:
            raise RequestEntityTooLarge
        if not genuine(body, request.headers.get(HEADER), self._secret):
            return _said(401, "bad or missing signature")
        try:
            told = parse(body)
        except NotAnEvent:
            return _said(400, "not an event")
        try:
            row = self._kept(told)
        except StoreError as error:
            if not failures.cut(error):
                raise
            row = self._kept(told)  # on another connection; what the first has kept is found by its ids
        with about(row):
            log.info("received: %s %s%s", told.resource, told.event, "" if row else ", which was received before")
        return Response(status=204)

    def _kept(self, told: Delivery) -> str | None:
        with self._store.begin() as tx:
            return events.receive(
                tx,
                resource=told.resource,
                event_name=told.event,
                data_id=told.data.id,
                space_id=told.data.roomId,
                person_id=told.data.personId,
                written_at=told.data.created_at,
                ours=self._ours(tx, told),
            )

    def _ours(self, tx: Tx, told: Delivery) -> bool:
        """Whether the bot did it; unless it is a card that somebody else took away while it was open."""
        if told.resource != "messages" or not self._own.did(tx, told.data.personId):
            return False
        return told.event != "deleted" or questions.shown_with(tx, told.data.id) is None


def _not_stored(error: StoreError) -> Response:
    log.error("not answered: %s", error)
    return _said(503, str(error))


def _refused(error: HTTPException) -> Response:
    if isinstance(error, RequestEntityTooLarge):
        answer = _said(413, "too large")
        answer.headers["Connection"] = "close"
        return answer
    return _said(error.code or 500, error.name.lower())


def _said(status: int, text: str) -> Response:
    return Response(text + "\n", status=status, content_type="text/plain; charset=utf-8")
