"""The part that a stand-in offers is taken, and it is said who does the rest: "great, and Jo for the rest?", "yes, Jo can do the
afternoon", "take it, I'll do the rest myself"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.people.periods import Period, less, meet
from bot.store.rows.questions import Question
from bot.talk.agreeing.parts import Parts
from bot.talk.changing.standing import stretches
from bot.talk.covering.candidates import one_by_one
from bot.talk.offers.parted import Parted
from bot.talk.replies import pressed, when_in
from bot.talk.turn import Turn
from intents import Draft, Phrase, revise
from intents.corrections.sharing.whose import fits
from intents.draft import Cover
from intents.requests.asked.named import named
from intents.requests.asked.remaining import of_the_rest
from intents.requests.asked.reply import clauses, opens_with_yes
from intents.requests.asked.signs import takes_it


@dataclass(frozen=True, slots=True)
class Remainder:
    """What is asked for the rest; ``draft`` is None where whoever asked does it themselves. ``unsaid``: who is to be asked,
    where it isn't said that the part is taken, for some ``times`` of it where these are told; ``asks``: it is only asked who
    could."""

    draft: Draft | None
    unsaid: tuple[str, ...] = ()
    asks: bool = False
    times: tuple[Period, ...] = ()


def for_whom(turn: Turn, phrase: Phrase, found: Question, parts: Parts) -> Remainder | None:
    """Who does the rest; None where the words don't say so, or a card offers none."""
    rest = left_of(found)
    if rest is None:
        return None
    known, left = Parted.kept(found.state), stretches(rest.spans)
    told = of_the_rest(phrase, [*stretches(Draft.from_json(found.draft).spans), *left], left, parts.called)
    if told is None:
        return _for_some(phrase, known, parts)
    names = told.names or tuple(_next(name, rest) for name in named(phrase) if not told.own)
    if known is not None and {*names} & {*known.names}:
        return None
    said = clauses(phrase)
    taken = bool(said) and (said[0].says == "yes" or pressed(replace(turn, text=said[0].text), found))
    taken = taken or (told.just and bool(names) and not told.asks and opens_with_yes(phrase.text))  # "ok and Sam for 6 to 9"
    if told.asks and not names and (told.who or not taken):
        return Remainder(None, asks=True)
    if not told.named and (told.plainly or not taken):
        # That the part is taken has to be said.
        of_it = told.plainly or (names and (told.just or _of_it(phrase, found, rest)))
        return Remainder(None, names) if of_it else _for_some(phrase, known, parts)
    if told.own:
        return Remainder(None)
    return Remainder(one_by_one(rest, names) if names else one_by_one(rest, [], team=True))


def _next(name: str, rest: Draft) -> str:
    """Who is named, as the one who comes next for the rest where that is one of the name; of somebody whom nobody knows it is
    asked who that is."""
    meant = [one for one in rest.people if fits(one, name)]
    return meant[0] if len(meant) == 1 else name


def _for_some(phrase: Phrase, known: Parted | None, parts: Parts) -> Remainder | None:
    """Somebody is named for some of the rest, and everybody's part stays as it is: "then ask Lee for the hour before"."""
    made = revise(known.shown, phrase) if known is not None else None
    if known is None or made is None or made.ask:
        return None
    others = [cover for cover in made.covers if cover.name not in known.names]
    if len(others) != 1:
        return None
    times = _times(made, others[0])
    kept = {cover.name: _times(made, cover) for cover in made.covers}
    same = all(_same(kept.get(person.name, []), part) for person, part in known.of)
    if not same or not times or less(times, known.rest):
        return None
    return Remainder(None, (parts.called(others[0].name) or others[0].name,), times=tuple(times))


def _times(draft: Draft, cover: Cover) -> list[Period]:
    return [Period(*one) for at, span in enumerate(draft.spans) if cover.has(at) for one in stretches([span])]


def _same(some: Sequence[Period], others: Sequence[Period]) -> bool:
    return not less(some, others) and not less(others, some)


def left_of(found: Question) -> Draft | None:
    """What nobody takes, of a card on which somebody takes a part; None of others."""
    rest = next((pick["rest"] for pick in found.picks if "rest" in pick), None)
    return Draft.from_json(rest) if rest is not None else None


def unsure(text: str, found: Question) -> bool:
    """Whether words that leave a card may be of the rest alone, where somebody takes a part: "never mind, I'll do it"."""
    return left_of(found) is not None and takes_it(text)


def _of_it(phrase: Phrase, found: Question, left: Draft) -> bool:
    """Whether days are named, all of them of the rest and none of the part."""
    when = when_in(phrase, alone=True)
    said, part = stretches(when.spans), stretches(Draft.from_json(found.draft).spans)
    return bool(said) and all(meet([one], stretches(left.spans)) and not meet([one], part) for one in said)
