"""Stand-ins: each name in a draft becomes one person, or a question."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import timedelta

from bot.people.directory import Directory
from bot.people.whose import Doubt
from bot.store.rows.outcomes import Outcome
from bot.talk.covering.behalf import ME
from bot.talk.offers import limits
from bot.talk.offers.asking import Choice, ask, choose
from bot.talk.turn import Commit, Instead, Turn
from bot.texts import notes
from bot.texts import questions as question_texts
from bot.texts.whose import owner
from intents import Draft
from intents.person import Person

MOST_LIKELY = 3  # who are offered in the place of somebody who can't be booked
Likely = Callable[[], Sequence[Person]]
"""Who could cover instead, the likeliest first."""


class StandIns:
    """Finds the people who cover, and asks where a name is nobody's, the speaker's own, or several people's."""

    def __init__(self, directory: Directory, life: timedelta) -> None:
        self._directory = directory
        self._life = life

    def find(self, turn: Turn, draft: Draft, subject: Person, likely: Likely = tuple) -> dict[str, Person]:
        """Everybody who covers, by the name as said. Raises Instead with what has to be asked first, and RemoteError."""
        either = limits.doubled(draft)
        if either and not draft.in_turn:
            raise Instead(self._one_of(turn, draft, either, subject))
        people: dict[str, Person] = {}
        for name in draft.people:
            found = self._found(turn, name) or self._owner(turn, draft, name)
            able = _able(found, subject)
            if found and not able and either and (people or name != draft.people[-1]):
                continue  # of several who are asked in turn, whoever can't be booked is passed over
            if len(able) == 1:
                people[name] = self._directory.settled(able[0])
            elif able:
                raise Instead(self._choice(turn, draft, notes.which_person(name), {name: able}, Outcome("asked", "which person")))
            else:
                raise Instead(self._nobody(turn, draft, name, found, subject, likely))
        return people

    def _one_of(self, turn: Turn, draft: Draft, names: tuple[str, ...], subject: Person) -> Commit:
        found = {name: self._found(turn, name) for name in names}
        able = {name: _able(people, subject) for name, people in found.items()}
        for name, people in able.items():
            if not people:
                rest = {other: some for other, some in able.items() if some}
                return self._nobody(turn, draft, name, found[name], subject, rest=rest)
        sentence = notes.who_covers if draft.any_cover else notes.one_cover
        return self._choice(turn, draft, sentence, able, Outcome("asked", "who covers"))

    def _found(self, turn: Turn, name: str) -> list[Person]:
        if name == ME:  # "I'll cover for Alex"
            return [self._directory.person(turn.speaker)]
        picked = turn.picked.get("people", {}).get(name)
        return [Person(**picked)] if picked else self._directory.named(name, turn.speaker, turn.mentions)

    def _owner(self, turn: Turn, draft: Draft, name: str) -> list[Person]:
        """Whose day it is that is swapped: "Leos Freitag"."""
        owned = owner(name) if draft.wish == "swap" else ""
        return self._found(turn, owned) if owned else []

    def _choice(
        self, turn: Turn, draft: Draft, sentence: str, able: Mapping[str, Sequence[Person]], outcome: Outcome, about: str = ""
    ) -> Commit:
        return choose(turn, draft, sentence, _one_of_those(able), self._life, outcome=outcome, about=about)

    def stop_if_gone(self, turn: Turn, draft: Draft) -> None:
        """Raises Instead, with a question, when somebody whom a card names can't cover any more; and RemoteError."""
        picked = turn.picked.get("people", {})
        for name, person in picked.items():
            if name in draft.people and self._directory.gone(Person(**person)):
                rest = {other: found for other, found in picked.items() if other != name}
                raise Instead(ask(turn.with_picked(people=rest), draft, "cover_gone", self._life, about=name))

    def wrong(self, turn: Turn, name: str, subject: Person) -> str | None:
        """Why nobody of a name can cover, in a sentence; None where somebody can. Raises RemoteError."""
        found = self._found(turn, name)
        if _able(found, subject):
            return None
        if any(person.contact_id == subject.contact_id for person in found):
            return notes.not_themselves(found[0].name)
        if found:
            return notes.no_contact(found[0].name, self._doubt(found[0]))
        near = _able(self._directory.near(name), subject)
        return notes.nearly(name, near[0].name if len(near) == 1 else "") if near else notes.nobody_called(name)

    def _nobody(
        self,
        turn: Turn,
        draft: Draft,
        name: str,
        found: list[Person],
        subject: Person,
        likely: Likely = tuple,
        rest: Mapping[str, Sequence[Person]] | None = None,
    ) -> Commit:
        """Asks who covers, where nobody of a name can; ``rest`` are those who were named beside."""
        if any(person.contact_id == subject.contact_id for person in found):
            return ask(turn, draft, "yourself", self._life, about=name)
        if found:
            choices = _one_of_those(rest, name) if rest else self._others(turn, name, likely)
            said = self._why(found[0], draft)
            return ask(turn, draft, "no_contact", self._life, about=name, said=said, choices=choices)
        near = _able(self._directory.near(name), subject)
        if near:
            pending = draft.with_(ask=("no_cover_found",))
            return self._choice(
                turn,
                pending,
                notes.nearly(name, near[0].name if len(near) == 1 else ""),
                {name: near},
                Outcome("asked", "a near name"),
                about=name,
            )
        return ask(turn, draft, "no_cover_found", self._life, about=name)

    def _others(self, turn: Turn, name: str, likely: Likely) -> list[Choice]:
        """Those who are likely to cover in somebody's place."""
        people = [one for one in likely() if one.person_id != turn.speaker.id][:MOST_LIKELY]
        return [Choice(one.name, one.email, {"name": one.name, "person": asdict(one), "instead_of": name}) for one in people]

    def _why(self, who: Person, draft: Draft) -> str:
        """Why somebody can't be booked, and who else could."""
        why = self._doubt(who)
        known = f"{notes.no_contact(who.name, why)} {notes.who_covers}"
        return question_texts.sentence("no_contact", draft, who.name) if why == "unknown" else known

    def _doubt(self, person: Person) -> Doubt:
        return self._directory.doubt(self._directory.webex(person.person_id)) if person.person_id else "unknown"


def _one_of_those(able: Mapping[str, Sequence[Person]], *but: str) -> list[Choice]:
    """Those of some names, of whom one covers where all of them would; without those of ``but``, who can't."""
    return [
        Choice(
            person.name,
            person.email,
            {"name": name, "person": asdict(person), "without": [*but], "beside": sorted(able.keys() - {name})},
        )
        for name, people in able.items()
        for person in people
    ]


def _able(found: list[Person], subject: Person) -> list[Person]:
    """Those who can cover: an Everbridge contact is needed, and nobody covers for himself."""
    return [person for person in found if person.contact_id is not None and person.contact_id != subject.contact_id]
