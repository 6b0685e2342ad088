"""What Everbridge's JSON says, as values of ours. Ids come as numbers or as digit strings (README.md 9 row 10)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from intents.person import Calendar

Row = dict[str, Any]

MINUTE, LAST = timedelta(minutes=1), 59  # of an hour: what is booked up to midnight is written as up to 23:59 (matching.py)


@dataclass(frozen=True, slots=True)
class Contact:
    """``emails`` are lower-cased, ``status`` is ``A`` for an active one, ``timezone`` an IANA name."""

    id: int
    external_id: str
    first_name: str
    last_name: str
    emails: tuple[str, ...]
    status: str
    timezone: str | None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a shift in which somebody is out, or stands in for somebody; ``other`` is who stands in, or for whom."""

    start: datetime
    end: datetime
    other: int | None


@dataclass(frozen=True, slots=True)
class Assignment:
    """Somebody in a shift: by their own turn with the parts they are ``out``, or, with ``covers``, in the place of others."""

    contact_id: int
    out: tuple[Part, ...] = ()
    covers: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Shift:
    """One calendar event with everybody named in it, also those replaced or unavailable; both ends aware.

    ``out`` has the contact and the substitution of each who is unavailable in it for a part at least.
    """

    calendar_id: int
    shift_id: int | None
    start: datetime
    end: datetime
    contact_ids: tuple[int, ...]
    out: tuple[tuple[int, str], ...] = ()
    assignments: tuple[Assignment, ...] = ()


def flat(row: Row) -> Row:
    """A record with its fields beside its id, also where they come in ``attributes``, as they are sent (README.md 2.4)."""
    inside = row.get("attributes")
    return {**row, **inside} if isinstance(inside, dict) else row


def number(value: Any) -> int | None:
    """An id, whether sent as a number or as digits; None for anything else."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def moment(value: Any) -> datetime | None:
    """An ISO date-time with an offset; None if it is not one."""
    try:
        read = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    return read if read.tzinfo else None


def made_at(row: Row) -> datetime | None:
    """When a record was made, in UTC where it says no zone; None where it doesn't say."""
    try:
        found = datetime.fromisoformat(str(row.get("createdDate")))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def contact_in(row: Row) -> Contact | None:
    """None for a row without a numeric id, which nothing could be booked for."""
    contact_id = number(row.get("id"))
    if contact_id is None:
        return None
    return Contact(
        contact_id,
        _text(row, "externalId"),
        _text(row, "firstName"),
        _text(row, "lastName"),
        tuple(dict.fromkeys(_emails(row))),
        _text(row, "status"),
        _text(row, "timezoneId") or None,
    )


def calendar_in(row: Row) -> Calendar | None:
    """None for one that is deleted or not active: a substitution may not name it (README.md 2.2)."""
    calendar_id = number(row.get("id"))
    if calendar_id is None or row.get("active", True) in (False, "false") or deleted(row):
        return None
    return Calendar(calendar_id, _text(row, "name"))


def shift_in(row: Row) -> Shift | None:
    """None for an event without a calendar or a readable time, which could not be named to anybody."""
    calendar_id, start, end = number(row.get("calendarId")), moment(row.get("start")), moment(row.get("end"))
    if calendar_id is None or start is None or end is None:
        return None
    named = [(number(assignment.get("contactId")), assignment) for assignment in _rows(row.get("assignments"))]
    out = (
        (contact, str(absence.get("staffSubstitutionId")))
        for contact, assignment in named
        if contact is not None
        for absence in _rows(assignment.get("unavailabilities"))
    )
    assignments = (
        Assignment(
            contact,
            _parts(assignment.get("unavailabilities"), "period", "replacedById", start, end),
            _parts(assignment.get("replacements"), "replacementPeriod", "replacedContactId", start, end),
        )
        for contact, assignment in named
        if contact is not None
    )
    return Shift(
        calendar_id,
        number(row.get("shiftScheduleId")),
        start,
        end,
        tuple(dict.fromkeys(contact for contact, _ in named if contact is not None)),
        tuple(out),
        tuple(assignments),
    )


def _parts(rows: Any, period: str, other: str, start: datetime, end: datetime) -> tuple[Part, ...]:
    """A part that does not say from when to when is all of the shift."""
    found = []
    for row in _rows(rows):
        said = row.get(period)
        bounds = said if isinstance(said, dict) else {}
        until = moment(bounds.get("to")) or end
        until += MINUTE if until.minute == LAST else timedelta()
        found.append(Part(moment(bounds.get("from")) or start, until, number(row.get(other))))
    return tuple(found)


def deleted(row: Row) -> bool:
    """Whether a list still shows what is gone is unknown, so we look (README.md 2.6)."""
    return row.get("status") == "D"


def written_id(said: Any) -> str | None:
    """The id in the answer to a write; ``data`` is an object, or an array of one."""
    found = number(_written(said).get("id"))
    return None if found is None else str(found)


def written_by(said: Any) -> str | None:
    """Who made the record, by the answer to a write: us, in the system's own words."""
    return maker_in(_written(said))


def maker_in(row: Row) -> str | None:
    """Who made a record, as one text to be kept: "id:name", either may be missing; None where it does not say."""
    user, name = number(row.get("createdId")), _text(row, "createdName").strip()
    return f"{user or ''}:{name}"[:255] if user or name else None


def same_maker(one: str | None, other: str | None) -> bool | None:
    """Whether two records have the same maker: by the ids where both have one, else by the names; None where nobody can tell."""
    for mine, theirs in zip((one or ":").split(":", 1), (other or ":").split(":", 1), strict=True):
        if mine and theirs:
            return mine == theirs
    return None


def _written(said: Any) -> Row:
    data = said.get("data") if isinstance(said, dict) else None
    return flat(next(iter(_rows(data if isinstance(data, list) else [data])), {}))


def _emails(row: Row) -> Iterable[str]:
    # registedEmail is a real key beside the right one (README.md 7.1)
    values = [path.get("value") for path in _rows(row.get("paths"))] + [row.get("registeredEmail"), row.get("registedEmail")]
    return (value.strip().lower() for value in values if isinstance(value, str) and "@" in value)


def _rows(values: Any) -> Iterator[Row]:
    return (value for value in values if isinstance(value, dict)) if isinstance(values, list) else iter(())


def _text(row: Row, key: str) -> str:
    value = row.get(key)
    return str(value) if isinstance(value, (str, int)) else ""
