"""Days, spans and hours of local time as a language says them, in the words of its ``saying.toml`` in ``intents/languages``.

A ``year`` is the one that goes without saying: a day of another one has its year.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from intents.languages.saying import Saying, saying
from intents.when import Span, say, say_day, say_weekdays

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Dates:
    """Those of one language, by its code."""

    language: str

    @property
    def words(self) -> Saying:
        """What they are made of."""
        return saying(self.language)

    @property
    def all_day(self) -> str:
        """What stands behind whole days: ", all day"."""
        return self.words.all_day.format("")

    def day(self, of: date, year: int | None = None) -> str:
        """ "Fri 27 Nov 2026"; without its year where that is ``year``."""
        return say_day(of, self.language, year=of.year != year)

    def number(self, of: date) -> str:
        """Of a day whose month is not said: "27", "27."."""
        return f"{of.day}{self.words.day.partition('{number}')[2].partition('{month}')[0].strip()}"

    def span(self, of: Span) -> str:
        """A span as ``intents.when.say`` has it, without a zone: "Fri 27 Nov 2026, all day"."""
        return say(of, "", self.language).removesuffix(" ()")

    def weekdays(self, of: Iterable[int]) -> str:
        """Days of the week, from 0 for Monday: "Mon–Fri", "Mon, Wed"."""
        return say_weekdays(of, self.language)

    def days(self, first: date, last: date, year: int) -> str:
        """Days in a row: "Fri 27 Nov", "Mon 23 – Fri 27 Nov", "Mon 30 Nov – Fri 4 Dec"."""
        if first == last:
            return self.day(first, year)
        begin = self.day(first, year)
        if (first.year, first.month) == (last.year, last.month):
            begin = f"{self.words.weekdays[first.weekday()]} {self.number(first)}"
        return f"{begin} – {self.day(last, year)}"

    def period(self, start: datetime, end: datetime, year: int) -> str:
        """ "Fri 27 Nov, all day", "Mon 23 – Fri 27 Nov, all day", "Fri 27 Nov, 17:00 – Sat 09:00"."""
        last = end - ONE_DAY
        if start.time() == end.time() == time():
            return f"{self.days(start.date(), last.date(), year)}{self.all_day}"
        if end.date() == start.date() or (end.time() == time() and last.date() == start.date()):
            return f"{self.day(start, year)}, {start:%H:%M}–{clock(end)}"
        if end - start <= ONE_DAY:
            return f"{self.day(start, year)}, {start:%H:%M} – {self.words.weekdays[end.weekday()]} {end:%H:%M}"
        return f"{self.day(start, year)}, {start:%H:%M} – {self.day(end, year)}, {end:%H:%M}"

    def moment(self, start: datetime, end: datetime, year: int) -> str:
        """The same without "all day"; of what is as good as a moment, its begin."""
        if end - start <= timedelta(minutes=1):
            return f"{self.day(start, year)}, {start:%H:%M}"
        return self.period(start, end, year).removesuffix(self.all_day)

    def each(self, first: datetime, last: datetime, year: int) -> tuple[str, str, bool]:
        """The same hours on days in a row, from the begin of the first to the end of the last: the days, the hours, and whether
        those are nights."""
        over = last.time() <= first.time()
        days = self.days(first.date(), (last - ONE_DAY).date() if over else last.date(), year)
        return days, f"{first:%H:%M}–{clock(last)}", over and last.time() != time()


def clock(end: datetime) -> str:
    """The hour at which something ends."""
    return "24:00" if end.time() == time() else f"{end:%H:%M}"
