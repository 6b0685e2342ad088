"""Whether a day is a public holiday: in the country that is named, else in that of the speaker's zone."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.talk.replies import when_in
from bot.texts import about as texts
from bot.texts import days, spoken
from bot.texts.evidence import BREAK, DATE, cut, table
from intents import Phrase
from intents.languages.places import of_country, places_named
from intents.when import Span
from intents.when.calendar.countries import country_of
from intents.when.calendar.holidays import public

LANGUAGES = {"en": "en_US"}  # as the package calls them, where that is otherwise
MOST = 5  # days


def told(phrase: Phrase, spans: Sequence[Span]) -> str | None:
    """A sentence for each day; None for several places or days, or for a place that nobody knows."""
    when = when_in(phrase)
    words = [word.said for word in cut(phrase.text, when.taken) if word.said not in (DATE, BREAK)]
    found = places_named(words)
    known = table(spoken()).known | {word for word, _ in found}
    own = country_of(phrase.timezone) if not found else None
    code = found[0][1] if len(found) == 1 else of_country(own) if own else None
    asked = [span.start.date() for span in spans if isinstance(span.start, datetime) and span.all_day]
    if code is None or not asked or len(asked) != len(spans) or len(asked) > MOST or not known.issuperset(words):
        return None
    return " ".join(_said(day, code, found[0][0].title() if found else code) for day in asked)


def _said(day: date, code: str, place: str) -> str:
    country, _, part = code.partition("-")
    names = public(country, day.year, language=LANGUAGES.get(spoken(), spoken()), part=part or None)
    return texts.public_holiday(days.day(day), place, str(names.get(day) or ""))
