"""Spans and recurrences in words that a person can rely on: read again, they give the same span or rule."""

from datetime import date, datetime, time, timedelta

from intents.when.model.days import MONTHS, WEEKDAYS
from intents.when.rrule import Recurrence
from intents.when.span import MIDNIGHT, Span

NTHS = {
    1: "first",
    2: "second",
    3: "third",
    4: "fourth",
    5: "fifth",
    -1: "last",
    -2: "second last",
    -3: "third last",
    -4: "fourth last",
    -5: "fifth last",
}
UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year", "HOURLY": "hour", "MINUTELY": "minute"}


def say(span: Span, timezone: str) -> str:
    """A span in one line: "Fri 27 Nov 2026, all day (Europe/London)", "Tue 24 Nov 2026, 14:00–15:30 (Europe/London)"."""
    start, end = span.start, span.end
    if isinstance(start, datetime) and isinstance(end, datetime):
        said = _whole_days(start, end) if span.all_day else _hours(start, end)
    elif isinstance(end, datetime) and start is None:
        said = (
            f"up to and including {_day(end.date() - timedelta(days=1))}"
            if end.time() == MIDNIGHT
            else f"until {_day(end)}, {end:%H:%M}"
        )
    elif isinstance(start, datetime):
        whole = span.all_day or (span.open_end and start.time() == MIDNIGHT)
        said = _day(start) if whole else f"{_day(start)}, {start:%H:%M}"
        said = f"from {said} on" if span.open_end or whole else said
    else:
        said = _clocks(span)
    return f"{said} ({timezone})"


def _clocks(span: Span) -> str:
    start, end = span.start, span.end
    if start is None:
        return f"until {end:%H:%M}" if isinstance(end, time) else "any time"
    if end is None:
        return f"from {start:%H:%M} on" if span.open_end else f"{start:%H:%M}"
    return f"{start:%H:%M}–{_ending(end)}"


def _ending(end: datetime | time) -> str:
    return "24:00" if (end.hour, end.minute) == (0, 0) else f"{end:%H:%M}"


def _day(day: date, year: bool = True) -> str:
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}" + (f" {day.year}" if year else "")


def _whole_days(start: datetime, end: datetime) -> str:
    first, last = start.date(), end.date() - timedelta(days=1)
    if first == last:
        return f"{_day(first)}, all day"
    return f"{_day(first, year=first.year != last.year)} – {_day(last)}, all day"


def _hours(start: datetime, end: datetime) -> str:
    if start.date() == end.date() or (
        end.time() == MIDNIGHT and end - timedelta(days=1) == datetime.combine(start.date(), MIDNIGHT)
    ):
        return f"{_day(start)}, {start:%H:%M}–{_ending(end)}"
    return f"{_day(start)} {start:%H:%M} – {_day(end)} {end:%H:%M}"


def say_rule(rrule: str | Recurrence, timezone: str | None = None) -> str:
    """A recurrence in words: "every other Tuesday until Sun 28 Feb 2027". Takes the RRULE values that ``find`` gives."""
    rule = rrule if isinstance(rrule, Recurrence) else Recurrence.parse(rrule)
    said = _pattern(rule)
    if rule.count:
        said += f" for {rule.count} times"
    elif rule.until:
        said += f" until {_day(rule.until)}"
    return f"{said} ({timezone})" if timezone else said


def _pattern(rule: Recurrence) -> str:
    months = [MONTHS[number - 1] for number in rule.months]
    weekdays = [weekday for weekday, _ in rule.days]
    which = _which(rule)
    if rule.freq == "WEEKLY" and weekdays:
        return _weekly(rule.interval, weekdays)
    if rule.freq == "YEARLY" and months:
        return _yearly(rule.interval, which, months)
    if which and rule.freq in ("MONTHLY", "YEARLY"):
        return f"{which} of {_each(UNITS[rule.freq], rule.interval)}"
    days_said = f" on {_and([WEEKDAYS[weekday] for weekday in weekdays])}" if weekdays else ""
    return _each(UNITS[rule.freq], rule.interval) + days_said


def _each(unit: str, interval: int) -> str:
    return f"every {unit}" if interval == 1 else f"every other {unit}" if interval == 2 else f"every {interval} {unit}s"


def _weekly(interval: int, weekdays: list[int]) -> str:
    named = {(0, 1, 2, 3, 4): "weekday", (5, 6): "weekend"}.get(tuple(sorted(weekdays)))
    names = [WEEKDAYS[weekday] for weekday in weekdays]
    if interval == 1:
        return f"every {named or _and(names)}"
    if interval == 2 and len(names) == 1:
        return f"every other {names[0]}"
    return f"{_each('week', interval)} on {_and(names)}"


def _which(rule: Recurrence) -> str:
    """ "the first and third Monday", "the 15th", "the last weekday"; empty if no day in the month is named."""
    if rule.month_days:
        return "the " + _and([_nth_day(number) for number in rule.month_days])
    if rule.position:
        return f"the {NTHS.get(rule.position, rule.position)} weekday"
    if rule.days and all(nth for _, nth in rule.days):
        if len({weekday for weekday, _ in rule.days}) == 1:
            return f"the {_and([NTHS[nth] for _, nth in rule.days])} {WEEKDAYS[rule.days[0][0]]}"
        return "the " + _and([f"{NTHS[nth]} {WEEKDAYS[weekday]}" for weekday, nth in rule.days])
    return ""


def _nth_day(number: int) -> str:
    if number < 0:
        return "last day" if number == -1 else f"{NTHS.get(number, str(-number) + 'th last')} day"
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _yearly(interval: int, which: str, months: list[str]) -> str:
    each = _each("year", interval)
    if not which:
        return f"every {_and(months)}" if interval == 1 else f"{each} in {_and(months)}"
    return f"{each} on {which} of {_and(months)}"


def _and(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
