"""News that a colleague is back ("Lee is back on Thursday", "heard that Priya's returning on the 25th"): it is that one's, and
takes nothing from what the speaker has booked, or is shown."""

from collections.abc import Sequence
from datetime import datetime

from bot.people.directory import Directory
from bot.store.rows.outcomes import Outcome
from bot.store.store import Store
from bot.talk.answering.understanding import Understanding
from bot.talk.changing.standing import Finder, Standing
from bot.talk.changing.wording import Wording
from bot.talk.evidence.witness import asks
from bot.talk.replies import is_answer, when_in
from bot.talk.turn import Commit, Turn, rows_around, say
from bot.texts import about as texts
from bot.texts import spoken
from bot.texts.evidence import BREAK, DATE, Word, cut, plain, table, weighed
from intents import Phrase
from intents.person import Person

MOST_WORDS = 20


class Homecoming:
    """Hears it. Reads the rows and Everbridge; raises RemoteError."""

    def __init__(self, store: Store, directory: Directory, reads: Understanding) -> None:
        self._store = store
        self._directory = directory
        self._reads = reads
        self._finder = Finder(store, directory)
        self._words = Wording(directory)

    def told(self, turn: Turn, now: datetime) -> Commit | None:
        """Says that nothing of the speaker's is changed by it; None for other words, and where whoever is back is out by what
        stands, is shown or is asked here."""
        if is_answer(turn.text) or turn.anothers is not None:
            return None
        phrase = self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker))
        who = self._named(phrase, turn)
        if not who or self._are_out(who, turn):
            return None
        covered = [
            line
            for one in self._own(turn)
            if set(one.covers) & {person.contact_id for person in who} and (line := self._words.line(one))
        ]
        said = [texts.of_return(", ".join(one.name for one in who))]
        said += [texts.stays_booked("; ".join(covered))] if covered else []
        said += [texts.STILL_OPEN] if turn.opens else []
        return say(turn, " ".join(said), Outcome("answered", "a colleague is back"))

    def _named(self, phrase: Phrase, turn: Turn) -> Sequence[Person]:
        """Who is back; empty where the words say more than that."""
        known = table(spoken())
        when = when_in(phrase)
        words = cut(phrase.text, when.taken)
        said = {word.said for word in words}
        home = next((at for at, word in enumerate(words) if self._homeward(phrase, word)), None)
        cue = weighed(words, known.returns) is not None or any(span.open_start for span in when.spans)
        more = said & (known.own | known.blocks | known.cans | known.acts) or weighed(words, known.wants) is not None
        if home is None or not cue or more or len(words) > MOST_WORDS or asks(phrase.text):
            return ()
        named = [at for at, word in enumerate(words) if self._called(phrase, word)]
        who = self._people([self._called(phrase, words[at]) for at in named])
        return who if named and named[0] < home and all(one.person_id != turn.speaker.id for one in who) else ()

    @staticmethod
    def _people(called: Sequence[Sequence[Person]]) -> list[Person]:
        """Who is meant by some words: those of one name are one, or all who may be."""
        found: list[list[Person]] = []
        for some in called:
            both = [who for who in found[-1] if who in some] if found else []
            found[-1:] = [both] if both else [*found[-1:], list(some)]
        return [who for some in found for who in some]

    @staticmethod
    def _homeward(phrase: Phrase, word: Word) -> bool:
        said = [one.said for one in cut(phrase.text[word.start : word.end], ())] if word.said == DATE else [word.said]
        return not table(spoken()).homeward.isdisjoint(said)

    def _called(self, phrase: Phrase, word: Word) -> list[Person]:
        written = phrase.text[word.start : word.end]
        if word.said in (DATE, BREAK) or (word.said in table(spoken()).known and not written[:1].isupper()):
            return []
        stem = plain(written[:-2]) if written.casefold().endswith(("'s", "’s")) else ""
        return self._directory.listed(word.said) or (self._directory.listed(stem) if stem else [])

    def _are_out(self, who: Sequence[Person], turn: Turn) -> bool:
        """Whether one of some people is out by something that stands, is shown or is asked here."""
        names = {one.name for one in who}
        subjects = [found.state.get("subject") for found in (*turn.opens, *rows_around(self._store, turn).asked)]
        asked = {str(one["name"]) for one in subjects if one}
        return bool(names & asked) or any(self._stands(one, turn) for one in who)

    def _stands(self, who: Person, turn: Turn) -> bool:
        by = [turn.speaker.id, *([who.person_id] if who.person_id else [])]
        return who.contact_id is not None and bool(self._finder.of(by, who.contact_id, self._directory.zone(who)))

    def _own(self, turn: Turn) -> Sequence[Standing]:
        me = self._directory.person(turn.speaker)
        return self._finder.of([turn.speaker.id], me.contact_id, self._directory.zone(me)) if me.contact_id is not None else []
