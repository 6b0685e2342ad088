"""Where somebody who is asked acts by words alone: a yes is one to all of what they were shown last, and where anything in their
words is left over that may say otherwise, they are asked once more, with buttons."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.people.directory import Directory
from bot.people.periods import Period, Stretch, less, moved
from bot.store.rows import plans
from bot.store.rows.questions import Question
from bot.store.store import Store
from bot.talk.agreeing.asking import own_of, when_of, zone_of
from bot.talk.agreeing.others import Others
from bot.talk.agreeing.parts import Parts, whole_of
from bot.talk.changing.standing import spans_of, stretches
from bot.talk.covering.behalf import absent_of, would_be_out
from bot.talk.deciding.gate import Gate
from bot.talk.turn import Commit, Turn
from bot.texts import asking, candidates, days
from intents import Draft, Phrase
from intents.requests.asked.signs import named_in, to_all

SHORT = 2  # times that a button says


class Doubts:
    """Methods raise RemoteError."""

    def __init__(self, store: Store, directory: Directory, gate: Gate, parts: Parts, others: Others) -> None:
        self._store = store
        self._directory = directory
        self._gate = gate
        self._parts = parts
        self._others = others

    def agrees(self, turn: Turn, found: Question, *, all_: bool = False) -> Commit:
        """For words that say yes, in which what is left over is asked about; ``all_``: they say that they do it ("I'll do it")."""
        phrase, whole = self.own_clock(turn, found)
        if not to_all(phrase, whole, self._parts.called, self.known(turn, found)):
            return self.asked(turn, found)
        return (None if all_ else self.changed(turn, found)) or self._gate.of_another(turn, found, True)

    def changed(self, turn: Turn, found: Question) -> Commit | None:
        """For a yes to what others have taken a part of since it was shown: is it to all of it, or to the rest?"""
        taken = self._parts.taken(found)
        theirs = [(one, part) for one, part in taken.of if one.person_id != turn.speaker.id] if taken is not None else []
        left = less(whole_of(found), [part for _, every in theirs for part in every])
        if not theirs or not left:
            return None
        said = [candidates.part_offered(one.name, _said(found, part), _said(found, left)) for one, part in theirs]
        return self._others.anew(turn, found, " ".join(said), [_just(found, left)])

    def asked(self, turn: Turn, found: Question) -> Commit:
        """Whether it is a yes is asked once more, or whether it is one to the times that they name, or to all but those."""
        kind, whole, just = asking.OF[found.kind], whole_of(found), []
        if found.kind == "consent" and not own_of(found, found.person_id):
            phrase, own = self.own_clock(turn, found)
            here, there = ZoneInfo(str(found.draft["timezone"])), ZoneInfo(phrase.timezone)
            named = [moved(Period(*one), there, here) for one in named_in(phrase, own)]
            rest = less(whole, named)
            just = [_just(found, part) for part in (rest, less(whole, rest)) if rest != whole and 0 < len(part) <= SHORT]
        return self._others.anew(turn, found, asking.unclear(when_of(found), kind.yes, kind.no), just, doubted=bool(just))

    def own_clock(self, turn: Turn, found: Question) -> tuple[Phrase, list[Stretch]]:
        """The words, and what they are asked, by the clocks of whoever is asked."""
        here, own = ZoneInfo(str(found.draft["timezone"])), zone_of(found)
        days = own_of(found, found.person_id) or Draft.from_json(found.draft).spans
        asked = whole_of(found) or [Period(*one) for one in stretches(days)]
        whole = [moved(one, here, ZoneInfo(own)) for one in asked]  # of a change the times that it is to have
        return self._parts.words(turn, own), [(one.start, one.end) for one in whole]

    def known(self, turn: Turn, found: Question) -> list[str]:
        """Who may be named in a yes: those whom it is about."""
        with self._store.read() as tx:
            plan = plans.get(tx, str(found.plan_id))
        asker = self._directory.webex(plan.person_id).display_name if plan is not None else ""
        covers = [str(one["name"]) for one in found.state.get("people", {}).values()] if found.kind != "consent" else []
        return [asker, absent_of(found.state).name, turn.speaker.display_name, *covers]

    def absent(self, found: Question) -> str:
        """Who would be out."""
        return would_be_out(self._store, found, lambda person_id: self._directory.webex(person_id).display_name)


def _just(found: Question, times: Sequence[Period]) -> tuple[str, list[Stretch]]:
    """A button that takes no more than some times, of one day by its hours alone."""
    here, own = ZoneInfo(str(found.draft["timezone"])), ZoneInfo(zone_of(found))
    theirs = [moved(one, here, own) for one in times]
    alone = (
        len({side.date() for one in theirs for side in (one.start, one.end)})
        == 1
        == len(whole_of(found))
        == len(found.draft["spans"])
    )
    hours = ", ".join(f"{one.start:%H:%M}–{one.end:%H:%M}" for one in theirs)
    return candidates.just(hours if alone else _said(found, times)), [(one.start, one.end) for one in times]


def _said(found: Question, times: Sequence[Period]) -> str:
    """Times as whoever is asked reads them."""
    here, own = ZoneInfo(str(found.draft["timezone"])), ZoneInfo(zone_of(found))
    return days.spans(spans_of([moved(one, here, own) for one in times]))
