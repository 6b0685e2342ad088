"""The people, calendars and schedules a draft is settled with; the body looks them up, the mind only uses them."""

from dataclasses import dataclass, field
from typing import Literal

Body = Literal["attributes", "flat"]
ScheduleType = Literal["businessHours", "holidays"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody both systems may know: Webex by ``person_id``, Everbridge by ``contact_id``; ``timezone`` is an IANA name."""

    name: str
    email: str = ""
    person_id: str | None = None
    contact_id: int | None = None
    timezone: str | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """An Everbridge calendar."""

    id: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """A Webex person schedule that exists already, with the names of its events; ``said`` has each in words, where known."""

    id: str
    name: str
    type: ScheduleType
    events: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cast:
    """Everything outside the sentence that a plan is made from.

    ``substitutes`` maps each name as said to one person. An absence is booked in each of ``calendars``; in none, it counts for
    all the person's calendars (INFERRED, bot/systems/everbridge/README.md 2.2). ``schedule`` is the person's own one, if there is
    one of the name ``schedule_name``. ``language``: in which the plan says what it does.
    """

    subject: Person
    timezone: str
    substitutes: dict[str, Person] = field(default_factory=dict)
    calendars: tuple[Calendar, ...] = ()
    organization_id: int | None = None
    body: Body = "attributes"
    schedule: Schedule | None = None
    schedule_name: str = ""
    language: str = "en"
