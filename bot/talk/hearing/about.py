"""Questions about a card: "what does calendar mean?", "who is Priya Shah?", "why 27 November?", "show the exact call".

They are answered from what is kept with the card, and leave it open. Without a card they are about what was asked of the speaker by
others, and else about what was booked last, for a day.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from itertools import islice
from typing import Any

from bot.cards.card import Posted, clean, post
from bot.people.directory import Directory
from bot.people.periods import meet
from bot.store.rows import plans, questions
from bot.store.rows.outcomes import Outcome
from bot.store.rows.plans import StoredCall
from bot.store.rows.questions import Question
from bot.store.state import State
from bot.store.store import Store
from bot.talk.agreeing.needed import Asked
from bot.talk.agreeing.others import Others
from bot.talk.audience import Tell
from bot.talk.changing.standing import stretches
from bot.talk.covering.behalf import absent_of
from bot.talk.hearing import came_of
from bot.talk.hearing.prospects import Card, dates, free, later, named, paged
from bot.talk.hearing.theirs import Theirs
from bot.talk.hearing.which import in_short, label, words
from bot.talk.offers import limits
from bot.talk.offers.parted import Parted
from bot.talk.replies import one_line
from bot.talk.turn import Commit, Instead, Turn, rows_around, say
from bot.texts import about as texts
from bot.texts import asking, cards, days
from bot.texts import others as others_texts
from intents import Draft
from intents.draft import AWAY
from intents.plan import occurrences
from intents.when import find

LAST = timedelta(hours=24)  # for which a question is about what was booked last
ALIVE = ("approved", "waiting")
FAR = timedelta(days=3650)
LONGEST = 200  # letters of a question
MOST_CALLS = 6
MOST_TIMES = 12  # of what repeats


class About:
    """Answers such questions. Reads the rows, and who has to agree."""

    def __init__(self, store: Store, directory: Directory, others: Others) -> None:
        self._store = store
        self._directory = directory
        self._others = others
        self._theirs = Theirs(store, directory)

    def said(self, turn: Turn) -> Commit | None:
        """The answer; None where the words are no question about a card. Raises RemoteError."""
        text = one_line(turn.text, " .!?¿")
        if texts.WAITING.fullmatch(text):
            return say(turn, self._waiting(turn), Outcome("answered", "what waits"))
        forms = texts.ASKED if len(text) <= LONGEST else ()
        asked = [(topic, match) for topic, form in forms if (match := form.fullmatch(text))]
        card = self.card(turn) if asked else None
        if card is None:
            return None
        said = self._answered(turn, card, asked)
        if said is None and card.plan is None and (last := self._last(turn)) is not None:
            said = self._answered(turn, last, asked)  # a mere question knows little, what was booked more
        return say(turn, said, Outcome("answered", "about the card")) if said is not None else None

    def _answered(self, turn: Turn, card: Card, asked: Sequence[tuple[str, re.Match[str]]]) -> Posted | None:
        for topic, match in asked:
            what = next(filter(None, match.groups()), "").strip()
            if answer := self._answers[topic](self, turn, card, what):
                return answer if isinstance(answer, Posted) else Posted(f"{answer} {self.state(card)}".strip())
        return None

    def answered(self, turn: Turn, card: Card, topic: str, what: str = "") -> str | None:
        """The answer about a topic of a card; None where it has none. Raises RemoteError."""
        answer = self._answers[topic](self, turn, card, what)
        return answer.markdown if isinstance(answer, Posted) else answer

    def needed(self, turn: Turn, found: Question) -> Sequence[Asked]:
        """Who has to say yes beside the speaker. Raises Instead where nobody could."""
        return self._others.needed.of(turn, found)

    def _waiting(self, turn: Turn) -> str:
        """What waits for the speaker's answer; in a group space only what is open there."""
        lines = [label(one) for one in turn.opens]
        with self._store.read() as tx:
            theirs = [one for one in questions.asked_of(tx, turn.speaker.id) if turn.place.direct]
            asked = [(one, plans.get(tx, str(one.plan_id))) for one in theirs]
        for one, plan in asked:
            who = self._directory.webex(plan.person_id).display_name if plan else ""
            lines.append(texts.asked_by(asking.OF[one.kind].title(who, absent_of(one.state).name), in_short(one)))
        return texts.waits_for_you(lines) if lines else texts.nothing_for_you

    def card(self, turn: Turn) -> Card | None:
        """The speaker's card that is open here, in this thread before another; else what others ask them, or what was last."""
        thread, now = turn.place.thread_id, self._store.clock()
        here = [one for one in turn.opens if thread is not None and one.place.thread_id == thread] or list(turn.opens)
        found = next((one for one in reversed(here) if now < one.expires_at and one.draft), None)
        theirs = None if found or not turn.place.direct else next(iter(rows_around(self._store, turn).asked), None)
        one = found or theirs
        if one is None or not one.draft:
            return self._last(turn)
        with self._store.read() as tx:
            plan = plans.get(tx, one.plan_id) if one.plan_id else None
            calls = plans.calls(tx, one.plan_id) if one.plan_id else []
        return Card(Draft.from_json(one.draft), one.state, one, plan, calls, theirs=found is None)

    def _last(self, turn: Turn) -> Card | None:
        """What was approved last here, in a day."""
        around = rows_around(self._store, turn)
        last, asked = around.last, next(iter(around.asks), None)
        if last is None or self._store.clock() - last.created_at > LAST:
            return None
        with self._store.read() as tx:
            # Of several who may cover each has a plan, and the one made last is of who comes last.
            if last.status == "waiting" and asked is not None:
                last = plans.get(tx, str(asked.plan_id)) or last
            elif last.status == "replaced":
                last = next((one for one in plans.of_event(tx, last.event_id) if one.status == "approved"), last)
            if not last.draft or last.status not in ALIVE:
                return None
            asked = asked if last.status == "waiting" else questions.that_approved(tx, last.id)
            return Card(Draft.from_json(last.draft), asked.state if asked else State(), None, last, plans.calls(tx, last.id))

    @staticmethod
    def state(card: Card) -> str:
        """What is said behind an answer: that the card is still open, where it is."""
        return texts.STILL_OPEN if card.found is not None else ""

    # ---- what, who, where, why -----------------------------------------------------------------------------------------------

    def _meaning(self, _: Turn, card: Card, what: str) -> str | None:
        said = " ".join(words(what))
        if (meant := texts.MEANINGS.get(said)) is None:
            return None
        line = next((texts.fact(label, value) for label, value in card.facts if label.casefold() == said), "")
        return f"{meant} {line}".strip()

    def _who(self, turn: Turn, card: Card, what: str) -> str | None:
        people: list[dict[str, Any]] = list(card.state.get("people", {}).values())
        subject = card.state.get("subject")
        on = card.fact(cards.calendar)
        if not what or what.casefold() in texts.COVERING:
            if (parted := Parted.kept(card.state)) is not None and card.found is not None:
                return parted.told(absent_of(card.state))
            if not people:
                return texts.nobody_covers if card.facts and cards.cover in dict(card.facts) else None
            if card.found is None and card.plan is not None and card.plan.status == "waiting" and not card.theirs:
                return self._agree(turn, card, what)  # nobody covers until they say yes
            return " ".join(self._described(turn, one, "covers", on) for one in people)
        for one, part in [*((one, "covers") for one in people), *([(subject, "out")] if subject else [])]:
            if named(what, str(one["name"])):
                return self._described(turn, one, part, on)
        asker = self._directory.webex(card.plan.person_id) if card.theirs and card.plan else None
        if asker is not None and (named(what, asker.display_name) or what.casefold() in texts.ASKING):
            return texts.who(asker.display_name, next(iter(asker.emails), ""), "asks", "")
        return None

    def _described(self, turn: Turn, one: Mapping[str, Any], part: str, on: str) -> str:
        return texts.who(str(one["name"]), str(one.get("email") or "") if turn.place.direct else "", part, on)

    def _calendar(self, _: Turn, card: Card, __: str) -> str | None:
        name = card.fact(cards.calendar)
        if name:
            return texts.why_calendar(name, on_call=bool(card.state.get("among")))
        asks = card.found is not None and card.found.kind == "choose" and "calendars" in (card.found.picks or ({},))[0]
        return texts.which_of([str(label) for label in card.state["labels"]]) if asks else None

    def _why(self, turn: Turn, card: Card, what: str) -> str | None:
        if card.theirs:  # that is for whoever asked to say
            return None
        said = what.casefold()
        if said in texts.WHY_CALENDAR or (said and named(what, card.fact(cards.calendar))):
            return self._calendar(turn, card, what)
        if said in texts.WHY_DAY:
            return texts.why_all_day if any(span.all_day for span in card.draft.spans) else None
        for name, one in card.state.get("people", {}).items():
            if said and (named(what, str(one["name"])) or named(what, name)):
                return texts.why_person(name, str(one["name"]))
        spans = find(what, now=card.draft.now, timezone=card.draft.timezone, alone=True).spans if what else ()
        if said not in texts.THAT and not spans:
            return None
        if spans and not meet(stretches(spans), stretches(card.draft.spans)):
            return texts.why_other(what, dates(card))
        pairs = [(span.said, days.span(span)) for span in card.draft.spans if span.said]
        why = [texts.why_words(pairs)] if pairs else []
        why += [texts.assumed(card.draft.assumed)] if card.draft.assumed else []
        return " ".join([*why, texts.tell_me_if_not]) if why else None

    def _when(self, _: Turn, card: Card, __: str) -> str | None:
        if card.theirs and card.found is not None and card.draft.wish == "swap":  # of which both halves are meant
            return self._theirs.wanted(card.found)
        series = card.draft.recurrence and card.plan is not None and card.draft.intent in AWAY
        times = islice(occurrences(card.draft, card.draft.spans[0]), MOST_TIMES) if series else ()
        return f"{days.spans(times) or dates(card)}." if card.draft.spans else None

    # ---- what is sent, until when, by whose leave -----------------------------------------------------------------------------

    def _call(self, _: Turn, card: Card, __: str) -> Posted | None:
        if not card.calls:
            return None
        shown = [_exact(call) for call in card.calls[:MOST_CALLS]]
        rest = [cards.more(len(card.calls) - MOST_CALLS)] if len(card.calls) > MOST_CALLS else []
        booked = card.plan is not None and card.plan.status == "approved"
        state = texts.IS_SENT if booked else self.state(card)
        return post(lambda room: "\n\n".join(filter(None, [*(one[: 40 * room] for one in shown), *rest, state])))

    def _until(self, _: Turn, card: Card, __: str) -> str | None:
        if card.found is None and card.plan is not None and card.plan.status == "waiting":
            with self._store.read() as tx:
                ends = [one.expires_at for one in questions.asked_of_others(tx, card.plan.id)]
            return texts.until(days.moment(min(ends), card.draft.timezone), "") if ends else None
        if card.found is None:
            return f"{texts.nothing_waits} {dates(card)}." if card.draft.spans else texts.nothing_waits
        with self._store.read() as tx:
            moment, why = limits.answer_by(card.draft, tx.now, FAR)
        reason = why if abs(moment - card.found.expires_at) < timedelta(minutes=1) else ""
        return texts.until(days.moment(card.found.expires_at, card.draft.timezone), reason)

    def _agree(self, turn: Turn, card: Card, __: str) -> str | None:
        if card.plan is None:
            return None
        if card.theirs:
            return " ".join([texts.agree_you, *self._others_said(turn, card)])
        told = list(dict.fromkeys(tell.name for tell in map(Tell.of, card.plan.tells) if tell.name))
        if card.found is None:
            if card.plan.status == "approved":
                return self._theirs.of_plan(turn, card.plan, "") or texts.agree_done(told)
            names = [self._directory.webex(person).display_name for person in self._still(turn, card.plan.id)]
            return texts.agree_still(names, absent_of(card.state)) if names else texts.nothing_waits_any_more
        try:
            asked = self.needed(turn, card.found)
        except Instead:
            return texts.agree_nobody
        return texts.agree(list(dict.fromkeys(one.person.name for one in asked)), told)

    def _others_said(self, turn: Turn, card: Card) -> list[str]:
        """What others who are asked about the same plan have answered."""
        with self._store.read() as tx:
            every = questions.come_of(tx, [card.found.event_id]) if card.found is not None else []
        same = [one for one in every if card.found and one.plan_id == card.found.plan_id and one.kind in questions.OF_OTHERS]
        known = [one for one in same if one.person_id != turn.speaker.id and one.status in ("answered", "standing")]
        names = [clean(self._directory.webex(one.person_id).display_name, 60) for one in known]
        return [others_texts.ANSWERS[one.status](name, dates(card)) for one, name in zip(known, names, strict=True)]

    def _still(self, turn: Turn, plan_id: str) -> list[str]:
        """Who is asked about a plan and hasn't answered; where several may cover, all who are asked at once."""
        with self._store.read() as tx:
            asked = questions.asked_by(tx, turn.speaker.id, turn.place.space_id)
            roots = {one.state["round"]["root"] for one in asked if one.plan_id == plan_id and "round" in one.state}
            same = [one for one in asked if one.plan_id == plan_id or one.state.get("round", {}).get("root") in roots]
        return [one.person_id for one in reversed(same)]

    def _booked(self, turn: Turn, card: Card, _: str) -> str | None:
        waits = card.found is None and card.plan is not None and card.plan.status == "waiting"
        return self._agree(turn, card, "") if waits else came_of.booked_(self._store, self._directory, card)

    def _told(self, _: Turn, card: Card, what: str) -> str | None:
        return came_of.told(self._store, self._directory, card, what)

    def _left(self, turn: Turn, card: Card, _: str) -> str | None:
        if card.found is None and card.plan is not None and card.plan.status == "waiting":
            return self._agree(turn, card, "")  # of what waits for others, what is missing is their answer
        said = [texts.left_out(card.draft.left_out)] if card.draft.left_out else []
        said += [texts.assumed(card.draft.assumed)] if card.draft.assumed else []
        return " ".join(said) or texts.nothing_left_out

    def _all(self, turn: Turn, card: Card, _: str) -> Posted | None:
        if card.plan is None:
            return None
        if card.theirs and card.found is not None:
            return Posted(self._theirs.wanted(card.found) or "")
        title = f"**{clean(card.plan.title)}**" if card.found is not None else self._booked(turn, card, "")
        return Posted("\n\n".join(filter(None, (title, texts.card(card.plan.facts), self.state(card)))))

    # ---- whether it is done, and what whoever covers is in for -----------------------------------------------------------------

    def _done(self, turn: Turn, card: Card, what: str) -> str | None:
        """What isn't booked yet; what is, is looked up where it stands."""
        if card.theirs or card.plan is None:
            return None
        if card.found is not None:
            return texts.not_yet
        return self._agree(turn, card, what) if card.plan.status == "waiting" else None

    _answers: Mapping[str, Callable[["About", Turn, Card, str], Posted | str | None]] = {
        "later": later,
        "done": _done,
        "paged": paged,
        "free": free,
        "call": _call,
        "until": _until,
        "booked": _booked,
        "told": _told,
        "agree": _agree,
        "left": _left,
        "all": _all,
        "calendar": _calendar,
        "why": _why,
        "who": _who,
        "meaning": _meaning,
        "when": _when,
    }


def _exact(call: StoredCall) -> str:
    """A call as it is sent, in a block of code that nothing in it can end."""
    body = json.dumps(json.loads(call.body), indent=1).replace("`", "\\u0060") if call.body else cards.no_body
    return f"{call.sentence}:\n```\n{call.method} {call.path}\n{body}\n```"
