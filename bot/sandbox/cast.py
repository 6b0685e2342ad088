"""The small company of the sandbox: its people, their Everbridge contacts, the on-call calendars and the shifts.

Everybody in it is made up. It holds the traps of a real directory on purpose: two Sams, a Max, a Lee and a Leo, an April; contacts
that are found by their external id and others only by an e-mail path; a contact that left, a person without a contact, an outsider.
"""

import base64
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Literal
from uuid import NAMESPACE_DNS, uuid5
from zoneinfo import ZoneInfo

EMAIL_PATH = 241901148045316
"""The path id of "E-Mail Address 1" (everbridge/README.md 7.2)."""


def wire_id(kind: str, key: str) -> str:
    """A Webex id: base64 without padding of ``ciscospark://us/<kind>/<key>`` (webex/README.md 1.4, 5)."""
    return base64.urlsafe_b64encode(f"ciscospark://us/{kind}/{key}".encode()).decode().rstrip("=")


@cache
def person_key(email: str) -> str:
    """The UUID of the person or bot with this address."""
    return str(uuid5(NAMESPACE_DNS, email))


@cache
def person_id(email: str) -> str:
    """The Webex id of the person or bot with this address."""
    return wire_id("PEOPLE", person_key(email))


HOME = wire_id("ORGANIZATION", str(uuid5(NAMESPACE_DNS, "example.com")))
ELSEWHERE = wire_id("ORGANIZATION", str(uuid5(NAMESPACE_DNS, "other.example")))


@dataclass(frozen=True, slots=True)
class Contact:
    """A row of Everbridge's contact list. ``external_id`` is an e-mail address in some organizations, a staff number in others.

    ``name`` is the first and the last name where they are others than Webex has; ``added`` are more addresses among its paths.
    """

    id: int
    external_id: str
    email: str
    timezone: str
    active: bool = True
    name: tuple[str, str] | None = None
    added: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Someone:
    """A person or bot that Webex knows, with the Everbridge contact if there is one. ``timezone`` is None where none is set.

    ``aliases`` are more e-mail addresses, ``nick`` is the nickname where it is not the first name.
    """

    key: str
    first: str
    last: str
    email: str
    timezone: str | None = "Europe/London"
    organization: str = HOME
    manager: str | None = "dana"
    contact: Contact | None = None
    kind: Literal["person", "bot"] = "person"
    aliases: tuple[str, ...] = ()
    nick: str = ""

    @property
    def emails(self) -> tuple[str, ...]:
        return self.email, *self.aliases

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}".strip()

    @property
    def uuid(self) -> str:
        return person_key(self.email)

    @property
    def id(self) -> str:
        return person_id(self.email)

    @property
    def handles(self) -> tuple[str, ...]:
        """Everything the cast finds this person by."""
        return self.key, self.email, self.name, self.id, self.uuid


@dataclass(frozen=True, slots=True)
class Calendar:
    """An on-call calendar; only an active one may be named in a substitution."""

    id: int
    name: str
    active: bool = True


@dataclass(frozen=True, slots=True)
class Shift:
    """Hours that come back every week. ``turns`` are keys of people who take it for a week each, Monday to Sunday.

    ``end`` not after ``start`` crosses midnight; 00:00 to 00:00 is a whole day (everbridge/README.md 6.2).
    """

    id: int
    layer_id: int
    calendar_id: int
    name: str
    timezone: str
    days: tuple[int, ...]
    start: time
    end: time
    turns: tuple[str, ...]

    def hours_on(self, day: date) -> tuple[datetime, datetime] | None:
        """The shift that starts on this local day, half-open, in the shift's zone; None when there is none."""
        if day.weekday() not in self.days:
            return None
        zone = ZoneInfo(self.timezone)
        last = day + timedelta(days=1) if self.end <= self.start else day
        return datetime.combine(day, self.start, zone), datetime.combine(last, self.end, zone)

    def taken_by(self, day: date) -> str:
        """The key of the person whose week it is."""
        return self.turns[(day.toordinal() - 1) // 7 % len(self.turns)]


@dataclass(frozen=True, slots=True)
class Space:
    """A group space with the bot in it; ``people`` are keys."""

    title: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody and everything the two emulators start with. ``outside`` are people whom Everbridge knows and Webex doesn't."""

    people: tuple[Someone, ...]
    bot: Someone
    calendars: tuple[Calendar, ...]
    shifts: tuple[Shift, ...]
    everbridge_organization: int = 900000000000009
    location_schedules: tuple[tuple[str, Literal["businessHours", "holidays"]], ...] = (("Office hours", "businessHours"),)
    founded: datetime = datetime(2020, 1, 6, 9, tzinfo=UTC)
    outside: tuple[Someone, ...] = ()
    spaces: tuple[Space, ...] = ()
    _index: dict[str, Someone] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        self._index.clear()
        for someone in (*self.people, self.bot):
            self._index.update({handle.lower(): someone for handle in someone.handles})

    def find(self, who: "str | Someone") -> Someone:
        """A member by key, e-mail, full name, id or bare UUID; LookupError when there is none."""
        if isinstance(who, Someone):
            return who
        try:
            return self._index[who.lower()]
        except KeyError:
            raise LookupError(f"nobody in the cast is called {who!r}") from None

    def crowd(self, size: int) -> "Cast":
        """The same company with ``size`` more people in it (``person1@example.com`` …), all with contacts and without shifts."""
        more = tuple(_member(f"person{n}", "Person", str(n), 5_000_000_000_000_000 + n) for n in range(1, size + 1))
        return replace(self, people=self.people + more, _index={})

    @property
    def contacts(self) -> tuple[tuple[Someone, Contact], ...]:
        return tuple((someone, someone.contact) for someone in (*self.people, *self.outside) if someone.contact)


def _member(
    key: str,
    first: str,
    last: str,
    contact_id: int,
    *,
    zone: str = "Europe/London",
    staff_number: str = "",
    path: str = "",
    active: bool = True,
    webex_zone: bool = True,
    manager: str | None = "dana",
) -> Someone:
    email = f"{first}.{last}@example.com".lower() if last[:1].isalpha() else f"{key}@example.com"
    contact = Contact(contact_id, staff_number or email, path or email, zone, active)
    return Someone(key, first, last, email, zone if webex_zone else None, contact=contact, manager=manager)


BOT = Someone("bot", "Understudy", "", "understudy@webex.bot", None, kind="bot", manager=None)

PEOPLE = (
    _member("alex", "Alex", "Morgan", 1100000000000001),
    _member("sam.carter", "Sam", "Carter", 1100000000000002),
    _member("sam.okafor", "Sam", "Okafor", 9007199254740993, staff_number="E10482"),  # the first whole number a float can't hold
    _member("priya", "Priya", "Shah", 1100000000000004),
    _member("lena", "Lena", "Fischer", 1100000000000005, zone="Europe/Berlin"),
    _member("jo", "Jo", "Park", 1100000000000006, staff_number="E10517", path="Jo.Park@Example.com"),
    _member("max", "Max", "Weber", 1100000000000007, zone="Europe/Berlin"),
    _member("lee", "Lee", "Chen", 1100000000000008, webex_zone=False),
    _member("leo", "Leo", "Rossi", 1100000000000009, zone="Europe/Rome"),
    _member("april", "April", "Jones", 1100000000000010, staff_number="E10533"),
    _member("dana", "Dana", "Reed", 1100000000000011, manager=None),
    _member("nina", "Nina", "Old", 1100000000000012, active=False),
    Someone("kim", "Kim", "Lund", "kim.lund@example.com"),
    Someone("olivia", "Olivia", "Grant", "olivia.grant@other.example", organization=ELSEWHERE, manager=None),
)

PAYMENTS = Calendar(3300000000000003, "Payments on-call")
PLATFORM = Calendar(3300000000000004, "Platform on-call")
CLOSED = Calendar(3300000000000005, "Retired rota", active=False)

WEEKDAYS, WEEKEND, DAILY = (0, 1, 2, 3, 4), (5, 6), (0, 1, 2, 3, 4, 5, 6)


def _shift(
    n: int, calendar: Calendar, name: str, days: tuple[int, ...], hours: tuple[int, int], *, turns: tuple[str, ...]
) -> Shift:
    zone = "Europe/Berlin" if calendar is PLATFORM else "Europe/London"
    start, end = (time(hour) for hour in hours)
    return Shift(4400000000000000 + n, 6600000000000000 + n, calendar.id, name, zone, days, start, end, turns)


SHIFTS = (
    _shift(1, PAYMENTS, "Payments weekdays", WEEKDAYS, (9, 17), turns=("alex",)),
    _shift(2, PAYMENTS, "Payments nights", DAILY, (17, 9), turns=("sam.carter", "priya", "jo")),
    _shift(3, PAYMENTS, "Payments weekends", WEEKEND, (9, 17), turns=("lee",)),
    _shift(4, PLATFORM, "Platform weekdays", WEEKDAYS, (8, 16), turns=("lena",)),
    _shift(5, PLATFORM, "Platform late", WEEKDAYS, (16, 0), turns=("max", "leo")),
    _shift(6, PLATFORM, "Platform weekends", WEEKEND, (0, 0), turns=("priya",)),
)

SPACES = (
    Space("Payments team", ("alex", "sam.carter", "sam.okafor", "priya", "jo", "lee", "dana")),
    Space("Platform", ("lena", "max", "leo", "priya", "dana")),
)

CAST = Cast(PEOPLE, BOT, (PAYMENTS, PLATFORM, CLOSED), SHIFTS, spaces=SPACES)
