"""A recurrence as a value: an RFC 5545 RRULE taken apart once and written once. No text of it is cut anywhere else."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from intents.when.span import MIDNIGHT

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY")
MOST_TRIES = 400
_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")


def parts_of(rule: str | None) -> dict[str, str]:
    """The parts of an RRULE value by their names; none of no rule."""
    return dict(part.split("=", 1) for part in (rule or "").split(";") if "=" in part)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """What repeats. ``days`` are pairs of weekday (0: Monday) and which one in the month or year (0: each); ``month_days`` count
    from the end if negative; ``position`` is BYSETPOS; ``until`` is a local date, included."""

    freq: str
    interval: int = 1
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    days: tuple[tuple[int, int], ...] = ()
    position: int | None = None
    count: int | None = None
    until: date | None = None

    @classmethod
    def parse(cls, text: str) -> "Recurrence":
        """The recurrence that an RRULE value says; ValueError where it says more than fits here."""
        parts = parts_of(text.removeprefix("RRULE:"))
        unknown = parts.keys() - {"FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "COUNT", "UNTIL", "WKST"}
        if unknown or parts.get("FREQ") not in FREQUENCIES:
            raise ValueError(f"not a recurrence that can be read: {text}")
        return cls(
            parts["FREQ"],
            int(parts.get("INTERVAL", "1")),
            _numbers(parts.get("BYMONTH")),
            _numbers(parts.get("BYMONTHDAY")),
            tuple(_day(code) for code in parts.get("BYDAY", "").split(",") if code),
            int(parts["BYSETPOS"]) if "BYSETPOS" in parts else None,
            int(parts["COUNT"]) if "COUNT" in parts else None,
            _date(parts["UNTIL"]) if "UNTIL" in parts else None,
        )

    def __str__(self) -> str:
        """The RRULE value, without its prefix."""
        parts = [f"FREQ={self.freq}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.months:
            parts.append("BYMONTH=" + ",".join(map(str, self.months)))
        if self.month_days:
            parts.append("BYMONTHDAY=" + ",".join(map(str, self.month_days)))
        if self.days:
            parts.append("BYDAY=" + ",".join(f"{nth or ''}{CODES[weekday]}" for weekday, nth in self.days))
        if self.position:
            parts.append(f"BYSETPOS={self.position}")
        if self.count:
            parts.append(f"COUNT={self.count}")
        elif self.until:
            parts.append(f"UNTIL={self.until:%Y%m%d}")
        return ";".join(parts)

    @property
    def endless(self) -> bool:
        """Whether nothing says when it ends."""
        return self.count is None and self.until is None

    def ending(self, until: date) -> "Recurrence":
        """The same, with its last possible day."""
        return replace(self, count=None, until=until)

    def first(self, begin: date, without: Iterable[date] = ()) -> date | None:
        """The first day from ``begin`` on, whatever its interval and end ("every other Tuesday" begins on the next Tuesday)."""
        return next(iter(replace(self, interval=1, count=None, until=None).dates(begin, without)), None)

    def dates(self, begin: date, without: Iterable[date] = (), most: int = 1) -> list[date]:
        """Its first days, counted from ``begin``; fewer than ``most`` where it ends before, none where no calendar has them."""
        from dateutil.rrule import rrulestr  # noqa: PLC0415 - only when something repeats

        found: list[date] = []
        skipped = set(without)
        try:
            for tried, moment in enumerate(rrulestr(str(self), dtstart=datetime.combine(begin, MIDNIGHT))):
                if tried > MOST_TRIES or len(found) >= most:
                    break
                if moment.date() not in skipped:
                    found.append(moment.date())
        except (ValueError, OverflowError):
            return []
        return found

    def last(self, begin: date, without: Iterable[date] = ()) -> date | None:
        """Its last day, counted from its first; None if it has no end."""
        if self.endless:
            return None
        most = (self.until - begin + timedelta(days=1)).days if self.until else self.count or 1
        days = self.dates(begin, without, most=max(most, 1))
        return days[-1] if days else None


def has_end(rule: str) -> bool:
    """Whether a rule as written says when it ends."""
    return "UNTIL=" in rule or "COUNT=" in rule


def begins(rule: str, first: datetime, without: Container[date]) -> list[datetime]:
    """Each time that a rule with an end begins, at the hour of the first, but for some days; its last day counts whole."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - only when something repeats

    day = datetime.combine(first.date(), MIDNIGHT)  # a rule without hours ends at the end of its last day
    return [one + (first - day) for one in rrulestr(rule, dtstart=day) if one.date() not in without]


def _numbers(text: str | None) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split(",")) if text else ()


def _day(code: str) -> tuple[int, int]:
    found = _DAY.fullmatch(code)
    if found is None:
        raise ValueError(f"not a weekday: {code}")
    return CODES.index(found[2]), int(found[1] or 0)


def _date(text: str) -> date:
    return date.fromisoformat(text[:8])
