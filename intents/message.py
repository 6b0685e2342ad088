"""A phrase made ready for the readers of intents: cleaned, people cut out, dates read, its gist drawn."""

from dataclasses import dataclass

from intents.clauses import own_business
from intents.clean import clean, fold
from intents.draft import Draft, Intent
from intents.gist import WORD, gist, mend, place_of, spread
from intents.phrase import Phrase
from intents.when import When, find
from intents.who import People, find_people

LONGEST = 2000
"""Signs of a message that are read; what follows is left, and said so in ``assumed``."""


@dataclass(frozen=True, slots=True)
class Message:
    """``text`` is the phrase cleaned, ``when`` the dates in it, ``gist`` what the intents are told by.

    ``left`` is what no date took of the clauses that were searched for dates, folded.
    """

    phrase: Phrase
    text: str
    people: People
    when: When
    gist: str
    left: str

    def find(self, text: str, *, habit: bool = False, alone: bool = False) -> When:
        """The dates of a part or another wording of this message."""
        return find(
            text,
            now=self.phrase.now,
            timezone=self.phrase.timezone,
            date_order=self.phrase.date_order,
            alone=alone,
            habit=habit,
        )

    def said(self, met: str) -> str:
        """The sentence's own words for a stretch of its gist."""
        words = spread(fold(self.people.own), self.when.taken, [person.place for person in self.people.named])
        place = place_of(words, self.gist, met)
        return " ".join(self.text[slice(*place)].split()) if place else met

    def draft(self, intent: Intent, rule: str, words: str = "") -> Draft:
        """A draft of that intent with the dates as they were read; ``words`` is the stretch of the gist that showed the intent."""
        because = (
            (self.said(words), "intent", rule),
            *tuple((span.said, "when", "date or time") for span in self.when.spans if span.said),
        )
        zone = (f"times in {self.when.zone} turned into {self.phrase.timezone}",) if self.when.zone else ()
        return Draft(
            intent,
            self.phrase.text,
            self.phrase.now,
            self.phrase.timezone,
            spans=self.when.spans,
            recurrence=self.when.recurrence,
            assumed=self.when.assumed + zone,
            ask=self.when.ask,
            options=self.when.options,
            exceptions=self.when.exceptions,
            because=because,
        )


def words_of(text: str) -> frozenset[str]:
    """The mended words of a cleaned text."""
    return frozenset(part for word in set(WORD.findall(fold(text))) for part in mend(word).split())


def hear(phrase: Phrase, text: str | None = None, *, habit: bool = False, alone: bool = False) -> Message:
    """The phrase made ready. Dates of clauses about something else are left unread."""
    text = (clean(phrase.text) if text is None else text)[:LONGEST]
    people = find_people(text, phrase.mentions)
    dated = own_business(people.text)
    when = find(dated, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order, alone=alone, habit=habit)
    left = fold(dated)
    for start, end in when.taken:
        left = left[:start] + " " * (end - start) + left[end:]
    named = [person.place for person in people.named]
    return Message(phrase, text, people, when, gist(spread(fold(people.own), when.taken, named)), left)
