"""A change of somebody else's cover, in whatever words: who of those named is out, who covers and who shall is told by what stands,
as in "Priya instead of Sam for Alex on Friday", "Priya covers Alex on Friday instead of Sam"."""

import re
from collections.abc import Iterator
from dataclasses import asdict

from bot.people.directory import Directory
from bot.people.periods import Stretch
from bot.talk.changing.said import weekday
from bot.talk.changing.standing import Finder, Standing, span_of, stretches
from bot.talk.replies import times_in, when_in
from bot.talk.turn import Turn
from bot.texts import spoken
from intents import Draft, Phrase
from intents.draft import Cover
from intents.person import Person
from intents.remarks import otherwise

WORD = re.compile(r"[^\W\d_]{2,}")
FEW, MOST = 2, 3  # people: one is out, one shall cover, and one may do so until now


class Roles:
    """Finds them. Reads the rows and Everbridge; raises RemoteError."""

    def __init__(self, directory: Directory, finder: Finder) -> None:
        self._directory = directory
        self._finder = finder

    def meant(self, turn: Turn, phrase: Phrase, said: Draft) -> tuple[Turn, Draft] | None:
        """The turn and the change, of the part of a booking that lies in the days that are named; None for other words, and where
        what stands doesn't tell. ``said`` is how the words are read by themselves."""
        change = said.intent == "edit" or bool(said.barred)
        moved = said.intent == "unavailable" and bool(said.unplaced) and not said.covers  # "Sam can't do Alex's Friday, make it Jo"
        if not (change or moved) or "?" in phrase.text or otherwise.of_me(phrase, spoken()) or said.options or said.more:
            return None
        day = said.with_(spans=when_in(phrase).spans)
        named = dict(self._named(phrase)) if len(stretches(day.spans)) == 1 else {}
        if not FEW <= len(named) <= MOST:
            return None
        found = [one for name in named for one in self._as_absent(turn, name, named, day)]
        if len(found) != 1:
            return None
        person, standing, period, new = found[0]
        if (moved or len(named) == MOST) and len(named) != len({new}) + 2:
            return None
        other = asdict(self._directory.settled(person))
        on = turn.with_picked(people={person.name: other}, bookings=standing.ids[:1], chosen=True, in_place=True)
        own = said.with_(intent="edit", subject=(person.name,), covers=(Cover(new),), spans=(span_of(*period),))
        return on, own.with_(ask=(), unplaced=(), barred=(), spoken_of=(), left_out=())

    def _as_absent(
        self, turn: Turn, name: str, named: dict[str, list[Person]], day: Draft
    ) -> Iterator[tuple[Person, Standing, Stretch, str]]:
        """Each booking of somebody of this name on the ``day`` of a draft, with the part of it and who shall cover: of the others
        the one who doesn't yet."""
        for person in named[name]:
            if person.contact_id is None or person.email in turn.speaker.emails:
                continue
            all_ = self._finder.of((turn.speaker.id,), person.contact_id, person.timezone or "UTC")
            meant = stretches(weekday.that_stands(day, all_).spans)[0]
            for one in all_:
                times = [both for time in one.times() if (both := _both(time, meant)) is not None]
                others = [other for other in named if other != name]
                now = [other for other in others if any(found.contact_id in one.covers for found in named[other])]
                new = [other for other in others if other not in now]
                if len(times) == 1 and not one.rule and one.covers and len(new) == 1 and (now or len(others) == 1):
                    yield person, one, times[0], new[0]

    def _named(self, phrase: Phrase) -> Iterator[tuple[str, list[Person]]]:
        """The colleagues whom the words name, each as they are called there, with all who may be meant."""
        before = ""
        for word in WORD.findall(phrase.text):
            found = [] if times_in(word, phrase, alone=True) else self._directory.listed(word)
            both = [one for one in found if before and one in self._directory.listed(before)]
            if found and not both:
                yield word, found
            before = word if found else ""


def _both(one: Stretch, other: Stretch) -> Stretch | None:
    """The time that is in both."""
    start, end = max(one[0], other[0]), min(one[1], other[1])
    return (start, end) if start < end else None
