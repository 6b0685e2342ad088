"""Short words that mean nothing but for a card that they answer: yes, no, a number, the name of a button."""

from bot.cards import hello as hello_cards
from bot.store.rows.questions import Question
from bot.talk.turn import Turn
from bot.texts import buttons, heard, spoken
from intents import Phrase, answers
from intents.when import Span, find


def one_line(text: str, ends: str = " .!") -> str:
    """Words as forms of whole messages have them: on one line, without what they end with."""
    return " ".join(text.split()).strip(ends)


def times_in(words: str, phrase: Phrase, *, alone: bool = False) -> tuple[Span, ...]:
    """The times in a few words of a phrase, which may not show whose language they are: first in the one that is spoken."""
    now, zone, order = phrase.now, phrase.timezone, phrase.date_order
    both = (find(words, now=now, timezone=zone, date_order=order, alone=alone, language=one).spans for one in (spoken(), None))
    return next((spans for spans in both if spans), ())


def is_no(text: str) -> bool:
    """A no, or what leaves it: "never mind", "none of these"."""
    left = text.strip().lower().rstrip(".!") in heard.LEAVE
    if hello_cards.kind_of(text)[0] in ("wait", "wrong"):
        return False  # "no, wait", and "that's wrong", of which it isn't known yet what
    return left or answers.is_no(text) or buttons.is_named(text, *buttons.LEAVING)


def is_answer(text: str) -> bool:
    """A yes, a no or a number."""
    return answers.choice(text) is not None or answers.is_yes(text) or is_no(text)


def pressed(turn: Turn, found: Question) -> bool:
    """Whether the words are those of the button on a card that says yes: "Change it", "Take it back"."""
    return buttons.is_for(turn.text, str(found.state.get("deed", "")))
