"""Who else has to say yes: by the policy the stand-in first, and whoever approves. Each is asked in their own 1:1 space.

The asker's yes leaves the plan waiting, with a question that stands for each of them. The last yes that is needed approves the plan
and goes the way of every yes: all is looked at once more. One no ends it. Until then nothing is booked and the asker is on duty.
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Literal, cast

from bot.cards import confirm as confirm_cards
from bot.cards.card import Button as Shown
from bot.cards.card import Posted
from bot.people.directory import Directory
from bot.policy import Policy
from bot.store.rows import messages, people, plans, questions
from bot.store.rows.outcomes import Outcome
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.rows.questions import Button, Closing, Place, Question
from bot.store.state import State, without_round
from bot.store.store import Tx, new_id
from bot.talk import audience, nights, telling
from bot.talk.agreeing.asking import Asking, asked_by, their_times
from bot.talk.agreeing.needed import Asked, Kind, Needed
from bot.talk.audience import Tell
from bot.talk.covering.behalf import absent_of
from bot.talk.offers import limits
from bot.talk.turn import Changed, Commit, Turn, say, to, to_asker
from bot.texts import asking as texts
from bot.texts import candidates as part_texts
from intents import Draft
from intents.person import Person

Periods = Sequence[tuple[datetime, datetime]]
MOST = 2  # buttons of parts
SHORT = timedelta(hours=4)  # for which nobody who approves is reminded, half of the time before it is over
NOWHERE = Place("", None, True)  # until the card stands in the 1:1 space of whoever is asked


class Others:
    """Finds whom to ask, and asks them."""

    def __init__(self, directory: Directory, policy: Policy) -> None:
        self._directory = directory
        self._policy = policy
        self.needed = Needed(directory, policy)

    @property
    def hours(self) -> float:
        """How long a stand-in has to answer."""
        return self._policy.cover.wait_hours

    @property
    def quiet(self) -> tuple[str, str] | None:
        """Between which hours nobody else is written to."""
        return nights.quiet(self._policy)

    # ---- asking ------------------------------------------------------------------------------------------------------------

    def ask(self, turn: Turn, found: Question, plan: StoredPlan, calls: Sequence[StoredCall], asked: Sequence[Asked]) -> Commit:
        """Asks them, in the place of the asker's own question."""
        kinds: Counter[str] = Counter(one.kind for one in asked)
        wanted = bool(found.state.get("approvers"))  # each of them, besides whoever else has to
        most = kinds["approve"] if wanted else 2 if self._policy.approval.two else 1
        needed: dict[str, int] = {**kinds, "approve": min(kinds["approve"], most)}
        rule = self._policy.approval.by
        by = "manager" if rule == "self" and kinds["approve"] and not wanted else rule
        state: State = {**without_round(found.state), "needed": needed, "by": by}

        def commit(tx: Tx) -> Outcome:
            if not questions.close(tx, found.id, "answered"):
                raise Changed
            unshow(tx, found)
            every = [self._asking(turn, replace(found, state=state), plan, calls, one, tx.now) for one in asked]
            for one in every:
                put(tx, one)
            plans.tells(tx, plan.id, audience.rows(self._to_be_told(turn, found, plan, calls, asked)))
            said = asked_by(every, absent_of(found.state), tx.now)
            say(replace(turn, open=None), said, Outcome("asked", "others"))(tx)
            return Outcome("asked", "others")

        return commit

    def _asking(
        self, turn: Turn, found: Question, plan: StoredPlan, calls: Sequence[StoredCall], one: Asked, now: datetime
    ) -> Asking:
        hours = self._policy.cover.wait_hours if one.kind == "consent" else None
        ends = min(found.expires_at, now + timedelta(hours=hours)) if hours else found.expires_at
        return Asking(turn.event.id, turn.speaker.display_name, found, plan, calls, one, ends, self.quiet)

    def _to_be_told(
        self, turn: Turn, found: Question, plan: StoredPlan, calls: Sequence[StoredCall], asked: Sequence[Asked]
    ) -> list[Tell]:
        """What the plan's audience hears; those who approve it know it by that, and hear of what is changed of it later."""
        name, every, zone = turn.speaker.display_name, tuple(call.seq for call in calls), str(found.draft["timezone"])
        approvers = [
            Tell("manager", every, who.name, name, "", who.person_id, quiet=nights.quiet_in(self._policy, who.timezone or zone))
            for who in (one.person for one in asked if one.kind == "approve")
        ]
        tells = list(map(Tell.of, plan.tells))
        return audience.knowing(tells, approvers, twice=self._policy.tell.manager)

    def handed_on(self, turn: Turn, found: Question, plan: StoredPlan, to_whom: Person) -> Commit:
        """An approver leaves it to another, whom the policy lets decide."""
        name = self._directory.webex(plan.person_id).display_name

        def commit(tx: Tx) -> Outcome:
            asked = questions.asked_of_others(tx, plan.id)
            end(tx, found, "replaced")
            if all(one.person_id != to_whom.person_id for one in asked):
                state: State = {**found.state, "said": "", "answered": False}
                on = replace(found, state=state)
                put(
                    tx,
                    Asking(
                        found.event_id,
                        name,
                        on,
                        plan,
                        plans.calls(tx, plan.id),
                        Asked("approve", to_whom),
                        found.expires_at,
                        self.quiet,
                    ),
                )
            with to_asker(tx, plan):
                said = texts.handed_on_by(turn.speaker.display_name, to_whom.name, absent_of(found.state))
                messages.post(tx, markdown=said, place=plan.place, person_id=plan.person_id, event_id=plan.event_id)
            return say(turn, texts.handed_on(to_whom.name), Outcome("answered", "handed on"))(tx)

        return commit

    # ---- their answers -------------------------------------------------------------------------------------------------------

    def anew(
        self, turn: Turn, found: Question, note: str, also: Sequence[tuple[str, Periods]] = (), *, doubted: bool = False
    ) -> Commit:
        """It is asked once more on a card of its own, the last, which says why (``note``); ``also`` are buttons that take just
        those times, and ``doubted``, that it must be said which are meant. Raises Changed where nobody asks for it any more."""
        kind = cast(Kind, found.kind)
        known = (Person(**one) for one in found.state.get("people", {}).values())
        person = next((one for one in known if one.person_id == found.person_id), None) or self._directory.person(turn.speaker)

        def commit(tx: Tx) -> Outcome:
            plan = plans.get(tx, str(found.plan_id))
            if plan is None:
                raise Changed
            end(tx, found, "replaced")
            name, calls = self._directory.webex(plan.person_id).display_name, plans.calls(tx, plan.id)
            state: State = {**found.state, "doubted": doubted}
            asking = Asking(turn.event.id, name, replace(found, state=state), plan, calls, Asked(kind, person), found.expires_at)
            put(tx, asking, note, also)
            return Outcome("asked again") if turn.place.direct else say(turn, note, Outcome("asked again"))(tx)

        return commit

    def asker(self, turn: Turn, plan: StoredPlan) -> Turn:
        """The turn as one of whoever asked for the plan, to whom its end is told."""
        speaker = self._directory.webex(plan.person_id, fresh=True)
        here = replace(turn, speaker=speaker, place=plan.place, clicked=None)
        return replace(here, opens=(), which=None, anothers=None, open=None, standing=None)  # not what the speaker has open


def put(tx: Tx, asking: Asking, note: str = "", also: Sequence[tuple[str, Periods]] = ()) -> None:
    """Asks somebody about a plan, in their own space. ``also`` are buttons that take just those times."""
    draft = Draft.from_json(asking.found.draft)
    who, at = asking.one.person, asking.at(tx.now)
    people.spoken_to(tx, person_id=str(who.person_id), name=who.name, email=who.email)
    ends, _ = limits.answer_by(draft, at, asking.ends - tx.now)
    with to(tx, who.person_id):
        _put(tx, replace(asking, ends=ends), at, note, also)


def _put(tx: Tx, asking: Asking, at: datetime, note: str, also: Sequence[tuple[str, Periods]]) -> None:
    """In the language that is spoken."""
    row, found, plan, person = new_id(), asking.found, asking.plan, asking.one.person
    yes, no = questions.new_button(row, "yes"), questions.new_button(row, "no")
    part = [questions.new_button(row, "pick", {})] if asking.one.kind == "consent" and found.state.get("hours") else []
    just = [questions.new_button(row, "pick", {"part": [[*map(datetime.isoformat, one)] for one in times]}) for _, times in also]
    labels = [Shown(button.id, label) for button, (label, _) in zip(just, also, strict=True)]
    labels += [Shown(button.id, part_texts.part_of_it) for button in part if len(just) < MOST]
    elsewhere = "" if asking.zone == found.draft["timezone"] else found.draft["timezone"]
    absent = absent_of(found.state).name
    when = their_times(found, asking.clock, person.person_id)
    title = texts.title(asking.one.kind, asking.asker, absent, telling.told(plan, plan.title), elsewhere, when)
    until = asking.local(asking.ends)
    shown = _card(asking, title, until, yes, no, labels, note)
    message_id = messages.post(
        tx, markdown=shown.markdown, card=shown.card, person_id=person.person_id, event_id=asking.event_id, at=at
    )
    remind = _reminded(tx, asking, at, texts.reminder(title, until)) if asking.one.kind == "approve" else None
    asked = replace(
        found,
        id=row,
        kind=asking.one.kind,
        plan_id=plan.id,
        person_id=str(person.person_id),
        place=NOWHERE,
        status="standing",
        expires_at=asking.ends,
        message_id=message_id,
        picks=(),
        state={**found.state, "reminder": remind},
    )
    questions.ask(tx, asked, [yes, *just, *part, no])


def _card(asking: Asking, title: str, until: str, yes: Button, no: Button, also: Sequence[Shown], note: str) -> Posted:
    words, plan = texts.OF[asking.one.kind], asking.plan
    facts, clock = [(telling.told(plan, label), telling.told(plan, value)) for label, value in plan.facts], asking.clock
    return confirm_cards.confirm(
        title=title,
        facts=clock.facts(facts) if clock else facts,
        assumed=(),
        calls=[(call.method, call.path, (call.body or b"").decode()) for call in asking.calls],
        yes=Shown(yes.id, words.yes, "positive"),
        no=Shown(no.id, words.no, "destructive"),
        also=also,
        note=note,
        expires=until,
        reason=texts.why_not if asking.one.kind == "approve" else "",
    )


def _reminded(tx: Tx, asking: Asking, at: datetime, said: str) -> str | None:
    """The id of the message that reminds whoever approves, when half of the time is over; None where there is too little of it."""
    if asking.ends - at < SHORT:
        return None
    half = asking.awake(at + (asking.ends - at) / 2)
    return messages.post(tx, markdown=said, person_id=asking.one.person.person_id, event_id=asking.event_id, at=half)


def missing(tx: Tx, found: Question) -> bool:
    """Whether somebody else's yes is still needed when this one is given."""
    needed = found.state["needed"]
    given = questions.given(tx, str(found.plan_id))
    given[found.kind] = given.get(found.kind, 0) + 1
    return any(given.get(kind, 0) < number for kind, number in needed.items())


def end(tx: Tx, found: Question, status: Closing) -> None:
    """Closes a question of somebody else's, and takes its card away; with a yes it leaves the others open. Raises Changed."""
    if not questions.close(tx, found.id, status):
        raise Changed
    unshow(tx, found)


def let_go(tx: Tx, plan_id: str, said: Callable[[], str], *, knowing: Collection[str] = frozenset()) -> None:
    """Closes what others are still asked about a plan, takes their cards away, and says why, to each in their language but those
    ``knowing`` it."""
    for other in questions.asked_of_others(tx, plan_id):
        if questions.close(tx, other.id, "replaced"):
            unshow(tx, other)
            if other.person_id in knowing:
                continue
            with to(tx, other.person_id):
                messages.post(tx, markdown=said(), person_id=other.person_id, event_id=other.event_id)


def unshow(tx: Tx, found: Question) -> None:
    """Takes its card away, and leaves its reminder unsaid."""
    if found.state.get("reminder"):
        messages.drop(tx, str(found.state["reminder"]))
    if found.message_id is not None:
        messages.delete(tx, target=found.message_id, space_id=found.place.space_id)


def declined(turn: Turn, asker: Turn, found: Question, plan: StoredPlan, reason: str = "") -> Commit:
    """One no ends it; the asker hears the ``reason``, where one was given."""

    def commit(tx: Tx) -> Outcome:
        questions.noted(tx, found, reason)
        end(tx, found, "declined")
        plans.settle(tx, plan.id, "declined")
        over = partial(texts.needed_no_more, asker.speaker.display_name, "declined")
        let_go(tx, plan.id, over)
        for person_id in questions.that_agreed(tx, plan.id) - {turn.speaker.id, plan.person_id}:
            with to(tx, person_id):  # their yes comes to nothing
                messages.post(tx, markdown=over(), person_id=person_id, event_id=found.event_id)
        name = turn.speaker.display_name
        with to_asker(tx, plan):
            no = texts.OF[found.kind].refused(name, absent_of(found.state))
            said = " ".join(filter(None, (no, texts.reason(reason) if reason else "")))
            say(replace(asker, open=None), said, Outcome("declined", found.kind))(tx)
        noted = texts.noted_no(asker.speaker.display_name, stands=absent_of(found.state).stands)
        own = texts.your_words if reason and found.kind != "approve" else ""  # an approver's card has a field for it and says so
        return say(turn, " ".join(filter(None, (noted, own))), Outcome("declined", found.kind))(tx)

    return commit


def one_more(turn: Turn, asker: Turn, found: Question, plan: StoredPlan) -> Commit:
    """A yes that is not the last."""

    def commit(tx: Tx) -> Outcome:
        if not missing(tx, found):
            raise Changed  # another yes came in this very moment
        end(tx, found, "answered")
        with to_asker(tx, plan):
            said = texts.agreed(turn.speaker.display_name, absent_of(found.state))
            say(replace(asker, open=None), said, Outcome("answered", found.kind))(tx)
        return say(turn, texts.noted_yes, Outcome("answered", found.kind))(tx)

    return commit


def lapsed(tx: Tx, found: Question, status: Literal["expired", "undelivered"]) -> None:
    """Nobody has answered, or nobody was reached: the asker hears that nothing is booked."""
    try:
        end(tx, found, status)
    except Changed:
        return
    plan = plans.get(tx, str(found.plan_id))
    if plan is None or _enough(tx, found) or not plans.settle(tx, plan.id, status):
        return
    let_go(tx, plan.id, lambda: texts.needed_no_more("", status))
    said = texts.OF[found.kind].lapsed(absent_of(found.state))
    messages.post(tx, markdown=said, place=plan.place, person_id=plan.person_id, event_id=plan.event_id)


def _enough(tx: Tx, found: Question) -> bool:
    """Whether others can still give what is needed."""
    needed = found.state["needed"]
    given = questions.given(tx, str(found.plan_id)).get(found.kind, 0)
    open_ = sum(other.kind == found.kind for other in questions.asked_of_others(tx, str(found.plan_id)))
    return bool(given + open_ >= needed[found.kind])
