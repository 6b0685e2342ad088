"""What is said to what words bear witness to: by those who answer it elsewhere too, about what is open here, about what others ask
the speaker, or about what was booked last."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.people.directory import Directory
from bot.people.periods import Period, meet
from bot.people.standing import away
from bot.store.rows import plans
from bot.store.store import Store
from bot.talk.answering.requests import Requests
from bot.talk.audience import Tell
from bot.talk.changing.standing import span_of, stretches
from bot.talk.covering.behalf import absent_of
from bot.talk.evidence import public
from bot.talk.evidence.booked_for import for_others
from bot.talk.evidence.witness import Witness, over
from bot.talk.hearing import came_of
from bot.talk.hearing.about import LAST, About
from bot.talk.hearing.prospects import Card, dates, free
from bot.talk.hearing.theirs import Theirs
from bot.talk.listing.asked import GAPS, HANDOVER, Questions
from bot.talk.listing.windows import AHEAD
from bot.talk.offers.asking import asked_again
from bot.talk.turn import Commit, Instead, Turn
from bot.texts import about as texts
from bot.texts import asking, cards, days, notes, others
from intents import Draft, Phrase
from intents.draft import AWAY, Asked, Topic
from intents.when import Span, find

ONE_DAY, HALF_A_DAY, WEEK = timedelta(days=1), timedelta(hours=12), timedelta(days=7)
EVENING, MORNING = time(18), time(6)  # between which it is night
MOST_NIGHTS = 31
MOST_WEEKS = 60
MOST_TIMES = 12  # at which somebody is out, and the speaker may be on call

Answer = Commit | str | None


@dataclass(frozen=True, slots=True)
class Heard:
    """What somebody has said, and ``card``, what it may be about."""

    turn: Turn
    card: Card | None
    found: Witness
    phrase: Phrase

    @property
    def open(self) -> Card | None:
        """A card of the speaker's own."""
        return self.card if self.card is not None and self.card.found is not None and not self.card.theirs else None

    @property
    def waiting(self) -> Card | None:
        """What others are asked for them."""
        return self._with("waiting")

    @property
    def booked(self) -> Card | None:
        return self._with("approved")

    def _with(self, status: str) -> Card | None:
        card = self.card
        return card if card is not None and card.found is None and card.plan is not None and card.plan.status == status else None

    @property
    def theirs(self) -> Card | None:
        """What others ask them."""
        return self.card if self.card is not None and self.card.theirs else None


class Answers:
    """Gives them. Methods raise RemoteError."""

    def __init__(
        self, store: Store, directory: Directory, about: About, theirs: Theirs, asked: Questions, requests: Requests
    ) -> None:
        self._store = store
        self._directory = directory
        self._about = about
        self._theirs = theirs
        self._asked = asked
        self._requests = requests

    def to(self, topic: str, on: Heard) -> Answer:
        """The answer about a topic; None where it can't be told here."""
        return self._topics[topic](self, on)

    # ---- who and when --------------------------------------------------------------------------------------------------------

    def _list(self, on: Heard, topic: Topic, spans: tuple[Span, ...], *, mine: bool = False, **more: object) -> Commit:
        draft = Draft("list", on.phrase.text, on.phrase.now, on.phrase.timezone, spans=spans, asked=Asked(topic, mine=mine))
        return self._requests.new(on.turn, draft.with_(**more))

    def _spans(self, on: Heard) -> tuple[Span, ...]:
        """The time that is named, or that of what is talked of."""
        return self._named(on) or (on.card.draft.spans if on.card is not None else self._asked.talked_of(on.turn))

    @staticmethod
    def _named(on: Heard) -> tuple[Span, ...]:
        return tuple(one for one in on.found.spans if isinstance(one.start, datetime))

    def _elsewhere(self, on: Heard) -> str | None:
        """Who is meant by a question that is not about what is talked of: somebody whom it doesn't know, or the speaker, empty, on
        a day that is none of its; None where it may be about it."""
        name, card = on.found.person, on.card
        if name and (card is None or name not in self._of(card)):
            return name
        dated = _dated(self._named(on))
        return "" if card is not None and dated and not meet(dated, _dated(card.draft.spans)) else None

    def _of(self, card: Card) -> list[str]:
        """Whom a card is about."""
        subject = card.state.get("subject")
        asker = [self._directory.webex(card.plan.person_id).display_name] if card.plan is not None and card.theirs else []
        return [
            *(str(one["name"]) for one in card.state.get("people", {}).values()),
            *([str(subject["name"])] if subject else []),
            *asker,
        ]

    def _who(self, on: Heard) -> Answer:
        if not on.found.spans and on.card is not None and on.card.found is not None and on.card.plan is not None:
            return self._about.answered(on.turn, on.card, "who")
        spans = self._spans(on)
        return self._list(on, "duty", over(on.phrase, spans) if on.found.past else spans)

    def _call(self, on: Heard) -> Answer:
        return self._about.answered(on.turn, on.card, "call") if on.card is not None else None

    def _calendar(self, on: Heard) -> Answer:
        if on.theirs is not None:  # what is said of whose shifts are there is for whoever asked
            return texts.fact(cards.calendar, name) if (name := on.theirs.fact(cards.calendar)) else None
        return self._about.answered(on.turn, on.card, "calendar") if on.card is not None else None

    def _whom(self, on: Heard) -> Answer:
        return self._about.answered(on.turn, on.card, "who", on.found.person) if on.card is not None else None

    def _after(self, on: Heard) -> Answer:
        if on.card is None and self._named(on):
            return self._list(on, "duty", self._named(on))  # "who takes over from Alex tonight?"
        ends = [end for _, end in self._hours(on)]
        if not ends:
            return self._list(on, "duty", (), name=HANDOVER, subject=(on.found.person,) if on.found.person else ())
        return self._list(on, "duty", (Span(max(ends), max(ends) + HALF_A_DAY),))

    def _before(self, on: Heard) -> Answer:
        starts = [start for start, _ in self._hours(on)]
        if not starts:
            return self._list(on, "duty", (), name=HANDOVER)
        return self._list(on, "duty", (Span(min(starts) - HALF_A_DAY, min(starts)),))

    def _hours(self, on: Heard) -> list[tuple[datetime, datetime]]:
        """The hours that are covered, and else the days that are talked of."""
        hours = on.card.state.get("hours") if on.card is not None else None
        known = [(datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in hours or ()]
        return known or _dated(on.card.draft.spans if on.card is not None else ())

    def _night(self, on: Heard) -> Answer:
        here = _dated(self._spans(on)) or [(on.phrase.now, on.phrase.now)]
        first, last = here[0][0].date(), here[-1][1]
        nights = [datetime.combine(first + ONE_DAY * at, EVENING) for at in range(MOST_NIGHTS)]
        spans = [Span(start, datetime.combine(start.date() + ONE_DAY, MORNING)) for start in nights]
        more = [one for one, start in zip(spans[1:], nights[1:], strict=True) if start < last]
        return self._list(on, "duty", (spans[0], *more))

    def _when(self, on: Heard) -> Answer:
        if (name := self._elsewhere(on)) is not None:
            return self._list(on, "duty", self._named(on), mine=not name, subject=(name,) if name else ())
        if on.card is None:
            return self._list(on, "duty" if self._named(on) else "bookings", self._named(on), mine=True)
        if on.card.draft.intent not in AWAY:
            return self._about.answered(on.turn, on.card, "all")
        shifts = on.card.fact(cards.shifts)
        when = self._about.answered(on.turn, on.card, "when")
        return f"{when} {texts.fact(cards.shifts, shifts)}" if when and shifts and shifts != notes.not_on_call else when

    def _stays(self, on: Heard) -> Answer:
        """Who has a day of what stands, or would by the change that is open: "and Monday stays?"."""
        if not _dated(on.found.spans) or (on.open is not None and on.open.found is not None and on.open.found.kind != "confirm"):
            return None
        if on.open is not None:
            return self._about.answered(on.turn, on.open, "all")
        return self._list(on, "bookings", on.found.spans, mine=True)

    def _within(self, on: Heard) -> Answer:
        if not _dated(on.found.spans):
            return None
        if on.open is not None and on.open.found is not None and on.open.found.kind != "confirm":
            return None  # it may be the answer
        if on.open is not None and on.open.draft.intent == "working_hours":
            return self._about.answered(on.turn, on.open, "all")
        if on.card is None or on.card.draft.recurrence:
            return self._list(on, "bookings", on.found.spans, mine=True)
        spans = [self._in_its_week(on, one, _dated(on.card.draft.spans)) for one in on.found.spans]
        said = ", ".join(map(_day, spans))
        inside = all(meet([one], _dated(on.card.draft.spans)) for one in _dated(spans))
        return others.is_within(said, dates(on.card)) if inside else others.is_not_within(said, dates(on.card))

    @staticmethod
    def _in_its_week(on: Heard, span: Span, whole: Sequence[tuple[datetime, datetime]]) -> Span:
        """A day of the week that is named beside what is talked of is the one in it, if there is one."""
        nows = (on.phrase.now - ONE_DAY, on.phrase.now + ONE_DAY)
        said = [find(span.said, now=now, timezone=on.phrase.timezone, date_order=on.phrase.date_order).spans for now in nows]
        at = [one[0].start for one in said if len(one) == 1 and isinstance(one[0].start, datetime)]
        apart = len(at) == len(nows) and (at[1] - at[0]) % WEEK == timedelta()
        if not apart or any(sign.isdigit() for sign in span.said) or not _dated([span]):
            return span  # "tomorrow" goes with today, and "3 December" is that
        moved = [
            replace(span, start=start + WEEK * at, end=end + WEEK * at) for start, end in _dated([span]) for at in range(MOST_WEEKS)
        ]
        return next((one for one in moved if meet(_dated([one]), whole)), span)

    # ---- others --------------------------------------------------------------------------------------------------------------

    def _told(self, on: Heard) -> Answer:
        card, name = on.card, on.found.person
        if card is None:
            return self._list(on, "bookings", (), mine=True) if name else None
        if card.plan is None:
            return texts.not_yet
        if not card.theirs:
            cover = [str(one["name"]) for one in card.state.get("people", {}).values()]
            name = name or (cover[0] if len(cover) == 1 else "")
            told = came_of.told(self._store, self._directory, card, name) if name else None
            return told or self._about.answered(on.turn, card, "agree")
        asker = self._directory.webex(card.plan.person_id)
        if not name or name == asker.display_name:
            return self._about.answered(on.turn, card, "who", asker.display_name)
        said = self._theirs.of_same(card.found, name) if card.found is not None else None
        hears = name in [tell.name for tell in map(Tell.of, card.plan.tells)]
        return said or (others.not_asked(name) if hears else texts.told_nothing(name))

    def _agree(self, on: Heard) -> Answer:
        return self._about.answered(on.turn, on.card, "agree") if on.card is not None else None

    def _booked(self, on: Heard) -> Answer:
        if on.theirs is not None:
            return texts.not_yet
        said = self._about.answered(on.turn, on.card, "booked") if on.card is not None else None
        return said or self._list(on, "bookings", (), mine=True)

    def _silent(self, on: Heard) -> Answer:
        until = self._about.answered(on.turn, on.card, "until") if on.card is not None else None
        return f"{self._agree(on)} {until}" if until and on.waiting else until

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
        return self._about.answered(on.turn, on.card, "why", on.found.person) if on.card is not None else None

    def _asker(self, on: Heard) -> Answer:
        if on.theirs is not None and on.theirs.plan is not None:
            return self._about.answered(on.turn, on.theirs, "who", self._directory.webex(on.theirs.plan.person_id).display_name)
        return self._list(on, "bookings", (), mine=True) if on.card is None else None

    def _covers(self, on: Heard) -> Answer:
        """What the speaker covers."""
        return self._list(on, "cover", self._spans(on) if on.found.then else self._named(on), mine=True)

    def _while(self, on: Heard) -> Answer:
        """When the speaker is on call in the times at which somebody is out."""
        found = self._directory.named(on.found.person, on.turn.speaker, ()) if on.found.person else []
        contact = found[0].contact_id if len(found) == 1 else None
        if contact is None:
            return None
        zone, now = ZoneInfo(on.phrase.timezone), self._store.clock()
        out = [one.when.local(zone) for one in away(self._directory.booked({contact}), [Period(now, now + AHEAD)])]
        if not out:
            return self._list(on, "away", self._named(on), subject=(on.found.person,))
        return self._list(on, "duty", tuple(span_of(*when) for when in out[:MOST_TIMES]), mine=True)

    def _team(self, on: Heard) -> Answer:
        """What they have booked for others, or for somebody who is named."""
        found = for_others(self._store, on.turn.speaker.id)
        people = {name: person for name, (person, _) in found.items() if on.found.person in ("", name)}
        if not people:
            return texts.none_for_others
        ids = [id_ for name in people for id_ in found[name][1]]
        turn = on.turn.with_picked(people=people, bookings=ids)
        return self._list(replace(on, turn=turn), "away", self._named(on), subject=tuple(people))

    def _where(self, _: Heard) -> Answer:
        return texts.where_it_stands

    # ---- on call, free, able ---------------------------------------------------------------------------------------------------

    def _duty(self, on: Heard) -> Answer:
        if on.waiting is not None and not on.found.spans:
            return self._agree(on)
        return self._list(on, "duty", self._spans(on), mine=True)

    def _next(self, on: Heard) -> Answer:
        return self._list(on, "duty", on.found.spans, mine=True)

    def _free(self, on: Heard) -> Answer:
        card, name = on.card, on.found.person
        if card is not None and (said := free(None, None, card, name)) is not None:
            return said
        cover = [str(one["name"]) for one in card.state.get("people", {}).values()] if card is not None else []
        if on.theirs is not None and on.theirs.plan is not None and not name:  # the cover is the one who asks
            name = absent_of(on.theirs.state).name or self._directory.webex(on.theirs.plan.person_id).display_name
        name = name or (cover[0] if len(cover) == 1 else "")
        return self._list(on, "duty", self._spans(on), subject=(name,)) if name else self._apart(on)

    def _could(self, on: Heard) -> Answer:
        if on.open is not None and on.open.found is not None and on.open.plan is not None:
            open_ = replace(on.turn, open=on.open.found).going_on(on.open.found)
            return self._requests.made(open_, on.open.draft.with_(wish="rank", covers=(), any_cover=False, in_turn=False, ask=()))
        if on.waiting is not None:
            return self._silent(on)
        spans = self._spans(on)
        if on.theirs is not None or on.open is not None:
            return None
        return self._requests.made(
            on.turn, Draft("unavailable", on.phrase.text, on.phrase.now, on.phrase.timezone, spans=spans, wish="rank")
        )

    def _away(self, on: Heard) -> Answer:
        return self._list(on, "away", self._spans(on))

    def _apart(self, on: Heard) -> Answer:
        """Those of whom one is to be chosen, each with when they are on call."""
        card = on.open
        if card is None or card.found is None or card.found.kind != "choose":
            return None
        people = [pick["person"]["name"] for pick in card.found.picks if "person" in pick]
        return self._list(on, "duty", self._spans(on), subject=tuple(people)) if people else None

    def _gone(self, on: Heard) -> Answer:
        """Whether and how long somebody is out: whoever it is about here, or somebody else."""
        name, card = on.found.person, on.card
        if card is not None and card.theirs and card.plan is not None:
            absent = absent_of(card.state).name or self._directory.webex(card.plan.person_id).display_name
            if not name or name == absent:
                return self._about.answered(on.turn, card, "when")
        spans = self._spans(on) if on.found.then else self._named(on)
        return self._list(on, "away", spans, subject=(name,)) if name else None

    def _return(self, on: Heard) -> Answer:
        """When the speaker is back: by what is talked of, else by what is booked."""
        if on.card is None or on.theirs is not None or on.card.draft.intent not in AWAY:
            return self._bookings(on)
        return self._about.answered(on.turn, on.card, "when")

    def _turns(self, on: Heard) -> Answer:
        name, named = on.found.person, self._spans(on) if on.found.then else self._named(on)
        if on.card is not None and name in self._of(on.card) and not named and not on.card.theirs:
            return self._when(on)  # of a stand-in, what they are in for
        return self._list(on, "duty", named, mine=not name, subject=(name,) if name else ())

    def _rota(self, on: Heard) -> Answer:
        """Who is on call in a calendar, or in all of them; of whoever speaks of themselves other things are asked."""
        return None if on.found.own and not on.found.asks else self._list(on, "duty", self._spans(on))

    def _public(self, on: Heard) -> Answer:
        return public.told(on.phrase, on.found.spans)

    def _taken(self, on: Heard) -> Answer:
        """What was booked in a time that is named, else since the year began."""
        first = datetime(on.phrase.now.year, 1, 1, tzinfo=on.phrase.now.tzinfo)
        past = [one for one in self._named(on) if isinstance(one.end, datetime) and one.end <= on.phrase.now]
        year = (Span(first, first.replace(year=first.year + 1), all_day=True),)
        return self._list(on, "left", tuple(past) or year, mine=True)

    def _gaps(self, on: Heard) -> Answer:
        return self._list(on, "duty", self._spans(on), name=GAPS)

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

    def _fate(self, on: Heard) -> Answer:
        """What stands on a day: of whoever is named, else of those whom the speaker books for, or of themselves."""
        name = on.found.person
        if not name and on.card is not None and absent_of(on.card.state).name:
            return self._team(on)
        return self._list(on, "away" if name else "bookings", self._named(on), mine=not name, subject=(name,) if name else ())

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
            return self._bookings(on)
        return self._about.answered(on.turn, card, "all") or self._state(on)

    # ---- what can be done --------------------------------------------------------------------------------------------------------

    def _how(self, on: Heard) -> Answer:
        if on.theirs is not None and on.theirs.found is not None:
            kind = asking.OF[on.theirs.found.kind]
            return others.answer_so(kind.yes, kind.no)
        if on.open is not None and on.open.found is not None:
            return asked_again(on.open.found)
        return others.how_to_change if on.booked or on.waiting else None

    def _bookings(self, on: Heard) -> Answer:
        return self._list(on, "bookings", on.found.spans, mine=True)

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
            return self._bookings(on)
        if on.booked is not None and (on.found.spans or on.found.person) and not self._is_about(on, on.booked):
            return self._list(on, "bookings", (), mine=True)
        if on.booked is not None:
            return self._requests.made(on.turn, Draft("undo", on.phrase.text, on.phrase.now, on.phrase.timezone))
        return self._hand_back(on)

    @staticmethod
    def _is_about(on: Heard, card: Card) -> bool:
        """Whether what is named, a day or a person, is of what was booked last."""
        named = on.found.person in [str(one["name"]) for one in card.state.get("people", {}).values()]
        return (not on.found.person or named) and all(meet([one], _dated(card.draft.spans)) for one in _dated(on.found.spans))

    def _hand_back(self, on: Heard) -> Answer:
        """Of what the speaker covers, which is asked on a card."""
        draft = Draft("cancel", on.phrase.text, on.phrase.now, on.phrase.timezone, wish="hand_back")
        return self._requests.made(on.turn, draft) if on.card is None and on.turn.place.direct else None

    def _keep(self, on: Heard) -> Answer:
        return asked_again(on.open.found) if on.open is not None and on.open.found is not None else None

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
        "who": _who,
        "call": _call,
        "calendar": _calendar,
        "whom": _whom,
        "after": _after,
        "before": _before,
        "night": _night,
        "when": _when,
        "within": _within,
        "stays": _stays,
        "told": _told,
        "agree": _agree,
        "booked": _booked,
        "system": _booked,
        "duty": _duty,
        "next": _next,
        "silent": _silent,
        "refused": _refused,
        "until": _until,
        "why": _why,
        "asker": _asker,
        "covers": _covers,
        "team": _team,
        "while": _while,
        "where": _where,
        "fate": _fate,
        "free": _free,
        "could": _could,
        "away": _away,
        "how": _how,
        "list": _bookings,
        "help": _help,
        "gone": _gone,
        "turns": _turns,
        "rota": _rota,
        "public": _public,
        "return": _return,
        "taken": _taken,
        "gaps": _gaps,
        "state": _state,
        "show": _show,
        "bot": _bot,
        "data": _data,
        "apart": _apart,
        "cancel": _cancel,
        "keep": _keep,
        "nudge": _nudge,
        "somebody": _somebody,
        "relay": _relay,
        "reverse": _reverse,
    }


def _dated(spans: Sequence[Span]) -> list[tuple[datetime, datetime]]:
    """Those that have a day and both ends."""
    return stretches([one for one in spans if isinstance(one.start, datetime) and isinstance(one.end, datetime)])


def _day(span: Span) -> str:
    """What is named, a day without its hours where it is all of it."""
    start, end = span.start, span.end
    if span.all_day and isinstance(start, datetime) and isinstance(end, datetime) and end - start <= ONE_DAY:
        return days.day(start)
    return days.span(span)
