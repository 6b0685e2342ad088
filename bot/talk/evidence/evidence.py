"""The last who hears words, where no whole sentence of them is known: by the evidence of words (``bot/texts/*/evidence.toml``) what
is asked is answered, which changes nothing and leaves what is open as it is, and what is wanted is offered, never done.

A question is heard before it could be taken for an answer or a change, but only where it is nothing else: what the words hold
besides it must state nothing (``witness.py``).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache, partial

from bot.cards import hello as hello_cards
from bot.cards.card import Posted
from bot.people.directory import Directory
from bot.people.periods import meet
from bot.store.rows import questions
from bot.store.rows.outcomes import Outcome
from bot.store.store import Store
from bot.talk.answering import remainder
from bot.talk.answering.requests import Requests
from bot.talk.answering.understanding import Understanding
from bot.talk.audience import Tell
from bot.talk.changing.standing import stretches
from bot.talk.evidence.answers import Answers
from bot.talk.evidence.heard import Heard
from bot.talk.evidence.witness import asks_of_days, heard, keeps, only_asks, only_names_days, over, reports, tagged, without_reports
from bot.talk.hearing.about import About
from bot.talk.hearing.prospects import Card
from bot.talk.hearing.theirs import Theirs
from bot.talk.leaving import decline
from bot.talk.listing.asked import ABOUT_PEOPLE, Questions
from bot.talk.replies import is_answer, when_in
from bot.talk.turn import Commit, Turn, rows_around, say
from bot.texts import about as texts
from bot.texts import buttons
from intents import Draft, Phrase, answers, revise
from intents.draft import Asked, Topic

SILENT = ("unknown", "list", "help")
"""What words are read as that state nothing."""
LISTED = {
    "who": ("duty", "cover"),
    "night": ("duty",),
    "next": ("duty",),
    "duty": ("duty",),
    "covers": ("cover",),
    "fate": ("bookings",),
    "away": ("away",),
    "free": ("duty", "away"),
    "booked": ("bookings",),
    "whole": ("bookings",),
    "terms": ("hours",),
    "list": ("bookings", "left", "holidays", "hours", "cover", "duty", "away"),
}
"""Of which topics which lists tell."""
GENERAL = ("bookings", "away")
"""Lists that much is read as."""
OF_PEOPLE = ("bookings", "duty", "away", "cover")
OF_ONE = ("free", "turns", "gone")
"""Lists, and topics, that may be of somebody else."""
SURE = 3
"""Words that bear witness against what a whole sentence was read as."""


PASSED_ON = ("why", "told")
"""Topics of which whoever asked may know more, where the speaker is asked or covers: it is passed on to them, if anybody can."""
PLAIN = frozenset(("bot", "data", "taken", "turns", "gaps", "return", "gone", "system", "while", "rota", "public"))
"""Topics whose words mean nothing else, whatever is open and whatever the whole was read as."""
DEAL = frozenset(("deal", "show"))
"""Topics by which somebody who is asked wants to know what that is."""
LEAVES = "cancel"
LEFT = ("unknown", "cancel", "undo")
"""What words are read as that may leave a card."""
TAKES_BACK = ("cancel", "undo")
"""What a card is for beside which "cancel it" may be a yes."""
BOOKED = Asked("bookings", mine=True)
ENOUGH = 2
"""Words that bear witness where nothing marks a question."""


class Evidence:
    """Weighs it. Reads the rows and both systems. Methods raise RemoteError."""

    def __init__(
        self,
        store: Store,
        directory: Directory,
        reads: Understanding,
        about: About,
        theirs: Theirs,
        asked: Questions,
        requests: Requests,
    ) -> None:
        self._store = store
        self._directory = directory
        self._reads = reads
        self._about = about
        self._theirs = theirs
        self._asked = asked
        self._requests = requests
        self._answers = Answers(store, directory, about, theirs, asked, requests)

    def asked(self, turn: Turn, now: datetime) -> Commit | None:
        """What is to be written for words that are a question and nothing else; None for others, and where they are known."""
        refuses = "?" not in turn.text and answers.takes(turn.text) is False  # "geht leider nicht" asks nothing
        if is_answer(turn.text) or refuses or turn.anothers is not None:
            return None
        if (days := self._days_of_theirs(turn, now)) is not None:
            return days
        on = self._heard(turn, now, question=True)
        if on is not None and (deal := self._deal(on)) is not None:
            return deal
        if on is None or not on.found.asks or on.found.besides:
            return None
        card, topics = on.card, on.found.topics
        sure = [one for one in topics if one in PLAIN]
        plain = tagged(turn.text) or (sure and on.found.weight >= SURE)
        if on.found.rest and not plain and self._states(turn, on.found.rest, now):
            return None  # but "does anybody see why I'm off?" states nothing
        if sure:
            return self._first(on, sure)
        if set(topics) & set(PASSED_ON) and (card is None or (card.theirs and "why" in topics)):
            return None
        own = card is None or not card.theirs or "told" not in topics  # else about knows only of whoever is asked
        if (known := self._theirs.said(turn) or (self._about.said(turn) if own else None)) is not None:
            return known
        draft = self._reads.read(turn, now)
        if draft.intent == "list" and draft.asked is not None:
            return self._rather(on, draft) or self._over(on, draft)
        known_as = draft.intent == "help" and "how" not in topics and on.found.weight < SURE
        if known_as or draft.wish or draft.people or self._asked.meant(turn, on.phrase) is not None:
            return None
        return self._first(on, topics)

    def _deal(self, on: Heard) -> Commit | None:
        """What somebody is asked, for a question of just that, whatever else they tell beside it that is no answer: "Alex says I'm
        doing their shifts, which ones exactly?"."""
        found = on.found
        if on.theirs is None or not {*found.topics} & DEAL or not only_asks(on.phrase):
            return None
        inside = all(meet([one], stretches(on.theirs.draft.spans)) for one in stretches(found.spans))
        answer = self._answers.to("deal", on) if inside else None
        return self._sentence(on, [answer]) if isinstance(answer, str) else None

    def _days_of_theirs(self, turn: Turn, now: datetime) -> Commit | None:
        """What somebody is asked, for a question of nothing but which days that is; None for other words."""
        if "?" not in turn.text or not asks_of_days(self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker))):
            return None
        card = self._about.card(turn)
        said = self._theirs.wanted(card.found) if card is not None and card.theirs and card.found is not None else None
        return say(turn, said, Outcome("answered", "about others")) if said else None

    def of_now(self, turn: Turn, now: datetime) -> Turn:
        """The turn beside a card of the speaker's without what it only tells of days that are over, as a reason."""
        if not turn.opens or is_answer(turn.text) or "?" in turn.text or rows_around(self._store, turn).asked:
            return turn
        phrase = self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker))
        left = without_reports(phrase)
        return turn if left == phrase.text or is_answer(left) else replace(turn, text=left)

    def reported(self, turn: Turn, now: datetime) -> Commit | None:
        """What is said to what only tells of days that are over, which nobody can book; None for other words."""
        if is_answer(turn.text) or turn.anothers is not None:
            return None
        phrase = self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker))
        draft = self._reads.read(turn, now)
        if not reports(phrase) or draft.intent not in ("unavailable", "replacement", "unknown"):
            return None
        if "past" in draft.ask:
            return None  # "I was out on the 10th": which day is meant is asked
        if (card := self._about.card(turn)) is not None and card.theirs:
            return None  # it may be why they won't
        still = texts.STILL_OPEN if turn.opens else ""
        return say(turn, f"{texts.is_over} {still}".strip(), Outcome("answered", "is over"))

    def _rather(self, on: Heard, draft: Draft) -> Commit | None:
        """What is rather meant by words that ask for a list: the time that is talked of, or what more words bear witness to."""
        topic, found, card = draft.asked.topic if draft.asked is not None else "", on.found, on.card
        if draft.ask or not topic:
            return None
        if found.them and not found.person and not draft.subject and (theirs := self._of_them(on, draft)) is not None:
            return theirs
        if card is not None and not draft.spans and not draft.subject and (found.then or topic == "cover"):
            return self._first(on, found.topics) or self._requests.new(on.turn, draft.with_(spans=card.draft.spans))
        if card is not None and found.then and not draft.spans and topic in ABOUT_PEOPLE:
            return self._requests.new(on.turn, draft.with_(spans=card.draft.spans))
        if topic == "duty" and "night" in found.topics and any(span.part for span in draft.spans):
            return self._first(on, ("night",))  # "who's on nights next week?" is of all of them
        if any(topic in LISTED.get(one, ()) for one in found.topics):
            return None
        general = (topic in GENERAL or "until" in found.topics) and not any(span.all_day for span in draft.spans)
        others = topic in GENERAL and {*found.topics} & {"away", "team"}  # "who of my team is out next week?"
        could = topic == "duty" and "could" in found.topics  # "who would be free on the 22nd?"
        covers = topic == "hours" and "covers" in found.topics  # "which hours am I covering today again?"
        sure = ((general or others or could or covers) and found.weight >= SURE) or (topic == "away" and "who" in found.topics)
        return self._first(on, found.topics) if sure else None

    def _of_them(self, on: Heard, draft: Draft) -> Commit | None:
        """What is said of the one other of what is talked of, whom a word like "she" stands for; None where there are several."""
        names = self._people(on.turn, on.card)
        if draft.asked is None or len(names) != 1 or draft.asked.topic not in OF_PEOPLE:
            return None
        if (said := self._first(on, [one for one in on.found.topics if one in OF_ONE])) is not None:
            return said
        topic: Topic = "duty" if draft.asked.topic == "bookings" else draft.asked.topic
        return self._requests.new(on.turn, draft.with_(subject=(names[0],), asked=Asked(topic, mine=False)))

    def _over(self, on: Heard, draft: Draft) -> Commit | None:
        """Who was on call or covered, on the days before now that are meant: "who covered on Monday?"; None where it is no such
        question."""
        spans = over(on.phrase, draft.spans) if on.found.past and draft.asked and draft.asked.topic in ABOUT_PEOPLE else ()
        return self._requests.new(on.turn, draft.with_(spans=spans)) if spans and spans != draft.spans else None

    def shows(self, turn: Turn, now: datetime) -> Commit | None:
        """The rota, where that is named in words for a list of another kind; None for others."""
        on = self._heard(turn, now, question=False)
        if on is None or on.found.topics != ("rota",) or on.found.weight < SURE or on.found.own:
            return None
        return self._first(on, on.found.topics)

    def leaves(self, turn: Turn, now: datetime) -> Commit | None:
        """Leaves a card, for words that plainly want just that, whatever reason they give; what is to stay as it is stays so. None
        for others."""
        draft = self._reads.read(turn, now)
        kept = self._heard(turn, now, question=False) if keeps(turn.text) else None
        if kept is not None and kept.theirs is None and kept.open is None:
            return self._first(kept, ("keep",))
        if is_answer(turn.text) or buttons.is_any(turn.text) or draft.intent not in LEFT or draft.spans or draft.subject:
            return None
        on = self._heard(turn, now, question=False)
        if on is None or on.open is None or on.open.found is None or not on.found.plainly or len(turn.opens) > 1:
            return None
        if remainder.unsure(turn.text, on.open.found) or _changes(on.open.draft, on.phrase):
            return None
        leaves = on.found.wants == (LEAVES,) and not on.found.topics and on.open.draft.intent not in TAKES_BACK
        if on.open.found.state.get("was") and draft.intent in TAKES_BACK and not on.found.besides:
            return None  # "scratch that": its last change
        return decline(turn, on.open.found) if leaves else None

    def left(self, turn: Turn, now: datetime) -> Commit | None:
        """The same for words that nobody has understood, question or not."""
        if (days := self._of_days(turn, now)) is not None:
            return days
        on = self._heard(turn, now, question=False)
        if on is None or (on.found.weight < ENOUGH and not on.found.asks and not on.found.wants):
            return None
        if on.theirs is not None and on.found.besides:
            return None  # a yes or a no may be in it
        if on.found.wants == (LEAVES,) and not on.found.topics and (doubted := self._answers.doubted(on)) is not None:
            return doubted
        wanted = self._first(on, on.found.wants) if on.found.wants and not on.found.asks else None
        return wanted or self._first(on, on.found.topics)

    def asks_why(self, turn: Turn, now: datetime) -> bool:
        """Whether words only ask why, whatever day they name: "why not the 16th"."""
        on = self._heard(turn, now, question=True)
        return on is not None and on.found.asks and on.found.topics == ("why",)

    def _of_days(self, turn: Turn, now: datetime) -> Commit | None:
        """What stands on days of which no more is asked: "and tomorrow?"; None for other words, and beside a card."""
        phrase = self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker))
        if turn.opens or not turn.text.rstrip().endswith("?") or not only_names_days(phrase):
            return None
        spans = when_in(phrase).spans
        return self._requests.new(turn, Draft("list", turn.text, phrase.now, phrase.timezone, spans=spans, asked=BOOKED))

    def _first(self, on: Heard, topics: Sequence[str]) -> Commit | None:
        """The answer to those of some topics that have one; of several, all that are sentences in one."""
        said, besides = list[str](), on.found.besides
        for topic in topics:
            if topic == "booked" and "state" in topics:
                continue  # what has become of it says that too
            answer = self._answers.to(topic, on)
            if answer is None:
                continue
            if not isinstance(answer, str):
                # A list can't say that more was said than it answers.
                return self._sentence(on, said) if said else None if besides else answer
            said += [answer] if answer not in said else []
        said += [texts.left_out([besides])] if said and besides else []
        return self._sentence(on, said) if said else None

    def _sentence(self, on: Heard, said: Sequence[str]) -> Commit:
        state = self._about.state(on.card) if on.card is not None else ""
        whole = " ".join(said)
        posted = Posted(whole if state in whole else f"{whole} {state}")
        return say(on.turn, posted, Outcome("answered", "by evidence"))

    def _states(self, turn: Turn, rest: str, now: datetime) -> bool:
        return is_answer(rest) or self._reads.read(replace(turn, text=rest), now).intent not in SILENT

    def _heard(self, turn: Turn, now: datetime, *, question: bool) -> Heard | None:
        """What its words bear witness to, and of what; None for nothing. What they may be about is looked up only where they may
        bear witness."""
        if hello_cards.small_talk(turn.text) is not None:
            return None
        phrase = self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker))
        card = cache(partial(self._about.card, turn))
        found = heard(phrase, lambda: self._people(turn, card()), self._directory.full_name, question=question)
        return Heard(turn, card(), found, phrase) if found is not None else None

    def _people(self, turn: Turn, card: Card | None) -> list[str]:
        """The full names of whom it concerns."""
        if card is None:
            return []
        names = [str(one["name"]) for one in card.state.get("people", {}).values()]
        names += [str(subject["name"])] if (subject := card.state.get("subject")) else []
        if card.plan is not None:
            names += [tell.name for tell in map(Tell.of, card.plan.tells) if tell.name]
            with self._store.read() as tx:
                asked = [one.person_id for one in questions.asked_of_others(tx, card.plan.id)]
            names += [self._directory.webex(one).display_name for one in (*asked, card.plan.person_id) if one != turn.speaker.id]
        return list(dict.fromkeys(names))


def _changes(was: Draft, phrase: Phrase) -> bool:
    """Whether words that sound like a no are a change of what is open, and no more than that: "hmm no, no need for cover"."""
    made = revise(was, phrase)
    if made is None or made.ask or made.left_out != was.left_out:
        return False
    return (made.spans, made.covers) != (was.spans, was.covers)
