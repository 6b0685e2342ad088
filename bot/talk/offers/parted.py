"""Several who take a part each of what somebody is out for: one card for whoever asked, with who takes what and what is left."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from bot.people.periods import Period, less
from bot.store.state import State
from bot.talk.changing.standing import spans_of
from bot.talk.covering.behalf import absent_of
from bot.talk.covering.candidates import MOST_SHOWN, one_by_one
from bot.talk.offers.offer import Offer
from bot.talk.offers.propose import Proposer
from bot.talk.turn import Turn
from bot.texts import candidates as texts
from bot.texts import days
from bot.texts import questions as question_texts
from bot.texts.words import Absent
from intents import Draft
from intents.draft import Cover
from intents.person import Person


@dataclass(frozen=True, slots=True)
class Parted:
    """``of`` are those who take a part, each with theirs, in the order in which they said so; ``whole`` is what the ``draft`` asks
    to be covered. ``root`` is the plan of the round in which they were asked, empty where nobody was."""

    root: str
    draft: Draft
    whole: Sequence[Period]
    of: tuple[tuple[Person, tuple[Period, ...]], ...] = ()

    @property
    def taken(self) -> list[Period]:
        """By all of them."""
        return [one for _, part in self.of for one in part]

    @property
    def rest(self) -> list[Period]:
        """What nobody takes."""
        return less(self.whole, self.taken)

    @property
    def names(self) -> list[str]:
        """Who takes a part."""
        return [person.name for person, _ in self.of]

    @property
    def shown(self) -> Draft:
        """All that is asked to be covered, each part with who takes it, and the rest with nobody."""
        pieces = sorted([(one, name.name) for name, part in self.of for one in part] + [(one, "") for one in self.rest])
        covers = (Cover(name, tuple(at for at, (_, who) in enumerate(pieces) if who == name)) for name in self.names)
        spans = spans_of(one for one, _ in pieces)
        return self.draft.with_(
            intent="replacement", spans=spans, covers=tuple(covers), any_cover=False, in_turn=False, wish="", ask=()
        )

    def by(self, person: Person, part: Sequence[Period]) -> "Parted":
        """With the part of one more, as far as nobody before them takes it; somebody who has one has another now."""
        before = replace(self, of=tuple((who, theirs) for who, theirs in self.of if who.person_id != person.person_id))
        own = tuple(less(part, before.taken))
        return replace(before, of=(*before.of, (person, own))) if own else before

    def told(self, absent: Absent) -> str:
        """Who takes which part, and what is left to whoever is ``absent``."""
        said = [texts.takes(person.name, _said(part)) for person, part in self.of]
        return " ".join((*said, texts.is_left(_said(self.rest), absent))) if self.rest else " ".join(said)

    def as_json(self) -> dict[str, Any]:
        """To be kept with the question."""
        return {
            "root": self.root,
            "draft": self.draft.as_json(),
            "whole": [_ends(one) for one in self.whole],
            "of": [[asdict(person), [_ends(one) for one in part]] for person, part in self.of],
        }

    @classmethod
    def kept(cls, state: State) -> "Parted | None":
        """That of a question; None where nobody takes a part."""
        data = state.get("parts")
        if not data:
            return None
        of = tuple((Person(**person), tuple(map(_period, part))) for person, part in data["of"])
        return cls(data["root"], Draft.from_json(data["draft"]), [_period(one) for one in data["whole"]], of)

    def offer(
        self, propose: Proposer, turn: Turn, named: Sequence[str] = (), *, team: bool = True, times: Sequence[Period] = ()
    ) -> Offer:
        """The card for whoever asked, whose turn it is; ``named`` may do the rest, or some ``times`` of it, else the ``team``.
        Raises Instead, and RemoteError."""
        ordered = sorted((one, person) for person, part in self.of for one in part)
        spans = spans_of(one for one, _ in ordered)
        owned = [(name, tuple(at for at, (_, who) in enumerate(ordered) if who.name == name)) for name in self.names]
        covers = tuple(Cover(name, at if len(owned) > 1 else ()) for name, at in owned)
        known = {**turn.picked.get("people", {}), **{person.name: asdict(person) for person, _ in self.of}}
        agreed = [str(person.person_id) for person, _ in self.of]
        on = turn.with_picked(people=known, agreed=agreed, parts=self.as_json(), offered=None, groups=None)
        on = on.with_picked(round_of=self.root) if self.root else on
        draft = self.draft.with_(
            intent="replacement", spans=spans, covers=covers, any_cover=False, in_turn=False, wish="", ask=(), recurrence=None
        )
        offer = propose.offer(on, draft)
        if not self.rest:
            note = " ".join(filter(None, (self.told(absent_of(offer.turn.picked)), offer.note)))
            return replace(offer, note=note, yes=texts.take_it)
        left = one_by_one(self.draft.with_(spans=spans_of(times or self.rest), ask=()), named, team=team or not named)
        some = bool(times and named and less(self.rest, times))
        label = texts.ask_for_times(named[0], _said(times)) if some else texts.ask_for_the_rest(named[0] if named else "")
        button = label, {"rest": left.as_json()}
        return replace(offer, note=self.told(absent_of(offer.turn.picked)), yes=texts.take_it, also=(button,))

    def listed(self, propose: Proposer, turn: Turn, wish: str) -> Offer:
        """The same card, where whoever asked wants to know who could do the rest (``wish``: "rank"), or has the team asked for it.
        Raises Instead, and RemoteError."""
        if wish != "rank":
            return self.offer(propose, turn)
        able = propose.able(turn, self.draft.with_(spans=spans_of(self.rest), ask=(), wish=wish))
        others = [one for one in able if one.person.name not in (*self.names, turn.speaker.display_name)][:MOST_SHOWN]
        offer = self.offer(propose, turn, [one.person.name for one in others if one.free][:1])
        lines = [f"{one.person.name}: {texts.reasons(one)}." for one in others]
        said = [texts.could_cover(len(others)), *lines] if others else [question_texts.sentence("nobody_free", self.draft)]
        return replace(offer, note=" ".join((offer.note, *said)))


def _said(found: Sequence[Period]) -> str:
    return days.spans(spans_of(found))


def _ends(one: Period) -> tuple[str, str]:
    return one.start.isoformat(), one.end.isoformat()


def _period(ends: Sequence[str]) -> Period:
    return Period(*map(datetime.fromisoformat, ends))
