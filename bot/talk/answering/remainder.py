"""The part that a stand-in offers is taken, and it is said who does the rest: "great, and Jo for the rest?", "yes, Jo can do the
afternoon", "take it, I'll do the rest myself"."""

from dataclasses import dataclass, replace

from bot.people.periods import meet
from bot.store.rows.questions import Question
from bot.talk.agreeing.parts import Parts
from bot.talk.changing.standing import stretches
from bot.talk.covering.candidates import one_by_one
from bot.talk.offers.parted import Parted
from bot.talk.replies import pressed, when_in
from bot.talk.turn import Turn
from intents import Draft, Phrase
from intents.requests.asked.named import named
from intents.requests.asked.reply import clauses
from intents.requests.asked.share import of_the_rest


@dataclass(frozen=True, slots=True)
class Remainder:
    """What is asked for the rest; ``draft`` is None where whoever asked does it themselves. ``unsaid``: who is to be asked,
    where it isn't said that the part is taken."""

    draft: Draft | None
    unsaid: tuple[str, ...] = ()


def for_whom(turn: Turn, phrase: Phrase, found: Question, parts: Parts) -> Remainder | None:
    """Who does the rest; None where the words don't say so, or a card offers none."""
    rest = next((pick["rest"] for pick in found.picks if "rest" in pick), None)
    if rest is None:
        return None
    left, known = Draft.from_json(rest), Parted.kept(found.state)
    told = of_the_rest(phrase, stretches(left.spans), parts.called)
    if told is None or (known is not None and {*told.names} & {*known.names}):
        return None
    said = clauses(phrase)
    if not told.named and not (said and (said[0].says == "yes" or pressed(replace(turn, text=said[0].text), found))):
        # That the part is taken has to be said.
        return Remainder(None, told.names) if told.names and _of_it(phrase, found, left) else None
    if told.own:
        return Remainder(None)
    names = told.names or named(phrase)  # of somebody whom nobody knows it is asked who that is
    return Remainder(one_by_one(left, names) if names else one_by_one(left, [], team=True))


def _of_it(phrase: Phrase, found: Question, left: Draft) -> bool:
    """Whether days are named, all of them of the rest and none of the part."""
    when = when_in(phrase, alone=True)
    said, part = stretches(when.spans), stretches(Draft.from_json(found.draft).spans)
    return bool(said) and all(meet([one], stretches(left.spans)) and not meet([one], part) for one in said)
