"""A list of a week or more as a picture: what its lines say of who is out, who covers and what is left empty."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.cards import timeline
from bot.cards.timeline import MOST_DAYS, Bar, Row
from bot.people.periods import Period
from bot.store.rows.messages import File
from bot.talk.listing.lines import Seen
from bot.talk.listing.windows import Window
from bot.texts import listing as texts

WEEK = timedelta(days=7)
NOBODY = 0  # the row of what is empty while nobody in particular is out

Name = Callable[[int], str]


def of(seen: Seen, window: Window, title: str, name: Name) -> File | None:
    """The picture; None for less than a week, and where nothing is to be seen."""
    long = window.whole.end - window.whole.start >= WEEK - timedelta(hours=1)  # a week in which the clocks change
    bars = _bars(seen, window, name) if long else {}
    if not bars:
        return None
    first, days = _days([bar for found in bars.values() for bar in found], window)
    until = first + timedelta(days=days)
    rows = [Row(texts.row(name(who)) if who else texts.on_call_row, tuple(found)) for who, found in bars.items()]
    rows = [row for row in rows if any(bar.start.date() < until and bar.end.date() >= first for bar in row.bars)]
    about = texts.within([texts.days(first, until - timedelta(days=1), window.now.year)], window.zone.key)
    content = timeline.timeline(title=title, about=about, first=first, days=days, rows=rows, today=window.now.date())
    return File(timeline.NAME, content)


def _bars(seen: Seen, window: Window, name: Name) -> dict[int, list[Bar]]:
    """By contact, in the order in which they are out; what is empty lies on top."""
    found: dict[int, list[Bar]] = {}
    for one in seen.away:
        said = texts.covered_by([name(cover) for cover in one.covers]) if one.covers else ""
        found.setdefault(one.contact, []).append(_bar("out", one.when, window, said))
    for one in seen.away:
        for cover in one.covers:
            found.setdefault(cover, []).append(_bar("cover", one.when, window, texts.stands_in(name(one.contact))))
    for duty in seen.duties:
        if not duty.people and duty.out:
            for who in set(duty.out) & set(found) or {NOBODY}:
                found.setdefault(who, []).append(_bar("gap", duty.when, window))
    return found


def _bar(kind: timeline.Kind, when: Period, window: Window, label: str = "") -> Bar:
    return Bar(kind, *when.local(window.zone), label)


def _days(bars: list[Bar], window: Window) -> tuple[date, int]:
    """The first day and how many there are: what was asked about, of a long time the weeks in which there is something."""
    start, end = window.whole.start.astimezone(window.zone).date(), window.whole.end.astimezone(window.zone).date()
    if (end - start).days > MOST_DAYS:
        begin = max(start, min(bar.start.date() for bar in bars))
        start = max(start, begin - timedelta(days=begin.weekday()))
        last = max(bar.end.date() for bar in bars)
        end = min(end, last + timedelta(days=7 - last.weekday()))
    return start, max(min((end - start).days, MOST_DAYS), WEEK.days)
