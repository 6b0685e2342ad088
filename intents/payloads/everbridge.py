"""The body of "Create scheduling substitutions" (Everbridge reference page), with every rule of that page.

A substitution is an exception to the schedule: with a ``staffAssignment`` the person is replaced, without one unavailable.
Two shapes of the same POST are published, and one model renders both: ``attributes`` is the reference page's, ``flat`` that of
the vendor's OpenAPI. A rule that neither states is marked INFERRED.
"""
# ruff: noqa: N815 - the fields are named as the API names them

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, Strict, model_validator

from intents.payloads.recurrence import Recurrence
from intents.payloads.wire import Clock, Part, Whole, refuse, refused
from intents.person import Body

Id = Annotated[int, Field(ge=1, le=2**63 - 1)]  # the OpenAPI's int64; ids may come as text, but are sent as numbers

# The order of the keys in either shape's published examples; ``status`` is the server's and in neither.
ATTRIBUTES = ("contactId", "recurrence", "time", "staffAssignment", "calendarId", "shiftScheduleId", "timeZoneString")
FLAT = ("type", "contactId", "calendarId", "shiftScheduleId", "recurrence", "staffAssignment", "timeZoneString")


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _zone(name: str) -> str:
    if name not in _zones():
        raise refused(f"should be an IANA time zone such as America/Chicago, not {name!r}")
    return name


Zone = Annotated[str, AfterValidator(_zone)]


class Time(Part):
    """The hours of each applicable day. The page makes each optional; INFERRED: at least one, and none past midnight."""

    start: Clock | None = None
    end: Clock | None = None

    def broken(self) -> Iterator[str]:
        """What does not go together within the hours."""
        if self.start is None and self.end is None:
            yield "time needs a start or an end"
        if self.start is not None and self.end is not None and self.end <= self.start:
            yield "time.end is not after time.start"


class StaffAssignment(Part):
    """The replacement. A substitution takes a contact assignment only."""

    type: Literal["contact"]
    contactIds: Annotated[tuple[Id, ...], Field(min_length=1), Strict(False)]


class Substitution(Whole):
    """One person out for some time, replaced or not. It applies to one calendar, or INFERRED to all if none is named."""

    type: Literal["staffSubstitution"] = "staffSubstitution"
    contactId: Id
    recurrence: Recurrence
    time: Time | None = None
    staffAssignment: StaffAssignment | None = None
    calendarId: Id | None = None
    shiftScheduleId: Id | None = None
    timeZoneString: Zone | None = None
    status: Literal["A", "D"] | None = None  # the server's own (active, deleted): read, never sent

    @model_validator(mode="before")
    @classmethod
    def _unwrap(cls, data: object) -> object:
        if not isinstance(data, dict) or data.keys() != {"type", "attributes"}:
            return data
        inside = data["attributes"]
        return {"type": data["type"], **inside} if isinstance(inside, dict) and "type" not in inside else data

    @property
    def replacement(self) -> bool:
        """Somebody stands in."""
        return self.staffAssignment is not None

    @property
    def unavailability(self) -> bool:
        """Nobody stands in."""
        return self.staffAssignment is None

    def broken(self) -> Iterator[str]:
        """The rules of the parts, then those between the fields."""
        yield from self.recurrence.broken()
        if self.time:
            yield from self.time.broken()
        if self.staffAssignment and self.contactId in self.staffAssignment.contactIds:  # INFERRED: the page is silent
            yield "staffAssignment.contactIds holds contactId: nobody can stand in for himself"
        if self.timeZoneString is None and self.calendarId is None and self.shiftScheduleId is None:
            yield "timeZoneString is required without calendarId or shiftScheduleId"

    def render(self, body: Body = "attributes") -> dict[str, Any]:
        """What stands under ``data``, in the shape asked for. ValueError if the flat shape has no room for what this says."""
        fields = super().render()
        if body == "attributes":
            return {"type": self.type, "attributes": {name: fields[name] for name in ATTRIBUTES if name in fields}}
        refuse("flat body", self._not_in_flat())
        return {name: fields[name] for name in FLAT if name in fields}

    def _not_in_flat(self) -> Iterator[str]:
        """The OpenAPI knows ``ical`` alone, has no ``time``, and requires a zone and both days."""
        if self.recurrence.type != "ical":
            yield f"recurrence.type is {self.recurrence.type}; the flat body takes ical only"
        if self.time:
            yield "time is not a field of the flat body"
        if self.recurrence.datesApplicable.to is None:
            yield "recurrence.datesApplicable.to is required in the flat body"
        if self.timeZoneString is None:
            yield "timeZoneString is required in the flat body"


class Document(Part):
    """A whole request body as either shape writes it; ``data`` is one object or an array."""

    data: Annotated[
        tuple[Substitution, ...],
        Field(min_length=1),
        Strict(False),
        BeforeValidator(lambda data: (data,) if isinstance(data, dict | Substitution) else data),
    ]

    def render(self, body: Body = "attributes") -> dict[str, Any]:
        """The body to send. One substitution is an object; several, of which the server's handling is UNKNOWN, an array."""
        items = [substitution.render(body) for substitution in self.data]
        return {"data": items if len(items) > 1 else items[0]}


def document(*substitutions: Substitution, body: Body) -> dict[str, Any]:
    """The request body for one substitution (send one at a time) or for several, in the shape asked for."""
    return Document(data=substitutions).render(body)
