"""Spans of local time, and what the reader of dates hands back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

Part = Literal["am", "pm", "eve"]
Moment = datetime | time

MIDNIGHT = time()


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of local time: ``end`` is the first moment after it (intents/README.md, The form of a reading).

    Whole days run from midnight to midnight with ``all_day``. A point in time has ``end`` None. A side that the words
    left open is None with ``open_start`` or ``open_end``. A clock without a day is a ``time`` instead of a ``datetime``.
    ``part`` is set where only a part of the day was named; the hours are then nominal (09-13, 13-17, 17-22).
    ``said`` is the stretch of the text it was read from, ``place`` where that stands (start, end, in characters).
    """

    start: Moment | None
    end: Moment | None = None
    all_day: bool = False
    said: str = ""
    open_start: bool = False
    open_end: bool = False
    part: Part | None = None
    place: tuple[int, int] = (0, 0)

    @classmethod
    def days(cls, first: date, last: date, said: str = "", place: tuple[int, int] = (0, 0)) -> "Span":
        """Whole days, ``last`` included."""
        return cls(
            datetime.combine(first, MIDNIGHT),
            datetime.combine(last + timedelta(days=1), MIDNIGHT),
            all_day=True,
            said=said,
            place=place,
        )

    @property
    def undated(self) -> bool:
        """Whether it is hours that were said without a day."""
        return isinstance(self.start or self.end, time)

    def later(self, by: timedelta) -> "Span":
        """The same words, so much later; clocks without a day stay as they are."""
        start, end = (side + by if isinstance(side, datetime) else side for side in (self.start, self.end))
        return replace(self, start=start, end=end)

    def as_json(self) -> dict[str, Any]:
        """The span as intents/README.md, The form of a reading writes it; flags that are not set are left out."""
        found: dict[str, Any] = {"start": _text(self.start), "end": _text(self.end), "all_day": self.all_day, "said": self.said}
        if self.open_start:
            found["open_start"] = True
        if self.open_end:
            found["open_end"] = True
        if self.part:
            found["part"] = self.part
        return found

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Span":
        """The span that ``as_json`` wrote (its ``place`` is not kept)."""
        return cls(
            _moment(data["start"]),
            _moment(data["end"]),
            bool(data["all_day"]),
            str(data.get("said", "")),
            bool(data.get("open_start")),
            bool(data.get("open_end")),
            data.get("part"),
        )


@dataclass(frozen=True, slots=True)
class When:
    """All the dates and times in a text.

    ``recurrence`` is an RFC 5545 RRULE value without prefix; the first span is then the first occurrence (or its clock).
    ``taken`` lists the character ranges that were read as dates or times. ``options`` are whole readings to choose from
    where ``ask`` holds ``two_readings`` or ``which_date``. ``zone`` is an IANA zone named in the text; the spans are
    already converted.
    ``exceptions`` are days that the recurrence leaves out; ``once`` are its next days where they may be all that is meant.
    """

    spans: tuple[Span, ...] = ()
    recurrence: str | None = None
    assumed: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    taken: tuple[tuple[int, int], ...] = ()
    options: tuple[tuple[Span, ...], ...] = ()
    zone: str | None = None
    exceptions: tuple[date, ...] = ()
    once: tuple[Span, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """What ``python -m intents --when`` prints."""
        return {"when": [span.as_json() for span in self.spans], "recurrence": self.recurrence}


def _text(moment: Moment | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="minutes")


def _moment(text: str | None) -> Moment | None:
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else time.fromisoformat(text)
