"""A round: several who may cover are asked, one after the other or all at once. The first yes wins, and the others hear it.

Each has a plan of their own, with the calls that book them, and a question that stands for it. Under ``state["round"]`` it keeps
all that is needed to go on, so that this happens in the transaction of a no, or of the sweep that finds that nobody has answered.
Whatever changes a round first holds the plan that the asker was shown: of two who accept in the same second one is first.
"""

from collections.abc import Callable, Collection
from contextlib import nullcontext, suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from bot.store.rows import messages, plans, questions
from bot.store.rows.outcomes import Outcome
from bot.store.rows.plans import StoredPlan
from bot.store.rows.questions import Question
from bot.store.state import State
from bot.store.store import Tx
from bot.talk import audience
from bot.talk.agreeing import others, shared
from bot.talk.agreeing.asking import Asking, at_once, hours_of, in_the_morning, zone_of
from bot.talk.agreeing.needed import Asked
from bot.talk.changing.standing import spans_of
from bot.talk.covering.behalf import absent_of
from bot.talk.deciding import choice
from bot.talk.offers import limits
from bot.talk.offers.offer import Offer
from bot.talk.offers.parted import Parted
from bot.talk.turn import Changed, Commit, Turn, say, to, to_asker
from bot.texts import asking, cards, days
from bot.texts import candidates as texts
from bot.texts.words import Absent
from intents import Draft, Span
from intents.languages.saying import sentences
from intents.person import Person

SHORTEST = timedelta(minutes=30)  # that one alone has to answer: where there is less for each, all are asked at once
FEW = 3  # times that are told one by one
END = timedelta(hours=24)  # for which the asker may say how it goes on when nobody has agreed
InVain = Literal["declined", "expired", "undelivered"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may cover: the plan that books them, and what is kept for looking at it once more."""

    person: Person
    plan: str
    state: State


@dataclass(frozen=True, slots=True)
class Round:
    """``root`` is the plan that the asker was shown, ``absent`` who is to be covered, ``duty`` the hours for which that one is on
    call; ``seconds`` each group has to answer, ``then`` are the groups that have not been asked, ``quiet`` the hours in which
    nobody is."""

    root: str
    asker: str
    absent: str
    duty: str
    seconds: float
    last: datetime
    then: tuple[tuple[Candidate, ...], ...]
    quiet: tuple[str, str] | None = None

    @property
    def whose(self) -> Absent:
        """Who is to be covered, as the asker reads it."""
        return Absent("" if self.absent == self.asker else self.absent, bool(self.duty))

    def as_json(self) -> dict[str, Any]:
        """To be kept with a question."""
        return {**asdict(self), "last": self.last.isoformat()}

    @classmethod
    def of(cls, found: Question) -> "Round":
        """That of a question."""
        data = found.state["round"]
        then = tuple(tuple(Candidate(**{**one, "person": Person(**one["person"])}) for one in group) for group in data["then"])
        quiet = tuple(data["quiet"]) if data.get("quiet") else None
        data = {"absent": data["asker"], **data}
        return cls(**{**data, "last": datetime.fromisoformat(data["last"]), "then": then, "quiet": quiet})


def is_one(found: Question) -> bool:
    """Whether a question belongs to a round."""
    return "round" in found.state


def root_of(found: Question) -> str:
    """The plan that whoever asked was shown: of a round the one before those of each who may cover."""
    return Round.of(found).root if is_one(found) else str(found.plan_id)


# ---- asking ----------------------------------------------------------------------------------------------------------------------


def start(turn: Turn, found: Question, plan: StoredPlan, offer: Offer, hours: float, quiet: tuple[str, str] | None) -> Commit:
    """Asks the first, in the place of the asker's own question; ``hours`` is what each has at most."""

    def commit(tx: Tx) -> Outcome:
        if not questions.close(tx, found.id, "answered"):
            raise Changed
        others.unshow(tx, found)
        groups = [tuple(_kept(tx, plan, one) for one in group) for group in offer.groups]
        last, _ = limits.answer_by(offer.draft, tx.now, found.expires_at - tx.now)
        share = (last - tx.now) / (len(groups) + 1)
        if share < SHORTEST:
            groups, share = [tuple(one for group in groups for one in group)], last - tx.now
        seconds = min(timedelta(hours=hours), share).total_seconds()
        here = absent_of(offer.turn.picked)
        duty = next((said for label, said in offer.more if label == cards.shifts), "") if here.on_call else ""
        absent = here.name or turn.speaker.display_name
        round_ = Round(plan.id, turn.speaker.display_name, absent, duty, seconds, last, tuple(groups), quiet)
        asked = _ask_next(tx, turn.event.id, found, round_)
        later = [[one.person.name for one in group] for group in groups[1:]]
        names = at_once(asked, tx.now)
        begun = [texts.asked(names, later, here)] if names else []
        where = [] if turn.place.direct else [texts.asked_where_from]
        said = " ".join([*begun, *in_the_morning(asked, here, tx.now), *where])
        say(replace(turn, open=None), said, Outcome("asked", "others"))(tx)
        return Outcome("asked", "others")

    return commit


def _kept(tx: Tx, plan: StoredPlan, offer: Offer) -> Candidate:
    row = plans.keep(
        tx,
        event_id=plan.event_id,
        person_id=plan.person_id,
        place=plan.place,
        draft=offer.draft.as_json(),
        title=offer.plan.title,
        facts=(*offer.plan.facts, *offer.more),
        calls=offer.calls,
        tells=audience.rows(offer.tells),
        language=plan.language,
    )
    person = Person(**offer.turn.picked["people"][offer.draft.covers[-1].name])
    return Candidate(person, row, {**offer.turn.picked, "groups": None, "team": {}, "seen": offer.seen, "hours": offer.hours})


def _ask_next(tx: Tx, event_id: str, found: Question, round_: Round) -> list[Asking]:
    """Asks the next group, of which some may sleep."""
    every: list[Asking] = []
    group, rest = round_.then[0], replace(round_, then=round_.then[1:])
    ends = max(tx.now + timedelta(minutes=1), min(round_.last, tx.now + timedelta(seconds=round_.seconds)))
    for one in group:
        plan = plans.get(tx, one.plan)
        if plan is None:
            continue
        kept: State = {**one.state, "needed": {"consent": 1}, "round": rest.as_json()}
        asked = replace(found, draft=plan.draft, state=kept)
        calls, who = plans.calls(tx, plan.id), Asked("consent", one.person)
        every.append(Asking(event_id, round_.asker, asked, plan, calls, who, ends, round_.quiet))
        others.put(tx, every[-1])
    root = plans.get(tx, round_.root)
    if len(group) > 1 and root is not None and not root.place.direct:
        shared.put(tx, root, round_.absent, _hours(group[0], root), ends)
    return every


def _hours(one: Candidate, root: StoredPlan) -> str:
    """The hours that are asked for, which may be a part of a shift; of many, when it is."""
    found = hours_of(one.state)
    if 0 < len(found) <= FEW:
        return days.spans(Span(hours.start, hours.end) for hours in found)
    return dict(root.facts).get(sentences(root.language or "en")["when"], "")


# ---- answers ---------------------------------------------------------------------------------------------------------------------


def passed(tx: Tx, found: Question, status: InVain, reason: str = "") -> None:
    """Somebody can't, or hasn't answered: the next are asked, or the asker hears that nobody will, with the ``reason`` that was
    given, if one was. Raises Changed."""
    round_ = Round.of(found)
    plans.hold(tx, round_.root)
    others.end(tx, found, status)
    plans.settle(tx, str(found.plan_id), status)
    root = plans.get(tx, round_.root)
    if root is None or root.status != "waiting" or questions.in_round(tx, found.event_id, round_.root):
        return
    if not round_.then:
        _over(tx, found, round_, root, status, reason)
        return
    asked = _ask_next(tx, root.event_id, found, round_)
    with to_asker(tx, root):
        said = texts.goes_on(name_of(found), at_once(asked, tx.now), round_.whose, silent=status != "declined")
        said = " ".join([said, *in_the_morning(asked, round_.whose, tx.now)])
        said = f"{said} {asking.says(name_of(found), reason)}" if reason else said
    messages.post(tx, markdown=said, place=root.place, person_id=root.person_id, event_id=root.event_id)


def lapsed(tx: Tx, found: Question, status: Literal["expired", "undelivered"]) -> None:
    """The same for the sweep."""
    with suppress(Changed):  # answered in this very moment
        passed(tx, found, status)


def won(tx: Tx, found: Question, said: Callable[[], str] | None = None) -> None:
    """Somebody has answered with a yes, which the caller closes: nobody else is asked any more, and those who were hear it."""
    round_ = Round.of(found)
    plans.hold(tx, round_.root)
    plans.settle(tx, round_.root, "replaced")
    root = plans.get(tx, round_.root)
    with to_asker(tx, root) if root is not None else nullcontext():
        shared.end(tx, found.event_id, round_.root, texts.taken_there(name_of(found)))
    if root is not None:
        no_card(tx, found, root)
    let_go(tx, found, said or (lambda: texts.taken_by(name_of(found), round_.absent)), but=found.id)


def parted(tx: Tx, found: Question, asker: str) -> Question | None:
    """The card on which whoever asked is shown who takes which part of it; None where there is none."""
    root = root_of(found)
    return next((one for one in questions.open_of_all(tx, asker) if one.state.get("round_of") == root), None)


def goes_on(tx: Tx, found: Question, parts: Parted) -> bool:
    """Whether others are asked at the same time as somebody who takes a part: they hear what is still open."""
    root, zone = Round.of(found).root, str(found.draft["timezone"])
    plans.hold(tx, root)
    asked = [one for one in questions.in_round(tx, found.event_id, root) if one.id != found.id]
    for other in asked:
        with to(tx, other.person_id):
            part = next(theirs for person, theirs in parts.of if person.person_id == found.person_id)
            said = texts.part_offered(name_of(found), *(days.spans(spans_of(one)) for one in (part, parts.rest)))
            said = said if zone_of(other) == zone else f"{said} ({zone})"
            messages.post(tx, markdown=said, person_id=other.person_id, event_id=found.event_id)
    return bool(asked)


def settled_by(tx: Tx, card: Question, asker: str) -> None:
    """Whoever asked takes what a card of theirs shows in its place: nobody is asked for all of it any more."""
    root, parts = str(card.state["round_of"]), Parted.kept(card.state)
    asked = questions.in_round(tx, card.event_id, root)

    def said() -> str:
        names = ", ".join(parts.names) if parts else ""
        if not parts:
            return texts.asks_otherwise(asker)
        return texts.part_taken(names) if parts.rest else texts.parts_taken(asker, names)

    anew = {one.person_id for one in questions.asked_by(tx, card.person_id, None) if root_of(one) != root}  # who has the new card
    if asked:
        let_go(tx, asked[0], said, knowing=anew)
    else:
        others.let_go(tx, root, said, knowing=anew)
    plans.settle(tx, root, "replaced")


def no_card(tx: Tx, found: Question, root: StoredPlan) -> None:
    """Somebody has taken all of it: a card that would take its place goes, and those who have offered parts on it hear it."""
    card = parted(tx, found, root.person_id)
    if card is None:
        return
    others.end(tx, card, "replaced")
    if card.plan_id is not None:
        plans.settle(tx, card.plan_id, "replaced")
    parts = Parted.kept(card.state)
    for person, _ in parts.of if parts is not None else ():
        if person.person_id and person.person_id != found.person_id:
            with to(tx, person.person_id):
                said = texts.taken_by(name_of(found), Round.of(found).absent)
                messages.post(tx, markdown=said, person_id=person.person_id, event_id=found.event_id)


def let_go(tx: Tx, found: Question, said: Callable[[], str], *, but: str = "", knowing: Collection[str] = frozenset()) -> list[str]:
    """Closes what is asked in a round, all ``but`` one, and says why, to each in their language but those ``knowing`` it; gives the
    names of whom. Raises Changed."""
    round_ = Round.of(found)
    asked = [other for other in questions.in_round(tx, found.event_id, round_.root) if other.id != but]
    for other in asked:
        others.end(tx, other, "replaced")
        plans.settle(tx, str(other.plan_id), "replaced")
        if other.person_id not in knowing:
            with to(tx, other.person_id):
                messages.post(tx, markdown=said(), person_id=other.person_id, event_id=found.event_id)
    shared.end(tx, found.event_id, round_.root, "")
    for one in (one for group in round_.then for one in group):
        plans.settle(tx, one.plan, "replaced")
    return [name_of(other) for other in asked]


def name_of(found: Question) -> str:
    """Who is asked."""
    cover = Draft.from_json(found.draft).covers[-1].name
    return Person(**found.state["people"][cover]).name


def left_out(tx: Tx, found: Question, said: Callable[[], str]) -> None:
    """Somebody is not asked any more, while others are, and hears it. Raises Changed."""
    plans.hold(tx, root_of(found))
    others.end(tx, found, "replaced")
    plans.settle(tx, str(found.plan_id), "replaced")
    with to(tx, found.person_id):
        messages.post(tx, markdown=said(), person_id=found.person_id, event_id=found.event_id)


def _over(tx: Tx, found: Question, round_: Round, root: StoredPlan, status: InVain, reason: str) -> None:
    """Nobody has agreed: who asked is told that they are on duty, and may look for somebody else or leave it empty."""
    plans.settle(tx, root.id, status)
    shared.end(tx, found.event_id, root.id, "")
    if parted(tx, found, root.person_id) is not None:
        with to_asker(tx, root):
            messages.post(tx, markdown=texts.parts_stand, place=root.place, person_id=root.person_id, event_id=root.event_id)
        return
    whole = Draft.from_json(root.draft)
    draft = whole.with_(covers=(), any_cover=False, in_turn=False, wish="", intent="unavailable", ask=())
    with to_asker(tx, root):
        if reason:
            said = asking.says(name_of(found), reason)
            messages.post(tx, markdown=said, place=root.place, person_id=root.person_id, event_id=root.event_id)
        _ask_on(tx, root, round_, draft, team=whole.wish == "team")


def _ask_on(tx: Tx, root: StoredPlan, round_: Round, draft: Draft, *, team: bool) -> None:
    picks: list[tuple[str, dict[str, Any]]] = [] if team else [(texts.find_somebody, {"wish": "rank"})]
    choice.put(
        tx,
        event_id=root.event_id,
        person_id=root.person_id,
        place=root.place,
        draft=draft,
        said=texts.nobody(round_.duty, round_.whose),
        picks=[*picks, (texts.leave_empty, {"wish": ""})],
        ends=min(round_.last, tx.now + END),
    )
