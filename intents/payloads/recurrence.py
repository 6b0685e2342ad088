"""When an Everbridge substitution applies: its days, and how they recur. The page allows any available recurrence pattern."""
# ruff: noqa: N815 - the fields are named as the API names them

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field

from intents.payloads.rrule import flaws_of, parts_of, until_of
from intents.payloads.wire import Day, Moment, Part


class DatesApplicable(Part):
    """The first and the last day. ``to`` shortens what a rule says and never lengthens it; INFERRED: it is inclusive."""

    from_: Day = Field(alias="from")
    to: Day | None = None

    @classmethod
    def of(cls, first: date, last: date | None) -> Self:
        """From the one day to the other; ``last`` None when a rule has the end."""
        return cls.model_validate({"from": first, "to": last})


class LocalEvent(Part):
    """The (first) occurrence of an iCal recurrence, half-open, without offset; INFERRED: local to the substitution's zone."""

    start: Moment
    end: Moment


class Recurrence(Part):
    """The pattern. ``ical`` has an ``event`` and may have an ``rrule``; ``periodic`` comes every so many weeks."""

    type: Literal["occurrence", "repeat", "periodic", "ical"]
    datesApplicable: DatesApplicable
    everyNRecurrence: Annotated[int, Field(ge=1)] | None = None
    event: LocalEvent | None = None
    rrule: str | None = None

    @property
    def last_day(self) -> date | None:
        """The effective last day: the earlier of ``to`` and UNTIL. None where only a COUNT ends the rule."""
        ends = (self.datesApplicable.to, until_of(self.rrule) if self.rrule else None)
        return min((day for day in ends if day), default=None)

    def broken(self) -> Iterator[str]:
        """What does not go together within the recurrence."""
        yield from self._broken_type()
        if self.event and self.event.end <= self.event.start:
            yield "recurrence.event.end is not after recurrence.event.start"
        flaws = list(flaws_of(self.rrule)) if self.rrule is not None else []
        yield from (f"recurrence.rrule {flaw}" for flaw in flaws)
        if not flaws:
            yield from self._broken_days()

    def _broken_type(self) -> Iterator[str]:
        for name, kind in (("everyNRecurrence", "periodic"), ("event", "ical"), ("rrule", "ical")):
            given = getattr(self, name) is not None
            if given and self.type != kind:
                yield f"recurrence.{name} is not allowed unless recurrence.type is {kind}"
            if not given and self.type == kind and name != "rrule":
                yield f"recurrence.{name} is required when recurrence.type is {kind}"

    def _broken_days(self) -> Iterator[str]:
        first, to = self.datesApplicable.from_, self.datesApplicable.to
        if to is None and not {"UNTIL", "COUNT"} & parts_of(self.rrule or "").keys():
            yield "recurrence.datesApplicable.to is required unless the rrule ends by UNTIL or COUNT"
        if to and to < first:
            yield "recurrence.datesApplicable.to is before recurrence.datesApplicable.from"
        elif self.last_day and self.last_day < first:
            yield "recurrence.rrule ends before recurrence.datesApplicable.from"
