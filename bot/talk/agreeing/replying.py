"""What somebody who is asked about another's plan answers in more words than a plain yes or no: with a reason, of a part of it,
with a condition, or asking for time. Words beside an open question of theirs are an answer to it unless they ask for something
else: none of them becomes an absence of their own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.cards import hello as hello_cards
from bot.people.directory import Directory
from bot.people.periods import Period, Stretch, inside, less, meet
from bot.store.rows import booked, plans, questions
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.questions import Question
from bot.store.store import Store, Tx
from bot.talk.agreeing import asked as asking_of
from bot.talk.agreeing.asking import zone_of
from bot.talk.agreeing.parts import Parts, Shares, shares_of, whole_of
from bot.talk.answering.understanding import Understanding
from bot.talk.changing.standing import stretches
from bot.talk.covering.behalf import absent_of
from bot.talk.deciding.doubts import Doubts
from bot.talk.deciding.gate import Gate
from bot.talk.evidence.addressed import message, unnamed
from bot.talk.evidence.witness import asks, heard
from bot.talk.replies import is_answer
from bot.talk.turn import Commit, Turn, rows_around, say, to_asker, together
from bot.texts import about, asking, buttons, cards, days, notes
from bot.texts import whose as whose_words
from intents import Draft, answers
from intents.draft import AWAY
from intents.remarks.reasons import reasoned
from intents.requests.asked.phrases import named_by
from intents.requests.asked.reply import ANSWERS, Clause, clauses, opens_with_yes, speaks_of_it, whose, without_echo
from intents.requests.asked.several import of_each, the_one
from intents.requests.asked.signs import able, named_in, takes_it, wishes_well
from intents.when import Span

ELSE = ("cancel", "edit", "undo", "list", "help", "working_hours", "holiday")  # asked for by somebody who is asked something
MAYBE = ("unknown", "edit", "cancel")  # how a no of theirs may be read, where it is about the times that they are asked for
BARE = ("unknown", "decline", "cancel", "undo")  # how a no is read that comes after a yes
TODAY = timedelta(hours=24)  # since somebody was asked, in which that they can is about it
JUST_NOW = timedelta(hours=1)  # since an approver was asked, in which a no is about that
NOT_THEIRS = (("consent", "declined"), ("consent", "expired"))  # of which they may say that they can after all
IN_PART = ("consent", "approve")
DOUBTS = {"uncertain", "offer", "left_out", "confirm"}  # what is asked where words only may tell of an absence
DIGIT = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class Answer:
    """The clauses of an answer, by what they say."""

    every: Sequence[Clause]

    def of(self, says: str) -> list[Clause]:
        return [one for one in self.every if one.says == says]

    def spans(self, says: str) -> list[Span]:
        """The times of those clauses."""
        return [span for one in self.of(says) for span in one.spans]

    def times(self, says: str) -> str:
        """The words of those times."""
        timed = [(one.text, [span.place for span in one.spans]) for one in self.of(says) if one.spans]
        return " ".join(text[min(at for at, _ in places) : max(end for _, end in places)] for text, places in timed)

    @property
    def unread(self) -> list[Clause]:
        """What is neither."""
        return [one for one in self.every if not one.says and not one.beyond]


class Replies:
    """Hears them. Methods raise RemoteError."""

    def __init__(self, store: Store, directory: Directory, reads: Understanding, gate: Gate, parts: Parts, doubts: Doubts) -> None:
        self._store = store
        self._directory = directory
        self._reads = reads
        self._gate = gate
        self._parts = parts
        self._doubts = doubts

    def said(self, turn: Turn, now: datetime) -> Commit | None:
        """What is to be written; None for words about something else, and where the speaker is asked nothing here."""
        if hello_cards.kind_of(turn.text)[0] == "wrong":
            return None  # "that's wrong" is no no
        asked = asking_of.here(self._store, turn)
        if turn.opens:
            asked = self._beside_cards(turn, asked, now)
        if not asked:
            return None if turn.opens else self._after_a_yes(turn, now) or self._after_a_no(turn, now)
        if len(asked) == 1 and asked[0].kind == "approve" and (on := self._gate.handed_on(turn, asked[0])) is not None:
            return on
        if len(asked) > 1 and (each := self._of_each(turn, asked)) is not None:
            return each
        if len(asked) > 1 and (one := self._the_one(turn, asked)) is not None:
            asked, turn = [one[0]], replace(turn, text=one[1])
        turn = replace(turn, text=without_echo(self._reads.phrase(turn, now, str(asked[0].draft["timezone"]))))
        bare = replace(turn, text=self._unnamed(turn, asked, now))
        answer = Answer([_pressed(one) for one in clauses(self._reads.phrase(bare, now, str(asked[0].draft["timezone"])))])
        if len(asked) == 1 and asked[0].kind == "approve":
            answer = Answer([self._granted(asked[0], one) for one in answer.every])
        if (part := self._in_part(turn, bare, asked, answer, now)) is not None:
            return part
        if not any(one.says in ANSWERS for one in answer.every) or self._is_else(turn, asked, answer, now):
            return self._begun(turn, asked, answer, now)
        asked = _meant(asked, answer) if len(asked) > 1 else asked
        if len(asked) > 1:
            return asking_of.which(turn, asked, self._doubts.absent)
        if not asked[0].shown_before(turn.written):
            return say(turn, notes.not_shown_yet, refused("not shown yet"))
        return (
            self._doubts.agrees(turn, asked[0]) if self._reasoned(bare, asked[0], answer, now) else self._to(turn, asked[0], answer)
        )

    def _reasoned(self, turn: Turn, found: Question, answer: Answer, now: datetime) -> bool:
        """Whether words are a yes that gives a reason, and are read as nothing else."""
        phrase = self._reads.phrase(turn, now, str(found.draft["timezone"]))
        said = reasoned(phrase, self._parts.called) if answer.unread and not answer.of("no") else None
        return said == "yes" and self._reads.read(turn, now).intent == "unknown"

    def _of_each(self, turn: Turn, asked: Sequence[Question]) -> Commit | None:
        """For a yes or a no to each of several, by who is out or asks: "Lena's yes, Alex's no", "both". None for other words."""
        about = [{name for name in self._doubts.known(turn, one) if name} - {turn.speaker.display_name} for one in asked]

        def called(word: str) -> int | None:
            name = self._parts.called(word)
            of = [at for at, names in enumerate(about) if name in names]
            return of[0] if len(of) == 1 else None

        found = of_each(turn.text, called, asking_of.in_order(asked))
        if not found:
            return None
        if not all(asked[at].shown_before(turn.written) for at in found):
            return say(turn, notes.not_shown_yet, refused("not shown yet"))
        every = ((asked[at], yes) for at, yes in sorted(found.items()))
        return together(
            *((self._doubts.changed(turn, one) if yes else None) or self._gate.of_another(turn, one, yes) for one, yes in every)
        )

    def _the_one(self, turn: Turn, asked: Sequence[Question]) -> tuple[Question, str] | None:
        """Which of several words are about, by its place or, where they take a part of it, by whose it is; and the words without
        that: "the first one only till 3", "Lena's until noon"."""
        if (placed := the_one(turn.text, len(asked))) is not None:
            return asked[asking_of.in_order(asked)[placed[0]]], placed[1]
        named = {*named_by(turn.text, self._parts.called)}
        found = [one for one in asked if named and named <= {*self._doubts.known(turn, one)} - {turn.speaker.display_name}]
        bare = " ".join(word for word in turn.text.split() if not named_by(word, self._parts.called))
        told = len(found) == 1 and self._parts.told(replace(turn, text=bare), found[0]) is not None
        return (found[0], bare) if told else None

    def _beside_cards(self, turn: Turn, asked: Sequence[Question], now: datetime) -> list[Question]:
        """What of it an answer is to that names its days, or whom it is about, while cards of their own are open that hold
        neither."""
        if not asked or is_answer(turn.text):
            return []
        phrase = self._reads.phrase(replace(turn, text=self._unnamed(turn, asked, now)), now, str(asked[0].draft["timezone"]))
        every, own = clauses(phrase), [Draft.from_json(one.draft) for one in turn.opens if one.draft]
        days = stretches([span for one in every for span in one.spans if not span.undated])
        theirs, said = [day for one in own for day in stretches(one.spans)], {*named_by(turn.text, self._parts.called)}
        said -= {*named_by(" ".join(name for one in own for name in (*one.people, *one.subject)), self._parts.called)}
        dated = bool(theirs) and bool(days) and not meet(days, theirs)
        meant = [
            one
            for one in asked
            if (dated and meet(days, times_of([one]))) or (not meet(days, theirs) and said & {*self._doubts.known(turn, one)})
        ]
        answers_it = any(one.says in ANSWERS for one in every) or any(self._parts.told(turn, one) for one in meant)
        return meant if answers_it else []

    def _granted(self, found: Question, one: Clause) -> Clause:
        """A clause by which whoever asked may have it is a yes."""
        places = sorted((span.place for span in one.spans), reverse=True)
        bare = one.text
        for start, end in places:
            bare = bare[:start] + " " + bare[end:]
        with self._store.read() as tx:
            plan = plans.get(tx, str(found.plan_id)) if not one.says else None
        granted = plan is not None and whose_words.granted(bare, self._directory.webex(plan.person_id).display_name)
        return replace(one, says="yes", bare=True) if granted else one

    def _after_a_yes(self, turn: Turn, now: datetime) -> Commit | None:
        """For the no of an approver to what they have approved just now and what is booked by it: whoever asked reads it, and
        nothing is taken back by that alone. None for other words."""
        draft = self._reads.read(turn, now)
        if not turn.place.direct or draft.intent not in BARE or draft.spans or draft.people or "?" in turn.text:
            return None
        with self._store.read() as tx:
            last = questions.asked_lately(tx, turn.speaker.id, tx.now - JUST_NOW)
            plan = plans.get(tx, str(last.plan_id)) if last is not None and last.kind == "approve" else None
            stands = plan is not None and plan.status == "approved" and not booked.is_gone(tx, plan.id)
        if last is None or plan is None or not stands or last.status != "answered":
            return None
        own = rows_around(self._store, turn).last
        if own is not None and own.created_at > plan.created_at:
            return None
        phrase = self._reads.phrase(turn, now, plan.draft["timezone"])
        takes_back = any(one.says == "no" and one.bare for one in clauses(phrase)) or draft.intent == "undo"
        if not takes_back:
            return None
        name = self._directory.webex(plan.person_id).display_name
        words, when = turn.words, days.spans(Draft.from_json(plan.draft).spans)

        def commit(tx: Tx) -> Outcome:
            with to_asker(tx, plan):
                said = f"{asking.says(turn.speaker.display_name, words)} {asking.stays_booked(when)}"
                on = replace(turn, speaker=replace(turn.speaker, id=plan.person_id), place=plan.place, open=None)
                say(on, said, Outcome("answered", "passed on"))(tx)
            return say(turn, asking.approved_already(when, name), Outcome("answered", "passed on"))(tx)

        return commit

    def _after_a_no(self, turn: Turn, now: datetime) -> Commit | None:
        """For whoever has said that they can't cover, and now can: whoever asked has it on a card, or they hear who covers by now.
        None for other words."""
        says = able(turn.text) or takes_it(turn.text) or answers.takes(turn.text)
        if not turn.place.direct or "?" in turn.text or not says or asks(turn.text, fact=True):
            return None
        with self._store.read() as tx:
            last = questions.asked_lately(tx, turn.speaker.id, tx.now - TODAY)
            plan = plans.get(tx, str(last.plan_id)) if last is not None else None
        own = rows_around(self._store, turn).last
        if last is None or plan is None or not last.draft or (last.kind, last.status) not in NOT_THEIRS:
            return None
        parts = clauses(self._reads.phrase(turn, now, str(last.draft["timezone"])))
        days = stretches([span for one in parts for span in one.spans])
        other = any(one.says in ("no", "if", "waits", "asks") for one in parts) or (own and own.created_at > plan.created_at)
        whole = times_of([last])
        if other or not all(meet([one], whole) for one in days):
            return None
        return self._gate.offered_after_all(turn, last, plan)

    def _unnamed(self, turn: Turn, asked: Sequence[Question], now: datetime) -> str:
        """The words without whom it is about, and of what they are to be told that alone."""
        known = list(dict.fromkeys(name for one in asked for name in self._doubts.known(turn, one) if name))
        phrase = self._reads.phrase(turn, now, str(asked[0].draft["timezone"]))
        told = heard(phrase, lambda: known, self._parts.called, question=False)
        relays = told is not None and "relay" in told.wants and told.person in ("", *known)
        return unnamed(message(turn.text, self._parts.called) if relays else turn.text, self._parts.called, known)

    def _in_part(self, turn: Turn, bare: Turn, asked: Sequence[Question], answer: Answer, now: datetime) -> Commit | None:
        """For what takes a part of what they are asked to cover; on terms it is another deal than the card's."""
        may = [one for one in asked if one.kind == "consent" or (one.kind == "approve" and opens_with_yes(turn.text))]
        told = [(one, share) for one in may if (share := self._parts.told(bare, one)) is not None]
        if not told or any(share.terms for _, share in told):
            return None
        if not any(share.sure for _, share in told) and self._is_else(turn, asked, Answer([]), now):
            return None
        if len(told) > 1:
            return asking_of.which(turn, asked, self._doubts.absent)
        found, share = told[0]
        if not found.shown_before(turn.written):
            return say(turn, notes.not_shown_yet, refused("not shown yet"))
        shares = shares_of(found, share)
        if shares.part and not shares.rest:
            return self._doubts.agrees(turn, found)
        if not shares.part and answer.of("no"):
            return None  # "can't do Monday but Tuesday is fine"
        return self._parts.said(turn, found, share)

    def _is_else(self, turn: Turn, asked: Sequence[Question], answer: Answer, now: datetime) -> bool:
        """Whether words ask for something, whatever in them may be an answer too."""
        if answer.every and (answer.every[0].bare or (answer.of("if") and answers.is_yes(turn.text.split()[0]))):
            return False  # "yes if Alex does my Saturday"
        draft = self._reads.read(turn, now)
        if draft.intent in AWAY and {*draft.ask} & DOUBTS and self._on_terms(turn, asked, answer, draft):
            return False
        own = stretches([span for span in draft.spans if not span.undated])
        if answer.of("no") and draft.intent in MAYBE and all(meet([one], times_of(asked)) for one in own):
            return False  # "friday clashes, can Lee do it instead?"
        return (draft.intent in ELSE and bool(draft.spans or draft.asked)) or bool(draft.spans and (draft.people or draft.subject))

    def _on_terms(self, turn: Turn, asked: Sequence[Question], answer: Answer, draft: Draft) -> bool:
        """Whether a condition is of what they are asked, and no doubtful absence of their own: "I can if Alex does my Friday"."""
        about = self._names(turn, asked[0]) or draft.people or able(turn.text) or speaks_of_it(turn.text)
        return bool(answer.of("if") and (about or meet(stretches(draft.spans), times_of(asked))))

    def _begun(self, turn: Turn, asked: Sequence[Question], answer: Answer, now: datetime) -> Commit | None:
        """For what only begins as a yes, and says of days that are asked for that they can't be: no absence of their own, but
        asked about once more."""
        draft, days = self._reads.read(turn, now), stretches([span for one in answer.every for span in one.spans])
        whole = [(one, stretches(Draft.from_json(one.draft).spans)) for one in asked if one.draft]
        about = [one for one, times in whole if meet(days, times)]
        plain = draft.intent == "unavailable" and not (draft.spans or draft.people or draft.subject or "?" in turn.text)
        if plain and len(asked) == 1 and asked[0].kind == "consent" and asked[0].shown_before(turn.written):
            return self._away(turn, asked[0], now)
        doubtful = draft.intent in AWAY and bool({*draft.ask} & DOUBTS) and not draft.subject
        if doubtful and len(asked) == 1 and self._names(turn, asked[0]) and asked[0].shown_before(turn.written):
            return self.passed_on(turn, asked[0])  # "Priya might be better, I'm at the dentist until noon"
        if (no := self._off(turn, about or asked, draft)) is not None:
            return no
        if draft.wish == "hand_back" and self._is_of_it(turn, asked, draft):  # "can't do Alex's thing", of which they have none
            return self._gate.of_another(turn, asked[0], yes=False)
        other = draft.intent not in ("unavailable", "unknown") or draft.people or draft.subject or "?" in turn.text
        if len(about) != 1 or other or not opens_with_yes(turn.text) or not about[0].shown_before(turn.written):
            return None
        return self._doubts.asked(turn, about[0])

    def _is_of_it(self, turn: Turn, asked: Sequence[Question], draft: Draft) -> bool:
        """Whether what somebody can't cover is what they are asked: they cover nobody, and name no other."""
        alone = len(asked) == 1 and asked[0].kind == "consent" and asked[0].shown_before(turn.written)
        if rows_around(self._store, turn).covering or not alone or self._names(turn, asked[0]):
            return False
        return all(meet([one], times_of(asked)) for one in stretches(draft.spans))

    def _off(self, turn: Turn, about: Sequence[Question], draft: Draft) -> Commit | None:
        """For somebody who says that they are out on the days that they are asked for, which is a no; of more or less than those,
        they are asked once more. None for what is of other days, or of others."""
        times = stretches([span for span in draft.spans if not span.undated])
        if draft.intent != "unavailable" or draft.people or draft.subject or draft.more or "?" in turn.text or len(about) != 1:
            return None
        whole = stretches(Draft.from_json(about[0].draft).spans)
        if about[0].kind != "consent" or not about[0].shown_before(turn.written):
            return None
        if not all(meet([one], whole) for one in times) and not named_in(*self._doubts.own_clock(turn, about[0])):
            return None
        sure = not {*draft.ask} & DOUBTS and not opens_with_yes(turn.text) and inside(times, whole)
        all_ = sure and not less(whole_of(about[0]), [Period(*one) for one in times])
        return self._gate.of_another(turn, about[0], yes=False) if all_ else self._doubts.asked(turn, about[0])

    def _away(self, turn: Turn, found: Question, now: datetime) -> Commit:
        """For somebody who is asked to cover and says that they are away, which names no day: then, or they are asked once more."""
        phrase = self._reads.phrase(turn, now, str(found.draft["timezone"]))
        told = heard(phrase, lambda: self._doubts.known(turn, found), self._parts.called, question=False)
        sure = told is not None and told.then and not opens_with_yes(turn.text)
        return self._gate.of_another(turn, found, yes=False) if sure else self._doubts.asked(turn, found)

    def _to(self, turn: Turn, found: Question, answer: Answer) -> Commit:
        suggests = bool(self._names(turn, found))
        cannot = any(one.bare for one in answer.of("no"))
        if answer.of("waits") and suggests and not cannot:  # "maybe ask Sam, I've got plans"
            return self.passed_on(turn, found)
        if answer.of("waits") and not (suggests and cannot) and not answer.of("asks"):
            return say(turn, f"{cards.no_hurry} {_until(found)}", Outcome("answered", "no hurry"))
        if found.kind == "swap" and (other := _other_days(found, answer)) is not None:
            return self._parts.countered(turn, found, other)
        if answer.of("no"):
            return self._no(turn, found, answer)
        if answer.of("waits") and answer.of("asks"):  # "not sure, does Max know?"
            return self.passed_on(turn, found)
        if answer.of("if"):
            terms = found.kind == "approve" or bool(answer.spans("if")) or DIGIT.search(turn.text)
            return self.passed_on(turn, found, terms=terms, returns=found.kind == "consent")
        if answer.spans("yes"):
            return self._of_times(turn, found, self._parts.shared(turn, found, answer.times("yes")))
        sure = any(one.bare and answers.takes(one.text) for one in answer.of("yes"))  # "my wife says ok, I'll do it"
        doubt = answer.of("asks") or any(one.spans or not (sure or wishes_well(one.text)) for one in answer.unread)
        return self._doubts.asked(turn, found) if doubt else self._doubts.agrees(turn, found)

    def _no(self, turn: Turn, found: Question, answer: Answer) -> Commit:
        if answer.spans("yes"):
            shares = self._parts.shared(turn, found, answer.times("yes"))
            if shares is not None and shares.part:
                return self._of_times(turn, found, shares)
        elif answer.of("yes"):
            left_out = " ".join(one.text for one in answer.of("no"))
            return self._of_times(turn, found, self._parts.shared(turn, found, left_out) if answer.spans("no") else None)
        elif answer.spans("no"):
            shares = self._parts.shared(turn, found, answer.times("no"))
            if shares is None or not shares.part or (shares.rest and found.kind == "approve"):
                return self.passed_on(turn, found)
            if shares.rest and found.kind == "consent":
                return self._parts.asked(turn, found)
        return self._gate.of_another(turn, found, yes=False, reason=self._reason(turn, found, answer))

    def _of_times(self, turn: Turn, found: Question, shares: Shares | None) -> Commit:
        """For a yes to some times."""
        if shares is None or (shares.part and not shares.rest):
            return self._doubts.agrees(turn, found)
        return self._parts.offered(turn, found, shares) if shares.part and found.kind in IN_PART else self.passed_on(turn, found)

    def _reason(self, turn: Turn, found: Question, answer: Answer) -> str:
        """What of a no whoever asked reads: all that an approver says of it; of others only what offers something else or names
        somebody, since why they can't is theirs alone."""
        first, *rest = answer.every
        words = turn.words
        if found.kind != "approve":
            offers = answer.of("if") or answer.of("asks") or answer.spans("yes") or self._names(turn, found)
            return words if offers or any(one.spans or able(one.text) for one in answer.unread) else ""
        behind = words.partition(first.text)[2].lstrip(" ,.;:!–—-")
        return (behind if first.bare and first.says == "no" else words) if rest or not first.bare else ""

    def _names(self, turn: Turn, found: Question) -> set[str]:
        """Who is named that it is not about."""
        return {*named_by(turn.text, self._parts.called)} - {*self._doubts.known(turn, found)}

    def passed_on(self, turn: Turn, found: Question, *, terms: object = False, returns: bool = False) -> Commit:
        """Whoever asked reads the words, which are neither a yes nor a no; the question stays. With ``terms`` it would be another
        deal than the card's; ``returns``, one for something else, which both hear isn't booked with it."""
        with self._store.read() as tx:
            plan = plans.get(tx, str(found.plan_id))
        words = turn.words
        asker = self._directory.webex(plan.person_id).display_name if plan is not None else ""

        def commit(tx: Tx) -> Outcome:
            questions.noted(tx, found, words, terms=bool(terms), returns=returns)
            if plan is not None:
                with to_asker(tx, plan):
                    name = turn.speaker.display_name
                    said = f"{asking.says(name, words)} {asking.not_yet(absent_of(found.state))}"
                    said = f"{said} {asking.in_return_of(name)}" if returns else said
                    on = replace(turn, speaker=replace(turn.speaker, id=plan.person_id), place=plan.place, open=None)
                    say(on, said, Outcome("answered", "passed on"))(tx)
            kind = asking.OF[found.kind]
            on_ = asking.passed_on(kind.yes, kind.no)
            on_ = f"{on_} {asking.in_return(asker)}" if returns else on_
            return say(turn, on_, Outcome("answered", "passed on"))(tx)

        return commit


def _other_days(found: Question, answer: Answer) -> Draft | None:
    """The swap that somebody offers in the place of the one that they are asked for: "only if you take my Sunday"."""
    draft = Draft.from_json(found.draft)
    known = stretches([*draft.spans, *draft.given])
    owned = [(whose(one, span), span) for one in answer.every for span in one.spans if one.says != "no" and not span.undated]
    new = [(of, replace(span, said="")) for of, span in owned if of and not meet(stretches([span]), known)]
    if len(new) != 1 or not stretches([new[0][1]]):
        return None
    of, day = new[0]
    return draft.with_(given=(day,), ask=()) if of == "mine" else draft.with_(spans=(day,), ask=())


def _until(found: Question) -> str:
    """Until when an answer is waited for, by the clocks of whoever is asked where they are known, as on their card."""
    return about.until(days.moment(found.expires_at, zone_of(found)), "")


def _pressed(one: Clause) -> Clause:
    """A clause that is the name of a button says what that says."""
    for says in ("yes", "no"):
        if not one.says and buttons.is_named(one.text, *(f"{kind} {says}" for kind in questions.OF_OTHERS)):
            return replace(one, says=says, bare=True)
    return one


def _meant(asked: Sequence[Question], answer: Answer) -> list[Question]:
    """Those of several whose times an answer names."""
    named = stretches(
        [span for says in ("yes", "no") for span in answer.spans(says) if not span.undated and span.start and span.end]
    )
    return [one for one in asked if meet(named, times_of([one]))] or list(asked)


def times_of(asked: Sequence[Question]) -> list[Stretch]:
    """What somebody is asked, as times."""
    return [(part.start, part.end) for one in asked for part in whole_of(one)]
