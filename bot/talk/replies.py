"""Short words that mean nothing but for a card that they answer: yes, no, a number, the name of a button."""

import re
from collections.abc import Iterator

from bot.cards import hello as hello_cards
from bot.store.rows.questions import Question
from bot.talk.evidence.witness import keeps
from bot.talk.turn import Turn
from bot.texts import buttons, cards, spoken
from intents import Phrase, answers
from intents.remarks import choosing
from intents.when import Span, When, find

DEEDS = {"change_it": "changes_it", "take_it_back": "takes_it_out"}
"""Of buttons that say yes the rows of words that tell what they do."""
SEAM = re.compile(r"(?<=[.!?;…])\s+|\n+|,\s+|\s+[-–—]+\s+")  # where a message may be taken apart


def one_line(text: str, ends: str = " .!") -> str:
    """Words as forms of whole messages have them: on one line, without what they end with."""
    return " ".join(text.split()).strip(ends)


def times_in(words: str, phrase: Phrase, *, alone: bool = False) -> tuple[Span, ...]:
    """The times in a few words of a phrase, which may not show whose language they are: first in the one that is spoken."""
    now, zone, order = phrase.now, phrase.timezone, phrase.date_order
    both = (find(words, now=now, timezone=zone, date_order=order, alone=alone, language=one).spans for one in (spoken(), None))
    return next((spans for spans in both if spans), ())


def when_in(phrase: Phrase, *, alone: bool = False) -> When:
    """The times in the words of a phrase, whoever's they are."""
    return find(phrase.text, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order, alone=alone)


def is_no(text: str) -> bool:
    """A no, or what leaves it: "never mind", "none of these"."""
    left = choosing.leaves(text, spoken())
    if hello_cards.kind_of(text)[0] in ("wait", "wrong"):
        return False  # "no, wait", and "that's wrong", of which it isn't known yet what
    if "?" in text or keeps(text):
        return False
    return left or answers.is_no(text) or buttons.is_named(text, *buttons.LEAVING)


def is_answer(text: str) -> bool:
    """A yes, a no or a number."""
    return answers.choice(text) is not None or answers.is_yes(text) or is_no(text)


def pressed(turn: Turn, found: Question) -> bool:
    """Whether the words are those of the button on a card that says yes, or tell its deed: "Change it", "sí, cámbialo"."""
    label = str(found.state.get("deed", ""))
    told = (answers.deed(turn.text, row) and buttons.is_for(label, str(getattr(cards, name))) for name, row in DEEDS.items())
    return buttons.is_for(turn.text, label) or (bool(label) and any(told))


def apart(text: str) -> Iterator[tuple[str, str]]:
    """What may be told and what is asked in a message that does both, one before the other, the most told first: "from 10 please,
    and who is on call then?"; nothing of one without a question mark."""
    cuts = [one.span() for one in SEAM.finditer(text)] if "?" in text else []
    sides = [(text[:start].strip(), text[end:].strip()) for start, end in cuts]
    yield from ((told, asked) for told, asked in reversed(sides) if "?" not in told and asked.endswith("?"))
    yield from ((told, asked) for asked, told in sides if "?" not in told and told and asked.endswith("?"))
