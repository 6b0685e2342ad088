"""Whose absence a request is about, and whether the speaker may book it: managers for their people in Webex, and those whom the
policy names; whoever else says that somebody is out has them asked."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import timedelta

from bot.errors import NotFound
from bot.people.directory import Directory
from bot.policy import Policy
from bot.store.rows import plans
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.questions import Question
from bot.store.state import State
from bot.store.store import Store
from bot.talk.offers.asking import Choice, choose
from bot.talk.turn import Instead, Turn, say
from bot.texts import asking as texts
from bot.texts import listing, notes
from bot.texts.words import Absent
from intents import Draft
from intents.person import Person

ME = "me"  # how the mind names the speaker


class Behalf:
    """Finds whom a request is about. Reads both systems."""

    def __init__(self, directory: Directory, policy: Policy, life: timedelta) -> None:
        self._directory = directory
        self._policy = policy
        self.life = life

    def of(self, turn: Turn, draft: Draft) -> tuple[Turn, Draft, Person]:
        """Who is out: the speaker, or somebody of whom the turn then keeps that; of several the first, with the others as further
        requests. Times are those of their own clocks. Raises Instead where that is nobody, or several people, and RemoteError."""
        if not draft.subject or draft.subject == (ME,):
            return turn, draft.with_(subject=()), self._directory.person(turn.speaker)
        first, *others = draft.subject
        draft = draft.with_(subject=(first,), more=(*(draft.with_(subject=(name,), more=()) for name in others), *draft.more))
        subject = self._directory.person(turn.speaker) if first == ME else self.named(turn, draft, first)
        if subject.person_id == turn.speaker.id:
            return turn, draft.with_(subject=()), subject
        zone = self._directory.zone(subject)
        asks = not self.may(turn, subject)
        return turn.with_picked(subject=asdict(subject), asks=asks), draft.with_(timezone=zone), subject

    def changing(self, turn: Turn, draft: Draft) -> tuple[Turn, Draft, Person]:
        """Whose booking is to be changed or taken back: only they, or whoever may book for them, can. Raises Instead, and
        RemoteError."""
        if len(draft.subject) > 1:
            raise Instead(say(turn, texts.one_at_a_time, refused("on behalf"), closing="replaced"))
        turn, draft, subject = self.of(turn, draft)
        if draft.subject and turn.picked.get("asks"):
            raise Instead(say(turn, texts.may_not_change(subject.name), refused("on behalf"), closing="replaced"))
        return turn, draft, subject

    def may(self, turn: Turn, subject: Person) -> bool:
        """Whether the speaker may book for somebody, as things are now."""
        named = {email.casefold() for email in turn.speaker.emails} & set(self._policy.on_behalf.by)
        return bool(named) or self.manages(turn, subject)

    def manages(self, turn: Turn, subject: Person) -> bool:
        """Whether the speaker is somebody's manager in Webex."""
        if subject.person_id is None:
            return False
        try:
            return self._directory.webex(subject.person_id, fresh=True).manager_id == turn.speaker.id
        except NotFound:
            return False

    def stop_unless_asked(self, turn: Turn, subject: Person) -> None:
        """Raises Instead where the speaker may not, and whoever is out can't be asked."""
        if turn.picked.get("asks") and subject.person_id is None:
            raise Instead(say(turn, texts.may_not(subject.name), refused("on behalf"), closing="replaced"))

    def named(self, turn: Turn, draft: Draft, name: str) -> Person:
        """The one with a contact who has a name. Raises Instead where that is nobody, or several people, and RemoteError."""
        picked = turn.picked.get("people", {}).get(name) or turn.picked.get("subject")
        found = [Person(**picked)] if picked else self._directory.named(name, turn.speaker, turn.mentions)
        able = [person for person in found if person.contact_id is not None]
        if len(able) == 1:
            return self._directory.settled(able[0])
        if found and not able:
            raise Instead(say(turn, notes.no_contact(found[0].name), refused("no contact"), closing="replaced"))
        near = able or self._directory.near(name)
        if not near:
            raise Instead(say(turn, listing.nobody(name), Outcome("asked", "which person"), closing="replaced"))
        sentence = notes.which_person(name) if able else notes.nearly(name, near[0].name if len(near) == 1 else "")
        choices = [Choice(one.name, one.email, {"name": name, "person": asdict(one)}) for one in near]
        raise Instead(choose(turn, draft, sentence, choices, self.life, outcome=Outcome("asked", "which person"), about=name))


def absent_of(state: State) -> Absent:
    """Who is to be away, as whoever asked for it reads it; ``state`` is what was picked on the way. What has not been looked up,
    as with a card of before, says nothing of duty."""
    subject = subject_in(state)
    return Absent(subject.name if subject else "", bool(state.get("on_call")), bool(state.get("stands")))


def would_be_out(store: Store, found: Question, name: Callable[[str], str]) -> str:
    """Who would be out by what somebody is asked: whoever it was asked for, else whoever asks; ``name`` is what somebody is called
    in Webex."""
    if named := absent_of(found.state).name:
        return named
    with store.read() as tx:
        plan = plans.get(tx, str(found.plan_id))
    return name(plan.person_id) if plan is not None else ""


def subject_of(turn: Turn) -> Person | None:
    """Who is out, where that is somebody else than the speaker."""
    return subject_in(turn.picked)


def subject_in(state: State) -> Person | None:
    """The same by what was picked on the way."""
    picked = state.get("subject")
    return Person(**picked) if picked else None
