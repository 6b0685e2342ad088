"""What all of emulated Everbridge's routes share: its two error bodies, strict queries, pages, time stamps."""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any
from uuid import uuid4

from flask import Response, jsonify, request

Json = dict[str, Any]
Clock = Callable[[], datetime]


class GatewayError(Exception):
    """A refusal of the gateway or of an older resource: ``{"status": 401, "message": …}``, the status an integer."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status, self.message = status, message


class RuleError(Exception):
    """A broken rule of ``/scheduling``: ``{"errors": [{…}]}``, the status in it a string (everbridge/README.md 2.7).

    The codes of staff substitutions are UNKNOWN; those here are INFERRED from its siblings'.
    """

    def __init__(self, code: str, detail: str, pointer: str = "/data", status: int = 400) -> None:
        super().__init__(detail)
        self.code, self.detail, self.pointer, self.status = code, detail, pointer, status

    def within(self, pointer: str) -> "RuleError":
        """The same, seen from further outside."""
        return RuleError(self.code, self.detail, pointer + self.pointer, self.status)


def denied(error: GatewayError) -> Response:
    answer = jsonify({"status": error.status, "message": error.message})
    answer.status_code = error.status
    return answer


def broken(error: RuleError) -> Response:
    answer = jsonify(business_error(error.status, error.code, error.detail, error.pointer))
    answer.status_code = error.status
    return answer


def business_error(status: int, code: str, detail: str, pointer: str = "/data") -> Json:
    """The error body of ``/scheduling``."""
    return {
        "errors": [
            {
                "id": str(uuid4()),
                "status": str(status),
                "code": code,
                "title": code.replace("_", " ").capitalize(),
                "detail": detail,
                "source": {"pointer": pointer},
                "meta": {"resource": "staffSubstitution"},
            }
        ]
    }


def stamp(moment: datetime) -> str:
    """A time as ``/scheduling`` writes it: UTC, whole seconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def only_queries(*known: str) -> None:
    """Refuse a query parameter the operation doesn't have; ignored, as it is there, ``pageNo`` for ``pageNumber`` would hide."""
    for name in request.args:
        if name not in known and not re.fullmatch(r"fields\[\w+\]", name):
            raise GatewayError(400, f"Unknown query parameter {name}")


def number(name: str, default: int, most: int) -> int:
    """A whole number in the query, from 1 to ``most``."""
    try:
        value = int(request.args.get(name, default))
    except ValueError:
        raise GatewayError(400, f"{name} must be a number") from None
    if not 1 <= value <= most:
        raise GatewayError(400, f"{name} must be from 1 to {most}")
    return value


def ids_in(name: str) -> set[int] | None:
    """The numbers of a comma list in the query; None when it isn't there."""
    if name not in request.args:
        return None
    return numbers(request.args[name], name)


def numbers(text: str, name: str) -> set[int]:
    """The ids of a comma list."""
    if not re.fullmatch(r"\d{1,16}(,\d{1,16})*", text):
        raise GatewayError(400, f"{name} must be a number or a comma list of numbers")
    return {int(part) for part in text.split(",")}


def filtered(rows: Sequence[Json], *known: str) -> list[Json]:
    """``filter[field]=value``: different fields must all fit, the same one repeated is either (everbridge/README.md 6.1)."""
    kept = list(rows)
    for name in known:
        wanted = request.args.getlist(f"filter[{name}]")
        if wanted:
            kept = [row for row in kept if str(row.get(name)) in wanted]
    return kept


def sorted_rows(rows: Sequence[Json], default: str) -> list[Json]:
    """By ``sort=a,-b``; ``-`` is descending. Rows alike in all stay in the order they were made in, or its reverse."""
    ordered = list(rows)
    for name in reversed(request.args.get("sort", default).split(",")):
        bare = name.removeprefix("-")
        if not bare.isalnum():
            raise GatewayError(400, f"Can't sort by {name}")
        ordered.sort(key=partial(_rank, bare), reverse=name.startswith("-"))
    return ordered


def _rank(name: str, row: Json) -> tuple[str, int]:
    value = row.get(name, "")
    return f"{value:020}" if isinstance(value, int) else str(value), row["id"]


def scheduling_page(rows: Sequence[Json], number_name: str, *, default: int, most: int, included: Sequence[Json] = ()) -> Json:
    """One page of a ``/scheduling`` list."""
    no, size = number(number_name, 1, 10**6), number("pageSize", default, most)
    body: Json = {
        "data": _trimmed(rows[(no - 1) * size : no * size]),
        "currentPageNo": no,
        "pageSize": size,
        "totalCount": len(rows),
        "totalPageCount": -(-len(rows) // size),
    }
    return body | ({"included": list(included)} if included else {})


def _trimmed(rows: Sequence[Json]) -> list[Json]:
    """``fields=a,b`` leaves only these, and the id and type."""
    fields = request.args.get("fields")
    names = {"id", "type", *fields.split(",")} if fields else None
    return [{name: value for name, value in row.items() if names is None or name in names} for row in rows]
