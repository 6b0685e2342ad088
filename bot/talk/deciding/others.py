"""Who else has to say yes: by the policy the stand-in first, and whoever approves. Each is asked in their own 1:1 space.

The asker's yes leaves the plan waiting, with a question that stands for each of them. The last yes that is needed approves the plan
and goes the way of every yes: all is looked at once more. One no ends it. Until then nothing is booked and the asker is on duty.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from bot.cards import confirm as confirm_cards
from bot.cards.card import Button as Shown
from bot.people.directory import Directory
from bot.people.periods import Period
from bot.people.standing import away
from bot.policy import Policy
from bot.store.rows import messages, plans, questions
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.plans import StoredCall, StoredPlan
from bot.store.rows.questions import Closing, Place, Question
from bot.store.store import Tx, new_id
from bot.talk import telling
from bot.talk.covering import consent
from bot.talk.covering.behalf import absent_of
from bot.talk.telling import Tell
from bot.talk.turn import Changed, Commit, Instead, Turn, say, to, to_asker
from bot.texts import asking as texts
from bot.texts import candidates as part_texts
from bot.texts import days
from intents import Draft
from intents.person import Person

Kind = Literal["consent", "approve", "subject", "swap"]
SHORT = timedelta(hours=4)  # for which nobody who approves is reminded, half of the time before it is over
NOWHERE = Place("", None, True)  # until the card stands in the 1:1 space of whoever is asked


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who has to say yes."""

    kind: Kind
    person: Person


class Others:
    """Finds whom to ask, and asks them."""

    def __init__(self, directory: Directory, policy: Policy) -> None:
        self._directory = directory
        self._policy = policy

    @property
    def hours(self) -> float:
        """How long a stand-in has to answer."""
        return self._policy.cover.wait_hours

    @property
    def quiet(self) -> tuple[str, str] | None:
        """Between which hours nobody else is written to."""
        hours = self._policy.quiet
        return (hours.from_.isoformat(), hours.to.isoformat()) if hours.from_ and hours.to else None

    def needed(self, turn: Turn, found: Question) -> list[Asked]:
        """Who has to say yes beside the speaker. Raises Instead where nobody could, and RemoteError."""
        subject = Person(**found.state["subject"]) if found.state.get("subject") else None
        first = [Asked("subject", subject)] if subject and found.state.get("asks") else []
        long = bool(found.state.get("too_long"))
        if found.state.get("groups"):  # each of several is asked in a round of their own, and whoever approves after them
            self.approvers(turn, subject, long=long)
            return []
        agreed = found.state.get("agreed", ())
        people = [Person(**person) for person in found.state.get("people", {}).values() if person["person_id"] not in agreed]
        intent = found.draft.get("intent")
        if intent == "edit":  # of a change those who cover what they didn't cover before, and where it lasts longer
            people = [person for person in people if person.contact_id in found.state.get("covering", ())]
            return [
                *self._stand_ins(turn, people, found),
                *(self.approvers(turn, subject, long=long) if found.state.get("longer") else ()),
            ]
        if not {intent, *(one["intent"] for one in found.state.get("with", ()))} & {"unavailable", "replacement"}:
            return []
        if found.draft.get("wish") == "swap":
            return [*(Asked("swap", person) for person in people), *self.approvers(turn)]
        return [*first, *self._stand_ins(turn, people, found), *self.approvers(turn, subject, long=long)]

    def _stand_ins(self, turn: Turn, people: Sequence[Person], found: Question) -> list[Asked]:
        if not consent.wanted(self._policy, found.state):
            return []
        for person in people:
            if person.person_id is None:
                raise Instead(say(turn, texts.cannot_be_asked(person.name), refused("policy"), closing="replaced"))
        able = {person.person_id: person for person in people if person.person_id != turn.speaker.id}
        return [Asked("consent", person) for person in able.values()]

    def approvers(self, turn: Turn, subject: Person | None = None, *, long: bool = False) -> list[Asked]:
        """Who has to approve what the speaker asked for, for themselves or for a ``subject``: a manager who books for their people
        has approved it by that. What is too ``long`` for anybody to decide alone goes to the manager where nobody else approves.
        Raises Instead where nobody could, and RemoteError."""
        approval = self._policy.approval
        by = "manager" if long and approval.by == "self" else approval.by
        if by == "self":
            return []
        about = self._directory.webex(subject.person_id) if subject and subject.person_id else turn.speaker
        if by == "manager" and about.manager_id == turn.speaker.id and not approval.two:
            return []
        names = ["my manager"] if by == "manager" else by
        found = [person for name in names for person in self._directory.named(name, about, ()) if person.person_id]
        able = [person for person in found if person.person_id not in (turn.speaker.id, about.id)]
        here = [person for person in able if not self._away(person, turn.event.received_at)]
        if approval.delegate and len(here) < (2 if approval.two else 1):
            delegates = self._directory.named(approval.delegate, turn.speaker, ())
            here += [one for one in delegates if one.person_id and one.person_id not in (turn.speaker.id, about.id)]
        asked = list({person.person_id: person for person in here or able}.values())
        if len(asked) < (2 if approval.two else 1):
            raise Instead(say(turn, texts.nobody_approves, refused("policy"), closing="replaced"))
        return [Asked("approve", person) for person in asked]

    def _away(self, person: Person, now: datetime) -> bool:
        """Whether somebody is out in Everbridge at a moment."""
        if person.contact_id is None:
            return False
        out = away(self._directory.substitutions({person.contact_id}), [Period(now, now + timedelta(minutes=1))])
        return any(one.contact == person.contact_id for one in out)

    # ---- asking ------------------------------------------------------------------------------------------------------------

    def ask(self, turn: Turn, found: Question, plan: StoredPlan, calls: Sequence[StoredCall], asked: Sequence[Asked]) -> Commit:
        """Asks them, in the place of the asker's own question."""
        kinds = Counter(one.kind for one in asked)
        needed = {**kinds, "approve": min(kinds["approve"], 2 if self._policy.approval.two else 1)}
        kept = {name: value for name, value in found.state.items() if name != "round"}
        by = self._policy.approval.by
        state = {**kept, "needed": needed, "by": "manager" if by == "self" and kinds["approve"] else by}

        def commit(tx: Tx) -> Outcome:
            if not questions.close(tx, found.id, "answered"):
                raise Changed
            unshow(tx, found)
            for one in asked:
                hours = self._policy.cover.wait_hours if one.kind == "consent" else None
                ends = min(found.expires_at, tx.now + timedelta(hours=hours)) if hours else found.expires_at
                put(tx, turn.event.id, turn.speaker.display_name, replace(found, state=state), plan, calls, one, ends, self.quiet)
            # Of what is taken back later the approvers hear too.
            every = tuple(call.seq for call in calls)
            approvers = [
                Tell("manager", every, one.person.name, turn.speaker.display_name, "", one.person.person_id, said=True)
                for one in asked
                if one.kind == "approve"
            ]
            plans.tells(tx, plan.id, [*plan.tells, *telling.rows(approvers)])
            said = texts.waiting([one.person.name for one in asked], absent_of(found.state))
            say(replace(turn, open=None), said, Outcome("asked", "others"))(tx)
            return Outcome("asked", "others")

        return commit

    # ---- their answers -------------------------------------------------------------------------------------------------------

    def asker(self, turn: Turn, plan: StoredPlan) -> Turn:
        """The turn as one of whoever asked for the plan, to whom its end is told."""
        speaker = self._directory.webex(plan.person_id, fresh=True)
        return replace(turn, speaker=speaker, place=plan.place, open=None, standing=None, clicked=None)


def put(
    tx: Tx,
    event_id: str,
    asker: str,
    found: Question,
    plan: StoredPlan,
    calls: Sequence[StoredCall],
    one: Asked,
    ends: datetime,
    quiet: tuple[str, str] | None = None,
) -> None:
    """Asks somebody about a plan, in their own space, until ``ends``; what is kept with it is as in ``found``. In their ``quiet``
    hours they are asked when these are over and have as long from then on, unless it begins before."""
    zone, begins = one.person.timezone or found.draft["timezone"], _begins(found)
    at = telling.awake((*quiet, zone), tx.now, begins) if quiet else tx.now
    ends = min(ends + (at - tx.now), begins or ends + (at - tx.now))
    with to(tx, one.person.person_id):
        _put(tx, event_id, asker, found, plan, calls, one, ends, at, zone, quiet)


def _put(
    tx: Tx,
    event_id: str,
    asker: str,
    found: Question,
    plan: StoredPlan,
    calls: Sequence[StoredCall],
    one: Asked,
    ends: datetime,
    at: datetime,
    zone: str,
    quiet: tuple[str, str] | None,
) -> None:
    """In the language that is spoken."""

    row, words, approves = new_id(), texts.OF[one.kind], one.kind == "approve"
    elsewhere = "" if zone == found.draft["timezone"] else found.draft["timezone"]
    title = texts.title(one.kind, asker, absent_of(found.state).name, telling.told(plan, plan.title), elsewhere)
    yes, no = questions.new_button(row, "yes"), questions.new_button(row, "no")
    part = [questions.new_button(row, "pick", {})] if one.kind == "consent" and found.state.get("hours") else []
    local = ends.astimezone(ZoneInfo(zone))
    shown = confirm_cards.confirm(
        title=title,
        facts=[(telling.told(plan, label), telling.told(plan, value)) for label, value in plan.facts],
        assumed=(),
        calls=[(call.method, call.path, (call.body or b"").decode()) for call in calls],
        yes=Shown(yes.id, words.yes, "positive"),
        no=Shown(no.id, words.no, "destructive"),
        also=[Shown(button.id, part_texts.part_of_it) for button in part],
        expires=(until := f"{days.day(local)}, {local:%H:%M} ({local.tzinfo})"),
        reason=texts.why_not if approves else "",
    )
    message_id = messages.post(
        tx, markdown=shown.markdown, card=shown.card, person_id=one.person.person_id, event_id=event_id, at=at
    )
    remind = None
    if approves and ends - at >= SHORT:
        said = texts.reminder(title, until)
        half = telling.awake((*quiet, zone), at + (ends - at) / 2, None) if quiet else at + (ends - at) / 2
        remind = messages.post(tx, markdown=said, person_id=one.person.person_id, event_id=event_id, at=half)
    asked = replace(
        found,
        id=row,
        kind=one.kind,
        plan_id=plan.id,
        person_id=str(one.person.person_id),
        place=NOWHERE,
        status="standing",
        expires_at=ends,
        message_id=message_id,
        picks=(),
        state={**found.state, "reminder": remind},
    )
    questions.ask(tx, asked, [yes, *part, no])


def _begins(found: Question) -> datetime | None:
    """When what is asked about begins, where that is a time."""
    draft = Draft.from_json(found.draft)
    zone = ZoneInfo(draft.timezone)
    return min((span.start.replace(tzinfo=zone) for span in draft.spans if isinstance(span.start, datetime)), default=None)


def missing(tx: Tx, found: Question) -> bool:
    """Whether somebody else's yes is still needed when this one is given."""
    needed: dict[str, int] = found.state["needed"]
    given = questions.given(tx, str(found.plan_id))
    given[found.kind] = given.get(found.kind, 0) + 1
    return any(given.get(kind, 0) < number for kind, number in needed.items())


def end(tx: Tx, found: Question, status: Closing) -> None:
    """Closes a question of somebody else's, and takes its card away; with a yes it leaves the others open. Raises Changed."""
    if not questions.close(tx, found.id, status):
        raise Changed
    unshow(tx, found)


def let_go(tx: Tx, plan_id: str, said: Callable[[], str]) -> None:
    """Closes what others are still asked about a plan, takes their cards away, and says why, to each in their language."""
    for other in questions.asked_of_others(tx, plan_id):
        if questions.close(tx, other.id, "replaced"):
            unshow(tx, other)
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
        end(tx, found, "declined")
        plans.settle(tx, plan.id, "declined")
        let_go(tx, plan.id, lambda: texts.needed_no_more(asker.speaker.display_name, "declined"))
        name = turn.speaker.display_name
        with to_asker(tx, plan):
            no = texts.OF[found.kind].refused(name, absent_of(found.state))
            said = " ".join(filter(None, (no, texts.reason(reason) if reason else "")))
            say(replace(asker, open=None), said, Outcome("declined", found.kind))(tx)
        return say(turn, texts.noted_no(asker.speaker.display_name), Outcome("declined", found.kind))(tx)

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
    needed: dict[str, Any] = found.state["needed"]
    given = questions.given(tx, str(found.plan_id)).get(found.kind, 0)
    open_ = sum(other.kind == found.kind for other in questions.asked_of_others(tx, str(found.plan_id)))
    return bool(given + open_ >= needed[found.kind])
