"""What a stand-in says of a cover that is booked with them, whether they were asked or only told: that they can't, or only for a
part, a doubt, a question, or that it's fine. Whoever asked for it hears an objection at once; what is booked stays until it is
handed back."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.cards import hello as hello_cards
from bot.people.directory import Directory
from bot.people.periods import Period, less, meet
from bot.store.rows import booked
from bot.store.rows.outcomes import Outcome
from bot.store.store import Store
from bot.talk.agreeing.covers.besides import besides
from bot.talk.agreeing.covers.covered import ONE_DAY, Covered, hand_back, names, nearest
from bot.talk.agreeing.covers.covering import Covering, gives_up
from bot.talk.agreeing.covers.dividing import Dividing
from bot.talk.agreeing.covers.passing import Passing
from bot.talk.agreeing.replying import Answer
from bot.talk.answering.requests import Requests
from bot.talk.answering.understanding import Understanding
from bot.talk.audience import Tell
from bot.talk.changing.standing import spans_of, stretches
from bot.talk.covering.in_their_place import proposed
from bot.talk.evidence.addressed import message
from bot.talk.evidence.witness import Witness, lets_be, only_asks, only_names_days, unwell
from bot.talk.evidence.witness import heard as witnessed
from bot.talk.replies import is_answer, is_no, one_line
from bot.talk.turn import Commit, Turn, rows_around, say
from bot.texts import candidates, others, spoken, telling
from intents import Draft, Phrase, Span, answers
from intents.draft import AWAY
from intents.remarks.beside import hands_back
from intents.requests.asked.phrases import named_by
from intents.requests.asked.reply import Clause, clauses, opens_with_yes, speaks_of_it
from intents.requests.asked.signs import refuses, to_all, wishes_well

FRESH = timedelta(days=7)  # in which "ok" is to what they were told
JUST_NOW = timedelta(hours=1)  # in which "I have to leave at 3" is of what they were told
A_DAY = timedelta(days=1)
LATELY = timedelta(hours=24)  # in which words that nobody understands are about it
FIGURE = re.compile(r"\d")
FACTS = {"deal", "show", "when", "why", "asker", "how", "help", "agree", "told", "booked", "within"}
DEAL = {"deal", "show"}  # by which they want to know what it is, whatever else they tell
ELSE = {"cancel", "somebody", "could", "refused"}
UNSURE = {"uncertain", "offer", "left_out", "confirm"}  # what is asked where words only may tell of an absence
OWN = ("unavailable", "replacement", "working_hours", "holiday")  # asked for by themselves where days or people are said


class Told:
    """Hears them. ``quiet`` are the hours in which nobody else is written to. Methods raise RemoteError."""

    def __init__(
        self, store: Store, directory: Directory, reads: Understanding, requests: Requests, quiet: tuple[str, str] | None
    ) -> None:
        self._store = store
        self._directory = directory
        self._divides = Dividing(directory)
        self._reads = reads
        self._requests = requests
        self._covers = Covering(store)
        self._passes = Passing(directory, self._divides, requests, quiet)

    def said(self, turn: Turn, now: datetime) -> Commit | None:
        """What is to be written; None for words about something else, and where the speaker covers nobody."""
        if turn.opens or turn.anothers is not None:
            return self._other_hours(turn, now)
        draft = self._reads.read(turn, now)
        phrase = self._reads.phrase(turn, now, draft.timezone)
        if (hands_back(phrase, spoken()) or answers.deed(turn.text, "gives_it_back")) and not draft.people:
            draft = draft.with_(intent="cancel", wish="hand_back", ask=())
        answer = Answer([_lets(one) for one in clauses(phrase)])
        asks = others.WHAT.fullmatch(text := one_line(turn.text, " .!?¿")) or others.WHOLE.fullmatch(text)
        if not (
            asks
            or draft.wish == "hand_back"
            or draft.intent == "unavailable"
            or any(one.says or one.spans for one in answer.every)
            or opens_with_yes(turn.text)
        ):
            named = named_by(turn.text, self._directory.full_name)
            other = self._in_their_place(turn, self._covers.of(turn), draft, answer) if named else None
            return other or self._ill(turn, now, draft)
        covers = self._covers.of(turn)
        other = self._in_their_place(turn, covers, self._reads.read(turn, now), answer)
        if (told := other or self._just_told(turn, now, draft, answer)) is not None:
            return told
        on = self._handed_on(turn, covers, draft)
        on = on or (self._of_its_days(turn, covers, draft, answer) if covers and not draft.more else None)
        on = on or (self._passed_on(turn, covers, draft, answer) if covers and _waits(draft, answer) else None)
        if on is not None:
            return on
        if not covers or draft.more or (draft.intent in OWN and draft.people):
            return None
        if asks:
            return self._agrees(turn, covers[0], None)
        if answer.spans("yes") and not answer.of("no") and draft.wish != "hand_back":
            return self._in_part(turn, covers, draft, answer)
        if draft.wish == "hand_back" or answer.of("no") or draft.intent == "unavailable":
            return self._objects(turn, covers, draft, answer) or self._ill(turn, now, draft)
        if any(one.says in ("if", "asks", "waits") or one.spans for one in answer.every):
            return self._passed_on(turn, covers, draft, answer)
        if not answer.every[0].bare:
            return self._ill(turn, now, draft)
        phrase = self._reads.phrase(turn, now, draft.timezone)
        whole = [(one.start, one.end) for one in covers[0].whole]
        if not draft.recurrence and not to_all(
            phrase, whole, self._directory.full_name, [turn.speaker.display_name, *self._divides.names_of(covers[0])]
        ):
            return self._passes.on(turn, covers[0]) if now - covers[0].plan.created_at <= FRESH else None
        return self._agrees(turn, covers[0], now)

    def _other_hours(self, turn: Turn, now: datetime) -> Commit | None:
        """For what they can do and what not, said while the card is open that hands some of a cover back: that is of the whole
        cover, and no correction of what goes."""
        card = turn.opens[0] if len(turn.opens) == 1 and not is_answer(turn.text) else None
        goes = Draft.from_json(card.draft) if card is not None and card.draft else None
        if card is None or goes is None or goes.wish != "hand_back" or goes.recurrence or turn.anothers is not None:
            return None
        turn, draft = replace(turn, open=card), self._reads.read(turn, now)
        meant = [one for one in self._covers.of(turn) if not goes.spans or meet(stretches(goes.spans), stretches(one.draft.spans))]
        rest = self._divides.refused(turn, meant[0], draft) if len(meant) == 1 and not draft.people else []
        if not rest:
            return None
        return self._passes.back(turn, meant, hand_back(turn, draft.now, meant[0], spans_of(rest)), "")

    # ---- what they ask, and what nobody else has understood --------------------------------------------------------------------

    def asked(self, turn: Turn, now: datetime) -> Commit | None:
        """For a question about a cover of which they were told just now: when it is, and who has booked it, or whether somebody
        else may do it; None for other words."""
        found, text = self._new(turn, now), one_line(turn.text, " .!?¿")
        if found is None:
            return None
        if others.WHAT.fullmatch(text) or others.WHOLE.fullmatch(text):
            return self._facts(turn, found)
        if answers.takes(turn.text) is False:  # a no asks nothing
            return None
        draft = self._reads.read(turn, now) if refuses(turn.text) else None
        if draft is not None and not draft.spans and (divided := self._divided(turn, found, draft, sure=False)) is not None:
            return divided  # "can't do the last day"
        told = self._witness(turn, now, found)
        deal = told is not None and bool({*told.topics} & DEAL) and only_asks(self._reads.phrase(turn, now, found.draft.timezone))
        if (
            told is None
            or not (deal or (told.asks and not told.besides))
            or told.person not in ("", *self._divides.names_of(found))
        ):
            return None
        if told.spans and not (deal and all(meet([one], stretches(found.draft.spans)) for one in stretches(told.spans))):
            return None
        if told.topics and {*told.topics} <= ELSE:
            return self._hands_back(turn, found, self._reads.read(turn, now))
        return self._facts(turn, found) if told.topics and {*told.topics} <= FACTS else None

    def left(self, turn: Turn, now: datetime) -> Commit | None:
        """For words that nobody has understood, of somebody who was told of a cover just now: what is for whoever asked is passed
        on, what wants somebody else hands it back, and for the rest they read what they cover and what to say. None where they mean
        something else."""
        found = self._new(turn, now)
        draft = self._reads.read(turn, now) if found is not None else None
        if hello_cards.small_talk(turn.text) is not None:
            return None
        if found is None or draft is None:
            return self._freed(turn, now)
        if only_names_days(self._reads.phrase(turn, now, draft.timezone)):
            return None  # "and tomorrow?" is of that day
        if _only_kind(turn.text):
            return self._passes.wishes(turn, found)
        told = self._witness(turn, now, found)
        wants = {*told.wants, *told.topics} if told is not None else set()
        if "relay" in wants and draft.intent in ("unknown", "decline", "approve", "unavailable"):
            words = message(turn.text, self._directory.full_name)
            parts = clauses(self._reads.phrase(replace(turn, text=words), now, draft.timezone))
            no = any(one.says == "no" for one in parts) or is_no(words) or (words == turn.text and refuses(words))
            cannot = no or hands_back(self._reads.phrase(turn, now, draft.timezone), spoken())
            return self._hands_back(turn, found, draft) if cannot else self._passes.on(turn, found)
        if (divided := self._divided(turn, found, draft, sure=not (refuses(turn.text) or (told and told.then)))) is not None:
            return divided
        if told is not None and told.then and draft.intent == "unavailable" and not draft.spans:  # "I'm booked that day"
            return self._passes.on(turn, found) if FIGURE.search(turn.text) else self._hands_back(turn, found, draft)
        if draft.intent != "unknown" and not (draft.wish in ("team", "rank") and not draft.spans):
            return None
        answer = Answer(clauses(self._reads.phrase(turn, now, draft.timezone)))
        if answer.every and refuses(turn.text) and (back := self._of_it(turn, found, draft, answer)) is not None:
            return back
        called = {name for word in turn.text.split() if (name := self._directory.full_name(word.strip(".,;:!?")))}
        others_ = called - {*self._divides.names_of(found)}
        if wants & ELSE or (others_ and "?" not in turn.text):
            return self._hands_back(turn, found, draft)
        return say(turn, self._covers.all_of(turn) or candidates.told_unknown(*self._of(found)), Outcome("answered", "covers"))

    def _freed(self, turn: Turn, now: datetime) -> Commit | None:
        """For somebody who was told last that they cover no more: that it is so."""
        around = rows_around(self._store, turn)
        plan = around.covering[0] if around.covering and turn.place.direct and not turn.opens and turn.anothers is None else None
        if plan is None or not gives_up(plan, turn.speaker.id) or now - plan.created_at > LATELY or around.asked:
            return None
        talked = around.last is not None and around.last.created_at > plan.created_at
        if talked or self._reads.read(turn, now).intent not in ("unknown", "approve", "decline"):
            return None
        told = next(one for one in map(Tell.of, plan.tells) if one.kind == "stand_in" and one.person_id == turn.speaker.id)
        with self._store.read() as tx:
            left = besides(tx, [told], ())
        still = f"\n\n{telling.besides(told.absent, left)}" if left else ""
        return say(turn, f"{candidates.freed(told.absent, told.when)}{still}", Outcome("answered", "covers no more"))

    def _new(self, turn: Turn, now: datetime) -> Covered | None:
        """The cover of which they were told last, in a day and after which nothing else was talked of here."""
        if turn.opens or turn.anothers is not None or not turn.place.direct or is_answer(turn.text):
            return None
        around = rows_around(self._store, turn)
        covers = self._covers.of(turn) if not around.asked else []
        if not covers or now - covers[0].plan.created_at > LATELY:
            return None
        return covers[0] if around.last is None or around.last.created_at < covers[0].plan.created_at else None

    def _witness(self, turn: Turn, now: datetime, found: Covered) -> Witness | None:
        phrase = self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker))
        return witnessed(phrase, lambda: self._divides.names_of(found), self._directory.full_name, question=False)

    def _of(self, found: Covered) -> tuple[str, str, str]:
        """Who is out, when, and who has asked for it."""
        asker = self._directory.webex(found.plan.person_id).display_name
        return found.told.absent, found.when, asker

    def _facts(self, turn: Turn, found: Covered) -> Commit:
        return say(turn, self._covers.all_of(turn) or candidates.cover_is(*self._of(found)), Outcome("answered", "covers"))

    def _hands_back(self, turn: Turn, found: Covered, read: Draft) -> Commit:
        """It is shown what they would hand back, and whoever asked reads their words, where they tell nothing of their own."""
        why = read.intent in AWAY and not read.people  # "je suis en congé ce jour-là"
        return self._passes.back(turn, [found], hand_back(turn, read.now, found, found.draft.spans), "" if why else turn.words)

    # ---- they can't ------------------------------------------------------------------------------------------------------------

    def _ill(self, turn: Turn, now: datetime, read: Draft) -> Commit | None:
        """For somebody who tells that they are ill, and no day: what they cover today, or were told of just now, is shown as it
        would go back. Nobody hears of it before that."""
        if (
            read.intent not in ("unknown", "unavailable")
            or read.spans
            or not unwell(turn.text)
            or named_by(turn.text, self._directory.full_name)
        ):
            return None
        for one in self._covers.of(turn):
            today = datetime.combine(now.astimezone(ZoneInfo(one.draft.timezone)).date(), time())
            due = [part for part in one.every if part.meets(Period(today, today + ONE_DAY))]
            if due or now - one.plan.created_at <= LATELY:
                spans = spans_of(one.around(due)) if due else one.draft.spans
                back = Draft("cancel", turn.text, read.now, one.draft.timezone, spans=spans, wish="hand_back")
                return self._requests.new(turn, back)
        return None

    def _objects(self, turn: Turn, covers: Sequence[Covered], draft: Draft, answer: Answer) -> Commit | None:
        """What it means is shown, and whoever asked for it hears it at once. An absence of their own comes after it."""
        theirs = refuses(turn.text) and any(names(turn.text, one) for one in covers)  # "can't do Alex's Tuesday"
        away = () if draft.wish == "hand_back" or answer.of("no") or theirs else (draft.with_(subject=()),)
        spans = draft.spans if away or draft.wish == "hand_back" else tuple(answer.spans("no"))
        if not away and any(not span.all_day for span in answer.spans("no")):  # "not before 11", by their clocks
            first = nearest(covers, answer.spans("no"))
            spans = spans_of(self._divides.within(first, answer.times("no"), draft))
            if not spans:
                return self._passes.on(turn, first)
            draft = hand_back(turn, draft.now, first, spans)
        meant = [one for one in covers if not spans or one.draft.recurrence or meet(stretches(spans), stretches(one.draft.spans))]
        if not meant or (away and not spans):
            return None
        if away and turn.text.rstrip().endswith("?"):  # "so I'm free tomorrow?"
            return self._facts(turn, meant[0])
        if draft.wish != "hand_back":
            draft = Draft("cancel", turn.text, draft.now, draft.timezone, spans=spans, wish="hand_back", more=away)
        proposes = answer.of("asks") or answer.of("if") or answer.spans("yes")
        return self._passes.back(turn, meant, draft, turn.words if proposes else "")

    def _handed_on(self, turn: Turn, covers: Sequence[Covered], draft: Draft) -> Commit | None:
        """For an absence of their own, with somebody in their place, in which they cover: that cover goes back, and whoever is out
        is asked about whom they name. What they have on call themselves then comes after it."""
        days = stretches(draft.spans) if draft.intent in AWAY and draft.people else []
        meant = [one for one in covers if not one.draft.recurrence and meet(days, stretches(one.draft.spans))]
        if not meant or draft.subject or draft.recurrence or draft.more or {*draft.people} & {*self._absent_of(meant)}:
            return None
        whole = [part for one in meant for part in one.whole]
        own = [one for one in self._shifts(turn, draft.spans, draft.timezone) if less([one], whole)]
        back = hand_back(turn, draft.now, meant[0], draft.spans)
        back = back.with_(more=(draft,) if own else (), unplaced=draft.people if len(draft.people) == 1 else ())
        return self._passes.back(turn, meant, back, turn.words)

    def _in_their_place(self, turn: Turn, covers: Sequence[Covered], draft: Draft, answer: Answer) -> Commit | None:
        """For somebody else who is to cover in their place, all of it or a part, where they say no more: whoever asked is shown it,
        and it stays with them until that is changed."""
        own = draft.intent not in (*AWAY, "edit", "unknown") or (draft.intent == "unavailable" and not draft.ask)
        if own or draft.wish or draft.more or draft.asked is not None or answer.of("no") or refuses(turn.text):
            return None
        dated = stretches([span for one in answer.every for span in one.spans if not span.undated])
        meant = [
            (one, name, part)
            for one in covers
            if not one.draft.recurrence
            and names(turn.text, one)
            and (name := self._divides.another(turn, one))
            and (part := self._divides.given_to(turn, one, name, draft, answer, whole=not dated)) is not None
        ]
        if len(meant) != 1:
            return None
        one, name, part = meant[0]
        if not part:  # "Jo could do half of it"
            return self._passes.on(turn, one)
        with self._store.read() as tx:
            made, now = booked.of_plan(tx, one.plan.id), tx.now
        at = {who: self._passes.awake(who, one, now) for who in one.concerns}
        return proposed(turn, one.plan, made.record_ids, part, name, one.told.absent, at) if made is not None else None

    def _absent_of(self, covers: Sequence[Covered]) -> list[str]:
        """Those for whom they cover, by each part of their names."""
        return [part for one in covers for part in (one.told.absent, *one.told.absent.split())]

    def _just_told(self, turn: Turn, now: datetime, draft: Draft, answer: Answer) -> Commit | None:
        """For what is about the cover of which they were told just now."""
        replies = opens_with_yes(turn.text) and draft.wish != "hand_back"
        refuses_ = bool(answer.of("no") or draft.wish == "hand_back")
        fresh = self._new(turn, now)
        if fresh is None:
            return None
        if (divided := self._divided(turn, fresh, draft, sure=not replies)) is not None:
            return divided
        said = self._replied(turn, fresh, draft, answer) if replies else None
        return said or (self._of_it(turn, fresh, draft, answer) if refuses_ else None)

    def _divided(self, turn: Turn, found: Covered, draft: Draft, *, sure: bool = True) -> Commit | None:
        """For what they can do of the cover, by its own days and hours, or only can't where it is not ``sure``: the rest goes back.
        None for all of it, and where others are named or something is asked."""
        if draft.people or draft.more or "?" in turn.text:
            return None
        share = self._divides.shared(turn, found, draft, gives_back=refuses(turn.text))
        if share is None or share.vague or share.terms or share.names:
            return None
        if share.sure < sure and not (share.leaves and self._store.clock() - found.plan.created_at <= JUST_NOW):
            return None
        rest = self._divides.left(found, share)
        if not rest or rest == found.whole:
            return None
        return self._passes.back(turn, [found], hand_back(turn, draft.now, found, spans_of(rest)), "")

    def _replied(self, turn: Turn, found: Covered, draft: Draft, answer: Answer) -> Commit | None:
        """For what begins as a yes to the cover of which they were told just now, and leaves something out: that goes back,
        and what can't be told is passed on. None for a plain yes, and for an absence of their own that they tell besides."""
        days = stretches([span for one in answer.every for span in one.spans if not span.undated])
        apart = (
            bool(days) and not meet(days, stretches(found.draft.spans)) and not found.draft.recurrence and "offer" not in draft.ask
        )
        own = draft.intent in OWN and not draft.ask and (bool(days) or draft.intent != "unavailable")
        if draft.people or turn.text.rstrip().endswith("?") or apart or own:
            return None
        rest = self._divides.refused(turn, found, draft, gives_back=False)
        if rest and rest != found.whole:
            back = hand_back(turn, draft.now, found, spans_of(rest))
            return self._passes.back(turn, [found], back, "")
        phrase = Phrase(turn.text, draft.now, draft.timezone)
        whole = [(one.start, one.end) for one in found.every]
        all_ = to_all(phrase, whole, self._directory.full_name, [turn.speaker.display_name, *self._divides.names_of(found)])
        more = any(one.spans or one.says != "yes" for one in answer.every)
        return None if rest or all_ or not more else self._passes.on(turn, found)

    def _of_it(self, turn: Turn, found: Covered, draft: Draft, answer: Answer) -> Commit | None:
        """For a no to the cover of which they were told just now: its days and hours are called as they are in it."""
        named, first = bool(draft.people), answer.every[0]
        if not (draft.spans or answer.spans("no")) and named and first.says == "no" and first.bare:
            return self._hands_back(turn, found, draft)  # "can't do it sorry, ask Lee maybe"
        share = self._divides.shared(turn, found, draft)
        if share is not None and share.vague and not draft.spans:  # "I can't do all of it"
            return self._passes.on(turn, found)
        rest = self._divides.left(found, share)
        whole = bool(rest) and rest == found.whole
        if not rest or (whole and not (draft.spans and answer.of("no"))):
            return None
        back = hand_back(turn, draft.now, found, spans_of(rest))
        return self._passes.back(turn, [found], back, turn.words if named else "")

    def _of_its_days(self, turn: Turn, covers: Sequence[Covered], draft: Draft, answer: Answer) -> Commit | None:
        """For a no to days that are those of a cover, where the next of that name are neither covered nor a shift of their own:
        "can't make the 19th", of a cover in December."""
        gives, spans = draft.wish == "hand_back", [*draft.spans, *answer.spans("no")]
        literal = stretches([span for span in spans if not span.undated])
        objects = gives or bool(answer.of("no")) or bool(draft.people and (answer.of("if") or answer.of("asks")))
        if not objects or not literal or any(meet(literal, stretches(one.draft.spans)) for one in covers):
            return None
        if not gives and self._on_call(turn, tuple(spans), draft.timezone):
            return None
        found = [(one, rest) for one in covers if (rest := self._divides.refused(turn, one, draft))]
        if len(found) != 1:
            return None
        (one, rest), words = found[0], turn.words
        back = hand_back(turn, draft.now, one, spans_of(rest))
        return self._passes.back(turn, [one], back, words if draft.people else "")

    def _on_call(self, turn: Turn, spans: tuple[Span, ...], zone: str) -> bool:
        return bool(self._shifts(turn, spans, zone))

    def _shifts(self, turn: Turn, spans: tuple[Span, ...], zone: str) -> list[Period]:
        """Theirs in some days, by the clocks of a zone; covered ones too."""
        contact = self._directory.person(turn.speaker).contact_id
        if contact is None:
            return []
        return [Period(*one) for span in spans for one in self._directory.duties(contact, span, zone)]

    def _in_part(self, turn: Turn, covers: Sequence[Covered], draft: Draft, answer: Answer) -> Commit | None:
        """Of a part the rest is what they can't."""
        for one in covers:
            taken = self._divides.within(one, answer.times("yes"), draft)
            rest = less(one.whole, taken)
            if taken:
                if not rest:
                    return self._agrees(turn, one, None)
                back = hand_back(turn, draft.now, one, spans_of(rest))
                return self._passes.back(turn, [one], back, turn.words)
        return None

    # ---- they say something else of it -----------------------------------------------------------------------------------------

    def _passed_on(self, turn: Turn, covers: Sequence[Covered], draft: Draft, answer: Answer) -> Commit | None:
        """A doubt, or a question that is about it: whoever asked for it reads it."""
        spans = [span for says in ("if", "asks") for span in answer.spans(says)]
        meant = next((one for one in covers if not spans or meet(stretches(spans), stretches(one.draft.spans))), covers[0])
        about = (
            answer.of("if")
            or answer.of("waits")
            or any(one.spans and not one.says for one in answer.every)
            or draft.people
            or names(turn.text, meant)
            or speaks_of_it(turn.text)
        )
        if not about or draft.intent == "help" or (draft.intent in OWN and not draft.ask) or draft.asked is not None:
            return None
        return self._passes.on(turn, meant)

    def _agrees(self, turn: Turn, found: Covered, now: datetime | None) -> Commit | None:
        """That it's fine: soon after they were told, where nothing else can be meant."""
        if now is not None and now - found.plan.created_at > FRESH:
            return None
        return say(turn, candidates.you_cover(found.told.absent, found.when), Outcome("answered", "covers"))


def _only_kind(text: str) -> bool:
    """Whether words wish well, and say nothing else that isn't kind."""
    parts = [part for part in re.split(r"[,.;:!\n]+", text) if part.strip()]
    wishes = [wishes_well(part) for part in parts]
    return any(wishes) and all(one or hello_cards.is_courtesy(part) for one, part in zip(wishes, parts, strict=True))


def _lets(one: Clause) -> Clause:
    """A clause that leaves things as they are is a yes to what is booked: "leave it"."""
    return replace(one, says="yes") if one.says == "no" and one.bare and lets_be(one.text) else one


def _waits(draft: Draft, answer: Answer) -> bool:
    """Whether words are a condition, or ask for time, and only may tell of an absence: "only if Lee takes my Friday"."""
    return bool(answer.of("if") or answer.of("waits")) and not answer.of("no") and bool({*draft.ask} & UNSURE)
