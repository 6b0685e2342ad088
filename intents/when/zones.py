"""Time zones as people name them after a clock: "17:00 CET", "9am Pacific"."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from intents.when.reader import Reader

ZONES = {
    "utc": "UTC", "gmt": "Europe/London", "bst": "Europe/London", "wet": "Europe/Lisbon", "west": "Europe/Lisbon",
    "ist": "Asia/Kolkata",
    "cet": "Europe/Paris", "cest": "Europe/Paris", "mez": "Europe/Berlin", "mesz": "Europe/Berlin", "eet": "Europe/Athens",
    "eest": "Europe/Athens",
    "msk": "Europe/Moscow", "gst": "Asia/Dubai", "sgt": "Asia/Singapore", "hkt": "Asia/Hong_Kong", "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "acst": "Australia/Adelaide", "awst": "Australia/Perth",
    "nzst": "Pacific/Auckland",
    "nzdt": "Pacific/Auckland", "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York",
    "eastern": "America/New_York",
    "cst": "America/Chicago", "cdt": "America/Chicago", "ct": "America/Chicago", "central": "America/Chicago",
    "mst": "America/Denver",
    "mdt": "America/Denver", "mt": "America/Denver", "mountain": "America/Denver", "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "pt": "America/Los_Angeles", "pacific": "America/Los_Angeles", "brt": "America/Sao_Paulo", "z": "UTC",
}
"""The place whose wall clock people mean: "CET" in July is said for Paris time."""


def zone_at(reader: Reader, at: int) -> str | None:
    """The IANA zone named by the token there."""
    token = reader.at(at)
    return ZONES.get(token.text) if token.text else None


def moved(day: date, clock: time, zone: str, timezone: str) -> datetime:
    """A wall time in ``zone`` as local wall time in ``timezone``; unchanged if either is unknown."""
    said = datetime.combine(day, clock)
    try:
        return said.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo(timezone)).replace(tzinfo=None)
    except (ZoneInfoNotFoundError, ValueError, OSError, OverflowError):
        return said
