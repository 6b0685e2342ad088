"""Clock times, ranges of them and parts of the day: put together, and settled to the half of the day meant."""

from dataclasses import dataclass, replace
from datetime import time

from intents.when.span import Part


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. Not ``sure``: the hour was said without am or pm, as 1 to 12."""

    hour: int
    minute: int = 0
    sure: bool = True

    @property
    def minutes(self) -> int:
        """Minutes since midnight."""
        return self.hour * 60 + self.minute

    def as_time(self) -> time:
        """The time of day; 24:00 is midnight."""
        return time(self.hour % 24, self.minute)

    def other_half(self) -> "Clock":
        """The same face of the clock, twelve hours away."""
        return Clock((self.hour + 12) % 24, self.minute)


@dataclass(frozen=True, slots=True)
class Hours:
    """When in a day. A point has no ``end``; ``word`` is the part of day named, with nominal hours. ``weak`` needs neighbours;
    ``small``: the small hours behind the evening of that day."""

    start: Clock | None
    end: Clock | None = None
    word: str | None = None
    weak: bool = False
    zone: str | None = None
    small: bool = False


PARTS: dict[str, tuple[int, int, Part | None]] = {
    "morning": (9, 13, "am"),
    "afternoon": (13, 17, "pm"),
    "evening": (17, 22, "eve"),
    "night": (17, 22, "eve"),
    "tonight": (17, 22, "eve"),
    "early morning": (7, 9, None),
    "mid morning": (10, 12, None),
    "late morning": (10, 12, None),
    "early afternoon": (13, 15, None),
    "late afternoon": (15, 17, None),
    "early evening": (17, 19, None),
    "late evening": (20, 22, None),
    "lunch": (12, 14, None),
    "midday": (12, 14, None),
}
SMALL = 5  # before which an hour of an evening or a night is on the day behind it
BOUNDS = {"am": (0, 12), "pm": (12, 24), "eve": (16, 24)}


def closing(hours: Hours) -> Clock | None:
    """Where what lasts until then ends: at the end of a part of the day, but when lunch or midday begins."""
    return hours.start if hours.word in (None, "lunch", "midday") else hours.end


def part_of_day(word: str) -> Hours:
    """The nominal hours of a part of the day."""
    start, end, _ = PARTS[word]
    return Hours(Clock(start), Clock(end), word=word)


def part_code(hours: Hours) -> Part | None:
    """am, pm or eve where only the part was named."""
    return PARTS[hours.word][2] if hours.word else None


def merge(one: Hours, other: Hours) -> Hours | None:
    """A part of the day and a clock together: the part tells the half of the day. None if they are two different times."""
    if one.word and not other.word:
        one, other = other, one
    if one.word or not other.word:
        return None
    start, end, code = PARTS[other.word]
    lower, upper = BOUNDS.get(code or "", (start, end))
    night = other.word in ("night", "tonight", "late evening")
    begins = _inside(one.start, lower, upper, night)
    return replace(
        one,
        start=begins,
        small=code == "eve" and begins is not None and begins.sure and begins.hour < SMALL,
        end=_inside(one.end, lower, upper, night) if one.end else None,
        weak=False,
    )


def within(hours: Hours, part: Hours | None) -> bool:
    """Whether a stretch of clocks begins in a part of the day."""
    start = settle(hours).start
    lower, upper = BOUNDS.get((part_code(part) if part else None) or "", (9, 18))
    return start is not None and lower <= start.hour < upper


def _inside(clock: Clock | None, lower: int, upper: int, night: bool) -> Clock | None:
    if clock is None or clock.sure:
        return clock
    early = Clock(clock.hour % 12, clock.minute)
    if night and early.hour <= 4:
        return early
    if lower <= early.hour + early.minute / 60 < upper or lower == 0:
        return early if early.hour or lower else Clock(12, clock.minute)
    return early.other_half()


def settle(hours: Hours) -> Hours:
    """The half of the day chosen wherever it was left open: a range within a working day, else 1 to 6 after noon."""
    start, end = hours.start, hours.end
    if start and end:
        start, end = _settled_range(start, end)
    elif start:
        start = _likely(start)
    return replace(hours, start=start, end=end)


def _likely(clock: Clock) -> Clock:
    if clock.sure:
        return clock
    afternoon = 1 <= clock.hour < 6 or (clock.hour == 6 and clock.minute == 0)
    return Clock(clock.hour + 12 * afternoon, clock.minute)


def _settled_range(start: Clock, end: Clock) -> tuple[Clock, Clock]:
    starts = [start] if start.sure else [_likely(start), _likely(start).other_half()]
    ends = [end] if end.sure else [_likely(end), _likely(end).other_half()]
    if start.sure and start.hour == 0 and not end.sure:
        return start, Clock(end.hour, end.minute)  # "00:00-12:05"
    if (start.sure and not end.sure) or (end.sure and not start.sure):
        return min(((one, two) for one in starts for two in ends), key=lambda pair: _length(*pair))
    fitting = [(one, two) for one in starts for two in ends if 0 < two.minutes - one.minutes <= 720]
    if not fitting:
        return starts[0], ends[0]
    return min(
        fitting,
        key=lambda pair: (not 6 <= pair[0].hour < 20, pair[0] != starts[0] and pair[1].hour > 18, abs(pair[0].hour - 12) > 6),
    )


def _length(start: Clock, end: Clock) -> int:
    return (end.minutes - start.minutes - 1) % 1440
