"""Days that a series of being here leaves out: "I'm in every day next week except Thursday"."""

from dataclasses import replace

from intents.statements.combined import Combined
from intents.when.extract import DateMark
from intents.when.near import Base, counted, left_out, timed, weekdays
from intents.when.recurrence.rule import Rule


def every_day_but(made: Combined) -> None:
    """What is left out of the days on which the speaker is here is their absence, where nothing else is."""
    mine = made.mine
    if any(one.dates for one in mine.away) or mine.returns:
        return
    for one in mine.here:
        if one.who in ("me", "us", "none") and (days := [day for mark in one.dates for day in _left_out(made, mark)]):
            mine.here.remove(one)
            mine.away = [replace(one, dates=days)]
            made.use(one.dates)
            return


def _left_out(made: Combined, mark: DateMark) -> list[DateMark]:
    """The days that a mark leaves out, counted within those that it names."""
    rule = mark.meant if isinstance(mark.meant, Rule) else None
    if rule is None:
        return []
    within = Base(rule.start, rule.until) if rule.start and rule.until else None
    days = [day for day in left_out(mark, rule) if within or not weekdays(day)]  # "I work every day except Friday": usual hours
    days = [counted(day, within, "beside") if within else day for day in days]
    return [timed(day, mark) if rule.hours else day for day in days]  # "free every evening but Tuesday"
