"""A weekday that isn't the next one, by which a booking is called: "move Friday to Thursday", where a later Friday is booked."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from bot.talk.changing.standing import Standing, touched
from bot.texts import days
from intents import Draft

ONE_DAY = timedelta(days=1)
STEPS = [timedelta(weeks=weeks) for weeks in range(9)]  # from the day that was meant
ARTICLE = 3  # letters, at most: "the", "den", "le"; "next" is none


def of_booking(draft: Draft, all_: Sequence[Standing]) -> Draft:
    """The draft of a change, its days in the week of the one booking that stands on such a weekday; as it is where the day named
    has one itself, where several would do, and where a date was said."""
    gone = draft.options[0][0] if draft.options and len(draft.options[0]) == 1 else None
    if gone is None or not isinstance(gone.start, datetime) or not _is_weekday(gone.said, gone.start.date()):
        return draft
    on = {start.date() for one in all_ if not one.rule and one.end - one.start <= ONE_DAY for start, _ in one.times()}
    step = _step(gone.start.date(), lambda day: day in on)
    options = tuple(tuple(span.later(step) for span in some) for some in draft.options)
    return draft.with_(options=options, spans=tuple(span.later(step) for span in draft.spans)) if step else draft


def that_stands(draft: Draft, all_: Sequence[Standing]) -> Draft:
    """The draft with its weekday as the one on which something stands: "cancel the Monday", where nothing does on the next one."""
    span = draft.spans[0] if len(draft.spans) == 1 else None
    if span is None or not isinstance(span.start, datetime) or not _is_weekday(_bare(span.said), span.start.date()):
        return draft
    single = [one for one in all_ if not one.rule]
    step = _step(span.start.date(), lambda day: any(touched(one, [_whole(day)]) for one in single))
    return draft.with_(spans=(span.later(step),)) if step else draft


def _step(day: date, on: Callable[[date], bool]) -> timedelta:
    """How much later the one such weekday is that is meant; nothing where several would do."""
    found = [step for step in STEPS if on(day + step)]
    return found[0] if len(found) == 1 else timedelta()


def _whole(day: date) -> tuple[datetime, datetime]:
    begins = datetime.combine(day, time())
    return begins, begins + ONE_DAY


def _is_weekday(said: str, day: date) -> bool:
    """Whether words begin with the name of a day's weekday, and hold no date."""
    return said.casefold().startswith(days.weekday_names()[day.weekday()].casefold().rstrip(".")) and not any(
        map(str.isdigit, said)
    )


def _bare(said: str) -> str:
    """Words without an article before them."""
    first, _, rest = said.partition(" ")
    return rest if rest and len(first) <= ARTICLE else said
