"""Spans of local time in words: "Fri 27 Nov 2026, all day"."""

from datetime import date, datetime, time, timedelta

from intents.when.span import Moment, Span

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(of: date) -> str:
    """ "Fri 27 Nov 2026"; not by strftime, which follows the locale of the machine."""
    return f"{DAYS[of.weekday()]} {of.day} {MONTHS[of.month - 1]} {of.year}"


def span(of: Span) -> str:
    """A span, its end as people say it: the last day of whole days, the closing minute of hours."""
    if of.start is None:
        return f"until {_end(of.end)}" if of.end is not None else of.said
    if of.end is None:
        return f"from {_moment(of.start)}" if of.open_end else _moment(of.start)
    if isinstance(of.start, datetime) and isinstance(of.end, datetime):
        return _whole(of.start, of.end) if of.all_day else _hours(of.start, of.end)
    return f"{_moment(of.start)}–{_moment(of.end)}"


def _whole(start: datetime, end: datetime) -> str:
    first, last = start.date(), (end - timedelta(days=1)).date()
    return f"{day(first)}, all day" if last <= first else f"{day(first)} to {day(last)}"


def _hours(start: datetime, end: datetime) -> str:
    if end.date() == start.date():
        return f"{day(start)}, {start:%H:%M}–{end:%H:%M}"
    if end == datetime.combine(start.date() + timedelta(days=1), time()):
        return f"{day(start)}, {start:%H:%M}–24:00"
    return f"{day(start)}, {start:%H:%M} to {day(end)}, {end:%H:%M}"


def _end(of: Moment) -> str:
    return _moment(of - timedelta(days=1) if isinstance(of, datetime) and of.time() == time() else of)


def _moment(of: Moment) -> str:
    if isinstance(of, datetime):
        return day(of) if of.time() == time() else f"{day(of)}, {of:%H:%M}"
    return f"{of:%H:%M}"
