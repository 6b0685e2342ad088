"""Hearing an event: gates in order, each with one job, before anything is understood.

known kind? -> not our own? -> a person? -> of an organization we serve? -> not too old? -> words or a click

What is said is read by the clock of when it was written, however late it is heard: "tomorrow" is the day after that.
"""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot import chat
from bot.cards import hello as hello_cards
from bot.chat.messaging import ChatMessage, ChatPerson, ChatReader
from bot.errors import Busy, NotFound, RemoteError, Spent
from bot.people.directory import Directory
from bot.people.periods import meet
from bot.store.rows import events, messages, people, plans, questions
from bot.store.rows.events import Event
from bot.store.rows.outcomes import Outcome, refused
from bot.store.rows.questions import Place
from bot.store.store import Store, Tx
from bot.systems import registry, spending
from bot.talk.agreeing.asked import Asked
from bot.talk.agreeing.offering import Offering
from bot.talk.agreeing.others import Others
from bot.talk.agreeing.parts import Parts
from bot.talk.agreeing.relaying import Relaying
from bot.talk.agreeing.replying import Replies
from bot.talk.agreeing.told import Told
from bot.talk.agreeing.withdrawing import Withdrawing
from bot.talk.answering.answer import Answerer
from bot.talk.answering.understanding import Understanding
from bot.talk.deciding import once_more, unsure
from bot.talk.deciding.click import Clicker
from bot.talk.deciding.doubts import Doubts
from bot.talk.deciding.gate import Gate
from bot.talk.evidence import courteous
from bot.talk.evidence.heard import dated
from bot.talk.evidence.homecoming import Homecoming
from bot.talk.evidence.sanction import Sanction
from bot.talk.evidence.witness import is_prompt, marked, only_names_days
from bot.talk.hearing import diary
from bot.talk.hearing.about import About
from bot.talk.hearing.changes import Rereading, deleted, told
from bot.talk.hearing.greeting import greeted, joined
from bot.talk.hearing.mentions import Words, words
from bot.talk.hearing.order import LONGEST, Order
from bot.talk.hearing.quota import ROOM, Quota
from bot.talk.hearing.theirs import Theirs
from bot.talk.hearing.which import forgotten
from bot.talk.listing.lister import Lister
from bot.talk.offers.propose import Proposer
from bot.talk.replies import apart, is_answer, times_in
from bot.talk.turn import Commit, Turn, as_spoken, ignored, rows_around, say, to, together
from bot.texts import about, cards, days, known, notes, speaking, spoken
from bot.texts.small_talk import greeted_in
from intents import Draft, answers, language_shown
from intents.phrase import DateOrder
from intents.remarks.beside import retells
from intents.remarks.moments import parting
from intents.requests.asked.framed import unframed

WHOLE = ("unavailable", "replacement", "working_hours", "holiday", "help", "list")  # what is asked for in a sentence of its own
REQUESTS = ("unavailable", "replacement", "working_hours", "holiday", "edit", "cancel")
TOO_OLD = timedelta(hours=24)  # between a message and its delivery: too much may have been said since


class Ear:
    """Hears what Webex told us of. Reads both systems, decides nothing by itself, gives what is to be written."""

    def __init__(
        self,
        store: Store,
        chat: ChatReader,
        directory: Directory,
        propose: Proposer,
        listing: Lister,
        *,
        organizations: tuple[str, ...],
        date_order: DateOrder,
        others: Others,
        most: int,
    ) -> None:
        """``most``: messages and clicks of one person that are heard in a minute."""
        self._store = store
        self._chat = chat
        self._directory = directory
        self._organizations = organizations
        self._gate = Gate(store, propose, others)
        self._parts = Parts(store, directory, propose, others, date_order)
        doubts = Doubts(store, directory, self._gate, self._parts, others)
        self._asked = Asked(store, self._gate, doubts)
        self._offering = Offering(store, directory, propose, self._parts)
        self._reads = reads = Understanding(directory, date_order)
        self._replies = Replies(store, directory, reads, self._gate, self._parts, doubts)
        self._withdrawing = Withdrawing(store, directory, reads, propose)
        self._theirs = Theirs(store, directory)
        self._sanction = Sanction(directory, propose)
        self._homecoming = Homecoming(store, directory, reads)
        self._about = About(store, directory, others)
        self._answer = Answerer(store, directory, propose, listing, self._gate, self._parts, reads, self._about, self._theirs)
        self._relaying = Relaying(store, directory, reads, self._replies, self._answer.while_asked, others.quiet)
        self._told = Told(store, directory, reads, self._answer.requests, others.quiet)
        self._rereading = Rereading(store, self._answer)
        self._click = Clicker(store, self._answer, self._gate, self._parts)
        self._quota = Quota(store, most)
        self._order = Order(store, chat)
        self._own = ""

    def hear(self, event: Event) -> Commit:
        """What is to be written for an event. Raises RemoteError, and Changed when the rows moved in between."""
        kinds: dict[tuple[str, str], Callable[[Event, str | None], Commit]] = {
            ("messages", "created"): self._message,
            ("messages", "updated"): self._edited,
            ("attachmentActions", "created"): self._button,
            ("memberships", "created"): lambda event, _: joined(event, self._directory.me().id, self._chat),
        }
        if (event.resource, event.event) == ("messages", "deleted"):
            return deleted(self._store, event)  # it asks for nothing, and what is taken back must not stay open
        heard = kinds.get((event.resource, event.event))
        if heard is None:
            return ignored("not for us")
        self._own = self._directory.me().id
        if event.resource == "messages" and event.person_id == self._own:
            return ignored("our own")  # before the quota: a busy bot must not tell itself that it says too much
        with self._store.read() as tx:
            last = people.language_of(tx, event.person_id)
            over = None if event.resource == "memberships" else self._quota.over(tx, event)
        with speaking(last):
            if over is not None:
                return as_spoken(over)
            with spending.on_account(partial(self._quota.spend, event)):
                try:
                    return as_spoken(heard(event, last))
                except Spent as error:  # it is heard when there is room: a yes must not be lost
                    raise Busy(chat.SYSTEM, str(error), retry_after=ROOM) from error

    def _message(self, event: Event, last: str | None, before: str | None = None) -> Commit:
        """``last`` is the language that the speaker spoke last, ``before`` what was read of it before it was changed."""
        me = self._directory.me()
        try:
            message = self._chat.message(event.data_id)
        except NotFound:
            if "deleted" in told(self._store, event):
                return ignored("taken back")
            raise
        if message.person_id == me.id:
            return ignored("our own")
        speaker = self._directory.webex(message.person_id)
        if speaker.type == "bot":
            return ignored("another bot")
        said = words(message, me)
        if said.text == before:
            return ignored("nothing changed")
        turn = self._turn(event, speaker, _place(message))
        shown = None if is_answer(said.text) else language_shown(said.text, last, [one.said for one in said.mentions])
        turn = replace(turn, language=known(shown))
        with speaking(turn.language or last or _tongue(said.text) or self._asked_in(turn)):
            try:
                return as_spoken(greeted(turn, self._heard(event, message, turn, said, before)))
            except RemoteError as error:
                error.language = spoken()
                raise

    def _asked_in(self, turn: Turn) -> str | None:
        """The language in which somebody who has not spoken yet is asked something."""
        asked = rows_around(self._store, turn).asked
        with self._store.read() as tx:
            plan = plans.get(tx, str(asked[-1].plan_id)) if asked else None
        return plan.language if plan else None

    def _heard(self, event: Event, message: ChatMessage, turn: Turn, said: Words, before: str | None) -> Commit:
        speaker = turn.speaker
        if not self._served(self._present(speaker.id) if turn.opens or turn.standing else speaker):
            return self._not_served(turn)
        if event.event == "created" and event.received_at - (message.created or event.received_at) > TOO_OLD:
            return self._remembered(turn, said.text[:LONGEST], None, self._late(turn, message))
        if len(said.text) > LONGEST:
            return self._remembered(turn, said.text[:LONGEST], None, say(turn, notes.too_long, refused("too long")))
        turn = replace(turn, text=marked(self._told_apart(said.text)), written=message.created, mentions=said.mentions)
        if not turn.opens and before is None and parting(turn.phrase, spoken()):
            return self._remembered(turn, said.text, None, say(turn, cards.welcome, Outcome("small talk")))
        turn = replace(turn, text=courteous.bare(turn.text, opens=bool(turn.opens or turn.standing)))
        if before is not None:
            return self._remembered(turn, said.text, *self._rereading.reread(replace(turn, written=None, notice=notes.reread)))
        now = min(self._store.clock(), (message.created or event.received_at) if event.event == "created" else event.received_at)
        if (around := rows_around(self._store, turn)).asked or around.covering:
            turn = replace(turn, text=unframed(turn.text, self._parts.called))
        turn, approved = self._sanctioned(turn, now)
        if approved is not None:
            return self._remembered(turn, said.text, None, approved)
        turn = self._answer.evidence.of_now(turn, now)
        turn, settled = self._answer.of_one(turn, now)
        settled = settled or self._both(turn, now) or self._asked_here(turn, now)
        if settled is None and not self._answer.asks_of_duty(turn, now):
            settled = self._of_what_stands(turn, now)
        reading, commit = (None, settled) if settled is not None else self._answer.answer(turn, now)
        if _leans(reading) and not self._is_courtesy(turn):
            self._order.check(event, message)
        return self._remembered(turn, said.text, reading, commit)

    def _sanctioned(self, turn: Turn, now: datetime) -> tuple[Turn, Commit | None]:
        """The turn without words that say whose leave is wanted, and the card that says so where they say no more; as it is for
        whoever answers what others ask them, of which they are a condition."""
        wanted = turn if turn.anothers is not None or rows_around(self._store, turn).asked else self._sanction.heard_in(turn)
        if wanted is turn or self._in_turn(turn, wanted, now):
            return turn, None
        if (commit := self._sanction.of_the_open(wanted)) is not None:
            return turn, commit
        asks = wanted.text and not is_answer(wanted.text) and (turn.opens or self._reads.read(wanted, now).intent in REQUESTS)
        return (wanted if asks else turn), None

    def _in_turn(self, turn: Turn, wanted: Turn, now: datetime) -> bool:
        """Whether one of several who are asked in turn would be lost with such words: "check with Lee first, else Jo"."""
        every = self._reads.read(turn, now)
        return every.in_turn and not {*every.people} <= {*self._reads.read(wanted, now).people}

    def _is_courtesy(self, turn: Turn) -> bool:
        """Whether the words are kind, and there is nothing that they could answer."""
        there = rows_around(self._store, turn).there
        return hello_cards.is_courtesy(turn.text) and not (there.open or there.standing or there.asked)

    def _told_apart(self, text: str) -> str:
        """The words of a plain answer; one that is a yes or no in another language than is spoken, and the name of a colleague,
        is that: "Jo"."""
        if not is_answer(text) or text.strip().isdecimal():
            return text

        def told(word: re.Match[str]) -> str:
            of = answers.answered_in(word[0])
            name = self._parts.called(word[0]) if of is not None and of != spoken() else None
            return name or word[0]

        return re.sub(r"[^\W\d_]+", told, text)

    def _late(self, turn: Turn, message: ChatMessage) -> Commit:
        when = days.moment(message.created or turn.event.received_at, self._directory.webex_zone(turn.speaker))
        return say(turn, notes.delivered_late(when), refused("too old"))

    def _both(self, turn: Turn, now: datetime) -> Commit | None:
        """What is written for words that change something and ask something else: both; None for other words."""
        for stated, asked in apart(turn.text):
            question = replace(turn, text=asked)
            before = turn.text.strip().startswith(stated)
            if before and only_names_days(self._reads.phrase(replace(turn, text=stated), now, "UTC")):
                continue
            if is_prompt(asked) or self._of_its_day(turn, stated, asked, now):
                continue
            if self._answer.proposes(question, now):  # "what about Friday, would Lee be ok?": both are wanted
                return self._answer.told(replace(turn, text=turn.text.replace("?", "")), now)
            sentence = None if is_answer(stated) else self._asked_here(question, now)  # which says itself what it left out
            answered = sentence or self._answer.listed(question, now)
            if answered is not None and self._only_tells(replace(turn, text=stated), now, question=sentence is not None):
                return answered
            if answered is not None and (changed := self._answer.told(replace(turn, text=stated), now)) is not None:
                return together(answered, changed)
        return None

    def _only_tells(self, turn: Turn, now: datetime, *, question: bool) -> bool:
        """Whether what stands beside a question changes nothing: what somebody has said ("Dana said she'd sort my cover. who's on
        for me?"), or where the speaker is in hours that they cover ("who put me down for that? I'm at the school at six"); then the
        question has been answered for itself, by a sentence or by a list."""
        phrase = self._reads.phrase(turn, now, self._directory.webex_zone(turn.speaker))
        if not question:
            return retells(phrase)
        covering = [Draft.from_json(one.draft) for one in rows_around(self._store, turn).covering] if turn.place.direct else []
        said = self._reads.read(turn, now) if covering and not turn.opens else None
        own = said is not None and said.intent == "unavailable" and not (said.people or said.subject)
        return own and said is not None and any(meet(dated(said.spans), dated(one.spans)) for one in covering)

    def _of_its_day(self, turn: Turn, stated: str, asked: str, now: datetime) -> bool:
        """Whether what stands behind a question is of the day that is asked about, and not of all that was booked last: "¿puedes
        añadir también el jueves? con Jo"."""
        if turn.opens or is_answer(stated) or not turn.text.strip().startswith(asked):
            return False
        behind, before = (self._reads.phrase(replace(turn, text=text), now, "UTC") for text in (stated, asked))
        return not times_in(stated, behind, alone=True) and bool(times_in(asked, before))

    def _asked_here(self, turn: Turn, now: datetime) -> Commit | None:
        """What is written for words that are a question and nothing else, or the answer to one that came by itself."""
        return (
            self._relaying.sent(turn, now)
            or self._thanked(turn)
            or diary.said(self._store, turn)
            or unsure.said(turn, self._gate)
            or once_more.said(turn, self._gate)
            or self._offering.said(turn)
            or self._asked.said(turn)
            or self._told.asked(turn, now)
            or self._answer.of_theirs(turn, now)
            or self._homecoming.told(turn, now)
            or self._answer.evidence.asked(turn, now)
            or self._answer.evidence.reported(turn, now)
        )

    def _of_what_stands(self, turn: Turn, now: datetime) -> Commit | None:
        """What is written for words about what the speaker is asked, was told, or has open."""
        return (
            self._answer.staying(turn, now)
            or self._answer.pending.said(turn, now)
            or self._replies.said(turn, now)
            or self._theirs.said(turn)
            or self._relaying.of_the_asker(turn, now)
            or self._withdrawing.said(turn, now)
            or self._told.said(turn, now)
            or self._answer.of_several(turn, now)
            or self._about.said(turn)
            or self._relaying.of_the_asked(turn, now)
            or self._answer.evidence.leaves(turn, now)
            or self._told.left(turn, now)
        )

    def _thanked(self, turn: Turn) -> Commit | None:
        """For thanks to somebody by name, which ask for nothing, and book nothing of what is open; None for other words."""
        still = f" {about.STILL_OPEN}" if turn.opens else ""
        return say(turn, cards.welcome + still, Outcome("small talk")) if answers.thanks(turn.text, self._parts.called) else None

    def _edited(self, event: Event, last: str | None) -> Commit:
        """A message was changed: it is read again."""
        first = told(self._store, event).get("created")
        if first is None:
            return self._message(event, last)  # the change brought our mention with it
        if first.status == "new":
            return ignored("read as it is by now")
        before = event.text if event.text is not None else first.text
        return self._message(event, last, before) if before is not None else ignored("not heard before")

    def _button(self, event: Event, last: str | None) -> Commit:
        action = self._chat.action(event.data_id)
        speaker = self._present(action.person_id)
        turn = self._turn(event, speaker, Place(action.room_id, None, False))
        with speaking(last or self._asked_in(turn)):
            if not self._served(speaker):
                return as_spoken(self._not_served(turn))
            found = self._click.about(action)
            if found is not None and found.status == "open":
                self._order.check_click(event, found, self._directory.me())
            return as_spoken(self._seen(turn, forgotten(turn, self._click.press(turn, action))))

    def _present(self, person_id: str) -> ChatPerson:
        """Somebody as he is now: who answers a question may have left since it was asked, and is of no organization then."""
        try:
            return self._directory.webex(person_id, fresh=True)
        except NotFound:
            return ChatPerson(person_id, (), "", active=False)

    def _served(self, speaker: ChatPerson) -> bool:
        own = self._directory.me().org_id
        served = self._organizations or ((own,) if own else ())
        return speaker.active and speaker.org_id is not None and speaker.org_id in served

    def _not_served(self, turn: Turn) -> Commit:
        if not self._quota.foreign(turn.speaker.org_id):
            return lambda _: Outcome("silent", "other organization")
        return say(turn, notes.not_served, refused("other organization"))

    def _turn(self, event: Event, speaker: ChatPerson, place: Place) -> Turn:
        turn = Turn(event, speaker, place)
        there = rows_around(self._store, turn).there
        opens, here = there.open_in(place.space_id), []
        if place.thread_id not in (None, event.data_id):
            with self._store.read() as tx:
                here = questions.in_thread(tx, place)
        own = tuple(one for one in opens if one.kind != "which")
        if here and all(one.person_id != speaker.id for one in here):
            return replace(turn, opens=own, anothers=here[-1])
        which = next((one for one in opens if one.kind == "which"), None)
        return replace(turn, opens=own, which=which, standing=there.standing_in(place.space_id))

    def _remembered(self, turn: Turn, text: str, reading: str | None, commit: Commit) -> Commit:
        def remembered(tx: Tx) -> Outcome:
            events.remember(tx, turn.event.id, text, reading)
            return commit(tx)

        return self._seen(turn, forgotten(turn, remembered))

    @staticmethod
    def _seen(turn: Turn, commit: Commit) -> Commit:
        speaker, language = turn.speaker, turn.language
        email = speaker.emails[0] if speaker.emails else ""

        def seen(tx: Tx) -> Outcome:
            people.seen(tx, person_id=speaker.id, name=speaker.display_name, email=email, language=language)
            return commit(tx)

        return seen

    def slow(self, tx: Tx, event: Event, error: Exception) -> None:
        """Says once that it takes longer. When it is Webex that does not answer, it would not say it either."""
        if event.space_id is not None and isinstance(error, RemoteError) and error.system != chat.SYSTEM:
            with to(tx, event.person_id), speaking(error.language):
                said = notes.taking_longer
            messages.post(tx, markdown=said, place=Place(event.space_id, None, False), person_id=event.person_id, event_id=event.id)

    def lost(self, tx: Tx, event: Event, error: Exception) -> None:
        """Says that an event could not be handled, when trying again has not helped; of our own messages nobody waits for it."""
        if event.space_id is not None and event.person_id != self._own and not _vanished(error):
            remote = error if isinstance(error, RemoteError) else None
            with to(tx, event.person_id), speaking(remote.language if remote else None):
                said = notes.lost(registry.words(remote.system), remote.status) if remote else notes.went_wrong
            messages.post(tx, markdown=said, place=Place(event.space_id, None, False), person_id=event.person_id, event_id=event.id)


def _tongue(text: str) -> str | None:
    """The language of a first word that says no more than hello, yes or no."""
    return greeted_in(text) or known(answers.answered_in(text))


def _vanished(error: Exception) -> bool:
    """Whether what we were told of is gone from Webex: who takes a message back waits for no answer."""
    return isinstance(error, NotFound) and error.system == chat.SYSTEM


def _place(message: ChatMessage) -> Place:
    direct = message.room_type == "direct"
    # A reply belongs to the root of its thread (webex/README.md 3, Threads).
    return Place(message.room_id, None if direct else message.parent_id or message.id, direct)


def _leans(reading: str | None) -> bool:
    """Whether words mean something by what was said before them."""
    return reading is None or json.loads(reading)["intent"] not in WHOLE
