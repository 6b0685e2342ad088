"""What a draft may still have to ask (bot/README.md, What a draft may ask), in the language that is spoken now."""

from datetime import datetime

from bot.texts import days
from bot.texts.speaking import Spoken, spoken
from intents.draft import Draft
from intents.when import say_rule

MOST = 4  # spans that are named
_words = Spoken("questions")


def sentence(code: str, draft: Draft, about: str = "") -> str:
    """The question for one ask code, safe as markdown; a code without a sentence of its own gets a general one.

    ``about`` is the one stand-in it is about, as said; without it, all of them.
    """
    if about and code in _words.ABOUT:
        return str(_words.ABOUT[code](about))
    words = _words.SENTENCES
    return str(words.get(f"{code} {draft.intent}", words.get(code, _words.general))(draft))


def doubt(draft: Draft) -> str:
    """What was read of an absence, where it is unsure whether that is meant."""
    times = [days.span(span) for span in draft.spans[:MOST]] + ["…"] * (len(draft.spans) > MOST)
    when = say_rule(draft.recurrence, language=spoken()) if draft.recurrence else "; ".join(times)
    return str(_words.doubt(draft, when))


def hint(code: str, intent: str = "") -> str:
    """An example of an answer in words, or nothing where the question says it all."""
    return str(_words.HINTS.get(f"{code} {intent}", _words.HINTS.get(code, "")))


def first_day(draft: Draft) -> datetime | None:
    """When the first of its spans begins, if that is on a day."""
    start = draft.spans[0].start if draft.spans else None
    return start if isinstance(start, datetime) else None
