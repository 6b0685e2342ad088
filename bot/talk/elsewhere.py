"""A series by the clocks of another zone: the same rule with its days moved, where the hours there are the same at each of its
times."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.people.periods import by_other_clocks
from bot.systems.everbridge.matching import Absence
from intents.when.rrule import CODES, parts_of

ONE_DAY = timedelta(days=1)
LONGEST = 732  # days that are looked at, where the clocks change
ANY_DAY = frozenset(("FREQ", "INTERVAL", "UNTIL", "COUNT"))


def moved(item: Absence, here: ZoneInfo, there: ZoneInfo) -> Absence | None:
    """A series of ``here`` as ``there`` has it; None where the clocks change apart in its time, or its days can't be moved."""
    start, end = (by_other_clocks(moment, here, there) for moment in (item.start, item.end))
    days = (start.date() - item.start.date()).days
    rule = shifted(item.rule, days)
    if not rule or not _alike(item, here, there):
        return None
    return replace(item, start=start, end=end, rule=rule, until=item.until and item.until + days * ONE_DAY)


def shifted(rule: str, days: int) -> str:
    """A rule whose days are some later or earlier, with those it names; empty where that is no such rule."""
    if not days:
        return rule
    parts = parts_of(rule)
    named = parts.get("BYDAY", "").split(",") if "BYDAY" in parts else []
    if parts.get("FREQ") not in ("DAILY", "WEEKLY") or parts.keys() - ANY_DAY - {"BYDAY"} or not {*named} <= {*CODES}:
        return ""
    if named:
        parts["BYDAY"] = ",".join(CODES[at] for at in sorted((CODES.index(day) + days) % len(CODES) for day in named))
    if "UNTIL" in parts:
        parts["UNTIL"] = f"{datetime.strptime(parts['UNTIL'][:8], '%Y%m%d').date() + days * ONE_DAY:%Y%m%d}"
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _alike(item: Absence, here: ZoneInfo, there: ZoneInfo) -> bool:
    """Whether both clocks are as far apart on every day of it."""
    last: date = item.until or item.start.date() + LONGEST * ONE_DAY
    number = min((last - item.start.date()).days, LONGEST)
    begins = [item.start + at * ONE_DAY for at in range(number + 1)]
    return len({by_other_clocks(begin, here, there) - begin for begin in begins}) == 1
