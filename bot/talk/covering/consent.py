"""Whether whoever stands in is asked before they are booked: where the policy wants it, or whoever asked for it said so ("ask Priya
to cover Friday")."""

from collections.abc import Iterable
from dataclasses import replace

from bot.policy import Policy
from bot.store.state import State
from bot.talk.covering.behalf import absent_of, subject_of
from bot.talk.offers.offer import Offer
from bot.talk.turn import Turn
from bot.texts import asking as texts
from bot.texts import spoken
from intents.person import Person
from intents.remarks.beside import asks_first


def heard_in(turn: Turn) -> Turn:
    """The turn, with what its words say of asking."""
    first = asks_first(turn.phrase, spoken())
    return turn if first is None else turn.with_picked(ask_first=first)


def wanted(policy: Policy, picked: State) -> bool:
    """Whether they are asked; what is said never stands against the policy."""
    return policy.cover.consent or bool(picked.get("ask_first"))


def shown(offer: Offer, policy: Policy, people: Iterable[Person]) -> Offer:
    """The offer, where whoever is out or some of the people on it are asked first: its card says so, and its title and its button
    are about all of them."""
    picked, subject = offer.turn.picked, subject_of(offer.turn)
    known = (None, offer.turn.speaker.id, *picked.get("agreed", ()))
    first = [subject.name] if subject and picked.get("asks") else []
    able = [one.name for one in people if one.person_id not in known] if wanted(policy, picked) else []
    names = list(dict.fromkeys([*first, *able]))
    if not names:
        return offer
    note = " ".join(filter(None, (offer.note, texts.asked_first(names, absent_of(picked)))))
    title = texts.asks_title(offer.plan.title, names)
    return replace(offer, title=title, note=note, yes=offer.yes or texts.ask_them(names))


def approved(offer: Offer) -> Offer:
    """The offer, whose card names those whose leave whoever asks wants first."""
    names = [str(one["name"]) for one in offer.turn.picked.get("approvers", ())]
    if not names:
        return offer
    note = " ".join(filter(None, (offer.note, texts.asked_first(names, absent_of(offer.turn.picked)))))
    title = offer.title or texts.asks_title(offer.plan.title, names)
    return replace(offer, title=title, note=note, yes=offer.yes or texts.ask_them(names))
