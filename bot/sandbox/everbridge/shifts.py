"""Who is on call in emulated Everbridge: shifts laid out in a window, cut into by substitutions (everbridge/README.md 6.3)."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bot.sandbox.cast import Cast, Shift, Someone
from bot.sandbox.everbridge.wire import Json

DAY = timedelta(days=1)


class Period(NamedTuple):
    """Half-open, aware, in UTC."""

    start: datetime
    end: datetime

    def meet(self, other: "Period") -> "Period | None":
        """What both have in common."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Period(start, end) if start < end else None


def calendar_events(cast: Cast, substitutions: Sequence[Json], window: Period) -> Iterator[Json]:
    """Every shift of the active calendars that meets the window, in order of its start."""
    active = {calendar.id for calendar in cast.calendars if calendar.active}
    laid_out = sorted(
        ((hours, day, shift) for shift in cast.shifts if shift.calendar_id in active for hours, day in _days_of(shift, window)),
        key=lambda found: (found[0].start, found[2].id),
    )
    for hours, day, shift in laid_out:
        yield _event(cast, shift, day, hours, substitutions)


def _days_of(shift: Shift, window: Period) -> Iterator[tuple[Period, date]]:
    zone = ZoneInfo(shift.timezone)
    for day in _days(window.start.astimezone(zone).date() - DAY, window.end.astimezone(zone).date()):
        bounds = shift.hours_on(day)
        hours = Period(*(bound.astimezone(UTC) for bound in bounds)) if bounds else None
        if hours and hours.meet(window):
            yield hours, day


def _event(cast: Cast, shift: Shift, day: date, hours: Period, substitutions: Sequence[Json]) -> Json:
    zone = ZoneInfo(shift.timezone)
    staff = cast.find(shift.taken_by(day))
    return {
        "id": f"{shift.id:x}-{day:%Y%m%d}",
        "type": "calendarEvent",
        "calendarId": shift.calendar_id,
        "shiftScheduleId": shift.id,
        "organizationId": cast.everbridge_organization,
        "start": hours.start.astimezone(zone).isoformat(),
        "end": hours.end.astimezone(zone).isoformat(),
        "assignments": _assignments(shift, staff, hours, substitutions),
    }


def _assignments(shift: Shift, staff: Someone, hours: Period, substitutions: Sequence[Json]) -> list[Json]:
    """The one whose turn it is, with the times he is out, and a row for each substitute."""
    if staff.contact is None:
        return []
    own: Json = {"contactId": staff.contact.id, "staffLayerId": shift.layer_id}
    rows = [own]
    for substitution in substitutions:
        limits = {"contactId": own["contactId"], "calendarId": shift.calendar_id, "shiftScheduleId": shift.id}
        if any(substitution.get(name, mine) != mine for name, mine in limits.items()):
            continue
        for period in periods(substitution, shift.timezone, hours):
            shown = {
                name: moment.astimezone(ZoneInfo(shift.timezone)).isoformat()
                for name, moment in (("from", period.start), ("to", period.end))
            }
            by = {"staffSubstitutionId": substitution["id"]}
            out: Json = {**by, "period": shown}
            if substitute := substitution.get("staffAssignment", {}).get("contactIds", [None])[0]:
                out["replacedById"] = substitute
                stands_in = {**by, "replacedContactId": own["contactId"], "replacementPeriod": shown}
                rows.append({"contactId": substitute, "staffLayerId": shift.layer_id, "replacements": [stands_in]})
            own.setdefault("unavailabilities", []).append(out)
    return rows


def has_duty(row: Json, contact_id: int, now: datetime) -> bool:
    """Whether an assignment of an event that goes on has its contact on duty: their own and not out, or standing in now."""

    def at(shown: Json) -> bool:
        return datetime.fromisoformat(shown["from"]) <= now < datetime.fromisoformat(shown["to"])

    if row["contactId"] != contact_id:
        return False
    if "replacements" in row:
        return any(at(stands_in["replacementPeriod"]) for stands_in in row["replacements"])
    return not any(at(out["period"]) for out in row.get("unavailabilities", ()))


def periods(substitution: Json, zone: str, window: Period) -> list[Period]:
    """When a substitution holds within a window: local to its own zone or else the shift's, neighbouring days joined."""
    local = ZoneInfo(substitution.get("timeZoneString", zone))
    first, last = (bound.astimezone(local).replace(tzinfo=None) for bound in window)
    found = []
    for start, end in _occurrences(substitution, first - DAY, last + DAY):
        held = Period(*(moment.replace(tzinfo=local).astimezone(UTC) for moment in (start, end))).meet(window)
        found += [held] if held else []
    return _joined(sorted(found))


def _occurrences(substitution: Json, first: datetime, last: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Local wall times of each occurrence that may touch [first, last). ``datesApplicable.to`` is in it (INFERRED)."""
    rule = substitution["recurrence"]
    begins = date.fromisoformat(rule["datesApplicable"]["from"])
    ends = date.fromisoformat(rule["datesApplicable"].get("to", "9999-12-30"))
    if rule["type"] == "ical":
        yield from _ical(substitution, begins, ends, (first, last))
        return
    weeks = int(rule.get("everyNRecurrence", 1))
    for day in _days(max(begins, first.date() - DAY), min(ends, last.date())):
        if (day - begins).days // 7 % weeks == 0:
            yield _hours(substitution, day)


def _ical(substitution: Json, begins: date, ends: date, window: tuple[datetime, datetime]) -> Iterator[tuple[datetime, datetime]]:
    """An event is cut at the end of its last applicable day; what the rule repeats starts no later than that day."""
    rule = substitution["recurrence"]
    if "event" in rule:
        start, end = (datetime.fromisoformat(rule["event"][name]) for name in ("start", "end"))
    else:
        start, end = _hours(substitution, begins)
    starts = [start]
    if "rrule" in rule:
        starts = rrulestr(rule["rrule"], dtstart=start).between(window[0] - (end - start), window[1], inc=True)
    for moment in starts:
        if moment.date() <= ends:
            yield moment, min(moment + (end - start), datetime.combine(ends, time.min) + DAY)


def _hours(substitution: Json, day: date) -> tuple[datetime, datetime]:
    """The whole day, or the hours in ``time``; these may end on the next day."""
    hours = substitution.get("time")
    if not hours:
        return datetime.combine(day, time.min), datetime.combine(day + DAY, time.min)
    start, end = (datetime.combine(day, time.fromisoformat(hours[name])) for name in ("start", "end"))
    return start, end if end > start else end + DAY


def _days(first: date, last: date) -> Iterator[date]:
    for n in range((last - first).days + 1):
        yield first + timedelta(days=n)


def _joined(found: list[Period]) -> list[Period]:
    joined: list[Period] = found[:1]
    for _, later in pairwise(found):
        if later.start <= joined[-1].end:
            joined[-1] = Period(joined[-1].start, max(joined[-1].end, later.end))
        else:
            joined.append(later)
    return joined
