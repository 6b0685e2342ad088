"""The quiet hours of the policy, in which nobody but whoever asks is written to."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.policy import Policy

Quiet = tuple[str, str, str]
"""From and to, and the zone by whose clocks."""


def quiet(policy: Policy) -> tuple[str, str] | None:
    """From and to, as they are kept; None where the policy has no such hours."""
    hours = policy.quiet
    return (hours.from_.isoformat(), hours.to.isoformat()) if hours.from_ and hours.to else None


def quiet_in(policy: Policy, zone: str) -> Quiet | None:
    """The same for somebody with a zone."""
    return by(quiet(policy), zone)


def by(hours: tuple[str, str] | None, zone: str) -> Quiet | None:
    """Hours as they are kept, by the clocks of a zone."""
    return (*hours, zone) if hours else None


def awake(quiet: Quiet | None, now: datetime, begins_at: datetime | None = None) -> datetime:
    """When they may be written to: now, or when the night is over; now too where what it is about begins before that."""
    if quiet is None:
        return now
    begins, ends, zone = time.fromisoformat(quiet[0]), time.fromisoformat(quiet[1]), ZoneInfo(quiet[2])
    local = now.astimezone(zone)
    clock = local.time().replace(tzinfo=None)
    night = begins <= clock < ends if begins <= ends else clock >= begins or clock < ends
    if not night:
        return now
    morning = datetime.combine(local.date() + timedelta(days=begins > ends and clock >= begins), ends, zone)
    return now if begins_at is not None and begins_at < morning else morning.astimezone(now.tzinfo)
