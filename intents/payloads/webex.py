"""The body of "Create a Schedule for a Person" (Webex reference page), with every rule of that page.

The same ``Event`` alone is the body of "create an event" in a schedule that exists. Times are wall time in the person's own
calling zone: no field carries a zone. A rule that the page does not state is marked INFERRED and is stricter than the page,
never looser. The page's own example repeats daily and weekly at once, gives three ends, and is refused here.
"""
# ruff: noqa: N815 - the fields are named as the API names them

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Annotated

from pydantic import AfterValidator, Field, Strict

from intents.payloads.wire import Clock, Day, Part, Whole, refused
from intents.person import ScheduleType

LONGEST_NAME = 40  # INFERRED: the list call's filter by name takes at most 40 characters

Count = Annotated[int, Field(ge=1)]  # INFERRED: no bound is documented for intervals and occurrences


def _name(value: str) -> str:
    if not value.strip() or len(value) > LONGEST_NAME:  # INFERRED: not blank
        raise refused(f"should have 1 to {LONGEST_NAME} characters and not be blank")
    return value


Name = Annotated[str, AfterValidator(_name)]


class RecurDaily(Part):
    """Every ``recurInterval`` days, counted from start to start. Repetitions cannot overlap."""

    recurInterval: Count


class RecurWeekly(Part):
    """On the days that are true, every ``recurInterval`` weeks."""

    recurInterval: Count
    sunday: bool = False
    monday: bool = False
    tuesday: bool = False
    wednesday: bool = False
    thursday: bool = False
    friday: bool = False
    saturday: bool = False

    def broken(self) -> Iterator[str]:
        """INFERRED: a week without a day would never happen."""
        if not any(self.model_dump(exclude={"recurInterval"}).values()):
            yield "recurWeekly needs at least one day that is true"


class Recurrence(Part):
    """How an event repeats. Its rules are checked by the event that holds it."""

    recurForEver: bool | None = None
    recurEndDate: Day | None = None
    recurEndOccurrence: Count | None = None
    recurDaily: RecurDaily | None = None
    recurWeekly: RecurWeekly | None = None

    @property
    def ends(self) -> list[str]:
        """The fields that say how long it goes on. ``recurForEver: false`` says nothing."""
        return [name for name in ("recurForEver", "recurEndDate", "recurEndOccurrence") if getattr(self, name)]

    def broken(self) -> Iterator[str]:
        """What does not go together within the recurrence."""
        if self.recurDaily and self.recurWeekly:
            yield "recurDaily is not allowed with recurWeekly"
        if not self.recurDaily and not self.recurWeekly:
            yield from (f"{end} requires recurDaily or recurWeekly" for end in self.ends)
        if len(self.ends) > 1:  # INFERRED: the page does not say which of two would win
            yield f"{', '.join(self.ends)}: only one of them may be given"
        if self.recurWeekly:
            yield from self.recurWeekly.broken()


class Event(Whole):
    """A stretch of time, once or repeated. Days are inclusive; of a repeated event they are those of the first occurrence."""

    name: Name
    startDate: Day
    endDate: Day
    startTime: Clock | None = None
    endTime: Clock | None = None
    allDayEnabled: bool | None = None
    recurrence: Recurrence | None = None

    @property
    def lasts(self) -> timedelta:
        """From the start to the end of one occurrence."""
        if self.startTime is None or self.endTime is None:
            return self.endDate - self.startDate + timedelta(days=1)
        return datetime.combine(self.endDate, self.endTime) - datetime.combine(self.startDate, self.startTime)

    def broken(self) -> Iterator[str]:
        """The rules between the fields, then those of the recurrence."""
        yield from self._broken_times()
        if self.endDate < self.startDate:
            yield "endDate is before startDate"
        if self.recurrence:
            yield from self.recurrence.broken()
            yield from self._broken_repetitions(self.recurrence)

    def _broken_times(self) -> Iterator[str]:
        for name, value in (("startTime", self.startTime), ("endTime", self.endTime)):
            if value is None and not self.allDayEnabled:
                yield f"{name} is required unless allDayEnabled is true"
            if value is not None and self.allDayEnabled:  # INFERRED: the page is silent; two answers to one question
                yield f"{name} is not allowed when allDayEnabled is true"
        if self.startTime and self.endTime and self.startDate == self.endDate and self.endTime <= self.startTime:
            yield "endTime is not after startTime on the same day"

    def _broken_repetitions(self, recurrence: Recurrence) -> Iterator[str]:
        if recurrence.recurEndDate and recurrence.recurEndDate < self.startDate:
            yield "recurEndDate is before startDate"
        if recurrence.recurDaily and self.lasts > timedelta(days=recurrence.recurDaily.recurInterval):
            yield "recurDaily: the event lasts longer than recurInterval days, its repetitions would overlap"


class Schedule(Whole):
    """A person's schedule: ``businessHours`` (when he works) or ``holidays`` (when he does not)."""

    name: Name
    type: ScheduleType
    events: Annotated[tuple[Event, ...], Strict(False)] | None = None

    def broken(self) -> Iterator[str]:
        """INFERRED: an event's id is made from its name, so two of one name can't be told apart."""
        names = [event.name for event in self.events or ()]
        yield from (f"events: the name {name!r} is given twice" for name in dict.fromkeys(names) if names.count(name) > 1)
