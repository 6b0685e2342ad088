"""What a remote system answered, and which of our errors that is: one place for both systems and both HTTP clients.

Both error envelopes of Everbridge (everbridge/README.md 2.7) and that of Webex (webex/README.md 1.6, 7) are read here.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

from bot.errors import Busy, Conflict, Forbidden, NotFound, Refused, RemoteError, System, TimedOut, Unauthorized, Unsure
from bot.plain import parsed

LONGEST_WAIT = 900.0
"""Seconds. A system that asks for more is asked again after this long."""

_BY_STATUS: dict[int, type[RemoteError]] = {
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    410: NotFound,
    409: Conflict,
    423: Busy,
    429: Busy,
    408: TimedOut,
    504: TimedOut,  # noticed on the other side
    301: Refused,
    307: Refused,
    308: Refused,  # nothing was done here; a wrong base URL will not move by itself
}
_WORDS = ("errorCode", "code", "title", "description", "detail", "message", "error", "error_description")
_DUPLICATE_NAME = "25030"  # webex/README.md 1.4; whether it comes with 400 or 409 is unknown
_MOST_WORDS = 500
_CREDENTIALS = re.compile(r"\b(Bearer|Basic) [\w.~+/=-]{12,}", re.IGNORECASE)  # of whomever: nobody needs to read them


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer. ``headers`` must not care about case; ``body`` is as it came, decompressed."""

    system: System
    status: int
    headers: Mapping[str, str]
    body: bytes

    def data(self) -> Any:
        """The body's JSON, cleaned. Raises ``Unsure`` if it can't be read: HTML, cut off, empty."""
        try:
            return parsed(self.body)
        except (ValueError, RecursionError):
            raise self.unreadable(self._not_json()) from None

    def unreadable(self, why: str) -> Unsure:
        """The error for an answer that says yes but not what."""
        return Unsure(self.system, why, status=self.status, tracking_id=_tracking_id(self, {}))

    def _not_json(self) -> str:
        kind = self.headers.get("content-type", "no content type").split(";")[0]
        return f"the answer is not JSON ({kind}, {len(self.body)} bytes)"


def check(answer: Answer) -> Answer:
    """The answer itself if it is a 2xx; raises the error it stands for if not."""
    if 200 <= answer.status < 300:
        return answer
    said = _envelope(answer)
    kind = _BY_STATUS.get(answer.status, Refused if 400 <= answer.status < 500 else Unsure)
    if kind in (Refused, Conflict) and any(str(part.get("errorCode")) == _DUPLICATE_NAME for part in _parts(said)):
        kind = Conflict
    raise kind(
        answer.system,
        _detail(answer, said),
        status=answer.status,
        tracking_id=_tracking_id(answer, said),
        retry_after=retry_after(answer.headers) if kind is Busy else None,
    )


def scrubbed(error: RemoteError, *secrets: str) -> RemoteError:
    """The same error with the secrets taken out, should the system have repeated one to us."""
    detail = error.detail
    for secret in filter(None, secrets):
        detail = detail.replace(secret, "***")
    if detail == error.detail:
        return error
    return type(error)(error.system, detail, status=error.status, tracking_id=error.tracking_id, retry_after=error.retry_after)


def _envelope(answer: Answer) -> dict[str, Any]:
    try:
        said = parsed(answer.body)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _parts(said: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The envelope, then each of its ``errors``."""
    yield said
    errors = said.get("errors")
    yield from (error for error in errors if isinstance(error, dict)) if isinstance(errors, list) else ()


def _detail(answer: Answer, said: dict[str, Any]) -> str:
    """Every word of the envelope once, on one line."""
    words = [" ".join(str(part[key]).split()) for part in _parts(said) for key in _WORDS if isinstance(part.get(key), (str, int))]
    safe = _CREDENTIALS.sub(r"\1 ***", "; ".join(dict.fromkeys(filter(None, words))))
    return safe[:_MOST_WORDS] or f"an answer without words ({len(answer.body)} bytes)"


def _tracking_id(answer: Answer, said: dict[str, Any]) -> str | None:
    """What support asks for: Webex's ``trackingId``; of Everbridge the error's own id (INFERRED, everbridge/README.md 8)."""
    found = said.get("trackingId") or answer.headers.get("trackingid")
    if not found:
        found = next((part["id"] for part in _parts(said) if part is not said and part.get("id")), None)
    return str(found)[:200] if found else None


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait, at most ``LONGEST_WAIT``; None for anything unclear: Webex has sent ``rand(30),add(30)``.

    A date is measured against the answer's own ``Date``, so that our clock and theirs need not agree.
    """
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", value):
        return min(float(value), LONGEST_WAIT)
    try:
        seconds = (parsedate_to_datetime(value) - parsedate_to_datetime(headers.get("date", ""))).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return None
    return min(seconds, LONGEST_WAIT) if seconds >= 0 else None
