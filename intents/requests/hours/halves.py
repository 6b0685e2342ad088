"""Days of which only a half is worked: the other half is an absence."""

from datetime import datetime

from intents.draft import Draft
from intents.requests.hours.told import Told
from intents.requests.spans import DAY
from intents.when import Span
from intents.when.model.clocks import part_code, part_of_day
from intents.when.span import Part

OTHER_HALF: dict[Part | None, tuple[str, Part]] = {"am": ("afternoon", "pm"), "pm": ("morning", "am")}
MOST_HALVES = 31  # days of which only a half is worked


def half_days(told: Told) -> list[Span]:
    """The other halves of certain days on which only one is worked: "working half days next week (mornings only)"."""
    halves = {part_code(piece.hours) for piece in told.of("part") if piece.hours}
    dates = [piece for piece in told.of("date") if piece.first and piece.last and piece.bound in (None, "at", "for")]
    if (
        told.of("hours", "clock")
        or told.says("free", "except")
        or len(halves) != 1
        or len(dates) != 1
        or not halves <= OTHER_HALF.keys()
    ):
        return []
    piece, other = dates[0], OTHER_HALF[next(iter(halves))]
    assert piece.first is not None and piece.last is not None  # noqa: S101
    named = {day for one in told.of("days") for day in one.days} or set(range(5))
    days = [piece.first + DAY * ahead for ahead in range(min((piece.last - piece.first).days + 1, MOST_HALVES))]
    said = told.heard.text[slice(*piece.place)]
    hours = part_of_day(other[0])
    assert hours.start is not None and hours.end is not None  # noqa: S101
    return [
        Span(
            datetime.combine(day, hours.start.as_time()),
            datetime.combine(day, hours.end.as_time()),
            part=other[1],
            said=said,
            place=piece.place,
        )
        for day in days
        if (day.weekday() in named or len(days) == 1) and day >= told.heard.phrase.now.date()
    ]


def absent(told: Told, spans: list[Span]) -> Draft:
    """Away in the halves that are not worked."""
    phrase = told.heard.phrase
    start, end = spans[0].start, spans[0].end
    assumed = (f"away {start:%H:%M}–{end:%H:%M}, the half that isn't worked",)
    return Draft("unavailable", phrase.text, phrase.now, phrase.timezone, spans=tuple(spans), assumed=assumed)
