"""A weekday that isn't the next one, by which a booking is called: "move Friday to Thursday", where a later Friday is booked."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from bot.talk.changing.standing import Standing
from bot.texts import days
from intents import Draft

FARTHEST = timedelta(weeks=8)  # from the day that was meant
STEPS = [timedelta(weeks=weeks) for weeks in range(9)]
ARTICLE = 3  # letters, at most: "the", "den", "le"; "next" is none


def of_booking(draft: Draft, all_: Sequence[Standing]) -> Draft:
    """The draft of a change, its days in the week of the one booking that stands on such a weekday; as it is where the day named
    has one itself, where several would do, and where a date was said."""
    gone = draft.options[0][0] if draft.options and len(draft.options[0]) == 1 else None
    if gone is None or not isinstance(gone.start, datetime) or not _is_weekday(gone.said, gone.start.date()):
        return draft
    on = {start.date() for one in all_ if not one.rule and one.end - one.start <= timedelta(days=1) for start, _ in one.times()}
    near = {day for day in on if timedelta() <= day - gone.start.date() <= FARTHEST and day.weekday() == gone.start.weekday()}
    if len(near) != 1:
        return draft
    step = near.pop() - gone.start.date()
    options = tuple(tuple(span.later(step) for span in some) for some in draft.options)
    return draft.with_(options=options, spans=tuple(span.later(step) for span in draft.spans))


def that_stands(draft: Draft, all_: Iterable[Standing]) -> Draft:
    """The draft with its weekday as the one on which something stands: "cancel the Monday", where nothing does on the next one."""
    span = draft.spans[0] if len(draft.spans) == 1 else None
    if span is None or not isinstance(span.start, datetime) or not _is_weekday(_bare(span.said), span.start.date()):
        return draft
    day, stretches = span.start.date(), [stretch for one in all_ if not one.rule for stretch in one.times()]
    held = [day + step for step in STEPS if any(_holds(day + step, start, end) for start, end in stretches)]
    return draft if day in held or len(held) != 1 else draft.with_(spans=(span.later(held[0] - day),))


def _holds(day: date, start: datetime, end: datetime) -> bool:
    begins = datetime.combine(day, time())
    return start < begins + timedelta(days=1) and begins < end


def _is_weekday(said: str, day: date) -> bool:
    """Whether words begin with the name of a day's weekday, and hold no date."""
    return said.casefold().startswith(days.weekday_names()[day.weekday()].casefold().rstrip(".")) and not any(
        map(str.isdigit, said)
    )


def _bare(said: str) -> str:
    """Words without an article before them."""
    first, _, rest = said.partition(" ")
    return rest if rest and len(first) <= ARTICLE else said
