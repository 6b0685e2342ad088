"""What a question may be about: a card, or what was booked; and what whoever covers is in for by it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.rows.questions import Question
from bot.store.state import State
from bot.talk.hearing.which import words
from bot.texts import about as texts
from bot.texts import cards, days, notes
from intents import Draft


@dataclass(frozen=True, slots=True)
class Card:
    """What a question is about: ``found`` is None for what was booked, ``plan`` for a card that only asks something; ``theirs``: it
    is another's request, about which the speaker is asked."""

    draft: Draft
    state: State
    found: Question | None
    plan: StoredPlan | None
    calls: Sequence[StoredCall]
    theirs: bool = False

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        return self.plan.facts if self.plan else ()

    def fact(self, label: str) -> str:
        """The line of a label; empty where there is none."""
        return dict(self.facts).get(label, "")


def dates(card: Card) -> str:
    """When it is."""
    return days.spans(card.draft.spans)


def later(_: object, __: object, card: Card, ___: str) -> str | None:
    """Whether it can be changed once it is booked."""
    return None if card.theirs else texts.later


def paged(_: object, __: object, card: Card, what: str) -> str | None:
    """When whoever covers is paged."""
    name, shifts = _covering(card, what), card.fact(cards.shifts)
    return texts.only_shifts(name, shifts) if name and shifts and shifts != notes.not_on_call else None


def free(_: object, __: object, card: Card, what: str) -> str | None:
    """Whether they are free then, as it was seen when the card was made."""
    name = _covering(card, what)
    if name is None or card.found is None or card.theirs or not card.draft.spans:
        return None
    return texts.not_free(name, why) if (why := card.fact(name)) else texts.is_free(name, dates(card))


def _covering(card: Card, said: str) -> str | None:
    """The one on a card who covers, whom words name, or none where there is one alone."""
    wanted = said if said and said.casefold() not in texts.COVERING else ""
    known = {name: str(one["name"]) for name, one in card.state.get("people", {}).items() if name in card.draft.people}
    found = {full for name, full in known.items() if not wanted or named(wanted, full) or named(wanted, name)}
    return found.pop() if len(found) == 1 else None


def named(said: str, name: str) -> bool:
    """Whether words name somebody, or a part of the name."""
    wanted = set(words(said))
    return bool(wanted) and wanted <= set(words(name))
