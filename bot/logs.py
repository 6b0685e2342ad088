"""Logs: one line of JSON for each thing worth knowing, on standard error. Never a message's words, never a secret.

A line has ``at``, ``level``, ``logger`` and ``said``; where it belongs to an event, its id as ``event``: one id from the webhook to
the receipt. A failure of Webex or Everbridge adds ``system``, ``status`` and the ``tracking_id`` that their support asks for.
"""

import logging
import re
import sys
import threading
from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from functools import partial
from typing import Any

from structlog.contextvars import bound_contextvars, merge_contextvars
from structlog.processors import EventRenamer, JSONRenderer
from structlog.stdlib import ProcessorFormatter
from structlog.types import EventDict

from bot.errors import RemoteError

FRAMEWORKS = ("webexteamssdk", "urllib3", "httpx", "httpcore", "alembic", "asyncio")  # their lines hold addresses and headers
SHORTEST = 4  # characters of a secret that is masked; a shorter one would mask half of every line
DEEPEST = 6  # calls of a traceback that are told
AUTHORIZATION = re.compile(r"\b(Bearer|Basic)\s+[\w.~+/=-]{12,}", re.IGNORECASE)


def about(event_id: str | None) -> AbstractContextManager[None]:
    """For the length of a ``with``, all lines of this thread belong to an event."""
    return bound_contextvars(event_id=event_id)


def start(level: int = logging.INFO, hide: Iterable[str] = ()) -> None:
    """Sets up logging for a process: every logger and every crash writes such lines.

    ``hide`` are the secrets: they are kept out where they could come in, and masked here should one come in all the same.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter(hide))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in FRAMEWORKS:
        logging.getLogger(name).setLevel(logging.WARNING)
    sys.excepthook = lambda kind, error, trace: _crashed(error)
    threading.excepthook = lambda told: _crashed(told.exc_value)


def _crashed(error: BaseException | None) -> None:
    logging.getLogger("bot").critical("crashed", exc_info=error)


def formatter(hide: Iterable[str] = ()) -> logging.Formatter:
    """What makes a line of a record."""
    secrets = sorted((secret for secret in hide if len(secret) >= SHORTEST), key=len, reverse=True)
    return ProcessorFormatter(
        foreign_pre_chain=[merge_contextvars],
        pass_foreign_args=True,
        # What isn't ASCII is escaped, as a text that runs from right to left could make a line read as another.
        processors=[EventRenamer("said"), _line, partial(_masked, secrets), JSONRenderer(ensure_ascii=True)],
    )


def _line(_logger: Any, _method: str, said: EventDict) -> EventDict:
    record: logging.LogRecord = said["_record"]
    line = {
        "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "logger": record.name,
        "event": said.get("event_id"),
        "said": said["said"],
    }
    failure = next((item for item in said.get("positional_args") or () if isinstance(item, RemoteError)), None)
    if failure is not None:
        line |= {"system": failure.system, "status": failure.status, "tracking_id": failure.tracking_id}
    kind, _, trace = said.get("exc_info") or (None, None, None)
    if kind is not None:
        line["error"] = _where(kind, trace)
    return {name: value for name, value in line.items() if value is not None}


def _where(kind: type[BaseException], trace: Any) -> str:
    """An exception's own text may hold what somebody wrote, so only its kind and place are told."""
    places = []
    while trace is not None:
        places.append(f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return kind.__name__ + (f" at {' < '.join(places[-DEEPEST:][::-1])}" if places else "")


def _masked(secrets: list[str], _logger: Any, _method: str, line: EventDict) -> EventDict:
    return {name: _without(secrets, value) if isinstance(value, str) else value for name, value in line.items()}


def _without(secrets: list[str], text: str) -> str:
    for secret in secrets:
        text = text.replace(secret, "***")
    return AUTHORIZATION.sub(r"\1 ***", text).replace("\x7f", "")  # the one control character that JSON leaves as it is
