"""What is said to what words bear witness to: by those who answer it elsewhere too, about what is open here, about what others ask
the speaker, or about what was booked last."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.people.directory import Directory
from bot.people.periods import meet
from bot.store.rows import plans
from bot.store.rows.questions import Question
from bot.store.store import Store
from bot.talk.answering import picks
from bot.talk.answering.requests import Requests
from bot.talk.audience import Tell
from bot.talk.covering.behalf import absent_of
from bot.talk.evidence.heard import Answer, Heard, dated
from bot.talk.evidence.rota import Rota
from bot.talk.hearing import came_of
from bot.talk.hearing.about import LAST, About
from bot.talk.hearing.prospects import Card
from bot.talk.hearing.theirs import Theirs
from bot.talk.listing.asked import Questions
from bot.talk.offers.asking import asked_again
from bot.talk.turn import Commit, Instead
from bot.texts import about as texts
from bot.texts import asking, cards, days, others
from intents import Draft
from intents.draft import AWAY


class Answers:
    """Gives them. Methods raise RemoteError."""

    def __init__(
        self, store: Store, directory: Directory, about: About, theirs: Theirs, asked: Questions, requests: Requests
    ) -> None:
        self._store = store
        self._directory = directory
        self._about = about
        self._theirs = theirs
        self._requests = requests
        self._rota = Rota(store, directory, about, asked, requests)

    def to(self, topic: str, on: Heard) -> Answer:
        """The answer about a topic; None where it can't be told here."""
        own = self._topics.get(topic)
        return own(self, on) if own is not None else self._rota.to(topic, on)

    # ---- what it is --------------------------------------------------------------------------------------------------------------

    def _call(self, on: Heard) -> Answer:
        return self._about.answered(on.turn, on.card, "call") if on.card is not None else None

    def _calendar(self, on: Heard) -> Answer:
        if on.theirs is not None:  # what is said of whose shifts are there is for whoever asked
            return texts.fact(cards.calendar, name) if (name := on.theirs.fact(cards.calendar)) else None
        return self._about.answered(on.turn, on.card, "calendar") if on.card is not None else None

    def _whom(self, on: Heard) -> Answer:
        return self._about.answered(on.turn, on.card, "who", on.found.person) if on.card is not None else None

    # ---- others --------------------------------------------------------------------------------------------------------------

    def _told(self, on: Heard) -> Answer:
        card, name = on.card, on.found.person
        if card is None:
            return self._rota.listed(on, "bookings", (), mine=True) if name else None
        if card.plan is None:
            return texts.not_yet
        if not card.theirs:
            cover = [str(one["name"]) for one in card.state.get("people", {}).values()]
            if (came := self._theirs.of_plan(on.turn, card.plan, name)) is not None:
                return came
            name = name or (cover[0] if len(cover) == 1 else "")
            told = came_of.told(self._store, self._directory, card, name) if name else None
            agree = self._about.answered(on.turn, card, "agree")
            needs = name in (agree or "")
            return told or (agree if not name or needs or agree is None else f"{texts.told_nothing(name)} {agree}")
        asker = self._directory.webex(card.plan.person_id)
        if not name or name == asker.display_name:
            return self._about.answered(on.turn, card, "who", asker.display_name)
        said = self._theirs.of_same(card.found, name) if card.found is not None else None
        hears = name in [tell.name for tell in map(Tell.of, card.plan.tells)]
        return said or (others.not_asked(name) if hears else texts.told_nothing(name))

    def _read(self, on: Heard) -> Answer:
        """Whether somebody has seen a message, which nobody tells a bot; what they were told, or have answered, it knows."""
        return " ".join([texts.unseen, *filter(None, [said if isinstance(said := self._told(on), str) else ""])])

    def _agree(self, on: Heard) -> Answer:
        said = self._about.answered(on.turn, on.card, "agree") if on.card is not None else None
        return said or (texts.who_hears if on.theirs is None and on.waiting is None else None)

    def _booked(self, on: Heard) -> Answer:
        if on.theirs is not None:
            return texts.not_yet
        said = self._about.answered(on.turn, on.card, "booked") if on.card is not None else None
        return said or self._rota.listed(on, "bookings", (), mine=True)

    def _silent(self, on: Heard) -> Answer:
        until = self._about.answered(on.turn, on.card, "until") if on.card is not None else None
        return f"{self._agree(on)} {until}" if until and on.waiting else until

    def _moment(self, on: Heard) -> Answer:
        """What there is at a time: of what waits for others its end, else who is on call then."""
        return self._silent(on) if on.waiting is not None else self._how(on) if on.open or on.theirs else self._rota.to("who", on)

    def _later(self, on: Heard) -> Answer:
        """Whether it can still be changed."""
        if on.card is None or on.theirs is not None:
            return self._how(on)
        return self._about.answered(on.turn, on.card, "later")

    def _refused(self, on: Heard) -> Answer:
        if on.theirs is not None and on.theirs.plan is not None:
            return others.if_you_say_no(self._directory.webex(on.theirs.plan.person_id).display_name)
        card = on.open or on.waiting or on.booked
        if card is None:
            return self._hand_back(on)
        if on.open and card.found is not None:
            try:
                asked = bool(self._about.needed(on.turn, card.found))
            except Instead:
                return None
        else:
            asked = on.waiting is not None
        return others.if_they_say_no(absent_of(card.state)) if asked else others.if_they_hand_back(absent_of(card.state))

    def _until(self, on: Heard) -> Answer:
        return self._about.answered(on.turn, on.card, "until") if on.card is not None else None

    def _why(self, on: Heard) -> Answer:
        if on.theirs is not None and on.theirs.plan is not None:
            return others.ask_them_why(self._directory.webex(on.theirs.plan.person_id).display_name)
        why = self._about.answered(on.turn, on.card, "why", on.found.person) if on.card is not None else None
        return why or (texts.why_unknown if on.open is not None and on.found.spans else None)

    def _asker(self, on: Heard) -> Answer:
        if on.theirs is not None and on.theirs.plan is not None:
            return self._about.answered(on.turn, on.theirs, "who", self._directory.webex(on.theirs.plan.person_id).display_name)
        return self._rota.listed(on, "bookings", (), mine=True) if on.card is None else None

    def _where(self, _: Heard) -> Answer:
        return texts.where_it_stands

    def _gaps(self, on: Heard) -> Answer:
        """Whether all is covered: nothing of what is only open, or waits for others, whoever would be on call without it."""
        named = on.found.spans
        if on.open is not None and on.open.draft.intent in AWAY and not named:
            return texts.not_yet
        if on.waiting is not None and not named:
            return self._agree(on)
        return self._rota.to("gaps", on)

    def _terms(self, on: Heard) -> Answer:
        """Which working hours stand: of other times than a change of them that is open or booked."""
        return self._rota.listed(on, "hours", (), mine=True)

    # ---- duty, and who could ---------------------------------------------------------------------------------------------------

    def _duty(self, on: Heard) -> Answer:
        if on.waiting is not None and not on.found.spans:
            return self._agree(on)
        return self._rota.listed(on, "duty", self._rota.spans(on), mine=True)

    def _could(self, on: Heard) -> Answer:
        if on.open is not None and on.open.found is not None:
            open_ = replace(on.turn, open=on.open.found).going_on(on.open.found)
            if on.open.plan is not None:
                ranked = on.open.draft.with_(wish="rank", covers=(), any_cover=False, in_turn=False, ask=())
                return self._requests.made(open_, ranked)
            if (pick := _that_finds(on.open.found)) is not None:
                return self._requests.made(*picks.taken(open_, on.open.draft, pick))
        if on.waiting is not None:
            return self._silent(on)
        spans = self._rota.spans(on)
        if on.theirs is not None or on.open is not None:
            return None
        return self._requests.made(
            on.turn, Draft("unavailable", on.phrase.text, on.phrase.now, on.phrase.timezone, spans=spans, wish="rank")
        )

    # ---- what has become of it ---------------------------------------------------------------------------------------------------

    def _state(self, on: Heard) -> Answer:
        if on.found.spans or on.found.person:
            return None  # "what about the 15th then?" is another wish
        if on.open is not None or on.theirs is not None:
            return self._how(on)
        if on.waiting is not None:
            return self._silent(on)
        if on.booked is None:
            return self._ended(on)
        return came_of.booked_(self._store, self._directory, on.booked, asked=False) or self._booked(on)

    def _ended(self, on: Heard) -> Answer:
        """How the last card of theirs came to its end, where that is not long ago."""
        with self._store.read() as tx:
            last = plans.last(tx, on.turn.speaker.id, on.turn.place.space_id)
            new = last is not None and tx.now - last.created_at <= LAST
        ended = texts.ENDED.get(last.status) if last is not None and new else None
        return f"{ended} {texts.nothing_for_you}" if ended else texts.nothing_for_you

    def _show(self, on: Heard) -> Answer:
        card = on.card
        if card is None:
            return self._rota.bookings(on)
        return self._about.answered(on.turn, card, "all") or self._state(on)

    def _deal(self, on: Heard) -> Answer:
        """What somebody is asked, all of it and how to answer; of their own card, while it waits, the same."""
        if on.theirs is not None and on.theirs.found is not None:
            return self._theirs.wanted(on.theirs.found)
        if on.booked is not None:
            return came_of.booked_(self._store, self._directory, on.booked, asked=False)
        return self._about.answered(on.turn, on.card, "all") if on.card is not None else None

    def _status(self, on: Heard) -> Answer:
        """How it is with what they asked for: what is open, who has answered of those who were asked, or what is booked."""
        named = dated(self._rota.named(on))
        if named and (on.card is None or on.theirs is not None or not meet(named, dated(on.card.draft.spans))):
            return self._rota.to("fate", on)
        if on.card is None or on.theirs is not None:
            return self._state(on)
        if on.waiting is not None and on.waiting.plan is not None:
            said = self._theirs.of_plan(on.turn, on.waiting.plan, ""), self._agree(on)
            return " ".join(one for one in said if isinstance(one, str))
        if on.open is not None:
            return self._about.answered(on.turn, on.card, "all") or self._how(on)
        return self._state(on) or self._rota.bookings(on)

    # ---- what can be done --------------------------------------------------------------------------------------------------------

    def _how(self, on: Heard) -> Answer:
        if on.theirs is not None and on.theirs.found is not None:
            kind = asking.OF[on.theirs.found.kind]
            return others.answer_so(kind.yes, kind.no)
        if on.open is not None and on.open.found is not None:
            return asked_again(on.open.found)
        return others.how_to_change if on.booked or on.waiting else None

    def _bot(self, _: Heard) -> Answer:
        return cards.a_bot

    def _data(self, _: Heard) -> Answer:
        return cards.data

    def _help(self, on: Heard) -> Answer:
        if on.card is not None and (on.open or on.theirs):
            return self._how(on)
        return self._requests.new(on.turn, Draft("help", on.phrase.text, on.phrase.now, on.phrase.timezone))

    def doubted(self, on: Heard) -> Commit | None:
        """Whether what would be booked is still wanted, for words that may leave it; None where no yes would book it."""
        card = on.open
        if card is None or card.found is None or card.found.kind != "confirm" or card.draft.intent not in AWAY:
            return None
        return self._requests.still_wanted(on.turn, card.found, on.found.besides)

    def _cancel(self, on: Heard) -> Answer:
        if on.open is not None:
            return others.to_leave_it
        if on.waiting is not None:
            return others.to_take_it_back
        if on.found.every and on.theirs is None:
            return self._rota.bookings(on)
        if on.booked is not None and (on.found.spans or on.found.person) and not self._is_about(on, on.booked):
            return self._rota.listed(on, "bookings", (), mine=True)
        if on.booked is not None:
            return self._requests.made(on.turn, Draft("undo", on.phrase.text, on.phrase.now, on.phrase.timezone))
        return self._hand_back(on)

    @staticmethod
    def _is_about(on: Heard, card: Card) -> bool:
        """Whether what is named, a day or a person, is of what was booked last."""
        named = on.found.person in [str(one["name"]) for one in card.state.get("people", {}).values()]
        return (not on.found.person or named) and all(meet([one], dated(card.draft.spans)) for one in dated(on.found.spans))

    def _hand_back(self, on: Heard) -> Answer:
        """Of what the speaker covers, which is asked on a card."""
        draft = Draft("cancel", on.phrase.text, on.phrase.now, on.phrase.timezone, wish="hand_back")
        return self._requests.made(on.turn, draft) if on.card is None and on.turn.place.direct else None

    def _keep(self, on: Heard) -> Answer:
        """What is said to words that want all to stay as it is: what is open still is, what is booked stays so."""
        if on.open is not None and on.open.found is not None:
            return asked_again(on.open.found)
        if on.waiting is not None:
            return self._silent(on)
        if on.booked is not None and dated(on.booked.draft.spans):
            return asking.stays_booked(days.spans(on.booked.draft.spans))
        return f"{cards.all_right} {cards.nothing_waits}" if on.card is None else None

    def _nudge(self, on: Heard) -> Answer:
        return self._silent(on) if on.waiting is not None else None

    def _somebody(self, on: Heard) -> Answer:
        return None if on.theirs is not None or on.waiting is not None else self._could(on)

    def _relay(self, _: Heard) -> Answer:
        """To be passed on: who is asked, or covers, has a way of their own for that (``agreeing``)."""
        return None

    def _reverse(self, on: Heard) -> Answer:
        return others.other_way if on.open is not None or on.booked is not None else None

    _topics: Mapping[str, Callable[["Answers", Heard], Answer]] = {
        "call": _call,
        "calendar": _calendar,
        "whom": _whom,
        "told": _told,
        "agree": _agree,
        "booked": _booked,
        "system": _booked,
        "duty": _duty,
        "gaps": _gaps,
        "terms": _terms,
        "silent": _silent,
        "moment": _moment,
        "read": _read,
        "later": _later,
        "refused": _refused,
        "until": _until,
        "why": _why,
        "asker": _asker,
        "where": _where,
        "could": _could,
        "how": _how,
        "help": _help,
        "state": _state,
        "deal": _deal,
        "status": _status,
        "show": _show,
        "bot": _bot,
        "data": _data,
        "cancel": _cancel,
        "keep": _keep,
        "nudge": _nudge,
        "somebody": _somebody,
        "relay": _relay,
        "reverse": _reverse,
    }


def _that_finds(found: Question) -> picks.Pick | None:
    """What is picked of a question to have somebody found who could cover; None where that can't be."""
    return next((one for one in found.picks if "rank" in (one.get("wish"), one.get("again", {}).get("wish"))), None)
