"""What becomes of a booking that is cut, moved or covered by somebody else: the pieces of it that stay, and the calls to say so.

A record takes one piece by a ``PUT``; for each further one there is a record of its own. What is new comes first and what goes
last, so that nobody is uncovered in between, even if only a part of it is carried out.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from bot.people.periods import Period, Stretch, less, meet
from bot.store.rows.booked import Back
from bot.systems.everbridge.matching import absence
from bot.systems.everbridge.row import NAME
from bot.talk.changing.standing import Record, Standing
from intents.payloads.booking import Booking
from intents.payloads.everbridge import Substitution, document
from intents.payloads.wire import to_bytes
from intents.person import Body
from intents.plan import Call

Json = dict[str, Any]
CHANGED = ("recurrence", "time", "staffAssignment")  # what a change may say anew of a record


class Uneven(Exception):  # said to the person
    """What is left of a series is no series that could be booked."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A time with its cover: what a record is to be. ``until`` is the last day of a series."""

    start: datetime
    end: datetime
    covers: tuple[int, ...]
    rule: str = ""
    until: date | None = None


def whole(standing: Standing) -> Piece:
    """A booking as it stands."""
    return Piece(standing.start, standing.end, standing.covers, standing.rule, standing.until)


def without(standing: Standing, days: Sequence[Stretch]) -> tuple[Piece, ...]:
    """What is left of a booking without some times. Raises Uneven."""
    if standing.rule:
        return _series_without(standing, days)
    left = less([Period(standing.start, standing.end)], (Period(*one) for one in days))
    return tuple(Piece(one.start, one.end, standing.covers) for one in left)


def _series_without(standing: Standing, days: Sequence[Stretch]) -> tuple[Piece, ...]:
    """The runs of whole times that are left, each a series of the same rule."""
    runs: list[list[Stretch]] = [[]]
    times = standing.times()
    if len(times) == 1:
        raise Uneven
    for start, end in times:
        if meet([(start, end)], days):
            runs.append([])
        else:
            runs[-1].append((start, end))
    left = [run for run in runs if run]
    if len(left) > 2:
        raise Uneven
    return tuple(_run(standing, run) for run in left)


def before(standing: Standing, day: datetime) -> tuple[Piece, ...]:
    """What of a series is before a day."""
    run = [one for one in standing.times() if one[0] < day]
    return (_run(standing, run),) if run else ()


def _run(standing: Standing, run: Sequence[Stretch]) -> Piece:
    """Times that follow each other in a series: a series, or one time."""
    if len(run) == 1:
        return Piece(*run[0], standing.covers)
    parts = [part for part in standing.rule.split(";") if not part.startswith("COUNT=")]
    rule = ";".join(sorted(parts, key=lambda part: not part.startswith("FREQ=")))  # which comes first (everbridge/README.md 3)
    return Piece(*run[0], standing.covers, rule, run[-1][0].date())


@dataclass(frozen=True, slots=True)
class Leg:
    """A call for the sake of a ``record``; ``back`` is the body by which that would be as it was, for a PUT, and ``was`` says how
    that was."""

    call: Call
    record: str
    back: bytes | None = None
    was: str = ""


def legs(
    standing: Standing, left: Sequence[Piece], path: str, body: Body, sentence: Callable[[Record, Piece | None], str]
) -> list[Leg]:
    """The calls by which the records of a booking become some pieces; none where it is so already. ``path`` is that of the
    collection, ``sentence`` says what becomes of a record, None for one that goes."""
    return [leg for record in standing.records for leg in _of_record(standing, record, left, path, body, sentence)]


def in_order(found: Iterable[Call]) -> tuple[Call, ...]:
    """What is new, then what changes, then what goes."""
    return tuple(sorted(found, key=lambda call: ("POST", "PUT", "DELETE").index(call.method)))


def _of_record(
    standing: Standing,
    record: Record,
    left: Sequence[Piece],
    path: str,
    body: Body,
    sentence: Callable[[Record, Piece | None], str],
) -> list[Leg]:
    own, made = f"{path}/{record.id}", list[Leg]()
    kept = whole(standing) in left
    wanted = [(piece, part) for piece in left if piece != whole(standing) for part in _parts(standing, record, piece, body)]
    if not kept and wanted and (change := _change(record, wanted[0][1], body)) is not None:
        if change:
            call = Call(NAME, "PUT", own, _put(change, body), sentence(record, wanted[0][0]))
            made.append(Leg(call, record.id, _put({name: record.row.get(name) for name in change}, body), sentence(record, None)))
        wanted, kept = wanted[1:], True
    for piece, part in wanted:
        made.append(Leg(Call(NAME, "POST", path, to_bytes(document(part, body=body)), sentence(record, piece)), record.id))
    return made if kept else [*made, Leg(Call(NAME, "DELETE", own, b"", sentence(record, None)), record.id)]


def _parts(standing: Standing, record: Record, piece: Piece, body: Body) -> tuple[Substitution, ...]:
    booking = Booking(
        contact_id=standing.contact,
        start=piece.start,
        end=piece.end,
        timezone=standing.zone,
        calendar_id=record.calendar,
        replacement_id=piece.covers[0] if piece.covers else None,
        rrule=piece.rule or None,
        until=piece.until if piece.rule else None,
    )
    return booking.substitutions(body)


def _change(record: Record, wanted: Substitution, body: Body) -> Json | None:
    """What a PUT is to say: only what changes, null for what goes (everbridge/README.md 2.6); empty where it is so already, None
    where the body has no room for it."""
    data: Json = document(wanted, body=body)["data"]
    said: Json = data.get("attributes", data)
    fields = {name: said.get(name) for name in CHANGED if name in said or record.row.get(name) is not None}
    if body == "flat" and ("time" in fields or record.row.get("recurrence", {}).get("type") != "ical"):
        return None
    if absence({**record.row, **fields}) == absence(record.row):
        return {}
    changes = {name: value for name, value in fields.items() if value != record.row.get(name)}
    return changes | ({"recurrence": fields["recurrence"]} if "time" in changes else {})


def _put(fields: Json, body: Body) -> bytes:
    """The body of a PUT."""
    return to_bytes({"data": {"type": "staffSubstitution", "attributes": fields} if body == "attributes" else fields})


def back(found: Sequence[Leg], facts: Sequence[tuple[str, str]], tells: Sequence[Json], again: Iterable[Call]) -> Json | None:
    """How it would be taken back, and what would be told of that, to be kept; None where a record goes for good. ``again`` are the
    calls that put back what goes from Webex with it."""
    if any(leg.call.method == "DELETE" for leg in found):
        return None
    calls = tuple((leg.call.path, leg.back.decode(), leg.was) for leg in found if leg.back is not None)
    line = tuple((call.path, call.body.decode(), call.sentence) for call in again)
    return Back(calls, tuple(facts), tuple(tells), line).as_json()


def fingerprint(standing: Standing) -> str:
    """What tells one state of a booking from another."""
    return json.dumps([standing.ids, repr(replace(standing, records=()))])
