"""Spans and recurrences in words."""

from datetime import datetime, timedelta

from intents.when.span import Span


def say(span: Span, timezone: str) -> str:
    """temporary"""
    s, e = span.start, span.end
    if isinstance(s, datetime) and isinstance(e, datetime):
        if span.all_day:
            last = e - timedelta(days=1)
            d = f"{s:%a %-d %b %Y}" + (f" – {last:%a %-d %b %Y}" if last.date() != s.date() else "")
            return f"{d}, all day ({timezone})"
        if s.date() == e.date() or e - s <= timedelta(days=1) and e.time() == datetime.min.time():
            return f"{s:%a %-d %b %Y, %H:%M}–{e:%H:%M} ({timezone})"
        return f"{s:%a %-d %b %Y %H:%M} – {e:%a %-d %b %Y %H:%M} ({timezone})"
    return f"{s} – {e} ({timezone})"


def say_rule(rrule: str, timezone: str | None = None) -> str:
    return rrule
