"""The shifts of a person that an absence touches."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.systems.everbridge.rows import Shift
from intents.when import Span

WINDOW = timedelta(days=35)  # of a series, that is looked through for the person's calendars


@dataclass(frozen=True, slots=True)
class ShiftHit:
    """A shift of a person that an absence touches; ``out`` are the substitutions by which they are out in it already."""

    calendar_id: int
    start: datetime
    end: datetime
    out: tuple[str, ...] = ()


def hits(contact_id: int, shifts: Iterable[Shift], spans: tuple[Span, ...], zone: str, *, series: bool) -> list[ShiftHit]:
    """Those of some shifts that are a person's and are touched by an absence; of a series, all that are theirs. That they are out
    at another time of the shift is nothing to it."""
    local = ZoneInfo(zone)
    return [
        ShiftHit(
            shift.calendar_id,
            shift.start,
            shift.end,
            tuple(sorted(by for who, by in shift.out if who == contact_id and (series or _out_then(shift, who, spans, local)))),
        )
        for shift in shifts
        if contact_id in shift.contact_ids and (series or _touched(shift.start, shift.end, spans, local))
    ]


def _out_then(shift: Shift, contact_id: int, spans: tuple[Span, ...], local: ZoneInfo) -> bool:
    """Whether somebody is out in a shift at the times of an absence."""
    own = [one for one in shift.assignments if one.contact_id == contact_id]
    return any(_touched(part.start, part.end, spans, local) for one in own for part in one.out)


def _touched(start: datetime, end: datetime, spans: tuple[Span, ...], local: ZoneInfo) -> bool:
    return any(
        isinstance(span.start, datetime)
        and isinstance(span.end, datetime)
        and start < span.end.replace(tzinfo=local)
        and end > span.start.replace(tzinfo=local)
        for span in spans
    )
