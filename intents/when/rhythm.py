"""Days that come back, found in a list of them: a series of which some days are left out is booked day by day, and said in a line:
"every Tuesday, 24 Nov 2026 – 23 Feb 2027, without 22 Dec · 13 days"."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from math import gcd

from intents.languages.saying import saying, sentences
from intents.when.say import say_day, say_rule
from intents.when.span import Span

FEWEST, FEWEST_EACH = 4, 3  # days that make a series, and those of each weekday in it: fewer are as well read one by one
MOST_LEFT_OUT = 5
ONE_DAY, WEEK, YEAR = timedelta(days=1), timedelta(weeks=1), timedelta(days=365)
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The same hours on the same weekdays, every week or every few: ``days`` are all of them, ``without`` those in between that are
    left out. ``begins`` and ``ends`` are local, midnight both for whole days."""

    days: tuple[date, ...]
    interval: int
    without: tuple[date, ...]
    begins: time
    ends: time

    def say(self, language: str, year: int | None = None) -> str:
        """In a line; ``year`` is one that goes without saying."""
        words, first, last = sentences(language), self.days[0], self.days[-1]
        said = {"rule": self._rule(language), "number": len(self.days)}
        said["first"] = self._day(first, language, year=first.year not in (last.year, year))
        said["last"] = self._day(last, language, year=last.year != year)
        long = last - first >= YEAR  # a day without its year may be of either
        left = [self._day(day, language, year=long) for day in self.without]
        together = saying(language).together
        said["without"] = together.format(", ".join(left[:-1]), left[-1]) if len(left) > 1 else "".join(left)
        whole = self.begins == self.ends == time()
        form = "rhythm" + ("_without" if left else "") + ("" if whole else "_hours")
        return words[form].format(**said, hours=f"{self.begins:%H:%M}–{self.ends:%H:%M}".replace("–00:00", "–24:00"))

    def _rule(self, language: str) -> str:
        weekdays = sorted({day.weekday() for day in self.days})
        every = "DAILY" if len(weekdays) == len(CODES) else f"WEEKLY;BYDAY={','.join(CODES[day] for day in weekdays)}"
        return say_rule(f"FREQ={every};INTERVAL={self.interval}", language=language)

    def _day(self, of: date, language: str, *, year: bool) -> str:
        """A day, without its weekday where that goes without saying."""
        if len({day.weekday() for day in self.days}) > 1:
            return say_day(of, language, year=year)
        words = saying(language)
        day = words.day.format(weekday="", number=of.day, month=words.months[of.month - 1]).strip()
        return words.dated.format(day=day, year=of.year) if year else day


def rhythm(spans: Sequence[Span]) -> Rhythm | None:
    """What spans repeat; None where they are too few, aren't alike, or leave out too much."""
    times = [(one.start, one.end) for one in spans if isinstance(one.start, datetime) and isinstance(one.end, datetime)]
    alike = {(start.time(), end - start) for start, end in times}
    days = tuple(sorted({start.date() for start, _ in times}))
    if len(days) < max(FEWEST, len(spans)) or len(alike) != 1 or times[0][1] - times[0][0] > ONE_DAY:
        return None
    interval, without = _left_out(days)
    each = [sum(day.weekday() == weekday for day in days) for weekday in {day.weekday() for day in days}]
    if min(each) < FEWEST_EACH or len(without) > min(MOST_LEFT_OUT, len(days) // 2):
        return None
    return Rhythm(days, interval, without, times[0][0].time(), times[0][1].time())


def _left_out(days: Sequence[date]) -> tuple[int, tuple[date, ...]]:
    """How many weeks lie between, and the days in between that aren't there."""
    monday = days[0] - ONE_DAY * days[0].weekday()
    weeks = sorted({(day - monday) // WEEK for day in days})
    interval = gcd(*(after - before for before, after in pairwise(weeks))) or 1
    weekdays = {day.weekday() for day in days}
    all_ = [days[0] + ONE_DAY * at for at in range((days[-1] - days[0]).days + 1)]
    due = [day for day in all_ if day.weekday() in weekdays and (day - monday) // WEEK % interval == 0]
    return interval, tuple(day for day in due if day not in days)
