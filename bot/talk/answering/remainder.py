"""The part that a stand-in offers is taken, and somebody is named for what it leaves: "great, and Jo for the rest?", "yes, Jo can
do the afternoon"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.people.periods import meet
from bot.store.rows.questions import Question
from bot.talk.changing.standing import stretches
from bot.talk.covering.candidates import one_by_one
from bot.talk.replies import one_line, pressed
from bot.talk.turn import Turn
from bot.texts import others
from intents import Draft, Phrase, revise
from intents.requests.asked.named import named
from intents.requests.asked.reply import clauses


def for_whom(turn: Turn, phrase: Phrase, found: Question) -> Draft | None:
    """What is asked for the rest, of whoever was named; None where the words don't take the part, or a card offers none."""
    rest = next((pick["rest"] for pick in found.picks if "rest" in pick), None)
    if rest is None:
        return None
    text, left = one_line(turn.text, " .!?¿"), Draft.from_json(rest)
    parts = clauses(replace(phrase, text=text))
    if any(one.says == "no" for one in parts):
        return None
    was, here = Draft.from_json(found.draft), replace(phrase, text=text)
    if others.REST.fullmatch(text):
        new = _new(was, named(here))
        anyone = not new and not others.ANYONE.isdisjoint(text.casefold().split())
        return left if anyone else one_by_one(left, new) if len(new) == 1 else None
    made = revise(was, here)
    if made is None:
        return None
    agrees = bool(parts) and ((parts[0].says == "yes" and parts[0].bare) or pressed(replace(turn, text=parts[0].text), found))
    new = _new(was, made.people)
    kept = meet(stretches(made.spans), stretches(was.spans))
    more = [span for span in made.spans if not meet(stretches([span]), stretches(was.spans))]
    if len(new) != 1 or not (kept or agrees) or not meet(stretches(more), stretches(left.spans)):
        return None
    return one_by_one(left, new)


def _new(was: Draft, names: Sequence[str]) -> list[str]:
    """Who of them has no part in the card."""
    return [name for name in dict.fromkeys(names) if name not in (*was.people, *was.subject)]
