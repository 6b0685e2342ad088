"""A weekday that isn't the next one, by which a booking is called: "move Friday to Thursday", where a later Friday is booked."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.talk.changing.standing import Standing
from bot.texts import days
from intents import Draft

FARTHEST = timedelta(weeks=8)  # from the day that was meant


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


def _is_weekday(said: str, day: date) -> bool:
    """Whether words begin with the name of a day's weekday, and hold no date."""
    return said.casefold().startswith(days.weekday_names()[day.weekday()].casefold().rstrip(".")) and not any(
        map(str.isdigit, said)
    )
