"""The spans of an absence as they grow, with what was assumed and what must be asked."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from intents.requests.spans import midnight
from intents.when import Span
from intents.when.extract import DateMark
from intents.when.span import When


@dataclass(slots=True)
class Extent:
    """The spans of an absence as they grow, with what was assumed and what must be asked."""

    now: datetime
    spans: list[Span] = field(default_factory=list)
    recurrence: str | None = None
    exceptions: list[date] = field(default_factory=list)
    assumed: list[str] = field(default_factory=list)
    ask: list[str] = field(default_factory=list)
    options: tuple[tuple[Span, ...], ...] = ()
    elsewhere: list[datetime] = field(default_factory=list)  # days named beside it that nothing else owns
    others: list[datetime] = field(default_factory=list)  # and those that somebody else or another matter owns
    series_elsewhere: bool = False  # and whether a series is
    returns: bool = False  # whether no more is told of it than its end
    early: int = 0  # so many minutes before a shift ends
    late: int = 0  # and after one begins

    @property
    def today(self) -> datetime:
        """Midnight of the speaker's day."""
        return midnight(self.now)

    def wonder(self, code: str) -> None:
        """Notes once that a code of CONTRACT section 7 must be asked."""
        if code not in self.ask:
            self.ask.append(code)

    def wondering(self, code: str, spans: list[Span]) -> list[Span]:
        """The spans, with a question noted."""
        self.wonder(code)
        return spans

    def assume(self, words: str) -> None:
        """Notes a guess once."""
        if words not in self.assumed:
            self.assumed.append(words)

    def take(self, when: When) -> list[Span]:
        """What the reader of dates found, less its spans, which are handed back."""
        for words in when.assumed:
            self.assume(words)
        for code in when.ask:
            self.wonder(code)
        self.options = self.options or when.options
        if when.once and not self.recurrence:
            if not all(map(_is_night, when.once)):  # several nights are rarely those of every week
                self.wonder("two_readings")
            return list(when.once)
        if when.recurrence and not self.recurrence:
            self.recurrence = when.recurrence
            self.exceptions += when.exceptions
        return list(when.spans)


def _is_night(span: Span) -> bool:
    """Whether it is an evening, or goes on after midnight."""
    over = isinstance(span.start, datetime) and isinstance(span.end, datetime) and span.start.date() < span.end.date()
    return span.part == "eve" or (over and not span.all_day)


def clocked(marks: Iterable[DateMark]) -> bool:
    """Whether one of the dates tells an hour or a part of the day."""
    return any(mark.kind in ("clock", "both", "part") for mark in marks)
