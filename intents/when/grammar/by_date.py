"""Bare figures beside a month or a week, which may be hours or days: "next month from 3 to 7", "next week 2 to 4"."""

from dataclasses import replace

from intents.when.grammar.expression import Moment
from intents.when.model.days import DAY
from intents.when.text.reader import Reader


def by_date(reader: Reader, made: Moment) -> Moment:
    """The moment with such figures as days of their month; where they may be days of a week, or run backwards, it is asked."""
    days, hours = made.days, made.hours
    if days is None or hours is None or hours.end is None or hours.word or made.upto or days.day or days.weekday is not None:
        return made
    months = days.grain == "month" or (days.month is not None and days.first is None)
    told = [reader.at(at) for at in range(*made.tokens) if not reader.at(at).has("month") and not reader.at(at).has("grain")]
    figures = [token.number for token in told if token.digits in (1, 2) and token.number]
    plain = len(figures) == 2 and all(token.text not in (":", ".", "h") and not token.has("meridiem") for token in told)
    if not plain or not (months or days.grain == "week"):
        return made
    low, high = figures
    if months and 0 < low < high <= 31:
        return replace(made, days=replace(days, day=low), upto=replace(days, day=high), hours=None, weak=False)
    within = days.first and days.last and {low, high} <= {(days.first + DAY * at).day for at in range(days.length)}
    return replace(made, days=replace(days, ask=(*days.ask, "which_date"))) if months or within else made
