"""Who has to say yes beside whoever asks: by the policy the stand-in first, and whoever approves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.chat.messaging import ChatPerson
from bot.people.directory import Directory
from bot.people.periods import Period
from bot.people.standing import away
from bot.policy import Policy
from bot.store.rows.outcomes import refused
from bot.store.rows.questions import Question
from bot.talk.covering import consent
from bot.talk.covering.behalf import subject_in
from bot.talk.turn import Instead, Turn, say
from bot.texts import asking as texts
from intents.person import Person

Kind = Literal["consent", "approve", "subject", "swap"]


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who has to say yes."""

    kind: Kind
    person: Person


class Needed:
    """Looks in the directory, and whether who approves is away."""

    def __init__(self, directory: Directory, policy: Policy) -> None:
        self._directory = directory
        self._policy = policy

    def of(self, turn: Turn, found: Question) -> list[Asked]:
        """Who has to say yes beside the speaker. Raises Instead where nobody could, and RemoteError."""
        asked = self._of(turn, found)
        return asked if found.state.get("groups") else self.with_wanted(turn, found, asked)

    def with_wanted(self, turn: Turn, found: Question, asked: Sequence[Asked]) -> list[Asked]:
        """The same with those whose leave the speaker wants besides; where any one of several may approve, it is theirs alone."""
        wanted = [Asked("approve", Person(**one)) for one in found.state.get("approvers", ())]
        wanted = [one for one in wanted if one.person.person_id != turn.speaker.id]
        known = {one.person.person_id for one in wanted}
        by_policy = [one for one in asked if one.kind == "approve" and one.person.person_id not in known]
        enough = not self._policy.approval.two and len(by_policy) < sum(one.kind == "approve" for one in asked)
        return [*(one for one in asked if one.kind != "approve"), *(() if enough else by_policy), *wanted]

    def _of(self, turn: Turn, found: Question) -> list[Asked]:
        subject = subject_in(found.state)
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
                raise Instead(say(turn, texts.cannot_be_asked(person.name), refused("policy")))  # the card waits for somebody else
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
        manager = self._directory.manager_of(about) if by == "manager" else None
        named = [] if by == "manager" else [person for name in by for person in self._directory.named(name, about, ())]
        found = [manager] if manager else named
        able = [person for person in found if person.person_id and person.person_id not in (turn.speaker.id, about.id)]
        here = [person for person in able if not self._away(person, turn.event.received_at)]
        if approval.delegate and len(here) < (2 if approval.two else 1):
            delegates = self._directory.named(approval.delegate, turn.speaker, ())
            here += [one for one in delegates if one.person_id and one.person_id not in (turn.speaker.id, about.id)]
        asked = list({person.person_id: person for person in here or able}.values())
        if len(asked) < (2 if approval.two else 1):
            raise Instead(say(turn, texts.nobody_approves, refused("policy"), closing="replaced"))
        return [Asked("approve", person) for person in asked]

    def may_decide(self, said: str, instead_of: ChatPerson, asker_id: str) -> Person | None:
        """Whoever is called so, where the policy lets them approve what somebody else was asked to; None where it doesn't."""
        approval = self._policy.approval
        if approval.two:  # of whom each has to decide
            return None
        names = [approval.delegate, *(approval.by if isinstance(approval.by, list) else ())]
        able = {one.person_id for name in names if name for one in self._directory.named(name, instead_of, ())}
        found = [one for one in self._directory.named(said, instead_of, ()) if one.person_id in able]
        return found[0] if len(found) == 1 and found[0].person_id not in (None, instead_of.id, asker_id) else None

    def _away(self, person: Person, now: datetime) -> bool:
        """Whether somebody is out in Everbridge at a moment."""
        if person.contact_id is None:
            return False
        out = away(self._directory.substitutions({person.contact_id}), [Period(now, now + timedelta(minutes=1))])
        return any(one.contact == person.contact_id for one in out)
