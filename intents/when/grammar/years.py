"""The year that is named apart from the days in it: "next year I need 3 May off", "in 2028 I'm away over Easter"."""

from dataclasses import replace

from intents.when.grammar.expression import Moment
from intents.when.model.days import Days
from intents.when.text.reader import Reader

ENDINGS = frozenset(".!?;_¦")
LIKE = frozenset("like unlike as than since".split())  # "unlike last year I'm off on the 27th"
ENDS = ("until", "through", "by", "back", "before", "after", "since")


def in_their_year(reader: Reader, found: list[list[Moment]]) -> list[list[Moment]]:
    """The days of a sentence in the year that it names by itself, which then is no time of its own."""
    for frame in [series for series in found if len(series) == 1 and _is_a_year(reader, series[0])]:
        first, last = _sentence(reader, frame[0].tokens)
        beside = [one for one in found if one is not frame and first <= one[0].tokens[0] < last]
        days = frame[0].days
        year = (days.year or (days.first.year if days.first else None)) if days else None
        if year and beside and all(_may_be_of(moment, year) for series in beside for moment in series):
            found = [[_of(moment, year) for moment in one] if one in beside else one for one in found if one is not frame]
    return found


def _is_a_year(reader: Reader, moment: Moment) -> bool:
    """Whether it is a year and nothing more, of which it isn't said that all of it is meant."""
    days = moment.days
    bare = days is not None and (days.grain == "year" if days.first else days.year is not None and days == Days(year=days.year))
    if not bare or replace(moment, days=None, tokens=(0, 0), weak=False) != Moment((0, 0)):
        return False
    whole = any(reader.at(at).has("whole") for at in range(moment.tokens[0] - 2, moment.tokens[1]))
    compared = reader.at(moment.tokens[0] - 1).text in LIKE
    return not (whole or compared)


def _sentence(reader: Reader, tokens: tuple[int, int]) -> tuple[int, int]:
    """The first token of the sentence around these, and the one behind its last."""
    first = next((at + 1 for at in range(tokens[0] - 1, -1, -1) if reader.at(at).text in ENDINGS), 0)
    last = next((at for at in range(tokens[1], len(reader.tokens)) if reader.at(at).text in ENDINGS), len(reader.tokens))
    return first, last


def _may_be_of(moment: Moment, year: int) -> bool:
    """Whether it is a day or month without a year of its own."""
    days = moment.days
    if days is None or moment.bound in ENDS or moment.back or moment.lasting or days.year or days.step is not None:
        return False
    placed = days.first is not None and days.last is not None and days.first.year == days.last.year == year
    return placed or (days.first is None and bool(days.month or days.feast))


def _of(moment: Moment, year: int) -> Moment:
    days, upto = (one and replace(one, year=year) if one and not one.first else one for one in (moment.days, moment.upto))
    return replace(moment, days=days, upto=upto)
