"""What all of emulated Webex's routes share: its error body, strict reading of bodies, lists in pages, time stamps."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from flask import Response, jsonify, request

Json = dict[str, Any]
Clock = Callable[[], datetime]


class WebexError(Exception):
    """Webex says no: an HTTP status, a sentence, and for the Calling operations an error code."""

    def __init__(self, status: int, description: str, code: int | None = None) -> None:
        super().__init__(description)
        self.status, self.description, self.code = status, description, code


def envelope(description: str, code: int | None = None) -> Json:
    """The error body: ``message``, ``errors``, ``trackingId`` (webex/README.md 1.6, 7)."""
    error = {"description": description} if code is None else {"description": description, "errorCode": code}
    return {"message": description, "errors": [error], "trackingId": f"ROUTER_{uuid4()}"}


def refused(refusal: WebexError) -> Response:
    """A refusal as an answer; the tracking id stands in the header too."""
    body = envelope(refusal.description, refusal.code)
    answer = jsonify(body)
    answer.status_code = refusal.status
    answer.headers["TrackingID"] = body["trackingId"]
    return answer


def stamp(moment: datetime) -> str:
    """A time as Webex writes it, with milliseconds, without which webexteamssdk can't read it."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def body_of(required: Collection[str], optional: Collection[str] = ()) -> Json:
    """The request's JSON object; 415 for another media type, 400 for anything else than the fields named."""
    if request.mimetype != "application/json":
        raise WebexError(415, "Content type must be application/json")
    body = request.get_json(silent=True)
    if not isinstance(body, dict):
        raise WebexError(400, "The request body is not a JSON object")
    check_fields(body, required, optional, "body")
    return body


def check_fields(item: Mapping[str, Any], required: Collection[str], optional: Collection[str], where: str) -> None:
    """Refuse a missing, an unknown and a null field. 25008 is documented for another Calling job, INFERRED here."""
    for name in required:
        if name not in item:
            raise WebexError(400, f"Missing Mandatory field name: {name}", 25008)
    for name, value in item.items():
        if name not in required and name not in optional:
            raise WebexError(400, f"Unknown field {name} in {where}")
        if value is None:
            raise WebexError(400, f"{name} in {where} must not be null")


def text_of(item: Mapping[str, Any], name: str) -> str:
    """A field that must be a string that isn't empty."""
    value = item[name]
    if not isinstance(value, str) or not value.strip():
        raise WebexError(400, f"{name} must be a string that is not empty")
    return value


def only_queries(*known: str) -> None:
    """Refuse a query parameter the operation doesn't have: the real service ignores it, which hides the mistake."""
    for name in request.args:
        if name not in known:
            raise WebexError(400, f"Unknown query parameter {name}")


def page(key: str, items: Sequence[Json], *, limit: int, start: str = "start") -> Response:
    """A list of at most ``max`` items from ``start`` on, with a ``Link`` header to the next page (webex/README.md 7)."""
    try:
        first, size = int(request.args.get(start, 0)), min(int(request.args.get("max", limit)), limit)
    except ValueError:
        raise WebexError(400, "max and start must be numbers") from None
    if first < 0 or size < 1:
        raise WebexError(400, "max must be at least 1 and start at least 0")
    answer = jsonify({key: items[first : first + size]})
    if first + size < len(items):
        queries = {**request.args.to_dict(), "max": str(size), start: str(first + size)}
        answer.headers["Link"] = f'<{request.base_url}?{urlencode(queries)}>; rel="next"'
    return answer
