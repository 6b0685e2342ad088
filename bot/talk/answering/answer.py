"""Answering words: yes, no or a number to what is open; an answer or a correction to it; or a new request."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import hello as hello_cards
from bot.people.directory import Directory
from bot.store.rows import events
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.questions import Question
from bot.store.store import Store, Tx
from bot.talk.agreeing.parts import Parts
from bot.talk.answering import remainder
from bot.talk.answering.after_all import AfterAll
from bot.talk.answering.around import Around
from bot.talk.answering.gaps import Gaps
from bot.talk.answering.meant import who_could
from bot.talk.answering.opened import Open, too_early
from bot.talk.answering.requests import Requests
from bot.talk.answering.revising import Revising
from bot.talk.answering.understanding import Understanding, by_itself
from bot.talk.answering.while_asked import WhileAsked
from bot.talk.changing import returning
from bot.talk.changing.back import Back
from bot.talk.changing.latest import Latest
from bot.talk.changing.said.alike import Alike
from bot.talk.changing.said.chosen import Chosen
from bot.talk.changing.said.referred import Referred
from bot.talk.changing.said.roles import Roles
from bot.talk.changing.said.voiced import Voiced
from bot.talk.changing.standing import Finder, stretches
from bot.talk.deciding.gate import Gate
from bot.talk.evidence.evidence import Evidence
from bot.talk.evidence.pending import Pending
from bot.talk.hearing import which
from bot.talk.hearing.about import About
from bot.talk.hearing.theirs import Theirs
from bot.talk.leaving import decline, none_of_them
from bot.talk.listing.asked import Questions, as_json
from bot.talk.listing.lister import Lister
from bot.talk.offers.asking import asked_again, takes_yes
from bot.talk.offers.propose import Proposer
from bot.talk.replies import apart, is_answer, is_no, pressed, when_in
from bot.talk.turn import Commit, Instead, Turn, answered, close, rows_around, say, together
from bot.texts import candidates, notes, whose
from intents import Draft, Phrase, answers
from intents.draft import AWAY
from intents.requests.asked.signs import to_all
from intents.when import find

LEANING = ("approve", "decline", "undo", "edit")
"""What is said of what stands there."""


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody wrote, and when."""

    text: str
    written: datetime | None


class Answerer:
    """Takes a turn of words. Gives the reading for the log (JSON, or None) and what is to be written."""

    def __init__(
        self,
        store: Store,
        directory: Directory,
        propose: Proposer,
        listing: Lister,
        gate: Gate,
        parts: Parts,
        reads: Understanding,
        about: About,
        theirs: Theirs,
    ) -> None:
        self._store = store
        self._directory = directory
        self._propose = propose
        self._reads = reads
        self._parts = parts
        self._latest = Latest(store, directory)
        self._questions = Questions(store, directory)
        self._after_all = AfterAll(propose)
        self._chosen = Chosen(store, directory, propose.life)
        self._referred = Referred(store, directory, propose.life)
        self._alike = Alike(store, directory)
        self._roles = Roles(directory, Finder(store, directory))
        self._back = Back(store, directory, propose.life)
        self._voiced = Voiced(store, self._latest, self._back)
        self.requests = Requests(store, propose, listing)
        self.while_asked = WhileAsked(store, self._reads, self.requests)
        self.evidence = Evidence(store, directory, reads, about, theirs, self._questions, self.requests)
        self.gaps = Gaps(directory, self.requests, propose.life)
        self.pending = Pending(store, directory, reads, propose)
        revising = Revising(directory, propose, self._back)
        self.open = Open(self._reads, self.requests, revising, gate, parts, Around(store, self._reads, revising), self.pending)

    def answer(self, turn: Turn, now: datetime) -> tuple[str | None, Commit]:
        """``now`` is aware. Raises RemoteError."""
        if turn.anothers is not None:
            return self._beside_anothers(turn, turn.anothers, now)
        phrase = self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker))
        asked = self._questions.meant(turn, phrase) or self._alike.meant(turn, phrase)
        if asked is not None:
            return kept(asked), self.requests.new(turn, self._questions.within(turn, asked))
        if turn.which is not None and (said := self._said_which(turn, turn.which, now)) is not None:
            return None, said
        word = is_answer(turn.text)
        heard = [one for one in turn.opens if word or not one.overtook(turn.written)]
        if turn.opens and not heard:
            return self._overtaken(turn, now)
        alive = [one for one in heard if now < one.expires_at]
        if (left := self._left_for(turn, alive, now)) is not None or (left := self._about_anothers(turn, now)) is not None:
            return left
        if (own := self._there(turn, now) or self._does_it(turn, alive, now)) is not None:
            return None, own
        commit = self._named_for_handed_back(turn, alive, now) or (self._to_opens(turn, alive, now) if alive else None)
        if commit is not None:
            return None, commit
        if turn.opens and (chosen := self._of_several(turn, now)) is not None:
            return chosen
        draft = self._reads.read(turn, now)
        if (said := self.while_asked.said(turn, draft, now)) is not None:
            return kept(draft), said
        turn = _corrected(turn, alive)
        if (meant := self._about_standing(turn, now)) is not None:
            return meant
        if heard and not alive and (draft.intent in ("approve", "decline") or answers.choice(turn.text) is not None):
            return None, say(replace(turn, open=heard[-1]), notes.expired, refused("expired"), closing="expired")
        if draft.intent == "list" and not draft.ask and (shown := self.evidence.shows(turn, now)) is not None:
            return kept(draft), shown
        nearest = None if _is_courtesy(turn, phrase) else self._latest.nearest(turn, phrase, draft)
        turn, draft = nearest or (turn, draft)
        unasked = draft.intent == "list" and draft.asked is None  # a question, but nobody knows which
        nothing = draft.intent == "unknown" or unasked or (bool(alive) and _bare_cancel(draft) and self._nothing_booked(turn))
        asks = (
            draft.ask == ("offer",) and bool(draft.left_out) and ("?" in turn.text or self.evidence.asks_why(turn, now))
        )  # "so Monday remains Jo's?"
        witnessed = self.evidence.left(turn, now) if nothing or asks else None
        witnessed = witnessed or (self.gaps.said(turn, alive) or self._beside_talk(turn, now) if nothing else None)
        return kept(draft), witnessed or self.requests.new(turn, self._questions.within(turn, draft))

    def _beside_talk(self, turn: Turn, now: datetime) -> Commit | None:
        """What is said to the question of a message that is nothing else but talk: "sixteen hours in a row for her, phew. who else
        could?"; None for others."""
        for stated, asked in apart(turn.text):
            talk, question = self._reads.read(replace(turn, text=stated), now), replace(turn, text=asked)
            if is_answer(stated) or talk.intent != "unknown" or talk.spans or talk.people:
                continue
            if (said := self.evidence.asked(question, now) or self.evidence.left(question, now)) is not None:
                return said
        return None

    def proposes(self, turn: Turn, now: datetime) -> bool:
        """Whether a question changes what is open, or else what was booked last: "would Lee be ok?"."""
        if turn.opens:
            return any(self.open.revision(turn, one, now) is not None for one in turn.opens if one.draft)
        return self._latest.proposes(turn, self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker)))

    def listed(self, turn: Turn, now: datetime) -> Commit | None:
        """The answer to words that only ask, or are small talk; None for others."""
        draft = self._reads.read(turn, now)
        small = draft.intent == "unknown" and hello_cards.small_talk(turn.text) is not None
        asks = draft.intent == "list" and draft.asked is not None and not draft.more
        return self.requests.new(turn, self._questions.within(turn, draft)) if asks or small else None

    def told(self, turn: Turn, now: datetime) -> Commit | None:
        """What becomes of words beside a question, which change the one card that is open, or what was booked last; to a yes or
        a no it is said that the card waits for that alone. None for others."""
        if turn.anothers is not None:
            return None
        if is_answer(turn.text):
            return say(turn, asked_again(turn.opens[0]), Outcome("asked again")) if len(turn.opens) == 1 else None
        alive = [one for one in turn.opens if now < one.expires_at and not one.overtook(turn.written)]
        if not turn.opens:
            meant = self._about_standing(turn, now)
            return meant[1] if meant is not None else None
        if len(alive) != 1 or alive[0].kind != "confirm" or self.open.revision(turn, alive[0], now) is None:
            return None
        return self.open.to_one(turn, alive[0], now)

    def of_several(self, turn: Turn, now: datetime) -> Commit | None:
        """What becomes of "cancel the last one", "all but the first", "which are left"; None for other words, and beside a card."""
        found = None if turn.opens else self._of_several(turn, now)
        return found[1] if found is not None else None

    def of_one(self, turn: Turn, now: datetime) -> tuple[Turn, Commit | None]:
        """What becomes of "make the second one just the morning", "move the one with Lee a day later", and the turn as one about
        that one; as it is, and None, for other words and beside a card."""
        if turn.opens or turn.anothers is not None or is_answer(turn.text):
            return turn, None
        try:
            of, draft = self._referred.meant(turn, self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker)))
        except Instead as instead:
            return turn, instead.commit
        return (turn, self.requests.new(of, draft)) if draft is not None else (of, None)

    def staying(self, turn: Turn, now: datetime) -> Commit | None:
        """What becomes of "no, leave the end where it is" behind a change of the one card that is of it; None for other words."""
        alive = [one for one in turn.opens if now < one.expires_at and not one.overtook(turn.written)]
        found = [commit for one in alive if (commit := self.open.staying(turn, one, now)) is not None]
        return found[0] if len(found) == 1 else None

    def of_theirs(self, turn: Turn, now: datetime) -> Commit | None:
        """What becomes of words about whoever is out by what the speaker booked for them last; None for other words, and beside a
        card."""
        if turn.opens or turn.anothers is not None or is_answer(turn.text):
            return None
        phrase = self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker))
        try:
            found = self._voiced.meant(turn, phrase, by_itself(turn, phrase))
        except Instead as instead:
            return instead.commit
        return None if found is None else self.requests.new(*found)

    def _of_several(self, turn: Turn, now: datetime) -> tuple[str | None, Commit] | None:
        try:
            found = self._chosen.meant(turn, self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker)))
        except Instead as instead:
            return None, instead.commit
        return None if found is None else (kept(found[1]), self.requests.new(*found))

    def asks_of_duty(self, turn: Turn, now: datetime) -> bool:
        """Whether words ask who is on call at a time that they name, which nobody else needs to answer."""
        phrase = self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker))
        asked = self._questions.meant(turn, phrase)
        return asked is not None and asked.asked is not None and asked.asked.topic == "duty" and bool(asked.spans)

    def _nothing_booked(self, turn: Turn) -> bool:
        return rows_around(self._store, turn).newest is None

    def _beside_anothers(self, turn: Turn, found: Question, now: datetime) -> tuple[str | None, Commit]:
        """Words in the thread of somebody else's card: what leans on a card is for that one, which isn't the speaker's, and not for
        one of theirs elsewhere."""
        draft = self._reads.read(turn, now)
        if not is_answer(turn.text) and draft.intent not in LEANING and not (draft.intent == "cancel" and not draft.spans):
            return kept(draft), self.requests.new(turn, draft)
        name = self._directory.webex(found.person_id).display_name if found.person_id else ""
        said = notes.anothers(name, [which.label(one) for one in turn.opens]) if name else candidates.not_asked
        return None, say(turn, said, refused("not theirs"))

    def meant(self, turn: Turn, found: Question, rows: Sequence[str], now: datetime) -> Commit:
        """What becomes of those questions of which it was asked whether they were meant: the words are heard once more."""
        said = self._words_of(found)
        these = [one for one in turn.opens if one.id in rows and now < one.expires_at]
        if said is None or not these:
            return answered(found, say(turn, notes.already_answered, refused("answered")))
        if len(these) > 1 and is_no(said.text):
            return answered(found, decline(turn, *these))
        on = replace(turn, text=said.text, written=said.written, clicked=None)
        lost = say(on, notes.not_caught, Outcome("asked again"))
        return answered(found, *(self.open.to_one(on, one, now) or lost for one in these))

    def corrected(self, turn: Turn, found: Question, before: Question | None, now: datetime) -> Commit:
        """What a changed message corrects, which had led from the question ``before`` to ``found``."""
        then = replace(found, kind=before.kind, draft=before.draft, state=before.state, picks=before.picks) if before else None
        revised = self.open.revision(turn, then, now) if then else None
        commit = self.open.remade(replace(turn, open=then), then, revised) if then and revised else None
        return commit or say(turn, notes.reread_lost, Outcome("declined", "withdrawn"), closing="withdrawn")

    def afresh(self, turn: Turn, found: Question, now: datetime) -> tuple[str, Commit]:
        """What a changed message asks for, in the place of the question that it had led to."""
        draft = self._reads.read(turn, now)
        opens = tuple(one for one in turn.opens if one.id != found.id)
        afresh = self.requests.new(replace(turn, open=None, opens=opens), draft)

        def commit_afresh(tx: Tx) -> Outcome:
            close(tx, found, "withdrawn")
            return afresh(tx)

        return kept(draft), commit_afresh

    def _overtaken(self, turn: Turn, now: datetime) -> tuple[str | None, Commit]:
        """Words that came after newer ones, which were heard already: the newer ones count."""
        draft = self._reads.read(turn, now)
        if draft.intent == "help" or hello_cards.small_talk(turn.text) is not None:
            return kept(draft), self.requests.new(turn, draft)
        return None, say(turn, notes.overtaken, refused("overtaken"))

    def _there(self, turn: Turn, now: datetime) -> Commit | None:
        """Where to answer, for what is said in a 1:1 space of a part that somebody offers in another; None for other words."""
        if turn.opens or not turn.place.direct:
            return None
        found = [one for one in rows_around(self._store, turn).there.open if remainder.left_of(one) is not None]
        about = [
            one for one in found if remainder.for_whom(turn, self._reads.phrase(turn, now, one.draft["timezone"]), one, self._parts)
        ]
        return say(turn, notes.answer_there(which.label(about[0])), Outcome("answered", "elsewhere")) if about else None

    def _does_it(self, turn: Turn, alive: Sequence[Question], now: datetime) -> Commit | None:
        """What becomes of the one card by which somebody else would cover, or is looked for, where the speaker does all of it
        themselves; None for other words."""
        if not answers.does_it(turn.text) or len(alive) != 1 or "rest" in {key for pick in alive[0].picks for key in pick}:
            return None
        looks = alive[0].kind == "choose" and any({"again", "wish"} & {*pick} for pick in alive[0].picks)
        draft = Draft.from_json(alive[0].draft) if alive[0].draft else None
        if draft is None or draft.intent not in AWAY or draft.more or not (looks or draft.covers or draft.wish):
            return None
        phrase = self._reads.phrase(turn, now, draft.timezone)
        whole = stretches(draft.spans)
        return decline(turn, alive[0]) if to_all(phrase, whole, lambda _: None, ()) else None

    def _named_for_handed_back(self, turn: Turn, alive: Sequence[Question], now: datetime) -> Commit | None:
        """What becomes of somebody's name where nothing else in the words is read as who covers."""
        made = self.open.revision(turn, alive[0], now) if len(alive) == 1 and alive[0].draft else None
        return None if made is not None and made.covers and not made.ask else self.gaps.handed_back(turn, alive)

    def _about_standing(self, turn: Turn, now: datetime) -> tuple[str | None, Commit] | None:
        """What becomes of "I'm back", "back to my old hours" and the like; None for other words."""
        webex = self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker))
        if _is_courtesy(turn, webex):
            return None
        said = by_itself(turn, webex)
        try:
            wish = who_could(webex)
            found = self._latest.to_cover(turn, webex, wish) if wish else self._latest.who_covers(turn, webex)
            if found is None and returning.speaks_of_it(webex, said):  # only then the speaker is looked for in Everbridge
                zone = self._directory.zone(self._directory.person(turn.speaker))
                found = self._back.meant(turn, self._reads.phrase(turn, now, zone))
            found = found or self._after_all.meant(turn, webex) or self._roles.meant(turn, webex, said)
            if said.wish != "hand_back":  # "I can't cover Jo" is no word about Jo's cover
                found = found or self._latest.meant(turn, webex, said)
            if found is None and not self._latest.has_on_its_days(turn, said):
                found = self._propose.of_the_week(turn, webex, said)
        except Instead as instead:
            return None, instead.commit
        return None if found is None else (kept(found[1]), self.requests.new(*found))

    def _left_for(self, turn: Turn, alive: Sequence[Question], now: datetime) -> tuple[str, Commit] | None:
        """What becomes of "cancel Lena's" beside a card by which Lena would be out: that one is left, whatever is booked. None for
        other words."""
        if not any(one.state.get("subject") for one in alive):
            return None
        draft = self._reads.read(turn, now)
        found = which.for_whom(alive, draft) if draft.intent == "cancel" and draft.subject else []
        return (kept(draft), decline(turn, *found)) if found else None

    def _about_anothers(self, turn: Turn, now: datetime) -> tuple[str, Commit] | None:
        """What becomes of "cancel Lena's Friday": it is read as what is one's own, and is of whoever was named. None for other
        words."""
        name, own = whose.anothers(turn.text) or ("", "")
        on = replace(turn, text=own)
        phrase = self._reads.phrase(on, now, self._directory.webex_zone(turn.speaker))
        if not name or find(name, now=phrase.now, timezone=phrase.timezone, alone=True).spans:
            return None
        draft = self._reads.read(on, now)
        if draft.intent not in ("cancel", "edit"):
            return None
        draft = draft.with_(subject=(name,))
        return kept(draft), self.requests.new(on, draft)

    # ---- which of several --------------------------------------------------------------------------------------------------

    def _said_which(self, turn: Turn, found: Question, now: datetime) -> Commit | None:
        """The answer in words to which one was meant; None for other words."""
        if is_no(turn.text):
            return none_of_them(turn, found)
        number, at = answers.choice(turn.text), which.chosen(turn.text, found.state.get("labels", []))
        at = number - 1 if number else at
        if at is None or at >= len(found.picks) or not found.shown_before(turn.written):
            return None
        return self.meant(turn, found, found.picks[at]["which"], now)

    def _words_of(self, found: Question) -> "Words | None":
        """What was said that could mean several; None when it was erased."""
        with self._store.read() as tx:
            event = events.get(tx, found.event_id)
        return None if event is None or event.text is None else Words(event.text, event.written_at)

    def _to_opens(self, turn: Turn, opens: Sequence[Question], now: datetime) -> Commit | None:
        """The answer to one of several that are open, or the question which; None when the words are about something else."""
        thread = turn.place.thread_id
        here = [one for one in opens if thread is not None and one.place.thread_id == thread] or list(opens)
        if len(here) > 1 and (said := which.pointed(turn.text, here)) is not None and not self._reads.cancels(turn, now):
            turn, meant = replace(turn, text=said[0]), said[1]
            if len(meant) > 1 and is_no(turn.text):
                return decline(turn, *meant)
            return together(*(commit for one in meant if (commit := self.open.to_one(turn, one, now)) is not None))
        if len(here) > 1 and (one := which.counted(turn.text, here)) is not None:
            return self.open.to_one(replace(turn, text=one[0]), one[1], now)
        meant = here if len(here) == 1 else self._meant(turn, here, now)
        if len(meant) < 2:
            return self.open.to_one(turn, meant[0], now) if meant else None
        return which.ask(turn, meant) if all(one.shown_before(turn.written) for one in meant) else too_early(turn)

    def _meant(self, turn: Turn, here: Sequence[Question], now: datetime) -> list[Question]:
        """Those of several open ones that words may mean, the oldest first."""
        number = answers.choice(turn.text)
        if number is not None:
            return [one for one in here if number <= len(one.picks)] or list(here)
        if named := [one for one in here if pressed(turn, one)]:
            return named  # "Set them" stands on one card alone
        if answers.is_yes(turn.text):
            return [one for one in here if takes_yes(one)] or list(here)
        if is_answer(turn.text):
            return list(here)
        named = [one for one in here if which.picked(one, turn.text) is not None]
        if named:
            return named
        if self._reads.is_talk(turn, draft := self._reads.read(turn, now)):
            return []
        if taken := [one for one in here if self.open.takes_back(turn, one, now) is not None]:
            return taken
        if ended := [one for one in here if self.open.ends(turn, one, now)]:
            return ended
        if draft.intent == "undo":
            return list(here)
        fits = [(one, revised) for one in here if (revised := self.open.revision(turn, one, now)) is not None]
        return which.corrected(fits, self._reads.phrase(turn, now, draft.timezone))


def _corrected(turn: Turn, alive: Sequence[Question]) -> Turn:
    """The turn in the place of the one card that is open, where a no stands before what is asked for: "no, Jo covers instead of
    Lee", of a card that has it otherwise."""
    first, _, rest = turn.text.strip().partition(" ")
    if len(alive) != 1 or not rest or turn.open is not None or not answers.is_no(first.strip(",.!;")):
        return turn
    return replace(turn, open=alive[0]) if alive[0].kind in ("confirm", "choose") else turn


def _is_courtesy(turn: Turn, phrase: Phrase) -> bool:
    """Whether words are kind and name no day that counts: "buon natale" is no other day, nor is "that's all for today"."""
    talk = hello_cards.kind_of(turn.text)[0]
    return talk in ("thanks", "praise", "joy") or (talk in ("bye", "ok") and _of_today(phrase))


def _of_today(phrase: Phrase) -> bool:
    """Whether a phrase names no day but today."""
    days = [span.start.date() if isinstance(span.start, datetime) else None for span in when_in(phrase).spans]
    return bool(days) and all(day == phrase.now.date() for day in days)


def _bare_cancel(draft: Draft) -> bool:
    """Whether something is to go, and what isn't said."""
    return draft.intent == "cancel" and not (draft.spans or draft.subject or draft.wish or draft.every)


def kept(draft: Draft) -> str:
    """A reading for the log: with the zone that its times are in, and what is asked."""
    asked = as_json(draft)
    return json.dumps({**draft.reading(), "timezone": draft.timezone, **({"asked": asked} if asked else {})})
