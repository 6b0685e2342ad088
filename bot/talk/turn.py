"""One turn of a conversation: who speaks, where, what is open there; and what is written at its end."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Literal, Unpack
from zoneinfo import ZoneInfo

from bot import texts
from bot.cards.card import Posted
from bot.chat.messaging import ChatPerson
from bot.store.rows import booked, messages, people, plans, questions
from bot.store.rows.booked import Booked
from bot.store.rows.events import Event
from bot.store.rows.outcomes import Outcome
from bot.store.rows.plans import StoredPlan
from bot.store.rows.questions import Closing, Place, Question, There
from bot.store.state import State, without_yes
from bot.store.store import Store, Tx
from bot.talk.states import end_of
from intents.draft import Draft
from intents.phrase import Mention, Phrase

Commit = Callable[[Tx], Outcome]
"""What a turn writes, and what came of it. A turn reads all that it needs first, from the rows and the remote systems; then this is
run once, in one transaction: so no call is waited for while a database is locked, and all of it is written or nothing."""


SINCE = timedelta(days=60)  # for which somebody who was told of a cover is looked for


class Instead(Exception):  # the turn ends here
    """Something has to be said or asked before there is anything to show: whatever is open in a draft travels in this."""

    def __init__(self, commit: Commit) -> None:
        self.commit = commit
        super().__init__("something is open")


class Changed(Exception):  # the turn is heard again with the rows as they are now
    """Somebody else closed the question in the meantime, as the sweep does when it expires."""


class Unheard(Exception):  # the turn is heard again after these
    """Something was written, changed or taken back before this that nobody has told us of yet: its webhook is on its way, or
    lost."""

    def __init__(self, missed: Sequence["Missed"]) -> None:
        self.missed = missed
        super().__init__(f"{len(missed)} things before it")


@dataclass(frozen=True, slots=True)
class Missed:
    """What happened to a message; ``created`` is when it was written."""

    what: Literal["created", "updated", "deleted"]
    data_id: str
    space_id: str | None
    person_id: str | None
    created: datetime | None = None


class Around:
    """What stands around somebody's words, as it did when a turn first asked for it: whoever writes by it looks whether it is still
    so."""

    def __init__(self, store: Store, person_id: str, space_id: str) -> None:
        self._store = store
        self._person_id = person_id
        self._space_id = space_id

    @cached_property
    def there(self) -> There:
        """What they may answer now."""
        with self._store.read() as tx:
            return questions.there_of(tx, self._person_id)

    @property
    def asked(self) -> Sequence[Question]:
        """What others ask them, the last first."""
        return self.there.asked

    @cached_property
    def covering(self) -> Sequence[StoredPlan]:
        """The plans of others that were carried out since some days ago, of which they were told and which still stand, the newest
        first."""
        if not (told := self.told):
            return []
        with self._store.read() as tx:
            return [one for one in told if not booked.is_gone(tx, one.id)]

    @cached_property
    def told(self) -> Sequence[StoredPlan]:
        """The same with those that stand no more, and what was handed back to them."""
        with self._store.read() as tx:
            return booked.told(tx, self._person_id, tx.now - SINCE)

    @cached_property
    def newest(self) -> Booked | None:
        """What they booked or changed last, and nobody has taken back through us."""
        with self._store.read() as tx:
            return booked.last(tx, self._person_id)

    @property
    def last(self) -> StoredPlan | None:
        """What they were shown last here."""
        return self._theirs[2]

    @property
    def asks(self) -> Sequence[Question]:
        """What others are asked for them about what they asked for here, the last first."""
        return self._theirs[1]

    @property
    def anywhere(self) -> Sequence[Question]:
        """The same of what they asked for in any space."""
        return self._theirs[0]

    @cached_property
    def _theirs(self) -> tuple[Sequence[Question], Sequence[Question], StoredPlan | None]:
        with self._store.read() as tx:
            anywhere = questions.asked_by(tx, self._person_id, None)
            here = questions.asked_by(tx, self._person_id, self._space_id) if anywhere else ()
            return anywhere, here, plans.last(tx, self._person_id, self._space_id)


@dataclass(frozen=True, slots=True)
class Turn:
    """``opens`` are the questions that the speaker has open in this space, the oldest first, ``which`` the one beside them that
    asks which of them was meant, ``standing`` the last one that came by itself. ``open`` is the one that this turn is about;
    ``answering``, that they go on with it, else it is put away for what they say anew.

    ``text`` and ``mentions`` are the speaker's words, ``written`` is when they were, by Webex's clock. ``picked`` is what was
    chosen on the way to a plan: ``people`` (name as said -> Person as JSON) and ``calendars`` (id and name of each). ``origin`` is
    the event that it all began with, ``clicked`` the message whose button was pressed; ``retrying``, that it was sent before;
    ``anothers`` is what is asked of somebody else in the thread of the group space that the words stand in, where nothing is asked
    of the speaker there; ``notice`` is what a new card says of the one that it replaces, if not the usual; ``keeping``, that the
    open question stays where it can't be gone on with; ``language``, the one that the words show, if they do. ``readings`` are
    those that were made of its words until now, ``around`` what was read for it by ``rows_around``.
    """

    event: Event
    speaker: ChatPerson
    place: Place
    opens: tuple[Question, ...] = ()
    which: Question | None = None
    standing: Question | None = None
    anothers: Question | None = None
    open: Question | None = None
    text: str = ""
    written: datetime | None = None
    mentions: tuple[Mention, ...] = ()
    picked: State = field(default_factory=State)
    origin: str = ""
    clicked: str | None = None
    answering: bool = False
    retrying: bool = False
    notice: str = ""
    keeping: bool = False
    language: str | None = None
    readings: dict[Phrase, Draft] = field(default_factory=dict, compare=False, repr=False)
    around: dict[tuple[str, str], "Around"] = field(default_factory=dict, compare=False, repr=False)

    @property
    def words(self) -> str:
        """The speaker's words on one line, as others read them."""
        return " ".join(self.text.split())

    @property
    def origin_id(self) -> str:
        """The event that the request came with."""
        return self.origin or self.event.id

    @property
    def replacing(self) -> bool:
        """Whether a question that was not answered goes when a new one comes."""
        return self.open is not None and not self.answering

    @property
    def beside(self) -> tuple[Question, ...]:
        """What else is open than what this turn is about."""
        return tuple(one for one in self.opens if self.open is None or one.id != self.open.id)

    def local(self, zone: str) -> datetime:
        """When it came, by the clocks of a zone."""
        return self.event.received_at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)

    @property
    def phrase(self) -> Phrase:
        """The words where no zone and no clock matter: for what is said besides requests."""
        return Phrase(self.text, self.local("UTC"), mentions=self.mentions)

    def going_on(self, found: Question) -> "Turn":
        """The turn as an answer to a question: in its place, with what was picked before it."""
        on = replace(self, place=found.place, origin=found.event_id, picked=without_yes(found.state), answering=True)
        return on.with_picked(approvers=wanted) if (wanted := self.picked.get("approvers")) else on

    def about(self, store: Store, found: Booked) -> "Turn":
        """The turn as one of somebody who booked that last."""
        around = Around(store, self.speaker.id, self.place.space_id)
        around.newest = found
        return replace(self, around={**self.around, (self.speaker.id, self.place.space_id): around})

    def with_picked(self, **more: Unpack[State]) -> "Turn":
        """The turn with more picked."""
        return replace(self, picked={**self.picked, **more})


def rows_around(store: Store, turn: Turn) -> Around:
    """What stands around the speaker's words."""
    key = turn.speaker.id, turn.place.space_id
    return turn.around.setdefault(key, Around(store, *key))


def as_spoken(commit: Commit) -> Commit:
    """What is written later, in the language that is spoken now."""
    language = texts.spoken()

    def spoken(tx: Tx) -> Outcome:
        with texts.speaking(language):
            return commit(tx)

    return spoken


def to(tx: Tx, person_id: str | None) -> AbstractContextManager[None]:
    """Speaks the language that somebody spoke last; where that is not known, what is spoken now."""
    return texts.speaking(people.language_of(tx, person_id))


def to_asker(tx: Tx, plan: StoredPlan) -> AbstractContextManager[None]:
    """Speaks the language in which a plan was asked for."""
    return texts.speaking(plan.language or people.language_of(tx, plan.person_id))


def say(turn: Turn, posted: Posted | str, outcome: Outcome, *, closing: Closing | None = None) -> Commit:
    """Answers, and closes the open question if told how."""
    shown = Posted(posted) if isinstance(posted, str) else posted

    def commit(tx: Tx) -> Outcome:
        if closing is not None and turn.open is not None and not turn.keeping:
            close(tx, turn.open, closing, clicked=turn.clicked)
        messages.post(
            tx, markdown=shown.markdown, card=shown.card, place=turn.place, person_id=turn.speaker.id, event_id=turn.event.id
        )
        return outcome

    return commit


def close(tx: Tx, found: Question, status: Closing, *, clicked: str | None = None) -> None:
    """Closes a question, settles its plan unless it was approved, and takes its card away. Raises Changed."""
    if not questions.close(tx, found.id, status):
        raise Changed
    if found.plan_id is not None:
        plans.settle(tx, found.plan_id, end_of(status))
    if found.message_id is not None and found.kind not in ("undo", "retry"):  # a receipt stays where it is
        messages.delete(tx, target=found.message_id, space_id=found.place.space_id)
        sent = messages.get(tx, found.message_id)
        # After a kill a card may stand there twice; the one that was clicked goes too.
        if clicked and sent is not None and sent.remote_id not in (None, clicked):
            messages.delete(tx, target=clicked, space_id=found.place.space_id)


def together(*commits: Commit) -> Commit:
    """All of it in one transaction; what came of it is what came of the last."""

    def commit(tx: Tx) -> Outcome:
        return [one(tx) for one in commits][-1]

    return commit


def answered(found: Question, *then: Commit) -> Commit:
    """A question is answered, and what comes of that."""

    def commit(tx: Tx) -> Outcome:
        close(tx, found, "answered")
        return together(*then)(tx)

    return commit


def ignored(why: str) -> Commit:
    """Nothing is written, but why."""

    def commit(_: Tx) -> Outcome:
        return Outcome("ignored", why)

    return commit
