"""What a write brought back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.systems.responses import Answer

_SUCCESS = frozenset({200, 201, 202, 204})
_MOST_BODY = 2000


@dataclass(frozen=True, slots=True)
class Receipt:
    """A write that was done. ``remote_id`` is the record's id as text, ``body`` at most 2000 characters of the answer.

    ``maker`` is who made the record, by the answer's own words, where the system keeps that.
    """

    status: int
    remote_id: str | None
    body: str
    maker: str | None = None


def receipt_of(
    answer: Answer, method: str, id_in: Callable[[Any], str | None], maker_in: Callable[[Any], str | None] = lambda said: None
) -> Receipt:
    """Reads the answer to a write, whose status is a 2xx.

    Raises ``Unsure`` when it is another success than 200, 201, 202, 204, when the body is there but is not JSON, and when
    a POST says that it created something but not what: reading back finds the id that a later undo needs.
    """
    if answer.status not in _SUCCESS:
        raise answer.unreadable("an unexpected success code")
    data = answer.data() if answer.body.strip() else None
    remote_id = id_in(data)
    if remote_id is None and method.upper() == "POST" and answer.status in (200, 201):
        raise answer.unreadable("created, but the answer has no id")
    return Receipt(answer.status, remote_id, answer.body.decode("utf-8", "replace")[:_MOST_BODY], maker_in(data))
