"""What both bodies share: how days and hours are written, how broken rules are named, and the bytes sent.

A ``Part`` is a shape: fields named as the API names them, nothing unknown, nothing converted. A ``Whole`` is what can be
sent; it alone checks the rules between fields, its own and its parts', so that one error names every rule that is broken.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime, time
from typing import Annotated, Any, Self, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

Value = TypeVar("Value", date, time, datetime)

DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
HOUR = "[0-9]{2}:[0-9]{2}"
WORDS = {"missing": "is required", "extra_forbidden": "is not a field of this body"}


class Part(BaseModel):
    """A piece of a body: its shape. The rules between its fields are checked by the whole that holds it."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, hide_input_in_errors=True)

    def broken(self) -> Iterator[str]:
        """One sentence for each rule that is broken here; each names its field."""
        yield from ()

    def render(self) -> dict[str, Any]:
        """The JSON object, in the order of the reference page; what is not set is left out, never null."""
        return self.model_dump(mode="json", by_alias=True, exclude_none=True)


class Whole(Part):
    """Something that can be sent. It can't be made while a rule is broken."""

    @model_validator(mode="after")
    def _keep_the_rules(self) -> Self:
        refuse(type(self).__name__, self.broken())
        return self


def to_bytes(document: Mapping[str, Any]) -> bytes:
    """The JSON text as it is stored and sent: UTF-8, keys in the order they have. Equal documents give equal bytes."""
    return json.dumps(document, ensure_ascii=False, allow_nan=False).encode()


def reasons(error: ValueError) -> list[str]:
    """Why something was refused, one plain sentence each. ``error`` is pydantic's, or any ValueError of this room."""
    if not isinstance(error, ValidationError):
        return [str(error)]
    return [_sentence(_path(found["loc"]), found["type"], found["msg"]) for found in error.errors(include_url=False)]


def refuse(what: str, broken: Iterable[str]) -> None:
    """One ValidationError that holds each sentence; nothing if there is none."""
    lines = [InitErrorDetails(type=_error("rule", sentence), input=None) for sentence in broken]
    if lines:
        raise ValidationError.from_exception_data(what, lines, hide_input=True)


def refused(predicate: str) -> PydanticCustomError:
    """The error of one field: "should ..."; ``reasons`` puts the field's name in front."""
    return _error("field", predicate)


def _error(kind: str, sentence: str) -> PydanticCustomError:
    return PydanticCustomError(kind, "{sentence}", {"sentence": sentence})  # what was sent may hold braces of its own


def _sentence(path: str, kind: str, message: str) -> str:
    if kind == "rule":
        return f"{path}: {message}" if path else message
    return f"{path or 'this'} {WORDS.get(kind) or re.sub('^(Input|String|Tuple) ', '', message)}"


def _path(steps: tuple[int | str, ...]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")


def _as(kind: type[Value], form: str, pattern: str, write: Callable[[Value], str]) -> tuple[BeforeValidator, PlainSerializer]:
    """Text of exactly this form, or a ready value that loses nothing (zone, seconds, fractions) when it is written so."""

    def read(value: object) -> Value:
        text = write(value) if type(value) is kind else value
        with suppress(ValueError):  # the form is right, the day is not: 2026-02-30
            if isinstance(text, str) and re.fullmatch(pattern, text):
                found = kind.fromisoformat(text)
                if value in (text, found):
                    return found
        raise refused(f"should be written {form}, not {str(value)!r}")

    return BeforeValidator(read), PlainSerializer(write, return_type=str)


def _day(value: date) -> str:
    return value.isoformat()


def _clock(value: time) -> str:
    return value.isoformat("minutes")


def _moment(value: datetime) -> str:
    return value.isoformat(timespec="seconds")


Day = Annotated[date, *_as(date, "YYYY-MM-DD", DAY, _day)]
Clock = Annotated[time, *_as(time, "HH:MM", HOUR, _clock)]
Moment = Annotated[datetime, *_as(datetime, "YYYY-MM-DDTHH:MM:SS", f"{DAY}T{HOUR}:[0-9]{{2}}", _moment)]
